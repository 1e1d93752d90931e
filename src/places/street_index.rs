//! The streets of the Region by commune and name.

use std::collections::BTreeMap;

use super::fold::fold;
use super::streets::Streets;
use crate::domain::gazetteer::{Nis, Point, Street};
use crate::domain::nearest::nearest;

/// The streets of the Region by commune and name.
#[derive(Default)]
pub(super) struct StreetIndex {
    all: Vec<Street>,
    /// Where a street is among all, by its commune and by its name in each language.
    by_name: BTreeMap<(Nis, String), usize>,
}

impl StreetIndex {
    /// Sorts streets by their names in both languages.
    pub(super) fn new(streets: &Streets) -> StreetIndex {
        let all: Vec<Street> = streets.iter().collect();
        let mut by_name = BTreeMap::new();
        for (at, street) in all.iter().enumerate() {
            by_name.extend(street.names.each().map(|name| ((street.commune, fold(name)), at)));
        }
        StreetIndex { all, by_name }
    }

    /// Returns whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns the street of a commune by one of its names.
    pub(super) fn find(&self, commune: Nis, name: &str) -> Option<&Street> {
        self.all.get(*self.by_name.get(&(commune, fold(name)))?)
    }

    /// Returns the name in a commune that looks most like one that is unknown.
    pub(super) fn nearest(&self, commune: Nis, name: &str) -> Option<String> {
        let first = (commune, String::new());
        let here = self.by_name.range(first..).take_while(|((nis, _), _)| *nis == commune);
        let folded = nearest(&fold(name), here.map(|((_, name), _)| name.as_str()))?;
        let street = self.find(commune, &folded)?;
        let written = street.names.each().find(|name| fold(name) == folded);
        written.map(str::to_owned)
    }

    /// Returns whether a point lies so near to a street, counted from its ends.
    pub(super) fn is_beside_one(&self, point: Point, metres: f64) -> bool {
        let reach = |street: &Street| f64::from(street.length_m) / 2.0 + metres;
        self.all.iter().any(|street| street.point.distance_m(point) <= reach(street))
    }
}
