//! How far a word that was typed is from a word of a name, in hundredths of a slip in a short word:
//! nothing for the same word, little for one that sounds alike or is cut short, more for wrong,
//! missing or swapped letters. The longer a word, the more slips it bears and the less each costs.

use super::fold::{Role, role};
use super::index::{Index, Term, letters};
use super::signs::{canonical, readings};
use super::sound::sound;

/// A word that was typed.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub text: String,
    pub role: Role,
    /// What it may be short for.
    pub readings: Vec<&'static str>,
    /// It ends in a full stop: `Kon.`
    pub is_cut: bool,
    /// It begins a compound, and is whole: `hoog` of `hoogstraat`.
    is_stem: bool,
    letters: u32,
    sound: String,
}

/// A word that sounds like another one.
const ALIKE: u16 = 28;

/// A word that was cut short by a full stop.
const CUT: u16 = 12;

/// An article written together with its word: `dixelles`.
const ELIDED: u16 = 8;

/// What an abbreviation costs: it may stand for several words.
const SHORT: u16 = 2;

impl Token {
    /// Returns a word as it was folded.
    pub fn new(text: &str, is_cut: bool) -> Token {
        Token {
            text: text.to_owned(),
            role: role(text),
            readings: readings(text).map(canonical).collect(),
            is_cut,
            is_stem: false,
            letters: letters(text),
            sound: sound(text),
        }
    }

    /// Returns the word as the beginning of a compound.
    pub fn of_compound(self) -> Token {
        Token { is_stem: true, is_cut: false, ..self }
    }

    /// Returns the word written out, where it is short for a saint.
    pub fn written_out(&self) -> &str {
        let saint = self.readings.iter().find(|long| long.starts_with("saint"));
        saint.map_or(&self.text, |long| long)
    }

    /// Returns what a word of a name costs that is meant literally, if it may be meant.
    pub fn literal(&self, index: &Index, term: &Term) -> Option<u16> {
        if self.letters == term.letters && self.text == index.text(term) {
            return Some(0);
        }
        if !self.readings.is_empty() && self.readings.contains(&index.text(term)) {
            return Some(SHORT);
        }
        None
    }

    /// Returns what a word of a name costs that may be meant, slips, sound and endings included.
    pub fn likely(&self, index: &Index, term: &Term) -> Option<u16> {
        if let Some(cost) = self.literal(index, term) {
            return Some(cost);
        }
        let is_initial = self.is_cut && self.text.len() == 1;
        let is_literal = match self.role {
            Role::Small => !is_initial,
            Role::Number | Role::Generic(_) => true,
            Role::Proper => false,
        };
        if is_literal || term.role == Role::Small {
            return None;
        }
        let whole = likely(self.plain(), self.is_cut, index, term);
        match elided(&self.text) {
            Some(rest) => {
                let plain =
                    Plain { text: rest, letters: letters(rest), sound: "", is_stem: self.is_stem };
                let bare = likely(plain, self.is_cut, index, term).map(|cost| cost + ELIDED);
                whole.into_iter().chain(bare).min()
            }
            None => whole,
        }
    }

    /// Returns whether it is only short for words that say what is meant: `chée`, `bld`.
    pub fn is_generic_short(&self) -> bool {
        self.readings.iter().all(|word| matches!(role(word), Role::Generic(_)))
    }

    fn plain(&self) -> Plain<'_> {
        let (letters, is_stem) = (self.letters, self.is_stem);
        Plain { text: &self.text, letters, sound: &self.sound, is_stem }
    }
}

#[derive(Clone, Copy)]
struct Plain<'a> {
    text: &'a str,
    letters: u32,
    sound: &'a str,
    is_stem: bool,
}

/// Returns a word without the article that sticks to it.
fn elided(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['d', 'l'])?;
    let is_article = rest.len() >= 4 && rest.starts_with(['a', 'e', 'i', 'o', 'u', 'h']);
    is_article.then_some(rest)
}

fn likely(typed: Plain<'_>, is_cut: bool, index: &Index, term: &Term) -> Option<u16> {
    // Most words are told apart by their letters and lengths alone.
    let (length, sound_length) = term.lengths();
    let lacks = (typed.letters & !term.letters).count_ones() as usize;
    let may_sound = typed.text.len() > 3 && typed.sound.len().abs_diff(sound_length) < 2;
    let most = most_slips(typed.text.len().max(length));
    let may_slip = lacks <= most && typed.text.len().abs_diff(length) <= most;
    let may_begin = lacks == 0 && typed.text.len() < length && !typed.is_stem;
    let whole = |cost| if typed.text == index.text(term) { Some(0) } else { cost };
    let beginning = may_begin.then(|| beginning(typed.text, is_cut, index.text(term))).flatten();
    let alike = may_sound.then(|| alike(typed, index.sound(term))).flatten();
    let slips = may_slip
        .then(|| slips(typed.text, typed.letters, index.text(term), term.letters))
        .flatten();
    let least = [beginning, alike, slips].into_iter().flatten().min();
    if lacks == 0 { whole(least) } else { least }
}

/// Returns what it costs that only the beginning of a word was typed.
fn beginning(typed: &str, is_cut: bool, word: &str) -> Option<u16> {
    let missing = word.strip_prefix(typed)?.len() as u16;
    match typed.len() {
        0 => None,
        _ if is_cut => Some(CUT + missing.min(10)),
        1 => Some(30),
        2 => None,
        _ => Some(30 + (missing * 4).min(30)),
    }
}

/// Returns what it costs that a word only sounds alike, or nearly.
fn alike(typed: Plain<'_>, sound: &str) -> Option<u16> {
    if typed.sound.len() < 3 || sound.len() < 3 {
        return None;
    }
    if typed.sound == sound {
        return Some(ALIKE);
    }
    let longest = typed.sound.len().max(sound.len());
    if longest < 5 || typed.sound.len().abs_diff(sound.len()) > 1 {
        return None;
    }
    (strsim::osa_distance(typed.sound, sound) == 1).then(|| ALIKE + one_slip(longest))
}

/// Returns what wrong, missing, needless and swapped letters cost, when there are not too many.
fn slips(typed: &str, typed_letters: u32, word: &str, word_letters: u32) -> Option<u16> {
    let longest = typed.len().max(word.len());
    let most = most_slips(longest);
    let (more, less) = (typed_letters & !word_letters, word_letters & !typed_letters);
    let is_far = more.count_ones().max(less.count_ones()) as usize > most
        || typed.len().abs_diff(word.len()) > most;
    if most == 0 || is_far {
        return None;
    }
    let found = strsim::osa_distance(typed, word);
    if found > most {
        return None;
    }
    let is_first = typed.as_bytes().first() != word.as_bytes().first();
    Some(one_slip(longest) * found as u16 + if is_first { 12 } else { 0 })
}

/// Returns how many slips a word of that length bears: a short one would become another word.
pub(super) fn most_slips(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        8..=11 => 2,
        _ => 3,
    }
}

/// Returns what one slip costs in a word of that length.
pub(super) fn one_slip(length: usize) -> u16 {
    match length {
        0..=4 => 75,
        5 => 65,
        6 => 58,
        7 => 52,
        8..=9 => 46,
        10..=12 => 40,
        _ => 34,
    }
}
