//! What may be told of counts, as CSV, format 1: one row for each scale, group and category.

use std::io::{self, Write};

use super::super::rows::{self, Cell};
use super::{percent, value, who};
use crate::domain::summary::{Published, PublishedRow, PublishedScale};

const HEADING: [&str; 14] = [
    "scale",
    "who",
    "value",
    "category",
    "count",
    "flag",
    "percent",
    "persons",
    "bank",
    "version",
    "hash",
    "cut_version",
    "provisional",
    "hidden_below",
];

/// Writes what may be told. A hidden count is empty and its flag is `hidden`; rows that could not be scored
/// are the category `rejected` of the scale `rows`.
pub fn summary_csv(published: &Published, out: &mut dyn Write) -> io::Result<()> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let rejected = vec![
        text("rows"),
        text("all"),
        text(""),
        text("rejected"),
        number(Some(published.rejected)),
        text(""),
        Cell::Number(None),
        number(published.counted),
    ];
    let cells = published.scales.iter().flat_map(|scale| {
        let rows = scale
            .rows
            .iter()
            .flat_map(|row| (0..row.counts.len()).map(|category| cells(scale, row, category)));
        rows.collect::<Vec<_>>()
    });
    let stamp = |mut cells: Vec<Cell>| {
        let stamp = &published.stamp;
        let texts = [&stamp.bank, &stamp.version, &stamp.hash, &stamp.cut_version];
        cells.extend(texts.map(|one| text(one)));
        cells.push(text(&stamp.provisional.to_string()));
        cells.push(number(Some(published.smallest.number())));
        cells
    };
    rows::write(&HEADING, std::iter::once(rejected).chain(cells).map(stamp), out)
}

fn cells(scale: &PublishedScale, row: &PublishedRow, category: usize) -> Vec<Cell> {
    let count = row.counts[category];
    vec![
        Cell::Text(scale.scale.code()),
        Cell::Text(who(&row.who).to_owned()),
        Cell::Text(value(&row.who).unwrap_or_default().to_owned()),
        Cell::Text(scale.scale.categories[category].code().to_owned()),
        number(count),
        Cell::Text(if count.is_none() { "hidden" } else { "" }.to_owned()),
        Cell::Number(row.permille(category).map(percent)),
        number(row.persons),
    ]
}

/// Returns a count as digits, empty when it is hidden.
fn number(count: Option<u64>) -> Cell {
    Cell::Text(count.map_or(String::new(), |count| count.to_string()))
}
