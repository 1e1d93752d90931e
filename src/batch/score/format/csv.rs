//! Results as comma-separated text (RFC 4180), or as a Belgian spreadsheet opens it: a semicolon between
//! cells, a decimal comma, a byte-order mark.

use super::super::cell::{Cell, Column};
use super::super::decimal;
use super::{TextFormat, TextRow, Wishes};

/// The row of this format.
pub(super) const ROW: TextRow = TextRow { name: "csv", endings: &["csv"], build: plain };

/// The row of the Belgian one.
pub(super) const BELGIAN_ROW: TextRow = TextRow { name: "csv-be", endings: &[], build: belgian };

/// A spreadsheet takes a cell that begins so for a formula.
const FORMULA: [u8; 6] = *b"=+-@\t\r";

/// How many bytes are gathered before they go to the output.
const ROOM: usize = 512;

/// The room that a number and the delimiter before it take, at most; so does no longer word.
const LONGEST: usize = 1 + decimal::SHORT;

struct Csv {
    delimiter: u8,
    point: u8,
    line_end: &'static [u8],
    mark: &'static [u8],
    wishes: Wishes,
}

fn plain(wishes: Wishes) -> Box<dyn TextFormat> {
    Box::new(Csv { delimiter: b',', point: b'.', line_end: b"\n", mark: b"", wishes })
}

fn belgian(wishes: Wishes) -> Box<dyn TextFormat> {
    let mark = "\u{feff}".as_bytes();
    Box::new(Csv { delimiter: b';', point: b',', line_end: b"\r\n", mark, wishes })
}

impl TextFormat for Csv {
    fn head(&self, columns: &[Column], out: &mut Vec<u8>) {
        out.extend_from_slice(self.mark);
        if self.wishes.is_headless {
            return;
        }
        for (place, column) in columns.iter().enumerate() {
            self.between(place, out);
            self.text(column.name.as_bytes(), out);
        }
        self.end(out);
    }

    fn cells(&self, _: &[Column], from: usize, cells: &[Cell], out: &mut Vec<u8>) {
        // Numbers and short words go here first: asking the output for room each time takes longer.
        let (mut room, mut length) = ([0; ROOM], 0);
        for (place, cell) in cells.iter().enumerate() {
            if length + LONGEST > ROOM {
                out.extend_from_slice(&room[..length]);
                length = 0;
            }
            if from + place > 0 {
                room[length] = self.delimiter;
                length += 1;
            }
            length += match self.put(&mut room[length..], cell) {
                Some(taken) => taken,
                None => {
                    out.extend_from_slice(&room[..length]);
                    self.cell(cell, out);
                    length = 0;
                    0
                }
            };
        }
        out.extend_from_slice(&room[..length]);
    }

    fn end(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.line_end);
    }
}

impl Csv {
    fn between(&self, place: usize, out: &mut Vec<u8>) {
        if place > 0 {
            out.push(self.delimiter);
        }
    }

    /// Puts a cell of a usual size into a place with room for [`LONGEST`]; returns how many bytes it takes.
    #[inline]
    fn put(&self, room: &mut [u8], cell: &Cell) -> Option<usize> {
        match cell {
            Cell::Nothing => Some(0),
            Cell::Number(number) => decimal::put(room.first_chunk_mut()?, *number, self.point),
            Cell::Code(word) => {
                let (word, room) = (word.as_bytes(), room.get_mut(..word.len())?);
                match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
                    // Two copies of a known length, which may overlap, are quicker than one of any.
                    (Some(first), Some(last)) if word.len() <= 16 => {
                        room[..8].copy_from_slice(first);
                        room[word.len() - 8..].copy_from_slice(last);
                    }
                    _ => room.copy_from_slice(word),
                }
                Some(word.len())
            }
            Cell::Text(_) | Cell::Count(_) | Cell::Flag(_) => None,
        }
    }

    /// Adds any cell.
    fn cell(&self, cell: &Cell, out: &mut Vec<u8>) {
        match cell {
            Cell::Nothing => {}
            Cell::Text(text) => self.text(text, out),
            Cell::Code(word) => out.extend_from_slice(word.as_bytes()),
            Cell::Number(number) => decimal::push(out, *number, self.point),
            Cell::Count(count) => decimal::push_count(out, *count),
            Cell::Flag(flag) => out.extend_from_slice(if *flag { b"true" } else { b"false" }),
        }
    }

    /// Adds text: between quotes where it would be read as something else, and never as a formula nor as
    /// an order to a terminal.
    fn text(&self, text: &[u8], out: &mut Vec<u8>) {
        let is_formula =
            !self.wishes.is_raw && text.first().is_some_and(|one| FORMULA.contains(one));
        let is_special =
            |byte: &u8| *byte == self.delimiter || matches!(byte, b'"' | b'\n' | b'\r');
        let is_quoted = text.iter().any(|byte| is_special(byte) || is_control(byte));
        if is_quoted {
            out.push(b'"');
        }
        if is_formula {
            out.push(b'\'');
        }
        if !is_quoted {
            out.extend_from_slice(text);
            return;
        }
        for byte in text.iter().filter(|byte| self.wishes.is_raw || !is_control(byte)) {
            out.push(*byte);
            if *byte == b'"' {
                out.push(b'"');
            }
        }
        out.push(b'"');
    }
}

/// Returns whether a byte is a control character other than a tab or the end of a line.
fn is_control(byte: &u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r')
}
