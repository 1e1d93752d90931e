//! A row of a list as texts by column: how lists are imported, merged and exported without loss.

use std::collections::BTreeMap;

use super::columns::PLACES;
use crate::table::Column;

/// A row as texts. A column that is not there is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    cells: BTreeMap<&'static str, String>,
}

impl Record {
    /// Returns the text under a column.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Puts a text under a column, without blanks around it; an empty one takes the column away.
    pub fn set(&mut self, column: &'static str, text: &str) {
        match text.trim() {
            "" => drop(self.cells.remove(column)),
            text => drop(self.cells.insert(column, text.to_owned())),
        }
    }

    /// Puts a text under a column where nothing stands yet.
    pub fn fill(&mut self, column: &'static str, text: &str) {
        if self.get(column).is_empty() {
            self.set(column, text);
        }
    }

    /// Adds a word to a list joined by semicolons, once.
    pub fn add_word(&mut self, column: &'static str, word: &str) {
        let list = self.get(column);
        if list.split(';').any(|one| one == word) {
            return;
        }
        let joined = if list.is_empty() { word.to_owned() } else { format!("{list};{word}") };
        self.set(column, &joined);
    }

    /// Returns the words of a list joined by semicolons.
    pub fn words(&self, column: &str) -> impl Iterator<Item = &str> {
        self.get(column).split(';').map(str::trim).filter(|word| !word.is_empty())
    }
}

/// Returns the known column of that name.
pub(super) fn column_of(columns: &'static [Column], name: &str) -> Option<&'static str> {
    columns.iter().map(|column| column.name).find(|known| *known == name)
}

/// Reads the rows of a list, as far as they can be read: each with its line, from 1.
pub(super) fn read(columns: &'static [Column], text: &str) -> Vec<(usize, Record)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let Ok(heading) = reader.headers().cloned() else { return Vec::new() };
    let places: Vec<_> = heading.iter().map(|name| column_of(columns, name.trim())).collect();
    let row = |row: csv::StringRecord| {
        let mut record = Record::default();
        for (column, cell) in places.iter().zip(row.iter()) {
            if let Some(column) = column {
                record.set(column, cell);
            }
        }
        let line = row.position().map_or(0, |position| position.line() as usize);
        (line, record)
    };
    reader.records().filter_map(Result::ok).map(row).collect()
}

/// Returns places as the text of `epns.csv`.
pub fn write_places(records: &[Record]) -> String {
    write(PLACES, records)
}

/// Returns rows as comma-separated text (RFC 4180) with every column.
pub fn write(columns: &[Column], records: &[Record]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heading = columns.iter().map(|column| column.name);
    let rows = records.iter().map(|record| columns.iter().map(|column| record.get(column.name)));
    let written = writer
        .write_record(heading)
        .and_then(|()| rows.map(|row| writer.write_record(row)).collect::<Result<Vec<_>, _>>());
    let bytes = written.ok().and_then(|_| writer.into_inner().ok());
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
