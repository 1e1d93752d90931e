//! R13, R14: facts are true and dated, and text from outside cannot act on a terminal.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::{put, repository};
use crate::faults::{Files, change};
use crate::run::Run;

/// Writes the small sound bank of the examples, with other files in the place of some.
fn small_bank(changes: &str) -> TempDir {
    let base = fs::read_to_string(repository("tests/faults/base.yaml")).expect("the base");
    let mut files = Files::new();
    change(&mut files, &base);
    change(&mut files, &format!("{changes}--- expects\n"));
    let folder = tempfile::tempdir().expect("room for a folder");
    files.iter().for_each(|(path, bytes)| put(folder.path(), path, bytes));
    folder
}

fn check(folder: &Path, today: &str) -> Run {
    let path = folder.to_string_lossy();
    Run::new().args(["bank", "check", "--today", today, path.as_ref()]).lang("fr")
}

#[track_caller]
fn assert_inert(text: &str) {
    let acts = |c: &char| niveau::domain::text::is_unsafe(*c);
    let acting: Vec<char> = text.chars().filter(acts).collect();
    assert!(acting.is_empty(), "{acting:?} in {text:?}");
}

#[test]
fn r13_a_bank_whose_facts_are_sound_and_dated_passes() {
    let folder = small_bank("");
    check(folder.path(), "2026-11-21").ends_with(0);
    check(folder.path(), "2026-12-31").ends_with(0);
}

#[test]
fn r13_an_overdue_fact_fails_the_check_from_that_day_on() {
    let folder = small_bank("");
    let ran = check(folder.path(), "2027-01-01").ends_with(1);
    assert!(ran.stdout.contains("[fact-overdue]"), "{}", ran.stdout);
    assert!(ran.stdout.contains("facts.yaml:7:"), "{}", ran.stdout);
    // A visitor is not turned away for it on that morning.
    let path = folder.path().to_string_lossy();
    Run::new().args(["bank", "list", "--bank", path.as_ref()]).ends_with(0);
    // What the program carries goes out of date as well.
    let ran = Run::new().args(["bank", "check", "--today", "2036-01-01"]).lang("nl").ends_with(1);
    assert!(ran.stdout.contains("[fact-overdue]"), "{}", ran.stdout);
    Run::new().args(["bank", "check", "--today", "2026-11-21"]).ends_with(0);
}

#[test]
fn r13_a_fact_without_a_source_fails_the_check() {
    for source in ["", "    source: a colleague\n", "    source: ''\n"] {
        let folder = small_bank(&format!(
            "=== facts.yaml\nformat: 1\nfacts:\n  stop-number:\n    value: 078 170 170\n{source}    \
             checked_on: 2026-01-01\n    review_by: 2026-12-31\n"
        ));
        let ran = check(folder.path(), "2026-11-21").ends_with(1);
        assert!(ran.stdout.contains("facts.yaml:"), "{}", ran.stdout);
        assert!(ran.stdout.contains("source"), "{}", ran.stdout);
    }
}

#[test]
fn r13_numbers_and_names_that_have_been_replaced_fail_the_check() {
    for (old, new) in [
        ("Appelez le 070 344 344", "078 170 170"),
        ("Appelez le 070/344.344", "078 170 170"),
        ("pointdecontact.belgique.be", "consumerconnect.be"),
        ("Le CIRB", "Paradigm"),
    ] {
        let folder = small_bank(&format!(
            "=== fr/1.yaml\nformat: 1\nitems:\n  first:\n    stem: Que faites-vous ?\n    options: {{a: \
             \"{old}\", b: Deux, c: Trois}}\n"
        ));
        let ran = check(folder.path(), "2026-11-21").ends_with(1);
        assert!(ran.stdout.contains("[superseded]") && ran.stdout.contains(new), "{}", ran.stdout);
        assert!(ran.stdout.contains("fr/1.yaml:5:"), "{}", ran.stdout);
    }
}

