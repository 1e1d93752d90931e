//! What the answers in one area say, as functions of g: all that a person needs of an area.
//!
//! It depends on the answer pattern alone, not on who gave it nor on the other areas.

use std::ops::Range;

use super::super::super::grid::{self, NODES};
use super::super::super::second_order::SecondOrder;
use super::fit::Answers;
use super::layout::{AreaItems, Sheet};
use super::line::{LINE, LINES, Line, Lines, lines};
use super::rows::{EDGE_WIDTH, Row, Rows, WIDTH};
use crate::domain::cut::{CUTS, CutTable};
use crate::domain::fit::person::Part;
use crate::domain::framework::{AREAS, Area, area_by_area};
use crate::domain::kernel::{self, Work};

/// Sums below this may have lost terms that matter.
const UNDERFLOW: f64 = 1e-290;

/// How many moments of the likelihood are summed.
const MOMENTS: usize = 3;

/// Probabilities below a cut are kept as whole numbers, from this much below 1/2 to as much above: a
/// probability by interpolation may leave the range from 0 to 1. They are exact to 1.8e-10.
const HALF_RANGE: f64 = 0.75;

/// How many of these make the half range.
const PARTS: f64 = (1_u32 << 31) as f64;

/// 1.5·2⁵²: a sum with it is a whole number.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// What the answers in one area say.
#[derive(Clone)]
#[repr(C, align(64))]
pub(super) struct Entry {
    /// The probability of the answers at each value of g, at most 1 and up to a constant.
    pub(super) likelihood: Lines,
    /// The area ability at each value of g.
    pub(super) given: [Given; LINES],
    /// The variance that the area's own answers leave under N(0, 1).
    pub(super) own_variance: f64,
    /// What the answers give to person fit, if they can tell.
    pub(super) part: Option<Part>,
    pub(super) answered: u16,
    /// Whether nothing has left the range of a number.
    pub(super) is_sure: bool,
}

/// The ability in one area at some values of g.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Given {
    pub(super) mean: Line,
    pub(super) variance: Line,
    below: [[i32; LINE]; CUTS],
}

/// The sums of the moments, and of the weights below each cut, at some values of g.
struct LineSums {
    moments: [Line; MOMENTS],
    below: [Line; CUTS],
}

impl Given {
    const NONE: Given = Given { mean: Line::ZERO, variance: Line::ZERO, below: [[0; LINE]; CUTS] };

    /// Returns the probability below a cut, less 1/2 and in units of [`probability`].
    #[inline(always)]
    pub(super) fn below(&self, cut: usize) -> Line {
        let mut line = Line::ZERO;
        for lane in 0..LINE {
            line.0[lane] = f64::from(self.below[cut][lane]);
        }
        line
    }
}

/// Returns the probability that a mean of [`Given::below`] stands for.
#[inline(always)]
pub(super) fn probability(mean: f64) -> f64 {
    0.5 + mean * (HALF_RANGE / PARTS)
}

impl Entry {
    pub(super) fn empty() -> Entry {
        Entry {
            likelihood: [Line::ZERO; LINES],
            given: [Given::NONE; LINES],
            own_variance: 1.0,
            part: None,
            answered: 0,
            is_sure: false,
        }
    }

    /// Fetches what most persons need of it.
    #[inline(always)]
    pub(super) fn fetch(&self) {
        kernel::fetch(&self.likelihood);
        for given in &self.given[1..LINES - 1] {
            kernel::fetch(given);
        }
        kernel::fetch(&self.own_variance);
    }

    #[inline(always)]
    fn keep(&mut self, line: usize, sums: &LineSums) {
        let [weight, first, second] = sums.moments;
        self.likelihood[line] = weight;
        // What is 0, in the padding or by underflow, stays 0.
        let whole = Line::all(1.0) / weight.or_more(Line::all(f64::MIN_POSITIVE));
        let mean = first * whole;
        let variance = second * whole - mean * mean;
        let given = &mut self.given[line];
        (given.mean, given.variance) = (mean, variance.or_more(Line::ZERO));
        let mut unsure = 0;
        for lane in 0..LINE {
            let is_node = line * LINE + lane < NODES;
            unsure |= u8::from(weight.0[lane] < UNDERFLOW) & u8::from(is_node);
        }
        for (kept, below) in given.below.iter_mut().zip(&sums.below) {
            let parts = (*below * whole - Line::all(0.5)) * Line::all(PARTS / HALF_RANGE);
            for (kept, part) in kept.iter_mut().zip(parts.0) {
                unsure |= u8::from(part.abs() > PARTS - 1.0);
                // The sum rounds, and has the whole number in its lowest bits.
                *kept = (part + ROUNDER).to_bits() as i32;
            }
        }
        self.is_sure &= unsure == 0;
    }
}

