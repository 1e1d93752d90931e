//! Rows of response files → credits of many persons, in one pass that keeps every sound row.
//!
//! A file has one row a person and one column an item; `docs/formats.md` says how. [`Reader`] takes
//! files one after another and [`Reader::finish`] makes a [`Sheet`] of them. A row with a fault is left
//! out and told with its line; the others are kept. Who a person is, is never kept.
//!
//! [`answers`] knows what a cell may hold, [`columns`] what a column is, [`import`] the characters of a
//! file, and the columns and cells of any form tool.

pub mod advice;
pub mod answers;
pub mod columns;
pub mod digest;
pub mod import;
#[cfg(feature = "columnar")]
pub mod parquet;
pub mod pseudonym;
mod read;
pub mod score;

pub use columns::{Cells, Reading};
pub use read::Reader;

use crate::domain::choices::Choices;
use crate::domain::column::ImportNote;
use crate::domain::problem::Problem;
use crate::domain::responses::Responses;

/// What a set of response files holds.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Credits by person and item; an item that a file has no column for was not reached there.
    pub responses: Responses,
    /// What was chosen, in the same rows and columns, when answers were read.
    pub choices: Option<Choices>,
    /// Columns that sort the persons into groups.
    pub groups: Vec<Group>,
    /// The weight of every person, when a column of weights was named.
    pub weights: Option<Vec<f64>>,
    /// Columns that are neither: their names, each once.
    pub ignored: Vec<String>,
    /// What somebody may want to know of the files, each once.
    pub notes: Vec<ImportNote>,
    /// What is wrong, at most [`MOST_FAULTS`] for each file.
    pub problems: Vec<Problem>,
    /// How many rows were left out because of a fault.
    pub refused: usize,
}

impl Sheet {
    /// Returns the groups of that column.
    pub fn group(&self, column: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.name == column)
    }
}

/// After so many faults of one file only their number is kept.
pub const MOST_FAULTS: usize = 100;

/// A column that sorts persons into groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The name of the column.
    pub name: String,
    /// The values there are, in order of appearance.
    pub values: Vec<String>,
    /// For every person the place of the value, or [`Group::NONE`].
    pub codes: Vec<u16>,
}

impl Group {
    /// The code of a person of whom nothing is known.
    pub const NONE: u16 = u16::MAX;
}
