//! Which items a paper form holds: those of the blueprint that tell most where it matters, at the cuts.
//!
//! The form makes the information at its worst cut as large as it can (maximin, van der Linden 2005, chapter
//! 5): a greedy start, then exchanges within an area while one helps. No chance: the same bank gives the same
//! form. Items for any device only, since nobody knows who will hold the sheet; items that are hard to read
//! only where there are no others; never two items that give each other away.

use crate::domain::adapt::quotas;
use crate::domain::bank::{Bank, Form};
use crate::domain::cut::{CUTS, RESPONSE_PROBABILITY};
use crate::domain::framework::{AREAS, Competence};
use crate::domain::item::{Equipment, Item, Tag};
use crate::domain::standard_setting::location;

/// An exchange must gain more than this: what is less is rounding.
const GAIN: f64 = 1e-9;

/// More passes than this are not made; a few are enough.
const PASSES: usize = 100;

/// An item that may be taken, with its information at the cuts.
struct Candidate<'a> {
    item: &'a Item,
    information: [f64; CUTS],
}

/// The items taken so far, as places in the list of candidates, and what they may still become.
struct Selection<'a> {
    candidates: Vec<Candidate<'a>>,
    quotas: [usize; AREAS],
    taken: Vec<usize>,
}

/// Returns the items of a paper form, the easiest first.
pub fn select<'a>(bank: &'a Bank, form: &Form) -> Vec<&'a Item> {
    let mut selection = Selection {
        candidates: candidates(bank, form),
        quotas: quotas(bank, form, Equipment::None),
        taken: Vec::new(),
    };
    while let Some(best) = selection.best_addition() {
        selection.taken.push(best);
    }
    for _ in 0..PASSES {
        if !selection.exchange() {
            break;
        }
    }
    let mut items: Vec<&Item> =
        selection.taken.iter().map(|at| selection.candidates[*at].item).collect();
    let place = |item: &Item| location(item, RESPONSE_PROBABILITY);
    items.sort_by(|a, b| place(a).total_cmp(&place(b)).then_with(|| a.id.cmp(&b.id)));
    items
}

/// Returns the items that may be taken, in the order of their names: heavy reading only in areas that
/// would be short of items without it.
fn candidates<'a>(bank: &'a Bank, form: &Form) -> Vec<Candidate<'a>> {
    let quotas = quotas(bank, form, Equipment::None);
    let is_heavy = |item: &Item| item.tags.contains(&Tag::HeavyReading);
    let mut light = [0; AREAS];
    let asked = || bank.scored_items(Equipment::None).filter(|item| form.may_ask(item));
    for item in asked().filter(|item| !is_heavy(item)) {
        light[item.competence.area().index()] += 1;
    }
    let is_wanted = |item: &&Item| {
        let area = item.competence.area().index();
        !is_heavy(item) || light[area] < quotas[area]
    };
    let mut items: Vec<&Item> = asked().filter(is_wanted).collect();
    items.sort_by(|a, b| a.id.cmp(&b.id));
    let cuts = bank.cuts.thetas();
    let candidate = |item: &'a Item| {
        let information = cuts.map(|cut| item.curve.information(cut));
        Candidate { item, information }
    };
    items.into_iter().map(candidate).collect()
}

impl Selection<'_> {
    fn area(&self, at: usize) -> usize {
        self.candidates[at].item.competence.area().index()
    }

    fn of_area(&self, area: usize) -> usize {
        self.taken.iter().filter(|at| self.area(**at) == area).count()
    }

    /// Returns the information at the worst cut, then that at all of them, of a list of places.
    fn merit(&self, taken: impl Iterator<Item = usize>) -> (f64, f64) {
        let mut sums = [0.0; CUTS];
        for at in taken {
            for (sum, more) in sums.iter_mut().zip(self.candidates[at].information) {
                *sum += more;
            }
        }
        (sums.iter().copied().fold(f64::INFINITY, f64::min), sums.iter().sum())
    }

    /// Returns the item that helps most, or nothing when the blueprint is filled.
    fn best_addition(&self) -> Option<usize> {
        let is_open = |at: &usize| {
            let area = self.area(*at);
            !self.taken.contains(at)
                && self.of_area(area) < self.quotas[area]
                && self.is_no_enemy(*at, &self.taken)
        };
        let open: Vec<usize> = (0..self.candidates.len()).filter(is_open).collect();
        // An area whose competences have too few items takes a second item of one of them.
        let fitting = open.iter().copied().filter(|at| self.fits(*at, &self.taken));
        let fitting: Vec<usize> = fitting.collect();
        let among = if fitting.is_empty() { open } else { fitting };
        let merit = |at: usize| self.merit(self.taken.iter().copied().chain([at]));
        among.into_iter().reduce(|best, at| if is_more(merit(at), merit(best)) { at } else { best })
    }

    /// Returns whether an item goes with others: its competence has not had its share of the area.
    fn fits(&self, at: usize, others: &[usize]) -> bool {
        let competence = self.candidates[at].item.competence;
        let same = |other: &&usize| self.candidates[**other].item.competence == competence;
        others.iter().filter(same).count() < self.share(competence)
    }

    /// Returns whether an item gives none of the others away, nor they it.
    fn is_no_enemy(&self, at: usize, others: &[usize]) -> bool {
        let one = self.candidates[at].item;
        others
            .iter()
            .map(|other| self.candidates[*other].item)
            .all(|other| !one.enemies.contains(&other.id) && !other.enemies.contains(&one.id))
    }

    /// Returns how many items of a competence its area takes when all its competences take alike.
    fn share(&self, competence: Competence) -> usize {
        let area = competence.area();
        let competences = Competence::all().filter(|other| other.area() == area).count();
        self.quotas[area.index()].div_ceil(competences)
    }

    /// Makes the best exchange of an item for another of its area; returns whether there was one.
    fn exchange(&mut self) -> bool {
        let mut best = (self.merit(self.taken.iter().copied()), None);
        for place in 0..self.taken.len() {
            let mut others = self.taken.clone();
            let leaving = others.remove(place);
            for at in 0..self.candidates.len() {
                let is_possible = self.area(at) == self.area(leaving)
                    && !self.taken.contains(&at)
                    && self.fits(at, &others)
                    && self.is_no_enemy(at, &others);
                if !is_possible {
                    continue;
                }
                let merit = self.merit(others.iter().copied().chain([at]));
                if is_more(merit, best.0) {
                    best = (merit, Some((place, at)));
                }
            }
        }
        if let Some((place, at)) = best.1 {
            self.taken[place] = at;
        }
        best.1.is_some()
    }
}

/// Returns whether the worst cut gains, or all of them while the worst stays.
fn is_more(one: (f64, f64), other: (f64, f64)) -> bool {
    one.0 > other.0 + GAIN || (one.0 > other.0 - GAIN && one.1 > other.1 + GAIN)
}
