//! EAP of persons who answered everything, under the two-parameter model: a table of one number.
//!
//! There the likelihood depends on the answers through s = Σ a x alone (Birnbaum 1968), and the
//! logarithm of the posterior is sθ plus a constant at each node. So its mean, its variance and its
//! third central moment, as functions of s, are each the slope of the one before: Hermite
//! interpolation between the points of a table has the right slopes for nothing.

use super::super::{Estimate, Prior, grid};
use crate::domain::irt::Curve;
use crate::domain::kernel;

/// How many credits are summed side by side.
const LANES: usize = 16;

/// How many points the table has at least and at most. The least is enough for 60 usual items; the
/// most keep it in the cache.
const FEWEST_POINTS: usize = 1 << 12;
const MOST_POINTS: usize = 1 << 14;

/// How near the interpolated mean and variance must be to the posterior's.
const PRECISION: f64 = 1e-10;

/// Mean, variance and third central moment of the posterior.
type Point = [f64; 3];

/// The table of some items and a prior.
pub(super) struct Linear {
    /// The discriminations of all items but the last few.
    chunks: Vec<[f64; LANES]>,
    /// Those of the last few.
    rest: Vec<f64>,
    points: Vec<Point>,
    points_per_unit: f64,
}

impl Linear {
    /// Returns the table, or nothing when an item has another model or when the posterior is too
    /// narrow for the grid, so that it does not change smoothly with the answers.
    pub(super) fn new(curves: &[Curve], prior: Prior) -> Option<Linear> {
        let discrimination = |curve: &Curve| match curve {
            Curve::Binary(parameters) if parameters.guessing == 0.0 => {
                Some(parameters.discrimination)
            }
            Curve::Binary(_) | Curve::FourPl(_) | Curve::Graded(_) => None,
        };
        let slopes: Vec<f64> = curves.iter().map(discrimination).collect::<Option<_>>()?;
        let not_right = |node: usize| -> f64 {
            curves.iter().map(|curve| curve.log_probability(grid::theta(node), 0)).sum()
        };
        let mut constants = grid::log_normal(prior);
        for (node, constant) in constants.iter_mut().enumerate() {
            *constant += not_right(node);
        }
        let most: f64 = slopes.iter().sum();
        if !most.is_finite() || most > 1e4 {
            return None;
        }
        let (chunks, rest) = slopes.as_chunks::<LANES>();
        let mut linear = Linear {
            chunks: chunks.to_vec(),
            rest: rest.to_vec(),
            points: Vec::new(),
            points_per_unit: 0.0,
        };
        let mut points = FEWEST_POINTS;
        while points <= MOST_POINTS {
            linear.fill(&constants, most, points);
            if linear.is_precise(&constants) {
                return Some(linear);
            }
            points *= 2;
        }
        None
    }

    fn fill(&mut self, constants: &grid::OnGrid, most: f64, points: usize) {
        self.points_per_unit = (points - 1) as f64 / most;
        let at = |point: usize| {
            kernel::run(Node { constants, sum: point as f64 / self.points_per_unit })
        };
        self.points = (0..points).map(at).collect();
    }

    /// Compares every middle between two points, where interpolation is worst.
    fn is_precise(&self, constants: &grid::OnGrid) -> bool {
        (0..self.points.len() - 1).all(|point| {
            let sum = (point as f64 + 0.5) / self.points_per_unit;
            let exact = kernel::run(Node { constants, sum });
            let (mean, variance) = self.interpolate(sum);
            (mean - exact[0]).abs() < PRECISION && (variance - exact[1]).abs() < PRECISION
        })
    }

    /// Returns the estimate, or nothing unless every credit is 0 or 1.
    #[inline(always)]
    pub(super) fn estimate(&self, row: &[u8]) -> Option<Estimate> {
        let mut lanes = [0.0; LANES];
        let mut other = [0_u8; LANES];
        let (chunks, rest) = row.as_chunks::<LANES>();
        for (slopes, credits) in self.chunks.iter().zip(chunks) {
            for lane in 0..LANES {
                lanes[lane] += slopes[lane] * f64::from(credits[lane]);
                other[lane] |= credits[lane];
            }
        }
        for (lane, (slope, credit)) in self.rest.iter().zip(rest).enumerate() {
            lanes[lane] += slope * f64::from(*credit);
            other[lane] |= credit;
        }
        if other.into_iter().fold(0, |all, one| all | one) > 1 {
            return None;
        }
        let mut width = LANES;
        while width > 1 {
            width /= 2;
            for lane in 0..width {
                lanes[lane] += lanes[lane + width];
            }
        }
        let (mean, variance) = self.interpolate(lanes[0]);
        Some(grid::estimate(mean, variance))
    }

    /// Returns the mean and the variance at a sum.
    #[inline(always)]
    fn interpolate(&self, sum: f64) -> (f64, f64) {
        let place = sum * self.points_per_unit;
        let point = (place as usize).min(self.points.len() - 2);
        let part = place - point as f64;
        let step = 1.0 / self.points_per_unit;
        let [low, high] = [self.points[point], self.points[point + 1]];
        let between = |order: usize| {
            let rise = high[order] - low[order];
            let (start, end) = (step * low[order + 1] - rise, rise - step * high[order + 1]);
            let rest = 1.0 - part;
            rest * low[order] + part * high[order] + part * rest * (rest * start + part * end)
        };
        (between(0), between(1))
    }
}

/// The posterior at one sum.
struct Node<'a> {
    constants: &'a grid::OnGrid,
    sum: f64,
}

impl kernel::Work for Node<'_> {
    type Output = Point;

    #[inline(always)]
    fn run(self) -> Point {
        let mut weights: [f64; 64] = std::array::from_fn(|node| match self.constants.get(node) {
            Some(constant) => constant + self.sum * grid::theta(node),
            None => kernel::LEAST_F64 - 1e300,
        });
        let highest = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        weights.iter_mut().for_each(|weight| *weight -= highest);
        kernel::exp_f64(&mut weights);
        let total: f64 = weights.iter().sum();
        let mean = weights.iter().enumerate().map(|(n, w)| w * grid::theta(n)).sum::<f64>() / total;
        let central = |power: i32| {
            let term =
                |(node, weight): (usize, &f64)| weight * (grid::theta(node) - mean).powi(power);
            weights.iter().enumerate().map(term).sum::<f64>() / total
        };
        [mean, central(2), central(3)]
    }
}
