//! `calibration.yaml`: each entry belongs to a scored item and says what its model needs, no more.

use std::collections::{BTreeMap, BTreeSet};

use super::Sheet;
use super::items::Found;
use crate::bank::folder::{Folder, Section};
use crate::bank::raw_calibration::{
    RawCalibration, RawCorrelation, RawEntry, RawErrors, RawFit, RawLambda,
};
use crate::bank::vocabulary::meaning;
use crate::domain::calendar::parse_date;
use crate::domain::calibration::{
    Calibration, Entry, FAR_DIFFICULTY, Fit, MODELS, Model, STEEP_DISCRIMINATION, Scale, Uncertain,
};
use crate::domain::framework::AREAS;
use crate::domain::id::ItemId;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem};

/// Hexadecimal digits of a SHA-256.
const DIGITS: usize = 64;

/// The keys that each model of [`MODELS`] uses for its parameters.
const USES: [&[&str]; MODELS.len()] = [&["a", "b"], &["a", "b", "c"], &["a", "steps"]];

/// Every key of a parameter.
const PARAMETERS: [&str; 4] = ["a", "b", "steps", "c"];

/// Returns what the file says, if all of it can be used.
pub(super) fn check(
    folder: &Folder,
    found: &[Found],
    problems: &mut Vec<Problem>,
) -> Option<Calibration> {
    let file = folder.calibration.as_ref()?;
    let sheet = Sheet { file: &file.file, node: &file.tree };
    problems.extend(own_values(&file.raw, sheet));
    let known = Known::of(folder, found);
    let mut items = BTreeMap::new();
    for entry in file.tree.get("items").iter().flat_map(|node| node.entries()) {
        let sheet = Sheet { file: &file.file, node: &entry.value };
        if let Some(fault) = known.fault(&entry.key) {
            problems.push(sheet.at(entry.key_span, fault));
            continue;
        }
        let Some(raw) = file.raw.items.get(&entry.key) else { continue };
        let faults = faults(raw, known.credits.get(entry.key.as_str()).copied(), sheet);
        problems.extend(faults);
        items.extend(ItemId::parse(&entry.key).zip(self::entry(raw)));
    }
    calibration(&file.raw, items)
}

fn calibration(raw: &RawCalibration, items: BTreeMap<ItemId, Entry>) -> Option<Calibration> {
    Some(Calibration {
        date: parse_date(raw.date.as_deref()?)?,
        method: raw.method.clone(),
        program: raw.program.clone(),
        data: raw.data.clone(),
        persons: u64::try_from(raw.persons).ok()?,
        log_likelihood: raw.log_likelihood,
        converged: raw.converged,
        scale: meaning(&Scale::WORDS, &raw.scale)?,
        lambda: raw.lambda.as_ref().map(lambda).unwrap_or_default(),
        items,
    })
}

fn lambda(raw: &RawLambda) -> [Option<Uncertain>; AREAS] {
    let RawLambda { area_1, area_2, area_3, area_4, area_5 } = raw;
    let uncertain =
        |raw: &RawCorrelation| Uncertain { value: raw.value, standard_error: raw.standard_error };
    [area_1, area_2, area_3, area_4, area_5].map(|raw| raw.as_ref().map(uncertain))
}

/// Reports what is wrong with the head of the file.
fn own_values(raw: &RawCalibration, sheet: Sheet) -> Vec<Problem> {
    let mut problems = Vec::new();
    let texts = [("method", &raw.method), ("program", &raw.program)];
    for (field, text) in texts {
        if text.trim().is_empty() && sheet.node.get(field).is_some() {
            let fault = Fault::EmptyText { field: field.to_owned() };
            problems.push(sheet.of_key(field, fault));
        }
    }
    if sheet.node.get("data").is_some() && !is_hash(&raw.data) {
        problems.push(sheet.of_key("data", Fault::BadHash));
    }
    if sheet.node.get("converged").is_some() && !raw.converged {
        problems.push(sheet.of_key("converged", Fault::NotConverged));
    }
    problems
}

fn is_hash(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The items of the bank, as far as they are known.
struct Known<'a> {
    /// The names of all items, also of those that were left out; nothing when a file could not be read.
    names: Option<BTreeSet<&'a str>>,
    /// How many credits above 0 each scored item has, as far as that is known.
    credits: BTreeMap<&'a str, usize>,
    /// The items that are never scored.
    unscored: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(folder: &'a Folder, found: &'a [Found]) -> Known<'a> {
        let names = || folder.items.iter().flat_map(|file| file.names.iter().map(String::as_str));
        let is_known = !folder.broken.contains(&Section::Items);
        let of = |found: &'a Found| found.raw.id.as_str();
        Known {
            names: is_known.then(|| names().collect()),
            credits: found.iter().filter(|found| found.is_scored).filter_map(credits).collect(),
            unscored: found.iter().filter(|found| !found.is_scored).map(of).collect(),
        }
    }

    /// Returns why there can be no entry for an item.
    fn fault(&self, id: &str) -> Option<Fault> {
        if self.unscored.contains(id) {
            return Some(Fault::UnknownItem { id: id.to_owned(), nearest: None });
        }
        let names = self.names.as_ref().filter(|names| !names.contains(id))?;
        let nearest = nearest(id, names.iter().copied());
        Some(Fault::UnknownItem { id: id.to_owned(), nearest })
    }
}

