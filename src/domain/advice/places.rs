//! Which places are suggested, in which order, and why.
//!
//! Places are ranked by one number that can be explained: the metres that a person would rather walk
//! than put up with what is wrong with a place. Every weight is written in `detour_m`. What is
//! chosen is then shown from near to far, so that the order explains itself.

use super::{
    MOST, PlaceSuggestion, Reach, Reason, Request, can_still_be_true, check, distance, is_home,
    is_low, is_outdated, nearness, speaks,
};
use crate::domain::gazetteer::{Direction, Distance};
use crate::domain::id::{Lang, PlaceId};
use crate::domain::opening::{Moment, Opening};
use crate::domain::place::{Directory, Place, is_stale};
use crate::domain::place_words::{Confidence, Label, Need, PlaceKind, Price, Service};

/// Differences below this, in metres, are no differences: street and label decide then.
const SAME_DISTANCE_M: u32 = 250;

/// Returns the best places, the nearest first.
pub(super) fn suggest(
    request: &Request,
    directory: &Directory,
    moment: &Moment<'_>,
) -> Vec<PlaceSuggestion> {
    let suitable = directory
        .places
        .iter()
        .filter(|place| suits(place, request) && request.wishes.place(place))
        .filter(|place| can_still_be_true(&place.provenance, moment.today));
    let mut ranked: Vec<&Place> = suitable.collect();
    ranked.sort_by_cached_key(|place| place_rank(place, request, moment));
    let mut suggestions: Vec<_> = chosen(&ranked, request)
        .into_iter()
        .map(|place| place_suggestion(place, request, moment))
        .collect();
    suggestions.sort_by_key(|found| {
        let metres = found.distance.map_or(u32::MAX, |distance| distance.metres);
        let misses = request.need.is_some_and(|need| !found.place.answers(need));
        let foreign = teaches_in_another_language(&found.place, request);
        (lacks_computers(&found.place, request), foreign, misses, metres)
    });
    suggestions
}

/// Returns the best places of a ranking. One of the person's own commune is kept, if there is one:
/// it is where people know the way, and whom the commune knows.
fn chosen<'a>(ranked: &[&'a Place], request: &Request) -> Vec<&'a Place> {
    let is_own = |place: &&&'a Place| is_home(place.address.commune.as_slice(), request);
    let mut chosen: Vec<&Place> = ranked.iter().take(MOST).copied().collect();
    if chosen.iter().any(|place| is_own(&place)) {
        return chosen;
    }
    let own = ranked.iter().find(|place| is_own(place) && !lacks_computers(place, request));
    if let (Some(own), Some(last)) = (own, chosen.last_mut()) {
        *last = own;
    }
    chosen
}

/// Returns whether a place may be suggested to this person at all. Nobody is sent where nothing is
/// known to be done; who looks for a computer or a course is not sent to a welfare office or to
/// lessons in reading, and those offices are for what was asked for in so many words.
pub(crate) fn suits(place: &Place, request: &Request) -> bool {
    let asked = |need| request.need == Some(need);
    let made_for_it = match place.kind {
        PlaceKind::Network => false,
        // A room with computers does not help who cannot read what is on them.
        PlaceKind::Epn
        | PlaceKind::MaisonDuNet
        | PlaceKind::Digipunt
        | PlaceKind::Library
        | PlaceKind::Permanence => !asked(Need::Reading) || place.answers(Need::Reading),
        PlaceKind::CommunityCentre | PlaceKind::LiteracyCentre => answers_need(place, request),
        PlaceKind::PublicWriter => asked(Need::Reading),
        PlaceKind::SocialService => asked(Need::Help),
        PlaceKind::MobileTeam | PlaceKind::Buddy => answers_need(place, request),
        // Such a centre helps the people of its own commune only.
        PlaceKind::WelfareCentre => {
            asked(Need::Help) && is_home(place.address.commune.as_slice(), request)
        }
    };
    made_for_it && !place.services.is_empty()
}

