//! The cut scores of `bank.yaml`, and how they were set.

use super::Sheet;
use crate::bank::raw::RawCuts;
use crate::bank::vocabulary::meaning;
use crate::domain::calendar::parse_date;
use crate::domain::cut::{CUTS, CutTable, Origin};
use crate::domain::problem::{Fault, Problem};
use crate::domain::standard_setting::{LEAST_PANEL, Method};

/// How many hexadecimal digits a SHA-256 has.
const HASH_DIGITS: usize = 64;

/// Returns the cut scores, if they are sound.
pub(super) fn check(sheet: Sheet, raw: &RawCuts, problems: &mut Vec<Problem>) -> Option<CutTable> {
    let node = sheet.node.get("cuts").unwrap_or(sheet.node);
    let sheet = Sheet { node, ..sheet };
    let thetas = <[f64; CUTS]>::try_from(raw.thetas.as_slice()).ok()?;
    let table = CutTable::new(raw.version.clone(), raw.provisional, thetas);
    if table.is_none() {
        problems.push(sheet.of_key("thetas", Fault::CutsNotIncreasing));
    }
    problems.extend(faults(sheet, raw));
    table.map(|mut table| {
        table.origin = origin(raw);
        table
    })
}

fn origin(raw: &RawCuts) -> Origin {
    Origin {
        method: raw.method.as_deref().and_then(|word| meaning(&Method::WORDS, word)),
        panel: raw.panel.map(usize::from),
        rounds: raw.rounds.map(usize::from),
        response_probability: raw.response_probability,
        standard_errors: raw.standard_errors.as_deref().and_then(|all| all.try_into().ok()),
        set_on: raw.set_on.as_deref().and_then(parse_date),
        data_hash: raw.data_hash.clone(),
    }
}

/// Returns what is wrong with how the cuts are said to have been set.
fn faults(sheet: Sheet, raw: &RawCuts) -> Vec<Problem> {
    let out_of = |key: &str, low: &str, high: &str| {
        let (low, high) = (low.to_owned(), high.to_owned());
        sheet.of_key(key, Fault::OutOfRange { low, high })
    };
    let mut found = Vec::new();
    for (key, count) in [("panel", raw.panel), ("rounds", raw.rounds)] {
        if count == Some(0) {
            found.push(out_of(key, "1", &u16::MAX.to_string()));
        }
    }
    if raw.response_probability.is_some_and(|chance| !(chance > 0.0 && chance < 1.0)) {
        found.push(out_of("response_probability", "0", "1"));
    }
    if raw.standard_errors.iter().flatten().any(|error| !(error.is_finite() && *error >= 0.0)) {
        found.push(out_of("standard_errors", "0", "∞"));
    }
    let is_hash = |hash: &String| {
        hash.len() == HASH_DIGITS && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    if raw.data_hash.as_ref().is_some_and(|hash| !is_hash(hash)) {
        found.push(sheet.of_key("data_hash", Fault::BadHash));
    }
    let panel = raw.panel.map_or(LEAST_PANEL, usize::from);
    if !raw.provisional && (1..LEAST_PANEL).contains(&panel) {
        let fault = Fault::PanelSmall { found: panel, least: LEAST_PANEL };
        found.push(sheet.of_key("provisional", fault));
    }
    found
}
