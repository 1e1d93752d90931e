//! The files of a bank folder, each read as far as it can be: which file is what, and what is left
//! of it when entries with faults of shape are left out. What was left out is remembered by name, so
//! that one fault does not cause ten others elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::raw::{RawBank, RawFacts, RawGlossary, RawItems, RawWords};
use super::raw_calibration::RawCalibration;
use super::{BankFile, schema};
use crate::domain::id::Lang;
use crate::domain::problem::Problem;
use crate::yaml::{self, Node};

/// The path of the glossary. Banks share it, so it may come from beside their folder.
pub const GLOSSARY_FILE: &str = "glossary.yaml";

/// A file whose shape is right, apart from the entries that were left out.
#[derive(Debug)]
pub(super) struct Parsed<T> {
    /// The file as the reader would name it.
    pub(super) file: String,
    /// The tree, pruned like `raw`.
    pub(super) tree: Node,
    /// The mirror of the file.
    pub(super) raw: T,
    /// The names of all entries, also of those that were left out.
    pub(super) names: BTreeSet<String>,
    /// The keys of the file, also of values that were left out.
    pub(super) keys: BTreeSet<String>,
}

/// What was found in the files of a bank.
#[derive(Debug, Default)]
pub(super) struct Folder {
    pub(super) bank: Option<Parsed<RawBank>>,
    pub(super) items: Vec<Parsed<RawItems>>,
    pub(super) words: Vec<(Lang, Parsed<RawWords>)>,
    pub(super) facts: Option<Parsed<RawFacts>>,
    pub(super) calibration: Option<Parsed<RawCalibration>>,
    pub(super) glossary: Option<Parsed<RawGlossary>>,
    /// The sections that have a file, and those with a file that could not be read.
    pub(super) present: BTreeSet<Section>,
    pub(super) broken: BTreeSet<Section>,
    pub(super) sources: BTreeMap<String, String>,
    pub(super) problems: Vec<Problem>,
}

impl Folder {
    /// Returns whether every item that the files name could be read: one that was left out may be the one
    /// that is wanted.
    pub(super) fn has_every_item(&self) -> bool {
        !self.broken.contains(&Section::Items)
            && self.items.iter().all(|file| file.names.len() == file.raw.items.len())
    }
}

/// A part of a bank folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Bank,
    Items,
    Words(Lang),
    Facts,
    Calibration,
    Glossary,
}

/// Returns what a file is by its path in the folder, unless it is none of ours.
fn section(path: &str) -> Option<Section> {
    match path {
        "bank.yaml" => return Some(Section::Bank),
        "facts.yaml" => return Some(Section::Facts),
        "calibration.yaml" => return Some(Section::Calibration),
        GLOSSARY_FILE => return Some(Section::Glossary),
        _ => {}
    }
    let (folder, name) = path.split_once('/')?;
    if name.contains('/') || !name.ends_with(".yaml") {
        return None;
    }
    match folder {
        "items" => Some(Section::Items),
        code => Lang::from_code(code).map(Section::Words),
    }
}

/// What a file is, once its shape is right.
enum Content {
    Bank(Parsed<RawBank>),
    Items(Parsed<RawItems>),
    Words(Lang, Parsed<RawWords>),
    Facts(Parsed<RawFacts>),
    Calibration(Parsed<RawCalibration>),
    Glossary(Parsed<RawGlossary>),
}

/// A file as it was read.
#[derive(Default)]
struct Reading {
    content: Option<Content>,
    sources: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

/// Reads every file of a bank: side by side, because a person waits for the first screen.
pub(super) fn read(files: &[&BankFile]) -> Folder {
    let ours: Vec<(&BankFile, Section)> =
        files.iter().filter_map(|file| Some((*file, section(&file.path)?))).collect();
    let readings: Vec<Reading> =
        ours.par_iter().map(|(file, section)| one(file, *section)).collect();
    let mut folder = Folder::default();
    for ((_, section), reading) in ours.into_iter().zip(readings) {
        folder.present.insert(section);
        folder.sources.extend(reading.sources);
        folder.problems.extend(reading.problems);
        match reading.content {
            None => drop(folder.broken.insert(section)),
            Some(Content::Bank(parsed)) => folder.bank = Some(parsed),
            Some(Content::Facts(parsed)) => folder.facts = Some(parsed),
            Some(Content::Calibration(parsed)) => folder.calibration = Some(parsed),
            Some(Content::Glossary(parsed)) => folder.glossary = Some(parsed),
            Some(Content::Items(parsed)) => folder.items.push(parsed),
            Some(Content::Words(language, parsed)) => folder.words.push((language, parsed)),
        }
    }
    folder
}

/// Reads one file, as far as it can be read.
fn one(file: &BankFile, section: Section) -> Reading {
    let mut reading = Reading::default();
    let Some((text, tree)) = tree(file, &mut reading.problems, &mut reading.sources) else {
        return reading;
    };
    let name = file.name.as_str();
    let problems = &mut reading.problems;
    problems.extend(yaml::escaped(name, &text, &tree));
    reading.sources.insert(name.to_owned(), text);
    reading.content = match section {
        Section::Bank => parse(name, tree, &schema::BANK, problems).map(Content::Bank),
        Section::Facts => parse(name, tree, &schema::FACTS, problems).map(Content::Facts),
        Section::Calibration => {
            parse(name, tree, &schema::CALIBRATION, problems).map(Content::Calibration)
        }
        Section::Glossary => parse(name, tree, &schema::GLOSSARY, problems).map(Content::Glossary),
        Section::Items => parse(name, tree, &schema::ITEMS, problems).map(Content::Items),
        Section::Words(language) => parse(name, tree, &schema::WORDS, problems)
            .map(|parsed| Content::Words(language, parsed)),
    };
    reading
}

/// Returns the text and the tree of a file of our format.
pub(super) fn tree(
    file: &BankFile,
    problems: &mut Vec<Problem>,
    sources: &mut BTreeMap<String, String>,
) -> Option<(String, Node)> {
    yaml::tree(&file.name, &file.bytes, problems, sources)
}

pub(super) fn parse<T: DeserializeOwned>(
    file: &str,
    tree: Node,
    schema: &Json,
    problems: &mut Vec<Problem>,
) -> Option<Parsed<T>> {
    let names = names(&tree);
    let keys = tree.entries().iter().map(|entry| entry.key.clone()).collect();
    let (raw, tree) = yaml::parse(file, tree, schema, problems)?;
    Some(Parsed { file: file.to_owned(), tree, raw, names, keys })
}

/// Returns the names of the entries of the file's main list, whatever their shape.
fn names(tree: &Node) -> BTreeSet<String> {
    let main = tree.entries().iter();
    let main = main.filter(|entry| matches!(entry.key.as_str(), "items" | "facts" | "words"));
    main.flat_map(|entry| {
        let listed = entry.value.list().iter();
        let listed = listed.filter_map(|node| node.get("id")?.text().map(str::to_owned));
        let named = entry.value.entries().iter().map(|entry| entry.key.clone());
        listed.chain(named)
    })
    .collect()
}
