//! Forms, and whether the items of the bank can fill them.

use std::collections::BTreeMap;

use super::items::Found;
use super::{Sheet, scoring, stop};
use crate::bank::folder::{Folder, Parsed};
use crate::bank::raw::{RawBank, RawBlueprint, RawForm};
use crate::bank::vocabulary::meaning;
use crate::domain::adapt::{CRITERIA, Stop, criterion};
use crate::domain::bank::{Audience, Form, Precision};
use crate::domain::framework::{AREAS, Area, Competence};
use crate::domain::id::{FormId, ItemId};
use crate::domain::item::Device;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem, Span};
use crate::yaml::Node;
use crate::yaml::unknown_word;

/// The fewest scored items that a competence should have in a bank.
const LEAST_PER_COMPETENCE: usize = 3;

/// The most items for somebody who has never used a computer or a phone.
const MOST_FOR_NEVER_USED: usize = 5;

/// The precision of a form for them: so few answers to such questions are no level.
const NO_LEVEL: &str = "nothing";

/// Returns the forms that are sound.
pub(super) fn check(file: &Parsed<RawBank>, problems: &mut Vec<Problem>) -> Vec<Form> {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    let mut forms = Vec::new();
    for (raw, node) in with_nodes(file) {
        let sheet = Sheet { file: &file.file, node };
        let span = node.span_of("id");
        if let Some(place) = first.get(raw.id.as_str()) {
            let (id, first) = (raw.id.clone(), sheet.place(*place));
            problems.push(sheet.at(span, Fault::DuplicateId { id, first }));
            continue;
        }
        first.insert(&raw.id, span);
        match FormId::parse(&raw.id) {
            Some(id) => {
                let stop = stop::check(raw, sheet, problems);
                if blueprint(&raw.blueprint).iter().sum::<usize>() == 0 {
                    let fault = Fault::WrongLength { found: 0, expected: 1 };
                    problems.push(sheet.of_key("blueprint", fault));
                }
                forms.extend(form(id, raw, stop));
            }
            None => {
                let id = raw.id.clone();
                problems.push(sheet.at(span, Fault::BadId { id }));
            }
        }
    }
    forms
}

fn with_nodes(file: &Parsed<RawBank>) -> impl Iterator<Item = (&RawForm, &Node)> {
    let nodes = file.tree.get("forms").map_or(&[][..], |node| node.list());
    file.raw.forms.iter().zip(nodes)
}

fn form(id: FormId, raw: &RawForm, stop: Stop) -> Option<Form> {
    // Maximum information is the first criterion and the usual one.
    let named = raw.selector.as_deref().map_or(CRITERIA.first().copied(), criterion);
    Some(Form {
        id,
        blueprint: blueprint(&raw.blueprint),
        criterion: named?,
        stop,
        ratings: raw.ratings,
        minimum_answers: usize::from(raw.minimum_answers),
        minimum_area_answers: usize::from(raw.minimum_area_answers),
        precision: meaning(&Precision::WORDS, &raw.precision)?,
        items: raw.items.iter().flatten().filter_map(|id| ItemId::parse(id)).collect(),
        audience: audience(raw),
    })
}

fn audience(raw: &RawForm) -> Audience {
    let named = raw.audience.as_deref().and_then(|word| meaning(&Audience::WORDS, word));
    named.unwrap_or(Audience::Everybody)
}

pub(super) fn blueprint(raw: &RawBlueprint) -> [usize; AREAS] {
    [raw.area_1, raw.area_2, raw.area_3, raw.area_4, raw.area_5].map(usize::from)
}

