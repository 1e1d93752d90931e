//! The grid on which abilities are summed: 61 equally spaced nodes over [-6, 6].
//!
//! Rectangular sums on it are exact to eight digits for posteriors wider than a cell; wider cells
//! or fewer than 61 nodes are not (Bock & Mislevy 1982 compare numbers of nodes). All weights are
//! handled in logarithms until they are normalised, so that long forms cannot underflow.

use super::evidence::Evidence;
use super::{Estimate, Prior};
use crate::domain::cut::CUTS;
use crate::domain::framework::LEVELS;

/// How many nodes there are.
pub const NODES: usize = 61;

/// The ability at the last node, and minus that at the first.
pub(super) const LIMIT: f64 = 6.0;

/// The distance between two nodes.
pub(super) const STEP: f64 = 0.2;

/// The standard deviation of a uniform density over one cell, STEP/sqrt(12). The grid cannot
/// tell a narrower posterior from this one, so no smaller standard error is ever given.
pub(super) const CELL_DEVIATION: f64 = 0.057_735_026_918_962_58;

/// One value for each node.
pub(super) type OnGrid = [f64; NODES];

/// Returns the ability at a node.
pub fn theta(node: usize) -> f64 {
    (node as f64 - (NODES / 2) as f64) / 5.0
}

/// Returns the logarithm of a normal density at each node, up to a constant.
pub(super) fn log_normal(prior: Prior) -> OnGrid {
    std::array::from_fn(|node| {
        let distance = (theta(node) - prior.mean()) / prior.deviation();
        -distance * distance / 2.0
    })
}

/// Returns the logarithm of the likelihood at each node.
pub(super) fn log_likelihood(evidence: &Evidence) -> OnGrid {
    std::array::from_fn(|node| evidence.log_likelihood(theta(node)))
}

/// Returns the weights that sum to 1, and the logarithm of the sum before.
///
/// At least one logarithm must be finite; the others may be minus infinity.
pub(super) fn normalise(logs: &OnGrid) -> (OnGrid, f64) {
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights = logs.map(|log| (log - largest).exp());
    let sum: f64 = weights.iter().sum();
    (weights.map(|weight| weight / sum), largest + sum.ln())
}

/// Returns the mean and the variance of weights that sum to 1.
pub(super) fn moments(weights: &OnGrid) -> (f64, f64) {
    let mut mean = 0.0;
    let mut square = 0.0;
    for (node, weight) in weights.iter().enumerate() {
        let moment = weight * theta(node);
        mean += moment;
        square += moment * theta(node);
    }
    (mean, (square - mean * mean).max(0.0))
}

/// Returns the estimate of a posterior mean and variance.
pub fn estimate(mean: f64, variance: f64) -> Estimate {
    Estimate { theta: mean, standard_error: variance.sqrt().max(CELL_DEVIATION) }
}

/// Returns the probability between one cut and the next.
pub(super) fn masses(weights: &OnGrid, cuts: [f64; CUTS]) -> [f64; LEVELS] {
    masses_below(cuts.map(|cut| cumulative(weights, cut)))
}

/// Returns the probability of each level from the probability below each cut.
pub(super) fn masses_below(below: [f64; CUTS]) -> [f64; LEVELS] {
    let mut masses = [0.0; LEVELS];
    let mut before = 0.0_f64;
    for (level, probability) in below.into_iter().chain([1.0]).enumerate() {
        let until = probability.clamp(before, 1.0);
        masses[level] = until - before;
        before = until;
    }
    masses
}

