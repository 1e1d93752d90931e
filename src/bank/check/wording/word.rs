//! Long words, unless the glossary explains them. The parts of a word with a hyphen count one by one: the
//! hyphen shows where to breathe. A name cannot be made shorter, and an address is not read.

use super::passage::{Passage, Wording};
use super::sentence::{is_address, sentences};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// Returns the most letters of a word: Dutch writes compounds as one. `Téléchargements`, with 15, stands on every
/// computer.
fn longest(language: Lang) -> usize {
    match language {
        Lang::Fr => 15,
        Lang::Nl | Lang::En => 16,
    }
}

/// Returns every word that is too long.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    wording.own().flat_map(|passage| in_passage(wording, passage)).collect()
}

fn in_passage(wording: &Wording, passage: &Passage) -> Vec<Problem> {
    let most = longest(wording.language);
    let found = sentences(passage.text, wording.language).into_iter().flat_map(|sentence| {
        let pieces = sentence.split_whitespace().enumerate();
        let read = pieces.filter(|(_, piece)| !is_address(piece));
        read.flat_map(|(at, piece)| parts(piece).map(move |part| (at, part)))
    });
    let is_name = |at: usize, part: &str| at > 0 && part.starts_with(char::is_uppercase);
    let long = found.filter(|(at, part)| {
        part.chars().count() > most
            && !is_name(*at, part)
            && !wording.is_familiar(&part.to_lowercase())
    });
    long.map(|(_, part)| {
        let found = part.chars().count();
        wording.at(passage, part, Fault::LongWord { word: part.to_owned(), found, most })
    })
    .collect()
}

fn parts(piece: &str) -> impl Iterator<Item = &str> {
    piece.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty())
}