#[test]
fn r14_text_of_a_bank_that_acts_is_refused_and_shown_inert() {
    for hostile in [
        r#""Que\x1b[2J faites-vous ?""#,
        "\"Que\u{9b}31m faites-vous ?\"",
        r#""Que\u009b31m faites-vous ?""#,
        "\"Que\u{202e} faites-vous ?\"",
        "\"Que\u{2066} faites-vous ?\"",
        "Que\u{1b}]0;titre\u{7} faites-vous ?",
        r#""Que\r faites-vous ?""#,
    ] {
        let folder = small_bank(&format!(
            "=== fr/1.yaml\nformat: 1\nitems:\n  first:\n    stem: {hostile}\n    options: {{a: Un, b: \
             Deux, c: Trois}}\n"
        ));
        let ran = check(folder.path(), "2026-11-21").ends_with(1);
        assert!(ran.stdout.contains("fr/1.yaml:"), "{}", ran.stdout);
        assert_inert(&(ran.stdout + &ran.stderr));
        let path = folder.path().to_string_lossy();
        for words in [&["quiz", "--plain"][..], &["bank", "list"], &["bank", "show", "first"]] {
            let ran = Run::new().args(words).args(["--bank", &path]).lang("fr").ends_with(65);
            assert_inert(&(ran.stdout + &ran.stderr));
        }
    }
}

#[test]
fn r14_hostile_ids_and_keys_are_shown_inert() {
    for changes in [
        "=== items/1.yaml\nformat: 1\nitems:\n  - {id: \"a\\x1b[2J\", \"k\\x9by\": 1}\n",
        "=== bank.yaml\nformat: 1\nid: \"a\\u202eb\"\n\"\\x1b[31m\": 2\n",
        "=== facts.yaml\nformat: 1\nfacts: {\"\\x1b[2J\": {source: \"\\x1b]8;;x\"}}\n",
    ] {
        let folder = small_bank(changes);
        for json in [&[][..], &["--json"]] {
            let ran = check(folder.path(), "2026-11-21").args(json).ends_with(1);
            assert!(!ran.stdout.is_empty());
            assert_inert(&(ran.stdout + &ran.stderr));
        }
    }
}

#[test]
fn r14_names_of_files_are_shown_inert() {
    let sound = small_bank("");
    let hostile = sound.path().join("a\u{1b}[2J\u{202e}b");
    for file in ["bank.yaml", "facts.yaml", "fr/1.yaml", "nl/1.yaml", "items/1.yaml"] {
        let bytes = fs::read(sound.path().join(file)).expect("a file");
        put(&hostile, file, &bytes);
    }
    put(&hostile, "items/\u{9b}2J.yaml", b"format: 1\nitems: 3\n");
    for json in [&[][..], &["--json"]] {
        let ran = check(&hostile, "2026-11-21").args(json).ends_with(1);
        assert!(ran.stdout.contains("2J.yaml"), "{}", ran.stdout);
        assert_inert(&(ran.stdout + &ran.stderr));
    }
    let path = hostile.to_string_lossy();
    let ran = Run::new().args(["quiz", "--bank", path.as_ref()]).ends_with(65);
    assert_inert(&(ran.stdout + &ran.stderr));
}

#[test]
fn r14_a_line_of_a_megabyte_is_refused_in_a_few_lines() {
    let long = "x".repeat(1_000_000);
    let folder = small_bank(&format!(
        "=== fr/1.yaml\nformat: 1\nitems:\n  first:\n    stem: {long}\n    options: {{a: Un, b: Deux, \
         c: Trois}}\n"
    ));
    let ran = check(folder.path(), "2026-11-21").ends_with(1);
    assert!(ran.stdout.len() < 10_000, "{} bytes", ran.stdout.len());
    let path = folder.path().to_string_lossy();
    let ran = Run::new().args(["quiz", "--bank", &path]).ends_with(65);
    assert!(ran.stderr.len() < 10_000, "{} bytes", ran.stderr.len());
}

#[test]
fn r14_what_is_typed_is_shown_inert() {
    let hostile = ["\x1b[2J", "\u{9b}2J", "a\u{202e}b", "a\rb", "\x07\x08", "\u{2066}1080"];
    for typed in hostile {
        for words in [
            &["near", typed][..],
            &["quiz", "--near", typed],
            &["quiz", "--form", typed],
            &["quiz", "--bank", typed],
            &["quiz", "--resume", typed],
            &["bank", "show", typed],
            &["bank", "check", typed],
            &["bank", "list", "--module", typed],
            &["bank", typed],
            &[typed],
            &["--lang", typed],
        ] {
            let ran = Run::new().args(words).lang("fr").run();
            assert!([0, 2, 65, 66].contains(&ran.code), "{words:?}: {ran:?}");
            assert_inert(&(ran.stdout + &ran.stderr));
        }
    }
    let lines = ["", "1", "2", "\x1b[2J", "n", "n", "n", "n", "n", "n", "", "\x1b[2J", "", ""];
    let quiz = Run::new().args(["quiz", "--form", "quick"]).lang("nl").lines(&lines).ends_with(0);
    assert_inert(&(quiz.stdout + &quiz.stderr));
}
