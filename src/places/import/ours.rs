//! Our own list as comma-separated text: its columns in any order, some of them missing, others beside them.

use super::item::{Document, Item};
use super::{Notes, Refusal};
use crate::places::columns::PLACES;
use crate::places::record::{Record, column_of};

pub(super) fn is_it(document: &Document) -> bool {
    document.has_columns(&["type", "name_fr"]) || document.has_columns(&["type", "name_nl"])
}

pub(super) fn items(document: &Document) -> Vec<Item> {
    document.rows()
}

pub(super) fn map(item: &Item, notes: &mut Notes) -> Result<Record, Refusal> {
    let mut row = Record::default();
    for (name, text) in &item.fields {
        match column_of(PLACES, name) {
            Some(column) => row.set(column, text),
            None if text.trim().is_empty() => {}
            None => notes.leave_out(name),
        }
    }
    Ok(row)
}
