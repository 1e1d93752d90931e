//! Names that files give to things: parsed once, then trusted.

use std::fmt;

use zeroize::Zeroize;

/// The longest id that is accepted, in characters.
const LONGEST: usize = 64;

/// Returns whether a text is an id: lower case words of letters and digits joined by single hyphens.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Returns the id, if the text is one.
            pub fn parse(text: &str) -> Option<$name> {
                is_id(text).then(|| $name(text.to_owned()))
            }

            /// Returns the text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The name of a bank.
    BankId;
    /// The name of an item, unique in its bank.
    ItemId;
    /// The name of an option or a target, unique in its item.
    ///
    /// (Rust keeps the word `Option` for itself, so an option is a choice here, as in QTI.)
    ChoiceId;
    /// The name of a form, unique in its bank.
    FormId;
    /// The name of a module: a life area such as `bank` or `mobility`.
    ModuleId;
    /// The name of a fact, unique in its bank.
    FactId;
    /// The name of a place where people are helped.
    PlaceId;
    /// The name of a training.
    TrainingId;
    /// The name of an event.
    EventId;
    /// The name of a helpline.
    HelplineId;
}

/// What somebody chose is overwritten when it goes, wherever a copy of it was: on a machine that many share
/// nothing of it stays behind.
impl Drop for ChoiceId {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// A language that the program speaks. Questions exist in the languages of their bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// English: interface only.
    En,
}

impl Lang {
    /// Every language of the interface.
    pub const ALL: [Lang; 3] = [Lang::Fr, Lang::Nl, Lang::En];

    /// Returns the two-letter code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// Reads a two-letter code.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        for good in ["a", "info-1", "search-words", "x2"] {
            assert!(is_id(good), "{good}");
        }
        let long = "a".repeat(65);
        for bad in ["", "-", "a-", "-a", "a--b", "A", "é", "a b", "a_b", "a\u{202e}b", &long] {
            assert!(!is_id(bad), "{bad:?}");
        }
    }
}
