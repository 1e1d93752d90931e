//! Maximum likelihood within the grid: what adaptive engines give where there is no peak.
//!
//! The same peak as [`super::Ml`], sought from -6 to 6; where the likelihood still rises there
//! (all right, none right) the bound itself is the estimate. The standard error is 1/sqrt(I), but
//! never more than 6: no density on an interval of 12 deviates by more (Popoviciu 1935).

use super::evidence::Evidence;
use super::{Estimate, Estimator, Prior, Scored, grid, peak};

/// Maximum likelihood within -6 to 6.
#[derive(Clone, Copy, Debug)]
pub struct MlBounded;

impl Estimator for MlBounded {
    fn name(&self) -> &'static str {
        "ml_bounded"
    }

    /// Returns the highest point of the likelihood within the bounds, or nothing without an answer.
    fn estimate(&self, scored: &[Scored], _: Prior) -> Option<Estimate> {
        let evidence = Evidence::gather(scored.iter());
        if evidence.is_empty() {
            return None;
        }
        let theta = peak::highest(
            grid::LIMIT,
            |theta| evidence.log_slope(theta),
            |theta| evidence.log_likelihood(theta),
        );
        let standard_error = super::standard_error(evidence.information(theta)).min(grid::LIMIT);
        Some(Estimate { theta, standard_error })
    }
}
