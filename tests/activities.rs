//! Sittings about activities: what is asked, what is said of a part, and that logs lead to the same.

use std::fs;

use niveau::domain::id::ItemId;
use niveau::domain::item::{Answer, Item, Response};
use niveau::domain::replay::replay;
use niveau::domain::report::{Report, Sitting, report};
use niveau::domain::scoring::dsi::{AreaLevel, Internet, Overall, Profile};
use niveau::domain::session::{Input, Session, Step};
use niveau::export;
use serde_json::Value;

use crate::documents::faults;
use crate::run::Run;
use crate::script::{activities, activities_setup, mixed, model, not_right, right, script_with};

fn profile(report: &Report) -> Profile {
    report.profile.clone().expect("a bank that is scored by rule")
}

/// Plays a sitting until its end or until `most` questions were answered.
fn played(most: usize, rule: impl Fn(&Item) -> Answer) -> Session<'static> {
    let mut session = Session::start(activities_setup(), 0);
    loop {
        let input = match session.step() {
            Step::Notice { .. } => Input::Continue,
            Step::Equipment => Input::Equipment(niveau::domain::item::Equipment::PhoneOnly),
            Step::Item(question) if session.responses().len() < most => {
                Input::Answer(rule(question.item))
            }
            _ => return session,
        };
        session.handle(input, 0).expect("an input that fits");
    }
}

fn is_internet(item: &Item) -> bool {
    item.id.as_str() == "internet"
}

#[test]
fn all_is_above_basic_and_nothing_is_no_skills() {
    let all = profile(&played(99, right).report());
    assert_eq!(all.overall, Some(Overall::AboveBasic));
    assert!(all.areas.iter().all(|area| area.done == area.of));
    for nothing in [not_right_but_online, dont_know_but_online] {
        let nothing = profile(&played(99, nothing).report());
        assert_eq!(nothing.overall, Some(Overall::NoSkills));
        assert!(nothing.areas.iter().all(|area| area.level == Some(AreaLevel::None)));
    }
}

fn not_right_but_online(item: &Item) -> Answer {
    match (is_internet(item), item.id.as_str()) {
        (true, _) => right(item),
        (false, "problems-purchase") => Answer::One(
            item.variables
                .keys()
                .find(|id| id.as_str().starts_with("longer"))
                .expect("the last point")
                .clone(),
        ),
        (false, _) => not_right(item),
    }
}

fn dont_know_but_online(item: &Item) -> Answer {
    if is_internet(item) { right(item) } else { Answer::DontKnow }
}

#[test]
fn whoever_did_not_use_the_internet_is_asked_nothing_more() {
    let no = |item: &Item| {
        Answer::One(
            item.variables.keys().find(|id| id.as_str() == "longer-or-never").expect("no").clone(),
        )
    };
    let dont_know = |_: &Item| Answer::DontKnow;
    // Whoever does not know is not said to have stayed away.
    let rules: [&dyn Fn(&Item) -> Answer; 2] = [&no, &dont_know];
    let expected = [(Internet::NotUsed, Some(Overall::NotAssessed)), (Internet::NotAsked, None)];
    for (rule, (internet, overall)) in rules.into_iter().zip(expected) {
        let session = played(99, rule);
        assert!(matches!(session.step(), Step::Results(_)));
        let report = session.report();
        assert_eq!((report.answered, report.planned, report.not_reached), (1, 1, 0));
        let found = profile(&report);
        assert_eq!((found.internet, found.overall), (internet, overall));
        assert!(found.areas.iter().all(|area| area.level.is_none()));
    }
}

#[test]
fn a_part_that_was_not_asked_has_no_level() {
    let whole = activities().0.items.len();
    for answered in 1..=whole {
        let report = played(answered, right).report();
        let found = profile(&report);
        assert_eq!(report.not_reached, whole - answered);
        assert_eq!(found.overall.is_some(), answered == whole, "{answered}");
        // Two questions an area, four in the last.
        let complete = found.areas.iter().filter(|area| area.level.is_some()).count();
        assert_eq!(complete, if answered == whole { 5 } else { ((answered - 1) / 2).min(4) });
        assert_eq!(report.level(), None);
        assert!(report.areas.iter().all(|area| area.estimate.is_none()));
    }
}

#[test]
fn the_order_of_answers_changes_nothing_and_a_log_leads_to_the_same() {
    let session = played(99, mixed);
    let again = replay(activities_setup(), session.log()).expect("a log that was taken");
    assert_eq!(again.report(), session.report());
    let mut responses: Vec<Response> = session.responses().to_vec();
    responses.reverse();
    let setup = activities_setup();
    let sitting = Sitting {
        bank: setup.bank,
        form: setup.form,
        language: niveau::domain::id::Lang::Fr,
        equipment: niveau::domain::item::Equipment::PhoneOnly,
        responses: &responses,
        model: model(),
    };
    assert_eq!(report(&sitting), session.report());
}

