//! What a calibration found → JSON and CSV for programs, YAML for the bank.

mod csv;
mod json;
mod yaml;

pub use csv::csv;
pub use json::{json, schema};
pub use yaml::yaml;
