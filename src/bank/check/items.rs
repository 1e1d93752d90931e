//! Items: names, places in the framework, and what they name in other files.

use std::collections::BTreeMap;

use super::{Sheet, kinds, scoring};
use crate::bank::folder::{Folder, Parsed, Section};
use crate::bank::raw::{RawBank, RawFacts, RawItem};
use crate::bank::vocabulary::meaning;
use crate::domain::framework::{Competence, Framework, ProficiencyLevel};
use crate::domain::id::{ChoiceId, FactId, ItemId, ModuleId};
use crate::domain::irt::Curve;
use crate::domain::item::{Device, Item, StimulusKind, Tag};
use crate::domain::kind::{KEY_FIELDS, Kind, KindRow};
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem};
use crate::domain::scoring::ScoringRow;
use crate::yaml::Node;
use crate::yaml::unknown_word;

/// An item as it was found.
pub(super) struct Found<'a> {
    pub(super) raw: &'a RawItem,
    pub(super) sheet: Sheet<'a>,
    pub(super) row: &'static KindRow,
    /// Its competence, if there is one by that code.
    pub(super) competence: Option<Competence>,
    /// Whether answers to it count.
    pub(super) is_scored: bool,
    /// The item, when nothing in it is at fault.
    pub(super) item: Option<Item>,
}

/// What items may name in other files; nothing when that file could not be read.
struct Names<'a> {
    framework: &'a Framework,
    bank: Option<&'a Parsed<RawBank>>,
    facts: Option<&'a Parsed<RawFacts>>,
    /// How the bank is scored, when that is known.
    scoring: Option<&'static ScoringRow>,
    are_facts_known: bool,
}

/// Returns every item of the bank once.
pub(super) fn check<'a>(
    folder: &'a Folder,
    framework: &Framework,
    problems: &mut Vec<Problem>,
) -> Vec<Found<'a>> {
    let names = Names {
        framework,
        bank: folder.bank.as_ref(),
        facts: folder.facts.as_ref(),
        scoring: folder.bank.as_ref().and_then(scoring::row),
        are_facts_known: !folder.broken.contains(&Section::Facts),
    };
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    let mut found = Vec::new();
    for file in &folder.items {
        let nodes = file.tree.get("items").map_or(&[][..], Node::list);
        for (raw, node) in file.raw.items.iter().zip(nodes) {
            let sheet = Sheet { file: &file.file, node };
            if let Some(first) = first.get(raw.id.as_str()) {
                let (id, first) = (raw.id.clone(), first.clone());
                problems.push(sheet.of_key("id", Fault::DuplicateId { id, first }));
                continue;
            }
            first.insert(&raw.id, sheet.place(node.span_of("id")));
            found.extend(one(raw, sheet, &names, problems));
        }
    }
    found
}

fn one<'a>(
    raw: &'a RawItem,
    sheet: Sheet<'a>,
    names: &Names,
    problems: &mut Vec<Problem>,
) -> Option<Found<'a>> {
    let row = crate::domain::kind::kind(&raw.kind)?;
    let before = problems.len();
    problems.extend(scoring::other_kind(row.name, sheet, names.scoring));
    let kind = kinds::check(raw, row, sheet, problems);
    let competence = competence(raw, sheet, problems);
    // A kind whose answers are scored has a key.
    let has_key = row.uses.iter().any(|field| KEY_FIELDS.contains(field));
    let is_scored = has_key && !raw.practice;
    if is_scored && raw.outcomes.is_empty() {
        problems.push(sheet.of_key("outcomes", Fault::NoOutcome));
    }
    problems.extend(outcomes(raw, competence, sheet, names.framework));
    problems.extend(module(raw, sheet, names));
    problems.extend(facts(raw, sheet, names));
    problems.extend(own_values(raw, row, sheet));
    let item = competence.zip(kind).and_then(|(competence, kind)| item(raw, row, competence, kind));
    let is_sound = problems.len() == before;
    Some(Found { raw, sheet, row, competence, is_scored, item: item.filter(|_| is_sound) })
}

/// Returns the item when its own values are sound.
fn item(raw: &RawItem, row: &KindRow, competence: Competence, kind: Box<dyn Kind>) -> Option<Item> {
    let level = level(raw, row)?;
    let variables = variables(raw);
    Some(Item {
        id: ItemId::parse(&raw.id)?,
        competence,
        level,
        curve: curve(level, &*kind)?,
        kind,
        module: ModuleId::parse(&raw.module)?,
        device: meaning(&Device::WORDS, &raw.device)?,
        outcomes: raw.outcomes.clone(),
        stimulus: stimulus(raw),
        facts: raw.facts.iter().filter_map(|id| FactId::parse(id)).collect(),
        enemies: raw.enemies.iter().filter_map(|id| ItemId::parse(id)).collect(),
        variables,
        tags: raw.tags.iter().filter_map(|tag| meaning(&Tag::WORDS, tag)).collect(),
        practice: raw.practice,
    })
}

