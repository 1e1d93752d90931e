//! Why each question was asked: the file of a sitting, the replay of its log, and their schema.

use std::fs;
use std::path::Path;

use niveau::domain::id::Lang;
use niveau::export::schema;
use niveau::l10n::L10n;
use serde_json::Value;

use crate::documents::faults;
use crate::run::Run;
use crate::script::{mixed, script};

/// Plays a form with a log and with its reasons; returns what was written of both.
fn play(form: &str, folder: &Path) -> (String, String) {
    let (journal, why) = (folder.join("journal"), folder.join("why"));
    Run::new()
        .args(["quiz", "--lang", "nl", "--form", form, "--seed", "7"])
        .file("--journal", &journal)
        .file("--why", &why)
        .lines(&script(form, 7, mixed).lines)
        .ends_with(0);
    let read = |path: &Path| fs::read_to_string(path).expect("a file");
    (read(&journal), read(&why))
}

/// Replays a log in a language and format.
fn replayed(journal: &Path, words: &[&str]) -> String {
    let path = journal.to_str().expect("a path of letters");
    Run::new().args(["why", path]).args(words).stdin("").ends_with(0).stdout
}

#[test]
fn a_log_tells_what_its_sitting_told() {
    for form in ["quick", "standard", "full"] {
        let folder = tempfile::tempdir().expect("room for a folder");
        let (journal, why) = play(form, folder.path());
        let path = folder.path().join("journal");
        assert_eq!(replayed(&path, &["--format", "json"]), why, "{form}");
        let lines: Vec<Value> =
            why.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        for line in &lines {
            assert_eq!(
                faults(&schema("why").expect("a schema"), line),
                Vec::<String>::new(),
                "{line:#}"
            );
        }
        let answered = script(form, 7, mixed).report.answered;
        assert_eq!(lines.len(), answered + 1, "{form}: every question and the end");
        let last = lines.last().expect("an end");
        assert_eq!((&last["item"], &last["rule"]["verdict"]), (&Value::Null, &"stop".into()));
        for (one, next) in lines.iter().zip(&lines[1..]) {
            assert_eq!(one["after"], next["before"]);
        }
        assert_eq!(fs::read_to_string(&path).expect("a journal"), journal, "left as it was");
    }
}

/// Each line says how an answer did: whoever answers must know that answers are kept.
#[test]
fn a_sitting_that_tells_why_says_that_answers_are_kept() {
    for (lang, words) in [("fr", L10n::new(Lang::Fr)), ("nl", L10n::new(Lang::Nl))] {
        let folder = tempfile::tempdir().expect("room for a folder");
        let screens = Run::new()
            .args(["quiz", "--plain", "--lang", lang, "--form", "quick", "--seed", "7"])
            .file("--why", &folder.path().join("why"))
            .lines(&script("quick", 7, mixed).lines)
            .one_stream()
            .ends_with(0)
            .stdout
            .replace('\n', " ");
        for (sentence, is_there) in [
            (words.notice_kept(), true),
            (words.goodbye_kept(), true),
            (words.notice_nothing_kept(), false),
            (words.goodbye_nothing_kept(), false),
        ] {
            assert_eq!(screens.contains(&sentence), is_there, "{sentence}: {screens}");
        }
    }
}

/// A log that a crash cut off is told as far as it goes, and stays as it is.
#[test]
fn a_log_without_its_end_is_told_and_left_alone() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let (journal, why) = play("standard", folder.path());
    let path = folder.path().join("torn");
    let begun: String = journal.lines().take(7).map(|line| format!("{line}\n")).collect();
    let torn = format!("{begun}{{\"at\":1,\"in");
    fs::write(&path, &torn).expect("room for a journal");
    let told = replayed(&path, &["--format", "json"]);
    let count = told.lines().count();
    for (found, whole) in told.lines().zip(why.lines()).take(count - 1) {
        assert_eq!(found, whole);
    }
    let value = |line: Option<&str>| -> Value {
        serde_json::from_str(line.expect("a line")).expect("JSON")
    };
    let (last, same) = (value(told.lines().last()), value(why.lines().nth(count - 1)));
    assert_eq!((&last["item"], &last["answer"]), (&same["item"], &Value::Null));
    assert_eq!(fs::read_to_string(&path).expect("a journal"), torn);
}

#[test]
fn reasons_never_overwrite_a_file() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let path = folder.path().join("there");
    fs::write(&path, "mine").expect("room for a file");
    Run::new().args(["quiz", "--lang", "fr"]).file("--why", &path).stdin("").ends_with(73);
    Run::new()
        .args(["quiz", "--lang", "fr"])
        .file("--why", &folder.path().join("same"))
        .file("--journal", &folder.path().join("same"))
        .stdin("")
        .ends_with(73);
    assert_eq!(fs::read_to_string(&path).expect("a file"), "mine");
}
