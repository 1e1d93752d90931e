//! The JSON Schemas of the seven files, made from the raw mirrors: what editors complete and check
//! with is what `shape` checks. A key may be left out but not be empty, so `null` is in no schema.

use std::sync::LazyLock;

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use super::mapping::RawMapping;
use super::raw::{RawBank, RawFacts, RawGlossary, RawItems, RawWords};
use super::raw_calibration::RawCalibration;

/// The schema of `bank.yaml`.
pub(super) static BANK: LazyLock<Value> = LazyLock::new(of::<RawBank>);
/// The schema of a file of items.
pub(super) static ITEMS: LazyLock<Value> = LazyLock::new(of::<RawItems>);
/// The schema of a file of words.
pub(super) static WORDS: LazyLock<Value> = LazyLock::new(of::<RawWords>);
/// The schema of `facts.yaml`.
pub(super) static FACTS: LazyLock<Value> = LazyLock::new(of::<RawFacts>);
/// The schema of `calibration.yaml`.
pub(super) static CALIBRATION: LazyLock<Value> = LazyLock::new(of::<RawCalibration>);
/// The schema of `glossary.yaml`.
pub(super) static GLOSSARY: LazyLock<Value> = LazyLock::new(of::<RawGlossary>);

/// The schema of a mapping file.
pub(super) static MAPPING: LazyLock<Value> = LazyLock::new(of::<RawMapping>);

/// The names of the schemas, as `niveau bank schema` takes them.
pub const SCHEMAS: [&str; 7] =
    ["bank", "items", "words", "facts", "calibration", "glossary", "map"];

/// Returns the JSON Schema of a file: `bank`, `items`, `words`, `facts`, `calibration`,
/// `glossary` or `map`.
pub fn schema(name: &str) -> Option<Value> {
    let schemas = [&BANK, &ITEMS, &WORDS, &FACTS, &CALIBRATION, &GLOSSARY, &MAPPING];
    let at = SCHEMAS.iter().position(|known| *known == name)?;
    Some(Value::clone(schemas[at]))
}

fn of<T: JsonSchema>() -> Value {
    let mut schema = schema_for!(T).to_value();
    without_null(&mut schema);
    if let Some(properties) = schema.as_object_mut() {
        properties.remove("title");
    }
    schema
}

/// Takes out `null` and the defaults that mirror it.
fn without_null(schema: &mut Value) {
    if let Value::Object(map) = schema {
        if map.get("default").is_some_and(Value::is_null) {
            map.remove("default");
        }
        if let Some(Value::Array(types)) = map.get("type") {
            let kept = types.iter().find(|name| *name != "null").cloned();
            map.insert("type".to_owned(), kept.unwrap_or_default());
        }
        if let Some(Value::Array(choices)) = map.remove("anyOf") {
            let real = choices.into_iter().find(|choice| choice["type"] != "null");
            map.extend(real.and_then(|real| real.as_object().cloned()).unwrap_or_default());
        }
    }
    match schema {
        Value::Object(map) => map.values_mut().for_each(without_null),
        Value::Array(list) => list.iter_mut().for_each(without_null),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_every_schema_is_described_and_none_may_be_null() {
        for name in SCHEMAS {
            let schema = schema(name).expect("a schema by that name");
            let defs = schema["$defs"].as_object().cloned().unwrap_or_default();
            for object in defs.values().chain([&schema]) {
                assert_eq!(object["additionalProperties"], Value::Bool(false), "{name}");
                let properties = object["properties"].as_object().expect("an object");
                for (key, property) in properties {
                    assert!(property["description"].is_string(), "{name}: {key}");
                }
            }
            assert!(!schema.to_string().contains("null"), "{name}: {schema}");
        }
        assert_eq!(schema("places"), None);
    }
}
