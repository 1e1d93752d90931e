//! Shortened words in capitals that nobody explains: a person who does not know one is lost.

use super::passage::{Field, Passage, Wording};
use super::sentence::{is_address, runs};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// Short forms that people say more often than the words they stand for, and signs that are no words.
const KNOWN: [&str; 24] = [
    "SMS", "GSM", "TV", "OK", "CD", "DVD", "USB", "PIN", "QR", "ID", "NV", "SA", "VRT", "RTBF",
    "SNCB", "NMBS", "STIB", "MIVB", "FR", "NL", "EN",
    // A card, and the service DOC STOP for lost identity papers.
    "SIM", "DOC", "STOP",
];
const KNOWN_FR: [&str; 2] = ["PC", "CPAS"];
const KNOWN_NL: [&str; 2] = ["PC", "OCMW"];

/// Small words that a short form leaves out.
const LEFT_OUT: [&str; 18] = [
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "à", "pour", "van", "het", "en", "voor",
    "der", "een", "of",
];

/// Returns every short form that is not explained, once an item.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let mut told: Vec<&str> = Vec::new();
    let mut problems = Vec::new();
    for passage in wording.own().filter(|passage| passage.field != Field::Unit) {
        for short in shortened(passage) {
            let is_new = !told.contains(&short);
            if is_new && !is_known(short, wording) && !is_explained(short, wording) {
                told.push(short);
                let fault = Fault::AbbreviationUnexplained { found: short.to_owned() };
                problems.push(wording.at(passage, short, fault));
            }
        }
    }
    problems
}

/// Returns the runs of capitals of a text that stand in no quotation and no address.
fn shortened<'a>(passage: &Passage<'a>) -> Vec<&'a str> {
    let pieces = unquoted(passage.text).into_iter().flat_map(str::split_whitespace);
    let words = pieces.filter(|piece| !is_address(piece));
    words.flat_map(runs).filter(|run| is_short(run)).collect()
}

/// Returns what a text says outside its quotations: a title or a button is quoted as it is.
fn unquoted(text: &str) -> Vec<&str> {
    let mut outside = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['«', '“']) {
        outside.push(&rest[..open]);
        let Some(close) = rest[open..].find(['»', '”']) else {
            return outside;
        };
        rest = &rest[open + close..];
        rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    }
    outside.push(rest);
    outside
}

fn is_short(run: &str) -> bool {
    let is_number = run.chars().all(|c| "IVXLC".contains(c));
    run.chars().count() > 1 && run.chars().all(char::is_uppercase) && !is_number
}

fn is_known(short: &str, wording: &Wording) -> bool {
    let of_language = match wording.language {
        Lang::Fr => &KNOWN_FR,
        Lang::Nl | Lang::En => &KNOWN_NL,
    };
    KNOWN.contains(&short)
        || of_language.contains(&short)
        || wording.is_familiar(&short.to_lowercase())
}

/// Returns whether the item says what a short form stands for: in brackets beside it, or word by word.
fn is_explained(short: &str, wording: &Wording) -> bool {
    wording.all().any(|passage| {
        let text = passage.text;
        text.contains(&format!("({short})"))
            || text.contains(&format!("{short} ("))
            || has_initials(text, short)
    })
}

/// Returns whether words that follow each other begin with the letters of a short form.
fn has_initials(text: &str, short: &str) -> bool {
    let initial = |run: &str| run.chars().next().and_then(|c| c.to_uppercase().next());
    let kept = runs(text).filter(|run| !LEFT_OUT.contains(&run.to_lowercase().as_str()));
    let initials: Vec<char> = kept.filter(|run| *run != short).filter_map(initial).collect();
    let wanted: Vec<char> = short.chars().collect();
    initials.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_in_a_row_explain() {
        for (text, short, expected) in [
            ("le numéro de registre national", "NRN", true),
            ("Centre public d'action sociale", "CPAS", true),
            ("de openbare computer ruimte", "OCR", true),
            ("une adresse", "IP", false),
        ] {
            assert_eq!(has_initials(text, short), expected, "{text}");
        }
    }

    #[test]
    fn a_quotation_is_not_the_author() {
        assert_eq!(unquoted("Le mot « URGENT » ici"), ["Le mot ", " ici"]);
        assert_eq!(unquoted("“A” en “B”"), ["", " en ", ""]);
        assert_eq!(unquoted("« sans fin"), [""]);
        assert!(is_short("PDF") && !is_short("II") && !is_short("A") && !is_short("Pdf"));
    }
}
