//! Answers of one character each of which one is right: a whole run of cells compared at once.
//!
//! What it does not take is read cell by cell, by [`super::fast`]; both give the same codes.

use std::ops::RangeInclusive;

use super::fast::Table;
use crate::domain::kernel::Work;

/// How many cells are compared side by side: so many characters and delimiters make one vector of 512 bits.
const BLOCK: usize = 32;

/// The characters by which options are called, each kind for itself.
const KINDS: [RangeInclusive<u8>; 3] = [b'0'..=b'9', b'a'..=b'z', b'A'..=b'Z'];

/// A run of cells with neighbouring slots, each with options in a row of which one gives the point.
#[derive(Debug)]
pub(super) struct Choices {
    first_slot: usize,
    count: usize,
    blocks: Vec<Block>,
}

/// The options of some cells; padding takes every character.
#[derive(Debug)]
struct Block {
    least: [u8; BLOCK],
    most: [u8; BLOCK],
    right: [u8; BLOCK],
}

impl Choices {
    /// Returns what reads a run for each kind of character that all its cells know.
    pub(super) fn of(run: &[(usize, Box<Table>)]) -> Vec<Choices> {
        KINDS.iter().filter_map(|kind| Choices::new(run, kind)).collect()
    }

    fn new(run: &[(usize, Box<Table>)], kind: &RangeInclusive<u8>) -> Option<Choices> {
        let first_slot = run.first()?.0;
        let empty = || Block { least: [0; BLOCK], most: [u8::MAX; BLOCK], right: [0; BLOCK] };
        let mut blocks: Vec<Block> = Vec::new();
        for (place, (slot, table)) in run.iter().enumerate() {
            if *slot != first_slot + place {
                return None;
            }
            if place % BLOCK == 0 {
                blocks.push(empty());
            }
            let (block, at) = (blocks.last_mut()?, place % BLOCK);
            (block.least[at], block.most[at], block.right[at]) = options(table, kind.clone())?;
        }
        Some(Choices { first_slot, count: run.len(), blocks })
    }
}

/// Returns the lowest option, the highest and the right one, where there is one and no gap between them.
fn options(table: &Table, kind: RangeInclusive<u8>) -> Option<(u8, u8, u8)> {
    let is_option = |byte: &u8| table[usize::from(*byte)] <= 1;
    let least = kind.clone().find(is_option)?;
    let most = kind.clone().rev().find(is_option)?;
    let is_right = |byte: &u8| table[usize::from(*byte)] == 1;
    let mut right = (least..=most).filter(is_right);
    let (one, other) = (right.next()?, right.next());
    ((least..=most).all(|byte| is_option(&byte)) && other.is_none()).then_some((least, most, one))
}

/// Cells to be compared.
pub(super) struct Compare<'a> {
    pub(super) choices: &'a Choices,
    /// One character each, with a delimiter between them.
    pub(super) cells: &'a [u8],
    pub(super) delimiter: u8,
    pub(super) codes: &'a mut [u8],
}

impl Work for Compare<'_> {
    /// Whether all cells are such options.
    type Output = bool;

    #[inline(always)]
    fn run(self) -> bool {
        let Compare { choices, cells, delimiter, codes } = self;
        let codes = &mut codes[choices.first_slot..][..choices.count];
        let mut strange = 0;
        let blocks = cells.chunks(2 * BLOCK).zip(codes.chunks_mut(BLOCK)).zip(&choices.blocks);
        for ((cells, codes), block) in blocks {
            let mut pairs = [delimiter; 2 * BLOCK];
            pairs[..cells.len()].copy_from_slice(cells);
            let mut found = [0; BLOCK];
            let mut wrong = [0; BLOCK];
            for cell in 0..BLOCK {
                let pair = u16::from_le_bytes([pairs[2 * cell], pairs[2 * cell + 1]]);
                let (option, between) = (pair as u8, (pair >> 8) as u8);
                found[cell] = u8::from(option == block.right[cell]);
                wrong[cell] = u8::from(option < block.least[cell])
                    | u8::from(option > block.most[cell])
                    | (between ^ delimiter);
            }
            strange |= wrong.into_iter().fold(0, |all, one| all | one);
            codes.copy_from_slice(&found[..codes.len()]);
        }
        strange == 0
    }
}
