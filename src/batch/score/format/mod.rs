//! How results are written. A format of text is one file beside this one and one row of [`TEXTS`].

mod csv;
mod json;

use super::cell::{Cell, Column};

/// Writes rows of cells as text.
pub trait TextFormat: Send + Sync {
    /// Adds what stands before the first row.
    fn head(&self, columns: &[Column], out: &mut Vec<u8>);

    /// Adds cells of a row, from that column on; the row begins with column 0.
    fn cells(&self, columns: &[Column], from: usize, cells: &[Cell], out: &mut Vec<u8>);

    /// Ends a row.
    fn end(&self, out: &mut Vec<u8>);
}

/// What is asked of a format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Without a heading, where there would be one.
    pub is_headless: bool,
    /// Text as it came, also where a spreadsheet would take it for a formula.
    pub is_raw: bool,
}

/// One row: a format of text.
pub struct TextRow {
    /// Its word on the command line.
    pub name: &'static str,
    /// How files of this format end.
    pub endings: &'static [&'static str],
    /// Makes it.
    pub build: fn(Wishes) -> Box<dyn TextFormat>,
}

/// Every format of text; the first is the usual one.
pub static TEXTS: &[TextRow] = &[csv::ROW, csv::BELGIAN_ROW, json::ROW];

#[cfg(test)]
mod tests {
    use super::super::cell::Kind;
    use super::*;

    fn written(name: &str, wishes: Wishes) -> String {
        let row = TEXTS.iter().find(|row| row.name == name).expect("a format");
        let format = (row.build)(wishes);
        let columns = [
            Column::new("id", Kind::Text),
            Column::new("level", Kind::Text),
            Column::new("theta", Kind::Number),
            Column::new("answered", Kind::Count),
            Column::new("provisional", Kind::Flag),
        ];
        let mut out = Vec::new();
        format.head(&columns, &mut out);
        for (id, rest) in [
            ("1", [Cell::word("basic"), Cell::Number(-0.5), Cell::Count(12), Cell::Flag(true)]),
            (
                "=a;\"b\",\u{1}\nc",
                [Cell::Nothing, Cell::Nothing, Cell::Count(0), Cell::Flag(false)],
            ),
        ] {
            format.cells(&columns, 0, &[Cell::word(id)], &mut out);
            format.cells(&columns, 1, &rest, &mut out);
            format.end(&mut out);
        }
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn every_format_writes_the_same_cells() {
        let usual = Wishes::default();
        let raw = Wishes { is_raw: true, is_headless: true };
        for (name, wishes, expected) in [
            (
                "csv",
                usual,
                "id,level,theta,answered,provisional\n1,basic,-0.500000,12,true\n\
                 \"'=a;\"\"b\"\",\nc\",,,0,false\n",
            ),
            ("csv", raw, "1,basic,-0.500000,12,true\n\"=a;\"\"b\"\",\u{1}\nc\",,,0,false\n"),
            (
                "csv-be",
                usual,
                "\u{feff}id;level;theta;answered;provisional\r\n1;basic;-0,500000;12;true\r\n\
                 \"'=a;\"\"b\"\",\nc\";;;0;false\r\n",
            ),
            (
                "ndjson",
                usual,
                "{\"id\":\"1\",\"level\":\"basic\",\"theta\":-0.500000,\"answered\":12,\"provisional\":true}\n\
                 {\"id\":\"=a;\\\"b\\\",\\u0001\\nc\",\"level\":null,\"theta\":null,\"answered\":0,\"provisional\":false}\n",
            ),
        ] {
            assert_eq!(written(name, wishes), expected, "{name}");
        }
    }

    #[test]
    fn a_line_of_json_is_json() {
        for line in written("ndjson", Wishes::default()).lines() {
            let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
            assert!(value["id"].is_string());
        }
    }
}
