//! Many persons under the second-order model: the areas and the overall ability of whole files.
//!
//! What the answers in one area say depends on their pattern alone, as functions of g; so it is found
//! once for each pattern and kept, and a person costs a product of five likelihoods and some means
//! over g. The results are those of [`Running`] and of the measures beside it to 1e-9 (person fit to
//! 1e-6; tested), the same bits whatever thread asks, in whatever order.

mod entry;
mod fit;
mod layout;
mod line;
mod linear;
mod person;
mod rows;
mod store;
#[cfg(test)]
mod tests;

pub use linear::Sums;

use super::super::running::Running;
use super::super::{Estimate, Scored, SecondOrder};
use crate::domain::cut::CutTable;
use crate::domain::fit::person::Part;
use crate::domain::framework::{AREAS, Area, LEVELS, area_by_area};
use crate::domain::irt::Curve;
use crate::domain::kernel;
use crate::domain::reliability::reduction;
use crate::domain::responses::NOT_REACHED;
use entry::{Entry, Make, Maker, Silent};
use fit::Answers;
use layout::{Layout, Pattern, Sheet};
use linear::Combinations;
use person::{Found as Together, Together as Areas};
use rows::Rows;
use store::{Found, Own, Store};

/// The tables of some items, shared by any number of threads.
pub struct AreaScorer {
    items: Vec<(Area, Curve)>,
    model: SecondOrder,
    cuts: CutTable,
    layout: Layout,
    maker: Maker,
    silent: Silent,
    /// Stands where an entry is still to be found.
    nobody: Entry,
    combinations: Option<Combinations>,
    store: Store,
}

/// What one thread needs beside them.
pub struct Worker<'s> {
    scorer: &'s AreaScorer,
    sheet: Sheet,
    /// Those of the next persons, the next one's last.
    ahead: [Sheet; AHEAD],
    answers: Answers,
    own: Own,
    /// What the last person's areas say together.
    found: Together,
}

/// How many persons are looked at before it is their turn: one whose entries are found and fetched, and
/// one whose places in the store are fetched, to be found without waiting.
const AHEAD: usize = 2;

/// What the answers say about a person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonScore {
    /// The overall ability, see [`Running::overall`].
    pub overall: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub overall_masses: [f64; LEVELS],
    /// The areas, in order.
    pub areas: [AreaScore; AREAS],
    /// lz* area by area at the MAP estimates, see
    /// [`person_fit_by_area`](crate::domain::fit::person_fit_by_area).
    pub person_fit: Option<f64>,
    fit: Fit,
}

/// What the answers say about one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaScore {
    /// The ability, see [`Running::area`].
    pub estimate: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub masses: [f64; LEVELS],
    /// How many answers there are.
    pub answered: u16,
    /// Whether the area's own answers say more about it than all the others do, see
    /// [`Reduction::own_adds`](crate::domain::reliability::Reduction::own_adds).
    pub own_adds: bool,
}

/// The sums of person fit, but for the surprise of answers that count by their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Fit {
    variance: f64,
    corrected: f64,
    left: f64,
}

impl PersonScore {
    /// Returns the person fit of somebody else with the same [`Sums::index`], from their
    /// [`Sums::surprise`].
    pub fn person_fit_of(&self, surprise: f64) -> Option<f64> {
        self.fit.star(surprise)
    }

    /// Returns the surprise beyond which [`PersonScore::person_fit_of`] is below that lz*; nothing where the
    /// answers cannot tell.
    pub fn surprise_at(&self, lz_star: f64) -> Option<f64> {
        self.fit.star(0.0).map(|_| self.fit.corrected - lz_star * self.fit.left.sqrt())
    }

    /// Returns how many answers there are in all areas.
    pub fn answered(&self) -> usize {
        self.areas.iter().map(|area| usize::from(area.answered)).sum()
    }
}

