//! Kullback–Leibler divergence between the answer expected at the estimate and at other abilities:
//! how well an item tells the estimate from everything else that is still likely.
//!
//! Source: Chang & Ying 1996; weighted by the likelihood, or by the posterior.

use super::{Belief, Criterion, credits};
use crate::domain::irt::Curve;

/// Divergence weighted by the likelihood (Chang & Ying 1996).
pub(super) struct Kl;

impl Criterion for Kl {
    fn name(&self) -> &'static str {
        "kl"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        belief.by_likelihood(|theta| divergence(curve, belief.theta, theta))
    }
}

/// Divergence weighted by the posterior (Chang & Ying 1996).
pub(super) struct Klp;

impl Criterion for Klp {
    fn name(&self) -> &'static str {
        "klp"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        belief.by_posterior(|theta| divergence(curve, belief.theta, theta))
    }
}

/// Returns the sum of P0 ln(P0/P) over credits, P0 at the estimate.
fn divergence(curve: &Curve, estimate: f64, theta: f64) -> f64 {
    let part = |(credit, probability): (u8, f64)| {
        let logs = curve.log_probability(estimate, credit) - curve.log_probability(theta, credit);
        probability * logs
    };
    credits(curve, estimate).map(part).sum()
}
