//! Sittings counted, one after the other.

use std::collections::BTreeMap;

use super::gauge::Gauge;
use super::respond::Respondent;
use super::sitting::Sitting;
use super::{AreaFound, Exposure, Found, Length, Plan, Point, PointResult, Truths};
use crate::domain::adapt::{Pool, Reason};
use crate::domain::framework::{AREAS, Area, area_by_area};
use crate::domain::outcome::Outcome;
use crate::domain::reliability::Reduction;

/// What the sittings at a point come to.
pub(super) struct Tally<'a> {
    plan: &'a Plan<'a>,
    count: usize,
    /// How many sittings had each length.
    lengths: Vec<usize>,
    stops: BTreeMap<Reason, usize>,
    uses: Vec<usize>,
    overall: Gauge,
    areas: [Gauge; AREAS],
    not_enough: [usize; AREAS],
    reductions: [Reduction; AREAS],
}

impl<'a> Tally<'a> {
    pub(super) fn new(plan: &'a Plan<'a>, pool: &Pool) -> Tally<'a> {
        Tally {
            plan,
            count: 0,
            lengths: vec![0; pool.most_items() + 1],
            stops: BTreeMap::new(),
            uses: vec![0; pool.candidates().len()],
            overall: Gauge::default(),
            areas: Default::default(),
            not_enough: [0; AREAS],
            reductions: Default::default(),
        }
    }

    pub(super) fn add(&mut self, sitting: &Sitting) {
        let cuts = &self.plan.bank.cuts;
        self.count += 1;
        self.lengths[sitting.asked.len()] += 1;
        *self.stops.entry(sitting.reason).or_default() += 1;
        sitting.asked.iter().for_each(|place| self.uses[*place] += 1);
        if let Some(measured) = sitting.overall.measured() {
            self.overall.add(measured, sitting.who.map(|who| who.overall), cuts);
        }
        for (at, outcome) in sitting.areas.iter().enumerate() {
            self.not_enough[at] += usize::from(*outcome == Outcome::NotEnough);
            if let Some(measured) = outcome.measured() {
                self.areas[at].add(measured, sitting.who.map(|who| who.areas[at]), cuts);
            }
        }
        for (sum, found) in self.reductions.iter_mut().zip(sitting.reductions.iter().flatten()) {
            sum.own += found.own;
            sum.others += found.others;
            sum.total += found.total;
            sum.together += found.together;
        }
    }

    /// Returns how many sittings asked each item.
    pub(super) fn uses(&self) -> &[usize] {
        &self.uses
    }

    pub(super) fn result(&self, point: Point) -> PointResult {
        let is_script = self.plan.respondent != Respondent::Model;
        let truths = |variance: f64| match point {
            _ if is_script => Truths::Unknown,
            Point::At(_) => Truths::Same,
            Point::Population => Truths::Population { variance },
        };
        let stops = self.stops.iter().map(|(reason, count)| (*reason, self.share(*count)));
        PointResult {
            point: (!is_script).then_some(point),
            simulees: self.count,
            length: self.length(),
            stops: stops.collect(),
            overall: self.found(&self.overall, truths(self.plan.model.overall_variance())),
            // The areas of people with one overall ability differ: their truths are a population,
            // but not that of the prior.
            areas: area_by_area(|area| self.area(area, truths(1.0))),
            exposure: self.exposure(),
        }
    }

    fn area(&self, area: Area, truths: Truths) -> AreaFound {
        let at = area.index();
        let sum = self.reductions[at];
        let mean = |sum: f64| sum / self.count.max(1) as f64;
        let reduction = Reduction {
            own: mean(sum.own),
            others: mean(sum.others),
            total: mean(sum.total),
            together: mean(sum.together),
        };
        AreaFound {
            area,
            not_enough: self.share(self.not_enough[at]),
            reduction: (self.plan.form.minimum_area_answers > 0).then_some(reduction),
            found: self.found(&self.areas[at], truths),
        }
    }

    fn found(&self, gauge: &Gauge, truths: Truths) -> Found {
        Found {
            measured: self.share(gauge.count),
            levels: gauge.levels(),
            between: gauge.between(),
            promised: gauge.promised(),
            accuracy: gauge.accuracy(truths),
        }
    }

    fn share(&self, count: usize) -> f64 {
        count as f64 / self.count.max(1) as f64
    }

    fn length(&self) -> Length {
        let count = self.count.max(1) as f64;
        let total = |power: i32| -> f64 {
            let each = self.lengths.iter().enumerate();
            each.map(|(length, people)| (length as f64).powi(power) * *people as f64).sum()
        };
        let mean = total(1) / count;
        Length {
            mean,
            deviation: (total(2) / count - mean * mean).max(0.0).sqrt(),
            least: self.percentile(0.0),
            percentile_5: self.percentile(0.05),
            median: self.percentile(0.5),
            percentile_95: self.percentile(0.95),
            most: self.percentile(1.0),
        }
    }

    /// Returns the smallest length that so large a share of the sittings, and one at least, does
    /// not exceed.
    fn percentile(&self, share: f64) -> usize {
        let wanted = ((share * self.count as f64).ceil() as usize).max(1);
        let mut until = 0;
        let reached = self.lengths.iter().position(|people| {
            until += people;
            until >= wanted
        });
        reached.unwrap_or(0)
    }

    fn exposure(&self) -> Exposure {
        let items = self.uses.len().max(1) as f64;
        Exposure {
            most: self.share(self.uses.iter().copied().max().unwrap_or(0)),
            mean: self.share(self.uses.iter().sum()) / items,
            unused: self.uses.iter().filter(|count| **count == 0).count(),
        }
    }
}
