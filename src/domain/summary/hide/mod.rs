//! What may be told of counts: no cell of 1 to k − 1 persons, nor cells from which one could be derived.
//!
//! Every scale counts the same persons, so a table has the same sums of rows as the others; these are
//! told, and so nothing learnt of one scale says anything of another. What is told follows from:
//!
//! * **Groups below k go together**, as "others": the very name of a small group says that somebody is in
//!   it. Where "others" would itself give a group away, the smallest other group joins it.
//! * **Cells below k are hidden, and others beside them** until no sum tells more ([`table`]).
//! * **A zero is told**: nobody is in it, and readers need to know. Most programs do the same (sdcTable,
//!   `allowZeros`). But zeros beside one level that holds everybody measured say what each of them is:
//!   group disclosure (Hundepool et al. 2012, *Statistical Disclosure Control*, section 5.2). Such a row
//!   is hidden whole, zeros too.
//! * Fewer than k persons in all: nothing is told but how many rows were refused, which is no result.
//!
//! This guards one output against arithmetic. It cannot guard against several outputs of overlapping
//! persons being subtracted, nor against somebody who knows the results of others in the same cell.

mod table;
#[cfg(test)]
mod tests;

use std::ops::Range;

use rayon::prelude::*;

use super::{Group, Measure, Scale, Stamp, Summary};

/// Percentages are only told of so many persons or more: of fewer they pretend a precision that is not
/// there.
pub const LEAST_BASE: u64 = 20;

/// The smallest cell that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Smallest(u64);

impl Smallest {
    /// The usual one.
    pub const USUAL: Smallest = Smallest(5);
    /// The bounds. Below 3, one of two persons in a cell would know the other.
    pub const BOUNDS: (u64, u64) = (3, 20);

    /// Returns that number, if it is allowed.
    pub fn new(number: u64) -> Option<Smallest> {
        (Smallest::BOUNDS.0..=Smallest::BOUNDS.1).contains(&number).then_some(Smallest(number))
    }

    /// Returns the number.
    pub fn number(self) -> u64 {
        self.0
    }
}

impl Default for Smallest {
    fn default() -> Smallest {
        Smallest::USUAL
    }
}

/// What may be told of a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// What the results were measured with.
    pub stamp: Stamp,
    /// What is counted.
    pub measure: &'static Measure,
    /// The column whose values are the groups.
    pub by: Option<String>,
    /// The smallest cell that is told.
    pub smallest: Smallest,
    /// How many persons were counted; nothing when that is hidden.
    pub counted: Option<u64>,
    /// How many rows could not be scored.
    pub rejected: u64,
    /// The scales, overall first.
    pub scales: Vec<PublishedScale>,
}

/// What may be told of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedScale {
    /// The scale.
    pub scale: Scale,
    /// Everybody first, then the groups.
    pub rows: Vec<PublishedRow>,
}

/// What may be told of everybody or of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedRow {
    /// Who is in it.
    pub who: Who,
    /// How many persons; nothing when that is hidden.
    pub persons: Option<u64>,
    /// How many in each category; nothing where that is hidden.
    pub counts: Vec<Option<u64>>,
}

/// Who is in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    All,
    /// Whoever has this value in the column.
    Value(String),
    /// Whoever has none.
    NoValue,
    /// The groups that are too small to be told apart.
    Others,
}

impl Published {
    /// Returns whether anything is hidden: then sums with other published counts are not exact.
    pub fn hides(&self) -> bool {
        let mut rows = self.scales.iter().flat_map(|scale| &scale.rows);
        rows.any(|row| row.who == Who::Others || row.counts.contains(&None))
    }
}

impl PublishedRow {
    /// Returns the share of a category in tenths of a percent, a half rounded up; nothing where the count
    /// is hidden or the row has fewer than [`LEAST_BASE`] persons.
    pub fn permille(&self, category: usize) -> Option<u64> {
        let persons = u128::from(self.persons.filter(|persons| *persons >= LEAST_BASE)?);
        let count = u128::from(self.counts[category]?);
        u64::try_from((2_000 * count + persons) / (2 * persons)).ok()
    }
}

/// Persons who are told together, with the counts of all scales.
struct Together {
    who: Who,
    persons: u64,
    counts: Vec<u64>,
}

