//! A fact: something true of the world that words rely on, with where it was read and until when it
//! may be relied on. One fact stands in one place, so that a change is made once.

use super::calendar::Date;
use super::id::FactId;

/// A fact that items rely on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub id: FactId,
    /// What it says.
    pub value: String,
    /// The address where it was read.
    pub source: String,
    /// The day on which it was read.
    pub checked_on: Date,
    /// The last day on which it may be relied on without a new look.
    pub review_by: Date,
    /// Whether it is still to be looked at on the live page.
    pub to_check: bool,
}
