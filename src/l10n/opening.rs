//! When a place is open, in words: "ouvert maintenant, jusqu’à 16 h".

use super::L10n;
use crate::domain::calendar::Date;
use crate::domain::gazetteer::Direction;
use crate::domain::opening::{Doubt, Opening, Time};

impl L10n {
    /// Returns when a place is open, seen from today; nothing when no hours are known. What an old
    /// source says is how it usually is, not how it is.
    pub fn opening(&self, opening: Opening, today: Date, is_old: bool) -> Option<String> {
        let said = match opening {
            Opening::Unknown => return None,
            Opening::Unsure(Doubt::PublicHoliday) => return Some(self.opening_holiday()),
            Opening::Unsure(Doubt::SchoolHolidays) => return Some(self.opening_school()),
            Opening::Unsure(Doubt::Note) => return Some(self.opening_note()),
            Opening::Open { until: Some(until) } => self.opening_until(self.time(until)),
            Opening::Open { until: None } => self.opening_now(),
            Opening::Opens { day, from } => self.opens(day, from, today),
            Opening::Closed => self.opening_closed(),
        };
        Some(if is_old { self.opening_usually(said) } else { said })
    }

    fn opens(&self, day: Date, from: Time, today: Date) -> String {
        let time = self.time(from);
        if day == today {
            self.opening_today(time)
        } else if today.tomorrow().is_ok_and(|tomorrow| tomorrow == day) {
            self.opening_tomorrow(time)
        } else {
            self.opening_day(self.weekday(day), time)
        }
    }

    /// Returns the day of the week.
    pub fn weekday(&self, day: Date) -> String {
        self.number_weekday(day.weekday().to_monday_one_offset())
    }

    /// Returns an hour of the day: "16 h", "16.30 uur".
    pub fn time(&self, time: Time) -> String {
        self.number_time(self.clock(&time.hour().to_string(), time.minute().unsigned_abs()))
    }

    /// Returns an hour as it stands beside another one: "16 h", "16.30".
    pub(super) fn clock(&self, hour: &str, minute: u8) -> String {
        match minute {
            0 => self.number_clock(hour),
            minute => self.number_clock_minute(hour, format!("{minute:02}")),
        }
    }

    /// Returns a direction: "vers le nord-est".
    pub fn direction(&self, direction: Direction) -> String {
        match direction {
            Direction::North => self.direction_n(),
            Direction::NorthEast => self.direction_ne(),
            Direction::East => self.direction_e(),
            Direction::SouthEast => self.direction_se(),
            Direction::South => self.direction_s(),
            Direction::SouthWest => self.direction_sw(),
            Direction::West => self.direction_w(),
            Direction::NorthWest => self.direction_nw(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::parse_date;
    use crate::domain::id::Lang;

    fn day(text: &str) -> Date {
        parse_date(text).expect("a day")
    }

    #[test]
    fn doors_are_said_in_every_language() {
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        let today = day("2026-11-19");
        for (opening, is_old, fr, nl) in [
            (
                Opening::Open { until: Some(at(16, 0)) },
                false,
                Some("ouvert maintenant, jusqu’à 16 h"),
                Some("nu open, tot 16 uur"),
            ),
            (
                Opening::Opens { day: today, from: at(13, 30) },
                false,
                Some("ouvre aujourd’hui à 13 h 30"),
                Some("vandaag open vanaf 13.30 uur"),
            ),
            (
                Opening::Opens { day: day("2026-11-20"), from: at(9, 5) },
                true,
                Some("en principe, ouvre demain à 9 h 05"),
                Some("normaal gezien morgen open vanaf 9.05 uur"),
            ),
            (
                Opening::Opens { day: day("2026-11-24"), from: at(9, 0) },
                false,
                Some("ouvre mardi à 9 h"),
                Some("dinsdag open vanaf 9 uur"),
            ),
            (Opening::Unknown, true, None, None),
        ] {
            for (lang, expected) in [(Lang::Fr, fr), (Lang::Nl, nl)] {
                let said = L10n::new(lang).opening(opening, today, is_old);
                let said = said.map(|said| said.replace('\u{a0}', " "));
                assert_eq!(said.as_deref(), expected);
            }
        }
    }
}
