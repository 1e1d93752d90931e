//! Lines of JSON objects → the same records as those of a table.
//!
//! `{"id": …, "ITEM": "b", …}`, or the items under `answers`. A list is several options, an object an answer
//! as a journal writes it.

use std::collections::HashMap;
use std::fmt;

use csv::ByteRecord;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::open::Head;
use super::plan::Plan;
use super::shape::Layout;
use crate::domain::nearest::nearest;
use crate::domain::problem::Fault;

/// The key under which answers may stand.
const ANSWERS: &str = "answers";

/// How many lines are looked at for keys.
const SAMPLE_LINES: usize = 200;

/// An object with its keys in the order of the line.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key::<String>()? {
            if key == ANSWERS {
                entries.extend(access.next_value::<Under>()?.0);
            } else {
                entries.push((key, access.next_value()?));
            }
        }
        Ok(Entries(entries))
    }
}

/// What stands under `answers`: items alone.
struct Under(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Under {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Under, D::Error> {
        let Entries(entries) = Entries::deserialize(deserializer)?;
        if entries.iter().any(|(key, _)| key == ANSWERS) {
            return Err(de::Error::custom("answers in answers"));
        }
        Ok(Under(entries))
    }
}

fn read(line: &[u8]) -> Result<Vec<(String, Value)>, Fault> {
    let entries: Result<Entries, _> = serde_json::from_slice(line);
    let fault = |error: serde_json::Error| Fault::NotARecord { reason: error.to_string() };
    entries.map(|Entries(entries)| entries).map_err(fault)
}

/// Returns the cell that says the same as a value.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(list) if list.is_empty() => r#"{"many":[]}"#.to_owned(),
        // No option has a line break in it.
        Value::Array(list) => list.iter().map(cell).collect::<Vec<_>>().join("\n"),
        Value::Object(_) => value.to_string(),
    }
}

/// Takes keys and first records from the first lines.
pub(super) fn look(head: &mut Head, text: &[u8], is_cut: bool) {
    head.shape.layout = Layout::Ndjson;
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut lines = Vec::new();
    // A line that is no object is told when it is read.
    let end = head.shape.line_end.byte();
    let mut parts = text.split(|byte| *byte == end);
    let whole = parts.by_ref().take(SAMPLE_LINES).filter_map(|line| read(line).ok());
    for entries in whole {
        let mut cells = Vec::new();
        for (key, value) in entries {
            let place = *places.entry(key).or_insert_with_key(|key| {
                head.header.push(key.clone());
                head.header.len() - 1
            });
            cells.push((place, cell(&value)));
        }
        lines.push(cells);
    }
    head.is_whole = !is_cut && parts.next().is_none();
    for cells in lines {
        let mut row = vec![String::new(); head.header.len()];
        for (place, cell) in cells {
            row[place] = cell;
        }
        head.sample.push(ByteRecord::from(row));
    }
}

/// Turns a line into a record with one cell for each column of the plan. A key that the first lines did not
/// have plays no part unless it is that of an item; then it is remembered, or a fault if somebody wants that.
pub fn record(line: &[u8], plan: &Plan, record: &mut ByteRecord) -> Result<(), Fault> {
    let mut row: Vec<Option<String>> = vec![None; plan.columns().len()];
    for (key, value) in read(line)? {
        let place = match plan.place(&key) {
            Ok(Some(place)) => place,
            Ok(None) => continue,
            Err(_) => {
                let known = plan.columns().iter().map(|column| column.heading.as_str());
                let nearest = nearest(&key, known);
                return Err(Fault::UnknownColumn { column: key, nearest });
            }
        };
        if row[place].replace(cell(&value)).is_some() {
            return Err(Fault::DuplicateColumn { column: key });
        }
    }
    record.clear();
    for cell in &row {
        record.push_field(cell.as_deref().unwrap_or_default().as_bytes());
    }
    Ok(())
}
