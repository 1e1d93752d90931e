//! When a place is open, seen from one moment. What reads opening hours lies outside the domain and
//! comes in as [`Openings`]: the domain has no clock and no calendar of holidays.

pub use jiff::civil::{DateTime, Time};

use super::calendar::Date;
use super::place::Place;

/// How many days are looked at, today included: a day of the week then names one day.
pub const DAYS_AHEAD: u8 = 7;

/// When a place is open, seen from one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// No hours are known.
    Unknown,
    /// Hours are known but may not hold now.
    Unsure(Doubt),
    /// It is open.
    Open {
        /// When it closes; `None` when that is more than a day away.
        until: Option<Time>,
    },
    /// It opens within the next days.
    Opens {
        /// The day.
        day: Date,
        /// The hour.
        from: Time,
    },
    /// It does not open within the next days.
    Closed,
}

/// Why hours may not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Today is a public holiday, and the hours do not say what holds then.
    PublicHoliday,
    /// The hours are others in school holidays, and nothing here knows when those are.
    SchoolHolidays,
    /// The source adds words to its hours: by appointment, of the house only, of another year.
    Note,
}

/// Tells when places are open.
pub trait Openings {
    /// Returns when a place is open, seen from the moment of this reader.
    fn opening(&self, place: &Place) -> Opening;
}

/// The moment of an advice: the day, and when places are open around it.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    /// The day.
    pub today: Date,
    /// When places are open.
    pub openings: &'a dyn Openings,
}

/// Hours that are not looked at: for answers that must not change with the hour.
struct AnyHour;

impl Openings for AnyHour {
    fn opening(&self, _: &Place) -> Opening {
        Opening::Unknown
    }
}

impl From<Date> for Moment<'static> {
    fn from(today: Date) -> Moment<'static> {
        Moment { today, openings: &AnyHour }
    }
}
