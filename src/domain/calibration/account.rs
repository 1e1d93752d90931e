//! A finding with all that has to be told with it: when, by which program, from which answers.

use super::Finding;
use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::calibrate::{Flag, Model, NotIdentified, Priors};

/// A finding and how it came about.
pub struct Account<'a> {
    /// What was found.
    pub finding: &'a Finding,
    /// The bank that the items come from.
    pub bank: Option<&'a Bank>,
    /// The day.
    pub date: Date,
    /// The program and its version.
    pub program: String,
    /// SHA-256 of the answers, as 64 hexadecimal digits.
    pub data: String,
    /// What was expected of parameters.
    pub priors: Priors,
    /// Rows that were read.
    pub rows: usize,
    /// Rows that were left out because of a fault.
    pub refused: usize,
    /// Columns that are no items.
    pub ignored: &'a [String],
}

/// Returns the stable name of a model.
pub fn model_name(model: Model) -> &'static str {
    match model {
        Model::Rasch => "rasch",
        Model::TwoPl => "2pl",
        Model::ThreePl => "3pl",
        Model::Gpcm => "gpcm",
    }
}

/// Returns the stable name of a doubt.
pub fn flag_name(flag: &Flag) -> &'static str {
    match flag {
        Flag::FarDifficulty => "far_difficulty",
        Flag::Steep => "steep",
        Flag::NotRising => "not_rising",
        Flag::Unbounded => "unbounded",
        Flag::FewAnswers { .. } => "few_answers",
        Flag::NotIdentified(NotIdentified::NobodyAnswered) => "nobody_answered",
        Flag::NotIdentified(NotIdentified::AllRight) => "all_right",
        Flag::NotIdentified(NotIdentified::NoneRight) => "none_right",
        Flag::NotIdentified(NotIdentified::CreditNeverGiven { .. }) => "credit_never_given",
    }
}

/// Every name that [`flag_name`] may return.
pub const FLAG_NAMES: [&str; 9] = [
    "far_difficulty",
    "steep",
    "not_rising",
    "unbounded",
    "few_answers",
    "nobody_answered",
    "all_right",
    "none_right",
    "credit_never_given",
];

impl Account<'_> {
    /// Returns how it was done, in the terms of the field.
    pub fn method(&self) -> String {
        let Priors { slope, guessing, intercept } = self.priors;
        let slope = slope.map(|prior| format!("a lognormal({}, {})", prior.mean, prior.deviation));
        let guessing = guessing.map(|prior| format!("c Beta({}, {})", prior.alpha, prior.beta));
        let intercept = intercept.map(|prior| format!("d N({}, {})", prior.mean, prior.deviation));
        let priors: Vec<String> = [slope, guessing, intercept].into_iter().flatten().collect();
        let priors = match priors.is_empty() {
            true => "no priors".to_owned(),
            false => format!("priors: {}", priors.join(", ")),
        };
        format!("marginal maximum likelihood (Bock & Aitkin 1981), {priors}")
    }
}
