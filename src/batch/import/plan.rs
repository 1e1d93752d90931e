//! What every column of a file is, and which slot of a coded row it feeds.

use super::Asked;
use super::open::Head;
use super::reader::RowReader;
use crate::domain::bank::Bank;
use crate::domain::column::{Column, ImportNote, Personal};
use crate::domain::problem::Fault;
use crate::domain::words::BankWords;

/// What every column of a file is.
pub struct Plan<'a> {
    bank: &'a Bank,
    columns: Vec<Column>,
    slots: Slots,
    notes: Vec<ImportNote>,
}

/// What the bytes of a coded row stand for, one after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slots {
    /// Credits of these items, by their places in the bank; [`NOT_REACHED`](crate::domain::responses::NOT_REACHED)
    /// where nothing was answered.
    Items(Vec<usize>),
    /// Codes of these survey variables; the same byte where one is missing.
    Variables(Vec<String>),
}

/// What a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coded {
    /// This byte in the slot.
    Code(u8),
    /// Only [`RowReader`] can tell.
    Unknown,
}

/// What the cells of a column come to that have one byte at most.
#[derive(Clone, Debug)]
pub struct OneByte {
    /// The slot that the column feeds, alone.
    pub slot: usize,
    /// The code of an empty cell.
    pub empty: u8,
    /// What a cell with that one byte comes to.
    pub codes: [Coded; 256],
}

impl<'a> Plan<'a> {
    /// Decides what every column is; the fault is that of the heading.
    pub fn new(
        head: &Head,
        bank: &'a Bank,
        words: &BankWords,
        asked: &Asked,
    ) -> Result<Plan<'a>, Vec<Fault>> {
        let _ = (head, words, asked);
        let slots = Slots::Items(Vec::new());
        Ok(Plan { bank, columns: Vec::new(), slots, notes: Vec::new() })
    }

    /// Returns every column of a record, in order: those of the file, then for a long file and for JSON the
    /// items of the bank that the first rows did not name.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Returns what the bytes of a coded row stand for.
    pub fn slots(&self) -> &Slots {
        &self.slots
    }

    /// Returns the number of bytes of a coded row.
    pub fn width(&self) -> usize {
        match &self.slots {
            Slots::Items(items) => items.len(),
            Slots::Variables(variables) => variables.len(),
        }
    }

    /// Returns the column that says who a person is.
    pub fn id(&self) -> Option<usize> {
        None
    }

    /// Returns the column with that heading: one to group by, to keep, to find a postcode in.
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.heading == heading)
    }

    /// Returns the headings that were not recognised.
    pub fn unmapped(&self) -> Vec<&str> {
        Vec::new()
    }

    /// Returns the headings of personal columns, with what they tell.
    pub fn personal(&self) -> Vec<(&str, Personal)> {
        Vec::new()
    }

    /// Returns what somebody may want to know.
    pub fn notes(&self) -> &[ImportNote] {
        &self.notes
    }

    /// Returns what short cells of a column come to, when it feeds one slot alone.
    pub fn one_byte(&self, column: usize) -> Option<OneByte> {
        let _ = (column, self.bank);
        None
    }

    /// Returns the slots that a column feeds.
    pub fn feeds(&self, column: usize) -> &[usize] {
        let _ = column;
        &[]
    }

    /// Returns a reader of records; each thread has its own.
    pub fn reader(&self) -> RowReader<'_> {
        RowReader::new(self)
    }
}
