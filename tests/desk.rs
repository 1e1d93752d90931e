//! The desk: what settings change in a sitting, what an animator reads and is asked, and a group in which
//! nobody sees or gets anything of anybody else.

use std::fs;
use std::path::Path;

use niveau::domain::item::{Answer, Item};
use serde_json::Value;
use tempfile::TempDir;

use crate::run::{PROGRAM, Run};
use crate::script::{dont_know, mixed, not_right, right, script, script_with, setup};
use crate::terminal::{Pty, raw};

/// A folder with settings, and where they are.
fn settings(text: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("config.toml");
    fs::write(&path, text).expect("room for a file");
    let path = path.to_string_lossy().into_owned();
    (folder, path)
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("a report")).expect("JSON")
}

const PLACE: &str =
    "languages = ['nl', 'fr']\n[epn]\nname = 'EPN du Midi'\ncommune = 'Schaerbeek'\n";

#[test]
fn a_pipe_gets_what_is_set_and_is_asked_nothing_more() {
    let (folder, path) = settings(PLACE);
    let mut start = setup("quick", 3);
    start.language = Some(niveau::domain::id::Lang::Nl);
    let mut lines = script_with(start, mixed).lines;
    // Where the person starts from is set: it is not asked.
    let asked = lines.iter().position(|line| line == "1080").expect("a place");
    lines.remove(asked);
    let run = Run::new().env("NIVEAU_CONFIG", &path).folder(folder.path());
    let words =
        ["quiz", "--form", "quick", "--seed", "3", "--output", "r.json", "--format", "json"];
    let ran = run.args(words).lines(&lines).one_stream().ends_with(0);
    // Dutch comes first there, and no locale says anything else.
    for expected in ["Plaats: EPN du Midi", "Schaarbeek", "Welkom"] {
        assert!(ran.stdout.contains(expected), "{expected}: {}", ran.stdout);
    }
    for unexpected in ["Paradigm", "zonder hulp"] {
        assert!(!ran.stdout.contains(unexpected), "{unexpected}: {}", ran.stdout);
    }
    assert_eq!(json(&folder.path().join("r.json"))["assistance"], Value::Null);
}

#[test]
fn a_commune_that_is_not_known_stops_nobody() {
    let (folder, path) = settings("[epn]\ncommune = 'Atlantis'\n");
    let lines = script("quick", 3, mixed).lines;
    let run = Run::new().env("NIVEAU_CONFIG", &path).folder(folder.path()).lang("fr");
    let ran = run.args(["quiz", "--form", "quick", "--seed", "3"]).lines(&lines).ends_with(0);
    assert!(
        ran.stderr.contains("Atlantis") && ran.stderr.contains("niveau init"),
        "{}",
        ran.stderr
    );
}

#[test]
fn settings_with_a_fault_stop_the_desk() {
    let (_folder, path) = settings("[epn]\nnmae = 'x'\n");
    let ran = Run::new().args(["quiz", "--config", &path]).ends_with(78);
    assert!(ran.stderr.contains("unknown-setting") && ran.stdout.is_empty());
    Run::new().args(["quiz", "--config", "/nowhere/config.toml"]).ends_with(66);
}

#[test]
fn whether_somebody_helped_is_asked_once_and_changes_no_level() {
    let mut reports = Vec::new();
    for (key, expected) in [("1", "alone"), ("2", "with_help"), ("3", "null")] {
        let (folder, path) = settings("[epn]\nname = 'EPN du Midi'\n");
        let result = folder.path().join("r.json").to_string_lossy().into_owned();
        let words = ["quiz", "--form", "quick", "--seed", "3", "--format", "json", "--lang", "fr"];
        let words = [&words[..], &["--config", &path, "--output", &result]].concat();
        let mut pty = Pty::niveau(&words, &[]);
        pty.wait("Paradigm et CABAN");
        let questions = script("quick", 3, mixed);
        let last = questions.items.iter().rposition(Option::is_some).expect("a question");
        answer(&mut pty, "pour commencer :", "\r");
        for (turn, line) in questions.lines[1..=last].iter().enumerate() {
            pty.send(&format!("{line}\r"));
            pty.wait_for("Réponse :", turn + 1);
        }
        answer(&mut pty, "Avez-vous répondu sans aide ?", &format!("{key}\r"));
        answer(&mut pty, "Lieu : EPN du Midi", "\r");
        answer(&mut pty, "D’où partez-vous", "s\r");
        answer(&mut pty, "vraiment arrêter", "2\r");
        let text = pty.ends_with(0);
        assert_eq!(text.matches("Avez-vous répondu").count(), 1, "{text}");
        let mut report = json(Path::new(&result));
        let found = report["assistance"].take();
        assert_eq!(found.as_str().unwrap_or("null"), expected);
        reports.push(report);
    }
    assert!(reports.iter().all(|report| *report == reports[0]));
}

/// Waits for a text, and types.
#[track_caller]
fn answer(pty: &mut Pty, shown: &str, typed: &str) {
    pty.wait(shown);
    pty.send(typed);
}

/// A rule for answers.
type Rule = fn(&Item) -> Answer;

