//! Maximum Fisher information at the estimate.
//!
//! Source: Lord, *Applications of Item Response Theory to Practical Testing Problems*, 1980.

use super::{Belief, Criterion};
use crate::domain::irt::Curve;

/// Maximum Fisher information (Lord 1980).
pub(super) struct Mfi;

impl Criterion for Mfi {
    fn name(&self) -> &'static str {
        "mfi"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        curve.information(belief.theta)
    }

    fn is_information(&self) -> bool {
        true
    }
}
