//! Which trainings are suggested, in which order, and why. Somebody who starts, or has no device, is
//! never sent online only, and nobody to a site whose address is not known.

use std::cmp::Reverse;

use super::{
    MOST, Reach, Reason, Request, TrainingSuggestion, can_still_be_true, check, distance, is_low,
    is_outdated, nearness, speaks,
};
use crate::domain::calendar::Date;
use crate::domain::framework::{Area, Level};
use crate::domain::gazetteer::Distance;
use crate::domain::place::{Directory, Training};
use crate::domain::place_words::{Audience, Confidence, Need, Price, Venue};

/// Returns the best trainings.
pub(super) fn suggest(
    request: &Request,
    directory: &Directory,
    today: Date,
) -> Vec<TrainingSuggestion> {
    let mut ranked: Vec<_> = directory
        .trainings
        .iter()
        .filter(|training| fits(training, request, today))
        .map(|training| (training_rank(training, request, today), training))
        .collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0));
    let starts_online = ranked.first().is_some_and(|(_, training)| training.is_online_only());
    if starts_online && people_first(request) {
        return Vec::new();
    }
    let chosen = ranked.into_iter().take(MOST);
    chosen.map(|(_, training)| training_suggestion(training, request, today)).collect()
}

/// Returns whether people and places come before online courses.
pub(crate) fn people_first(request: &Request) -> bool {
    is_low(request.level) || !request.has_device
}

/// Returns whether a training is for this person: level, language, public; and not over.
fn fits(training: &Training, request: &Request, today: Date) -> bool {
    let is_nowhere = training.is_online_only() && training.website.is_empty();
    fitting_level(training, request.level).is_some()
        && speaks(&training.languages, request.language)
        && !training.audiences.iter().all(|audience| audience.is_helpers())
        && !training.has_ended(today)
        && request.wishes.training(training)
        && can_still_be_true(&training.provenance, today)
        && !is_nowhere
}

/// Returns the level of a training that fits a person's level.
pub(crate) fn fitting_level(training: &Training, level: Option<Level>) -> Option<Level> {
    let fitting: &[Level] = match level {
        None => &[Level::FirstSteps, Level::Basic],
        Some(Level::FirstSteps) => &[Level::FirstSteps],
        Some(Level::Basic) => &[Level::Basic],
        Some(Level::Intermediate) => &[Level::Intermediate],
        // What is offered rarely goes further than intermediate.
        Some(Level::Advanced) => &[Level::Advanced, Level::Intermediate],
    };
    fitting.iter().copied().find(|level| training.levels.contains(level))
}

/// What trainings are compared by, in this order: no lessons in reading for who asks for them, online
/// when people come first, unsure, not for everybody, outdated, another area, price, kilometres, age of
/// the source, id.
type TrainingRank<'a> =
    (bool, bool, bool, bool, bool, bool, u8, u32, Reverse<Option<Date>>, &'a str);

/// Returns what a training is compared by; the lowest is the best.
fn training_rank<'a>(training: &'a Training, request: &Request, today: Date) -> TrainingRank<'a> {
    (
        request.need == Some(Need::Reading) && !teaches_reading(training),
        people_first(request) && training.is_online_only(),
        training.provenance.confidence == Confidence::Low,
        !(training.is_open_to_all() || request.need == Some(Need::Reading)),
        is_outdated(&training.provenance, today),
        !teaches(training, request.weakest_area),
        price_rank(training.price),
        kilometres(training, request),
        Reverse(training.provenance.date.map(|date| date.earliest())),
        training.id.as_str(),
    )
}

fn teaches_reading(training: &Training) -> bool {
    training.audiences.contains(&Audience::LiteracyLearners)
}

/// Returns the distance in whole kilometres. A training without a place of its own comes to one's
/// commune or is online: it counts as neither near nor far.
fn kilometres(training: &Training, request: &Request) -> u32 {
    nearest(training, request).map_or(3, |distance| distance.metres / 1_000)
}

fn nearest(training: &Training, request: &Request) -> Option<Distance> {
    let distances = training.positions.iter().map(|position| distance(request, Some(*position)));
    distances.flatten().min()
}

/// Returns whether a training teaches the area with most to gain; true when none stands out.
fn teaches(training: &Training, weakest: Option<Area>) -> bool {
    weakest.is_none_or(|area| training.areas.contains(&area))
}

/// Returns the place of a price from free to paid; an unknown one stands before a fee to enrol.
fn price_rank(price: Option<Price>) -> u8 {
    match price {
        Some(Price::Free) => 0,
        Some(Price::MostlyFree) => 1,
        Some(Price::FreeForJobseekers) => 2,
        Some(Price::SmallFee) => 3,
        None => 4,
        Some(Price::EnrolmentFee) => 5,
    }
}

fn training_suggestion(training: &Training, request: &Request, today: Date) -> TrainingSuggestion {
    let distance = nearest(training, request);
    let reach = Reach { address: &training.contact, phone: "", website: &training.website };
    TrainingSuggestion {
        training: training.clone(),
        distance,
        reasons: training_reasons(training, request, distance),
        check: check(&training.provenance, reach, today),
    }
}

/// Returns why a training is suggested. The price comes early: only the first reasons are read.
fn training_reasons(
    training: &Training,
    request: &Request,
    distance: Option<Distance>,
) -> Vec<Reason> {
    let weakest = request.weakest_area.filter(|area| training.areas.contains(area));
    let price = match training.price {
        Some(Price::Free) => Some(Reason::Free),
        Some(Price::SmallFee | Price::EnrolmentFee) => Some(Reason::Paid),
        Some(Price::MostlyFree | Price::FreeForJobseekers) | None => None,
    };
    // A level below one's own is no reason to go: it would read as a contradiction.
    let level =
        fitting_level(training, request.level).filter(|level| Some(*level) >= request.level);
    let to_the_door = distance.filter(|_| !training.contact.is_empty());
    let on_site = match training.venue {
        Venue::Onsite | Venue::OnsiteMany => true,
        Venue::Mobile | Venue::OnsiteAndOnline | Venue::Online => false,
    };
    [
        weakest.map(Reason::TeachesWeakestArea),
        price,
        level.map(Reason::FitsLevel),
        nearness(request, &training.communes, to_the_door),
        speaks(&training.languages, request.language)
            .then_some(Reason::SpeaksLanguage(request.language)),
        on_site.then_some(Reason::OnSite),
    ]
    .into_iter()
    .flatten()
    .collect()
}