/// Returns the curve until the item is calibrated.
fn curve(level: ProficiencyLevel, kind: &dyn Kind) -> Option<Curve> {
    match kind.most_points() {
        1 => Some(Curve::provisional(level, kind.chance())),
        most => Curve::provisional_graded(level, most),
    }
}

/// Returns the level; what a survey asks for has none, and the lowest stands in.
fn level(raw: &RawItem, row: &KindRow) -> Option<ProficiencyLevel> {
    let level = if row.is_survey() { Some(1) } else { raw.level };
    ProficiencyLevel::new(u8::try_from(level?).ok()?)
}

/// Returns the variable that each option stands for; all points of a recency stand for one.
fn variables(raw: &RawItem) -> BTreeMap<ChoiceId, String> {
    let of_options = raw.variables.iter().flatten();
    let points = raw.options.iter().flatten();
    let of_points = points.filter_map(|point| Some((point, raw.variable.as_ref()?)));
    let all = of_options.chain(of_points);
    all.filter_map(|(id, variable)| Some((ChoiceId::parse(id)?, variable.clone()))).collect()
}

/// Reports an id that is none and a level that no item can have.
fn own_values(raw: &RawItem, row: &KindRow, sheet: Sheet) -> Vec<Problem> {
    let mut problems = Vec::new();
    if ItemId::parse(&raw.id).is_none() {
        let id = raw.id.clone();
        problems.push(sheet.of_key("id", Fault::BadId { id }));
    }
    match (raw.level, sheet.node.entry("level")) {
        (Some(_), Some(entry)) if row.is_survey() => {
            let (key, kind) = ("level".to_owned(), row.name.to_owned());
            problems.push(sheet.at(entry.key_span, Fault::KeyOfOtherKind { key, kind }));
        }
        (None, _) if !row.is_survey() => {
            let key = "level".to_owned();
            problems.push(sheet.at(sheet.node.first_key_span(), Fault::MissingKey { key }));
        }
        (Some(found), _) if level(raw, row).is_none() => {
            let level = found.to_string();
            problems.push(sheet.of_key("level", Fault::UnknownLevel { level }));
        }
        _ => {}
    }
    problems
}

/// Returns the shape of what an item shows before its question.
pub(super) fn stimulus(raw: &RawItem) -> Option<StimulusKind> {
    meaning(&StimulusKind::WORDS, raw.stimulus.as_deref()?)
}

fn competence(raw: &RawItem, sheet: Sheet, problems: &mut Vec<Problem>) -> Option<Competence> {
    let competence = Competence::parse(&raw.competence);
    if competence.is_none() {
        let code = raw.competence.clone();
        problems.push(sheet.of_key("competence", Fault::UnknownCompetence { code }));
    }
    competence
}

fn outcomes(
    raw: &RawItem,
    competence: Option<Competence>,
    sheet: Sheet,
    framework: &Framework,
) -> Vec<Problem> {
    let node = sheet.node.get("outcomes").unwrap_or(sheet.node);
    let fault = |id: &String| match framework.outcomes.get(id) {
        None => Some(Fault::UnknownOutcome { id: id.clone() }),
        Some(outcome) => {
            competence.filter(|competence| *competence != outcome.competence).map(|_| {
                Fault::OutcomeOfOtherCompetence {
                    id: id.clone(),
                    competence: outcome.competence.to_string(),
                }
            })
        }
    };
    let faults = raw.outcomes.iter().enumerate();
    faults.filter_map(|(at, id)| Some(sheet.at(node.item_span(at), fault(id)?))).collect()
}

fn module(raw: &RawItem, sheet: Sheet, names: &Names) -> Option<Problem> {
    let known = &names.bank?.raw.modules;
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let is_known = known.contains(&raw.module.as_str());
    (!is_known).then(|| sheet.of_key("module", unknown_word(&raw.module, &known)))
}

fn facts(raw: &RawItem, sheet: Sheet, names: &Names) -> Vec<Problem> {
    if !names.are_facts_known {
        return Vec::new();
    }
    let known = || names.facts.iter().flat_map(|file| file.names.iter());
    let node = sheet.node.get("facts").unwrap_or(sheet.node);
    let unknown = raw.facts.iter().enumerate();
    unknown
        .filter(|(_, id)| !names.facts.is_some_and(|file| file.names.contains(*id)))
        .map(|(at, id)| {
            let nearest = nearest(id, known().map(String::as_str));
            let id = id.clone();
            sheet.at(node.item_span(at), Fault::UnknownFact { id, nearest })
        })
        .collect()
}
