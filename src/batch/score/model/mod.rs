//! What coded rows amount to, by the scoring model of the bank. A model is one file beside this one and one
//! row of [`MODELS`], under the name of its row in [`crate::domain::scoring::SCORING`].

mod digcomp;
mod dsi;

use super::cell::{Cell, Column};
use crate::batch::import::Slots;
use crate::domain::bank::{Bank, Form};
use crate::domain::framework::{AREAS, Level};

/// Scores coded rows of one file.
pub trait Model: Sync {
    /// Returns what one thread works with.
    fn worker(&self) -> Box<dyn ModelWorker + '_>;

    /// Returns the number above every key; 0 where rows have none.
    fn keys(&self) -> usize;
}

/// What one thread works with.
pub trait ModelWorker: Send {
    /// Returns what stands for the result of a row, where few different results are possible.
    fn key(&mut self, codes: &[u8]) -> Option<Key>;

    /// Scores rows, one after another; `take` gets one cell a column of the results.
    fn score(&mut self, codes: &[u8], take: &mut dyn FnMut(&[Cell<'static>], Standing));

    /// Returns the last cell of a row with the same key as one with this standing.
    fn last_cell(&self, standing: &Standing, key: Key) -> Cell<'static>;
}

/// What stands for a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    /// Rows with the same number have the same cells, but for the last one.
    pub number: u32,
    /// What the last one depends on beside it.
    pub surprise: f64,
}

/// What else is made of a result.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// The place of the category on each scale of [`Measure`](crate::domain::summary::Measure).
    pub categories: [u8; 1 + AREAS],
    /// The level over all areas, when there is one.
    pub level: Option<Level>,
    /// The surprise beyond which the last cell is another; nothing where it is empty.
    pub limit: Option<f64>,
}

/// What models are made from.
#[derive(Clone, Copy)]
pub struct Setup<'a> {
    /// The bank.
    pub bank: &'a Bank,
    /// The form whose rules say from how many answers on there is a level.
    pub form: &'a Form,
    /// What the bytes of a coded row stand for.
    pub slots: &'a Slots,
}

/// One row: a model by its name.
pub struct ModelRow {
    /// The name of the scoring model.
    pub name: &'static str,
    /// Returns the columns of its results.
    pub columns: fn() -> Vec<Column>,
    /// Makes it.
    pub build: for<'a> fn(Setup<'a>) -> Box<dyn Model + 'a>,
}

/// Every model.
pub static MODELS: &[ModelRow] = &[digcomp::ROW, dsi::ROW];

/// Returns the row of the model of a bank.
pub fn model_row(bank: &Bank) -> &'static ModelRow {
    let name = bank.scoring.row().name;
    let row = MODELS.iter().find(|row| row.name == name);
    row.expect("a test knows a model for every way of scoring")
}

/// Returns the model of a bank.
pub fn model(setup: Setup<'_>) -> Box<dyn Model + '_> {
    (model_row(setup.bank).build)(setup)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::SCORING;

    #[test]
    fn there_is_a_model_for_every_way_of_scoring() {
        let names: Vec<_> = MODELS.iter().map(|row| row.name).collect();
        assert_eq!(names, SCORING.iter().map(|row| row.name).collect::<Vec<_>>());
    }
}