impl Summary {
    /// Returns what may be told. Scales are looked at side by side: many small groups take a while.
    pub fn hide(&self, smallest: Smallest) -> Published {
        let everybody = self.everybody();
        let is_told = !(1..smallest.0).contains(&everybody.persons);
        let groups = if is_told { self.told_groups(smallest) } else { Vec::new() };
        let rows: Vec<Together> = std::iter::once(everybody).chain(groups).collect();
        let mut start = 0;
        let columns = |scale: Scale| {
            let columns = start..start + scale.categories.len();
            start = columns.end;
            (scale, columns)
        };
        let scales: Vec<_> = self.measure.scales().into_iter().map(columns).collect();
        let told = |(scale, columns)| told_scale(scale, columns, &rows, is_told, smallest);
        Published {
            stamp: self.stamp.clone(),
            measure: self.measure,
            by: self.by.clone(),
            smallest,
            counted: is_told.then_some(rows[0].persons),
            rejected: self.rejected,
            scales: scales.into_par_iter().map(told).collect(),
        }
    }

    fn everybody(&self) -> Together {
        let mut everybody =
            Together { who: Who::All, persons: 0, counts: vec![0; self.measure.width()] };
        self.groups.iter().for_each(|group| everybody.join(&self.together(group)));
        everybody
    }

    fn together(&self, group: &Group) -> Together {
        let who = group.name.clone().map_or(Who::NoValue, Who::Value);
        Together { who, persons: self.persons(group), counts: group.counts.clone() }
    }

    /// Returns the groups that are told, in the order of [`Summary::exact`], with "others" at the end.
    fn told_groups(&self, smallest: Smallest) -> Vec<Together> {
        if self.by.is_none() {
            return Vec::new();
        }
        let mut groups: Vec<&Group> =
            self.groups.iter().filter(|one| self.persons(one) > 0).collect();
        groups.sort_by_key(|group| (group.name.is_none(), group.name.as_deref()));
        let groups = groups.into_iter().map(|group| self.together(group));
        let (mut told, small): (Vec<_>, Vec<_>) =
            groups.partition(|group| group.persons >= smallest.0);
        let mut others =
            Together { who: Who::Others, persons: 0, counts: vec![0; self.measure.width()] };
        small.iter().for_each(|group| others.join(group));
        let mut members = small.len() as u64;
        // Whoever knows the names knows that each of them has one person at least.
        while members > 0 && others.persons < smallest.0 + members - 1 {
            let next = (0..told.len()).min_by_key(|at| told[*at].persons);
            let Some(next) = next else { break };
            others.join(&told.remove(next));
            members += 1;
        }
        match (members, told.is_empty()) {
            (0, _) => told,
            // All groups together are everybody.
            (_, true) => Vec::new(),
            (_, false) => told.into_iter().chain([others]).collect(),
        }
    }
}

/// Returns what may be told of the columns of a scale; the first row is everybody.
fn told_scale(
    scale: Scale,
    columns: Range<usize>,
    rows: &[Together],
    is_told: bool,
    smallest: Smallest,
) -> PublishedScale {
    let parts: Vec<Vec<u64>> =
        rows.iter().map(|row| row.counts[columns.clone()].to_vec()).collect();
    let levels = scale.categories.iter().filter(|one| one.is_level()).count();
    let hidden = match is_told {
        true => table::hidden(&parts[1..], &parts[0], levels, smallest.0),
        false => vec![vec![true; columns.len()]],
    };
    let row = |((row, counts), hidden): ((&Together, &Vec<u64>), &Vec<bool>)| {
        let told = |(count, hidden): (&u64, &bool)| (!hidden).then_some(*count);
        PublishedRow {
            who: row.who.clone(),
            persons: is_told.then_some(row.persons),
            counts: counts.iter().zip(hidden).map(told).collect(),
        }
    };
    let rows = rows.iter().zip(&parts).zip(&hidden).map(row);
    PublishedScale { scale, rows: rows.collect() }
}

impl Together {
    fn join(&mut self, other: &Together) {
        self.persons += other.persons;
        self.counts.iter_mut().zip(&other.counts).for_each(|(count, more)| *count += more);
    }
}
