//! Which item comes next: history in, decision out. No memory of its own, no chance but the seed.
//!
//! A form asks a fixed number of items of each area (content balancing, Kingsbury & Zara 1989). Within
//! the area whose turn it is, the first items are aimed at success *by selection*; later ones at
//! information. Among the five best one is drawn (randomesque, Kingsbury & Zara 1989), so that two
//! visitors in a row do not meet the same questions. The estimate itself is never capped or steered.

use std::collections::BTreeSet;

use super::bank::{Bank, Form};
use super::estimate::{Abilities, SecondOrder, abilities};
use super::framework::{AREAS, Area};
use super::id::ItemId;
use super::item::{Equipment, Item, Response};
use super::random::draw;
use super::report::scored;

/// Everything the next item depends on.
#[derive(Clone, Copy)]
pub struct Progress<'a> {
    /// The bank that is asked from.
    pub bank: &'a Bank,
    /// The form that is followed.
    pub form: &'a Form,
    /// What the person uses.
    pub equipment: Equipment,
    /// What has been answered, in order.
    pub responses: &'a [Response],
    /// Where chance comes from.
    pub seed: u64,
    /// The measuring model, with its tables.
    pub model: &'a SecondOrder,
}

/// How many first items are aimed at success rather than at information.
const EASY_START: usize = 3;

/// The probability of success that the first items are aimed at: kind, and still informative.
const EASY_TARGET: f64 = 0.75;

/// Among how many best items one is drawn.
const RANDOMESQUE: usize = 5;

/// Returns the next item, or nothing when the form is complete: first what is measured, then how
/// sure the person feels.
pub fn next<'a>(progress: &Progress<'a>) -> Option<&'a Item> {
    next_scored(progress).or_else(|| next_rating(progress))
}

/// Returns how many items the form will ask of this person in all.
pub fn length(bank: &Bank, form: &Form, equipment: Equipment) -> usize {
    let ratings = if form.ratings { bank.rating_items(equipment).count() } else { 0 };
    quotas(bank, form, equipment).iter().sum::<usize>() + ratings
}

/// Returns how many scored items of each area the form asks of a person with this equipment.
///
/// Where an area has too few items that fit, the others give what they can spare, in area order, so
/// that a person without a computer gets a test as long as anybody's.
pub(super) fn quotas(bank: &Bank, form: &Form, equipment: Equipment) -> [usize; AREAS] {
    let mut available = [0; AREAS];
    for item in bank.scored_items(equipment) {
        available[item.competence.area().index()] += 1;
    }
    let mut quotas = [0; AREAS];
    for area in 0..AREAS {
        quotas[area] = form.blueprint[area].min(available[area]);
    }
    let mut missing = form.items() - quotas.iter().sum::<usize>();
    while missing > 0 {
        let Some(area) =
            (0..AREAS).filter(|a| quotas[*a] < available[*a]).min_by_key(|a| quotas[*a])
        else {
            break;
        };
        quotas[area] += 1;
        missing -= 1;
    }
    quotas
}

fn next_scored<'a>(progress: &Progress<'a>) -> Option<&'a Item> {
    let asked: BTreeSet<&ItemId> =
        progress.responses.iter().map(|response| &response.item).collect();
    let answers = scored(progress.bank, progress.responses);
    let mut counts = [0; AREAS];
    for answer in &answers {
        counts[answer.area.index()] += 1;
    }
    let area = area_in_turn(quotas(progress.bank, progress.form, progress.equipment), counts)?;
    let known = abilities(&answers, progress.model, &progress.bank.cuts);
    let mut candidates: Vec<(f64, &Item)> = progress
        .bank
        .scored_items(progress.equipment)
        .filter(|item| item.competence.area() == area && !asked.contains(&item.id))
        .map(|item| (merit(item, area, &known, answers.len()), item))
        .collect();
    candidates.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.id.cmp(&y.id)));
    let best = candidates.len().min(RANDOMESQUE);
    candidates.get(draw(progress.seed, answers.len() as u64, best)).map(|(_, item)| *item)
}

/// Returns the area that is furthest behind its quota, the lowest number first.
fn area_in_turn(quotas: [usize; AREAS], counts: [usize; AREAS]) -> Option<Area> {
    let behind = |area: &Area| {
        let (quota, count) = (quotas[area.index()], counts[area.index()]);
        (quota.saturating_sub(count)) as f64 / quota.max(1) as f64
    };
    Area::all()
        .filter(|area| counts[area.index()] < quotas[area.index()])
        .max_by(|a, b| behind(a).total_cmp(&behind(b)).then_with(|| b.cmp(a)))
}

/// Returns how good an item would be now; more is better.
fn merit(item: &Item, area: Area, known: &Abilities, answered: usize) -> f64 {
    let theta = known.areas[area.index()].estimate.theta;
    if answered < EASY_START {
        -(item.curve.expected_credit(theta) - EASY_TARGET).abs()
    } else {
        item.curve.information(theta)
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
