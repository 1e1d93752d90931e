//! From the text of a YAML file to a spanned tree: the only file that names the YAML parser.
//!
//! The tree is built untyped, so that every later fault can be collected with its place. Budgets on
//! depth, nodes and aliases hold whatever the bytes are: a hostile file costs milliseconds.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Error, Location, Options, Spanned};

use super::node::{Entry, Node, Value};
use crate::domain::problem::{Fault, Span};

/// The deepest nesting; a words file of format 1 needs 7.
const DEEPEST: usize = 32;
/// The most nodes; two mebibytes of ordinary questions hold about 70 000.
const MOST_NODES: usize = 300_000;
/// The most aliases, and the most events that they may repeat in all.
const MOST_ALIASES: usize = 1_000;
const MOST_REPEATED: usize = 20_000;

/// Reads a text without byte-order mark, or says at which place it is not acceptable YAML.
pub(super) fn tree(text: &str) -> Result<Node, (Option<Span>, Fault)> {
    let parsed: Result<Raw, Error> = serde_yaml::from_str_with_options(text, options());
    parsed.map(|raw| finish(raw, text)).map_err(|error| fault(&error, text))
}

fn options() -> Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: DEEPEST,
            max_nodes: MOST_NODES,
            max_events: 4 * MOST_NODES,
            max_aliases: MOST_ALIASES,
            max_anchors: MOST_ALIASES,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: MOST_REPEATED,
            max_replay_stack_depth: DEEPEST,
        },
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_yaml::MergeKeyPolicy::AsOrdinary,
        non_finite_float_policy: serde_yaml::NonFiniteFloatPolicy::AsString,
        strict_booleans: true,
        with_snippet: false,
    }
}

/// A node as the parser gives it.
struct Raw(Spanned<RawValue>);

