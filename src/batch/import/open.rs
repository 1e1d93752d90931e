//! The beginning of a file: what it is, its headings, its first rows, and where the rest begins.

use std::io::{self, Chain, Cursor, Read};

use csv::ByteRecord;

use super::Asked;
use super::encoding::{Encoding, Utf8};
use super::heading::names_item;
use super::long;
use super::magic::{Magic, magic};
use super::ndjson;
use super::quotes::{RecordEnd, record_end};
use super::rows::{LONGEST_ROW, is_blank};
use super::shape::{self, Layout, LineEnd, Shape, parser};
use crate::domain::bank::Bank;
use crate::domain::column::{ImportNote, Mapped};
use crate::domain::problem::Fault;

/// How much of a file is looked at, in bytes of UTF-8.
const SAMPLE: u64 = 256 * 1024;

/// How many rows of it are kept.
const SAMPLE_ROWS: usize = 200;

/// The most columns that are read.
pub const MOST_COLUMNS: usize = 10_000;

/// A file whose beginning was read.
pub struct Opened<R> {
    /// What the beginning shows.
    pub head: Head,
    /// The rest, as UTF-8, from the line [`Head::first_line`] on.
    pub body: Body<R>,
}

/// The rest of a file: what is left of the sample, then the file itself.
pub type Body<R> = Chain<Cursor<Vec<u8>>, Utf8<R>>;

/// What the beginning of a file shows.
#[derive(Clone, Debug)]
pub struct Head {
    /// How it is laid out.
    pub shape: Shape,
    /// The headings, one a column of a record. Of a long file: those of the records that
    /// [`long::LongRows`] makes; of lines of JSON: the keys.
    pub header: Vec<String>,
    /// The line that the headings begin at, from 1.
    pub heading_line: u64,
    /// The line that the body begins at, from 1.
    pub first_line: u64,
    /// The first records.
    pub sample: Vec<ByteRecord>,
    /// Whether there are no others.
    pub is_whole: bool,
    /// What somebody may want to know.
    pub notes: Vec<ImportNote>,
}

/// Why a file cannot be read.
#[derive(Debug)]
pub enum Refused {
    /// The system refused.
    System(io::Error),
    /// The file itself, at this line if one is to blame.
    Fault(Option<u64>, Box<Fault>),
}

impl From<io::Error> for Refused {
    fn from(source: io::Error) -> Refused {
        Refused::System(source)
    }
}

fn refused(line: u64, fault: Fault) -> Refused {
    Refused::Fault(Some(line), Box::new(fault))
}

/// Opens a file of any form tool. `is_name` says whether a text names what may be answered: [`is_name`].
pub fn open<R: Read>(
    input: R,
    asked: &Asked,
    is_name: &dyn Fn(&str) -> bool,
) -> Result<Opened<R>, Refused> {
    let mut opened = open_table(input, asked)?;
    match opened.head.shape.layout {
        Layout::Wide if is_json(opened.body.get_ref().0.get_ref()) && asked.delimiter.is_none() => {
            let text = opened.body.get_ref().0.get_ref();
            ndjson::look(&mut opened.head, text, text.len() as u64 >= SAMPLE);
        }
        Layout::Wide if asked.columns.is_none() => {
            long::look(&mut opened.head, is_name);
        }
        _ => {}
    }
    Ok(opened)
}

/// Returns whether somebody or the bank has that name for what is answered.
pub fn is_name(name: &str, bank: &Bank, asked: &Asked) -> bool {
    let mapped = asked.mapping.columns.iter().find(|(known, _)| known.trim() == name.trim());
    match mapped {
        Some((_, Mapped::Id | Mapped::Ignored)) => false,
        Some((_, Mapped::Item(_) | Mapped::Option(..) | Mapped::Variable(_))) => true,
        None => names_item(bank, name),
    }
}

