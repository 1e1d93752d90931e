//! Persons' answers as codes of blocks of items, with identical rows collapsed.
//!
//! A block holds a few items whose answers together are one byte, so that what a person's answers
//! say at a grid node is one look-up a block instead of one an item. What was not reached is a state
//! of its own, and only where a column has it.

use std::collections::HashMap;

use rayon::prelude::*;

use super::outcome::NotIdentified;
use super::settings::{Planned, Refused};
use super::shape::Shape;
use crate::domain::responses::{NOT_REACHED, Responses};

/// The most states of a block of several items: its tables should stay near the processor.
const MOST_STATES: usize = 81;

/// Rows coded at once.
const CHUNK: usize = 4096;

/// If among so many rows nearly all differ, collapsing the others is not worth the search.
const SAMPLE: usize = 4096;

/// How many persons gave each credit of each item.
pub(super) struct Tally {
    /// Weighted counts by item and credit, up to the highest credit given.
    counts: Vec<Vec<f64>>,
    /// Whether somebody did not reach the item.
    has_missing: Vec<bool>,
}

impl Tally {
    /// Counts a table; rows that weigh nothing play no part.
    pub fn count(responses: &Responses, weights: Option<&[f64]>) -> Result<Tally, Refused> {
        if responses.items().is_empty() {
            return Err(Refused::NoItems);
        }
        if let Some(weights) = weights {
            if weights.len() != responses.persons() {
                return Err(Refused::Weights {
                    given: weights.len(),
                    persons: responses.persons(),
                });
            }
            let is_wrong = |weight: &f64| !weight.is_finite() || *weight < 0.0;
            if let Some(row) = weights.iter().position(is_wrong) {
                return Err(Refused::Weight { row });
            }
        }
        let columns = responses.items().len();
        let chunks = responses.credits().par_chunks(columns * CHUNK).enumerate();
        let counted = chunks.map(|(chunk, credits)| {
            let weights = weights.map(|weights| &weights[chunk * CHUNK..]);
            count_rows(credits, columns, weights)
        });
        let counted: Vec<_> = counted.collect();
        let mut tally =
            Tally { counts: vec![Vec::new(); columns], has_missing: vec![false; columns] };
        for chunk in counted {
            for (item, counts) in chunk.iter().enumerate() {
                tally.add(item, counts);
            }
        }
        Ok(tally)
    }

    /// Adds counts of credits, the last of which is of those who did not reach the item.
    fn add(&mut self, item: usize, counts: &[f64]) {
        let Some((missing, counts)) = counts.split_last() else { return };
        self.has_missing[item] |= *missing > 0.0;
        let sums = &mut self.counts[item];
        sums.resize(sums.len().max(counts.len()), 0.0);
        sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }

    /// Returns the highest credit that somebody has of an item.
    pub fn highest(&self, item: usize) -> usize {
        self.counts[item].iter().rposition(|count| *count > 0.0).unwrap_or(0)
    }

    /// Returns the weighted number of persons with a credit of an item.
    pub fn of(&self, item: usize, credit: usize) -> f64 {
        self.counts[item].get(credit).copied().unwrap_or(0.0)
    }

    /// Returns the weighted number of persons who reached an item.
    pub fn answered(&self, item: usize) -> f64 {
        self.counts[item].iter().sum()
    }

    /// Returns why an item's parameters cannot be told from these answers.
    pub fn obstacle(&self, item: usize, most: usize) -> Option<NotIdentified> {
        let empty = (0..=most).find(|&credit| self.of(item, credit) == 0.0)?;
        let given = (0..=most).filter(|&credit| self.of(item, credit) > 0.0).count();
        Some(match given {
            0 => NotIdentified::NobodyAnswered,
            1 if self.of(item, 0) > 0.0 => NotIdentified::NoneRight,
            1 if self.of(item, most) > 0.0 => NotIdentified::AllRight,
            _ => NotIdentified::CreditNeverGiven { credit: empty },
        })
    }
}

