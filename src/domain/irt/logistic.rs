//! The three-parameter logistic model: P = c + (1 - c)/(1 + exp(-a(theta - b))).
//!
//! Source: Birnbaum, in Lord & Novick, *Statistical Theories of Mental Test Scores*, 1968.
//! With c = 0 it is the two-parameter model. As Q = (1 - c)(1 - P of the two-parameter model),
//! an answer that is not right weighs the same whatever c is: only a right answer is discounted.

use super::{MOST_LOGITS, Parameters, log_logistic, logistic};

impl Parameters {
    /// Returns P, the probability of a right answer.
    pub fn probability(&self, theta: f64) -> f64 {
        self.guessing + (1.0 - self.guessing) * logistic(self.logit(theta))
    }

    /// Returns P', the slope of P in ability.
    pub fn derivative(&self, theta: f64) -> f64 {
        let logits = self.logit(theta);
        (1.0 - self.guessing) * self.discrimination * logistic(logits) * logistic(-logits)
    }

    /// Returns P'', the slope of P'.
    pub fn second_derivative(&self, theta: f64) -> f64 {
        let logits = self.logit(theta);
        let bend = logistic(-logits) - logistic(logits);
        self.derivative(theta) * self.discrimination * bend
    }

    /// Returns ln P when right and ln Q = ln (1 - P) when not; finite for every finite ability.
    pub fn log_probability(&self, theta: f64, right: bool) -> f64 {
        let logits = self.logit(theta);
        let c = self.guessing;
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

    /// Returns the slope of [`Parameters::log_probability`]: P'/P when right, -P'/Q when not.
    pub fn log_slope(&self, theta: f64, right: bool) -> f64 {
        let logits = self.logit(theta);
        let c = self.guessing;
        let a = self.discrimination;
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

    /// Returns the Fisher information (P')²/(PQ).
    ///
    /// It is written as the product of the two slopes, (P'/P)·(P'/Q): the fraction itself is 0/0
    /// far from the difficulty, where P or Q has left the range of a double.
    pub fn information(&self, theta: f64) -> f64 {
        -self.log_slope(theta, true) * self.log_slope(theta, false)
    }

    /// Returns a(theta - b).
    pub(super) fn logit(&self, theta: f64) -> f64 {
        let logits = self.discrimination * (theta - self.difficulty);
        logits.clamp(-MOST_LOGITS, MOST_LOGITS)
    }
}
