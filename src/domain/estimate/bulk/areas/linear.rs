//! Areas where the sum of credits says all there is to say about the ability.
//!
//! With equal discriminations and without guessing the likelihood of complete answers depends on the
//! sum of credits alone (Rasch 1960 for right or not; Muraki 1992 for points: the weight of k points
//! is exp(a k theta) times what does not depend on the person). Person fit is the exception: there
//! the answers count one by one, but only through the sum of their [`Linear::surprises`].

use crate::domain::framework::{AREAS, Area};
use crate::domain::irt::Curve;
use crate::domain::kernel::Work;

/// More combinations of sums than this are not worth a table of results.
const MOST_COMBINATIONS: usize = 4_000_000;

/// Items beyond these are judged one by one, by [`super::fit`].
pub(super) const STEEPEST: f64 = 6.0;
pub(super) const FARTHEST: f64 = 30.0;

/// What the credits of an area tell by their sum.
pub(super) struct Linear {
    /// For each item, in their order, what each credit takes from the logarithm of the likelihood at
    /// ability 0, but for what all credits of the item have in common.
    pub(super) surprises: Vec<Vec<f64>>,
    /// The highest sum.
    most: u32,
}

/// Complete answers of a set of items where sums say it all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sums {
    /// The place of the five sums of credits among all there can be: below
    /// [`AreaScorer::combinations`](super::AreaScorer::combinations).
    pub index: u32,
    /// What [`PersonScore::person_fit_of`](super::PersonScore::person_fit_of) needs beside it.
    pub surprise: f64,
}

/// The places of all combinations of sums.
pub(super) struct Combinations {
    /// By how much a point on each item moves the place.
    strides: Vec<u32>,
    most: Vec<u8>,
    /// For each credit above 0, what it adds to the surprise, item by item: right answers first.
    surprises: Vec<Vec<f64>>,
    pub(super) count: usize,
}

impl Linear {
    /// Returns what the sum tells of some of the items, if it tells all.
    pub(super) fn new(all: &[(Area, Curve)], items: &[usize]) -> Option<Linear> {
        let curves = || items.iter().map(|item| &all[*item].1);
        let slope = discrimination(curves().next()?)?;
        let alike = |curve| discrimination(curve) == Some(slope) && is_usual(curve);
        curves().all(alike).then(|| Linear {
            surprises: curves().map(surprises).collect(),
            most: curves().map(|curve| u32::from(curve.most_credit())).sum(),
        })
    }
}

impl Linear {
    /// Gives the credit of each item in the pattern that stands for all with that sum: the first items
    /// take all the points there are.
    #[inline(always)]
    pub(super) fn points(&self, sum: usize, mut give: impl FnMut(usize, u8)) {
        let mut left = sum;
        for (place, surprises) in self.surprises.iter().enumerate() {
            let credit = left.min(surprises.len() - 1);
            left -= credit;
            give(place, credit as u8);
        }
    }
}

/// Returns a where a sum of credits can be sufficient.
fn discrimination(curve: &Curve) -> Option<f64> {
    match curve {
        Curve::Binary(item) => (item.guessing == 0.0).then_some(item.discrimination),
        Curve::Graded(item) => Some(item.discrimination()),
        Curve::FourPl(_) => None,
    }
}

/// Returns whether an item is neither so steep nor so far away that formulas lose their digits.
pub(super) fn is_usual(curve: &Curve) -> bool {
    let near = |b: &f64| b.abs() <= FARTHEST;
    match curve {
        Curve::Binary(item) => item.discrimination <= STEEPEST && near(&item.difficulty),
        Curve::Graded(item) => {
            item.discrimination() <= STEEPEST && item.thresholds().iter().all(near)
        }
        // No file names this model.
        Curve::FourPl(_) => false,
    }
}

/// Returns the sum of a b over the steps up to each credit.
fn surprises(curve: &Curve) -> Vec<f64> {
    match curve {
        Curve::Binary(item) => vec![0.0, item.discrimination * item.difficulty],
        Curve::Graded(item) => {
            let mut sums = vec![0.0];
            for threshold in item.thresholds() {
                let before = sums.last().copied().unwrap_or(0.0);
                sums.push(before + item.discrimination() * threshold);
            }
            sums
        }
        Curve::FourPl(_) => Vec::new(),
    }
}

impl Combinations {
    /// Returns the places, or nothing when sums do not say it all or are too many.
    pub(super) fn new(
        items: &[(Area, Curve)],
        linear: [(&[usize], Option<&Linear>); AREAS],
    ) -> Option<Combinations> {
        let mut count = 1_usize;
        let mut found = Combinations {
            strides: vec![0; items.len()],
            most: items.iter().map(|(_, curve)| curve.most_credit()).collect(),
            surprises: Vec::new(),
            count: 0,
        };
        for (own, linear) in linear.into_iter().filter(|(own, _)| !own.is_empty()) {
            let linear = linear?;
            let stride = u32::try_from(count).ok()?;
            count = count.checked_mul(linear.most as usize + 1)?;
            for (item, surprises) in own.iter().zip(&linear.surprises) {
                found.strides[*item] = stride;
                found.keep(*item, surprises);
            }
        }
        found.count = count;
        (count <= MOST_COMBINATIONS).then_some(found)
    }

    fn keep(&mut self, item: usize, surprises: &[f64]) {
        for (place, surprise) in surprises.iter().skip(1).enumerate() {
            if self.surprises.len() <= place {
                self.surprises.push(vec![0.0; self.most.len()]);
            }
            self.surprises[place][item] = *surprise;
        }
    }

    /// Returns the sums of somebody who answered everything.
    #[inline(always)]
    pub(super) fn sums(&self, credits: &[u8]) -> Option<Sums> {
        let mut unknown = 0;
        for (credit, most) in credits.iter().zip(&self.most) {
            unknown |= u8::from(credit > most);
        }
        if unknown != 0 {
            return None;
        }
        let mut index = 0;
        for (credit, stride) in credits.iter().zip(&self.strides) {
            index += u32::from(*credit) * stride;
        }
        let mut surprise = 0.0;
        for (place, surprises) in (1_u8..).zip(&self.surprises) {
            surprise += sum_where(credits, place, surprises);
        }
        Some(Sums { index, surprise })
    }
}

/// How many terms are summed side by side.
const LANES: usize = 16;

/// Returns the sum of what stands where there is that credit.
#[inline(always)]
fn sum_where(credits: &[u8], wanted: u8, terms: &[f64]) -> f64 {
    let mut lanes = [0.0; LANES];
    let (credit_chunks, credits) = credits.as_chunks::<LANES>();
    let (term_chunks, terms) = terms.as_chunks::<LANES>();
    for (credits, terms) in credit_chunks.iter().zip(term_chunks) {
        for lane in 0..LANES {
            lanes[lane] += if credits[lane] == wanted { terms[lane] } else { 0.0 };
        }
    }
    for ((lane, credit), term) in lanes.iter_mut().zip(credits).zip(terms) {
        *lane += if *credit == wanted { *term } else { 0.0 };
    }
    let mut width = LANES;
    while width > 1 {
        width /= 2;
        for place in 0..width {
            lanes[place] += lanes[place + width];
        }
    }
    lanes[0]
}

/// Credits to be summed.
pub(super) struct Summed<'a> {
    pub(super) combinations: &'a Combinations,
    pub(super) credits: &'a [u8],
}

impl Work for Summed<'_> {
    type Output = Option<Sums>;

    #[inline(always)]
    fn run(self) -> Option<Sums> {
        self.combinations.sums(self.credits)
    }
}
