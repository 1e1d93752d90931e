//! Where somebody can go next: from a level, a need, a language and an origin to at most three
//! places and three trainings, each with its reasons, and always a human being who is not online.
//!
//! Nothing was checked on site: what is old is never promised, and what to check first is something
//! that a person can do with what is known (call, look at a site, ask the commune).

mod events;
mod places;
mod trainings;
mod wishes;

#[cfg(test)]
pub(crate) use places::{place_rank, suits};
#[cfg(test)]
pub(crate) use trainings::{fitting_level, people_first};

pub use wishes::Wishes;

use super::calendar::Date;
use super::framework::{Area, Level};
use super::gazetteer::{CommuneName, Direction, Distance, Origin, Position};
use super::id::{Lang, PlaceId};
use super::opening::{Moment, Opening};
use super::place::{
    self, Directory, Event, Helpline, Place, Provenance, Training, is_older_than, is_stale,
};
use super::place_words::{Channel, Confidence, Need};

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
    /// What the person insists on.
    pub wishes: Wishes,
    /// The person's language.
    pub language: Lang,
    /// Where the person looks from, if they said so.
    pub origin: Option<Origin>,
}

/// Where to go next.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// At most three places, the nearest first.
    pub places: Vec<PlaceSuggestion>,
    /// At most three trainings, the best first.
    pub trainings: Vec<TrainingSuggestion>,
    /// At most three events that are still to come, the soonest first.
    pub events: Vec<EventSuggestion>,
    /// What nothing in the lists fits, so that the nearest other ones are told.
    pub unmet: Unmet,
    /// A human being to turn to without going online.
    pub contact: Contact,
    /// The numbers of the person's commune, in the order of the list.
    pub lines: Vec<Helpline>,
}

/// Which wishes were not met: what is suggested then does not fit them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unmet {
    /// No place fits.
    pub places: bool,
    /// No training fits.
    pub trainings: bool,
}

/// A place with the reasons for it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceSuggestion {
    /// The place.
    pub place: Place,
    /// How far it is, when both ends are known.
    pub distance: Option<Distance>,
    /// In which direction it lies, when that is sure enough to be said.
    pub direction: Option<Direction>,
    /// When it is open.
    pub opening: Opening,
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

/// An event that is still to come.
#[derive(Clone, Debug, PartialEq)]
pub struct EventSuggestion {
    /// The event.
    pub event: Event,
    /// How far it is, when both ends are known.
    pub distance: Option<Distance>,
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
    /// One learns to read and write there, or somebody does it with people.
    ReadingAndWriting,
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
    /// It costs something.
    Paid,
    /// Somebody in a wheelchair can come in.
    StepFree,
    /// Somebody comes to people's homes.
    ComesHome,
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
    /// Ask on site, where the address is known, or look at the website.
    CheckOnSite {
        /// The website, if one is known.
        website: Option<String>,
    },
    /// Look at the website: there is no address to go to.
    CheckWebsite {
        /// The website.
        website: String,
    },
    /// Ask one's commune: neither an address nor a phone nor a website is known.
    AskCommune,
}

/// A human being to turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    /// One of the suggested places, whose street or phone is known: in the same commune, unless its
    /// source is fresh.
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

/// Within this many metres something is called near: a quarter of an hour on foot, for somebody slow.
const NEAR_M: u32 = 800;

/// Returns where somebody can go next. The same request always gets the same advice. Of a day alone
/// it is not looked at when places are open.
pub fn advise<'a>(
    request: &Request,
    directory: &Directory,
    moment: impl Into<Moment<'a>>,
) -> Advice {
    let moment = moment.into();
    let (today, anything) =
        (moment.today, Request { wishes: Wishes::default(), ..request.clone() });
    let mut places = places::suggest(request, directory, &moment);
    let mut trainings = trainings::suggest(request, directory, today);
    let has_wishes = !request.wishes.is_empty();
    let unmet = Unmet {
        places: has_wishes && places.is_empty(),
        trainings: has_wishes && trainings.is_empty(),
    };
    if unmet.places {
        places = places::suggest(&anything, directory, &moment);
    }
    if unmet.trainings {
        trainings = trainings::suggest(&anything, directory, today);
    }
    let contact = contact_for(request, &places);
    let events = events::suggest(request, directory, today);
    let lines = lines_of_commune(request, directory, today);
    Advice { places, trainings, events, unmet, contact, lines }
}

