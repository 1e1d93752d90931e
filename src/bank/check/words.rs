//! Words and items belong together: each item has words in every language of the bank, and no words
//! belong to no item.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::items::Found;
use super::{Sheet, figures, pairing, superseded, texts};
use crate::bank::folder::{Folder, Section};
use crate::bank::raw::RawItemWords;
use crate::domain::id::{ItemId, Lang};
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::words::BankWords;

/// The words of one item in one language.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) language: Lang,
    pub(super) raw: &'a RawItemWords,
    pub(super) sheet: Sheet<'a>,
    /// The text of the file.
    pub(super) source: &'a str,
    /// The place of the id.
    pub(super) key_span: Span,
}

/// The words by language and item.
pub(super) type Index<'a> = BTreeMap<(Lang, &'a str), Given<'a>>;

/// Returns the words that are sound, and reports all that is wrong with the others.
pub(super) fn check(folder: &Folder, found: &[Found], problems: &mut Vec<Problem>) -> BankWords {
    let index = index(folder, problems);
    problems.extend(extra(folder, &index));
    let values = figures::facts(folder);
    let languages = languages(folder);
    let mut words = BankWords::default();
    let of_item = |item: &Found| {
        let mut problems = Vec::new();
        let mut given = Vec::new();
        for language in &languages {
            match index.get(&(*language, item.raw.id.as_str())) {
                Some(one) => given.push(*one),
                None => problems.extend(missing(folder, item, *language)),
            }
        }
        let id = ItemId::parse(&item.raw.id);
        let mut sound = Vec::new();
        for one in &given {
            let checked = texts::check(item, *one, &mut problems);
            let named = id.clone().zip(checked);
            sound.extend(named.map(|(id, checked)| (one.language, id, checked)));
            problems.extend(figures::check(item, *one, &values));
        }
        problems.extend(pairing::check(item, &given));
        (problems, sound)
    };
    // Side by side, and put together in the order of the items.
    for (found, sound) in found.par_iter().map(of_item).collect::<Vec<_>>() {
        problems.extend(found);
        sound.into_iter().for_each(|(language, id, one)| words.insert(language, id, one));
    }
    let alone = |one: &Given| [texts::check_alone(*one), superseded::check(*one)].concat();
    let given: Vec<&Given> = index.values().collect();
    problems.par_extend(given.par_iter().flat_map_iter(|one| alone(one)));
    words
}

/// Returns the languages in which words must be there.
pub(super) fn languages(folder: &Folder) -> Vec<Lang> {
    let named = folder.bank.iter().flat_map(|file| &file.raw.languages);
    let mut languages: Vec<Lang> = named.filter_map(|code| Lang::from_code(code)).collect();
    if languages.is_empty() {
        languages = folder.words.iter().map(|(language, _)| *language).collect();
    }
    languages.sort();
    languages.dedup();
    languages
}

/// Collects the words of all files; an item may have words once in a language.
pub(super) fn index<'a>(folder: &'a Folder, problems: &mut Vec<Problem>) -> Index<'a> {
    let mut index = Index::new();
    for (language, file) in &folder.words {
        let entries = file.tree.get("items").into_iter().flat_map(|node| node.entries());
        for entry in entries {
            let Some(raw) = file.raw.items.get(&entry.key) else {
                continue;
            };
            let given = Given {
                language: *language,
                raw,
                sheet: Sheet { file: &file.file, node: &entry.value },
                source: folder.sources.get(&file.file).map_or("", String::as_str),
                key_span: entry.key_span,
            };
            if let Some(first) = index.get(&(*language, entry.key.as_str())) {
                let (id, first) = (entry.key.clone(), first.sheet.place(first.key_span));
                problems.push(given.sheet.at(entry.key_span, Fault::DuplicateId { id, first }));
            } else {
                index.insert((*language, entry.key.as_str()), given);
            }
        }
    }
    index
}

/// Returns a fault for all words of items that do not exist.
fn extra(folder: &Folder, index: &Index) -> Vec<Problem> {
    if folder.broken.contains(&Section::Items) {
        return Vec::new();
    }
    let names: BTreeSet<&str> =
        folder.items.iter().flat_map(|file| file.names.iter().map(String::as_str)).collect();
    let extra = index.iter().filter(|((_, id), _)| !names.contains(id));
    extra
        .map(|((_, id), given)| {
            let nearest = nearest(id, names.iter().copied());
            let id = (*id).to_owned();
            given.sheet.at(given.key_span, Fault::WordsExtra { id, nearest })
        })
        .collect()
}

/// Returns the fault of an item without words, unless they are there but could not be read.
fn missing(folder: &Folder, item: &Found, language: Lang) -> Option<Problem> {
    let section = Section::Words(language);
    let id = item.raw.id.clone();
    let is_left_out =
        folder.words.iter().any(|(other, file)| *other == language && file.names.contains(&id));
    if is_left_out || folder.broken.contains(&section) || !folder.present.contains(&section) {
        return None;
    }
    let language = language.code().to_owned();
    let fault = Fault::WordsMissing { id, language };
    Some(item.sheet.of_key("id", fault))
}
