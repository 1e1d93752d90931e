//! The next item of a sitting: the self-report items that some forms begin with, then from the answers of
//! a person to a decision of the pool.

use super::pool::Pool;
use super::trace::Trace;
use super::{Decision, Given, Standing};
use crate::domain::bank::{Bank, Form};
use crate::domain::estimate::{Abilities, Running, SecondOrder};
use crate::domain::framework::Area;
use crate::domain::item::{Equipment, Item, Response};
use crate::domain::report::{measured_answer, scored};

/// Everything the next item depends on.
#[derive(Clone, Copy)]
pub struct Progress<'a> {
    /// The bank that is asked from.
    pub bank: &'a Bank,
    /// The form that is followed.
    pub form: &'a Form,
    /// What the form may ask of this person.
    pub pool: &'a Pool,
    /// What the person uses.
    pub equipment: Equipment,
    /// What has been answered, in order.
    pub responses: &'a [Response],
    /// Where chance comes from.
    pub seed: u64,
    /// The measuring model, with its tables.
    pub model: &'a SecondOrder,
}

/// A decision with what was known before it, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The abilities before the next item.
    pub before: Abilities,
    /// Every step that led to the decision.
    pub trace: Trace,
    /// What was answered to the item, and the abilities after it.
    pub after: Option<(Response, Abilities)>,
}

/// Returns the next item, or nothing when the form is complete: first how sure the person feels, before
/// any question can change that, then what is measured.
pub fn next<'a>(progress: &Progress<'a>) -> Option<&'a Item> {
    if let Some(rating) = next_rating(progress) {
        return Some(rating);
    }
    let known = Known::of(progress);
    let decision = known.standing(|standing| progress.pool.decide(standing, progress.seed));
    match decision {
        Decision::Ask(place) => progress.bank.item(&progress.pool.candidates()[place].id),
        Decision::Stop(_) => None,
    }
}

/// Returns why each item that was answered was chosen, and at last which comes next or why none does.
///
/// The same decisions are made again from the same answers: there is no second record of them.
pub fn explain(progress: &Progress) -> Vec<Explained> {
    let is_scored =
        |response: &Response| progress.bank.item(&response.item).is_some_and(Item::is_scored);
    let scored: Vec<Response> =
        progress.responses.iter().filter(|response| is_scored(response)).cloned().collect();
    let mut explained: Vec<Explained> = Vec::with_capacity(scored.len() + 1);
    for answered in 0..=scored.len() {
        let progress = Progress { responses: &scored[..answered], ..*progress };
        let known = Known::of(&progress);
        let trace = known.standing(|standing| progress.pool.trace(standing, progress.seed));
        if let (Some(last), Some(response)) = (explained.last_mut(), progress.responses.last()) {
            last.after = Some((response.clone(), known.abilities.clone()));
        }
        explained.push(Explained { before: known.abilities, trace, after: None });
    }
    explained
}

/// Returns how many items the form asks of this person in all: at least and at most.
pub fn length(bank: &Bank, form: &Form, equipment: Equipment) -> (usize, usize) {
    let ratings = if form.ratings { bank.rating_items(equipment).count() } else { 0 };
    let available = bank.scored_items(equipment).filter(|item| form.may_ask(item)).count();
    let most = form.stop.maximum_items.min(available);
    let least = if form.stop.is_fixed() { most } else { form.stop.minimum_items.min(most) };
    (least + ratings, most + ratings)
}

/// What the answers so far amount to.
struct Known<'a> {
    answers: Vec<Given>,
    running: Running<'a>,
    abilities: Abilities,
}

impl<'a> Known<'a> {
    fn of(progress: &Progress<'a>) -> Known<'a> {
        // All at once: so the order of the answers changes no bit of what comes next.
        let scored = scored(progress.bank, progress.responses);
        let running = Running::gather(&scored, progress.model);
        let abilities = running.abilities(&progress.bank.cuts);
        let given = |response: &Response| {
            let item = progress.pool.place(&response.item)?;
            Some(Given { item, credit: measured_answer(progress.bank, response)?.credit })
        };
        let answers = progress.responses.iter().filter_map(given).collect();
        Known { answers, running, abilities }
    }

    fn standing<T>(&self, look: impl FnOnce(&Standing) -> T) -> T {
        look(&Standing {
            overall: self.abilities.overall.estimate,
            areas: self.abilities.areas.each_ref().map(|area| area.estimate),
            answers: &self.answers,
            posterior: &|area: Area| self.running.area_posterior(area),
        })
    }
}

fn next_rating<'a>(progress: &Progress<'a>) -> Option<&'a Item> {
    if !progress.form.ratings {
        return None;
    }
    progress
        .bank
        .rating_items(progress.equipment)
        .find(|item| progress.responses.iter().all(|response| response.item != item.id))
}
