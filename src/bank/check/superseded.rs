//! Names, numbers and wordings that have been replaced and still stand in many places that authors
//! copy from. Sources: safeonweb.be (Card Stop), consumerconnect.be, paradigm.brussels,
//! and article 13 of the Brussels decree and ordinance on digital services of 2024.

use super::words::Given;
use crate::bank::characters::{place_of, walk};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// One row: what is not to be used any more, in which language, and what to use.
struct Row {
    found: &'static str,
    language: Option<Lang>,
    instead: &'static str,
}

const fn row(found: &'static str, language: Option<Lang>, instead: &'static str) -> Row {
    Row { found, language, instead }
}

/// A public service must also be there by phone, by post and at a counter.
const NOT_ONLY_FR: &str = "aussi par téléphone ou au guichet";
const NOT_ONLY_NL: &str = "ook aan de telefoon of aan het loket";

/// What has been replaced. Words in capitals only match in capitals.
const ROWS: [Row; 16] = [
    row("070 344 344", None, "078 170 170"),
    row("070/344.344", None, "078 170 170"),
    row("070/344 344", None, "078 170 170"),
    row("070344344", None, "078 170 170"),
    row("pointdecontact.belgique.be", None, "consumerconnect.be"),
    row("meldpunt.belgie.be", None, "consumerconnect.be"),
    row("CIRB", None, "Paradigm"),
    row("CIBG", None, "Paradigm"),
    row("EPN", Some(Lang::Nl), "OCR (openbare computerruimte)"),
    row("uniquement en ligne", Some(Lang::Fr), NOT_ONLY_FR),
    row("seulement en ligne", Some(Lang::Fr), NOT_ONLY_FR),
    row("exclusivement en ligne", Some(Lang::Fr), NOT_ONLY_FR),
    row("enkel online", Some(Lang::Nl), NOT_ONLY_NL),
    row("alleen online", Some(Lang::Nl), NOT_ONLY_NL),
    row("uitsluitend online", Some(Lang::Nl), NOT_ONLY_NL),
    row("enkel via internet", Some(Lang::Nl), NOT_ONLY_NL),
];

/// Returns a fault for everything in the words of an item that has been replaced.
pub(super) fn check(given: Given) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(given.sheet.node, &mut |text, span| {
        for row in rows_of(given.language) {
            if let Some(found) = find(row.found, text) {
                let span = place_of(&found, span, given.source);
                let instead = row.instead.to_owned();
                problems.push(given.sheet.at(span, Fault::Superseded { found, instead }));
            }
        }
    });
    problems
}

fn rows_of(language: Lang) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.language.is_none_or(|only| only == language))
}

/// Returns the words as a text has them, when it has them as whole words.
fn find(words: &str, text: &str) -> Option<String> {
    let is_letter = |c: char| c.is_alphanumeric();
    // Ids of options come along here too; hardly any text is as long as a phrase and holds none of it.
    if text.len() < words.len() {
        return None;
    }
    let text = text.replace(['\u{a0}', '\u{202f}', '\n'], " ");
    let folded =
        if words.chars().any(char::is_lowercase) { text.to_lowercase() } else { text.clone() };
    let hit = folded.match_indices(words).find(|(at, _)| {
        let before = folded[..*at].chars().next_back();
        let after = folded[at + words.len()..].chars().next();
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    });
    let (at, _) = hit?;
    Some(text.get(at..at + words.len()).unwrap_or(words).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_whatever_their_case() {
        let found = |words, text| find(words, text);
        assert_eq!(found("enkel online", "Enkel online."), Some("Enkel online".to_owned()));
        assert_eq!(found("EPN", "een EPN,"), Some("EPN".to_owned()));
        assert_eq!(found("EPN", "EPNs epn"), None);
        assert_eq!(found("070 344 344", "070\u{a0}344 344"), Some("070 344 344".to_owned()));
        assert_eq!(found("alleen online", "niet alleen onlinediensten"), None);
    }
}
