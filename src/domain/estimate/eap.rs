//! Expected a posteriori: the mean of the posterior, with its standard deviation.
//!
//! Source: Bock & Mislevy, *Applied Psychological Measurement* 6, 1982. The standard error is the
//! posterior standard deviation, not the inverse root of the information, which knows no prior.

use super::evidence::Evidence;
use super::{Estimate, Estimator, Prior, Scored, grid};

/// Expected a posteriori (Bock & Mislevy 1982).
#[derive(Clone, Copy, Debug)]
pub struct Eap;

impl Estimator for Eap {
    fn name(&self) -> &'static str {
        "eap"
    }

    /// Returns the posterior mean; without an answer, that of the prior.
    fn estimate(&self, scored: &[Scored], prior: Prior) -> Option<Estimate> {
        let evidence = Evidence::gather(scored.iter());
        let mut logs = grid::log_normal(prior);
        for (log, likelihood) in logs.iter_mut().zip(grid::log_likelihood(&evidence)) {
            *log += likelihood;
        }
        let (posterior, _) = grid::normalise(&logs);
        let (mean, variance) = grid::moments(&posterior);
        Some(grid::estimate(mean, variance))
    }
}
