//! Areas where the sum of credits says all there is to say about the ability.
//!
//! With equal discriminations and without guessing the likelihood of answers to the same items depends on
//! the sum of credits alone (Rasch 1960 for right or not; Muraki 1992 for points: the weight of k points
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

/// How many items are summed side by side.
const BLOCK: usize = 64;

/// The places of all combinations of sums.
pub(super) struct Combinations {
    items: usize,
    blocks: Vec<Block>,
    pub(super) count: usize,
}

/// Some items, with padding that gives no points.
struct Block {
    /// By how much a point on each item moves the place.
    strides: [u32; BLOCK],
    most: [u8; BLOCK],
    /// What each credit above 0 adds to the surprise, the lowest credit first.
    surprises: Vec<[f64; BLOCK]>,
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
    /// Gives the credit of each item that was reached, by its place, in the pattern that stands for all
    /// with that sum: the first items take all the points there are.
    #[inline(always)]
    pub(super) fn points(
        &self,
        sum: usize,
        is_reached: impl Fn(usize) -> bool,
        mut give: impl FnMut(usize, u8),
    ) {
        let mut left = sum;
        for (place, surprises) in self.surprises.iter().enumerate() {
            if is_reached(place) {
                let credit = left.min(surprises.len() - 1);
                left -= credit;
                give(place, credit as u8);
            }
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
        let mut found = Combinations::of(items);
        for (own, linear) in linear.into_iter().filter(|(own, _)| !own.is_empty()) {
            let linear = linear?;
            let stride = u32::try_from(count).ok()?;
            count = count.checked_mul(linear.most as usize + 1)?;
            for (item, surprises) in own.iter().zip(&linear.surprises) {
                found.blocks[item / BLOCK].keep(item % BLOCK, stride, surprises);
            }
        }
        found.count = count;
        (count <= MOST_COMBINATIONS).then_some(found)
    }

    fn of(items: &[(Area, Curve)]) -> Combinations {
        let block = |items: &[(Area, Curve)]| {
            let mut most = [0; BLOCK];
            for (most, (_, curve)) in most.iter_mut().zip(items) {
                *most = curve.most_credit();
            }
            let credits = usize::from(most.iter().copied().max().unwrap_or(0));
            Block { strides: [0; BLOCK], most, surprises: vec![[0.0; BLOCK]; credits] }
        };
        let blocks = items.chunks(BLOCK).map(block).collect();
        Combinations { items: items.len(), blocks, count: 0 }
    }

    /// Returns the sums of somebody who answered everything.
    #[inline(always)]
    fn sums(&self, credits: &[u8]) -> Option<Sums> {
        assert_eq!(credits.len(), self.items, "one credit an item");
        let mut sums = Sums { index: 0, surprise: 0.0 };
        let mut unknown = 0;
        for (block, given) in self.blocks.iter().zip(credits.chunks(BLOCK)) {
            let mut credits = [0; BLOCK];
            credits[..given.len()].copy_from_slice(given);
            unknown |= block.unknown(&credits);
            sums.index = sums.index.wrapping_add(block.index(&credits));
            for (credit, surprises) in (1..).zip(&block.surprises) {
                sums.surprise += sum_where(&credits, credit, surprises);
            }
        }
        (unknown == 0).then_some(sums)
    }
}

impl Block {
    fn keep(&mut self, item: usize, stride: u32, surprises: &[f64]) {
        self.strides[item] = stride;
        for (kept, surprise) in self.surprises.iter_mut().zip(&surprises[1..]) {
            kept[item] = *surprise;
        }
    }

    /// Returns 0 when every credit exists.
    #[inline(always)]
    fn unknown(&self, credits: &[u8; BLOCK]) -> u8 {
        let mut found = [0; BLOCK];
        for item in 0..BLOCK {
            found[item] = u8::from(credits[item] > self.most[item]);
        }
        found.into_iter().fold(0, |all, one| all | one)
    }

    #[inline(always)]
    fn index(&self, credits: &[u8; BLOCK]) -> u32 {
        let mut lanes = [0_u32; LANES];
        for from in (0..BLOCK).step_by(LANES) {
            for lane in 0..LANES {
                // A credit that does not exist may make it overflow; then nobody reads it.
                let points = u32::from(credits[from + lane]);
                let moved = points.wrapping_mul(self.strides[from + lane]);
                lanes[lane] = lanes[lane].wrapping_add(moved);
            }
        }
        lanes.into_iter().fold(0, u32::wrapping_add)
    }
}

/// How many terms are summed side by side.
const LANES: usize = 16;

/// Returns the sum of what stands where there is that credit.
#[inline(always)]
fn sum_where(credits: &[u8; BLOCK], wanted: u8, terms: &[f64; BLOCK]) -> f64 {
    let mut lanes = [0.0; LANES];
    for from in (0..BLOCK).step_by(LANES) {
        for lane in 0..LANES {
            // By bits: a choice between two numbers would become a jump for each of them.
            let counts = u64::from(credits[from + lane] == wanted).wrapping_neg();
            lanes[lane] += f64::from_bits(terms[from + lane].to_bits() & counts);
        }
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
