//! EAP of many persons by tables: the logarithm of the posterior at each node is a sum of rows.
//!
//! Most nodes have no weight. A coarse sum, of every fourth node in single precision, tells which
//! have: what is left out weighs less than exp(-28) of the highest node, so that the rest is the
//! posterior of [`super::super::Eap`] in double precision.

use super::super::{Estimate, Prior, grid};
use super::codes::{Codes, Sheet};
use super::linear::Linear;
use crate::domain::irt::Curve;
use crate::domain::kernel::{self, Moments, Work};

/// The nodes of the grid and padding: eight cache lines of eight.
const WIDTH: usize = 64;
const LINE: usize = 8;

/// Every how many nodes the coarse sum has one.
const STRIDE: usize = 4;
const COARSE: usize = WIDTH / STRIDE;

/// What nodes may weigh that are left out: exp(-28) is 7e-13.
const NEGLIGIBLE: f64 = 28.0;

/// Above this much the coarse sum says too little: items so steep that a peak fits between its nodes.
const MOST_EXCESS: f64 = 20.0;

/// Above this much single precision could no longer tell which nodes have weight.
const DEEPEST: f64 = 1e5;

/// The logarithm of no weight at all, for padding.
const NOTHING: f64 = -1e300;

/// One number for each node, on cache lines of its own.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Row([f64; WIDTH]);

/// Every fourth of them.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct CoarseRow([f32; COARSE]);

/// The tables of some items and a prior.
pub(super) struct Posterior {
    codes: Codes,
    abilities: Row,
    prior: Row,
    table: Vec<Row>,
    coarse_prior: CoarseRow,
    coarse: Vec<CoarseRow>,
    /// How far below the highest coarse node the others still count; nothing when all count.
    margin: Option<f32>,
}

impl Posterior {
    pub(super) fn new(curves: &[Curve], prior: Prior) -> Posterior {
        let codes = Codes::new(curves, size_of::<Row>() + size_of::<CoarseRow>());
        let items: Vec<Vec<Row>> = curves.iter().map(item_rows).collect();
        let add = |row: &Row, item: usize, credit: u8| {
            let mut sum = *row;
            kernel::add_to(&mut sum.0, &items[item][usize::from(credit)].0);
            sum
        };
        let table = codes.table(Row([0.0; WIDTH]), add, curves);
        let prior = Row(padded(grid::log_normal(prior), NOTHING));
        Posterior {
            abilities: Row(padded(std::array::from_fn(grid::theta), 0.0)),
            margin: margin(&prior, &table, codes.patterns()),
            coarse_prior: coarse(&prior),
            coarse: table.iter().map(coarse).collect(),
            codes,
            prior,
            table,
        }
    }

    /// Returns the estimate of a person whose credits exist.
    #[inline(always)]
    fn estimate(&self, sheet: &mut Sheet, chosen: &mut Vec<usize>, scratch: &mut Row) -> Estimate {
        chosen.clear();
        chosen.extend(self.codes.rows(sheet));
        let (mean, variance) = match self.margin {
            Some(margin) => self.around_the_peak(chosen, margin, scratch),
            None => self.everywhere(chosen),
        }
        .mean_and_variance();
        grid::estimate(mean, variance)
    }

    #[inline(always)]
    fn everywhere(&self, chosen: &[usize]) -> Moments {
        let mut logs = self.prior.0;
        for row in chosen {
            kernel::add_to(&mut logs, &self.table[*row].0);
        }
        let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        kernel::posterior_moments(&logs, highest, &self.abilities.0)
    }

    #[inline(always)]
    fn around_the_peak(&self, chosen: &[usize], margin: f32, scratch: &mut Row) -> Moments {
        let mut logs = self.coarse_prior.0;
        for row in chosen {
            let row = &self.coarse[*row].0;
            for node in 0..COARSE {
                logs[node] += row[node];
            }
        }
        let highest = most(logs, |one, other| if one > other { one } else { other });
        let least = highest - margin;
        let [mut firsts, mut lasts] = [[0_u32; COARSE]; 2];
        for node in 0..COARSE {
            let counts = logs[node] >= least;
            firsts[node] = if counts { node as u32 } else { COARSE as u32 };
            lasts[node] = if counts { node as u32 } else { 0 };
        }
        let first = most(firsts, u32::min) as usize * STRIDE;
        let last = most(lasts, u32::max) as usize * STRIDE;
        // A node that counts makes the nodes on both its sides count.
        let from = first.saturating_sub(STRIDE - 1) / LINE;
        let until = (last + STRIDE - 1).min(WIDTH - 1) / LINE;
        let highest = f64::from(highest);
        match until - from {
            0 => self.lines::<{ LINE }>(chosen, from, highest, scratch),
            1 => self.lines::<{ 2 * LINE }>(chosen, from, highest, scratch),
            2 => self.lines::<{ 3 * LINE }>(chosen, from, highest, scratch),
            3 => self.lines::<{ 4 * LINE }>(chosen, from, highest, scratch),
            4 => self.lines::<{ 5 * LINE }>(chosen, from, highest, scratch),
            5 => self.lines::<{ 6 * LINE }>(chosen, from, highest, scratch),
            6 => self.lines::<{ 7 * LINE }>(chosen, from, highest, scratch),
            _ => self.lines::<{ 8 * LINE }>(chosen, 0, highest, scratch),
        }
    }