/// What a weight at each node adds to the probability below each cut: all of it up to some node, and
/// parts of it over a few more.
struct Below {
    all_until: [usize; CUTS],
    parts: [[f64; MOST_PARTS]; CUTS],
}

/// A probability by interpolation is made of parts of at most so many weights.
const MOST_PARTS: usize = 6;

impl Below {
    fn new(cuts: &CutTable) -> Below {
        // Shares of a weight that are nearer to 0 or 1 than this are rounding.
        const ROUNDING: f64 = 1e-13;
        let shares = cuts.thetas().map(|cut| {
            let share = |node: usize| {
                let mut weights = [0.0; NODES];
                weights[node] = 1.0;
                grid::cumulative(&weights, cut)
            };
            (0..NODES).map(share).collect::<Vec<f64>>()
        });
        let all_until = shares.each_ref().map(|shares| {
            shares.iter().take_while(|share| (*share - 1.0).abs() < ROUNDING).count()
        });
        let mut parts = [[0.0; MOST_PARTS]; CUTS];
        for ((parts, shares), from) in parts.iter_mut().zip(&shares).zip(all_until) {
            let rest = &shares[from..];
            assert!(rest.iter().skip(MOST_PARTS).all(|share| share.abs() < ROUNDING), "6 parts");
            for (part, share) in parts.iter_mut().zip(rest) {
                *part = *share;
            }
        }
        Below { all_until, parts }
    }

    /// Returns the parts of weights that lie below each cut.
    #[inline(always)]
    fn weighted(&self, weights: &[[f64; MOMENTS]; NODES]) -> [[f64; MOST_PARTS]; CUTS] {
        let mut weighted = self.parts;
        for (parts, from) in weighted.iter_mut().zip(self.all_until) {
            for (part, weights) in parts.iter_mut().zip(&weights[from..]) {
                *part *= weights[0];
            }
        }
        weighted
    }

    /// Sums weights over two blocks of columns side by side.
    #[inline(always)]
    fn sums(
        &self,
        blocks: &[[[f64; LINE]; NODES]; 2],
        weights: &[[f64; MOMENTS]; NODES],
        parts: &[[f64; MOST_PARTS]; CUTS],
    ) -> [LineSums; 2] {
        let mut moments = [[Line::ZERO; MOMENTS]; 2];
        let mut below = [[Line::ZERO; CUTS]; 2];
        let mut from = 0;
        for cut in 0..CUTS {
            let until = self.all_until[cut];
            add_moments(&mut moments, blocks, weights, from..until);
            from = until;
            for block in 0..2 {
                let mut sum = moments[block][0];
                for (column, part) in blocks[block][until..].iter().zip(&parts[cut]) {
                    sum += Line(*column) * Line::all(*part);
                }
                below[block][cut] = sum;
            }
        }
        add_moments(&mut moments, blocks, weights, from..NODES);
        let [one, other] = moments;
        let [below, below_other] = below;
        [LineSums { moments: one, below }, LineSums { moments: other, below: below_other }]
    }
}

/// Adds the moments of some columns.
#[inline(always)]
fn add_moments(
    moments: &mut [[Line; MOMENTS]; 2],
    blocks: &[[[f64; LINE]; NODES]; 2],
    weights: &[[f64; MOMENTS]; NODES],
    columns: Range<usize>,
) {
    let mut sums = *moments;
    let [one, other] = [&blocks[0][columns.clone()], &blocks[1][columns.clone()]];
    for ((one, other), weights) in one.iter().zip(other).zip(&weights[columns]) {
        let (one, other) = (Line(*one), Line(*other));
        for moment in 0..MOMENTS {
            let weight = Line::all(weights[moment]);
            sums[0][moment] += one * weight;
            sums[1][moment] += other * weight;
        }
    }
    *moments = sums;
}

/// What makes entries: tables of the items, of the model and of the cuts.
pub(super) struct Maker {
    rows: Rows,
    model: SecondOrder,
    below: Below,
}

impl Maker {
    pub(super) fn new(rows: Rows, model: &SecondOrder, cuts: &CutTable) -> Maker {
        Maker { rows, model: model.clone(), below: Below::new(cuts) }
    }
}

