//! Columns of texts, as a columnar file holds them → coded rows. Each different text of a block is read once.
//!
//! Whatever is not understood at once is left to [`RowReader::row`], which also knows what is wrong with it.

use std::borrow::Cow;

use super::plan::Feed;
use super::reader::{RowReader, Value};
use crate::domain::responses::NOT_REACHED;

/// Some rows as columns, where equal cells may share a place among the texts of their column.
pub trait Columns {
    /// Returns how many columns there are.
    fn width(&self) -> usize;

    /// Returns for every row the place of its text.
    fn places(&self, column: usize) -> &[u32];

    /// Returns how many texts a column has; places are below.
    fn texts(&self, column: usize) -> usize;

    /// Returns the text at a place.
    fn text(&self, column: usize, place: u32) -> &[u8];

    /// Returns the text of a row.
    #[inline]
    fn cell(&self, column: usize, row: usize) -> &[u8] {
        self.text(column, self.places(column)[row])
    }
}

/// The rows of a block in codes.
#[derive(Debug, Default)]
pub struct CodedRows {
    /// One byte a slot, row after row.
    pub codes: Vec<u8>,
    /// Whether all of a row was understood: else its codes say nothing.
    pub is_understood: Vec<bool>,
}

/// What the texts of a column came to, by their places.
#[derive(Clone, Copy)]
enum Read {
    NotYet,
    Fault,
    As(Value),
}

impl RowReader<'_> {
    /// Codes so many rows of some columns into one byte a slot.
    pub fn columns(&mut self, columns: &impl Columns, rows: usize, coded: &mut CodedRows) {
        let width = self.plan.width();
        coded.codes.clear();
        coded.codes.resize(rows * width, NOT_REACHED);
        let is_whole = columns.width() == self.plan.columns.len();
        coded.is_understood.clear();
        coded.is_understood.resize(rows, is_whole);
        if !is_whole {
            return;
        }
        let mut others = Vec::new();
        for at in 0..self.fed.len() {
            match self.slot(at) {
                Some(slot) => self.column(at, columns, |row, value| {
                    match value {
                        Some(Value::Codes(found)) => coded.codes[row * width + slot] = found[0],
                        _ => coded.is_understood[row] = false,
                    };
                }),
                None => {
                    let mut values = Vec::with_capacity(rows);
                    self.column(at, columns, |_, value| values.push(value));
                    others.push((at, values));
                }
            }
        }
        if !others.is_empty() {
            self.rest(columns, &others, coded);
        }
    }

    /// Reads the texts of a column that occur, and gives for every row what its text came to.
    fn column(
        &mut self,
        at: usize,
        columns: &impl Columns,
        mut give: impl FnMut(usize, Option<Value>),
    ) {
        let column = self.fed[at].0;
        let mut read = vec![Read::NotYet; columns.texts(column)];
        for (row, place) in columns.places(column).iter().enumerate() {
            let known = &mut read[*place as usize];
            if let Read::NotYet = known {
                let value = self.value(at, columns.text(column, *place).trim_ascii());
                *known = value.map_or(Read::Fault, Read::As);
            }
            give(row, if let Read::As(value) = known { Some(*value) } else { None });
        }
    }

    /// Takes what columns say that do not each have a slot of their own.
    fn rest(
        &mut self,
        columns: &impl Columns,
        others: &[(usize, Vec<Option<Value>>)],
        coded: &mut CodedRows,
    ) {
        let width = self.plan.width();
        for (row, is_understood) in coded.is_understood.iter_mut().enumerate() {
            let codes = &mut coded.codes[row * width..][..width];
            *is_understood = *is_understood && self.rest_of(columns, row, others, codes).is_some();
        }
    }

    fn rest_of(
        &mut self,
        columns: &impl Columns,
        row: usize,
        others: &[(usize, Vec<Option<Value>>)],
        codes: &mut [u8],
    ) -> Option<()> {
        let mut has_parts = false;
        for (at, values) in others {
            let (column, feed): (usize, Feed) = self.fed[*at];
            has_parts |= self.take(column, feed, values[row]?, codes).ok()?;
        }
        let cell = |column: usize| Cow::Borrowed(columns.cell(column, row));
        if has_parts { self.finish_blocks(&cell, codes).ok() } else { Some(()) }
    }
}