/// Returns counts by item and credit, with those of [`NOT_REACHED`] at the end of each.
fn count_rows(credits: &[u8], columns: usize, weights: Option<&[f64]>) -> Vec<Vec<f64>> {
    if let (None, Some(counts)) = (weights, count_binary(credits, columns)) {
        return counts;
    }
    let mut counts = vec![[0.0; 256]; columns];
    for (row, credits) in credits.chunks_exact(columns).enumerate() {
        let weight = weights.map_or(1.0, |weights| weights[row]);
        for (counts, credit) in counts.iter_mut().zip(credits) {
            counts[usize::from(*credit)] += weight;
        }
    }
    let trimmed = counts.iter().map(|counts| {
        let (missing, given) = counts.split_last().expect("256 is not 0");
        let end = given.iter().rposition(|count| *count > 0.0).map_or(0, |last| last + 1);
        given[..end].iter().chain([missing]).copied().collect()
    });
    trimmed.collect()
}

/// Counts rows whose credits are 0, 1 or [`NOT_REACHED`], many columns at once; none otherwise.
fn count_binary(credits: &[u8], columns: usize) -> Option<Vec<Vec<f64>>> {
    let (mut right, mut missing) = (vec![0.0; columns], vec![0.0; columns]);
    let (mut few_right, mut few_missing) = (vec![0_u8; columns], vec![0_u8; columns]);
    let mut other = 0;
    for rows in credits.chunks(columns * usize::from(u8::MAX)) {
        few_right.fill(0);
        few_missing.fill(0);
        for row in rows.chunks_exact(columns) {
            for ((credit, right), missing) in row.iter().zip(&mut few_right).zip(&mut few_missing) {
                *right += u8::from(*credit == 1);
                *missing += u8::from(*credit == NOT_REACHED);
                other |= u8::from(*credit > 1) & u8::from(*credit != NOT_REACHED);
            }
        }
        let add = |sums: &mut [f64], few: &[u8]| {
            sums.iter_mut().zip(few).for_each(|(sum, few)| *sum += f64::from(*few));
        };
        add(&mut right, &few_right);
        add(&mut missing, &few_missing);
    }
    let rows = (credits.len() / columns) as f64;
    let counts = right.iter().zip(&missing).map(|(right, missing)| match *right {
        0.0 => vec![rows - missing, *missing],
        right => vec![rows - missing - right, right, *missing],
    });
    (other == 0).then(|| counts.collect())
}

/// Items whose answers together are one byte.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Places among the items that play a part.
    pub items: std::ops::Range<usize>,
    /// How many states each has: its categories, and one more where somebody did not reach it.
    pub states: Vec<usize>,
}

impl Block {
    /// Returns how many codes there are.
    pub fn codes(&self) -> usize {
        self.states.iter().product()
    }
}

/// An item that plays a part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coded {
    /// Its column in the table of answers.
    pub column: usize,
    pub shape: Shape,
}

/// Different rows of codes, and how many persons each stands for.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    pub items: Vec<Coded>,
    pub blocks: Vec<Block>,
    /// Row after row, a byte a block.
    pub codes: Vec<u8>,
    pub weights: Vec<f64>,
    /// Persons by item and credit.
    pub totals: Vec<Vec<f64>>,
    /// Whether [`super::sufficient`] applies.
    pub is_summed: bool,
}

impl Answers {
    /// Codes the answers to the items that play a part; rows that say nothing are left out.
    pub fn code(
        responses: &Responses,
        weights: Option<&[f64]>,
        tally: &Tally,
        plan: &[Planned],
    ) -> Answers {
        let coded =
            |(column, plan): (usize, &Planned)| plan.shape().map(|shape| Coded { column, shape });
        let items: Vec<Coded> = plan.iter().enumerate().filter_map(coded).collect();
        let blocks = blocks(&items, &tally.has_missing);
        let columns = responses.items().len();
        let chunks = responses.credits().par_chunks(columns * CHUNK).enumerate();
        let coded = chunks.map(|(chunk, credits)| {
            let weights = weights.map(|weights| &weights[chunk * CHUNK..]);
            code_rows(credits, columns, weights, &items, &blocks)
        });
        let coded: Vec<(Vec<u8>, Vec<f64>)> = coded.collect();
        let (mut codes, mut row_weights) = (Vec::new(), Vec::new());
        for (chunk, weights) in coded {
            codes.extend_from_slice(&chunk);
            row_weights.extend_from_slice(&weights);
        }
        let totals = Vec::new();
        let mut answers =
            Answers { items, blocks, codes, weights: row_weights, totals, is_summed: false };
        answers.is_summed = super::sufficient::applies(&answers);
        let total = |item: &Coded| {
            let credits = 0..item.shape.categories;
            credits.map(|credit| tally.of(item.column, credit)).collect()
        };
        answers.totals = answers.items.iter().map(total).collect();
        if answers.is_worth_collapsing() { answers.collapse() } else { answers }
    }