/// Checks that there are items, enough for every form and every competence.
pub(super) fn check_content(folder: &Folder, found: &[Found], problems: &mut Vec<Problem>) {
    if !folder.has_every_item() {
        return;
    }
    let name = folder.bank.as_ref().map_or("bank.yaml", |file| &file.file);
    if found.is_empty() {
        problems.push(Problem::of_file(name, Fault::BankEmpty));
        return;
    }
    // What is counted below are items with a key.
    let row = folder.bank.as_ref().and_then(scoring::row);
    if !row.is_some_and(|row| row.is_measuring) && folder.bank.is_some() {
        return;
    }
    // An item of a competence that is not known might be the one that is wanting.
    if found.iter().any(|found| found.competence.is_none()) {
        return;
    }
    let mut scored: BTreeMap<Competence, usize> = BTreeMap::new();
    for competence in
        found.iter().filter(|found| found.is_scored).filter_map(|found| found.competence)
    {
        *scored.entry(competence).or_default() += 1;
    }
    if let Some(file) = &folder.bank {
        problems.extend(unfillable(file, found));
        problems.extend(named(file, found));
        problems.extend(audiences(file));
    }
    for competence in Competence::all() {
        let found = scored.get(&competence).copied().unwrap_or(0);
        if found < LEAST_PER_COMPETENCE {
            let fault = Fault::FewItems {
                competence: competence.to_string(),
                found,
                least: LEAST_PER_COMPETENCE,
            };
            problems.push(Problem::of_file(name, fault));
        }
    }
}

/// Returns a fault for every form and area that asks for more items than there are.
fn unfillable(file: &Parsed<RawBank>, all: &[Found]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (raw, node) in with_nodes(file) {
        let asked = blueprint(&raw.blueprint);
        let places = node.get("blueprint").unwrap_or(node);
        let is_named = |id: &String| raw.items.as_ref().is_none_or(|items| items.contains(id));
        for area in Area::all() {
            let is_in = |item: &&Found| {
                let here = item.competence.is_some_and(|competence| competence.area() == area);
                here && item.is_scored && is_named(&item.raw.id)
            };
            let found = all.iter().filter(is_in).count();
            let needed = asked[area.index()];
            if needed > found {
                let form = raw.id.clone();
                let area = area.number();
                let fault = Fault::BlueprintUnfillable { form, area, needed, found };
                let span = places.span_of(&area.to_string());
                problems.push(Problem::at(&file.file, span, fault));
            }
        }
    }
    problems
}

/// Reports what a form names that it cannot ask: no scored item, or one that needs a device of people
/// who have never used any.
fn named(file: &Parsed<RawBank>, all: &[Found]) -> Vec<Problem> {
    let any = Device::Any.word();
    let mut problems = Vec::new();
    for (raw, node) in with_nodes(file) {
        let place = |at: usize| node.get("items").map_or(node.span, |list| list.item_span(at));
        for (at, id) in raw.items.iter().flatten().enumerate() {
            let fault = match all.iter().find(|item| item.is_scored && item.raw.id == *id) {
                None => {
                    let scored = all.iter().filter(|item| item.is_scored);
                    let nearest = nearest(id, scored.map(|item| item.raw.id.as_str()));
                    Fault::UnknownItem { id: id.clone(), nearest }
                }
                Some(item) if audience(raw) == Audience::NeverUsed && item.raw.device != any => {
                    Fault::DeviceNeeded { id: id.clone(), device: item.raw.device.clone() }
                }
                Some(_) => continue,
            };
            problems.push(Problem::at(&file.file, place(at), fault));
        }
    }
    problems
}

/// Reports a second form for people who have never used anything, and one that is too long for them.
fn audiences(file: &Parsed<RawBank>) -> Vec<Problem> {
    let forms = with_nodes(file).filter(|(raw, _)| audience(raw) == Audience::NeverUsed);
    let mut problems = Vec::new();
    let mut first = None;
    for (raw, node) in forms {
        let sheet = Sheet { file: &file.file, node };
        let span = node.span_of("audience");
        match &first {
            None => first = Some(sheet.place(span)),
            Some(first) => {
                let id = raw.audience.clone().unwrap_or_default();
                let first = first.clone();
                problems.push(sheet.at(span, Fault::DuplicateId { id, first }));
            }
        }
        if raw.precision != NO_LEVEL {
            let fault = unknown_word(&raw.precision, &[NO_LEVEL]);
            problems.push(sheet.of_key("precision", fault));
        }
        let found = blueprint(&raw.blueprint).iter().sum();
        if found > MOST_FOR_NEVER_USED {
            let fault = Fault::WrongLength { found, expected: MOST_FOR_NEVER_USED };
            problems.push(sheet.of_key("blueprint", fault));
        }
    }
    problems
}
