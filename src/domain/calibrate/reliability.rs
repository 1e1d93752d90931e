//! How reliable abilities estimated from these items are.

use super::marginal::Marginal;

/// Reliabilities, between 0 and 1.
pub(super) struct Reliability {
    /// The mean over the population of I/(I + 1): what these items promise (Thissen 2000).
    pub marginal: f64,
    /// Variance of EAP over itself and the mean posterior variance: what these persons got.
    pub empirical: f64,
}

/// Computes both, on the grid's scale, where the population is N(0, 1).
pub(super) fn reliability(marginal: &Marginal, free: &[f64]) -> Reliability {
    let _ = (marginal, free);
    Reliability { marginal: f64::NAN, empirical: f64::NAN }
}
