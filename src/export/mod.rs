//! A finished sitting → bytes. To add a format: one file beside this one and one row in [`FORMATS`].

mod activities;
mod advice;
pub mod calibration;
pub mod coverage;
mod cuts;
pub mod dif;
pub mod geojson;
pub mod item_report;
mod json;
mod paper;
mod qr;
mod report;
pub mod rows;
mod sheet;
mod simulation;
pub mod summary;
mod text;
mod why;

use std::io::{self, Write};

use crate::domain::calendar::Date;
use crate::domain::report::Report;

pub use advice::advice;
pub use cuts::{CutSheet, cut_table, cuts};
pub use geojson::advice_geojson;
pub use paper::paper;
pub use qr::qr;
pub use report::{Kept, LARGEST, NotReport, read_report};
pub use sheet::{Codes, sheet_html, sheet_text};
#[cfg(feature = "pdf")]
pub use sheet::{NoPdf, sheet_pdf};
pub use simulation::{SimulationSheet, simulation_csv, simulation_json};
pub use why::why;

/// What a format may use.
pub struct Sheet<'a> {
    /// What was found.
    pub report: &'a Report,
    /// The day.
    pub date: Date,
    /// Where chance came from, so that the sitting can be repeated.
    pub seed: u64,
    /// The result as lines in the reader's language.
    pub lines: &'a [String],
}

/// A way to write a sheet.
pub trait Format: Sync {
    /// Returns its name on the command line.
    fn name(&self) -> &'static str;

    /// Writes a sheet.
    fn write(&self, sheet: &Sheet, out: &mut dyn Write) -> io::Result<()>;
}

/// Every format.
pub static FORMATS: &[&dyn Format] = &[&text::Text, &json::Json];

/// What has a JSON Schema, by name.
pub const SCHEMAS: [&str; 6] =
    ["report", "simulation", "why", "calibrate", "summary", "summary-counts"];

/// Returns the JSON Schema of what is written under that name.
pub fn schema(name: &str) -> Option<serde_json::Value> {
    match name {
        "report" => Some(json::schema()),
        "simulation" => Some(simulation::schema()),
        "why" => Some(why::schema()),
        "calibrate" => Some(calibration::schema()),
        "summary" => Some(summary::summary_schema()),
        "summary-counts" => Some(summary::counts_schema()),
        _ => None,
    }
}

/// Returns the format of that name.
pub fn format(name: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.name() == name)
}
