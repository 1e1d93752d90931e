//! What a document describes, one thing after the other, whatever its format; and what every format needs:
//! an id from a name, an address in two languages, and whether it lies in the Region.

use std::collections::BTreeMap;

use super::Refusal;
use super::json::Json;
use crate::domain::gazetteer::{Gazetteer, Point, Postcode};
use crate::domain::problem::{Fault, Problem};
use crate::places::fold::fold;
use crate::places::record::Record;
use crate::places::street_index::StreetIndex;

/// How far a point may lie from the nearest street of the Region, in metres, where no postcode is given.
const BESIDE_M: f64 = 300.0;

/// A document that was read.
pub(super) enum Document {
    /// A comma-separated text: the heading, and the rows with their line.
    Table(Vec<String>, Vec<(usize, Vec<String>)>),
    /// JSON.
    Json(Json),
}

impl Document {
    /// Reads a document: JSON when it begins like it, comma-separated text otherwise.
    pub(super) fn read(file: &str, text: &str) -> Result<Document, Box<Problem>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_start().starts_with(['{', '[']) {
            return Json::read(file, text).map(Document::Json);
        }
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let heading = reader.headers().map(|row| row.iter().map(|c| c.trim().to_owned()).collect());
        let Ok(heading) = heading else {
            return Err(Box::new(Problem::of_file(file, Fault::NotPlaces)));
        };
        let row = |row: csv::StringRecord| {
            let line = row.position().map_or(0, |position| position.line() as usize);
            (line, row.iter().map(str::to_owned).collect())
        };
        let rows = reader.records().filter_map(Result::ok).map(row).collect();
        Ok(Document::Table(heading, rows))
    }

    /// Returns whether every one of these columns is in the heading of a table.
    pub(super) fn has_columns(&self, names: &[&str]) -> bool {
        match self {
            Document::Table(heading, _) => {
                names.iter().all(|name| heading.iter().any(|own| own.eq_ignore_ascii_case(name)))
            }
            Document::Json(_) => false,
        }
    }

    /// Returns the rows of a table as things.
    pub(super) fn rows(&self) -> Vec<Item> {
        let Document::Table(heading, rows) = self else { return Vec::new() };
        let item = |(line, cells): &(usize, Vec<String>)| {
            let named = heading.iter().cloned().zip(cells.iter().cloned());
            Item { label: line.to_string(), fields: named.collect(), point: None, is_whole: true }
        };
        rows.iter().map(item).collect()
    }
}

/// One thing: its fields as texts, and its point as latitude and longitude.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// Where it stands: a line, or a number or an id in a document.
    pub(super) label: String,
    pub(super) fields: BTreeMap<String, String>,
    pub(super) point: Option<(f64, f64)>,
    /// Whether its shape is one that is known.
    pub(super) is_whole: bool,
}

impl Item {
    /// Returns a field, empty when it is not there.
    pub(super) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |text| text.trim())
    }

    /// Returns the first of some fields that says something.
    pub(super) fn first(&self, names: &[&str]) -> &str {
        names.iter().map(|name| self.field(name)).find(|text| !text.is_empty()).unwrap_or_default()
    }
}

/// Returns an id made of a name: folded words joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let words = folded.split(|c: char| !is_word(c)).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words {
        if id.len() + word.len() >= 60 {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id
}

/// Completes where a row is: its commune from the postcode when that has only one, the street in both
/// languages when the commune has it, its point. What is outside the Region is refused.
pub(super) fn locate(
    row: &mut Record,
    item: &Item,
    known: &Gazetteer,
    streets: &StreetIndex,
) -> Result<(), Refusal> {
    if let Some((lat, lon)) = item.point {
        let point = Point::new(lat, lon).ok_or(Fault::NotAPoint)?;
        if !point.is_in_region() {
            return Err(Refusal::Outside);
        }
        row.set("lat", &format!("{lat}"));
        row.set("lon", &format!("{lon}"));
        row.fill("coord_precision", "address");
    }
    in_region(row, known, streets)?;
    let nis = crate::domain::gazetteer::Nis::parse(row.get("nis"));
    let commune = nis.and_then(|nis| known.commune(nis));
    if let Some(commune) = commune {
        row.set("commune_fr", &commune.name.names.fr);
        row.set("commune_nl", &commune.name.names.nl);
        for name in ["street_fr", "street_nl"] {
            let found = streets.find(commune.name.nis, row.get(name));
            if let Some(street) = found.filter(|_| !row.get(name).is_empty()) {
                row.set("street_fr", &street.names.fr);
                row.set("street_nl", &street.names.nl);
                break;
            }
        }
    }
    Ok(())
}

/// Returns whether a row lies in the Region, by its commune, its postcode or its point, and notes the commune
/// that these leave no doubt about.
fn in_region(row: &mut Record, known: &Gazetteer, streets: &StreetIndex) -> Result<(), Refusal> {
    // A network has no place of its own.
    if row.get("type") == "network" && row.get("postcode").is_empty() {
        return Ok(());
    }
    if !row.get("nis").is_empty() {
        let nis = crate::domain::gazetteer::Nis::parse(row.get("nis"));
        return match nis.and_then(|nis| known.commune(nis)) {
            Some(_) => Ok(()),
            None => Err(Refusal::Outside),
        };
    }
    let named = [row.get("commune_fr"), row.get("commune_nl")].map(fold);
    let is_named = |name: &str| named.iter().any(|one| !one.is_empty() && *one == fold(name));
    if !row.get("postcode").is_empty() {
        let area = Postcode::parse(row.get("postcode")).and_then(|code| known.postcode(code));
        let area = area.ok_or(Refusal::Outside)?;
        let mut own = area.communes.iter().filter(|one| one.names.each().any(is_named));
        let only = if area.communes.len() == 1 { area.communes.first() } else { own.next() };
        if let Some(commune) = only {
            row.set("nis", &commune.nis.to_string());
        }
        return Ok(());
    }
    if named.iter().any(|name| !name.is_empty()) {
        let commune = known.communes.iter().find(|one| one.name.names.each().any(is_named));
        let commune = commune.ok_or(Refusal::Outside)?;
        row.set("nis", &commune.name.nis.to_string());
        return Ok(());
    }
    let point = row.get("lat").parse().ok().zip(row.get("lon").parse().ok());
    match point.and_then(|(lat, lon)| Point::new(lat, lon)) {
        Some(point) if streets.is_beside_one(point, BESIDE_M) => Ok(()),
        Some(_) => Err(Refusal::Outside),
        // Neither a point nor a postcode nor a commune: nobody could tell where it is.
        None => Err(Fault::EmptyCell { column: "postcode".to_owned() }.into()),
    }
}
