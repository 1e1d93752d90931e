//! Rows of a table as CSV: comma, point, UTF-8 without a mark, quotes where needed (RFC 4180).

use std::io::{self, Write};

/// A cell of a table.
#[derive(Clone, Debug)]
pub enum Cell {
    /// A text that may come from a file.
    Text(String),
    /// A number, when there is one.
    Number(Option<f64>),
    /// A count, when it may be told.
    Count(Option<usize>),
}

/// Writes a heading and rows.
pub fn write(
    heading: &[&str],
    rows: impl IntoIterator<Item = Vec<Cell>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(heading)?;
    for row in rows {
        writer.write_record(row.iter().map(text))?;
    }
    writer.flush()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.map_or(String::new(), |number| number.to_string()),
        Cell::Count(count) => count.map_or(String::new(), |count| count.to_string()),
    }
}

/// Returns a text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        let row = vec![
            Cell::Text("=1+1".to_owned()),
            Cell::Text("a,b".to_owned()),
            Cell::Number(Some(-0.5)),
            Cell::Number(None),
            Cell::Count(Some(7)),
        ];
        let mut bytes = Vec::new();
        write(&["a", "b", "c", "d", "e"], [row], &mut bytes).expect("memory takes everything");
        assert_eq!(String::from_utf8_lossy(&bytes), "a,b,c,d,e\n'=1+1,\"a,b\",-0.5,,7\n");
    }
}
