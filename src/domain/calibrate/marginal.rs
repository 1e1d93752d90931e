//! The marginal likelihood: every person's ability summed away on a grid.
//!
//! One pass over the answers gives the log-likelihood and, for each item, how many persons are
//! expected to have each credit at each node (Bock & Aitkin 1981): all that slopes need. Rows are
//! taken in chunks whose number depends on the data alone, and chunks are added in order.

use std::borrow::Cow;

use rayon::prelude::*;

use super::answers::{Answers, Block};
use super::layout::{Bend, Layout};
use super::settings::Priors;
use crate::domain::kernel::{self, Work};

/// Nodes handled at once; grids are filled up to whole lanes.
pub(super) const LANES: usize = 16;

/// The grid of abilities ends here on both sides.
const END: f64 = 6.0;

/// The fewest nodes: 61 from -6 to 6.
pub(super) const NODES: usize = 61;

/// The most rows of a chunk, and the most chunks.
const CHUNK: usize = 1024;
const MOST_CHUNKS: usize = 32;

/// Returns how many rows are taken at once.
pub(super) fn chunk_rows(rows: usize) -> usize {
    CHUNK.max(rows.div_ceil(MOST_CHUNKS)).min(rows.div_ceil(2).max(64))
}

/// Equally spaced nodes with the weights of N(0, 1), which sum to 1.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// Filled up with nodes that weigh nothing.
    pub nodes: Vec<f64>,
    pub log_weights: Vec<f64>,
    pub count: usize,
}

impl Grid {
    pub fn new(count: usize) -> Grid {
        let step = 2.0 * END / (count - 1) as f64;
        let mut nodes: Vec<f64> = (0..count).map(|node| step * node as f64 - END).collect();
        let sum: f64 = nodes.iter().map(|node| (-node * node / 2.0).exp()).sum();
        let mut log_weights: Vec<f64> =
            nodes.iter().map(|node| -node * node / 2.0 - sum.ln()).collect();
        let width = count.next_multiple_of(LANES);
        nodes.resize(width, 0.0);
        log_weights.resize(width, f64::NEG_INFINITY);
        Grid { nodes, log_weights, count }
    }

    /// Returns the grid with a node more between any two.
    pub fn finer(&self) -> Grid {
        Grid::new(2 * self.count - 1)
    }

    pub fn width(&self) -> usize {
        self.nodes.len()
    }
}

/// What one pass over the answers finds.
#[derive(Clone, Debug)]
pub(super) struct Pass {
    pub log_likelihood: f64,
    /// Expected persons: item after item, category after category, at each node.
    pub counts: Vec<f64>,
}

/// The marginal likelihood of some answers.
#[derive(Clone, Copy)]
pub(super) struct Marginal<'a> {
    pub answers: &'a Answers,
    pub layout: &'a Layout,
    pub priors: &'a Priors,
    pub grid: &'a Grid,
    /// Parameters are held near here, each by one person's worth: for samples, whose own optimum
    /// may be at infinity.
    pub hold: Option<&'a [f64]>,
}

/// The marginal log-likelihood at a point.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub log_likelihood: f64,
    /// With the priors.
    pub penalised: f64,
    /// Of the penalised.
    pub gradient: Vec<f64>,
    /// The expected counts, when the way that was taken finds them.
    counts: Option<Vec<f64>>,
}

