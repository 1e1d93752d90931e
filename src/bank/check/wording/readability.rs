//! How easy the words of an item are to read, by the formula of the language.
//!
//! French: Kandel & Moles 1958, 207 − 1.015 · words a sentence − 73.6 · syllables a word. Dutch: Douma 1960,
//! 206.84 − 0.93 · words a sentence − 77 · syllables a word. Both move the scale of Flesch (1948) to their
//! language, and keep its marks: 60 to 70 is standard (*normaal*), 70 to 80 fairly easy, 90 very easy.
//! An index knows nothing of sense: it points at an item, it judges none.

use super::passage::Wording;
use super::sentence::{sentences, words};
use super::syllable::syllables;
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// Fewer words than this say nothing: one long name moves the index by ten.
const FEWEST_WORDS: usize = 30;

/// Returns the lowest index: below it a text is hard. For Dutch that is what Douma calls normal. The formula
/// for French gives more to the same text: over our items, written for each other, the median is 91 in
/// French and 81 in Dutch; so ten more are asked there.
fn least(language: Lang) -> f64 {
    match language {
        Lang::Fr => 70.0,
        Lang::Nl | Lang::En => 60.0,
    }
}

/// Returns the item when its words are hard to read.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let score = index(wording.own().map(|passage| passage.text), wording.language);
    let least = least(wording.language);
    let hard = score.filter(|score| *score < least);
    let fault = |score: f64| Fault::HardToRead {
        // Rounded down, so that it never reads like the least that is enough.
        score: format!("{:.0}", score.floor()),
        least: format!("{least:.0}"),
    };
    hard.map(|score| wording.of_item(fault(score))).into_iter().collect()
}

/// Returns the index of texts, if there are words enough. Each text ends a sentence.
fn index<'a>(texts: impl Iterator<Item = &'a str>, language: Lang) -> Option<f64> {
    let (mut sentence_count, mut word_count, mut syllable_count) = (0, 0, 0);
    for text in texts {
        sentence_count += sentences(text, language).len();
        for word in words(text) {
            word_count += 1;
            syllable_count += syllables(word, language);
        }
    }
    if word_count < FEWEST_WORDS {
        return None;
    }
    let sentence_length = word_count as f64 / sentence_count as f64;
    let word_length = syllable_count as f64 / word_count as f64;
    Some(match language {
        Lang::Fr => 207.0 - 1.015 * sentence_length - 73.6 * word_length,
        Lang::Nl | Lang::En => 206.84 - 0.93 * sentence_length - 77.0 * word_length,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_that_of_the_formula() {
        // 40 words in 7 sentences, one syllable each; 42 words in 7 sentences likewise.
        let french = "Le chat va à la mer. ".to_owned();
        let text = format!("{}{}", french.repeat(6), "Il mange la pomme.");
        let (count, sentence_count) = (6.0 * 6.0 + 4.0, 7.0);
        let expected = 207.0 - 1.015 * (count / sentence_count) - 73.6;
        let found = index([text.as_str()].into_iter(), Lang::Fr).expect("words enough");
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        let text = "De kat gaat naar de zee. ".repeat(7);
        let expected = 206.84 - 0.93 * 6.0 - 77.0;
        let found = index([text.as_str()].into_iter(), Lang::Nl).expect("words enough");
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
    }

    #[test]
    fn a_few_words_have_no_index() {
        assert_eq!(index(["Le chat va à la mer."].into_iter(), Lang::Fr), None);
    }
}
