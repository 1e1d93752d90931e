//! How the bank is scored: the keys of `bank.yaml` and the kinds of item that its model knows, the
//! survey variables that items must ask for, and published results with their figures.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::Facts;
use super::items::Found;
use super::{Sheet, figures};
use crate::bank::folder::{Folder, Parsed};
use crate::bank::raw::RawBank;
use crate::bank::raw_population::RawPopulation;
use crate::bank::vocabulary::{meaning, scorings};
use crate::domain::fact::Fact;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::scoring::dsi::{FactCheck, Population, Region};
use crate::domain::scoring::{SCORING, ScoringRow, Spec, scoring};
use crate::yaml::Node;
use crate::yaml::unknown_word;

/// Returns the row of the model that the bank names, or the usual one; nothing when it is not known.
pub(super) fn row(file: &Parsed<RawBank>) -> Option<&'static ScoringRow> {
    match file.raw.scoring.as_deref() {
        None => SCORING.first().copied(),
        Some(name) => scoring(name),
    }
}

/// Returns what the bank says about its model, and reports what the model has no use for.
pub(super) fn check(
    file: &Parsed<RawBank>,
    facts: &[Fact],
    values: &Facts,
    problems: &mut Vec<Problem>,
) -> Option<(&'static ScoringRow, Spec)> {
    let sheet = Sheet { file: &file.file, node: &file.tree };
    let Some(row) = row(file) else {
        let name = file.raw.scoring.as_deref().unwrap_or_default();
        problems.push(sheet.of_key("scoring", unknown_word(name, &scorings())));
        return None;
    };
    problems.extend(keys(file, sheet, row));
    problems.extend(other_framework(sheet, &file.raw, row));
    let fact_check = match file.raw.merge_fact_check {
        Some(true) => FactCheck::Merged,
        Some(false) | None => FactCheck::default(),
    };
    Some((row, Spec { fact_check, populations: populations(file, facts, values, problems) }))
}

/// Reports the keys of other models, and those of this one that are missing.
fn keys(file: &Parsed<RawBank>, sheet: Sheet, row: &ScoringRow) -> Vec<Problem> {
    let own = |key: &&str| row.needs.contains(key) || row.takes.contains(key);
    let all = SCORING.iter().flat_map(|row| row.needs.iter().chain(row.takes)).copied();
    let others: BTreeSet<&str> = all.filter(|key| !own(key)).collect();
    let others = others.into_iter().filter_map(|key| {
        let entry = sheet.node.entry(key)?;
        let fault = Fault::KeyOfOtherScoring { key: key.to_owned(), scoring: row.name.to_owned() };
        Some(sheet.at(entry.key_span, fault))
    });
    let missing = row.needs.iter().filter(|key| !file.keys.contains(**key));
    let first = sheet.node.first_key_span();
    let missing = missing.map(|key| sheet.at(first, Fault::MissingKey { key: (*key).to_owned() }));
    others.chain(missing).collect()
}

fn other_framework(sheet: Sheet, raw: &RawBank, row: &ScoringRow) -> Option<Problem> {
    let named = raw.framework.as_deref().filter(|named| *named != row.framework)?;
    Some(sheet.of_key("framework", unknown_word(named, &[row.framework])))
}

/// Returns the published results that are sound.
fn populations(
    file: &Parsed<RawBank>,
    facts: &[Fact],
    values: &Facts,
    problems: &mut Vec<Problem>,
) -> Vec<Population> {
    let nodes = file.tree.get("populations").map_or(&[][..], Node::list);
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    let mut found = Vec::new();
    for (raw, node) in file.raw.populations.iter().flatten().zip(nodes) {
        let sheet = Sheet { file: &file.file, node };
        let span = node.span_of("region");
        if let Some(place) = first.insert(&raw.region, span) {
            let (id, first) = (raw.region.clone(), sheet.place(place));
            problems.push(sheet.at(span, Fault::DuplicateId { id, first }));
        }
        problems.extend(unsourced(raw, sheet, values));
        found.extend(population(raw, sheet, facts, problems));
    }
    found
}

