//! A mapping file: what the headings and cells of somebody's form mean in a bank, or every fault of the file.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::folder::{self, Parsed};
use super::{BankFile, schema};
use crate::domain::bank::Bank;
use crate::domain::column::{Mapped, Mapping};
use crate::domain::id::{ChoiceId, ItemId};
use crate::domain::item::{Item, Prompt};
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem};
use crate::yaml::Entry;

/// The words that a heading may be mapped to beside items.
const ID: &str = "id";
const IGNORE: &str = "ignore";

/// What headings and cells of a form mean.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format"]))]
pub(crate) struct RawMapping {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// For each heading the id of an item, a part of one, `id` for who the person is, or `ignore`.
    #[schemars(schema_with = "columns")]
    pub(crate) columns: BTreeMap<String, RawMapped>,
    /// For each item the option that a text or a code stands for.
    pub(crate) answers: BTreeMap<String, BTreeMap<String, String>>,
    /// Cells that say "I don't know".
    pub(crate) dont_know: Vec<String>,
    /// Cells that say nothing.
    pub(crate) not_reached: Vec<String>,
}

/// What a heading means: a name, or a part of an item. The shape was checked before this is read.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum RawMapped {
    Name(String),
    Part(RawPart),
}

/// One option of an item.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPart {
    /// The id of the item.
    pub(crate) item: String,
    /// The id of the option.
    pub(crate) option: String,
}

fn columns(generator: &mut SchemaGenerator) -> Schema {
    let part = generator.subschema_for::<RawPart>();
    json_schema!({
        "type": "object",
        "additionalProperties": {"oneOf": [{"type": "string"}, part]},
    })
}

/// What came of a mapping file.
#[derive(Debug)]
pub struct MappingRead {
    /// What it says, unless a problem is an error.
    pub mapping: Option<Mapping>,
    /// Every fault, in the order of the file.
    pub problems: Vec<Problem>,
    /// The text, by name, without its byte-order mark: spans point into it.
    pub sources: BTreeMap<String, String>,
}

/// Reads a mapping file for a bank.
pub fn mapping(file: &BankFile, bank: &Bank) -> MappingRead {
    let (mut problems, mut sources) = (Vec::new(), BTreeMap::new());
    let tree = folder::tree(file, &mut problems, &mut sources).map(|(text, tree)| {
        sources.insert(file.name.clone(), text);
        tree
    });
    let parsed = tree.and_then(|tree| {
        folder::parse::<RawMapping>(&file.name, tree, &schema::MAPPING, &mut problems)
    });
    let mapping = parsed.map(|parsed| checked(&parsed, bank, &mut problems));
    problems.sort_by_key(|problem| problem.span.map(|span| (span.line, span.column)));
    MappingRead { mapping: mapping.filter(|_| problems.is_empty()), problems, sources }
}

fn checked(parsed: &Parsed<RawMapping>, bank: &Bank, problems: &mut Vec<Problem>) -> Mapping {
    let mut mapping = Mapping {
        dont_know: parsed.raw.dont_know.clone(),
        not_reached: parsed.raw.not_reached.clone(),
        ..Mapping::default()
    };
    let mut tell = |span, fault| problems.push(Problem::at(&parsed.file, span, fault));
    for entry in entries(parsed, "columns") {
        match parsed.raw.columns.get(&entry.key) {
            Some(RawMapped::Name(name)) => match named(name, bank) {
                Ok(mapped) => drop(mapping.columns.insert(entry.key.clone(), mapped)),
                Err(fault) => tell(entry.value.span, fault),
            },
            Some(RawMapped::Part(part)) => {
                let item = item(&part.item, bank)
                    .map_err(|fault| tell(entry.value.span_of("item"), fault));
                let Ok(item) = item else { continue };
                match option(&part.option, item) {
                    Ok(option) => {
                        let mapped = Mapped::Option(item.id.clone(), option);
                        mapping.columns.insert(entry.key.clone(), mapped);
                    }
                    Err(fault) => tell(entry.value.span_of("option"), fault),
                }
            }
            None => {}
        }
    }
    for entry in entries(parsed, "answers") {
        let item = match item(&entry.key, bank) {
            Ok(item) => item,
            Err(fault) => {
                tell(entry.key_span, fault);
                continue;
            }
        };
        let texts = mapping.answers.entry(item.id.clone()).or_default();
        for said in entry.value.entries() {
            match option(said.value.text().unwrap_or_default(), item) {
                Ok(option) => drop(texts.insert(said.key.clone(), option)),
                Err(fault) => tell(said.value.span, fault),
            }
        }
    }
    mapping
}

fn entries<'p>(parsed: &'p Parsed<RawMapping>, key: &str) -> &'p [Entry] {
    parsed.tree.get(key).map_or(&[], |node| node.entries())
}

fn named(name: &str, bank: &Bank) -> Result<Mapped, Fault> {
    let mut variables = bank.items.iter().flat_map(|item| item.variables.values());
    match name {
        ID => Ok(Mapped::Id),
        IGNORE => Ok(Mapped::Ignored),
        name if variables.any(|variable| variable == name) => Ok(Mapped::Variable(name.to_owned())),
        name => item(name, bank).map(|item| Mapped::Item(item.id.clone())),
    }
}

fn item<'b>(name: &str, bank: &'b Bank) -> Result<&'b Item, Fault> {
    let found = ItemId::parse(name).and_then(|id| bank.item(&id)).filter(|item| item.counts());
    found.ok_or_else(|| {
        let known = bank.items.iter().filter(|item| item.counts()).map(|item| item.id.as_str());
        Fault::UnknownItem { id: name.to_owned(), nearest: nearest(name, known) }
    })
}

fn option(name: &str, item: &Item) -> Result<ChoiceId, Fault> {
    let options = match item.kind.prompt() {
        Prompt::One(options)
        | Prompt::Many(options)
        | Prompt::Check(options)
        | Prompt::Order(options)
        | Prompt::Rating(options)
        | Prompt::Match { options, .. } => options,
        Prompt::Number => Vec::new(),
    };
    options.iter().find(|option| option.as_str() == name).cloned().ok_or_else(|| {
        let options = options.iter().map(ToString::to_string).collect();
        Fault::KeyNotAnOption { key: name.to_owned(), options }
    })
}
