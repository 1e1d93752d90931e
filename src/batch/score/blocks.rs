//! Text in blocks of whole records, so that every block can be read on its own.
//!
//! A record ends at the end of a line that is not inside quotes. A quote opens a cell only where a cell
//! begins; inside, two quotes stand for one (RFC 4180). A quote that never ends is told as the fault of the
//! line where it opens, and reading goes on with the next line; a line beyond [`LONGEST_ROW`] is passed over.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memchr2, memrchr};

use crate::batch::import::quotes::{closing, ends_cell, opens};
use crate::batch::import::split::{Ends, Split};
use crate::batch::import::{Bytes, LONGEST_ROW};
use crate::domain::kernel;
use crate::domain::problem::Fault;

/// How much text a block holds, in bytes: enough to forget what handing it over costs.
pub const BLOCK: usize = 1 << 19;

/// How many rows of one character a cell a block may hold.
const MOST_SHORT_ROWS: usize = 4_096;

/// The smallest size of a block, in bytes.
const SMALLEST: usize = 1 << 14;

/// How much of a line that is too long is kept to show it, in bytes.
const SHOWN: usize = 1 << 10;

const QUOTE: u8 = b'"';

/// What ends cells and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The byte between cells; nothing where quotes mean nothing, as between lines of JSON.
    pub delimiter: Option<u8>,
    /// The byte that ends a line.
    pub line_end: u8,
}

/// Some whole records.
#[derive(Debug, Default, PartialEq)]
pub struct Text {
    /// The records, each with the end of its line but perhaps the last of a file.
    pub bytes: Vec<u8>,
    /// The line of the first one, from 1.
    pub line: u64,
    /// Why the only record cannot be read; then `bytes` holds its first line, perhaps cut.
    pub refused: Option<Fault>,
    /// Whether a quote may stand where none may: then each record must be looked at.
    pub is_torn: bool,
    /// Whether the records are Windows-1252; else they are UTF-8.
    pub is_single_byte: bool,
    /// Where the cells end, when some have quotes and all of these stand where they may.
    pub ends: Ends,
}

/// Cuts text into blocks.
pub struct Blocks<R> {
    input: R,
    dialect: Dialect,
    /// What was read and not yet given out; it begins with a record.
    kept: Vec<u8>,
    /// The line at which it begins.
    line: u64,
    is_at_end: bool,
    read: u64,
    /// How many bytes make a block.
    size: usize,
    /// Where the cells end of what is cut.
    ends: Ends,
}

/// Where records end in some text.
struct Cut {
    /// The byte after the last whole record.
    end: usize,
    /// Whether a quote is open after it.
    is_quoted: bool,
    /// Whether a quote stands where none may.
    is_torn: bool,
}

impl<R: Bytes> Blocks<R> {
    /// Returns blocks of a text that begins with a record, at that line of its file.
    pub fn new(input: R, dialect: Dialect, line: u64) -> Blocks<R> {
        let (kept, ends) = (Vec::new(), Ends::default());
        Blocks { input, dialect, kept, line, is_at_end: false, read: 0, size: BLOCK, ends }
    }

    /// Makes blocks smaller where rows of so few cells may be very short: what comes of a block grows with
    /// its rows and not with its bytes.
    pub fn of_cells(mut self, cells: usize) -> Blocks<R> {
        self.size = (2 * MOST_SHORT_ROWS * cells).clamp(SMALLEST, BLOCK);
        self
    }

    /// Returns where the text comes from.
    pub fn input(&self) -> &R {
        &self.input
    }

    /// Returns how many bytes were read so far.
    pub fn read(&self) -> u64 {
        self.read
    }

