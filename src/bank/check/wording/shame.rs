//! Words that make a person feel small: nobody who answers is told that they are wrong.
//!
//! A stimulus may hold them, because a real message does.

use super::passage::Wording;
use super::sentence::runs;
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// Words of which every form is here; matched whole, whatever their case.
const FR: [&str; 34] = [
    "faux",
    "fausse",
    "fausses",
    "faussement",
    "échec",
    "échecs",
    "échoué",
    "échouée",
    "échoués",
    "échouer",
    "échoue",
    "échouez",
    "raté",
    "ratée",
    "ratés",
    "ratées",
    "nul",
    "nuls",
    "incapable",
    "incapables",
    "idiot",
    "idiote",
    "idiots",
    "idiotes",
    "stupide",
    "stupides",
    "bête",
    "bêtes",
    "honte",
    "honteux",
    "honteuse",
    "ignorant",
    "ignorante",
    "ignorants",
];
const NL: [&str; 27] = [
    "fout",
    "foute",
    "fouten",
    "foutief",
    "foutieve",
    "mislukt",
    "mislukte",
    "mislukken",
    "mislukking",
    "gefaald",
    "falen",
    "faalt",
    "faal",
    "dom",
    "domme",
    "dommer",
    "stom",
    "stomme",
    "idioot",
    "idiote",
    "schaamte",
    "schamen",
    "onbekwaam",
    "onbekwame",
    "onnozel",
    "onnozele",
    "onwetend",
];

/// The same with several words, each with single spaces.
const FR_PHRASES: [&str; 4] =
    ["mauvaise réponse", "mauvaises réponses", "mauvais choix", "réponse incorrecte"];
const NL_PHRASES: [&str; 5] = [
    "slecht antwoord",
    "slechte antwoorden",
    "verkeerd antwoord",
    "verkeerde antwoord",
    "verkeerde keuze",
];

/// Returns the words of a language.
fn lists(language: Lang) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Lang::Fr => (&FR, &FR_PHRASES),
        Lang::Nl | Lang::En => (&NL, &NL_PHRASES),
    }
}

/// Returns every word of the list.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let mut problems = Vec::new();
    for passage in wording.own() {
        for found in found(passage.text, wording.language) {
            let fault = Fault::ShameWord { word: found.to_owned() };
            problems.push(wording.at(passage, found, fault));
        }
    }
    problems
}

fn found(text: &str, language: Lang) -> Vec<&str> {
    let (words, phrases) = lists(language);
    let is_listed = |run: &&str| words.contains(&run.to_lowercase().as_str());
    let mut found: Vec<&str> = runs(text).filter(is_listed).collect();
    let lower = text.to_lowercase();
    // A capital may take more bytes than its small letter; then the places differ and nothing is said.
    let phrases = phrases.iter().filter(|_| lower.len() == text.len());
    found.extend(phrases.filter_map(|phrase| {
        let at = lower.find(phrase)?;
        text.get(at..at + phrase.len())
    }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_shame() {
        for (text, language, expected) in [
            ("Un faux site", Lang::Fr, &["faux"][..]),
            ("L'Échec, nulle part", Lang::Fr, &["Échec"]),
            ("Une mauvaise réponse", Lang::Fr, &["mauvaise réponse"]),
            ("Fautif, fauteuil, il faut", Lang::Fr, &[]),
            ("Dat is fout.", Lang::Nl, &["fout"]),
            ("De foutmelding van het domein", Lang::Nl, &[]),
            ("Een verkeerd antwoord", Lang::Nl, &["verkeerd antwoord"]),
        ] {
            assert_eq!(found(text, language), expected, "{text}");
        }
    }
}
