//! A Parquet file → its rows, block after block, in memory that does not grow with the file.
//!
//! The library may panic on bytes that were damaged on purpose. Everything known is checked before it
//! (`pages`, `thrift`); what is left is caught by the `wall` and told as a fault.

use std::io::{Read, Seek};
use std::sync::Arc;

use csv::ByteRecord;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader};

use super::cells::{Block, Cells};
use super::chunk::Chunk;
use super::schema::{self, Planned, Unread};
use super::source::Source;
use super::text::Texts;
use super::wall::contained;
use super::{LONGEST_CELL, ParquetFault};

/// The most rows of a block: its cells of a hundred columns stay in a second cache.
pub const BLOCK_ROWS: usize = 2048;

/// The most bytes of cells that are given out at once.
const LARGEST_GIFT: usize = 16 * 1024 * 1024;

/// Reads the rows of a file.
pub struct ParquetRows<R: Read + Seek + Send> {
    source: Arc<Source<R>>,
    metadata: ParquetMetaData,
    planned: Vec<Planned>,
    unread: Vec<(String, Unread)>,
    /// The next group of rows.
    group: usize,
    /// The rows that are left in the group that is open.
    left: usize,
    chunks: Vec<Chunk<R>>,
    block: Block,
    /// How many rows of the block were given out.
    given: usize,
    is_over: bool,
}

