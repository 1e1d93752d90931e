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

/// What the texts of a dictionary came to, kept from block to block.
#[derive(Debug, Default)]
pub struct Codes {
    of: Option<Arc<Texts>>,
    table: Vec<u8>,
}

impl Cells {
    fn texts(&self) -> &Texts {
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

    /// Puts the code of each row's text into `into`, which has a place for each row, `width` apart: the
    /// matrix of a block is filled column by column. Every text of a dictionary is coded once.
    ///
    /// # Panics
    ///
    /// If `into` has fewer places than there are rows, or `width` is 0.
    pub fn codes(
        &self,
        memory: &mut Codes,
        mut code: impl FnMut(&[u8]) -> u8,
        into: &mut [u8],
        width: usize,
    ) {
        let is_known = match (&self.shared, &memory.of) {
            (Some(shared), Some(known)) => Arc::ptr_eq(shared, known),
            _ => false,
        };
        if !is_known {
            let texts = self.texts();
            memory.table.clear();
            let places = u32::try_from(texts.len()).unwrap_or(u32::MAX);
            memory.table.extend((0..places).map(|place| code(texts.get(place))));
            memory.of.clone_from(&self.shared);
        }
        assert!(into.len() > (self.places.len().max(1) - 1) * width, "a place for every row");
        for (into, place) in into.iter_mut().step_by(width).zip(&self.places) {
            *into = memory.table[*place as usize];
        }
    }
}