    /// Puts the next records into a block; returns whether there were any.
    pub fn next(&mut self, block: &mut Text) -> io::Result<bool> {
        let mut wanted = self.size;
        loop {
            self.fill(wanted)?;
            if self.kept.is_empty() {
                return Ok(false);
            }
            let cut = self.cut();
            (block.is_torn, block.is_single_byte) = (cut.is_torn, self.input.is_single_byte());
            block.ends.clear();
            if cut.end > 0 {
                std::mem::swap(&mut block.ends, &mut self.ends);
                self.give(cut.end, block);
                return Ok(true);
            }
            if self.is_at_end && !cut.is_quoted {
                self.give(self.kept.len(), block);
                return Ok(true);
            }
            if self.is_at_end || self.kept.len() as u64 > LONGEST_ROW {
                self.refuse(cut.is_quoted, block)?;
                return Ok(true);
            }
            wanted = LONGEST_ROW as usize + 1;
        }
    }

    /// Reads until so many bytes are kept, or to the end.
    fn fill(&mut self, wanted: usize) -> io::Result<()> {
        if self.is_at_end || self.kept.len() >= wanted {
            return Ok(());
        }
        let missing = (wanted - self.kept.len()) as u64;
        let count = self.input.by_ref().take(missing).read_to_end(&mut self.kept)?;
        self.read += count as u64;
        self.is_at_end = (count as u64) < missing;
        Ok(())
    }

    /// Gives out the first so many bytes.
    fn give(&mut self, end: usize, block: &mut Text) {
        block.line = self.line;
        block.refused = None;
        block.bytes.clear();
        // The longer part stays where it is: only the rest of the last record is copied.
        let rest = self.kept[end..].to_vec();
        self.kept.truncate(end);
        std::mem::swap(&mut block.bytes, &mut self.kept);
        self.kept.clear();
        self.kept.extend_from_slice(&rest);
        self.line += memchr_iter(self.dialect.line_end, &block.bytes).count() as u64;
    }

    /// Gives out the first line as one that cannot be read.
    fn refuse(&mut self, is_quoted: bool, block: &mut Text) -> io::Result<()> {
        let line_end = memchr(self.dialect.line_end, &self.kept).map(|at| at + 1);
        match line_end {
            Some(end) if is_quoted => {
                self.give(end, block);
                block.refused = Some(Fault::UnclosedQuote);
            }
            None if is_quoted && self.is_at_end => {
                self.give(self.kept.len(), block);
                block.refused = Some(Fault::UnclosedQuote);
            }
            _ => {
                self.pass_over_line(block)?;
                block.refused = Some(Fault::RowPassedOver { limit: LONGEST_ROW });
            }
        }
        block.bytes.truncate(SHOWN);
        Ok(())
    }

    /// Passes over a line of any length without keeping it.
    fn pass_over_line(&mut self, block: &mut Text) -> io::Result<()> {
        block.line = self.line;
        block.bytes.clear();
        block.bytes.extend_from_slice(&self.kept[..SHOWN.min(self.kept.len())]);
        loop {
            if let Some(at) = memchr(self.dialect.line_end, &self.kept) {
                self.kept.drain(..=at);
                self.line += 1;
                return Ok(());
            }
            self.kept.clear();
            self.fill(self.size)?;
            if self.kept.is_empty() {
                return Ok(());
            }
        }
    }

    /// Finds the end of the last whole record.
    fn cut(&mut self) -> Cut {
        self.ends.clear();
        let end = self.dialect.line_end;
        let without_quotes = || {
            let end = memrchr(end, &self.kept).map_or(0, |at| at + 1);
            Cut { end, is_quoted: false, is_torn: false }
        };
        match self.dialect.delimiter {
            Some(delimiter) if memchr(QUOTE, &self.kept).is_some() => self.cut_quoted(delimiter),
            _ => without_quotes(),
        }
    }

