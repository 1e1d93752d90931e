//! What the answers in one area give to person fit, at their own MAP estimate under N(0, 1).
//!
//! The formulas are those of [`crate::domain::fit::person`], with sums over credits written out for
//! right-or-not items: D being ln(P/Q), an answer x surprises by (x - P)D, ln P varies by PQD² and
//! covaries with its slope by P'D. Where the peak is not plainly one, that module does the work.

use super::super::super::{Prior, Scored};
use super::layout::{AreaItems, Sheet};
use super::linear::STEEPEST;
use super::rows::{EDGE_WIDTH, EDGES, Rows, edge_at};
use crate::domain::fit::person::{FitAt, Part, Sums};
use crate::domain::framework::Area;
use crate::domain::irt::{Curve, Graded, MOST_CREDITS};
use crate::domain::kernel;

/// A slope this near 0, beside the sum of its terms, may be rounding in single precision.
const UNSURE: f32 = 1e-4;

/// A step of Newton's method that is shorter than this was the last.
const PRECISION: f64 = 1e-9;

/// How often Newton's method may step.
const MOST_STEPS: usize = 30;

/// How many items are evaluated side by side.
const LANES: usize = 8;

/// One number for each of some items.
type Lanes = [f64; LANES];

/// Some right-or-not items and their answers; padding has a discrimination of 0 and counts nothing.
#[derive(Clone, Copy)]
struct Block {
    discrimination: Lanes,
    difficulty: Lanes,
    guessing: Lanes,
    /// 1 where right, else 0.
    right: Lanes,
    /// 1 where there is an answer, else 0.
    counts: Lanes,
}

const NOBODY: Block = Block {
    discrimination: [0.0; LANES],
    difficulty: [0.0; LANES],
    guessing: [0.0; LANES],
    right: [0.0; LANES],
    counts: [0.0; LANES],
};

/// The answers in one area.
#[derive(Default)]
pub(super) struct Answers {
    /// The items, each with its credit.
    pub(super) given: Vec<(usize, u8)>,
    blocks: Vec<Block>,
    graded: Vec<(Graded, u8)>,
    is_usual: bool,
}

/// What right-or-not items are at an ability.
struct At {
    /// P, the probability of a right answer.
    probability: Lanes,
    /// Q.
    not: Lanes,
    /// P'.
    slope: Lanes,
    /// P''/P'.
    bend: Lanes,
}

impl Answers {
    /// Takes the answers of a sheet to some items, or those that stand for all with a sum; returns the
    /// surprise of these.
    pub(super) fn take(
        &mut self,
        items: &AreaItems,
        sheet: &Sheet,
        sum: Option<u32>,
        rows: &Rows,
    ) -> f64 {
        let (given, mut surprise) = (&mut self.given, 0.0);
        given.clear();
        match (sum, &items.linear) {
            (Some(sum), Some(linear)) => {
                let is_reached = |place: usize| sheet.codes[items.items[place]] > 0;
                linear.points(sum as usize, is_reached, |place, credit| {
                    surprise += linear.surprises[place][usize::from(credit)];
                    given.push((items.items[place], credit));
                });
            }
            _ => items.answered(sheet, |item, credit| given.push((item, credit))),
        }
        self.arrange(rows);
        surprise
    }

    /// Puts the answers side by side.
    fn arrange(&mut self, rows: &Rows) {
        self.blocks.clear();
        self.graded.clear();
        self.is_usual = true;
        let mut binary = 0;
        for &(item, credit) in &self.given {
            self.is_usual &= rows.usual[item];
            let item = match &rows.curves[item] {
                Curve::Binary(item) => item,
                Curve::Graded(item) => {
                    self.graded.push((*item, credit));
                    continue;
                }
                // Never usual: judged elsewhere.
                Curve::FourPl(_) => continue,
            };
            let lane = binary % LANES;
            if lane == 0 {
                self.blocks.push(NOBODY);
            }
            binary += 1;
            if let Some(block) = self.blocks.last_mut() {
                block.discrimination[lane] = item.discrimination;
                block.difficulty[lane] = item.difficulty;
                block.guessing[lane] = item.guessing;
                block.right[lane] = f64::from(credit.min(1));
                block.counts[lane] = 1.0;
            }
        }
    }

