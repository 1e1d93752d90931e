//! Parquet files as an input of columns, and results as a Parquet file.

use std::borrow::Cow;
use std::io::{Read, Seek, Write};

use csv::ByteRecord;

use super::batch::Batch;
use super::cell::Column;
use super::input::{ColumnSource, Content, InputError};
use super::read::BlockReader;
use super::table::{Held, Table, Values};
use crate::batch::import::columns::Columns;
use crate::batch::parquet::{
    self, Block, LONGEST_CELL, ParquetFault, ParquetRows, ParquetWriter, Rows, Unread,
};
use crate::domain::problem::Fault;

/// How many records a plan of columns looks at.
const SAMPLE: usize = 200;

/// The rows of a Parquet file as columns, numbered from 1.
pub struct ParquetColumns<R: Read + Seek + Send + 'static> {
    rows: ParquetRows<R>,
    /// The number of the next row.
    next: u64,
}

/// What the beginning of a Parquet file shows.
pub struct ParquetHead {
    /// The names of the columns that can be read.
    pub names: Vec<String>,
    /// The first records.
    pub sample: Vec<ByteRecord>,
    /// The names of the others: columns within columns.
    pub unread: Vec<String>,
}

/// Looks at the beginning of a file.
pub fn head<R: Read + Seek + Send + 'static>(input: R) -> Result<ParquetHead, InputError> {
    let mut rows = ParquetRows::open(input).map_err(refused)?;
    let names = rows.names().into_iter().map(str::to_owned).collect();
    let unread = rows.unread().iter().map(|(name, _): &(String, Unread)| name.clone()).collect();
    let mut sample = Vec::new();
    let count = rows.next(&mut sample).map_err(refused)?;
    sample.truncate(count.min(SAMPLE));
    sample.retain(|record| record.len() == rows.names().len());
    Ok(ParquetHead { names, sample, unread })
}

impl<R: Read + Seek + Send + 'static> ParquetColumns<R> {
    /// Reads a file from its first row on.
    pub fn open(input: R) -> Result<ParquetColumns<R>, InputError> {
        Ok(ParquetColumns { rows: ParquetRows::open(input).map_err(refused)?, next: 1 })
    }
}

impl<R: Read + Seek + Send + 'static> ColumnSource for ParquetColumns<R> {
    fn next(&mut self, content: &mut Content) -> Result<bool, InputError> {
        let mut block = match std::mem::take(content) {
            Content::Columns(_, block) => block,
            Content::Text(_) | Content::Records(_) => Block::default(),
        };
        let is_more = self.rows.block(&mut block).map_err(refused)?;
        let first = self.next;
        self.next += block.rows as u64;
        *content = Content::Columns(first, block);
        Ok(is_more)
    }
}

impl Columns for Block {
    fn width(&self) -> usize {
        self.columns.len()
    }

    #[inline]
    fn places(&self, column: usize) -> &[u32] {
        self.columns[column].places()
    }

    fn texts(&self, column: usize) -> usize {
        self.columns[column].texts().len()
    }

    #[inline]
    fn text(&self, column: usize, place: u32) -> &[u8] {
        self.columns[column].texts().get(place)
    }
}

impl BlockReader<'_> {
    /// Reads the rows of a block of columns.
    pub(super) fn columns(&mut self, first: u64, block: &Block, batch: &mut Batch) {
        let mut coded = std::mem::take(&mut self.coded);
        self.reader.columns(block, block.rows, &mut coded);
        let may_be_long = |column: &usize| block.columns[*column].texts().size() > LONGEST_CELL;
        let long: Vec<usize> = (0..block.width()).filter(may_be_long).collect();
        for (line, row) in (first..).zip(0..block.rows) {
            if long.iter().any(|column| block.cell(*column, row).len() > LONGEST_CELL) {
                let limit = LONGEST_CELL as u64;
                batch.reject(line, 0, Fault::RowPassedOver { limit }, Vec::new());
            } else if coded.is_understood[row] {
                let codes = coded.codes.chunks_exact(self.job.plan.width().max(1)).nth(row);
                let cell = |column| Cow::Borrowed(block.cell(column, row));
                let is_blank = |column| block.cell(column, row).trim_ascii().is_empty();
                if !(0..block.width()).all(is_blank) {
                    batch.push(line, codes.unwrap_or_default(), &self.job.carried, cell);
                }
            } else {
                let cells = (0..block.width()).map(|column| block.cell(column, row));
                self.any(line, &cells.collect::<ByteRecord>(), None, batch);
            }
            if self.is_over(batch) {
                break;
            }
        }
        self.coded = coded;
    }
}

