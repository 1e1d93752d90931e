//! Where people are helped, what can be learnt, what happens when, and whom to call: the lists of the directory.
//! Every entry carries its source and the date of that source; none was checked on site, so an
//! entry says how sure it is and an old one is never presented as certain.

use super::calendar::{Date, PartialDate, months_before};
use super::framework::{Area, Level};
use super::gazetteer::{CommuneName, Names, Position, Postcode};
use super::id::{EventId, HelplineId, Lang, PlaceId, TrainingId};
use super::place_words::{
    Audience, Channel, Confidence, EventKind, Label, Need, OperatorKind, PlaceKind, Price, Service,
    StepFree, Venue,
};

/// Where a place is, as far as its source says. Empty texts are not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The street; both names empty when it is not known.
    pub street: Names,
    /// The house number.
    pub number: String,
    /// The postcode.
    pub postcode: Option<Postcode>,
    /// The commune.
    pub commune: Option<CommuneName>,
}

impl Address {
    /// Returns whether a person could walk there with it.
    pub fn has_street(&self) -> bool {
        self.street.each().next().is_some()
    }
}

/// Where an entry comes from and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The source; empty when there is none.
    pub source: String,
    /// The date of the source, as far as it is known.
    pub date: Option<PartialDate>,
    /// The day on which somebody asked on site or by phone and found it so.
    pub checked_on: Option<Date>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Provenance {
    /// Returns when it was last known to be so: the day of the last check or the date of the source,
    /// whichever is later.
    pub fn known_on(&self) -> Option<PartialDate> {
        later(self.checked_on, self.date)
    }
}

/// A place where people are helped.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name in files.
    pub id: PlaceId,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// Its name for people.
    pub names: Names,
    /// Who runs it; empty when not known.
    pub operator: String,
    /// What kind of operator that is, if a source says.
    pub operator_kind: Option<OperatorKind>,
    /// Where it is.
    pub address: Address,
    /// Phone; empty when not known.
    pub phone: String,
    /// E-mail; empty when not known.
    pub email: String,
    /// Website; empty when not known.
    pub website: String,
    /// Languages of the people there (mostly the operator's, not a statement of the source).
    pub languages: Vec<Lang>,
    /// What it does for people.
    pub services: Vec<Service>,
    /// Whom it is for; empty when no source says, and then nobody is kept out.
    pub audiences: Vec<Audience>,
    /// What it costs, if a source says.
    pub price: Option<Price>,
    /// Whether somebody in a wheelchair can come in, if a source says.
    pub step_free: Option<StepFree>,
    /// Whether somebody comes to people's homes, if a source says.
    pub home_visit: Option<bool>,
    /// Whether the Region has given its label.
    pub label: Label,
    /// Where it was read that it has the label; empty when it is not known to have one.
    pub label_source: String,
    /// When it was given or, failing that, when that source says so.
    pub label_date: Option<PartialDate>,
    /// Opening hours in the syntax of OpenStreetMap; empty when not known.
    pub opening_hours: String,
    /// What the source says about hours, in English: for staff, not for visitors.
    pub hours_note: String,
    /// Where it is on the map: its own point, or else that of its postcode or commune.
    pub position: Option<Position>,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Place {
    /// Returns whether it answers a need.
    pub fn answers(&self, need: Need) -> bool {
        self.services.iter().any(|service| service.need() == need)
    }

    /// Returns the opening hours that hold for visitors: a note means that they are those of the
    /// house, or of another year, and hours that may be wrong send people to a closed door.
    pub fn sure_hours(&self) -> Option<&str> {
        let is_sure = !self.opening_hours.is_empty() && self.hours_note.is_empty();
        is_sure.then_some(self.opening_hours.as_str())
    }

    /// Returns whether a person can reach it with what is known: by street, phone or website.
    pub fn can_be_found(&self) -> bool {
        self.address.has_street() || !self.phone.is_empty() || !self.website.is_empty()
    }
}

/// A training.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    /// Its name in files.
    pub id: TrainingId,
    /// Its title for people.
    pub titles: Names,
    /// Who gives it.
    pub provider: String,
    /// What it is, in English.
    pub description: String,
    /// What it is, in one plain sentence of French and of Dutch.
    pub summaries: Names,
    /// The areas that it teaches, judged from the description.
    pub areas: Vec<Area>,
    /// The levels that it is for.
    pub levels: Vec<Level>,
    /// Languages in which it is given.
    pub languages: Vec<Lang>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// What it costs, if a source says.
    pub price: Option<Price>,
    /// Where it is given.
    pub venue: Venue,
    /// The postcodes where it is given, if known.
    pub postcodes: Vec<Postcode>,
    /// The communes where it is given, if known.
    pub communes: Vec<CommuneName>,
    /// Where it is given on the map, if known.
    pub positions: Vec<Position>,
    /// An address as the source writes it; empty when not known.
    pub contact: String,
    /// Website; empty when not known.
    pub website: String,
    /// The first day of the next series, if it is known.
    pub from: Option<PartialDate>,
    /// The last day that it is known to run, if it ends.
    pub until: Option<PartialDate>,
    /// When it is given, in words; both empty when not known.
    pub schedule: Names,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Training {
    /// Returns what it is, in one sentence.
    pub fn summary(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.description.is_empty() => &self.description,
            Lang::Fr | Lang::Nl | Lang::En => self.summaries.get(lang),
        }
    }

    /// Returns whether it is given online only.
    pub fn is_online_only(&self) -> bool {
        match self.venue {
            Venue::Online => true,
            Venue::Onsite | Venue::OnsiteMany | Venue::Mobile | Venue::OnsiteAndOnline => false,
        }
    }

    /// Returns whether everybody may come, not only people in one situation.
    pub fn is_open_to_all(&self) -> bool {
        self.audiences.iter().any(|audience| audience.is_open())
    }

    /// Returns whether it has ended.
    pub fn has_ended(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until.latest() < today)
    }
}

