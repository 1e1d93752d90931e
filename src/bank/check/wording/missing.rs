//! What a scored item should say beside its question: why it matters, and what is right.

use super::passage::{Field, Wording};
use crate::domain::problem::{Fault, Problem};

/// Returns a scored item that does not say why it matters.
pub(super) fn why(wording: &Wording) -> Vec<Problem> {
    missing(wording, Field::Why, Fault::WhyMissing)
}

/// Returns a scored item that explains nothing after practice.
pub(super) fn explanation(wording: &Wording) -> Vec<Problem> {
    missing(wording, Field::Explanation, Fault::ExplanationMissing)
}

fn missing(wording: &Wording, field: Field, fault: Fault) -> Vec<Problem> {
    let is_missing = wording.item.is_scored && wording.only(field).is_none();
    is_missing.then(|| wording.of_item(fault)).into_iter().collect()
}
