//! All curves of a table of answers at one ability at once.
//!
//! Right-or-not items are evaluated side by side, as vectors; a table with any graded item asks each
//! curve on its own. The formulas are those of [`crate::domain::irt`], which the tests compare.

use crate::domain::irt::Curve;
use crate::domain::kernel;
use crate::domain::responses::NOT_REACHED;

/// How many items are evaluated side by side.
const LANES: usize = 8;

/// What the answers say at one ability.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct At {
    /// The slope of the logarithm of the likelihood.
    pub(super) slope: f64,
    /// The Fisher information I of the items answered.
    pub(super) information: f64,
    /// Their J, which corrects the bias of the likelihood (Warm 1989).
    pub(super) bias: f64,
}

/// One person's answers, ready to be evaluated.
#[derive(Default)]
pub(super) struct Answers {
    credits: Vec<u8>,
    /// 1 where an answer is right, else 0.
    right: Vec<[f64; LANES]>,
    /// 1 where an answer is not right, else 0.
    not_right: Vec<[f64; LANES]>,
}

/// Discriminations, difficulties and guessing of some right-or-not items.
#[derive(Clone, Copy)]
struct Lane {
    discrimination: [f64; LANES],
    difficulty: [f64; LANES],
    guessing: [f64; LANES],
}

/// The curves of all items.
pub(super) struct Curves {
    all: Vec<Curve>,
    /// The same side by side, when all of them are right or not.
    binary: Option<Vec<Lane>>,
}

impl Curves {
    pub(super) fn new(curves: &[Curve]) -> Curves {
        let parameters = |curve: &Curve| match curve {
            Curve::Binary(parameters) => Some(*parameters),
        };
        let parameters: Option<Vec<_>> = curves.iter().map(parameters).collect();
        let lane = |items: &[crate::domain::irt::Parameters]| {
            let of = |lane: usize| items.get(lane);
            Lane {
                discrimination: std::array::from_fn(|i| of(i).map_or(0.0, |p| p.discrimination)),
                difficulty: std::array::from_fn(|i| of(i).map_or(0.0, |p| p.difficulty)),
                guessing: std::array::from_fn(|i| of(i).map_or(0.0, |p| p.guessing)),
            }
        };
        let binary = parameters.map(|items| items.chunks(LANES).map(lane).collect());
        Curves { all: curves.to_vec(), binary }
    }

    /// Takes a person's credits.
    #[inline(always)]
    pub(super) fn take(&self, answers: &mut Answers, row: &[u8]) {
        let lanes = row.len().div_ceil(LANES);
        answers.credits.clear();
        answers.credits.extend_from_slice(row);
        answers.credits.resize(lanes * LANES, NOT_REACHED);
        answers.right.resize(lanes, [0.0; LANES]);
        answers.not_right.resize(lanes, [0.0; LANES]);
        let (chunks, _) = answers.credits.as_chunks::<LANES>();
        let places = answers.right.iter_mut().zip(&mut answers.not_right);
        for (credits, (right, not_right)) in chunks.iter().zip(places) {
            for lane in 0..LANES {
                right[lane] = if credits[lane] == 1 { 1.0 } else { 0.0 };
                not_right[lane] = if credits[lane] == 0 { 1.0 } else { 0.0 };
            }
        }
    }

    /// Returns what the answers say at an ability.
    #[inline(always)]
    pub(super) fn at(&self, theta: f64, answers: &Answers) -> At {
        match &self.binary {
            Some(lanes) => at_binary(lanes, theta, answers),
            None => self.at_any(theta, answers),
        }
    }

    fn at_any(&self, theta: f64, answers: &Answers) -> At {
        let mut at = At::default();
        for (curve, credit) in self.answered(answers) {
            at.slope += curve.log_slope(theta, credit);
            at.information += curve.information(theta);
            at.bias += curve.bias(theta);
        }
        at
    }

    /// Returns the logarithm of the likelihood.
    pub(super) fn log_likelihood(&self, theta: f64, answers: &Answers) -> f64 {
        self.answered(answers).map(|(curve, credit)| curve.log_probability(theta, credit)).sum()
    }

    fn answered<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = (&'a Curve, u8)> {
        let pairs = self.all.iter().zip(answers.credits.iter().copied());
        pairs.filter(|(_, credit)| *credit != NOT_REACHED)
    }
}

#[inline(always)]
fn at_binary(lanes: &[Lane], theta: f64, answers: &Answers) -> At {
    let [mut slope, mut information, mut bias] = [[0.0; LANES]; 3];
    let credits = answers.right.iter().zip(&answers.not_right);
    for (items, (right, not_right)) in lanes.iter().zip(credits) {
        let mut small = [0.0; LANES];
        for (lane, small) in small.iter_mut().enumerate() {
            *small = -(items.discrimination[lane] * (theta - items.difficulty[lane])).abs();
        }
        kernel::exp_f64(&mut small);
        for lane in 0..LANES {
            let a = items.discrimination[lane];
            let c = items.guessing[lane];
            let larger = 1.0 / (1.0 + small[lane]);
            let smaller = small[lane] * larger;
            let is_above = theta >= items.difficulty[lane];
            let rise = if is_above { larger } else { smaller };
            let rest = if is_above { smaller } else { larger };
            let known = (1.0 - c) * rise;
            // The share of right answers that are known rather than guessed.
            let when_right = a * rest * (known / (c + known));
            let when_not = a * rise;
            let count = right[lane] + not_right[lane];
            let item = when_right * when_not * count;
            slope[lane] += when_right * right[lane] - when_not * not_right[lane];
            information[lane] += item;
            bias[lane] += item * (a * (rest - rise));
        }
    }
    At { slope: total(slope), information: total(information), bias: total(bias) }
}

#[inline(always)]
fn total(lanes: [f64; LANES]) -> f64 {
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}
