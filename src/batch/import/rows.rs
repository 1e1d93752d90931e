//! Rows of a text with the line that each begins at, and a bound on their length: a quote that never ends
//! must not fill the memory.

use std::io::{self, Read, Seek, SeekFrom};

use csv::{ByteRecord, Position};
use memchr::memchr;

use super::quotes::{RecordEnd, record_end};
use super::shape::{LineEnd, Shape, parser};
use crate::domain::problem::Fault;

/// The longest row that is read, in bytes.
pub const LONGEST_ROW: u64 = 1024 * 1024;

/// A text that is read row by row.
pub struct Rows<R> {
    rows: csv::Reader<Bounded<R>>,
    record: ByteRecord,
    delimiter: u8,
    end: LineEnd,
    /// The line that the text begins at.
    first_line: u64,
    /// Rows so far, with the empty ones.
    records: u64,
    /// Where the last row stands in the text, without the ends of lines around it.
    last: (u64, u64),
}

/// What reading a row came to.
pub enum Row<'a> {
    /// A row and its line, from 1.
    Cells(u64, &'a ByteRecord),
    /// A line that is no row, and why: a quote out of place, or a row beyond [`LONGEST_ROW`]. Reading goes
    /// on behind it.
    Refused(u64, Fault),
    /// The end of the file.
    End,
}

impl<R: Read> Rows<R> {
    /// Reads a text that begins at this line of its file.
    pub fn new(text: R, shape: &Shape, first_line: u64) -> Rows<R> {
        let bounded =
            Bounded { input: text, left: 0, given: Vec::new(), from: 0, needed: 0, next: 0 };
        let mut rows = parser(shape.delimiter, shape.line_end).from_reader(bounded);
        let mut record = ByteRecord::new();
        // A reader that knows its headings may be sent back; it gives them out as the first row.
        rows.set_byte_headers(ByteRecord::new());
        let _ = rows.read_byte_record(&mut record);
        let (delimiter, end) = (shape.delimiter, shape.line_end);
        Rows { rows, record, delimiter, end, first_line, records: 0, last: (0, 0) }
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
                Ok(true) => {
                    let row = begun + self.rows.get_ref().blank_lines();
                    let end = self.rows.position().byte();
                    // The parser passes over blank lines before a row.
                    let line = before + self.lines(begun, row);
                    let text = self.rows.get_ref().text(row, end);
                    if memchr(b'"', text).is_some()
                        && let RecordEnd::Torn(length, fault) =
                            record_end(text, self.delimiter, self.end.byte())
                    {
                        self.go_on(row, row + length as u64, line)?;
                        return Ok(Row::Refused(line, fault));
                    }
                    self.last = (row, end);
                    if !is_blank(&self.record) {
                        return Ok(Row::Cells(line, &self.record));
                    }
                }
                Err(error) => match error.into_kind() {
                    csv::ErrorKind::Io(source) if source.kind() == io::ErrorKind::FileTooLarge => {
                        return self.too_long(begun, before);
                    }
                    csv::ErrorKind::Io(source) => return Err(source),
                    // A flexible parser of bytes refuses nothing else.
                    other => return Err(io::Error::other(format!("{other:?}"))),
                },
            }
        }
    }

    /// Refuses a row beyond the longest: the line of a quote that never closes, or all of a line.
    fn too_long(&mut self, begun: u64, before: u64) -> io::Result<Row<'_>> {
        let row = begun + self.rows.get_ref().blank_lines();
        let line = before + self.lines(begun, row);
        let end = self.end.byte();
        let text = self.rows.get_ref().text(row, u64::MAX);
        if let RecordEnd::Torn(length, fault) = record_end(text, self.delimiter, end)
            && length < text.len()
        {
            self.go_on(row, row + length as u64, line)?;
            return Ok(Row::Refused(line, fault));
        }
        let shown = (row, row + text.len() as u64);
        let next = match memchr(end, text) {
            Some(at) => row + at as u64 + 1,
            None => self.rows.get_mut().pass_over(end)?,
        };
        self.go_on(row, next, line)?;
        self.last = shown;
        Ok(Row::Refused(line, Fault::RowPassedOver { limit: LONGEST_ROW }))
    }

    /// Goes on with the line that begins there; what stood before it was refused.
    fn go_on(&mut self, row: u64, next: u64, line: u64) -> io::Result<()> {
        self.last = (row, next);
        let lines = line - self.first_line + self.lines(row, next).max(1);
        let mut position = Position::new();
        position.set_byte(next).set_line(lines + 1);
        self.rows.get_mut().left = LONGEST_ROW;
        let sent = self.rows.seek_raw(SeekFrom::Start(next), position);
        sent.map_err(|error| io::Error::other(error.to_string()))
    }

    /// Returns the last row, and how it was written, without the end of its line; of a row that is too
    /// long, its beginning.
    pub fn last(&self) -> (&ByteRecord, &[u8]) {
        let text = self.rows.get_ref().text(self.last.0, self.last.1);
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let end = text.iter().rposition(|byte| !is_end(byte)).map_or(0, |last| last + 1);
        (&self.record, &text[..end])
    }

    /// Returns the byte between cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
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

    /// Returns how many lines end between two places of the text.
    fn lines(&self, from: u64, to: u64) -> u64 {
        match self.end {
            LineEnd::Lf | LineEnd::CrLf => {
                let between = self.rows.get_ref().text(from, to);
                memchr::memchr_iter(b'\n', between).count() as u64
            }
            LineEnd::Cr => 0,
        }
    }
}

