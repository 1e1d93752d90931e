//! The passive voice hides who does what. Found where it is sure: in French `être`, a participle and
//! `par`; in Dutch `worden` and a past participle in one clause.

use super::passage::Wording;
use super::sentence::{runs, sentences};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

const ETRE: [&str; 22] = [
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "soit", "soient",
    "être", "été", "fut", "furent", "suis", "es", "sommes", "êtes", "étais", "serez", "étant",
    "seriez",
];

/// Participles that make a past with `être`, not a passive: their ends tell them.
const MOVED: [&str; 18] = [
    "allé",
    "arrivé",
    "entré",
    "rentré",
    "monté",
    "tombé",
    "resté",
    "passé",
    "retourné",
    "parti",
    "sorti",
    "venu",
    "devenu",
    "revenu",
    "né",
    "mort",
    "descendu",
    "commencé",
];

/// What stands before somebody who does something; `par nom` and `par SMS` say how.
const SOMEBODY: [&str; 32] = [
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "des",
    "du",
    "mon",
    "ma",
    "mes",
    "ton",
    "ta",
    "tes",
    "son",
    "sa",
    "ses",
    "notre",
    "nos",
    "votre",
    "vos",
    "leur",
    "leurs",
    "ce",
    "cet",
    "cette",
    "ces",
    "lui",
    "elle",
    "eux",
    "quelqu",
    "plusieurs",
];

/// Means, not somebody: `par la poste`.
const MEANS: [&str; 5] = ["poste", "lien", "site", "ordre", "force"];

/// How many words may stand between `être` and the participle, and between that and `par`.
const NEAR: usize = 3;

const WORDEN: [&str; 6] = ["word", "wordt", "worden", "werd", "werden", "geworden"];

/// Where a clause ends in Dutch.
const CLAUSE: [&str; 14] = [
    "en", "of", "maar", "want", "als", "omdat", "dat", "die", "zodat", "wanneer", "terwijl", "om",
    "dan", "hoe",
];

/// Words that look like participles in `-d` and `-t` and are none, or are as good as adjectives.
const NO_PARTICIPLE: [&str; 37] = [
    "geld",
    "geduld",
    "gebied",
    "bericht",
    "bestand",
    "gezicht",
    "gerecht",
    "gedicht",
    "gewicht",
    "gezond",
    "ongezond",
    "bekend",
    "onbekend",
    "verstand",
    "verband",
    "geluid",
    "beeld",
    "verbod",
    "geest",
    "verwacht",
    "gewend",
    "beleid",
    "begint",
    "vervalt",
    "betekent",
    "bevat",
    "bestaat",
    "ontstaat",
    "verandert",
    "verschijnt",
    "vertelt",
    "vertrekt",
    "verliest",
    "verdient",
    "vergeet",
    "gaat",
    "geeft",
];

/// Participles in `-en`; the ends of all that have a prefix.
const STRONG: [&str; 36] = [
    "genomen",
    "geschreven",
    "gekozen",
    "gevonden",
    "gestolen",
    "gegeven",
    "gelezen",
    "gesproken",
    "besproken",
    "geboden",
    "verboden",
    "gesloten",
    "getrokken",
    "geholpen",
    "verzonden",
    "gezonden",
    "ontvangen",
    "gevangen",
    "gehouden",
    "gelaten",
    "vergeten",
    "bewezen",
    "verwezen",
    "gewezen",
    "begrepen",
    "gegrepen",
    "geroepen",
    "verborgen",
    "geworpen",
    "geslagen",
    "gevraagd",
    "gezien",
    "gedaan",
    "gebroken",
    "verloren",
    "gegoten",
];

/// Returns the passives of an item.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let mut problems = Vec::new();
    for passage in wording.own() {
        for sentence in sentences(passage.text, wording.language) {
            let found = match wording.language {
                Lang::Fr => french(sentence),
                Lang::Nl | Lang::En => dutch(sentence),
            };
            problems.extend(found.map(|participle| {
                let fault = Fault::Passive { participle: participle.to_owned() };
                wording.at(passage, participle, fault)
            }));
        }
    }
    problems
}

