//! The second-order model, one answer at a time: what the answers so far say about somebody.
//!
//! An answer touches its own area alone; the others keep what they were. What is not asked for is
//! not computed. [`abilities`](super::abilities) is this with all answers at once.

use super::evidence::Evidence;
use super::grid::{self, NODES, OnGrid};
use super::second_order::{Abilities, Ability, AreaAbility, GivenGeneral, Overall, SecondOrder};
use super::{Estimate, Prior, Scored};
use crate::domain::cut::CutTable;
use crate::domain::framework::{AREAS, Area, LEVELS, area_by_area};

/// A posterior of g whose sum is larger than this has lost nothing that matters.
const SAFE: f64 = 1e-250;

/// What the answers so far say about somebody.
#[derive(Clone)]
pub struct Running<'a> {
    model: &'a SecondOrder,
    areas: [GivenGeneral; AREAS],
    answered: [usize; AREAS],
    /// The posterior of g.
    general: OnGrid,
}

/// The logarithm of the probability of one answer, at each node of the grid.
#[derive(Clone, Debug)]
pub struct Tabulated {
    area: Area,
    logs: OnGrid,
}

impl Tabulated {
    /// Prepares an answer, for those who meet it often.
    pub fn new(scored: &Scored) -> Tabulated {
        let log = |node| scored.curve.log_probability(grid::theta(node), scored.credit);
        Tabulated { area: scored.area, logs: std::array::from_fn(log) }
    }
}

impl<'a> Running<'a> {
    /// Returns somebody who has answered nothing.
    pub fn new(model: &'a SecondOrder) -> Running<'a> {
        Running::from_areas(model, area_by_area(|area| model.silent(area).clone()), [0; AREAS])
    }

    /// Returns somebody who has given these answers; their order changes no bit.
    pub fn gather(scored: &[Scored], model: &'a SecondOrder) -> Running<'a> {
        let own = |area: Area| scored.iter().filter(move |answer| answer.area == area);
        let areas = area_by_area(|area| {
            let evidence = Evidence::gather(own(area));
            if evidence.is_empty() {
                return model.silent(area).clone();
            }
            GivenGeneral::new(grid::log_likelihood(&evidence), model.density(area))
        });
        Running::from_areas(model, areas, area_by_area(|area| own(area).count()))
    }

    fn from_areas(
        model: &'a SecondOrder,
        areas: [GivenGeneral; AREAS],
        answered: [usize; AREAS],
    ) -> Running<'a> {
        let mut running = Running { model, areas, answered, general: [0.0; NODES] };
        running.settle();
        running
    }

    /// Adds an answer.
    pub fn push(&mut self, scored: &Scored) {
        self.push_tabulated(&Tabulated::new(scored));
    }

    /// Adds a prepared answer.
    pub fn push_tabulated(&mut self, answer: &Tabulated) {
        let logs = self.areas[answer.area.index()].logs();
        let logs = std::array::from_fn(|node| logs[node] + answer.logs[node]);
        self.answered[answer.area.index()] += 1;
        self.replace(answer.area, logs);
    }

    /// Takes an answer back that was added; the rest is as it was but for rounding.
    pub fn pop(&mut self, scored: &Scored) {
        let answer = Tabulated::new(scored);
        let logs = self.areas[answer.area.index()].logs();
        let logs = std::array::from_fn(|node| logs[node] - answer.logs[node]);
        let answered = &mut self.answered[answer.area.index()];
        *answered = answered.saturating_sub(1);
        self.replace(answer.area, logs);
    }

    fn replace(&mut self, area: Area, logs: OnGrid) {
        self.areas[area.index()] = GivenGeneral::new(logs, self.model.density(area));
        self.settle();
    }

    /// Finds the posterior of g.
    fn settle(&mut self) {
        self.general = self.general_from(|_| true);
    }

    /// Returns the posterior of g from the answers in some areas.
    fn general_from(&self, counts: impl Fn(Area) -> bool) -> OnGrid {
        let mut product = self.model.general();
        for area in Area::all().filter(|area| counts(*area)) {
            for (weight, sum) in product.iter_mut().zip(self.areas[area.index()].sums()) {
                *weight *= sum;
            }
        }
        let total: f64 = product.iter().sum();
        if total > SAFE {
            return product.map(|weight| weight / total);
        }
        // Products have left the range of a double.
        let prior = grid::log_normal(Prior::STANDARD);
        let logs = std::array::from_fn(|node| {
            let log_sum =
                |area: Area| self.areas[area.index()].log_sum(node, self.model.density(area));
            let areas = Area::all().filter(|area| counts(*area));
            prior[node] + areas.map(log_sum).sum::<f64>()
        });
        grid::normalise(&logs).0
    }

    /// Returns how many answers there are.
    pub fn answered(&self) -> usize {
        self.answered.iter().sum()
    }

    /// Returns how many answers there are in each area.
    pub fn answered_by_area(&self) -> [usize; AREAS] {
        self.answered
    }

    /// Returns the overall ability: the mean of the area abilities.
    pub fn overall(&self) -> Estimate {
        Overall::new(&self.areas).estimate(&self.general)
    }

    /// Returns the probability of each level for the overall ability.
    pub fn overall_masses(&self, cuts: &CutTable) -> [f64; LEVELS] {
        Overall::new(&self.areas).masses(&self.general, cuts.thetas())
    }

    /// Returns the ability in an area.
    pub fn area(&self, area: Area) -> Estimate {
        let (mean, variance) = self.areas[area.index()].moments(&self.general);
        grid::estimate(mean, variance)
    }

    /// Returns the ability in an area as its own answers alone tell it, under N(0, 1).
    pub fn own(&self, area: Area) -> Estimate {
        let mut logs = grid::log_normal(Prior::STANDARD);
        for (log, likelihood) in logs.iter_mut().zip(self.areas[area.index()].logs()) {
            *log += likelihood;
        }
        let (mean, variance) = grid::moments(&grid::normalise(&logs).0);
        grid::estimate(mean, variance)
    }

    /// Returns the ability in an area as the answers in the other areas alone tell it.
    pub fn from_others(&self, area: Area) -> Estimate {
        let general = self.general_from(|other| other != area);
        let (mean, variance) = self.model.silent(area).moments(&general);
        grid::estimate(mean, variance)
    }

    /// Returns the model.
    pub fn model(&self) -> &'a SecondOrder {
        self.model
    }

