//! How a bank is scored: what is asked next, how long that takes, and what the answers amount to.
//!
//! A bank names its model in `bank.yaml`. To add one: one file beside this one and one row in
//! [`SCORING`]; the loader, the session and the report go by the row.

pub mod digcomp;
pub mod dsi;

use std::fmt::Debug;

use super::adapt::Progress;
use super::bank::{Bank, Form};
use super::item::{Equipment, Item, Response};
use dsi::indicator::Survey;
use dsi::{FactCheck, Population, Profile};

/// How a bank is scored, with what the bank says about it.
pub trait Scoring: Debug + Send + Sync {
    /// Returns the row of the model.
    fn row(&self) -> &'static ScoringRow;

    /// Returns the next item, or nothing when all that counts has been asked.
    fn next<'a>(&self, progress: &Progress<'a>) -> Option<&'a Item>;

    /// Returns how many items are asked in all, at least and at most, as far as it is known.
    fn length(&self, plan: &Plan) -> (usize, usize);

    /// Returns the version of the bounds between levels that every output names.
    fn cut_version(&self, bank: &Bank) -> String;

    /// Returns what the answers say by rule; nothing where abilities are measured instead.
    fn profile(&self, bank: &Bank, responses: &[Response]) -> Option<Profile>;

    /// Returns what the coded answers of a survey say by rule, in the areas that it asks about; nothing
    /// where abilities are measured.
    fn profile_of_survey(
        &self,
        survey: &Survey,
        is_asked: &dyn Fn(dsi::indicator::Area) -> bool,
    ) -> Option<Profile>;

    /// Returns whether abilities are measured: only then can a bank be calibrated or simulated.
    fn is_measuring(&self) -> bool {
        self.row().is_measuring
    }
}

/// What the length of a sitting depends on.
#[derive(Clone, Copy)]
#[allow(missing_docs)] // as in [`Progress`]
pub struct Plan<'a> {
    pub bank: &'a Bank,
    pub form: &'a Form,
    pub equipment: Equipment,
    pub responses: &'a [Response],
}

/// What a bank says about how it is scored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spec {
    /// `merge_fact_check`.
    pub fact_check: FactCheck,
    /// `populations`.
    pub populations: Vec<Population>,
}

/// One row: a scoring model that a bank may name.
pub struct ScoringRow {
    /// The word in files.
    pub name: &'static str,
    /// The framework that such a bank follows.
    pub framework: &'static str,
    /// Whether abilities are measured, by items with a key.
    pub is_measuring: bool,
    /// The kinds of item that it can score.
    pub kinds: &'static [&'static str],
    /// The keys of `bank.yaml` that it needs beside those of every bank.
    pub needs: &'static [&'static str],
    /// Those that it may have.
    pub takes: &'static [&'static str],
    /// The survey variables that items must ask for, each once.
    pub variables: fn() -> Vec<&'static str>,
    /// The survey variables that items may ask for beside those.
    pub more_variables: &'static [&'static str],
    /// The forms of such a bank, where `bank.yaml` does not say them.
    pub forms: fn() -> Vec<Form>,
    /// Makes the model.
    pub build: fn(Spec) -> Box<dyn Scoring>,
}

/// Every scoring model; the first is the usual one.
pub static SCORING: &[&ScoringRow] = &[&digcomp::ROW, &dsi::ROW];

/// Returns the row of that name.
pub fn scoring(name: &str) -> Option<&'static ScoringRow> {
    SCORING.iter().copied().find(|row| row.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kind::KINDS;

    #[test]
    fn every_kind_of_item_is_scored_by_a_model() {
        for row in SCORING {
            let known = |name: &&str| KINDS.iter().any(|kind| kind.name == *name);
            assert!(row.kinds.iter().all(known), "{}", row.name);
            assert_eq!((row.build)(Spec::default()).row().name, row.name);
            assert!(row.needs.iter().all(|key| !row.takes.contains(key)), "{}", row.name);
        }
        for kind in KINDS {
            assert!(SCORING.iter().any(|row| row.kinds.contains(&kind.name)), "{}", kind.name);
        }
    }
}
