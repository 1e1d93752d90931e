//! The words of an item in one language beside those in another: the same texts are there, and what
//! is shown before the question has the same parts.

use super::items::{Found, stimulus};
use super::texts::is_public;
use super::words::Given;
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem, Span};
use crate::yaml::{Node, Value};

/// Texts that an item has in all languages or in none.
const OPTIONAL: [&str; 4] = ["unit", "why", "explanation", "offline_alternative"];

/// Returns the faults of texts that stand in one language only, told where they are missing.
pub(super) fn check(item: &Found, given: &[Given]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for field in OPTIONAL {
        let is_told = field == "offline_alternative" && is_public(item);
        let has = |one: &&Given| one.sheet.node.entry(field).is_some();
        if is_told || !given.iter().any(|one| has(&one)) {
            continue;
        }
        for one in given.iter().filter(|one| !has(one)) {
            let (field, language) = (field.to_owned(), one.language.code().to_owned());
            let fault = Fault::TextMissing { field, language };
            problems.push(one.sheet.at(one.key_span, fault));
        }
    }
    if stimulus(item.raw).is_some() {
        problems.extend(stimuli(given));
    }
    problems
}

/// Compares each language with the first one that shows something.
fn stimuli(given: &[Given]) -> Vec<Problem> {
    let mut shown = given.iter().filter_map(|one| Some((one, one.sheet.node.get("stimulus")?)));
    let Some((first, of_first)) = shown.next() else {
        return Vec::new();
    };
    shown
        .flat_map(|(one, node)| {
            let mut differences = Vec::new();
            compare(of_first, node, "stimulus", &mut differences);
            let at = |(field, span)| one.sheet.at(span, fault(field, first.language));
            differences.into_iter().map(at).collect::<Vec<_>>()
        })
        .collect()
}

fn fault(field: String, other: Lang) -> Fault {
    Fault::StimulusDiffers { field, other }
}

/// Collects the fields that only one has, and the lists of other lengths.
fn compare(first: &Node, second: &Node, field: &str, differences: &mut Vec<(String, Span)>) {
    if let (Value::List(left), Value::List(right)) = (&first.value, &second.value) {
        if left.len() != right.len() {
            differences.push((field.to_owned(), second.span));
            return;
        }
        for (at, (left, right)) in left.iter().zip(right).enumerate() {
            compare(left, right, &format!("{field}.{}", at + 1), differences);
        }
    }
    for entry in first.entries() {
        let field = format!("{field}.{}", entry.key);
        match second.get(&entry.key) {
            Some(other) => compare(&entry.value, other, &field, differences),
            None => differences.push((field, second.first_key_span())),
        }
    }
    let extra = second.entries().iter();
    let extra = extra.filter(|entry| first.get(&entry.key).is_none());
    differences.extend(extra.map(|entry| (format!("{field}.{}", entry.key), entry.key_span)));
}
