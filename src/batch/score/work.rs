//! What one worker does: records of a block to coded rows, coded rows to results, results to text.

use std::borrow::Cow;
use std::ops::Range;

use csv::ByteRecord;
use memchr::{memchr, memchr_iter};

use super::blocks::Text;
use super::cell::Cell;
use super::decimal;
use super::fast::{FastColumn, FastRows, UNKNOWN};
use super::input::{Block, Content};
use super::job::{Job, Output};
use super::model::{ModelWorker, Standing};
use super::ready::Ready;
use super::reject::Reject;
use super::table::Table;
use super::turns::Work;
use crate::batch::import::{Coded, RowReader, carry, ndjson};
use crate::domain::problem::Fault;
use crate::domain::responses::NOT_REACHED;
use crate::domain::summary::{Refused, Summary};

/// What came of a block.
#[derive(Default)]
pub struct Done {
    /// Rows of text.
    pub text: Vec<u8>,
    /// Rows of values.
    pub table: Table,
    /// How many rows were scored.
    pub rows: u64,
    /// Rows that could not be.
    pub rejects: Vec<Reject>,
    /// What they are counted as.
    pub summary: Option<Summary>,
    /// Why a row could not be counted: its column does not sort people into groups.
    pub uncounted: Option<Refused>,
    /// How far the input was read when the block was taken, in bytes.
    pub read: u64,
}

/// One worker.
pub struct Worker<'a> {
    job: &'a Job<'a>,
    reader: RowReader<'a>,
    model: Box<dyn ModelWorker + 'a>,
    fast: Option<Fast>,
    ready: Ready,
    codes: Vec<u8>,
    cells: Vec<Cell<'static>>,
    /// The stamp as text, with the end of the row.
    stamp: Vec<u8>,
}

/// Reads usual rows, and knows where in them the carried columns are.
struct Fast {
    rows: FastRows,
    /// The place of each column among those that hold no answers.
    others: Vec<usize>,
    ranges: Vec<Range<usize>>,
}

/// A row that was coded: its line, and the text of each of its cells.
struct Row<'r> {
    line: u64,
    cell: &'r dyn Fn(usize) -> &'r [u8],
}

impl Work<Block> for Worker<'_> {
    type Done = Done;

    fn work(&mut self, block: &Block, done: &mut Done) {
        done.text.clear();
        if matches!(self.job.output, Output::Table) {
            done.table.clear(self.job.columns);
        }
        done.rejects.clear();
        (done.rows, done.read) = (0, block.read);
        done.uncounted = None;
        done.summary = self.job.summary.cloned();
        match &block.content {
            Content::Text(Text { bytes, line, refused: Some(fault) }) => {
                let row = without_end(bytes).to_vec();
                done.rejects.push(Reject { line: *line, column: 0, fault: fault.clone(), row });
            }
            Content::Text(text) => self.text(text, done),
            Content::Records(records) => {
                for record in records {
                    match record {
                        Ok((line, record)) => self.record(*line, record, &|| joined(record), done),
                        Err((line, fault)) => {
                            let (line, fault) = (*line, fault.clone());
                            done.rejects.push(Reject { line, column: 0, fault, row: Vec::new() });
                        }
                    }
                }
            }
        }
    }
}

