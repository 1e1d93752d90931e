//! One answer or a question: an answer is taken alone when it is sure and nothing else comes near it. A
//! wrong place that is shown as right is worse than a question.

use std::cmp::Reverse;

use super::fold::{Role, fold};
use super::landmarks::Landmarks;
use super::likeness::Token;
use super::phrase::Code;
use super::score::Query;
use super::search::Found;
use super::thing::{Thing, is_same_place};
use crate::domain::gazetteer::{Gazetteer, Names, Origin};

/// More candidates are not read.
const MOST: usize = 8;

/// The dearest answer that is taken without a question: with a name that says what is meant, and for a
/// bare word that may be a street.
const SURE: (u16, u16) = (120, 45);

/// Answers that cost so much more than the best one are no rivals: of a literal one, and of any other
/// at least, and as a part of what the best one costs.
const RIVAL: (u16, u16, u16) = (5, 22, 2);

/// Below this likeness (Jaro–Winkler) a name is no help to somebody who mistyped another one.
const LIKE: f64 = 0.8;

/// Chooses among things with what they cost.
pub(super) fn decide(
    things: Vec<(u16, Thing<'_>)>,
    words: &[Token],
    code: Option<&Code<'_>>,
    gazetteer: &Gazetteer,
) -> Option<Found> {
    let least = things.iter().map(|(cost, _)| *cost).min()?;
    let reach = match least {
        0..=8 => RIVAL.0,
        _ => RIVAL.1.max(least / RIVAL.2),
    };
    let mut near: Vec<(u16, Thing<'_>)> =
        things.into_iter().filter(|(cost, _)| *cost <= least + reach).collect();
    // A commune or a locality of that very name is what is meant.
    let is_area = |thing: &Thing<'_>| matches!(thing, Thing::Commune(_) | Thing::Locality(_));
    if near.iter().any(|(cost, thing)| *cost == least && is_area(thing)) {
        let best =
            near.iter().filter(|(cost, _)| *cost == least).map(|(_, thing)| thing.order()).min();
        near.retain(|(cost, thing)| *cost == least && Some(thing.order()) == best);
    }
    let mut kept = apart(near, gazetteer);
    // The only one of which this is the whole name: the stop Flagey, not the quarter Flagey - Malibran.
    let wanted = whole(words);
    let is_called = |(thing, _): &(Thing<'_>, Origin)| {
        thing.names().each().any(|name| fold(name).replace(' ', "") == wanted)
    };
    if kept.iter().filter(|one| is_called(one)).count() == 1 {
        kept.retain(is_called);
    }
    let is_bare = !Query::new(words, u32::MAX, false).says_street() && code.is_none();
    let is_street = kept.first().is_some_and(|(thing, _)| matches!(thing, Thing::Street(_)));
    let sure = if is_bare && is_street { SURE.1 } else { SURE.0 };
    let postcode = code.and_then(|code| code.area);
    let mut origins: Vec<Origin> = Vec::new();
    for (thing, mut origin) in kept.into_iter().take(MOST) {
        let communes: Vec<_> =
            postcode.iter().flat_map(|area| &area.communes).map(|commune| commune.nis).collect();
        if let Some(area) = postcode.filter(|_| thing.is_in(&communes)) {
            origin.postcode = Some(area.postcode);
        }
        origins.push(origin);
    }
    Some(match origins.len() {
        1 if least <= sure => Found::One(origins.remove(0)),
        _ => Found::Many(origins),
    })
}

/// Returns the words of a query as one.
fn whole(words: &[Token]) -> String {
    let kept = words.iter().filter(|word| word.role != Role::Small);
    kept.map(|word| word.text.as_str()).collect()
}

/// Returns things with their origins, the cheapest first and in a fixed order, those that lie together
/// once.
fn apart<'a>(mut things: Vec<(u16, Thing<'a>)>, gazetteer: &Gazetteer) -> Vec<(Thing<'a>, Origin)> {
    let rank = |(cost, thing): &(u16, Thing<'_>)| {
        let length = thing.names().fr.chars().count();
        (*cost, thing.order(), length, thing.names().clone(), thing.nis())
    };
    things.sort_by_cached_key(rank);
    let mut kept: Vec<(Thing<'a>, Origin)> = Vec::new();
    for (_, thing) in things {
        let origin = thing.origin(gazetteer);
        if !kept.iter().any(|(other, known)| is_same_place((other, known), (&thing, &origin))) {
            kept.push((thing, origin));
        }
        if kept.len() > 4 * MOST {
            break;
        }
    }
    kept
}

/// Returns names that look like what was typed.
pub(super) fn look_alikes(landmarks: &Landmarks<'_>, query: &str) -> Vec<Names> {
    let wanted = fold(query);
    if wanted.chars().count() < 3 {
        return Vec::new();
    }
    let mut likely: Vec<(Reverse<u32>, u8, &Names)> = Vec::new();
    for thing in &landmarks.things {
        for name in thing.names().each() {
            let likeness = strsim::jaro_winkler(&wanted, &fold(name));
            if likeness >= LIKE {
                likely.push((Reverse((likeness * 1e6) as u32), thing.order(), thing.names()));
            }
        }
    }
    likely.sort();
    let mut names: Vec<Names> = Vec::new();
    for (_, _, name) in likely {
        if names.len() < 3 && !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
