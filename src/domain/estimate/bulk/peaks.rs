//! ML, MAP and WLE of many persons: the highest peak, as [`super::super::peak`] finds it, by tables.
//!
//! The slope at every edge of that scan is a sum of rows; a cell where it falls through 0 holds a
//! peak. The peak itself is then found on the curves, by secants kept inside the cell, which needs
//! about three looks at each item instead of a hundred and forty.

use super::super::{Estimate, Prior, grid, peak, standard_error};
use super::codes::{Codes, Sheet};
use super::curves::{At, Curves};
use crate::domain::irt::Curve;
use crate::domain::kernel::{self, Work};
use crate::domain::responses::NOT_REACHED;

/// The edges of the cells, and padding to whole cache lines.
const CELLS: u32 = (2.0 * peak::BOUND / peak::CELL + 0.5) as u32;
const EDGES: usize = CELLS as usize + 1;
const WIDTH: usize = EDGES.next_multiple_of(8);

/// The step at which a peak counts as found; what a secant is wrong by is far below its step.
const PRECISION: f64 = 1e-9;

/// Enough halvings of a cell to reach the precision even where no secant helps.
const MOST_STEPS: usize = 60;

/// One number for each edge, on cache lines of its own.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Row([f64; WIDTH]);

impl Row {
    fn of(value: impl Fn(f64) -> f64) -> Row {
        Row(std::array::from_fn(|edge| if edge < EDGES { value(ability(edge)) } else { 0.0 }))
    }
}

/// What has a peak.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Target {
    /// The likelihood.
    Likelihood,
    /// The likelihood, between the bounds of the grid.
    Bounded,
    /// The likelihood times a prior.
    Posterior(Prior),
    /// The likelihood, with Warm's correction of its slope.
    Weighted,
}

/// The tables of some items and a target.
pub(super) struct Peaks {
    codes: Codes,
    target: Target,
    table: Vec<Row>,
    /// What the target adds to the slope of every person.
    common: Row,
    /// Information and bias of each item, where the target needs them.
    items: Vec<(Row, Row)>,
    /// Warm's correction for who answered everything.
    correction: Row,
    curves: Curves,
}

fn ability(edge: usize) -> f64 {
    peak::edge(peak::BOUND, CELLS, edge as u32)
}

impl Peaks {
    pub(super) fn new(curves: &[Curve], target: Target) -> Peaks {
        let codes = Codes::new(curves, size_of::<Row>());
        let slopes = |curve: &Curve| -> Vec<Row> {
            let row = |credit| Row::of(|theta| curve.log_slope(theta, credit));
            (0..=curve.most_credit()).map(row).collect()
        };
        let slopes: Vec<Vec<Row>> = curves.iter().map(slopes).collect();
        let add = |row: &Row, item: usize, credit: u8| {
            let mut sum = *row;
            kernel::add_to(&mut sum.0, &slopes[item][usize::from(credit)].0);
            sum
        };
        let table = codes.table(Row([0.0; WIDTH]), add, curves);
        let terms = |curve: &Curve| {
            (Row::of(|theta| curve.information(theta)), Row::of(|theta| curve.bias(theta)))
        };
        let (common, items) = match target {
            Target::Likelihood | Target::Bounded => (Row([0.0; WIDTH]), Vec::new()),
            Target::Posterior(prior) => (Row::of(|theta| prior_slope(prior, theta)), Vec::new()),
            Target::Weighted => (Row([0.0; WIDTH]), curves.iter().map(terms).collect()),
        };
        let correction = correction(items.iter());
        let curves = Curves::new(curves);
        Peaks { codes, target, table, common, items, correction, curves }
    }

    /// Returns the slope at every edge.
    #[inline(always)]
    fn slopes(&self, sheet: &mut Sheet, row: &[u8]) -> Row {
        let mut slopes = self.common;
        for row in self.codes.rows(sheet) {
            kernel::add_to(&mut slopes.0, &self.table[row].0);
        }
        if self.target == Target::Weighted {
            let correction = if row.contains(&NOT_REACHED) {
                let answered = self.items.iter().zip(row).filter(|(_, x)| **x != NOT_REACHED);
                correction(answered.map(|(item, _)| item))
            } else {
                self.correction
            };
            kernel::add_to(&mut slopes.0, &correction.0);
        }
        slopes
    }

