//! What our own bank promises: enough items of everything, coverage of DigComp 3.0, and readers of each
//! language who answered every item without its key and agreed with it.

use std::collections::{BTreeMap, BTreeSet};

use niveau::domain::framework::{Area, Band};
use niveau::domain::item::{Answer, Item};
use niveau::domain::statistics::{Statistics, statistics};

use crate::common::{outcomes, own_bank, repository};

/// The least share of answers without the key that agree with it.
const AGREEMENT: f64 = 0.97;

fn counted() -> Statistics {
    statistics(&own_bank().0, outcomes())
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[test]
fn there_are_enough_items_of_everything() {
    let (bank, counts) = (own_bank().0, counted());
    assert!(counts.scored >= 250, "{}", counts.scored);
    for (competence, items) in &counts.by_competence {
        assert!(*items >= 10, "{competence}: {items}");
    }
    for (level, items) in &counts.by_level {
        let least = if level.number() < 6 { 40 } else { 1 };
        assert!(*items >= least, "level {}: {items}", level.number());
    }
    let safety = Area::new(4).expect("an area");
    let of_safety = counts.by_competence.iter().filter(|(one, _)| one.area() == safety);
    let of_safety = of_safety.map(|(_, items)| items).sum();
    assert!(share(of_safety, counts.scored) >= 0.25, "{of_safety}");
    let without = counts.by_stimulus.get(&None).copied().unwrap_or_default();
    assert!(share(without, counts.scored) <= 0.5, "{without}");
    for (module, items) in &counts.by_module {
        let least = if module.as_str() == "youth" { 12 } else { 6 };
        assert!(*items >= least, "{module}: {items}");
        let phone = counts.phone_by_module[module];
        assert!(share(phone, *items) >= 1.0 / 3.0, "{module}: {phone} without a computer");
    }
    let kinds: BTreeSet<&str> = bank.items.iter().map(|item| item.kind.name()).collect();
    let wanted = ["match", "multiple", "number", "order", "rating", "single"];
    assert!(wanted.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}

#[test]
fn items_show_what_digcomp_describes() {
    let counts = counted();
    for (band, least) in [(Band::Basic, 0.85), (Band::Intermediate, 0.65), (Band::Advanced, 0.3)] {
        let shown = counts.shown_of(band);
        assert!(share(shown.covered, shown.total) >= least, "{band:?}: {shown:?}");
    }
}

/// One line of a review log.
struct Read {
    item: String,
    answer: String,
    agrees: bool,
    decision: String,
}

fn log(language: &str) -> Vec<Read> {
    let path = repository(&format!("questions/digcomp/review/{language}.csv"));
    let mut rows = csv::Reader::from_path(path).expect("a review log");
    let columns = ["item", "reader", "answer", "agrees", "remark", "decision"];
    assert_eq!(rows.headers().expect("a heading"), columns.as_slice());
    let read = |row: csv::StringRecord| Read {
        item: row[0].to_owned(),
        answer: row[2].to_owned(),
        agrees: &row[3] == "yes",
        decision: row[5].to_owned(),
    };
    rows.records().map(|row| read(row.expect("a row"))).collect()
}

/// Returns whether an answer of the log is right: ids as in the files, `a=y` for pairs.
fn is_right(item: &Item, answer: &str) -> bool {
    let words = |joined: Vec<String>| joined.join(" ");
    match item.kind.right_answer() {
        Answer::One(id) | Answer::Rating(id) => id.as_str() == answer,
        Answer::Many(ids) => {
            let given: BTreeSet<&str> = answer.split(' ').collect();
            given == ids.iter().map(|id| id.as_str()).collect()
        }
        Answer::Order(ids) => words(ids.iter().map(ToString::to_string).collect()) == answer,
        Answer::Pairs(pairs) => {
            words(pairs.iter().map(|(one, other)| format!("{one}={other}")).collect()) == answer
        }
        Answer::Number(_) => {
            let range = item.kind.right_range();
            let given: Option<f64> = answer.parse().ok();
            range.zip(given).is_some_and(|((low, high), given)| low <= given && given <= high)
        }
        Answer::DontKnow => false,
    }
}

#[test]
fn readers_without_the_key_agree_with_it() {
    let bank = own_bank().0;
    let scored: BTreeMap<&str, &Item> =
        bank.items.iter().filter(|item| item.is_scored()).map(|i| (i.id.as_str(), i)).collect();
    for language in ["fr", "nl"] {
        // A question that was changed is read again: the last reader has it as it is now.
        let mut last: BTreeMap<String, bool> = BTreeMap::new();
        let mut answers: BTreeMap<String, String> = BTreeMap::new();
        for read in log(language) {
            if scored.contains_key(read.item.as_str()) {
                assert!(read.agrees || !read.decision.is_empty(), "{language} {}", read.item);
                last.insert(read.item.clone(), read.agrees);
                answers.insert(read.item, read.answer);
            }
        }
        for (id, agrees) in &last {
            assert_eq!(is_right(scored[id.as_str()], &answers[id]), *agrees, "{language} {id}");
        }
        let unread: Vec<_> = scored.keys().filter(|id| !last.contains_key(**id)).collect();
        assert!(unread.is_empty(), "{language}: nobody answered {unread:?}");
        let agreed = last.values().filter(|agrees| **agrees).count();
        assert!(share(agreed, last.len()) >= AGREEMENT, "{language}: {agreed} of {}", last.len());
    }
}
