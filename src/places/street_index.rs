//! The streets of the Region by commune and name.

use std::collections::BTreeMap;

use super::fold::fold;
use crate::domain::gazetteer::{Nis, Point, Street};
use crate::domain::nearest::nearest;

/// The streets of the Region by commune and name.
pub(super) struct StreetIndex<'a> {
    by_name: BTreeMap<(Nis, String), &'a Street>,
    all: &'a [Street],
}

impl<'a> StreetIndex<'a> {
    /// Sorts streets by their names in both languages.
    pub(super) fn new(streets: &'a [Street]) -> StreetIndex<'a> {
        let named = |street: &'a Street| {
            let key = move |name: &str| ((street.commune, fold(name)), street);
            street.names.each().map(key).collect::<Vec<_>>()
        };
        StreetIndex { by_name: streets.iter().flat_map(named).collect(), all: streets }
    }

    /// Returns whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns the street of a commune by one of its names.
    pub(super) fn find(&self, commune: Nis, name: &str) -> Option<&'a Street> {
        self.by_name.get(&(commune, fold(name))).copied()
    }

    /// Returns the name in a commune that looks most like one that is unknown.
    pub(super) fn nearest(&self, commune: Nis, name: &str) -> Option<String> {
        let first = (commune, String::new());
        let here = self.by_name.range(first..).take_while(|((nis, _), _)| *nis == commune);
        let folded = nearest(&fold(name), here.map(|((_, name), _)| name.as_str()))?;
        let street = self.by_name.get(&(commune, folded.clone()))?;
        let written = street.names.each().find(|name| fold(name) == folded);
        written.map(str::to_owned)
    }

    /// Returns whether a point lies so near to a street, counted from its ends.
    pub(super) fn is_beside_one(&self, point: Point, metres: f64) -> bool {
        let reach = |street: &Street| f64::from(street.length_m) / 2.0 + metres;
        self.all.iter().any(|street| street.point.distance_m(point) <= reach(street))
    }
}
