//! JSON, calibration format 1: stable keys, no words of a language.
//!
//! A key may be added within format 1; none is renamed, removed or given another meaning.
//! `docs/calibrate.schema.json` is made from these structs; a test holds the two together.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use crate::domain::calibrate::{Calibrated, Errors, Fit, ItemEstimate, Priors};
use crate::domain::calibration::{
    Account, FLAG_NAMES, Part, Scale, Uncertain, flag_name, model_name,
};
use crate::domain::framework::Area;

/// Returns what was found as JSON.
///
/// # Errors
///
/// None: every number that is not finite is null.
pub fn json(account: &Account) -> serde_json::Result<Value> {
    serde_json::to_value(Document::of(account))
}

/// Returns the JSON Schema of it: every key is there, if only as null.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Document>().to_value()
}

/// What a calibration found.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "niveau calibration, format 1", deny_unknown_fields)]
struct Document {
    /// Always 1.
    #[schemars(extend("const" = 1))]
    format: u8,
    /// The day of the calibration, `2026-11-21`.
    date: String,
    /// The program and its version.
    program: String,
    /// How the parameters were estimated.
    method: String,
    /// SHA-256 of the files of answers, one after another.
    data: String,
    /// Id of the bank that the items come from; null when there is none.
    bank: Option<String>,
    /// Rows that were read.
    rows: usize,
    /// Rows that were left out because of a fault.
    refused: usize,
    /// Columns that are no items.
    ignored: Vec<String>,
    /// How many persons answered anything, by weight.
    persons: f64,
    /// `new`: mean 0 and standard deviation 1 among these persons; `anchored`: that of the bank.
    #[schemars(extend("enum" = Scale::WORDS.map(|(word, _)| word)))]
    scale: &'static str,
    /// What was expected of parameters.
    priors: PriorsDocument,
    /// The marginal log-likelihood without the priors: the sum over the parts.
    log_likelihood: f64,
    /// The same with the priors, up to a constant.
    penalised_log_likelihood: f64,
    /// How many parameters were free.
    parameters: usize,
    /// Akaike's criterion.
    aic: f64,
    /// Schwarz's criterion, with the number of persons.
    bic: f64,
    /// The most cycles that a part took.
    cycles: usize,
    /// Whether every part reached its top.
    converged: bool,
    /// What was calibrated together: one part without a bank, one an area with it.
    parts: Vec<PartDocument>,
    /// The correlation of each area with the general ability; null where the answers do not tell it.
    lambda: Vec<Option<UncertainDocument>>,
    /// Every item, in the order of the columns.
    items: Vec<ItemDocument>,
}

/// Priors; null: none.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PriorsDocument {
    /// Of slopes: ln a is normal.
    a: Option<NormalDocument>,
    /// Of guessing.
    c: Option<BetaDocument>,
    /// Of intercepts, or of the steps between them: normal.
    d: Option<NormalDocument>,
}

/// A normal density.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NormalDocument {
    /// Mean.
    mean: f64,
    /// Standard deviation.
    deviation: f64,
}

/// A beta density.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BetaDocument {
    /// Exponent of x, plus 1.
    alpha: f64,
    /// Exponent of 1 - x, plus 1.
    beta: f64,
}

/// Items that were calibrated together.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PartDocument {
    /// The DigComp area; null without a bank.
    area: Option<u8>,
    /// How many persons answered anything of it, by weight.
    persons: f64,
    /// How many different patterns of answers they gave, or rows where nearly all differ.
    patterns: usize,
    /// The marginal log-likelihood without the priors.
    log_likelihood: f64,
    /// The same with the priors, up to a constant.
    penalised_log_likelihood: f64,
    /// How many parameters were free.
    parameters: usize,
    /// How many cycles were taken.
    cycles: usize,
    /// Whether the top was reached.
    converged: bool,
    /// The largest slope at the end, in absolute value.
    gradient: Option<f64>,
    /// By how much the penalised log-likelihood could still rise.
    remaining: Option<f64>,
    /// How many nodes the grid had at the end.
    nodes: usize,
    /// The mean of abilities: 0 unless anchors hold the scale.
    mean: f64,
    /// Their standard deviation: 1 unless anchors hold the scale.
    deviation: f64,
    /// Standard error of the mean; null where it was not estimated.
    mean_standard_error: Option<f64>,
    /// Standard error of the standard deviation; null where it was not estimated.
    deviation_standard_error: Option<f64>,
    /// Expected reliability of abilities.
    marginal_reliability: Option<f64>,
    /// Reliability among these persons.
    empirical_reliability: Option<f64>,
}

/// A number with its standard error.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct UncertainDocument {
    /// The estimate.
    value: f64,
    /// Its standard error.
    standard_error: Option<f64>,
}

/// An item.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ItemDocument {
    /// The name of its column.
    item: String,
    /// Its DigComp area; null without a bank.
    area: Option<u8>,
    /// Its model; `rasch` items share one a.
    #[schemars(extend("enum" = ["rasch", "2pl", "3pl", "gpcm"]))]
    model: &'static str,
    /// How many persons reached it, by weight.
    n: f64,
    /// Whether it kept the parameters of the bank.
    anchored: bool,
    /// Discrimination; null when the parameters cannot be told.
    a: Option<f64>,
    /// Difficulty of right or not; null for graded items, which have steps.
    b: Option<f64>,
    /// The chance of guessing; null for models without it.
    c: Option<f64>,
    /// Intercept of right or not, -a b; null for graded items.
    d: Option<f64>,
    /// The difficulty of each step: one for right or not.
    steps: Vec<f64>,
    /// The intercept of each credit above 0: one for right or not.
    intercepts: Vec<f64>,
    /// Standard errors; null when they cannot be told, as for an anchored item.
    standard_errors: Option<ErrorsDocument>,
    /// S-X² of Orlando & Thissen (2000); null when it could not be computed.
    fit: Option<FitDocument>,
    /// Doubts.
    #[schemars(extend("items" = serde_json::json!({ "type": "string", "enum": FLAG_NAMES })))]
    flags: Vec<&'static str>,
}

