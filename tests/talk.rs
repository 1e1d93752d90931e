//! `niveau explain`: what an animator is told of a result, whole, kind and never wrong about it.

use std::fs;

use serde_json::{Value, json};

use crate::common::repository;
use crate::run::Run;

/// A report as the program writes it, with some of it changed.
fn report(changes: &[(&str, Value)]) -> Value {
    let path = repository("tests/cases/report-full-json.fr.txt");
    let text = fs::read_to_string(path).expect("a golden report");
    let text = &text[text.find('{').expect("JSON")..=text.rfind('}').expect("JSON")];
    let mut report: Value = serde_json::from_str(text).expect("JSON");
    for (pointer, value) in changes {
        *report.pointer_mut(pointer).expect("a key of a report") = value.clone();
    }
    report
}

fn explained(report: &Value, language: &str, code: i32) -> String {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("r.json"), report.to_string()).expect("room for a file");
    let run = Run::new().lang(language).folder(folder.path());
    run.args(["explain", "r.json"]).one_stream().ends_with(code).stdout
}

#[test]
fn what_is_said_follows_from_the_report() {
    let (alone, helped) = (json!("alone"), json!("with_help"));
    for (changes, expected) in [
        (&[][..], "Demandez-le."),
        (&[("/assistance", alone)], "a répondu sans aide"),
        (&[("/assistance", helped)], "a été aidée"),
        (&[("/overall", Value::Null)], "trop peu de réponses"),
        (&[("/precision", json!("range"))], "niveau"),
        (&[("/dont_know", json!(0))], "niveau sheet r.json"),
        (&[("/dont_know", json!(29))], "c’est honnête"),
        (
            &[
                ("/overall/lowest", json!("first_steps")),
                ("/overall/level", json!("first_steps")),
                ("/overall/highest", json!("first_steps")),
            ],
            "--need help",
        ),
        (&[("/remarks/pattern", json!("all_first"))], "première"),
    ] {
        let said = explained(&report(changes), "fr", 0);
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let few = explained(&report(&[("/dont_know", json!(0))]), "fr", 0);
    assert!(!few.contains("c’est honnête"), "{few}");
}

#[test]
fn strengths_come_first_and_nothing_shames() {
    for (language, first, shaming) in [
        ("fr", "À dire d’abord", ["faux", "échec", "%", "mauvais"]),
        ("nl", "Zeg dit eerst", ["fout", "mislukt", "%", "slecht"]),
    ] {
        let said = explained(&report(&[]), language, 0);
        let headings: Vec<&str> = said.lines().filter(|line| line.starts_with(first)).collect();
        assert_eq!(headings.len(), 1, "{said}");
        assert!(said.find(first) < said.find("\n- "), "{said}");
        let found: Vec<_> = shaming.iter().filter(|word| said.contains(**word)).collect();
        assert!(found.is_empty(), "{found:?}: {said}");
    }
}

#[test]
fn what_is_no_report_is_told_and_shown_inert() {
    for (changes, code) in [
        (&[("/format", json!(9))][..], 65),
        (&[("/assistance", json!("both"))], 65),
        (&[("/overall/probability", json!(7))], 65),
        (&[("/areas", json!([]))], 65),
    ] {
        explained(&report(changes), "nl", code);
    }
    let ran = Run::new().lang("fr").args(["explain", "\u{1b}[2Jmissing"]).ends_with(66);
    assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
}
