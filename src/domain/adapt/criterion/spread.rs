//! The spread of the expected credit over what is still likely: an item is good when likely abilities
//! would answer it differently.
//!
//! Source: the discrimination index GDI of Kaplan, de la Torre & Barrada 2015, for one ability.

use super::{Belief, Criterion};
use crate::domain::irt::Curve;

/// Discrimination index, weighted by the likelihood (Kaplan et al. 2015).
pub(super) struct Gdi;

impl Criterion for Gdi {
    fn name(&self) -> &'static str {
        "gdi"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        variance(curve, |value| belief.by_likelihood(value))
    }
}

/// Discrimination index, weighted by the posterior (Kaplan et al. 2015).
pub(super) struct Gdip;

impl Criterion for Gdip {
    fn name(&self) -> &'static str {
        "gdip"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        variance(curve, |value| belief.by_posterior(value))
    }
}

/// Returns the variance of the expected credit under weights.
fn variance(curve: &Curve, weighted: impl Fn(&dyn Fn(f64) -> f64) -> f64) -> f64 {
    let all = weighted(&|_| 1.0);
    let mean = weighted(&|theta| curve.expected_credit(theta)) / all;
    weighted(&|theta| (curve.expected_credit(theta) - mean).powi(2)) / all
}
