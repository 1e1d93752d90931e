//! Mirrors of the five files, one to one: names as in the file, nothing judged, nothing converted.
//! The JSON Schema made from them serves editors and is what `shape` checks; so each comment here is
//! a description that authors read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::vocabulary;
use crate::domain::calibration::HIGHEST_GUESSING;
use crate::domain::irt::MOST_STEPS;

/// The largest standard error that is accepted; a larger one says that nothing was found out.
pub(crate) const MOST_ERROR: f64 = 1e9;

/// What the bank is: id, version, framework, modules, forms, cut scores.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = [
    "format", "id", "version", "framework", "languages", "modules", "cuts", "forms"
]))]
pub(crate) struct RawBank {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// The name of the bank, repeated in every result.
    pub(crate) id: Option<String>,
    /// The version of the bank, as its authors count.
    pub(crate) version: Option<String>,
    /// The framework that the bank follows.
    #[schemars(extend("enum" = vocabulary::FRAMEWORKS))]
    pub(crate) framework: Option<String>,
    /// The language folders that must exist, complete.
    #[schemars(length(min = 1), extend("items" = vocabulary::one_of(&vocabulary::languages())))]
    pub(crate) languages: Vec<String>,
    /// The life areas that items may name.
    #[schemars(length(min = 1))]
    pub(crate) modules: Vec<String>,
    /// The bounds between the four levels.
    pub(crate) cuts: Option<RawCuts>,
    /// The selections; the first is the usual one.
    #[schemars(length(min = 1))]
    pub(crate) forms: Vec<RawForm>,
}

/// The bounds between the four levels.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCuts {
    /// The version of the table.
    pub(crate) version: String,
    /// Whether a standard setting is still to come.
    pub(crate) provisional: bool,
    /// Three bounds that increase.
    #[schemars(length(equal = 3))]
    pub(crate) thetas: Vec<f64>,
    /// How judges set them.
    #[schemars(extend("enum" = vocabulary::methods()))]
    pub(crate) method: Option<String>,
    /// How many judges there were in the last round.
    pub(crate) panel: Option<u16>,
    /// How many rounds of judging there were.
    pub(crate) rounds: Option<u16>,
    /// The probability at which somebody "can do" an item; for `bookmark`.
    pub(crate) response_probability: Option<f64>,
    /// The standard error of each bound.
    #[schemars(length(equal = 3))]
    pub(crate) standard_errors: Option<Vec<f64>>,
    /// The day on which they were set.
    #[schemars(extend("format" = "date"))]
    pub(crate) set_on: Option<String>,
    /// SHA-256 of the judges' file.
    pub(crate) data_hash: Option<String>,
}

/// A selection of items with its rules.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawForm {
    /// Its name on the command line.
    pub(crate) id: String,
    /// How many scored items of each area it asks.
    pub(crate) blueprint: RawBlueprint,
    /// Whether it also asks how sure the person feels, once an area.
    pub(crate) ratings: bool,
    /// Fewer scored answers than this give "not measured".
    pub(crate) minimum_answers: u16,
    /// The same for the level of an area; 0: areas get no level.
    pub(crate) minimum_area_answers: u16,
    /// A level, or always a range between two levels.
    #[schemars(extend("enum" = vocabulary::precisions()))]
    pub(crate) precision: String,
}

/// How many scored items of each area, 1 to 5; an area that is left out has none.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawBlueprint {
    /// Information search, evaluation and management.
    #[serde(rename = "1")]
    pub(crate) area_1: u16,
    /// Communication and collaboration.
    #[serde(rename = "2")]
    pub(crate) area_2: u16,
    /// Content creation.
    #[serde(rename = "3")]
    pub(crate) area_3: u16,
    /// Safety, wellbeing and responsible use.
    #[serde(rename = "4")]
    pub(crate) area_4: u16,
    /// Problem identification and solving.
    #[serde(rename = "5")]
    pub(crate) area_5: u16,
}

/// The structure of items: no word in any human language.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "items"]))]
pub(crate) struct RawItems {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// The items.
    pub(crate) items: Vec<RawItem>,
}