/// What places are compared by, in this order.
pub(crate) type PlaceRank = (bool, bool, bool, bool, u32, bool, bool, Confidence, u32, PlaceId);

/// Returns what a place is compared by; the lowest is the best.
pub(crate) fn place_rank(place: &Place, request: &Request, moment: &Moment<'_>) -> PlaceRank {
    let metres = distance(request, place.position).map_or(0, |distance| distance.metres);
    let effort = metres.saturating_add(detour_m(place, request, moment));
    (
        lacks_computers(place, request),
        is_no_computer_room(place, request),
        teaches_in_another_language(place, request),
        is_outdated(&place.provenance, moment.today),
        effort / SAME_DISTANCE_M,
        !place.address.has_street(),
        place.label != Label::Yes,
        place.provenance.confidence,
        effort,
        place.id.clone(),
    )
}

/// Returns whether somebody without a device would find none there: nothing is learnt without one.
fn lacks_computers(place: &Place, request: &Request) -> bool {
    !request.has_device && !gives_computers(place)
}

/// Returns whether somebody who comes for a computer would rather go to a place made for that.
fn is_no_computer_room(place: &Place, request: &Request) -> bool {
    let wants_one = request.need == Some(Need::Access) || !request.has_device;
    let has_room = match place.kind {
        PlaceKind::Epn | PlaceKind::MaisonDuNet | PlaceKind::Digipunt | PlaceKind::Library => true,
        PlaceKind::Permanence
        | PlaceKind::CommunityCentre
        | PlaceKind::LiteracyCentre
        | PlaceKind::PublicWriter
        | PlaceKind::WelfareCentre
        | PlaceKind::SocialService
        | PlaceKind::MobileTeam
        | PlaceKind::Buddy
        | PlaceKind::Network => false,
    };
    wants_one && !has_room
}

/// Returns whether somebody who comes to learn would not be understood there: lessons in another
/// language teach less than those of a source that is old.
fn teaches_in_another_language(place: &Place, request: &Request) -> bool {
    matches!(request.need, Some(Need::Learning | Need::Reading))
        && !place.languages.is_empty()
        && !speaks(&place.languages, request.language)
}

/// Returns the metres that a person would rather walk than put up with what is wrong with a place.
fn detour_m(place: &Place, request: &Request, moment: &Moment<'_>) -> u32 {
    let unfit = match (answers_need(place, request), place.kind) {
        // They help with papers: what is online is better asked where there are computers.
        (true, PlaceKind::WelfareCentre | PlaceKind::SocialService) => 1_000,
        (true, _) => 0,
        // Help and courses are what such a place is for, though its source does not say so.
        (false, PlaceKind::Epn) => 1_000,
        (
            false,
            PlaceKind::MaisonDuNet
            | PlaceKind::Digipunt
            | PlaceKind::Library
            | PlaceKind::Permanence
            | PlaceKind::CommunityCentre
            | PlaceKind::LiteracyCentre
            | PlaceKind::PublicWriter
            | PlaceKind::WelfareCentre
            | PlaceKind::SocialService
            | PlaceKind::MobileTeam
            | PlaceKind::Buddy
            | PlaceKind::Network,
        ) => 3_000,
    };
    let foreign = if speaks(&place.languages, request.language) { 0 } else { 3_000 };
    let hidden = match (place.address.has_street(), place.can_be_found()) {
        (true, _) => 0,
        // Its street must be asked for first.
        (false, true) => 500,
        (false, false) => 1_500,
    };
    let unsure = match place.provenance.confidence {
        Confidence::High => 0,
        Confidence::Medium => 300,
        // A generic statement or memory: after everything better within reach.
        Confidence::Low => 6_000,
    };
    // Ten minutes for every three years that a source has aged; an undated one counts as six.
    let aged = match place.provenance.known_on() {
        Some(date) => {
            u32::from(moment.today.year().saturating_sub(date.year()).unsigned_abs()) * 200
        }
        None => 1_200,
    };
    unfit + foreign + hidden + unsure + aged + price_m(place.price) + wait_m(place, moment)
}

