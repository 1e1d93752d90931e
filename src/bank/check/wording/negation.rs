//! A question that says no twice is a riddle: "which of these is not forbidden?"

use super::passage::{Field, Wording};
use super::sentence::{runs, sentences};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// Words that say no by themselves.
const FR: [&str; 13] = [
    "sans",
    "impossible",
    "impossibles",
    "interdit",
    "interdite",
    "interdits",
    "interdites",
    "déconseillé",
    "déconseillée",
    "inutile",
    "inutiles",
    "incorrect",
    "incorrecte",
];
const NL: [&str; 19] = [
    "niet",
    "geen",
    "nooit",
    "niemand",
    "niets",
    "nergens",
    "zonder",
    "onmogelijk",
    "onmogelijke",
    "verboden",
    "onjuist",
    "onjuiste",
    "afgeraden",
    "afraden",
    "nutteloos",
    "nutteloze",
    "onnodig",
    "onnodige",
    "noch",
];

/// Returns the questions of a stem that say no twice.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let Some(stem) = wording.only(Field::Stem) else {
        return Vec::new();
    };
    let asked = sentences(stem.text, wording.language).into_iter();
    let twice = asked
        .filter(|sentence| sentence.ends_with('?') && negations(sentence, wording.language) > 1);
    twice.map(|sentence| wording.at(stem, sentence, Fault::DoubleNegation)).collect()
}

fn negations(sentence: &str, language: Lang) -> usize {
    let lower = sentence.to_lowercase();
    let says_no = |run: &&str| match language {
        Lang::Fr => FR.contains(run) || matches!(*run, "ne" | "n"),
        Lang::Nl | Lang::En => NL.contains(run),
    };
    let only = match language {
        // "Ne … que" is "only".
        Lang::Fr => 0,
        Lang::Nl | Lang::En => lower.matches("niet alleen").count(),
    };
    runs(&lower).filter(says_no).count().saturating_sub(only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_times_no_is_too_many() {
        for (sentence, language, expected) in [
            ("Qu'est-ce qui n'est pas interdit ?", Lang::Fr, 2),
            ("Que ne faut-il pas faire ?", Lang::Fr, 1),
            ("Comment payer sans carte ?", Lang::Fr, 1),
            ("Wat is niet verboden?", Lang::Nl, 2),
            ("Wat doet hij niet zonder code?", Lang::Nl, 2),
            ("Wat is niet alleen voor kinderen, maar ook niet duur?", Lang::Nl, 1),
        ] {
            assert_eq!(negations(sentence, language), expected, "{sentence}");
        }
    }
}
