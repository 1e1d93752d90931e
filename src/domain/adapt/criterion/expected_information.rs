//! The information to expect of an item once it is answered, at the estimate (MAP) after each answer.
//!
//! Source: van der Linden 1998; van der Linden & Pashley 2000. Observed or Fisher information.

use super::{Belief, Criterion, credits};
use crate::domain::irt::Curve;

/// The step of a central difference: its error is of the order of its square, 1e-8.
const STEP: f64 = 1e-4;

/// Maximum expected observed information (van der Linden 1998).
pub(super) struct Mei;

impl Criterion for Mei {
    fn name(&self) -> &'static str {
        "mei"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        expected(curve, belief, observed)
    }
}

/// Maximum expected Fisher information.
pub(super) struct MeiFisher;

impl Criterion for MeiFisher {
    fn name(&self) -> &'static str {
        "mei_fisher"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        expected(curve, belief, |curve, theta, _| curve.information(theta))
    }
}

fn expected(curve: &Curve, belief: &Belief, value: impl Fn(&Curve, f64, u8) -> f64) -> f64 {
    let part = |(credit, probability)| {
        probability * value(curve, belief.peak_after(curve, credit), credit)
    };
    credits(curve, belief.theta).map(part).sum()
}

/// Returns minus the curvature of the logarithm of the probability of a credit.
fn observed(curve: &Curve, theta: f64, credit: u8) -> f64 {
    let slope = |theta: f64| curve.log_slope(theta, credit);
    (slope(theta - STEP) - slope(theta + STEP)) / (2.0 * STEP)
}
