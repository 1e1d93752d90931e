//! The pure domain: what an item, an ability, a level, a session, a place and an advice are.
//!
//! Nothing here reads, writes, prints, waits, draws at random or knows a word of French or Dutch.
//! Time, chance and text come in as values; results go out as values. `tests/arrows.rs` holds this.

pub mod adapt;
pub mod advice;
pub mod back_off;
pub mod bank;
pub mod calendar;
pub mod calibrate;
pub mod calibration;
pub mod choices;
pub mod column;
pub mod coverage;
pub mod cut;
pub mod dif;
pub mod estimate;
pub mod fact;
pub mod fit;
pub mod framework;
pub mod gazetteer;
pub mod glossary;
pub mod id;
pub mod irt;
pub mod item;
pub mod item_report;
pub mod kernel;
pub mod kind;
pub mod layout;
pub mod linear;
pub mod nearest;
pub mod opening;
pub mod outcome;
pub mod paper;
pub mod place;
pub mod place_link;
pub mod place_words;
pub mod problem;
pub mod random;
pub mod reliability;
pub mod replay;
pub mod report;
pub mod responses;
pub mod scoring;
pub mod session;
#[cfg(test)]
mod session_laws;
pub mod simulate;
pub mod standard_setting;
pub mod statistics;
pub mod summary;
pub mod tests_of_fit;
pub mod text;
pub mod words;
