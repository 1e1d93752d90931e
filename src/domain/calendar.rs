//! Calendar days. The domain has no clock: "today" always comes in as a [`Date`].
//! A source may know only a year or a month: a [`PartialDate`] keeps what is known and no more.

use std::fmt;

use jiff::ToSpan;
pub use jiff::civil::Date;

/// Reads a day written `2026-11-21`.
pub fn parse_date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// A year, a month or a day: as much of a date as a source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// Reads `2022`, `2018-12` or `2018-12-13`.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let shape: &str = match text.len() {
            4 => "-01-01",
            7 => "-01",
            10 => "",
            _ => return None,
        };
        let day = parse_date(&format!("{text}{shape}"))?;
        (day.year() > 0).then(|| PartialDate {
            year: day.year(),
            month: (text.len() >= 7).then(|| day.month()),
            day: (text.len() == 10).then(|| day.day()),
        })
    }

    /// Returns a day that is known whole.
    pub fn of(day: Date) -> PartialDate {
        PartialDate { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }

    /// Returns the year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Returns the month, 1 to 12, if it is known.
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// Returns the day of the month, if it is known.
    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// Returns the first day that it can be.
    pub fn earliest(self) -> Date {
        // The parts were checked when they were read.
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// Returns the last day that it can be.
    pub fn latest(self) -> Date {
        match (self.month, self.day) {
            (None, _) => self.earliest().last_of_year(),
            (Some(_), None) => self.earliest().last_of_month(),
            (Some(_), Some(_)) => self.earliest(),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// Returns the day so many days later; the last one there is when there is none.
pub fn days_after(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(Date::MAX)
}

/// Returns the day that lies so many months before another.
pub fn months_before(day: Date, months: i32) -> Date {
    day.checked_sub(months.months()).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_keep_what_is_known() {
        for (text, earliest, latest) in [
            ("2022", "2022-01-01", "2022-12-31"),
            ("2018-02", "2018-02-01", "2018-02-28"),
            ("2024-02-29", "2024-02-29", "2024-02-29"),
        ] {
            let date = PartialDate::parse(text);
            assert_eq!(date.map(PartialDate::earliest), parse_date(earliest), "{text}");
            assert_eq!(date.map(PartialDate::latest), parse_date(latest), "{text}");
            assert_eq!(date.map(|date| date.to_string()).as_deref(), Some(text));
        }
        for bad in
            ["", "22", "2022-", "2022-13", "2023-02-29", "2022/12", "-022", "0000", "2022-1-1"]
        {
            assert_eq!(PartialDate::parse(bad), None, "{bad}");
        }
    }
}