impl Fit {
    #[inline(always)]
    fn star(&self, surprise: f64) -> Option<f64> {
        let Fit { variance, corrected, left } = *self;
        Part { surprise: 0.0, variance, corrected: corrected - surprise, left }.star()
    }
}

impl AreaScorer {
    /// Prepares the tables of some items, in the order of the credits to come. What patterns need is
    /// added when they come: all of it stays under 32 MB, and 1 MB for each worker.
    pub fn new(items: &[(Area, Curve)], model: &SecondOrder, cuts: &CutTable) -> AreaScorer {
        let layout = Layout::new(items);
        let linear = layout.areas.each_ref().map(|area| (&area.items[..], area.linear.as_ref()));
        let combinations = Combinations::new(items, linear);
        AreaScorer {
            items: items.to_vec(),
            model: model.clone(),
            cuts: cuts.clone(),
            maker: Maker::new(Rows::new(items), model, cuts),
            silent: Silent::new(model),
            store: Store::new(layout.patterns()),
            nobody: Entry::empty(),
            combinations,
            layout,
        }
    }

    /// Returns what one thread needs.
    pub fn worker(&self) -> Worker<'_> {
        let (sheet, ahead) = (self.layout.sheet(), [self.layout.sheet(), self.layout.sheet()]);
        let found = Together::NONE;
        Worker { scorer: self, sheet, ahead, answers: Answers::default(), own: Own::new(), found }
    }

    /// Returns how many [`Sums::index`] there are, when sums of credits say it all.
    pub fn combinations(&self) -> Option<usize> {
        self.combinations.as_ref().map(|combinations| combinations.count)
    }
}

/// What is known of an area before its entry is needed.
#[derive(Clone, Copy)]
struct Looked<'s> {
    /// The sum of credits that stands for the pattern.
    sum: Option<u32>,
    /// The surprise of the answers that count by their sum.
    surprise: f64,
    pattern: Option<Pattern>,
    hash: u64,
    entry: Option<&'s Entry>,
}

impl Looked<'_> {
    const NOTHING: Looked<'static> =
        Looked { sum: None, surprise: 0.0, pattern: None, hash: 0, entry: None };
}

/// A person's credits and what is known of them, if somebody is there.
type Turn<'r, 's> = Option<(&'r [u8], [Looked<'s>; AREAS])>;

/// Who comes next, the next one last.
type Ahead<'r, 's> = [Turn<'r, 's>; AHEAD];

/// Where the entry of an area is.
#[derive(Clone, Copy)]
enum Place<'s> {
    Shared(&'s Entry),
    Own(usize),
}

impl<'s> Worker<'s> {
    /// Returns the sums of credits of somebody who answered everything, when these sums say all there
    /// is to say but person fit: where the items of each area have equal discriminations and no guessing.
    /// Persons with the same index have the same score to the last bit.
    ///
    /// Panics when there is not one credit an item.
    pub fn sufficient(&self, credits: &[u8]) -> Option<Sums> {
        let combinations = self.scorer.combinations.as_ref()?;
        kernel::run(linear::Summed { combinations, credits })
    }

    /// Scores a person: a credit for each item, or [`NOT_REACHED`]. A credit above what the item gives
    /// counts as the highest.
    ///
    /// Panics when there is not one credit an item.
    pub fn score(&mut self, credits: &[u8]) -> PersonScore {
        let mut looked = self.look(credits);
        self.find(&mut looked);
        std::mem::swap(&mut self.sheet, &mut self.ahead[0]);
        self.finish(credits, &looked)
    }

    /// Scores many persons, row after row, as [`Worker::score`] does; this is the faster way, because
    /// what the next person needs comes from memory meanwhile. A last row that is not whole is left out.
    pub fn score_rows(&mut self, credits: &[u8], mut take: impl FnMut(PersonScore)) {
        let mut rows = credits.chunks_exact(self.scorer.items.len().max(1));
        let mut ahead = [const { None }; AHEAD];
        loop {
            let turn = self.turn(&mut ahead, rows.next());
            if let Some((row, looked)) = turn {
                take(self.finish(row, &looked));
            } else if ahead.iter().all(Option::is_none) {
                return;
            }
        }
    }

