//! Parquet files: rows in, as text cells like those of any form tool; typed columns out.
//!
//! [`ParquetRows`] reads what Spark, DuckDB, pandas and Polars write; [`ParquetWriter`] writes what they
//! read, the same bytes for the same rows. Nothing in a file is believed before it is checked, and what is
//! kept in memory at a time has a bound, whatever the file says.

mod cells;
mod chunk;
mod cut;
mod delta;
mod dictionary;
mod fault;
mod pages;
mod rows;
mod schema;
mod source;
mod text;
mod thrift;
mod wall;
mod writer;

pub use cells::{Block, Cells};
pub use fault::{ParquetFault, TooMuch};
pub use rows::{BLOCK_ROWS, ParquetRows};
pub use schema::Unread;
pub use text::Texts;
pub use wall::is_expected;
pub use writer::{Column, GROUP_ROWS, Kind, ParquetWriter, Rows};

/// The most columns that a file may have, as in any other response file.
const MOST_COLUMNS: usize = 10_000;

/// The most groups of rows that a file may have; 10 million rows have about 80.
const MOST_GROUPS: usize = 100_000;

/// The largest footer, in bytes: 100 columns in a thousand groups of rows need about 10 MB.
const LARGEST_FOOTER: u64 = 32 * 1024 * 1024;

/// The largest page, in bytes after decompression. Most writers stop at 1 MiB; DuckDB goes to 100 MB.
const LARGEST_PAGE: usize = 128 * 1024 * 1024;

/// The largest dictionary, in bytes after decompression. Most writers stop at 1 MiB.
const LARGEST_DICTIONARY: usize = 32 * 1024 * 1024;

/// What the pages of all columns may hold together, in bytes.
const LARGEST_TOGETHER: usize = 512 * 1024 * 1024;

/// The longest texts of one column for one block of rows, in bytes.
const LARGEST_BLOCK: usize = 128 * 1024 * 1024;

/// The longest cell, in bytes, as in any other response file.
pub const LONGEST_CELL: usize = 1024 * 1024;

/// The most values in a page of lists: a row may end only where its page does.
const LONGEST_LISTS: u32 = 4 * 1024 * 1024;

#[cfg(test)]
mod tests;
