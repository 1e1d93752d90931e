//! Results column by column, for formats that are written so.

use super::cell::{Cell, Column, Kind};

/// The values of a column; nothing where a cell is empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Texts, one after another, and where each ends; an empty text is one too.
    Text {
        /// All texts.
        bytes: Vec<u8>,
        /// The end of each, when there is one.
        ends: Vec<Option<usize>>,
    },
    /// Numbers, as rounded as they are in text.
    Number(Vec<Option<f64>>),
    /// Whole numbers.
    Count(Vec<Option<u64>>),
    /// Yes or no.
    Flag(Vec<Option<bool>>),
}

impl Values {
    fn new(kind: Kind) -> Values {
        match kind {
            Kind::Text => Values::Text { bytes: Vec::new(), ends: Vec::new() },
            Kind::Number => Values::Number(Vec::new()),
            Kind::Count => Values::Count(Vec::new()),
            Kind::Flag => Values::Flag(Vec::new()),
        }
    }

    fn push(&mut self, cell: &Cell) {
        match (self, cell) {
            (Values::Text { bytes, ends }, Cell::Text(text)) => {
                bytes.extend_from_slice(text);
                ends.push(Some(bytes.len()));
            }
            (Values::Text { bytes, ends }, Cell::Code(word)) => {
                bytes.extend_from_slice(word.as_bytes());
                ends.push(Some(bytes.len()));
            }
            (Values::Text { ends, .. }, _) => ends.push(None),
            (Values::Number(values), Cell::Number(number)) => {
                values.push(Some(super::decimal::rounded(*number)))
            }
            (Values::Number(values), _) => values.push(None),
            (Values::Count(values), Cell::Count(count)) => values.push(Some(*count)),
            (Values::Count(values), _) => values.push(None),
            (Values::Flag(values), Cell::Flag(flag)) => values.push(Some(*flag)),
            (Values::Flag(values), _) => values.push(None),
        }
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
    /// Begins anew.
    pub fn clear(&mut self, columns: &[Column]) {
        self.columns = columns.iter().map(|column| Values::new(column.kind)).collect();
        self.rows = 0;
    }

    /// Adds cells of the row that is being made, from that column on.
    pub fn cells(&mut self, from: usize, cells: &[Cell]) {
        for (column, cell) in self.columns[from..].iter_mut().zip(cells) {
            column.push(cell);
        }
    }
}
