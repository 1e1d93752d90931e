//! `bank.yaml`: names, languages, life areas, how it is scored, cut scores and forms.

use std::collections::BTreeMap;

use super::{Sheet, cuts, figures, forms, scoring};
use crate::bank::folder::{Folder, Parsed, Section};
use crate::bank::raw::RawBank;
use crate::domain::bank::Form;
use crate::domain::cut::CutTable;
use crate::domain::fact::Fact;
use crate::domain::id::{BankId, Lang, ModuleId};
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::scoring::Scoring;

/// All of a bank that stands in `bank.yaml`.
pub(super) struct Frame {
    pub(super) id: BankId,
    pub(super) version: String,
    pub(super) framework: String,
    pub(super) languages: Vec<Lang>,
    pub(super) modules: Vec<ModuleId>,
    pub(super) scoring: Box<dyn Scoring>,
    pub(super) cuts: CutTable,
    pub(super) forms: Vec<Form>,
}

/// Returns the frame of the bank, if all of it is there.
pub(super) fn check(folder: &Folder, facts: &[Fact], problems: &mut Vec<Problem>) -> Option<Frame> {
    let file = folder.bank.as_ref()?;
    let raw = &file.raw;
    let sheet = Sheet { file: &file.file, node: &file.tree };
    problems.extend(repeated(sheet, "modules", &raw.modules));
    problems.extend(repeated(sheet, "languages", &raw.languages));
    problems.extend(missing_languages(folder, file));
    problems.extend(own_values(sheet, raw));
    let modules = modules(sheet, raw, problems);
    let values = figures::facts(folder);
    let model = scoring::check(file, facts, &values, problems);
    let cuts = raw.cuts.as_ref().and_then(|cuts| cuts::check(sheet, cuts, problems));
    let forms = forms::check(file, problems);
    let (row, spec) = model?;
    Some(Frame {
        id: BankId::parse(raw.id.as_deref()?)?,
        version: raw.version.clone()?,
        framework: raw.framework.clone()?,
        languages: raw.languages.iter().filter_map(|code| Lang::from_code(code)).collect(),
        modules,
        // Where nothing is measured, no cut is looked at.
        cuts: if row.is_measuring { cuts? } else { CutTable::provisional() },
        forms: if row.is_measuring { forms } else { (row.forms)() },
        scoring: (row.build)(spec),
    })
}

/// Reports an id that is none and a version that is empty.
fn own_values(sheet: Sheet, raw: &RawBank) -> Vec<Problem> {
    let id = raw.id.as_ref().filter(|id| BankId::parse(id).is_none());
    let bad_id = id.map(|id| sheet.of_key("id", Fault::BadId { id: id.clone() }));
    let version = raw.version.as_ref().filter(|text| text.trim().is_empty());
    let empty = version.map(|_| {
        let field = "version".to_owned();
        sheet.of_key("version", Fault::EmptyText { field })
    });
    bad_id.into_iter().chain(empty).collect()
}

/// Returns a fault for every word of a list that stood there before.
fn repeated(sheet: Sheet, key: &str, words: &[String]) -> Vec<Problem> {
    let node = sheet.node.get(key).unwrap_or(sheet.node);
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let mut problems = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let span = node.item_span(at);
        match seen.get(word.as_str()) {
            Some(first) => {
                let (id, first) = (word.clone(), sheet.place(*first));
                problems.push(sheet.at(span, Fault::DuplicateId { id, first }));
            }
            None => drop(seen.insert(word, span)),
        }
    }
    problems
}

fn missing_languages(folder: &Folder, file: &Parsed<RawBank>) -> Vec<Problem> {
    let languages = file.tree.get("languages").map_or(&[][..], |node| node.list());
    let is_missing = |code: &str| {
        let section = Lang::from_code(code).map(Section::Words);
        section.is_some_and(|section| !folder.present.contains(&section))
    };
    languages
        .iter()
        .filter_map(|node| Some((node.span, node.text()?)))
        .filter(|(_, code)| is_missing(code))
        .map(|(span, code)| {
            let language = code.to_owned();
            Problem::at(&file.file, span, Fault::LanguageMissing { language })
        })
        .collect()
}

fn modules(sheet: Sheet, raw: &RawBank, problems: &mut Vec<Problem>) -> Vec<ModuleId> {
    let node = sheet.node.get("modules").unwrap_or(sheet.node);
    let mut modules = Vec::new();
    for (at, id) in raw.modules.iter().enumerate() {
        match ModuleId::parse(id) {
            Some(module) => modules.push(module),
            None => {
                let id = id.clone();
                problems.push(sheet.at(node.item_span(at), Fault::BadId { id }));
            }
        }
    }
    modules
}
