//! Some thousand rows as columns of texts, where equal answers share their text.

use std::sync::Arc;

use super::text::Texts;

/// Rows as columns.
#[derive(Debug, Default)]
pub struct Block {
    /// The cells of each column that is read, in the order of the names.
    pub columns: Vec<Cells>,
    /// How many rows there are.
    pub rows: usize,
}

/// The cells of a column, one for each row of its block.
#[derive(Debug, Default)]
pub struct Cells {
    /// The texts of a dictionary; all blocks of its pages share them.
    pub(super) shared: Option<Arc<Texts>>,
    /// The texts of this block, when there is no dictionary.
    pub(super) own: Texts,
    /// For every row the place of its text; 0 is nothing.
    pub(super) places: Vec<u32>,
}

impl Cells {
    /// Returns the texts of the column.
    #[inline]
    pub fn texts(&self) -> &Texts {
        self.shared.as_deref().unwrap_or(&self.own)
    }

    /// Returns the text of a row; nothing is the empty text.
    ///
    /// # Panics
    ///
    /// If the block has no such row.
    #[inline]
    pub fn get(&self, row: usize) -> &[u8] {
        self.texts().get(self.places[row])
    }

    /// Returns for every row the place of its text.
    #[inline]
    pub fn places(&self) -> &[u32] {
        &self.places
    }
}
