//! Results → a Parquet file that DuckDB, Spark, pandas and Polars read: flat columns, Zstandard, groups of
//! a fixed number of rows, so that the bytes depend on the rows alone and not on how they came.

pub use crate::batch::score::cell::Kind;
use std::io::Write;
use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use super::ParquetFault;

/// How many rows a group has, but for the last: about as many as DuckDB writes, so that engines with many
/// cores share the work, and few enough to wait in memory.
pub const GROUP_ROWS: usize = 32_768;

/// Who wrote the file: no version, which would change the bytes of the same results.
const CREATED_BY: &str = "niveau";

/// A column of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What its cells are.
    pub kind: Kind,
    /// Whether a cell may hold nothing.
    pub nullable: bool,
}

/// Rows that wait to be written, column by column. Workers fill such rows, one column after another or
/// one row after another; a row is whole when every column has its cell.
#[derive(Clone, Debug)]
pub struct Rows {
    columns: Vec<Waiting>,
}

/// The cells of a column that wait.
#[derive(Clone, Debug)]
struct Waiting {
    values: Values,
    /// For every row whether there is a value, when there may be none.
    there: Option<Vec<i16>>,
}

#[derive(Clone, Debug)]
enum Values {
    Text { bytes: Vec<u8>, ends: Vec<usize> },
    Number(Vec<f64>),
    Count(Vec<i64>),
    Flag(Vec<bool>),
}

impl Rows {
    /// Returns no rows of those columns.
    pub fn new(columns: &[Column]) -> Rows {
        let waiting = |column: &Column| Waiting {
            values: match column.kind {
                Kind::Text => Values::Text { bytes: Vec::new(), ends: Vec::new() },
                Kind::Number => Values::Number(Vec::new()),
                Kind::Count => Values::Count(Vec::new()),
                Kind::Flag => Values::Flag(Vec::new()),
            },
            there: column.nullable.then(Vec::new),
        };
        Rows { columns: columns.iter().map(waiting).collect() }
    }

    /// Adds a text to a column.
    ///
    /// # Panics
    ///
    /// This and its neighbours: if the column is of another kind, or holds nothing where it may not.
    pub fn text(&mut self, column: usize, text: Option<&str>) {
        let Waiting { values: Values::Text { bytes, ends }, there } = &mut self.columns[column]
        else {
            panic!("a text in a column of another kind");
        };
        if is_there(there, text.is_some()) {
            bytes.extend_from_slice(text.unwrap_or_default().as_bytes());
            ends.push(bytes.len());
        }
    }

    /// Adds a number to a column. What is not a number is written as it is.
    pub fn number(&mut self, column: usize, number: Option<f64>) {
        let Waiting { values: Values::Number(values), there } = &mut self.columns[column] else {
            panic!("a number in a column of another kind");
        };
        if is_there(there, number.is_some()) {
            values.extend(number);
        }
    }

    /// Adds a whole number to a column.
    pub fn count(&mut self, column: usize, count: Option<i64>) {
        let Waiting { values: Values::Count(values), there } = &mut self.columns[column] else {
            panic!("a whole number in a column of another kind");
        };
        if is_there(there, count.is_some()) {
            values.extend(count);
        }
    }

    /// Adds yes or no to a column.
    pub fn flag(&mut self, column: usize, flag: Option<bool>) {
        let Waiting { values: Values::Flag(values), there } = &mut self.columns[column] else {
            panic!("yes or no in a column of another kind");
        };
        if is_there(there, flag.is_some()) {
            values.extend(flag);
        }
    }

    /// Returns how many rows there are.
    ///
    /// # Panics
    ///
    /// If a row is not whole.
    pub fn len(&self) -> usize {
        let mut lengths = self.columns.iter().map(Waiting::len);
        let first = lengths.next().unwrap_or(0);
        assert!(lengths.all(|length| length == first), "every row has a cell in every column");
        first
    }