/// Returns the probability below a cut.
///
/// Between two nodes the cumulative is the cubic that has its value and its slope, the density,
/// at both. For a posterior with a standard deviation of 1, 0.5, 0.4 or 0.3 the error of a level
/// stays under 1e-5, 5e-5, 2e-4 or 6e-4 (tested); a straight line between nodes would be wrong
/// by 5e-3. Under a standard deviation of 0.2 it is only a clamped guess.
pub(super) fn cumulative(weights: &OnGrid, cut: f64) -> f64 {
    let place = (cut + LIMIT) / STEP;
    if place <= 0.0 {
        return 0.0;
    }
    if place >= (NODES - 1) as f64 {
        return 1.0;
    }
    let node = place as usize;
    let part = place - node as f64;
    let (low, high) = (until(weights, node), until(weights, node + 1));
    let rest = 1.0 - part;
    low * (1.0 + 2.0 * part) * rest * rest
        + high * (3.0 - 2.0 * part) * part * part
        + weights[node] * part * rest * rest
        - weights[node + 1] * part * part * rest
}

/// Returns the probability up to a node: the trapezoidal sum with the first two end corrections
/// of Gregory's formula in central differences (Hildebrand 1974, section 5.9).
fn until(weights: &OnGrid, node: usize) -> f64 {
    let at = |steps: isize| {
        let place = node.checked_add_signed(steps);
        place.and_then(|place| weights.get(place)).copied().unwrap_or(0.0)
    };
    let trapezoid = weights[..node].iter().sum::<f64>() + weights[node] / 2.0;
    let first = (at(1) - at(-1)) / 2.0;
    let third = (at(2) - 2.0 * at(1) + 2.0 * at(-1) - at(-2)) / 2.0;
    trapezoid - first / 12.0 + third * 11.0 / 720.0
}

#[cfg(test)]
mod tests {
    use super::super::normal;
    use super::*;

    fn normal_weights(mean: f64, deviation: f64) -> OnGrid {
        let prior = Prior::new(mean, deviation).expect("a prior of a test");
        normalise(&log_normal(prior)).0
    }

    #[test]
    fn the_grid_runs_from_minus_6_to_6() {
        assert_eq!((theta(0), theta(30), theta(60)), (-6.0, 0.0, 6.0));
        assert!((theta(1) - theta(0) - STEP).abs() < 1e-15);
        assert!((CELL_DEVIATION - STEP / 12.0_f64.sqrt()).abs() < 1e-16);
    }

    #[test]
    fn moments_of_a_normal_density_come_back() {
        for (mean, deviation) in [(0.0, 1.0), (0.37, 0.5), (-1.234, 0.3)] {
            let (found, variance) = moments(&normal_weights(mean, deviation));
            assert!((found - mean).abs() < 1e-7, "{mean} {deviation}: {found}");
            assert!((variance.sqrt() - deviation).abs() < 1e-7, "{mean} {deviation}");
        }
    }

    #[test]
    fn masses_are_those_of_the_density() {
        for (deviation, error) in [(1.0, 1e-5), (0.5, 5e-5), (0.4, 2e-4), (0.3, 6e-4)] {
            for tenth in -20..=20 {
                let mean = f64::from(tenth) / 10.0 + 0.033;
                let weights = normal_weights(mean, deviation);
                let cuts = [-1.0379, 0.1621, 1.3621];
                let below = cuts.map(|cut| normal::cumulative((cut - mean) / deviation));
                let expected = masses_below(below);
                for (found, expected) in masses(&weights, cuts).into_iter().zip(expected) {
                    assert!((found - expected).abs() < error, "{mean} {deviation}");
                }
            }
        }
    }

    #[test]
    fn masses_are_probabilities_even_of_a_spike() {
        for node in 0..NODES {
            let mut weights = [0.0; NODES];
            weights[node] = 1.0;
            for cuts in [[-1.0379, 0.1621, 1.3621], [-9.0, 0.0, 9.0], [-6.0, 5.99, 6.0]] {
                let masses = masses(&weights, cuts);
                assert!(masses.iter().all(|mass| (0.0..=1.0).contains(mass)), "{node}");
                assert!((masses.iter().sum::<f64>() - 1.0).abs() < 1e-15, "{node}");
            }
        }
    }
}
