//! The item whose place on the scale is nearest: by its difficulty, or by where it tells most.
//!
//! Source: Urry 1970 for the difficulty; Lord 1980 for the ability of most information. Both are
//! found on the curve itself, so that they hold for any model.

use super::{Belief, Criterion};
use crate::domain::estimate::bisect;
use crate::domain::irt::Curve;

/// Difficulties are sought within this distance of 0.
const FURTHEST: f64 = 100.0;

/// The ability of most information is sought within this distance of 0.
const LIMIT: f64 = 10.0;

/// Cells of that search.
const CELLS: u32 = 400;

/// The step of a central difference: its error is of the order of its square.
const STEP: f64 = 1e-4;

/// Nearest difficulty (Urry 1970).
pub(super) struct BOpt;

impl Criterion for BOpt {
    fn name(&self) -> &'static str {
        "bopt"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        -(difficulty(curve) - belief.theta).abs()
    }
}

/// Nearest ability of most information.
pub(super) struct ThOpt;

impl Criterion for ThOpt {
    fn name(&self) -> &'static str {
        "thopt"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        -(most_informative(curve) - belief.theta).abs()
    }
}

/// Returns where the expected credit is half-way between its limits: b, for a binary item.
fn difficulty(curve: &Curve) -> f64 {
    let (low, high) = (curve.expected_credit(-FURTHEST), curve.expected_credit(FURTHEST));
    let half = (low + high) / 2.0;
    bisect(|theta| half - curve.expected_credit(theta), -FURTHEST, FURTHEST)
}

/// Returns where the information is largest.
fn most_informative(curve: &Curve) -> f64 {
    let cell = 2.0 * LIMIT / f64::from(CELLS);
    let edges = (0..=CELLS).map(|edge| f64::from(edge) * cell - LIMIT);
    let more = |a: &f64, b: &f64| curve.information(*a).total_cmp(&curve.information(*b));
    let near = edges.max_by(more).unwrap_or(0.0);
    let slope = |theta: f64| curve.information(theta + STEP) - curve.information(theta - STEP);
    bisect(slope, near - cell, near + cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::irt::Parameters;

    #[test]
    fn places_of_binary_items_are_those_of_their_formulas() {
        for (a, b, c) in [(1.2, 0.5, 0.25), (6.0, -3.0, 0.0), (0.4, 2.0, 0.1), (2.0, 0.0, 0.5)] {
            let curve = Curve::Binary(Parameters::new(a, b, c).expect("an item"));
            assert!((difficulty(&curve) - b).abs() < 1e-9, "{a} {b} {c}");
            // Lord 1980: b + ln((1 + sqrt(1 + 8c))/2)/a; 0.759921132 for the first row.
            let most: f64 = b + ((1.0 + (1.0 + 8.0 * c).sqrt()) / 2.0).ln() / a;
            assert!((most_informative(&curve) - most).abs() < 1e-6, "{a} {b} {c}");
        }
    }
}
