//! Information over all abilities, weighted by how likely each is: by the likelihood, or by the
//! posterior. It does not rest on an early estimate that is still far off.
//!
//! Source: Veerkamp & Berger 1997 (likelihood); van der Linden 1998 (posterior).

use super::{Belief, Criterion};
use crate::domain::irt::Curve;

/// Maximum likelihood-weighted information (Veerkamp & Berger 1997).
pub(super) struct Mlwi;

impl Criterion for Mlwi {
    fn name(&self) -> &'static str {
        "mlwi"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        belief.by_likelihood(|theta| curve.information(theta))
    }
}

/// Maximum posterior-weighted information (van der Linden 1998).
pub(super) struct Mpwi;

impl Criterion for Mpwi {
    fn name(&self) -> &'static str {
        "mpwi"
    }

    fn merit(&self, curve: &Curve, belief: &Belief) -> f64 {
        belief.by_posterior(|theta| curve.information(theta))
    }
}
