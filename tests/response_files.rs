//! `niveau dif` and `niveau bank report` as a whole: files that people bring, what is told of them, and how
//! the program ends. The numbers themselves are tested beside the code that makes them.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use niveau::batch::answers::example;
use niveau::domain::item::{Answer, Prompt};
use niveau::domain::random::draw;
use serde_json::Value;
use tempfile::TempDir;

use crate::common::repository;
use crate::run::{Ran, Run};
use crate::script::own;

/// How many persons answer.
const PERSONS: u64 = 260;

/// How many items of our own bank they answer.
const ITEMS: usize = 12;

/// Returns a cell: right, another answer, "I don't know" or not reached, the same for every run.
fn cell(person: u64, at: usize) -> String {
    let items = own().0.items.iter().filter(|item| item.is_scored());
    let item = items.step_by(5).nth(at).expect("the bank has many items");
    let place = person * 100 + at as u64;
    let strength = draw(1, person, 100);
    let prompt = item.kind.prompt();
    match draw(2, place, 100) {
        0..3 => String::new(),
        3..12 => "dont_know".to_owned(),
        drawn if drawn < 15 + strength * 3 / 4 => right(&item.kind.right_answer()),
        drawn => match &prompt {
            Prompt::One(options) => options[drawn % options.len()].to_string(),
            other => example(other),
        },
    }
}

fn right(answer: &Answer) -> String {
    let joined = |ids: Vec<&str>| ids.join(" ");
    match answer {
        Answer::One(id) | Answer::Rating(id) => id.to_string(),
        Answer::Many(ids) => joined(ids.iter().map(|id| id.as_str()).collect()),
        Answer::Order(ids) => joined(ids.iter().map(|id| id.as_str()).collect()),
        Answer::Pairs(pairs) => {
            pairs.iter().map(|(a, b)| format!("{a}={b}")).collect::<Vec<_>>().join(";")
        }
        Answer::Number(number) => number.to_string(),
        Answer::DontKnow => "dont_know".to_owned(),
    }
}

/// Returns a folder with the files that the tests read.
pub fn folder() -> &'static Path {
    static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("room for a folder");
        let items = own().0.items.iter().filter(|item| item.is_scored()).step_by(5).take(ITEMS);
        let names: Vec<&str> = items.map(|item| item.id.as_str()).collect();
        let mut text = format!("id;lang;{}\r\n", names.join(";"));
        for person in 0..PERSONS {
            let lang = if person % 2 == 0 { "fr" } else { "nl" };
            let cells: Vec<String> =
                (0..ITEMS).map(|at| format!("\"{}\"", cell(person, at))).collect();
            text += &format!("{person};{lang};{}\r\n", cells.join(";"));
        }
        let put = |name: &str, text: &str| {
            fs::write(folder.path().join(name), text).expect("room for a file");
        };
        put("answers.csv", &format!("\u{feff}{text}\r\n"));
        put(
            "bad.csv",
            &format!("{text}1;fr\r\n2;fr;{}\r\n", "zzz;".repeat(ITEMS).trim_end_matches(';')),
        );
        put("empty.csv", "");
        let three: String =
            (0..PERSONS).map(|person| format!("{},{}\n", person % 3, person % 2)).collect();
        put("three.csv", &format!("group,i1,i2\n{}", three.replace("\n", ",1\n")));
        put("few.csv", "group,i1\na,1\nb,0\n");
        folder
    });
    FOLDER.path()
}

fn run(words: &[&str]) -> Ran {
    Run::new().args(words).lang("en").folder(folder()).run()
}

/// Reading JSON may lose the last digit of a number.
fn assert_alike(json: &Value, cell: &str) {
    match (json.as_f64(), cell.parse::<f64>()) {
        (Some(one), Ok(other)) => assert!((one - other).abs() < 1e-12, "{one} {other}"),
        (one, other) => assert_eq!(one, other.ok()),
    }
}

