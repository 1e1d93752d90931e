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
    overall_rule(form, cuts, running.answered(), || {
        (running.overall(), running.overall_masses(cuts))
    })
}

/// Returns what may be said about an area.
pub fn area_outcome(form: &Form, cuts: &CutTable, running: &Running, area: Area) -> Outcome {
    let answered = running.answered_by_area()[area.index()];
    area_rule(
        form,
        cuts,
        answered,
        || reduction(running, area).own_adds(),
        || (running.area(area), running.area_masses(area, cuts)),
    )
}

/// An ability, and the probability of each level.
pub type Found = (Estimate, [f64; LEVELS]);

/// Returns what may be said about the overall ability after so many answers.
pub fn overall_rule(
    form: &Form,
    cuts: &CutTable,
    answered: usize,
    found: impl FnOnce() -> Found,
) -> Outcome {
    if form.precision == Precision::Nothing || answered < form.minimum_answers {
        return Outcome::NotMeasured;
    }
    Outcome::Measured(measured(found(), cuts, form.precision))
}

/// Returns what may be said about an area after so many answers in it, which add to what the others say
/// or do not.
pub fn area_rule(
    form: &Form,
    cuts: &CutTable,
    answered: usize,
    own_adds: impl FnOnce() -> bool,
    found: impl FnOnce() -> Found,
) -> Outcome {
    let minimum = form.minimum_area_answers;
    if minimum == 0 || answered < minimum {
        return Outcome::NotMeasured;
    }
    if !own_adds() {
        return Outcome::NotEnough;
    }
    Outcome::Measured(measured(found(), cuts, Precision::Level))
}

fn measured((estimate, masses): Found, cuts: &CutTable, precision: Precision) -> Measured {
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