/// Returns the metres that somebody walks to pay less. An unknown price stands in between: most help
/// costs nothing.
fn price_m(price: Option<Price>) -> u32 {
    match price {
        Some(Price::Free | Price::MostlyFree) => 0,
        None => 250,
        Some(Price::FreeForJobseekers | Price::SmallFee) => 500,
        Some(Price::EnrolmentFee) => 1_000,
    }
}

/// Returns the metres that somebody walks to a door that is open sooner. Old hours count as none.
fn wait_m(place: &Place, moment: &Moment<'_>) -> u32 {
    if is_stale(place.provenance.known_on(), moment.today) {
        return 500;
    }
    match moment.openings.opening(place) {
        Opening::Open { .. } => 0,
        Opening::Opens { day, .. } if day == moment.today => 150,
        Opening::Opens { .. } => 400,
        Opening::Unknown | Opening::Unsure(_) => 500,
        Opening::Closed => 3_000,
    }
}

/// Returns whether a place answers what the person came for or, failing that, what the level asks.
fn answers_need(place: &Place, request: &Request) -> bool {
    match request.need {
        Some(need) => place.answers(need),
        None if is_low(request.level) => place.answers(Need::Help) || place.answers(Need::Learning),
        None => place.answers(Need::Learning),
    }
}

fn gives_computers(place: &Place) -> bool {
    place.services.iter().any(|service| service.gives_computers_to_all())
}

fn place_suggestion(place: &Place, request: &Request, moment: &Moment<'_>) -> PlaceSuggestion {
    let distance = distance(request, place.position);
    let reach = Reach {
        address: place.address.street.get(Lang::Fr),
        phone: &place.phone,
        website: &place.website,
    };
    PlaceSuggestion {
        place: place.clone(),
        distance,
        direction: direction(place, request, distance),
        opening: moment.openings.opening(place),
        reasons: place_reasons(place, request, distance),
        check: check(&place.provenance, reach, moment.today),
    }
}

/// Returns in which direction a place lies. Where the distance is no surer than half of itself, the
/// direction may be off by an eighth of the compass or more, and is not said.
fn direction(place: &Place, request: &Request, distance: Option<Distance>) -> Option<Direction> {
    let Distance { metres, uncertainty_m, .. } = distance?;
    let from = request.origin.as_ref()?.position.point;
    let to = place.position?.point;
    let is_sure = uncertainty_m.saturating_mul(2) <= metres;
    is_sure.then(|| Direction::of(from.bearing_degrees(to)))
}

/// Returns why a place is suggested.
fn place_reasons(place: &Place, request: &Request, distance: Option<Distance>) -> Vec<Reason> {
    let communes = place.address.commune.as_slice();
    let to_the_door = distance.filter(|_| place.address.has_street());
    let procedures = place.services.contains(&Service::HelpProcedures);
    let courses = place.answers(Need::Learning);
    let labelled = place.label_date.or(place.provenance.date).filter(|_| place.label == Label::Yes);
    let wishes = request.wishes;
    let is_free = matches!(place.price, Some(Price::Free));
    [
        wishes.at_home.then_some(Reason::ComesHome),
        wishes.is_step_free.then_some(Reason::StepFree),
        (wishes.is_free && is_free).then_some(Reason::Free),
        nearness(request, communes, to_the_door),
        gives_computers(place).then_some(Reason::FreeAccess),
        procedures.then_some(Reason::HelpWithProcedures),
        (place.answers(Need::Help) && !procedures).then_some(Reason::PeopleHelp),
        courses.then_some(Reason::GivesCourses),
        place.answers(Need::Reading).then_some(Reason::ReadingAndWriting),
        speaks(&place.languages, request.language)
            .then_some(Reason::SpeaksLanguage(request.language)),
        labelled.map(|date| Reason::Labelled { year: date.year() }),
        (!wishes.is_free && is_free).then_some(Reason::Free),
        // Courses are said to be on site already.
        (!courses).then_some(Reason::OnSite),
    ]
    .into_iter()
    .flatten()
    .collect()
}