#[test]
fn a_report_on_answers_is_the_same_in_every_format() {
    let json = run(&["bank", "report", "answers.csv", "--format", "json"]);
    assert_eq!(json.code, 1, "{}", json.stderr);
    let document: Value = serde_json::from_str(&json.stdout).expect("JSON");
    assert_eq!(document["persons"], PERSONS);
    let items = document["items"].as_array().expect("a list");
    assert_eq!(items.len(), ITEMS);
    let csv = run(&["bank", "report", "answers.csv", "--format", "csv"]).stdout;
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
    for (item, row) in items.iter().zip(rows) {
        assert_eq!(item["item"], row[0]);
        assert_eq!(item["answers"].as_u64(), row[1].parse().ok());
        assert_alike(&item["p"], row[3]);
        assert_alike(&item["outfit"], row[7]);
        let small =
            |option: &Value| option["count"].as_u64().is_some_and(|count| (1..5).contains(&count));
        assert!(!item["options"].as_array().expect("a list").iter().any(small), "{item}");
    }
}

#[test]
fn bad_rows_are_told_and_left_out() {
    let sound = run(&["bank", "report", "answers.csv", "--format", "csv"]);
    let bad = run(&["bank", "report", "bad.csv", "--format", "csv"]);
    assert_eq!((bad.code, &bad.stdout), (1, &sound.stdout));
    for told in
        ["ragged-row", "bad.csv:262:1", "not-an-answer", "bad.csv:263:3", "rows left out: 2"]
    {
        assert!(bad.stderr.contains(told), "{told}:\n{}", bad.stderr);
    }
}

#[test]
fn every_way_to_end_has_its_code() {
    for (words, code, told) in [
        (&["dif", "answers.csv", "--group", "lang"][..], 0, ""),
        (&["dif", "answers.csv", "--group", "lang", "--reference", "nk"], 2, "did you mean `nl`"),
        (&["dif", "answers.csv", "--group", "sex"], 65, "column-missing"),
        (&["dif", "few.csv", "--group", "group", "--scored"], 65, "more than 100 persons"),
        (&["dif", "three.csv", "--group", "group", "--scored"], 65, "more than 100 persons"),
        (&["dif", "answers.csv"], 2, "--group"),
        (&["dif", "none.csv", "--group", "lang"], 66, "none.csv"),
        (&["bank", "report", "none.csv"], 66, "none.csv"),
        (&["bank", "report", "empty.csv"], 65, "no-heading"),
        (&["bank", "report", "three.csv"], 65, "no-items"),
        (&["bank", "report", "."], 74, "it is a folder"),
        (&["bank", "report"], 2, "is missing"),
    ] {
        let ran = run(words);
        assert_eq!(ran.code, code, "{words:?}\n{}\n{}", ran.stdout, ran.stderr);
        assert!(ran.stderr.contains(told), "{words:?}: {told}\n{}", ran.stderr);
        assert!(code <= 1 || ran.stdout.is_empty(), "{words:?}\n{}", ran.stdout);
    }
}

#[test]
fn groups_are_compared_in_every_format() {
    let oracle = repository("tests/oracle");
    let dif = |format: &str| {
        let words =
            ["dif", "dif-responses.csv", "--scored", "--group", "group", "--format", format];
        Run::new().args(words).lang("en").folder(&oracle).ends_with(1).stdout
    };
    let document: Value = serde_json::from_str(&dif("json")).expect("JSON");
    assert_eq!(document["reference"], "reference");
    let comparison = &document["comparisons"][0];
    assert_eq!(comparison["matching"]["left_out"], serde_json::json!(["i4", "i10"]));
    let csv = dif("csv");
    for (item, row) in
        comparison["items"].as_array().expect("a list").iter().zip(csv.lines().skip(1))
    {
        let cells: Vec<&str> = row.split(',').collect();
        assert_eq!(item["item"], cells[2]);
        assert_alike(&item["mantel_haenszel"]["delta"], cells[7]);
        assert_eq!(item["logistic"]["class"], cells[19]);
    }
}
