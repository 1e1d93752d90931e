//! How unlikely a χ² is when there is nothing to find.

use super::estimate::normal_cumulative;

/// Degrees of freedom of a χ².
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degrees {
    /// One.
    One,
    /// Two.
    Two,
}

/// Returns the probability of a χ² at least as large.
///
/// With one degree of freedom it is twice the normal tail beyond its root, with two exp(-x/2): both
/// are exact, so no series is needed.
pub fn chi_square_tail(chi_square: f64, degrees: Degrees) -> f64 {
    let chi_square = chi_square.max(0.0);
    match degrees {
        Degrees::One => 2.0 * normal_cumulative(-chi_square.sqrt()),
        Degrees::Two => (-chi_square / 2.0).exp(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_scipy() {
        // scipy.stats.chi2.sf
        for (chi_square, degrees, expected) in [
            (0.0, Degrees::One, 1.0),
            (3.841458820694124, Degrees::One, 0.05),
            (6.634896601021213, Degrees::One, 0.01),
            (25.0, Degrees::One, 5.733031437583878e-07),
            (5.991464547107979, Degrees::Two, 0.05),
            (30.0, Degrees::Two, 3.059023205018258e-07),
        ] {
            let found = chi_square_tail(chi_square, degrees);
            assert!((found - expected).abs() < 1e-13, "{chi_square} {degrees:?}: {found}");
        }
    }
}
