//! The ordered item booklet: the items that judges leaf through, the easiest first.

use crate::domain::bank::Bank;
use crate::domain::cut::bookmark;
use crate::domain::irt::{Curve, tcc_inverse};
use crate::domain::item::Item;

/// The items of a bank that count, in the order of their locations.
pub type Booklet<'a> = Vec<(f64, &'a Item)>;

/// Returns the ability at which a person knows the answer to an item with that probability.
pub fn location(item: &Item, response_probability: f64) -> f64 {
    match &item.curve {
        Curve::Binary(parameters) => bookmark(parameters, response_probability),
        // Where that share of the points is expected; without guessing there is always such a place.
        curve @ (Curve::FourPl(_) | Curve::Graded(_)) => {
            let points = response_probability * f64::from(curve.most_credit());
            tcc_inverse(&[*curve], points).unwrap_or(f64::INFINITY)
        }
    }
}

/// Returns the booklet of a bank; items at the same place by their names.
pub fn booklet(bank: &Bank, response_probability: f64) -> Booklet<'_> {
    let items = bank.items.iter().filter(|item| item.is_scored());
    let mut pages: Booklet =
        items.map(|item| (location(item, response_probability), item)).collect();
    pages.sort_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| x.id.cmp(&y.id)));
    pages
}
