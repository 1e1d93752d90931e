//! Sense: raw mirrors → domain values, with every fault at its place. One file a theme.
//!
//! Checks never stop at the first fault, and what cannot be known because another file could not be
//! read is not told as a fault of its own.

mod bank;
mod calibration;
mod cuts;
mod dont_know;
mod enemies;
mod facts;
mod figures;
mod forms;
mod glossary;
mod items;
mod kinds;
mod pairing;
mod scoring;
mod stimulus;
mod stop;
mod superseded;
mod texts;
pub(super) mod wording;
mod words;

use super::folder::{Folder, Section};
use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::calibration::Calibration;
use crate::domain::fact::Fact;
use crate::domain::framework::Framework;
use crate::domain::item::Item;
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::words::BankWords;
use crate::yaml::Node;

/// A node of a file, where faults are told.
#[derive(Clone, Copy, Debug)]
struct Sheet<'a> {
    file: &'a str,
    node: &'a Node,
}

impl Sheet<'_> {
    /// Returns a fault of the value of a key, or of the node when the key is not there.
    fn of_key(&self, key: &str, fault: Fault) -> Problem {
        Problem::at(self.file, self.node.span_of(key), fault)
    }

    /// Returns a fault at a place of this file.
    fn at(&self, span: Span, fault: Fault) -> Problem {
        Problem::at(self.file, span, fault)
    }

    /// Names a place of this file in one word, for a message about another place.
    fn place(&self, span: Span) -> String {
        format!("{}:{}:{}", self.file, span.line, span.column)
    }
}

/// What the checks made.
pub(super) struct Checked {
    /// The bank and its words; complete only when no problem is an error.
    pub(super) bank: Option<(Bank, BankWords)>,
    pub(super) facts: Vec<Fact>,
    pub(super) problems: Vec<Problem>,
}

/// How much is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Depth {
    /// What a bank needs to be used.
    Sense,
    /// How things are said too.
    Wording,
}

/// Checks the files of a bank for sense.
pub(super) fn check(
    folder: &Folder,
    hash: String,
    (framework, today): (&Framework, Date),
    depth: Depth,
) -> Checked {
    let mut problems = Vec::new();
    if !folder.present.contains(&Section::Bank) {
        problems.push(Problem::of_file("bank.yaml", Fault::FileMissing));
    }
    let facts = facts::check(folder, today, &mut problems);
    let found = items::check(folder, framework, &mut problems);
    enemies::check(folder, &found, &mut problems);
    let mut words = words::check(folder, &found, &mut problems);
    words.glossary = glossary::check(folder, &mut problems);
    words.dont_know = dont_know::check(folder, &mut problems);
    facts::check_unused(folder, &found, &mut problems);
    forms::check_content(folder, &found, &mut problems);
    scoring::check_variables(folder, &found, &mut problems);
    match depth {
        Depth::Sense => {}
        Depth::Wording => problems.extend(wording::check(folder, &found, &words.glossary)),
    }
    let calibration = calibration::check(folder, &found, &mut problems);
    let frame = bank::check(folder, &facts, &mut problems);
    let mut items: Vec<Item> = found.into_iter().filter_map(|found| found.item).collect();
    if let Some(calibration) = &calibration {
        bend(&mut items, calibration);
    }
    enemies::make_mutual(&mut items);
    let bank = frame.map(|frame| {
        let bank = Bank {
            id: frame.id,
            version: frame.version,
            hash,
            framework: frame.framework,
            languages: frame.languages,
            modules: frame.modules,
            forms: frame.forms,
            scoring: frame.scoring,
            cuts: frame.cuts,
            facts: facts.clone(),
            calibration,
            items,
        };
        (bank, words)
    });
    Checked { bank, facts, problems }
}

/// Gives calibrated items the curve that was found; the others keep the expectation of their author.
fn bend(items: &mut [Item], calibration: &Calibration) {
    for item in items {
        let found = calibration.items.get(&item.id).and_then(|entry| entry.model.curve());
        item.curve = found.unwrap_or(item.curve);
    }
}
