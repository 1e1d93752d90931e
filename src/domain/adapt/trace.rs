//! Why an item was chosen: what each filter left, what the criterion found best, what was drawn.
//!
//! A trace is written by the walk that decides, through [`Watcher`]; nothing is worked out again.

use super::Decision;
use super::pool::Candidate;
use super::stop::{Reason, Verdict};
use super::table::Ranked;
use crate::domain::framework::Area;
use crate::domain::id::ItemId;

/// A filter, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Items for another device are left out.
    Equipment,
    /// Items that were asked are left out.
    Asked,
    /// Items that one of those gives away are left out.
    Enemies,
    /// Only the area whose turn it is.
    Area,
    /// Items that the person has seen before are left out, while others remain.
    Seen,
}

impl Filter {
    /// Returns the stable word used in files.
    pub fn code(self) -> &'static str {
        match self {
            Filter::Equipment => "equipment",
            Filter::Asked => "asked",
            Filter::Enemies => "enemies",
            Filter::Area => "area",
            Filter::Seen => "seen",
        }
    }
}

/// What the best items were ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// How near the chance of success is to that of the easy start.
    EasyStart,
    /// A criterion, by name.
    Criterion(&'static str),
}

/// One of the best items.
#[derive(Clone, Debug, PartialEq)]
pub struct Merit {
    /// The item.
    pub item: ItemId,
    /// How good it is, by what they were ranked by; more is better.
    pub merit: f64,
}

/// Every step that led to a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// How many scored items the bank has.
    pub offered: usize,
    /// How many items each filter left, in order; those after a stop are not there.
    pub filters: Vec<(Filter, usize)>,
    /// The stop rule that decided, if one did: that the test is over, or that it must go on.
    pub rule: Option<(Reason, Verdict)>,
    /// The area furthest below its share, and the area that was taken: another one only where the
    /// first has no item left.
    pub area: Option<(Area, Area)>,
    /// What the best items were ranked by.
    pub choice: Option<Choice>,
    /// The best items, the best first; one of them was drawn.
    pub best: Vec<Merit>,
    /// The place among the best of the one that was drawn.
    pub drawn: usize,
    /// What came out.
    pub decision: Decision,
}

impl Trace {
    /// Returns the item that comes next, unless the test is over.
    pub fn item(&self) -> Option<&ItemId> {
        match self.decision {
            Decision::Ask(_) => self.best.get(self.drawn).map(|best| &best.item),
            Decision::Stop(_) => None,
        }
    }
}

/// Somebody who watches a walk, or nobody.
pub(super) trait Watcher {
    fn filtered(&mut self, _: Filter, _left: usize) {}
    fn judged(&mut self, _: Reason, _: Verdict) {}
    fn balanced(&mut self, _wanted: Area, _taken: Area) {}
    fn chose_by(&mut self, _: Choice) {}
    fn ranked(&mut self, _: &[Candidate], _best: &[Ranked], _drawn: usize) {}
}

/// Nobody.
pub(super) struct Silent;

impl Watcher for Silent {}

/// Writes a trace.
pub(super) struct Recorder(Trace);

impl Recorder {
    pub(super) fn new(offered: usize) -> Recorder {
        Recorder(Trace {
            offered,
            filters: Vec::new(),
            rule: None,
            area: None,
            choice: None,
            best: Vec::new(),
            drawn: 0,
            decision: Decision::Stop(Reason::Exhausted),
        })
    }

    pub(super) fn finish(self, decision: Decision) -> Trace {
        Trace { decision, ..self.0 }
    }
}

impl Watcher for Recorder {
    fn filtered(&mut self, filter: Filter, left: usize) {
        self.0.filters.push((filter, left));
    }

    fn judged(&mut self, reason: Reason, verdict: Verdict) {
        self.0.rule = Some((reason, verdict));
    }

    fn balanced(&mut self, wanted: Area, taken: Area) {
        self.0.area = Some((wanted, taken));
    }

    fn chose_by(&mut self, choice: Choice) {
        self.0.choice = Some(choice);
    }

    fn ranked(&mut self, candidates: &[Candidate], best: &[Ranked], drawn: usize) {
        let merit =
            |one: &Ranked| Merit { item: candidates[one.place].id.clone(), merit: one.merit };
        self.0.best = best.iter().map(merit).collect();
        self.0.drawn = drawn;
    }
}