/// Returns the participle of a French passive.
fn french(sentence: &str) -> Option<&str> {
    let all: Vec<&str> = runs(sentence).collect();
    let lower: Vec<String> = all.iter().map(|run| run.to_lowercase()).collect();
    let (at, _) = lower.iter().enumerate().find(|(at, word)| {
        let after = |steps: usize| lower.get(at + steps).map(String::as_str).unwrap_or_default();
        let is_name = all.get(at + 1).is_some_and(|run| is_name(run));
        let is_somebody = is_name || SOMEBODY.contains(&after(1));
        *word == "par" && is_somebody && !MEANS.contains(&after(2))
    })?;
    let before = &lower[at.saturating_sub(NEAR)..at];
    let from_end = before.iter().rev().position(|word| is_participle(word))?;
    let participle = at - 1 - from_end;
    let auxiliary = &lower[participle.saturating_sub(NEAR)..participle];
    let is_passive = auxiliary.iter().any(|word| ETRE.contains(&word.as_str()));
    is_passive.then(|| all[participle])
}

/// Returns whether a word begins with a capital and goes on with small letters.
fn is_name(run: &str) -> bool {
    run.starts_with(char::is_uppercase) && run.chars().any(char::is_lowercase)
}

fn is_participle(word: &str) -> bool {
    let stem = word.trim_end_matches('s').trim_end_matches('e');
    let ends = ["é", "i", "u", "it", "ert", "aint", "eint"];
    let is_moved = MOVED.contains(&stem);
    stem.chars().count() > 1 && !is_moved && ends.iter().any(|end| stem.ends_with(end))
}

/// Returns the participle of a Dutch passive.
fn dutch(sentence: &str) -> Option<&str> {
    clauses(sentence).into_iter().find_map(|clause| {
        let is_worden = |run: &&str| WORDEN.contains(&run.to_lowercase().as_str());
        clause.iter().find(|run| is_worden(run))?;
        clause.iter().rev().copied().find(|run| is_voltooid(&run.to_lowercase()))
    })
}

/// Returns the words of each clause: signs and joining words end one.
fn clauses(sentence: &str) -> Vec<Vec<&str>> {
    let mut clauses = vec![Vec::new()];
    for piece in sentence.split([',', ';', ':', '(', ')', '“', '”', '«', '»', '"']) {
        for run in runs(piece) {
            if CLAUSE.contains(&run.to_lowercase().as_str()) {
                clauses.push(Vec::new());
            } else if let Some(clause) = clauses.last_mut() {
                clause.push(run);
            }
        }
        clauses.push(Vec::new());
    }
    clauses
}

fn is_voltooid(word: &str) -> bool {
    if STRONG.iter().any(|end| word.ends_with(end)) {
        return true;
    }
    let is_weak = word.ends_with('d') || word.ends_with('t');
    let prefixes = ["ge", "be", "ver", "ont", "her"];
    let separable = [
        "op", "af", "uit", "in", "aan", "mee", "door", "over", "toe", "terug", "weg", "na", "om",
        "voor",
    ];
    let begins = |word: &str| prefixes.iter().any(|prefix| word.starts_with(prefix));
    let is_separable = separable
        .iter()
        .any(|part| word.strip_prefix(part).is_some_and(|rest| rest.starts_with("ge")));
    is_weak
        && word.chars().count() > 4
        && (begins(word) || is_separable)
        && !NO_PARTICIPLE.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_french_passive_has_somebody_who_does_it() {
        for (sentence, expected) in [
            ("La lettre est envoyée par la commune.", Some("envoyée")),
            ("Le compte a été bloqué par la banque.", Some("bloqué")),
            ("Il est souvent lu par des enfants.", Some("lu")),
            ("Le code est envoyé par SMS.", None),
            ("La liste est triée par nom.", None),
            ("Le colis est livré par la poste.", None),
            ("Le compte est géré par Amina.", Some("géré")),
            ("Elle est passée par la gare.", None),
            ("Il commence par ouvrir le site.", None),
            ("Le site est sûr.", None),
            ("La page est lue une fois par jour.", None),
        ] {
            assert_eq!(french(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn a_dutch_passive_has_a_participle_in_its_clause() {
        for (sentence, expected) in [
            ("De brief wordt door de gemeente gestuurd.", Some("gestuurd")),
            ("Uw gegevens worden opgeslagen.", Some("opgeslagen")),
            ("Ze ziet dat het geld gestolen werd.", Some("gestolen")),
            ("Het bericht wordt verwijderd.", Some("verwijderd")),
            ("Hij wordt ziek en heeft gebeld.", None),
            ("Ze wordt gezond.", None),
            ("Het wordt een lang bericht.", None),
            ("De gemeente stuurt een brief.", None),
        ] {
            assert_eq!(dutch(sentence), expected, "{sentence}");
        }
    }
}
