//! `superseded.csv`: names of organisations that were given up, and the names that took their place.

use crate::domain::calendar::PartialDate;
use crate::domain::problem::{Expected, Fault, Problem};
use crate::table::Need::{Filled, Present};
use crate::table::{Column, Faults, Row, read_table};

/// The file that `read` reads.
pub const SUPERSEDED: &str = "superseded.csv";

const COLUMNS: &[Column] = &[
    Column { name: "old", need: Filled },
    Column { name: "new", need: Filled },
    Column { name: "since", need: Present },
    Column { name: "source", need: Filled },
];

/// A name that was given up.
pub(super) struct Superseded {
    old: String,
    new: String,
}

/// Reads the names, with the faults of their file.
pub(super) fn read(path: &str, text: &str) -> (Vec<Superseded>, Vec<Problem>) {
    let mut faults = Faults::new(path, text);
    let mut names = Vec::new();
    read_table(COLUMNS, &mut faults, |row, faults| {
        let wrong = |_: &str| Fault::WrongType { expected: Expected::Date };
        row.read("since", faults, PartialDate::parse, wrong);
        names.push(Superseded { old: row.string("old"), new: row.string("new") });
    });
    names.retain(|name| !name.old.is_empty());
    (names, faults.into_problems())
}

/// Notes a name that was given up.
pub(super) fn look(
    row: &Row<'_, '_>,
    columns: &[&str],
    names: &[Superseded],
    found: &mut Faults<'_>,
) {
    for column in columns {
        let text = row.text(column);
        let Some(name) = names.iter().find(|name| has_word(text, &name.old)) else { continue };
        if let Some(cell) = row.cell(column) {
            let (old, instead) = (name.old.clone(), name.new.clone());
            found.at(cell, Fault::NameSuperseded { found: old, instead });
        }
    }
}

/// Returns whether a text has a word or some words as they are written.
fn has_word(text: &str, word: &str) -> bool {
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let after = text[at + word.len()..].chars().next();
        is_apart(text[..at].chars().next_back()) && is_apart(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_meant() {
        for (text, has) in [
            ("CIRB", true),
            ("Commune / CIRB (equipment)", true),
            ("CIRBA", false),
            ("fabric", false),
            ("xCIRB", false),
            ("", false),
        ] {
            assert_eq!(has_word(text, "CIRB"), has, "{text}");
        }
    }
}
