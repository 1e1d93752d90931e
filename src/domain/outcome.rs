//! What may be said about an ability: a level, two of them, or why there is none.
//!
//! The rules stand here once, for reports of people and for simulated ones.

use super::bank::{Form, Precision};
use super::cut::{CutTable, Standing, standing};
use super::estimate::{Estimate, Running};
use super::framework::{Area, LEVELS, Level};
use super::reliability::reduction;

/// A level, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Fewer answers than the minimum.
    NotMeasured,
    /// Enough answers, but they say no more about the area than the answers in the other areas do
    /// (after Haberman 2008): a level of its own would mostly repeat the others.
    NotEnough,
    /// Measured.
    Measured(Measured),
}

/// A measured level.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The ability and its standard error.
    pub estimate: Estimate,
    /// The level that holds the estimate, its probability, and the mass of every level.
    pub standing: Standing,
    /// What may be said to the person.
    pub said: Said,
}

/// What may be said to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// This level.
    Level(Level),
    /// Between these two.
    Between(Level, Level),
}

impl Outcome {
    /// Returns the stable word used in files.
    pub fn code(&self) -> &'static str {
        match self {
            Outcome::NotMeasured => "not_measured",
            Outcome::NotEnough => "not_enough",
            Outcome::Measured(_) => "measured",
        }
    }

    /// Returns what was measured, if anything.
    pub fn measured(&self) -> Option<&Measured> {
        match self {
            Outcome::NotMeasured | Outcome::NotEnough => None,
            Outcome::Measured(measured) => Some(measured),
        }
    }
}

/// Returns what may be said about the overall ability.
pub fn overall_outcome(form: &Form, cuts: &CutTable, running: &Running) -> Outcome {
    if form.precision == Precision::Nothing || running.answered() < form.minimum_answers {
        return Outcome::NotMeasured;
    }
    let masses = running.overall_masses(cuts);
    Outcome::Measured(measured(running.overall(), masses, cuts, form.precision))
}

/// Returns what may be said about an area.
pub fn area_outcome(form: &Form, cuts: &CutTable, running: &Running, area: Area) -> Outcome {
    let answered = running.answered_by_area()[area.index()];
    let minimum = form.minimum_area_answers;
    if minimum == 0 || answered < minimum {
        return Outcome::NotMeasured;
    }
    if !reduction(running, area).own_adds() {
        return Outcome::NotEnough;
    }
    let masses = running.area_masses(area, cuts);
    Outcome::Measured(measured(running.area(area), masses, cuts, Precision::Level))
}

fn measured(
    estimate: Estimate,
    masses: [f64; LEVELS],
    cuts: &CutTable,
    precision: Precision,
) -> Measured {
    let standing = standing(estimate, masses, cuts);
    Measured { estimate, standing, said: said(precision, &standing) }
}

/// Returns what may be said to a person of a standing.
pub fn said(precision: Precision, standing: &Standing) -> Said {
    match (precision, standing.between) {
        (_, Some((low, high))) => Said::Between(low, high),
        (Precision::Level | Precision::Nothing, None) => Said::Level(standing.level),
        (Precision::Range, None) => range(standing),
    }
}

/// Returns the level and its likelier neighbour: a short form never names one level.
fn range(standing: &Standing) -> Said {
    let at = standing.level.index();
    let mass = |index: usize| standing.masses.get(index).copied().unwrap_or(-1.0);
    if at > 0 && (at + 1 == LEVELS || mass(at - 1) >= mass(at + 1)) {
        Said::Between(Level::ALL[at - 1], Level::ALL[at])
    } else {
        Said::Between(Level::ALL[at], Level::ALL[at + 1])
    }
}
