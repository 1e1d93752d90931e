//! The four-parameter logistic model: P = c + (d - c)/(1 + exp(-a(theta - b))).
//!
//! Source: Barton & Lord, *An Upper Asymptote for the Three-Parameter Logistic Item-Response
//! Model*, 1981; information by Magis, *Applied Psychological Measurement* 37, 2013. With d = 1
//! it is the three-parameter model. No file names it: it is here to be compared with.

use std::cmp::Ordering;

use super::{Parameters, log_logistic, logistic};

/// The parameters of an item that even the ablest may miss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FourPl {
    lower: Parameters,
    upper: f64,
}

impl FourPl {
    /// Returns the parameters when c < d <= 1.
    pub fn new(lower: Parameters, upper: f64) -> Option<FourPl> {
        (lower.guessing < upper && upper <= 1.0).then_some(FourPl { lower, upper })
    }

    /// Returns P, the probability of a right answer.
    pub fn probability(&self, theta: f64) -> f64 {
        self.lower.guessing + self.span() * logistic(self.lower.logit(theta))
    }

    /// Returns P', the slope of P in ability.
    pub fn derivative(&self, theta: f64) -> f64 {
        let logits = self.lower.logit(theta);
        self.span() * self.lower.discrimination * logistic(logits) * logistic(-logits)
    }

    /// Returns P''/P'.
    pub fn bend(&self, theta: f64) -> f64 {
        let logits = self.lower.logit(theta);
        self.lower.discrimination * (logistic(-logits) - logistic(logits))
    }

    /// Returns ln P when right and ln (1 - P) when not; finite for every finite ability.
    pub fn log_probability(&self, theta: f64, right: bool) -> f64 {
        let logits = self.lower.logit(theta);
        // A right and a wrong answer mirror each other, with 1 - d in the place of c.
        let (c, d) = (self.lower.guessing, self.upper);
        if right { log_mirrored(c, d, logits) } else { log_mirrored(1.0 - d, 1.0 - c, -logits) }
    }

    /// Returns the slope of [`FourPl::log_probability`]: P'/P when right, -P'/Q when not.
    pub fn log_slope(&self, theta: f64, right: bool) -> f64 {
        let logits = self.lower.logit(theta);
        let (floor, sign) =
            if right { (self.lower.guessing, 1.0) } else { (1.0 - self.upper, -1.0) };
        let risen = self.span() * logistic(sign * logits);
        let known = if floor == 0.0 { 1.0 } else { risen / (floor + risen) };
        sign * self.lower.discrimination * logistic(-sign * logits) * known
    }

    /// Returns the Fisher information (P')²/(PQ), as the product of the two slopes.
    pub fn information(&self, theta: f64) -> f64 {
        -self.log_slope(theta, true) * self.log_slope(theta, false)
    }

    fn span(&self) -> f64 {
        self.upper - self.lower.guessing
    }

    pub(super) fn order(&self, other: &FourPl) -> Ordering {
        self.lower.order(&other.lower).then(self.upper.total_cmp(&other.upper))
    }
}

/// Returns ln(floor + (ceiling - floor)·logistic), keeping the digits near 0 and near 1.
fn log_mirrored(floor: f64, ceiling: f64, logits: f64) -> f64 {
    if floor == 0.0 {
        return ceiling.ln() + log_logistic(logits);
    }
    let missing = (1.0 - ceiling) + (ceiling - floor) * logistic(-logits);
    if missing < 0.5 {
        (-missing).ln_1p()
    } else {
        (floor + (ceiling - floor) * logistic(logits)).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(a: f64, b: f64, c: f64, d: f64) -> FourPl {
        let lower = Parameters::new(a, b, c).expect("parameters of a test");
        FourPl::new(lower, d).expect("an upper asymptote of a test")
    }

    #[test]
    fn the_upper_asymptote_lies_above_the_lower_one() {
        let lower = Parameters::new(1.0, 0.0, 0.2).expect("parameters of a test");
        for (upper, valid) in
            [(1.0, true), (0.21, true), (0.2, false), (1.01, false), (f64::NAN, false)]
        {
            assert_eq!(FourPl::new(lower, upper).is_some(), valid, "{upper}");
        }
    }

    #[test]
    fn without_a_ceiling_it_is_the_three_parameter_model() {
        let (four, three) =
            (item(1.4, -0.3, 0.2, 1.0), Parameters::new(1.4, -0.3, 0.2).expect("valid"));
        for theta in [-40.0, -2.0, 0.0, 1.5, 40.0] {
            assert_eq!(four.probability(theta), three.probability(theta));
            assert!((four.information(theta) - three.information(theta)).abs() < 1e-15);
            for right in [true, false] {
                let (found, expected) =
                    (four.log_probability(theta, right), three.log_probability(theta, right));
                assert!((found - expected).abs() < 1e-12, "{theta} {right}");
            }
        }
    }

    #[test]
    fn slopes_are_the_slopes_of_the_curves() {
        let step = 1e-5;
        let slope =
            |f: &dyn Fn(f64) -> f64, theta: f64| (f(theta + step) - f(theta - step)) / (2.0 * step);
        for item in
            [item(1.3, -0.6, 0.17, 0.87), item(2.0, 0.5, 0.0, 0.95), item(1.0, 0.0, 0.2, 1.0)]
        {
            for theta in [-4.0, -1.1, 0.0, 0.7, 3.0] {
                let derivative = item.derivative(theta);
                assert!((derivative - slope(&|at| item.probability(at), theta)).abs() < 1e-9);
                let bend = slope(&|at| item.derivative(at), theta);
                assert!((derivative * item.bend(theta) - bend).abs() < 1e-9);
                for right in [true, false] {
                    let log = slope(&|at| item.log_probability(at, right), theta);
                    assert!((item.log_slope(theta, right) - log).abs() < 1e-8);
                }
            }
        }
    }

    #[test]
    fn logarithms_stay_finite() {
        for (c, d) in [(0.0, 1.0), (0.0, 0.9), (0.25, 0.95), (1e-300, 1.0), (0.0, 1e-300)] {
            for a in [0.01, 1.5, 1e300] {
                for theta in [-f64::MAX, -6.0, 0.5, 6.0, f64::MAX] {
                    for right in [true, false] {
                        let log = item(a, 0.5, c, d).log_probability(theta, right);
                        assert!(log.is_finite() && log <= 0.0, "{a} {c} {d} {theta}: {log}");
                        assert!(item(a, 0.5, c, d).log_slope(theta, right).is_finite());
                    }
                }
            }
        }
    }
}
