//! The closed lists of words that files may use, taken from the domain's own tables, and the word
//! that is nearest to one that is not in a list.

use super::raw_calibration::MOST_ERROR;
use crate::domain::adapt::CRITERIA;
use crate::domain::bank::{Audience, Precision};
use crate::domain::calibration::{MODELS, Scale};
use crate::domain::id::Lang;
use crate::domain::item::{Device, StimulusKind, Tag};
use crate::domain::kind::KINDS;
use crate::domain::standard_setting::Method;

/// The frameworks that a bank may follow.
pub(crate) const FRAMEWORKS: [&str; 1] = ["digcomp-3.0"];

pub(crate) fn languages() -> Vec<&'static str> {
    Lang::ALL.iter().map(|language| language.code()).collect()
}

pub(crate) fn kinds() -> Vec<&'static str> {
    KINDS.iter().map(|row| row.name).collect()
}

pub(crate) fn devices() -> Vec<&'static str> {
    words(&Device::WORDS)
}

pub(crate) fn tags() -> Vec<&'static str> {
    words(&Tag::WORDS)
}

pub(crate) fn stimuli() -> Vec<&'static str> {
    words(&StimulusKind::WORDS)
}

pub(crate) fn criteria() -> Vec<&'static str> {
    CRITERIA.iter().map(|criterion| criterion.name()).collect()
}

pub(crate) fn precisions() -> Vec<&'static str> {
    words(&Precision::WORDS)
}

pub(crate) fn audiences() -> Vec<&'static str> {
    words(&Audience::WORDS)
}

pub(crate) fn scales() -> Vec<&'static str> {
    words(&Scale::WORDS)
}

pub(crate) fn models() -> Vec<&'static str> {
    MODELS.to_vec()
}

/// Returns the schema of a standard error.
pub(crate) fn standard_error() -> serde_json::Value {
    serde_json::json!({ "type": "number", "minimum": 0, "maximum": MOST_ERROR })
}

pub(crate) fn methods() -> Vec<&'static str> {
    words(&Method::WORDS)
}

fn words<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(word, _)| *word).collect()
}

/// Returns the schema of a text that is one of these words.
pub(crate) fn one_of(words: &[&str]) -> serde_json::Value {
    serde_json::json!({ "type": "string", "enum": words })
}

/// Returns the value that a word stands for.
pub(crate) fn meaning<T: Copy>(table: &[(&'static str, T)], word: &str) -> Option<T> {
    let row = table.iter().find(|(known, _)| *known == word);
    row.map(|(_, value)| *value)
}
