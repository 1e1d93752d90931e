//! Parquet files as an input of records, and results as a Parquet file.

use std::io::{Read, Seek, Write};

use csv::ByteRecord;

use super::cell::Column;
use super::input::{InputError, Record, Records};
use super::table::{Held, Table, Values};
use crate::batch::parquet::{
    self, LONGEST_CELL, ParquetFault, ParquetRows, ParquetWriter, Rows, Unread,
};
use crate::domain::problem::Fault;

/// How many records a plan of columns looks at.
const SAMPLE: usize = 200;

/// The records of a Parquet file, numbered from 1.
pub struct ParquetRecords<R: Read + Seek + Send + 'static> {
    rows: ParquetRows<R>,
    number: u64,
    block: Vec<ByteRecord>,
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

impl<R: Read + Seek + Send + 'static> ParquetRecords<R> {
    /// Reads a file from its first record on.
    pub fn open(input: R) -> Result<ParquetRecords<R>, InputError> {
        let rows = ParquetRows::open(input).map_err(refused)?;
        Ok(ParquetRecords { rows, number: 0, block: Vec::new() })
    }
}

impl<R: Read + Seek + Send + 'static> Records for ParquetRecords<R> {
    fn next(&mut self, records: &mut Vec<Record>) -> Result<(), InputError> {
        let count = self.rows.next(&mut self.block).map_err(refused)?;
        let width = self.rows.names().len();
        for record in &mut self.block[..count] {
            self.number += 1;
            let record = std::mem::take(record);
            let limit = LONGEST_CELL as u64;
            let is_whole = record.len() == width;
            let fault = (self.number, Fault::RowPassedOver { limit });
            records.push(if is_whole { Ok((self.number, record)) } else { Err(fault) });
        }
        Ok(())
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