    /// Returns what the answers give to person fit, or nothing where they cannot tell; the slopes are
    /// those of the likelihood at the edges.
    #[inline(always)]
    pub(super) fn part(&self, rows: &Rows, slopes: &[f32; EDGE_WIDTH]) -> Option<Part> {
        if self.given.is_empty() {
            return None;
        }
        if self.is_usual
            && let Some(cell) = only_peak(slopes, self.given.len())
            && let Some(theta) = self.peak(cell)
        {
            return Part::of(&self.sums(theta), -theta);
        }
        self.part_elsewhere(rows)
    }

    #[cold]
    #[inline(never)]
    fn part_elsewhere(&self, rows: &Rows) -> Option<Part> {
        let area = Area::all().next()?;
        let curves = self.given.iter().map(|&(item, credit)| (rows.curves[item], credit));
        let scored = curves.map(|(curve, credit)| Scored { area, curve, credit });
        let scored: Vec<Scored> = scored.collect();
        Part::new(&scored, FitAt::Map, Prior::STANDARD).map(|(_, part)| part)
    }

    /// Returns the peak near a cell by Newton's method, or nothing when it leaves the neighbourhood.
    #[inline(always)]
    fn peak(&self, (edge, start): (usize, f64)) -> Option<f64> {
        let (low, high) = (edge_at(edge.saturating_sub(1)), edge_at((edge + 2).min(EDGES - 1)));
        let mut theta = start;
        for _ in 0..MOST_STEPS {
            let (slope, bend) = self.slope_and_bend(theta);
            let step = slope / bend;
            theta -= step;
            // Not true of what is not a number either.
            let stays = bend < 0.0 && (low..=high).contains(&theta);
            if !stays {
                return None;
            }
            if step.abs() < PRECISION {
                return Some(theta);
            }
        }
        None
    }

    /// Returns the slope of the logarithm of the posterior, and the slope of that.
    #[inline(always)]
    fn slope_and_bend(&self, theta: f64) -> (f64, f64) {
        let [mut slopes, mut bends] = [[0.0; LANES]; 2];
        for block in &self.blocks {
            let at = block.at(theta);
            for lane in 0..LANES {
                let right = block.right[lane] > 0.0;
                let given = if right { at.probability[lane] } else { -at.not[lane] };
                let slope = block.counts[lane] * at.slope[lane] / given;
                slopes[lane] += slope;
                bends[lane] += slope * at.bend[lane] - slope * slope;
            }
        }
        let (mut slope, mut bend) = (kernel::total(slopes) - theta, kernel::total(bends) - 1.0);
        for (item, credit) in &self.graded {
            let credits = Credits::new(item, theta);
            slope += item.discrimination() * (f64::from(*credit) - credits.mean);
            bend -= credits.information(item);
        }
        (slope, bend)
    }

    #[inline(always)]
    fn sums(&self, theta: f64) -> Sums {
        let [mut surprise, mut variance, mut covariance, mut information] = [[0.0; LANES]; 4];
        for block in &self.blocks {
            let at = block.at(theta);
            let mut logits = [0.0; LANES];
            for (logit, (probability, not)) in
                logits.iter_mut().zip(at.probability.iter().zip(&at.not))
            {
                *logit = probability / not;
            }
            kernel::ln_f64(&mut logits);
            for lane in 0..LANES {
                let (probability, counts) = (at.probability[lane], block.counts[lane]);
                let both = probability * at.not[lane];
                let logit = logits[lane] * counts;
                surprise[lane] += (block.right[lane] - probability) * logit;
                variance[lane] += both * logit * logit;
                covariance[lane] += at.slope[lane] * logit;
                information[lane] += at.slope[lane] * at.slope[lane] / both;
            }
        }
        let mut sums = Sums {
            surprise: kernel::total(surprise),
            variance: kernel::total(variance),
            covariance: kernel::total(covariance),
            information: kernel::total(information),
        };
        for (item, credit) in &self.graded {
            Credits::new(item, theta).add_to(&mut sums, item, *credit, theta);
        }
        sums
    }
}

/// What the credits of a graded item are at an ability.
struct Credits {
    probabilities: [f64; MOST_CREDITS],
    /// The mean credit.
    mean: f64,
}

