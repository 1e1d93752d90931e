//! Cells as they stand in a file, quotes and encoding and all → coded rows. A cell that was seen before costs
//! a look at its bytes: it is neither unquoted nor decoded nor checked again.
//!
//! Whatever is not understood at once is left to [`RowReader::row`], which also knows what is wrong with it.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use super::plan::{Feed, Plan};
use super::reader::{RowReader, Value};
use crate::domain::responses::NOT_REACHED;

/// A row of text whose cells are known by where they end.
#[derive(Clone, Copy, Debug)]
pub struct RawRow<'b> {
    /// The text, at least up to the last end.
    pub text: &'b [u8],
    /// Where the first cell begins.
    pub from: usize,
    /// Where each cell ends; the next one begins a byte later.
    pub ends: &'b [u32],
    /// Whether a byte is a character of Windows-1252; else the text is UTF-8.
    pub is_single_byte: bool,
}

impl<'b> RawRow<'b> {
    /// Returns how many cells there are.
    #[expect(clippy::len_without_is_empty, reason = "a row has one cell at least")]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns a cell without quotes, as UTF-8 where the text is sound; an empty one behind the last.
    pub fn cell(&self, column: usize) -> Cow<'b, [u8]> {
        match column < self.ends.len() {
            true => decoded(unquoted(self.raw(column)), self.is_single_byte),
            false => Cow::Borrowed(&[]),
        }
    }

    /// Returns whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        let is_blank = |column| unquoted(self.raw(column)).trim_ascii().is_empty();
        (0..self.len()).all(is_blank)
    }

    /// Returns a cell as it is written.
    #[inline]
    fn raw(&self, column: usize) -> &'b [u8] {
        let (from, to) = self.place(column);
        &self.text[from..to]
    }

    #[inline]
    fn place(&self, column: usize) -> (usize, usize) {
        let from = if column == 0 { self.from } else { self.ends[column - 1] as usize + 1 };
        let to = self.ends[column] as usize;
        // The end of a line may have two bytes.
        let is_return = column + 1 == self.ends.len() && to > from && self.text[to - 1] == b'\r';
        (from, to - usize::from(is_return))
    }
}

/// Returns text as UTF-8.
pub fn decoded(text: Cow<[u8]>, is_single_byte: bool) -> Cow<[u8]> {
    if !is_single_byte || text.is_ascii() {
        return text;
    }
    Cow::Owned(WINDOWS_1252.decode_without_bom_handling(&text).0.into_owned().into_bytes())
}

/// Returns what stands in quotes; two of them stand for one.
fn unquoted(cell: &[u8]) -> Cow<'_, [u8]> {
    let Some(inner) = cell.strip_prefix(b"\"").and_then(|cell| cell.strip_suffix(b"\"")) else {
        return Cow::Borrowed(cell);
    };
    if memchr::memchr(b'"', inner).is_none() {
        return Cow::Borrowed(inner);
    }
    let mut is_second = false;
    let once = |byte: &&u8| {
        is_second = **byte == b'"' && !is_second;
        **byte != b'"' || is_second
    };
    Cow::Owned(inner.iter().filter(once).copied().collect())
}

/// What one thread knows of the cells of a file.
#[derive(Default)]
pub(super) struct Raw {
    columns: Vec<RawMemo>,
    /// The columns that count for nothing: they must be text all the same.
    unread: Vec<usize>,
}

impl Raw {
    fn new(plan: &Plan, fed: &[(usize, Feed)]) -> Raw {
        let unread = |column: &usize| plan.feeds[*column] == Feed::None;
        Raw {
            columns: fed.iter().map(|_| RawMemo::default()).collect(),
            unread: (0..plan.columns.len()).filter(unread).collect(),
        }
    }
}

