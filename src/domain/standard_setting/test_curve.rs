//! The test characteristic curve of judged items and its inverse (Lord 1980, chapter 4).

use crate::domain::irt::{Model, Parameters, ThreePl};

/// Abilities further out than this are not sought.
const FURTHEST: f64 = 60.0;

/// The width at which an ability counts as found.
const PRECISION: f64 = 1e-13;

/// Returns the expected number right at an ability.
pub(super) fn expected(items: &[Parameters], theta: f64) -> f64 {
    items.iter().map(|item| ThreePl.probability(item, theta)).sum()
}

/// Returns the slope of the expected number right.
pub(super) fn slope(items: &[Parameters], theta: f64) -> f64 {
    items.iter().map(|item| ThreePl.derivative(item, theta)).sum()
}

/// Returns what guessing alone gives, and how many items there are.
pub(super) fn bounds(items: &[Parameters]) -> (f64, f64) {
    (items.iter().map(|item| item.guessing).sum(), items.len() as f64)
}

/// Returns the ability with that expected number right, if there is one.
pub(super) fn inverse(items: &[Parameters], sum: f64) -> Option<f64> {
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
