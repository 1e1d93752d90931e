//! The JSON Schema of a file that people write: what editors complete with, and what `shape` checks.

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

/// Returns the JSON Schema of a file, made from its raw mirror. A key may be left out but not be empty, so
/// `null` is in no schema.
pub(crate) fn schema_of<T: JsonSchema>() -> Value {
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
