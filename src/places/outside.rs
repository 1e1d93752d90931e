//! What lies outside the lists: towns around the Region, so that a name there is not taken for a
//! street here, and postcodes that belong to one institution.

use super::fold::fold;
use crate::domain::gazetteer::{Nis, Postcode};

/// Towns and communes that people of the Region name, in French and Dutch. After them streets and
/// gates here are called, and nobody who types the bare name means those.
const TOWNS: [&str; 84] = [
    "Aalst",
    "Alost",
    "Antwerpen",
    "Anvers",
    "Arlon",
    "Aarlen",
    "Asse",
    "Beersel",
    "Braine-l'Alleud",
    "Eigenbrakel",
    "Brugge",
    "Bruges",
    "Charleroi",
    "Dendermonde",
    "Termonde",
    "Dilbeek",
    "Drogenbos",
    "Enghien",
    "Edingen",
    "Gand",
    "Gent",
    "Genk",
    "Genval",
    "Grimbergen",
    "Hal",
    "Halle",
    "Hasselt",
    "Hoeilaart",
    "Huldenberg",
    "Kortenberg",
    "Kortrijk",
    "Courtrai",
    "Kraainem",
    "La Hulpe",
    "Terhulpen",
    "La Louvière",
    "Leuven",
    "Louvain",
    "Louvain-la-Neuve",
    "Liedekerke",
    "Liège",
    "Luik",
    "Linkebeek",
    "Lennik",
    "Machelen",
    "Mechelen",
    "Malines",
    "Meise",
    "Merchtem",
    "Mons",
    "Bergen",
    "Namur",
    "Namen",
    "Ninove",
    "Nivelles",
    "Nijvel",
    "Oostende",
    "Ostende",
    "Ottignies",
    "Overijse",
    "Rhode-Saint-Genèse",
    "Sint-Genesius-Rode",
    "Rixensart",
    "Ronse",
    "Roosdaal",
    "Sint-Niklaas",
    "Sint-Pieters-Leeuw",
    "Soignies",
    "Zinnik",
    "Steenokkerzeel",
    "Ternat",
    "Tervuren",
    "Tournai",
    "Doornik",
    "Verviers",
    "Vilvoorde",
    "Vilvorde",
    "Waterloo",
    "Wavre",
    "Waver",
    "Wemmel",
    "Wezembeek-Oppem",
    "Zaventem",
    "Zellik",
];

/// Returns the town outside the Region that bears this folded name.
pub fn town_outside(key: &str) -> Option<&'static str> {
    TOWNS.into_iter().find(|town| fold(town) == key)
}

/// Returns the commune of a postcode that belongs to one institution: the parliaments (1005 to 1012),
/// the European ones (1047 to 1049) and NATO (1110), all in the City of Brussels. Other such
/// postcodes are in no table that could be had, and are not guessed.
pub fn institution(postcode: Postcode) -> Option<Nis> {
    match postcode.number() {
        1005..=1012 | 1047..=1049 | 1110 => Nis::parse("21004"),
        _ => None,
    }
}
