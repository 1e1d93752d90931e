//! Opening hours in words: the OpenStreetMap syntax writes days in English.

use super::L10n;
use crate::domain::id::Lang;

/// Days as the syntax writes them, with the short forms of French and Dutch.
const DAYS: [(&str, &str, &str); 9] = [
    ("Mo", "lu", "ma"),
    ("Tu", "ma", "di"),
    ("We", "me", "wo"),
    ("Th", "je", "do"),
    ("Fr", "ve", "vr"),
    ("Sa", "sa", "za"),
    ("Su", "di", "zo"),
    ("PH", "jours fériés", "feestdagen"),
    ("off", "fermé", "gesloten"),
];

impl L10n {
    /// Returns opening hours in the OpenStreetMap syntax with their days in the reader's language.
    pub fn opening_hours(&self, hours: &str) -> String {
        let word = |text: &str| match (self.lang, DAYS.iter().find(|(day, ..)| *day == text)) {
            (Lang::Fr, Some((_, french, _))) => (*french).to_owned(),
            (Lang::Nl, Some((_, _, dutch))) => (*dutch).to_owned(),
            (Lang::En, _) | (_, None) => text.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_in_the_language_of_the_reader() {
        let hours = "Mo-Fr 09:00-17:00; Sa off; PH off";
        for (lang, expected) in [
            (Lang::Fr, "lu-ve 09:00-17:00; sa fermé; jours fériés fermé"),
            (Lang::Nl, "ma-vr 09:00-17:00; za gesloten; feestdagen gesloten"),
            (Lang::En, hours),
        ] {
            assert_eq!(L10n::new(lang).opening_hours(hours), expected);
        }
        assert_eq!(L10n::new(Lang::Fr).opening_hours(""), "");
    }
}
