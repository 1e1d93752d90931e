//! What a bank lacks: the areas and cuts at which it tells too little for a form.
//!
//! At the middle of a level as wide as the narrowest one, a normal error names the right level
//! [`WANTED_SHARE`] of the time when the standard error is half the width over 1.44. The overall
//! ability is a mean of areas: its precision is that of its prior plus the information in all areas.
//! What must come from answers is shared out by the blueprint.

use crate::domain::adapt::Pool;
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
pub fn needs(pool: &Pool, model: &SecondOrder, cuts: &CutTable) -> Vec<Need> {
    let wanted = wanted_information(model, cuts);
    let blueprint = &pool.rules().blueprint;
    let whole = blueprint.iter().sum::<usize>().max(1) as f64;
    let areas = Area::all().filter(|area| blueprint[area.index()] > 0);
    areas
        .flat_map(|area| {
            let share = blueprint[area.index()] as f64 / whole;
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::adapt::{CRITERIA, Candidate, Rules, Stop};
    use crate::domain::framework::AREAS;
    use crate::domain::id::ItemId;

    /// A pool with so many items of each of some levels in every area.
    fn pool(levels: &[u8], count: usize) -> Pool {
        let item = |area: Area, level: u8, number: usize| Candidate {
            id: ItemId::parse(&format!("item-{area}-{level}-{number}")).expect("an id of a test"),
            area,
            curve: Curve::provisional(ProficiencyLevel::new(level).expect("1 to 6"), 0.25),
            enemies: Vec::new(),
        };
        let of_area = |area: Area| {
            let each = levels.iter().flat_map(|level| (0..count).map(move |at| (*level, at)));
            each.map(move |(level, at)| item(area, level, at)).collect::<Vec<_>>()
        };
        let rules =
            Rules::plain([3; AREAS], CRITERIA[0], Stop::after(15), &CutTable::provisional());
        Pool::from_candidates(Area::all().flat_map(of_area).collect(), rules, &BTreeSet::new())
    }

    /// The levels of items that are asked for, by cut, with whether there is too little there.
    fn found(levels: &[u8], count: usize) -> Vec<(u8, bool)> {
        let cuts = CutTable::provisional();
        let needs = needs(&pool(levels, count), &SecondOrder::default(), &cuts);
        assert_eq!(needs.len(), 3 * AREAS);
        // Every area is as the first.
        assert!(needs.chunks(3).all(|area| area[0].information == needs[0].information));
        needs[..3].iter().map(|need| (need.level.number(), need.is_thin())).collect()
    }

    #[test]
    fn what_is_missing_is_named_by_level() {
        for (levels, count, expected) in [
            (&[1, 2, 3, 4, 5, 6][..], 5, [(2, false), (4, false), (6, false)]),
            (&[3, 4], 9, [(2, true), (4, false), (6, true)]),
            (&[1, 2], 9, [(2, false), (4, true), (6, true)]),
            (&[1, 2, 3, 4, 5, 6], 0, [(2, true), (4, true), (6, true)]),
        ] {
            assert_eq!(found(levels, count), expected, "{levels:?}");
        }
    }

    /// 0.6 either way at 1.44 standard errors, less what the prior knows.
    #[test]
    fn enough_is_what_names_a_level_at_its_middle() {
        let found = wanted_information(&SecondOrder::default(), &CutTable::provisional());
        let expected = (1.4395 / 0.6_f64).powi(2) - 1.0 / 0.778;
        assert!((found - expected).abs() < 1e-3, "{found} {expected}");
    }
}