impl<'a> Worker<'a> {
    /// Returns a worker.
    pub fn new(job: &'a Job<'a>) -> Worker<'a> {
        let mut stamp = Vec::new();
        if let Output::Text(format) = job.output {
            format.cells(job.columns, job.columns.len() - job.stamp.len(), job.stamp, &mut stamp);
            format.end(&mut stamp);
        }
        Worker {
            job,
            reader: job.plan.reader(),
            model: job.model.worker(),
            fast: Fast::new(job),
            ready: Ready::default(),
            codes: vec![NOT_REACHED; job.plan.width()],
            cells: Vec::new(),
            stamp,
        }
    }

    /// Scores records of text.
    fn text(&mut self, text: &Text, done: &mut Done) {
        match self.job.delimiter {
            Some(delimiter) if memchr(b'"', &text.bytes).is_some() => {
                self.quoted(text, delimiter, done);
            }
            Some(delimiter) => self.lines(text, done, |worker, line, bytes, done| {
                worker.plain(line, bytes, delimiter, done);
            }),
            None => self.lines(text, done, Worker::object),
        }
    }

    /// Goes through lines that hold something.
    fn lines(
        &mut self,
        text: &Text,
        done: &mut Done,
        mut score: impl FnMut(&mut Worker<'a>, u64, &[u8], &mut Done),
    ) {
        let is_text = std::str::from_utf8(&text.bytes).is_ok();
        let (mut from, mut line) = (0, text.line);
        let ends = memchr_iter(self.job.line_end, &text.bytes);
        for end in
            ends.chain((text.bytes.last() != Some(&self.job.line_end)).then_some(text.bytes.len()))
        {
            let bytes = without_end(&text.bytes[from..end]);
            if !is_text && std::str::from_utf8(bytes).is_err() {
                done.reject(line, 0, Fault::ResponsesEncoding, bytes);
            } else if !bytes.is_empty() {
                score(self, line, bytes, done);
            }
            if self.is_over(done) {
                return;
            }
            (from, line) = (end + 1, line + 1);
        }
    }

    /// Scores a line without quotes.
    fn plain(&mut self, line: u64, bytes: &[u8], delimiter: u8, done: &mut Done) {
        if let Some(mut fast) = self.fast.take() {
            let is_read = fast.rows.read(bytes, &mut self.codes, &mut fast.ranges);
            if is_read {
                let cell = |column: usize| &bytes[fast.ranges[fast.others[column]].clone()];
                self.scored(&Row { line, cell: &cell }, done);
            }
            self.fast = Some(fast);
            if is_read {
                return;
            }
        }
        let record: ByteRecord = bytes.split(|byte| *byte == delimiter).collect();
        self.record(line, &record, &|| bytes.to_vec(), done);
    }

    /// Scores a line that is an object.
    fn object(&mut self, line: u64, bytes: &[u8], done: &mut Done) {
        if bytes.trim_ascii().is_empty() {
            return;
        }
        let mut record = ByteRecord::new();
        match ndjson::record(bytes, self.job.plan, &mut record) {
            Ok(()) => self.record(line, &record, &|| bytes.to_vec(), done),
            Err(fault) => done.reject(line, 0, fault, bytes),
        }
    }

    /// Scores records of which some have quotes.
    fn quoted(&mut self, text: &Text, delimiter: u8, done: &mut Done) {
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::Any(self.job.line_end))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.bytes.as_slice());
        let is_text = std::str::from_utf8(&text.bytes).is_ok();
        let mut record = ByteRecord::new();
        let (mut from, mut line) = (0, text.line);
        while rows.read_byte_record(&mut record).unwrap_or(false) {
            let end = rows.position().byte() as usize;
            // The parser passes over blank lines before a row.
            let blank =
                text.bytes[from..end].iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
            let blank = blank.count();
            let count = |bytes: &[u8]| memchr_iter(self.job.line_end, bytes).count() as u64;
            line += count(&text.bytes[from..from + blank]);
            let bytes = &text.bytes[from + blank..end];
            let next = line + count(bytes);
            if is_text || std::str::from_utf8(bytes).is_ok() {
                self.record(line, &record, &|| without_end(bytes).to_vec(), done);
            } else {
                done.reject(line, 0, Fault::ResponsesEncoding, without_end(bytes));
            }
            if self.is_over(done) {
                return;
            }
            (from, line) = (end, next);
        }
    }

    /// Scores any record; `raw` returns it as it was.
    fn record(
        &mut self,
        line: u64,
        record: &ByteRecord,
        raw: &dyn Fn() -> Vec<u8>,
        done: &mut Done,
    ) {
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return;
        }
        let expected = self.job.plan.columns().len();
        if record.len() != expected {
            // A quote that swallowed the next lines is the likelier slip.
            let is_swallowed = record.iter().any(|cell| cell.contains(&self.job.line_end));
            let ragged = Fault::RaggedRow { found: record.len(), expected };
            let fault = if is_swallowed { Fault::UnclosedQuote } else { ragged };
            done.rejects.push(Reject { line, column: 0, fault, row: raw() });
            return;
        }
        match self.reader.row(record, &mut self.codes) {
            Ok(()) => {
                let cell = |column: usize| record.get(column).unwrap_or_default();
                self.scored(&Row { line, cell: &cell }, done);
            }
            Err((column, fault)) => {
                done.rejects.push(Reject { line, column: column + 1, fault, row: raw() });
            }
        }
    }

    /// Scores the codes and writes what comes of them.
    fn scored(&mut self, row: &Row, done: &mut Done) {
        done.rows += 1;
        self.carried(row, done);
        let standing = self.result(done);
        self.advice(row, standing, done);
        match self.job.output {
            Output::Text(_) => done.text.extend_from_slice(&self.stamp),
            Output::Table => {
                done.table.cells(self.job.columns.len() - self.job.stamp.len(), self.job.stamp);
                done.table.rows += 1;
            }
        }
        if let Some(summary) = &mut done.summary {
            let group = self.job.carried.by.map(|column| carry((row.cell)(column)));
            let categories = standing.categories.map(usize::from);
            let counted = summary.add(group.as_deref(), &categories);
            done.uncounted = done.uncounted.or(counted.err());
        }
    }

    /// Writes who it is and the columns that are kept.
    fn carried(&self, row: &Row, done: &mut Done) {
        let job = self.job;
        let mut number = Vec::new();
        let id = match job.carried.id {
            Some(column) => carry((row.cell)(column)),
            None => {
                decimal::push_count(&mut number, row.line);
                String::from_utf8_lossy(&number)
            }
        };
        let pseudonym = job.pseudonyms.map(|pseudonyms| pseudonyms.of(id.as_bytes()));
        let id = pseudonym.as_ref().map_or(id.as_bytes(), |pseudonym| pseudonym.as_slice());
        self.put(0, &[Cell::Text(id)], done);
        for (place, column) in job.carried.kept.iter().enumerate() {
            let text: Cow<str> = carry((row.cell)(*column));
            let cell = if text.is_empty() { Cell::Nothing } else { Cell::Text(text.as_bytes()) };
            self.put(1 + place, &[cell], done);
        }
    }

    /// Writes the result: as it was written before, or anew.
    fn result(&mut self, done: &mut Done) -> Standing {
        let from = 1 + self.job.carried.kept.len();
        let Output::Text(format) = self.job.output else {
            self.cells.clear();
            let standing = self.model.score(&self.codes, &mut self.cells);
            done.table.cells(from, &self.cells);
            return standing;
        };
        let Some(key) = self.model.key(&self.codes) else {
            self.cells.clear();
            let standing = self.model.score(&self.codes, &mut self.cells);
            format.cells(self.job.columns, from, &self.cells, &mut done.text);
            return standing;
        };
        let standing = match self.ready.get(key.number) {
            Some((text, standing)) => {
                done.text.extend_from_slice(text);
                standing
            }
            None => {
                self.cells.clear();
                let standing = self.model.score(&self.codes, &mut self.cells);
                self.cells.pop();
                let start = done.text.len();
                format.cells(self.job.columns, from, &self.cells, &mut done.text);
                self.ready.put(key.number, &done.text[start..], standing);
                standing
            }
        };
        let last = self.job.columns.len() - self.job.stamp.len() - self.advice_columns() - 1;
        let cell = self.model.last_cell(&standing, key);
        format.cells(self.job.columns, last, &[cell], &mut done.text);
        standing
    }

    /// Returns how many columns tell of a place.
    fn advice_columns(&self) -> usize {
        if self.job.advisor.is_some() { super::ADVICE.len() } else { 0 }
    }

    /// Writes the place nearby.
    fn advice(&self, row: &Row, standing: Standing, done: &mut Done) {
        let (Some(advisor), Some(column)) = (self.job.advisor, self.job.carried.postcode) else {
            return;
        };
        let nearest = advisor.nearest((row.cell)(column), standing.level);
        let from = self.job.columns.len() - self.job.stamp.len() - self.advice_columns();
        self.put(from, &super::advice_cells(nearest), done);
    }

    fn put(&self, from: usize, cells: &[Cell], done: &mut Done) {
        match self.job.output {
            Output::Text(format) => format.cells(self.job.columns, from, cells, &mut done.text),
            Output::Table => done.table.cells(from, cells),
        }
    }

    fn is_over(&self, done: &Done) -> bool {
        self.job.is_failing_fast && !done.rejects.is_empty()
    }
}

impl Done {
    fn reject(&mut self, line: u64, column: usize, fault: Fault, row: &[u8]) {
        self.rejects.push(Reject { line, column, fault, row: row.to_vec() });
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

/// Returns a record that has no text of its own as a line.
fn joined(record: &ByteRecord) -> Vec<u8> {
    let mut rows = csv::Writer::from_writer(Vec::new());
    let is_written = rows.write_byte_record(record).is_ok();
    let mut line = rows.into_inner().unwrap_or_default();
    line.truncate(if is_written { without_end(&line).len() } else { 0 });
    line
}
