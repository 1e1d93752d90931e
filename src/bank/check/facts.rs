//! Facts: each has a source on the web and is looked at again within a year.

use std::collections::BTreeSet;

use super::Sheet;
use super::items::Found;
use crate::bank::folder::{Folder, Section};
use crate::bank::raw::RawFact;
use crate::domain::calendar::{Date, months_before, parse_date};
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::domain::problem::{Fault, Problem};

/// The longest time that a fact may go without a new look, in months.
const MONTHS: i32 = 12;

/// Returns the facts that are sound, in the order of the file.
pub(super) fn check(folder: &Folder, today: Date, problems: &mut Vec<Problem>) -> Vec<Fact> {
    let Some(file) = &folder.facts else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    for entry in file.tree.get("facts").iter().flat_map(|node| node.entries()) {
        let sheet = Sheet { file: &file.file, node: &entry.value };
        let id = FactId::parse(&entry.key);
        if id.is_none() {
            let id = entry.key.clone();
            problems.push(sheet.at(entry.key_span, Fault::BadId { id }));
        }
        if let Some(raw) = file.raw.facts.get(&entry.key) {
            problems.extend(faults(&entry.key, raw, sheet, today));
            facts.extend(id.and_then(|id| fact(id, raw)));
        }
    }
    facts
}

fn fact(id: FactId, raw: &RawFact) -> Option<Fact> {
    Some(Fact {
        id,
        value: raw.value.clone(),
        source: raw.source.clone(),
        checked_on: parse_date(&raw.checked_on)?,
        review_by: parse_date(&raw.review_by)?,
        to_check: raw.to_check,
    })
}

fn faults(name: &str, raw: &RawFact, sheet: Sheet, today: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    let id = || name.to_owned();
    if raw.value.trim().is_empty() {
        let field = "value".to_owned();
        problems.push(sheet.of_key("value", Fault::EmptyText { field }));
    }
    if !is_web_address(&raw.source) {
        problems.push(sheet.of_key("source", Fault::FactWithoutSource { id: id() }));
    }
    let (Some(checked_on), Some(review_by)) =
        (parse_date(&raw.checked_on), parse_date(&raw.review_by))
    else {
        return problems;
    };
    if review_by < today {
        let review_by = raw.review_by.clone();
        let fault = Fault::FactOverdue { id: id(), review_by };
        problems.push(sheet.of_key("review_by", fault));
    }
    if checked_on < months_before(review_by, MONTHS) {
        problems.push(sheet.of_key("review_by", Fault::ReviewTooLate { id: id() }));
    }
    problems
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or(text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace))
}

/// Reports the facts that neither an item nor a published result names.
pub(super) fn check_unused(folder: &Folder, found: &[Found], problems: &mut Vec<Problem>) {
    let Some(file) = &folder.facts else {
        return;
    };
    // An item that was left out may be the one that uses a fact.
    let are_items_whole =
        folder.items.iter().all(|items| items.names.len() == items.raw.items.len());
    if folder.broken.contains(&Section::Items) || !are_items_whole {
        return;
    }
    let populations = folder.bank.iter().flat_map(|file| file.raw.populations.iter().flatten());
    let of_items = found.iter().flat_map(|found| found.raw.facts.iter().map(String::as_str));
    let used: BTreeSet<&str> =
        of_items.chain(populations.map(|population| population.fact.as_str())).collect();
    for entry in file.tree.get("facts").iter().flat_map(|node| node.entries()) {
        if !used.contains(entry.key.as_str()) {
            let id = entry.key.clone();
            problems.push(Problem::at(&file.file, entry.key_span, Fault::FactUnused { id }));
        }
    }
}
