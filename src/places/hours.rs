//! Opening hours in the syntax of OpenStreetMap → when a place is open. The wall around the library
//! that reads the syntax: its dates and its errors stay here.
//!
//! Three things it would answer too surely are said as doubts: words beside the hours ("by
//! appointment" is open day and night to it), public holidays that the hours do not name, and school
//! holidays, of which it knows none.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use opening_hours::schedule::TimeRange;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use crate::domain::calendar::Date;
use crate::domain::opening::{DAYS_AHEAD, DateTime, Doubt, Opening, Openings, Time};
use crate::domain::place::Place;
use crate::places::holidays as public_holidays;

/// The longest text that is read as opening hours, in bytes: twice the longest value of
/// OpenStreetMap. The reader recurses into brackets.
const LONGEST: usize = 512;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// When places are open around a moment of local time.
#[derive(Clone, Debug)]
pub struct Hours {
    today: Option<NaiveDate>,
    /// Minutes since midnight.
    minute: u16,
    /// The holidays around that day, with no and with every day as school holiday.
    holidays: [ContextHolidays; 2],
}

/// One day of hours: when it is open, in minutes since midnight, and what is not sure about it.
struct DayHours {
    open: Vec<(u16, u16)>,
    doubt: Option<Doubt>,
}

impl Hours {
    /// Returns the hours seen from a moment.
    pub fn at(now: DateTime) -> Hours {
        let minute =
            u16::from(now.hour().unsigned_abs()) * 60 + u16::from(now.minute().unsigned_abs());
        let today = naive(now.date());
        let around = |in_school_holidays| {
            today.map_or_else(ContextHolidays::default, |day| holidays(day, in_school_holidays))
        };
        Hours { today, minute, holidays: [false, true].map(around) }
    }

    /// Returns when something with these hours is open; [`Opening::Unknown`] when they cannot be read.
    pub fn opening(&self, hours: &str) -> Opening {
        let Some(today) = self.today else { return Opening::Unknown };
        let Some(read) = self.read(hours) else { return Opening::Unknown };
        let mut doubt = None;
        for ahead in 0..u64::from(DAYS_AHEAD) {
            let Some(day) = today.checked_add_days(Days::new(ahead)) else { break };
            let DayHours { open, doubt: of_day } = read.on(day);
            if let Some(of_day) = of_day {
                if ahead == 0 {
                    return Opening::Unsure(of_day);
                }
                doubt = doubt.or(Some(of_day));
                continue;
            }
            let minute = if ahead == 0 { self.minute } else { 0 };
            if let Some(opening) = next(&open, ahead == 0, minute, day) {
                return opening;
            }
        }
        doubt.map_or(Opening::Closed, Opening::Unsure)
    }

    /// Reads opening hours for some days from the day on; nothing when there are none or they cannot be
    /// read.
    fn read(&self, hours: &str) -> Option<Read> {
        if hours.trim().is_empty() || hours.len() > LONGEST {
            return None;
        }
        let read: OpeningHours = hours.parse().ok()?;
        let [out_of_them, in_them] = self.holidays.each_ref().map(|holidays| {
            let context = Context::default().with_holidays(holidays.clone());
            read.clone().with_context(context)
        });
        Some(Read {
            hours: out_of_them,
            in_school_holidays: names(hours, "SH").then_some(in_them),
            public_holidays: self.holidays[0].clone(),
            names_public_holidays: names(hours, "PH"),
        })
    }
}

impl Openings for Hours {
    fn opening(&self, place: &Place) -> Opening {
        match place.sure_hours() {
            Some(hours) => self.opening(hours),
            None if place.opening_hours.is_empty() => Opening::Unknown,
            None => Opening::Unsure(Doubt::Note),
        }
    }
}

/// Returns whether a text is opening hours.
pub fn can_be_read(hours: &str) -> bool {
    hours.len() <= LONGEST && hours.parse::<OpeningHours>().is_ok()
}

