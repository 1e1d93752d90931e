//! Maximum likelihood: the peak of the likelihood, whatever was believed before.
//!
//! Source: Birnbaum, in Lord & Novick, *Statistical Theories of Mental Test Scores*, 1968. It does
//! not exist when all answers are right or none is, which is common in short forms.

use super::evidence::Evidence;
use super::{Estimate, Estimator, Prior, Scored, peak};

/// Maximum likelihood (Birnbaum 1968).
#[derive(Clone, Copy, Debug)]
pub struct Ml;

impl Estimator for Ml {
    fn name(&self) -> &'static str {
        "ml"
    }

    /// Returns the peak of the likelihood, or nothing where it has none within the bounds.
    fn estimate(&self, scored: &[Scored], _: Prior) -> Option<Estimate> {
        let evidence = Evidence::gather(scored.iter());
        let theta = peak::highest(
            peak::BOUND,
            |theta| evidence.log_slope(theta),
            |theta| evidence.log_likelihood(theta),
        );
        let information = evidence.information(theta);
        (theta.abs() < peak::BOUND && information > 0.0)
            .then(|| Estimate { theta, standard_error: super::standard_error(information) })
    }
}
