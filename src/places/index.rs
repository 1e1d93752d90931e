//! Names cut into words once, in a form that can be searched at once and packed into bytes: the
//! streets are packed when the program is built, because reading them takes longer than the search.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::{Role, words};
use super::sound::push_sound;

/// A word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    start: u32,
    length: u8,
    sound: u32,
    sound_length: u8,
    /// Which letters are in it.
    pub letters: u32,
    /// What it does.
    pub role: Role,
    /// The number of its name.
    pub name: u32,
}

/// A name of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    first: u32,
    count: u8,
    /// The number of the thing.
    pub thing: u32,
    /// Which letters are in it.
    pub letters: u32,
    /// How many bytes its words have together.
    pub length: u32,
}

impl Name {
    fn of(first: u32, count: u8, thing: u32, terms: &[Term]) -> Name {
        let letters = terms.iter().fold(0, |set, term| set | term.letters);
        let length = terms.iter().map(|term| u32::from(term.length)).sum();
        Name { first, count, thing, letters, length }
    }

    /// Returns the numbers of its words.
    pub fn range(&self) -> Range<u32> {
        self.first..self.first + u32::from(self.count)
    }
}

/// Names, those of one thing one after the other.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Index {
    text: Cow<'static, str>,
    terms: Vec<Term>,
    names: Vec<Name>,
}

impl Index {
    /// Adds a name of a thing, unless it holds nothing to compare or is the last one again.
    pub fn push(&mut self, thing: u32, name: &str, plain: &mut String) {
        let (first, number) = (self.terms.len(), self.names.len() as u32);
        let text = self.text.to_mut();
        words(name, plain, |word, role| {
            let start = text.len();
            text.push_str(word);
            let sound = text.len();
            push_sound(word, text);
            self.terms.push(Term {
                start: start as u32,
                length: (sound - start).min(255) as u8,
                sound: sound as u32,
                sound_length: (text.len() - sound).min(255) as u8,
                letters: letters(word),
                role,
                name: number,
            });
        });
        let count = (self.terms.len() - first).min(255) as u8;
        let name = Name::of(first as u32, count, thing, &self.terms[first..]);
        let is_again = self
            .names
            .last()
            .is_some_and(|last| last.thing == thing && self.texts(last).eq(self.texts(&name)));
        if count == 0 || is_again {
            self.terms.truncate(first);
        } else {
            self.names.push(name);
        }
    }

    /// Returns the names.
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Returns the words of all names.
    pub fn all_terms(&self) -> &[Term] {
        &self.terms
    }

    /// Returns the bytes of a word and of how it sounds.
    pub fn lengths(&self, term: &Term) -> (usize, usize) {
        (usize::from(term.length), usize::from(term.sound_length))
    }

    /// Returns the words of a name.
    pub fn terms(&self, name: &Name) -> &[Term] {
        let first = name.first as usize;
        self.terms.get(first..first + usize::from(name.count)).unwrap_or_default()
    }

    /// Returns a word.
    pub fn text(&self, term: &Term) -> &str {
        self.piece(term.start, term.length)
    }

    /// Returns how a word sounds.
    pub fn sound(&self, term: &Term) -> &str {
        self.piece(term.sound, term.sound_length)
    }

    fn piece(&self, start: u32, length: u8) -> &str {
        let start = start as usize;
        self.text.get(start..start + usize::from(length)).unwrap_or_default()
    }

    fn texts(&self, name: &Name) -> impl Iterator<Item = &str> {
        self.terms(name).iter().map(|term| self.text(term))
    }

    /// Writes everything as bytes, numbers with their smallest byte first.
    #[allow(dead_code)] // `build.rs` packs
    pub fn pack(&self, bytes: &mut Vec<u8>) {
        for count in [self.text.len(), self.terms.len(), self.names.len()] {
            bytes.extend((count as u32).to_le_bytes());
        }
        bytes.extend(self.text.as_bytes());
        for term in &self.terms {
            bytes.extend(term.start.to_le_bytes());
            bytes.extend(term.letters.to_le_bytes());
            bytes.extend([term.length, term.sound_length, term.role.to_byte()]);
        }
        for name in &self.names {
            bytes.extend(name.thing.to_le_bytes());
            bytes.push(name.count);
        }
    }

    /// Reads what [`Index::pack`] wrote; nothing when it is something else.
    pub fn unpack(bytes: &mut &'static [u8]) -> Option<Index> {
        let mut counts = [0; 3];
        for count in &mut counts {
            *count = number(bytes)? as usize;
        }
        let text = std::str::from_utf8(take(bytes, counts[0])?).ok()?;
        let mut index = Index { text: text.into(), ..Index::default() };
        index.terms.reserve_exact(counts[1].min(bytes.len()));
        for _ in 0..counts[1] {
            let start = number(bytes)?;
            let letters = number(bytes)?;
            let &[length, sound_length, role] = take(bytes, 3)? else { return None };
            let sound = start.checked_add(u32::from(length))?;
            let role = Role::of_byte(role)?;
            let term = Term { start, length, sound, sound_length, letters, role, name: 0 };
            index.terms.push(term);
        }
        let mut first = 0;
        for _ in 0..counts[2] {
            let thing = number(bytes)?;
            let count = *take(bytes, 1)?.first()?;
            let number = index.names.len() as u32;
            let range = first as usize..first as usize + usize::from(count);
            let terms = index.terms.get_mut(range)?;
            terms.iter_mut().for_each(|term| term.name = number);
            index.names.push(Name::of(first, count, thing, terms));
            first += u32::from(count);
        }
        Some(index)
    }
}

/// Takes so many bytes from the front.
pub(super) fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (front, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(front)
}

/// Takes a number from the front.
pub(super) fn number(bytes: &mut &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?))
}

/// Returns which letters a word has, one bit each; digits share the others.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << (26 + byte % 6),
        _ => set,
    })
}