/// Taking back "no internet" asks the rest after all.
#[test]
fn back_from_the_result_goes_on() {
    let mut session = played(99, |_: &Item| Answer::DontKnow);
    session.handle(Input::Back, 1).expect("something to take back");
    let Step::Item(question) = session.step() else { panic!("a question") };
    let answer = right(question.item);
    session.handle(Input::Answer(answer), 2).expect("an answer that fits");
    let Step::Item(question) = session.step() else { panic!("another question") };
    assert_eq!((question.place, question.of, question.is_at_most), (2, 13, false));
}

/// Each option moves the count of one area by one, or, where several show the same, by none.
#[test]
fn every_option_counts_in_its_own_area() {
    let prefixes = ["information", "communication", "content", "safety", "problems"];
    let (bank, _) = activities();
    for item in bank.items.iter().filter(|item| !is_internet(item)) {
        for option in item.variables.keys() {
            let only = |asked: &Item| match asked.id == item.id {
                true if asked.kind.name() == "recency" => Answer::One(option.clone()),
                true => Answer::Many([option.clone()].into()),
                false => not_right_but_online(asked),
            };
            let found = profile(&played(99, only).report());
            for (area, prefix) in found.areas.iter().zip(prefixes) {
                let counts =
                    item.id.as_str().starts_with(prefix) && option.as_str() != "longer-or-never";
                assert_eq!(area.done, usize::from(counts), "{} {option} {prefix}", item.id);
            }
        }
    }
}

#[test]
fn a_report_about_activities_fits_the_schema() {
    let schema = export::schema("report").expect("a schema of that name");
    for most in [1, 4, 99] {
        let report = played(most, mixed).report();
        let sheet =
            export::Sheet { report: &report, date: crate::common::today(), seed: 7, lines: &[] };
        let mut bytes = Vec::new();
        let format = export::format("json").expect("a format");
        format.write(&sheet, &mut bytes).expect("memory takes everything");
        let mut written: Value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(faults(&schema, &written), Vec::<String>::new(), "{written:#}");
        assert_eq!(written["overall"], Value::Null);
        written["activities"]["overall"] = "expert".into();
        assert_eq!(faults(&schema, &written).len(), 1);
    }
}

#[test]
fn a_sitting_that_was_broken_off_knows_its_bank() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let journal = folder.path().join("journal");
    let lines = script_with(activities_setup(), mixed).lines;
    let words = ["quiz", "--plain", "--lang", "fr"];
    Run::new()
        .args(words)
        .args(["--bank", "dsi"])
        .file("--journal", &journal)
        .lines(&lines[..6])
        .ends_with(66);
    let ran = Run::new().args(words).file("--resume", &journal).lines(&lines[6..]).ends_with(0);
    assert!(ran.stderr.starts_with("Question 5 sur 13\n"), "{}", ran.stderr);
    let log = fs::read_to_string(&journal).expect("a journal");
    assert!(log.starts_with("{\"format\":1,\"bank\":\"dsi\""), "{log}");
    let path = journal.to_str().expect("a path of letters");
    let ran = Run::new().args(["why", path, "--lang", "nl"]).stdin("").ends_with(0);
    assert!(ran.stdout.contains("vaste volgorde"), "{}", ran.stdout);
}

/// What needs a key or a curve says so, and that is the fault of whoever typed it.
#[test]
fn what_measures_refuses_a_bank_that_counts() {
    for words in [
        &["simulate"][..],
        &["bank", "paper"],
        &["cuts", "--booklet"],
        &["bank", "report", "-"],
        &["dif", "-", "--group", "lang"],
        &["calibrate", "-"],
        &["practice"],
    ] {
        let ran =
            Run::new().args(words).args(["--bank", "dsi", "--lang", "en"]).stdin("").ends_with(2);
        assert!(ran.stderr.contains("counts activities"), "{words:?}: {}", ran.stderr);
    }
}

#[test]
fn no_share_is_said_in_percent_on_a_screen() {
    let lines = script_with(activities_setup(), mixed).lines;
    for lang in ["fr", "nl"] {
        let words = ["quiz", "--plain", "--lang", lang, "--bank", "dsi"];
        let ran = Run::new().args(words).lines(&lines).ends_with(0);
        assert!(!(ran.stdout + &ran.stderr).contains('%'));
    }
    assert!(activities().0.item(&ItemId::parse("internet").expect("an id")).is_some());
}

#[test]
fn a_terminal_asks_the_same() {
    let mut pty = crate::terminal::Pty::niveau(&["quiz", "--bank", "dsi", "--lang", "fr"], &[]);
    for (text, keys) in [
        ("commencer :", ""),
        ("(1 à 3)", "1"),
        ("Avez-vous utilisé internet", "1"),
        ("Question 2 sur 13", "1 4"),
        ("Ou 4 pour", "4"),
        ("Réponse : 4, Rien de tout cela", "s"),
        ("Oui, je veux voir mon résultat", "2"),
        ("Vous avez répondu", "s"),
        ("Oui, j’ai fini", "2"),
    ] {
        pty.wait(text);
        pty.send(keys).send("\r");
    }
    pty.ends_with(0);
}
