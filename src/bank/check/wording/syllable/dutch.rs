//! Syllables of Dutch: the longest vowel sign that fits, from left to right.

/// Vowels that are written with several letters, the longest first; `eau` is French and stays.
const SIGNS: [&str; 22] = [
    "ieuw", "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu",
    "ui", "ij", "ei", "au", "ou", "ai", "éé", "óó",
];

/// Words whose vowels stand apart though they make a sign, or that are spoken as in English.
const KNOWN: [(&str, usize); 37] = [
    ("museum", 3),
    ("website", 2),
    ("websites", 2),
    ("site", 1),
    ("sites", 1),
    ("online", 2),
    ("offline", 2),
    ("smartphone", 2),
    ("iphone", 2),
    ("chrome", 1),
    ("software", 2),
    ("hardware", 2),
    ("update", 2),
    ("updates", 2),
    ("team", 1),
    ("teams", 1),
    ("stream", 1),
    ("facebook", 2),
    ("google", 2),
    ("itsme", 2),
    ("file", 1),
    ("like", 1),
    ("likes", 1),
    ("live", 1),
    ("share", 1),
    ("timer", 2),
    ("homepage", 2),
    ("store", 1),
    ("game", 1),
    ("games", 1),
    ("made", 2),
    ("whatsapp", 2),
    ("station", 2),
    ("stations", 2),
    ("enquête", 3),
    ("enquêtes", 3),
    ("conciërge", 3),
];

const VOWELS: &str = "aeiouyàâäéèêëîïôöûüùáíóú";

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

/// Returns the syllables of a run of small letters: 0 for `s` of `foto's`.
pub(super) fn syllables(word: &str) -> usize {
    if let Some((_, count)) = KNOWN.iter().find(|(known, _)| *known == word) {
        return *count;
    }
    let mut count = 0;
    let mut rest = word;
    let mut is_after_vowel = false;
    while let Some(letter) = rest.chars().next() {
        let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
        let length = sign.map_or(letter.len_utf8(), |sign| sign.len());
        let next = rest[length..].chars().next();
        // Before a vowel `y` is a consonant, unless a consonant stands before it too.
        let is_glide =
            letter == 'y' && next.is_some_and(is_vowel) && (rest == word || is_after_vowel);
        let is_here = is_vowel(letter) && !is_glide;
        count += usize::from(is_here);
        is_after_vowel = is_here;
        rest = &rest[length..];
    }
    count
}
