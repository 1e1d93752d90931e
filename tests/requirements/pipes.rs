//! R09, R10: scripts are never kept waiting, and never see a panic.

use std::fs::{self, File};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::common::{copy_bank, put};
use crate::run::{PROGRAM, Run, closed_pipe, full, spaced};
use crate::script::{mixed, script};
use crate::terminal::raw;

/// Commands that write a result.
const RESULTS: [&[&str]; 12] = [
    &["bank", "list"],
    &["bank", "stats"],
    &["bank", "show", "practice-keys"],
    &["bank", "schema", "items"],
    &["near", "1080"],
    &["near", "1080", "--format", "json"],
    &["about"],
    &["man"],
    &["completions", "bash"],
    &["--help"],
    &["quiz", "--help"],
    &["--version"],
];

#[test]
fn r09_a_quiz_without_a_terminal_on_its_input_ends() {
    let around = r#""$0" quiz --lang fr <&-; echo "code=$?""#;
    let empty = r#""$0" quiz --lang fr </dev/null; echo "code=$?""#;
    let piped = r#"printf '\n1\n2\n' | "$0" quiz --lang fr; echo "code=$?""#;
    for script in [around, empty, piped] {
        // Standard error is a terminal here, and /dev/tty could be opened.
        let (bytes, _) = raw(&["sh", "-c", script, PROGRAM], &[], &[]);
        let text = String::from_utf8(bytes).expect("text");
        assert!(text.contains("code=66"), "{script}: {text}");
        assert!(text.contains("rien n’a été enregistré"), "{script}: {text}");
    }
    Run::new().args(["quiz", "--lang", "nl"]).ends_with(66);
    Run::new().args(["quiz", "--lang", "nl"]).stdin_from(Stdio::null()).ends_with(66);
}

#[test]
fn r09_no_command_without_a_terminal_is_help_at_once() {
    let timed = || {
        let start = Instant::now();
        (Run::new().lang("nl").ends_with(2), start.elapsed())
    };
    // The best of three: a busy machine is not the program's fault.
    let (ran, time) =
        [timed(), timed(), timed()].into_iter().min_by_key(|one| one.1).expect("three");
    assert!(time < Duration::from_secs(1), "{time:?}");
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("niveau quiz"), "{}", ran.stderr);
    // A pipe that stays open, and a terminal for the rest.
    let script = r#"sleep 3 | "$0"; echo "code=$?""#;
    let start = Instant::now();
    let _ =
        raw(&["sh", "-c", r#""$0" </dev/null; echo "code=$?""#, PROGRAM], &[], &[("code=2", "")]);
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    let _ = raw(&["sh", "-c", script, PROGRAM], &[], &[("code=2", "")]);
}

#[test]
fn r10_nobody_reading_is_no_fault() {
    for words in RESULTS {
        let ran = Run::new().args(words).lang("fr").stdout(closed_pipe()).ends_with(0);
        assert_eq!(ran.stderr, "", "{words:?}");
    }
    let line = r#""$0" bank list | head -1"#;
    let (bytes, code) = raw(&["sh", "-c", line, PROGRAM], &[], &[]);
    assert_eq!(code, 0);
    assert_eq!(bytes.iter().filter(|byte| **byte == b'\n').count(), 1);
    let lines = script("quick", 1, mixed).lines;
    let ran = Run::new().args(["quiz", "--lang", "fr", "--form", "quick", "--seed", "1"]);
    let ran = ran.lines(&lines).stdout(closed_pipe()).ends_with(0);
    assert!(!ran.stderr.contains("erreur"), "{}", ran.stderr);
}

#[test]
fn r10_a_full_disk_is_said() {
    for words in RESULTS {
        let ran = Run::new().args(words).lang("fr").stdout(full()).ends_with(74);
        let said = "erreur : la sortie ne peut pas être écrite : le disque est plein";
        assert!(spaced(&ran.stderr).starts_with(said), "{words:?}: {}", ran.stderr);
    }
    let lines = script("quick", 1, mixed).lines;
    let quiz = Run::new().args(["quiz", "--lang", "fr", "--form", "quick", "--seed", "1"]);
    let ran = quiz.lines(&lines).stdout(full()).ends_with(74);
    assert!(spaced(&ran.stderr).contains("\nerreur : "), "{}", ran.stderr);
}

#[test]
fn r10_a_journal_without_end_is_refused() {
    let quiz = Run::new().args(["quiz", "--lang", "fr", "--resume", "/dev/full"]);
    let ran = quiz.lines(&["", "1"]).ends_with(65);
    assert!(ran.stderr.contains("n’est pas un journal"), "{}", ran.stderr);
}

#[test]
fn r10_a_bank_that_cannot_be_used_is_told_with_its_places() {
    let folder = tempfile::tempdir().expect("room for a folder");
    copy_bank(folder.path());
    put(folder.path(), "items/1.1-searching.yaml", b"format: 1\nitems: [{id: \xff}]\n");
    put(folder.path(), "fr/2.1-interacting.yaml", b"format: 1\nitems: {a: [}\n");
    let path = folder.path().to_string_lossy().into_owned();
    let check = Run::new().args(["bank", "check", &path]).lang("fr").ends_with(1);
    for told in ["items/1.1-searching.yaml", "fr/2.1-interacting.yaml:2:"] {
        assert!(check.stdout.contains(told), "{told}: {}", check.stdout);
    }
    for words in [&["quiz"][..], &["bank", "list"], &["bank", "stats"], &["bank", "show", "x"]] {
        let ran = Run::new().args(words).args(["--bank", &path]).lang("fr").ends_with(65);
        assert_eq!(ran.stdout, "", "{words:?}");
        assert!(ran.stderr.contains("fr/2.1-interacting.yaml:2:"), "{}", ran.stderr);
    }
}

#[test]
fn r10_whatever_a_bank_folder_is_there_is_an_answer() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).expect("room for a folder");
    let file = folder.path().join("file");
    File::create(&file).expect("room for a file");
    let path = |path: &std::path::Path| path.to_string_lossy().into_owned();
    for (given, codes) in [
        (path(&empty), [1, 65]),
        (path(&file), [74, 74]),
        (path(&folder.path().join("missing")), [66, 66]),
        ("/dev/null".to_owned(), [74, 74]),
    ] {
        let check = Run::new().args(["bank", "check", &given]).run();
        assert_eq!(check.code, codes[0], "{given}: {check:?}");
        for words in [&["bank", "list"][..], &["quiz"]] {
            let ran = Run::new().args(words).args(["--bank", &given]).run();
            assert_eq!(ran.code, codes[1], "{words:?} {given}: {ran:?}");
        }
    }
}
