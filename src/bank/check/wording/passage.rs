//! The texts of an item in one language, each with its place: what the lints look at.

use std::collections::BTreeSet;

use super::{Facts, Familiar, place};
use crate::bank::check::items::Found;
use crate::bank::check::words::Given;
use crate::domain::id::Lang;
use crate::domain::item::Tag;
use crate::domain::problem::{Fault, Problem, Span};
use crate::yaml::Node;
use crate::yaml::walk_values;

/// Which text of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Stem,
    Option,
    Target,
    Unit,
    Why,
    Explanation,
    OfflineWay,
    /// What is shown before the question: it imitates a real message, and is not the narrator's.
    Stimulus,
}

/// A text and its place.
pub(super) struct Passage<'a> {
    pub(super) field: Field,
    pub(super) text: &'a str,
    span: Span,
}

/// The words of one item in one language.
pub(super) struct Wording<'a> {
    pub(super) item: &'a Found<'a>,
    pub(super) given: Given<'a>,
    pub(super) language: Lang,
    pub(super) facts: Option<&'a Facts<'a>>,
    passages: Vec<Passage<'a>>,
    familiar: Option<&'a BTreeSet<String>>,
}

/// The texts that stand alone, by key.
const SINGLE: [(&str, Field); 5] = [
    ("stem", Field::Stem),
    ("unit", Field::Unit),
    ("why", Field::Why),
    ("explanation", Field::Explanation),
    ("offline_alternative", Field::OfflineWay),
];

/// The texts of which there are several, by key.
const SEVERAL: [(&str, Field); 2] = [("options", Field::Option), ("targets", Field::Target)];

impl<'a> Wording<'a> {
    /// Returns the words of an item.
    pub(super) fn new(
        item: &'a Found<'a>,
        given: Given<'a>,
        familiar: &'a Familiar,
        facts: Option<&'a Facts<'a>>,
    ) -> Wording<'a> {
        let language = given.language;
        let familiar = familiar.get(&language);
        Wording { item, given, language, facts, passages: passages(given.sheet.node), familiar }
    }

    /// Returns the texts that the author wrote as such: all but the stimulus.
    pub(super) fn own(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages.iter().filter(|passage| passage.field != Field::Stimulus)
    }

    /// Returns every text, the stimulus too.
    pub(super) fn all(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages.iter()
    }

    /// Returns the text of a field that stands alone.
    pub(super) fn only(&self, field: Field) -> Option<&Passage<'a>> {
        self.passages.iter().find(|passage| passage.field == field)
    }

    /// Returns whether a word, in lower case, is explained in the glossary.
    pub(super) fn is_familiar(&self, word: &str) -> bool {
        self.familiar.is_some_and(|familiar| familiar.contains(word))
    }

    /// Returns whether the item has a tag.
    pub(super) fn has(&self, tag: Tag) -> bool {
        let word = Tag::WORDS.iter().find(|(_, one)| *one == tag).map(|(word, _)| *word);
        self.item.raw.tags.iter().any(|tag| Some(tag.as_str()) == word)
    }

    /// Returns a fault of a piece of a passage. The piece is a part of the text of the passage.
    pub(super) fn at(&self, passage: &Passage, piece: &str, fault: Fault) -> Problem {
        let start = piece.as_ptr() as usize - passage.text.as_ptr() as usize;
        let piece = start..start + piece.len();
        let span = place::written(passage.text, piece, passage.span, self.given.source);
        self.given.sheet.at(span, fault)
    }

    /// Returns a fault of a whole passage.
    pub(super) fn of(&self, passage: &Passage, fault: Fault) -> Problem {
        self.given.sheet.at(passage.span, fault)
    }

    /// Returns a fault of all words of the item, told at its id.
    pub(super) fn of_item(&self, fault: Fault) -> Problem {
        self.given.sheet.at(self.given.key_span, fault)
    }
}

fn passages(node: &Node) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for (key, field) in SINGLE {
        passages.extend(node.get(key).and_then(|node| passage(node, field)));
    }
    for (key, field) in SEVERAL {
        let entries = node.get(key).map_or(&[][..], Node::entries);
        passages.extend(entries.iter().filter_map(|entry| passage(&entry.value, field)));
    }
    if let Some(node) = node.get("stimulus") {
        walk_values(node, &mut |node| passages.extend(passage(node, Field::Stimulus)));
    }
    passages
}

fn passage(node: &Node, field: Field) -> Option<Passage<'_>> {
    Some(Passage { field, text: node.text()?, span: node.span })
}
