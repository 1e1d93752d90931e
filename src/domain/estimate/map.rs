//! Maximum a posteriori: the peak of the posterior.
//!
//! Source: Lord, *Maximum Likelihood and Bayesian Parameter Estimation in Item Response Theory*,
//! 1986 (Bayes modal). The standard error is 1/sqrt(I + 1/s²), I the test information at the peak.

use super::evidence::Evidence;
use super::{Estimate, Estimator, Prior, Scored, peak};

/// Maximum a posteriori, also called Bayes modal (Lord 1986).
#[derive(Clone, Copy, Debug)]
pub struct Map;

impl Estimator for Map {
    fn name(&self) -> &'static str {
        "map"
    }

    /// Returns the peak of the posterior; without an answer, that of the prior.
    fn estimate(&self, scored: &[Scored], prior: Prior) -> Option<Estimate> {
        let evidence = Evidence::gather(scored.iter());
        let precision = prior.deviation().powi(-2);
        let slope = |theta: f64| evidence.log_slope(theta) - (theta - prior.mean()) * precision;
        let height = |theta: f64| {
            let distance = theta - prior.mean();
            evidence.log_likelihood(theta) - distance * distance * precision / 2.0
        };
        let theta = peak::highest(peak::BOUND, slope, height);
        let information = evidence.information(theta) + precision;
        Some(Estimate { theta, standard_error: super::standard_error(information) })
    }
}
