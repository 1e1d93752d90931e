//! The closed lists of words that files may use, taken from the domain's own tables, and the word
//! that is nearest to one that is not in a list.

use crate::domain::bank::Precision;
use crate::domain::id::Lang;
use crate::domain::item::{Device, StimulusKind, Tag};
use crate::domain::kind::KINDS;

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

pub(crate) fn precisions() -> Vec<&'static str> {
    words(&Precision::WORDS)
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

/// The least likeness that is still called near: `kye` is near `key`, `colour` is not near `module`.
const NEAR: f64 = 0.7;

/// Returns the known word that is most like the given one, if one is near.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let likeness = |other: &'a str| (strsim::jaro_winkler(word, other), other);
    known
        .into_iter()
        .map(likeness)
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, other)| other.to_owned())
}
