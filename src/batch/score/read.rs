//! Records of a block → coded rows: usual rows by [`super::fast`], all others by the reader of any record.

use std::ops::Range;

use csv::ByteRecord;
use memchr::{memchr, memchr_iter};

use super::batch::Batch;
use super::blocks::Text;
use super::fast::{FastColumn, FastRows, UNKNOWN};
use super::hidden::{Hidden, joined};
use super::input::{Block, Content};
use super::job::Job;
use crate::batch::import::quotes::{RecordEnd, record_end};
use crate::batch::import::{Coded, RowReader, ndjson};
use crate::domain::problem::Fault;
use crate::domain::responses::NOT_REACHED;

/// Reads the blocks of one worker.
pub struct BlockReader<'a> {
    job: &'a Job<'a>,
    reader: RowReader<'a>,
    fast: Option<Fast>,
    codes: Vec<u8>,
    record: ByteRecord,
    hidden: Option<Hidden>,
}

/// Reads usual rows, and knows where in them the carried columns are.
struct Fast {
    rows: FastRows,
    /// The place of each column among those that hold no answers.
    others: Vec<usize>,
    ranges: Vec<Range<usize>>,
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
        }
    }

    /// Reads a block.
    pub fn read(&mut self, block: &Block, batch: &mut Batch) {
        match &block.content {
            Content::Text(Text { bytes, line, refused: Some(fault), .. }) => {
                batch.reject(*line, 0, fault.clone(), self.shown(without_end(bytes)));
            }
            Content::Text(text) => self.text(text, batch),
            Content::Records(records) => {
                for record in records {
                    match record {
                        Ok((line, record)) => self.any(*line, record, None, batch),
                        Err((line, fault)) => batch.reject(*line, 0, fault.clone(), Vec::new()),
                    }
                    if self.is_over(batch) {
                        return;
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &Text, batch: &mut Batch) {
        match self.job.delimiter {
            Some(delimiter) if text.is_torn => self.torn(text, delimiter, batch),
            Some(delimiter) if memchr(b'"', &text.bytes).is_some() => {
                self.quoted(&text.bytes, text.line, delimiter, batch);
            }
            Some(delimiter) => self.lines(text, batch, |reader, line, bytes, batch| {
                reader.plain(line, bytes, delimiter, batch);
            }),
            None => self.lines(text, batch, BlockReader::object),
        }
    }

    /// Goes through lines that hold something.
    fn lines(
        &mut self,
        text: &Text,
        batch: &mut Batch,
        mut read: impl FnMut(&mut BlockReader<'a>, u64, &[u8], &mut Batch),
    ) {
        let is_text = std::str::from_utf8(&text.bytes).is_ok();
        let (mut from, mut line) = (0, text.line);
        let last = (text.bytes.last() != Some(&self.job.line_end)).then_some(text.bytes.len());
        for end in memchr_iter(self.job.line_end, &text.bytes).chain(last) {
            let bytes = without_end(&text.bytes[from..end]);
            if !is_text && std::str::from_utf8(bytes).is_err() {
                batch.reject(line, 0, Fault::ResponsesEncoding, self.shown(bytes));
            } else if !bytes.is_empty() {
                read(self, line, bytes, batch);
            }
            if self.is_over(batch) {
                return;
            }
            (from, line) = (end + 1, line + 1);
        }
    }

    /// Reads a line without quotes.
    #[inline]
    fn plain(&mut self, line: u64, bytes: &[u8], delimiter: u8, batch: &mut Batch) {
        // A spreadsheet writes empty rows as delimiters alone: they are nobody.
        if bytes.iter().all(|byte| *byte == delimiter || byte.is_ascii_whitespace()) {
            return;
        }
        if let Some(fast) = &mut self.fast
            && fast.rows.read(bytes, &mut self.codes, &mut fast.ranges)
        {
            let cell = |column: usize| &bytes[fast.ranges[fast.others[column]].clone()];
            batch.push(line, &self.codes, &self.job.carried, cell);
            return;
        }
        let mut record = std::mem::take(&mut self.record);
        record.clear();
        bytes.split(|byte| *byte == delimiter).for_each(|cell| record.push_field(cell));
        self.any(line, &record, Some(bytes), batch);
        self.record = record;
    }

    /// Reads a line that is an object.
    fn object(&mut self, line: u64, bytes: &[u8], batch: &mut Batch) {
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
    fn torn(&mut self, text: &Text, delimiter: u8, batch: &mut Batch) {
        let lines = |bytes: &[u8]| memchr_iter(self.job.line_end, bytes).count() as u64;
        let (bytes, end) = (text.bytes.as_slice(), self.job.line_end);
        let (mut from, mut at, mut line) = (0, 0, text.line);
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
    fn any(&mut self, line: u64, record: &ByteRecord, raw: Option<&[u8]>, batch: &mut Batch) {
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
                    let cell = |column: usize| record.get(column).unwrap_or_default();
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

    fn is_over(&self, batch: &Batch) -> bool {
        self.job.is_failing_fast && !batch.rejects.is_empty()
    }
}

impl Fast {
    /// Returns a reader of usual rows, where usual rows are possible.
    fn new(job: &Job) -> Option<Fast> {
        let delimiter = job.delimiter?;
        let count = job.plan.columns().len();
        let mut columns = Vec::with_capacity(count);
        let mut others = Vec::with_capacity(count);
        let mut other = 0;
        for column in 0..count {
            others.push(other);
            match job.plan.one_byte(column) {
                Some(one) if one.empty == NOT_REACHED => {
                    let code = |coded: &Coded| match coded {
                        Coded::Code(code) => *code,
                        Coded::Unknown => UNKNOWN,
                    };
                    let table = Box::new(std::array::from_fn(|byte| code(&one.codes[byte])));
                    columns.push(FastColumn::Answers(one.slot, table));
                }
                // Only the reader of any record knows what several columns of one item say.
                _ if !job.plan.feeds(column).is_empty() => return None,
                _ => {
                    columns.push(FastColumn::Other);
                    other += 1;
                }
            }
        }
        let carried = &job.carried;
        let places = [carried.id, carried.by, carried.postcode];
        let mut carried = carried.kept.iter().copied().chain(places.into_iter().flatten());
        if carried.any(|column| matches!(columns[column], FastColumn::Answers(..))) {
            return None;
        }
        let rows = FastRows::new(columns, delimiter)?;
        Some(Fast { rows, others, ranges: Vec::new() })
    }
}

/// Returns a line without its end.
fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
