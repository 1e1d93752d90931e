//! Weighted likelihood: the likelihood freed of its first-order bias.
//!
//! Source: Warm, *Psychometrika* 54, 1989: the slope of ln L plus J/(2I) is 0, with J the sum of
//! P'P''/(PQ) and I the test information. The standard error is 1/sqrt(I).

use super::evidence::Evidence;
use super::{Estimate, Estimator, Prior, Scored, peak};

/// Weighted likelihood (Warm 1989).
#[derive(Clone, Copy, Debug)]
pub struct Wle;

impl Estimator for Wle {
    fn name(&self) -> &'static str {
        "wle"
    }

    /// Returns the root of Warm's equation, or nothing without an answer that informs.
    ///
    /// Of several roots it takes the one with the highest L·sqrt(I). Under the two-parameter
    /// model that is what Warm maximises; with guessing there is no closed form to compare by.
    fn estimate(&self, scored: &[Scored], _: Prior) -> Option<Estimate> {
        let evidence = Evidence::gather(scored.iter());
        if evidence.is_empty() {
            return None;
        }
        let slope = |theta: f64| {
            let information = evidence.information(theta);
            let bias = evidence.bias(theta) / (2.0 * information);
            evidence.log_slope(theta) + if information > 0.0 { bias } else { 0.0 }
        };
        let height =
            |theta: f64| evidence.log_likelihood(theta) + evidence.information(theta).ln() / 2.0;
        let theta = peak::highest(peak::BOUND, slope, height);
        let information = evidence.information(theta);
        (information > 0.0)
            .then(|| Estimate { theta, standard_error: super::standard_error(information) })
    }
}
