//! The glossary: every hard word in every language of the bank, each form once.

use std::collections::BTreeMap;

use super::Sheet;
use super::texts::trimmed;
use super::words::languages;
use crate::bank::folder::Folder;
use crate::bank::raw::RawGlossaryWord;
use crate::domain::glossary::{self, Entry, Glossary};
use crate::domain::id::Lang;
use crate::domain::layout::{OPTION_COLUMNS, rows};
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem, Span};

/// The most rows of an explanation on the smallest screen.
const MOST_ROWS: usize = 3;

/// The forms of a language, with the place where each stands first.
type Forms = BTreeMap<(Lang, Vec<String>), Span>;

/// Returns the hard words that are sound, and reports all that is wrong with the others.
pub(super) fn check(folder: &Folder, problems: &mut Vec<Problem>) -> Glossary {
    let mut glossary = Glossary::default();
    let Some(file) = &folder.glossary else {
        return glossary;
    };
    let wanted = languages(folder);
    let mut forms = Forms::new();
    for entry in file.tree.get("words").into_iter().flat_map(|node| node.entries()) {
        let sheet = Sheet { file: &file.file, node: &entry.value };
        let Some(raw) = file.raw.words.get(&entry.key) else {
            continue;
        };
        for language in wanted.iter().filter(|language| !raw.contains_key(language.code())) {
            let language = language.code().to_owned();
            let field = entry.key.clone();
            let fault = Fault::TextMissing { field, language };
            problems.push(sheet.at(entry.key_span, fault));
        }
        for one in entry.value.entries() {
            let Some(language) = Lang::from_code(&one.key) else {
                let nearest = nearest(&one.key, wanted.iter().map(|language| language.code()));
                let key = one.key.clone();
                problems.push(sheet.at(one.key_span, Fault::UnknownKey { key, nearest }));
                continue;
            };
            let Some(word) = raw.get(&one.key) else {
                continue;
            };
            let sheet = Sheet { node: &one.value, ..sheet };
            problems.extend(empty(word, sheet));
            problems.extend(unfit(word, sheet));
            problems.extend(twice(language, word, sheet, &mut forms));
            glossary.insert(language, entry_of(word));
        }
    }
    glossary
}

fn entry_of(raw: &RawGlossaryWord) -> Entry {
    let word = trimmed(&raw.word);
    let mut forms: Vec<String> = raw.forms.iter().map(|form| trimmed(form)).collect();
    if forms.is_empty() {
        forms.push(word.clone());
    }
    Entry { word, forms, means: trimmed(&raw.means) }
}

/// Reports a form that is empty, and an explanation that nobody would read to its end.
fn unfit(raw: &RawGlossaryWord, sheet: Sheet) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, form) in raw.forms.iter().enumerate() {
        if glossary::words(form).is_empty() {
            let span = sheet.node.get("forms").map_or(sheet.node.span, |node| node.item_span(at));
            problems.push(sheet.at(span, Fault::EmptyText { field: format!("forms.{}", at + 1) }));
        }
    }
    let rows = rows(&raw.means, OPTION_COLUMNS);
    if rows > MOST_ROWS {
        let fault = Fault::TextTooLong { rows, limit: MOST_ROWS };
        problems.push(sheet.of_key("means", fault));
    }
    problems
}

fn empty(raw: &RawGlossaryWord, sheet: Sheet) -> Vec<Problem> {
    let fields = [("word", &raw.word), ("means", &raw.means)];
    let empty = fields.into_iter().filter(|(_, text)| text.trim().is_empty());
    empty
        .map(|(field, _)| sheet.of_key(field, Fault::EmptyText { field: field.to_owned() }))
        .collect()
}

/// Reports forms that stand for another word already.
fn twice(language: Lang, raw: &RawGlossaryWord, sheet: Sheet, forms: &mut Forms) -> Vec<Problem> {
    let mut problems = Vec::new();
    let span = sheet.node.span_of("word");
    let mut own: Vec<(Vec<String>, Span)> = match raw.forms.is_empty() {
        true => vec![(glossary::words(&raw.word), span)],
        false => Vec::new(),
    };
    for (at, form) in raw.forms.iter().enumerate() {
        let place = sheet.node.get("forms").map_or(span, |node| node.item_span(at));
        let form = glossary::words(form);
        if !own.iter().any(|(known, _)| *known == form) {
            own.push((form, place));
        }
    }
    for (form, place) in own {
        let id = form.join(" ");
        match forms.get(&(language, form.clone())) {
            Some(first) => {
                let first = sheet.place(*first);
                problems.push(sheet.at(place, Fault::DuplicateId { id, first }));
            }
            None => drop(forms.insert((language, form), place)),
        }
    }
    problems
}
