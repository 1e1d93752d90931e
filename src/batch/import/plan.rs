//! What every column of a file is, and which slot of a coded row it feeds.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use super::Asked;
use super::fold::squash;
use super::heading::Part;
use super::lexicon::Lexicon;
use super::open::Head;
use super::reader::RowReader;
use super::recognise;
use crate::domain::bank::Bank;
use crate::domain::column::{Column, ColumnRole, ImportNote, Personal};
use crate::domain::id::ItemId;
use crate::domain::problem::Fault;
use crate::domain::words::BankWords;

/// What every column of a file is.
pub struct Plan<'a> {
    pub(super) columns: Vec<Column>,
    pub(super) feeds: Vec<Feed>,
    pub(super) targets: Vec<Target<'a>>,
    pub(super) slots: Slots,
    /// The slots that each column feeds.
    pub(super) fed: Vec<Vec<usize>>,
    pub(super) id: Option<usize>,
    pub(super) personal: Vec<(usize, Personal)>,
    pub(super) notes: Vec<ImportNote>,
    pub(super) places: HashMap<String, usize>,
    /// The columns of items by their names, spelt in any way.
    pub(super) spelt: HashMap<String, Option<usize>>,
    pub(super) is_scored: bool,
    /// Whether a name that came later than the first rows and is not known is a fault.
    pub(super) is_strict: bool,
    /// Such names, when it is none.
    pub(super) late: Mutex<BTreeSet<String>>,
}

/// So many names that came late are remembered, the first in order, each up to so many bytes.
const MOST_LATE: usize = 20;
const LONGEST_LATE: usize = 200;

/// What a column gives to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feed {
    /// Nothing.
    None,
    /// All of the answer to the item of this target.
    Whole(usize),
    /// The same, where the columns of its options say nothing.
    Summary(usize),
    /// A part of it: the target, and the place among its parts.
    Part(usize, usize),
    /// The variable of this slot.
    Variable(usize),
}

/// An item that has columns.
pub(super) struct Target<'a> {
    pub(super) lexicon: Lexicon<'a>,
    /// One slot; of a survey one for each variable, in the order of the options.
    pub(super) slots: Vec<usize>,
    pub(super) is_survey: bool,
    /// What has a column of its own, with that column.
    pub(super) parts: Vec<(Part, usize)>,
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

