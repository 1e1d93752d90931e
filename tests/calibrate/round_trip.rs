//! Answers of simulated persons to the bank of the program → a calibration → a check → a quiz by script.

use std::fs;
use std::path::Path;

use niveau::bank::load;
use niveau::batch::answers::WrittenAnswer;
use niveau::domain::bank::Bank;
use niveau::domain::framework::AREAS;
use niveau::domain::id::FormId;
use niveau::domain::irt::Curve;
use niveau::domain::item::Answer;
use niveau::domain::random::draw;
use niveau::domain::session::Setup;
use serde_json::Value;

use super::{calibrate, json};
use crate::common::{bank_files, copy_bank, outcomes, own_bank, today};
use crate::run::Run;
use crate::script::{mixed, script_with, setup};

const PERSONS: u64 = 600;

/// The true correlation of each area with the general ability.
const LAMBDA: f64 = 0.7;

/// Numbers between 0 and 1, the same everywhere.
fn uniform(counter: &mut u64) -> f64 {
    *counter += 1;
    const PARTS: usize = 1 << 40;
    (draw(3, *counter, PARTS) as f64 + 0.5) / PARTS as f64
}

/// N(0, 1), by Box & Muller (1958).
fn normal(counter: &mut u64) -> f64 {
    let radius = (-2.0 * uniform(counter).ln()).sqrt();
    radius * (std::f64::consts::TAU * uniform(counter)).cos()
}

/// What persons would answer if every item were harder than its author thought.
fn answers(bank: &Bank) -> String {
    let items: Vec<_> = bank.items.iter().filter(|item| item.is_scored()).collect();
    let cell = |answer: &Answer| {
        let written = serde_json::to_string(&WrittenAnswer::of(answer)).expect("JSON");
        format!("\"{}\"", written.replace('"', "\"\""))
    };
    let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    let mut text = format!("id,{},lang\n", ids.join(","));
    let mut counter = 0;
    for person in 0..PERSONS {
        let general = normal(&mut counter);
        let rest = (1.0 - LAMBDA * LAMBDA).sqrt();
        let ability: [f64; AREAS] =
            std::array::from_fn(|_| LAMBDA * general + rest * normal(&mut counter));
        text += &person.to_string();
        for item in &items {
            let theta = ability[item.competence.area().index()] - 0.6;
            let Curve::Binary(curve) = item.curve else { panic!("{} is graded", item.id) };
            let is_right = uniform(&mut counter) < curve.probability(theta);
            let is_reached = uniform(&mut counter) < 0.95;
            text.push(',');
            match (is_reached, is_right) {
                (false, _) => {}
                (true, true) => text += &cell(&item.kind.right_answer()),
                (true, false) => text += "dont_know",
            }
        }
        text += ",fr\n";
    }
    text
}

/// Returns the report of a sitting by script with the bank of a folder.
fn report(folder: &Path) -> Value {
    let files = bank_files(&folder.to_string_lossy());
    let (bank, _) = load(&files, outcomes(), today()).bank.expect("a sound bank");
    let form = FormId::parse("full").and_then(|id| bank.form(&id)).expect("a form");
    let model = bank.second_order();
    let setup = Setup { bank: &bank, form, model: &model, ..setup("full", 7) };
    let lines = script_with(setup, mixed).lines;
    let ran = Run::new()
        .args(["quiz", "--lang", "fr", "--form", "full", "--seed", "7", "--format", "json"])
        .file("--bank", folder)
        .lines(&lines)
        .ends_with(0);
    let json = ran.stdout.find("\n{\n").expect("a report");
    serde_json::from_str(&ran.stdout[json..]).expect("JSON")
}

