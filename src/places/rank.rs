//! The things that may be meant, of every kind, with what each costs.

use super::landmarks::Landmarks;
use super::score::{Fit, Hits, Query};
use super::streets::Streets;
use super::thing::Thing;

/// A dearer thing is no answer.
const MOST: u16 = 190;

/// Returns the things that may be meant: communes and localities, stops and quarters, streets; `extra` adds what
/// the commune costs.
pub(super) fn ranked<'a>(
    hits: (&Hits<'_>, &Hits<'_>, Option<&Hits<'_>>),
    query: &Query<'_>,
    landmarks: &Landmarks<'a>,
    streets: Option<&Streets>,
    extra: impl Fn(&Thing<'_>) -> u16,
) -> Vec<(u16, Thing<'a>)> {
    let mut ranked = Vec::new();
    let mut add = |thing: Thing<'a>, fit: &Fit| {
        let cost = fit.cost(&thing, query).saturating_add(extra(&thing));
        if cost <= MOST {
            ranked.push((cost, thing));
        }
    };
    let (areas, others) = landmarks.things.split_at(landmarks.count_of_areas);
    for (hits, things) in [(hits.0, areas), (hits.1, others)] {
        for (number, fit) in hits.things(query) {
            if let Some(thing) = things.get(number as usize) {
                add(thing.clone(), &fit);
            }
        }
    }
    if let (Some(hits), Some(streets)) = (hits.2, streets) {
        for (number, fit) in hits.things(query) {
            if fit.missing <= MOST
                && let Some(street) = streets.get(number as usize)
            {
                add(Thing::Street(street), &fit);
            }
        }
    }
    ranked
}
