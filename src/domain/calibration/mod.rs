//! What a calibration found out about the items of a bank: the values of `calibration.yaml`.
//!
//! The ledger, not the method: how parameters are estimated is `calibrate`'s business. An item without an
//! entry keeps the provisional curve of its author's level, and the bank says which ones do.

mod account;
mod finding;

use std::collections::BTreeMap;

pub use account::{Account, FLAG_NAMES, flag_name, model_name};
pub use finding::{Finding, Hindered, Part, Plan, find};

use super::calendar::Date;
use super::calibrate::{self, Flag, ItemEstimate};
use super::framework::AREAS;
use super::id::ItemId;
use super::irt::{Curve, Graded, Parameters};

/// Beyond this many standard deviations from the middle, a difficulty rests on very few answers.
pub const FAR_DIFFICULTY: f64 = 6.0;

/// Above this, a discrimination says that an item splits persons as a knife does: rarely true, and often
/// the sign of two items that give each other away.
pub const STEEP_DISCRIMINATION: f64 = 5.0;

/// The highest chance of guessing that is believed.
pub const HIGHEST_GUESSING: f64 = 0.99;

/// What was found, about every calibrated item and about the areas.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// The day.
    pub date: Date,
    /// How it was done, as the program that did it says.
    pub method: String,
    /// That program and its version.
    pub program: String,
    /// SHA-256 of the answers, as 64 hexadecimal digits.
    pub data: String,
    /// How many persons answered.
    pub persons: u64,
    /// The logarithm of the marginal likelihood of all answers at the end, without the priors.
    pub log_likelihood: f64,
    /// Whether the search came to its end.
    pub converged: bool,
    /// Where zero and one stand on its scale.
    pub scale: Scale,
    /// The correlation of each area with the general ability, where the answers told it.
    pub lambda: [Option<Uncertain>; AREAS],
    /// The items, by name.
    pub items: BTreeMap<ItemId, Entry>,
}

/// Where zero and one stand on the scale of a calibration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// At the mean and the standard deviation of the persons who answered.
    New,
    /// Where an earlier calibration had put them: its items were kept fixed (Kim 2006).
    Anchored,
}

impl Scale {
    /// Every scale with its word in files.
    pub const WORDS: [(&'static str, Scale); 2] =
        [("new", Scale::New), ("anchored", Scale::Anchored)];

    /// Returns its word in files.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, scale)| *scale == self).map_or("", |(word, _)| word)
    }
}

/// A number and how far it may be from the truth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertain {
    /// The estimate.
    pub value: f64,
    /// Its standard error, where it is known. An anchored value has none of its own.
    pub standard_error: Option<f64>,
}

/// What was found about one item.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The curve, with its parameters.
    pub model: Model,
    /// How many persons answered it.
    pub answers: u64,
    /// How well the curve fits the answers, where that could be tested.
    pub fit: Option<Fit>,
}

/// The curve of a calibrated item.
#[derive(Clone, Debug, PartialEq)]
pub enum Model {
    /// Two parameters (Birnbaum 1968).
    TwoPl {
        /// a > 0.
        discrimination: Uncertain,
        /// b, in standard deviations of ability.
        difficulty: Uncertain,
    },
    /// Three parameters (Birnbaum 1968).
    ThreePl {
        /// a > 0.
        discrimination: Uncertain,
        /// b, in standard deviations of ability.
        difficulty: Uncertain,
        /// c, from 0 to [`HIGHEST_GUESSING`].
        guessing: Uncertain,
    },
    /// The generalised partial credit model (Muraki 1992): one step from each credit to the next.
    Gpcm {
        /// a > 0.
        discrimination: Uncertain,
        /// b of each step, in standard deviations of ability.
        steps: Vec<Uncertain>,
    },
}

/// The names of the models in files.
pub const MODELS: [&str; 3] = ["2pl", "3pl", "gpcm"];

impl Model {
    /// Returns its name in files, one of [`MODELS`].
    pub fn name(&self) -> &'static str {
        let [two, three, graded] = MODELS;
        match self {
            Model::TwoPl { .. } => two,
            Model::ThreePl { .. } => three,
            Model::Gpcm { .. } => graded,
        }
    }

    /// Returns the curve that answers are scored with, when its parameters can be used.
    pub fn curve(&self) -> Option<Curve> {
        let binary = |a: &Uncertain, b: &Uncertain, c: f64| {
            Parameters::new(a.value, b.value, c).map(Curve::Binary)
        };
        match self {
            Model::TwoPl { discrimination, difficulty } => binary(discrimination, difficulty, 0.0),
            Model::ThreePl { discrimination, difficulty, guessing } => {
                binary(discrimination, difficulty, guessing.value)
            }
            Model::Gpcm { discrimination, steps } => {
                let steps: Vec<f64> = steps.iter().map(|step| step.value).collect();
                Graded::new(discrimination.value, &steps).map(Curve::Graded)
            }
        }
    }

    /// Returns how many steps of credit it has.
    pub fn steps(&self) -> usize {
        match self {
            Model::TwoPl { .. } | Model::ThreePl { .. } => 1,
            Model::Gpcm { steps, .. } => steps.len(),
        }
    }
}

/// How well a curve fits: S-X² of Orlando & Thissen (2000).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// S-X², at least 0.
    pub chi_square: f64,
    /// Degrees of freedom.
    pub degrees_of_freedom: u64,
    /// The probability of so large a value when the curve is right.
    pub p_value: f64,
}

/// Returns the entry of an item, when answers may be scored with what was found: not when its curve
/// falls, nor when its parameters would go on for ever.
pub fn entry(item: &ItemEstimate) -> Option<Entry> {
    let is_useless = |flag: &Flag| matches!(flag, Flag::NotRising | Flag::Unbounded);
    if item.flags.iter().any(is_useless) {
        return None;
    }
    let found = item.parameters.as_ref()?;
    let errors = item.errors.as_ref();
    let uncertain = |value, standard_error| Uncertain { value, standard_error };
    let discrimination = uncertain(found.slope, errors.map(|errors| errors.slope));
    let error = |at: usize| errors.and_then(|errors| errors.steps.get(at).copied());
    let steps = found.steps().into_iter().enumerate();
    let steps: Vec<Uncertain> = steps.map(|(at, step)| uncertain(step, error(at))).collect();
    let model = match (item.model, found.guessing, steps.as_slice()) {
        (calibrate::Model::Gpcm, ..) => Model::Gpcm { discrimination, steps },
        (_, None, [difficulty]) => Model::TwoPl { discrimination, difficulty: *difficulty },
        (_, Some(guessing), [difficulty]) => Model::ThreePl {
            discrimination,
            difficulty: *difficulty,
            guessing: uncertain(guessing, errors.and_then(|errors| errors.guessing)),
        },
        _ => return None,
    };
    let fit = item.fit.map(|fit| Fit {
        chi_square: fit.statistic,
        degrees_of_freedom: fit.degrees_of_freedom as u64,
        p_value: fit.p_value,
    });
    Some(Entry { model, answers: item.n.round() as u64, fit })
}