/// Opens a file with one row a person, whatever its headings are.
pub fn open_table<R: Read>(input: R, asked: &Asked) -> Result<Opened<R>, Refused> {
    let mut utf8 = Utf8::open(input, asked.encoding)?;
    // Whoever says what the columns are knows that it is text: an id may begin like anything.
    let magic = if asked.columns.is_some() { None } else { magic(utf8.first()) };
    match magic {
        Some(Magic::Parquet) => return Ok(parquet(utf8)),
        Some(Magic::Fault(fault)) => return Err(Refused::Fault(None, Box::new(fault))),
        None => {}
    }
    let mut text = Vec::new();
    utf8.by_ref().take(SAMPLE).read_to_end(&mut text)?;
    let mut is_cut = text.len() as u64 == SAMPLE;
    if is_json_list(&text) && asked.delimiter.is_none() && asked.columns.is_none() {
        return Err(refused(1, Fault::RecordsInOneList));
    }
    let (named, skipped) = shape::separator_line(&text).map_or((None, 0), |(d, l)| (Some(d), l));
    text.drain(..skipped);
    let line_end = LineEnd::of(&text);
    let known = asked.delimiter.or(named);
    let delimiter = known.unwrap_or_else(|| shape::delimiter(&text, line_end, is_cut));
    let shape = Shape { layout: Layout::Wide, delimiter, line_end, encoding: utf8.encoding() };
    if is_json(&text) && asked.delimiter.is_none() {
        let head = Head::new(shape, 1 + u64::from(skipped > 0));
        return Ok(Opened { head, body: Cursor::new(text).chain(utf8) });
    }
    let mut head = heading(&text, shape, asked);
    if is_cut && head.1 == text.len() {
        // The headings alone fill the sample.
        utf8.by_ref().take(LONGEST_ROW).read_to_end(&mut text)?;
        is_cut = text.len() as u64 >= SAMPLE + LONGEST_ROW - skipped as u64;
        head = heading(&text, shape, asked);
    }
    let (mut head, end) = head;
    if asked.columns.is_none() {
        sound_heading(&text, &shape, u64::from(skipped > 0))?;
    }
    head.first_line += u64::from(skipped > 0);
    head.heading_line += u64::from(skipped > 0);
    if is_cut && end == text.len() {
        return Err(refused(1, Fault::RowTooLong { limit: LONGEST_ROW }));
    }
    checked(&head, asked)?;
    sample(&mut head, &text[end..], is_cut);
    head.notes.extend(match utf8.encoding() {
        Encoding::Utf8 => None,
        Encoding::Utf16Le | Encoding::Utf16Be => Some(ImportNote::Utf16),
        Encoding::Windows1252 => Some(ImportNote::Windows1252),
    });
    text.drain(..end);
    Ok(Opened { head, body: Cursor::new(text).chain(utf8) })
}

impl Head {
    /// Returns a beginning that shows nothing yet.
    pub fn new(shape: Shape, first_line: u64) -> Head {
        Head {
            shape,
            header: Vec::new(),
            heading_line: first_line,
            first_line,
            sample: Vec::new(),
            is_whole: false,
            notes: Vec::new(),
        }
    }

    /// Returns a beginning of typed columns: Parquet.
    pub fn of_columns(header: Vec<String>, sample: Vec<ByteRecord>) -> Head {
        let shape = Shape {
            layout: Layout::Parquet,
            delimiter: b',',
            line_end: LineEnd::Lf,
            encoding: Encoding::Utf8,
        };
        Head { header, sample, ..Head::new(shape, 1) }
    }
}

/// Returns the encoding of a file as far as it was read: Windows-1252 may show late.
pub fn encoding_of<R: Read>(body: &Body<R>) -> Encoding {
    body.get_ref().1.encoding()
}

/// Bytes for somebody who reads UTF-8 and Windows-1252 alike.
pub trait Bytes: Read {
    /// Returns whether what was given out so far is Windows-1252 (or ASCII); else it is UTF-8.
    fn is_single_byte(&self) -> bool;
}

impl<R: Read> Bytes for Body<R> {
    fn is_single_byte(&self) -> bool {
        self.get_ref().1.is_single_byte()
    }
}

impl Bytes for &[u8] {
    fn is_single_byte(&self) -> bool {
        false
    }
}

