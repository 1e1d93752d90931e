//! Mirror of the published results in `bank.yaml`, like those of [`super::raw`].

use schemars::JsonSchema;
use serde::Deserialize;

use super::vocabulary;
use crate::domain::scoring::dsi::Overall;

/// A published result of the indicator: shares of everybody of 16 to 74.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPopulation {
    /// Where it is from.
    #[schemars(extend("enum" = vocabulary::regions()))]
    pub(crate) region: String,
    /// The year of the survey.
    pub(crate) year: u16,
    /// The fact of facts.yaml that holds every figure.
    pub(crate) fact: String,
    /// The share of each level.
    pub(crate) shares: RawShares,
}

/// Shares in percent, by the end of the Eurostat code; together 100.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(non_snake_case)] // the codes of Eurostat
pub(crate) struct RawShares {
    /// Above basic.
    pub(crate) AB: f64,
    /// Basic.
    pub(crate) B: f64,
    /// Low.
    pub(crate) LW: f64,
    /// Narrow.
    pub(crate) N: f64,
    /// Limited.
    pub(crate) LM: f64,
    /// No skills.
    pub(crate) X: f64,
    /// Could not be assessed.
    pub(crate) NA: f64,
}

impl RawShares {
    /// Returns the shares in the order of [`Overall::ALL`].
    pub(crate) fn in_order(&self) -> [f64; Overall::ALL.len()] {
        Overall::ALL.map(|level| match level {
            Overall::AboveBasic => self.AB,
            Overall::Basic => self.B,
            Overall::Low => self.LW,
            Overall::Narrow => self.N,
            Overall::Limited => self.LM,
            Overall::NoSkills => self.X,
            Overall::NotAssessed => self.NA,
        })
    }
}
