//! Options and keys: what the row of a kind says it uses must be there, and nothing else.

use std::collections::BTreeMap;

use super::Sheet;
use crate::bank::raw::RawItem;
use crate::domain::id::{ChoiceId, is_id};
use crate::domain::kind::{KEY_FIELDS, Kind, KindRow, Spec};
use crate::domain::problem::{Fault, Problem, Span};
use crate::yaml::Node;

/// Every key of a [`Spec`].
const FIELDS: [&str; 9] =
    ["options", "targets", "key", "keys", "sequence", "pairs", "range", "variable", "variables"];

/// The keys whose values are no ids of the item.
const NO_IDS: [&str; 3] = ["range", "variable", "variables"];

/// The lists in which an id may stand only once.
const LISTS: [&str; 3] = ["options", "targets", "keys"];

/// Returns the kind with its key inside, if nothing is at fault.
pub(super) fn check(
    raw: &RawItem,
    row: &KindRow,
    sheet: Sheet,
    problems: &mut Vec<Problem>,
) -> Option<Box<dyn Kind>> {
    let before = problems.len();
    for field in FIELDS {
        problems.extend(presence(field, row, sheet));
    }
    if let Some(entry) = sheet.node.entry("graded").filter(|_| raw.graded && !row.may_be_graded) {
        let (kind, key) = (row.name.to_owned(), "graded".to_owned());
        problems.push(sheet.at(entry.key_span, Fault::KeyOfOtherKind { key, kind }));
    }
    for field in row.uses {
        problems.extend(ids(field, sheet));
    }
    if let Some(options) = sheet.node.get("options").filter(|_| row.uses.contains(&"options")) {
        problems.extend(number_of_options(options, row, sheet));
    }
    if problems.len() > before {
        return None;
    }
    let built = (row.build)(&spec(raw));
    let faults = built.map_err(|faults| {
        let at = |(field, fault)| sheet.at(place(sheet.node, field, &fault), fault);
        problems.extend(faults.into_iter().map(at));
    });
    faults.ok()
}

/// Returns the fault of a key that is there and should not be, or the other way round.
fn presence(field: &str, row: &KindRow, sheet: Sheet) -> Option<Problem> {
    let (kind, key) = (row.name.to_owned(), field.to_owned());
    match (row.uses.contains(&field), sheet.node.entry(field)) {
        (true, Some(_)) | (false, None) => None,
        (false, Some(entry)) => Some(sheet.at(entry.key_span, Fault::KeyOfOtherKind { key, kind })),
        (true, None) if KEY_FIELDS.contains(&field) => {
            Some(sheet.of_key("kind", Fault::NoKey { kind, key }))
        }
        (true, None) => Some(sheet.of_key("kind", Fault::MissingKey { key })),
    }
}

/// Returns the faults of the ids that a key holds.
fn ids(field: &str, sheet: Sheet) -> Vec<Problem> {
    let Some(node) = sheet.node.get(field).filter(|_| !NO_IDS.contains(&field)) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for (id, span) in places(node) {
        if !is_id(id) {
            let id = id.to_owned();
            problems.push(sheet.at(span, Fault::BadId { id }));
        }
        match seen.get(id) {
            Some(first) if LISTS.contains(&field) => {
                let (id, first) = (id.to_owned(), sheet.place(*first));
                problems.push(sheet.at(span, Fault::DuplicateId { id, first }));
            }
            Some(_) => {}
            None => drop(seen.insert(id, span)),
        }
    }
    problems
}

/// Returns every id of a text, a list or a mapping with its place.
fn places(node: &Node) -> Vec<(&str, Span)> {
    let own = node.text().map(|id| (id, node.span));
    let listed = node.list().iter().filter_map(|node| Some((node.text()?, node.span)));
    let paired = node.entries().iter().flat_map(|entry| {
        let target = entry.value.text().map(|id| (id, entry.value.span));
        [(entry.key.as_str(), entry.key_span)].into_iter().chain(target)
    });
    own.into_iter().chain(listed).chain(paired).collect()
}

fn number_of_options(options: &Node, row: &KindRow, sheet: Sheet) -> Option<Problem> {
    let (found, (least, most)) = (options.list().len(), row.options);
    let fault = if found < least {
        Fault::TooFewOptions { found, least }
    } else if found > most {
        Fault::TooManyOptions { found, most }
    } else {
        return None;
    };
    Some(sheet.at(options.span, fault))
}

/// Makes the spec; the ids have been checked.
fn spec(raw: &RawItem) -> Spec {
    let list = |ids: &[String]| ids.iter().filter_map(|id| ChoiceId::parse(id)).collect();
    let pair = |(option, target): (&String, &String)| {
        Some((ChoiceId::parse(option)?, ChoiceId::parse(target)?))
    };
    Spec {
        options: list(raw.options.as_deref().unwrap_or_default()),
        targets: list(raw.targets.as_deref().unwrap_or_default()),
        key: raw.key.as_deref().and_then(ChoiceId::parse),
        keys: raw.keys.as_deref().map(list),
        sequence: raw.sequence.as_deref().map(list),
        pairs: raw.pairs.as_ref().map(|pairs| pairs.iter().filter_map(pair).collect()),
        range: match raw.range.as_deref() {
            Some([from, to]) => Some((*from, *to)),
            _ => None,
        },
        graded: raw.graded,
        variables: raw.variables.as_ref().map(|variables| {
            let variable = |(option, variable): (&String, &String)| {
                Some((ChoiceId::parse(option)?, variable.clone()))
            };
            variables.iter().filter_map(variable).collect()
        }),
    }
}

/// Returns the place of the id that a fault is about, or of the key that it is told for.
fn place(node: &Node, field: &str, fault: &Fault) -> Span {
    let holder = node.get(field).unwrap_or(node);
    if let Fault::KeyNotAnOption { key, .. } = fault {
        return holder.span_of_text(key);
    }
    if let Fault::PairsIncomplete { option } = fault {
        return holder.span_of(option);
    }
    holder.span
}
