//! How many syllables a word has, by its spelling: near enough for an index over a whole item.
//!
//! Flesch (1948) counts syllables as they are spoken, and a figure, a sign or a shortened word as one.
//! The tables of the tests were compared with the phonemes of espeak-ng 1.51; where it drops a vowel
//! that careful speech keeps (`maintenant`), the careful count stands.

mod dutch;
mod french;

use super::sentence::is_address;
use crate::domain::id::Lang;

/// Returns the number of syllables of a word as it is counted in a sentence, at least 1.
pub(super) fn syllables(word: &str, language: Lang) -> usize {
    let is_shortened = !word.chars().any(char::is_lowercase);
    if is_shortened || is_address(word) {
        return 1;
    }
    let spoken = |run: &str| match language {
        Lang::Fr => french::syllables(run),
        Lang::Nl | Lang::En => dutch::syllables(run),
    };
    let lower = word.to_lowercase();
    let runs = lower.split(|c: char| !c.is_alphabetic());
    runs.filter(|run| !run.is_empty()).map(spoken).sum::<usize>().max(1)
}
