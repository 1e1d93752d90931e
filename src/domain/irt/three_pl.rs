//! The three-parameter logistic model: P = c + (1 - c)/(1 + exp(-a(theta - b))).
//!
//! Source: Birnbaum, in Lord & Novick, *Statistical Theories of Mental Test Scores*, 1968.
//! With c = 0 it is the two-parameter model. As Q = (1 - c)(1 - P of the two-parameter model),
//! an answer that is not right weighs the same whatever c is: only a right answer is discounted.

use super::{Model, Parameters, log_logistic, logistic, logit};

/// The three-parameter logistic model (Birnbaum 1968).
#[derive(Clone, Copy, Debug)]
pub struct ThreePl;

impl Model for ThreePl {
    fn name(&self) -> &'static str {
        "three_pl"
    }

    fn probability(&self, parameters: &Parameters, theta: f64) -> f64 {
        let c = parameters.guessing;
        c + (1.0 - c) * logistic(logit(parameters, theta))
    }

    fn derivative(&self, parameters: &Parameters, theta: f64) -> f64 {
        let logits = logit(parameters, theta);
        let rise = logistic(logits) * logistic(-logits);
        (1.0 - parameters.guessing) * parameters.discrimination * rise
    }

    fn second_derivative(&self, parameters: &Parameters, theta: f64) -> f64 {
        let logits = logit(parameters, theta);
        let bend = logistic(-logits) - logistic(logits);
        self.derivative(parameters, theta) * parameters.discrimination * bend
    }

    fn log_probability(&self, parameters: &Parameters, theta: f64, right: bool) -> f64 {
        let logits = logit(parameters, theta);
        let c = parameters.guessing;
        if !right {
            return (-c).ln_1p() + log_logistic(-logits);
        }
        if c == 0.0 {
            return log_logistic(logits);
        }
        let not_right = (1.0 - c) * logistic(-logits);
        // Near P = 1 the logarithm of Q's complement keeps the digits that P has lost.
        if not_right < 0.5 { (-not_right).ln_1p() } else { (c + (1.0 - c) * logistic(logits)).ln() }
    }

    fn log_slope(&self, parameters: &Parameters, theta: f64, right: bool) -> f64 {
        let logits = logit(parameters, theta);
        let c = parameters.guessing;
        let a = parameters.discrimination;
        if !right {
            return -a * logistic(logits);
        }
        // The share of right answers that are known rather than guessed; 1 where c = 0, even
        // where the curve itself has left the range of a double.
        let known = if c == 0.0 {
            1.0
        } else {
            let risen = (1.0 - c) * logistic(logits);
            risen / (c + risen)
        };
        a * logistic(-logits) * known
    }
}