    /// Moves everybody one place on: takes who comes, and returns whose turn it is.
    #[inline(always)]
    fn turn<'r>(&mut self, ahead: &mut Ahead<'r, 's>, comes: Option<&'r [u8]>) -> Turn<'r, 's> {
        let turn = ahead[AHEAD - 1].take();
        std::mem::swap(&mut self.sheet, &mut self.ahead[AHEAD - 1]);
        self.ahead.rotate_right(1);
        ahead[AHEAD - 1] = ahead[0].take();
        ahead[0] = comes.map(|row| (row, self.look(row)));
        if let Some((_, looked)) = &mut ahead[AHEAD - 1] {
            self.find(looked);
        }
        turn
    }

    /// Takes a person's credits ahead, and fetches the places of their patterns in the store.
    #[inline(always)]
    fn look(&mut self, credits: &[u8]) -> [Looked<'s>; AREAS] {
        let scorer = self.scorer;
        let sheet = &mut self.ahead[0];
        kernel::run(layout::Take { layout: &scorer.layout, sheet, credits });
        let mut looked = [Looked::NOTHING; AREAS];
        for (area, looked) in looked.iter_mut().enumerate() {
            let own = &scorer.layout.areas[area];
            looked.sum = own.sum(sheet, &mut looked.surprise);
            looked.pattern = match looked.sum {
                Some(sum) => Some(own.pattern_of_sum(sum, sheet, area)),
                None => own.pattern(sheet, area),
            };
            if let Some(pattern) = &looked.pattern {
                looked.hash = pattern.hash();
                scorer.store.fetch(looked.hash);
            }
        }
        looked
    }

    /// Finds the entries that are known, and fetches them.
    #[inline(always)]
    fn find(&self, looked: &mut [Looked<'s>; AREAS]) {
        for looked in looked {
            let Some(pattern) = &looked.pattern else { continue };
            if let Found::Known(entry) = self.scorer.store.find(pattern, looked.hash) {
                entry.fetch();
                looked.entry = Some(entry);
            }
        }
    }

    /// Scores the person whose credits have been taken.
    #[inline(always)]
    fn finish(&mut self, credits: &[u8], looked: &[Looked<'s>; AREAS]) -> PersonScore {
        let scorer = self.scorer;
        let (mut own, mut surprise) = ([None; AREAS], 0.0);
        let mut entries = [None; AREAS];
        for area in Area::all() {
            let (place, looked) = (area.index(), &looked[area.index()]);
            surprise += looked.surprise;
            match looked.entry {
                Some(entry) => entries[place] = Some(entry),
                None => match self.place(area, looked) {
                    Place::Shared(entry) => entries[place] = Some(entry),
                    Place::Own(found) => own[place] = Some(found),
                },
            }
        }
        if let Some(sums) = self.sufficient(credits) {
            surprise = sums.surprise;
        }
        let mut all = [&scorer.nobody; AREAS];
        for (entry, (shared, own)) in all.iter_mut().zip(entries.into_iter().zip(own)) {
            *entry = match (shared, own) {
                (Some(entry), _) => entry,
                (None, Some(place)) => self.own.entry(place),
                (None, None) => continue,
            };
        }
        let (silent, cuts) = (&scorer.silent, scorer.cuts.thetas());
        let areas = Areas { entries: all, silent, cuts, found: &mut self.found };
        match kernel::run(areas) {
            true => scorer.person(credits, &self.found, all, surprise),
            false => scorer.person_slowly(credits, all, surprise),
        }
    }

    /// Finds or makes the entry of an area.
    #[inline(never)]
    fn place(&mut self, area: Area, looked: &Looked) -> Place<'s> {
        let (scorer, Looked { pattern, hash, sum, .. }) = (self.scorer, *looked);
        if let Some(pattern) = &pattern {
            match scorer.store.find(pattern, hash) {
                Found::Known(entry) => return Place::Shared(entry),
                Found::Free(slot) => {
                    let mut entry = Box::new(Entry::empty());
                    self.make(area, sum, &mut entry);
                    scorer.store.put(slot, *pattern, entry);
                    if let Found::Known(entry) = scorer.store.find(pattern, hash) {
                        return Place::Shared(entry);
                    }
                }
                Found::Full => {}
            }
        }
        let (place, known) = self.own.find(pattern, hash, area.index());
        if !known {
            let mut own = std::mem::replace(&mut self.own, Own::new());
            self.make(area, sum, own.entry_mut(place));
            self.own = own;
        }
        Place::Own(place)
    }

    #[inline(never)]
    fn make(&mut self, area: Area, sum: Option<u32>, entry: &mut Entry) {
        let items = &self.scorer.layout.areas[area.index()];
        let (maker, sheet, answers) = (&self.scorer.maker, &self.sheet, &mut self.answers);
        kernel::run(Make { maker, area, items, sheet, sum, answers, entry });
    }
}

