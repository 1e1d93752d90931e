//! Records of a block → coded rows: rows of one-character answers by [`super::fast`], rows whose cells were seen
//! before as they stand in the file, all others by the reader of any record.

use std::borrow::Cow;

use csv::ByteRecord;
use memchr::{memchr, memchr_iter};

use super::batch::Batch;
use super::blocks::Text;
use super::hidden::{Hidden, joined};
use super::input::{Block, Content};
use super::job::Job;
use super::usual::Fast;
#[cfg(feature = "columnar")]
use crate::batch::import::columns::CodedRows;
use crate::batch::import::quotes::{RecordEnd, record_end};
use crate::batch::import::split::{Ends, Split};
use crate::batch::import::{RawRow, RowReader, decoded, ndjson};
use crate::domain::kernel;
use crate::domain::problem::Fault;
use crate::domain::responses::NOT_REACHED;

/// Reads the blocks of one worker.
pub struct BlockReader<'a> {
    pub(super) job: &'a Job<'a>,
    pub(super) reader: RowReader<'a>,
    fast: Option<Fast>,
    codes: Vec<u8>,
    record: ByteRecord,
    hidden: Option<Hidden>,
    /// Where the cells of a line end.
    ends: Ends,
    /// The codes of a row as it stands in the file.
    raw: Vec<u8>,
    /// The codes of a block of columns.
    #[cfg(feature = "columnar")]
    pub(super) coded: CodedRows,
}