/// A pattern to be made into an entry.
pub(super) struct Make<'a> {
    pub(super) maker: &'a Maker,
    pub(super) area: Area,
    pub(super) items: &'a AreaItems,
    pub(super) sheet: &'a Sheet,
    /// A sum that stands for all patterns with it.
    pub(super) sum: Option<u32>,
    pub(super) answers: &'a mut Answers,
    pub(super) entry: &'a mut Entry,
}

impl Work for Make<'_> {
    type Output = ();

    #[inline(always)]
    fn run(mut self) {
        let mut logs = [0.0; WIDTH];
        let mut slopes = [0.0; EDGE_WIDTH];
        let surprise = self.gather(&mut logs, &mut slopes);
        self.given(&logs);
        self.entry.answered = u16::try_from(self.answers.given.len()).unwrap_or(u16::MAX);
        self.entry.part = self.answers.part(&self.maker.rows, &slopes);
        if let Some(part) = &mut self.entry.part {
            part.surprise += surprise;
            part.corrected += surprise;
        }
    }
}

impl Make<'_> {
    /// Sums the rows of the answers; returns the surprise of those that stand for others.
    #[inline(always)]
    fn gather(&mut self, logs: &mut [f64; WIDTH], slopes: &mut [f32; EDGE_WIDTH]) -> f64 {
        let (rows, answers) = (&self.maker.rows, &mut *self.answers);
        let surprise = answers.take(self.items, self.sheet, self.sum, rows);
        for &(item, credit) in &answers.given {
            kernel::add_to(logs, &rows.logs(item, credit).0);
            for (sum, slope) in slopes.iter_mut().zip(&rows.slopes(item, credit).0) {
                *sum += slope;
            }
        }
        surprise
    }

    /// Finds what the answers say at each value of g.
    #[inline(always)]
    fn given(&mut self, logs: &[f64; WIDTH]) {
        self.entry.is_sure = true;
        let largest = largest(logs);
        let mut likelihood = *logs;
        for log in &mut likelihood {
            *log -= largest;
        }
        kernel::exp_f64(&mut likelihood);
        self.own(&likelihood);
        let mut weights = [[0.0; MOMENTS]; NODES];
        for (node, weights) in weights.iter_mut().enumerate() {
            let (weight, theta) = (likelihood[node], grid::theta(node));
            let moment = weight * theta;
            *weights = [weight, moment, moment * theta];
        }
        let below = &self.maker.below;
        let parts = below.weighted(&weights);
        let (pairs, _) = self.maker.model.density(self.area).by_general.blocks().as_chunks::<2>();
        for (place, pair) in pairs.iter().enumerate() {
            let sums = below.sums(pair, &weights, &parts);
            self.entry.keep(2 * place, &sums[0]);
            self.entry.keep(2 * place + 1, &sums[1]);
        }
    }

    /// Finds what the area's own answers leave under N(0, 1).
    #[inline(always)]
    fn own(&mut self, likelihood: &[f64; WIDTH]) {
        let prior = self.maker.model.general();
        let (mut weights, mut abilities) = (Row([0.0; WIDTH]), Row([0.0; WIDTH]));
        for node in 0..NODES {
            weights.0[node] = prior[node] * likelihood[node];
            abilities.0[node] = grid::theta(node);
        }
        let moments = kernel::moments(&weights.0, &abilities.0);
        self.entry.own_variance = moments.mean_and_variance().1;
        self.entry.is_sure &= moments.sum > UNDERFLOW;
    }
}

/// Returns the largest logarithm at a node.
#[inline(always)]
fn largest(logs: &[f64; WIDTH]) -> f64 {
    let mut lanes = [f64::NEG_INFINITY; LINE];
    let (lines, rest) = logs[..NODES].as_chunks::<LINE>();
    for line in lines {
        for lane in 0..LINE {
            lanes[lane] = if line[lane] > lanes[lane] { line[lane] } else { lanes[lane] };
        }
    }
    let all = lanes.iter().chain(rest);
    all.fold(f64::NEG_INFINITY, |most, log| if *log > most { *log } else { most })
}

/// What the model says of areas without answers, and of g.
pub(super) struct Silent {
    /// What is known of g before any answer.
    pub(super) general: Lines,
    /// The mean and the second moment of each area ability at each value of g.
    pub(super) areas: [[Lines; 2]; AREAS],
}

impl Silent {
    pub(super) fn new(model: &SecondOrder) -> Silent {
        let areas = area_by_area(|area| {
            let silent = model.silent(area);
            let second = |node: usize| silent.variance[node] + silent.mean[node].powi(2);
            [lines(|node| silent.mean[node]), lines(second)]
        });
        let general = model.general();
        Silent { general: lines(|node| general[node]), areas }
    }
}
