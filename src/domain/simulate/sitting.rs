//! One simulated sitting: the pool of the form chooses and stops, the person answers, and what may
//! be said is what a report would say.

use super::person::{Point, Simulee, simulee};
use super::respond::Respondent;
use super::{Plan, Truth};
use crate::domain::adapt::{Decision, Given, Pool, Reason, Standing};
use crate::domain::estimate::{Running, Scored, Tabulated};
use crate::domain::framework::{AREAS, Area, area_by_area};
use crate::domain::outcome::{Outcome, area_outcome, overall_outcome};
use crate::domain::random::Stream;
use crate::domain::reliability::{Reduction, reduction};

/// The stream of a person that decides which of several good items comes next.
const SELECTION: u64 = u64::MAX;

/// What came of a sitting.
pub(super) struct Sitting {
    /// The true abilities; nothing where a script answered.
    pub(super) who: Truth,
    /// The places in the pool of the items asked, in order.
    pub(super) asked: Vec<usize>,
    /// Why it ended.
    pub(super) reason: Reason,
    pub(super) overall: Outcome,
    pub(super) areas: [Outcome; AREAS],
    /// What area scores and the total reduce, where the form reports areas.
    pub(super) reductions: Option<[Reduction; AREAS]>,
}

/// Everything that is the same for every person.
pub(super) struct Room<'a> {
    plan: &'a Plan<'a>,
    pool: Pool,
    /// Every answer to every item of the pool, by place and credit.
    answers: Vec<Vec<Tabulated>>,
}

impl<'a> Room<'a> {
    pub(super) fn new(plan: &'a Plan<'a>, pool: Pool) -> Room<'a> {
        let answers = pool.candidates().iter().map(|item| {
            let answer = |credit| Scored { area: item.area, curve: item.curve, credit };
            (0..=item.curve.most_credit()).map(|credit| Tabulated::new(&answer(credit))).collect()
        });
        Room { plan, answers: answers.collect(), pool }
    }

    pub(super) fn pool(&self) -> &Pool {
        &self.pool
    }

    /// Returns the sitting of the person of that number.
    pub(super) fn sit(&self, point: Point, number: u64) -> Sitting {
        let stream = Stream::new(self.plan.seed, number);
        let who = simulee(point, self.plan.model, stream);
        let (running, given, reason) = self.ask(&who, stream);
        let Plan { bank, form, .. } = self.plan;
        let reports_areas = form.minimum_area_answers > 0;
        Sitting {
            who: (self.plan.respondent == Respondent::Model).then_some(who),
            asked: given.iter().map(|given| given.item).collect(),
            reason,
            overall: overall_outcome(form, &bank.cuts, &running),
            areas: area_by_area(|area| area_outcome(form, &bank.cuts, &running, area)),
            reductions: reports_areas.then(|| area_by_area(|area| reduction(&running, area))),
        }
    }

    /// Asks until the form stops.
    fn ask(&self, who: &Simulee, stream: Stream) -> (Running<'a>, Vec<Given>, Reason) {
        let selection = stream.within(SELECTION).seed();
        let most = self.pool.most_items();
        let mut running = Running::new(self.plan.model);
        let mut given: Vec<Given> = Vec::with_capacity(most);
        loop {
            let standing = Standing {
                overall: running.overall(),
                areas: area_by_area(|area| running.area(area)),
                answers: &given,
                posterior: &|area: Area| running.area_posterior(area),
            };
            let place = match self.pool.decide(&standing, selection) {
                Decision::Ask(place) => place,
                Decision::Stop(reason) => return (running, given, reason),
            };
            let item = &self.pool.candidates()[place];
            let draw = stream.within(place as u64);
            let credit = self.plan.respondent.credit(who, item, (given.len(), most), draw);
            running.push_tabulated(&self.answers[place][usize::from(credit)]);
            given.push(Given { item: place, credit });
        }
    }
}
