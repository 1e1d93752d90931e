//! Names cut into words once, as bytes that are searched as they are: those of the streets are made
//! when the program is built, because reading them takes longer than the search.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::{Role, words};
use super::sound::push_sound;

/// A word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    start: u32,
    length: u8,
    sound_length: u8,
    /// Which letters are in it.
    pub letters: u32,
    /// What it does.
    pub role: Role,
    /// The number of its name.
    pub name: u32,
}

/// A word as it is packed.
type TermRow = [u8; 15];

impl Term {
    fn pack(&self) -> TermRow {
        let [s0, s1, s2, s3] = self.start.to_le_bytes();
        let [l0, l1, l2, l3] = self.letters.to_le_bytes();
        let [n0, n1, n2, n3] = self.name.to_le_bytes();
        let (length, sound_length, role) = (self.length, self.sound_length, self.role.to_byte());
        [s0, s1, s2, s3, l0, l1, l2, l3, n0, n1, n2, n3, length, sound_length, role]
    }

    fn unpack(row: &TermRow) -> Term {
        let &[s0, s1, s2, s3, l0, l1, l2, l3, n0, n1, n2, n3, length, sound_length, role] = row;
        Term {
            start: u32::from_le_bytes([s0, s1, s2, s3]),
            length,
            sound_length,
            letters: u32::from_le_bytes([l0, l1, l2, l3]),
            // No other bytes are packed.
            role: Role::of_byte(role).unwrap_or(Role::Small),
            name: u32::from_le_bytes([n0, n1, n2, n3]),
        }
    }

    /// Returns the bytes of the word and of how it sounds.
    pub fn lengths(&self) -> (usize, usize) {
        (usize::from(self.length), usize::from(self.sound_length))
    }
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
    pub length: u16,
}

/// A name as it is packed.
type NameRow = [u8; 15];

impl Name {
    fn pack(&self) -> NameRow {
        let [f0, f1, f2, f3] = self.first.to_le_bytes();
        let [t0, t1, t2, t3] = self.thing.to_le_bytes();
        let [l0, l1, l2, l3] = self.letters.to_le_bytes();
        let [b0, b1] = self.length.to_le_bytes();
        [f0, f1, f2, f3, t0, t1, t2, t3, l0, l1, l2, l3, b0, b1, self.count]
    }

    fn unpack(row: &NameRow) -> Name {
        let &[f0, f1, f2, f3, t0, t1, t2, t3, l0, l1, l2, l3, b0, b1, count] = row;
        Name {
            first: u32::from_le_bytes([f0, f1, f2, f3]),
            count,
            thing: u32::from_le_bytes([t0, t1, t2, t3]),
            letters: u32::from_le_bytes([l0, l1, l2, l3]),
            length: u16::from_le_bytes([b0, b1]),
        }
    }

    /// Returns the numbers of its words.
    pub fn range(&self) -> Range<u32> {
        self.first..self.first.saturating_add(u32::from(self.count))
    }
}

/// Names, those of one thing one after the other. Everything is packed, so that an index that the program
/// carries is searched where it lies: nothing of it is read that a search does not look at.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Index {
    text: Cow<'static, [u8]>,
    terms: Cow<'static, [TermRow]>,
    names: Cow<'static, [NameRow]>,
}

impl Index {
    /// Adds a name of a thing, unless it holds nothing to compare or is the last one again.
    pub fn push(&mut self, thing: u32, name: &str, plain: &mut String) {
        let (first, number) = (self.terms.len(), self.names.len() as u32);
        let (text, terms) = (self.text.to_mut(), self.terms.to_mut());
        let start = text.len();
        let mut new = Name { first: first as u32, count: 0, thing, letters: 0, length: 0 };
        let mut sound = String::new();
        words(name, plain, |word, role| {
            sound.clear();
            push_sound(word, &mut sound);
            let term = Term {
                start: text.len() as u32,
                length: word.len().min(255) as u8,
                sound_length: sound.len().min(255) as u8,
                letters: letters(word),
                role,
                name: number,
            };
            // The sound begins where the word ends that is kept.
            let (length, _) = term.lengths();
            text.extend(word.bytes().take(length).chain(sound.bytes()));
            terms.push(term.pack());
            new.letters |= term.letters;
            new.length = new.length.saturating_add(u16::from(term.length));
        });
        new.count = (self.terms.len() - first).min(255) as u8;
        let last = self.names.last().map(Name::unpack).filter(|last| last.thing == thing);
        let is_again = last.is_some_and(|last| self.texts(&last).eq(self.texts(&new)));
        if new.count == 0 || is_again {
            self.terms.to_mut().truncate(first);
            self.text.to_mut().truncate(start);
        } else {
            self.names.to_mut().push(new.pack());
        }
    }

