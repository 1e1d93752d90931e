//! Counts of many results: by scale, by category and by the values of one column. Adding is exact: counts
//! of two files, added, are those of both files read as one, whatever their order.
//!
//! Exact counts are not for publication; [`Summary::hide`] says what may be told of them.

mod hide;
mod report;
mod scale;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

pub use super::report::Stamp;
pub use hide::{LEAST_BASE, Published, PublishedRow, PublishedScale, Smallest, Who};
pub use scale::{Category, MEASURES, Measure, SCALES, Scale};

/// The most values that a column may have: one with more sorts nobody into groups.
pub const MOST_GROUPS: usize = 1_000;

/// The longest value of a column, in bytes: a longer one is a text, not a group.
pub const LONGEST_GROUP: usize = 200;

/// The most persons: every number up to it is exact in any program that reads JSON (2^53).
pub const MOST_PERSONS: u64 = 1 << 53;

/// Why a person cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The column has more than [`MOST_GROUPS`] values.
    TooManyGroups,
    /// A value of the column is longer than [`LONGEST_GROUP`].
    LongGroup,
}

/// Why two summaries cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Another bank, or another version of it.
    Bank,
    /// Other cut scores.
    Cuts,
    /// Another column, or none.
    Column,
    /// Together the column has more than [`MOST_GROUPS`] values.
    TooManyGroups,
    /// Together they count more than [`MOST_PERSONS`].
    TooManyPersons,
}

/// Persons who have the same value in the column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    /// The value; nothing where the cell was empty.
    name: Option<String>,
    /// The counts of all categories of all scales, one scale after another.
    counts: Vec<u64>,
}

/// Exact counts of many results.
#[derive(Clone, Debug)]
pub struct Summary {
    stamp: Stamp,
    measure: &'static Measure,
    by: Option<String>,
    rejected: u64,
    groups: Vec<Group>,
    places: HashMap<Option<String>, usize>,
}

impl Summary {
    /// Returns a summary of nobody, by the values of a column or of everybody together.
    pub fn new(measure: &'static Measure, stamp: Stamp, by: Option<String>) -> Summary {
        let (groups, places) = (Vec::new(), HashMap::new());
        Summary { stamp, measure, by, rejected: 0, groups, places }
    }

    /// Counts a person: the value of the column, and the place of the category on every scale in the
    /// order of [`Measure::scales`]. Blanks around a value are none of it; an empty one is no value.
    ///
    /// # Panics
    ///
    /// When there is not one category for each scale.
    pub fn add(&mut self, group: Option<&str>, categories: &[usize]) -> Result<(), Refused> {
        let place = self.place(group)?;
        self.count(place, categories);
        Ok(())
    }

    /// Returns the place of a value of the column, for [`Summary::count`]; without a column everybody is
    /// in one place.
    pub fn place(&mut self, group: Option<&str>) -> Result<usize, Refused> {
        let name = group.map(str::trim).filter(|name| !name.is_empty() && self.by.is_some());
        let name = name.map(str::to_owned);
        if let Some(place) = self.places.get(&name) {
            return Ok(*place);
        }
        if name.as_ref().is_some_and(|name| name.len() > LONGEST_GROUP) {
            return Err(Refused::LongGroup);
        }
        let named = self.groups.iter().filter(|group| group.name.is_some()).count();
        if name.is_some() && named == MOST_GROUPS {
            return Err(Refused::TooManyGroups);
        }
        Ok(self.push(name, vec![0; self.measure.width()]))
    }

    fn push(&mut self, name: Option<String>, counts: Vec<u64>) -> usize {
        let place = self.groups.len();
        self.places.insert(name.clone(), place);
        self.groups.push(Group { name, counts });
        place
    }

    /// Counts a person at a place of [`Summary::place`].
    ///
    /// # Panics
    ///
    /// As [`Summary::add`].
    pub fn count(&mut self, place: usize, categories: &[usize]) {
        assert_eq!(categories.len(), SCALES, "one category for each scale");
        let counts = &mut self.groups[place].counts;
        let mut start = 0;
        for (scale, category) in categories.iter().enumerate() {
            let width =
                if scale == 0 { self.measure.overall.len() } else { self.measure.area.len() };
            assert!(*category < width, "a category of the scale");
            counts[start + category] += 1;
            start += width;
        }
    }

    /// Counts rows that could not be scored.
    pub fn reject(&mut self, rows: u64) {
        self.rejected += rows;
    }

