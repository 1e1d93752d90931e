//! What the answers in one area say, as functions of g: all that a person needs of an area.
//!
//! It depends on the answer pattern alone, not on who gave it nor on the other areas.

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

/// The mean, the variance and the probability below each cut.
pub(super) const VALUES: usize = 2 + CUTS;
pub(super) const MEAN: usize = 0;
pub(super) const VARIANCE: usize = 1;
pub(super) const BELOW: usize = 2;

/// The likelihood, and what [`VALUES`] are made of.
const SUMS: usize = 3 + CUTS;

/// What the answers in one area say.
#[derive(Clone)]
#[repr(C, align(64))]
pub(super) struct Entry {
    /// The probability of the answers at each value of g, at most 1 and up to a constant.
    pub(super) likelihood: Lines,
    /// The area ability at each value of g.
    pub(super) given: [[Line; VALUES]; LINES],
    /// The variance that the area's own answers leave under N(0, 1).
    pub(super) own_variance: f64,
    /// What the answers give to person fit, if they can tell.
    pub(super) part: Option<Part>,
    pub(super) answered: u16,
    /// Whether nothing has left the range of a double.
    pub(super) is_sure: bool,
}

impl Entry {
    pub(super) fn empty() -> Entry {
        Entry {
            likelihood: [Line::ZERO; LINES],
            given: [[Line::ZERO; VALUES]; LINES],
            own_variance: 1.0,
            part: None,
            answered: 0,
            is_sure: false,
        }
    }
}

/// What makes entries: tables of the items, of the model and of the cuts.
pub(super) struct Maker {
    rows: Rows,
    model: SecondOrder,
    /// What a weight at each node adds to the probability below each cut.
    below: [[f64; NODES]; CUTS],
}

impl Maker {
    pub(super) fn new(rows: Rows, model: &SecondOrder, cuts: &CutTable) -> Maker {
        let below = cuts.thetas().map(|cut| {
            std::array::from_fn(|node| {
                let mut weights = [0.0; NODES];
                weights[node] = 1.0;
                grid::cumulative(&weights, cut)
            })
        });
        Maker { rows, model: model.clone(), below }
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
        let largest = largest(logs);
        let mut likelihood = *logs;
        for log in &mut likelihood {
            *log -= largest;
        }
        kernel::exp_f64(&mut likelihood);
        let mut vectors = [[0.0; SUMS]; NODES];
        for (node, vector) in vectors.iter_mut().enumerate() {
            let (weight, theta) = (likelihood[node], grid::theta(node));
            let moment = weight * theta;
            vector[..3].copy_from_slice(&[weight, moment, moment * theta]);
            for (value, below) in vector[3..].iter_mut().zip(&self.maker.below) {
                *value = weight * below[node];
            }
        }
        let sums = self.maker.model.density(self.area).by_general.times(&vectors);
        self.entry.is_sure = sums[0].iter().all(|sum| *sum >= UNDERFLOW);
        self.own(&likelihood);
        let mut padded = [[Line::ZERO; SUMS]; LINES];
        for (which, sums) in sums.iter().enumerate() {
            for (node, sum) in sums.iter().enumerate() {
                padded[node / LINE][which].0[node % LINE] = *sum;
            }
        }
        // What is 0, in the padding or by underflow, stays 0.
        let least = Line::all(f64::MIN_POSITIVE);
        for (line, sums) in padded.iter().enumerate() {
            self.entry.likelihood[line] = sums[0];
            let whole = Line::all(1.0) / sums[0].or_more(least);
            let given = &mut self.entry.given[line];
            given[MEAN] = sums[1] * whole;
            let variance = sums[2] * whole - given[MEAN] * given[MEAN];
            given[VARIANCE] = variance.or_more(Line::ZERO);
            for cut in 0..CUTS {
                given[BELOW + cut] = sums[3 + cut] * whole;
            }
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