/// One item.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawItem {
    /// Lower case words joined by hyphens, unique in the bank.
    pub(crate) id: String,
    /// The DigComp 3.0 competence, quoted: "1.1" to "5.4".
    pub(crate) competence: String,
    /// The DigComp proficiency level, 1 to 6.
    #[schemars(extend("enum" = [1, 2, 3, 4, 5, 6]))]
    pub(crate) level: i64,
    /// How the item is asked and scored.
    #[schemars(extend("enum" = vocabulary::kinds()))]
    pub(crate) kind: String,
    /// One of the modules of bank.yaml.
    pub(crate) module: String,
    /// Where a person can know this from.
    #[schemars(extend("enum" = vocabulary::devices()))]
    pub(crate) device: String,
    /// The DigComp 3.0 learning outcomes that the item shows, at least one.
    #[serde(default)]
    pub(crate) outcomes: Vec<String>,
    /// The shape of what is shown before the question.
    #[schemars(extend("enum" = vocabulary::stimuli()))]
    pub(crate) stimulus: Option<String>,
    /// The facts of facts.yaml that its words rely on.
    #[serde(default)]
    pub(crate) facts: Vec<String>,
    /// What else is known about the item.
    #[serde(default)]
    #[schemars(extend("items" = vocabulary::one_of(&vocabulary::tags())))]
    pub(crate) tags: Vec<String>,
    /// Option ids, in the order they are shown; for `rating`, from low to high.
    pub(crate) options: Option<Vec<String>>,
    /// For `single`: the option that is right.
    pub(crate) key: Option<String>,
    /// For `multiple`: all options that are right.
    pub(crate) keys: Option<Vec<String>>,
    /// For `order`: all options in the right order; not the order shown.
    pub(crate) sequence: Option<Vec<String>>,
    /// For `match`: ids of what the options are matched to, in the order shown.
    pub(crate) targets: Option<Vec<String>>,
    /// For `match`: a target for every option.
    pub(crate) pairs: Option<BTreeMap<String, String>>,
    /// For `number`: the least and the most that is right.
    #[schemars(length(equal = 2))]
    pub(crate) range: Option<Vec<f64>>,
    /// True for an item that lets a person try the keys; never scored, never counted.
    #[serde(default)]
    pub(crate) practice: bool,
}

/// The words of items in one language.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "items"]))]
pub(crate) struct RawWords {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// The words, by item id.
    pub(crate) items: BTreeMap<String, RawItemWords>,
}

/// What an item says in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawItemWords {
    /// What is shown before the question, in the shape that the item names.
    pub(crate) stimulus: Option<RawStimulus>,
    /// The question.
    pub(crate) stem: String,
    /// A text for each option.
    pub(crate) options: Option<BTreeMap<String, String>>,
    /// A text for each target; for `match` only.
    pub(crate) targets: Option<BTreeMap<String, String>>,
    /// What a number counts; for `number` only.
    pub(crate) unit: Option<String>,
    /// Why it matters in daily life, at most 20 words.
    pub(crate) why: Option<String>,
    /// A way to do this that is not online; needed with the tag `public_service`.
    pub(crate) offline_alternative: Option<String>,
}

/// What is shown before the question; each shape uses some of these fields.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawStimulus {
    /// Who sent it (email, sms).
    pub(crate) from: Option<String>,
    /// Who it is for (email).
    pub(crate) to: Option<String>,
    /// What it is about (email).
    pub(crate) subject: Option<String>,
    /// The text (email, web, dialog, text).
    pub(crate) body: Option<String>,
    /// Names of files that came along (email; may be left out).
    pub(crate) attachments: Option<Vec<String>>,
    /// The messages (sms).
    pub(crate) messages: Option<Vec<String>>,
    /// The web address (web).
    pub(crate) address: Option<String>,
    /// The heading (dialog; web, where it may be left out).
    pub(crate) title: Option<String>,
    /// What was searched (search).
    pub(crate) query: Option<String>,
    /// What was found (search).
    pub(crate) results: Option<Vec<RawResult>>,
    /// Files, and folders that end in `/` (files).
    pub(crate) paths: Option<Vec<String>>,
    /// What can be pressed (dialog).
    pub(crate) buttons: Option<Vec<String>>,
    /// Rows of cells, the heading first, all of one length (table).
    pub(crate) rows: Option<Vec<Vec<String>>>,
}

/// One result of a search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawResult {
    /// The heading.
    pub(crate) title: String,
    /// The web address.
    pub(crate) address: String,
    /// The lines below.
    pub(crate) body: String,
}

/// Facts that words rely on, with source and dates.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "facts"]))]
pub(crate) struct RawFacts {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// The facts, by id.
    pub(crate) facts: BTreeMap<String, RawFact>,
}

/// One fact.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFact {
    /// What it says; figures in words must stand here.
    pub(crate) value: String,
    /// The address where it was read.
    #[serde(default)]
    pub(crate) source: String,
    /// The day on which it was read.
    #[schemars(extend("format" = "date"))]
    pub(crate) checked_on: String,
    /// The last day on which it may be relied on, at most 12 months later.
    #[schemars(extend("format" = "date"))]
    pub(crate) review_by: String,
}

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
