//! The ten legal holidays of Belgium (royal decree of 18 April 1974, article 1). The library of opening
//! hours knows them too, but reads those of the whole world first, which takes longer than the rest of
//! an answer; a test holds these days against its list.

use chrono::{Days, NaiveDate};

/// Month and day of those that do not move: New Year, Labour Day, the national holiday, Assumption, All
/// Saints, Armistice, Christmas.
const FIXED: [(u32, u32); 7] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];

/// Days after Easter Sunday of those that move: Easter Monday, Ascension, Whit Monday.
const AFTER_EASTER: [u64; 3] = [1, 39, 50];

/// Returns the holidays of a year.
pub(super) fn of_year(year: i32) -> impl Iterator<Item = NaiveDate> {
    let fixed =
        FIXED.into_iter().filter_map(move |(month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let easter = easter(year).into_iter();
    fixed.chain(easter.flat_map(|easter| {
        AFTER_EASTER.into_iter().filter_map(move |days| easter.checked_add_days(Days::new(days)))
    }))
}

/// Returns Easter Sunday of a Gregorian year (Meeus 1991, *Astronomical Algorithms*, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{Datelike, Weekday};
    use opening_hours::localization::Country;

    use super::*;

    #[test]
    fn holidays_are_those_of_the_list_of_the_library() {
        let listed = Country::BE.holidays();
        for year in 2000..=2049 {
            let own: BTreeSet<_> = of_year(year).collect();
            // That list has Easter Sunday too, which changes nothing: it is a Sunday.
            let theirs = listed.get_public().iter().filter(|day| day.year() == year);
            let theirs: BTreeSet<_> =
                theirs.filter(|day| own.contains(day) || day.weekday() != Weekday::Sun).collect();
            assert_eq!(own, theirs, "{year}");
        }
    }

    #[test]
    fn easter_is_where_it_was() {
        for (year, expected) in
            [(1991, "1991-03-31"), (1954, "1954-04-18"), (2000, "2000-04-23"), (1818, "1818-03-22")]
        {
            assert_eq!(easter(year).map(|day| day.to_string()).as_deref(), Some(expected));
        }
    }
}
