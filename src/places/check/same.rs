//! Places that stand twice under different ids: the same kind of place by the same name, at the same
//! address or under the same number, for people of the same language.

use std::collections::BTreeMap;

use super::contact::digits;
use crate::domain::problem::Fault;
use crate::places::fold::fold;
use crate::table::{Faults, Row};

/// The rows that were seen, by what makes them alike: languages, id and line of each.
#[derive(Default)]
pub(super) struct Seen {
    by_key: BTreeMap<String, Vec<(String, String, usize)>>,
}

impl Seen {
    /// Notes a place that was there before under another id.
    pub(super) fn note(&mut self, row: &Row<'_, '_>, found: &mut Faults<'_>) {
        let Some(cell) = row.cell("id") else { return };
        let (id, languages) = (row.text("id"), row.text("languages"));
        let keys = alike(|column| row.text(column));
        let before = keys.iter().find_map(|key| {
            let mut seen = self.by_key.get(key)?.iter();
            seen.find(|(other, spoken, _)| other != id && shares(spoken, languages))
        });
        if let Some((_, _, line)) = before {
            let (id, first) = (id.to_owned(), found.line_of(*line));
            found.at(cell, Fault::DuplicatePlace { id, first });
        }
        for key in keys {
            let entry = (id.to_owned(), languages.to_owned(), cell.line());
            self.by_key.entry(key).or_default().push(entry);
        }
    }
}

fn shares(spoken: &str, languages: &str) -> bool {
    spoken.split(';').any(|one| languages.split(';').any(|other| one.trim() == other.trim()))
}

/// Returns the keys by which a place may be another one: kind with name, with address, with number.
pub(in crate::places) fn alike<'a>(text: impl Fn(&str) -> &'a str) -> Vec<String> {
    let (kind, nis) = (text("type"), text("nis"));
    let mut keys = Vec::new();
    for column in ["name_fr", "name_nl"] {
        let name = fold(text(column));
        if !name.is_empty() {
            keys.push(format!("{kind} name {nis} {name}"));
        }
    }
    let (number, postcode) = (text("number"), text("postcode"));
    for column in ["street_fr", "street_nl"] {
        let street = fold(text(column));
        if !street.is_empty() && !number.is_empty() && !postcode.is_empty() {
            keys.push(format!("{kind} at {postcode} {street} {}", fold(number)));
        }
    }
    let phone = digits(text("phone"));
    if !phone.is_empty() {
        keys.push(format!("{kind} phone {nis} {phone}"));
    }
    keys
}
