//! The cumulative of the standard normal density.
//!
//! Source: Hart, *Computer Approximations*, 1968, algorithm 5666, as given by West, "Better
//! approximations to cumulative normal functions", *Wilmott* 2005, for double precision.

use crate::domain::kernel::{DENOMINATOR, NUMERATOR, ROOT_OF_TWO_PI};

/// Where the quotient gives way to a continued fraction, 10/sqrt(2).
const TAIL: f64 = 7.071_067_811_865_47;

/// Returns the probability below x under N(0, 1), with an absolute error under 1e-14.
pub fn cumulative(x: f64) -> f64 {
    let distance = x.abs();
    // Past 37 standard deviations the tail is smaller than any normal double.
    let tail = if distance > 37.0 { 0.0 } else { tail(distance) };
    if x > 0.0 { 1.0 - tail } else { tail }
}

/// Returns the x below which lies that probability under N(0, 1), from -40 for 0 to 40 for 1.
pub fn quantile(probability: f64) -> f64 {
    let (mut low, mut high) = (-40.0, 40.0);
    // 64 halvings of 80 leave less than a double can tell.
    for _ in 0..64 {
        let middle = (low + high) / 2.0;
        if cumulative(middle) < probability {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

/// Returns the probability beyond a distance from 0 to 37.
fn tail(distance: f64) -> f64 {
    let density = (-distance * distance / 2.0).exp();
    if distance < TAIL {
        return density * polynomial(&NUMERATOR, distance) / polynomial(&DENOMINATOR, distance);
    }
    let fraction = [4.0, 3.0, 2.0, 1.0]
        .into_iter()
        .fold(distance + 0.65, |below, above| distance + above / below);
    density / fraction / ROOT_OF_TWO_PI
}

/// Returns the value of a polynomial by Horner's rule.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cumulative_is_that_of_erfc() {
        // 0.5 * erfc(-x / sqrt(2)) by the C library.
        for (x, expected) in [
            (0.0, 0.5),
            (0.1, 0.539827837277029),
            (-0.1, 0.460172162722971),
            (0.5, 0.6914624612740131),
            (-0.5, 0.3085375387259869),
            (1.0, 0.8413447460685429),
            (-1.0, 0.15865525393145707),
            (1.645, 0.9500150944608786),
            (-1.96, 0.024997895148220435),
            (2.5, 0.9937903346742238),
            (-3.0, 0.0013498980316300957),
            (4.2, 0.9999866542509841),
            (-5.0, 2.866515718791946e-07),
            (6.0, 0.9999999990134123),
            (-6.5, 4.016000583859125e-11),
            (-7.0, 1.279812543885835e-12),
            (-7.0711, 7.685515795348336e-13),
            (-7.5, 3.19089167291092e-14),
            (-10.0, 7.619853024160593e-24),
            (38.0, 1.0),
            (-38.0, 2.88542835e-316),
        ] {
            let found = cumulative(x);
            assert!((found - expected).abs() < 1e-14, "{x}: {found}");
            assert!((cumulative(-x) + found - 1.0).abs() < 1e-15, "{x}");
        }
        assert_eq!(cumulative(f64::INFINITY), 1.0);
        assert_eq!(cumulative(f64::NEG_INFINITY), 0.0);
        assert!(cumulative(f64::NAN).is_nan());
    }

    #[test]
    fn the_cumulative_never_falls() {
        let mut before = 0.0;
        for step in -40_000..=40_000 {
            let found = cumulative(f64::from(step) / 1000.0);
            assert!(found >= before, "{step}");
            before = found;
        }
    }

    #[test]
    fn quantiles_are_those_of_tables() {
        for (probability, expected) in [
            (0.5, 0.0),
            (0.841344746068543, 1.0),
            (0.9, 1.281_551_565_544_6),
            (0.975, 1.959963984540054),
            (0.001, -3.090232306167813),
        ] {
            assert!((quantile(probability) - expected).abs() < 1e-12, "{probability}");
        }
    }
}