fn population(
    raw: &RawPopulation,
    sheet: Sheet,
    facts: &[Fact],
    problems: &mut Vec<Problem>,
) -> Option<Population> {
    let Some(fact) = facts.iter().find(|fact| fact.id.as_str() == raw.fact) else {
        let id = raw.fact.clone();
        let nearest = nearest(&id, facts.iter().map(|fact| fact.id.as_str()));
        problems.push(sheet.of_key("fact", Fault::UnknownFact { id, nearest }));
        return None;
    };
    let region = meaning(&Region::WORDS, &raw.region)?;
    let shares = raw.shares.in_order();
    let told = (fact.id.clone(), fact.source.clone());
    let population = Population::new(region, raw.year, told, shares);
    if population.is_none() {
        let sum = format!("{:.2}", shares.iter().sum::<f64>());
        problems.push(sheet.of_key("shares", Fault::SharesNotWhole { sum }));
    }
    population
}

/// Returns a fault for every share and year that its fact does not hold.
fn unsourced(raw: &RawPopulation, sheet: Sheet, values: &Facts) -> Vec<Problem> {
    // A fact that is not there is a fault of its own.
    let Some(held) = values.as_ref().and_then(|facts| facts.get(raw.fact.as_str())) else {
        return Vec::new();
    };
    let shares = sheet.node.get("shares").map_or(&[][..], Node::entries);
    let shares = shares.iter().map(|entry| &entry.value);
    let nodes = sheet.node.get("year").into_iter().chain(shares);
    let told = nodes.filter_map(|node| Some((node.text()?, node.span)));
    told.filter(|(figure, _)| !held.contains(&figures::digits(figure)))
        .map(|(figure, span)| {
            sheet.at(span, Fault::FigureWithoutSource { figure: figure.to_owned() })
        })
        .collect()
}

/// Returns the fault of an item of a kind that the model cannot score.
pub(super) fn other_kind(kind: &str, sheet: Sheet, row: Option<&ScoringRow>) -> Option<Problem> {
    let row = row.filter(|row| !row.kinds.contains(&kind))?;
    Some(sheet.of_key("kind", unknown_word(kind, row.kinds)))
}

/// Checks that items ask for every variable of the model once, and for no other.
pub(super) fn check_variables(folder: &Folder, found: &[Found], problems: &mut Vec<Problem>) {
    let Some((file, row)) = folder.bank.as_ref().and_then(|file| Some((file, row(file)?))) else {
        return;
    };
    let needed = (row.variables)();
    let known: Vec<&str> = needed.iter().chain(row.more_variables).copied().collect();
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    for item in found.iter().filter(|item| row.kinds.contains(&item.row.name)) {
        for (variable, span) in asked(item.sheet.node) {
            if !known.contains(&variable) {
                problems.push(item.sheet.at(span, unknown_word(variable, &known)));
            } else if let Some(first) = first.get(variable) {
                let (id, first) = (variable.to_owned(), first.clone());
                problems.push(item.sheet.at(span, Fault::DuplicateId { id, first }));
            } else {
                first.insert(variable, item.sheet.place(span));
            }
        }
    }
    if !folder.has_every_item() || found.is_empty() {
        return;
    }
    let missing = needed.into_iter().filter(|variable| !first.contains_key(variable));
    problems.extend(missing.map(|variable| {
        Problem::of_file(&file.file, Fault::VariableMissing { variable: variable.to_owned() })
    }));
}

/// Returns the variables of an item with their places.
fn asked(node: &Node) -> Vec<(&str, Span)> {
    let one = node.get("variable").into_iter();
    let several = node.get("variables").map_or(&[][..], Node::entries);
    let nodes = one.chain(several.iter().map(|entry| &entry.value));
    nodes.filter_map(|node| Some((node.text()?, node.span))).collect()
}
