//! Results column by column, for formats that are written so.

use super::cell::{Cell, Column, Kind};

/// The cells of a column: whether each holds something, and what those hold that do. Kept apart, because
/// together an eight-byte value takes sixteen.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// For every row whether its cell holds something.
    pub there: Vec<bool>,
    /// What the cells hold that are not empty.
    pub held: Held,
}

/// What cells of one kind hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// Texts, one after another, and where each ends; an empty text is one too.
    Text {
        /// All texts.
        bytes: Vec<u8>,
        /// The end of each.
        ends: Vec<usize>,
    },
    /// Numbers, as rounded as they are in text.
    Number(Vec<f64>),
    /// Whole numbers.
    Count(Vec<u64>),
    /// Yes or no.
    Flag(Vec<bool>),
}

impl Values {
    fn new(kind: Kind) -> Values {
        let held = match kind {
            Kind::Text => Held::Text { bytes: Vec::new(), ends: Vec::new() },
            Kind::Number => Held::Number(Vec::new()),
            Kind::Count => Held::Count(Vec::new()),
            Kind::Flag => Held::Flag(Vec::new()),
        };
        Values { there: Vec::new(), held }
    }

    /// Forgets the cells and keeps their memory.
    fn clear(&mut self) {
        self.there.clear();
        match &mut self.held {
            Held::Text { bytes, ends } => {
                bytes.clear();
                ends.clear();
            }
            Held::Number(values) => values.clear(),
            Held::Count(values) => values.clear(),
            Held::Flag(values) => values.clear(),
        }
    }

    fn push(&mut self, cell: &Cell) {
        let is_there = match (&mut self.held, cell) {
            (Held::Text { bytes, ends }, Cell::Text(text)) => {
                bytes.extend_from_slice(text);
                ends.push(bytes.len());
                true
            }
            (Held::Text { bytes, ends }, Cell::Code(word)) => {
                bytes.extend_from_slice(word.as_bytes());
                ends.push(bytes.len());
                true
            }
            (Held::Number(values), Cell::Number(number)) => {
                values.push(super::decimal::rounded(*number));
                true
            }
            (Held::Count(values), Cell::Count(count)) => {
                values.push(*count);
                true
            }
            (Held::Flag(values), Cell::Flag(flag)) => {
                values.push(*flag);
                true
            }
            (Held::Text { .. } | Held::Number(_) | Held::Count(_) | Held::Flag(_), _) => false,
        };
        self.there.push(is_there);
    }
}

/// Some rows of results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The values, column by column.
    pub columns: Vec<Values>,
    /// How many rows there are.
    pub rows: usize,
}

impl Table {
    /// Begins anew, with the memory of what was there: the columns are the same for all blocks of a file,
    /// and memory that came from one thread and went back from another was never used again.
    pub fn clear(&mut self, columns: &[Column]) {
        if self.columns.len() == columns.len() {
            self.columns.iter_mut().for_each(Values::clear);
        } else {
            self.columns = columns.iter().map(|column| Values::new(column.kind)).collect();
        }
        self.rows = 0;
    }

    /// Adds cells of the row that is being made, from that column on.
    pub fn cells(&mut self, from: usize, cells: &[Cell]) {
        for (column, cell) in self.columns[from..].iter_mut().zip(cells) {
            column.push(cell);
        }
    }
}
