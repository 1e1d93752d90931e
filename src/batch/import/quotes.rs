//! Where records end in text with quotes (RFC 4180), and quotes that stand where none may.
//!
//! A quote opens a cell only where a cell begins; inside, two quotes stand for one. After the quote that
//! closes a cell only blanks may stand before the next cell. Where anything else stands there, a cell that
//! goes over the end of its line was most likely never closed: only the line where it opens is refused.

use memchr::{memchr, memchr2};

use crate::domain::problem::Fault;

const QUOTE: u8 = b'"';

/// How a record ends.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordEnd {
    /// Before this byte, its end of line included.
    Whole(usize),
    /// It is none: what stands before this byte, up to an end of line, is refused as that, and reading
    /// goes on there.
    Torn(usize, Fault),
}

/// Returns whether a quote after this byte opens a cell.
pub fn opens(before: u8, delimiter: u8) -> bool {
    before == delimiter || matches!(before, b'\n' | b'\r')
}

/// Returns the quote that closes a cell whose text begins there.
pub fn closing(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let quote = at + memchr(QUOTE, text.get(at..)?)?;
        if text.get(quote + 1) != Some(&QUOTE) {
            return Some(quote);
        }
        at = quote + 2;
    }
}

/// Returns whether a cell ends after the quote at this place.
pub fn ends_cell(text: &[u8], quote: usize, delimiter: u8) -> bool {
    let rest = &text[quote + 1..];
    let is_between = |byte: &u8| matches!(byte, b' ' | b'\t') && *byte != delimiter;
    match rest.iter().find(|byte| !is_between(byte)) {
        None => true,
        Some(next) => *next == delimiter || matches!(next, b'\n' | b'\r'),
    }
}

/// Returns how the record ends that a text begins with.
pub fn record_end(text: &[u8], delimiter: u8, line_end: u8) -> RecordEnd {
    let line = |from: usize| memchr(line_end, &text[from..]).map_or(text.len(), |at| from + at + 1);
    let mut at = 0;
    while let Some(found) = memchr2(QUOTE, line_end, &text[at..]).map(|next| at + next) {
        at = found + 1;
        if text[found] == line_end {
            return RecordEnd::Whole(at);
        }
        if found > 0 && !opens(text[found - 1], delimiter) {
            continue;
        }
        match closing(text, at) {
            None => return RecordEnd::Torn(line(found), Fault::UnclosedQuote),
            Some(close) if ends_cell(text, close, delimiter) => at = close + 1,
            Some(close) if memchr(line_end, &text[at..close]).is_some() => {
                return RecordEnd::Torn(line(found), Fault::UnclosedQuote);
            }
            Some(close) => return RecordEnd::Torn(line(close), Fault::TextAfterQuote),
        }
    }
    RecordEnd::Whole(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_out_of_place_costs_its_line() {
        for (text, end, code) in [
            ("1,\"a\nb\",c\n2\n", 10, "whole"),
            ("1,\"a\"\"b\" ,\"c\" \r\n2\n", 16, "whole"),
            ("1,5\" x,\"a\"\n", 11, "whole"),
            ("1,2", 3, "whole"),
            ("1,\"\"\n2\n", 5, "whole"),
            ("1,\"a\n2,\"b\"\n", 5, "unclosed-quote"),
            ("1,\"x\ny\",\"a\n2,\"b\"\n", 11, "unclosed-quote"),
            ("1,\"a\n2,b\n", 5, "unclosed-quote"),
            ("1,\"a", 4, "unclosed-quote"),
            ("1,\"a\"b,\"c\"\n2\n", 11, "text-after-quote"),
            ("1,\"say \"yes\" now\"\n2\n", 18, "text-after-quote"),
        ] {
            let found = match record_end(text.as_bytes(), b',', b'\n') {
                RecordEnd::Whole(end) => (end, "whole"),
                RecordEnd::Torn(end, fault) => (end, fault.code()),
            };
            assert_eq!(found, (end, code), "{text:?}");
        }
    }
}
