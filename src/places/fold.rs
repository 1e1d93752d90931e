//! Names as words that can be compared: without case, accents, hyphens and apostrophes, spelt alike in
//! both languages, Dutch compounds taken apart, so that `Brogniezstr.` and `Brogniez straat`,
//! `Chaussée d’Alsemberg` and `chaussee d alsemberg` are the same words.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::signs::{Class, canonical, class, is_small};

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It says which one is meant.
    Proper,
    /// It says what is meant: a street, a stop, a quarter.
    Generic(Class),
    /// People leave it out.
    Small,
    /// A number: of a house, or of a name.
    Number,
}

impl Role {
    /// All there are.
    const ALL: [Role; 8] = [
        Role::Proper,
        Role::Small,
        Role::Number,
        Role::Generic(Class::Street),
        Role::Generic(Class::Square),
        Role::Generic(Class::Stop),
        Role::Generic(Class::Quarter),
        Role::Generic(Class::Commune),
    ];

    /// Returns the byte that stands for it.
    #[allow(dead_code)] // `build.rs` packs
    pub(super) fn to_byte(self) -> u8 {
        Role::ALL.into_iter().position(|role| role == self).map_or(u8::MAX, |at| at as u8)
    }

    /// Returns the role that a byte stands for.
    pub(super) fn of_byte(byte: u8) -> Option<Role> {
        Role::ALL.get(usize::from(byte)).copied()
    }
}

/// Ends of Dutch compounds, the longer ones first, which are words of their own.
const ENDS: [&str; 22] = [
    "steenweg",
    "straatje",
    "voorplein",
    "straat",
    "station",
    "square",
    "plaats",
    "galerij",
    "plein",
    "dreef",
    "markt",
    "steeg",
    "laan",
    "kaai",
    "gang",
    "poort",
    "brug",
    "wijk",
    "kerk",
    "park",
    "weg",
    "pad",
];

/// The same ends as people cut them short: `Brogniezstr.`
const SHORT_ENDS: [(&str, &str); 5] = [
    ("stwg", "steenweg"),
    ("stw", "steenweg"),
    ("str", "straat"),
    ("pln", "plein"),
    ("sq", "square"),
];

/// Returns the words of a name with what each does; `plain` is room to work in.
pub(super) fn words<'a>(name: &str, plain: &'a mut String, mut each: impl FnMut(&'a str, Role)) {
    plain.clear();
    flatten(name, plain);
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        match compound(word) {
            Some((stem, end)) => {
                let stem = canonical(stem);
                each(stem, role(stem));
                each(end, role(end));
            }
            None => {
                let word = canonical(word);
                each(word, role(word));
            }
        }
    }
}

/// Returns the words of a name, small ones left out, joined by blanks.
pub(super) fn fold(name: &str) -> String {
    let (mut plain, mut key) = (String::new(), String::with_capacity(name.len() + 2));
    words(name, &mut plain, |word, role| {
        if role != Role::Small {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(word);
        }
    });
    key
}

/// Returns what a word does in a name.
pub(super) fn role(word: &str) -> Role {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        Role::Number
    } else if is_small(word) {
        Role::Small
    } else {
        class(word).map_or(Role::Proper, Role::Generic)
    }
}

/// Takes a Dutch compound apart: `hoogstraat` is `hoog` and `straat`.
pub(super) fn compound(word: &str) -> Option<(&str, &'static str)> {
    if word.len() < 6 || class(word).is_some() {
        return None;
    }
    let split = |end: &'static str| {
        word.strip_suffix(end).filter(|stem| stem.len() > 1).map(|stem| (stem, end))
    };
    let short = |(short, end): (&str, &'static str)| {
        word.strip_suffix(short).filter(|stem| stem.len() > 2).map(|stem| (stem, end))
    };
    ENDS.into_iter().find_map(split).or_else(|| SHORT_ENDS.into_iter().find_map(short))
}

/// Writes letters and digits in lower case without accents, everything else as a blank.
pub(super) fn flatten(name: &str, plain: &mut String) {
    for c in name.chars() {
        match c {
            'a'..='z' | '0'..='9' => plain.push(c),
            'A'..='Z' => plain.push(c.to_ascii_lowercase()),
            // The usual accents here, without the general tables.
            'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => plain.push('e'),
            'î' | 'ï' | 'í' | 'Î' | 'Ï' => plain.push('i'),
            'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' => plain.push('o'),
            'û' | 'ü' | 'ù' | 'ú' | 'Û' | 'Ü' => plain.push('u'),
            'ç' | 'Ç' => plain.push('c'),
            'œ' | 'Œ' => plain.push_str("oe"),
            'æ' | 'Æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            c if c.is_ascii() => plain.push(' '),
            c => plain.extend(
                std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(|c| {
                    let kept = if c.is_alphanumeric() { c } else { ' ' };
                    kept.to_lowercase()
                }),
            ),
        }
    }
}

/// Returns a text with accents that stand as signs of their own joined to their letters.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { text.into() } else { text.nfc().collect::<String>().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded() {
        for (name, key) in [
            ("Saint-Gilles", "saint gilles"),
            ("Sint-Gillis", "saint gillis"),
            ("Chaussée d’Alsemberg", "chaussee alsemberg"),
            ("ÉNÉO", "eneo"),
            ("E\u{301}NE\u{301}O", "eneo"),
            ("Cœur", "coeur"),
            ("Brogniezstraat", "brogniez straat"),
            ("Ninoofsesteenweg", "ninoofse steenweg"),
            ("Ninoofse Steenweg", "ninoofse steenweg"),
            ("14ᵉ Chemin", "14e chemin"),
            ("Koning Albert II-laan", "koning albert 2 laan"),
            ("la", ""),
            ("  ", ""),
            ("\u{202e}", ""),
        ] {
            assert_eq!(fold(name), key, "{name}");
        }
    }
}