    /// Returns whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes room for a group and no more: what grows by itself may become twice as large. Memory that
    /// nothing is written to is not taken.
    fn reserve_group(&mut self) {
        for Waiting { values, there } in &mut self.columns {
            match values {
                Values::Text { ends, .. } => ends.reserve_exact(GROUP_ROWS),
                Values::Number(numbers) => numbers.reserve_exact(GROUP_ROWS),
                Values::Count(counts) => counts.reserve_exact(GROUP_ROWS),
                Values::Flag(flags) => flags.reserve_exact(GROUP_ROWS),
            }
            if let Some(there) = there {
                there.reserve_exact(GROUP_ROWS);
            }
        }
    }

    /// Forgets the rows and keeps their memory.
    pub fn clear(&mut self) {
        self.columns.iter_mut().for_each(|column| column.first(0));
    }
}

/// Notes whether there is a value; a column that always has one must.
fn is_there(there: &mut Option<Vec<i16>>, is_there: bool) -> bool {
    match there {
        Some(there) => there.push(i16::from(is_there)),
        None => assert!(is_there, "nothing in a column that always has a value"),
    }
    is_there
}

impl Waiting {
    fn values(&self) -> usize {
        match &self.values {
            Values::Text { ends, .. } => ends.len(),
            Values::Number(values) => values.len(),
            Values::Count(values) => values.len(),
            Values::Flag(values) => values.len(),
        }
    }

    fn len(&self) -> usize {
        self.there.as_ref().map_or_else(|| self.values(), Vec::len)
    }

    /// Keeps the first rows alone.
    fn first(&mut self, rows: usize) {
        let values = value_count(self.there.as_deref(), rows);
        match &mut self.values {
            Values::Text { bytes, ends } => {
                ends.truncate(values);
                bytes.truncate(ends.last().copied().unwrap_or(0));
            }
            Values::Number(numbers) => numbers.truncate(values),
            Values::Count(counts) => counts.truncate(values),
            Values::Flag(flags) => flags.truncate(values),
        }
        if let Some(there) = &mut self.there {
            there.truncate(rows);
        }
    }

    /// Adds some rows of another column of the same kind.
    fn add(&mut self, other: &Waiting, rows: std::ops::Range<usize>) {
        let there = other.there.as_deref();
        let values = value_count(there, rows.start)..value_count(there, rows.end);
        match (&mut self.values, &other.values) {
            (Values::Text { bytes, ends }, Values::Text { bytes: more, ends: others }) => {
                let start = if values.start == 0 { 0 } else { others[values.start - 1] };
                let end = others[..values.end].last().copied().unwrap_or(0);
                let shift = bytes.len();
                bytes.extend_from_slice(&more[start..end.max(start)]);
                ends.extend(others[values].iter().map(|end| end - start + shift));
            }
            (Values::Number(numbers), Values::Number(more)) => {
                numbers.extend_from_slice(&more[values]);
            }
            (Values::Count(counts), Values::Count(more)) => counts.extend_from_slice(&more[values]),
            (Values::Flag(flags), Values::Flag(more)) => flags.extend_from_slice(&more[values]),
            (_, Values::Text { .. } | Values::Number(_) | Values::Count(_) | Values::Flag(_)) => {
                panic!("rows of other columns")
            }
        }
        if let (Some(own), Some(other)) = (&mut self.there, there) {
            own.extend_from_slice(&other[rows]);
        }
    }
}

fn value_count(there: Option<&[i16]>, rows: usize) -> usize {
    there.map_or(rows, |there| there[..rows].iter().filter(|there| **there > 0).count())
}

/// Writes rows into a file.
pub struct ParquetWriter<W: Write + Send> {
    file: SerializedFileWriter<W>,
    waiting: Rows,
}

