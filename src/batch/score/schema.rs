//! The JSON Schema of a line of results, made from the columns themselves.

use serde_json::{Map, Value, json};

use super::cell::{Column, Kind};
use super::model::MODELS;
use super::{ADVICE, STAMP, named};

/// Columns that are never empty, beside the stamp.
const ALWAYS: [&str; 4] = ["id", "level", "answered", "provisional"];

/// Returns the schema: one shape for each scoring model. Columns that were kept stand beside these.
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Line of niveau score --format ndjson",
        "description": "The columns are described in docs/formats.md.",
        "anyOf": MODELS.iter().map(|model| shape(model.name, (model.columns)())).collect::<Vec<_>>(),
    })
}

fn shape(name: &str, results: Vec<Column>) -> Value {
    let id = Column::new("id", Kind::Text);
    let advice: Vec<Column> = ADVICE.iter().map(named).collect();
    let needed: Vec<Column> =
        [id].into_iter().chain(results).chain(STAMP.iter().map(named)).collect();
    let names: Vec<&str> = needed.iter().map(|column| column.name.as_str()).collect();
    let properties: Map<String, Value> = needed
        .iter()
        .chain(&advice)
        .map(|column| (column.name.clone(), property(column)))
        .collect();
    json!({ "title": name, "type": "object", "properties": properties, "required": names })
}

fn property(column: &Column) -> Value {
    let word = match column.kind {
        Kind::Text => "string",
        Kind::Number => "number",
        Kind::Count => "integer",
        Kind::Flag => "boolean",
    };
    let name = column.name.as_str();
    let is_never_empty = ALWAYS.contains(&name)
        || name.ends_with("_level")
        || STAMP.iter().any(|(stamp, _)| *stamp == name);
    if is_never_empty { json!({ "type": word }) } else { json!({ "type": [word, "null"] }) }
}