impl<'a> BlockReader<'a> {
    /// Returns a reader.
    pub fn new(job: &'a Job<'a>) -> BlockReader<'a> {
        BlockReader {
            job,
            reader: job.plan.reader(),
            fast: Fast::new(job),
            codes: vec![NOT_REACHED; job.plan.width()],
            record: ByteRecord::new(),
            hidden: Hidden::of(job),
            ends: Ends::default(),
            raw: vec![NOT_REACHED; job.plan.width()],
            #[cfg(feature = "columnar")]
            coded: CodedRows::default(),
        }
    }

    /// Reads a block.
    pub fn read(&mut self, block: &Block, batch: &mut Batch) {
        match &block.content {
            Content::Text(Text { bytes, line, refused: Some(fault), is_single_byte, .. }) => {
                let shown = decoded(Cow::Borrowed(without_end(bytes)), *is_single_byte);
                batch.reject(*line, 0, fault.clone(), self.shown(&shown));
            }
            Content::Text(text) => self.text(text, batch),
            #[cfg(feature = "columnar")]
            Content::Columns(first, columns) => self.columns(*first, columns, batch),
            Content::Records(records) => {
                for (line, record) in records {
                    self.any(*line, record, None, batch);
                    if self.is_over(batch) {
                        return;
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &Text, batch: &mut Batch) {
        let (bytes, line, is_single_byte) = (&text.bytes, text.line, text.is_single_byte);
        match self.job.delimiter {
            Some(delimiter) if !text.ends.rows.is_empty() => self.cells(text, delimiter, batch),
            Some(delimiter) if text.is_torn || memchr(b'"', bytes).is_some() => {
                let bytes = decoded(Cow::Borrowed(bytes), is_single_byte);
                match text.is_torn {
                    true => self.torn(&bytes, line, delimiter, batch),
                    false => self.quoted(&bytes, line, delimiter, batch),
                }
            }
            Some(delimiter) => self.lines(bytes, line, batch, |reader, line, bytes, batch| {
                reader.plain(line, bytes, (delimiter, is_single_byte), batch);
            }),
            None => {
                let bytes = decoded(Cow::Borrowed(bytes), is_single_byte);
                self.lines(&bytes, line, batch, BlockReader::object);
            }
        }
    }

    /// Goes through lines that hold something.
    fn lines(
        &mut self,
        text: &[u8],
        mut line: u64,
        batch: &mut Batch,
        mut read: impl FnMut(&mut BlockReader<'a>, u64, &[u8], &mut Batch),
    ) {
        let mut from = 0;
        let last = (text.last() != Some(&self.job.line_end)).then_some(text.len());
        for end in memchr_iter(self.job.line_end, text).chain(last) {
            let bytes = without_end(&text[from..end]);
            if !bytes.is_empty() {
                read(self, line, bytes, batch);
            }
            if self.is_over(batch) {
                return;
            }
            (from, line) = (end + 1, line + 1);
        }
    }

    /// Reads rows of which it is known where their cells end; those that are not understood at once go to
    /// the reader of any row, as many as there are one after another.
    fn cells(&mut self, text: &Text, delimiter: u8, batch: &mut Batch) {
        let Text { bytes, ends, is_single_byte, .. } = text;
        let mut lines = Lines { text: bytes, end: self.job.line_end, at: 0, line: text.line };
        let (mut cell, mut from, mut left) = (0, 0, None);
        for next in ends.rows.iter().map(|next| *next as usize) {
            let ends = &ends.cells[cell..next];
            let row = RawRow { text: bytes, from, ends, is_single_byte: *is_single_byte };
            if self.raw(&row) {
                if let Some(left) = left.take() {
                    self.left(
                        &bytes[left..from],
                        *is_single_byte,
                        lines.of(left),
                        delimiter,
                        batch,
                    );
                    if self.is_over(batch) {
                        return;
                    }
                }
                self.push(&row, || lines.of(from), batch);
            } else {
                left = left.or(Some(from));
            }
            (cell, from) = (next, ends.last().map_or(from, |end| *end as usize + 1));
        }
        if let Some(left) = left {
            self.left(&bytes[left..], *is_single_byte, lines.of(left), delimiter, batch);
        }
    }

    /// Reads rows that stand one after another and were not understood at once.
    fn left(
        &mut self,
        rows: &[u8],
        is_single_byte: bool,
        line: u64,
        delimiter: u8,
        batch: &mut Batch,
    ) {
        let rows = decoded(Cow::Borrowed(rows), is_single_byte);
        self.quoted(&rows, line, delimiter, batch);
    }

    /// Codes a row as it stands in the file; returns whether it was understood. Of a blank row nobody is told.
    #[inline]
    fn raw(&mut self, row: &RawRow) -> bool {
        self.reader.raw_row(row, &mut self.raw)
    }

    /// Adds a row that was understood, unless it is blank: then it is nobody.
    #[inline]
    fn push(&self, row: &RawRow, line: impl FnOnce() -> u64, batch: &mut Batch) {
        if !row.is_blank() {
            let carried = &self.job.carried;
            let line = if carried.id.is_none() { line() } else { 0 };
            batch.push(line, &self.raw, carried, |column| row.cell(column));
        }
    }

    /// Reads a line without quotes.
    #[inline]
    fn plain(
        &mut self,
        line: u64,
        bytes: &[u8],
        (delimiter, is_single_byte): (u8, bool),
        batch: &mut Batch,
    ) {
        // A spreadsheet writes empty rows as delimiters alone: they are nobody.
        if bytes.iter().all(|byte| *byte == delimiter || byte.is_ascii_whitespace()) {
            return;
        }
        if let Some(fast) = &mut self.fast
            && fast.rows.read(bytes, &mut self.codes, &mut fast.ranges)
            && (is_single_byte || fast.are_text(bytes))
        {
            let cell = |column: usize| {
                let cell = &bytes[fast.ranges[fast.others[column]].clone()];
                decoded(Cow::Borrowed(cell), is_single_byte)
            };
            batch.push(line, &self.codes, &self.job.carried, cell);
            return;
        }
        let mut ends = std::mem::take(&mut self.ends);
        let line_end = self.job.line_end;
        kernel::run(Split { text: bytes, delimiter, line_end, ends: &mut ends });
        ends.cells.push(bytes.len() as u32);
        let row = RawRow { text: bytes, from: 0, ends: &ends.cells, is_single_byte };
        if self.raw(&row) {
            self.push(&row, || line, batch);
        } else {
            self.plain_slowly(
                line,
                &decoded(Cow::Borrowed(bytes), is_single_byte),
                delimiter,
                batch,
            );
        }
        self.ends = ends;
    }

    /// Reads a line without quotes that was not understood at once.
    fn plain_slowly(&mut self, line: u64, bytes: &[u8], delimiter: u8, batch: &mut Batch) {
        if std::str::from_utf8(bytes).is_err() {
            return batch.reject(line, 0, Fault::ResponsesEncoding, self.shown(bytes));
        }
        let mut record = std::mem::take(&mut self.record);
        record.clear();
        bytes.split(|byte| *byte == delimiter).for_each(|cell| record.push_field(cell));
        self.any(line, &record, Some(bytes), batch);
        self.record = record;
    }

    /// Reads a line that is an object.
    fn object(&mut self, line: u64, bytes: &[u8], batch: &mut Batch) {
        if std::str::from_utf8(bytes).is_err() {
            return batch.reject(line, 0, Fault::ResponsesEncoding, self.shown(bytes));
        }
        if bytes.trim_ascii().is_empty() {
            return;
        }
        let mut record = std::mem::take(&mut self.record);
        match ndjson::record(bytes, self.job.plan, &mut record) {
            Ok(()) => self.any(line, &record, Some(bytes), batch),
            Err(fault) => batch.reject(line, 0, fault, self.shown(bytes)),
        }
        self.record = record;
    }

    /// Reads records of which some may have a quote out of place: a reader of quotes would make one row
    /// of several.
    fn torn(&mut self, bytes: &[u8], mut line: u64, delimiter: u8, batch: &mut Batch) {
        let lines = |bytes: &[u8]| memchr_iter(self.job.line_end, bytes).count() as u64;
        let end = self.job.line_end;
        let (mut from, mut at) = (0, 0);
        while at < bytes.len() {
            match record_end(&bytes[at..], delimiter, end) {
                RecordEnd::Whole(length) => at += length,
                RecordEnd::Torn(length, fault) => {
                    let (sound, refused) = (&bytes[from..at], &bytes[at..at + length]);
                    self.quoted(sound, line, delimiter, batch);
                    if self.is_over(batch) {
                        return;
                    }
                    line += lines(sound);
                    batch.reject(line, 0, fault, self.shown(without_end(refused)));
                    line += lines(refused);
                    at += length;
                    from = at;
                }
            }
            if self.is_over(batch) {
                return;
            }
        }
        self.quoted(&bytes[from..], line, delimiter, batch);
    }

    /// Reads records of which some have quotes.
    fn quoted(&mut self, text: &[u8], first_line: u64, delimiter: u8, batch: &mut Batch) {
        let mut rows = csv::ReaderBuilder::new();
        rows.delimiter(delimiter).terminator(csv::Terminator::Any(self.job.line_end));
        let mut rows = rows.has_headers(false).flexible(true).from_reader(text);
        let is_text = std::str::from_utf8(text).is_ok();
        let lines = |bytes: &[u8]| memchr_iter(self.job.line_end, bytes).count() as u64;
        let mut record = std::mem::take(&mut self.record);
        let (mut from, mut line) = (0, first_line);
        while rows.read_byte_record(&mut record).unwrap_or(false) {
            let end = usize::try_from(rows.position().byte()).unwrap_or(text.len());
            // The parser passes over blank lines before a row.
            let is_blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
            let blank = text[from..end].iter().take_while(is_blank).count();
            line += lines(&text[from..from + blank]);
            let bytes = &text[from + blank..end];
            (from, line) = (end, line + lines(bytes));
            let begun = line - lines(bytes);
            if is_text || std::str::from_utf8(bytes).is_ok() {
                self.any(begun, &record, Some(without_end(bytes)), batch);
            } else {
                let row = self.shown(without_end(bytes));
                batch.reject(begun, 0, Fault::ResponsesEncoding, row);
            }
            if self.is_over(batch) {
                break;
            }
        }
        self.record = record;
    }

    /// Reads any record; `raw` is how it was written, where it was.
    pub(super) fn any(
        &mut self,
        line: u64,
        record: &ByteRecord,
        raw: Option<&[u8]>,
        batch: &mut Batch,
    ) {
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return;
        }
        let expected = self.job.plan.columns().len();
        let (column, fault) = if record.len() != expected {
            // A quote that swallowed the next lines is the likelier slip.
            let is_swallowed = record.iter().any(|cell| cell.contains(&self.job.line_end));
            let ragged = Fault::RaggedRow { found: record.len(), expected };
            (0, if is_swallowed { Fault::UnclosedQuote } else { ragged })
        } else {
            match self.reader.row(record, &mut self.codes) {
                Ok(()) => {
                    let cell = |column| Cow::Borrowed(record.get(column).unwrap_or_default());
                    return batch.push(line, &self.codes, &self.job.carried, cell);
                }
                Err((column, fault)) => (column + 1, fault),
            }
        };
        let is_whole = self.job.is_keeping_rejects && record.len() == expected;
        let row = match (&self.hidden, raw) {
            (Some(hidden), _) if is_whole => hidden.row(record, self.job),
            (_, Some(raw)) => self.shown(raw),
            (_, None) => self.shown(&joined(record, b',')),
        };
        batch.reject(line, column, fault, row);
    }

    /// Returns what may be shown of bytes that are no record.
    fn shown(&self, row: &[u8]) -> Vec<u8> {
        match self.hidden {
            None if self.job.is_keeping_rejects => row.to_vec(),
            _ => Vec::new(),
        }
    }

    pub(super) fn is_over(&self, batch: &Batch) -> bool {
        self.job.is_failing_fast && !batch.rejects.is_empty()
    }
}

/// Counts lines as far as somebody asks.
struct Lines<'b> {
    text: &'b [u8],
    end: u8,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// Returns the line that begins at a place no earlier than the last one asked for.
    fn of(&mut self, place: usize) -> u64 {
        let between = &self.text[self.at..place];
        self.line += memchr_iter(self.end, between).count() as u64;
        self.at = place;
        self.line
    }
}

/// Returns a line without its end.
fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
