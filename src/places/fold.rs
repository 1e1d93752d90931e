//! Names as people type them: without case, accents, hyphens and small words, and with the
//! abbreviations of street signs written out, so that `ch. d'Alsemberg` and `Chaussée d’Alsemberg`
//! become the same words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small words of French that people leave out.
const SMALL: [&str; 8] = ["d", "de", "des", "du", "l", "la", "le", "les"];

/// Words with their abbreviations, and `saint` for `sint`: names are compared within one word list.
const WRITTEN_OUT: [(&str, &[&str]); 11] = [
    ("saint", &["st", "sint"]),
    ("sainte", &["ste", "sinte"]),
    ("chaussee", &["ch", "chee", "chauss"]),
    ("avenue", &["av", "ave"]),
    ("boulevard", &["bd", "bld", "blvd", "boul"]),
    ("place", &["pl"]),
    ("rue", &["r"]),
    ("square", &["sq"]),
    ("steenweg", &["stwg", "stw"]),
    ("straat", &["str"]),
    ("laan", &["ln"]),
];

/// Abbreviations that stand at the end of a Dutch word: `Brogniezstr.`
const ENDINGS: [(&str, &str); 3] = [("stwg", "steenweg"), ("stw", "steenweg"), ("str", "straat")];

/// Words that say what kind of thing is meant and not which.
const GENERIC: [&str; 29] = [
    "rue",
    "avenue",
    "chaussee",
    "boulevard",
    "place",
    "square",
    "allee",
    "quai",
    "chemin",
    "clos",
    "dreve",
    "sentier",
    "impasse",
    "straat",
    "laan",
    "steenweg",
    "plein",
    "weg",
    "gare",
    "station",
    "halte",
    "arret",
    "metro",
    "tram",
    "quartier",
    "wijk",
    "buurt",
    "commune",
    "gemeente",
];

/// Returns the words of a name, written out, joined by blanks.
pub fn fold(name: &str) -> String {
    let plain = plain(name);
    let mut key = String::with_capacity(plain.len() + 8);
    for word in plain.split(' ').filter(|word| !word.is_empty() && !SMALL.contains(word)) {
        if !key.is_empty() {
            key.push(' ');
        }
        push_written_out(&mut key, word);
    }
    // A name of nothing but small words keeps them.
    if key.is_empty() { plain.split_whitespace().collect::<Vec<_>>().join(" ") } else { key }
}

/// Returns whether a word only says what kind of thing is meant.
pub fn is_generic(word: &str) -> bool {
    GENERIC.contains(&word)
}

/// Returns the letters and digits in lower case, everything else as a blank.
fn plain(name: &str) -> String {
    if name.is_ascii() {
        let letter = |b: u8| {
            if b.is_ascii_alphanumeric() { b.to_ascii_lowercase() } else { b' ' }
        };
        return name.bytes().map(|b| char::from(letter(b))).collect();
    }
    let mut plain = String::with_capacity(name.len());
    for c in name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            c if c.is_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    plain
}

fn push_written_out(key: &mut String, word: &str) {
    if word.len() <= 6
        && let Some((long, _)) = WRITTEN_OUT.iter().find(|(_, short)| short.contains(&word))
    {
        return key.push_str(long);
    }
    for (short, long) in ENDINGS {
        if let Some(stem) = word.strip_suffix(short).filter(|stem| stem.len() > 2) {
            key.push_str(stem);
            return key.push_str(long);
        }
    }
    key.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded() {
        for (name, key) in [
            ("Saint-Gilles", "saint gilles"),
            ("st-gilles", "saint gilles"),
            ("Sint-Gillis", "saint gillis"),
            ("ch. d'Als", "chaussee als"),
            ("Chaussée d’Alsemberg", "chaussee alsemberg"),
            ("ÉNÉO", "eneo"),
            ("Cœur", "coeur"),
            ("Brogniezstr.", "brogniezstraat"),
            ("Ninoofse stwg", "ninoofse steenweg"),
            ("la", "la"),
            ("  ", ""),
            ("\u{202e}", ""),
        ] {
            assert_eq!(fold(name), key, "{name}");
        }
    }
}
