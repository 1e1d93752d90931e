//! Differential item functioning: is an item harder for one group than for another group of equal ability?
//!
//! Mantel–Haenszel with the classes of ETS, and logistic regression beside it, which also sees that an
//! item separates one group less well. People are compared only with people who reached the same items
//! and earned as many points in them: what a form did not ask by design is never taken for an answer.
//!
//! The matching score is the points of the items in it and of the studied item, always (Holland & Thayer
//! 1988). Items found to differ leave it, and all is done again until the same ones leave
//! ([`Purification`]).

mod logistic;
mod mantel_haenszel;
mod strata;

use rayon::prelude::*;

pub use logistic::{Logistic, Test};
pub use mantel_haenszel::MantelHaenszel;

use super::responses::{NOT_REACHED, Responses};
use strata::{Matching, Stratum};

/// Nothing is published unless both groups have more persons than this, for an item too: a rule of
/// thumb, below which a class says more about chance than about the item.
pub const FEWEST: usize = 100;

/// How often the matching score is made anew at most (as Magis, Béland, Tuerlinckx & De Boeck 2010).
const MOST_ROUNDS: usize = 10;

/// With fewer items than this in the matching score it says nothing of ability.
const FEWEST_IN_SCORE: usize = 3;

/// What is significant, for a single test. Of 60 sound items about three are, by chance.
pub const SIGNIFICANCE: f64 = 0.05;

/// The group of a person in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The group to compare with.
    Reference,
    /// The group that is looked at.
    Focal,
}

/// How much an item differs between the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Negligible.
    A,
    /// Moderate: look at it.
    B,
    /// Large: it should not count until somebody has found out why.
    C,
}

impl Class {
    /// Returns its letter.
    pub fn letter(self) -> &'static str {
        match self {
            Class::A => "A",
            Class::B => "B",
            Class::C => "C",
        }
    }
}

/// What was found of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDif {
    /// Its place in the table.
    pub item: usize,
    /// How many of the reference group could be matched.
    pub reference: usize,
    /// How many of the focal group could be matched.
    pub focal: usize,
    /// What was found, or why nothing can be said.
    pub found: Result<Dif, Unclear>,
}

/// How an item differs between two groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Dif {
    /// Mantel–Haenszel.
    pub mantel_haenszel: MantelHaenszel,
    /// Logistic regression; none when one of its models has no finite solution.
    pub logistic: Option<Logistic>,
}

impl Dif {
    /// Returns the graver of the two classes.
    pub fn class(&self) -> Class {
        let logistic = self.logistic.as_ref().map_or(Class::A, |logistic| logistic.class);
        self.mantel_haenszel.class.max(logistic)
    }
}

/// Why nothing can be said of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unclear {
    /// Too few persons of a group could be matched: see [`FEWEST`].
    TooFew,
    /// Its credit has more steps than right and not right.
    Graded,
    /// Matched persons answered so alike that the odds are 0 or without bound.
    AllAlike,
}

impl Unclear {
    /// Returns the stable word used in files.
    pub fn code(self) -> &'static str {
        match self {
            Unclear::TooFew => "too_few",
            Unclear::Graded => "graded",
            Unclear::AllAlike => "all_alike",
        }
    }
}

/// How the matching score was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purification {
    /// How often it was made, from 1.
    pub rounds: usize,
    /// Whether the same items left it twice running.
    pub settled: bool,
    /// The items that left it.
    pub left_out: Vec<usize>,
}

/// What was found of all items.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// One row an item, in the order of the table.
    pub items: Vec<ItemDif>,
    /// How the matching score was made.
    pub purification: Purification,
}

/// How many persons of each group there are; those who reached nothing are in none.
pub fn sizes(responses: &Responses, sides: &[Option<Side>]) -> (usize, usize) {
    let answered = |row: &[u8]| row.iter().any(|credit| *credit != NOT_REACHED);
    let count = |wanted: Side| {
        let rows = responses.rows().zip(sides);
        rows.filter(|(row, side)| **side == Some(wanted) && answered(row)).count()
    };
    (count(Side::Reference), count(Side::Focal))
}

