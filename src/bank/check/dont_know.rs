//! The texts that say "I don't know" in files of answers, by language of the bank.

use std::collections::BTreeMap;

use super::Sheet;
use super::words::languages;
use crate::bank::folder::Folder;
use crate::domain::id::Lang;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem};

/// Returns the texts that are sound, and reports the others.
pub(super) fn check(folder: &Folder, problems: &mut Vec<Problem>) -> BTreeMap<Lang, Vec<String>> {
    let mut sound = BTreeMap::new();
    let Some(file) = &folder.bank else { return sound };
    let wanted = languages(folder);
    for entry in file.tree.get("dont_know").into_iter().flat_map(|node| node.entries()) {
        let sheet = Sheet { file: &file.file, node: &entry.value };
        let known = Lang::from_code(&entry.key).filter(|language| wanted.contains(language));
        let Some(language) = known else {
            let nearest = nearest(&entry.key, wanted.iter().map(|language| language.code()));
            let key = entry.key.clone();
            problems.push(sheet.at(entry.key_span, Fault::UnknownKey { key, nearest }));
            continue;
        };
        let given = file.raw.dont_know.iter().flat_map(|texts| texts.get(&entry.key)).flatten();
        let (texts, empty): (Vec<_>, Vec<_>) =
            given.cloned().enumerate().partition(|(_, text)| !text.trim().is_empty());
        problems.extend(empty.into_iter().map(|(at, _)| {
            let field = format!("dont_know.{}.{}", entry.key, at + 1);
            sheet.at(entry.value.item_span(at), Fault::EmptyText { field })
        }));
        sound.insert(language, texts.into_iter().map(|(_, text)| text).collect());
    }
    sound
}
