//! Places on a map: GeoJSON (RFC 7946), longitude first. What is not known is left out, and a point
//! says how far off it may be.

use serde_json::{Map, Value, json};

use super::advice;
use crate::domain::advice::{Advice, PlaceSuggestion};
use crate::domain::gazetteer::Position;

/// Returns the suggested places that have a point. Their properties are those of the advice as JSON.
pub fn advice_geojson(advice: &Advice) -> Value {
    let features: Vec<Value> = advice.places.iter().map(suggestion).collect();
    json!({"type": "FeatureCollection", "features": features})
}

fn suggestion(suggestion: &PlaceSuggestion) -> Value {
    let properties = match advice::place(suggestion) {
        Value::Object(properties) => properties,
        _ => Map::new(),
    };
    feature(suggestion.place.id.as_str(), suggestion.place.position, properties)
}

/// Returns something on the map.
fn feature(id: &str, position: Option<Position>, mut properties: Map<String, Value>) -> Value {
    properties.retain(|_, value| !is_unknown(value));
    let geometry = position.map(|position| {
        properties.insert("uncertainty_metres".to_owned(), json!(position.uncertainty_m));
        // Six digits are a tenth of a metre.
        let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
        let (lon, lat) = (round(position.point.lon()), round(position.point.lat()));
        json!({"type": "Point", "coordinates": [lon, lat]})
    });
    json!({"type": "Feature", "id": id, "geometry": geometry, "properties": properties})
}

fn is_unknown(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    }
}
