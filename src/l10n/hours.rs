//! Opening hours in words: "lundi à jeudi 9 h à 12 h, 13 h à 16 h". What is written in the common
//! part of the OpenStreetMap syntax, days with hours or `off`, is said in full; of anything else only
//! the days are, so that nothing is lost.

use super::L10n;

/// Days as the syntax writes them, Monday first.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

impl L10n {
    /// Returns opening hours in the OpenStreetMap syntax with their days in the reader's language.
    pub fn opening_hours(&self, hours: &str) -> String {
        let rules: Option<Vec<String>> = hours.split(';').map(|rule| self.rule(rule)).collect();
        match rules {
            Some(rules) => {
                let joined = |all, rule| self.hours_between(all, rule);
                rules.into_iter().reduce(joined).unwrap_or_default()
            }
            None => self.in_place(hours),
        }
    }

    /// Returns one rule in full: `Mo-Fr 09:00-17:00`, `SH We 14:00-16:00`.
    fn rule(&self, rule: &str) -> Option<String> {
        let rule = rule.trim();
        let during = || {
            let (when, rest) = rule.split_once(' ')?;
            Some(self.hours_during(self.holidays(when)?, self.days_with_hours(rest.trim())?))
        };
        during().or_else(|| self.days_with_hours(rule))
    }

    /// Returns days with their hours: `Mo-Fr 09:00-17:00`, `Sa off`.
    fn days_with_hours(&self, rule: &str) -> Option<String> {
        let (days, times) = rule.split_once(' ')?;
        let days = each(days, |part| self.days(part))?;
        if times.trim() == "off" {
            return Some(self.hours_closed(days));
        }
        Some(format!("{days} {}", each(times, |part| self.span(part))?))
    }

    /// Returns days: `Mo-Fr`, `PH`.
    fn days(&self, part: &str) -> Option<String> {
        let day = |code: &str| {
            let number = DAYS.iter().position(|day| *day == code)? + 1;
            Some(self.number_weekday(number))
        };
        match (self.holidays(part), part.split_once('-')) {
            (Some(holidays), _) => Some(holidays),
            (None, Some((from, to))) => Some(self.number_span(day(from)?, day(to)?)),
            (None, None) => day(part),
        }
    }

    /// Returns public or school holidays.
    fn holidays(&self, part: &str) -> Option<String> {
        match part {
            "PH" => Some(self.hours_holidays()),
            "SH" => Some(self.hours_school_holidays()),
            _ => None,
        }
    }

    /// Returns hours: `09:00-12:30`.
    fn span(&self, part: &str) -> Option<String> {
        let (from, to) = part.split_once('-')?;
        Some(self.number_times(self.read_clock(from)?, self.read_clock(to)?))
    }

    fn read_clock(&self, text: &str) -> Option<String> {
        let (hour, minute) = text.split_once(':')?;
        let two = |digits: &str| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        if !(two(hour) && two(minute)) {
            return None;
        }
        Some(self.clock(hour.strip_prefix('0').unwrap_or(hour), minute.parse().ok()?))
    }

    /// Returns the text with its days in the reader's language.
    fn in_place(&self, hours: &str) -> String {
        let word = |text: &str| match (text, DAYS.iter().position(|day| *day == text)) {
            (_, Some(at)) => self.number_weekday(at + 1),
            ("off", None) => self.hours_off(),
            (other, None) => self.holidays(other).unwrap_or_else(|| other.to_owned()),
        };
        let mut said = String::new();
        let mut letters = String::new();
        for character in hours.chars() {
            if character.is_alphabetic() {
                letters.push(character);
            } else {
                said.push_str(&word(&std::mem::take(&mut letters)));
                said.push(character);
            }
        }
        said + &word(&letters)
    }
}

/// Returns every part of a list in words, if all have some.
fn each(list: &str, words: impl Fn(&str) -> Option<String>) -> Option<String> {
    let parts: Option<Vec<String>> = list.split(',').map(|part| words(part.trim())).collect();
    Some(parts?.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Lang;

    #[test]
    fn hours_are_said_in_the_language_of_the_reader() {
        for (hours, fr, nl) in [
            (
                "Mo-Fr 09:00-17:00; Sa off; PH off",
                "du lundi au vendredi de 9 h à 17 h ; fermé : samedi ; fermé : jours fériés",
                "maandag tot vrijdag 9 tot 17 uur; gesloten: zaterdag; gesloten: feestdagen",
            ),
            (
                "Mo,We 08:30-12:00,13:00-16:00",
                "lundi, mercredi de 8 h 30 à 12 h, de 13 h à 16 h",
                "maandag, woensdag 8.30 tot 12 uur, 13 tot 16 uur",
            ),
            (
                "Tu 12:30-16:30; SH Tu,Th 14:30-16:30; SH off; PH 10:00-12:00",
                "mardi de 12 h 30 à 16 h 30 ; congés scolaires : mardi, jeudi de 14 h 30 à 16 h 30 ; \
                 fermé : congés scolaires ; jours fériés de 10 h à 12 h",
                "dinsdag 12.30 tot 16.30 uur; schoolvakantie: dinsdag, donderdag 14.30 tot 16.30 uur; \
                 gesloten: schoolvakantie; feestdagen 10 tot 12 uur",
            ),
            (
                "SH We,Sa 10:00-12:00; PH Mo off",
                "congés scolaires : mercredi, samedi de 10 h à 12 h ; jours fériés : fermé : lundi",
                "schoolvakantie: woensdag, zaterdag 10 tot 12 uur; feestdagen: gesloten: maandag",
            ),
            (
                "SH PH Mo 09:00-12:00; SH Tu",
                "congés scolaires jours fériés lundi 09:00-12:00; congés scolaires mardi",
                "schoolvakantie feestdagen maandag 09:00-12:00; schoolvakantie dinsdag",
            ),
            ("Jan-Mar Mo 9-12", "Jan-Mar lundi 9-12", "Jan-Mar maandag 9-12"),
            ("24/7", "24/7", "24/7"),
            ("", "", ""),
        ] {
            for (lang, expected) in [(Lang::Fr, fr), (Lang::Nl, nl)] {
                let said = L10n::new(lang).opening_hours(hours);
                assert_eq!(said.replace('\u{a0}', " "), expected);
            }
        }
    }
}
