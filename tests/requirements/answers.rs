//! R01, R02, R04: what is typed is what is recorded, the same in French and in Dutch, and "I don't
//! know" everywhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use niveau::domain::id::{ChoiceId, Lang};
use niveau::domain::item::{Answer, Prompt};
use niveau::domain::session::{Input, Question, Session, Step};
use niveau::l10n::L10n;
use niveau::view::{Read, Reply, read};
use serde_json::{Value, json};

use crate::common::{question_screen, repository};
use crate::run::{Run, spaced};
use crate::script::{mixed, own, script, setup};
use crate::terminal::Pty;

/// What is typed, and which option it names: digits (a keypad sends the same ones), the digit row of a
/// Belgian keyboard without shift, letters, and what slips in beside them.
const KEYS: [(&str, usize); 16] = [
    ("1", 1),
    ("2", 2),
    ("3", 3),
    (" 2 ", 2),
    ("2.", 2),
    ("02", 2),
    ("&", 1),
    ("é", 2),
    ("É", 2),
    ("\"", 3),
    ("a", 1),
    ("b", 2),
    ("c", 3),
    ("C", 3),
    ("b)", 2),
    ("1 ", 1),
];

/// Returns every input of a journal.
pub fn inputs(journal: &Path) -> Vec<Value> {
    let text = fs::read_to_string(journal).expect("a journal");
    let line = |line: &str| serde_json::from_str::<Value>(line).expect("a line of JSON");
    text.lines().skip(1).map(|text| line(text)["input"].clone()).collect()
}

/// Returns a seed whose first question is a choice among three or more, with its options.
fn seed_with_choices() -> (u64, Vec<ChoiceId>) {
    let first = |seed| {
        let mut session = Session::start(setup("quick", seed), 0);
        let item = own().0.practice_item().expect("our own bank has one");
        let answer = Input::Answer(item.kind.right_answer());
        for input in
            [Input::Continue, Input::Equipment(niveau::domain::item::Equipment::Computer), answer]
        {
            session.handle(input, 0).expect("an input that fits");
        }
        match session.step() {
            Step::Item(Question { item, .. }) => item.kind.prompt(),
            step => panic!("{step:?}"),
        }
    };
    (0..50)
        .find_map(|seed| match first(seed) {
            Prompt::One(options) if options.len() >= 3 => Some((seed, options)),
            _ => None,
        })
        .expect("a choice among three")
}

/// Returns what a journal holds when each key is typed and taken back.
fn expected(options: &[ChoiceId]) -> Vec<Value> {
    let one = |(_, place): &(&str, usize)| {
        [json!({"answer": {"one": options[place - 1].as_str()}}), json!("back")]
    };
    KEYS.iter().flat_map(one).collect()
}

#[test]
fn r01_the_number_typed_is_the_answer_recorded_through_a_pipe() {
    let (seed, options) = seed_with_choices();
    let folder = tempfile::tempdir().expect("room for a folder");
    let journal = folder.path().join("journal");
    let mut lines = vec!["", "1", "2"];
    lines.extend(KEYS.iter().flat_map(|(keys, _)| [*keys, "r"]));
    let seed = seed.to_string();
    Run::new()
        .args(["quiz", "--plain", "--lang", "fr", "--form", "quick", "--seed", &seed])
        .file("--journal", &journal)
        .lines(&lines)
        .ends_with(66);
    assert_eq!(inputs(&journal)[3..], expected(&options));
}

#[test]
fn r01_the_number_typed_is_the_answer_recorded_at_a_terminal() {
    for (mode, seen) in [(&[][..], "line"), (&["--plain"], "plain")] {
        let (seed, options) = seed_with_choices();
        let folder = tempfile::tempdir().expect("room for a folder");
        let journal = folder.path().join("journal");
        let (path, seed) = (journal.to_string_lossy(), seed.to_string());
        let words = ["quiz", "--form", "quick", "--seed", &seed, "--journal", &path];
        let mut pty = Pty::niveau(&[&words, mode].concat(), &[("LANG", "fr_BE.UTF-8")]);
        begin(&mut pty);
        for (turn, (keys, place)) in (2..).zip(KEYS) {
            pty.send(keys).send("\r");
            pty.wait_for(&format!("Réponse : {place}, "), 1);
            pty.send("r\r");
            pty.wait_for("Question 1 sur 6", turn);
            wait_for_prompt(&mut pty);
        }
        pty.send("\x03");
        pty.ends_with(130);
        assert_eq!(inputs(&journal)[3..], expected(&options), "{seen}");
    }
}

