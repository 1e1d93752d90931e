//! What may be told of counts, as JSON, format 1.
//!
//! A key may be added within format 1; none is renamed, removed or given another meaning.
//! `docs/summary.schema.json` is made from these structs; a test holds the two together.

use schemars::JsonSchema;
use serde::Serialize;

use super::{StampDocument, percent, value, who};
use crate::domain::summary::{Category, Published, PublishedRow, PublishedScale, Smallest};

/// Returns what may be told as JSON, format 1, with its line breaks.
pub fn summary_json(published: &Published) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&SummaryDocument::of(published)).map(|text| text + "\n")
}

/// Counts of many results. No count of few persons is in it, nor one from which it could be derived.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "niveau summary, format 1", deny_unknown_fields)]
pub(super) struct SummaryDocument {
    /// Always 1.
    #[schemars(extend("const" = 1))]
    format: u8,
    /// What the results were measured with.
    measured_with: StampDocument,
    /// The column whose values are the groups; null without groups.
    by: Option<String>,
    /// Counts of fewer persons than this, but of one at least, are hidden.
    #[schemars(range(min = Smallest::BOUNDS.0, max = Smallest::BOUNDS.1))]
    hidden_below: u64,
    /// How many persons were counted; null when they are too few to be told.
    counted: Option<u64>,
    /// How many rows could not be scored.
    rejected: u64,
    /// The scales: overall, then the five areas.
    scales: Vec<ScaleDocument>,
}

/// What may be told of a scale.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ScaleDocument {
    /// `overall`, or `area_1` to `area_5`.
    #[schemars(extend("enum" = ["overall", "area_1", "area_2", "area_3", "area_4", "area_5"]))]
    scale: String,
    /// Everybody first, then the groups.
    rows: Vec<RowDocument>,
}

/// What may be told of everybody or of a group.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RowDocument {
    /// Who is in it: everybody, whoever has a value in the column, whoever has none, or the groups that
    /// are too small to be told apart.
    #[schemars(extend("enum" = ["all", "value", "no_value", "others"]))]
    who: &'static str,
    /// The value; null where there is none.
    value: Option<String>,
    /// How many persons; null when they are too few to be told.
    persons: Option<u64>,
    /// The categories: levels, the lowest first, then why there is none.
    categories: Vec<CategoryDocument>,
}

/// What may be told of a category.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CategoryDocument {
    /// A level, `not_measured` or `not_enough`.
    category: &'static str,
    /// How many persons; null when hidden.
    count: Option<u64>,
    /// Whether the count is hidden: it is small, or a small one could be derived from it.
    hidden: bool,
    /// The share of the persons of the row in percent, to one decimal; null when the count is hidden or
    /// of fewer than 20 persons.
    #[schemars(range(min = 0, max = 100))]
    percent: Option<f64>,
}

impl SummaryDocument {
    fn of(published: &Published) -> SummaryDocument {
        SummaryDocument {
            format: 1,
            measured_with: StampDocument::of(&published.stamp),
            by: published.by.clone(),
            hidden_below: published.smallest.number(),
            counted: published.counted,
            rejected: published.rejected,
            scales: published.scales.iter().map(scale).collect(),
        }
    }
}

fn scale(scale: &PublishedScale) -> ScaleDocument {
    let rows = scale.rows.iter().map(|told| row(told, scale.scale.categories));
    ScaleDocument { scale: scale.scale.code(), rows: rows.collect() }
}

fn row(row: &PublishedRow, categories: &[Category]) -> RowDocument {
    let category = |(at, category): (usize, &Category)| CategoryDocument {
        category: category.code(),
        count: row.counts[at],
        hidden: row.counts[at].is_none(),
        percent: row.permille(at).map(percent),
    };
    RowDocument {
        who: who(&row.who),
        value: value(&row.who).map(str::to_owned),
        persons: row.persons,
        categories: categories.iter().enumerate().map(category).collect(),
    }
}
