//! A place on the sheet: where it is, when it is open, where to get off, what it costs, and what has to
//! be asked because no source says it.

use super::{Code, Place};
use crate::domain::advice::{Check, PlaceSuggestion};
use crate::domain::gazetteer::{Distance, Landmark, Position, Precision};
use crate::domain::place;
use crate::domain::place_link::link;
use crate::domain::place_words::Price;
use crate::domain::text::inert;
use crate::l10n::L10n;
use crate::view::Scene;
use crate::view::nearby::{address, kind, source_age, unless_said};

/// A stop further off than this, in metres, is no help to somebody who walks slowly.
const NEAR_STOP_M: u32 = 800;

/// A place that is known less surely than this, in metres, may be beside another stop.
const SURE_M: u32 = 400;

/// Returns what a sheet says of a place.
pub(super) fn place(
    number: usize,
    found: &PlaceSuggestion,
    stops: &[Landmark],
    scene: &Scene,
) -> Place {
    let (l10n, place) = (scene.l10n, &found.place);
    let name = unless_said(inert(place.names.get(l10n.lang)), &kind(place.kind, l10n));
    let said = |label: String, text: String| l10n.results_pair(label, text);
    let mut facts = vec![said(l10n.sheet_address(), address(&place.address, l10n))];
    if !place.phone.is_empty() {
        facts.push(said(l10n.sheet_phone(), inert(&place.phone)));
    }
    let hours = place.sure_hours().map(|hours| l10n.opening_hours(&inert(hours)));
    facts.extend(hours.map(|hours| said(l10n.sheet_hours(), hours)));
    let stop = place.position.and_then(|position| nearest_stop(position, stops, l10n));
    facts.extend(stop.map(|stop| said(l10n.sheet_stop(), stop)));
    facts.extend(place.price.map(|cost| said(l10n.sheet_price(), price(cost, l10n))));
    facts.extend(to_ask(place, l10n).map(|list| said(l10n.sheet_ask(), list)));
    facts.extend(to_know(found, l10n));
    let code = link(place).map(|link| code(link, l10n));
    if let Some(code) = code.as_ref().filter(|code| code.link.starts_with("http")) {
        facts.push(said(l10n.sheet_site(), shown(&code.link)));
    }
    Place { name: format!("{number}. {name}"), facts, code }
}

/// Returns a web address as people type it.
fn shown(link: &str) -> String {
    let bare = link.trim_start_matches("https://").trim_start_matches("http://");
    bare.trim_end_matches('/').to_owned()
}

fn code(link: String, l10n: &L10n) -> Code {
    let words = match link.starts_with("geo:") {
        true => l10n.sheet_code_map(),
        false => l10n.sheet_code_site(),
    };
    Code { link, words }
}

/// Returns the stop that is nearest to an address which is known well enough.
fn nearest_stop(from: Position, stops: &[Landmark], l10n: &L10n) -> Option<String> {
    let is_an_address = match from.precision {
        Precision::Coordinates | Precision::Station | Precision::Street => true,
        Precision::Quarter | Precision::Postcode | Precision::Commune => false,
    };
    if !is_an_address || from.uncertainty_m > SURE_M {
        return None;
    }
    let far = |stop: &Landmark| Distance::between(from, stop.position);
    let stops = stops.iter().filter(|stop| stop.is_stop);
    let nearest = stops.min_by_key(|stop| far(stop).metres)?;
    let distance = far(nearest);
    let name = inert(nearest.names.get(l10n.lang));
    (distance.metres <= NEAR_STOP_M).then(|| l10n.sheet_stop_at(name, l10n.distance(distance)))
}

fn price(price: Price, l10n: &L10n) -> String {
    match price {
        Price::Free => l10n.sheet_price_free(),
        Price::MostlyFree => l10n.sheet_price_mostly_free(),
        Price::FreeForJobseekers => l10n.sheet_price_jobseekers(),
        Price::SmallFee => l10n.sheet_price_small(),
        Price::EnrolmentFee => l10n.sheet_price_enrolment(),
    }
}

/// Returns what no source says, to be asked there.
fn to_ask(place: &place::Place, l10n: &L10n) -> Option<String> {
    let missing = [
        (place.sure_hours().is_none(), l10n.sheet_ask_hours()),
        (place.phone.is_empty(), l10n.sheet_ask_phone()),
        (place.price.is_none(), l10n.sheet_ask_price()),
    ];
    let missing: Vec<String> =
        missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| what).collect();
    (!missing.is_empty()).then(|| l10n.list(&missing))
}

/// Returns how old the information is, and what to do before going there.
fn to_know(found: &PlaceSuggestion, l10n: &L10n) -> Option<String> {
    let todo = match &found.check {
        Check::Fresh => return None,
        Check::CallFirst { .. } => l10n.sheet_call_first(),
        Check::CheckOnSite { .. } => l10n.check_on_site(),
        Check::CheckWebsite { .. } => l10n.sheet_look_first(),
        Check::AskCommune => l10n.check_commune(),
    };
    Some(format!("{} {todo}", source_age(&found.place.provenance, l10n)))
}
