//! The items that a form may ask of a person, with everything that does not change from answer to
//! answer worked out once; and the one function that chooses, [`Pool::walk`].
//!
//! Filters come first (asked, enemies, area, seen), then the criterion, then the draw among the best.
//! [`Pool::decide`] and [`Pool::trace`] are the same walk with and without somebody watching.

use std::collections::BTreeSet;
use std::ops::Range;

use super::balance;
use super::criterion::Belief;
use super::mask::Mask;
use super::stop::{self, Situation, Verdict};
use super::table::{Best, Ranked, Table};
use super::trace::{Choice, Filter, Recorder, Silent, Trace, Watcher};
use super::{Decision, EASY_TARGET, Rules, Standing};
use crate::domain::bank::{Bank, Form};
use crate::domain::estimate::Scored;
use crate::domain::framework::{AREAS, Area};
use crate::domain::id::ItemId;
use crate::domain::irt::Curve;
use crate::domain::item::{Equipment, Item};
use crate::domain::random::draw;

/// An item as a pool knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its name; ties are broken by it.
    pub id: ItemId,
    /// Its area.
    pub area: Area,
    /// How likely each credit is.
    pub curve: Curve,
    /// The items that give it away, or that it gives away.
    pub enemies: Vec<ItemId>,
}

impl Candidate {
    /// Returns an item of a bank as a pool knows it.
    pub fn of(item: &Item) -> Candidate {
        Candidate {
            id: item.id.clone(),
            area: item.competence.area(),
            curve: item.curve,
            enemies: item.enemies.iter().cloned().collect(),
        }
    }
}

/// The items that a form may ask of a person. Build it once a sitting, or once for many simulees.
#[derive(Clone, Debug)]
pub struct Pool {
    rules: Rules,
    /// Sorted by area, then by id: an item's place here is its index everywhere.
    candidates: Vec<Candidate>,
    curves: Vec<Curve>,
    ranges: [Range<usize>; AREAS],
    masks: [Mask; AREAS],
    enemies: Vec<Vec<usize>>,
    seen: Mask,
    table: Table,
    /// How many scored items there are for any equipment.
    offered: usize,
}

impl Pool {
    /// Returns the pool of a form for a person with this equipment, who has seen some items already.
    pub fn new(bank: &Bank, form: &Form, equipment: Equipment, seen: &BTreeSet<ItemId>) -> Pool {
        let fitting = bank.scored_items(equipment).filter(|item| form.may_ask(item));
        let fitting = fitting.map(Candidate::of).collect();
        let offered = bank.items.iter().filter(|item| item.is_scored()).count();
        let pool = Pool::from_candidates(fitting, Rules::of(form, &bank.cuts), seen);
        Pool { offered, ..pool }
    }

    /// Returns the pool of any items; of two with the same id the first stays.
    pub fn from_candidates(
        mut candidates: Vec<Candidate>,
        rules: Rules,
        seen: &BTreeSet<ItemId>,
    ) -> Pool {
        candidates.sort_by(|one, other| (one.area, &one.id).cmp(&(other.area, &other.id)));
        candidates.dedup_by(|one, other| one.id == other.id);
        let count = candidates.len();
        let below = |area: usize| candidates.partition_point(|one| one.area.index() < area);
        let ranges: [Range<usize>; AREAS] = std::array::from_fn(|at| below(at)..below(at + 1));
        let masks = ranges.clone().map(|range| {
            let mut mask = Mask::none(count);
            range.for_each(|place| mask.insert(place));
            mask
        });
        let mut seen_places = Mask::none(count);
        let places = candidates.iter().enumerate();
        places.filter(|(_, one)| seen.contains(&one.id)).for_each(|(at, _)| seen_places.insert(at));
        let curves: Vec<Curve> = candidates.iter().map(|one| one.curve).collect();
        Pool {
            rules,
            enemies: enemies(&candidates),
            table: Table::prepare(&curves, &ranges),
            candidates,
            curves,
            ranges,
            masks,
            seen: seen_places,
            offered: count,
        }
    }

    /// Returns the items, sorted by area and id; places in it are what decisions name.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Returns the place of an item.
    pub fn place(&self, id: &ItemId) -> Option<usize> {
        self.candidates.iter().position(|one| one.id == *id)
    }

    /// Returns the rules it follows.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Returns the most scored items that it can ask.
    pub fn most_items(&self) -> usize {
        let areas = (0..AREAS).filter(|area| self.rules.blueprint[*area] > 0);
        let open: usize = areas.map(|area| self.ranges[area].len()).sum();
        open.min(self.rules.stop.maximum_items)
    }

    /// Returns what comes next.
    ///
    /// The seed and the number of answers alone decide the draw: the same standing gives the same
    /// decision for ever.
    pub fn decide(&self, standing: &Standing, seed: u64) -> Decision {
        self.walk(standing, seed, &mut Silent)
    }

    /// Returns what comes next with every step that led there.
    pub fn trace(&self, standing: &Standing, seed: u64) -> Trace {
        let mut recorder = Recorder::new(self.offered);
        let decision = self.walk(standing, seed, &mut recorder);
        recorder.finish(decision)
    }

