//! Whether the answers of a sitting hang together: hints for the animator, never for the level.
//!
//! [`person`] compares the answers with what the model expects of somebody of that ability;
//! [`patterns`] sees sheets that may have been filled in without reading. Neither says why: a
//! hurry, a difficulty in reading, a strength in one corner only. Neither ever changes a result.

pub mod patterns;
pub mod person;

pub use patterns::{Pattern, pattern};
pub use person::{FitAt, PersonFit, likelihood_index, person_fit, person_fit_by_area};

/// Below this lz* the answers are called unexpected: at most 25 in 1,000 of those whom the model
/// itself makes, in forms of 14 to 44 items (`docs/scoring.md` has the simulation).
pub const UNEXPECTED: f64 = -2.0;

/// With fewer answers than this too few areas have two of them to compare.
pub const LEAST_ANSWERS: usize = 10;

/// What an animator may want to know about the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Remarks {
    /// lz* area by area; nothing where the answers cannot tell or are too few.
    pub person_fit: Option<f64>,
    /// What the sheet looks like.
    pub pattern: Option<Pattern>,
}

impl Remarks {
    /// Returns whether the answers are unlike those that the ability leads one to expect.
    pub fn is_unexpected(&self) -> bool {
        self.person_fit.is_some_and(|lz_star| lz_star < UNEXPECTED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_far_from_expected_are_remarked() {
        for (person_fit, expected) in
            [(None, false), (Some(1.0), false), (Some(-1.99), false), (Some(-2.01), true)]
        {
            assert_eq!(Remarks { person_fit, pattern: None }.is_unexpected(), expected);
        }
    }
}