/// Returns why a file cannot be read, as a fault of the file.
fn refused(fault: ParquetFault) -> InputError {
    let unreadable = |reason: String| Fault::ParquetUnreadable { reason };
    InputError::Fault(Box::new(match fault {
        ParquetFault::System(source) => return InputError::System(source),
        ParquetFault::NotParquet | ParquetFault::Truncated => Fault::ParquetTruncated,
        ParquetFault::Encrypted => unreadable("encryption".to_owned()),
        ParquetFault::Damaged { column, why } => {
            unreadable(column.map_or(why.clone(), |column| format!("{column}: {why}")))
        }
        ParquetFault::Compression { column, codec } => unreadable(format!("{column}: {codec}")),
        ParquetFault::TooMuch { what, limit, .. } => {
            unreadable(format!("{what:?} > {limit}").to_lowercase())
        }
    }))
}

/// Results as a Parquet file.
pub struct ParquetOutput<W: Write + Send> {
    writer: ParquetWriter<W>,
    rows: Rows,
}

impl<W: Write + Send> ParquetOutput<W> {
    /// Begins a file; facts are names and what they are.
    pub fn new(
        output: W,
        columns: &[Column],
        facts: &[(&str, &str)],
    ) -> Result<ParquetOutput<W>, ParquetFault> {
        let columns: Vec<_> = columns.iter().map(column).collect();
        let writer = ParquetWriter::new(output, &columns, facts)?;
        Ok(ParquetOutput { writer, rows: Rows::new(&columns) })
    }

    /// Adds rows.
    pub fn take(&mut self, table: &Table) -> Result<(), ParquetFault> {
        self.rows.clear();
        for (at, values) in table.columns.iter().enumerate() {
            push(&mut self.rows, at, values);
        }
        self.writer.write(&self.rows)
    }

    /// Completes the file; returns where it went.
    pub fn finish(self) -> Result<W, ParquetFault> {
        self.writer.finish()
    }
}

fn column(column: &Column) -> parquet::Column {
    parquet::Column { name: column.name.clone(), kind: column.kind, nullable: true }
}

fn push(rows: &mut Rows, at: usize, values: &Values) {
    let there = values.there.iter();
    match &values.held {
        Held::Text { bytes, ends } => {
            let (mut from, mut ends) = (0, ends.iter().copied());
            for is_there in there {
                let end = is_there.then(|| ends.next()).flatten();
                rows.text(at, end.map(|end| String::from_utf8_lossy(&bytes[from..end])).as_deref());
                from = end.unwrap_or(from);
            }
        }
        Held::Number(numbers) => {
            let mut numbers = numbers.iter().copied();
            there.for_each(|is_there| rows.number(at, is_there.then(|| numbers.next()).flatten()));
        }
        Held::Count(counts) => {
            let mut counts = counts.iter().map(|count| i64::try_from(*count).unwrap_or(i64::MAX));
            there.for_each(|is_there| rows.count(at, is_there.then(|| counts.next()).flatten()));
        }
        Held::Flag(flags) => {
            let mut flags = flags.iter().copied();
            there.for_each(|is_there| rows.flag(at, is_there.then(|| flags.next()).flatten()));
        }
    }
}