    /// Returns how many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Returns a name.
    pub fn name(&self, number: u32) -> Option<Name> {
        self.names.get(number as usize).map(Name::unpack)
    }

    /// Returns the names.
    pub fn names(&self) -> impl Iterator<Item = Name> {
        self.names.iter().map(Name::unpack)
    }

    /// Returns the words of all names.
    pub fn all_terms(&self) -> impl Iterator<Item = Term> {
        self.terms.iter().map(Term::unpack)
    }

    /// Returns the words of a name.
    pub fn terms(
        &self,
        name: &Name,
    ) -> impl DoubleEndedIterator<Item = Term> + ExactSizeIterator + Clone {
        let first = name.first as usize;
        let terms = self.terms.get(first..first + usize::from(name.count));
        terms.unwrap_or_default().iter().map(Term::unpack)
    }

    /// Returns a word.
    pub fn text(&self, term: &Term) -> &str {
        self.piece(term.start as usize, term.length)
    }

    /// Returns how a word sounds.
    pub fn sound(&self, term: &Term) -> &str {
        self.piece(term.start as usize + usize::from(term.length), term.sound_length)
    }

    fn piece(&self, start: usize, length: u8) -> &str {
        let piece = self.text.get(start..start + usize::from(length));
        piece.and_then(|piece| std::str::from_utf8(piece).ok()).unwrap_or_default()
    }

    fn texts(&self, name: &Name) -> impl Iterator<Item = &str> {
        self.terms(name).map(|term| self.text(&term))
    }

    /// Writes everything as bytes, numbers with their smallest byte first.
    #[allow(dead_code)] // `build.rs` packs
    pub fn pack(&self, bytes: &mut Vec<u8>) {
        for count in [self.text.len(), self.terms.len(), self.names.len()] {
            bytes.extend((count as u32).to_le_bytes());
        }
        bytes.extend(self.text.iter());
        bytes.extend(self.terms.iter().flatten());
        bytes.extend(self.names.iter().flatten());
    }

    /// Takes what [`Index::pack`] wrote as it lies there; nothing when it is something else.
    pub fn unpack(bytes: &mut &'static [u8]) -> Option<Index> {
        let mut counts = [0; 3];
        for count in &mut counts {
            *count = number(bytes)? as usize;
        }
        let text = take(bytes, counts[0])?.into();
        Some(Index { text, terms: rows(bytes, counts[1])?, names: rows(bytes, counts[2])? })
    }
}

/// Takes so many rows from the front.
fn rows<const SIZE: usize>(
    bytes: &mut &'static [u8],
    count: usize,
) -> Option<Cow<'static, [[u8; SIZE]]>> {
    let (rows, _) = take(bytes, count.checked_mul(SIZE)?)?.as_chunks();
    Some(rows.into())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kept_with_its_sound_however_long() {
        for word in ["brugmann".to_owned(), "brugmann".repeat(40)] {
            let mut index = Index::default();
            index.push(0, &word, &mut String::new());
            let terms: Vec<Term> = index.all_terms().collect();
            let mut sound = String::new();
            push_sound(&word, &mut sound);
            let kept = |text: &str| text[..text.len().min(255)].to_owned();
            assert_eq!(terms.len(), 1);
            assert_eq!(index.text(&terms[0]), kept(&word));
            assert_eq!(index.sound(&terms[0]), kept(&sound));
        }
    }
}
