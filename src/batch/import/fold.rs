//! Texts in one form, so that what somebody sees as the same is the same: letters of either case, any blank,
//! any apostrophe or dash, HTML tags and entities, the space that French has before `?` and `:`.

use encoding_rs::WINDOWS_1252;
use unicode_normalization::UnicodeNormalization;

/// Returns a text in the form in which whole cells and headings are compared.
pub fn fold(text: &str) -> String {
    let folded = fold_within(text);
    folded
        .trim_end_matches([' ', ':', '?', '*', '.', '!'])
        .trim_start_matches('*')
        .trim()
        .to_owned()
}

/// Returns a text in the form in which parts of a cell are compared: its end is kept as it is.
pub fn fold_within(text: &str) -> String {
    let plain = without_entities(&without_tags(text));
    match plain.chars().all(is_composed) {
        true => fold_characters(plain.chars()),
        false => fold_characters(plain.nfkc()),
    }
}

/// Returns whether NFKC surely leaves a character as it is, whatever stands before it: nearly all there are.
fn is_composed(character: char) -> bool {
    character.is_ascii() || matches!(character, 'À'..='ÿ' | 'Œ' | 'œ' | '’' | '–')
}

fn fold_characters(characters: impl Iterator<Item = char>) -> String {
    let mut folded = String::with_capacity(characters.size_hint().0);
    for character in characters.flat_map(char::to_lowercase) {
        match character {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '’' | '‘' | '`' | '´' | '′' | 'ʼ' => folded.push('\''),
            // Quotation marks are blanks: each language and each tool has its own around them.
            '"' | '“' | '”' | '„' | '«' | '»' | '″' => blank(&mut folded),
            '–' | '—' | '‐' | '‑' | '−' => folded.push('-'),
            other if other.is_whitespace() || other.is_control() => blank(&mut folded),
            '?' | '!' | ':' | ';' | '*' => {
                folded.truncate(folded.trim_end_matches(' ').len());
                folded.push(character);
            }
            other => folded.push(other),
        }
    }
    folded.truncate(folded.trim_end_matches(' ').len());
    folded
}

/// Adds a blank, unless one stands there already.
fn blank(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Returns the letters and digits of a text alone: how ids are compared that a tool spells its own way.
pub fn squash(text: &str) -> String {
    text.chars()
        .filter(|one| one.is_ascii_alphanumeric())
        .map(|one| one.to_ascii_lowercase())
        .collect()
}

/// Returns the words of a folded text.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns the text that was read as Windows-1252 although it was UTF-8 (`PÃ©riode`), if that happened to it.
pub fn repaired(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'Å']) {
        return None;
    }
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(text);
    let repaired = String::from_utf8(bytes.into_owned()).ok()?;
    (!is_lossy && repaired != text).then_some(repaired)
}

/// Returns a text without the `'` that keeps a spreadsheet from taking it for a formula.
pub fn unguarded(cell: &str) -> &str {
    match cell.as_bytes() {
        [b'\'', b'=' | b'+' | b'-' | b'@', ..] => &cell[1..],
        _ => cell,
    }
}

/// The longest HTML tag that is taken out, in bytes.
const LONGEST_TAG: usize = 300;

fn without_tags(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        kept.push_str(&rest[..at]);
        let tag = &rest[at..];
        let is_tag = tag[1..].starts_with(|one: char| one.is_ascii_alphabetic() || one == '/');
        // Looked for no further than a tag goes: a cell may consist of `<`.
        let mut within = tag.bytes().take(if is_tag { LONGEST_TAG } else { 0 });
        match within.position(|byte| byte == b'>') {
            Some(end) => {
                kept.push(' ');
                rest = &tag[end + 1..];
            }
            None => {
                kept.push('<');
                rest = &tag[1..];
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// Entities by name: those of the letters of French and Dutch, and of the marks that editors put in.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("aacute", 'á'),
    ("auml", 'ä'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("oacute", 'ó'),
    ("oelig", 'œ'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("uacute", 'ú'),
    ("Eacute", 'É'),
    ("Egrave", 'È'),
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("euro", '€'),
    ("deg", '°'),
];

fn without_entities(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        kept.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let end = after.bytes().take(10).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&after[..end])?, end))) {
            Some((character, end)) => {
                kept.push(character);
                rest = &after[end + 1..];
            }
            None => {
                kept.push('&');
                rest = after;
            }
        }
    }
    kept.push_str(rest);
    kept
}

fn entity(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').map(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => digits.parse(),
    });
    match number {
        Some(number) => number.ok().and_then(char::from_u32),
        None => ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_composed_stays_as_it_is() {
        let composed: Vec<char> = ('\0'..=char::MAX).filter(|one| is_composed(*one)).collect();
        for one in &composed {
            assert!(one.to_string().nfkc().eq([*one]), "{one}");
        }
        let together: String = composed.iter().collect();
        assert_eq!(together.nfkc().collect::<String>(), together);
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("Où cliquez-vous ?", "où cliquez‑vous\u{a0}?"),
            ("Où cliquez-vous ?", "Où cliquez-vous\u{202f}? *"),
            ("Où cliquez-vous ?", "<p>O&ugrave;  cliquez-vous&nbsp;?</p>\n"),
            ("Où cliquez-vous ?", "Où\ncliquez-vous"),
            ("L'e-mail", "l’e-mail:"),
            ("« Oui » : non", "\"Oui\": non"),
            ("Le mot « Bonjour » ici", "le mot “Bonjour” ici"),
            ("cafe\u{301}", "café"),
            ("a < b", "a &lt; b"),
            ("a < b", "a &#60; b"),
            ("5\u{a0}€", "5 €"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        for (one, other) in [("a", "b"), ("a;b", "ab"), ("1,5", "15"), ("non", "oui"), ("", "a")] {
            assert_ne!(fold(one), fold(other));
        }
        assert_eq!(squash("Info_Search-1"), "infosearch1");
        for (text, kept) in
            [("<a b='c'>d", "d"), ("<a b", "<a b"), ("< b>", "< b>"), ("<<i>a", "< a")]
        {
            assert_eq!(fold(text), kept, "{text}");
        }
        assert_eq!(repaired("PÃ©riode").as_deref(), Some("Période"));
        assert_eq!((repaired("Période"), repaired("Âge")), (None, None));
    }

    #[test]
    fn a_long_text_costs_its_length_alone() {
        for piece in ["<", "<a ", "&", "&a", "< >", "\u{ad}", " ?"] {
            let text = piece.repeat((1 << 20) / piece.len());
            let begun = std::time::Instant::now();
            assert!(fold(&text).len() <= text.len());
            // Some hundredths of a second; where every `<` looks through the rest, half a minute.
            assert!(begun.elapsed().as_secs() < 10, "{piece}");
        }
    }
}
