//! How unlikely a χ² is when there is nothing to find.

use super::estimate::normal_cumulative;

/// Returns the chance that a χ² with these degrees of freedom is at least so large.
///
/// Exact sums: Abramowitz & Stegun 1964, 26.4.4 and 26.4.5.
pub fn chi_square_tail(statistic: f64, degrees_of_freedom: usize) -> f64 {
    if statistic <= 0.0 {
        return 1.0;
    }
    let half = statistic / 2.0;
    let is_even = degrees_of_freedom.is_multiple_of(2);
    let (mut sum, mut term, first) = if is_even {
        ((-half).exp(), (-half).exp(), 1.0)
    } else {
        let tail = 2.0 * normal_cumulative(-statistic.sqrt());
        (tail, (-half).exp() / (std::f64::consts::PI * half).sqrt(), 0.5)
    };
    let steps = degrees_of_freedom.div_ceil(2).saturating_sub(1);
    for step in 0..steps {
        term *= half / (first + step as f64);
        sum += term;
    }
    sum.clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_scipy() {
        // scipy.stats.chi2.sf
        for (chi_square, degrees, expected) in [
            (0.0, 1, 1.0),
            (3.841458820694124, 1, 0.05),
            (6.634896601021213, 1, 0.01),
            (25.0, 1, 5.733031437583878e-07),
            (5.991464547107979, 2, 0.05),
            (30.0, 2, 3.059023205018258e-07),
        ] {
            let found = chi_square_tail(chi_square, degrees);
            assert!((found - expected).abs() < 1e-13, "{chi_square} {degrees}: {found}");
        }
    }
}