/// A name that is not known.
pub(super) struct Unknown;

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
    /// Decides what every column is; each fault is one of the heading.
    pub fn new(
        head: &Head,
        bank: &'a Bank,
        words: &BankWords,
        asked: &Asked,
    ) -> Result<Plan<'a>, Vec<Fault>> {
        let mut plan = recognise::plan(head, bank, words, asked)?;
        plan.look_at_cells(head);
        Ok(plan)
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
        self.id
    }

    /// Returns the columns with that heading: to group by, to keep, to find a postcode in.
    pub fn columns_called(&self, heading: &str) -> Vec<usize> {
        let called = self.columns.iter().enumerate().filter(|(_, one)| one.heading == heading);
        called.map(|(place, _)| place).collect()
    }

    /// Returns the columns that tell who somebody is.
    pub fn personal_columns(&self) -> impl Iterator<Item = usize> {
        self.personal.iter().map(|(column, _)| *column)
    }

    /// Returns the headings that were not recognised.
    pub fn unmapped(&self) -> Vec<&str> {
        let unmapped = self.columns.iter().filter(|column| column.role == ColumnRole::Unmapped);
        unmapped.map(|column| column.heading.as_str()).collect()
    }

    /// Returns the headings of personal columns, with what they tell; a personal id is among them.
    pub fn personal(&self) -> Vec<(&str, Personal)> {
        let heading = |at: usize| self.columns[at].heading.as_str();
        self.personal.iter().map(|(at, personal)| (heading(*at), *personal)).collect()
    }

    /// Returns what somebody may want to know.
    pub fn notes(&self) -> &[ImportNote] {
        &self.notes
    }

    /// Returns what short cells of a column come to, when it feeds one slot alone and no other column does.
    pub fn one_byte(&self, column: usize) -> Option<OneByte> {
        let &[slot] = self.feeds(column) else { return None };
        let is_whole = matches!(self.feeds[column], Feed::Whole(_) | Feed::Variable(_));
        let sharing = self.fed.iter().filter(|slots| slots.contains(&slot)).count();
        if !is_whole || sharing != 1 {
            return None;
        }
        let mut reader = self.reader();
        let mut codes = [Coded::Unknown; 256];
        for byte in (0..128_u8).filter(|byte| *byte != b'"') {
            if let Some(code) = reader.one(column, &[byte]) {
                codes[usize::from(byte)] = Coded::Code(code);
            }
        }
        Some(OneByte { slot, empty: reader.one(column, b"")?, codes })
    }

    /// Returns the slots that a column feeds.
    pub fn feeds(&self, column: usize) -> &[usize] {
        self.fed.get(column).map_or(&[], Vec::as_slice)
    }

    /// Returns a reader of records; each thread has its own.
    pub fn reader(&self) -> RowReader<'_> {
        RowReader::new(self)
    }

    /// Returns the column of a name that a row has; nothing for a name that the first rows did not have and
    /// that is none of the bank: it plays no part then, as if it had come earlier, and is remembered.
    pub(super) fn place(&self, name: &str) -> Result<Option<usize>, Unknown> {
        if let Some(place) = self.places.get(name) {
            return Ok(Some(*place));
        }
        let squashed = squash(name);
        let spelt = self.spelt.get(&squashed).copied().flatten();
        if spelt.is_some() && name.len() <= LONGEST_LATE {
            return Ok(spelt);
        }
        if self.is_strict {
            return Err(Unknown);
        }
        let end = name.floor_char_boundary(LONGEST_LATE);
        let mut late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
        if !late.contains(&name[..end]) {
            late.insert(name[..end].to_owned());
        }
        if late.len() > MOST_LATE {
            late.pop_last();
        }
        Ok(None)
    }

    /// Returns the names that rows had later than the first ones, and that were not read.
    pub fn late(&self) -> Vec<String> {
        let late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
        late.iter().cloned().collect()
    }

    /// Returns whether a column was taken for an item by its answers alone.
    pub fn is_guessed(&self) -> bool {
        self.notes.iter().any(|note| matches!(note, ImportNote::ByAnswers(..)))
    }

    /// Returns the item of the column, to name it.
    pub fn item(&self, column: usize) -> Option<&ItemId> {
        match self.feeds[column] {
            Feed::Whole(target) | Feed::Summary(target) | Feed::Part(target, _) => {
                Some(&self.targets[target].lexicon.item().id)
            }
            Feed::None | Feed::Variable(_) => None,
        }
    }

    /// Notes what the cells of the first rows show: codes that were read as places, repaired texts.
    fn look_at_cells(&mut self, head: &Head) {
        use super::lexicon::Manner;
        for (at, column) in self.columns.iter().enumerate() {
            let (Feed::Whole(target) | Feed::Summary(target)) = self.feeds[at] else { continue };
            if self.is_scored {
                continue;
            }
            let lexicon = &self.targets[target].lexicon;
            let cells =
                head.sample.iter().filter_map(|record| std::str::from_utf8(record.get(at)?).ok());
            let manners: Vec<Manner> =
                cells.filter_map(|cell| Some(lexicon.read(cell)?.1)).collect();
            if manners.contains(&Manner::Place) {
                self.notes.push(ImportNote::CodesArePlaces(column.heading.clone()));
            }
            if manners.contains(&Manner::Repaired) {
                self.notes.push(ImportNote::Repaired(column.heading.clone()));
            }
        }
    }
}

#[cfg(test)]
mod tests;