    /// Returns the estimate of a person whose credits exist.
    #[inline(always)]
    fn estimate(&self, sheet: &mut Sheet, row: &[u8], answers: &mut Answers) -> Option<Estimate> {
        let slopes = self.slopes(sheet, row);
        self.curves.take(answers, row);
        let (theta, at) = self.highest(&slopes, answers)?;
        let error = standard_error(at.information + self.precision());
        let is_empty = row.iter().all(|credit| *credit == NOT_REACHED);
        let (exists, standard_error) = match self.target {
            Target::Likelihood => (theta.abs() < peak::BOUND && at.information > 0.0, error),
            Target::Bounded => (!is_empty, error.min(grid::LIMIT)),
            Target::Posterior(_) => (true, error),
            Target::Weighted => (!is_empty && at.information > 0.0, error),
        };
        exists.then_some(Estimate { theta, standard_error })
    }

    /// Returns the highest of the peaks, and what the curves are there.
    #[inline(always)]
    fn highest(&self, slopes: &Row, answers: &Answers) -> Option<(f64, At)> {
        let (first, last) = self.ends();
        let rises = rises(slopes);
        let inside = (1 << last) - (1 << first);
        let falls = rises & !(rises >> 1) & inside;
        let ends = [(rises >> first) & 1 == 0, (rises >> last) & 1 == 1];
        match (falls.count_ones(), ends) {
            (1, [false, false]) => {
                Some(self.refine(slopes, falls.trailing_zeros() as usize, answers))
            }
            (0, [true, false]) => Some(self.at_end(-1.0, answers)),
            (0, [false, true]) => Some(self.at_end(1.0, answers)),
            _ => self.compare(slopes, falls, ends, answers),
        }
    }

    /// Returns the edges between which the peak is sought.
    fn ends(&self) -> (usize, usize) {
        match self.target {
            Target::Bounded => {
                let beyond = ((peak::BOUND - grid::LIMIT) / peak::CELL + 0.5) as usize;
                (beyond, EDGES - 1 - beyond)
            }
            Target::Likelihood | Target::Posterior(_) | Target::Weighted => (0, EDGES - 1),
        }
    }

    fn at_end(&self, side: f64, answers: &Answers) -> (f64, At) {
        let bound = if self.target == Target::Bounded { grid::LIMIT } else { peak::BOUND };
        (side * bound, self.curves.at(side * bound, answers))
    }

    /// Returns the highest of several peaks; the last of equals, as the single search.
    fn compare(
        &self,
        slopes: &Row,
        mut falls: u128,
        [low, high]: [bool; 2],
        answers: &Answers,
    ) -> Option<(f64, At)> {
        let mut peaks = Vec::new();
        peaks.extend(low.then(|| self.at_end(-1.0, answers)));
        while falls != 0 {
            peaks.push(self.refine(slopes, falls.trailing_zeros() as usize, answers));
            falls &= falls - 1;
        }
        peaks.extend(high.then(|| self.at_end(1.0, answers)));
        let height = |(theta, at): &(f64, At)| self.height(*theta, at, answers);
        peaks.into_iter().max_by(|one, other| height(one).total_cmp(&height(other)))
    }

    fn height(&self, theta: f64, at: &At, answers: &Answers) -> f64 {
        let likelihood = self.curves.log_likelihood(theta, answers);
        match self.target {
            Target::Likelihood | Target::Bounded => likelihood,
            Target::Posterior(prior) => {
                likelihood + prior_slope(prior, theta) * (theta - prior.mean()) / 2.0
            }
            Target::Weighted => likelihood + at.information.ln() / 2.0,
        }
    }

