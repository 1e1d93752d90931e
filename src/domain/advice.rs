//! Where somebody can go next: from a level, a need, a language and an origin to at most three
//! places and three trainings, each with its reasons, and always a human being who is not online.
//!
//! Places are ranked by one number that can be explained: the metres that a person would rather walk
//! than put up with what is wrong with a place. Every weight is written in `detour_m`.

use super::calendar::Date;
use super::framework::{Area, Level};
use super::gazetteer::{CommuneName, Distance, Origin, Position};
use super::id::{Lang, PlaceId};
use super::place::{
    Confidence, Directory, Label, Need, Place, PlaceKind, Price, Provenance, Service, Training,
    Venue, is_older_than, is_stale,
};

/// What is known about the person who asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The overall level; `None` when it was not measured.
    pub level: Option<Level>,
    /// The area with most to gain, if one stands out.
    pub weakest_area: Option<Area>,
    /// Whether the person has a computer or a phone to learn on.
    pub has_device: bool,
    /// What the person came for, if they said so.
    pub need: Option<Need>,
    /// The person's language.
    pub language: Lang,
    /// Where the person looks from, if they said so.
    pub origin: Option<Origin>,
}

/// Where to go next.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// At most three places, the best first.
    pub places: Vec<PlaceSuggestion>,
    /// At most three trainings, the best first.
    pub trainings: Vec<TrainingSuggestion>,
    /// A human being to turn to without going online.
    pub contact: Contact,
}

/// A place with the reasons for it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceSuggestion {
    /// The place.
    pub place: Place,
    /// How far it is, when both ends are known.
    pub distance: Option<Distance>,
    /// Why it is suggested.
    pub reasons: Vec<Reason>,
    /// What to do before going there.
    pub check: Check,
}

/// A training with the reasons for it.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingSuggestion {
    /// The training.
    pub training: Training,
    /// How far it is, when both ends are known.
    pub distance: Option<Distance>,
    /// Why it is suggested.
    pub reasons: Vec<Reason>,
    /// What to do before going there.
    pub check: Check,
}

/// Why something is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It is near, and that is sure enough to be said.
    Near {
        /// The distance.
        metres: u32,
    },
    /// It is in the same commune (said when the distance is too unsure).
    SameCommune,
    /// Anybody may use a computer there.
    FreeAccess,
    /// Somebody helps with online procedures.
    HelpWithProcedures,
    /// Somebody helps.
    PeopleHelp,
    /// One can learn there.
    GivesCourses,
    /// It teaches the area with most to gain.
    TeachesWeakestArea(Area),
    /// It is made for the level.
    FitsLevel(Level),
    /// It is given in the person's language.
    SpeaksLanguage(Lang),
    /// The Region has given its label; the year is that of the source.
    Labelled {
        /// The year.
        year: i16,
    },
    /// It costs nothing.
    Free,
    /// It is not online.
    OnSite,
}

/// What to do before going there, because an entry may be out of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// Nothing: the source is less than twelve months old.
    Fresh,
    /// Call first.
    CallFirst {
        /// The number.
        phone: String,
    },
    /// Ask on site, or look at the website.
    CheckOnSite {
        /// The website, if one is known.
        website: Option<String>,
    },
}

/// A human being to turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    /// One of the suggested places, whose street or phone is known.
    Place(PlaceId),
    /// The counter of a commune, in general: no number is invented. Without an origin, one's own.
    CommuneCounter {
        /// The commune, if it is known.
        commune: Option<CommuneName>,
    },
}

/// How many places, and how many trainings, are suggested at most: more is not read.
pub(crate) const MOST: usize = 3;

/// A source older than this is never shown: the place may be long gone.
const TOO_OLD_MONTHS: i32 = 120;

/// Within this many metres a place is called near: half an hour on foot.
const NEAR_M: u32 = 2_000;

/// A distance less sure than this, in metres, is no reason to go anywhere.
const TOO_UNSURE_M: u32 = 1_000;

/// Differences below this, in metres, are no differences: the label decides then.
const SAME_DISTANCE_M: u32 = 250;

/// Returns where somebody can go next. The same request always gets the same advice.
pub fn advise(request: &Request, directory: &Directory, today: Date) -> Advice {
    let places = suggest_places(request, directory, today);
    let trainings = suggest_trainings(request, directory, today);
    let contact = contact_for(request, &places);
    Advice { places, trainings, contact }
}

