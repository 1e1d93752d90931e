//! What stands in a file of results, before any format writes it.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A number with six decimals.
    Number,
    /// A whole number.
    Count,
    /// Yes or no.
    Flag,
}

/// A column of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name: the same in every format and every version.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

impl Column {
    /// Returns a column.
    pub fn new(name: impl Into<String>, kind: Kind) -> Column {
        Column { name: name.into(), kind }
    }
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing: not measured, not known.
    Nothing,
    /// Text, whatever stands in it.
    Text(&'a [u8]),
    /// A word of ours, of small letters, `_` and `-`: it needs no quotes and is no formula in any format.
    Code(&'static str),
    /// A number.
    Number(f64),
    /// A whole number.
    Count(u64),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Cell<'a> {
    /// Returns a cell with a word.
    pub fn word(word: &'a str) -> Cell<'a> {
        Cell::Text(word.as_bytes())
    }
}