/// Returns the numbers of the person's commune that may be shown and can still be true.
fn lines_of_commune(request: &Request, directory: &Directory, today: Date) -> Vec<Helpline> {
    let home = request.origin.as_ref().and_then(|origin| origin.commune.as_ref());
    let is_of_home = |line: &&Helpline| {
        home.is_some()
            && line.commune.as_ref() == home
            && line.channel == Channel::Phone
            && line.can_be_shown(home)
            && can_still_be_true(&line.provenance, today)
    };
    directory.helplines.iter().filter(is_of_home).cloned().collect()
}

/// Returns whether an entry may be suggested at all: one that is too old may be long gone.
fn can_still_be_true(provenance: &Provenance, today: Date) -> bool {
    provenance.date.is_none() || !is_older_than(provenance.known_on(), today, TOO_OLD_MONTHS)
}

/// Returns whether an entry comes after all others: it has no source, or an old one.
fn is_outdated(provenance: &Provenance, today: Date) -> bool {
    let known = provenance.known_on();
    provenance.source.is_empty() || known.is_some() && place::is_outdated(known, today)
}

/// Returns whether a level needs people before anything else. Not measured counts as low.
fn is_low(level: Option<Level>) -> bool {
    match level {
        None | Some(Level::FirstSteps | Level::Basic) => true,
        Some(Level::Intermediate | Level::Advanced) => false,
    }
}

fn speaks(languages: &[Lang], language: Lang) -> bool {
    languages.contains(&language)
}

/// Returns how far a position is from the origin.
fn distance(request: &Request, position: Option<Position>) -> Option<Distance> {
    Some(Distance::between(request.origin.as_ref()?.position, position?))
}

/// Returns whether one of the communes is that of the origin.
fn is_home(communes: &[CommuneName], request: &Request) -> bool {
    let home = request.origin.as_ref().and_then(|origin| origin.commune.as_ref());
    home.is_some_and(|home| communes.iter().any(|commune| commune.nis == home.nis))
}

/// Returns that something is near, or at least in the same commune, if that is sure enough. The
/// distance must be that of a known address: the middle of a commune is near nobody.
fn nearness(
    request: &Request,
    communes: &[CommuneName],
    to_the_door: Option<Distance>,
) -> Option<Reason> {
    if let Some(Distance { metres, uncertainty_m, .. }) = to_the_door
        && metres <= NEAR_M
        && uncertainty_m <= metres
    {
        return Some(Reason::Near { metres });
    }
    is_home(communes, request).then_some(Reason::SameCommune)
}

/// What something can be reached by; empty texts are not known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reach<'a> {
    pub address: &'a str,
    pub phone: &'a str,
    pub website: &'a str,
}

/// Returns what to do before relying on an entry.
pub(crate) fn check(provenance: &Provenance, reach: Reach, today: Date) -> Check {
    let website = (!reach.website.is_empty()).then(|| reach.website.to_owned());
    if !is_stale(provenance.known_on(), today) {
        return Check::Fresh;
    }
    if !reach.phone.is_empty() {
        return Check::CallFirst { phone: reach.phone.to_owned() };
    }
    match website {
        website if !reach.address.is_empty() => Check::CheckOnSite { website },
        Some(website) => Check::CheckWebsite { website },
        None => Check::AskCommune,
    }
}

/// Returns a human being to turn to: the first suggested place that can be found without the
/// internet and is not merely hearsay, or else the counter of the commune. Across a border of
/// communes only a fresh entry is worth the way.
fn contact_for(request: &Request, places: &[PlaceSuggestion]) -> Contact {
    let reachable = places.iter().find(|PlaceSuggestion { place, check, .. }| {
        place.provenance.confidence != Confidence::Low
            && (place.address.has_street() || !place.phone.is_empty())
            && (*check == Check::Fresh || is_home(place.address.commune.as_slice(), request))
    });
    match reachable {
        Some(found) => Contact::Place(found.place.id.clone()),
        None => Contact::CommuneCounter {
            commune: request.origin.as_ref().and_then(|origin| origin.commune.clone()),
        },
    }
}
