//! The characters of a response file: its marks, its delimiter, its rows, each with a bound.
//!
//! UTF-8 with or without a byte-order mark; `,`, `;` or tab between cells, told apart with quotes
//! honoured, or as a first line `sep=;` says; RFC 4180 quotes; any end of line; blank lines are passed over.

use std::io::{self, Cursor, Read};

use csv::ByteRecord;

/// The longest row that is read, in bytes: a quote that never ends must not fill the memory.
pub const LONGEST_ROW: u64 = 1024 * 1024;

/// How much of a file is looked at to find its delimiter, in bytes.
const SAMPLE: u64 = 64 * 1024;

/// How many rows of the sample are compared.
const SAMPLE_ROWS: usize = 20;

/// What may stand between cells; the first is taken when nothing tells them apart.
const DELIMITERS: [u8; 3] = *b",;\t";

/// A file that can be read row by row.
pub struct Table<R: Read> {
    rows: csv::Reader<Bounded<R>>,
    record: ByteRecord,
    /// The byte that ends a line.
    end: u8,
    /// Lines before the first one that the parser sees.
    lines_before: u64,
    /// Rows so far, with the empty ones.
    records: u64,
}

/// What reading a row came to.
pub enum Row<'a> {
    /// A row and its line, from 1.
    Cells(u64, &'a ByteRecord),
    /// A row that began at this line and went beyond [`LONGEST_ROW`]; nothing after it can be read.
    TooLong(u64),
    /// The end of the file.
    End,
}

/// Why a file cannot be read as text.
pub enum Refused {
    /// The system refused.
    System(io::Error),
    /// It is UTF-16.
    Encoding,
}

impl<R: Read> Table<R> {
    /// Looks at the beginning of a file.
    pub fn open(mut input: R) -> Result<Table<R>, Refused> {
        let mut sample = Vec::new();
        input.by_ref().take(SAMPLE).read_to_end(&mut sample).map_err(Refused::System)?;
        if sample.starts_with(&[0xff, 0xfe]) || sample.starts_with(&[0xfe, 0xff]) {
            return Err(Refused::Encoding);
        }
        if sample.starts_with(b"\xef\xbb\xbf") {
            sample.drain(..3);
        }
        let named = separator_line(&sample);
        let (delimiter, lines_before) = match named {
            Some((delimiter, length)) => {
                sample.drain(..length);
                (delimiter, 1)
            }
            None => (delimiter(&sample), 0),
        };
        let end = line_end(&sample);
        let bounded = Bounded { input: Cursor::new(sample).chain(input), left: LONGEST_ROW };
        let rows = parser(delimiter, end).from_reader(bounded);
        Ok(Table { rows, record: ByteRecord::new(), end, lines_before, records: 0 })
    }

    /// Reads the next row that holds something.
    pub fn next(&mut self) -> io::Result<Row<'_>> {
        loop {
            self.rows.get_mut().left = LONGEST_ROW;
            let before = self.line();
            self.records += 1;
            match self.rows.read_byte_record(&mut self.record) {
                Ok(false) => return Ok(Row::End),
                Ok(true) if self.record.iter().all(|cell| cell.trim_ascii().is_empty()) => {}
                Ok(true) => {
                    // The parser passes over blank lines before a row: its end is what is known.
                    let inside = self.record.as_slice().iter().filter(|byte| **byte == b'\n');
                    let line = before.max((self.line() - 1).saturating_sub(inside.count() as u64));
                    return Ok(Row::Cells(line, &self.record));
                }
                Err(error) => match error.into_kind() {
                    csv::ErrorKind::Io(source) if source.kind() == io::ErrorKind::FileTooLarge => {
                        return Ok(Row::TooLong(before));
                    }
                    csv::ErrorKind::Io(source) => return Err(source),
                    // A flexible parser of bytes refuses nothing else.
                    other => return Err(io::Error::other(format!("{other:?}"))),
                },
            }
        }
    }

    /// Returns the line that comes next; without a line feed in the file, rows are its lines.
    fn line(&self) -> u64 {
        match self.end {
            b'\n' => self.rows.position().line() + self.lines_before,
            _ => self.records + 1,
        }
    }
}

/// Returns the byte that ends a line. A carriage return before a line feed is trimmed off the last cell.
fn line_end(sample: &[u8]) -> u8 {
    if !sample.contains(&b'\n') && sample.contains(&b'\r') { b'\r' } else { b'\n' }
}

fn parser(delimiter: u8, end: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter).terminator(csv::Terminator::Any(end));
    builder.has_headers(false).flexible(true).buffer_capacity(64 * 1024);
    builder
}