/// One group against the reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The name of the group.
    pub focal: String,
    /// How many answered, in the reference group and in this one.
    pub persons: (usize, usize),
    /// What was found; nothing when a group is too small ([`FEWEST`]).
    pub analysis: Option<Analysis>,
}

/// Everything that was found between the groups of a column.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The column of the groups.
    pub column: &'a str,
    /// The group that the others are compared with.
    pub reference: &'a str,
    /// One comparison a group.
    pub comparisons: &'a [Comparison],
    /// The names of the items, in the order of the table.
    pub items: &'a [String],
    /// SHA-256 of the files that were read.
    pub hash: &'a str,
}

/// Compares every group with the reference, in the order of their names.
///
/// `codes` has one entry a person: the place of the name of the group, or something beyond.
pub fn compare(
    responses: &Responses,
    codes: &[u16],
    names: &[String],
    reference: u16,
) -> Vec<Comparison> {
    let side = |code: u16, focal: u16| match code {
        code if code == reference => Some(Side::Reference),
        code if code == focal => Some(Side::Focal),
        _ => None,
    };
    let mut focals: Vec<u16> = (0..names.len() as u16).filter(|code| *code != reference).collect();
    focals.sort_by_key(|code| &names[usize::from(*code)]);
    let compared = focals.into_iter().map(|focal| {
        let sides: Vec<_> = codes.iter().map(|code| side(*code, focal)).collect();
        Comparison {
            focal: names[usize::from(focal)].clone(),
            persons: sizes(responses, &sides),
            analysis: analyse(responses, &sides),
        }
    });
    compared.collect()
}

/// Compares two groups, item by item; nothing when a group is too small ([`FEWEST`]).
///
/// `sides` has one entry a person; whoever has none is left out.
pub fn analyse(responses: &Responses, sides: &[Option<Side>]) -> Option<Analysis> {
    let (reference, focal) = sizes(responses, sides);
    if reference <= FEWEST || focal <= FEWEST {
        return None;
    }
    let count = responses.items().len();
    let mut left_out: Vec<usize> = Vec::new();
    let mut rounds = 0;
    loop {
        rounds += 1;
        let mut in_score = vec![true; count];
        left_out.iter().for_each(|item| in_score[*item] = false);
        let matching = Matching::new(responses, sides, &in_score);
        let items: Vec<ItemDif> =
            (0..count).into_par_iter().map(|item| study(&matching, item)).collect();
        let differing: Vec<usize> =
            items.iter().filter(|one| differs(one)).map(|one| one.item).collect();
        let settled = differing == left_out;
        if settled || rounds == MOST_ROUNDS || count - differing.len() < FEWEST_IN_SCORE {
            let purification = Purification { rounds, settled, left_out };
            return Some(Analysis { items, purification });
        }
        left_out = differing;
    }
}

/// Returns whether an item must leave the matching score.
fn differs(item: &ItemDif) -> bool {
    item.found.as_ref().is_ok_and(|dif| dif.mantel_haenszel.class > Class::A)
}

fn study(matching: &Matching, item: usize) -> ItemDif {
    let strata = matching.strata(item);
    let (reference, focal) = strata.iter().fold((0, 0), |(reference, focal), one| {
        (reference + one.reference.persons(), focal + one.focal.persons())
    });
    let found = if matching.is_graded(item) {
        Err(Unclear::Graded)
    } else if reference <= FEWEST || focal <= FEWEST {
        Err(Unclear::TooFew)
    } else {
        mantel_haenszel::test(&strata)
            .ok_or(Unclear::AllAlike)
            .map(|mantel_haenszel| Dif { mantel_haenszel, logistic: logistic::test(&strata) })
    };
    ItemDif { item, reference, focal, found }
}

#[cfg(test)]
mod tests;
