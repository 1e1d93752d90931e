//! A thing that can be searched: a commune, a locality, a stop, a quarter or a street, with its name,
//! its commune and where it is; and when two of them are one place.

use super::fold::fold;
use super::signs::class;
use crate::domain::gazetteer::{
    Commune, Gazetteer, Landmark, Names, Nis, Origin, Position, PostcodeArea, Precision, Street,
};

/// A stop, a quarter, a square and a street of one name within this distance, in metres, are one place.
pub(super) const SAME_PLACE_M: f64 = 500.0;

/// A thing that has a name. The order of the kinds is their order among equals.
#[derive(Clone, Debug)]
pub(super) enum Thing<'a> {
    Commune(&'a Commune),
    Locality(&'a PostcodeArea),
    Station(&'a Landmark),
    Quarter(&'a Landmark),
    Street(Street),
}

impl<'a> Thing<'a> {
    /// Its place among things of one name.
    pub(super) fn order(&self) -> u8 {
        match self {
            Thing::Commune(_) => 0,
            Thing::Locality(_) => 1,
            Thing::Station(_) => 2,
            Thing::Quarter(_) => 3,
            Thing::Street(_) => 4,
        }
    }

    pub(super) fn names(&self) -> &Names {
        match self {
            Thing::Commune(commune) => &commune.name.names,
            Thing::Locality(area) => &area.locality,
            Thing::Station(landmark) | Thing::Quarter(landmark) => &landmark.names,
            Thing::Street(street) => &street.names,
        }
    }

    pub(super) fn nis(&self) -> Option<Nis> {
        match self {
            Thing::Commune(commune) => Some(commune.name.nis),
            Thing::Locality(area) => area.communes.first().map(|commune| commune.nis),
            Thing::Station(landmark) | Thing::Quarter(landmark) => Some(landmark.commune.nis),
            Thing::Street(street) => Some(street.commune),
        }
    }

    /// Returns whether it lies in one of those communes.
    pub(super) fn is_in(&self, communes: &[Nis]) -> bool {
        match self {
            Thing::Locality(area) => {
                area.communes.iter().any(|known| communes.contains(&known.nis))
            }
            Thing::Commune(_) | Thing::Station(_) | Thing::Quarter(_) | Thing::Street(_) => {
                self.nis().is_some_and(|nis| communes.contains(&nis))
            }
        }
    }

    pub(super) fn origin(&self, gazetteer: &Gazetteer) -> Origin {
        let commune = self.nis().and_then(|nis| gazetteer.commune(nis));
        let only = commune.map(|commune| &commune.postcodes[..]);
        let postcode = match (self, only) {
            (Thing::Locality(area), _) => Some(area.postcode),
            (_, Some([only])) => Some(*only),
            (_, Some(_) | None) => None,
        };
        Origin {
            position: self.position(),
            label: self.names().clone(),
            commune: commune.map(|commune| commune.name.clone()),
            postcode,
        }
    }

    pub(super) fn position(&self) -> Position {
        match self {
            Thing::Commune(commune) => commune.position,
            Thing::Locality(area) => area.position,
            Thing::Station(landmark) | Thing::Quarter(landmark) => landmark.position,
            Thing::Street(street) => Position {
                point: street.point,
                precision: Precision::Street,
                uncertainty_m: street.length_m / 2,
            },
        }
    }
}

/// Returns whether two things of one name are one place: a stop and its square. Streets of two
/// communes are two.
pub(super) fn is_same_place(first: (&Thing<'_>, &Origin), second: (&Thing<'_>, &Origin)) -> bool {
    let ((thing, origin), (other, known)) = (first, second);
    let share = |a: &str, b: &str| !a.is_empty() && proper(a) == proper(b);
    let same_name =
        share(&origin.label.fr, &known.label.fr) || share(&origin.label.nl, &known.label.nl);
    match (thing, other) {
        (Thing::Street(one), Thing::Street(two)) => one == two,
        _ => same_name && origin.position.point.distance_m(known.position.point) <= SAME_PLACE_M,
    }
}

/// Returns what is proper to a name: `Place Flagey` is called Flagey.
fn proper(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| class(word).is_none()).collect();
    if words.is_empty() { folded } else { words.join(" ") }
}
