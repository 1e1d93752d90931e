//! What the test characteristic curve of judged items says beside its inverse: its slope and its ends.

use crate::domain::irt::{Curve, tcc};

/// Further down nothing but guessing is left.
const FURTHEST: f64 = -60.0;

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
    (tcc(items, FURTHEST), most)
}
