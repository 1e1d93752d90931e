//! Sums over persons from which every statistic of an item is made; chunks of persons are added up.

use super::Known;
use super::fit::{Abilities, Fit};
use crate::domain::choices::Chosen;
use crate::domain::responses::NOT_REACHED;

/// A person with fewer other items than this has no rest score: its share would be 0 or 1 by chance.
const FEWEST_OTHERS: usize = 3;

/// Sums of two variables over persons.
#[derive(Clone, Copy, Debug, Default)]
struct Products {
    persons: f64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Products {
    fn note(&mut self, x: f64, y: f64) {
        self.persons += 1.0;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    fn add(&mut self, other: &Products) {
        self.persons += other.persons;
        self.x += other.x;
        self.y += other.y;
        self.xx += other.xx;
        self.yy += other.yy;
        self.xy += other.xy;
    }

    /// Returns Pearson's correlation, unless one of both does not vary.
    fn correlation(&self) -> Option<f64> {
        let n = self.persons;
        let spread = |square: f64, sum: f64| square - sum * sum / n;
        let (x, y) = (spread(self.xx, self.x), spread(self.yy, self.y));
        // What is left of rounding is no variation.
        let varies = |spread: f64, square: f64| spread > 1e-9 * square;
        (n > 2.0 && varies(x, self.xx) && varies(y, self.yy))
            .then(|| ((self.xy - self.x * self.y / n) / (x * y).sqrt()).clamp(-1.0, 1.0))
    }
}

/// How an option was used.
#[derive(Clone, Debug, Default)]
pub struct OptionCount {
    /// How many chose it.
    pub count: usize,
    products: Products,
}

/// Sums of one item.
#[derive(Clone, Debug)]
pub struct Counts {
    /// How many earned each credit without saying "I don't know".
    pub credits: Vec<usize>,
    /// How many said "I don't know".
    pub dont_know: usize,
    /// One for each option that is counted.
    pub options: Vec<OptionCount>,
    /// How the curve fits.
    pub fit: Fit,
    rest: Products,
}

impl Counts {
    /// Returns the sums of an item that nobody has answered.
    pub fn new(known: &Known, most: u8) -> Counts {
        Counts {
            credits: vec![0; usize::from(most) + 1],
            dont_know: 0,
            options: vec![OptionCount::default(); known.options.len()],
            fit: Fit::default(),
            rest: Products::default(),
        }
    }

    /// Adds other persons.
    pub fn add(&mut self, other: &Counts) {
        self.credits.iter_mut().zip(&other.credits).for_each(|(all, more)| *all += more);
        self.dont_know += other.dont_know;
        for (all, more) in self.options.iter_mut().zip(&other.options) {
            all.count += more.count;
            all.products.add(&more.products);
        }
        self.fit.add(&other.fit);
        self.rest.add(&other.rest);
    }

    /// Returns how many reached the item.
    pub fn answers(&self) -> usize {
        self.credits.iter().sum::<usize>() + self.dont_know
    }

    /// Returns the mean credit as a share of the most.
    pub fn mean_credit(&self) -> Option<f64> {
        let answers = self.answers();
        let points: usize =
            self.credits.iter().enumerate().map(|(credit, count)| credit * count).sum();
        (answers > 0).then(|| points as f64 / (answers * (self.credits.len() - 1)) as f64)
    }

    /// Returns the share of "I don't know".
    pub fn dont_know_share(&self) -> Option<f64> {
        let answers = self.answers();
        (answers > 0).then(|| self.dont_know as f64 / answers as f64)
    }

    /// Returns the correlation of the credit with the rest score.
    pub fn rest_correlation(&self) -> Option<f64> {
        self.rest.correlation()
    }

    /// Returns the correlation of choosing an option with the rest score.
    pub fn option_correlation(&self, option: usize) -> Option<f64> {
        self.options[option].products.correlation()
    }

    fn note(&mut self, credit: u8, chosen: Chosen, rest: Option<f64>) {
        if chosen == Chosen::DontKnow {
            self.dont_know += 1;
        } else {
            self.credits[usize::from(credit)] += 1;
        }
        if let Some(rest) = rest {
            self.rest.note(f64::from(credit), rest);
        }
        for (at, option) in self.options.iter_mut().enumerate() {
            let is_chosen = chosen.has(at);
            option.count += usize::from(is_chosen);
            if let Some(rest) = rest {
                option.products.note(f64::from(u8::from(is_chosen)), rest);
            }
        }
    }
}

/// Sums up persons, row after row; `chosen` is empty or has the same rows.
pub fn count(
    credits: &[u8],
    chosen: &[u8],
    most: &[u8],
    known: &[Known],
    abilities: &Abilities,
) -> Vec<Counts> {
    let width = most.len();
    let mut counts: Vec<Counts> =
        known.iter().zip(most).map(|(known, most)| Counts::new(known, *most)).collect();
    for (row, credits) in credits.chunks_exact(width.max(1)).enumerate() {
        let reached = |item: &usize| credits[*item] != NOT_REACHED;
        let (mut points, mut possible, mut items) = (0, 0, 0);
        for item in (0..width).filter(reached) {
            points += usize::from(credits[item]);
            possible += usize::from(most[item]);
            items += 1;
        }
        let theta = abilities.estimate(credits);
        for item in (0..width).filter(reached) {
            let others = possible - usize::from(most[item]);
            let rest = (items > FEWEST_OTHERS)
                .then(|| (points - usize::from(credits[item])) as f64 / others as f64);
            let code = chosen.get(row * width + item).copied();
            // Without choices nothing is known of options nor of "I don't know".
            let what = code.map_or(Chosen::Other, Chosen::from_code);
            counts[item].note(credits[item], what, rest);
            if let (Some(theta), Some(curve)) = (theta, &known[item].curve) {
                counts[item].fit.note(curve, theta, credits[item]);
            }
        }
    }
    counts
}
