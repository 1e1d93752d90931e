//! Lists of places in the formats of others → rows of our list, each looked at before it is taken.
//!
//! Only what maps honestly is taken: what does not is counted and named. Nothing outside the Region is
//! taken, and nothing without a source. A new format is one file and one row of [`IMPORTERS`].

mod geojson;
mod item;
mod json;
mod mednum;
mod osm;
mod ours;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::Streets;
use super::columns::PLACES;
use super::entries;
use super::record::{self, Record};
use super::street_index::StreetIndex;
use crate::domain::calendar::Date;
use crate::domain::gazetteer::Gazetteer;
use crate::domain::problem::{Fault, Problem, Severity};
use crate::table::{Faults, read_table};

use item::{Document, Item};

pub(super) use mednum::table_of as mednum_words;

/// The largest file that is imported, in bytes: all libraries and social services of the Region in Overpass
/// JSON take about one mebibyte.
pub const LARGEST_IMPORT: usize = 32 * 1024 * 1024;

/// A format of others.
struct Importer {
    name: &'static str,
    /// Whether a document is in it.
    is_it: fn(&Document) -> bool,
    /// The things that a document describes, or what is wrong with it as a whole.
    items: fn(&Document) -> Vec<Item>,
    /// A thing as a row, or why it cannot be one.
    map: fn(&Item, &mut Notes) -> Result<Record, Refusal>,
}

/// The formats, in the order in which a document is looked at.
const IMPORTERS: [Importer; 4] = [
    Importer { name: "geojson", is_it: geojson::is_it, items: geojson::items, map: geojson::map },
    Importer { name: "osm", is_it: osm::is_it, items: osm::items, map: osm::map },
    Importer { name: "mednum", is_it: mednum::is_it, items: mednum::items, map: mednum::map },
    Importer { name: "csv", is_it: ours::is_it, items: ours::items, map: ours::map },
];

/// The names of the formats.
pub fn formats() -> impl Iterator<Item = &'static str> {
    IMPORTERS.iter().map(|importer| importer.name)
}

/// Why a thing becomes no row.
#[derive(Clone, Debug, PartialEq)]
enum Refusal {
    /// It is something else than a place where people are helped: named and counted.
    OtherThing(String),
    /// It is outside the Region: counted.
    Outside,
    /// It cannot be read.
    Fault(Box<Fault>),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        Refusal::Fault(Box::new(fault))
    }
}

/// What is left out, by name.
#[derive(Default)]
struct Notes {
    left_out: BTreeMap<String, usize>,
}

impl Notes {
    fn leave_out(&mut self, name: &str) {
        *self.left_out.entry(name.to_owned()).or_default() += 1;
    }
}

/// What is imported with.
pub struct Importing<'a> {
    /// Communes and postcodes.
    pub known: &'a Gazetteer,
    /// Streets, to complete and to know their names.
    pub streets: &'a Streets,
    /// The format; otherwise that of the document.
    pub format: Option<&'a str>,
    /// Where rows come from that do not say so themselves.
    pub source: Option<&'a str>,
    /// Today: the day of a source that is named so.
    pub today: Date,
}

/// What came of a file.
#[derive(Debug, Default)]
pub struct Imported {
    /// The rows, in the order of the file.
    pub rows: Vec<Record>,
    /// Why each of the others was refused.
    pub rejects: Vec<Problem>,
    /// How many lie outside the Region.
    pub outside: usize,
    /// Fields and kinds of things that our list has no place for, with how often they were met.
    pub left_out: BTreeMap<String, usize>,
    /// Whether the rows are OpenStreetMap's, whose terms go with them.
    pub is_osm: bool,
}

/// Imports a file. `others` are the rows that were imported before: an id stands once.
pub fn import(file: &str, text: &str, importing: &Importing, others: &[Record]) -> Imported {
    let mut imported = Imported::default();
    let document = match Document::read(file, text) {
        Ok(document) => document,
        Err(problem) => {
            imported.rejects.push(*problem);
            return imported;
        }
    };
    let is_it = |one: &&Importer| match importing.format {
        Some(name) => one.name == name,
        None => (one.is_it)(&document),
    };
    let Some(importer) = IMPORTERS.iter().find(is_it).filter(|one| (one.is_it)(&document)) else {
        imported.rejects.push(Problem::of_file(file, Fault::NotPlaces));
        return imported;
    };
    imported.is_osm = importer.name == "osm";
    let mut notes = Notes::default();
    let mut work = Work { file, importing, streets: StreetIndex::new(importing.streets) };
    let mut ids: BTreeMap<String, String> =
        others.iter().map(|row| (row.get("id").to_owned(), String::new())).collect();
    for item in (importer.items)(&document) {
        let row = (importer.map)(&item, &mut notes).and_then(|row| work.finish(row, &item));
        let label = || match &document {
            Document::Table(..) => format!("{file}:{}", item.label),
            Document::Json(_) => format!("{file}, {}", item.label),
        };
        match row {
            Ok(row) => match ids.insert(row.get("id").to_owned(), item.label.clone()) {
                Some(first) => {
                    let fault = Fault::DuplicateId { id: row.get("id").to_owned(), first };
                    imported.rejects.push(Problem::of_file(&label(), fault));
                }
                None => imported.rows.push(row),
            },
            Err(Refusal::Outside) => imported.outside += 1,
            Err(Refusal::OtherThing(name)) => notes.leave_out(&name),
            Err(Refusal::Fault(fault)) => {
                imported.rejects.push(Problem::of_file(&label(), *fault));
            }
        }
    }
    imported.left_out = notes.left_out;
    imported
}

/// What a row is completed with.
struct Work<'a> {
    file: &'a str,
    importing: &'a Importing<'a>,
    streets: StreetIndex,
}

impl Work<'_> {
    /// Completes a row and looks at it as at a row of our list.
    fn finish(&mut self, mut row: Record, item: &Item) -> Result<Record, Refusal> {
        let known = self.importing.known;
        item::locate(&mut row, item, known, &self.streets)?;
        row.fill("id", &item::slug(row.get("name_fr")));
        row.fill("id", &item::slug(row.get("name_nl")));
        row.fill("labelled", "unknown");
        row.fill("confidence", "medium");
        if row.get("source").is_empty() {
            let id = row.get("id").to_owned();
            let named = self.importing.source.ok_or(Fault::NoSource { id })?;
            row.set("source", &format!("{named} ({})", self.file));
            row.fill("source_date", &self.importing.today.to_string());
        }
        let text = record::write(PLACES, std::slice::from_ref(&row));
        let mut faults = Faults::new(self.file, &text);
        read_table(PLACES, &mut faults, |row, faults| {
            entries::place(row, known, faults);
        });
        let problems = faults.into_problems();
        let wrong = |problem: &&Problem| problem.fault.severity() == Severity::Error;
        match problems.iter().find(wrong) {
            Some(problem) => Err(problem.fault.clone().into()),
            None => Ok(row),
        }
    }
}
