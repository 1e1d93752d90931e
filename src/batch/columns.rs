//! What a column of a response file is: an item, a group, the weight, the person, or nothing.

use std::collections::HashMap;

use super::Group;
use super::answers::{self, is_not_reached};
use crate::domain::bank::Bank;
use crate::domain::choices::Chosen;
use crate::domain::id::ItemId;
use crate::domain::item::{Item, Prompt};
use crate::domain::responses::NOT_REACHED;

/// How response files are to be read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// What the cells of items hold.
    pub cells: Cells<'a>,
    /// Columns that must be groups, whatever they hold.
    pub groups: &'a [String],
    /// The column that holds the weight of a person.
    pub weight: Option<&'a str>,
}

/// What the cells of items hold.
#[derive(Clone, Copy, Debug)]
pub enum Cells<'a> {
    /// Answers to the items of a bank; a column named after none of them is a group.
    Answers(&'a Bank),
    /// Credits. With a bank its items are the columns named after them and others are groups; without
    /// one every column that holds only credits is an item.
    Credits(Option<&'a Bank>),
}

/// The column that says who a person is; it is never kept.
const PERSON: &str = "id";

/// The highest credit of an item that no bank describes: larger numbers are ages, years, persons.
const MOST_CREDIT: u8 = 9;

/// A column with more values, or longer ones, sorts nobody into groups: a time, a remark, a name.
const MOST_VALUES: usize = 100;
const LONGEST_VALUE: usize = 200;

/// So many different cells of an item are kept for reuse; a choice among six has 64 at most.
const MOST_KNOWN: usize = 64;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The item at this place.
    Item(usize),
    /// The group at this place.
    Group(usize),
    /// The weight.
    Weight,
    /// Nothing that is read.
    Ignored,
}

/// What a name means before any cell is read.
pub enum Named<'a> {
    /// An item with its meaning.
    Item(Meaning<'a>),
    /// A group.
    Group,
    /// The weight.
    Weight,
    /// Nothing that is read.
    Ignored,
}

impl<'a> Reading<'a> {
    /// Returns what a column name means.
    pub fn named(&self, name: &str) -> Named<'a> {
        let name = name.trim();
        if self.groups.iter().any(|group| group == name) {
            return Named::Group;
        }
        if self.weight == Some(name) {
            return Named::Weight;
        }
        if name.is_empty() || name.eq_ignore_ascii_case(PERSON) {
            return Named::Ignored;
        }
        let (bank, is_scored) = match self.cells {
            Cells::Answers(bank) => (bank, false),
            Cells::Credits(Some(bank)) => (bank, true),
            Cells::Credits(None) => return Named::Item(Meaning::Credits { most: MOST_CREDIT }),
        };
        match ItemId::parse(name).and_then(|id| bank.item(&id)) {
            Some(item) if !item.is_scored() => Named::Ignored,
            Some(item) if is_scored => {
                Named::Item(Meaning::Credits { most: item.curve.most_credit() })
            }
            Some(item) => Named::Item(Meaning::Answers { item, prompt: item.kind.prompt() }),
            None => Named::Group,
        }
    }

    /// Returns whether a column with a cell that is no credit is simply no item.
    pub fn may_demote(&self) -> bool {
        matches!(self.cells, Cells::Credits(None))
    }
}

/// What the cells of an item mean.
pub enum Meaning<'a> {
    /// Answers.
    Answers {
        /// The item that they answer.
        item: &'a Item,
        /// How it was asked.
        prompt: Prompt,
    },
    /// Credits up to a highest one.
    Credits {
        /// The highest.
        most: u8,
    },
}

/// What a cell came to: the credit, and the code of what was chosen.
pub type Read = (u8, u8);

/// What a cell of somebody who did not reach the item comes to.
pub const MISSING: Read = (NOT_REACHED, NOT_REACHED);

/// The key of a cell too long to have one.
const LONG: u128 = u128::MAX;

/// Returns a number that stands for a short cell and no other: its bytes and its length.
fn key(cell: &[u8]) -> u128 {
    match cell {
        [] => 0,
        [one] => u128::from(*one) << 8 | 1,
        [_, ..] if cell.len() < 16 => {
            let fold = |key: u128, byte: &u8| key << 8 | u128::from(*byte);
            cell.iter().fold(0, fold) << 8 | cell.len() as u128
        }
        _ => LONG,
    }
}

/// The cells of one item so far.
pub struct ItemColumn<'a> {
    /// The name of the column.
    pub name: String,
    /// What its cells mean.
    pub meaning: Meaning<'a>,
    /// One credit a person.
    pub credits: Vec<u8>,
    /// One code a person of what was chosen, when answers are read.
    pub chosen: Vec<u8>,
    /// Whether it turned out to be no item.
    pub is_demoted: bool,
    known: Vec<(u128, Read)>,
}