/// Returns the first hours of a day that are not over yet.
fn next(open: &[(u16, u16)], is_today: bool, minute: u16, day: NaiveDate) -> Option<Opening> {
    let (from, until) = *open.iter().find(|(_, until)| *until > minute)?;
    if is_today && from <= minute {
        // What is open at midnight closes on another day.
        return Some(Opening::Open { until: (until < DAY).then(|| time(until)).flatten() });
    }
    Some(Opening::Opens { day: date(day)?, from: time(from)? })
}

/// Hours that were read, under both answers to whether there are school holidays.
struct Read {
    hours: OpeningHours,
    in_school_holidays: Option<OpeningHours>,
    public_holidays: ContextHolidays,
    names_public_holidays: bool,
}

impl Read {
    /// Returns the hours of a day.
    fn on(&self, day: NaiveDate) -> DayHours {
        let schedule = self.hours.schedule_at(day);
        let other = self.in_school_holidays.as_ref().map(|hours| hours.schedule_at(day));
        let ranges: Vec<TimeRange> = schedule.into_iter().collect();
        let is_open = ranges.iter().any(|range| range.kind == RuleKind::Open);
        let is_unsure =
            ranges.iter().any(|range| range.kind == RuleKind::Unknown || !range.comment.is_empty());
        let is_holiday = self.public_holidays.get_public().contains(day);
        let doubt = if is_unsure {
            Some(Doubt::Note)
        } else if is_open && is_holiday && !self.names_public_holidays {
            Some(Doubt::PublicHoliday)
        } else if other.is_some_and(|other| !other.into_iter().eq(ranges.iter().cloned())) {
            Some(Doubt::SchoolHolidays)
        } else {
            None
        };
        let opens = ranges.into_iter().filter(|range| range.kind == RuleKind::Open);
        let minutes = |range: TimeRange| {
            let TimeRange { range, .. } = range;
            (range.start.mins_from_midnight(), range.end.mins_from_midnight())
        };
        DayHours { open: opens.map(minutes).collect(), doubt }
    }
}

/// Returns the public holidays around a day, and no or every day as school holiday.
fn holidays(today: NaiveDate, is_in_school_holidays: bool) -> ContextHolidays {
    let empty = ContextHolidays::default();
    let (mut public, mut school) = (empty.get_public().clone(), empty.get_school().clone());
    for year in [today.year(), today.year() + 1] {
        for day in public_holidays::of_year(year) {
            public.insert(day);
        }
    }
    let days = (0..=u64::from(DAYS_AHEAD)).filter(|_| is_in_school_holidays);
    for day in days.filter_map(|ahead| today.checked_add_days(Days::new(ahead))) {
        school.insert(day);
    }
    ContextHolidays::new(Arc::new(public), Arc::new(school))
}

/// Returns whether hours name a kind of holidays.
fn names(hours: &str, kind: &str) -> bool {
    hours.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.eq_ignore_ascii_case(kind))
}

