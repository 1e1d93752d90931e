//! What answers say of the items for programs: JSON and CSV, format 1. `docs/formats.md` tells the keys.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::rows::{self, Cell};
use crate::domain::bank::Bank;
use crate::domain::item_report::{Flag, ItemStatistics, OptionUse, SMALLEST};

/// Returns the report as JSON, format 1.
pub fn json(
    items: &[ItemStatistics],
    (persons, refused): (usize, usize),
    bank: &Bank,
    hash: &str,
) -> Value {
    json!({
        "format": 1,
        "responses_hash": hash,
        "measured_with": {
            "bank": bank.id.as_str(),
            "version": bank.version,
            "hash": bank.hash,
            "cuts": bank.cuts.version,
            "provisional": bank.cuts.provisional,
        },
        "persons": persons,
        "refused_rows": refused,
        "hidden_below": SMALLEST,
        "items": items.iter().map(item_json).collect::<Vec<_>>(),
    })
}

fn item_json(item: &ItemStatistics) -> Value {
    let option = |option: &OptionUse| {
        json!({
            "id": option.id,
            "key": option.is_key,
            "count": option.count,
            "share": option.share,
            "rest_correlation": option.rest_correlation,
        })
    };
    let flag = |flag: &Flag| json!({ "flag": flag.code(), "option": flag.option() });
    json!({
        "item": item.name,
        "answers": item.answers,
        "not_reached": item.not_reached,
        "p": item.p,
        "rest_correlation": item.rest_correlation,
        "dont_know": item.dont_know,
        "options": item.options.iter().map(option).collect::<Vec<_>>(),
        "infit": item.infit,
        "outfit": item.outfit,
        "information": item.information,
        "flags": item.flags.iter().map(flag).collect::<Vec<_>>(),
    })
}

const HEADING: [&str; 13] = [
    "item",
    "answers",
    "not_reached",
    "p",
    "rest_correlation",
    "dont_know",
    "infit",
    "outfit",
    "information_1",
    "information_2",
    "information_3",
    "options",
    "flags",
];

/// Writes the report as CSV, one row an item.
pub fn csv(items: &[ItemStatistics], out: &mut dyn Write) -> io::Result<()> {
    rows::write(&HEADING, items.iter().map(row), out)
}

fn row(item: &ItemStatistics) -> Vec<Cell> {
    let information = item.information.map_or([None; 3], |values| values.map(Some));
    let mut cells = vec![
        Cell::Text(item.name.clone()),
        Cell::Count(item.answers),
        Cell::Count(Some(item.not_reached)),
    ];
    let numbers = [item.p, item.rest_correlation, item.dont_know, item.infit, item.outfit];
    cells.extend(numbers.into_iter().chain(information).map(Cell::Number));
    let count = |option: &OptionUse| {
        let star = if option.is_key { "*" } else { "" };
        let count = option.count.map_or("?".to_owned(), |count| count.to_string());
        format!("{}{star}={count}", option.id)
    };
    let flag = |flag: &Flag| match flag.option() {
        Some(option) => format!("{}:{option}", flag.code()),
        None => flag.code().to_owned(),
    };
    let joined = |texts: Vec<String>| Cell::Text(texts.join(" "));
    cells.push(joined(item.options.iter().map(count).collect()));
    cells.push(joined(item.flags.iter().map(flag).collect()));
    cells
}
