//! The curve of an item, whatever its model: how likely each credit is at an ability.
//!
//! Estimators, selection and simulation know items only by their curves; so information always
//! belongs to the curve that it is asked of, and no model's formula can meet another's curve.

use std::cmp::Ordering;

use super::{FourPl, Graded, MOST_CREDITS, Parameters};
use crate::domain::framework::ProficiencyLevel;

/// How likely each credit is at an ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Curve {
    /// Right or not: the two- and three-parameter models.
    Binary(Parameters),
    /// Right or not, where even the ablest may miss: the four-parameter model.
    FourPl(FourPl),
    /// From 0 to 8 points: the generalised partial credit model.
    Graded(Graded),
}

impl Curve {
    /// Returns the curve of an item that nobody has calibrated; see [`Parameters::provisional`].
    pub fn provisional(level: ProficiencyLevel, chance: f64) -> Curve {
        Curve::Binary(Parameters::provisional(level, chance))
    }

    /// Returns the curve of an item that nobody has calibrated and that gives up to `most` points,
    /// or nothing when a curve cannot give that many; see [`Graded::provisional`].
    pub fn provisional_graded(level: ProficiencyLevel, most: u8) -> Option<Curve> {
        Graded::provisional(&Parameters::provisional(level, 0.0), most).map(Curve::Graded)
    }

    /// Returns the highest credit; the lowest is 0.
    pub fn most_credit(&self) -> u8 {
        match self {
            Curve::Binary(_) | Curve::FourPl(_) => 1,
            Curve::Graded(graded) => graded.most_credit(),
        }
    }

    /// Returns the expected credit, from 0 to [`Curve::most_credit`].
    pub fn expected_credit(&self, theta: f64) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.probability(theta),
            Curve::FourPl(parameters) => parameters.probability(theta),
            Curve::Graded(graded) => graded.expected_credit(theta),
        }
    }

    /// Returns the probability of each credit; 0 past the highest.
    pub fn probabilities(&self, theta: f64) -> [f64; MOST_CREDITS] {
        let binary = || {
            let mut probabilities = [0.0; MOST_CREDITS];
            probabilities[0] = self.log_probability(theta, 0).exp();
            probabilities[1] = self.log_probability(theta, 1).exp();
            probabilities
        };
        match self {
            Curve::Binary(_) | Curve::FourPl(_) => binary(),
            Curve::Graded(graded) => graded.probabilities(theta),
        }
    }

    /// Returns the logarithm of the probability of a credit; finite for every finite ability.
    pub fn log_probability(&self, theta: f64, credit: u8) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.log_probability(theta, credit > 0),
            Curve::FourPl(parameters) => parameters.log_probability(theta, credit > 0),
            Curve::Graded(graded) => graded.log_probability(theta, credit),
        }
    }

    /// Returns the slope of [`Curve::log_probability`] in ability.
    pub fn log_slope(&self, theta: f64, credit: u8) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.log_slope(theta, credit > 0),
            Curve::FourPl(parameters) => parameters.log_slope(theta, credit > 0),
            Curve::Graded(graded) => graded.log_slope(theta, credit),
        }
    }

    /// Returns the Fisher information I, the sum of (P_k')²/P_k over the credits.
    pub fn information(&self, theta: f64) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.information(theta),
            Curve::FourPl(parameters) => parameters.information(theta),
            Curve::Graded(graded) => graded.information(theta),
        }
    }

    /// Returns J, the sum of P_k'P_k''/P_k, which corrects the bias of a likelihood (Warm 1989;
    /// Samejima 1998 for more than two credits).
    pub fn bias(&self, theta: f64) -> f64 {
        match self {
            Curve::Binary(parameters) => {
                let derivative = parameters.derivative(theta);
                if derivative == 0.0 {
                    return 0.0;
                }
                self.information(theta) * (parameters.second_derivative(theta) / derivative)
            }
            Curve::FourPl(parameters) => parameters.information(theta) * parameters.bend(theta),
            Curve::Graded(graded) => graded.bias(theta),
        }
    }

    /// Returns which of two curves comes first in an order without meaning, the same everywhere.
    pub fn order(&self, other: &Curve) -> Ordering {
        match (self, other) {
            (Curve::Binary(one), Curve::Binary(other)) => one.order(other),
            (Curve::FourPl(one), Curve::FourPl(other)) => one.order(other),
            (Curve::Graded(one), Curve::Graded(other)) => one.order(other),
            (Curve::Binary(_) | Curve::FourPl(_) | Curve::Graded(_), _) => {
                self.rank().cmp(&other.rank())
            }
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Curve::Binary(_) => 0,
            Curve::FourPl(_) => 1,
            Curve::Graded(_) => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_of_a_binary_curve_are_not_right_and_right() {
        let parameters = Parameters::new(1.5, -0.3, 0.125).expect("parameters of a test");
        let curve = Curve::Binary(parameters);
        assert_eq!(curve.most_credit(), 1);
        for theta in [-3.0, 0.0, 2.0] {
            let probability = parameters.probability(theta);
            assert_eq!(curve.expected_credit(theta), probability);
            for (credit, expected) in [(0, 1.0 - probability), (1, probability)] {
                assert!((curve.log_probability(theta, credit).exp() - expected).abs() < 1e-14);
            }
        }
    }

    #[test]
    fn every_curve_gives_probabilities_that_agree_with_its_other_numbers() {
        let lower = Parameters::new(1.5, -0.3, 0.125).expect("parameters of a test");
        let curves = [
            Curve::Binary(lower),
            Curve::FourPl(FourPl::new(lower, 0.9).expect("an upper asymptote")),
            Curve::Graded(Graded::new(1.2, &[-1.0, 0.2, 1.1]).expect("a graded item")),
        ];
        for (rank, curve) in curves.iter().enumerate() {
            for theta in [-4.0, -0.3, 0.0, 2.5] {
                let probabilities = curve.probabilities(theta);
                let most = usize::from(curve.most_credit());
                let mut expected = 0.0;
                for (credit, probability) in probabilities.into_iter().enumerate() {
                    let log = curve.log_probability(theta, credit.min(most) as u8);
                    let known = if credit > most { 0.0 } else { log.exp() };
                    assert!((probability - known).abs() < 1e-14, "{curve:?} {credit}");
                    expected += credit as f64 * probability;
                }
                assert!((probabilities.iter().sum::<f64>() - 1.0).abs() < 1e-14);
                assert!((curve.expected_credit(theta) - expected).abs() < 1e-14);
            }
            for (other, against) in curves.iter().enumerate() {
                assert_eq!(curve.order(against), rank.cmp(&other));
            }
        }
    }
}
