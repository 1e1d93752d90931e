//! Values → words: the only layer that holds a sentence, in French, Dutch and English.
//!
//! Words are in `locales/<language>/*.ftl`; `build.rs` makes one function per message ([`Words`]).
//! [`L10n`] is a value that is passed down: several languages live side by side, and nothing is
//! global. The environment, the clock and files come in as values.

mod activities;
mod catalogue;
mod columns;
pub mod diagnostic;
pub mod framework;
pub mod hours;
pub mod lint;
mod messages;
pub mod negotiate;
pub mod number;
pub mod opening;
pub mod problem;
pub mod quoted;
#[rustfmt::skip]
#[allow(missing_docs, dead_code, unused_imports, clippy::all, clippy::unwrap_used)]
mod words;

use std::ops::Deref;

use fluent::{FluentArgs, FluentValue};

use crate::domain::id::Lang;
use messages::Messages;

pub use words::L10nLanguage as Words;

/// The words of one language.
pub struct L10n {
    /// The language.
    pub lang: Lang,
    words: Words,
}

impl L10n {
    /// Returns the words of a language.
    pub fn new(lang: Lang) -> L10n {
        L10n { lang, words: Words(Messages::new(lang)) }
    }

    /// Returns a message, if there is one of that id.
    pub(crate) fn find(
        &self,
        id: &str,
        arguments: &[(&'static str, FluentValue)],
    ) -> Option<String> {
        self.words.0.msg(id, fluent_args(arguments))
    }

    /// Returns an attribute of a message, if there is one.
    pub(crate) fn find_attribute(
        &self,
        id: &str,
        attribute: &str,
        arguments: &[(&'static str, FluentValue)],
    ) -> Option<String> {
        self.words.0.attr(id, attribute, fluent_args(arguments))
    }
}

impl Deref for L10n {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

fn fluent_args<'a>(arguments: &[(&'static str, FluentValue<'a>)]) -> Option<FluentArgs<'a>> {
    (!arguments.is_empty()).then(|| arguments.iter().cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_languages_live_side_by_side() {
        let [fr, nl, en] = Lang::ALL.map(L10n::new);
        assert_eq!(fr.number_list("a, b", "c"), "a, b et c");
        assert_eq!(nl.number_list("a, b", "c"), "a, b en c");
        assert_eq!(en.number_list("a, b", "c"), "a, b and c");
    }
}
