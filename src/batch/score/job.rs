//! What every worker knows of a file of answers.

use super::cell::{Cell, Column};
use super::format::TextFormat;
use super::model::Model;
use crate::batch::advice::Advisor;
use crate::batch::import::Plan;
use crate::batch::pseudonym::Pseudonyms;
use crate::domain::summary::Summary;

/// Which columns of the input are carried along, by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The column that says who a person is; otherwise the line does.
    pub id: Option<usize>,
    /// Columns that the output keeps.
    pub kept: Vec<usize>,
    /// The column that the summary is divided by.
    pub by: Option<usize>,
    /// The column of postcodes.
    pub postcode: Option<usize>,
}

/// Where results go.
#[derive(Clone, Copy)]
pub enum Output<'a> {
    /// Text.
    Text(&'a dyn TextFormat),
    /// Columns of values.
    Table,
}

/// What every worker knows of a file.
pub struct Job<'a> {
    /// What the columns of the input are.
    pub plan: &'a Plan<'a>,
    /// What coded rows amount to.
    pub model: &'a dyn Model,
    /// The byte between cells, where rows are comma-separated text.
    pub delimiter: Option<u8>,
    /// The byte that ends a line.
    pub line_end: u8,
    /// Columns that are carried along.
    pub carried: Carried,
    /// Where results go.
    pub output: Output<'a>,
    /// All columns of the output: the id, the kept ones, the results, the advice, the stamp.
    pub columns: &'a [Column],
    /// What stands at the end of every row: bank and versions.
    pub stamp: &'a [Cell<'a>],
    /// Replaces ids.
    pub pseudonyms: Option<&'a Pseudonyms>,
    /// Finds places nearby.
    pub advisor: Option<&'a Advisor<'a>>,
    /// An empty summary, when one is wanted.
    pub summary: Option<&'a Summary>,
    /// Whether a block ends at its first reject.
    pub is_failing_fast: bool,
    /// Whether rejects keep their rows.
    pub is_keeping_rejects: bool,
}
