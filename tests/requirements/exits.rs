//! Each documented exit code, reached through the program.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};

use niveau::cli::error::Exit;

use crate::run::{LIMIT, PROGRAM, Run, full, wait};

/// A code, and a command line that ends with it.
const ROWS: [(i32, &[&str]); 17] = [
    (0, &["about"]),
    (0, &["near", "1080"]),
    (0, &["quiz", "--help"]),
    (1, &["bank", "check", "--today", "2036-01-01"]),
    (2, &[]),
    (2, &["bank", "chekc"]),
    (2, &["quiz", "--form", "nothing"]),
    (2, &["bank", "show", "nothing"]),
    (2, &["near", "1000000"]),
    (2, &["near", "rue de l'église"]),
    (2, &["near", "Namur"]),
    (65, &["quiz", "--bank", "."]),
    (66, &["quiz", "--resume", "missing"]),
    (66, &["quiz"]),
    (66, &["bank", "check", "missing"]),
    (73, &["quiz", "--journal", "missing/journal"]),
    // A manifest is TOML, and holds no settings.
    (78, &["quiz", "--config", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")]),
];

/// A defect cannot be called up from outside: how it ends is tested where panics are caught.
const NOT_FROM_OUTSIDE: Exit = Exit::Internal;

#[test]
fn every_documented_code_is_reached() {
    let mut reached: BTreeSet<i32> = BTreeSet::new();
    for (code, words) in ROWS {
        let ran = Run::new().args(words).lang("fr").ends_with(code);
        assert_eq!(ran.stderr.is_empty(), code == 0, "{words:?}: {ran:?}");
        reached.insert(code);
    }
    Run::new().args(["about"]).stdout(full()).ends_with(74);
    reached.insert(74);
    for (signal, code) in [("HUP", 129), ("INT", 130), ("TERM", 143)] {
        assert_eq!(ended_by(signal), code);
        reached.insert(code);
    }
    reached.insert(NOT_FROM_OUTSIDE as i32);
    let documented: BTreeSet<i32> = Exit::ALL.iter().map(|exit| *exit as i32).collect();
    assert_eq!(reached, documented);
}

/// Starts a quiz whose input stays open, and waits for its first prompt.
fn waiting() -> Child {
    let mut child = Command::new(PROGRAM)
        .args(["quiz", "--lang", "fr"])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stderr = child.stderr.take().expect("a pipe");
    let mut text = Vec::new();
    let mut byte = [0];
    while !text.ends_with("commencer :".as_bytes()) {
        assert_eq!(stderr.read(&mut byte).expect("a pipe"), 1, "the first screen");
        text.push(byte[0]);
    }
    child.stderr = Some(stderr);
    child
}

fn ended_by(signal: &str) -> i32 {
    let mut child = waiting();
    let id = child.id().to_string();
    let kill = Command::new("kill").args([&format!("-{signal}"), &id]).status();
    assert!(kill.is_ok_and(|status| status.success()));
    wait(&mut child, LIMIT).expect("an end")
}

#[test]
fn nobody_listening_to_a_quiz_ends_it_quietly() {
    let mut child = waiting();
    drop(child.stderr.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    // The program may be gone before all is typed.
    let _ = stdin.write_all(b"\n1\n2\n");
    assert_eq!(wait(&mut child, LIMIT), Some(0));
}

#[test]
fn a_report_goes_to_its_file_whole_or_not_at_all() {
    let lines = crate::script::script("quick", 1, crate::script::mixed).lines;
    let quiz = || Run::new().args(["quiz", "--form", "quick", "--seed", "1", "--lang", "fr"]);
    quiz().args(["--output", "missing/report"]).lines(&lines).ends_with(73);
    // Stopped before anything was answered: there is no result to write.
    let folder = tempfile::tempdir().expect("room for a folder");
    let report = folder.path().join("report");
    let stopped = quiz().file("--output", &report).lines(&["", "s", "2"]).ends_with(0);
    assert!(stopped.stderr.contains("aucun résultat"), "{}", stopped.stderr);
    quiz().file("--output", &report).lines(&["", "1"]).ends_with(66);
    assert!(!report.exists());
    fs::write(&report, "before").expect("room for a file");
    quiz().file("--output", &report).lines(&lines).ends_with(73);
    assert_eq!(fs::read_to_string(&report).expect("a report"), "before");
    fs::remove_file(&report).expect("a file");
    quiz().file("--output", &report).lines(&lines).ends_with(0);
    assert!(fs::read_to_string(&report).expect("a report").starts_with("Votre résultat"));
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
}
