//! Lengths: of a sentence, of the question, of the reason, of the explanation, and of all that must be read
//! before somebody can answer.

use super::passage::{Field, Wording};
use super::sentence::{sentences, words};
use crate::domain::id::Lang;
use crate::domain::item::Tag;
use crate::domain::problem::{Fault, Problem};

/// The longest stem, reason and explanation, in words.
const STEM: usize = 35;
const WHY: usize = 20;
const EXPLANATION: usize = 40;

/// More words than this before an answer are a difficulty of their own.
const READING: usize = 90;

/// Returns the longest sentence of a language, in words: Dutch takes more small words for the same.
fn longest(language: Lang) -> usize {
    match language {
        Lang::Fr => 12,
        Lang::Nl | Lang::En => 15,
    }
}

/// Returns the sentences that are too long.
pub(super) fn too_long(wording: &Wording) -> Vec<Problem> {
    let most = longest(wording.language);
    let mut problems = Vec::new();
    for passage in wording.own() {
        for sentence in sentences(passage.text, wording.language) {
            let found = words(sentence).count();
            if found > most {
                let fault = Fault::SentenceLong { found, most };
                problems.push(wording.at(passage, sentence, fault));
            }
        }
    }
    problems
}

/// Returns a stem that is too long.
pub(super) fn stem(wording: &Wording) -> Vec<Problem> {
    text(wording, Field::Stem, STEM, |found, most| Fault::StemLong { found, most })
}

/// Returns a reason that is too long.
pub(super) fn why(wording: &Wording) -> Vec<Problem> {
    text(wording, Field::Why, WHY, |found, most| Fault::WhyLong { found, most })
}

/// Returns an explanation that is too long.
pub(super) fn explanation(wording: &Wording) -> Vec<Problem> {
    let fault = |found, most| Fault::ExplanationLong { found, most };
    text(wording, Field::Explanation, EXPLANATION, fault)
}

fn text(
    wording: &Wording,
    field: Field,
    most: usize,
    fault: fn(usize, usize) -> Fault,
) -> Vec<Problem> {
    let passage = wording.only(field).map(|passage| (passage, words(passage.text).count()));
    let long = passage.filter(|(_, found)| *found > most);
    long.map(|(passage, found)| wording.of(passage, fault(found, most))).into_iter().collect()
}

/// Returns an item that asks for much reading and does not say so.
pub(super) fn reading(wording: &Wording) -> Vec<Problem> {
    let before_answer = |field: Field| match field {
        Field::Stem | Field::Option | Field::Target | Field::Stimulus => true,
        Field::Unit | Field::Why | Field::Explanation | Field::OfflineWay => false,
    };
    let read = wording.all().filter(|passage| before_answer(passage.field));
    let found: usize = read.map(|passage| words(passage.text).count()).sum();
    let is_told = found <= READING || wording.has(Tag::HeavyReading);
    let fault = Fault::ReadingNotMarked { found, most: READING };
    (!is_told).then(|| wording.of_item(fault)).into_iter().collect()
}