enum RawValue {
    Null,
    /// A scalar that the parser took for a number or a truth value: its spelling is in the source.
    Typed,
    Text(String),
    List(Vec<Raw>),
    Map(Vec<(Raw, Raw)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        Spanned::deserialize(deserializer).map(Raw)
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawValue, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_i128<E>(self, _: i128) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_u128<E>(self, _: u128) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_str<E>(self, text: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<RawValue, E> {
        Ok(RawValue::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = access.next_element()? {
            list.push(node);
        }
        Ok(RawValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<RawValue, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(RawValue::Map(entries))
    }
}

/// Gives scalars back their spelling and collections their length.
fn finish(raw: Raw, source: &str) -> Node {
    let mut span = span(&raw.0.defined, source);
    let slice = source.get(span.start..span.end).unwrap_or_default();
    let value = match raw.0.value {
        RawValue::Null => Value::Null,
        RawValue::Typed => Value::Scalar { text: slice.to_owned(), plain: true },
        RawValue::Text(text) => {
            let plain = slice == text || !slice.starts_with(['"', '\'', '|', '>']);
            Value::Scalar { text, plain }
        }
        RawValue::List(list) => {
            let list: Vec<Node> = list.into_iter().map(|raw| finish(raw, source)).collect();
            span.end = list.iter().fold(span.end, |end, node| end.max(node.span.end));
            Value::List(list)
        }
        RawValue::Map(entries) => {
            let entries: Vec<Entry> =
                entries.into_iter().map(|(key, value)| entry(key, value, source)).collect();
            let ends = entries.iter().map(|entry| entry.value.span.end);
            span.end = ends.fold(span.end, usize::max);
            Value::Map(entries)
        }
    };
    Node { span, value }
}

/// Makes an entry; a key that is no scalar is named by its spelling, and so is never a known one.
fn entry(key: Raw, value: Raw, source: &str) -> Entry {
    let key = finish(key, source);
    let written = || source.get(key.span.start..key.span.end);
    let text = key.text().or_else(written).unwrap_or_default();
    Entry { key: text.to_owned(), key_span: key.span, value: finish(value, source) }
}

fn span(location: &Location, source: &str) -> Span {
    let at = location.span();
    let start = at.byte_offset().unwrap_or(0) as usize;
    let end = start + at.byte_len().unwrap_or(0) as usize;
    let end = end.min(source.len());
    Span {
        line: location.line().max(1) as usize,
        column: location.column().max(1) as usize,
        start: start.min(end),
        end,
    }
}

fn fault(error: &Error, source: &str) -> (Option<Span>, Fault) {
    let error = error.without_snippet();
    let place = error.location().filter(|location| location.line() > 0);
    let place =
        place.map(|location| at(location.line() as usize, location.column() as usize, source));
    let fault = match error {
        Error::Budget { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => Fault::AliasBomb,
        _ if LIMITS.iter().any(|limit| error.to_string().contains(limit)) => Fault::AliasBomb,
        Error::MultipleDocuments { .. } => {
            Fault::NotYaml { reason: "more than one document".to_owned() }
        }
        _ => Fault::NotYaml { reason: without_place(&error.to_string()).to_owned() },
    };
    (place, fault)
}

/// What the parser says of limits that reach us without a variant of their own: flow collections have
/// their bound in the scanner, and an error under an alias comes wrapped.
const LIMITS: [&str; 5] =
    ["recursion limit", "alias replay", "alias expansion", "recursive references", "budget"];

/// Cuts the place off a message of the parser: it is told apart.
fn without_place(message: &str) -> &str {
    let cut = message.rfind(" at line ").unwrap_or(message.len());
    &message[..cut]
}

/// Returns the place of one character; the parser gives no bytes with its errors.
pub(super) fn at(line: usize, column: usize, source: &str) -> Span {
    let mut lines = source.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.max(1) - 1).map(str::len).sum();
    let rest = lines.next().unwrap_or_default();
    let within = rest.char_indices().nth(column.max(1) - 1);
    let (skip, width) =
        within.map_or((rest.len(), 0), |(at, character)| (at, character.len_utf8()));
    Span {
        line: line.max(1),
        column: column.max(1),
        start: before + skip,
        end: before + skip + width,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns every scalar of a flat mapping with line, column and the bytes under its span.
    fn scalars(source: &str) -> Vec<(String, bool, usize, usize, String)> {
        let tree = tree(source).expect("a test text");
        let of = |node: &Node| {
            let Value::Scalar { text, plain } = &node.value else {
                return (String::new(), false, 0, 0, String::new());
            };
            let Span { line, column, start, end, .. } = node.span;
            (text.clone(), *plain, line, column, source[start..end].to_owned())
        };
        tree.entries().iter().map(|entry| of(&entry.value)).collect()
    }

    #[test]
    fn plain_scalars_keep_their_spelling() {
        let spellings = [
            "no",
            "yes",
            "true",
            "1.10",
            "1e3",
            "010",
            "1.1",
            "0x1F",
            "1_000",
            ".inf",
            "-0",
            "+5",
            "2026-11-21",
            "12:30",
            "99999999999999999999999",
            "été",
        ];
        for spelling in spellings {
            let found = scalars(&format!("é: {spelling}\nb: [1]\n"));
            let expected = (spelling.to_owned(), true, 1, 4, spelling.to_owned());
            assert_eq!(found[0], expected);
        }
    }

    #[test]
    fn places_are_right_after_characters_of_several_bytes() {
        let source =
            "a: 'é\"é' # ü\nb: \"\\u00e9\"\n\"é\": |\n  bloc é\n  2\nc: un\n  deux\nd: !!str 5\n";
        let found = scalars(source);
        let expected = [
            ("é\"é", false, 1, 4, "'é\"é'"),
            ("é", false, 2, 4, "\"\\u00e9\""),
            ("bloc é\n2\n", true, 4, 3, "bloc é\n  2\n"),
            ("un deux", true, 6, 4, "un\n  deux"),
            ("5", true, 8, 10, "5"),
        ];
        for (found, (text, plain, line, column, slice)) in found.iter().zip(expected) {
            let expected = (text.to_owned(), plain, line, column, slice.to_owned());
            assert_eq!(*found, expected);
        }
    }

    #[test]
    fn keys_may_stand_twice_and_have_places() {
        let tree = tree("é: 1\r\né: {x: ~, y: }\r\n").expect("a test text");
        let places: Vec<_> = tree
            .entries()
            .iter()
            .map(|entry| (entry.key.as_str(), entry.key_span.line, entry.key_span.column))
            .collect();
        assert_eq!(places, [("é", 1, 1), ("é", 2, 1)]);
        let inner = &tree.entries()[1].value;
        assert_eq!(inner.get("x").map(|node| &node.value), Some(&Value::Null));
        assert_eq!(inner.key_span("y").column, 11);
    }

    #[test]
    fn what_is_no_yaml_is_told_with_its_place() {
        let cases = [
            ("a: [", "not-yaml", 1, 4),
            ("a: é\n  b: c", "not-yaml", 2, 4),
            ("é: \"abc", "not-yaml", 1, 4),
            ("a: *z", "not-yaml", 1, 4),
            ("--- 1\n--- 2\n", "not-yaml", 2, 5),
            ("a: &a [*a]", "alias-bomb", 1, 8),
        ];
        for (source, code, line, column) in cases {
            let (span, fault) = tree(source).expect_err(source);
            let place = span.map(|span| (span.line, span.column));
            assert_eq!((fault.code(), place), (code, Some((line, column))), "{source}");
        }
    }

    #[test]
    fn nesting_without_end_is_refused() {
        for source in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000)] {
            let (_, fault) = tree(&source).expect_err("too deep");
            assert_eq!(fault, Fault::AliasBomb);
        }
    }
}
