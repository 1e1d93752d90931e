//! Which language to speak: `--lang`, then `LANGUAGE`, `LC_ALL`, `LC_MESSAGES` and `LANG`.
//!
//! The order and the exception for the C locale are those of GNU gettext (manual, §2.3). Values come
//! in; nothing is read from the environment here.

use crate::domain::id::Lang;

/// What was asked for. An empty value counts as not given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The option `--lang`.
    pub option: Option<Lang>,
    /// `LANGUAGE`: a list, such as `nl:fr`.
    pub language: Option<&'a str>,
    /// `LC_ALL`.
    pub lc_all: Option<&'a str>,
    /// `LC_MESSAGES`.
    pub lc_messages: Option<&'a str>,
    /// `LANG`.
    pub lang: Option<&'a str>,
}

/// The languages to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The language of the interface.
    pub interface: Lang,
    /// The language of the questions, unless it has to be asked.
    pub quiz: Option<Lang>,
}

impl From<Lang> for Choice {
    fn from(lang: Lang) -> Choice {
        let quiz = match lang {
            Lang::Fr | Lang::Nl => Some(lang),
            Lang::En => None,
        };
        Choice { interface: lang, quiz }
    }
}

/// Returns the languages to begin with: English, and a question, when nothing says French or Dutch.
pub fn negotiate(asked: Asked<'_>) -> Choice {
    let locale = [asked.lc_all, asked.lc_messages, asked.lang]
        .into_iter()
        .flatten()
        .find(|value| !value.is_empty());
    asked
        .option
        .or_else(|| preferred(asked.language?, locale))
        .or_else(|| language_of(locale?))
        .unwrap_or(Lang::En)
        .into()
}

/// Returns the first language of `LANGUAGE` that is spoken here; none under the C locale.
fn preferred(list: &str, locale: Option<&str>) -> Option<Lang> {
    if matches!(locale, Some("C" | "POSIX")) {
        return None;
    }
    list.split(':').find_map(language_of)
}

/// Returns the language of a locale name such as `fr_BE.UTF-8` or `nl_BE@euro`.
fn language_of(locale: &str) -> Option<Lang> {
    let language = locale.split(['_', '-', '.', '@']).next()?;
    Lang::from_code(&language.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(value: &str) -> Asked<'_> {
        Asked { lang: Some(value), ..Asked::default() }
    }

    #[test]
    fn a_locale_names_its_language() {
        let cases = [
            ("fr_BE.UTF-8", Lang::Fr),
            ("fr", Lang::Fr),
            ("FR-be", Lang::Fr),
            ("nl_BE@euro", Lang::Nl),
            ("nl_NL", Lang::Nl),
            ("en_GB.UTF-8", Lang::En),
            ("de_BE.UTF-8", Lang::En),
            ("frp_FR", Lang::En),
            ("C", Lang::En),
            ("C.UTF-8", Lang::En),
            ("POSIX", Lang::En),
            ("", Lang::En),
        ];
        for (value, expected) in cases {
            assert_eq!(negotiate(locale(value)), expected.into(), "{value}");
        }
        assert_eq!(negotiate(Asked::default()).interface, Lang::En);
    }

    #[test]
    fn questions_are_asked_in_french_or_dutch_only() {
        assert_eq!(Choice::from(Lang::Fr).quiz, Some(Lang::Fr));
        assert_eq!(Choice::from(Lang::Nl).quiz, Some(Lang::Nl));
        assert_eq!(Choice::from(Lang::En).quiz, None);
    }

    #[test]
    fn the_first_that_is_given_decides() {
        let mut asked = locale("nl_BE.UTF-8");
        asked.lc_messages = Some("");
        assert_eq!(negotiate(asked).interface, Lang::Nl);
        asked.lc_messages = Some("fr_BE");
        assert_eq!(negotiate(asked).interface, Lang::Fr);
        asked.lc_all = Some("nl_BE");
        assert_eq!(negotiate(asked).interface, Lang::Nl);
        asked.language = Some("de:en:fr");
        assert_eq!(negotiate(asked).interface, Lang::En);
        asked.option = Some(Lang::Fr);
        assert_eq!(negotiate(asked).interface, Lang::Fr);
    }

    #[test]
    fn the_list_does_not_apply_to_the_c_locale() {
        let mut asked = locale("C");
        asked.language = Some("nl:fr");
        assert_eq!(negotiate(asked).interface, Lang::En);
        asked.lang = Some("C.UTF-8");
        assert_eq!(negotiate(asked).interface, Lang::Nl);
        asked.lang = None;
        assert_eq!(negotiate(asked).interface, Lang::Nl);
        asked.language = Some("");
        assert_eq!(negotiate(asked).interface, Lang::En);
        asked.language = Some("de");
        asked.lang = Some("fr_BE");
        assert_eq!(negotiate(asked).interface, Lang::Fr);
    }
}