impl<R: Read + Seek + Send + 'static> ParquetRows<R> {
    /// Reads what a file says of itself. It needs to be read anywhere: a pipe must be read into memory
    /// first, up to some bound, and given as a [`std::io::Cursor`].
    pub fn open(input: R) -> Result<ParquetRows<R>, ParquetFault> {
        let (source, footer) = Source::open(input)?;
        let metadata = contained(|| ParquetMetaDataReader::decode_metadata(&footer))?
            .map_err(|error| ParquetFault::of(error, None))?;
        drop(footer);
        let groups = metadata.row_groups().iter().map(|group| i128::from(group.num_rows()));
        if groups.sum::<i128>() != i128::from(metadata.file_metadata().num_rows()) {
            let why = "its groups do not have the rows of the file".to_owned();
            return Err(ParquetFault::Damaged { column: None, why });
        }
        let (planned, unread) = schema::plan(metadata.file_metadata().schema_descr());
        let mut rows = ParquetRows {
            source: Arc::new(source),
            block: Block::default(),
            metadata,
            planned,
            unread,
            group: 0,
            left: 0,
            chunks: Vec::new(),
            given: 0,
            is_over: false,
        };
        rows.make_room();
        Ok(rows)
    }

    /// Returns the names of the columns that are read, in the order of the cells.
    pub fn names(&self) -> Vec<&str> {
        self.planned.iter().map(|planned| planned.name.as_str()).collect()
    }

    /// Returns the names of the columns that are not read: somebody should be told.
    pub fn unread(&self) -> &[(String, Unread)] {
        &self.unread
    }

    /// Returns how many rows the file says that it has.
    pub fn rows(&self) -> u64 {
        u64::try_from(self.metadata.file_metadata().num_rows()).unwrap_or(0)
    }

    /// Reads only some columns, by their place among the names, from now on in that order.
    ///
    /// # Panics
    ///
    /// If there is no such place, or rows were read already.
    pub fn only(&mut self, places: &[usize]) {
        assert!(self.group == 0, "columns are chosen before rows are read");
        self.planned = places.iter().map(|place| self.planned[*place].clone()).collect();
        self.make_room();
    }

    /// Reads the next rows into the first of `rows`, which grows as needed and keeps its memory; returns
    /// how many they are, 0 at the end. After a fault there is nothing more. A row with a cell beyond
    /// [`LONGEST_CELL`] comes without cells: it alone cannot be read.
    pub fn next(&mut self, rows: &mut Vec<ByteRecord>) -> Result<usize, ParquetFault> {
        if self.given == self.block.rows {
            self.advance()?;
        }
        let left = self.block.rows - self.given;
        if rows.len() < left {
            rows.resize_with(left, ByteRecord::new);
        }
        let (mut count, mut size) = (0, 0);
        while count < left && size < LARGEST_GIFT {
            let record = &mut rows[count];
            record.clear();
            for cells in &self.block.columns {
                let text = cells.get(self.given + count);
                if text.len() > LONGEST_CELL {
                    record.clear();
                    break;
                }
                record.push_field(text);
            }
            size += record.as_slice().len();
            count += 1;
        }
        self.given += count;
        Ok(count)
    }

    /// Reads the next block of rows as columns into one that is not needed any more; returns whether there are
    /// any. This is the quick way where a column has few answers.
    pub fn block(&mut self, into: &mut Block) -> Result<bool, ParquetFault> {
        self.advance()?;
        std::mem::swap(&mut self.block, into);
        self.make_room();
        Ok(into.rows > 0)
    }

    /// Makes a block for the columns that are read, with no rows.
    fn make_room(&mut self) {
        let own = || Cells { own: Texts::with_numbers(), ..Cells::default() };
        self.block.columns.resize_with(self.planned.len(), own);
        (self.block.rows, self.given) = (0, 0);
    }

    fn advance(&mut self) -> Result<(), ParquetFault> {
        (self.block.rows, self.given) = (0, 0);
        if self.is_over {
            return Ok(());
        }
        // Nothing of a reader that panicked is used again.
        self.is_over = true;
        let read = contained(|| self.fill())?;
        self.block.rows = read?;
        self.is_over = self.block.rows == 0;
        Ok(())
    }

    fn fill(&mut self) -> Result<usize, ParquetFault> {
        while self.left == 0 {
            self.close()?;
            if self.group == self.metadata.num_row_groups() {
                return Ok(0);
            }
            self.open_group()?;
        }
        let mut rows = self.left.min(BLOCK_ROWS);
        let mut held: usize = self.chunks.iter().map(Chunk::held).sum();
        for (chunk, planned) in self.chunks.iter_mut().zip(&self.planned) {
            let before = chunk.held();
            let available = chunk.available(planned, held - before).map_err(in_column(planned))?;
            held = held - before + chunk.held();
            if available == 0 {
                let why = "a column has fewer rows than its group".to_owned();
                return Err(ParquetFault::Damaged { column: Some(planned.name.clone()), why });
            }
            if !planned.is_list() {
                rows = rows.min(available);
            }
        }
        let all = self.chunks.iter_mut().zip(&self.planned).zip(&mut self.block.columns);
        for ((chunk, planned), cells) in all {
            let read = if planned.is_list() {
                chunk.lists(planned, rows, held - chunk.held(), cells)
            } else {
                chunk.plain(planned, rows, cells)
            };
            read.map_err(in_column(planned))?;
        }
        self.left -= rows;
        Ok(rows)
    }

    /// Checks that no column has more rows than its group.
    fn close(&mut self) -> Result<(), ParquetFault> {
        for (mut chunk, planned) in self.chunks.drain(..).zip(&self.planned) {
            if chunk.available(planned, 0).map_err(in_column(planned))? > 0 {
                let why = "a column has more rows than its group".to_owned();
                return Err(ParquetFault::Damaged { column: Some(planned.name.clone()), why });
            }
        }
        Ok(())
    }

    fn open_group(&mut self) -> Result<(), ParquetFault> {
        let group = self.metadata.row_group(self.group);
        self.group += 1;
        let Ok(rows) = usize::try_from(group.num_rows()) else {
            let why = "a group of fewer rows than none".to_owned();
            return Err(ParquetFault::Damaged { column: None, why });
        };
        for planned in &self.planned {
            let column = group.column(planned.leaf);
            is_readable(column.compression(), planned)?;
            let chunk = Chunk::open(&self.source, column, rows).map_err(in_column(planned))?;
            self.chunks.push(chunk);
        }
        // Without a column there is nothing to read of any row.
        self.left = if self.planned.is_empty() { 0 } else { rows };
        Ok(())
    }
}

fn in_column(planned: &Planned) -> impl Fn(ParquetError) -> ParquetFault {
    |error| ParquetFault::of(error, Some(&planned.name))
}

/// Says which compression is not read. LZO has no library, Brotli is written by nobody's default.
fn is_readable(compression: Compression, planned: &Planned) -> Result<(), ParquetFault> {
    let codec = match compression {
        Compression::UNCOMPRESSED
        | Compression::SNAPPY
        | Compression::GZIP(_)
        | Compression::LZ4
        | Compression::LZ4_RAW
        | Compression::ZSTD(_) => return Ok(()),
        Compression::BROTLI(_) => "BROTLI",
        Compression::LZO => "LZO",
    };
    Err(ParquetFault::Compression { column: planned.name.clone(), codec: codec.to_owned() })
}
