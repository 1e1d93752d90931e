//! The test characteristic curve of judged items and its inverse (Lord 1980, chapter 4).

use crate::domain::irt::Curve;

/// Abilities further out than this are not sought.
const FURTHEST: f64 = 60.0;

/// The width at which an ability counts as found.
const PRECISION: f64 = 1e-13;

/// Returns the expected credit at an ability.
pub(super) fn expected(items: &[Curve], theta: f64) -> f64 {
    items.iter().map(|item| item.expected_credit(theta)).sum()
}

/// Returns the slope of the expected credit: each credit times the slope of its probability.
pub(super) fn slope(items: &[Curve], theta: f64) -> f64 {
    let of_item = |item: &Curve| -> f64 {
        let of_credit = |credit: u8| {
            let probability = item.log_probability(theta, credit).exp();
            f64::from(credit) * probability * item.log_slope(theta, credit)
        };
        (1..=item.most_credit()).map(of_credit).sum()
    };
    items.iter().map(of_item).sum()
}

/// Returns what guessing alone gives, and what is given when all is right.
pub(super) fn bounds(items: &[Curve]) -> (f64, f64) {
    let most = items.iter().map(|item| f64::from(item.most_credit())).sum();
    (expected(items, -FURTHEST), most)
}

/// Returns the ability with that expected credit, if there is one.
pub(super) fn inverse(items: &[Curve], sum: f64) -> Option<f64> {
    let (mut low, mut high) = (-FURTHEST, FURTHEST);
    if !(sum > expected(items, low) && sum < expected(items, high)) {
        return None;
    }
    while high - low > PRECISION {
        let middle = (low + high) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if expected(items, middle) < sum { low = middle } else { high = middle }
    }
    Some((low + high) / 2.0)
}
