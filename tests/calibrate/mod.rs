//! `niveau calibrate` through the program: numbers of other engines, refusals, and the whole way from
//! answers to a bank that is scored with them.

mod round_trip;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::common::{put, repository};
use crate::faults::{Files, change};
use crate::run::{Ran, Run};

/// LSAT section 7 by pattern, with how many persons gave it (Bock & Lieberman 1970).
fn patterns() -> PathBuf {
    repository("tests/calibrate/lsat7.csv")
}

/// The same, one row a person, as a table program of statistics writes it.
fn persons() -> String {
    let text = fs::read_to_string(patterns()).expect("the patterns");
    let mut table = "\"\",\"V1\",\"V2\",\"V3\",\"V4\",\"V5\"\n".to_owned();
    let mut row = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        for _ in 0..cells[6].parse::<usize>().expect("a count") {
            row += 1;
            table += &format!("\"{row}\",{}\n", cells[1..6].join(","));
        }
    }
    table
}

fn calibrate(words: &[&str]) -> Run {
    Run::new().args([&["calibrate", "--lang", "fr"], words].concat())
}

fn json(run: Run) -> Value {
    serde_json::from_str(&run.ends_with(0).stdout).expect("JSON")
}

/// Compares a parameter of every item.
fn near(found: &Value, key: &str, expected: [f64; 5], tolerance: f64) {
    for (item, expected) in found["items"].as_array().expect("items").iter().zip(expected) {
        let value = item[key].as_f64().unwrap_or(f64::NAN);
        assert!((value - expected).abs() <= tolerance, "{key}: {value}, expected {expected}");
    }
}

fn log_likelihood(found: &Value) -> f64 {
    found["log_likelihood"].as_f64().expect("a number")
}

const SLOPES: [f64; 5] = [0.98755, 1.08084, 1.70748, 0.76499, 0.73567];
const DIFFICULTIES: [f64; 5] = [-1.87926, -0.74754, -1.05724, -0.63530, -2.52076];

/// mirt 1.47, 2PL.
#[test]
fn lsat7_has_the_parameters_of_other_engines() {
    let found = json(calibrate(&["-", "--format", "json"]).stdin(persons()));
    near(&found, "a", SLOPES, 1e-3);
    near(&found, "b", DIFFICULTIES, 5e-3);
    near(&found, "d", [1.85586, 0.80797, 1.80521, 0.48600, 1.85446], 1e-3);
    assert!((log_likelihood(&found) - -2658.805).abs() < 1e-3);
    for (item, expected) in found["items"]
        .as_array()
        .expect("items")
        .iter()
        .zip([0.17719, 0.16876, 0.32108, 0.13412, 0.15113])
    {
        let error = item["standard_errors"]["a"].as_f64().expect("an error");
        assert!((error - expected).abs() < 2e-3, "{error}, expected {expected}");
        assert_eq!(item["n"], 1000.0);
    }
    assert_eq!(found["converged"], true);
    assert_eq!(found["parameters"], 10);
    assert!((found["aic"].as_f64().expect("a number") - 5337.61).abs() < 1e-2);
    assert!((found["bic"].as_f64().expect("a number") - 5386.688).abs() < 1e-2);
    // The column without a name holds the numbers of the rows.
    assert_eq!(found["items"][0]["item"], "V1");
}

#[test]
fn patterns_with_weights_are_persons() {
    let path = patterns();
    let path = path.to_string_lossy();
    let of_patterns = json(calibrate(&[&path, "--weight", "count", "--format", "json"]));
    let of_persons = json(calibrate(&["-", "--format", "json"]).stdin(persons()));
    assert_eq!(of_patterns["ignored"], serde_json::json!(["pattern"]));
    assert_eq!(of_patterns["persons"], 1000.0);
    for key in ["a", "b", "d"] {
        let items = of_persons["items"].as_array().expect("items");
        let expected: Vec<f64> =
            items.iter().map(|item| item[key].as_f64().expect("a number")).collect();
        near(&of_patterns, key, expected.try_into().expect("five"), 1e-6);
    }
    assert!((log_likelihood(&of_patterns) - log_likelihood(&of_persons)).abs() < 1e-6);
}