fn naive(day: Date) -> Option<NaiveDate> {
    let (month, day_of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    NaiveDate::from_ymd_opt(day.year().into(), month.into(), day_of_month.into())
}

fn date(day: NaiveDate) -> Option<Date> {
    let year = i16::try_from(day.year()).ok()?;
    Date::new(year, i8::try_from(day.month()).ok()?, i8::try_from(day.day()).ok()?).ok()
}

/// Returns the time of so many minutes after midnight; nothing after the day has ended.
fn time(minutes: u16) -> Option<Time> {
    let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns when something is open, in one line.
    fn said(now: &str, hours: &str) -> String {
        match Hours::at(now.parse().expect("a moment")).opening(hours) {
            Opening::Unknown => "unknown".to_owned(),
            Opening::Unsure(doubt) => format!("{doubt:?}"),
            Opening::Open { until: None } => "open".to_owned(),
            Opening::Open { until: Some(until) } => format!("until {}", until.strftime("%H:%M")),
            Opening::Opens { day, from } => format!("{day} {}", from.strftime("%H:%M")),
            Opening::Closed => "closed".to_owned(),
        }
    }

    // 21 November 2026 is a Saturday.
    #[test]
    fn a_moment_decides() {
        let week = "Mo-Th 08:30-12:00,13:00-16:00; Fr 08:30-12:00";
        for (now, hours, expected) in [
            ("2026-11-19T08:29", week, "2026-11-19 08:30"),
            ("2026-11-19T08:30", week, "until 12:00"),
            ("2026-11-19T12:00", week, "2026-11-19 13:00"),
            ("2026-11-19T15:59:59", week, "until 16:00"),
            ("2026-11-19T16:00", week, "2026-11-20 08:30"),
            ("2026-11-21T10:00", week, "2026-11-23 08:30"),
            ("2026-11-21T10:00", "Sa 08:00-09:00", "closed"),
            ("2026-11-21T10:00", "24/7", "open"),
            ("2026-11-21T23:00", "Sa 18:00-02:00", "open"),
            ("2026-11-22T01:00", "Sa 18:00-02:00", "until 02:00"),
            ("2026-11-21T10:00", "Jan Mo-Fr 09:00-17:00", "closed"),
            ("2026-11-21T10:00", "Sa[3] 09:00-17:00", "until 17:00"),
            ("2026-11-21T10:00", "Sa[1] 09:00-17:00", "closed"),
            ("2026-11-21T10:00", "week 47 Sa 09:00-11:30", "until 11:30"),
        ] {
            assert_eq!(said(now, hours), expected, "{now} {hours}");
        }
    }

    #[test]
    fn what_is_not_sure_is_said_to_be_so() {
        for (now, hours, expected) in [
            ("2026-11-23T10:00", "\"sur rendez-vous\"", "Note"),
            ("2026-11-23T10:00", "Mo-Fr 09:00-17:00 \"op afspraak\"", "Note"),
            ("2026-11-23T10:00", "Mo-Fr 09:00-17:00 unknown", "Note"),
            // Christmas Eve is none of the ten legal holidays; Christmas is a Friday in 2026.
            ("2026-12-24T10:00", "Mo-Fr 09:00-17:00", "until 17:00"),
            ("2026-12-25T10:00", "Mo-Fr 09:00-17:00", "PublicHoliday"),
            ("2026-12-25T10:00", "Mo-Fr 09:00-17:00; PH off", "2026-12-28 09:00"),
            ("2026-12-25T10:00", "Mo-Fr 09:00-17:00; PH 10:00-12:00", "until 12:00"),
            ("2026-12-24T18:00", "Mo-Fr 09:00-17:00", "2026-12-28 09:00"),
            ("2026-12-25T10:00", "Sa 09:00-17:00", "2026-12-26 09:00"),
            // Easter Monday, Ascension and Whit Monday move with Easter, which is on 28 March 2027.
            ("2027-03-29T10:00", "Mo-Fr 09:00-17:00", "PublicHoliday"),
            ("2027-05-06T10:00", "Mo-Fr 09:00-17:00", "PublicHoliday"),
            ("2027-05-17T10:00", "Mo-Fr 09:00-17:00", "PublicHoliday"),
            ("2027-07-21T10:00", "Mo-Fr 09:00-17:00", "PublicHoliday"),
            ("2026-07-21T10:00", "Mo-Fr 09:00-17:00; SH off", "PublicHoliday"),
            ("2026-07-20T10:00", "Mo-Fr 09:00-17:00; SH off", "SchoolHolidays"),
            ("2026-07-20T10:00", "Mo-Fr 09:00-17:00; SH 09:00-17:00", "until 17:00"),
            ("2026-11-23T10:00", "", "unknown"),
            ("2026-11-23T10:00", "Lu-Ve 9h-17h", "unknown"),
            ("2026-11-23T10:00", "Mo-Fr 25:00-26:00", "unknown"),
        ] {
            assert_eq!(said(now, hours), expected, "{now} {hours}");
        }
        assert_eq!(said("2026-11-23T10:00", &"(".repeat(100_000)), "unknown");
        assert_eq!(said("9999-12-31T23:59", "Mo-Su 09:00-17:00"), "closed");
    }

    #[test]
    fn what_is_not_hours_is_not_read() {
        assert!(can_be_read("Mo-Fr 09:00-17:00; PH off"));
        for wrong in ["Lu-Ve 9h-17h", "Mo-Fr 9-25", &"x".repeat(600)] {
            assert!(!can_be_read(wrong), "{wrong}");
        }
    }
}
