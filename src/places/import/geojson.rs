//! GeoJSON (RFC 7946): a collection of points whose properties have the names of our columns.

use super::item::{Document, Item};
use super::json::Json;
use super::{Notes, Refusal, ours};
use crate::domain::id::is_id;
use crate::domain::problem::Fault;
use crate::places::record::Record;

/// Words of `coord_precision` that say that a point is only that of the postcode or the commune: it is
/// not the place's own.
pub(crate) const NOT_OWN: [&str; 2] = ["postcode", "commune"];

/// Properties that are made from the others when a list is exported.
pub(crate) const MADE: [&str; 1] = ["uncertainty_m"];

pub(super) fn is_it(document: &Document) -> bool {
    let Document::Json(json) = document else { return false };
    json.get("type").and_then(Json::text) == Some("FeatureCollection")
}

pub(super) fn items(document: &Document) -> Vec<Item> {
    let Document::Json(json) = document else { return Vec::new() };
    let features = json.get("features").map(Json::list).unwrap_or_default();
    features.iter().enumerate().map(|(at, feature)| item(at + 1, feature)).collect()
}

fn item(number: usize, feature: &Json) -> Item {
    let id = feature.get("id").and_then(Json::cell).filter(|id| !id.is_empty());
    let mut item = Item { label: id.clone().unwrap_or(number.to_string()), ..Item::default() };
    if let Some(Json::Map(properties)) = feature.get("properties") {
        let cell = |(name, value): &(String, Json)| Some((name.clone(), value.cell()?));
        item.fields = properties.iter().filter_map(cell).collect();
    }
    if let Some(id) = id.filter(|id| is_id(id)) {
        item.fields.entry("id".to_owned()).or_insert(id);
    }
    item.is_whole = match feature.get("geometry") {
        None | Some(Json::Null) => true,
        Some(geometry) => {
            item.point = point(geometry);
            item.point.is_some()
        }
    };
    if NOT_OWN.contains(&item.field("coord_precision")) {
        item.point = None;
        item.fields.remove("coord_precision");
    }
    item
}

/// Returns latitude and longitude: GeoJSON has the longitude first (RFC 7946, 3.1.1).
fn point(geometry: &Json) -> Option<(f64, f64)> {
    if geometry.get("type").and_then(Json::text) != Some("Point") {
        return None;
    }
    let numbers = geometry.get("coordinates")?.list();
    match numbers {
        [lon, lat] | [lon, lat, _] => Some((lat.number()?, lon.number()?)),
        _ => None,
    }
}

pub(super) fn map(item: &Item, notes: &mut Notes) -> Result<Record, Refusal> {
    if !item.is_whole {
        return Err(Fault::NotAPoint.into());
    }
    let mut item = item.clone();
    item.fields.retain(|name, _| !MADE.contains(&name.as_str()));
    if item.first(&["name_fr", "name_nl"]).is_empty()
        && let Some(name) = item.fields.remove("name")
    {
        item.fields.insert("name_fr".to_owned(), name);
    }
    ours::map(&item, notes)
}
