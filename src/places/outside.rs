//! Postcodes that belong to one institution.

use crate::domain::gazetteer::{Nis, Postcode};

/// Returns the commune of a postcode that belongs to one institution: the parliaments (1005 to 1012),
/// the European ones (1047 to 1049) and NATO (1110), all in the City of Brussels. Other such
/// postcodes are in no table that could be had, and are not guessed.
pub fn institution(postcode: Postcode) -> Option<Nis> {
    match postcode.number() {
        1005..=1012 | 1047..=1049 | 1110 => Nis::parse("21004"),
        _ => None,
    }
}
