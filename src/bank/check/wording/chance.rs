//! How likely a pattern of keys is when the places and lengths of keys are left to chance.

use crate::domain::tests_of_fit::chi_square_tail;

/// With fewer keys than this a place the χ² is summed over every table there is (Cochran 1954).
const FEW: usize = 5;

/// Returns the chance of at least so many hits among trials with these chances (Poisson-binomial), one
/// trial after another.
pub(super) fn at_least(count: usize, chances: &[f64]) -> f64 {
    let mut of_hits = vec![1.0];
    for chance in chances {
        let mut next = vec![0.0; of_hits.len() + 1];
        for (hits, probability) in of_hits.iter().enumerate() {
            next[hits] += probability * (1.0 - chance);
            next[hits + 1] += probability * chance;
        }
        of_hits = next;
    }
    of_hits.iter().skip(count).sum()
}

/// Returns the chance of counts at least as uneven as these, by Pearson's χ².
pub(super) fn goodness_of_fit(counts: &[usize]) -> f64 {
    let total: usize = counts.iter().sum();
    let places = counts.len();
    if total == 0 || places < 2 {
        return 1.0;
    }
    if total >= FEW * places {
        let expected = total as f64 / places as f64;
        return chi_square_tail(squares(counts) / expected - total as f64, places - 1);
    }
    exact(squares(counts), total, places)
}

fn squares(counts: &[usize]) -> f64 {
    counts.iter().map(|count| (count * count) as f64).sum()
}

/// Sums over every way to lay so many keys at so many places that is at least as uneven.
fn exact(squares: f64, total: usize, places: usize) -> f64 {
    if places == 1 {
        let square = (total * total) as f64;
        return if square >= squares - 0.5 { 1.0 } else { 0.0 };
    }
    // The first place takes `here` keys: binomial with chance 1 / places.
    let chance = 1.0 / places as f64;
    let mut probability = (1.0 - chance).powi(total as i32);
    let mut sum = 0.0;
    for here in 0..=total {
        let rest = exact(squares - (here * here) as f64, total - here, places - 1);
        sum += probability * rest;
        probability *= (total - here) as f64 / (here + 1) as f64 * chance / (1.0 - chance);
    }
    sum
}

/// Returns the chance of a standard normal number at least so far from 0.
pub(super) fn two_sided(z: f64) -> f64 {
    chi_square_tail(z * z, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_that_can_be_counted() {
        for (count, chances, expected) in [
            (0, &[0.5, 0.5][..], 1.0),
            (2, &[0.5, 0.5], 0.25),
            (1, &[0.25, 0.5], 0.625),
            (3, &[0.5, 0.5], 0.0),
        ] {
            assert!((at_least(count, chances) - expected).abs() < 1e-12, "{count} {chances:?}");
        }
    }

    #[test]
    fn uneven_places_are_as_unlikely_as_counting_says() {
        for (counts, expected) in [
            // All of 3 at one of 3 places: 3 of 27 ways.
            (&[3, 0, 0][..], 3.0 / 27.0),
            // Any way at all.
            (&[1, 1, 1], 1.0),
            (&[0, 0], 1.0),
            // 4 of 4 at one of 2 places: 2 of 16.
            (&[4, 0], 2.0 / 16.0),
        ] {
            assert!((goodness_of_fit(counts) - expected).abs() < 1e-12, "{counts:?}");
        }
        // scipy.stats.chisquare([30, 10, 10, 10]).pvalue
        assert!((goodness_of_fit(&[30, 10, 10, 10]) - 0.000169742).abs() < 1e-7);
    }
}