/// Returns the name of an item and how many credits above 0 it has.
fn credits<'a>(found: &'a Found) -> Option<(&'a str, usize)> {
    let most = found.item.as_ref()?.curve.most_credit();
    Some((found.raw.id.as_str(), usize::from(most)))
}

/// Returns the keys of the parameters that a model uses.
fn uses(model: &str) -> &'static [&'static str] {
    let at = MODELS.iter().position(|name| *name == model);
    at.map_or(&[], |at| USES[at])
}

/// Reports what is wrong with the entry of an item that has so many credits above 0.
fn faults(raw: &RawEntry, credits: Option<usize>, sheet: Sheet) -> Vec<Problem> {
    let used = uses(&raw.model);
    let mut problems = Vec::new();
    for key in PARAMETERS {
        let place = sheet.node.entry(key);
        match (used.contains(&key), place) {
            (true, None) => {
                let key = key.to_owned();
                problems.push(sheet.of_key("model", Fault::MissingKey { key }));
            }
            (false, Some(entry)) => problems.push(sheet.at(entry.key_span, other(key, raw))),
            (true, Some(_)) | (false, None) => {}
        }
    }
    if raw.a <= 0.0 {
        problems.push(sheet.of_key("a", Fault::DiscriminationNotPositive));
    }
    problems.extend(errors_of_others(raw, used, sheet));
    problems.extend(step_numbers(raw, credits, sheet));
    problems.extend(far(raw, sheet));
    problems
}

fn other(key: &str, raw: &RawEntry) -> Fault {
    Fault::KeyOfOtherModel { key: key.to_owned(), model: raw.model.clone() }
}

/// Reports standard errors of what the model has not.
fn errors_of_others(raw: &RawEntry, used: &[&str], sheet: Sheet) -> Vec<Problem> {
    let node = sheet.node.get("standard_errors");
    let entries = node.iter().flat_map(|node| node.entries());
    entries
        .filter(|entry| !used.contains(&entry.key.as_str()))
        .map(|entry| sheet.at(entry.key_span, other(&entry.key, raw)))
        .collect()
}

/// Reports steps, or their standard errors, that are more or fewer than they should be.
fn step_numbers(raw: &RawEntry, credits: Option<usize>, sheet: Sheet) -> Vec<Problem> {
    let steps = raw.steps.as_ref().map_or(1, Vec::len);
    let expected = credits.unwrap_or(steps);
    let mut problems = Vec::new();
    if steps != expected {
        let fault = Fault::StepsDiffer { found: steps, expected };
        let key = if raw.steps.is_some() { "steps" } else { "model" };
        problems.push(sheet.of_key(key, fault));
    }
    let errors = raw.standard_errors.as_ref().and_then(|errors| errors.steps.as_ref());
    if let Some(found) = errors.map(Vec::len).filter(|found| *found != steps) {
        let node = sheet.node.get("standard_errors").unwrap_or(sheet.node);
        let fault = Fault::WrongLength { found, expected: steps };
        problems.push(sheet.at(node.span_of("steps"), fault));
    }
    problems
}

/// Warns of parameters that rest on very few answers.
fn far(raw: &RawEntry, sheet: Sheet) -> Vec<Problem> {
    let fault = |parameter: &str, value: f64| Fault::FarParameter {
        parameter: parameter.to_owned(),
        value: value.to_string(),
    };
    let mut problems = Vec::new();
    if raw.a > STEEP_DISCRIMINATION {
        problems.push(sheet.of_key("a", fault("a", raw.a)));
    }
    if let Some(b) = raw.b.filter(|b| b.abs() > FAR_DIFFICULTY) {
        problems.push(sheet.of_key("b", fault("b", b)));
    }
    let node = sheet.node.get("steps").unwrap_or(sheet.node);
    for (at, step) in raw.steps.iter().flatten().enumerate() {
        if step.abs() > FAR_DIFFICULTY {
            problems.push(sheet.at(node.item_span(at), fault("b", *step)));
        }
    }
    problems
}

/// Returns the entry, when its model has all that it needs.
fn entry(raw: &RawEntry) -> Option<Entry> {
    let errors = raw.standard_errors.clone().unwrap_or_default();
    let fit = |raw: &RawFit| {
        Some(Fit {
            chi_square: raw.chi_square,
            degrees_of_freedom: u64::try_from(raw.degrees_of_freedom).ok()?,
            p_value: raw.p_value,
        })
    };
    Some(Entry {
        model: model(raw, &errors)?,
        answers: u64::try_from(raw.n).ok()?,
        fit: raw.fit.as_ref().and_then(fit),
    })
}

fn model(raw: &RawEntry, errors: &RawErrors) -> Option<Model> {
    let uncertain = |value, standard_error| Uncertain { value, standard_error };
    let discrimination = uncertain(raw.a, errors.a);
    let [two, three, graded] = MODELS;
    match raw.model.as_str() {
        name if name == two => {
            Some(Model::TwoPl { discrimination, difficulty: uncertain(raw.b?, errors.b) })
        }
        name if name == three => Some(Model::ThreePl {
            discrimination,
            difficulty: uncertain(raw.b?, errors.b),
            guessing: uncertain(raw.c?, errors.c),
        }),
        name if name == graded => {
            let errors = errors.steps.clone().unwrap_or_default();
            let error = |at| errors.get(at).copied();
            let steps = raw.steps.as_ref()?.iter().enumerate();
            let steps = steps.map(|(at, step)| uncertain(*step, error(at))).collect();
            Some(Model::Gpcm { discrimination, steps })
        }
        _ => None,
    }
}
