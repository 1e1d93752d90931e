//! The two-parameter logistic model: P = 1/(1 + exp(-a(theta - b))).
//!
//! Source: Birnbaum, in Lord & Novick, *Statistical Theories of Mental Test Scores*, 1968.
//! The guessing parameter of an item plays no part here.

use super::{Model, Parameters, log_logistic, logistic, logit};

/// The two-parameter logistic model (Birnbaum 1968).
#[derive(Clone, Copy, Debug)]
pub struct TwoPl;

impl Model for TwoPl {
    fn name(&self) -> &'static str {
        "two_pl"
    }

    fn probability(&self, parameters: &Parameters, theta: f64) -> f64 {
        logistic(logit(parameters, theta))
    }

    fn derivative(&self, parameters: &Parameters, theta: f64) -> f64 {
        let logits = logit(parameters, theta);
        parameters.discrimination * logistic(logits) * logistic(-logits)
    }

    fn second_derivative(&self, parameters: &Parameters, theta: f64) -> f64 {
        let logits = logit(parameters, theta);
        let bend = logistic(-logits) - logistic(logits);
        self.derivative(parameters, theta) * parameters.discrimination * bend
    }

    fn log_probability(&self, parameters: &Parameters, theta: f64, right: bool) -> f64 {
        let logits = logit(parameters, theta);
        log_logistic(if right { logits } else { -logits })
    }

    fn log_slope(&self, parameters: &Parameters, theta: f64, right: bool) -> f64 {
        let logits = logit(parameters, theta);
        let a = parameters.discrimination;
        if right { a * logistic(-logits) } else { -a * logistic(logits) }
    }
}
