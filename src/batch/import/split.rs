//! Text with quotes → where its cells and rows end, 64 bytes at a time.
//!
//! Inside is what has an odd number of quotes before it: two quotes that stand for one close a cell and open
//! it again. That is what RFC 4180 means as long as every quote opens a cell at its beginning, closes it at
//! its end or stands beside another one inside; any other text is told apart and left to [`super::quotes`].

use crate::domain::kernel::Work;

/// Where cells and rows of a text end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// The delimiter or end of line after each cell of the rows.
    pub cells: Vec<u32>,
    /// How many cells end with each row and before it.
    pub rows: Vec<u32>,
}

impl Ends {
    /// Forgets all rows; the memory of their cells is written over by the next ones.
    pub fn clear(&mut self) {
        self.rows.clear();
    }
}

/// What a text is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Splitted {
    /// Whether every quote stands where one may: else nothing is known.
    pub is_sound: bool,
    /// Whether a quote is open at its end.
    pub is_quoted: bool,
    /// The byte after its last whole row.
    pub end: usize,
}

/// A text to be split, of less than 4 GiB.
pub struct Split<'a> {
    /// The text.
    pub text: &'a [u8],
    /// The byte between cells.
    pub delimiter: u8,
    /// The byte that ends a row.
    pub line_end: u8,
    /// Gets the ends; those of a last row without an end among them.
    pub ends: &'a mut Ends,
}

/// How many bytes are looked at side by side.
const WIDTH: usize = 64;

/// How many ends are written at once: mostly all of [`WIDTH`] bytes.
const GROUP: usize = 8;

/// What is known of the bytes so far.
struct State {
    /// All bits where a quote is open.
    inside: u64,
    /// Whether a cell may open at the next byte.
    opens: u64,
    /// Whether the last byte closed a cell, and whether a carriage return came right after that.
    closed: u64,
    returned: u64,
    /// Not 0 when a quote stood where none may.
    strange: u64,
}

/// Where bytes of some kinds stand among 64.
struct Masks {
    quotes: u64,
    delimiters: u64,
    line_ends: u64,
    returns: u64,
}

impl Work for Split<'_> {
    type Output = Splitted;

    #[inline(always)]
    fn run(self) -> Splitted {
        let Split { text, delimiter, line_end, ends } = self;
        let mut state = State { inside: 0, opens: 1, closed: 0, returned: 0, strange: 0 };
        let (mut count, mut end) = (0, 0);
        ends.clear();
        for (place, bytes) in text.chunks(WIDTH).enumerate() {
            let masks = match bytes.as_array() {
                Some(bytes) => Masks::of(bytes, delimiter, line_end),
                None => Masks::of_last(bytes, delimiter, line_end),
            };
            let from = WIDTH * place;
            let outside = !state.step(&masks);
            let mut lines = masks.line_ends & outside;
            let cells = (masks.delimiters | masks.line_ends) & outside;
            while lines != 0 {
                let before = cells & (lines ^ (lines - 1));
                ends.rows.push(count as u32 + before.count_ones());
                end = from + lines.trailing_zeros() as usize + 1;
                lines &= lines - 1;
            }
            if ends.cells.len() < count + WIDTH {
                ends.cells.resize(2 * count + WIDTH, 0);
            }
            write(cells, from as u32, &mut ends.cells[count..count + WIDTH]);
            count += cells.count_ones() as usize;
        }
        ends.cells.truncate(count);
        Splitted { is_sound: state.strange == 0, is_quoted: state.inside != 0, end }
    }
}

impl State {
    /// Goes on by 64 bytes; returns where a quote is open: from the one that opens to before the one that
    /// closes.
    #[inline(always)]
    fn step(&mut self, masks: &Masks) -> u64 {
        let Masks { quotes, delimiters, line_ends, returns } = *masks;
        let inside = odd(quotes) ^ self.inside;
        self.inside = (inside >> 63).wrapping_neg();
        let (opening, closing) = (quotes & inside, quotes & !inside);
        let between = delimiters | line_ends;
        let closed = closing << 1 | self.closed;
        let returned = (closed & returns) << 1 | self.returned;
        self.strange |= opening & !(between << 1 | self.opens | closed);
        self.strange |= closed & !(between | quotes | returns);
        self.strange |= returned & !line_ends;
        (self.opens, self.closed) = (between >> 63, closing >> 63);
        self.returned = (closed & returns) >> 63;
        inside
    }
}

impl Masks {
    #[inline(always)]
    fn of(bytes: &[u8; WIDTH], delimiter: u8, line_end: u8) -> Masks {
        Masks {
            quotes: places(bytes, b'"'),
            delimiters: places(bytes, delimiter),
            line_ends: places(bytes, line_end),
            returns: places(bytes, b'\r'),
        }
    }

