//! What stands out in the answers is told to the animator: in what is written, on no screen.

use std::fs;

use niveau::domain::id::Lang;
use niveau::l10n::L10n;
use serde_json::{Value, json};

use crate::run::Run;
use crate::script::{dont_know, mixed, script};

/// Plays a sitting of "I don't know", and returns the screens and the file.
fn sitting(lines: &[String], lang: &str, format: &str) -> (String, String) {
    let folder = tempfile::tempdir().expect("room for a folder");
    let path = folder.path().join("report");
    let ran = Run::new()
        .args(["quiz", "--plain", "--lang", lang, "--form", "standard", "--seed", "7"])
        .args(["--format", format])
        .file("--output", &path)
        .lines(lines)
        .one_stream()
        .ends_with(0);
    (ran.stdout, fs::read_to_string(&path).expect("a report"))
}

#[test]
fn a_pattern_is_told_on_the_sheet_and_on_no_screen() {
    for (lang, words) in [("fr", L10n::new(Lang::Fr)), ("nl", L10n::new(Lang::Nl))] {
        let (screens, sheet) = sitting(&script("standard", 7, dont_know).lines, lang, "text");
        let title = words.remarks_title();
        assert!(sheet.lines().any(|line| line == title), "{sheet}");
        assert!(screens.lines().any(|line| line == words.results_title()), "{screens}");
        assert!(!screens.lines().any(|line| line == title), "{screens}");
        let (_, sheet) = sitting(&script("standard", 7, mixed).lines, lang, "text");
        assert!(!sheet.lines().any(|line| line == title), "{sheet}");
    }
}

#[test]
fn a_pattern_is_a_word_in_json() {
    let remarks = |lines: &[String]| -> Value {
        let (_, report) = sitting(lines, "fr", "json");
        serde_json::from_str::<Value>(&report).expect("JSON")["remarks"].clone()
    };
    let found = remarks(&script("standard", 7, dont_know).lines);
    assert_eq!(found["pattern"], json!("all_dont_know"));
    assert_eq!((&found["unexpected"], &found["place"]), (&json!(false), &Value::Null));
    // The test ended after nine answers: too few to tell.
    assert_eq!(found["person_fit"], Value::Null);
    assert_eq!(remarks(&script("standard", 7, mixed).lines)["pattern"], Value::Null);
}
