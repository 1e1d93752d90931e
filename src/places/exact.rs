//! A street whose whole name was typed, in a commune that was said: whatever else the words resemble,
//! it is there, alone or to choose from.

use super::fold::Role;
use super::likeness::Token;
use super::search::Found;
use super::streets::Streets;
use super::thing::{SAME_PLACE_M, Thing};
use crate::domain::gazetteer::{Gazetteer, Nis, Origin, Street};

/// Words that are left when a commune was said, with the communes.
pub(super) struct Said<'a> {
    /// The words, one bit each.
    pub tokens: u32,
    /// The communes.
    pub communes: &'a [Nis],
}

/// Returns the answer, unless it leaves out a street whose whole name was typed: then that street.
pub(super) fn with_whole_names<'a>(
    found: Found,
    words: &[Token],
    said: impl Iterator<Item = Said<'a>>,
    streets: &Streets,
    gazetteer: &Gazetteer,
) -> Found {
    let mut named: Vec<Street> = Vec::new();
    for said in said.filter(|said| !said.communes.is_empty()) {
        for street in whole_names(words, said.tokens, streets) {
            if said.communes.contains(&street.commune) && !named.contains(&street) {
                named.push(street);
            }
        }
    }
    let answers: &[Origin] = match &found {
        Found::One(origin) => std::slice::from_ref(origin),
        Found::Many(origins) => origins,
        Found::OutsideRegion { .. } | Found::None { .. } => &[],
    };
    let covered = |street: &Street| {
        answers.iter().any(|one| one.position.point.distance_m(street.point) <= SAME_PLACE_M)
    };
    let known: Vec<Nis> =
        named.iter().filter(|street| covered(street)).map(|street| street.commune).collect();
    // A street that goes on in the next commune is one answer; two of one commune are a question.
    let is_missing = |street: &&Street| {
        !covered(street) && (known.is_empty() || known.contains(&street.commune))
    };
    if !named.iter().any(|street| is_missing(&street)) {
        return found;
    }
    let mut origins: Vec<Origin> =
        named.into_iter().map(|street| Thing::Street(street).origin(gazetteer)).collect();
    if origins.len() == 1 { Found::One(origins.remove(0)) } else { Found::Many(origins) }
}

/// Returns the streets of which these words, house numbers aside, are the whole name.
fn whole_names(words: &[Token], tokens: u32, streets: &Streets) -> Vec<Street> {
    let text = |with_numbers: bool| -> String {
        let kept = words.iter().enumerate().filter(|(at, word)| {
            tokens & (1 << at) != 0 && (with_numbers || word.role != Role::Number)
        });
        kept.map(|(_, word)| word.text.as_str()).collect()
    };
    let wanted = [text(true), text(false)];
    let lengths = wanted.each_ref().map(|text| text.len());
    let index = &streets.index;
    let names = index.names().filter(|name| lengths.contains(&usize::from(name.length)));
    let is_it = |name: &super::index::Name| {
        let typed: String = index.terms(name).map(|term| index.text(&term)).collect();
        !typed.is_empty() && wanted.contains(&typed)
    };
    names.filter(is_it).filter_map(|name| streets.get(name.thing as usize)).collect()
}
