//! Plain language: what an author can say more simply, kindly or fairly, in every text of an item and in
//! the bank as a whole. One file a theme, one row a lint.
//!
//! Everything here is a warning. It is only looked for by `niveau bank check`, never while a visitor
//! waits for a first screen. A lint that is in doubt says nothing.

mod abbreviation;
mod address;
mod chance;
mod gender;
mod key;
mod length;
mod missing;
mod negation;
mod passage;
mod passive;
mod place;
mod readability;
mod sentence;
mod shame;
mod syllable;
mod word;

use std::collections::{BTreeMap, BTreeSet};

use super::items::Found;
use super::words::{self, Given, Index};
use super::{Sheet, figures};
use crate::bank::folder::Folder;
use crate::bank::raw::RawFact;
use crate::domain::glossary::{self, Glossary};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};
use passage::Wording;

/// One row: the code of what is found, and how it is looked for.
struct Lint {
    code: &'static str,
    look: Look,
}

/// Where a lint looks.
enum Look {
    /// At the words of one item in one language.
    Item(fn(&Wording) -> Vec<Problem>),
    /// At all items together; what is found is told of `bank.yaml`.
    Bank(fn(&Whole) -> Vec<Fault>),
    /// Elsewhere, with the checks that a bank must pass to be used.
    Always,
}

/// The items of a bank and their words.
struct Whole<'a> {
    items: &'a [Found<'a>],
    index: &'a Index<'a>,
}

impl<'a> Whole<'a> {
    /// Returns the words of an item in every language that has them.
    fn words_of(&self, item: &Found<'a>) -> impl Iterator<Item = &'a Given<'a>> {
        let (index, id) = (self.index, item.raw.id.as_str());
        Lang::ALL.into_iter().filter_map(move |language| index.get(&(language, id)))
    }
}

const fn item(code: &'static str, look: fn(&Wording) -> Vec<Problem>) -> Lint {
    Lint { code, look: Look::Item(look) }
}

const fn bank(code: &'static str, look: fn(&Whole) -> Vec<Fault>) -> Lint {
    Lint { code, look: Look::Bank(look) }
}

/// Every lint. A new one is a function and a row here, a fault, and its words in `locales/*/lints.ftl`.
const LINTS: [Lint; 22] = [
    item("sentence-long", length::too_long),
    item("stem-long", length::stem),
    item("why-long", length::why),
    item("explanation-long", length::explanation),
    item("reading-not-marked", length::reading),
    item("hard-to-read", readability::check),
    item("long-word", word::check),
    item("abbreviation-unexplained", abbreviation::check),
    item("passive", passive::check),
    item("double-negation", negation::check),
    item("shame-word", shame::check),
    item("gender-mark", gender::check),
    item("address-unknown", address::check),
    item("key-stands-out", key::stands_out),
    bank("key-longest", key::longest),
    bank("key-position", key::positions),
    bank("keys-lean", key::lean),
    item("why-missing", missing::why),
    item("explanation-missing", missing::explanation),
    Lint { code: "superseded", look: Look::Always },
    Lint { code: "figure-without-source", look: Look::Always },
    Lint { code: "offline-way-missing", look: Look::Always },
];

/// Returns the code of every lint, in the order of the table.
pub(in crate::bank) fn codes() -> impl Iterator<Item = &'static str> {
    LINTS.iter().map(|lint| lint.code)
}

/// Returns what the lints find. A word of the glossary needs no explanation.
pub(super) fn check(folder: &Folder, items: &[Found], glossary: &Glossary) -> Vec<Problem> {
    // Words that stand twice have been told by the check of words.
    let index = words::index(folder, &mut Vec::new());
    let facts = facts(folder);
    let familiar = Lang::ALL.map(|language| (language, familiar(glossary, language)));
    let familiar = BTreeMap::from(familiar);
    let whole = Whole { items, index: &index };
    let mut problems = Vec::new();
    for item in items {
        for given in whole.words_of(item) {
            let wording = Wording::new(item, *given, &familiar, facts.as_ref());
            problems.extend(LINTS.iter().flat_map(|lint| match lint.look {
                Look::Item(look) => look(&wording),
                Look::Bank(_) | Look::Always => Vec::new(),
            }));
        }
    }
    let Some(file) = &folder.bank else {
        return problems;
    };
    let sheet = Sheet { file: &file.file, node: &file.tree };
    problems.extend(
        LINTS
            .iter()
            .flat_map(|lint| match lint.look {
                Look::Bank(look) => look(&whole),
                Look::Item(_) | Look::Always => Vec::new(),
            })
            .map(|fault| sheet.of_key("id", fault)),
    );
    problems
}

/// Words that need no explanation, in small letters, by language.
type Familiar = BTreeMap<Lang, BTreeSet<String>>;

/// Returns the words of the glossary, one by one: `IP` of `adresse IP` too.
fn familiar(glossary: &Glossary, language: Lang) -> BTreeSet<String> {
    let forms = glossary.entries(language).iter().flat_map(|entry| &entry.forms);
    forms.flat_map(|form| glossary::words(form)).collect()
}

/// The facts by name; nothing when they could not be read.
type Facts<'a> = BTreeMap<&'a str, &'a RawFact>;

fn facts(folder: &Folder) -> Option<Facts<'_>> {
    figures::are_known(folder).then(|| {
        let facts = folder.facts.iter().flat_map(|file| &file.raw.facts);
        facts.map(|(id, fact)| (id.as_str(), fact)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lint_is_a_fault_once() {
        let unique: BTreeSet<_> = codes().collect();
        assert_eq!(unique.len(), LINTS.len());
        assert!(codes().all(|code| Fault::CODES.contains(&code)));
    }
}