/// Goes from the first screen to the first question.
fn begin(pty: &mut Pty) {
    pty.wait("commencer :");
    pty.send("\r");
    pty.wait("Qu’utilisez-vous");
    wait_for_prompt(pty);
    pty.send("1\r");
    pty.wait("jour de la semaine");
    wait_for_prompt(pty);
    pty.send("2\r");
    pty.wait("Question 1 sur 6");
    wait_for_prompt(pty);
}

fn wait_for_prompt(pty: &mut Pty) {
    let asks = |screen: &termlens::Screen| {
        let text = spaced(&screen.text());
        let last = text.trim_end().lines().last().unwrap_or_default().trim();
        last.starts_with("Votre réponse (1 à") && last.ends_with(") :")
    };
    pty.0.wait_until(asks).expect("a prompt");
}

#[test]
fn r01_enter_alone_records_nothing() {
    let (seed, _) = seed_with_choices();
    let seed = seed.to_string();
    let words = ["quiz", "--lang", "fr", "--form", "quick", "--seed", &seed];
    let folder = tempfile::tempdir().expect("room for a folder");
    let journal = folder.path().join("piped");
    let ran = Run::new()
        .args(words)
        .file("--journal", &journal)
        .lines(&["", "", "1", "", "2", "", "  ", "", "9", "z"])
        .ends_with(66);
    let expected =
        [json!("continue"), json!({"equipment": "computer"}), json!({"answer": {"one": "b"}})];
    assert_eq!(inputs(&journal), expected);
    assert!(ran.stderr.matches("Tapez un numéro de 1 à").count() >= 7, "{}", ran.stderr);

    let journal = folder.path().join("typed");
    let path = journal.to_string_lossy();
    let mut pty = Pty::niveau(&[&words[..], &["--journal", &path]].concat(), &[]);
    begin(&mut pty);
    for _ in 0..3 {
        pty.send("\r");
        pty.wait("n si vous ne savez pas");
    }
    pty.send("\x03");
    pty.ends_with(130);
    assert_eq!(inputs(&journal), expected);
}

/// Returns the report of a sitting as JSON, without what may differ.
fn report(lang: &str, form: &str, lines: &[String]) -> Value {
    let folder = tempfile::tempdir().expect("room for a folder");
    let output = folder.path().join("report.json");
    Run::new()
        .args(["quiz", "--plain", "--lang", lang, "--form", form, "--seed", "5"])
        .args(["--format", "json"])
        .file("--output", &output)
        .lines(lines)
        .ends_with(0);
    let text = fs::read_to_string(output).expect("a report");
    let mut report: Value = serde_json::from_str(&text).expect("JSON");
    report["date"] = Value::Null;
    report
}

#[test]
fn r02_the_same_answers_give_the_same_result_in_french_and_in_dutch() {
    for form in ["quick", "standard", "full"] {
        let lines = script(form, 5, mixed).lines;
        let french = report("fr", form, &lines);
        let mut dutch = report("nl", form, &lines);
        assert_eq!((&french["language"], &dutch["language"]), (&json!("fr"), &json!("nl")));
        assert!(french["overall"]["theta"].is_f64(), "{french:#}");
        dutch["language"] = json!("fr");
        assert_eq!(french, dutch, "{form}");
    }
}

#[test]
fn r02_changing_the_language_on_the_way_keeps_the_answers() {
    let lines = script("standard", 5, mixed).lines;
    let french = report("fr", "standard", &lines);
    for places in [&[4][..], &[1, 2, 3], &[3, 6, 9], &[5, 5, 5]] {
        let mut changed = lines.clone();
        for place in places.iter().rev() {
            changed.insert(*place, "l".to_owned());
        }
        let mut report = report("fr", "standard", &changed);
        let language = if places.len() % 2 == 0 { "fr" } else { "nl" };
        assert_eq!(report["language"], language, "{places:?}");
        report["language"] = json!("fr");
        assert_eq!(report, french, "{places:?}");
    }
}