/// mirt 1.47. The three-parameter figures of mirt stand where its search stopped, beside a flat top: only
/// their neighbourhood is asked for.
#[test]
fn other_models_have_the_parameters_of_other_engines() {
    let run = |words: &[&str]| {
        let words = [&["-", "--format", "json"], words].concat();
        json(calibrate(&words).stdin(persons()))
    };
    let rasch = run(&["--model", "rasch"]);
    near(&rasch, "a", [1.01127; 5], 1e-3);
    assert!((log_likelihood(&rasch) - -2664.901).abs() < 1e-3);
    let with_prior = run(&["--priors", "a"]);
    near(&with_prior, "a", [0.98802, 1.05392, 1.56659, 0.78080, 0.74974], 2e-3);
    near(&with_prior, "b", [-1.87995, -0.76078, -1.10485, -0.62528, -2.48303], 1e-2);
    assert!((log_likelihood(&with_prior) - -2658.942).abs() < 2e-3);
    assert_eq!(with_prior["priors"]["a"]["deviation"], 0.5);
    assert_eq!(with_prior["priors"]["c"], Value::Null);
    let guessing = run(&["--model", "3pl", "--priors", "c"]);
    near(&guessing, "a", [1.0862, 1.4566, 2.0951, 0.9052, 0.8064], 0.06);
    near(&guessing, "c", [0.1990, 0.2024, 0.1976, 0.1939, 0.1997], 0.03);
}

/// Returns the sound small bank of the faults with five items that are called like columns.
fn bank(folder: &Path) {
    let mut files = Files::new();
    let base = fs::read_to_string(repository("tests/faults/base.yaml")).expect("the base");
    change(&mut files, &base);
    let mut text = "=== items/2.yaml\nformat: 1\nitems:\n".to_owned();
    for item in 1..=5 {
        text += &format!(
            "  - {{id: item{item}, competence: \"2.1\", level: 2, kind: single, module: search, \
             device: any, outcomes: [LO2.1.01], options: [a, b], key: b}}\n"
        );
    }
    for (language, stem) in [("fr", "Que faites-vous ?"), ("nl", "Wat doet u?")] {
        text += &format!("=== {language}/2.yaml\nformat: 1\nitems:\n");
        for item in 1..=5 {
            text += &format!("  item{item}: {{stem: {stem}, options: {{a: X, b: Y}}}}\n");
        }
    }
    change(&mut files, &format!("{text}--- expects\n"));
    files.iter().for_each(|(path, bytes)| put(folder, path, bytes));
}

/// Runs a calibration of the items of a bank.
fn with_bank(folder: &Path, words: &[&str]) -> Run {
    let (bank, answers) = (folder.to_string_lossy().into_owned(), patterns());
    let answers = answers.to_string_lossy().into_owned();
    let given = ["--bank", &bank, "--scored", "--weight", "count", &answers];
    calibrate(&[&given, words].concat())
}

/// Kim 2006: with four items kept at the full solution the fifth comes out as it did there.
#[test]
fn new_items_join_the_scale_of_the_bank() {
    let folder = tempfile::tempdir().expect("room for a folder");
    bank(folder.path());
    let ledger = folder.path().join("calibration.yaml");
    with_bank(folder.path(), &["--no-priors"]).file("--output", &ledger).ends_with(0);
    let whole = fs::read_to_string(&ledger).expect("a ledger");
    let (head, items) = whole.split_once("  \"item5\":").expect("the last item");
    assert!(items.contains("model: 2pl") && head.contains("scale: new"), "{whole}");
    // mirt#202 is the fault of a new three-parameter item that quietly became a two-parameter one.
    let known = head.replacen("    n: 1000", "    n: 999", 1);
    fs::write(&ledger, &known).expect("room for a file");
    let found = json(with_bank(folder.path(), &["--no-priors", "--anchor", "--format", "json"]));
    assert_eq!(found["scale"], "anchored");
    let item = &found["items"][4];
    assert!((item["a"].as_f64().expect("a") - 0.73567).abs() < 1e-3, "{item}");
    assert!((item["d"].as_f64().expect("d") - 1.85446).abs() < 1e-3, "{item}");
    for (item, slope) in found["items"].as_array().expect("items").iter().zip(SLOPES).take(4) {
        assert_eq!(item["anchored"], true);
        assert!((item["a"].as_f64().expect("a") - slope).abs() < 1e-3);
    }
    let part = &found["parts"][0];
    assert!(part["mean"].as_f64().expect("a mean").abs() < 1e-3, "{part}");
    assert!((part["deviation"].as_f64().expect("one") - 1.0).abs() < 1e-3, "{part}");
    let new = folder.path().join("new.yaml");
    with_bank(folder.path(), &["--no-priors", "--anchor"]).file("--output", &new).ends_with(0);
    let text = fs::read_to_string(&new).expect("a ledger");
    // What was anchored keeps its entry, to the last sign.
    let (_, kept) = known.split_once("items:\n").expect("items");
    assert!(text.contains(kept) && text.contains("scale: anchored"), "{text}");
    let guessing =
        json(with_bank(folder.path(), &["--anchor", "--model", "3pl", "--format", "json"]));
    assert_eq!(guessing["items"][4]["model"], "3pl");
    assert_eq!(guessing["items"][0]["model"], "2pl");
}

