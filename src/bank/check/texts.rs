//! The texts of one item in one language: one for each option, none empty, none alike, all of them
//! short enough for the smallest screen.

use std::collections::{BTreeMap, BTreeSet};

use super::Sheet;
use super::items::{self, Found};
use super::stimulus;
use super::words::Given;
use crate::domain::id::ChoiceId;
use crate::domain::item::Tag;
use crate::domain::layout::{COLUMNS, OPTION_COLUMNS, ROWS, rows, stimulus_rows};
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::words::ItemWords;
use crate::yaml::{Node, Value};

/// Returns the words of an item, if they are the ones that the item needs.
pub(super) fn check(item: &Found, given: Given, problems: &mut Vec<Problem>) -> Option<ItemWords> {
    let before = problems.len();
    let raw = given.raw;
    let (wanted_options, wanted_targets) = (&item.raw.options, &item.raw.targets);
    problems.extend(choices(item, given, "options", wanted_options.as_deref()));
    problems.extend(choices(item, given, "targets", wanted_targets.as_deref()));
    problems.extend(unit(item, given));
    problems.extend(offline_way(item, given));
    problems.extend(question_too_long(item, given));
    let shown = stimulus::check(items::stimulus(item.raw), given, problems);
    if let (Some(shown), Some(node)) = (&shown, given.sheet.node.get("stimulus")) {
        problems.extend(too_long(stimulus_rows(shown), given.sheet, node.span));
    }
    (problems.len() == before).then(|| ItemWords {
        stimulus: shown,
        stem: trimmed(&raw.stem),
        options: texts(raw.options.as_ref()),
        targets: texts(raw.targets.as_ref()),
        unit: raw.unit.as_deref().map(trimmed),
        why: raw.why.as_deref().map(trimmed),
        explanation: raw.explanation.as_deref().map(trimmed),
        offline_alternative: raw.offline_alternative.as_deref().map(trimmed),
    })
}

/// Returns the faults of texts that can be told without the item.
pub(super) fn check_alone(given: Given) -> Vec<Problem> {
    let mut problems = Vec::new();
    empty(given.sheet.node, &String::new, given.sheet, &mut problems);
    problems.extend(alike(given, "options"));
    problems.extend(alike(given, "targets"));
    problems
}

/// Cuts the line end that a block scalar leaves behind.
pub(super) fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

fn texts(raw: Option<&BTreeMap<String, String>>) -> BTreeMap<ChoiceId, String> {
    let texts = raw.into_iter().flatten();
    texts.filter_map(|(id, text)| Some((ChoiceId::parse(id)?, trimmed(text)))).collect()
}

/// Returns the faults of texts that are not one for each option or target.
fn choices(item: &Found, given: Given, key: &str, wanted: Option<&[String]>) -> Vec<Problem> {
    let is_used = item.row.uses.contains(&key);
    let Some(entry) = given.sheet.node.entry(key) else {
        let language = given.language.code().to_owned();
        let field = key.to_owned();
        let fault = Fault::TextMissing { field, language };
        let missing = is_used.then(|| given.sheet.at(given.key_span, fault));
        return missing.into_iter().collect();
    };
    if !is_used {
        let field = key.to_owned();
        return vec![given.sheet.at(entry.key_span, Fault::TextExtra { field })];
    }
    // An item without the key has a fault of its own.
    let wanted: BTreeSet<&str> = match wanted {
        Some(wanted) => wanted.iter().map(String::as_str).collect(),
        None => return Vec::new(),
    };
    let texts = entry.value.entries();
    if texts.len() != wanted.len() {
        let (found, expected) = (texts.len(), wanted.len());
        let fault = Fault::OptionTextsDiffer { found, expected };
        return vec![given.sheet.at(entry.key_span, fault)];
    }
    let named: BTreeSet<&str> = texts.iter().map(|text| text.key.as_str()).collect();
    let missing = wanted.difference(&named).map(|id| {
        let language = given.language.code().to_owned();
        let field = format!("{key}.{id}");
        given.sheet.at(entry.key_span, Fault::TextMissing { field, language })
    });
    let extra = texts.iter().filter(|text| !wanted.contains(text.key.as_str()));
    let extra = extra.map(|text| {
        let field = format!("{key}.{}", text.key);
        given.sheet.at(text.key_span, Fault::TextExtra { field })
    });
    missing.chain(extra).collect()
}