#[test]
fn r02_both_languages_say_everything() {
    let folder = repository("questions/digcomp");
    let names = |language: &str| -> BTreeSet<String> {
        let files = fs::read_dir(folder.join(language)).expect("words");
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into()).collect()
    };
    assert_eq!(names("fr"), names("nl"));
    let mut seen = BTreeSet::new();
    for name in names("fr") {
        let [french, dutch] = ["fr", "nl"].map(|language| -> Value {
            let text = fs::read_to_string(folder.join(language).join(&name)).expect("words");
            serde_yaml::from_str(&text).expect("YAML")
        });
        same_shape(&french, &dutch, &name);
        seen.extend(french["items"].as_object().expect("items").keys().cloned());
    }
    let items = own().0.items.iter().map(|item| item.id.to_string());
    assert_eq!(items.collect::<BTreeSet<_>>(), seen);
}

/// Asserts that two texts have the same parts, and that none is empty.
fn same_shape(one: &Value, other: &Value, at: &str) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let keys =
                |of: &serde_json::Map<String, Value>| of.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(one), keys(other), "{at}");
            one.iter()
                .for_each(|(key, value)| same_shape(value, &other[key], &format!("{at}/{key}")));
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{at}");
            one.iter().zip(other).for_each(|(one, other)| same_shape(one, other, at));
        }
        (one, other) => {
            let is_said = |text: &Value| text.as_str().is_none_or(|text| !text.trim().is_empty());
            assert!(is_said(one) && is_said(other), "{at}");
        }
    }
}

#[test]
fn r02_a_missing_word_fails_the_check() {
    let folder = tempfile::tempdir().expect("room for a folder");
    crate::common::copy_bank(folder.path());
    let check = || Run::new().args(["bank", "check", "--today", "2026-11-21"]);
    check().args([folder.path().to_string_lossy()]).lang("fr").ends_with(0);
    let path = folder.path().join("nl/1.1-searching.yaml");
    let text = fs::read_to_string(&path).expect("words");
    let (before, after) = text.split_once("      b: ").expect("a second option");
    let after = after.split_once('\n').expect("another line").1;
    fs::write(&path, format!("{before}{after}")).expect("words to write");
    let ran = check().args([folder.path().to_string_lossy()]).lang("fr").ends_with(1);
    assert!(ran.stdout.contains("nl/1.1-searching.yaml:"), "{}", ran.stdout);
}

#[test]
fn r04_every_question_offers_i_dont_know_on_the_same_key() {
    let (bank, words) = own();
    let voices = [Lang::Fr, Lang::Nl].map(L10n::new);
    let all: Vec<&L10n> = voices.iter().collect();
    let asked = |item, l10n: &L10n| {
        question_screen(Question { item, place: 3, of: 13, is_at_most: true }, l10n, &all, words)
    };
    for item in &bank.items {
        for l10n in &voices {
            let shown = asked(item, l10n);
            let hint = &shown.commands.hint;
            let first = hint.split(" · ").next().unwrap_or_default();
            assert!(first.contains("n\u{a0}="), "{}: {hint}", item.id);
            let Read::Taken { reply, echo } = read(&shown, "n") else {
                panic!("{} refuses n", item.id);
            };
            assert_eq!(reply, Reply::Input(Input::Answer(Answer::DontKnow)), "{}", item.id);
            assert_eq!(echo, l10n.session_dont_know(), "{}", item.id);
        }
    }
}

#[test]
fn r04_i_dont_know_is_recorded_as_such() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let journal = folder.path().join("journal");
    let lines = script("quick", 5, crate::script::dont_know).lines;
    Run::new()
        .args(["quiz", "--lang", "nl", "--form", "quick", "--seed", "5"])
        .file("--journal", &journal)
        .lines(&lines)
        .ends_with(0);
    let inputs = inputs(&journal);
    let dont_know = json!({"answer": "dont_know"});
    // The practice item and at least the four that a quick form asks.
    assert!(inputs.iter().filter(|input| **input == dont_know).count() >= 5, "{inputs:?}");
    let answers = inputs.iter().filter(|input| input.get("answer").is_some());
    assert!(answers.into_iter().all(|input| *input == dont_know), "{inputs:?}");
}
