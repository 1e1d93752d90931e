//! JSON of somebody else as a tree. A key that stands twice is a fault: which of the two is meant, nobody
//! knows. Depth is bounded by the parser, size by whoever reads the file.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::domain::problem::{Fault, Problem, Span};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

impl Json {
    /// Reads a document, or says where it is none.
    pub(super) fn read(file: &str, text: &str) -> Result<Json, Box<Problem>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        serde_json::from_str(text).map_err(|error| {
            let told = error.to_string();
            let reason = told.split(" at line ").next().unwrap_or_default().to_owned();
            let fault = Fault::NotJson { reason };
            let (line, column) = (error.line().max(1), error.column().max(1));
            Box::new(Problem::at(file, Span { line, column, start: 0, end: 0 }, fault))
        })
    }

    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Map(entries) => {
                entries.iter().find(|(own, _)| own == key).map(|(_, value)| value)
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => None,
        }
    }

    pub(super) fn list(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::Map(_) => &[],
        }
    }

    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Json::Number(number) => Some(*number),
            Json::Null | Json::Bool(_) | Json::Text(_) | Json::List(_) | Json::Map(_) => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::List(_) | Json::Map(_) => None,
        }
    }

    /// Returns the value as a cell: a list of texts joined by semicolons. A mapping is no cell.
    pub(super) fn cell(&self) -> Option<String> {
        match self {
            Json::Null => Some(String::new()),
            Json::Bool(true) => Some("yes".to_owned()),
            Json::Bool(false) => Some("no".to_owned()),
            Json::Number(number) => Some(number.to_string()),
            Json::Text(text) => Some(text.clone()),
            Json::List(list) => {
                let cells: Option<Vec<_>> = list.iter().map(Json::cell).collect();
                Some(cells?.join(";"))
            }
            Json::Map(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = access.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut entries: Vec<(String, Json)> = Vec::new();
        let mut keys = std::collections::BTreeSet::new();
        while let Some((key, value)) = access.next_entry::<String, Json>()? {
            if !keys.insert(key.clone()) {
                return Err(A::Error::custom(format!("key `{key}` stands twice")));
            }
            entries.push((key, value));
        }
        Ok(Json::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let problem = Json::read("f.json", text).expect_err("no JSON");
        match problem.fault {
            Fault::NotJson { reason } => reason,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_no_json_is_told() {
        assert_eq!(fault(r#"{"a": 1, "b": {"c": 1, "c": 2}}"#), "key `c` stands twice");
        assert_eq!(fault(&"[".repeat(100_000)), "recursion limit exceeded");
        for text in ["", "{", "NaN", "[1e999]", "{\"a\" 1}", "[1] 2", "{a: 1}"] {
            assert!(!fault(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_value_becomes_a_cell() {
        let json = Json::read("f.json", r#"{"a": [1, "b", true], "c": {"d": 1}, "e": null}"#);
        let json = json.expect("JSON");
        let cell = |key| json.get(key).and_then(Json::cell);
        assert_eq!(cell("a").as_deref(), Some("1;b;yes"));
        assert_eq!((cell("c"), cell("e").as_deref()), (None, Some("")));
    }
}
