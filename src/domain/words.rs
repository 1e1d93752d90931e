//! The words of a bank in one language, as plain data: looked up by item and option, never judged here.

use std::collections::BTreeMap;

use super::glossary::Glossary;
use super::id::{ChoiceId, ItemId, Lang};

/// The words of every item, by language, and the hard words among them.
#[derive(Clone, Debug, Default)]
pub struct BankWords {
    /// Hard words with what they mean.
    pub glossary: Glossary,
    /// What says "I don't know" in files of answers, beside the usual texts.
    pub dont_know: BTreeMap<Lang, Vec<String>>,
    by_language: BTreeMap<Lang, BTreeMap<ItemId, ItemWords>>,
}

impl BankWords {
    /// Puts in the words of one item.
    pub fn insert(&mut self, language: Lang, item: ItemId, words: ItemWords) {
        self.by_language.entry(language).or_default().insert(item, words);
    }

    /// Returns the words of an item in that language alone.
    pub fn in_language(&self, language: Lang, item: &ItemId) -> Option<&ItemWords> {
        self.by_language.get(&language)?.get(item)
    }

    /// Returns the words of an item in that language, or in the first language that has them.
    pub fn of(&self, language: Lang, item: &ItemId) -> Option<&ItemWords> {
        let in_language = self.by_language.get(&language).and_then(|items| items.get(item));
        in_language.or_else(|| self.by_language.values().find_map(|items| items.get(item)))
    }
}

/// What an item says in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemWords {
    /// What is shown before the question.
    pub stimulus: Option<Stimulus>,
    /// The question.
    pub stem: String,
    /// A text for each option.
    pub options: BTreeMap<ChoiceId, String>,
    /// A text for each target.
    pub targets: BTreeMap<ChoiceId, String>,
    /// What a number counts: euros, files.
    pub unit: Option<String>,
    /// Why it matters in daily life.
    pub why: Option<String>,
    /// What is right and how one can see it, for practice.
    pub explanation: Option<String>,
    /// A way to do this that is not online.
    pub offline_alternative: Option<String>,
}

/// What is shown before a question. Fields stand in the order in which they make sense read aloud.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields are described in docs/formats.md
pub enum Stimulus {
    Email { from: String, to: String, subject: String, body: String, attachments: Vec<String> },
    Sms { from: String, messages: Vec<String> },
    Web { address: String, title: Option<String>, body: String },
    Search { query: String, results: Vec<SearchResult> },
    Files { paths: Vec<String> },
    Dialog { title: String, body: String, buttons: Vec<String> },
    Table { rows: Vec<Vec<String>> },
    Text { body: String },
}

/// One result of a search.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchResult {
    /// The heading.
    pub title: String,
    /// The web address.
    pub address: String,
    /// The lines below.
    pub body: String,
}