/// A unit belongs to a number.
fn unit(item: &Found, given: Given) -> Option<Problem> {
    let entry = given.sheet.node.entry("unit")?;
    let field = "unit".to_owned();
    let fault = Fault::TextExtra { field };
    (!item.row.uses.contains(&"range")).then(|| given.sheet.at(entry.key_span, fault))
}

/// An item about a public service names a way that is not online.
fn offline_way(item: &Found, given: Given) -> Option<Problem> {
    let is_missing = is_public(item) && given.raw.offline_alternative.is_none();
    is_missing.then(|| given.sheet.at(given.key_span, Fault::OfflineWayMissing))
}

/// Returns whether an item is about a public service.
pub(super) fn is_public(item: &Found) -> bool {
    let mut words = Tag::WORDS.iter();
    let word = words.find(|(_, tag)| *tag == Tag::PublicService);
    word.is_some_and(|(word, _)| item.raw.tags.iter().any(|tag| tag == word))
}

/// Reports texts and lists of texts with nothing in them. The field is only spelled out for a fault:
/// spelled out for every text, it was a tenth of all checks.
fn empty(node: &Node, field: &dyn Fn() -> String, sheet: Sheet, problems: &mut Vec<Problem>) {
    let below = |name: &str| match field().as_str() {
        "" => name.to_owned(),
        field => format!("{field}.{name}"),
    };
    let is_empty = match &node.value {
        Value::Scalar { text, .. } => text.trim().is_empty(),
        Value::List(list) => list.is_empty(),
        Value::Map(_) | Value::Null => false,
    };
    if is_empty {
        let field = field();
        problems.push(sheet.at(node.span, Fault::EmptyText { field }));
    }
    for (at, node) in node.list().iter().enumerate() {
        empty(node, &|| below(&(at + 1).to_string()), sheet, problems);
    }
    for entry in node.entries() {
        empty(&entry.value, &|| below(&entry.key), sheet, problems);
    }
}

/// Returns a fault for every option that reads like one before it, whatever its case and spaces.
fn alike(given: Given, key: &str) -> Vec<Problem> {
    let entries = given.sheet.node.get(key).map_or(&[][..], Node::entries);
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for entry in entries {
        let text = entry.value.text().unwrap_or_default().to_lowercase();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            continue;
        }
        match first.get(&text) {
            Some(other) => {
                let (first, second) = ((*other).to_owned(), entry.key.clone());
                let fault = Fault::SameOptionText { first, second };
                problems.push(given.sheet.at(entry.value.span, fault));
            }
            None => drop(first.insert(text, &entry.key)),
        }
    }
    problems
}

/// A list of activities ends with "none of these", which takes a row of its own.
fn question_too_long(item: &Found, given: Given) -> Option<Problem> {
    let none = usize::from(item.row.name == "checklist");
    let choices = [&given.raw.options, &given.raw.targets];
    let choices = choices.into_iter().flatten().flat_map(BTreeMap::values);
    let of_choices: usize = choices.map(|text| rows(text, OPTION_COLUMNS)).sum();
    let span = given.sheet.node.span_of("stem");
    too_long(rows(&given.raw.stem, COLUMNS) + of_choices + none, given.sheet, span)
}

fn too_long(rows: usize, sheet: Sheet, span: Span) -> Option<Problem> {
    let limit = ROWS;
    (rows > limit).then(|| sheet.at(span, Fault::TextTooLong { rows, limit }))
}
