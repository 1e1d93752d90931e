//! Rows of a text with the line that each begins at, and a bound on their length: a quote that never ends
//! must not fill the memory.

use std::io::{self, Read};

use csv::ByteRecord;

use super::shape::{LineEnd, Shape, parser};

/// The longest row that is read, in bytes.
pub const LONGEST_ROW: u64 = 1024 * 1024;

/// A text that is read row by row.
pub struct Rows<R> {
    rows: csv::Reader<Bounded<R>>,
    record: ByteRecord,
    end: LineEnd,
    /// The line that the text begins at.
    first_line: u64,
    /// Rows so far, with the empty ones.
    records: u64,
}

/// What reading a row came to.
pub enum Row<'a> {
    /// A row and its line, from 1.
    Cells(u64, &'a ByteRecord),
    /// A row that began at this line and went beyond [`LONGEST_ROW`]; nothing after it can be read.
    TooLong(u64),
    /// The end of the file.
    End,
}

impl<R: Read> Rows<R> {
    /// Reads a text that begins at this line of its file.
    pub fn new(text: R, shape: &Shape, first_line: u64) -> Rows<R> {
        let bounded =
            Bounded { input: text, left: LONGEST_ROW, given: Vec::new(), from: 0, needed: 0 };
        let rows = parser(shape.delimiter, shape.line_end).from_reader(bounded);
        Rows { rows, record: ByteRecord::new(), end: shape.line_end, first_line, records: 0 }
    }

    /// Reads the next row that holds something.
    #[expect(clippy::should_implement_trait, reason = "a row lives until the next one is read")]
    pub fn next(&mut self) -> io::Result<Row<'_>> {
        loop {
            let begun = self.rows.position().byte();
            let bounded = self.rows.get_mut();
            (bounded.left, bounded.needed) = (LONGEST_ROW, begun);
            let before = self.line();
            self.records += 1;
            match self.rows.read_byte_record(&mut self.record) {
                Ok(false) => return Ok(Row::End),
                Ok(true) if is_blank(&self.record) => {}
                Ok(true) => {
                    // The parser passes over blank lines before a row: its end is what is known.
                    let inside = self.record.as_slice().iter().filter(|byte| **byte == b'\n');
                    let line = before.max((self.line() - 1).saturating_sub(inside.count() as u64));
                    return Ok(Row::Cells(line, &self.record));
                }
                Err(error) => match error.into_kind() {
                    csv::ErrorKind::Io(source) if source.kind() == io::ErrorKind::FileTooLarge => {
                        return Ok(Row::TooLong(before));
                    }
                    csv::ErrorKind::Io(source) => return Err(source),
                    // A flexible parser of bytes refuses nothing else.
                    other => return Err(io::Error::other(format!("{other:?}"))),
                },
            }
        }
    }

    /// Returns the last row, and how it was written, without the end of its line; of a row that is too
    /// long, its beginning.
    pub fn last(&self) -> (&ByteRecord, &[u8]) {
        let Bounded { given, from, needed, .. } = self.rows.get_ref();
        let place = |byte: u64| usize::try_from(byte - from).unwrap_or(usize::MAX).min(given.len());
        let end = self.rows.position().byte();
        // Where a row is too long, the parser does not yet stand after it.
        let end = if end > *needed { place(end) } else { given.len() };
        let text = &given[place(*needed)..end];
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let first = text.iter().position(|byte| !is_end(byte)).unwrap_or(text.len());
        let last = text.iter().rposition(|byte| !is_end(byte)).map_or(first, |last| last + 1);
        (&self.record, &text[first..last])
    }

    /// Returns the text that is being read.
    pub fn get_ref(&self) -> &R {
        &self.rows.get_ref().input
    }

    /// Returns the line that comes next; without a line feed in the file, rows are its lines.
    fn line(&self) -> u64 {
        let lines = match self.end {
            LineEnd::Lf | LineEnd::CrLf => self.rows.position().line() - 1,
            LineEnd::Cr => self.records,
        };
        self.first_line + lines
    }
}

/// Returns whether no cell of a row holds anything.
pub fn is_blank(record: &ByteRecord) -> bool {
    record.iter().all(|cell| cell.trim_ascii().is_empty())
}

/// A reader that gives out so many bytes until somebody allows more, and keeps those of the last row.
struct Bounded<R> {
    input: R,
    left: u64,
    /// What was given out, from the byte `from` of the text on: the last row and what comes after it.
    given: Vec<u8>,
    from: u64,
    /// The byte of the text before which nothing is needed any more.
    needed: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let past = usize::try_from(self.needed - self.from).unwrap_or(usize::MAX);
        self.given.drain(..past.min(self.given.len()));
        self.from = self.needed;
        let most = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let count = self.input.read(&mut buffer[..most])?;
        self.given.extend_from_slice(&buffer[..count]);
        self.left -= count as u64;
        Ok(count)
    }
}