    /// Returns the probability of each level in an area.
    pub fn area_masses(&self, area: Area, cuts: &CutTable) -> [f64; LEVELS] {
        grid::masses(&self.area_posterior(area), cuts.thetas())
    }

    /// Returns the posterior of an area's ability at the 61 nodes -6, -5.8 … 6; it sums to 1.
    pub fn area_posterior(&self, area: Area) -> [f64; NODES] {
        self.areas[area.index()].marginal(&self.general, self.model.density(area))
    }

    /// Returns everything at once.
    pub fn abilities(&self, cuts: &CutTable) -> Abilities {
        let overall = Overall::new(&self.areas);
        Abilities {
            overall: Ability {
                estimate: overall.estimate(&self.general),
                masses: overall.masses(&self.general, cuts.thetas()),
                answered: self.answered(),
            },
            areas: area_by_area(|area| AreaAbility {
                area,
                estimate: self.area(area),
                masses: self.area_masses(area, cuts),
                answered: self.answered[area.index()],
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::abilities;
    use super::super::tests::{laws, scored_items};
    use super::*;

    /// Every number of a result, in order.
    fn numbers(found: &Abilities) -> Vec<f64> {
        let overall = (found.overall.estimate, found.overall.masses, found.overall.answered);
        let areas = found.areas.iter().map(|area| (area.estimate, area.masses, area.answered));
        let each = std::iter::once(overall).chain(areas);
        each.flat_map(|(estimate, masses, answered)| {
            let own = [estimate.theta, estimate.standard_error, answered as f64];
            own.into_iter().chain(masses)
        })
        .collect()
    }

    fn assert_same(found: &Abilities, expected: &Abilities, what: &str) {
        for (found, expected) in numbers(found).into_iter().zip(numbers(expected)) {
            assert!((found - expected).abs() < 1e-12, "{what}: {found} {expected}");
        }
    }

    proptest! {
        #![proptest_config(laws())]

        #[test]
        fn one_answer_at_a_time_is_all_at_once(
            answers in scored_items(0..40),
            lambda in prop_oneof![
                prop::array::uniform5(0.0..=0.95), Just([1.0; AREAS]), Just([0.85; AREAS]),
            ],
        ) {
            let model = SecondOrder::new(lambda).expect("lambdas of a test");
            let cuts = CutTable::provisional();
            let mut running = Running::new(&model);
            for (place, answer) in answers.iter().enumerate() {
                running.push(answer);
                let expected = abilities(&answers[..=place], &model, &cuts);
                assert_same(&running.abilities(&cuts), &expected, "pushed");
            }
            prop_assert_eq!(running.answered(), answers.len());
            for place in (0..answers.len()).rev() {
                running.pop(&answers[place]);
                let expected = abilities(&answers[..place], &model, &cuts);
                assert_same(&running.abilities(&cuts), &expected, "popped");
            }
        }

        #[test]
        fn a_posterior_has_the_moments_that_are_given(answers in scored_items(0..20)) {
            let model = SecondOrder::default();
            let running = Running::gather(&answers, &model);
            for area in Area::all() {
                let (mean, variance) = grid::moments(&running.area_posterior(area));
                let found = running.area(area);
                prop_assert!((found.theta - mean).abs() < 1e-12);
                prop_assert!((found.standard_error - variance.sqrt()).abs() < 1e-12);
            }
        }
    }
}