    /// Returns the moments over so many nodes; no logarithm is more than [`MOST_EXCESS`] above the
    /// height given.
    #[inline(always)]
    fn lines<const NODES: usize>(
        &self,
        chosen: &[usize],
        line: usize,
        height: f64,
        scratch: &mut Row,
    ) -> Moments {
        let mut logs = [0.0; NODES];
        logs.copy_from_slice(&self.prior.0[line * LINE..][..NODES]);
        for row in chosen {
            let row = &self.table[*row].0[line * LINE..][..NODES];
            for node in 0..NODES {
                logs[node] += row[node];
            }
        }
        scratch.0[..NODES].copy_from_slice(&logs);
        kernel::posterior_moments(
            &scratch.0[..NODES],
            height,
            &self.abilities.0[line * LINE..][..NODES],
        )
    }
}

/// Returns the most extreme of some numbers, by halves.
#[inline(always)]
fn most<T: Copy>(mut numbers: [T; COARSE], choose: impl Fn(T, T) -> T) -> T {
    let mut width = COARSE;
    while width > 1 {
        width /= 2;
        for place in 0..width {
            numbers[place] = choose(numbers[place], numbers[place + width]);
        }
    }
    numbers[0]
}

/// Returns what each credit of an item says at each node.
fn item_rows(curve: &Curve) -> Vec<Row> {
    let log = |credit: u8| move |node: usize| curve.log_probability(grid::theta(node), credit);
    (0..=curve.most_credit())
        .map(|credit| Row(padded(std::array::from_fn(log(credit)), 0.0)))
        .collect()
}

fn padded(values: grid::OnGrid, padding: f64) -> [f64; WIDTH] {
    std::array::from_fn(|node| values.get(node).copied().unwrap_or(padding))
}

fn coarse(row: &Row) -> CoarseRow {
    CoarseRow(std::array::from_fn(|node| row.0[node * STRIDE] as f32))
}

/// Returns how far below the highest coarse node another must be to be sure that all nodes around it
/// are negligible, or nothing where that cannot be said.
///
/// Between two coarse nodes a row rises above the straight line through them by some excess. The
/// highest excess of each group, summed, bounds that of every person.
fn margin(prior: &Row, table: &[Row], patterns: usize) -> Option<f32> {
    let mut excess = excesses(prior);
    let mut depth = -prior.0[0].min(prior.0[grid::NODES - 1]);
    for group in table.chunks(patterns) {
        let mut most = [0.0_f64; COARSE - 1];
        let mut deepest = 0.0_f64;
        for row in group {
            for (most, found) in most.iter_mut().zip(excesses(row)) {
                *most = most.max(found);
            }
            deepest = row.0.iter().fold(deepest, |deep, log| deep.max(-log));
        }
        depth += deepest;
        kernel::add_to(&mut excess, &most);
    }
    let excess = excess.into_iter().fold(0.0, f64::max);
    // Single precision loses a ten-millionth of what it holds at every addition.
    let rounding = 1.0 + depth * 1e-5;
    (excess <= MOST_EXCESS && depth <= DEEPEST).then_some((NEGLIGIBLE + excess + rounding) as f32)
}

/// Returns the excess of a row between each two coarse nodes.
fn excesses(row: &Row) -> [f64; COARSE - 1] {
    std::array::from_fn(|gap| {
        let at = |step: usize| row.0[gap * STRIDE + step];
        let chord = |step: usize| {
            let part = step as f64 / STRIDE as f64;
            at(0) * (1.0 - part) + at(STRIDE) * part
        };
        (1..STRIDE).map(|step| at(step) - chord(step)).fold(0.0, f64::max)
    })
}

/// Rows of credits to be scored on this core.
pub(super) struct Block<'a> {
    pub(super) posterior: &'a Posterior,
    pub(super) linear: Option<&'a Linear>,
    pub(super) credits: &'a [u8],
    pub(super) found: &'a mut [Option<Estimate>],
}

impl Work for Block<'_> {
    /// The first row with a credit that does not exist.
    type Output = Result<(), usize>;

    #[inline(always)]
    fn run(self) -> Result<(), usize> {
        let codes = &self.posterior.codes;
        let mut sheet = codes.sheet();
        let mut scratch = Row([0.0; WIDTH]);
        let mut chosen = Vec::with_capacity(codes.groups());
        let rows = self.credits.chunks_exact(codes.items());
        for (person, (row, found)) in rows.zip(self.found).enumerate() {
            if let Some(estimate) = self.linear.and_then(|linear| linear.estimate(row)) {
                *found = Some(estimate);
                continue;
            }
            if !codes.take(&mut sheet, row) {
                return Err(person);
            }
            *found = Some(self.posterior.estimate(&mut sheet, &mut chosen, &mut scratch));
        }
        Ok(())
    }
}