#[test]
fn the_reports_of_a_group_are_those_of_single_sittings() {
    let rows: [(u64, &[Rule]); 3] = [
        (1, &[mixed, right, dont_know]),
        (20, &[not_right, not_right]),
        (u64::MAX, &[right, mixed]),
    ];
    for (seed, rules) in rows {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let seeds = (0..).map(|person| seed.wrapping_add(person));
        let scripts: Vec<_> = rules
            .iter()
            .zip(seeds)
            .map(|(rule, seed)| (seed, script("quick", seed, rule)))
            .collect();
        let sit = |seed: u64, output: &str, lines: &[String], more: &[&str]| {
            let seed = seed.to_string();
            let words = [
                "quiz", "--form", "quick", "--format", "json", "--seed", &seed, "--output", output,
            ];
            let run = Run::new().lang("fr").folder(folder.path());
            run.args(words).args(more).lines(lines).ends_with(0)
        };
        let all: Vec<String> = scripts.iter().flat_map(|(_, one)| one.lines.clone()).collect();
        let people = rules.len().to_string();
        let ran = sit(seed, "group.json", &all, &["--people", &people]);
        assert!(ran.stderr.contains(&format!("Personne 2 sur {people}")), "{}", ran.stderr);
        for (at, (seed, one)) in scripts.iter().enumerate() {
            sit(*seed, &format!("single-{}.json", at + 1), &one.lines, &[]);
            let [group, single] = ["group", "single"].map(|name| {
                fs::read_to_string(folder.path().join(format!("{name}-{}.json", at + 1)))
            });
            assert_eq!(group.expect("a report"), single.expect("a report"), "{seed}");
        }
    }
}

#[test]
fn a_group_of_few_is_told_without_its_numbers() {
    let lines = |people: u64| -> Vec<String> {
        (0..people).flat_map(|person| script("quick", 5 + person, dont_know).lines).collect()
    };
    let group = |people: u64| {
        let words = ["quiz", "--form", "quick", "--seed", "5", "--people", &people.to_string()];
        Run::new().lang("fr").args(words).lines(&lines(people)).ends_with(0).stdout
    };
    let told = |text: &str| {
        let (_, told) = text.rsplit_once("Résumé des résultats").expect("a summary");
        told.split_once("Questions").map_or(told.to_owned(), |(numbers, _)| numbers.to_owned())
    };
    let (few, enough) = (told(&group(3)), told(&group(6)));
    assert!(few.contains("Trop peu de personnes") && !few.contains('3'), "{few}");
    assert!(enough.contains("Personnes comptées : 6"), "{enough}");
}

#[test]
fn files_of_a_group_are_looked_at_before_anybody_begins() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("r-3.json"), "kept").expect("room for a file");
    let run = Run::new().folder(folder.path()).lang("fr");
    let ran = run.args(["quiz", "--people", "3", "--output", "r.json"]).ends_with(73);
    assert!(ran.stderr.contains("r-3.json") && !ran.stderr.contains("Bienvenue"), "{}", ran.stderr);
    for words in
        [&["--people", "1"][..], &["--people", "101"], &["--people", "2", "--journal", "j"]]
    {
        Run::new().args(["quiz"]).args(words).ends_with(2);
    }
}

#[test]
fn nothing_of_one_person_is_left_for_the_next() {
    for variables in [&[][..], &[("ACCESSIBLE", "1")]] {
        let words = ["quiz", "--form", "quick", "--people", "2", "--lang", "fr", "--seed", "3"];
        let mut pty = Pty::niveau(&words, variables);
        answer(&mut pty, "Personne 1 sur 2", "\r");
        pty.wait("pour commencer :");
        answer(&mut pty, "Bienvenue", "\r");
        answer(&mut pty, "(1 à 3) :", "1\r");
        answer(&mut pty, "Une question pour essayer", "2\r");
        answer(&mut pty, "Question 1 sur", "n\r");
        answer(&mut pty, "Question 2 sur", "s\r");
        answer(&mut pty, "Voulez-vous vraiment", "3\r");
        answer(&mut pty, "L’écran va être effacé", "\r");
        let screen = pty.wait("Personne 2 sur 2");
        let seen = crate::run::spaced(&screen.text());
        for gone in ["Question 1", "Je ne sais pas", "Personne 1"] {
            assert!(!seen.contains(gone), "{gone}: {seen}");
        }
        pty.send("s\r");
        pty.ends_with(0);
    }

    // What can be scrolled back to goes too, where that can be said; elsewhere no escape byte is sent.
    let talk = [
        ("Personne 1 sur 2", "\r"),
        ("Bienvenue", "\r"),
        ("(1 à 3) :", "s\r"),
        ("vraiment arrêter", "2\r"),
        ("va être effacé", "\r"),
        ("Personne 2 sur 2", "s\r"),
    ];
    let words = [PROGRAM, "quiz", "--people", "2", "--lang", "fr"];
    for (variables, expected) in [(&[][..], true), (&[("ACCESSIBLE", "1")], false)] {
        let (bytes, code) = raw(&words, variables, &talk);
        let has = |sequence: &[u8]| bytes.windows(sequence.len()).any(|part| part == sequence);
        assert_eq!((has(b"\x1b[2J\x1b[3J\x1b[H"), code), (expected, 0));
        assert_eq!(has(b"\x1b"), expected);
    }
}
