//! How the text of a file is laid out: delimiter, ends of lines, the line `sep=`, a second row of headings.

use csv::ByteRecord;
use memchr::memchr3;

use super::encoding::Encoding;
use super::quotes::{closing, opens};

/// How a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What a row is.
    pub layout: Layout,
    /// What stands between cells.
    pub delimiter: u8,
    /// What ends a line.
    pub line_end: LineEnd,
    /// How characters are written in the file; what is handed on is UTF-8.
    pub encoding: Encoding,
}

/// What a row of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A person; a column is an item or an option.
    Wide,
    /// An answer; the rows of a person stand together.
    Long(LongColumns),
    /// A JSON object a line.
    Ndjson,
    /// Apache Parquet: nothing of it is read here.
    Parquet,
}

/// Where the columns of a long file stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongColumns {
    /// Who the person is.
    pub id: usize,
    /// Which item is answered.
    pub item: usize,
    /// What was answered.
    pub answer: usize,
    /// How many columns the file has.
    pub width: usize,
}

/// What ends a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// A line feed.
    Lf,
    /// A carriage return and a line feed.
    CrLf,
    /// A carriage return alone.
    Cr,
}

impl LineEnd {
    /// Returns the byte that ends a record. A carriage return before a line feed belongs to the last cell
    /// and is trimmed off.
    pub fn byte(self) -> u8 {
        match self {
            LineEnd::Lf | LineEnd::CrLf => b'\n',
            LineEnd::Cr => b'\r',
        }
    }

    /// Returns what ends the lines of a text: the first end outside quotes, but a carriage return only
    /// where more of them end lines than line feeds do.
    pub(super) fn of(text: &[u8]) -> LineEnd {
        let (mut first, mut feeds, mut returns) = (None, 0_usize, 0_usize);
        let (mut at, mut has_quotes) = (0, true);
        while let Some(found) = memchr3(b'"', b'\n', b'\r', &text[at..]).map(|next| at + next) {
            at = found + 1;
            let before = found.checked_sub(1).map(|before| text[before]);
            match text[found] {
                b'"' if has_quotes && before.is_none_or(may_open) => match closing(text, at) {
                    Some(close) => at = close + 1,
                    None => has_quotes = false,
                },
                b'"' => {}
                b'\r' if text.get(at) != Some(&b'\n') => returns += 1,
                b'\r' => {}
                _ if before == Some(b'\r') => {
                    feeds += 1;
                    first.get_or_insert(LineEnd::CrLf);
                }
                _ => {
                    feeds += 1;
                    first.get_or_insert(LineEnd::Lf);
                }
            }
        }
        if returns > feeds { LineEnd::Cr } else { first.unwrap_or(LineEnd::Lf) }
    }
}

/// Returns whether a quote after this byte may open a cell, whatever stands between cells.
fn may_open(before: u8) -> bool {
    DELIMITERS.iter().any(|delimiter| opens(before, *delimiter))
}

/// What may stand between cells; the first is taken when nothing tells them apart.
pub const DELIMITERS: [u8; 4] = *b",;\t|";

/// How many rows are compared to find the delimiter.
const COMPARED: usize = 20;

/// Returns a parser of rows.
pub(super) fn parser(delimiter: u8, end: LineEnd) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter).terminator(csv::Terminator::Any(end.byte()));
    builder.has_headers(false).flexible(true).buffer_capacity(64 * 1024);
    builder
}

/// Returns the delimiter that a first line `sep=;` names, and the length of that line.
pub(super) fn separator_line(text: &[u8]) -> Option<(u8, usize)> {
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let end = text.iter().position(is_end).unwrap_or(text.len());
    let line = text[..end].trim_ascii_start();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let named = line.get(..4).filter(|start| start.eq_ignore_ascii_case(b"sep="))?;
    let (delimiter, rest) = line[named.len()..].split_first()?;
    let is_alone = rest.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b'"');
    let length = match &text[end..] {
        [b'\r', b'\n', ..] => end + 2,
        [_, ..] => end + 1,
        [] => end,
    };
    (DELIMITERS.contains(delimiter) && is_alone).then_some((*delimiter, length))
}

