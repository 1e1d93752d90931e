//! Five area abilities and the overall ability together, from all answers at once.
//!
//! The second-order model (de la Torre & Song, *Applied Psychological Measurement* 33, 2009): a
//! general ability g ~ N(0, 1), and area abilities that are independent given g,
//! theta_k | g ~ N(lambda_k g, 1 - lambda_k²). So each area borrows strength from the others, and
//! no answer is counted twice. Given g everything is a sum over one area's grid: exact on the
//! grid, without sampling. Turning an answer right never lowers an estimate, because the model is
//! totally positive in all its abilities as long as no lambda is negative.
//!
//! The overall ability is the mean of the five area abilities, not g: it is more precise, and
//! "the mean of the five areas" can be explained to anybody.

mod area;
mod density;
mod overall;
#[cfg(test)]
mod tests;

pub(super) use area::GivenGeneral;
pub(super) use overall::Overall;

use std::fmt;

use super::grid::{self, OnGrid};
use super::running::Running;
use super::{Estimate, Prior, Scored};
use crate::domain::cut::CutTable;
use crate::domain::framework::{AREAS, Area, LEVELS};
use density::Density;

/// The correlation of an area with g until a calibration gives a better one: an expectation.
/// Two areas then correlate by 0.85² = 0.72.
pub const LAMBDA: f64 = 0.85;

/// The second-order model, with its densities prepared: build it once, use it for everybody.
#[derive(Clone)]
pub struct SecondOrder {
    lambda: [f64; AREAS],
    /// One table for each different lambda.
    tables: Vec<Tables>,
    table_by_area: [usize; AREAS],
    /// The density of g, normalised on the grid.
    general: OnGrid,
}

/// What depends on lambda alone.
#[derive(Clone)]
struct Tables {
    density: Density,
    /// An area without answers.
    silent: GivenGeneral,
}

impl SecondOrder {
    /// Returns the model when every lambda lies between 0 and 1.
    pub fn new(lambda: [f64; AREAS]) -> Option<SecondOrder> {
        if !lambda.iter().all(|lambda| (0.0..=1.0).contains(lambda)) {
            return None;
        }
        let mut different: Vec<f64> = lambda.to_vec();
        different.sort_unstable_by(f64::total_cmp);
        different.dedup();
        let place = |lambda: f64| different.partition_point(|&lower| lower < lambda);
        Some(SecondOrder {
            lambda,
            table_by_area: lambda.map(place),
            tables: different.iter().copied().map(Tables::prepare).collect(),
            general: grid::normalise(&grid::log_normal(Prior::STANDARD)).0,
        })
    }

    /// Returns the correlation of each area with g.
    pub fn lambda(&self) -> [f64; AREAS] {
        self.lambda
    }

    /// Returns the variance of the overall ability before any answer.
    pub fn overall_variance(&self) -> f64 {
        Area::all().map(|area| self.covariance_with_overall(area)).sum::<f64>() / AREAS as f64
    }

    /// Returns the covariance of an area ability with the overall ability before any answer.
    ///
    /// Areas correlate by the product of their lambdas, and each has a variance of 1.
    pub fn covariance_with_overall(&self, area: Area) -> f64 {
        let own = self.lambda[area.index()];
        (own * self.lambda.iter().sum::<f64>() + 1.0 - own * own) / AREAS as f64
    }

    /// Returns what is known of g before any answer.
    pub(super) fn general(&self) -> OnGrid {
        self.general
    }

    pub(super) fn density(&self, area: Area) -> &Density {
        &self.tables[self.table_by_area[area.index()]].density
    }

    /// Returns what is known of an area without answers, at each value of g.
    pub(super) fn silent(&self, area: Area) -> &GivenGeneral {
        &self.tables[self.table_by_area[area.index()]].silent
    }
}

impl Tables {
    fn prepare(lambda: f64) -> Tables {
        let density = Density::prepare(lambda);
        Tables { silent: GivenGeneral::silent(&density), density }
    }
}

impl Default for SecondOrder {
    fn default() -> SecondOrder {
        SecondOrder::new([LAMBDA; AREAS]).expect("the default lambda lies between 0 and 1")
    }
}

impl fmt::Debug for SecondOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecondOrder").field("lambda", &self.lambda).finish_non_exhaustive()
    }
}

/// What the answers say about somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Abilities {
    /// The mean of the five area abilities.
    pub overall: Ability,
    /// The areas, in order. An area without answers has what the others say about it.
    pub areas: [AreaAbility; AREAS],
}

/// The overall ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ability {
    /// The posterior mean and standard deviation.
    pub estimate: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub masses: [f64; LEVELS],
    /// How many answers there are in all areas.
    pub answered: usize,
}

/// The ability in one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaAbility {
    /// The area.
    pub area: Area,
    /// The posterior mean and standard deviation.
    pub estimate: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub masses: [f64; LEVELS],
    /// How many answers there are in this area.
    pub answered: usize,
}

/// Returns the overall and the area abilities. The order of the answers plays no part.
pub fn abilities(scored: &[Scored], model: &SecondOrder, cuts: &CutTable) -> Abilities {
    Running::gather(scored, model).abilities(cuts)
}

/// Returns the overall ability alone.
pub fn overall_estimate(scored: &[Scored], model: &SecondOrder) -> Estimate {
    Running::gather(scored, model).overall()
}
