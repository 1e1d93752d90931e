//! Mirrors of five of the six files, one to one: names as in the file, nothing judged, nothing converted.
//! The JSON Schema made from them serves editors and is what `shape` checks; so each comment here is
//! a description that authors read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::raw_population::RawPopulation;
use super::vocabulary;

/// What the bank is: id, version, framework, modules, forms, cut scores.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = [
    "format", "id", "version", "framework", "languages", "modules"
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
    /// How answers are scored: `digcomp`, the usual one, measures abilities; `dsi` counts activities.
    #[schemars(extend("examples" = vocabulary::scorings()))]
    pub(crate) scoring: Option<String>,
    /// The bounds between the four levels; for `digcomp`.
    pub(crate) cuts: Option<RawCuts>,
    /// The selections; the first is the usual one; for `digcomp`.
    #[schemars(length(min = 1))]
    pub(crate) forms: Vec<RawForm>,
    /// For each language, texts that say "I don't know" in the files of form tools, beside the usual ones.
    pub(crate) dont_know: Option<BTreeMap<String, Vec<String>>>,
    /// For `dsi`: true where "did not check because already knew" counts together with checking.
    pub(crate) merge_fact_check: Option<bool>,
    /// For `dsi`: published results to put beside one person's.
    pub(crate) populations: Option<Vec<RawPopulation>>,
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
    /// How many scored items of each area it asks; with `stop`, their shares at any length.
    pub(crate) blueprint: RawBlueprint,
    /// What the best next item is; the most informative one when left out.
    #[schemars(extend("enum" = vocabulary::criteria()))]
    pub(crate) selector: Option<String>,
    /// When the form is over; when left out, it asks the whole blueprint.
    pub(crate) stop: Option<RawStop>,
    /// Whether it also asks how sure the person feels, once an area.
    pub(crate) ratings: bool,
    /// Fewer scored answers than this give "not measured".
    pub(crate) minimum_answers: u16,
    /// The same for the level of an area; 0: areas get no level.
    pub(crate) minimum_area_answers: u16,
    /// A level, always a range between two levels, or no level at all.
    #[schemars(extend("enum" = vocabulary::precisions()))]
    pub(crate) precision: String,
    /// The only items that it may ask, by id; when left out, all of the bank.
    pub(crate) items: Option<Vec<String>>,
    /// Who it is for; when left out, whoever chooses it.
    #[schemars(extend("enum" = vocabulary::audiences()))]
    pub(crate) audience: Option<String>,
}

/// When a form is over.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStop {
    /// The fewest scored items.
    pub(crate) minimum_items: u16,
    /// The most scored items.
    pub(crate) maximum_items: u16,
    /// Over when the standard error of the overall ability is this or less.
    pub(crate) standard_error: Option<f64>,
    /// Over when the interval of this confidence, 0.5 to 0.999, lies inside one level.
    pub(crate) interval: Option<f64>,
    /// Over when no item left has this much information at its area's ability.
    pub(crate) least_information: Option<f64>,
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
    /// The DigComp proficiency level, 1 to 6; not for `recency` and `checklist`.
    #[schemars(extend("enum" = [1, 2, 3, 4, 5, 6]))]
    pub(crate) level: Option<i64>,
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
    /// Items that give this one away or that it gives away: never asked in the same sitting.
    #[serde(default)]
    pub(crate) enemies: Vec<String>,
    /// What else is known about the item.
    #[serde(default)]
    #[schemars(extend("items" = vocabulary::one_of(&vocabulary::tags())))]
    pub(crate) tags: Vec<String>,
    /// Option ids, in the order they are shown; for `rating`, from low to high; for `recency`, from
    /// the most recent.
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
    /// For `multiple`, `order` and `match`: true where right parts earn points.
    #[serde(default)]
    pub(crate) graded: bool,
    /// For `recency`: the variable of the survey that it asks for.
    pub(crate) variable: Option<String>,
    /// For `checklist`: the variable of the survey that each option stands for.
    pub(crate) variables: Option<BTreeMap<String, String>>,
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
    /// What practice shows after the answer: what is right and how one can see it, kindly.
    pub(crate) explanation: Option<String>,
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
    /// True while it is still to be looked at on the live page.
    #[serde(default)]
    pub(crate) to_check: bool,
}

/// Hard words with what they mean, in every language.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "words"]))]
pub(crate) struct RawGlossary {
    /// The format of this file: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) format: i64,
    /// The words by their id, and then by language.
    pub(crate) words: BTreeMap<String, BTreeMap<String, RawGlossaryWord>>,
}

/// A hard word in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawGlossaryWord {
    /// The word as it is said.
    pub(crate) word: String,
    /// The forms under which it stands in a text, plurals and synonyms too; when left out, the word alone.
    #[serde(default)]
    pub(crate) forms: Vec<String>,
    /// What it means, in one short sentence without another hard word.
    pub(crate) means: String,
}