impl Credits {
    fn new(item: &Graded, theta: f64) -> Credits {
        let probabilities = item.probabilities(theta);
        let terms = probabilities.iter().zip(0_u8..);
        let mean = terms.map(|(probability, credit)| probability * f64::from(credit)).sum();
        Credits { probabilities, mean }
    }

    /// Returns the Fisher information, a² Var(k).
    fn information(&self, item: &Graded) -> f64 {
        let terms = self.probabilities.iter().zip(0_u8..);
        let squares = terms
            .map(|(probability, credit)| probability * (f64::from(credit) - self.mean).powi(2));
        item.discrimination().powi(2) * squares.sum::<f64>()
    }

    /// Adds an answer. The logarithm of a probability is the sum of a(theta - b) over the steps up to
    /// its credit, less what all credits have in common and no deviation from the mean holds.
    fn add_to(&self, sums: &mut Sums, item: &Graded, credit: u8, theta: f64) {
        let a = item.discrimination();
        let mut logs = [0.0; MOST_CREDITS];
        for (step, threshold) in item.thresholds().iter().enumerate() {
            logs[step + 1] = logs[step] + a * (theta - threshold);
        }
        let terms = || self.probabilities.iter().zip(&logs).zip(0_u8..);
        let expected: f64 = terms().map(|((probability, log), _)| probability * log).sum();
        for ((probability, log), credit) in terms() {
            let deviation = log - expected;
            sums.variance += probability * deviation * deviation;
            sums.covariance += probability * deviation * a * (f64::from(credit) - self.mean);
        }
        sums.information += self.information(item);
        sums.surprise += logs[usize::from(credit)] - expected;
    }
}

impl Block {
    #[inline(always)]
    fn at(&self, theta: f64) -> At {
        let [mut logits, mut small] = [[0.0; LANES]; 2];
        for lane in 0..LANES {
            logits[lane] = self.discrimination[lane] * (theta - self.difficulty[lane]);
            small[lane] = -logits[lane].abs();
        }
        kernel::exp_f64(&mut small);
        let mut at = At {
            probability: [0.0; LANES],
            not: [0.0; LANES],
            slope: [0.0; LANES],
            bend: [0.0; LANES],
        };
        for lane in 0..LANES {
            let (above, small) = (logits[lane] >= 0.0, small[lane]);
            let (low, high) = if above { (small, 1.0) } else { (1.0, small) };
            let whole = 1.0 / (1.0 + small);
            let (guessing, a) = (self.guessing[lane], self.discrimination[lane]);
            at.probability[lane] = (guessing * low + high) * whole;
            at.not[lane] = (1.0 - guessing) * low * whole;
            at.slope[lane] = a * (1.0 - guessing) * (small * whole) * whole;
            at.bend[lane] = a * (low - high) * whole;
        }
        at
    }
}

/// Returns the edge below the only peak of the posterior and about where it is, or nothing when there
/// may be several or when it is not certain.
#[inline(always)]
fn only_peak(slopes: &[f32; EDGE_WIDTH], answers: usize) -> Option<(usize, f64)> {
    let mut posterior = [0.0_f32; EDGE_WIDTH];
    let (mut rising, mut unsure, mut last) = (0_u32, 0_u32, 0_u32);
    // The sum of the terms is at most this, but for 10 of the prior.
    let doubt = UNSURE * (10.0 + answers as f32 * STEEPEST as f32) / 10.0;
    for edge in 0..EDGES {
        let slope = slopes[edge] - (edge as f32 - 50.0) / 5.0;
        posterior[edge] = slope;
        let rises = slope > 0.0;
        rising += u32::from(rises);
        last = if rises { edge as u32 } else { last };
        unsure += u32::from(slope.abs() < doubt);
    }
    let (edge, rising) = (last as usize, rising as usize);
    let alone = rising == edge + 1 && edge + 1 < EDGES;
    if !alone || posterior[0] <= 0.0 {
        return None;
    }
    let (before, after) = (posterior[edge], posterior[edge + 1]);
    let near = u32::from(before.abs() < doubt) + u32::from(after.abs() < doubt);
    let part = f64::from(before / (before - after));
    (unsure == near).then(|| (edge, edge_at(edge) + 0.2 * part))
}
