//! Differences between groups for programs: JSON and CSV, format 1. `docs/formats.md` tells the keys.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::rows::{self, Cell};
use crate::domain::dif::{Comparison, Found, ItemDif, Test};

/// Returns what was found between groups as JSON, format 1.
pub fn json(found: &Found) -> Value {
    let compared =
        found.comparisons.iter().map(|comparison| comparison_json(comparison, found.items));
    json!({
        "format": 1,
        "responses_hash": found.hash,
        "group": found.column,
        "reference": found.reference,
        "comparisons": compared.collect::<Vec<_>>(),
    })
}

fn comparison_json(comparison: &Comparison, items: &[String]) -> Value {
    let Some(analysis) = &comparison.analysis else {
        return json!({
            "focal": comparison.focal,
            "published": false,
            "reference_persons": null,
            "focal_persons": null,
            "matching": null,
            "items": [],
        });
    };
    let left_out = analysis.purification.left_out.iter().map(|item| &items[*item]);
    json!({
        "focal": comparison.focal,
        "published": true,
        "reference_persons": comparison.persons.0,
        "focal_persons": comparison.persons.1,
        "matching": {
            "rounds": analysis.purification.rounds,
            "settled": analysis.purification.settled,
            "left_out": left_out.collect::<Vec<_>>(),
        },
        "items": analysis.items.iter().map(|item| item_json(item, items)).collect::<Vec<_>>(),
    })
}

fn item_json(item: &ItemDif, items: &[String]) -> Value {
    let name = &items[item.item];
    let dif = match &item.found {
        Ok(dif) => dif,
        Err(why) => return json!({ "item": name, "why_not": why.code() }),
    };
    let mantel = &dif.mantel_haenszel;
    let test =
        |test: &Test| json!({ "chi_square": test.chi_square, "p": test.p, "gain": test.gain });
    json!({
        "item": name,
        "why_not": null,
        "reference": item.reference,
        "focal": item.focal,
        "class": dif.class().letter(),
        "mantel_haenszel": {
            "alpha": mantel.alpha,
            "delta": mantel.delta,
            "standard_error": mantel.standard_error,
            "chi_square": mantel.chi_square,
            "p": mantel.p,
            "class": mantel.class.letter(),
        },
        "logistic": dif.logistic.as_ref().map(|found| json!({
            "uniform": test(&found.uniform),
            "non_uniform": test(&found.non_uniform),
            "p": found.p,
            "class": found.class.letter(),
        })),
    })
}

const HEADING: [&str; 20] = [
    "reference",
    "focal",
    "item",
    "why_not",
    "reference_persons",
    "focal_persons",
    "alpha",
    "delta",
    "standard_error",
    "chi_square",
    "p",
    "class",
    "uniform_chi_square",
    "uniform_p",
    "uniform_gain",
    "non_uniform_chi_square",
    "non_uniform_p",
    "non_uniform_gain",
    "logistic_p",
    "logistic_class",
];

/// Writes what was found between groups as CSV, one row an item of a comparison.
pub fn csv(found: &Found, out: &mut dyn Write) -> io::Result<()> {
    let rows = found.comparisons.iter().flat_map(|comparison| {
        let items = comparison.analysis.iter().flat_map(|analysis| &analysis.items);
        items.map(|item| row([found.reference, &comparison.focal, &found.items[item.item]], item))
    });
    rows::write(&HEADING, rows, out)
}

fn row(names: [&str; 3], item: &ItemDif) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let number = |value: f64| Cell::Number(Some(value));
    let mut cells: Vec<Cell> = names.into_iter().map(text).collect();
    let dif = match &item.found {
        Ok(dif) => dif,
        Err(why) => {
            cells.push(text(why.code()));
            cells.resize(HEADING.len(), Cell::Number(None));
            return cells;
        }
    };
    let mantel = &dif.mantel_haenszel;
    cells.push(text(""));
    cells.extend([item.reference, item.focal].map(|count| Cell::Count(Some(count))));
    cells.extend(
        [mantel.alpha, mantel.delta, mantel.standard_error, mantel.chi_square, mantel.p]
            .map(number),
    );
    cells.push(text(mantel.class.letter()));
    if let Some(found) = &dif.logistic {
        for test in [found.uniform, found.non_uniform] {
            cells.extend([test.chi_square, test.p, test.gain].map(number));
        }
        cells.extend([number(found.p), text(found.class.letter())]);
    }
    cells.resize(HEADING.len(), Cell::Number(None));
    cells
}
