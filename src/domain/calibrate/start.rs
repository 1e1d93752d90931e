//! Where the search begins: slopes of 1, and intercepts that give the observed shares.

use super::answers::Tally;
use super::layout::{Entry, Layout};
use super::settings::Planned;

/// The guessing parameter at the start.
const GUESSING: f64 = 0.2;

/// Shares are kept this far from 0 and 1 at the start.
const LEAST_SHARE: f64 = 1e-4;

/// A logistic curve of slope a, averaged over N(0, 1), has about 1/√(1 + a²/2.89) of its slope
/// (1.7² = 2.89; Haley 1952).
const SPREAD: f64 = 2.89;

/// What starts are made from.
#[derive(Clone, Copy)]
pub(super) struct Starts<'a> {
    pub plan: &'a [Planned],
    pub layout: &'a Layout,
    pub tally: &'a Tally,
}

impl Starts<'_> {
    /// Returns a point with these slopes, from which a search may begin.
    pub fn at(&self, slope: impl Fn(usize) -> f64) -> Vec<f64> {
        let mut free = vec![0.0; self.layout.size];
        let columns = self.plan.iter().enumerate().filter(|(_, planned)| planned.shape().is_some());
        for (item, (column, _)) in columns.enumerate() {
            self.place(item, column, slope(item), &mut free);
        }
        if let Some(population) = self.layout.population {
            free[population + 1] = 1.0;
        }
        free
    }

    fn place(&self, item: usize, column: usize, slope: f64, free: &mut [f64]) {
        let placed = &self.layout.items[item];
        let most = placed.shape.categories - 1;
        // A graded item of the same quality has a slope that is smaller by its number of steps.
        let slope = slope / (most as f64).sqrt();
        let total = self.tally.answered(column).max(1e-300);
        let share = |credit: usize| self.tally.of(column, credit) / total;
        let stretch = (1.0 + slope * slope / SPREAD).sqrt();
        let guessed = if placed.shape.guesses { GUESSING } else { 0.0 };
        let mut intercept = 0.0;
        for (parameter, entry) in placed.entries.iter().enumerate() {
            let Entry::Free(place) = entry else { continue };
            free[*place] = if parameter == 0 {
                slope
            } else if parameter > most {
                (GUESSING / (1.0 - GUESSING)).ln()
            } else {
                let upper = ((share(parameter) - guessed) / (1.0 - guessed)).max(LEAST_SHARE);
                let lower = (share(parameter - 1) / (1.0 - guessed)).max(LEAST_SHARE);
                intercept += stretch * (upper / lower).ln();
                intercept
            };
        }
    }

    /// Returns the slope of each item.
    pub fn slopes(&self, free: &[f64]) -> Vec<f64> {
        let items = 0..self.layout.items.len();
        items.map(|item| self.layout.reported(item, free)[0]).collect()
    }

    /// Returns whether a point looks like one top of several: a slope is steep, or falls.
    pub fn is_suspect(&self, free: &[f64]) -> bool {
        let is_odd = |item: usize| {
            let is_free = matches!(self.layout.items[item].entries[0], Entry::Free(_));
            let slope = self.layout.reported(item, free)[0];
            is_free && !(0.0..=super::top::STEEP).contains(&slope)
        };
        (0..self.layout.items.len()).any(is_odd)
    }
}
