//! What a form does to many people whose abilities are known: how long it takes, how near it comes,
//! which items it uses, and what its bank lacks.
//!
//! It drives the very code that a sitting uses: [`Pool::decide`] chooses and stops, [`Running`]
//! measures, [`outcome`](super::outcome) says what a report would say. Everybody has a stream of
//! chance of their own, so results depend neither on the number of cores nor on the order of people.
//!
//! [`Running`]: super::estimate::Running

pub mod cat;
mod fixed;
mod gauge;
mod needs;
mod person;
mod respond;
mod sitting;
mod tally;

pub use fixed::{Reliability, reliability};
pub use needs::{Need, needs};
pub use person::{Point, Simulee, simulee};
pub use respond::Respondent;

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::adapt::{Pool, Reason};
use super::bank::{Bank, Form};
use super::cut::CutTable;
use super::estimate::SecondOrder;
use super::framework::{AREAS, Area, LEVELS};
use super::id::ItemId;
use super::item::Equipment;
use super::reliability::{Classification, Reduction};
use sitting::Room;
use tally::Tally;

/// How far outside the outer cuts the points of the outer levels lie.
pub const OUTSIDE: f64 = 0.8;

/// How many people are simulated before they are counted: it bounds the memory.
const CHUNK: usize = 4096;

/// What is simulated.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct Plan<'a> {
    pub bank: &'a Bank,
    pub form: &'a Form,
    pub equipment: Equipment,
    /// The measuring model; people are drawn from it too.
    pub model: &'a SecondOrder,
    pub respondent: Respondent,
    /// Whose abilities are drawn; a script has one point, whatever is here.
    pub points: &'a [Point],
    /// How many people at each point.
    pub simulees: usize,
    pub seed: u64,
}

/// The true abilities of somebody, or nothing where a script answered.
type Truth = Option<Simulee>;

/// What is known of the truth at a point.
#[derive(Clone, Copy, Debug)]
enum Truths {
    Unknown,
    Same,
    Population { variance: f64 },
}

/// What came of a simulation.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation {
    /// One result for each point, in order.
    pub points: Vec<PointResult>,
    /// Every item of the pool with the share of all sittings that asked it, in the pool's order.
    pub items: Vec<ItemUse>,
    /// Where the bank has little information at a cut.
    pub needs: Vec<Need>,
}

/// What came of the sittings at one point. All shares are of the people, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct PointResult {
    /// Whose abilities were drawn; nothing where a script answered.
    pub point: Option<Point>,
    /// How many people.
    pub simulees: usize,
    /// How many scored items were asked.
    pub length: Length,
    /// Why sittings ended, with shares; in the order of precedence.
    pub stops: Vec<(Reason, f64)>,
    /// The overall ability.
    pub overall: Found,
    /// Each area, in order.
    pub areas: [AreaFound; AREAS],
    /// How often items were asked.
    pub exposure: Exposure,
}

/// The number of scored items of a sitting.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Length {
    pub mean: f64,
    pub deviation: f64,
    pub least: usize,
    pub percentile_5: usize,
    pub median: usize,
    pub percentile_95: usize,
    pub most: usize,
}

/// What was said about an ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The share of people with a level.
    pub measured: f64,
    /// Among them: the share in each level, lowest first.
    pub levels: [f64; LEVELS],
    /// Among them: for how many two levels were named.
    pub between: f64,
    /// Among them: what the posteriors themselves promise.
    pub promised: Classification,
    /// Among them: how near the truth.
    pub accuracy: Option<Accuracy>,
}

/// What was said about an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaFound {
    /// The area.
    pub area: Area,
    /// The share of people whose answers in the area said no more about it than those in others.
    pub not_enough: f64,
    /// The mean reduction of error, where areas are reported.
    pub reduction: Option<Reduction>,
    /// What was said to the others.
    pub found: Found,
}

/// How near estimates and levels came to the truth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accuracy {
    /// The mean of estimate minus truth.
    pub bias: f64,
    /// The root of the mean squared difference.
    pub rmse: f64,
    /// The mean standard error that was given.
    pub standard_error: f64,
    /// The share of truths within one standard error.
    pub coverage_68: f64,
    /// The share of truths within 1.96 standard errors.
    pub coverage_95: f64,
    /// The share whose level is the true one.
    pub right: f64,
    /// The share whose level is next to the true one.
    pub one_off: f64,
    /// The share whose level is further off.
    pub further_off: f64,
    /// The share for whom the true level is what was said, or one of those.
    pub said_right: f64,
    /// The marginal reliability, 1 minus the mean posterior variance over the prior variance;
    /// only over the population.
    pub reliability: Option<f64>,
}

/// How often the items of the pool were asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exposure {
    /// The largest share of sittings that asked the same item.
    pub most: f64,
    /// The mean over all items.
    pub mean: f64,
    /// How many items nobody was asked.
    pub unused: usize,
}

/// How often an item was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemUse {
    /// The item.
    pub item: ItemId,
    /// Its area.
    pub area: Area,
    /// The share of all sittings that asked it.
    pub exposure: f64,
}

/// Returns the points that show a form at its best and at its edges: the middle of each inner level,
/// [`OUTSIDE`] beyond the outer cuts, and the population.
pub fn usual_points(cuts: &CutTable) -> Vec<Point> {
    let thetas = cuts.thetas();
    let (first, last) = (thetas[0], thetas[thetas.len() - 1]);
    let middles = thetas.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
    let inner = std::iter::once(first - OUTSIDE).chain(middles).chain([last + OUTSIDE]);
    inner.map(Point::At).chain([Point::Population]).collect()
}

/// Simulates. `tell` hears after each part how many people of how many have been simulated.
pub fn simulate(plan: &Plan, mut tell: impl FnMut(usize, usize)) -> Simulation {
    let pool = Pool::new(plan.bank, plan.form, plan.equipment, &BTreeSet::new());
    let needs = needs(&pool, plan.model, &plan.bank.cuts);
    let room = Room::new(plan, pool);
    let points = match plan.respondent {
        Respondent::Model => plan.points,
        _ => &[Point::Population],
    };
    let all = points.len() * plan.simulees;
    let mut told = 0;
    let mut results = Vec::with_capacity(points.len());
    let mut uses = vec![0; room.pool().candidates().len()];
    for point in points {
        let mut tally = Tally::new(plan, room.pool());
        for start in (0..plan.simulees).step_by(CHUNK) {
            let end = plan.simulees.min(start + CHUNK);
            // Collected in order: sums are the same on any number of cores.
            let sittings: Vec<_> = (start..end)
                .into_par_iter()
                .map(|number| room.sit(*point, number as u64))
                .collect();
            sittings.iter().for_each(|sitting| tally.add(sitting));
            told += end - start;
            tell(told, all);
        }
        uses.iter_mut().zip(tally.uses()).for_each(|(sum, count)| *sum += count);
        results.push(tally.result(*point));
    }
    Simulation { points: results, items: item_uses(room.pool(), &uses, all), needs }
}

fn item_uses(pool: &Pool, uses: &[usize], sittings: usize) -> Vec<ItemUse> {
    let items = pool.candidates().iter().zip(uses);
    items
        .map(|(item, count)| ItemUse {
            item: item.id.clone(),
            area: item.area,
            exposure: *count as f64 / sittings.max(1) as f64,
        })
        .collect()
}
