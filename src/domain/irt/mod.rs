//! Item response models: the chance of a right answer, given an ability.
//!
//! One file and one row of [`MODELS`] per model. Every model gives its own curve, its slopes and
//! its logarithms; information is derived from those slopes for all of them alike, so that the
//! formula of one model can never meet the curve of another.

mod test_curve;
mod three_pl;
mod two_pl;

pub use test_curve::{tcc, tcc_inverse};
pub use three_pl::ThreePl;
pub use two_pl::TwoPl;

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
}

/// A model for answers that are right or not right.
///
/// Write P for the probability of a right answer and Q for 1 - P.
pub trait Model: Sync {
    /// Returns the stable name used in files.
    fn name(&self) -> &'static str;

    /// Returns P.
    fn probability(&self, parameters: &Parameters, theta: f64) -> f64;

    /// Returns P', the slope of P in ability.
    fn derivative(&self, parameters: &Parameters, theta: f64) -> f64;

    /// Returns P'', the slope of P'.
    fn second_derivative(&self, parameters: &Parameters, theta: f64) -> f64;

    /// Returns ln P when right and ln Q when not; finite for every finite ability.
    fn log_probability(&self, parameters: &Parameters, theta: f64, right: bool) -> f64;

    /// Returns the slope of [`Model::log_probability`]: P'/P when right, -P'/Q when not.
    fn log_slope(&self, parameters: &Parameters, theta: f64, right: bool) -> f64;

    /// Returns the Fisher information (P')²/(PQ), for any curve.
    ///
    /// It is written as the product of the two slopes, (P'/P)·(P'/Q): the fraction itself is 0/0
    /// far from the difficulty, where P or Q has left the range of a double.
    fn information(&self, parameters: &Parameters, theta: f64) -> f64 {
        -self.log_slope(parameters, theta, true) * self.log_slope(parameters, theta, false)
    }
}

/// Every model, by name.
pub static MODELS: &[&dyn Model] = &[&TwoPl, &ThreePl];

/// Returns the model of that name.
pub fn model(name: &str) -> Option<&'static dyn Model> {
    MODELS.iter().copied().find(|model| model.name() == name)
}

/// Beyond this many logits a curve is flat in double precision; the bound keeps sums of
/// logarithms over thousands of items finite whatever the ability.
const MOST_LOGITS: f64 = 1e300;

/// Returns a(theta - b).
fn logit(parameters: &Parameters, theta: f64) -> f64 {
    let logits = parameters.discrimination * (theta - parameters.difficulty);
    logits.clamp(-MOST_LOGITS, MOST_LOGITS)
}

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

    #[test]
    fn models_are_found_by_name() {
        for known in MODELS {
            assert_eq!(model(known.name()).map(|found| found.name()), Some(known.name()));
        }
        assert!(model("four_pl").is_none());
    }

    /// Slopes by central differences: an independent check of every derivative of every model.
    #[test]
    fn slopes_are_the_slopes_of_the_curves() {
        let step = 1e-5;
        let items = [item(1.5, -0.3, 0.125), item(0.8, 2.5, 0.0), item(2.2, 0.4, 0.33)];
        let slope =
            |f: &dyn Fn(f64) -> f64, theta: f64| (f(theta + step) - f(theta - step)) / (2.0 * step);
        for model in MODELS {
            for item in &items {
                for theta in [-4.0, -1.1, 0.0, 0.7, 3.0] {
                    let first = slope(&|theta| model.probability(item, theta), theta);
                    assert!((model.derivative(item, theta) - first).abs() < 1e-9);
                    let second = slope(&|theta| model.derivative(item, theta), theta);
                    assert!((model.second_derivative(item, theta) - second).abs() < 1e-9);
                    for right in [true, false] {
                        let log = slope(&|theta| model.log_probability(item, theta, right), theta);
                        assert!((model.log_slope(item, theta, right) - log).abs() < 1e-8);
                    }
                }
            }
        }
    }

    #[test]
    fn logarithms_stay_finite_and_agree_with_the_curve() {
        for model in MODELS {
            for c in [0.0, 1e-300, 0.25, 0.999] {
                for a in [0.01, 1.5, 50.0, 1e300] {
                    let item = item(a, 0.5, c);
                    for theta in [-f64::MAX, -1e9, -6.0, -0.4, 0.5, 6.0, 1e9, f64::MAX] {
                        let probability = model.probability(&item, theta);
                        let right = model.log_probability(&item, theta, true);
                        let wrong = model.log_probability(&item, theta, false);
                        assert!(right.is_finite() && right <= 0.0, "{a} {c} {theta}: {right}");
                        assert!(wrong.is_finite() && wrong <= 0.0, "{a} {c} {theta}: {wrong}");
                        assert!((right.exp() - probability).abs() < 1e-14);
                        assert!((wrong.exp() - (1.0 - probability)).abs() < 1e-14);
                        let information = model.information(&item, theta);
                        assert!(information >= 0.0 && information.is_finite() || a > 1e100);
                    }
                }
            }
        }
    }

    /// A four-parameter curve under which the three-parameter information would be 27 % too high.
    struct FourPl;

    impl Model for FourPl {
        fn name(&self) -> &'static str {
            "four_pl"
        }

        fn probability(&self, parameters: &Parameters, theta: f64) -> f64 {
            let span = 0.9 - parameters.guessing;
            parameters.guessing + span * logistic(logit(parameters, theta))
        }

        fn derivative(&self, parameters: &Parameters, theta: f64) -> f64 {
            let rise = logistic(logit(parameters, theta));
            parameters.discrimination * (0.9 - parameters.guessing) * rise * (1.0 - rise)
        }

        fn second_derivative(&self, _: &Parameters, _: f64) -> f64 {
            f64::NAN
        }

        fn log_probability(&self, _: &Parameters, _: f64, _: bool) -> f64 {
            f64::NAN
        }

        fn log_slope(&self, parameters: &Parameters, theta: f64, right: bool) -> f64 {
            let probability = self.probability(parameters, theta);
            let derivative = self.derivative(parameters, theta);
            if right { derivative / probability } else { derivative / (probability - 1.0) }
        }
    }

    #[test]
    fn information_belongs_to_the_curve() {
        // Formulas of Magis (2013), values by catR 3.17.
        for (model, item, theta, expected) in [
            (&ThreePl as &dyn Model, item(1.53, -0.5, 0.5), 0.0, 0.205777846),
            (&ThreePl, item(1.0, 2.0, 0.3), 2.35, 0.140124877),
            (&FourPl, item(1.0, 0.0, 0.2), 0.0, 0.123737374),
        ] {
            let information = model.information(&item, theta);
            assert!((information - expected).abs() < 1e-9, "{information}");
        }
    }
}
