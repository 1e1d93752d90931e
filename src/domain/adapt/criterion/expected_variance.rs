//! The posterior variance to expect after the answer; the least is best.
//!
//! Source: minimum expected posterior variance, Owen 1975; van der Linden & Pashley 2000. The
//! probability of each answer is that at the estimate, as in catR.

use super::{Belief, Criterion, credits};
use crate::domain::irt::Curve;

/// Minimum expected posterior variance (Owen 1975).
pub(super) struct Mepv;

impl Criterion for Mepv {
    fn name(&self) -> &'static str {
        "mepv"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        let part = |(credit, probability)| probability * variance_after(curve, belief, credit);
        -credits(curve, belief.theta).map(part).sum::<f64>()
    }
}

fn variance_after(curve: &Curve, belief: &Belief, credit: u8) -> f64 {
    let (mut sum, mut mean, mut square) = (0.0, 0.0, 0.0);
    for (&theta, weight) in belief.nodes.iter().zip(&belief.posterior) {
        let weight = weight * curve.log_probability(theta, credit).exp();
        sum += weight;
        mean += weight * theta;
        square += weight * theta * theta;
    }
    let mean = mean / sum;
    (square / sum - mean * mean).max(0.0)
}
