//! What gives a key away without reading: it stands out by its length, in one item or in the bank, or
//! it stands at the same place too often.

use std::collections::BTreeMap;

use super::Whole;
use super::chance::{at_least, goodness_of_fit, two_sided};
use super::passage::Wording;
use crate::bank::check::items::Found;
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem};

/// How much longer than the longest other option a key may be, and from how many letters on.
const RATIO: f64 = 1.5;
const LETTERS: usize = 15;

/// A bank is told of what would happen by chance once in a hundred banks.
const UNLIKELY: f64 = 0.01;

/// Returns an item whose key is much longer than its other options.
pub(super) fn stands_out(wording: &Wording) -> Vec<Problem> {
    let Some(key) = single_key(wording.item) else {
        return Vec::new();
    };
    let Some(options) = &wording.given.raw.options else {
        return Vec::new();
    };
    let longest = options.iter().filter(|(id, _)| id.as_str() != key);
    let longest = longest.map(|(_, text)| letters(text)).max().unwrap_or(0);
    let found = options.get(key).map_or(0, |text| letters(text));
    let is_long = found >= longest + LETTERS && found as f64 >= RATIO * longest as f64;
    if !is_long || longest == 0 {
        return Vec::new();
    }
    let node = wording.given.sheet.node.get("options").unwrap_or(wording.given.sheet.node);
    let fault = Fault::KeyStandsOut { found, longest };
    vec![wording.given.sheet.at(node.span_of(key), fault)]
}

/// Returns the languages in which the key is the longest option more often than chance allows.
pub(super) fn longest(whole: &Whole) -> Vec<Fault> {
    let mut by_language: BTreeMap<Lang, (usize, Vec<f64>)> = BTreeMap::new();
    for item in whole.items {
        let Some(key) = single_key(item) else { continue };
        for given in whole.words_of(item) {
            let Some(options) = &given.raw.options else { continue };
            let most = options.values().map(|text| letters(text)).max().unwrap_or(0);
            let longest = options.iter().filter(|(_, text)| letters(text) == most);
            let longest: Vec<&str> = longest.map(|(id, _)| id.as_str()).collect();
            let (count, chances) = by_language.entry(given.language).or_default();
            *count += usize::from(longest.contains(&key));
            chances.push(longest.len() as f64 / options.len() as f64);
        }
    }
    let unlikely = by_language
        .into_iter()
        .filter(|(_, (count, chances))| at_least(*count, chances) < UNLIKELY);
    unlikely
        .map(|(language, (found, chances))| Fault::KeyLongest {
            language,
            found,
            of: chances.len(),
            expected: format!("{:.0}", chances.iter().sum::<f64>()),
        })
        .collect()
}

/// Returns the numbers of options for which the key prefers a place.
pub(super) fn positions(whole: &Whole) -> Vec<Fault> {
    let mut counts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for item in whole.items {
        let (Some(key), Some(options)) = (single_key(item), &item.raw.options) else { continue };
        if let Some(place) = options.iter().position(|option| option == key) {
            let places = counts.entry(options.len()).or_insert_with(|| vec![0; options.len()]);
            places[place] += 1;
        }
    }
    let uneven = counts.into_iter().filter(|(_, places)| goodness_of_fit(places) < UNLIKELY);
    uneven
        .map(|(options, places)| Fault::KeyPosition {
            options,
            places: places.iter().map(usize::to_string).collect(),
        })
        .collect()
}

/// Returns that the keys of items with several lean to the beginning or to the end.
pub(super) fn lean(whole: &Whole) -> Vec<Fault> {
    let (mut sum, mut expected, mut variance, mut count) = (0.0, 0.0, 0.0, 0.0);
    for item in whole.items.iter().filter(|item| item.is_scored) {
        let (Some(keys), Some(options)) = (&item.raw.keys, &item.raw.options) else { continue };
        let places = options.iter().enumerate().filter(|(_, option)| keys.contains(option));
        let places: Vec<f64> = places.map(|(at, _)| (at + 1) as f64).collect();
        let (chosen, all) = (places.len() as f64, options.len() as f64);
        // Mean and variance of a sum of ranks drawn without putting back: Wilcoxon 1945.
        sum += places.iter().sum::<f64>();
        expected += chosen * (all + 1.0) / 2.0;
        variance += chosen * (all - chosen) * (all + 1.0) / 12.0;
        count += chosen;
    }
    if variance <= 0.0 || two_sided((sum - expected) / f64::sqrt(variance)) >= UNLIKELY {
        return Vec::new();
    }
    let mean = |sum: f64| format!("{:.1}", sum / count);
    vec![Fault::KeysLean { found: mean(sum), expected: mean(expected) }]
}

/// Returns the key of a scored item that has one.
fn single_key<'a>(item: &'a Found) -> Option<&'a str> {
    item.raw.key.as_deref().filter(|_| item.is_scored)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|character| character.is_alphanumeric()).count()
}
