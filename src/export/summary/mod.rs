//! Counts of many results → bytes: what may be told as JSON or CSV, format 1, and beside it the exact counts,
//! which are never published, for adding. `docs/formats.md` tells the keys.

mod counts;
mod csv;
mod json;

pub use counts::{NotCounts, counts, read_counts};
pub use csv::summary_csv;
pub use json::summary_json;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Deserialize, Serialize};

use crate::domain::summary::{Stamp, Who};

/// What results were measured with.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StampDocument {
    /// Id of the bank.
    bank: String,
    /// Version of the bank.
    version: String,
    /// SHA-256 of the bank's files.
    hash: String,
    /// Version of the cut scores.
    cut_version: String,
    /// Whether any result rests on something provisional.
    provisional: bool,
}

impl StampDocument {
    fn of(stamp: &Stamp) -> StampDocument {
        let Stamp { bank, version, hash, cut_version, provisional } = stamp.clone();
        StampDocument { bank, version, hash, cut_version, provisional }
    }

    fn stamp(self) -> Stamp {
        let StampDocument { bank, version, hash, cut_version, provisional } = self;
        Stamp { bank, version, hash, cut_version, provisional }
    }
}

/// Returns the stable word for who is in a row.
fn who(who: &Who) -> &'static str {
    match who {
        Who::All => "all",
        Who::Value(_) => "value",
        Who::NoValue => "no_value",
        Who::Others => "others",
    }
}

/// Returns the value that those in a row have in the column.
fn value(who: &Who) -> Option<&str> {
    match who {
        Who::Value(value) => Some(value),
        Who::All | Who::NoValue | Who::Others => None,
    }
}

/// Returns a share in percent.
fn percent(permille: u64) -> f64 {
    permille as f64 / 10.0
}

/// Returns the JSON Schema of a document as it is written.
fn schema<T: JsonSchema>() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// Returns the JSON Schema of what may be told.
pub(super) fn summary_schema() -> serde_json::Value {
    schema::<json::SummaryDocument>()
}

/// Returns the JSON Schema of exact counts.
pub(super) fn counts_schema() -> serde_json::Value {
    schema::<counts::CountsDocument>()
}
