//! Figures in advice: an amount, a percentage or a number of two digits or more must stand in a fact
//! that the item names, because figures go out of date where nobody looks.

use std::collections::{BTreeMap, BTreeSet};

use super::items::Found;
use super::words::Given;
use crate::bank::folder::{Folder, Section};
use crate::domain::problem::{Fault, Problem};
use crate::yaml::Node;
use crate::yaml::place_of;

/// The figures that each fact holds; nothing when the facts could not be read.
pub(super) type Facts<'a> = Option<BTreeMap<&'a str, BTreeSet<String>>>;

/// The texts in which figures are looked for.
const FIELDS: [&str; 3] = ["why", "explanation", "offline_alternative"];

/// What makes a single digit a figure when it follows.
const UNITS: [&str; 3] = ["%", "€", "euro"];

/// What may stand between the digits of one figure: `078 170 170`, `1.000`, `12,50`, `02/512.13.13`.
const BETWEEN: [char; 6] = [' ', '\u{a0}', '\u{202f}', '.', ',', '/'];

/// Returns whether the facts could be read, or there are none.
pub(super) fn are_known(folder: &Folder) -> bool {
    !folder.broken.contains(&Section::Facts)
}

/// Returns the figures of every fact.
pub(super) fn facts(folder: &Folder) -> Facts<'_> {
    if !are_known(folder) {
        return None;
    }
    let facts = folder.facts.iter().flat_map(|file| &file.raw.facts);
    let figures_of = |text: &str| figures(text).map(digits).collect();
    Some(facts.map(|(id, fact)| (id.as_str(), figures_of(&fact.value))).collect())
}

/// Returns a fault for every figure that no fact of the item holds. An explanation may repeat what the
/// question shows, and name the number that is right.
pub(super) fn check(item: &Found, given: Given, facts: &Facts) -> Vec<Problem> {
    let Some(facts) = facts else {
        return Vec::new();
    };
    let named = || item.raw.facts.iter().filter_map(|id| facts.get(id.as_str()));
    let is_known = |figure: &str| named().any(|held| held.contains(&digits(figure)));
    let mut problems = Vec::new();
    for field in FIELDS {
        let Some(node) = given.sheet.node.get(field) else {
            continue;
        };
        let asked = if field == "explanation" { asked(item, given) } else { BTreeSet::new() };
        let text = node.text().unwrap_or_default();
        for figure in figures(text).filter(|figure| is_telling(figure, text)) {
            if !is_known(figure) && !asked.contains(&digits(figure)) {
                let span = place_of(figure, node.span, given.source);
                let figure = figure.to_owned();
                problems.push(given.sheet.at(span, Fault::FigureWithoutSource { figure }));
            }
        }
    }
    problems
}

/// Returns the figures of the question itself: what it shows, asks and offers, and a number that is right.
fn asked(item: &Found, given: Given) -> BTreeSet<String> {
    let shown = ["stimulus", "stem", "options", "targets"];
    let mut held = BTreeSet::new();
    for node in shown.iter().filter_map(|field| given.sheet.node.get(field)) {
        collect(node, &mut held);
    }
    let right = item.raw.range.iter().flatten();
    held.extend(right.map(|number| digits(&number.to_string())));
    held
}

fn collect(node: &Node, held: &mut BTreeSet<String>) {
    held.extend(figures(node.text().unwrap_or_default()).map(digits));
    node.list().iter().for_each(|node| collect(node, held));
    node.entries().iter().for_each(|entry| collect(&entry.value, held));
}

/// Returns only the digits: two ways to write a figure are the same figure.
pub(super) fn digits(figure: &str) -> String {
    figure.chars().filter(char::is_ascii_digit).collect()
}

/// Returns whether a figure has two digits or more, or a unit after it.
fn is_telling(figure: &str, text: &str) -> bool {
    let end = figure.as_ptr() as usize - text.as_ptr() as usize + figure.len();
    let after = text[end..].trim_start();
    digits(figure).len() > 1 || UNITS.iter().any(|unit| after.starts_with(unit))
}

/// Returns the figures of a text: digits, with at most one separator between two of them. Digits that
/// belong to a word, as in `MP3`, are none.
fn figures(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|c: char| c.is_ascii_digit())?;
        let end = start + length(&text[start..]);
        let before = text[rest..start].chars().next_back();
        rest = end;
        Some((&text[start..end], before))
    })
    .filter(|(_, before)| !before.is_some_and(char::is_alphabetic))
    .map(|(figure, _)| figure)
}

/// Returns the length in bytes of the figure with which a text begins.
fn length(text: &str) -> usize {
    let mut end = 0;
    let mut previous = '0';
    for (at, character) in text.char_indices() {
        if character.is_ascii_digit() {
            end = at + 1;
        } else if !(BETWEEN.contains(&character) && previous.is_ascii_digit()) {
            break;
        }
        previous = character;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_digits_that_stand_together() {
        let cases: [(&str, &[&str]); 8] = [
            ("Bel 078 170 170.", &["078 170 170"]),
            ("Entre 12 et 15 ans", &["12", "15"]),
            ("02/512.13.13, 24 h", &["02/512.13.13", "24"]),
            ("1\u{a0}000 euros ou 10 %", &["1\u{a0}000", "10"]),
            ("un MP3, un A4", &[]),
            ("2, 3", &["2", "3"]),
            ("5€", &["5"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(figures(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn a_single_digit_tells_only_with_a_unit() {
        for (text, telling) in [("3 fois", false), ("3 %", true), ("3€", true), ("3 euros", true)]
        {
            let figure = figures(text).next().expect("a figure");
            assert_eq!(is_telling(figure, text), telling, "{text}");
        }
    }
}