/// Returns the same rest, but Windows-1252 as it is.
pub fn undecoded<R: Read>(body: Body<R>) -> Body<R> {
    let (sample, mut utf8) = body.into_inner();
    let given = usize::try_from(sample.position()).unwrap_or(usize::MAX);
    let mut left = sample.into_inner();
    left.drain(..given.min(left.len()));
    let left = utf8.keep_single_bytes(left);
    Cursor::new(left).chain(utf8)
}

fn parquet<R: Read>(utf8: Utf8<R>) -> Opened<R> {
    let head = Head::of_columns(Vec::new(), Vec::new());
    Opened { head, body: Cursor::new(Vec::new()).chain(utf8.into_raw()) }
}

/// Returns whether the first character that is no blank begins an object.
fn is_json(text: &[u8]) -> bool {
    text.trim_ascii_start().starts_with(b"{")
}

/// Returns whether a list of objects begins.
fn is_json_list(text: &[u8]) -> bool {
    text.trim_ascii_start().strip_prefix(b"[").is_some_and(is_json)
}

/// Reads the headings; returns where the body begins.
fn heading(text: &[u8], shape: Shape, asked: &Asked) -> (Head, usize) {
    let mut head = Head::new(shape, 1);
    if let Some(columns) = &asked.columns {
        head.header = columns.clone();
        return (head, 0);
    }
    let mut rows = parser(shape.delimiter, shape.line_end).from_reader(text);
    let (mut record, mut end, mut records) = (ByteRecord::new(), 0, 0);
    while rows.read_byte_record(&mut record).unwrap_or(false) {
        records += 1;
        let is_first = head.header.is_empty();
        if is_first && !is_blank(&record) {
            let text = |cell: &[u8]| String::from_utf8_lossy(cell.trim_ascii()).trim().to_owned();
            head.header = record.iter().map(text).collect();
            // The parser passes over blank lines before a row: its end is what is known.
            let inside = record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
            head.heading_line = match shape.line_end {
                LineEnd::Lf | LineEnd::CrLf => {
                    (rows.position().line() - 1).saturating_sub(inside).max(1)
                }
                LineEnd::Cr => records,
            };
        } else if !is_first && shape::is_second_heading(&record) {
            head.notes.push(ImportNote::SecondHeading(head.first_line));
        } else if !is_first {
            break;
        }
        end = usize::try_from(rows.position().byte()).unwrap_or(text.len());
        head.first_line = match shape.line_end {
            LineEnd::Lf | LineEnd::CrLf => rows.position().line(),
            LineEnd::Cr => records + 1,
        };
    }
    (head, end)
}

/// Refuses headings with a quote out of place: rows would be taken for part of them.
fn sound_heading(text: &[u8], shape: &Shape, before: u64) -> Result<(), Refused> {
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let blank = text.iter().take_while(|byte| is_end(byte)).count();
    let end = shape.line_end.byte();
    match record_end(&text[blank..], shape.delimiter, end) {
        RecordEnd::Whole(_) => Ok(()),
        RecordEnd::Torn(_, fault) => {
            let lines = text[..blank].iter().filter(|byte| **byte == end).count() as u64;
            Err(refused(1 + before + lines, fault))
        }
    }
}

fn checked(head: &Head, asked: &Asked) -> Result<(), Refused> {
    let (found, limit) = (head.header.len(), MOST_COLUMNS);
    if found > limit {
        return Err(refused(1, Fault::TooManyColumns { found, limit }));
    }
    if found == 0 && asked.columns.is_none() {
        return Err(Refused::Fault(None, Box::new(Fault::NoHeading)));
    }
    Ok(())
}

/// Keeps the first rows; the last one may be cut off.
fn sample(head: &mut Head, body: &[u8], is_cut: bool) {
    let mut rows = parser(head.shape.delimiter, head.shape.line_end).from_reader(body);
    let mut record = ByteRecord::new();
    while rows.read_byte_record(&mut record).unwrap_or(false) {
        let is_whole = !is_cut || (rows.position().byte() as usize) < body.len();
        if head.sample.len() == SAMPLE_ROWS {
            return;
        }
        if is_whole && !is_blank(&record) {
            head.sample.push(record.clone());
        }
    }
    head.is_whole = !is_cut;
}

#[cfg(test)]
mod tests;