    /// Returns how many different rows there are.
    pub fn rows(&self) -> usize {
        self.weights.len()
    }

    /// Returns the sum of all weights.
    pub fn persons(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// Writes the credits of a row, one for each item that plays a part.
    pub fn credits(&self, row: usize, credits: &mut [u8]) {
        let codes = &self.codes[row * self.blocks.len()..];
        for (block, code) in self.blocks.iter().zip(codes) {
            let mut code = *code;
            for (item, states) in block.items.clone().zip(&block.states) {
                let states = u8::try_from(*states).unwrap_or(u8::MAX);
                let (digit, rest) = (code % states, code / states);
                let is_missing = usize::from(digit) == self.items[item].shape.categories;
                credits[item] = if is_missing { NOT_REACHED } else { digit };
                code = rest;
            }
        }
    }

    fn is_worth_collapsing(&self) -> bool {
        let sample = self.rows().min(SAMPLE);
        let rows = self.codes.chunks_exact(self.blocks.len().max(1)).take(sample);
        let different = rows.collect::<std::collections::HashSet<_>>().len();
        different * 10 <= sample * 9
    }

    fn collapse(self) -> Answers {
        let width = self.blocks.len().max(1);
        let mut places: HashMap<&[u8], usize> = HashMap::new();
        let mut weights: Vec<f64> = Vec::new();
        for (row, weight) in self.codes.chunks_exact(width).zip(&self.weights) {
            let place = *places.entry(row).or_insert(weights.len());
            match weights.get_mut(place) {
                Some(sum) => *sum += weight,
                None => weights.push(*weight),
            }
        }
        let mut rows: Vec<(&[u8], usize)> = places.into_iter().collect();
        // In order of their codes, so that the order of persons plays no part.
        rows.sort_unstable();
        let codes = rows.iter().flat_map(|(row, _)| row.iter().copied()).collect();
        let weights = rows.iter().map(|(_, place)| weights[*place]).collect();
        Answers { codes, weights, ..self }
    }

    /// Returns about so many rows, evenly spread.
    pub fn sample(&self, rows: usize) -> Answers {
        let step = (self.rows() / rows.max(1)).max(1);
        let width = self.blocks.len();
        let taken = self.codes.chunks_exact(width).step_by(step);
        // A sample's totals are not counted, so that its sums say nothing.
        Answers {
            items: self.items.clone(),
            blocks: self.blocks.clone(),
            codes: taken.flatten().copied().collect(),
            weights: self.weights.iter().step_by(step).copied().collect(),
            totals: Vec::new(),
            is_summed: false,
        }
    }
}

fn blocks(items: &[Coded], has_missing: &[bool]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let states = item.shape.categories + usize::from(has_missing[item.column]);
        match blocks.last_mut() {
            Some(block) if block.codes() * states <= MOST_STATES => {
                block.items.end = place + 1;
                block.states.push(states);
            }
            _ => blocks.push(Block { items: place..place + 1, states: vec![states] }),
        }
    }
    blocks
}

/// Returns codes and weights of the rows that say something.
fn code_rows(
    credits: &[u8],
    columns: usize,
    weights: Option<&[f64]>,
    items: &[Coded],
    blocks: &[Block],
) -> (Vec<u8>, Vec<f64>) {
    let rows = credits.len() / columns;
    let (mut codes, mut kept) = (Vec::with_capacity(rows * blocks.len()), Vec::with_capacity(rows));
    for (row, credits) in credits.chunks_exact(columns).enumerate() {
        let weight = weights.map_or(1.0, |weights| weights[row]);
        if weight == 0.0 || items.iter().all(|item| credits[item.column] == NOT_REACHED) {
            continue;
        }
        kept.push(weight);
        codes.extend(blocks.iter().map(|block| code(credits, items, block)));
    }
    (codes, kept)
}

fn code(credits: &[u8], items: &[Coded], block: &Block) -> u8 {
    let (mut code, mut stride) = (0, 1);
    for (item, states) in items[block.items.clone()].iter().zip(&block.states) {
        let digit = match credits[item.column] {
            NOT_REACHED => states - 1,
            credit => usize::from(credit),
        };
        code += digit * stride;
        stride *= states;
    }
    u8::try_from(code).expect("a block has at most 256 codes")
}
