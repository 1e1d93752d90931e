//! Words that say the same everywhere, in French, Dutch, English and now and then German: "I don't know",
//! nothing, yes, no. All are folded.

use super::cutter::without_number;

const DONT_KNOW: &[&str] = &[
    "dont_know",
    "dont-know",
    "dontknow",
    "don't_know",
    "don't know",
    "dont know",
    "i don't know",
    "i dont know",
    "do not know",
    "i do not know",
    "idk",
    "dk",
    "je ne sais pas",
    "je sais pas",
    "ne sait pas",
    "ne sais pas",
    "sais pas",
    "nsp",
    "je l'ignore",
    "wn",
    "weet ik niet",
    "ik weet het niet",
    "weet het niet",
    "weet niet",
    "ik weet niet",
    "geen idee",
    "geen flauw idee",
    "geen enkel idee",
    "aucune idée",
    "pas d'idée",
    "no idea",
    "weiß nicht",
    "ich weiß nicht",
];

const NOT_ANSWERED: &[&str] = &[
    "",
    "-",
    "--",
    "na",
    "n/a",
    "#n/a",
    "n.a",
    "null",
    "nan",
    "none given",
    "not answered",
    "no answer",
    "not yet answered",
    "pas de réponse",
    "sans réponse",
    "non répondu",
    "pas encore répondu",
    "sans objet",
    "non applicable",
    "geen antwoord",
    "niet beantwoord",
    "nog niet beantwoord",
    "n.v.t",
    "nvt",
    "niet van toepassing",
    "keine antwort",
    "(vide)",
];

const NONE_OF_THESE: &[&str] = &[
    "none",
    "none of these",
    "none of the above",
    "aucun",
    "aucune",
    "aucune de ces activités",
    "aucune de ces réponses",
    "aucun de ces choix",
    "rien de tout cela",
    "rien de tout ça",
    "geen",
    "geen van deze",
    "geen van deze activiteiten",
    "geen enkele",
    "geen van de bovenstaande",
    "niets van dit alles",
];

const YES: &[&str] = &[
    "y",
    "yes",
    "1",
    "1.0",
    "1,0",
    "true",
    "x",
    "oui",
    "o",
    "ja",
    "j",
    "vrai",
    "waar",
    "selected",
    "checked",
    "coché",
    "sélectionné",
    "geselecteerd",
    "aangevinkt",
    "✓",
    "✔",
];

const NO: &[&str] = &[
    "n",
    "no",
    "0",
    "0.0",
    "0,0",
    "false",
    "non",
    "nee",
    "neen",
    "faux",
    "onwaar",
    "not selected",
    "unchecked",
    "non coché",
    "non sélectionné",
    "niet geselecteerd",
    "niet aangevinkt",
    "off",
];

/// What forms put beside "I don't know" as the same option; alone it says that nothing was answered, or nothing.
const BESIDE_DONT_KNOW: &[&str] = &[
    "geen mening",
    "sans opinion",
    "pas d'opinion",
    "sans avis",
    "pas d'avis",
    "no opinion",
    "sans réponse",
    "pas de réponse",
    "ne répond pas",
    "geen antwoord",
    "no answer",
    "refus",
    "n.v.t",
];

/// Between two languages side by side.
const BETWEEN: &[&str] = &[" / ", "/", " | ", " - "];

/// Returns whether a folded cell says "I don't know": in one language or in two, beside "no opinion" and the
/// like, behind the number of an option.
pub fn is_dont_know(folded: &str) -> bool {
    let is = |text: &str| DONT_KNOW.contains(&text.trim());
    let goes_with = |text: &str| is(text) || BESIDE_DONT_KNOW.contains(&text.trim());
    let says = |text: &str| {
        let in_both = |between: &&str| {
            let both = text.split_once(*between);
            both.is_some_and(|(one, other)| {
                (is(one) && goes_with(other)) || (goes_with(one) && is(other))
            })
        };
        is(text) || BETWEEN.iter().any(in_both)
    };
    says(folded) || without_number(folded).is_some_and(says)
}

/// Returns whether a folded cell says that nothing was answered.
pub fn is_not_answered(folded: &str) -> bool {
    NOT_ANSWERED.contains(&folded)
}

/// Returns whether a folded cell says that no option holds.
pub fn is_none_of_these(folded: &str) -> bool {
    NONE_OF_THESE.contains(&folded)
}

/// Returns what a folded cell of a column of one option says, if it says yes or no.
pub fn yes_or_no(folded: &str) -> Option<bool> {
    match folded {
        yes if YES.contains(&yes) => Some(true),
        no if NO.contains(&no) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::import::fold::fold;

    #[test]
    fn i_dont_know_is_known_in_the_words_of_forms() {
        for (text, expected) in [
            ("Je ne sais pas.", true),
            ("5. Ik weet het niet", true),
            ("d) Je ne sais pas", true),
            ("Aucune idée", true),
            ("Weet niet / geen mening", true),
            ("Ne sait pas / sans réponse", true),
            ("Sans réponse / ne sait pas", true),
            ("5. Weet niet / geen mening", true),
            ("Je ne sais pas / Ik weet het niet", true),
            ("Sans réponse", false),
            ("Geen mening", false),
            ("Sans réponse / pas de réponse", false),
            ("Je ne sais pas lire", false),
            ("Aucune", false),
            ("", false),
        ] {
            assert_eq!(is_dont_know(&fold(text)), expected, "{text}");
        }
    }
}