#[test]
fn a_bank_is_scored_with_what_a_calibration_found() {
    let folder = tempfile::tempdir().expect("room for a folder");
    copy_bank(folder.path());
    let bank = folder.path().to_string_lossy().into_owned();
    let before = report(folder.path());
    assert_eq!(before["measured_with"]["provisional"], true);

    let (own, _) = own_bank();
    let answers = answers(&own);
    let words = ["-", "--bank", &bank, "--format", "json"];
    let found = json(calibrate(&words).stdin(answers.clone()));
    assert_eq!(found["parts"].as_array().map(Vec::len), Some(AREAS));
    for lambda in found["lambda"].as_array().expect("lambda") {
        let of = |key: &str| lambda[key].as_f64().expect("a number");
        assert!((of("value") - LAMBDA).abs() < 4.0 * of("standard_error"), "{lambda}");
    }

    let ledger = folder.path().join("calibration.yaml");
    calibrate(&["-", "--bank", &bank]).file("--output", &ledger).stdin(answers).ends_with(0);
    let checked = Run::new().args(["bank", "check", &bank, "--strict", "--lang", "fr"]);
    let checked = checked.args(["--today", "2026-11-21"]).ends_with(0);
    assert_eq!(checked.stdout, "");
    let shown = Run::new().args(["bank", "show", "info-library-hours", "--lang", "fr"]);
    let shown = shown.args(["--bank", &bank]).ends_with(0).stdout;
    assert!(shown.contains(", modèle 2pl, ") && shown.contains(" ± "), "{shown}");
    let counted = Run::new().args(["bank", "stats", "--lang", "nl", "--bank", &bank]).ends_with(0);
    let scored = own.items.iter().filter(|item| item.is_scored()).count();
    let expected = format!("geijkte vragen: {scored} van {scored}");
    assert!(counted.stdout.contains(&expected), "{}", counted.stdout);

    // Harder items: the same right answers show more ability.
    let theta = |report: &Value| report["overall"]["theta"].as_f64().expect("measured");
    let after = report(folder.path());
    assert!(after["measured_with"]["hash"] != before["measured_with"]["hash"]);
    assert!(theta(&after).is_finite() && (theta(&after) - theta(&before)).abs() > 0.05);
    // The cuts are still an expectation; when they are none any more, nothing is.
    assert_eq!(after["measured_with"]["provisional"], true);
    let path = folder.path().join("bank.yaml");
    let text = fs::read_to_string(&path).expect("the bank");
    fs::write(&path, text.replace("provisional: true", "provisional: false")).expect("room");
    assert_eq!(report(folder.path())["measured_with"]["provisional"], false);
}

/// A fault of mod_adaptivequiz (#5): a report recomputed with today's difficulty, not the one used.
#[test]
fn a_sitting_does_not_go_on_with_other_parameters() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let bank = folder.path().join("bank");
    copy_bank(&bank);
    let log = folder.path().join("sitting.jsonl");
    let quiz = |option: &str| {
        let run = Run::new().args(["quiz", "--lang", "fr", "--plain"]);
        run.file("--bank", &bank).file(option, &log)
    };
    quiz("--journal").lines(&["", "1", "n"]).ends_with(66);
    let ledger = format!(
        "format: 1\ndate: 2026-11-01\nmethod: MML\nprogram: niveau\ndata: {}\npersons: 900\n\
         log_likelihood: -1\nconverged: true\nscale: new\nitems:\n  info-library-hours: \
         {{model: 2pl, a: 1.1, b: 0.2, n: 900}}\n",
        "0".repeat(64)
    );
    fs::write(bank.join("calibration.yaml"), ledger).expect("room for a file");
    let refused = quiz("--resume").lines(&[""]).ends_with(65);
    assert!(refused.stderr.contains("avec d’autres questions"), "{}", refused.stderr);
    let counted = Run::new().args(["bank", "stats", "--lang", "fr"]).file("--bank", &bank);
    let counted = counted.ends_with(0).stdout;
    assert!(counted.contains("questions étalonnées : 1 sur "), "{counted}");
    assert!(counted.contains("encore provisoires : "), "{counted}");
}