/// Something that happens on certain days.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name in files.
    pub id: EventId,
    /// What happens.
    pub kind: EventKind,
    /// Its title for people.
    pub titles: Names,
    /// Who organises it; empty when not known.
    pub organiser: String,
    /// The place of the directory where it happens, if it is one.
    pub place: Option<PlaceId>,
    /// Where it happens, when it is no place of the directory or elsewhere.
    pub address: Address,
    /// Where it happens on the map: its own point, or else that of the place, the postcode or the commune.
    pub position: Option<Position>,
    /// The first day.
    pub starts: Date,
    /// The last day: the first one where no other is given.
    pub ends: Date,
    /// At what hours between these days, in the syntax of OpenStreetMap; empty when not known.
    pub hours: String,
    /// Languages in which it is given.
    pub languages: Vec<Lang>,
    /// Whom it is for; empty when no source says.
    pub audiences: Vec<Audience>,
    /// What it costs, if a source says.
    pub price: Option<Price>,
    /// What is done for people there.
    pub services: Vec<Service>,
    /// The areas that it teaches.
    pub areas: Vec<Area>,
    /// The levels that it is for; empty when it is for all.
    pub levels: Vec<Level>,
    /// How to enrol, in words; both empty when not known.
    pub registration: Names,
    /// Phone; empty when not known.
    pub phone: String,
    /// Website; empty when not known.
    pub website: String,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Event {
    /// Returns whether it is over.
    pub fn has_ended(&self, today: Date) -> bool {
        self.ends < today
    }
}

/// A number, address or site for one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Its name in files.
    pub id: HelplineId,
    /// Its name for people.
    pub names: Names,
    /// The number, address or site; empty when everybody has their own (the bank).
    pub contact: String,
    /// What the contact is.
    pub channel: Channel,
    /// When it answers, as the source writes it; empty when not known.
    pub hours: String,
    /// What it is for.
    pub purposes: Names,
    /// The only commune that it serves; everybody when there is none.
    pub commune: Option<CommuneName>,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Helpline {
    /// Returns whether it may be shown to somebody of that commune. One that is not sure never is: a
    /// wrong number does harm. One of a single commune is for its own people only.
    pub fn can_be_shown(&self, home: Option<&CommuneName>) -> bool {
        let is_sure = match self.provenance.confidence {
            Confidence::High | Confidence::Medium => true,
            Confidence::Low => false,
        };
        is_sure && self.commune.as_ref().is_none_or(|commune| home == Some(commune))
    }
}

/// What a directory says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct About {
    /// What it is called.
    pub title: Names,
    /// Under which terms it may be used; empty when it does not say.
    pub licence: String,
    /// Whom to thank; empty when it does not say.
    pub credit: String,
    /// The day on which it was put together.
    pub snapshot: Option<Date>,
    /// The regional address for help, when one is known from a source.
    pub help: Option<HelpAddress>,
}

/// One address for help in the whole Region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpAddress {
    /// What people read: a number or an address with some words, in French and in Dutch.
    pub words: Names,
    /// Where it was read.
    pub source: String,
    /// The day on which that was.
    pub checked_on: Date,
}

/// The lists, and what the directory says of itself.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Directory {
    /// Title, terms, day and help address.
    pub about: About,
    /// Places, in the order of the file.
    pub places: Vec<Place>,
    /// Trainings, in the order of the file.
    pub trainings: Vec<Training>,
    /// Events, in the order of the file.
    pub events: Vec<Event>,
    /// Helplines, in the order of the file.
    pub helplines: Vec<Helpline>,
}

/// Returns when something was last known to be so, from the day of the last check and the date of the
/// source: whichever is later.
pub fn later(checked_on: Option<Date>, dated: Option<PartialDate>) -> Option<PartialDate> {
    let checked = checked_on.map(PartialDate::of);
    [checked, dated].into_iter().flatten().max_by_key(|date| date.earliest())
}

/// Returns whether a source is older than twelve months: people are told to check first. A partial date
/// counts from its first day; an unknown one is stale.
pub fn is_stale(date: Option<PartialDate>, today: Date) -> bool {
    is_older_than(date, today, 12)
}

/// Returns whether a source is older than five years, in the same sense: it comes after all others.
pub fn is_outdated(date: Option<PartialDate>, today: Date) -> bool {
    is_older_than(date, today, 60)
}

/// Returns whether a source is older than so many months, in the same sense.
pub fn is_older_than(date: Option<PartialDate>, today: Date, months: i32) -> bool {
    date.is_none_or(|date| date.earliest() < months_before(today, months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::parse_date;

    #[test]
    fn a_source_is_stale_after_twelve_months() {
        let today = parse_date("2026-11-21").expect("a day");
        for (date, stale) in [
            ("2025-11-20", true),
            ("2025-11-21", false),
            ("2025-11", true),
            ("2025-12", false),
            ("2025", true),
            ("2026", false),
            ("2027-01-01", false),
        ] {
            assert_eq!(is_stale(PartialDate::parse(date), today), stale, "{date}");
        }
        assert!(is_stale(None, today));
    }
}
