//! Syllables of French: groups of vowels, without the silent `e` of the end.

/// Words whose final `-ent` is spoken, though no rule below says so. Those in `-ment` are spoken anyway.
const SPOKEN_ENT: [&str; 42] = [
    "absent",
    "accent",
    "accident",
    "adolescent",
    "agent",
    "apparent",
    "argent",
    "cent",
    "client",
    "compétent",
    "conscient",
    "content",
    "convient",
    "couvent",
    "dent",
    "devient",
    "différent",
    "efficient",
    "équivalent",
    "évident",
    "excellent",
    "fréquent",
    "impatient",
    "incident",
    "indifférent",
    "innocent",
    "inconscient",
    "intelligent",
    "parent",
    "patient",
    "permanent",
    "précédent",
    "présent",
    "président",
    "prudent",
    "récent",
    "serpent",
    "souvent",
    "talent",
    "urgent",
    "vent",
    "violent",
];

/// Verbs whose `-ment` is silent: the `m` is theirs.
const SILENT_MENT: [&str; 17] = [
    "aiment",
    "consomment",
    "dorment",
    "expriment",
    "ferment",
    "forment",
    "informent",
    "impriment",
    "nomment",
    "programment",
    "suppriment",
    "affirment",
    "confirment",
    "transforment",
    "réclament",
    "estiment",
    "enferment",
];

/// Words whose spelling says nothing of their syllables.
const KNOWN: [(&str, usize); 22] = [
    ("pays", 2),
    ("paysage", 3),
    ("abbaye", 3),
    ("août", 1),
    ("web", 1),
    ("site", 1),
    ("google", 2),
    ("facebook", 2),
    ("smartphone", 2),
    ("iphone", 2),
    ("chrome", 1),
    ("zoom", 1),
    ("cool", 1),
    ("coopérer", 4),
    ("coopération", 5),
    ("wifi", 2),
    ("itsme", 2),
    ("mail", 1),
    ("mails", 1),
    ("email", 2),
    ("emails", 2),
    ("team", 1),
];

const VOWELS: &str = "aeiouyàâäéèêëîïôöûüùœæ";

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

/// Returns the syllables of a run of small letters: 0 for `l` of `l'appli`.
pub(super) fn syllables(word: &str) -> usize {
    if let Some((_, count)) = KNOWN.iter().find(|(known, _)| *known == word) {
        return *count;
    }
    let letters: Vec<char> = simplified(word).chars().collect();
    let has_vowel = letters.iter().any(|letter| is_vowel(*letter));
    let spoken = &letters[..spoken_length(word, &letters)];
    nuclei(spoken).max(usize::from(has_vowel))
}

/// Takes out letters that are written and not spoken: the `u` of `qu` and of `gue`, the `e` of `geons`;
/// and makes a consonant of `y` between vowels.
fn simplified(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let mut kept = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let before = if index == 0 { ' ' } else { at(index - 1) };
        let after = at(index + 1);
        let is_hard_sign = *letter == 'u'
            && (before == 'q'
                || (before == 'g' && matches!(after, 'e' | 'i' | 'é' | 'è' | 'ê' | 'y')));
        let is_soft_sign = *letter == 'e' && before == 'g' && matches!(after, 'a' | 'o' | 'â');
        let is_glide = *letter == 'y' && is_vowel(after) && (before == ' ' || is_vowel(before));
        match () {
            () if is_hard_sign || is_soft_sign => {}
            () if is_glide => kept.push('j'),
            () => kept.push(*letter),
        }
    }
    kept
}

/// Returns how many letters are left without a silent end.
fn spoken_length(word: &str, letters: &[char]) -> usize {
    let length = letters.len();
    let ends = |end: &str| {
        let end: Vec<char> = end.chars().collect();
        letters.ends_with(&end)
    };
    let cut = if ends("ent") && is_silent_ent(word) {
        3
    } else if ends("es") {
        2
    } else if ends("e") {
        1
    } else {
        0
    };
    let kept = length - cut;
    // After a vowel the end belongs to its group: `idée`, `jouent`.
    let is_silent = cut > 0 && kept > 0;
    if is_silent { kept } else { length }
}

fn is_silent_ent(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    if SPOKEN_ENT.contains(&one) {
        return false;
    }
    let is_nasal = ["vient", "tient", "scient"].iter().any(|end| word.ends_with(end));
    !is_nasal && (!word.ends_with("ment") || SILENT_MENT.contains(&word))
}

/// Counts the vowels that are spoken apart.
fn nuclei(letters: &[char]) -> usize {
    let mut count = 0;
    let mut group: Vec<char> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        if !is_vowel(*letter) {
            group.clear();
            continue;
        }
        let cluster = at.checked_sub(group.len() + 1).map_or(&[][..], |end| &letters[..=end]);
        let is_apart = group.is_empty() || is_hiatus(&group, *letter, cluster);
        if is_apart {
            count += 1;
            group.clear();
        }
        group.push(*letter);
    }
    count
}

/// Returns whether a vowel begins a syllable of its own after those of the group. `before` is what stands
/// before the group.
fn is_hiatus(group: &[char], letter: char, before: &[char]) -> bool {
    let last = group[group.len() - 1];
    match (last, letter) {
        // A trema says so.
        (_, 'ë' | 'ï' | 'ü' | 'ö' | 'ä') => true,
        ('ï', _) => true,
        ('é', _) => true,
        ('a' | 'o', 'é' | 'è' | 'ê') => group != ['o'] || letter != 'ê',
        ('a', 'o') => true,
        ('o', 'o' | 'a') => true,
        ('i', 'a' | 'o' | 'e' | 'é' | 'è' | 'ê') => group.len() == 1 && is_cluster(before),
        ('u', 'a' | 'é' | 'è') => group == ['u'] && is_cluster(before),
        ('e', 'o') => true,
        _ => false,
    }
}

/// Returns whether a consonant and `l` or `r` stand before: then `i` is spoken (`client`, `ouvrier`).
fn is_cluster(before: &[char]) -> bool {
    let [.., first, second] = before else {
        return false;
    };
    matches!(second, 'l' | 'r') && !is_vowel(*first) && !matches!(first, 'l' | 'r')
}
