//! From a piece of a text back to where it is written: between the two stand quotes, escapes, line
//! breaks and indentation of YAML.

use std::ops::Range;

use crate::domain::problem::Span;

/// Returns the place of a piece (in bytes of the text) of a scalar that is written at `span`; the place of
/// the scalar itself when the text is not written there, as with an alias.
pub(super) fn written(text: &str, piece: Range<usize>, span: Span, source: &str) -> Span {
    let written = source.get(span.start..span.end).unwrap_or_default();
    let Some(found) = aligned(text, &piece, written) else {
        return span;
    };
    let before = &written[..found.start];
    let lines = before.matches('\n').count();
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    let from = if lines == 0 { span.column } else { 1 };
    Span {
        line: span.line + lines,
        column: from + last_line.chars().count(),
        start: span.start + found.start,
        end: span.start + found.end,
    }
}

/// Walks along both: every visible character of the text stands in the source, in that order.
fn aligned(text: &str, piece: &Range<usize>, written: &str) -> Option<Range<usize>> {
    let mut rest = body(written);
    let is_quoted = written.starts_with('"');
    let (mut start, mut end) = (None, None);
    for (at, character) in text.char_indices() {
        if at >= piece.end {
            break;
        }
        if character.is_whitespace() {
            continue;
        }
        let from = skip_space(rest, is_quoted);
        let (found, length) = next(from, is_quoted)?;
        if found != character {
            return None;
        }
        let position = written.len() - from.len();
        if at >= piece.start {
            start = start.or(Some(position));
            end = Some(position + length);
        }
        rest = &from[length..];
    }
    Some(start?..end?)
}

/// Returns what is written without the opening quote or the head of a block.
fn body(written: &str) -> &str {
    match written.chars().next() {
        Some('"' | '\'') => &written[1..],
        Some('|' | '>') => written.split_once('\n').map_or("", |(_, body)| body),
        _ => written,
    }
}

/// Skips white space, also where an escape stands for it.
fn skip_space(written: &str, is_quoted: bool) -> &str {
    let escapes = ["\\n", "\\t", "\\ ", "\\_", "\\r", "\\\n"];
    let mut rest = written.trim_start();
    let after =
        |rest: &str| escapes.iter().find_map(|escape| rest.strip_prefix(escape).map(str::len));
    while let Some(length) = after(rest).filter(|_| is_quoted) {
        rest = rest[rest.len() - length..].trim_start();
    }
    rest
}

/// Returns the character that is written, and how many bytes it takes.
fn next(written: &str, is_quoted: bool) -> Option<(char, usize)> {
    let first = written.chars().next()?;
    if first == '\\' && is_quoted {
        let escaped = written[1..].chars().next()?;
        let digits = match escaped {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            other => return Some((other, 1 + other.len_utf8())),
        };
        let code = u32::from_str_radix(written.get(2..2 + digits)?, 16).ok()?;
        return Some((char::from_u32(code)?, 2 + digits));
    }
    let is_doubled = first == '\'' && written.starts_with("''");
    Some((first, if is_doubled { 2 } else { first.len_utf8() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_found_where_it_is_written() {
        // The text, the piece, what is written; line, column and what is marked.
        for (text, piece, source, expected) in [
            ("un deux un", 8..10, "un deux un", (1, 9, "un")),
            ("un deux", 3..7, "\"un deux\"", (1, 5, "deux")),
            ("l'un", 2..4, "'l''un'", (1, 5, "un")),
            ("un\ndeux", 3..7, "|\n  un\n  deux\n", (3, 3, "deux")),
            ("un\ndeux", 3..7, "\"un\\ndeux\"", (1, 6, "deux")),
            ("« é »", 3..5, "\"« \\u00e9 »\"", (1, 4, "\\u00e9")),
            ("un deux", 0..7, "un\n   deux", (1, 1, "un\n   deux")),
            ("un \"deux\"", 4..8, "\"un \\\"deux\\\"\"", (1, 7, "deux")),
            ("autre", 0..5, "*alias", (1, 1, "*alias")),
        ] {
            let span = Span { line: 1, column: 1, start: 0, end: source.len() };
            let found = written(text, piece, span, source);
            let shown = (found.line, found.column, &source[found.start..found.end]);
            assert_eq!(shown, expected, "{source}");
        }
    }
}