impl<W: Write + Send> ParquetWriter<W> {
    /// Begins a file of those columns, with facts about it: names and what they are, in that order.
    pub fn new(
        output: W,
        columns: &[Column],
        facts: &[(&str, &str)],
    ) -> Result<ParquetWriter<W>, ParquetFault> {
        let facts = facts
            .iter()
            .map(|(name, fact)| KeyValue::new((*name).to_owned(), Some((*fact).to_owned())));
        let properties = WriterProperties::builder()
            .set_created_by(CREATED_BY.to_owned())
            // Level 1: the results of 10 million persons are small enough, and time is what is short.
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true)
            .set_max_row_group_row_count(Some(GROUP_ROWS))
            .set_key_value_metadata(Some(facts.collect()))
            .build();
        let schema = schema(columns).map_err(fault)?;
        let file =
            SerializedFileWriter::new(output, schema, Arc::new(properties)).map_err(fault)?;
        let mut waiting = Rows::new(columns);
        waiting.reserve_group();
        Ok(ParquetWriter { file, waiting })
    }

    /// Writes rows after those before; they wait until a group is full.
    ///
    /// # Panics
    ///
    /// If they are of other columns, or a row is not whole.
    pub fn write(&mut self, rows: &Rows) -> Result<(), ParquetFault> {
        let (count, mut done) = (rows.len(), 0);
        let mut waiting = self.waiting.len();
        while done < count {
            let end = count.min(done + GROUP_ROWS - waiting);
            for (column, more) in self.waiting.columns.iter_mut().zip(&rows.columns) {
                column.add(more, done..end);
            }
            waiting += end - done;
            done = end;
            if waiting == GROUP_ROWS {
                self.group()?;
                waiting = 0;
            }
        }
        Ok(())
    }

    /// Writes what waits and the description of the file; without it there is no file. Returns the
    /// output.
    pub fn finish(mut self) -> Result<W, ParquetFault> {
        if !self.waiting.is_empty() {
            self.group()?;
        }
        self.file.into_inner().map_err(fault)
    }

    fn group(&mut self) -> Result<(), ParquetFault> {
        let mut group = self.file.next_row_group().map_err(fault)?;
        for column in &mut self.waiting.columns {
            write_column(&mut group, column).map_err(fault)?;
            column.first(0);
        }
        group.close().map(|_| ()).map_err(fault)
    }
}

fn schema(columns: &[Column]) -> Result<TypePtr, ParquetError> {
    let field = |column: &Column| {
        let (physical, logical) = match column.kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Number => (Physical::DOUBLE, None),
            Kind::Count => (Physical::INT64, None),
            Kind::Flag => (Physical::BOOLEAN, None),
        };
        let nullable = if column.nullable { Repetition::OPTIONAL } else { Repetition::REQUIRED };
        let field = Type::primitive_type_builder(&column.name, physical);
        field.with_logical_type(logical).with_repetition(nullable).build().map(Arc::new)
    };
    let fields = columns.iter().map(field).collect::<Result<Vec<_>, _>>()?;
    Type::group_type_builder("results").with_fields(fields).build().map(Arc::new)
}

fn write_column<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<W>,
    column: &mut Waiting,
) -> Result<(), ParquetError> {
    let there = column.there.as_deref();
    match &mut column.values {
        Values::Text { bytes, ends } => {
            // One piece of memory, cut without copying; the room goes back afterwards.
            let whole = Bytes::from(std::mem::take(bytes));
            let mut start = 0;
            let cut = ends.iter().map(|end| {
                let text = whole.slice(start..*end);
                start = *end;
                ByteArray::from(text)
            });
            let texts: Vec<ByteArray> = cut.collect();
            write_values::<ByteArrayType, W>(group, &texts, there)?;
            drop(texts);
            *bytes = whole.try_into_mut().map(Vec::from).unwrap_or_default();
            Ok(())
        }
        Values::Number(values) => write_values::<DoubleType, W>(group, values, there),
        Values::Count(values) => write_values::<Int64Type, W>(group, values, there),
        Values::Flag(values) => write_values::<BoolType, W>(group, values, there),
    }
}

fn write_values<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<W>,
    values: &[T::T],
    there: Option<&[i16]>,
) -> Result<(), ParquetError> {
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General("a column too many".to_owned()));
    };
    column.typed::<T>().write_batch(values, there, None)?;
    column.close()
}

fn fault(error: ParquetError) -> ParquetFault {
    ParquetFault::of_writing(error)
}