    /// The same of the last bytes, at most 64.
    #[inline(always)]
    fn of_last(bytes: &[u8], delimiter: u8, line_end: u8) -> Masks {
        let mut padded = [0; WIDTH];
        padded[..bytes.len()].copy_from_slice(bytes);
        let there = u64::MAX >> (WIDTH - bytes.len());
        let Masks { quotes, delimiters, line_ends, returns } =
            Masks::of(&padded, delimiter, line_end);
        let delimiters = delimiters & there;
        Masks { quotes, delimiters, line_ends: line_ends & there, returns }
    }
}

/// Returns where a byte stands, the first place lowest.
#[inline(always)]
fn places(bytes: &[u8; WIDTH], wanted: u8) -> u64 {
    let mut found = 0;
    for (place, byte) in bytes.iter().enumerate() {
        found |= u64::from(*byte == wanted) << place;
    }
    found
}

/// Returns every place with an odd number of bits up to it (exclusive or of all prefixes).
#[inline(always)]
fn odd(mut bits: u64) -> u64 {
    for step in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << step;
    }
    bits
}

/// Writes the places of the bits; what stands behind the last one is of no account.
#[inline(always)]
fn write(mut bits: u64, from: u32, places: &mut [u32]) {
    for group in places.chunks_exact_mut(GROUP) {
        for place in group {
            *place = from + bits.trailing_zeros();
            bits &= bits.wrapping_sub(1);
        }
        if bits == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::quotes::{RecordEnd, record_end};
    use super::*;
    use crate::domain::kernel;

    fn split(text: &[u8]) -> (Splitted, Ends) {
        let mut ends = Ends::default();
        let split = Split { text, delimiter: b',', line_end: b'\n', ends: &mut ends };
        (kernel::run(split), ends)
    }

    /// Returns the cells of each row as they are written, by a reader of one byte after the other.
    fn slowly(text: &[u8]) -> Vec<Vec<&[u8]>> {
        let (mut rows, mut row, mut from, mut is_inside) = (Vec::new(), Vec::new(), 0, false);
        for (at, byte) in text.iter().enumerate() {
            match byte {
                b'"' => is_inside = !is_inside,
                b',' | b'\n' if !is_inside => {
                    row.push(&text[from..at]);
                    from = at + 1;
                    if *byte == b'\n' {
                        rows.push(std::mem::take(&mut row));
                    }
                }
                _ => {}
            }
        }
        rows
    }

    #[test]
    fn a_quote_out_of_place_is_told() {
        for (text, is_sound, is_quoted, end) in [
            ("1,\"a\nb\",c\n2", true, false, 10),
            ("1,\"a\"\"b\"\r\n", true, false, 10),
            ("\"\",\"\"\"\"\n", true, false, 8),
            ("1,2", true, false, 0),
            ("1,\"a", true, true, 0),
            ("1\n2,\"a\n", true, true, 2),
            ("1,5\" x\n", false, true, 0),
            ("1,\"a\" ,2\n", false, false, 9),
            ("1,\"a\"b\n", false, false, 7),
            ("1,\"a\"\rb\n", false, false, 8),
            ("1,\r\"a\"\n", false, false, 7),
            ("", true, false, 0),
        ] {
            for before in [0, 1, 57, 58, 59, 60, 61, 62, 63, 64] {
                let text = format!("{}{text}", "x".repeat(before).replacen('x', "\n", 1));
                let at = if end > 0 { end + before } else { usize::from(before > 0) };
                let expected = Splitted { is_sound, is_quoted, end: at };
                // The first byte after the letters would be the middle of a cell.
                if before < 2 {
                    assert_eq!(split(text.as_bytes()).0, expected, "{text:?}");
                }
                let text = text.replace('x', ",");
                assert_eq!(split(text.as_bytes()).0, expected, "{text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn cells_are_those_of_a_slow_reader(text in "([ab\r]{0,9}|(\"([ab,\r\n]|\"\"){0,40}\")?[,\n]){0,60}") {
            let (found, ends) = split(text.as_bytes());
            let text = text.as_bytes();
            let (mut rows, mut from, mut cell) = (Vec::new(), 0, 0);
            for row in &ends.rows {
                let mut cells = Vec::new();
                for end in &ends.cells[cell..*row as usize] {
                    cells.push(&text[from..*end as usize]);
                    from = *end as usize + 1;
                }
                cell = *row as usize;
                rows.push(cells);
            }
            prop_assert_eq!(&rows, &slowly(text));
            prop_assert!(rows.is_empty() || from == found.end);
            if found.is_sound {
                let mut at = 0;
                while at < found.end {
                    match record_end(&text[at..], b',', b'\n') {
                        RecordEnd::Whole(length) => at += length,
                        RecordEnd::Torn(..) => prop_assert!(false, "torn at {}", at),
                    }
                }
                prop_assert_eq!(at, found.end);
            }
        }
    }
}