impl<'a> Marginal<'a> {
    /// Returns the marginal likelihood of all answers.
    pub fn new(
        answers: &'a Answers,
        layout: &'a Layout,
        priors: &'a Priors,
        grid: &'a Grid,
    ) -> Marginal<'a> {
        Marginal { answers, layout, priors, grid, hold: None }
    }

    /// Returns the log-likelihood and its slopes.
    pub fn at(&self, free: &[f64]) -> Value {
        let by_sums = if self.answers.is_summed { self.at_sums(free) } else { None };
        let (mut bend, counts) = match by_sums {
            Some(bend) => (bend, None),
            None => {
                let pass = self.pass(free);
                let mut bend = self.expected(free, &pass.counts, 0);
                bend.value = pass.log_likelihood;
                (bend, Some(pass.counts))
            }
        };
        let log_likelihood = bend.value;
        self.add_priors(free, &mut bend);
        Value { log_likelihood, penalised: bend.value, gradient: bend.gradient, counts }
    }

    /// Returns the expected counts at a point: item after item, category after category, by node.
    pub fn counts<'v>(&self, free: &[f64], value: &'v Value) -> Cow<'v, [f64]> {
        match &value.counts {
            Some(counts) => Cow::Borrowed(counts),
            None => Cow::Owned(self.pass(free).counts),
        }
    }

    /// Returns the expected log-likelihood of the counts with its slopes, and with its curvatures
    /// when `with_hessian` is the number of free parameters rather than 0; without priors.
    pub fn expected(&self, free: &[f64], counts: &[f64], with_hessian: usize) -> Bend {
        let mut sum = Bend::zero(self.layout.size, with_hessian);
        let offsets = self.offsets();
        let items = self.layout.items.iter().zip(&offsets).enumerate();
        for (item, (placed, offset)) in items {
            let counts = &counts[*offset..offset + placed.shape.categories * self.grid.width()];
            let local = self.layout.local(item, free);
            let local = placed.shape.expected(&local, &self.grid.nodes, counts);
            self.layout.add(item, free, &local, &mut sum);
        }
        sum
    }

    /// Adds what is expected of the parameters before the data.
    pub fn add_priors(&self, free: &[f64], sum: &mut Bend) {
        self.layout.add_priors(self.priors, free, sum);
        let Some(hold) = self.hold else { return };
        for (place, (value, held)) in free.iter().zip(hold).enumerate() {
            let distance = value - held;
            sum.value -= distance * distance / 2.0;
            sum.gradient[place] -= distance;
            sum.add(place, place, -1.0);
        }
    }

    /// Returns minus the curvature that complete data would give, with the priors.
    pub fn complete_information(&self, free: &[f64], value: &Value) -> Vec<f64> {
        let mut complete = self.expected(free, &self.counts(free, value), self.layout.size);
        self.add_priors(free, &mut complete);
        complete.hessian.iter().map(|bend| -bend).collect()
    }

    /// Returns where the counts of each item begin.
    pub fn offsets(&self) -> Vec<usize> {
        let mut end = 0;
        let mut offset = |placed: &super::layout::Placed| {
            let start = end;
            end += placed.shape.categories * self.grid.width();
            start
        };
        self.layout.items.iter().map(&mut offset).collect()
    }

    /// Returns the tables of log-likelihoods, a row of nodes for each code of each block.
    pub fn tables(&self, free: &[f64]) -> Tables {
        let width = self.grid.width();
        let blocks = self.answers.blocks.par_iter().map(|block| {
            let mut table = vec![0.0; width];
            for (item, states) in block.items.clone().zip(&block.states) {
                let shape = self.layout.items[item].shape;
                let mut logs = vec![0.0; states * width];
                let local = self.layout.local(item, free);
                shape.log_probabilities(
                    &local,
                    &self.grid.nodes,
                    &mut logs[..shape.categories * width],
                );
                table = extended(&table, &logs, width);
            }
            table
        });
        let blocks: Vec<Vec<f64>> = blocks.collect();
        let mut offsets = Vec::with_capacity(blocks.len());
        let mut all = Vec::with_capacity(blocks.iter().map(Vec::len).sum());
        for block in blocks {
            offsets.push(all.len());
            all.extend(block);
        }
        Tables { all, offsets, width }
    }

    fn pass(&self, free: &[f64]) -> Pass {
        let tables = self.tables(free);
        let rows = self.answers.rows();
        let chunk = chunk_rows(rows);
        let width = self.answers.blocks.len();
        let codes = self.answers.codes.par_chunks(chunk * width);
        let passes = codes.zip(self.answers.weights.par_chunks(chunk)).map(|(codes, weights)| {
            let mut counts = vec![0.0; tables.all.len()];
            let log_likelihood = kernel::run(Expectation {
                codes,
                weights,
                tables: &tables,
                log_weights: &self.grid.log_weights,
                counts: &mut counts,
            });
            Pass { log_likelihood, counts: self.by_item(&tables, counts) }
        });
        let passes: Vec<Pass> = passes.collect();
        let mut sum = Pass { log_likelihood: 0.0, counts: Vec::new() };
        for pass in passes {
            sum.log_likelihood += pass.log_likelihood;
            sum.counts.resize(pass.counts.len(), 0.0);
            sum.counts.iter_mut().zip(&pass.counts).for_each(|(sum, count)| *sum += count);
        }
        sum
    }

    /// Sums counts by code into counts by item and category.
    fn by_item(&self, tables: &Tables, counts: Vec<f64>) -> Vec<f64> {
        let width = self.grid.width();
        let mut found = Vec::new();
        for (block, offset) in self.answers.blocks.iter().zip(&tables.offsets) {
            let counts = &counts[*offset..offset + block.codes() * width];
            found.extend(self.split(block, counts));
        }
        found
    }

    fn split(&self, block: &Block, counts: &[f64]) -> Vec<f64> {
        let width = self.grid.width();
        let mut counts = counts.to_vec();
        let mut found: Vec<Vec<f64>> = Vec::new();
        for (item, states) in block.items.clone().zip(&block.states).rev() {
            let (part, categories) =
                (counts.len() / states, self.layout.items[item].shape.categories);
            let mut sums = vec![0.0; categories * width];
            for (digit, sums) in sums.chunks_exact_mut(width).enumerate() {
                for row in counts[digit * part..(digit + 1) * part].chunks_exact(width) {
                    sums.iter_mut().zip(row).for_each(|(sum, count)| *sum += count);
                }
            }
            found.push(sums);
            let (rest, others) = counts.split_at_mut(part);
            for other in others.chunks_exact(part) {
                rest.iter_mut().zip(other).for_each(|(sum, count)| *sum += count);
            }
            counts.truncate(part);
        }
        found.into_iter().rev().flatten().collect()
    }
}

