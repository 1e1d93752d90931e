//! The JSON Schemas of the seven files, made from the raw mirrors: what editors complete and check
//! with is what is checked here.

use std::sync::LazyLock;

use serde_json::Value;

use super::mapping::RawMapping;
use super::raw::{RawBank, RawFacts, RawGlossary, RawItems, RawWords};
use super::raw_calibration::RawCalibration;
use crate::yaml::schema_of;

/// The schema of `bank.yaml`.
pub(super) static BANK: LazyLock<Value> = LazyLock::new(schema_of::<RawBank>);
/// The schema of a file of items.
pub(super) static ITEMS: LazyLock<Value> = LazyLock::new(schema_of::<RawItems>);
/// The schema of a file of words.
pub(super) static WORDS: LazyLock<Value> = LazyLock::new(schema_of::<RawWords>);
/// The schema of `facts.yaml`.
pub(super) static FACTS: LazyLock<Value> = LazyLock::new(schema_of::<RawFacts>);
/// The schema of `calibration.yaml`.
pub(super) static CALIBRATION: LazyLock<Value> = LazyLock::new(schema_of::<RawCalibration>);
/// The schema of `glossary.yaml`.
pub(super) static GLOSSARY: LazyLock<Value> = LazyLock::new(schema_of::<RawGlossary>);

/// The schema of a mapping file.
pub(super) static MAPPING: LazyLock<Value> = LazyLock::new(schema_of::<RawMapping>);

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
