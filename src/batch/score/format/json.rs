//! Results as JSON, one object a line (NDJSON); `docs/score.schema.json` describes it.

use super::super::cell::{Cell, Column};
use super::super::decimal;
use super::{TextFormat, TextRow, Wishes};

/// The row of this format.
pub(super) const ROW: TextRow = TextRow { name: "ndjson", endings: &["ndjson", "jsonl"], build };

struct Lines;

fn build(_: Wishes) -> Box<dyn TextFormat> {
    Box::new(Lines)
}

impl TextFormat for Lines {
    fn head(&self, _: &[Column], _: &mut Vec<u8>) {}

    fn cells(&self, columns: &[Column], from: usize, cells: &[Cell], out: &mut Vec<u8>) {
        for (place, (column, cell)) in columns[from..].iter().zip(cells).enumerate() {
            out.push(if from + place == 0 { b'{' } else { b',' });
            text(column.name.as_bytes(), out);
            out.push(b':');
            match cell {
                Cell::Nothing => out.extend_from_slice(b"null"),
                Cell::Text(written) => text(written, out),
                Cell::Code(word) => text(word.as_bytes(), out),
                Cell::Number(number) if !number.is_finite() => out.extend_from_slice(b"null"),
                Cell::Number(number) => decimal::push(out, *number, b'.'),
                Cell::Count(count) => decimal::push_count(out, *count),
                Cell::Flag(flag) => out.extend_from_slice(if *flag { b"true" } else { b"false" }),
            }
        }
    }

    fn end(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"}\n");
    }
}

/// Adds a text between quotes; what is no UTF-8 as the character that stands for it.
fn text(text: &[u8], out: &mut Vec<u8>) {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
    if text.iter().all(is_plain) {
        out.push(b'"');
        out.extend_from_slice(text);
        out.push(b'"');
        return;
    }
    let text = String::from_utf8_lossy(text);
    serde_json::to_writer(out, &text).expect("a text can be written into memory");
}