/// Log-likelihoods of each code of each block at each node.
pub(super) struct Tables {
    pub all: Vec<f64>,
    /// Where each block begins.
    pub offsets: Vec<usize>,
    pub width: usize,
}

/// Returns a table with one more item, whose states come with rows of their own.
fn extended(table: &[f64], logs: &[f64], width: usize) -> Vec<f64> {
    let mut longer = Vec::with_capacity(table.len() * logs.len() / width);
    for log in logs.chunks_exact(width) {
        for row in table.chunks_exact(width) {
            longer.extend(row.iter().zip(log).map(|(row, log)| row + log));
        }
    }
    longer
}

/// One chunk of rows: adds each person's posterior to the counts of the person's codes.
struct Expectation<'a> {
    codes: &'a [u8],
    weights: &'a [f64],
    tables: &'a Tables,
    log_weights: &'a [f64],
    counts: &'a mut [f64],
}

impl Work for Expectation<'_> {
    type Output = f64;

    #[inline(always)]
    fn run(self) -> f64 {
        let Tables { all, offsets, width } = self.tables;
        let mut posterior = vec![0.0; *width];
        let mut starts = vec![0; offsets.len()];
        let mut log_likelihood = 0.0;
        for (codes, weight) in self.codes.chunks_exact(offsets.len()).zip(self.weights) {
            for ((start, offset), code) in starts.iter_mut().zip(offsets).zip(codes) {
                *start = offset + usize::from(*code) * width;
            }
            let log_sum = posterior_of(all, &starts, self.log_weights, &mut posterior);
            log_likelihood += weight * log_sum.0;
            let scale = weight / log_sum.1;
            posterior.iter_mut().for_each(|value| *value *= scale);
            for start in &starts {
                let counts = &mut self.counts[*start..*start + *width];
                for (count, value) in counts.iter_mut().zip(&posterior) {
                    *count += value;
                }
            }
        }
        log_likelihood
    }
}

/// Writes the posterior without its scale; returns the logarithm of its sum, and the sum as written.
#[inline(always)]
pub(super) fn posterior_of(
    tables: &[f64],
    starts: &[usize],
    log_weights: &[f64],
    posterior: &mut [f64],
) -> (f64, f64) {
    let mut most = [f64::NEG_INFINITY; LANES];
    let lanes = posterior.as_chunks_mut::<LANES>().0.iter_mut();
    for (lane, (out, log_weights)) in lanes.zip(log_weights.as_chunks::<LANES>().0).enumerate() {
        let mut sum = *log_weights;
        for start in starts {
            let at = start + lane * LANES;
            for (sum, log) in sum.iter_mut().zip(&tables[at..at + LANES]) {
                *sum += log;
            }
        }
        for (most, sum) in most.iter_mut().zip(&sum) {
            *most = if *sum > *most { *sum } else { *most };
        }
        *out = sum;
    }
    let most = most.into_iter().fold(f64::NEG_INFINITY, f64::max);
    posterior.iter_mut().for_each(|value| *value -= most);
    kernel::exp_f64(posterior);
    let mut sums = [0.0; LANES];
    for lane in posterior.as_chunks::<LANES>().0 {
        sums.iter_mut().zip(lane).for_each(|(sum, value)| *sum += value);
    }
    let sum: f64 = sums.iter().sum();
    (most + sum.ln(), sum)
}
