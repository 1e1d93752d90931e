//! What a bank lacks: the areas and cuts at which it tells too little for a form.
//!
//! At the middle of a level as wide as the narrowest one, a normal error names the right level
//! [`WANTED_SHARE`] of the time when the standard error is half the width over 1.44. The overall
//! ability is a mean of areas: its precision is that of its prior plus the information in all areas.
//! What must come from answers is shared out by the blueprint.

use crate::domain::adapt::Pool;
use crate::domain::bank::Form;
use crate::domain::cut::CutTable;
use crate::domain::estimate::{SecondOrder, quantile};
use crate::domain::framework::{Area, Level, ProficiencyLevel};
use crate::domain::irt::Curve;

/// How often the right level should be named at the middle of a level.
pub const WANTED_SHARE: f64 = 0.85;

/// The chance of a blind guess of an item that would help: one of four options.
const USUAL_CHANCE: f64 = 0.25;

/// How much an area tells at a cut.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// The area.
    pub area: Area,
    /// The level below the cut.
    pub below: Level,
    /// The level above the cut.
    pub above: Level,
    /// The cut.
    pub cut: f64,
    /// The information at the cut that the form's share of this area gives: that many items, each
    /// as good as the mean of those that the draw takes them from.
    pub information: f64,
    /// The information that would be enough.
    pub wanted: f64,
    /// The DigComp level whose items tell most at the cut.
    pub level: ProficiencyLevel,
    /// How many items of the area tell at least half as much there as such an item does.
    pub items: usize,
}

impl Need {
    /// Returns whether the bank tells too little here.
    pub fn is_thin(&self) -> bool {
        self.information < self.wanted
    }
}

/// Returns what each area of the form tells at each cut, area by area.
pub fn needs(pool: &Pool, form: &Form, model: &SecondOrder, cuts: &CutTable) -> Vec<Need> {
    let wanted = wanted_information(model, cuts);
    let whole = form.blueprint.iter().sum::<usize>().max(1) as f64;
    let areas = Area::all().filter(|area| form.blueprint[area.index()] > 0);
    areas
        .flat_map(|area| {
            let share = form.blueprint[area.index()] as f64 / whole;
            let items = share * pool.most_items() as f64;
            let bounds = cuts.thetas().into_iter().zip(Level::ALL.windows(2));
            bounds.map(move |(cut, levels)| {
                let (level, best) = best_level(cut);
                let each = informations(pool, area, cut);
                Need {
                    area,
                    below: levels[0],
                    above: levels[1],
                    cut,
                    information: drawn(&each, items, pool.rules().draw_among),
                    wanted: wanted * share,
                    level,
                    items: each.iter().filter(|one| **one >= best / 2.0).count(),
                }
            })
        })
        .collect()
}

/// Returns the information that all areas together must give.
fn wanted_information(model: &SecondOrder, cuts: &CutTable) -> f64 {
    let thetas = cuts.thetas();
    let width =
        thetas.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, |a, b| a.min(b));
    let standard_error = width / 2.0 / quantile((1.0 + WANTED_SHARE) / 2.0);
    (standard_error.powi(-2) - model.overall_variance().recip()).max(0.0)
}

/// Returns the information of every item of an area, the most first.
fn informations(pool: &Pool, area: Area, theta: f64) -> Vec<f64> {
    let own = pool.candidates().iter().filter(|item| item.area == area);
    let mut each: Vec<f64> = own.map(|item| item.curve.information(theta)).collect();
    each.sort_by(|one, other| other.total_cmp(one));
    each
}

/// Returns the information of so many items, drawn among the best.
fn drawn(each: &[f64], items: f64, draw_among: usize) -> f64 {
    let among = (items.ceil() as usize + draw_among.max(1) - 1).min(each.len());
    let mean = each[..among].iter().sum::<f64>() / among.max(1) as f64;
    mean * items.min(each.len() as f64)
}

/// Returns the DigComp level whose uncalibrated items tell most at an ability, and how much.
fn best_level(theta: f64) -> (ProficiencyLevel, f64) {
    let levels = (1..=6).filter_map(ProficiencyLevel::new);
    let each =
        levels.map(|level| (level, Curve::provisional(level, USUAL_CHANCE).information(theta)));
    each.max_by(|one, other| one.1.total_cmp(&other.1)).expect("there are six levels")
}
