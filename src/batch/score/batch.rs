//! Rows that were read and not yet scored: their codes, and the texts that are carried along.

use std::borrow::Cow;

use super::job::Carried;
use super::reject::Reject;
use crate::domain::problem::Fault;

/// Some rows of a block.
#[derive(Default)]
pub struct Batch {
    /// The codes, row after row.
    pub codes: Vec<u8>,
    width: usize,
    count: usize,
    /// Rows that could not be read.
    pub rejects: Vec<Reject>,
    texts: Vec<u8>,
    ends: Vec<usize>,
}

/// What is carried along of a row, in this order: who it is, what is kept, the group, the postcode.
pub struct Texts<'b> {
    texts: &'b [u8],
    ends: &'b [usize],
    from: usize,
}

impl Batch {
    /// Begins anew, with rows of so many codes.
    pub fn clear(&mut self, width: usize) {
        self.width = width;
        self.codes.clear();
        self.rejects.clear();
        self.texts.clear();
        self.ends.clear();
        self.count = 0;
    }

    /// Adds a row: its codes, and the texts of cells by their columns.
    #[inline]
    pub fn push<'r>(
        &mut self,
        line: u64,
        codes: &[u8],
        carried: &Carried,
        cell: impl Fn(usize) -> Cow<'r, [u8]>,
    ) {
        self.codes.extend_from_slice(codes);
        self.count += 1;
        match carried.id {
            Some(column) => self.text(&cell(column)),
            None => {
                super::decimal::push_count(&mut self.texts, line);
                self.ends.push(self.texts.len());
            }
        }
        for column in carried.kept.iter().chain(&carried.by).chain(&carried.postcode) {
            self.text(&cell(*column));
        }
    }

    /// Returns how many rows there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Returns the codes, row by row.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.codes.chunks_exact(self.width.max(1))
    }

    fn text(&mut self, cell: &[u8]) {
        self.texts.extend_from_slice(crate::batch::import::carry(cell).as_bytes());
        self.ends.push(self.texts.len());
    }

    /// Adds a row that could not be read.
    pub fn reject(&mut self, line: u64, column: usize, fault: Fault, row: Vec<u8>) {
        self.rejects.push(Reject { line, column, fault, row });
    }

    /// Returns what is carried along, row by row.
    pub fn carried(&self, carried: &Carried) -> impl Iterator<Item = Texts<'_>> {
        let count =
            1 + carried.kept.len() + carried.by.iter().len() + carried.postcode.iter().len();
        let mut from = 0;
        self.ends.chunks_exact(count).map(move |ends| {
            let row = Texts { texts: &self.texts, ends, from };
            from = ends[count - 1];
            row
        })
    }
}

impl<'b> Texts<'b> {
    /// Returns the text at a place.
    pub fn get(&self, place: usize) -> &'b [u8] {
        let from = if place == 0 { self.from } else { self.ends[place - 1] };
        &self.texts[from..self.ends[place]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_in_their_order() {
        let with_id = Carried { id: Some(1), kept: vec![2, 0], by: None, postcode: Some(2) };
        let without = Carried { kept: vec![0], by: Some(2), ..Carried::default() };
        for (carried, expected) in [
            (with_id, [vec!["b", "c", "a", "c"], vec!["=y", "", "x", ""]]),
            (without, [vec!["7", "a", "c"], vec!["8", "x", ""]]),
        ] {
            let mut batch = Batch::default();
            batch.clear(2);
            for (line, cells) in [(7, ["a", "b", "c"]), (8, ["x ", "'=y", ""])] {
                batch.push(line, &[1, 2], &carried, |column| {
                    Cow::Borrowed(cells[column].as_bytes())
                });
            }
            assert_eq!((batch.len(), batch.rows().count()), (2, 2));
            let found: Vec<Vec<&[u8]>> = batch
                .carried(&carried)
                .zip(&expected)
                .map(|(texts, row)| (0..row.len()).map(|place| texts.get(place)).collect())
                .collect();
            let expected: Vec<Vec<&[u8]>> = expected
                .iter()
                .map(|row| row.iter().map(|text| text.as_bytes()).collect())
                .collect();
            assert_eq!(found, expected);
        }
    }
}
