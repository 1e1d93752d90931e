//! Where a sentence and a word end.
//!
//! Words are what stands between spaces, as Flesch (1948) counts and as every word processor does, so that
//! an author can count alike: `l'appli` and `peut-être` are one word, and so is a number that is written in
//! groups (`02 274 48 00`). A colon does not end a sentence; the end of an item of a list does.

use crate::domain::id::Lang;

/// What ends a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// What may stand between the end of a sentence and the space after it.
const CLOSERS: [char; 5] = ['»', '”', '"', ')', '’'];

/// What may stand before the first letter of a sentence.
const OPENERS: [char; 7] = ['«', '“', '"', '(', '‘', '–', '-'];

/// What begins an item of a list.
const BULLETS: [char; 4] = ['-', '–', '•', '*'];

/// Words whose point ends nothing, also before a capital. `etc.` and `enz.` are not here: they do.
const FR_POINTS: [&str; 20] = [
    "p.", "ex.", "p.ex.", "m.", "mm.", "av.", "bd.", "bld.", "art.", "tél.", "tel.", "st.", "ste.",
    "c.-à-d.", "réf.", "n.", "nr.", "max.", "min.", "env.",
];
const NL_POINTS: [&str; 32] = [
    "bv.", "bijv.", "b.v.", "o.a.", "m.a.w.", "d.w.z.", "dhr.", "mevr.", "mw.", "nr.", "tel.",
    "p.", "blz.", "a.u.b.", "st.", "ca.", "t.e.m.", "t.a.v.", "i.p.v.", "incl.", "excl.", "resp.",
    "art.", "dr.", "prof.", "max.", "min.", "i.v.m.", "m.b.t.", "z.g.", "t/m.", "ref.",
];

fn points(language: Lang) -> &'static [&'static str] {
    match language {
        Lang::Fr => &FR_POINTS,
        Lang::Nl | Lang::En => &NL_POINTS,
    }
}

/// Returns the sentences of a text, without the white space around them.
pub(super) fn sentences(text: &str, language: Lang) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        if at < start {
            continue;
        }
        let end = match character {
            '\n' if begins_line(&text[at..]) => Some(at),
            _ if ENDS.contains(&character) => end(text, at, language),
            _ => None,
        };
        if let Some(end) = end {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| words(sentence).next().is_some());
    found
}

/// Returns whether what follows a line break is a line of its own and not the rest of a long one.
fn begins_line(text: &str) -> bool {
    let after = text.trim_start();
    after.starts_with(BULLETS) || begins_sentence(after)
}

fn begins_sentence(text: &str) -> bool {
    let first = text.chars().find(|c| !c.is_whitespace() && !OPENERS.contains(c));
    first.is_none_or(|first| first.is_uppercase() || first.is_ascii_digit())
}

/// Returns where the sentence ends whose last sign stands here, if it ends.
fn end(text: &str, at: usize, language: Lang) -> Option<usize> {
    let rest = &text[at..];
    let after_signs = rest.trim_start_matches(ENDS);
    // In French a space stands before the closing quote.
    let closed = after_signs.trim_start().trim_start_matches(CLOSERS);
    let is_closed = after_signs.trim_start().starts_with(['»', '”']);
    let after = match is_closed {
        true => closed,
        false => after_signs.trim_start_matches(CLOSERS),
    };
    let is_apart = after.is_empty() || after.starts_with(char::is_whitespace);
    let is_point = rest.starts_with('.') && !rest.starts_with("..");
    if !is_apart || !begins_sentence(after) || (is_point && is_short(&text[..=at], language)) {
        return after.trim().is_empty().then_some(text.len());
    }
    Some(text.len() - after.len())
}

/// Returns whether a text ends in a shortened word or in the initial of a name.
fn is_short(text: &str, language: Lang) -> bool {
    let mut words = text.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    if points(language).contains(&last.to_lowercase().as_str()) {
        return true;
    }
    // `Mme B. Diallo` has an initial; `le plan B.` ends a sentence.
    let is_initial = last.chars().count() == 2 && last.starts_with(char::is_uppercase);
    let before = words.next().unwrap_or_default();
    is_initial && (before.is_empty() || before.starts_with(char::is_uppercase))
}

/// Returns the words of a text as they are counted.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut is_after_figure = false;
    text.split_whitespace().filter_map(move |piece| {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let is_figure = !word.is_empty() && word.chars().all(|c| !c.is_alphabetic());
        let goes_on = is_after_figure && is_figure && piece.starts_with(|c: char| c.is_numeric());
        // A comma or a point after a figure ends it.
        is_after_figure = is_figure && piece.ends_with(|c: char| c.is_numeric());
        (!word.is_empty() && !goes_on).then_some(word)
    })
}