impl RowReader<'_> {
    /// Codes a row into one byte a slot; returns whether all of it was understood.
    pub fn raw_row(&mut self, row: &RawRow, codes: &mut [u8]) -> bool {
        if row.len() != self.plan.columns.len() {
            return false;
        }
        if self.raw.columns.len() != self.fed.len() {
            self.raw = Raw::new(self.plan, &self.fed);
        }
        if !self.is_text(row) {
            return false;
        }
        codes.fill(NOT_REACHED);
        let mut has_parts = false;
        for at in 0..self.fed.len() {
            let (column, feed) = self.fed[at];
            let (from, to) = row.place(column);
            let words = words(row.text, from, to);
            let slot = self.slot(at);
            let value = match self.raw.columns[at].get(&words, &row.text[from..to]) {
                Some(value) => value,
                None => match self.learn(at, &words, row) {
                    Some(value) => value,
                    None => return false,
                },
            };
            match (slot, value) {
                (Some(slot), Value::Codes(found)) => codes[slot] = found[0],
                _ => match self.take(column, feed, value, codes) {
                    Ok(is_part) => has_parts |= is_part,
                    Err(_) => return false,
                },
            }
        }
        let cell = |column: usize| row.cell(column);
        !has_parts || self.finish_blocks(&cell, codes).is_ok()
    }

    /// Returns whether the cells that count for nothing are text; the others are when they are understood.
    #[inline]
    fn is_text(&self, row: &RawRow) -> bool {
        let is_text = |column: &usize| {
            let cell = row.raw(*column);
            cell.is_ascii() || std::str::from_utf8(cell).is_ok()
        };
        row.is_single_byte || self.raw.unread.iter().all(is_text)
    }

    /// Reads a cell that was not seen before, and remembers it.
    #[cold]
    fn learn(&mut self, at: usize, words: &Words, row: &RawRow) -> Option<Value> {
        let column = self.fed[at].0;
        let value = self.value(at, row.cell(column).trim_ascii()).ok()?;
        self.raw.columns[at].put(words, row.raw(column), value);
        Some(value)
    }
}

/// How many places there are for cells, and how many of them a cell may have.
const PLACES: usize = 64;
const WAYS: usize = 4;

/// The longest cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 512;

/// What cells came to: each in one of the places after the one that its bytes give; when these are taken
/// the newest gets one of them, in turn.
#[derive(Default)]
struct RawMemo {
    known: Vec<Option<Known>>,
    turn: usize,
}

struct Known {
    words: Words,
    length: u32,
    value: Value,
    /// All of a cell that its words do not tell apart from others.
    whole: Box<[u8]>,
}

/// The first and the last 16 bytes of a cell: all of it when it is no longer than both. One of up to 16 bytes
/// has no last ones.
type Words = [u64; 4];

/// How many bytes two words have.
const PAIR: usize = 16;

/// For every number of bytes below [`PAIR`], and for that, what is left of two words.
const KEPT: [[u64; 2]; PAIR + 1] = {
    let mut kept = [[0; 2]; PAIR + 1];
    let mut length = 1;
    while length <= PAIR {
        kept[length] = kept[length - 1];
        kept[length][(length - 1) / 8] |= 0xff << (8 * ((length - 1) % 8));
        length += 1;
    }
    kept
};

#[inline(always)]
fn words(text: &[u8], from: usize, to: usize) -> Words {
    let Some(kept) = KEPT.get(to - from) else {
        let ([first, second], [third, fourth]) = (pair(text, from), pair(text, to - PAIR));
        return [first, second, third, fourth];
    };
    let [first, second] = match text.len() - from >= PAIR {
        true => pair(text, from),
        false => {
            let mut padded = [0; PAIR];
            padded[..to - from].copy_from_slice(&text[from..to]);
            pair(&padded, 0)
        }
    };
    [first & kept[0], second & kept[1], 0, 0]
}

/// Returns a place (multiplicative hashing, Knuth 1998, 6.4).
#[inline(always)]
fn place(words: &Words, length: usize) -> usize {
    let [first, second, third, fourth] = words;
    let word = first ^ second.rotate_left(21) ^ third.rotate_left(11) ^ fourth.rotate_left(35);
    let mixed = (word ^ length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (u64::BITS - PLACES.trailing_zeros())) as usize
}

