//! How well the model describes each item.

use super::marginal::Marginal;
use super::outcome::Fit;
use super::settings::Planned;
use crate::domain::responses::Responses;

pub(super) fn item_fit(
    responses: &Responses,
    plan: &[Planned],
    marginal: &Marginal,
    free: &[f64],
) -> Vec<Option<Fit>> {
    let _ = (responses, marginal, free);
    vec![None; plan.len()]
}
