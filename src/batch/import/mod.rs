//! The file of any form tool → rows of one byte an item, with what each column was taken for and why.
//!
//! [`open`] reads the beginning of a file and hands on the rest as UTF-8. [`Plan::new`] decides what every
//! column is. [`Plan::reader`] codes records one by one; each thread has its own. A file that is long or JSON
//! is turned into the same records by [`long::LongRows`] and [`ndjson::record`]; a columnar one comes as [`columns`].
//!
//! Nothing is guessed in silence: what was recognised has its reason, what cannot be read is a fault.

pub mod columns;
mod cutter;
mod deal;
mod encoding;
mod fold;
mod heading;
mod known;
mod lexicon;
pub mod long;
mod magic;
mod memo;
pub mod ndjson;
mod numbers;
mod open;
mod personal;
mod plan;
pub mod quotes;
mod raw;
mod reader;
mod recognise;
mod rows;
mod shape;
pub mod split;
mod synonyms;
mod target;

pub use encoding::{Encoding, Utf8};
pub use numbers::carry;
pub use open::{
    Body, Bytes, Head, MOST_COLUMNS, Opened, Refused, encoding_of, is_name, open, open_table,
    undecoded,
};
pub use plan::{Coded, OneByte, Plan, Slots};
pub use raw::{RawRow, decoded};
pub use reader::RowReader;
pub use rows::{LONGEST_ROW, Row, Rows, is_blank};
pub use shape::{DELIMITERS, Layout, LineEnd, LongColumns, Shape};

use crate::domain::column::Mapping;

/// What somebody asked about how a file is read; where nothing was asked, the file decides.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What stands between cells.
    pub delimiter: Option<u8>,
    /// How characters are written.
    pub encoding: Option<Encoding>,
    /// The headings of a file that has none.
    pub columns: Option<Vec<String>>,
    /// The heading of the column that says who a person is.
    pub id: Option<String>,
    /// Headings of columns that go to the output.
    pub keep: Vec<String>,
    /// Headings of columns that something else needs: groups, postcodes.
    pub used: Vec<String>,
    /// Whether a name that is not known is a fault, however late it comes.
    pub is_strict: bool,
    /// What a mapping file says.
    pub mapping: Mapping,
    /// Whether numbers in cells are places of options, from 1.
    pub is_numeric: bool,
    /// Whether cells are credits.
    pub is_scored: bool,
}
