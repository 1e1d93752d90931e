//! Our list of places in the formats of others: the way back of `import`. What a format has no word for is
//! left out, and said.

mod geojson;
mod mednum;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::record::{Record, write_places};
use crate::domain::place::Directory;

/// What is exported.
pub struct Exporting<'a> {
    /// The rows.
    pub rows: &'a [Record],
    /// The same rows as places: where each is, when its row does not say so itself.
    pub directory: &'a Directory,
}

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The document.
    pub text: String,
    /// The rows that it does not hold, by the field that the format demands, with how many there are.
    pub left_out: BTreeMap<&'static str, usize>,
}

/// A format of others.
struct Format {
    name: &'static str,
    write: fn(&Exporting) -> Exported,
}

/// The formats; a new one is one file and one row.
const FORMATS: [Format; 3] = [
    Format { name: "geojson", write: geojson::write },
    Format { name: "csv", write: csv },
    Format { name: "mednum", write: mednum::write },
];

/// The names of the formats.
pub fn export_formats() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|format| format.name)
}

/// Writes places in a format, if there is one of that name.
pub fn export(format: &str, exporting: &Exporting) -> Option<Exported> {
    let format = FORMATS.iter().find(|known| known.name == format)?;
    Some((format.write)(exporting))
}

fn csv(exporting: &Exporting) -> Exported {
    Exported { text: write_places(exporting.rows), ..Exported::default() }
}