/// Standard errors.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ErrorsDocument {
    /// Of a.
    a: Option<f64>,
    /// Of b; null for graded items.
    b: Option<f64>,
    /// Of c; null for models without it.
    c: Option<f64>,
    /// Of d; null for graded items.
    d: Option<f64>,
    /// Of each step.
    steps: Vec<Option<f64>>,
    /// Of each intercept.
    intercepts: Vec<Option<f64>>,
}

/// How well the curve fits.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FitDocument {
    /// S-X².
    chi_square: Option<f64>,
    /// Degrees of freedom.
    degrees_of_freedom: usize,
    /// The probability of so large a value when the curve is right.
    p_value: Option<f64>,
}

impl Document {
    fn of(account: &Account) -> Document {
        let finding = account.finding;
        let (log_likelihood, parameters) = (finding.log_likelihood(), finding.parameters());
        Document {
            format: 1,
            date: account.date.to_string(),
            program: account.program.clone(),
            method: account.method(),
            data: account.data.clone(),
            bank: account.bank.map(|bank| bank.id.to_string()),
            rows: account.rows,
            refused: account.refused,
            ignored: account.ignored.to_vec(),
            persons: finding.persons,
            scale: finding.scale.word(),
            priors: PriorsDocument::of(&account.priors),
            log_likelihood,
            penalised_log_likelihood: finding.penalised(),
            parameters,
            aic: 2.0 * parameters as f64 - 2.0 * log_likelihood,
            bic: parameters as f64 * finding.persons.ln() - 2.0 * log_likelihood,
            cycles: finding.cycles(),
            converged: finding.converged(),
            parts: finding.parts.iter().map(PartDocument::of).collect(),
            lambda: finding.lambda.map(|lambda| lambda.map(UncertainDocument::of)).into(),
            items: finding.items().into_iter().map(ItemDocument::of).collect(),
        }
    }
}

impl PriorsDocument {
    fn of(priors: &Priors) -> PriorsDocument {
        let normal = |(mean, deviation)| NormalDocument { mean, deviation };
        PriorsDocument {
            a: priors.slope.map(|prior| normal((prior.mean, prior.deviation))),
            c: priors.guessing.map(|prior| BetaDocument { alpha: prior.alpha, beta: prior.beta }),
            d: priors.intercept.map(|prior| normal((prior.mean, prior.deviation))),
        }
    }
}

impl PartDocument {
    fn of(part: &Part) -> PartDocument {
        let found: &Calibrated = &part.found;
        let population = found.population;
        PartDocument {
            area: part.area.map(Area::number),
            persons: found.persons,
            patterns: found.patterns,
            log_likelihood: found.log_likelihood,
            penalised_log_likelihood: found.penalised,
            parameters: found.parameters,
            cycles: found.cycles,
            converged: found.converged,
            gradient: finite(found.gradient),
            remaining: finite(found.remaining),
            nodes: found.nodes,
            mean: population.mean,
            deviation: population.deviation,
            mean_standard_error: population.errors.and_then(|(mean, _)| finite(mean)),
            deviation_standard_error: population.errors.and_then(|(_, error)| finite(error)),
            marginal_reliability: finite(found.marginal_reliability),
            empirical_reliability: finite(found.empirical_reliability),
        }
    }
}

impl UncertainDocument {
    fn of(found: Uncertain) -> UncertainDocument {
        let standard_error = found.standard_error.and_then(finite);
        UncertainDocument { value: found.value, standard_error }
    }
}

impl ItemDocument {
    fn of((area, item): (Option<Area>, &ItemEstimate)) -> ItemDocument {
        let found = item.parameters.as_ref();
        let steps = found.map(|found| found.steps()).unwrap_or_default();
        let intercepts = found.map(|found| found.intercepts.clone()).unwrap_or_default();
        ItemDocument {
            item: item.name.clone(),
            area: area.map(Area::number),
            model: model_name(item.model),
            n: item.n,
            anchored: item.anchored,
            a: found.and_then(|found| finite(found.slope)),
            b: only(&steps).and_then(finite),
            c: found.and_then(|found| found.guessing),
            d: only(&intercepts).and_then(finite),
            steps,
            intercepts,
            standard_errors: item.errors.as_ref().map(ErrorsDocument::of),
            fit: item.fit.map(FitDocument::of),
            flags: item.flags.iter().map(flag_name).collect(),
        }
    }
}

impl ErrorsDocument {
    fn of(errors: &Errors) -> ErrorsDocument {
        let all = |values: &[f64]| values.iter().copied().map(finite).collect();
        ErrorsDocument {
            a: finite(errors.slope),
            b: only(&errors.steps).and_then(finite),
            c: errors.guessing.and_then(finite),
            d: only(&errors.intercepts).and_then(finite),
            steps: all(&errors.steps),
            intercepts: all(&errors.intercepts),
        }
    }
}

impl FitDocument {
    fn of(fit: Fit) -> FitDocument {
        FitDocument {
            chi_square: finite(fit.statistic),
            degrees_of_freedom: fit.degrees_of_freedom,
            p_value: finite(fit.p_value),
        }
    }
}

/// Returns a number that JSON can hold.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

/// Returns the only value, where there is one.
fn only(values: &[f64]) -> Option<f64> {
    match values {
        [only] => Some(*only),
        _ => None,
    }
}