/// Returns the runs of letters of a text, for a lint that looks for certain words: `l'échec` has two.
pub(super) fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty())
}

/// Returns whether a word is an address or the name of a file: nobody reads it aloud.
pub(super) fn is_address(word: &str) -> bool {
    let has_inner = |sign: char| word.trim_matches(|c: char| !c.is_alphanumeric()).contains(sign);
    has_inner('@') || has_inner('_') || has_inner('\\') || word.contains("//") || {
        let mut parts = word.split('.');
        let is_part = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count() > 1;
        let count = parts.clone().count();
        count > 1 && parts.all(is_part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: Lang) -> String {
        sentences(text, language).join("|")
    }

    #[test]
    fn french_sentences_end_where_a_reader_takes_a_breath() {
        for (text, expected) in [
            ("Où est-il ? Là.", "Où est-il ?|Là."),
            ("Il dit : « Viens ! » Elle part.", "Il dit : « Viens ! »|Elle part."),
            ("« Où ? » demande Paul. Bien.", "« Où ? » demande Paul.|Bien."),
            ("Un site, p. ex. Wikipédia, aide.", "Un site, p. ex. Wikipédia, aide."),
            ("Le 02 274 48 00 répond. Appelez.", "Le 02 274 48 00 répond.|Appelez."),
            ("Voyez www.irisbox.example. Merci !", "Voyez www.irisbox.example.|Merci !"),
            ("Cela coûte 1.000 euros.", "Cela coûte 1.000 euros."),
            ("M. Diallo et Mme B. Diallo viennent.", "M. Diallo et Mme B. Diallo viennent."),
            ("Il choisit le plan B. Ensuite, il part.", "Il choisit le plan B.|Ensuite, il part."),
            ("Attendez… non. Oui… Non.", "Attendez… non.|Oui…|Non."),
            ("Des photos, des vidéos, etc. Il trie.", "Des photos, des vidéos, etc.|Il trie."),
            ("Une ligne\nqui continue.", "Une ligne\nqui continue."),
            ("- un\n- deux\nTrois", "- un|- deux|Trois"),
            ("Deux points : pas de fin", "Deux points : pas de fin"),
            ("Vraiment ?! Oui (dit-il). Non.", "Vraiment ?!|Oui (dit-il).|Non."),
            ("", ""),
        ] {
            assert_eq!(shown(text, Lang::Fr), expected);
        }
    }

    #[test]
    fn dutch_sentences_end_likewise() {
        for (text, expected) in [
            ("Wat doet u? Niets.", "Wat doet u?|Niets."),
            ("Kies bv. De Lijn of o.a. Brussel.", "Kies bv. De Lijn of o.a. Brussel."),
            (
                "“Dag!” zegt Jan. “Tot straks.” Hij gaat.",
                "“Dag!” zegt Jan.|“Tot straks.”|Hij gaat.",
            ),
            ("Foto's, video's, enz. Hij kiest.", "Foto's, video's, enz.|Hij kiest."),
            ("Dhr. Peeters belt mevr. Diallo.", "Dhr. Peeters belt mevr. Diallo."),
            ("Zie www.test.example/pad.html. Klaar.", "Zie www.test.example/pad.html.|Klaar."),
        ] {
            assert_eq!(shown(text, Lang::Nl), expected);
        }
    }

    #[test]
    fn words_are_counted_as_a_word_processor_does() {
        for (text, count) in [
            ("l'appli", 1),
            ("peut-être demain", 2),
            ("Appelez le 02 274 48 00 !", 3),
            ("De 10 à 12, 14 et 1 000 euros", 8),
            ("« oui » – non ?", 2),
            ("10 % de 5 €", 3),
            ("foto's en e-mails", 3),
            ("", 0),
        ] {
            assert_eq!(words(text).count(), count, "{text}");
        }
    }

    #[test]
    fn an_address_is_no_word_to_read() {
        for (word, expected) in [
            ("www.test.example", true),
            ("info@test.example", true),
            ("photo.jpg", true),
            ("Photos_2026", true),
            ("p.ex.", false),
            ("fin.", false),
            ("o.a.", false),
            ("1.000", false),
        ] {
            assert_eq!(is_address(word), expected, "{word}");
        }
    }
}
