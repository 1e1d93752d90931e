//! All curves of a table of answers at one ability at once.
//!
//! Right-or-not items are evaluated side by side, as vectors; a table with any graded item asks each
//! curve on its own. The formulas are those of [`crate::domain::irt`], which the tests compare.

use crate::domain::irt::{Curve, Parameters};
use crate::domain::kernel;
use crate::domain::responses::NOT_REACHED;

/// How many items are evaluated side by side.
const BLOCK: usize = 64;

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
    given: Vec<Given>,
}

/// Answers to a block of items.
#[derive(Clone, Copy)]
struct Given {
    /// 1 where an answer is right, else 0.
    right: [f64; BLOCK],
    /// 1 where an answer is not right, else 0.
    not_right: [f64; BLOCK],
}

/// A block of right-or-not items, with padding that says nothing.
struct Block {
    discrimination: [f64; BLOCK],
    difficulty: [f64; BLOCK],
    guessing: [f64; BLOCK],
}

/// The curves of all items.
pub(super) struct Curves {
    all: Vec<Curve>,
    /// The same side by side, when all of them are right or not.
    binary: Option<Vec<Block>>,
    is_guessed: bool,
}

impl Curves {
    pub(super) fn new(curves: &[Curve]) -> Curves {
        let parameters = |curve: &Curve| match curve {
            Curve::Binary(parameters) => Some(*parameters),
            Curve::FourPl(_) | Curve::Graded(_) => None,
        };
        let parameters: Option<Vec<_>> = curves.iter().map(parameters).collect();
        let block = |items: &[Parameters]| {
            let of = |value: fn(&Parameters) -> f64| -> [f64; BLOCK] {
                std::array::from_fn(|item| items.get(item).map_or(0.0, value))
            };
            Block {
                discrimination: of(|item| item.discrimination),
                difficulty: of(|item| item.difficulty),
                guessing: of(|item| item.guessing),
            }
        };
        let is_guessed = parameters.iter().flatten().any(|item| item.guessing != 0.0);
        let binary = parameters.map(|items| items.chunks(BLOCK).map(block).collect());
        Curves { all: curves.to_vec(), binary, is_guessed }
    }

    /// Takes a person's credits.
    #[inline(always)]
    pub(super) fn take(&self, answers: &mut Answers, row: &[u8]) {
        let blocks = row.len().div_ceil(BLOCK);
        answers.credits.clear();
        answers.credits.extend_from_slice(row);
        answers.credits.resize(blocks * BLOCK, NOT_REACHED);
        answers.given.resize(blocks, Given { right: [0.0; BLOCK], not_right: [0.0; BLOCK] });
        let (credits, _) = answers.credits.as_chunks::<BLOCK>();
        for (credits, given) in credits.iter().zip(&mut answers.given) {
            for (item, credit) in credits.iter().enumerate() {
                given.right[item] = f64::from(u8::from(*credit == 1));
                given.not_right[item] = f64::from(u8::from(*credit == 0));
            }
        }
    }

    /// Returns what the answers say at an ability.
    #[inline(always)]
    pub(super) fn at(&self, theta: f64, answers: &Answers) -> At {
        match &self.binary {
            Some(blocks) if self.is_guessed => at_binary::<true>(blocks, theta, answers),
            Some(blocks) => at_binary::<false>(blocks, theta, answers),
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

/// Sums over the items; loops over whole blocks are what compilers make vectors of.
#[inline(always)]
fn at_binary<const GUESSED: bool>(blocks: &[Block], theta: f64, answers: &Answers) -> At {
    let mut at = At::default();
    for (items, given) in blocks.iter().zip(&answers.given) {
        let [mut small, mut above] = [[0.0; BLOCK]; 2];
        for item in 0..BLOCK {
            let logits = items.discrimination[item] * (theta - items.difficulty[item]);
            small[item] = -logits.abs();
            // 1 or 0 without a branch.
            above[item] = 0.5 + 0.5_f64.copysign(logits);
        }
        kernel::exp_f64(&mut small);
        let [mut slope, mut information, mut bias] = [[0.0; BLOCK]; 3];
        for item in 0..BLOCK {
            let a = items.discrimination[item];
            let below = 1.0 - above[item];
            let whole = 1.0 / (1.0 + small[item]);
            let rise = (above[item] + below * small[item]) * whole;
            let rest = (below + above[item] * small[item]) * whole;
            let when_right = if GUESSED {
                // The share of right answers that are known rather than guessed.
                let known = (1.0 - items.guessing[item]) * rise;
                a * rest * (known / (items.guessing[item] + known))
            } else {
                a * rest
            };
            let when_not = a * rise;
            let (right, not_right) = (given.right[item], given.not_right[item]);
            let expected = when_right * when_not * (right + not_right);
            slope[item] = when_right * right - when_not * not_right;
            information[item] = expected;
            bias[item] = expected * (a * (rest - rise));
        }
        at.slope += total(slope);
        at.information += total(information);
        at.bias += total(bias);
    }
    at
}

/// Returns the sum, by halves.
#[inline(always)]
fn total(mut terms: [f64; BLOCK]) -> f64 {
    let mut width = BLOCK;
    while width > 1 {
        width /= 2;
        for place in 0..width {
            terms[place] += terms[place + width];
        }
    }
    terms[0]
}
