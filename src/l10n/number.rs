//! Numbers, distances, dates and lists as words: Fluent itself writes "3.5" in every language.
//!
//! Nothing is said more precisely than it is known.

use super::L10n;
use crate::domain::calendar::{Date, PartialDate};
use crate::domain::gazetteer::Distance;
use crate::domain::id::Lang;

/// Metres of straight line that a slow walker makes in a minute.
///
/// Assumption: 0.83 m/s, below the mean of people of 80 to 99 (0.94 m/s; Bohannon & Williams Andrews
/// 2011, *Physiotherapy* 97:182), because streets are longer than a straight line.
const METRES_A_MINUTE: u32 = 50;

/// What a distance may be rounded to, in metres.
const STEPS: [u32; 7] = [50, 100, 200, 500, 1_000, 2_000, 5_000];

impl L10n {
    /// Returns a number with so many decimals, and the decimal mark of the language.
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        format!("{value:.decimals$}").replace('.', &self.number_mark())
    }

    /// Returns a whole number in groups of three digits.
    pub fn whole(&self, number: u64) -> String {
        let digits = number.to_string();
        let mark = if self.lang == Lang::En { ',' } else { '\u{a0}' };
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// Returns a distance, rounded to what its uncertainty allows: "350 m", "about 2 km".
    pub fn distance(&self, distance: Distance) -> String {
        let step = step(distance.uncertainty_m);
        let rounded = match round(distance.metres, step) {
            0 => return self.number_below(self.metres(step)),
            rounded if rounded < 1_000 => rounded,
            _ => round(distance.metres, step.max(100)),
        };
        match distance.approximate {
            true => self.number_about(self.metres(rounded)),
            false => self.metres(rounded),
        }
    }

    /// Returns how long that is on foot for somebody who walks slowly, in steps of five minutes.
    pub fn walk(&self, distance: Distance) -> String {
        let minutes = distance.metres.div_ceil(METRES_A_MINUTE);
        self.number_about(self.number_walk(minutes.div_ceil(5).max(1) * 5))
    }

    /// Returns a day: "21 novembre 2026".
    pub fn date(&self, date: Date) -> String {
        let day = match date.day() {
            1 => self.number_first_day(),
            day => day.to_string(),
        };
        self.number_date(day, self.number_month(date.month()), date.year().to_string())
    }

    /// Returns as much of a date as is known: "2022", "décembre 2018", "13 décembre 2018".
    pub fn partial_date(&self, date: PartialDate) -> String {
        match (date.month(), date.day()) {
            (None, _) => date.year().to_string(),
            (Some(month), None) => format!("{} {}", self.number_month(month), date.year()),
            (Some(_), Some(_)) => self.date(date.earliest()),
        }
    }

    /// Returns a list: "a, b et c".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [items @ .., last] => {
                let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
                self.number_list(items.join(", "), last.as_ref())
            }
        }
    }

    /// Returns a size in mebibytes, rounded up: a file that is too large never looks as large as allowed.
    pub fn size(&self, bytes: u64) -> String {
        let tenths = bytes.saturating_mul(10).div_ceil(1 << 20);
        let decimals = usize::from(!tenths.is_multiple_of(10));
        self.number_size(self.decimal(tenths as f64 / 10.0, decimals))
    }

    fn metres(&self, metres: u32) -> String {
        if metres < 1_000 {
            return self.number_metres(metres.to_string());
        }
        let decimals = usize::from(!metres.is_multiple_of(1_000));
        self.number_kilometres(self.decimal(f64::from(metres) / 1_000.0, decimals))
    }
}

/// Returns the smallest step that is not finer than an uncertainty.
fn step(uncertainty: u32) -> u32 {
    let [.., largest] = STEPS;
    STEPS.into_iter().find(|step| *step >= uncertainty).unwrap_or(largest)
}

fn round(metres: u32, step: u32) -> u32 {
    (metres + step / 2) / step * step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::parse_date;
    use crate::domain::id::Lang;

    fn distance(metres: u32, uncertainty_m: u32) -> Distance {
        Distance { metres, uncertainty_m, approximate: false }
    }

    #[test]
    fn distances_are_no_finer_than_they_are_known() {
        let [fr, nl, en] = Lang::ALL.map(L10n::new);
        for (metres, uncertainty, expected) in [
            (0, 0, "moins de 50\u{a0}m"),
            (24, 10, "moins de 50\u{a0}m"),
            (347, 20, "350\u{a0}m"),
            (347, 150, "400\u{a0}m"),
            (347, 800, "moins de 1\u{a0}km"),
            (980, 50, "1\u{a0}km"),
            (1_049, 30, "1\u{a0}km"),
            (1_234, 30, "1,2\u{a0}km"),
            (1_234, 450, "1\u{a0}km"),
            (1_234, 2_500, "moins de 5\u{a0}km"),
            (12_345, 900, "12\u{a0}km"),
            (60_000, 90_000, "60\u{a0}km"),
        ] {
            assert_eq!(
                fr.distance(distance(metres, uncertainty)),
                expected,
                "{metres} ± {uncertainty}"
            );
        }
        assert_eq!(nl.distance(distance(1_234, 30)), "1,2\u{a0}km");
        assert_eq!(en.distance(distance(1_234, 30)), "1.2\u{a0}km");
        assert_eq!(nl.distance(distance(10, 30)), "minder dan 50\u{a0}m");
    }

    #[test]
    fn walks_are_slow_and_round() {
        let [fr, nl, en] = Lang::ALL.map(L10n::new);
        assert_eq!(fr.walk(distance(10, 0)), "environ 5 minutes à pied");
        assert_eq!(fr.walk(distance(260, 0)), "environ 10 minutes à pied");
        assert_eq!(nl.walk(distance(1_000, 0)), "ongeveer 20 minuten te voet");
        assert_eq!(en.walk(distance(1_001, 0)), "about 25 minutes on foot");
    }

    #[test]
    fn dates_say_what_is_known() {
        let [fr, nl, en] = Lang::ALL.map(L10n::new);
        let day = parse_date("2026-11-21").expect("a day");
        assert_eq!(fr.date(day), "21 novembre 2026");
        assert_eq!(nl.date(day), "21 november 2026");
        assert_eq!(en.date(day), "21 November 2026");
        assert_eq!(fr.date(parse_date("2026-08-01").expect("a day")), "1er août 2026");
        for (given, shown) in
            [("2022", "2022"), ("2018-12", "december 2018"), ("2018-12-01", "1 december 2018")]
        {
            let date = PartialDate::parse(given).expect("a date");
            assert_eq!(nl.partial_date(date), shown);
        }
    }

    #[test]
    fn lists_end_in_and() {
        let [fr, nl, en] = Lang::ALL.map(L10n::new);
        assert_eq!(fr.list(&["a", "b", "c"]), "a, b et c");
        assert_eq!(nl.list(&["a", "b", "c"]), "a, b en c");
        assert_eq!(en.list(&["a", "b"]), "a and b");
        assert_eq!(fr.list(&["a"]), "a");
        assert_eq!(fr.list::<&str>(&[]), "");
    }

    #[test]
    fn a_size_over_the_limit_looks_so() {
        let [fr, nl, en] = Lang::ALL.map(L10n::new);
        assert_eq!(fr.size(2 << 20), "2\u{a0}Mo");
        assert_eq!(fr.size((2 << 20) + 1), "2,1\u{a0}Mo");
        assert_eq!(nl.size(1), "0,1\u{a0}MB");
        assert_eq!(en.size((2 << 20) + 1), "2.1\u{a0}MB");
        assert_eq!(fr.decimal(-1.25, 2), "-1,25");
    }
}
