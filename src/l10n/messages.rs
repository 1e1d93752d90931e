//! The messages of one language, each parsed when it is first said: a command says few of the thousand.
//!
//! A message refers to no other (a test of the locales holds that), so that each can be read alone.

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Message, Pattern};
use fluent_syntax::parser::parse_runtime;

use super::catalogue::Catalogue;
use crate::domain::id::Lang;

/// The messages of one language.
pub(super) struct Messages {
    lang: Lang,
    catalogue: Catalogue,
    spoken: OnceLock<Spoken>,
}

/// What a language needs that is spoken: its rules, and the messages that were said so far.
struct Spoken {
    rules: FluentBundle<FluentResource>,
    said: Vec<OnceLock<Option<Box<Message<&'static str>>>>>,
}

macro_rules! catalogue {
    ($language:literal) => {
        Catalogue {
            texts: include_str!(concat!(env!("OUT_DIR"), "/words/", $language, ".ftl")),
            starts: include_bytes!(concat!(env!("OUT_DIR"), "/words/", $language, ".starts")),
        }
    };
}

impl Messages {
    /// Returns the messages of a language, none of them parsed yet.
    pub fn new(lang: Lang) -> Messages {
        let catalogue = match lang {
            Lang::Fr => catalogue!("fr"),
            Lang::Nl => catalogue!("nl"),
            Lang::En => catalogue!("en"),
        };
        Messages { lang, catalogue, spoken: OnceLock::new() }
    }

    /// Returns a message with its arguments, if there is one of that id.
    pub fn msg(&self, id: &str, arguments: Option<FluentArgs>) -> Option<String> {
        let (spoken, message) = self.message(id)?;
        spoken.say(message.value.as_ref()?, arguments)
    }

    /// Returns an attribute of a message with its arguments, if there is one.
    pub fn attr(&self, id: &str, attribute: &str, arguments: Option<FluentArgs>) -> Option<String> {
        let (spoken, message) = self.message(id)?;
        let found = message.attributes.iter().find(|one| one.id.name == attribute)?;
        spoken.say(&found.value, arguments)
    }

    fn message(&self, id: &str) -> Option<(&Spoken, &Message<&'static str>)> {
        let (number, text) = self.catalogue.find(id)?;
        let spoken = self.spoken.get_or_init(|| Spoken::new(self.lang, self.catalogue.len()));
        let message = spoken.said.get(number)?.get_or_init(|| parsed(text).map(Box::new));
        Some((spoken, message.as_deref()?))
    }
}

impl Spoken {
    fn new(lang: Lang, messages: usize) -> Spoken {
        let language = lang.code().parse().expect("a code is a language");
        let mut rules = FluentBundle::new_concurrent(vec![language]);
        rules.set_use_isolating(false);
        rules.add_builtins().expect("nothing else was added before");
        Spoken { rules, said: (0..messages).map(|_| OnceLock::new()).collect() }
    }

    fn say(
        &self,
        pattern: &Pattern<&'static str>,
        arguments: Option<FluentArgs>,
    ) -> Option<String> {
        let mut errors = Vec::new();
        let said = self.rules.format_pattern(pattern, arguments.as_ref(), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }
}

fn parsed(text: &'static str) -> Option<Message<&'static str>> {
    // A test parses all of them.
    let entry = parse_runtime(text).ok()?.body.pop()?;
    match entry {
        Entry::Message(message) => Some(message),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent::FluentValue;
    use fluent_syntax::parser::parse;
    use fluent_typed::prelude::L10nBundle;

    use super::*;

    /// The files of a language as they were written, one after the other.
    const WHOLE: [(Lang, &str); 3] = [
        (Lang::Fr, include_str!(concat!(env!("OUT_DIR"), "/ftl/fr.ftl"))),
        (Lang::Nl, include_str!(concat!(env!("OUT_DIR"), "/ftl/nl.ftl"))),
        (Lang::En, include_str!(concat!(env!("OUT_DIR"), "/ftl/en.ftl"))),
    ];

    /// Returns arguments of every name that stands in a text.
    fn arguments(text: &'static str, value: &FluentValue<'static>) -> FluentArgs<'static> {
        let names = text.split('$').skip(1).map(|rest| {
            let is_name = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            rest.split(|c: char| !is_name(c)).next().unwrap_or_default()
        });
        let names: BTreeSet<&str> = names.collect();
        names.into_iter().map(|name| (name, value.clone())).collect()
    }

    #[test]
    fn every_message_says_alone_what_it_says_among_all() {
        for (lang, text) in WHOLE {
            let whole = L10nBundle::new_without_isolation(lang.code(), text.as_bytes());
            let (whole, messages) = (whole.expect("it parses"), Messages::new(lang));
            let mut count = 0;
            for value in [FluentValue::from("text"), 0.into(), 1.into(), 2.into()] {
                let arguments = || Some(arguments(text, &value));
                for entry in parse(text).expect("it parses").body {
                    let Entry::Message(message) = entry else { continue };
                    let id = message.id.name;
                    let said = whole.msg(id, arguments()).ok();
                    assert_eq!(said.is_some(), message.value.is_some(), "{lang:?} {id}");
                    assert_eq!(messages.msg(id, arguments()), said, "{lang:?} {id}");
                    for attribute in &message.attributes {
                        let name = attribute.id.name;
                        let said = whole.attr(id, name, arguments()).expect("it is there");
                        let alone = messages.attr(id, name, arguments());
                        assert_eq!(alone, Some(said), "{lang:?} {id}.{name}");
                    }
                    count += 1;
                }
            }
            assert_eq!(count, 4 * messages.catalogue.len(), "{lang:?}");
        }
    }

    #[test]
    fn what_is_no_message_says_nothing() {
        let messages = Messages::new(Lang::Fr);
        for id in ["", " ", "=", "a", "zzz", "nothing", "near", "number-list.", "number-list "] {
            assert_eq!(messages.msg(id, None), None, "{id}");
            assert_eq!(messages.attr(id, "value", None), None, "{id}");
        }
        // A message without its arguments says nothing either.
        assert_eq!(messages.msg("number-list", None), None);
        assert_eq!(messages.attr("number-list", "nothing", None), None);
    }
}
