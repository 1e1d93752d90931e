//! Whether the answers of a sitting hang together: hints for the animator, never for the level.
//!
//! [`person`] compares the answers with what the model expects of somebody of that ability;
//! [`patterns`] sees sheets that were filled in without reading. Neither says why: a hurry, a
//! difficulty in reading, a strength in one corner only. Neither ever changes a result.

pub mod patterns;
pub mod person;

pub use patterns::{Pattern, pattern};
pub use person::{FitAt, PersonFit, likelihood_index, person_fit, person_fit_by_area};
