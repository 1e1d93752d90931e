//! Characters that no file may hold: they would move the cursor, hide text or turn the direction of
//! writing. Looked for in the text as written, comments included, and in what escapes stand for.

use super::node::{Node, Value};
use crate::domain::problem::{Fault, Problem, Span};

/// The most of these faults told for one file: the first ones say it all.
const MOST_TOLD: usize = 20;

/// Returns whether a text shown to people may not hold this character.
fn is_forbidden(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(
            character,
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

/// Reports forbidden characters as they stand in a file; tabs and line ends are YAML's own there.
pub(super) fn written(file: &str, source: &str) -> Vec<Problem> {
    let is_told = |character: char| is_forbidden(character) && !matches!(character, '\t' | '\r');
    let (mut line, mut column) = (1, 1);
    let mut problems = Vec::new();
    for (start, character) in source.char_indices() {
        if is_told(character) {
            let end = start + character.len_utf8();
            let span = Span { line, column, start, end };
            problems.push(Problem::at(file, span, fault(character)));
            if problems.len() == MOST_TOLD {
                break;
            }
        }
        (line, column) = match character {
            '\n' => (line + 1, 1),
            _ => (line, column + 1),
        };
    }
    problems
}

/// Reports forbidden characters that only an escape such as `"\x1b"` brings into a text.
pub(crate) fn escaped(file: &str, source: &str, node: &Node) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(node, &mut |text, span| {
        let written = source.get(span.start..span.end).unwrap_or_default();
        let is_new = |c: &char| is_forbidden(*c) && (*c == '\t' || !written.contains(*c));
        if problems.len() < MOST_TOLD
            && let Some(character) = text.chars().find(is_new)
        {
            problems.push(Problem::at(file, span, fault(character)));
        }
    });
    problems
}

/// Calls a function with every scalar and key of a tree and its place.
pub(crate) fn walk(node: &Node, call: &mut impl FnMut(&str, Span)) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => call(text, node.span),
        Value::List(list) => list.iter().for_each(|node| walk(node, call)),
        Value::Map(entries) => entries.iter().for_each(|entry| {
            call(&entry.key, entry.key_span);
            walk(&entry.value, call);
        }),
    }
}

/// Calls a function with every scalar of a tree that is a value.
pub(crate) fn walk_values<'a>(node: &'a Node, call: &mut impl FnMut(&'a Node)) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { .. } => call(node),
        Value::List(list) => list.iter().for_each(|node| walk_values(node, call)),
        Value::Map(entries) => entries.iter().for_each(|entry| walk_values(&entry.value, call)),
    }
}

fn fault(character: char) -> Fault {
    Fault::ControlCharacter { character: format!("U+{:04X}", u32::from(character)) }
}

/// Returns the place of the first occurrence of some words of a scalar, or of the scalar itself when
/// they are not written there letter by letter.
pub(crate) fn place_of(words: &str, span: Span, source: &str) -> Span {
    let written = source.get(span.start..span.end).unwrap_or_default();
    let Some(at) = written.find(words) else {
        return span;
    };
    let before = &written[..at];
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    let lines = before.matches('\n').count();
    let from = if lines == 0 { span.column } else { 1 };
    Span {
        line: span.line + lines,
        column: from + last_line.chars().count(),
        start: span.start + at,
        end: span.start + at + words.len(),
    }
}
