//! The curve of an item, whatever its model: how likely each credit is at an ability.
//!
//! Estimators, selection and simulation know items only by their curves; so information always
//! belongs to the curve that it is asked of, and no model's formula can meet another's curve.

use std::cmp::Ordering;

use super::Parameters;
use crate::domain::framework::ProficiencyLevel;

/// How likely each credit is at an ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Curve {
    /// Right or not: the two- and three-parameter models.
    Binary(Parameters),
}

impl Curve {
    /// Returns the curve of an item that nobody has calibrated; see [`Parameters::provisional`].
    pub fn provisional(level: ProficiencyLevel, chance: f64) -> Curve {
        Curve::Binary(Parameters::provisional(level, chance))
    }

    /// Returns the highest credit; the lowest is 0.
    pub fn most_credit(&self) -> u8 {
        match self {
            Curve::Binary(_) => 1,
        }
    }

    /// Returns the expected credit, from 0 to [`Curve::most_credit`].
    pub fn expected_credit(&self, theta: f64) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.probability(theta),
        }
    }

    /// Returns the logarithm of the probability of a credit; finite for every finite ability.
    pub fn log_probability(&self, theta: f64, credit: u8) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.log_probability(theta, credit > 0),
        }
    }

    /// Returns the slope of [`Curve::log_probability`] in ability.
    pub fn log_slope(&self, theta: f64, credit: u8) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.log_slope(theta, credit > 0),
        }
    }

    /// Returns the Fisher information I.
    pub fn information(&self, theta: f64) -> f64 {
        match self {
            Curve::Binary(parameters) => parameters.information(theta),
        }
    }

    /// Returns J, P'P''/(PQ), which corrects the bias of a likelihood (Warm 1989).
    pub fn bias(&self, theta: f64) -> f64 {
        match self {
            Curve::Binary(parameters) => {
                let derivative = parameters.derivative(theta);
                if derivative == 0.0 {
                    return 0.0;
                }
                self.information(theta) * (parameters.second_derivative(theta) / derivative)
            }
        }
    }

    /// Returns which of two curves comes first in an order without meaning, the same everywhere.
    pub fn order(&self, other: &Curve) -> Ordering {
        match (self, other) {
            (Curve::Binary(one), Curve::Binary(other)) => one.order(other),
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
}
