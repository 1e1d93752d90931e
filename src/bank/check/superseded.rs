//! Names, numbers and wordings that have been replaced and still stand in many places that authors
//! copy from. Sources: safeonweb.be (Card Stop), consumerconnect.be, paradigm.brussels,
//! and article 13 of the Brussels decree and ordinance on digital services of 2024.

use super::words::Given;
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};
use crate::yaml::{place_of, walk};

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
const ROWS: [Row; 25] = [
    row("070 344 344", None, "078 170 170"),
    row("070/344.344", None, "078 170 170"),
    row("070/344 344", None, "078 170 170"),
    row("070344344", None, "078 170 170"),
    row("070-344-344", None, "078 170 170"),
    row("070 34 43 44", None, "078 170 170"),
    row("070/34.43.44", None, "078 170 170"),
    row("pointdecontact.belgique.be", None, "consumerconnect.be"),
    row("meldpunt.belgie.be", None, "consumerconnect.be"),
    row("CIRB", None, "Paradigm"),
    row("CIBG", None, "Paradigm"),
    row("EPN", Some(Lang::Nl), "OCR (openbare computerruimte)"),
    // The words of "espace public numérique", one by one: nobody in Brussels says that.
    row("openbare digitale ruimte", Some(Lang::Nl), "openbare computerruimte (OCR)"),
    row("digitale openbare ruimte", Some(Lang::Nl), "openbare computerruimte (OCR)"),
    row("publieke digitale ruimte", Some(Lang::Nl), "openbare computerruimte (OCR)"),
    row("uniquement en ligne", Some(Lang::Fr), NOT_ONLY_FR),
    row("seulement en ligne", Some(Lang::Fr), NOT_ONLY_FR),
    row("exclusivement en ligne", Some(Lang::Fr), NOT_ONLY_FR),
    row("enkel online", Some(Lang::Nl), NOT_ONLY_NL),
    row("alleen online", Some(Lang::Nl), NOT_ONLY_NL),
    row("uitsluitend online", Some(Lang::Nl), NOT_ONLY_NL),
    row("enkel via internet", Some(Lang::Nl), NOT_ONLY_NL),
    row("alleen via internet", Some(Lang::Nl), NOT_ONLY_NL),
    row("uitsluitend via internet", Some(Lang::Nl), NOT_ONLY_NL),
    row("uniquement par internet", Some(Lang::Fr), NOT_ONLY_FR),
];

/// Which bytes a row may begin with: most words of a text begin like none, and every text of a bank
/// comes along here while somebody waits for the first screen.
const BEGINNINGS: [bool; 256] = {
    let mut beginnings = [false; 256];
    let mut at = 0;
    while at < ROWS.len() {
        let byte = ROWS[at].found.as_bytes()[0];
        beginnings[byte.to_ascii_lowercase() as usize] = true;
        beginnings[byte.to_ascii_uppercase() as usize] = true;
        at += 1;
    }
    beginnings
};

/// Returns a fault for everything in the words of an item that has been replaced.
pub(super) fn check(given: Given) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(given.sheet.node, &mut |text, span| {
        for (row, found) in hits(text, given.language) {
            let span = place_of(found, span, given.source);
            let (found, instead) = (found.to_owned(), row.instead.to_owned());
            problems.push(given.sheet.at(span, Fault::Superseded { found, instead }));
        }
    });
    problems
}

/// Returns the rows that a text holds as whole words, with what stands in the text. One pass over the
/// text for all rows.
fn hits(text: &str, language: Lang) -> impl Iterator<Item = (&'static Row, &str)> {
    let mut before = ' ';
    let starts = text.char_indices().filter(move |(at, character)| {
        let is_start = BEGINNINGS[usize::from(text.as_bytes()[*at])] && !before.is_alphanumeric();
        before = *character;
        is_start
    });
    starts.flat_map(move |(at, _)| {
        let here = &text[at..];
        let is_likely = |row: &&Row| {
            let (wanted, found) = (row.found.as_bytes()[0], here.as_bytes()[0]);
            wanted.eq_ignore_ascii_case(&found) && row.language.is_none_or(|only| only == language)
        };
        let rows = ROWS.iter().filter(is_likely);
        let hits: Vec<_> =
            rows.filter_map(|row| Some((row, &here[..length(row.found, here)?]))).collect();
        hits
    })
}

/// Returns how many bytes the words take at the beginning of a text, if it begins with them.
fn length(words: &str, text: &str) -> Option<usize> {
    let is_any_case = words.bytes().any(|byte| byte.is_ascii_lowercase());
    let mut rest = text.chars();
    for word in words.chars() {
        let found = rest.next()?;
        let is_same = found == word
            || (word == ' ' && found.is_whitespace())
            || (is_any_case && found.eq_ignore_ascii_case(&word));
        if !is_same {
            return None;
        }
    }
    let is_whole = !rest.clone().next().is_some_and(char::is_alphanumeric);
    is_whole.then(|| text.len() - rest.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_whatever_their_case() {
        let cases: [(&str, &[&str]); 10] = [
            ("een openbare digitale ruimte", &["openbare digitale ruimte"]),
            ("070-344-344, 070 34 43 44", &["070-344-344", "070 34 43 44"]),
            ("Enkel online.", &["Enkel online"]),
            ("een EPN, een epn, EPNs", &["EPN"]),
            ("bel 070\u{a0}344\n344!", &["070\u{a0}344\n344"]),
            ("070 344 3445", &[]),
            ("niet alleen onlinediensten", &[]),
            ("www.meldpunt.belgie.be en CIBG", &["meldpunt.belgie.be", "CIBG"]),
            ("uniquement en ligne", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = hits(text, Lang::Nl).map(|(_, found)| found).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
