//! The test characteristic curve: how many points a whole test is expected to give at an ability.
//!
//! Source: Lord, *Applications of Item Response Theory to Practical Testing Problems*, 1980,
//! chapter 4. Its inverse turns a number of points that judges agreed on (Angoff 1971) into an
//! ability.

use super::Curve;

/// The widest ability that the inverse looks at.
const FARTHEST: f64 = 1e6;

/// Returns the expected sum of the points of all items at an ability.
pub fn tcc(curves: &[Curve], theta: f64) -> f64 {
    curves.iter().map(|curve| curve.expected_credit(theta)).sum()
}

/// Returns the ability at which that sum of points is expected.
///
/// Nothing where no ability gives it: at or below what guessing gives by itself, at or above all
/// points, or not a number.
pub fn tcc_inverse(curves: &[Curve], points: f64) -> Option<f64> {
    let (mut low, mut high) = (-8.0, 8.0);
    while tcc(curves, low) > points && low > -FARTHEST {
        low *= 2.0;
    }
    while tcc(curves, high) < points && high < FARTHEST {
        high *= 2.0;
    }
    let reached = |theta: f64| tcc(curves, theta);
    if !(reached(low) < points && points < reached(high)) {
        return None;
    }
    // Halving ends by itself: at last the middle is one of the ends.
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if reached(middle) < points {
            low = middle;
        } else {
            high = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Parameters;
    use super::*;

    fn items() -> Vec<Curve> {
        let parameters = |(a, b, c)| Parameters::new(a, b, c).expect("parameters of a test");
        let item = |item| Curve::Binary(parameters(item));
        [(1.5, -1.0, 0.2), (0.8, 0.0, 0.0), (2.0, 3.0, 0.1)].map(item).to_vec()
    }

    #[test]
    fn the_inverse_undoes_the_curve() {
        for theta in [-7.5, -2.0, 0.0, 0.3, 5.0, 9.0] {
            let found = tcc_inverse(&items(), tcc(&items(), theta)).expect("a sum in reach");
            assert!((found - theta).abs() < 1e-9, "{theta}: {found}");
        }
    }

    #[test]
    fn sums_out_of_reach_have_no_ability() {
        for points in [0.3, 0.1, -1.0, 3.0, 4.0, f64::NAN, f64::INFINITY] {
            assert_eq!(tcc_inverse(&items(), points), None, "{points}");
        }
        assert_eq!(tcc_inverse(&[], 0.0), None);
    }
}