#[inline(always)]
fn pair(text: &[u8], from: usize) -> [u64; 2] {
    let bytes: &[u8; PAIR] = text[from..].first_chunk().unwrap_or(&[0; PAIR]);
    let word = |at: usize| u64::from_le_bytes(std::array::from_fn(|byte| bytes[at + byte]));
    [word(0), word(8)]
}

impl RawMemo {
    #[inline(always)]
    fn get(&self, words: &Words, cell: &[u8]) -> Option<Value> {
        let from = place(words, cell.len());
        for way in 0..WAYS {
            let known = self.known.get((from + way) % PLACES)?.as_ref()?;
            let is_same = known.words == *words && known.length as usize == cell.len();
            if is_same && (cell.len() <= 2 * PAIR || *known.whole == *cell) {
                return Some(known.value);
            }
        }
        None
    }

    fn put(&mut self, words: &Words, cell: &[u8], value: Value) {
        if cell.len() > LONGEST_REMEMBERED {
            return;
        }
        if self.known.is_empty() {
            self.known.resize_with(PLACES, || None);
        }
        let from = place(words, cell.len());
        let free = (0..WAYS).find(|way| self.known[(from + way) % PLACES].is_none());
        let way = free.unwrap_or_else(|| {
            self.turn += 1;
            self.turn % WAYS
        });
        let whole = if cell.len() > 2 * PAIR { cell.into() } else { Box::default() };
        self.known[(from + way) % PLACES] =
            Some(Known { words: *words, length: cell.len() as u32, value, whole });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'b>(text: &'b [u8], ends: &'b [u32], is_single_byte: bool) -> RawRow<'b> {
        RawRow { text, from: 0, ends, is_single_byte }
    }

    #[test]
    fn a_cell_is_what_it_says() {
        for (text, is_single_byte, expected) in [
            (&b"a"[..], false, "a"),
            (b"a\r", false, "a"),
            (b"\"a\"", false, "a"),
            (b"\"a\"\r", false, "a"),
            (b"\"say \"\"yes\"\"\"", false, "say \"yes\""),
            (b"\"\"", false, ""),
            (b"\"\"\"\"", false, "\""),
            (b"\xc3\xa9", false, "é"),
            (b"\"\xe9\x80\"", true, "é€"),
            (b"\xc3\xa9", true, "Ã©"),
        ] {
            let end = [text.len() as u32];
            let found = row(text, &end, is_single_byte).cell(0).into_owned();
            assert_eq!(String::from_utf8_lossy(&found), expected);
        }
        let cells = row(b"\"x\",,\"\" ,y", &[3, 4, 8, 10], false);
        let found: Vec<_> = (0..5).map(|column| cells.cell(column).into_owned()).collect();
        assert_eq!(found, [&b"x"[..], b"", b"\"\" ", b"y", b""]);
        assert!(!cells.is_blank() && row(b"\"\", \r", &[2, 5], false).is_blank());
    }

    #[test]
    fn only_the_very_same_cell_is_known() {
        let mut memo = RawMemo::default();
        let mut put = Vec::new();
        for length in (0..70).chain([LONGEST_REMEMBERED, LONGEST_REMEMBERED + 1]) {
            // Cells that differ in one byte, wherever it is, or in what stands around them.
            for at in (0..length).step_by(3) {
                let mut text = vec![b'x'; length + 20];
                text[at] = b'y';
                put.push((text, length));
            }
            put.push((vec![b'x'; length], length));
        }
        let look = |memo: &RawMemo, text: &[u8], length| {
            memo.get(&words(text, 0, length), &text[..length])
        };
        for (text, length) in &put {
            let known = look(&memo, text, *length);
            assert_eq!(known, None, "{length}");
            let value = Value::Mark(super::super::target::Mark::At((*length % 200) as u8));
            memo.put(&words(text, 0, *length), &text[..*length], value);
            let known = look(&memo, text, *length);
            assert_eq!(known, (*length <= LONGEST_REMEMBERED).then_some(value), "{length}");
        }
    }
}
