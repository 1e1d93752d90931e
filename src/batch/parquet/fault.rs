//! Why a Parquet file cannot be read. Every message names the column when there is one to name.

use std::fmt;
use std::io;

use parquet::errors::ParquetError;

use super::LARGEST_BLOCK;

/// Why a Parquet file cannot be read or written.
#[derive(Debug)]
pub enum ParquetFault {
    /// The system refused.
    System(io::Error),
    /// It is not a Parquet file.
    NotParquet,
    /// It begins like one but does not end like one: most often a copy that was broken off.
    Truncated,
    /// It is encrypted.
    Encrypted,
    /// It is damaged; in which column, if that is known, and how, in English and for developers.
    Damaged {
        /// The name of the column.
        column: Option<String>,
        /// What the reader met.
        why: String,
    },
    /// It asks for more memory than a file of answers needs.
    TooMuch {
        /// What is too large.
        what: TooMuch,
        /// The name of the column.
        column: Option<String>,
        /// The bound, in bytes; for lists in values.
        limit: u64,
    },
    /// A column is compressed in a way that is not read.
    Compression {
        /// The name of the column.
        column: String,
        /// The name of the way, as Parquet has it.
        codec: String,
    },
}

/// What may be too large in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// The description at the end of the file.
    Footer,
    /// A page of a column, or what pages hold together.
    Page,
    /// The lists of a page.
    Lists,
    /// The texts of some thousand rows.
    Block,
}

impl ParquetFault {
    /// Says that the texts of a block are too long.
    pub(super) fn block() -> ParquetFault {
        ParquetFault::TooMuch { what: TooMuch::Block, column: None, limit: LARGEST_BLOCK as u64 }
    }

    /// Returns what an error of the library comes to while it writes: an error of the system is one.
    pub(super) fn of_writing(error: ParquetError) -> ParquetFault {
        match error {
            ParquetError::External(source) => match source.downcast::<io::Error>() {
                Ok(source) => ParquetFault::System(*source),
                Err(source) => ParquetFault::of(ParquetError::External(source), None),
            },
            other => ParquetFault::of(other, None),
        }
    }

    /// Returns what an error of the library comes to while it reads. What the system refuses comes as a
    /// fault of ours; an error of the system that the library made up is a page that does not decompress.
    pub(super) fn of(error: ParquetError, column: Option<&str>) -> ParquetFault {
        let name = column.map(str::to_owned);
        let why = match error {
            ParquetError::External(source) => match source.downcast::<ParquetFault>() {
                Ok(fault) => return fault.in_column(name),
                Err(source) => source.to_string(),
            },
            ParquetError::General(why) | ParquetError::NYI(why) | ParquetError::EOF(why) => why,
            other => other.to_string(),
        };
        ParquetFault::Damaged { column: name, why }
    }

    fn in_column(self, name: Option<String>) -> ParquetFault {
        match self {
            ParquetFault::TooMuch { what, column, limit } => {
                ParquetFault::TooMuch { what, column: column.or(name), limit }
            }
            ParquetFault::Damaged { column, why } => {
                ParquetFault::Damaged { column: column.or(name), why }
            }
            other => other,
        }
    }
}

impl fmt::Display for ParquetFault {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ParquetFault::System(source) => write!(formatter, "{source}"),
            ParquetFault::NotParquet => write!(formatter, "not a Parquet file"),
            ParquetFault::Truncated => write!(formatter, "a Parquet file without its end"),
            ParquetFault::Encrypted => write!(formatter, "an encrypted Parquet file"),
            ParquetFault::Damaged { column, why } => {
                write!(formatter, "column {column:?} is damaged: {why}")
            }
            ParquetFault::TooMuch { what, column, limit } => {
                write!(formatter, "{what:?} of column {column:?} goes beyond {limit}")
            }
            ParquetFault::Compression { column, codec } => {
                write!(formatter, "column {column:?} is compressed with {codec}")
            }
        }
    }
}

impl std::error::Error for ParquetFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ParquetFault::System(source) => Some(source),
            ParquetFault::NotParquet
            | ParquetFault::Truncated
            | ParquetFault::Encrypted
            | ParquetFault::Damaged { .. }
            | ParquetFault::TooMuch { .. }
            | ParquetFault::Compression { .. } => None,
        }
    }
}
