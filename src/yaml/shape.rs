//! Checks a tree against the JSON Schema of its file and collects every fault of shape with its place.
//!
//! What is left has the right shape: an entry of the file's main list with a fault is left out, so
//! that the other entries are still checked for sense. The tree that comes out and the value that
//! serde reads are pruned alike: the third item of one is the third item of the other.

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value as Json};

use super::node::{Entry, Node, Value};
use crate::domain::calendar::parse_date;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Expected, Fault, Problem, Span};

/// A value of the right shape and the tree it came from.
pub(super) type Fitted = (Json, Node);

/// Fits a tree to a schema. Nothing comes back when the root is not a mapping.
pub(super) fn fit(
    node: Node,
    schema: &Json,
    file: &str,
    problems: &mut Vec<Problem>,
) -> Option<Fitted> {
    let root = schema;
    let mut walk = Walk { root, file, problems };
    let node = match node.value {
        Value::Null => Node { value: Value::Map(Vec::new()), ..node },
        Value::Scalar { .. } | Value::List(_) | Value::Map(_) => node,
    };
    walk.any(schema, node, 0)
}

struct Walk<'a> {
    root: &'a Json,
    file: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Walk<'a> {
    fn report(&mut self, span: Span, fault: Fault) {
        self.problems.push(Problem::at(self.file, span, fault));
    }

    fn wrong(&mut self, span: Span, expected: Expected) -> Option<Fitted> {
        self.report(span, Fault::WrongType { expected });
        None
    }

    /// Follows `$ref` into the definitions of the schema.
    fn resolved(&self, schema: &'a Json) -> &'a Json {
        let name = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
        name.map_or(schema, |name| &self.root["$defs"][name])
    }

    /// Chooses between a text and a mapping, where a schema allows either.
    fn chosen(&self, schema: &'a Json, node: &Node) -> &'a Json {
        let wanted = if matches!(node.value, Value::Map(_)) { "object" } else { "string" };
        let mut choices = schema["oneOf"].as_array().into_iter().flatten();
        choices.find(|choice| self.resolved(choice)["type"] == wanted).unwrap_or(schema)
    }

    fn any(&mut self, schema: &'a Json, node: Node, depth: usize) -> Option<Fitted> {
        let schema = self.resolved(self.chosen(schema, &node));
        match schema["type"].as_str() {
            Some("object") => self.object(schema, node, depth),
            Some("array") => self.array(schema, node, depth),
            Some("integer") => self.integer(schema, node),
            Some("number") => self.number(schema, node),
            Some("boolean") => self.boolean(node),
            _ => self.string(schema, node),
        }
    }

    fn object(&mut self, schema: &'a Json, node: Node, depth: usize) -> Option<Fitted> {
        let (span, first) = (node.span, node.first_key_span());
        let Value::Map(entries) = node.value else {
            return self.wrong(span, Expected::Mapping);
        };
        let is_main = depth == 0 || (depth == 1 && schema["properties"].is_null());
        let mut whole = self.is_complete(schema, &entries, first);
        let mut seen = BTreeSet::new();
        let mut fitted = Map::new();
        let mut kept = Vec::new();
        for Entry { key, key_span, value } in entries {
            if !seen.insert(key.clone()) {
                self.report(key_span, Fault::DuplicateKey { key });
                continue;
            }
            let Some(value_schema) = self.value_schema(schema, &key, key_span) else {
                continue;
            };
            match self.any(value_schema, value, depth + 1) {
                Some((json, value)) => {
                    fitted.insert(key.clone(), json);
                    kept.push(Entry { key, key_span, value });
                }
                None => whole = false,
            }
        }
        let value = Value::Map(kept);
        (whole || is_main).then_some((Json::Object(fitted), Node { span, value }))
    }

    /// Reports the keys that must be there and are not.
    fn is_complete(&mut self, schema: &Json, entries: &[Entry], span: Span) -> bool {
        let required = schema["required"].as_array().into_iter().flatten();
        let required = required.filter_map(Json::as_str);
        let absent = |key: &&str| !entries.iter().any(|entry| entry.key == *key);
        let missing: Vec<&str> = required.filter(absent).collect();
        for key in &missing {
            let key = (*key).to_owned();
            self.report(span, Fault::MissingKey { key });
        }
        missing.is_empty()
    }

    /// Returns what the value of a key must fit, or reports the key.
    fn value_schema(&mut self, schema: &'a Json, key: &str, span: Span) -> Option<&'a Json> {
        let Some(known) = schema["properties"].as_object() else {
            return Some(&schema["additionalProperties"]);
        };
        if let Some(found) = known.get(key) {
            return Some(found);
        }
        let nearest = nearest(key, known.keys().map(String::as_str));
        let key = key.to_owned();
        self.report(span, Fault::UnknownKey { key, nearest });
        None
    }

    fn array(&mut self, schema: &'a Json, node: Node, depth: usize) -> Option<Fitted> {
        let span = node.span;
        let Value::List(list) = node.value else {
            return self.wrong(span, Expected::List);
        };
        let found = list.len();
        let least = schema["minItems"].as_u64().unwrap_or(0) as usize;
        let most = schema["maxItems"].as_u64().map_or(usize::MAX, |most| most as usize);
        let mut whole = (least..=most).contains(&found);
        if !whole {
            let expected = found.clamp(least, most);
            self.report(span, Fault::WrongLength { found, expected });
        }
        let (mut fitted, mut kept) = (Vec::new(), Vec::new());
        for node in list {
            match self.any(&schema["items"], node, depth + 1) {
                Some((json, node)) => {
                    fitted.push(json);
                    kept.push(node);
                }
                None => whole = false,
            }
        }
        let value = Value::List(kept);
        (whole || depth == 1).then_some((Json::Array(fitted), Node { span, value }))
    }

    fn integer(&mut self, schema: &Json, node: Node) -> Option<Fitted> {
        let number = plain(&node).and_then(|text| text.parse::<i64>().ok());
        let Some(number) = number else {
            return self.wrong(node.span, Expected::Integer);
        };
        if let (Some(low), Some(high)) = (schema["minimum"].as_i64(), schema["maximum"].as_i64())
            && !(low..=high).contains(&number)
        {
            let (low, high) = (low.to_string(), high.to_string());
            self.report(node.span, Fault::OutOfRange { low, high });
            return None;
        }
        Some((Json::from(number), node))
    }

    fn number(&mut self, schema: &Json, node: Node) -> Option<Fitted> {
        let spelled = plain(&node).filter(|text| is_decimal(text));
        let number = spelled.and_then(|text| text.parse::<f64>().ok());
        let Some((number, json)) =
            number.and_then(|number| Some((number, Number::from_f64(number)?)))
        else {
            return self.wrong(node.span, Expected::Number);
        };
        if let (Some(low), Some(high)) = (schema["minimum"].as_f64(), schema["maximum"].as_f64())
            && !(low..=high).contains(&number)
        {
            let (low, high) = (low.to_string(), high.to_string());
            self.report(node.span, Fault::OutOfRange { low, high });
            return None;
        }
        Some((Json::Number(json), node))
    }

    fn boolean(&mut self, node: Node) -> Option<Fitted> {
        let truth = plain(&node).and_then(|text| text.parse::<bool>().ok());
        match truth {
            Some(truth) => Some((Json::Bool(truth), node)),
            None => self.wrong(node.span, Expected::Boolean),
        }
    }

    fn string(&mut self, schema: &Json, node: Node) -> Option<Fitted> {
        let text = match &node.value {
            Value::Scalar { text, .. } => text.clone(),
            // A key with nothing behind it is an empty text, which is a fault of its own.
            Value::Null if node.span.start == node.span.end => String::new(),
            Value::Null | Value::List(_) | Value::Map(_) => {
                return self.wrong(node.span, Expected::Text);
            }
        };
        if schema["format"] == "date" && parse_date(&text).is_none() {
            return self.wrong(node.span, Expected::Date);
        }
        if let Some(known) = schema["enum"].as_array() {
            let known: Vec<&str> = known.iter().filter_map(Json::as_str).collect();
            if !known.contains(&text.as_str()) {
                self.report(node.span, unknown_word(&text, &known));
                return None;
            }
        }
        let value = Value::Scalar { text: text.clone(), plain: false };
        let span = node.span;
        Some((Json::String(text), Node { span, value }))
    }
}

/// Returns the fault of a word that is none of those known.
pub(crate) fn unknown_word(word: &str, known: &[&str]) -> Fault {
    Fault::UnknownWord {
        word: word.to_owned(),
        known: known.iter().map(|word| (*word).to_owned()).collect(),
        nearest: nearest(word, known.iter().copied()),
    }
}

/// Returns the spelling of a plain scalar.
fn plain(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar { text, plain: true } => Some(text),
        Value::Scalar { plain: false, .. } | Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

/// Returns whether a number is spelled with digits; `inf` and `nan` are no numbers here.
fn is_decimal(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || "+-.eE".contains(c))
}
