//! What may be told of many results, as tables: one for each scale, a row for everybody and for each group.

use super::aligned::{NOTHING, aligned};
use crate::domain::framework::Area;
use crate::domain::scoring::dsi;
use crate::domain::summary::{Category, LEAST_BASE, Published, PublishedRow, Scale, Who};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Decimals of a percentage.
const DECIMALS: usize = 1;

/// How much of the hash is shown.
const HASH_DIGITS: usize = 12;

/// Returns what may be told, one thing a line.
pub fn lines(published: &Published, l10n: &L10n) -> Vec<String> {
    let mut lines = vec![l10n.summary_title(), String::new()];
    let rejected = published.rejected.to_string();
    lines.push(match published.counted {
        Some(counted) => l10n.summary_counted(counted.to_string(), rejected),
        None => l10n.summary_few(rejected),
    });
    lines.extend(published.by.as_ref().map(|column| l10n.summary_by(inert(column))));
    // Of too few persons there is nothing to lay out.
    let tables = published.scales.iter().filter(|_| published.counted.is_some());
    for scale in tables {
        lines.extend([String::new(), scale_name(&scale.scale, l10n)]);
        let mut rows = vec![heading(&scale.scale, l10n)];
        rows.extend(scale.rows.iter().map(|told| row(told, l10n)));
        lines.extend(aligned(&rows).into_iter().map(|line| format!("  {line}")));
    }
    lines.push(String::new());
    lines.extend(notes(published, l10n));
    lines
}

fn heading(scale: &Scale, l10n: &L10n) -> Vec<String> {
    let names = scale.categories.iter().map(|category| category_name(*category, l10n));
    let ends = [String::new()].into_iter().chain(names).chain([l10n.summary_persons()]);
    ends.collect()
}

fn row(row: &PublishedRow, l10n: &L10n) -> Vec<String> {
    let who = match &row.who {
        Who::All => l10n.summary_all(),
        Who::Value(value) => inert(value),
        Who::NoValue => l10n.summary_no_value(),
        Who::Others => l10n.summary_others(),
    };
    let told = |count: Option<u64>| count.map_or(NOTHING.to_owned(), |count| count.to_string());
    let category = |at: usize| match row.permille(at) {
        Some(permille) => {
            let percent = l10n.decimal(permille as f64 / 10.0, DECIMALS);
            l10n.summary_percent(told(row.counts[at]), percent)
        }
        None => told(row.counts[at]),
    };
    let counts = (0..row.counts.len()).map(category);
    [who].into_iter().chain(counts).chain([told(row.persons)]).collect()
}

/// Returns the name of a scale; the areas of the indicator are not those of DigComp 3.0.
fn scale_name(scale: &Scale, l10n: &L10n) -> String {
    let Some(area) = scale.area else { return l10n.summary_overall() };
    let is_indicator = matches!(scale.categories.first(), Some(Category::AreaIndicator(_)));
    format!("{area}. {}", if is_indicator { indicator_area(area, l10n) } else { l10n.area(area) })
}

fn indicator_area(area: Area, l10n: &L10n) -> String {
    l10n.dsi_area(dsi::Area::ALL[area.index()])
}

fn category_name(category: Category, l10n: &L10n) -> String {
    match category {
        Category::Level(level) => l10n.level(level),
        Category::Indicator(level) => l10n.dsi_level(level),
        Category::AreaIndicator(level) => l10n.dsi_area_level(level),
        Category::NotMeasured => l10n.summary_not_measured(),
        Category::NotEnough => l10n.summary_not_enough(),
    }
}

/// Returns what a reader must know of the tables.
fn notes(published: &Published, l10n: &L10n) -> Vec<String> {
    let rows = || published.scales.iter().flat_map(|scale| &scale.rows);
    let least = published.smallest.number().to_string();
    let is_hidden = published.counted.is_some() && rows().any(|row| row.counts.contains(&None));
    let has_others = rows().any(|row| row.who == Who::Others);
    let has_percent = rows().any(|row| (0..row.counts.len()).any(|at| row.permille(at).is_some()));
    let stamp = &published.stamp;
    let hash = stamp.hash.chars().take(HASH_DIGITS).collect::<String>();
    let [bank, version, hash, cuts] =
        [&stamp.bank, &stamp.version, &hash, &stamp.cut_version].map(|text| inert(text));
    [
        is_hidden.then(|| l10n.summary_hidden(least.clone())),
        has_others.then(|| l10n.summary_others_note(least.clone())),
        has_percent.then(|| l10n.summary_percent_note(LEAST_BASE.to_string())),
        Some(l10n.summary_stamp(bank, version, hash, cuts)),
        stamp.provisional.then(|| l10n.summary_provisional()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