    fn cut_quoted(&mut self, delimiter: u8) -> Cut {
        let text = self.kept.as_slice();
        let end = self.dialect.line_end;
        let split = Split { text, delimiter, line_end: end, ends: &mut self.ends };
        let found = kernel::run(split);
        if found.is_sound {
            return Cut { end: found.end, is_quoted: found.is_quoted, is_torn: false };
        }
        self.ends.clear();
        let (mut at, mut cut, mut is_torn) = (0, 0, false);
        while let Some(found) = memchr2(QUOTE, end, &text[at..]).map(|next| at + next) {
            at = found + 1;
            if text[found] == end {
                cut = at;
            } else if found == 0 || opens(text[found - 1], delimiter) {
                match closing(text, at) {
                    Some(close) => {
                        at = close + 1;
                        // At the end of what is there the next byte is not known yet.
                        is_torn |= !ends_cell(text, close, delimiter);
                    }
                    None => return Cut { end: cut, is_quoted: true, is_torn },
                }
            }
        }
        Cut { end: cut, is_quoted: false, is_torn }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMAS: Dialect = Dialect { delimiter: Some(b','), line_end: b'\n' };

    /// Returns every block: its line, its text, and the code of its fault.
    fn blocks(text: &[u8], dialect: Dialect) -> Vec<(u64, String, Option<&'static str>)> {
        let mut blocks = Blocks::new(text, dialect, 2);
        let mut block = Text::default();
        let mut found = Vec::new();
        while blocks.next(&mut block).expect("memory can be read") {
            let text = String::from_utf8_lossy(&block.bytes).into_owned();
            found.push((block.line, text, block.refused.as_ref().map(Fault::code)));
        }
        found
    }

    #[test]
    fn a_block_holds_whole_records() {
        let row = "1,\"a\nb \"\"c\"\" d\",x\n";
        let text = row.repeat(2 * BLOCK / row.len());
        let found = blocks(text.as_bytes(), COMMAS);
        assert!(found.len() > 1);
        let mut line = 2;
        for (at, block, fault) in &found {
            assert_eq!((*at, *fault), (line, None));
            assert_eq!(block.replace(row, ""), "", "a record was cut");
            line += block.matches('\n').count() as u64;
        }
        assert_eq!(found.iter().map(|block| block.1.len()).sum::<usize>(), text.len());
    }

    #[test]
    fn a_quote_that_never_ends_costs_one_line() {
        for (text, expected) in [
            (
                "1,a\n2,\"b\n3,c\n",
                vec![
                    (2, "1,a\n", None),
                    (3, "2,\"b\n", Some("unclosed-quote")),
                    (4, "3,c\n", None),
                ],
            ),
            ("1,\"a", vec![(2, "1,\"a", Some("unclosed-quote"))]),
            ("1,a\"b\n2,c\"\n", vec![(2, "1,a\"b\n2,c\"\n", None)]),
            ("1,\"a\"\"\n", vec![(2, "1,\"a\"\"\n", Some("unclosed-quote"))]),
            ("1,a", vec![(2, "1,a", None)]),
            ("", vec![]),
        ] {
            let found = blocks(text.as_bytes(), COMMAS);
            let found: Vec<_> =
                found.iter().map(|(line, text, fault)| (*line, text.as_str(), *fault)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_of_any_length_is_passed_over() {
        let long = "x".repeat(3 * LONGEST_ROW as usize);
        for dialect in [COMMAS, Dialect { delimiter: None, line_end: b'\n' }] {
            let found = blocks(format!("1,a\n{long}\n3,c\n").as_bytes(), dialect);
            let lines: Vec<_> = found.iter().map(|(line, _, fault)| (*line, *fault)).collect();
            assert_eq!(lines, [(2, None), (3, Some("row-passed-over")), (4, None)]);
            assert!(found[1].1.len() <= SHOWN);
        }
        let open = format!("1,\"{long}\n2,b\n");
        let found = blocks(open.as_bytes(), COMMAS);
        let lines: Vec<_> = found.iter().map(|(line, _, fault)| (*line, *fault)).collect();
        assert_eq!(lines, [(2, Some("row-passed-over")), (3, None)]);
    }

    #[test]
    fn lines_may_end_in_a_carriage_return() {
        let dialect = Dialect { delimiter: Some(b';'), line_end: b'\r' };
        assert_eq!(blocks(b"1;a\r2;b\r", dialect), [(2, "1;a\r2;b\r".to_owned(), None)]);
    }
}
