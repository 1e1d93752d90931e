//! Mantel–Haenszel: the odds of a right answer in one group over those in the other, pooled over strata.
//!
//! Write A and B for right and wrong in the reference group of a stratum, C and D in the focal group, T
//! for all four. Holland & Thayer 1988; Mantel & Haenszel 1959.

use super::{Class, SIGNIFICANCE, Stratum};
use crate::domain::tests_of_fit::chi_square_tail;

/// The scale of ETS: a difference in item difficulty on the delta metric (Holland & Thayer 1985).
const DELTA: f64 = -2.35;

/// Below this size on the delta scale a difference is negligible (Zieky 1993).
const MODERATE: f64 = 1.0;

/// From this size on a difference that is also significantly above 1 is large (Zieky 1993).
const LARGE: f64 = 1.5;

/// The normal deviate of a one-sided test at 5 %.
const ONE_SIDED: f64 = 1.644_853_626_951_472_2;

/// What Mantel–Haenszel says of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MantelHaenszel {
    /// α, the common odds ratio; above 1 the item is easier for the reference group.
    pub alpha: f64,
    /// Δ = -2.35 ln α; below 0 the item is harder for the focal group.
    pub delta: f64,
    /// The standard error of Δ (Phillips & Holland 1987).
    pub standard_error: f64,
    /// χ² with 1 degree of freedom and a continuity correction of one half.
    pub chi_square: f64,
    /// The probability of such a χ² when nothing differs.
    pub p: f64,
    /// The class of ETS.
    pub class: Class,
}

/// Returns what the strata say, unless nobody or everybody is right where the groups meet.
pub fn test(strata: &[Stratum]) -> Option<MantelHaenszel> {
    let (mut favouring, mut against) = (0.0, 0.0);
    let (mut difference, mut variance) = (0.0, 0.0);
    for one in strata {
        let [a, b, c, d] = counts(one);
        let total = a + b + c + d;
        favouring += a * d / total;
        against += b * c / total;
        difference += a - (a + b) * (a + c) / total;
        if total > 1.0 {
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (total * total * (total - 1.0));
        }
    }
    if favouring <= 0.0 || against <= 0.0 || variance <= 0.0 {
        return None;
    }
    let alpha = favouring / against;
    let standard_error = DELTA.abs() * log_odds_variance(strata, alpha, favouring).sqrt();
    let chi_square = (difference.abs() - 0.5).max(0.0).powi(2) / variance;
    let p = chi_square_tail(chi_square, 1);
    let delta = DELTA * alpha.ln();
    let class = class(delta, standard_error, p);
    Some(MantelHaenszel { alpha, delta, standard_error, chi_square, p, class })
}

fn counts(one: &Stratum) -> [f64; 4] {
    let Stratum { reference, focal, .. } = one;
    [reference.right, reference.wrong, focal.right, focal.wrong].map(|count| count as f64)
}

/// Returns the variance of ln α: Σ (AD + αBC)(A + D + α(B + C))/T² / (2 (Σ AD/T)²)
/// (Phillips & Holland 1987).
fn log_odds_variance(strata: &[Stratum], alpha: f64, favouring: f64) -> f64 {
    let sum: f64 = strata
        .iter()
        .map(|one| {
            let [a, b, c, d] = counts(one);
            let total = a + b + c + d;
            (a * d + alpha * b * c) * (a + d + alpha * (b + c)) / (total * total)
        })
        .sum();
    sum / (2.0 * favouring * favouring)
}

/// Returns the class of ETS (Zieky 1993).
fn class(delta: f64, standard_error: f64, p: f64) -> Class {
    let size = delta.abs();
    if size < MODERATE || p >= SIGNIFICANCE {
        Class::A
    } else if size >= LARGE && size - MODERATE > ONE_SIDED * standard_error {
        Class::C
    } else {
        Class::B
    }
}
