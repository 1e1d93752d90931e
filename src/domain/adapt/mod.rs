//! Which item comes next: history in, decision out. No memory of its own, no chance but the seed.
//!
//! A [`Pool`] holds the items that a form may ask; [`Pool::decide`] chooses among them, from the
//! abilities and answers so far. Areas are balanced to the blueprint (Kingsbury & Zara 1989), the first
//! items are aimed at success *by selection*, later ones at what the form's [`Criterion`] ranks best.
//! Among the five best one is drawn (randomesque, Kingsbury & Zara 1989), so that two visitors in a
//! row do not meet the same questions. The estimate itself is never capped or steered.

mod balance;
mod criterion;
mod mask;
mod next;
mod pool;
mod stop;
mod table;
mod trace;

pub use balance::quotas;
pub use criterion::{Belief, CRITERIA, Criterion, Nodes, criterion};
pub use next::{Explained, Progress, explain, length, next};
pub use pool::{Candidate, Pool};
pub use stop::{Reason, Stop, Verdict};
pub use trace::{Choice, Filter, Merit, Trace};

use super::bank::Form;
use super::cut::{CUTS, CutTable};
use super::estimate::{Estimate, NODES, quantile};
use super::framework::{AREAS, Area};

/// How many first items are aimed at success rather than at information.
const EASY_START: usize = 3;

/// The probability of success that the first items are aimed at: kind, and still informative.
const EASY_TARGET: f64 = 0.7;

/// Among how many best items one is drawn.
const RANDOMESQUE: usize = 5;

/// What a pool goes by.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// How many items of each area there should be; only their shares matter here.
    pub blueprint: [usize; AREAS],
    /// What the best item is.
    pub criterion: &'static dyn Criterion,
    /// Among how many best items one is drawn; 1 takes the best.
    pub draw_among: usize,
    /// How many first items are aimed at success.
    pub easy_start: usize,
    /// When the test is over.
    pub stop: Stop,
    /// The fewest items in each area, where the form reports areas; else 0.
    pub minimum_area_answers: usize,
    /// The bounds between levels.
    pub cuts: [f64; CUTS],
    /// How many standard errors the interval of the stop rule has either way.
    interval_errors: Option<f64>,
}

impl Rules {
    /// Returns the rules of a form.
    pub fn of(form: &Form, cuts: &CutTable) -> Rules {
        Rules {
            easy_start: EASY_START,
            draw_among: RANDOMESQUE,
            minimum_area_answers: form.minimum_area_answers,
            ..Rules::plain(form.blueprint, form.criterion, form.stop, cuts)
        }
    }

    /// Returns rules without an easy start and without a draw: always the best item.
    pub fn plain(
        blueprint: [usize; AREAS],
        criterion: &'static dyn Criterion,
        stop: Stop,
        cuts: &CutTable,
    ) -> Rules {
        Rules {
            blueprint,
            criterion,
            draw_among: 1,
            easy_start: 0,
            minimum_area_answers: 0,
            cuts: cuts.thetas(),
            interval_errors: stop.interval.map(|confidence| quantile((1.0 + confidence) / 2.0)),
            stop,
        }
    }
}

/// An answer to an item of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The place of the item in the pool.
    pub item: usize,
    /// What it earned.
    pub credit: u8,
}

/// What is known of somebody when the next item is chosen.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// The overall ability.
    pub overall: Estimate,
    /// The ability in each area.
    pub areas: [Estimate; AREAS],
    /// The answers so far, in order.
    pub answers: &'a [Given],
    /// Returns the posterior of an area at [`NODES`] equal steps from -6 to 6, in any unit. It is only
    /// called for criteria that look beyond the estimate.
    pub posterior: &'a dyn Fn(Area) -> [f64; NODES],
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The item at this place of the pool.
    Ask(usize),
    /// Nothing: the test is over.
    Stop(Reason),
}
