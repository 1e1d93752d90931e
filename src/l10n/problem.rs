//! A fault as a sentence and an order: what is at fault, and what to do.
//!
//! The words of a fault are the message `problem-<code>` with its attribute `help`, so the two cannot
//! part; `nearest` stands in for `help` when a word that looks alike is known.

use fluent::FluentValue;

use super::L10n;
use super::quoted::quoted;
use crate::domain::problem::{Expected, Fault, Severity, Value};

/// More words than this are not listed.
const MOST_WORDS: usize = 24;

/// What is said about a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemWords {
    /// What is at fault: lower case, no full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl L10n {
    /// Returns the words for a fault.
    pub fn problem(&self, fault: &Fault) -> ProblemWords {
        let id = format!("problem-{}", fault.code());
        let values = fault.values();
        let arguments: Vec<_> =
            values.iter().map(|(name, value)| (*name, self.argument(*value))).collect();
        let near =
            values.iter().any(|(name, value)| *name == "nearest" && *value != Value::Nothing);
        let help = if near { "nearest" } else { "help" };
        ProblemWords {
            message: self.find(&id, &arguments).unwrap_or_else(|| fault.code().to_owned()),
            help: self.find_attribute(&id, help, &arguments).unwrap_or_default(),
        }
    }

    /// Returns the word for how grave a fault is.
    pub fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.problem_error(),
            Severity::Warning => self.problem_warning(),
            Severity::Remark => self.problem_remark(),
        }
    }

    fn argument(&self, value: Value<'_>) -> FluentValue<'static> {
        match value {
            Value::Text(text) => quoted(text).into(),
            Value::Count(count) => count.into(),
            Value::Bytes(bytes) => self.size(bytes).into(),
            Value::Words(words) => some_of(words).into(),
            Value::Expected(expected) => expected_code(expected).into(),
            Value::Lang(lang) => lang.code().into(),
            Value::Nothing => FluentValue::None,
        }
    }
}

fn some_of(words: &[String]) -> String {
    let mut shown: Vec<String> = words.iter().take(MOST_WORDS).map(|word| quoted(word)).collect();
    if words.len() > MOST_WORDS {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

fn expected_code(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "text",
        Expected::Integer => "integer",
        Expected::Number => "number",
        Expected::Boolean => "boolean",
        Expected::List => "list",
        Expected::Mapping => "mapping",
        Expected::Date => "date",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Lang;

    #[test]
    fn every_fault_has_words_in_every_language() {
        for l10n in Lang::ALL.map(L10n::new) {
            for fault in Fault::samples() {
                let words = l10n.problem(&fault);
                let code = fault.code();
                assert_ne!(words.message, code, "{code} has no message");
                assert!(!words.help.is_empty(), "{code} has no help");
                for text in [&words.message, &words.help] {
                    assert!(!text.ends_with('.'), "{code} ends in a full stop: {text}");
                    assert!(!text.contains("sample.") && !text.contains('$'), "{code}: {text}");
                    let first = text.chars().next().expect("not empty");
                    assert!(!first.is_uppercase(), "{code} begins with a capital: {text}");
                    assert_eq!(text.matches('`').count() % 2, 0, "{code}: {text}");
                }
            }
        }
    }

    #[test]
    fn every_type_has_its_own_words() {
        for l10n in Lang::ALL.map(L10n::new) {
            let all = [
                Expected::Text,
                Expected::Integer,
                Expected::Number,
                Expected::Boolean,
                Expected::List,
                Expected::Mapping,
                Expected::Date,
            ];
            let said: std::collections::BTreeSet<_> = all
                .into_iter()
                .map(|expected| l10n.problem(&Fault::WrongType { expected }).message)
                .collect();
            assert_eq!(said.len(), all.len());
        }
    }

    #[test]
    fn a_word_that_looks_alike_is_proposed() {
        let l10n = L10n::new(Lang::Nl);
        let key = "optoins".to_owned();
        let nearest = Some("options".to_owned());
        let words = l10n.problem(&Fault::UnknownKey { key: key.clone(), nearest });
        assert_eq!(words.message, "het veld `optoins` bestaat hier niet");
        assert_eq!(words.help, "schrijf `options` of haal dit veld weg");
        let words = l10n.problem(&Fault::UnknownKey { key, nearest: None });
        assert_eq!(words.help, "haal het weg; `niveau bank schema` toont de mogelijke velden");
    }

    #[test]
    fn what_a_file_says_is_shown_inert() {
        let l10n = L10n::new(Lang::En);
        let words = l10n.problem(&Fault::BadId { id: "\u{1b}[2Ja\u{202e}".to_owned() });
        assert_eq!(words.message, "`\\u{1b}[2Ja\\u{202e}` cannot be a name");
    }
}
