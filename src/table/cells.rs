//! The cells of a comma-separated text (RFC 4180), each with its place in the text.
//!
//! The `csv` crate knows where a record starts but not where a cell does, and a fault needs the cell.
//! It stays the judge: a test holds that both read every text alike.

use std::borrow::Cow;

use crate::domain::problem::Span;

/// A cell and where it stands, quotes included.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'a> {
    /// The text, without quotes.
    pub text: Cow<'a, str>,
    /// Whether a quote was opened and never closed.
    pub unclosed: bool,
    start: usize,
    end: usize,
    line: usize,
    line_start: usize,
}

impl Cell<'_> {
    /// Returns where the cell stands in the text it was read from.
    pub fn span(&self, text: &str) -> Span {
        let before = text.get(self.line_start..self.start).unwrap_or_default();
        let column = before.chars().count() + 1;
        Span { line: self.line, column, start: self.start, end: self.end }
    }

    /// Returns from the start of this cell to the end of another one.
    pub fn span_to(&self, last: &Cell<'_>, text: &str) -> Span {
        Span { end: last.end, ..self.span(text) }
    }

    /// Returns the line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

/// Reads records one by one. Empty lines are skipped, as is a byte-order mark.
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
}

impl<'a> Scanner<'a> {
    /// Starts at the beginning of a text.
    pub fn new(text: &'a str) -> Scanner<'a> {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Scanner { text, at, line: 1, line_start: at }
    }

    /// Reads the next record into `cells`; returns whether there was one.
    pub fn read(&mut self, cells: &mut Vec<Cell<'a>>) -> bool {
        cells.clear();
        while self.end_of_line() {}
        if self.at == self.text.len() {
            return false;
        }
        loop {
            cells.push(self.cell());
            if self.byte() != Some(b',') {
                self.end_of_line();
                return true;
            }
            self.at += 1;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over one line end; returns whether there was one.
    fn end_of_line(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.at += length;
        self.line += 1;
        self.line_start = self.at;
        true
    }

    fn cell(&mut self) -> Cell<'a> {
        let (start, line, line_start) = (self.at, self.line, self.line_start);
        let (text, unclosed) = if self.byte() == Some(b'"') {
            self.quoted()
        } else {
            (Cow::Borrowed(self.bare()), false)
        };
        Cell { text, unclosed, start, end: self.at, line, line_start }
    }

    /// Reads to the next comma or line end.
    fn bare(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let length = memchr::memchr3(b',', b'\n', b'\r', rest.as_bytes());
        let found = &rest[..length.unwrap_or(rest.len())];
        self.at += found.len();
        found
    }

    /// Reads a quoted cell, from its opening quote on; what follows the closing quote belongs to it.
    fn quoted(&mut self) -> (Cow<'a, str>, bool) {
        let mut text = Cow::Borrowed("");
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let length = rest.find('"');
            let piece = &rest[..length.unwrap_or(rest.len())];
            self.count_lines(piece);
            text += piece;
            self.at += piece.len();
            if length.is_none() {
                return (text, true);
            }
            self.at += 1;
            if self.byte() != Some(b'"') {
                text += self.bare();
                return (text, false);
            }
            text += "\"";
            self.at += 1;
        }
    }

    fn count_lines(&mut self, piece: &str) {
        for (index, _) in piece.match_indices('\n') {
            self.line += 1;
            self.line_start = self.at + index + 1;
        }
    }
}

/// Returns the first character that must not reach a screen: a control character or one that changes
/// the direction of writing or breaks a line.
pub fn unsafe_character(text: &str) -> Option<char> {
    // Without a way out of it the loop is done many bytes at a time.
    if text.bytes().fold(true, |is_plain, b| is_plain & (b' '..=b'~').contains(&b)) {
        return None;
    }
    text.chars().find(|c| {
        c.is_control()
            || matches!(c,
                '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}' | '\u{feff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_all(text: &str) -> Vec<Vec<Cell<'_>>> {
        let mut scanner = Scanner::new(text);
        let (mut cells, mut records) = (Vec::new(), Vec::new());
        while scanner.read(&mut cells) {
            records.push(cells.clone());
        }
        records
    }

    fn read_by_csv(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records = reader.records().map(|record| record.expect("flexible UTF-8"));
        records.map(|record| record.iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn cells_know_their_place() {
        let text = "\u{feff}a,\"é, \"\"b\"\"\",c\r\n\r\n,é,x";
        let spans: Vec<Vec<Span>> = read_all(text)
            .iter()
            .map(|record| record.iter().map(|cell| cell.span(text)).collect())
            .collect();
        let span = |line, column, start, end| Span { line, column, start, end };
        assert_eq!(
            spans,
            [
                vec![span(1, 1, 3, 4), span(1, 3, 5, 16), span(1, 14, 17, 18)],
                vec![span(3, 1, 22, 22), span(3, 2, 23, 25), span(3, 4, 26, 27)],
            ]
        );
    }

    #[test]
    fn unsafe_characters_are_found() {
        for bad in ["\u{1b}", "a\u{9b}", "\u{202e}b", "\u{2066}", "\n", "\u{7f}", "\u{200f}"] {
            assert!(unsafe_character(bad).is_some(), "{bad:?}");
        }
        assert_eq!(unsafe_character("Énéo – « Kuregem » ’"), None);
    }

    proptest! {
        #[test]
        fn every_text_is_read_as_the_csv_crate_reads_it(text in "[a\",\n\ré ]{0,40}") {
            let ours: Vec<Vec<String>> = read_all(&text)
                .iter()
                .map(|record| record.iter().map(|cell| cell.text.to_string()).collect())
                .collect();
            prop_assert_eq!(ours, read_by_csv(&text));
        }
    }
}