/// Returns the delimiter that a first line `sep=;` names, and the length of that line.
fn separator_line(sample: &[u8]) -> Option<(u8, usize)> {
    let delimiter = *sample.strip_prefix(b"sep=")?.first()?;
    let end = sample.iter().position(|byte| *byte == b'\n').map_or(sample.len(), |at| at + 1);
    (DELIMITERS.contains(&delimiter) && sample[5..end].trim_ascii().is_empty())
        .then_some((delimiter, end))
}

/// Returns the delimiter that cuts the first rows into the most cells, the same number in each.
fn delimiter(sample: &[u8]) -> u8 {
    let quality = |delimiter: &u8| {
        let mut rows = parser(*delimiter, line_end(sample)).from_reader(sample);
        let mut record = ByteRecord::new();
        let mut widths = Vec::new();
        while widths.len() < SAMPLE_ROWS && rows.read_byte_record(&mut record).unwrap_or(false) {
            widths.push(record.len());
        }
        // The sample may cut its last row.
        if widths.len() > 2 && sample.len() as u64 == SAMPLE {
            widths.pop();
        }
        let first = widths.first().copied().unwrap_or(0);
        let alike = widths.iter().filter(|width| **width == first).count();
        if first < 2 { 0 } else { 2 * alike * 1_000 / widths.len() * 1_000 + first.min(999) }
    };
    // The first of equals: `max_by_key` would take the last.
    DELIMITERS.into_iter().rev().max_by_key(quality).unwrap_or(DELIMITERS[0])
}

/// A reader that gives out so many bytes until somebody allows more.
struct Bounded<R> {
    input: io::Chain<Cursor<Vec<u8>>, R>,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let most = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let count = self.input.read(&mut buffer[..most])?;
        self.left -= count as u64;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
        let Ok(mut table) = Table::open(bytes) else { panic!("text") };
        let mut rows = Vec::new();
        while let Row::Cells(line, record) = table.next().expect("memory can be read") {
            let cells =
                record.iter().map(|cell| String::from_utf8_lossy(cell.trim_ascii()).into_owned());
            rows.push((line, cells.collect()));
        }
        rows
    }

    #[test]
    fn every_shape_of_file_gives_the_same_rows() {
        let expected = vec![
            (1, vec!["id".to_owned(), "q".to_owned()]),
            (2, vec!["1".to_owned(), "a".to_owned()]),
        ];
        for text in [
            "id,q\n1,a\n",
            "\u{feff}id,q\r\n1,a\r\n\r\n\r\n",
            "id;q\n1;a",
            "id\tq\n1\ta\n\n",
            "\"id\";\"q\"\r\n\"1\";\"a\"\r\n",
            "id;q\n1;a\n;\n",
            "id;q\r1;a\r",
        ] {
            assert_eq!(rows(text.as_bytes()), expected, "{text:?}");
        }
        let named = rows(b"sep=;\r\nid;q\r\n1;a\r\n");
        assert_eq!(named.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(named[1].1, ["1", "a"]);
        assert!(Table::open(&b"\xff\xfei\0d\0"[..]).is_err());
    }

    #[test]
    fn every_row_has_the_line_that_it_begins_at() {
        for (text, expected) in [
            ("a,b\n\n\n1,2\n\"x\ny\",3\n4,5", vec![1, 4, 5, 7]),
            ("a,b\r\n\r\n1,2\r\n\"x\r\ny\",3\r\n4,\"5\"\r\n", vec![1, 3, 4, 6]),
            ("a,b\n1,2\n3,4", vec![1, 2, 3]),
            ("a,b\r1,2\r3,4", vec![1, 2, 3]),
        ] {
            let lines: Vec<_> = rows(text.as_bytes()).into_iter().map(|(line, _)| line).collect();
            assert_eq!(lines, expected, "{text:?}");
        }
    }

    #[test]
    fn delimiters_are_told_apart_with_quotes_honoured() {
        for (text, expected) in [
            ("a,b\n1,2\n", b','),
            ("a;b,c,d;e\n1;2;3\n", b';'),
            ("\"a;x;y;z\",b\n\"1;2\",2\n", b','),
            ("a\tb,c\n1\t2\n", b'\t'),
            ("q\na\n", b','),
            ("", b','),
        ] {
            assert_eq!(delimiter(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_never_ends_stops_at_the_bound() {
        let text = format!("a,b\n1,2\n\"{}", "x,y\n".repeat(600_000));
        let Ok(mut table) = Table::open(text.as_bytes()) else { panic!("text") };
        let mut lines = Vec::new();
        loop {
            match table.next().expect("memory can be read") {
                Row::Cells(line, _) => lines.push(line),
                Row::TooLong(line) => break lines.push(line),
                Row::End => panic!("the bound was passed over"),
            }
        }
        assert_eq!(lines, [1, 2, 3]);
    }
}
