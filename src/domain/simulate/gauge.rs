//! How near estimates and levels come to the truth, over many people.

use super::{Accuracy, Truths};
use crate::domain::cut::CutTable;
use crate::domain::framework::LEVELS;
use crate::domain::outcome::{Measured, Said};
use crate::domain::reliability::Classification;

/// Standard errors either way of the 95 % interval; the 68 % interval has one.
const ERRORS_OF_95: f64 = 1.959_963_984_540_054;

/// Sums over people with a level.
#[derive(Clone, Debug, Default)]
pub(super) struct Gauge {
    pub(super) count: usize,
    between: usize,
    levels: [usize; LEVELS],
    expected_right: f64,
    expected_again: f64,
    variance: f64,
    standard_error: f64,
    error: f64,
    square: f64,
    within_68: usize,
    within_95: usize,
    /// By how many levels, two or more together.
    off: [usize; 3],
    said_right: usize,
}

impl Gauge {
    /// Counts what was said of somebody, and how far it is from the truth where that is known.
    pub(super) fn add(&mut self, measured: &Measured, truth: Option<f64>, cuts: &CutTable) {
        let Measured { estimate, standing, said } = measured;
        self.count += 1;
        self.between += usize::from(matches!(said, Said::Between(..)));
        self.levels[standing.level.index()] += 1;
        self.expected_right += standing.probability;
        self.expected_again += standing.masses.iter().map(|mass| mass * mass).sum::<f64>();
        self.standard_error += estimate.standard_error;
        self.variance += estimate.standard_error * estimate.standard_error;
        let Some(truth) = truth else { return };
        let error = estimate.theta - truth;
        self.error += error;
        self.square += error * error;
        self.within_68 += usize::from(error.abs() <= estimate.standard_error);
        self.within_95 += usize::from(error.abs() <= ERRORS_OF_95 * estimate.standard_error);
        let level = cuts.level(truth);
        self.off[level.index().abs_diff(standing.level.index()).min(2)] += 1;
        self.said_right += usize::from(match *said {
            Said::Level(named) => named == level,
            Said::Between(low, high) => (low..=high).contains(&level),
        });
    }

    fn share(&self, count: usize) -> f64 {
        count as f64 / self.count.max(1) as f64
    }

    fn mean(&self, sum: f64) -> f64 {
        sum / self.count.max(1) as f64
    }

    /// Returns the share of people for whom two levels were named.
    pub(super) fn between(&self) -> f64 {
        self.share(self.between)
    }

    /// Returns the share of people in each level.
    pub(super) fn levels(&self) -> [f64; LEVELS] {
        self.levels.map(|count| self.share(count))
    }

    /// Returns what the posteriors promise.
    pub(super) fn promised(&self) -> Classification {
        Classification {
            accuracy: self.mean(self.expected_right),
            consistency: self.mean(self.expected_again),
        }
    }

    /// Returns how near the truth it came; nothing without people, or where the truth is not known.
    pub(super) fn accuracy(&self, truths: Truths) -> Option<Accuracy> {
        let prior_variance = match truths {
            Truths::Unknown => return None,
            Truths::Same => None,
            Truths::Population { variance } => Some(variance),
        };
        (self.count > 0).then(|| Accuracy {
            bias: self.mean(self.error),
            rmse: self.mean(self.square).sqrt(),
            standard_error: self.mean(self.standard_error),
            coverage_68: self.share(self.within_68),
            coverage_95: self.share(self.within_95),
            right: self.share(self.off[0]),
            one_off: self.share(self.off[1]),
            further_off: self.share(self.off[2]),
            said_right: self.share(self.said_right),
            reliability: prior_variance.map(|variance| 1.0 - self.mean(self.variance) / variance),
        })
    }
}
