//! The streets, ready to be searched: read from a list, or packed when the program was built.

use super::index::Index;
use super::packed::{Packed, PackedStreet};
use crate::domain::gazetteer::{Names, Nis, Point, Street};

/// The streets with the words of their names.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Streets {
    rows: Rows,
    pub(super) index: Index,
}

#[derive(Clone, Debug, PartialEq)]
enum Rows {
    Read(Vec<Street>),
    Packed(Packed),
}

impl Default for Rows {
    fn default() -> Rows {
        Rows::Read(Vec::new())
    }
}

impl Streets {
    /// Takes the streets that the build packed; none when these are other bytes.
    pub fn packed(bytes: &'static [u8]) -> Option<Streets> {
        let (packed, index) = Packed::read(bytes)?;
        Some(Streets { rows: Rows::Packed(packed), index })
    }

    /// Adds a street.
    pub(super) fn push(&mut self, street: Street, plain: &mut String) {
        let Rows::Read(streets) = &mut self.rows else { return };
        let at = streets.len() as u32;
        self.index.push(at, &street.names.fr, plain);
        self.index.push(at, &street.names.nl, plain);
        streets.push(street);
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        match &self.rows {
            Rows::Read(streets) => streets.len(),
            Rows::Packed(packed) => packed.len(),
        }
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns a street by its number.
    pub fn get(&self, at: usize) -> Option<Street> {
        match &self.rows {
            Rows::Read(streets) => streets.get(at).cloned(),
            Rows::Packed(packed) => unpacked(packed.get(at)?),
        }
    }

    /// Returns every street, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = Street> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Returns the commune of the street that lies nearest to a point, and how far it is in metres.
    pub fn nearest(&self, point: Point) -> Option<(Nis, f64)> {
        let distances = self.iter().map(|street| (street.commune, street.point.distance_m(point)));
        distances.min_by(|one, other| one.1.total_cmp(&other.1))
    }
}

fn unpacked(street: PackedStreet<'_>) -> Option<Street> {
    let [fr, nl] = street.names.map(String::from);
    Some(Street {
        names: Names { fr, nl },
        commune: Nis::parse(&format!("{:05}", street.nis))?,
        point: Point::new(street.point.0, street.point.1)?,
        length_m: street.length_m,
    })
}