#[test]
fn what_cannot_be_calibrated_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().expect("room for a folder");
    bank(folder.path());
    let own = folder.path().to_string_lossy().into_owned();
    let few = "a,b\n0,1\n1,0\n";
    let alike = format!("a,b\n{}", "1,1\n".repeat(40));
    let graded = format!("a,b\n{}", "0,2\n1,0\n0,1\n".repeat(20));
    for (words, stdin, code, said) in [
        (&["-"][..], few, 65, "trop peu de personnes : 2 ; il en faut 20"),
        (&["-"], alike.as_str(), 65, "aucune question ne peut être étalonnée"),
        (&["-"], "", 65, "le fichier est vide"),
        (&["-"], "nom,ville\nAnne,Ixelles\n", 65, "rien ne peut être calculé"),
        (&["-", "--model", "2pl"], graded.as_str(), 65, "la colonne `b` contient 2"),
        (&["-", "--weight", "w"], few, 65, "`w`"),
        (&["-", "--bank", &own, "--anchor", "--scored"], "item1\n1\n", 65, "trop peu"),
        (&["nowhere.csv"], "", 66, "nowhere.csv"),
        (&["-", "--bank", "nowhere"], "", 66, "nowhere"),
        (&["-", "--scored"], few, 2, "il manque"),
        (&["-", "--anchor"], few, 2, "il manque"),
        (&["-", "--priors", "x"], few, 2, "choisissez parmi"),
        (&["-", "--tolerance", "0"], few, 2, "un nombre entre 0 et 1"),
        (&["-", "--priors", "a", "--no-priors"], few, 2, "ne va pas avec"),
        (&[], "", 2, "il manque"),
    ] {
        let Ran { stdout, stderr, .. } = calibrate(words).stdin(stdin).ends_with(code);
        assert!(stderr.contains(said), "{words:?}: {stderr}");
        assert_eq!(stdout, "", "{words:?}");
    }
    let anchors = with_bank(folder.path(), &["--anchor"]).ends_with(65);
    assert!(anchors.stderr.contains("n’est encore étalonnée"), "{}", anchors.stderr);
}

#[test]
fn nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let there = folder.path().join("calibration.yaml");
    fs::write(&there, "mine").expect("room for a file");
    let ran = calibrate(&["-"]).file("--output", &there).stdin(persons()).ends_with(73);
    assert!(ran.stderr.contains("existe déjà"), "{}", ran.stderr);
    assert_eq!(fs::read_to_string(&there).expect("it is there"), "mine");
}

#[test]
fn doubts_are_told() {
    let stopped = calibrate(&["-", "--maximum-cycles", "1"]).stdin(persons()).ends_with(1);
    assert!(stopped.stderr.contains("arrêté avant la fin"), "{}", stopped.stderr);
    assert!(stopped.stdout.contains("calcul arrêté avant la fin"), "{}", stopped.stdout);
    let row = |at: usize| {
        let bits: Vec<String> = (0..4).map(|bit| ((at >> bit) & 1).to_string()).collect();
        format!("{},1,{}\n", bits.join(","), (at * 7 / 5) % 3)
    };
    let rows: String = (0..80).map(row).collect();
    let text = format!("a,b,c,d,all,graded\n{rows}0,1\n");
    let ran = calibrate(&["-", "--priors", "a,c,d"]).stdin(text).ends_with(1);
    for said in [
        "ragged-row",
        "lignes laissées de côté : 1",
        "questions à plusieurs points (gpcm) : graded",
        "80 personnes : le modèle 2pl en demande 300 au moins",
    ] {
        assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
    }
    assert!(ran.stdout.contains("- all : tout le monde a juste"), "{}", ran.stdout);
    let alone = calibrate(&["-", "--model", "3pl", "--format", "csv"]).stdin(persons()).run();
    assert!(alone.stderr.contains("3pl sans attente a priori"), "{}", alone.stderr);
    assert_eq!(alone.stdout.lines().count(), 6);
}