impl AreaScorer {
    #[inline(always)]
    fn person(
        &self,
        credits: &[u8],
        found: &Together,
        entries: [&Entry; AREAS],
        surprise: f64,
    ) -> PersonScore {
        let near = found.areas.iter().any(|area| area.own_adds.is_none());
        let slow = near.then(|| self.own_adds(&self.running(credits)));
        let area = |place: usize| {
            let area = &found.areas[place];
            let slow = slow.as_ref().is_some_and(|own_adds| own_adds[place]);
            AreaScore {
                estimate: area.estimate,
                masses: area.masses,
                answered: entries[place].answered,
                own_adds: area.own_adds.unwrap_or(slow),
            }
        };
        let fit = fit_of(entries);
        PersonScore {
            overall: found.overall,
            overall_masses: found.overall_masses,
            areas: std::array::from_fn(area),
            person_fit: fit.star(surprise),
            fit,
        }
    }

    /// Scores by the single estimators.
    #[cold]
    fn person_slowly(
        &self,
        credits: &[u8],
        entries: [&Entry; AREAS],
        surprise: f64,
    ) -> PersonScore {
        let running = self.running(credits);
        let own_adds = self.own_adds(&running);
        let fit = fit_of(entries);
        PersonScore {
            overall: running.overall(),
            overall_masses: running.overall_masses(&self.cuts),
            areas: area_by_area(|area| AreaScore {
                estimate: running.area(area),
                masses: running.area_masses(area, &self.cuts),
                answered: entries[area.index()].answered,
                own_adds: own_adds[area.index()],
            }),
            person_fit: fit.star(surprise),
            fit,
        }
    }

    /// Gathers the answers for the single estimators; where a sum stands for a pattern, those of the
    /// pattern that stands for all, because rounding must not tell them apart.
    fn running(&self, credits: &[u8]) -> Running<'_> {
        let mut credits = credits.to_vec();
        for area in &self.layout.areas {
            area.stand_for_sum(&mut credits);
        }
        let given = self.items.iter().zip(credits).filter(|(_, credit)| *credit != NOT_REACHED);
        let scored: Vec<Scored> = given
            .map(|(&(area, curve), credit)| Scored {
                area,
                curve,
                credit: credit.min(curve.most_credit()),
            })
            .collect();
        Running::gather(&scored, &self.model)
    }

    fn own_adds(&self, running: &Running) -> [bool; AREAS] {
        area_by_area(|area| reduction(running, area).own_adds())
    }
}

/// Sums what the areas give to person fit.
#[inline(always)]
fn fit_of(entries: [&Entry; AREAS]) -> Fit {
    let mut fit = Fit::default();
    for part in entries.iter().filter_map(|entry| entry.part.as_ref()) {
        fit.variance += part.variance;
        fit.corrected += part.corrected;
        fit.left += part.left;
    }
    fit
}
