//! GeoJSON (RFC 7946): one feature a place, with every cell of its row as a property.
//!
//! A place whose own point nobody knows stands at that of its postcode or commune; `coord_precision` says so,
//! and `uncertainty_m` how far off any point may be. One that is nowhere has no geometry (RFC 7946, 3.2).

use serde_json::{Map, Value, json};

use super::{Exported, Exporting};
use crate::domain::gazetteer::{Position, Precision};
use crate::places::columns::PLACES;
use crate::places::record::Record;

/// Columns whose cells hold several words.
const LISTS: [&str; 3] = ["languages", "services", "audiences"];

pub(super) fn write(exporting: &Exporting) -> Exported {
    let position = |row: &Record| {
        let mut places = exporting.directory.places.iter();
        places.find(|place| place.id.as_str() == row.get("id")).and_then(|place| place.position)
    };
    let features = exporting.rows.iter().map(|row| feature(row, position(row)).to_string());
    let features: Vec<_> = features.collect();
    let text =
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", features.join(",\n"));
    Exported { text, ..Exported::default() }
}

fn feature(row: &Record, position: Option<Position>) -> Value {
    let mut properties = Map::new();
    for column in PLACES {
        let text = row.get(column.name);
        if text.is_empty() || matches!(column.name, "lat" | "lon") {
            continue;
        }
        let value = match LISTS.contains(&column.name) {
            true => row.words(column.name).collect::<Vec<_>>().into(),
            false => Value::from(text),
        };
        properties.insert(column.name.to_owned(), value);
    }
    if let Some(position) = position {
        properties.insert("uncertainty_m".to_owned(), position.uncertainty_m.into());
        if let Some(word) = not_own(position.precision) {
            properties.insert("coord_precision".to_owned(), word.into());
        }
    }
    // The longitude comes first (RFC 7946, 3.1.1).
    let geometry = position.map(|position| {
        json!({"type": "Point", "coordinates": [position.point.lon(), position.point.lat()]})
    });
    json!({"type": "Feature", "id": row.get("id"), "geometry": geometry, "properties": properties})
}

/// Returns the word for a point that is not the place's own.
fn not_own(precision: Precision) -> Option<&'static str> {
    match precision {
        Precision::Postcode => Some("postcode"),
        Precision::Commune => Some("commune"),
        Precision::Coordinates | Precision::Street | Precision::Station | Precision::Quarter => {
            None
        }
    }
}
