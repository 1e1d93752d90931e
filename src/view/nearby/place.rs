//! A suggested place → words: where it is, how far, whether the door is open, why, what to check.

use super::words::{check, kind, reasons, sentence, unless_said, website};
use crate::domain::advice::{PlaceSuggestion, Reason, Request};
use crate::domain::gazetteer::{Direction, Distance, Precision};
use crate::domain::place::{Address, is_stale};
use crate::domain::text::inert;
use crate::l10n::L10n;
use crate::view::Scene;

/// Up to this distance, in metres, a walk is said in minutes: that is what a person needs to know.
const WALK_M: u32 = 1_500;

/// Returns the places with one uncertainty for all whose distance is told: each rounded to its own,
/// the nearer of two could read as the farther.
pub(super) fn alike_unsure(places: &[PlaceSuggestion]) -> Vec<PlaceSuggestion> {
    let mut places = places.to_vec();
    places.iter_mut().filter(|place| is_somewhere(place)).for_each(|one| one.distance = None);
    let told = places.iter().filter_map(|place| place.distance);
    let widest = told.map(|distance| distance.uncertainty_m).max().unwrap_or(0);
    for distance in places.iter_mut().filter_map(|place| place.distance.as_mut()) {
        distance.uncertainty_m = widest;
    }
    places
}

/// Returns whether a place is somewhere around: its distance is less sure than long, and its commune
/// says as much.
fn is_somewhere(suggestion: &PlaceSuggestion) -> bool {
    let is_vague =
        suggestion.distance.is_some_and(|distance| distance.uncertainty_m > distance.metres);
    let stands_for_many =
        suggestion.place.position.is_some_and(|position| match position.precision {
            Precision::Postcode | Precision::Commune => true,
            Precision::Coordinates
            | Precision::Station
            | Precision::Street
            | Precision::Quarter => false,
        });
    is_vague && (stands_for_many || suggestion.reasons.contains(&Reason::SameCommune))
}

/// Returns everything that is said of a place, line by line.
pub(super) fn words(suggestion: &PlaceSuggestion, request: &Request, scene: &Scene) -> String {
    let l10n = scene.l10n;
    let place = &suggestion.place;
    let name = inert(place.names.get(l10n.lang));
    let mut lines = vec![unless_said(name, &kind(place.kind, l10n)), address(&place.address, l10n)];
    lines.extend(
        suggestion.distance.map(|distance| far(distance, suggestion.direction, request, l10n)),
    );
    if !place.phone.is_empty() {
        lines.push(l10n.nearby_phone(inert(&place.phone)));
    }
    lines.extend(opening(suggestion, scene));
    if let Some(hours) = place.sure_hours() {
        lines.push(l10n.nearby_hours(l10n.opening_hours(&inert(hours))));
    }
    lines.push(sentence(&reasons(&suggestion.reasons, l10n)));
    lines.extend(check(&suggestion.check, &place.provenance, l10n));
    lines.extend(website(&place.website));
    lines.join("\n")
}

/// Returns an address as people write it, or that it must be asked.
pub(in crate::view) fn address(address: &Address, l10n: &L10n) -> String {
    let street = inert(address.street.get(l10n.lang));
    let postcode = address.postcode.map(|postcode| postcode.to_string()).unwrap_or_default();
    let commune = address.commune.as_ref().map(|commune| inert(commune.names.get(l10n.lang)));
    let town = format!("{postcode} {}", commune.unwrap_or_default());
    let town = town.trim().to_owned();
    if address.has_street() {
        format!("{} {}, {town}", street, inert(&address.number)).replace(" ,", ",")
    } else {
        format!("{town} – {}", l10n.nearby_address_unknown())
    }
}

/// Returns how far a place is, with where that is counted from: a straight line is no way on foot.
fn far(distance: Distance, direction: Option<Direction>, request: &Request, l10n: &L10n) -> String {
    let from = request.origin.as_ref().map(|origin| origin.position.precision);
    let from_a_point = match from {
        None | Some(Precision::Coordinates | Precision::Station | Precision::Street) => true,
        Some(Precision::Quarter | Precision::Postcode | Precision::Commune) => false,
    };
    if from_a_point && distance.metres <= WALK_M && distance.uncertainty_m <= WALK_M / 2 {
        let walk = l10n.walk(distance);
        return match direction {
            Some(direction) => {
                format!("{walk} ({}, {})", l10n.distance(distance), l10n.direction(direction))
            }
            None => walk,
        };
    }
    let from = match from.filter(|_| distance.approximate) {
        None | Some(Precision::Coordinates | Precision::Station) => l10n.precision_point(),
        Some(Precision::Street) => l10n.precision_street(),
        Some(Precision::Quarter) => l10n.precision_quarter(),
        Some(Precision::Postcode) => l10n.precision_postcode(),
        Some(Precision::Commune) => l10n.precision_commune(),
    };
    let direction = direction.map(|direction| format!(", {}", l10n.direction(direction)));
    format!("{}{} ({from})", l10n.distance(distance), direction.unwrap_or_default())
}

/// Returns when it is open, seen from now.
fn opening(suggestion: &PlaceSuggestion, scene: &Scene) -> Option<String> {
    let today = scene.moment.today;
    let is_old = is_stale(suggestion.place.provenance.known_on(), today);
    let said = scene.l10n.opening(suggestion.opening, today, is_old)?;
    Some(sentence(&[said]))
}