    fn walk(&self, standing: &Standing, seed: u64, watcher: &mut dyn Watcher) -> Decision {
        watcher.filtered(Filter::Equipment, self.candidates.len());
        let open = self.open(standing, watcher);
        let asked = self.asked(standing);
        let open_areas: [bool; AREAS] = std::array::from_fn(|area| {
            self.rules.blueprint[area] > 0 && open.meets(&self.masks[area])
        });
        let verdict = stop::decide(&Situation {
            rules: &self.rules,
            asked,
            open: open_areas,
            overall: standing.overall,
            most_information: &|| self.most_information(standing, &open),
        });
        if let Some((reason, verdict)) = verdict {
            watcher.judged(reason, verdict);
            if verdict == Verdict::Stop {
                return Decision::Stop(reason);
            }
        }
        let order = balance::order(&self.rules.blueprint, &asked);
        // The rule "exhausted" has ended every test without an open area.
        let area = order.iter().copied().find(|area| open_areas[area.index()]);
        let area = area.expect("an area is open unless the test is over");
        watcher.balanced(order.first().copied().unwrap_or(area), area);
        let open = self.of_area(open, area, watcher);
        let ranking = self.ranked(&open, area, standing, watcher);
        let drawn = draw(seed, standing.answers.len() as u64, ranking.len());
        watcher.ranked(&self.candidates, &ranking, drawn);
        Decision::Ask(ranking[drawn].place)
    }

    /// Returns what was not asked and is given away by nothing that was.
    fn open(&self, standing: &Standing, watcher: &mut dyn Watcher) -> Mask {
        let mut open = Mask::all(self.candidates.len());
        standing.answers.iter().for_each(|given| open.remove(given.item));
        watcher.filtered(Filter::Asked, open.count());
        let enemies = standing.answers.iter().flat_map(|given| &self.enemies[given.item]);
        enemies.for_each(|place| open.remove(*place));
        watcher.filtered(Filter::Enemies, open.count());
        open
    }

    /// Returns what is open in an area: what was not seen before, while there is any.
    fn of_area(&self, mut open: Mask, area: Area, watcher: &mut dyn Watcher) -> Mask {
        open.intersect(&self.masks[area.index()]);
        watcher.filtered(Filter::Area, open.count());
        let mut fresh = open.clone();
        fresh.subtract(&self.seen);
        if fresh.count() > 0 {
            open = fresh;
        }
        watcher.filtered(Filter::Seen, open.count());
        open
    }

    fn asked(&self, standing: &Standing) -> [usize; AREAS] {
        let mut asked = [0; AREAS];
        for given in standing.answers {
            asked[self.candidates[given.item].area.index()] += 1;
        }
        asked
    }

    /// Returns the few best open items of an area.
    fn ranked(
        &self,
        open: &Mask,
        area: Area,
        standing: &Standing,
        watcher: &mut dyn Watcher,
    ) -> Vec<Ranked> {
        let range = self.ranges[area.index()].clone();
        let theta = standing.areas[area.index()].theta;
        let most = self.rules.draw_among.max(1);
        let by = |merit: &dyn Fn(&Curve) -> f64| {
            let mut best = Best::new(most);
            for place in range.clone().filter(|place| open.contains(*place)) {
                best.consider(Ranked::new(merit(&self.curves[place]), place));
            }
            best.into_ranking()
        };
        if standing.answers.len() < self.rules.easy_start {
            watcher.chose_by(Choice::EasyStart);
            let success =
                |curve: &Curve| curve.expected_credit(theta) / f64::from(curve.most_credit());
            return by(&|curve| -(success(curve) - EASY_TARGET).abs());
        }
        let criterion = self.rules.criterion;
        watcher.chose_by(Choice::Criterion(criterion.name()));
        if criterion.is_information() {
            return self.table.best(&self.curves, open, range.clone(), (most, theta));
        }
        let belief = self.belief(area, standing);
        by(&|curve| criterion.merit(curve, &belief))
    }

    /// Returns what is known of an area, for criteria that look beyond the estimate.
    fn belief(&self, area: Area, standing: &Standing) -> Belief {
        let of_area =
            standing.answers.iter().filter(|given| self.candidates[given.item].area == area);
        let scored = of_area.map(|given| Scored {
            area,
            curve: self.curves[given.item],
            credit: given.credit,
        });
        let posterior = (standing.posterior)(area);
        Belief::of_area(standing.areas[area.index()].theta, scored.collect(), posterior)
    }

    /// Returns the information of the best open item, each at the ability of its area.
    fn most_information(&self, standing: &Standing, open: &Mask) -> f64 {
        let areas = Area::all().filter(|area| self.rules.blueprint[area.index()] > 0);
        let best = areas.filter_map(|area| {
            let theta = standing.areas[area.index()].theta;
            let range = self.ranges[area.index()].clone();
            let best = self.table.best(&self.curves, open, range, (1, theta));
            best.first().map(|best| best.merit)
        });
        best.fold(0.0, f64::max)
    }
}

/// Returns the places of every item's enemies, both ways.
fn enemies(candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let mut enemies = vec![Vec::new(); candidates.len()];
    let place = |id: &ItemId| candidates.iter().position(|one| one.id == *id);
    for (at, one) in candidates.iter().enumerate() {
        for other in one.enemies.iter().filter_map(place).filter(|other| *other != at) {
            enemies[at].push(other);
            enemies[other].push(at);
        }
    }
    for list in &mut enemies {
        list.sort_unstable();
        list.dedup();
    }
    enemies
}
