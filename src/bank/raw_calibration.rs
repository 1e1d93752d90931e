//! The mirror of `calibration.yaml`, which the program writes and people read; see [`super::raw`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::vocabulary;
use crate::domain::calibration::HIGHEST_GUESSING;
use crate::domain::irt::MOST_STEPS;

/// The largest standard error that is accepted; a larger one says that nothing was found out.
pub(crate) const MOST_ERROR: f64 = 1e9;

/// What a calibration found: written by `niveau calibrate`, and read with the bank.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = [
    "format", "date", "method", "program", "data", "persons", "log_likelihood", "converged", "scale",
    "items"
]))]
pub(crate) struct RawCalibration {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// The day of the calibration.
    #[schemars(extend("format" = "date"))]
    pub(crate) date: Option<String>,
    /// How the parameters were estimated, with which priors.
    pub(crate) method: String,
    /// The program that estimated them, with its version.
    pub(crate) program: String,
    /// SHA-256 of the answers, as 64 hexadecimal digits.
    pub(crate) data: String,
    /// How many persons answered.
    #[schemars(range(min = 1, max = 1_000_000_000))]
    pub(crate) persons: i64,
    /// The logarithm of the marginal likelihood of the answers, without the priors.
    pub(crate) log_likelihood: f64,
    /// Whether the search came to its end.
    pub(crate) converged: bool,
    /// `new`: the persons who answered have mean 0 and standard deviation 1; `anchored`: the scale of
    /// an earlier calibration was kept.
    #[schemars(extend("enum" = vocabulary::scales()))]
    pub(crate) scale: String,
    /// The correlation of each area with the general ability, where the answers told it.
    pub(crate) lambda: Option<RawLambda>,
    /// What was found, by item id.
    pub(crate) items: BTreeMap<String, RawEntry>,
}

/// The correlation of each area, 1 to 5, with the general ability.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawLambda {
    /// Information search, evaluation and management.
    #[serde(rename = "1")]
    pub(crate) area_1: Option<RawCorrelation>,
    /// Communication and collaboration.
    #[serde(rename = "2")]
    pub(crate) area_2: Option<RawCorrelation>,
    /// Content creation.
    #[serde(rename = "3")]
    pub(crate) area_3: Option<RawCorrelation>,
    /// Safety, wellbeing and responsible use.
    #[serde(rename = "4")]
    pub(crate) area_4: Option<RawCorrelation>,
    /// Problem identification and solving.
    #[serde(rename = "5")]
    pub(crate) area_5: Option<RawCorrelation>,
}

/// A correlation and its uncertainty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCorrelation {
    /// The estimate, from 0 to 1.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) value: f64,
    /// Its standard error.
    #[schemars(range(min = 0, max = 1_000))]
    pub(crate) standard_error: Option<f64>,
}

/// What was found about one item.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEntry {
    /// The curve: two parameters, three, or generalised partial credit.
    #[schemars(extend("enum" = vocabulary::models()))]
    pub(crate) model: String,
    /// Discrimination, above 0.
    pub(crate) a: f64,
    /// Difficulty; for `2pl` and `3pl`.
    pub(crate) b: Option<f64>,
    /// The difficulty of each step, from the lowest credit; for `gpcm`.
    #[schemars(length(min = 1, max = MOST_STEPS))]
    pub(crate) steps: Option<Vec<f64>>,
    /// The chance of guessing; for `3pl`.
    #[schemars(range(min = 0, max = HIGHEST_GUESSING))]
    pub(crate) c: Option<f64>,
    /// The standard errors of what was estimated; none for an anchored item.
    pub(crate) standard_errors: Option<RawErrors>,
    /// How many persons answered it.
    #[schemars(range(min = 0, max = 1_000_000_000))]
    pub(crate) n: i64,
    /// How well the curve fits the answers.
    pub(crate) fit: Option<RawFit>,
}

/// Standard errors.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawErrors {
    /// Of the discrimination.
    #[schemars(range(min = 0, max = MOST_ERROR))]
    pub(crate) a: Option<f64>,
    /// Of the difficulty.
    #[schemars(range(min = 0, max = MOST_ERROR))]
    pub(crate) b: Option<f64>,
    /// Of each step.
    #[schemars(extend("items" = vocabulary::standard_error()))]
    pub(crate) steps: Option<Vec<f64>>,
    /// Of the chance of guessing.
    #[schemars(range(min = 0, max = MOST_ERROR))]
    pub(crate) c: Option<f64>,
}

/// How well a curve fits: S-X² of Orlando & Thissen (2000).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFit {
    /// S-X².
    #[schemars(range(min = 0, max = 1_000_000_000_000.0))]
    pub(crate) chi_square: f64,
    /// Degrees of freedom.
    #[schemars(range(min = 1, max = 100_000))]
    pub(crate) degrees_of_freedom: i64,
    /// The probability of so large a value when the curve is right.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) p_value: f64,
}