/// Returns the delimiter that cuts the first rows into the most cells, the same number in each. `is_cut`
/// says that the last row may not be whole.
pub(super) fn delimiter(text: &[u8], end: LineEnd, is_cut: bool) -> u8 {
    let quality = |delimiter: &u8| {
        let mut rows = parser(*delimiter, end).from_reader(text);
        let mut record = ByteRecord::new();
        let (mut widths, mut after_blank, mut cells) = (Vec::new(), 0, 0);
        while widths.len() < COMPARED && rows.read_byte_record(&mut record).unwrap_or(false) {
            widths.push(record.len());
            cells += record.len() - 1;
            after_blank += record.iter().skip(1).filter(|cell| cell.starts_with(b" ")).count();
        }
        if widths.len() > 2 && widths.len() < COMPARED && is_cut {
            widths.pop();
        }
        let first = widths.first().copied().unwrap_or(0);
        if first < 2 {
            return 0;
        }
        let alike = widths.iter().filter(|width| **width == first).count();
        // "a, b" is prose rather than two cells, unless nothing else cuts the rows.
        let weight = if after_blank * 2 > cells { 1 } else { 2 };
        weight * alike * 1_000 / widths.len() * 1_000 + first.min(999)
    };
    // The first of equals: `max_by_key` would take the last.
    DELIMITERS.into_iter().rev().max_by_key(quality).unwrap_or(DELIMITERS[0])
}

/// Returns whether a row repeats the headings in another form: HXL tags of KoboToolbox (`#…`), or the ids of
/// columns of Nextcloud Forms.
pub(super) fn is_second_heading(record: &ByteRecord) -> bool {
    let mut cells =
        record.iter().map(<[u8]>::trim_ascii).filter(|cell| !cell.is_empty()).peekable();
    if cells.peek().is_none() {
        return false;
    }
    let cells: Vec<&[u8]> = cells.collect();
    let is_question = |cell: &&[u8]| {
        cell.strip_prefix(b"question-id-").is_some_and(|rest| rest.iter().all(u8::is_ascii_digit))
    };
    let is_id = |cell: &&[u8]| {
        is_question(cell)
            || [&b"submission_id"[..], b"user_id", b"user_display_name", b"timestamp"]
                .contains(cell)
    };
    // A tag begins with a letter (`#respondee+age`): `#1` may be somebody's id.
    let is_tag = |cell: &&[u8]| {
        let tag = cell.strip_prefix(b"#").map(<[u8]>::trim_ascii_start);
        tag.and_then(<[u8]>::first).is_some_and(u8::is_ascii_alphabetic)
    };
    cells.iter().all(is_tag) || (cells.iter().all(is_id) && cells.iter().any(is_question))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_told_apart_with_quotes_honoured() {
        for (text, expected) in [
            ("a,b\n1,2\n", b','),
            ("a;b,c,d;e\n1;2;3\n", b';'),
            ("\"a;x;y;z\",b\n\"1;2\",2\n", b','),
            ("a\tb,c\n1\t2\n", b'\t'),
            ("a|b\n1;2;3|4\n", b'|'),
            ("Id;Une question, longue\n1;un, deux\n", b';'),
            ("a, b\n1, 2\n", b','),
            ("q\na\n", b','),
            ("", b','),
        ] {
            assert_eq!(delimiter(text.as_bytes(), LineEnd::Lf, false), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_may_name_the_delimiter() {
        for (text, expected) in [
            ("sep=;\r\nid;q\r\n", Some((b';', 7))),
            ("SEP=\t\nid\tq\n", Some((b'\t', 6))),
            ("\"sep=|\"\rid|q\r", Some((b'|', 8))),
            ("sep=,", Some((b',', 5))),
            ("sep=a\n", None),
            ("sep=,b\n", None),
            ("id;q\n", None),
        ] {
            assert_eq!(separator_line(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn a_second_row_of_headings_is_no_person() {
        for (cells, expected) in [
            (&["#meta+id", "", "#indicator"][..], true),
            (
                &["submission_id", "user_id", "user_display_name", "timestamp", "question-id-7"],
                true,
            ),
            (&["1", "", "b"], false),
            (&["user_id", ""], false),
            (&["", ""], false),
            (&["#1", "b"], false),
        ] {
            assert_eq!(is_second_heading(&ByteRecord::from(cells.to_vec())), expected, "{cells:?}");
        }
    }
}
