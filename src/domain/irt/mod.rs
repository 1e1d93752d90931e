//! Item response models: the chance of a right answer, given an ability.
//!
//! [`Curve`] is what the rest of the program knows of an item; one file beside this one per model.
//! Every model gives its own curve, its slopes and its logarithms.

mod curve;
mod four_pl;
mod graded;
mod logistic;
mod test_curve;

use std::cmp::Ordering;

pub use curve::Curve;
pub use four_pl::FourPl;
pub use graded::{Graded, MOST_CREDITS, MOST_STEPS};
pub use test_curve::{tcc, tcc_inverse};

use super::framework::ProficiencyLevel;

/// The parameters of one item on the scale of ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters {
    /// How steeply the curve rises (a).
    pub discrimination: f64,
    /// Where the curve rises most (b).
    pub difficulty: f64,
    /// The chance of a right answer far below the difficulty (c).
    pub guessing: f64,
}

/// The discrimination of an item that nobody has calibrated yet. On a scale where abilities have
/// a standard deviation of 1 it is that of a good item; a simulation may show a better one.
const PROVISIONAL_DISCRIMINATION: f64 = 1.5;

/// The distance between two DigComp levels on the provisional scale.
const PROVISIONAL_STEP: f64 = 0.6;

/// The level, between 3 and 4, that stands at ability 0 on the provisional scale.
const PROVISIONAL_MIDDLE: f64 = 3.5;

impl Parameters {
    /// Returns the parameters when they are finite, a > 0 and 0 <= c < 1.
    pub fn new(discrimination: f64, difficulty: f64, guessing: f64) -> Option<Parameters> {
        let finite = discrimination.is_finite() && difficulty.is_finite();
        (finite && discrimination > 0.0 && (0.0..1.0).contains(&guessing)).then_some(Parameters {
            discrimination,
            difficulty,
            guessing,
        })
    }

    /// Returns the parameters of an item that nobody has calibrated, from its author's level and
    /// from the chance of a right answer by blind choice.
    ///
    /// Only half of that chance counts as guessing, because "I don't know" is always offered.
    /// What is no chance at all (negative, not a number) counts as none; above 1 counts as 1.
    pub fn provisional(level: ProficiencyLevel, chance: f64) -> Parameters {
        let chance = if chance > 0.0 { chance.min(1.0) } else { 0.0 };
        Parameters {
            discrimination: PROVISIONAL_DISCRIMINATION,
            difficulty: PROVISIONAL_STEP * (f64::from(level.number()) - PROVISIONAL_MIDDLE),
            guessing: chance / 2.0,
        }
    }

    fn order(&self, other: &Parameters) -> Ordering {
        (self.difficulty.total_cmp(&other.difficulty))
            .then(self.discrimination.total_cmp(&other.discrimination))
            .then(self.guessing.total_cmp(&other.guessing))
    }
}

/// Beyond this many logits a curve is flat in double precision; the bound keeps sums of
/// logarithms over thousands of items finite whatever the ability.
const MOST_LOGITS: f64 = 1e300;

/// Returns 1/(1 + exp(-x)) without overflow.
fn logistic(x: f64) -> f64 {
    let small = (-x.abs()).exp();
    if x < 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) }
}

/// Returns the logarithm of [`logistic`] without ever taking the logarithm of 0.
fn log_logistic(x: f64) -> f64 {
    x.min(0.0) - (-x.abs()).exp().ln_1p()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(discrimination: f64, difficulty: f64, guessing: f64) -> Parameters {
        Parameters::new(discrimination, difficulty, guessing).expect("parameters of a test")
    }

    #[test]
    fn parameters_are_checked() {
        for (a, b, c, valid) in [
            (1.0, 0.0, 0.0, true),
            (0.01, -8.0, 0.99, true),
            (0.0, 0.0, 0.0, false),
            (-1.0, 0.0, 0.0, false),
            (1.0, 0.0, 1.0, false),
            (1.0, 0.0, -0.01, false),
            (f64::NAN, 0.0, 0.0, false),
            (1.0, f64::INFINITY, 0.0, false),
            (f64::INFINITY, 0.0, 0.0, false),
            (1.0, 0.0, f64::NAN, false),
        ] {
            assert_eq!(Parameters::new(a, b, c).is_some(), valid, "{a} {b} {c}");
        }
    }

    #[test]
    fn provisional_parameters_come_from_the_level() {
        for (level, chance, difficulty, guessing) in [
            (1, 0.25, -1.5, 0.125),
            (3, 0.2, -0.3, 0.1),
            (6, 0.5, 1.5, 0.25),
            (4, 0.0, 0.3, 0.0),
            (4, -1.0, 0.3, 0.0),
            (4, f64::NAN, 0.3, 0.0),
            (4, 7.0, 0.3, 0.5),
        ] {
            let level = ProficiencyLevel::new(level).expect("a level of a test");
            let parameters = Parameters::provisional(level, chance);
            assert_eq!(parameters.discrimination, 1.5);
            assert!((parameters.difficulty - difficulty).abs() < 1e-15);
            assert_eq!(parameters.guessing, guessing);
        }
    }

    /// Slopes by central differences: an independent check of every derivative of every model.
    #[test]
    fn slopes_are_the_slopes_of_the_curves() {
        let step = 1e-5;
        let items = [item(1.5, -0.3, 0.125), item(0.8, 2.5, 0.0), item(2.2, 0.4, 0.33)];
        let slope =
            |f: &dyn Fn(f64) -> f64, theta: f64| (f(theta + step) - f(theta - step)) / (2.0 * step);
        for item in &items {
            for theta in [-4.0, -1.1, 0.0, 0.7, 3.0] {
                let first = slope(&|theta| item.probability(theta), theta);
                assert!((item.derivative(theta) - first).abs() < 1e-9);
                let second = slope(&|theta| item.derivative(theta), theta);
                assert!((item.second_derivative(theta) - second).abs() < 1e-9);
                for right in [true, false] {
                    let log = slope(&|theta| item.log_probability(theta, right), theta);
                    assert!((item.log_slope(theta, right) - log).abs() < 1e-8);
                }
            }
        }
    }

    #[test]
    fn logarithms_stay_finite_and_agree_with_the_curve() {
        for c in [0.0, 1e-300, 0.25, 0.999] {
            for a in [0.01, 1.5, 50.0, 1e300] {
                let item = item(a, 0.5, c);
                for theta in [-f64::MAX, -1e9, -6.0, -0.4, 0.5, 6.0, 1e9, f64::MAX] {
                    let probability = item.probability(theta);
                    let right = item.log_probability(theta, true);
                    let wrong = item.log_probability(theta, false);
                    assert!(right.is_finite() && right <= 0.0, "{a} {c} {theta}: {right}");
                    assert!(wrong.is_finite() && wrong <= 0.0, "{a} {c} {theta}: {wrong}");
                    assert!((right.exp() - probability).abs() < 1e-14);
                    assert!((wrong.exp() - (1.0 - probability)).abs() < 1e-14);
                    let information = item.information(theta);
                    assert!(information >= 0.0 && information.is_finite() || a > 1e100);
                }
            }
        }
    }

    #[test]
    fn information_is_that_of_the_three_parameter_curve() {
        // Formula of Magis (2013), values by catR 3.17.
        for (item, theta, expected) in
            [(item(1.53, -0.5, 0.5), 0.0, 0.205777846), (item(1.0, 2.0, 0.3), 2.35, 0.140124877)]
        {
            let information = item.information(theta);
            assert!((information - expected).abs() < 1e-9, "{information}");
        }
    }
}
