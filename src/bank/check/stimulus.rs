//! What is shown before a question: each shape has its fields, and no others.

use super::Sheet;
use super::texts::trimmed;
use super::words::Given;
use crate::bank::raw::{RawResult, RawStimulus};
use crate::domain::item::StimulusKind;
use crate::domain::problem::{Fault, Problem};
use crate::domain::words::{SearchResult, Stimulus};

/// Returns the fields that a shape must have and those that it may have.
fn fields(kind: StimulusKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        StimulusKind::Email => (&["from", "to", "subject", "body"], &["attachments"]),
        StimulusKind::Sms => (&["from", "messages"], &[]),
        StimulusKind::Web => (&["address", "body"], &["title"]),
        StimulusKind::Search => (&["query", "results"], &[]),
        StimulusKind::Files => (&["paths"], &[]),
        StimulusKind::Dialog => (&["title", "body", "buttons"], &[]),
        StimulusKind::Table => (&["rows"], &[]),
        StimulusKind::Text => (&["body"], &[]),
    }
}

/// Returns the stimulus, if the words hold the one that the item names.
pub(super) fn check(
    kind: Option<StimulusKind>,
    given: Given,
    problems: &mut Vec<Problem>,
) -> Option<Stimulus> {
    let field = "stimulus".to_owned();
    match (kind, given.sheet.node.entry("stimulus")) {
        (None, None) => None,
        (None, Some(entry)) => {
            problems.push(given.sheet.at(entry.key_span, Fault::TextExtra { field }));
            None
        }
        (Some(_), None) => {
            let language = given.language.code().to_owned();
            let fault = Fault::TextMissing { field, language };
            problems.push(given.sheet.at(given.key_span, fault));
            None
        }
        (Some(kind), Some(entry)) => {
            let sheet = Sheet { node: &entry.value, ..given.sheet };
            let faults = faults(kind, given, sheet);
            let is_sound = faults.is_empty();
            problems.extend(faults);
            given.raw.stimulus.as_ref().filter(|_| is_sound).and_then(|raw| made(kind, raw))
        }
    }
}

fn faults(kind: StimulusKind, given: Given, sheet: Sheet) -> Vec<Problem> {
    let (must, may) = fields(kind);
    let name = |field: &str| format!("stimulus.{field}");
    let missing = must.iter().filter(|field| sheet.node.entry(field).is_none());
    let missing = missing.map(|field| {
        let (field, language) = (name(field), given.language.code().to_owned());
        let span = given.sheet.node.key_span("stimulus");
        sheet.at(span, Fault::TextMissing { field, language })
    });
    let is_other = |key: &str| !must.contains(&key) && !may.contains(&key);
    let extra = sheet.node.entries().iter().filter(|entry| is_other(&entry.key));
    let extra = extra.map(|entry| {
        let field = name(&entry.key);
        sheet.at(entry.key_span, Fault::TextExtra { field })
    });
    missing.chain(extra).chain(ragged(sheet)).collect()
}

/// Returns a fault for every row of a table that is not as long as the first.
fn ragged(sheet: Sheet) -> Vec<Problem> {
    let rows = sheet.node.get("rows").map_or(&[][..], |node| node.list());
    let length = rows.first().map_or(0, |row| row.list().len());
    let others = rows.iter().filter(|row| row.list().len() != length);
    others.map(|row| sheet.at(row.span, Fault::TableRagged)).collect()
}

fn made(kind: StimulusKind, raw: &RawStimulus) -> Option<Stimulus> {
    let text = |field: &Option<String>| field.as_deref().map(trimmed);
    let list = |field: &Option<Vec<String>>| field.as_deref().map(all);
    Some(match kind {
        StimulusKind::Email => Stimulus::Email {
            from: text(&raw.from)?,
            to: text(&raw.to)?,
            subject: text(&raw.subject)?,
            body: text(&raw.body)?,
            attachments: list(&raw.attachments).unwrap_or_default(),
        },
        StimulusKind::Sms => {
            Stimulus::Sms { from: text(&raw.from)?, messages: list(&raw.messages)? }
        }
        StimulusKind::Web => Stimulus::Web {
            address: text(&raw.address)?,
            title: text(&raw.title),
            body: text(&raw.body)?,
        },
        StimulusKind::Search => Stimulus::Search {
            query: text(&raw.query)?,
            results: raw.results.as_ref()?.iter().map(result).collect(),
        },
        StimulusKind::Files => Stimulus::Files { paths: list(&raw.paths)? },
        StimulusKind::Dialog => Stimulus::Dialog {
            title: text(&raw.title)?,
            body: text(&raw.body)?,
            buttons: list(&raw.buttons)?,
        },
        StimulusKind::Table => {
            Stimulus::Table { rows: raw.rows.as_ref()?.iter().map(|row| all(row)).collect() }
        }
        StimulusKind::Text => Stimulus::Text { body: text(&raw.body)? },
    })
}

fn all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| trimmed(text)).collect()
}

fn result(raw: &RawResult) -> SearchResult {
    SearchResult {
        title: trimmed(&raw.title),
        address: trimmed(&raw.address),
        body: trimmed(&raw.body),
    }
}