    /// Says that a result rests on something provisional.
    pub fn mark_provisional(&mut self) {
        self.stamp.provisional = true;
    }

    /// Adds the counts of another summary; changes nothing when they do not go together.
    pub fn merge(&mut self, other: &Summary) -> Result<(), Differs> {
        self.check(other)?;
        self.rejected += other.rejected;
        self.stamp.provisional |= other.stamp.provisional;
        for group in &other.groups {
            match self.places.get(&group.name) {
                Some(place) => {
                    let counts = self.groups[*place].counts.iter_mut();
                    counts.zip(&group.counts).for_each(|(count, more)| *count += more);
                }
                None => {
                    self.push(group.name.clone(), group.counts.clone());
                }
            }
        }
        Ok(())
    }

    fn check(&self, other: &Summary) -> Result<(), Differs> {
        let bank = |stamp: &Stamp| [&stamp.bank, &stamp.version, &stamp.hash].map(String::clone);
        if bank(&self.stamp) != bank(&other.stamp) || self.measure != other.measure {
            return Err(Differs::Bank);
        }
        if self.stamp.cut_version != other.stamp.cut_version {
            return Err(Differs::Cuts);
        }
        if self.by != other.by {
            return Err(Differs::Column);
        }
        let is_named = |group: &&Group| group.name.is_some();
        let is_new = |group: &&Group| !self.places.contains_key(&group.name);
        let new = other.groups.iter().filter(is_named).filter(is_new).count();
        if self.groups.iter().filter(is_named).count() + new > MOST_GROUPS {
            return Err(Differs::TooManyGroups);
        }
        match self.rows().checked_add(other.rows()) {
            Some(rows) if rows <= MOST_PERSONS => Ok(()),
            _ => Err(Differs::TooManyPersons),
        }
    }

    /// Returns what the results were measured with.
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// Returns what is counted.
    pub fn measure(&self) -> &'static Measure {
        self.measure
    }

    /// Returns the column whose values are the groups.
    pub fn by(&self) -> Option<&str> {
        self.by.as_deref()
    }

    /// Returns how many persons were counted.
    pub fn counted(&self) -> u64 {
        self.groups.iter().map(|group| self.persons(group)).sum()
    }

    /// Returns how many rows could not be scored.
    pub fn rejected(&self) -> u64 {
        self.rejected
    }

    fn rows(&self) -> u64 {
        self.counted() + self.rejected
    }

    /// Every person has one category overall.
    fn persons(&self, group: &Group) -> u64 {
        group.counts[..self.measure.overall.len()].iter().sum()
    }

    /// Returns the exact counts by value of the column, the values in the order of their bytes and at the
    /// end the persons without one: all categories of all scales, one scale after another.
    pub fn exact(&self) -> Vec<(Option<&str>, &[u64])> {
        let rows = self.groups.iter().map(|group| (group.name.as_deref(), &group.counts[..]));
        let mut rows: Vec<_> = rows.collect();
        rows.sort_by_key(|(name, _)| (name.is_none(), *name));
        rows
    }

    /// Returns a summary of exact counts, as [`Summary::exact`] gives them; nothing where a value stands
    /// twice or is too long, where there are too many, or where scales count different persons.
    pub fn of_exact(
        empty: Summary,
        rejected: u64,
        rows: Vec<(Option<String>, Vec<u64>)>,
    ) -> Option<Summary> {
        let mut summary = Summary { rejected, ..empty };
        let (overall, area) = (summary.measure.overall.len(), summary.measure.area.len());
        let mut counted = rejected;
        for (name, counts) in rows {
            let is_name = |name: &String| !name.is_empty() && name.trim() == name;
            let is_fit = name.as_ref().is_none_or(|name| is_name(name) && summary.by.is_some());
            if !is_fit || counts.len() != summary.measure.width() {
                return None;
            }
            let sum = |counts: &[u64]| {
                counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(*count))
            };
            let persons = sum(&counts[..overall])?;
            if counts[overall..].chunks(area).any(|scale| sum(scale) != Some(persons)) {
                return None;
            }
            counted = counted.checked_add(persons)?;
            let known = summary.groups.len();
            if summary.place(name.as_deref()).ok()? != known {
                return None;
            }
            summary.groups[known].counts = counts;
        }
        (counted <= MOST_PERSONS).then_some(summary)
    }
}
