//! `digcomp`: abilities are measured by item response theory and reported in DigComp levels.
//!
//! The measuring itself is in [`crate::domain::estimate`], the choice of items in [`crate::domain::adapt`].

use super::dsi::Profile;
use super::dsi::indicator::{Area, Survey};
use super::{Plan, Scoring, ScoringRow, Spec};
use crate::domain::adapt::{self, Progress};
use crate::domain::bank::Bank;
use crate::domain::item::{Item, Response};

/// The row of this model.
pub static ROW: ScoringRow = ScoringRow {
    name: "digcomp",
    framework: "digcomp-3.0",
    is_measuring: true,
    kinds: &["single", "multiple", "order", "match", "number", "rating"],
    needs: &["cuts", "forms"],
    takes: &[],
    variables: Vec::new,
    more_variables: &[],
    forms: Vec::new,
    build,
};

/// Measures abilities.
#[derive(Debug)]
pub struct Digcomp;

fn build(_: Spec) -> Box<dyn Scoring> {
    Box::new(Digcomp)
}

impl Scoring for Digcomp {
    fn row(&self) -> &'static ScoringRow {
        &ROW
    }

    fn next<'a>(&self, progress: &Progress<'a>) -> Option<&'a Item> {
        adapt::next(progress)
    }

    fn length(&self, plan: &Plan) -> (usize, usize) {
        adapt::length(plan.bank, plan.form, plan.equipment)
    }

    fn cut_version(&self, bank: &Bank) -> String {
        bank.cuts.version.clone()
    }

    fn profile(&self, _: &Bank, _: &[Response]) -> Option<Profile> {
        None
    }

    fn profile_of_survey(&self, _: &Survey, _: &dyn Fn(Area) -> bool) -> Option<Profile> {
        None
    }
}