/// Returns the best places.
fn suggest_places(request: &Request, directory: &Directory, today: Date) -> Vec<PlaceSuggestion> {
    let mut ranked: Vec<_> = directory
        .places
        .iter()
        .filter(|place| can_be_suggested(place, today))
        .map(|place| (place_rank(place, request, today), place))
        .collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0));
    let chosen = ranked.into_iter().take(MOST);
    chosen.map(|(_, place)| place_suggestion(place, request, today)).collect()
}

/// Returns whether a place may be suggested at all: it is a place, and its source not too old.
fn can_be_suggested(place: &Place, today: Date) -> bool {
    let dated = place.provenance.date.is_some();
    place.kind != PlaceKind::Network
        && !(dated && is_older_than(place.provenance.date, today, TOO_OLD_MONTHS))
}

/// What places are compared by, in this order.
pub(crate) type PlaceRank<'a> = (bool, u32, bool, Confidence, u32, &'a PlaceId);

/// Returns what a place is compared by; the lowest is the best.
pub(crate) fn place_rank<'a>(place: &'a Place, request: &Request, today: Date) -> PlaceRank<'a> {
    let metres = distance(request, place.position).map_or(0, |distance| distance.metres);
    let effort = metres.saturating_add(detour_m(place, request, today));
    (
        // Without a device nothing is learnt elsewhere: places with computers come first.
        !request.has_device && !gives_computers(place),
        effort / SAME_DISTANCE_M,
        place.label != Label::Yes,
        place.provenance.confidence,
        effort,
        &place.id,
    )
}

/// Returns the metres that a person would rather walk than put up with what is wrong with a place.
fn detour_m(place: &Place, request: &Request, today: Date) -> u32 {
    let unfit = match (answers_need(place, request), place.kind) {
        (true, _) => 0,
        // Help and courses are what such a place is for, though its source does not say so.
        (false, PlaceKind::Epn) => 1_000,
        (
            false,
            PlaceKind::MaisonDuNet
            | PlaceKind::Digipunt
            | PlaceKind::Library
            | PlaceKind::Permanence
            | PlaceKind::Network,
        ) => 3_000,
    };
    let foreign = if speaks(&place.languages, request.language) { 0 } else { 3_000 };
    let hidden = if place.can_be_found() { 0 } else { 1_500 };
    let unsure = match place.provenance.confidence {
        Confidence::High => 0,
        Confidence::Medium => 300,
        // A generic statement or memory: after everything better within reach.
        Confidence::Low => 6_000,
    };
    // Ten minutes for every three years that a source has aged; an undated one counts as six.
    let aged = match place.provenance.date {
        Some(date) => u32::from(today.year().saturating_sub(date.year()).unsigned_abs()) * 200,
        None => 1_200,
    };
    unfit + foreign + hidden + unsure + aged
}

/// Returns whether a place answers what the person came for or, failing that, what the level asks.
fn answers_need(place: &Place, request: &Request) -> bool {
    match request.need {
        Some(need) => place.answers(need),
        None if is_low(request.level) => place.answers(Need::Help) || place.answers(Need::Learning),
        None => place.answers(Need::Learning),
    }
}

/// Returns whether a level needs people before anything else. Not measured counts as low.
fn is_low(level: Option<Level>) -> bool {
    match level {
        None | Some(Level::FirstSteps | Level::Basic) => true,
        Some(Level::Intermediate | Level::Advanced) => false,
    }
}

fn gives_computers(place: &Place) -> bool {
    place.services.iter().any(|service| service.gives_computers_to_all())
}

fn speaks(languages: &[Lang], language: Lang) -> bool {
    languages.contains(&language)
}

/// Returns how far a position is from the origin.
fn distance(request: &Request, position: Option<Position>) -> Option<Distance> {
    Some(Distance::between(request.origin.as_ref()?.position, position?))
}

fn place_suggestion(place: &Place, request: &Request, today: Date) -> PlaceSuggestion {
    let distance = distance(request, place.position);
    PlaceSuggestion {
        place: place.clone(),
        distance,
        reasons: place_reasons(place, request, distance),
        check: check(&place.provenance, &place.phone, &place.website, today),
    }
}

