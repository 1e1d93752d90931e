//! The columns of each file: which there must be, and which may not be empty.
//!
//! Columns that must not be shown or that repeat another one (line numbers of stops, communes beside
//! their number, notes) are known, may be missing and are never read.

use crate::table::Need::{Filled, Optional, Present};
use crate::table::{Column, Need};

const fn column(name: &'static str, need: Need) -> Column {
    Column { name, need }
}

/// The columns of `communes.csv`.
pub const COMMUNES: &[Column] = &[
    column("nis", Filled),
    column("name_fr", Filled),
    column("name_nl", Filled),
    column("aliases_fr", Present),
    column("aliases_nl", Present),
    column("postcodes", Filled),
    column("main_postcode", Filled),
    column("lat", Filled),
    column("lon", Filled),
    column("area_km2", Filled),
    column("population", Optional),
    column("population_date", Optional),
    column("source", Present),
    column("confidence", Optional),
];

/// The columns of `postcodes.csv`.
pub const POSTCODES: &[Column] = &[
    column("postcode", Filled),
    column("locality_fr", Filled),
    column("locality_nl", Filled),
    column("nis_list", Filled),
    column("commune_fr", Optional),
    column("commune_nl", Optional),
    column("shared", Optional),
    column("lat", Filled),
    column("lon", Filled),
    column("source", Present),
    column("confidence", Optional),
];

/// The columns of `stations.csv`.
pub const STATIONS: &[Column] = &[
    column("id", Filled),
    column("kind", Filled),
    column("name_fr", Filled),
    column("name_nl", Filled),
    column("lat", Filled),
    column("lon", Filled),
    column("lines", Optional),
    column("nis", Filled),
    column("commune_fr", Optional),
    column("commune_nl", Optional),
    column("source", Present),
    column("licence", Optional),
    column("confidence", Optional),
];

/// The columns of `quarters.csv`.
pub const QUARTERS: &[Column] = &[
    column("quarter_id", Filled),
    column("kind", Filled),
    column("name_fr", Filled),
    column("name_nl", Filled),
    column("source_name_fr", Optional),
    column("source_name_nl", Optional),
    column("lat", Filled),
    column("lon", Filled),
    column("main_nis", Filled),
    column("commune_fr", Optional),
    column("commune_nl", Optional),
    column("other_nis", Optional),
    column("area_km2", Filled),
    column("source", Present),
    column("confidence", Optional),
];

/// The columns of `streets.csv`.
pub const STREETS: &[Column] = &[
    column("name_fr", Filled),
    column("name_nl", Filled),
    column("nis", Filled),
    column("lat", Filled),
    column("lon", Filled),
    column("length_m", Filled),
    column("commune_fr", Optional),
    column("osm_extract_date", Optional),
];

/// The columns of `epns.csv`.
pub const PLACES: &[Column] = &[
    column("id", Filled),
    column("type", Filled),
    column("name_fr", Present),
    column("name_nl", Present),
    column("operator", Present),
    column("operator_kind", Optional),
    column("street_fr", Present),
    column("street_nl", Present),
    column("number", Present),
    column("postcode", Present),
    column("commune_fr", Optional),
    column("commune_nl", Optional),
    column("nis", Present),
    column("phone", Present),
    column("email", Present),
    column("website", Present),
    column("languages", Present),
    column("services", Present),
    column("audiences", Optional),
    column("price", Optional),
    column("step_free", Optional),
    column("home_visit", Optional),
    column("labelled", Filled),
    column("label_source", Optional),
    column("label_date", Optional),
    column("opening_hours", Present),
    column("hours_note", Present),
    column("lat", Present),
    column("lon", Present),
    column("coord_precision", Present),
    column("source", Present),
    column("source_date", Present),
    column("checked_on", Optional),
    column("confidence", Filled),
    column("notes", Optional),
];

/// The columns of `trainings.csv`.
pub const TRAININGS: &[Column] = &[
    column("id", Filled),
    column("title_fr", Present),
    column("title_nl", Present),
    column("provider", Filled),
    column("description", Present),
    column("summary_fr", Filled),
    column("summary_nl", Filled),
    column("areas", Present),
    column("level", Filled),
    column("languages", Filled),
    column("audience", Filled),
    column("price", Present),
    column("location", Filled),
    column("postcode", Present),
    column("commune_fr", Optional),
    column("commune_nl", Optional),
    column("nis", Present),
    column("contact", Present),
    column("website", Present),
    column("from", Optional),
    column("until", Optional),
    column("schedule_fr", Optional),
    column("schedule_nl", Optional),
    column("source", Present),
    column("source_date", Present),
    column("checked_on", Optional),
    column("confidence", Filled),
    column("notes", Optional),
];

/// The columns of `events.csv`.
pub const EVENTS: &[Column] = &[
    column("id", Filled),
    column("kind", Filled),
    column("title_fr", Present),
    column("title_nl", Present),
    column("organiser", Present),
    column("place", Present),
    column("street_fr", Present),
    column("street_nl", Present),
    column("number", Present),
    column("postcode", Present),
    column("commune_fr", Optional),
    column("commune_nl", Optional),
    column("nis", Present),
    column("starts", Filled),
    column("ends", Present),
    column("hours", Present),
    column("languages", Filled),
    column("audiences", Optional),
    column("price", Optional),
    column("services", Optional),
    column("areas", Optional),
    column("level", Optional),
    column("registration_fr", Optional),
    column("registration_nl", Optional),
    column("phone", Present),
    column("website", Present),
    column("lat", Optional),
    column("lon", Optional),
    column("coord_precision", Optional),
    column("source", Present),
    column("source_date", Present),
    column("checked_on", Optional),
    column("confidence", Filled),
    column("notes", Optional),
];

/// The columns of `helplines.csv`.
pub const HELPLINES: &[Column] = &[
    column("id", Filled),
    column("name_fr", Present),
    column("name_nl", Present),
    column("contact", Present),
    column("type", Filled),
    column("when", Present),
    column("purpose_fr", Present),
    column("purpose_nl", Present),
    column("nis", Optional),
    column("source", Present),
    column("source_date", Present),
    column("checked_on", Optional),
    column("confidence", Filled),
    column("notes", Optional),
];

/// The columns of `border.csv`.
pub const BORDER: &[Column] = &[column("lat", Filled), column("lon", Filled)];

/// The columns of `around.csv`.
pub const AROUND: &[Column] = &[
    column("name_fr", Filled),
    column("name_nl", Filled),
    column("aliases", Present),
    column("postcodes", Present),
    column("lat", Filled),
    column("lon", Filled),
    column("source", Filled),
];