    /// Finds the peak in the cell above an edge. Secants may leave the cell by no more than what
    /// rounding explains; where they would, the cell is halved instead.
    #[inline(always)]
    fn refine(&self, slopes: &Row, edge: usize, answers: &Answers) -> (f64, At) {
        let (mut low, mut high) = (ability(edge), ability(edge + 1));
        let (rise, fall) = (slopes.0[edge], slopes.0[edge + 1]);
        let mut theta = low + (high - low) * rise / (rise - fall);
        let mut at = self.curves.at(theta, answers);
        let mut slope = self.slope(theta, &at);
        // The first step is Newton's, with the information for the bend of the logarithm.
        let mut step = slope / (at.information + self.precision());
        for _ in 0..MOST_STEPS {
            if slope > 0.0 {
                low = theta;
            } else {
                high = theta;
            }
            let inside = step.is_finite() && theta + step > low && theta + step < high;
            if !inside && step.abs() > PRECISION {
                step = (low + high) / 2.0 - theta;
            }
            if step.abs() <= PRECISION {
                return (theta + step.clamp(low - theta, high - theta), at);
            }
            let (before, last) = (slope, step);
            theta += step;
            at = self.curves.at(theta, answers);
            slope = self.slope(theta, &at);
            step = slope * last / (before - slope);
            if slope == 0.0 {
                return (theta, at);
            }
        }
        (theta, at)
    }

    #[inline(always)]
    fn slope(&self, theta: f64, at: &At) -> f64 {
        match self.target {
            Target::Likelihood | Target::Bounded => at.slope,
            Target::Posterior(prior) => at.slope + prior_slope(prior, theta),
            Target::Weighted => at.slope + warm(at.information, at.bias),
        }
    }

    /// Returns the information that the target has before any answer.
    fn precision(&self) -> f64 {
        match self.target {
            Target::Likelihood | Target::Bounded | Target::Weighted => 0.0,
            Target::Posterior(prior) => prior.deviation().powi(-2),
        }
    }
}

/// Returns the slope of the logarithm of a prior.
fn prior_slope(prior: Prior, theta: f64) -> f64 {
    -(theta - prior.mean()) * prior.deviation().powi(-2)
}

/// Returns Warm's correction J/(2I), and none without information.
#[inline(always)]
fn warm(information: f64, bias: f64) -> f64 {
    if information > 0.0 { bias / (2.0 * information) } else { 0.0 }
}

/// Returns Warm's correction at every edge, from the terms of all items that count.
#[inline(always)]
fn correction<'a>(items: impl Iterator<Item = &'a (Row, Row)>) -> Row {
    let [mut information, mut bias] = [Row([0.0; WIDTH]); 2];
    for item in items {
        kernel::add_to(&mut information.0, &item.0.0);
        kernel::add_to(&mut bias.0, &item.1.0);
    }
    Row(std::array::from_fn(|edge| warm(information.0[edge], bias.0[edge])))
}

/// Returns a bit for each edge where the slope is above 0.
#[inline(always)]
fn rises(slopes: &Row) -> u128 {
    let mut rises = 0;
    let (lines, _) = slopes.0.as_chunks::<8>();
    for (place, line) in lines.iter().enumerate() {
        let mut bits = 0_u32;
        for (lane, slope) in line.iter().enumerate() {
            bits |= u32::from(*slope > 0.0) << lane;
        }
        rises |= u128::from(bits) << (place * 8);
    }
    rises
}

pub(super) use super::curves::Answers;

/// Rows of credits to be scored on this core.
pub(super) struct Block<'a> {
    pub(super) peaks: &'a Peaks,
    pub(super) credits: &'a [u8],
    pub(super) found: &'a mut [Option<Estimate>],
}

impl Work for Block<'_> {
    /// The first row with a credit that does not exist.
    type Output = Result<(), usize>;

    #[inline(always)]
    fn run(self) -> Result<(), usize> {
        let codes = &self.peaks.codes;
        let mut sheet = codes.sheet();
        let mut answers = Answers::default();
        let rows = self.credits.chunks_exact(codes.items());
        for (person, (row, found)) in rows.zip(self.found).enumerate() {
            if !codes.take(&mut sheet, row) {
                return Err(person);
            }
            *found = self.peaks.estimate(&mut sheet, row, &mut answers);
        }
        Ok(())
    }
}