/// Returns whether no cell of a row holds anything.
pub fn is_blank(record: &ByteRecord) -> bool {
    record.iter().all(|cell| cell.trim_ascii().is_empty())
}

/// A reader that gives out so many bytes until somebody allows more, and keeps those of the last row, so
/// that it can be sent back among them.
struct Bounded<R> {
    input: R,
    left: u64,
    /// What was given out, from the byte `from` of the text on: the last row and what comes after it.
    given: Vec<u8>,
    from: u64,
    /// The byte of the text before which nothing is needed any more.
    needed: u64,
    /// The byte of the text that is given out next.
    next: u64,
}

impl<R: Read> Bounded<R> {
    /// Returns what stands between two places, as far as it is kept.
    fn text(&self, from: u64, to: u64) -> &[u8] {
        let place = |byte: u64| {
            let at = usize::try_from(byte.saturating_sub(self.from)).unwrap_or(usize::MAX);
            at.min(self.given.len())
        };
        &self.given[place(from)..place(to.max(from))]
    }

    /// Returns how many ends of lines stand before the row that is needed, in bytes.
    fn blank_lines(&self) -> u64 {
        let text = self.text(self.needed, u64::MAX);
        text.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count() as u64
    }

    /// Reads on to the end of a line without keeping what it reads; returns the byte behind it, as if
    /// nothing had stood there.
    fn pass_over(&mut self, end: u8) -> io::Result<u64> {
        let next = self.from + self.given.len() as u64;
        let mut window = vec![0; 64 * 1024];
        loop {
            let count = self.input.read(&mut window)?;
            if let Some(at) = memchr(end, &window[..count]) {
                self.given.extend_from_slice(&window[at + 1..count]);
                return Ok(next);
            }
            if count == 0 {
                return Ok(next);
            }
        }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let most = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let again = self.text(self.next, u64::MAX);
        let count = if again.is_empty() {
            let past = usize::try_from(self.needed - self.from).unwrap_or(usize::MAX);
            self.given.drain(..past.min(self.given.len()));
            self.from = self.needed;
            let count = self.input.read(&mut buffer[..most])?;
            self.given.extend_from_slice(&buffer[..count]);
            count
        } else {
            let count = most.min(again.len());
            buffer[..count].copy_from_slice(&again[..count]);
            count
        };
        self.next += count as u64;
        self.left -= count as u64;
        Ok(count)
    }
}

impl<R> Seek for Bounded<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let kept = self.from..=self.from + self.given.len() as u64;
        match to {
            SeekFrom::Start(byte) if kept.contains(&byte) => self.next = byte,
            _ => return Err(io::ErrorKind::InvalidInput.into()),
        }
        Ok(self.next)
    }
}