impl<'a> ItemColumn<'a> {
    /// Returns a column where nobody before reached the item.
    pub fn new(name: &str, meaning: Meaning<'a>, persons: usize) -> ItemColumn<'a> {
        let keeps_choices = matches!(meaning, Meaning::Answers { .. });
        ItemColumn {
            name: name.to_owned(),
            credits: vec![NOT_REACHED; persons],
            chosen: vec![NOT_REACHED; if keeps_choices { persons } else { 0 }],
            meaning,
            is_demoted: false,
            known: Vec::new(),
        }
    }

    /// Reads a cell; nothing when it is neither an answer nor a credit.
    pub fn read(&mut self, cell: &[u8]) -> Option<Read> {
        let cell = cell.trim_ascii();
        if let (Meaning::Credits { most }, [digit @ b'0'..=b'9']) = (&self.meaning, cell) {
            let credit = digit - b'0';
            return (credit <= *most).then_some((credit, credit));
        }
        // The few different cells of a choice are compared, not parsed: that is most of all files.
        let key = key(cell);
        if let Some((_, read)) = self.known.iter().find(|(known, _)| *known == key) {
            return Some(*read);
        }
        let read = self.parse(cell)?;
        if key != LONG && self.known.len() < MOST_KNOWN {
            self.known.push((key, read));
        }
        Some(read)
    }

    fn parse(&self, cell: &[u8]) -> Option<Read> {
        if is_not_reached(cell) {
            return Some(MISSING);
        }
        let text = std::str::from_utf8(cell).ok()?;
        match &self.meaning {
            Meaning::Credits { .. } if text == answers::DONT_KNOW => {
                Some((0, Chosen::DontKnow.code()))
            }
            Meaning::Credits { most } => {
                // A table program writes whole numbers beside empty cells as 1.0.
                let whole = text.strip_suffix(".0").unwrap_or(text);
                let credit = whole.parse().ok().filter(|credit: &u8| credit <= most)?;
                Some((credit, credit))
            }
            Meaning::Answers { item, prompt } => {
                let answer = answers::read_cell(text, prompt)?;
                let credit = item.kind.credit(&answer)?.points();
                Some((credit, Chosen::of(&answer, prompt).code()))
            }
        }
    }

    /// Adds a person.
    pub fn push(&mut self, (credit, chosen): Read) {
        self.credits.push(credit);
        if matches!(self.meaning, Meaning::Answers { .. }) {
            self.chosen.push(chosen);
        }
    }

    /// Gives the column up: it is no item.
    pub fn demote(&mut self) {
        self.is_demoted = true;
        self.credits = Vec::new();
    }

    /// Fills up with persons who did not reach the item.
    pub fn fill(&mut self, persons: usize) {
        if self.is_demoted {
            return;
        }
        self.credits.resize(persons, NOT_REACHED);
        if matches!(self.meaning, Meaning::Answers { .. }) {
            self.chosen.resize(persons, NOT_REACHED);
        }
    }
}

/// The cells of one group so far.
pub struct GroupColumn {
    /// The group.
    pub group: Group,
    /// Whether it was named as a group: then it is kept whatever it holds.
    pub is_wanted: bool,
    /// Whether it turned out to sort nobody.
    pub is_dropped: bool,
    places: HashMap<Box<[u8]>, u16>,
}

impl GroupColumn {
    /// Returns a column where nothing is known of anybody before.
    pub fn new(name: &str, is_wanted: bool, persons: usize) -> GroupColumn {
        let group =
            Group { name: name.to_owned(), values: Vec::new(), codes: vec![Group::NONE; persons] };
        GroupColumn { group, is_wanted, is_dropped: false, places: HashMap::new() }
    }

    /// Reads a cell; nothing when the column sorts nobody into groups.
    pub fn read(&mut self, cell: &[u8]) -> Option<u16> {
        let cell = cell.trim_ascii();
        if is_not_reached(cell) {
            return Some(Group::NONE);
        }
        if let Some(code) = self.places.get(cell) {
            return Some(*code);
        }
        let text = std::str::from_utf8(cell).ok().filter(|text| text.len() <= LONGEST_VALUE)?;
        let code = self.group.values.len();
        let most = if self.is_wanted { usize::from(Group::NONE) } else { MOST_VALUES };
        if code == most {
            return None;
        }
        self.group.values.push(text.to_owned());
        self.places.insert(cell.into(), code as u16);
        Some(code as u16)
    }

    /// Gives the column up.
    pub fn drop_values(&mut self) {
        self.is_dropped = true;
        self.group = Group { name: std::mem::take(&mut self.group.name), ..Group::default() };
        self.places = HashMap::new();
    }

    /// Fills up with persons of whom nothing is known.
    pub fn fill(&mut self, persons: usize) {
        if !self.is_dropped {
            self.group.codes.resize(persons, Group::NONE);
        }
    }
}
