//! The house rule for gender: a neutral word, both words, or a plural. No signs inside a word and no
//! slash between two pronouns: a screen reader stumbles over them, and so does a slow reader.

use super::passage::Wording;
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// Ends that a sign adds to a word: `étudiant(e)`, `étudiant·e·s`, `acteur/trice`, `leraar/lerares`.
const FR_ENDS: [&str; 20] = [
    "e", "es", "ne", "nes", "le", "les", "te", "tes", "ère", "ères", "ière", "ières", "euse",
    "euses", "trice", "trices", "rice", "rices", "ve", "sse",
];
const NL_ENDS: [&str; 8] = ["e", "in", "ster", "sters", "es", "esse", "euse", "res"];

/// Pairs that a slash joins.
const FR_PAIRS: [(&str, &str); 9] = [
    ("il", "elle"),
    ("ils", "elles"),
    ("un", "une"),
    ("le", "la"),
    ("lui", "elle"),
    ("h", "f"),
    ("ce", "cette"),
    ("celui", "celle"),
    ("homme", "femme"),
];
const NL_PAIRS: [(&str, &str); 8] = [
    ("hij", "zij"),
    ("hij", "ze"),
    ("zijn", "haar"),
    ("hem", "haar"),
    ("m", "v"),
    ("man", "vrouw"),
    ("z'n", "haar"),
    ("jongen", "meisje"),
];

/// Returns every sign of gender.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let mut problems = Vec::new();
    for passage in wording.own() {
        for piece in passage.text.split_whitespace() {
            let word = piece.trim_end_matches(['.', ',', '?', '!', ';', ':', '»', '”', '"']);
            if is_marked(word, wording.language) {
                let fault = Fault::GenderMark { word: word.to_owned() };
                problems.push(wording.at(passage, word, fault));
            }
        }
    }
    problems
}

fn is_marked(word: &str, language: Lang) -> bool {
    let lower = word.to_lowercase();
    let (ends, pairs) = match language {
        Lang::Fr => (&FR_ENDS[..], &FR_PAIRS[..]),
        Lang::Nl | Lang::En => (&NL_ENDS[..], &NL_PAIRS[..]),
    };
    let is_end = |end: &str| ends.contains(&end);
    let pointed = |sign: char| {
        let parts: Vec<&str> = lower.split(sign).collect();
        parts.len() > 1 && is_word(parts[0]) && (is_end(parts[1]) || parts[1] == "x")
    };
    pointed('·')
        || pointed('•')
        || bracketed(&lower, is_end)
        || hyphened(&lower, language)
        || slashed(&lower, pairs, is_end)
}

/// Returns whether this can be a word of which a sign adds an end: not `a)`, and no figure.
fn is_word(text: &str) -> bool {
    text.chars().count() > 2 && text.chars().all(char::is_alphabetic)
}

/// `étudiant(e)s`; the plural of `fichier(s)` is none.
fn bracketed(word: &str, is_end: impl Fn(&str) -> bool) -> bool {
    let inside = word.split_once('(').and_then(|(before, rest)| {
        let (inside, _) = rest.split_once(')')?;
        Some((before, inside))
    });
    inside.is_some_and(|(before, inside)| is_word(before) && is_end(inside))
}

/// `étudiant-e`, `étudiant-e-s`. In Dutch `auto-in` may be the half of a compound: not looked for.
fn hyphened(word: &str, language: Lang) -> bool {
    let mut parts = word.split('-');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let is_pronoun = matches!(second, "le" | "les" | "ce" | "la" | "te");
    language == Lang::Fr && is_word(first) && !is_pronoun && FR_ENDS.contains(&second)
}

/// `il/elle`, `zijn/haar`, `acteur/trice`, `leraar/lerares`.
fn slashed(word: &str, pairs: &[(&str, &str)], is_end: impl Fn(&str) -> bool) -> bool {
    let mut parts = word.split('/');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let second = second.trim_start_matches('-');
    let is_pair = pairs
        .iter()
        .any(|(one, other)| (first, second) == (*one, *other) || (first, second) == (*other, *one));
    is_pair || (is_word(first) && is_end(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_and_ordinary_words_are_not() {
        for (word, language, expected) in [
            ("étudiant(e)", Lang::Fr, true),
            ("étudiant(e)s", Lang::Fr, true),
            ("étudiant·e·s", Lang::Fr, true),
            ("étudiant-e", Lang::Fr, true),
            ("acteur/trice", Lang::Fr, true),
            ("il/elle", Lang::Fr, true),
            ("fichier(s)", Lang::Fr, false),
            ("donne-le", Lang::Fr, false),
            ("est-ce", Lang::Fr, false),
            ("peut-être", Lang::Fr, false),
            ("et/ou", Lang::Fr, false),
            ("Mes-photos/", Lang::Fr, false),
            ("hij/zij", Lang::Nl, true),
            ("haar/zijn", Lang::Nl, true),
            ("m/v", Lang::Nl, true),
            ("student(e)", Lang::Nl, true),
            ("en/of", Lang::Nl, false),
            ("foto('s)", Lang::Nl, false),
        ] {
            assert_eq!(is_marked(word, language), expected, "{word}");
        }
    }
}