/// Returns why a place is suggested.
fn place_reasons(place: &Place, request: &Request, distance: Option<Distance>) -> Vec<Reason> {
    let communes = place.address.commune.as_slice();
    let procedures = place.services.contains(&Service::HelpProcedures);
    let labelled = place.provenance.date.filter(|_| place.label == Label::Yes);
    [
        nearness(request, communes, distance),
        gives_computers(place).then_some(Reason::FreeAccess),
        procedures.then_some(Reason::HelpWithProcedures),
        (place.answers(Need::Help) && !procedures).then_some(Reason::PeopleHelp),
        place.answers(Need::Learning).then_some(Reason::GivesCourses),
        speaks(&place.languages, request.language)
            .then_some(Reason::SpeaksLanguage(request.language)),
        labelled.map(|date| Reason::Labelled { year: date.year() }),
        Some(Reason::OnSite),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns that something is near, or at least in the same commune, if that is sure enough.
fn nearness(
    request: &Request,
    communes: &[CommuneName],
    distance: Option<Distance>,
) -> Option<Reason> {
    if let Some(Distance { metres, uncertainty_m, .. }) = distance
        && metres <= NEAR_M
        && uncertainty_m <= TOO_UNSURE_M
    {
        return Some(Reason::Near { metres });
    }
    let home = request.origin.as_ref()?.commune.as_ref()?;
    communes.iter().any(|commune| commune.nis == home.nis).then_some(Reason::SameCommune)
}

/// Returns what to do before relying on an entry.
pub(crate) fn check(provenance: &Provenance, phone: &str, website: &str, today: Date) -> Check {
    if !is_stale(provenance.date, today) {
        Check::Fresh
    } else if !phone.is_empty() {
        Check::CallFirst { phone: phone.to_owned() }
    } else {
        Check::CheckOnSite { website: (!website.is_empty()).then(|| website.to_owned()) }
    }
}

/// Returns the best trainings. Somebody who starts, or has no device, is never sent online only.
fn suggest_trainings(
    request: &Request,
    directory: &Directory,
    today: Date,
) -> Vec<TrainingSuggestion> {
    let mut ranked: Vec<_> = directory
        .trainings
        .iter()
        .filter(|training| fits(training, request, today))
        .map(|training| (training_rank(training, request), training))
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
    let dated = training.provenance.date.is_some();
    let too_old = dated && is_older_than(training.provenance.date, today, TOO_OLD_MONTHS);
    fitting_level(training, request.level).is_some()
        && speaks(&training.languages, request.language)
        && !training.audiences.iter().all(|audience| audience.is_helpers())
        && !training.has_ended(today)
        && !too_old
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

/// What trainings are compared by, in this order: online when people come first, unsure, not for
/// everybody, another area, price, kilometres, age of the source, id.
type TrainingRank<'a> = (bool, bool, bool, bool, u8, u32, std::cmp::Reverse<Option<Date>>, &'a str);

/// Returns what a training is compared by; the lowest is the best.
fn training_rank<'a>(training: &'a Training, request: &Request) -> TrainingRank<'a> {
    (
        people_first(request) && training.is_online_only(),
        training.provenance.confidence == Confidence::Low,
        !training.is_open_to_all(),
        !teaches(training, request.weakest_area),
        price_rank(training.price),
        kilometres(training, request),
        std::cmp::Reverse(training.provenance.date.map(|date| date.earliest())),
        training.id.as_str(),
    )
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
    TrainingSuggestion {
        training: training.clone(),
        distance,
        reasons: training_reasons(training, request, distance),
        check: check(&training.provenance, "", &training.website, today),
    }
}

/// Returns why a training is suggested.
fn training_reasons(
    training: &Training,
    request: &Request,
    distance: Option<Distance>,
) -> Vec<Reason> {
    let weakest = request.weakest_area.filter(|area| training.areas.contains(area));
    let on_site = match training.venue {
        Venue::Onsite | Venue::OnsiteMany | Venue::Mobile => true,
        Venue::OnsiteAndOnline | Venue::Online => false,
    };
    [
        weakest.map(Reason::TeachesWeakestArea),
        fitting_level(training, request.level).map(Reason::FitsLevel),
        nearness(request, &training.communes, distance),
        (training.price == Some(Price::Free)).then_some(Reason::Free),
        speaks(&training.languages, request.language)
            .then_some(Reason::SpeaksLanguage(request.language)),
        on_site.then_some(Reason::OnSite),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns a human being to turn to: the first suggested place that can be found without the
/// internet and is not merely hearsay, or else the counter of the commune.
fn contact_for(request: &Request, places: &[PlaceSuggestion]) -> Contact {
    let reachable = places.iter().map(|suggestion| &suggestion.place).find(|place| {
        place.provenance.confidence != Confidence::Low
            && (place.address.has_street() || !place.phone.is_empty())
    });
    match reachable {
        Some(place) => Contact::Place(place.id.clone()),
        None => Contact::CommuneCounter {
            commune: request.origin.as_ref().and_then(|origin| origin.commune.clone()),
        },
    }
}
