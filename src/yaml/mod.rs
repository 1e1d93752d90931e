//! YAML text → a tree whose nodes know their place → a value of the right shape, or every fault.
//! What a key means is not known here.

mod characters;
mod node;
mod read;
mod schema;
mod shape;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::domain::problem::{Fault, Problem, Span};

pub(crate) use characters::{escaped, place_of, walk, walk_values};
pub(crate) use node::{Entry, Node, Value};
pub(crate) use schema::schema_of;
pub(crate) use shape::unknown_word;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 2 * 1024 * 1024;

/// The format that this program reads.
const FORMAT: &str = "1";

/// Returns the text and the tree of a file of our format, without its byte-order mark. The text of one that
/// is at fault goes to `sources`: spans point into it.
pub(crate) fn tree(
    name: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
    sources: &mut BTreeMap<String, String>,
) -> Option<(String, Node)> {
    let text = text(name, bytes).map_err(|problem| problems.push(*problem)).ok()?;
    let forbidden = characters::written(name, &text);
    let is_clean = forbidden.is_empty();
    problems.extend(forbidden);
    let tree = match read::tree(&text) {
        Ok(tree) => tree,
        Err((span, fault)) => {
            // The parser stops at a control character too: it has been told, with its name.
            if is_clean || fault == Fault::AliasBomb {
                problems.push(Problem { file: name.to_owned(), span, fault });
            }
            sources.insert(name.to_owned(), text);
            return None;
        }
    };
    if let Some(found) = other_format(&tree) {
        problems.push(Problem::at(name, tree.span_of("format"), found));
        sources.insert(name.to_owned(), text);
        return None;
    }
    Some((text, tree))
}

/// Returns the text of a file without its byte-order mark.
fn text(name: &str, bytes: &[u8]) -> Result<String, Box<Problem>> {
    if bytes.len() > LARGEST_FILE {
        let (bytes, limit) = (bytes.len() as u64, LARGEST_FILE as u64);
        let fault = Fault::FileTooLarge { bytes, limit };
        return Err(Box::new(Problem::of_file(name, fault)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let problem = Problem::at(name, end_of(&good), Fault::NotUtf8);
            Err(Box::new(problem))
        }
    }
}

/// Returns the place after a text.
fn end_of(text: &str) -> Span {
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    Span {
        line: text.matches('\n').count() + 1,
        column: last_line.chars().count() + 1,
        start: text.len(),
        end: text.len(),
    }
}

/// Returns the fault of a whole number that is not our format; other values are faults of shape.
fn other_format(tree: &Node) -> Option<Fault> {
    let found = tree.get("format")?.text()?;
    let is_other = found != FORMAT && found.parse::<u64>().is_ok();
    is_other.then(|| Fault::UnknownFormat { found: found.to_owned() })
}

/// Returns what a tree holds, and the tree itself without what was left out, when its shape is right.
pub(crate) fn parse<T: DeserializeOwned>(
    file: &str,
    tree: Node,
    schema: &Json,
    problems: &mut Vec<Problem>,
) -> Option<(T, Node)> {
    let (json, tree) = shape::fit(tree, schema, file, problems)?;
    match serde_json::from_value(json) {
        Ok(raw) => Some((raw, tree)),
        Err(error) => {
            let reason = error.to_string();
            problems.push(Problem::of_file(file, Fault::NotYaml { reason }));
            None
        }
    }
}
