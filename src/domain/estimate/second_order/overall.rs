//! The mean of the area abilities, at each value of g and over g.

use super::super::grid::{self, CELL_DEVIATION, NODES, OnGrid};
use super::super::{Estimate, normal};
use super::area::GivenGeneral;
use crate::domain::cut::CUTS;
use crate::domain::framework::{AREAS, LEVELS};

/// Values of g whose share is smaller than this add nothing to a probability.
const NEGLIGIBLE: f64 = 1e-20;

/// The mean of the area abilities, at each value of g.
pub(in super::super) struct Overall {
    mean: OnGrid,
    variance: OnGrid,
}

impl Overall {
    /// Takes the mean and the variance at each value of g from whoever knows them.
    pub(in super::super) fn given(mean: OnGrid, variance: OnGrid) -> Overall {
        Overall { mean, variance }
    }

    pub(in super::super) fn new(areas: &[GivenGeneral; AREAS]) -> Overall {
        let count = AREAS as f64;
        let (mut mean, mut variance) = ([0.0; NODES], [0.0; NODES]);
        for area in areas {
            for node in 0..NODES {
                mean[node] += area.mean[node];
                // Areas whose lambda is 1 are all equal to g: their variances, given g, are all 0.
                variance[node] += area.variance[node];
            }
        }
        Overall {
            mean: mean.map(|sum| sum / count),
            variance: variance.map(|sum| sum / (count * count)),
        }
    }

    pub(in super::super) fn estimate(&self, general: &OnGrid) -> Estimate {
        let (mean, variance) = mixed(general, &self.mean, &self.variance);
        grid::estimate(mean, variance)
    }

    /// Returns the probability of each level, taking the mean of the areas for normal given g.
    ///
    /// It is a mean of five independent abilities, each nearly normal already;
    /// `tests/second_order.rs` compares it with simulated abilities.
    pub(in super::super) fn masses(&self, general: &OnGrid, cuts: [f64; CUTS]) -> [f64; LEVELS] {
        let mut below = [0.0; CUTS];
        for (node, share) in general.iter().enumerate().filter(|(_, share)| **share > NEGLIGIBLE) {
            let (mean, width) = (self.mean[node], self.width(node));
            for (sum, cut) in below.iter_mut().zip(cuts) {
                *sum += share * normal::cumulative((cut - mean) / width);
            }
        }
        grid::masses_below(below)
    }

    /// Returns the standard deviation at a value of g, never less than the grid can tell: the
    /// width of five cells' mean, or of the step to the next value of g where lambda is near 1.
    fn width(&self, node: usize) -> f64 {
        let (before, after) = (node.saturating_sub(1), (node + 1).min(NODES - 1));
        let step = (self.mean[after] - self.mean[before]) / (after - before) as f64;
        let cell = CELL_DEVIATION / (AREAS as f64).sqrt();
        let between = step / grid::STEP * CELL_DEVIATION;
        self.variance[node].sqrt().max(cell).max(between)
    }
}

/// Returns the mean and the variance of a mixture over g.
pub(super) fn mixed(general: &OnGrid, means: &OnGrid, variances: &OnGrid) -> (f64, f64) {
    let mean: f64 = general.iter().zip(means).map(|(share, mean)| share * mean).sum();
    let spread = general.iter().zip(means).zip(variances);
    let variance = spread
        .map(|((share, given), variance)| share * (variance + (given - mean) * (given - mean)))
        .sum();
    (mean, variance)
}
