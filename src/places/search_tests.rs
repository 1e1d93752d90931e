//! The search, held against the lists of this repository: what people type, and what is found.

use super::fixtures::{gazetteer, search};
use super::{Found, Search};
use crate::domain::gazetteer::Origin;
use proptest::prelude::*;
use std::sync::LazyLock;

static WITHOUT_STREETS: LazyLock<Search<'static>> =
    LazyLock::new(|| Search::new(gazetteer(), None, None));

fn find(query: &str) -> Found {
    search().find(query)
}

fn describe(found: &Found) -> String {
    let one = |origin: &Origin| {
        let commune = origin.commune.as_ref().map_or("-", |commune| &commune.names.fr);
        format!("{:?} {} ({commune})", origin.position.precision, origin.label.fr)
    };
    match found {
        Found::One(origin) => format!("one: {}", one(origin)),
        Found::Many(origins) => {
            format!("many: {}", origins.iter().map(one).collect::<Vec<_>>().join("; "))
        }
        Found::OutsideRegion { asked, .. } => format!("outside: {asked}"),
        Found::None { nearest } => {
            let names: Vec<_> = nearest.iter().map(|names| names.fr.as_str()).collect();
            format!("none: {}", names.join("; "))
        }
    }
}

/// What a person types, and what is found: kind, French name, commune.
const QUERIES: [(&str, &str); 64] = [
    ("1080", "one: Postcode Molenbeek-Saint-Jean (Molenbeek-Saint-Jean)"),
    ("B-1080", "one: Postcode Molenbeek-Saint-Jean (Molenbeek-Saint-Jean)"),
    ("1050", "one: Postcode Ixelles (Ixelles)"),
    ("1049", "one: Commune Bruxelles (Bruxelles)"),
    ("1234", "none: "),
    ("0123", "none: "),
    ("9999", "outside: 9999"),
    ("st-gilles", "one: Commune Saint-Gilles (Saint-Gilles)"),
    ("Sint-Gillis", "one: Commune Saint-Gilles (Saint-Gilles)"),
    ("SAINT GILLES", "one: Commune Saint-Gilles (Saint-Gilles)"),
    ("saint gile", "one: Commune Saint-Gilles (Saint-Gilles)"),
    ("schaarbek", "one: Commune Schaerbeek (Schaerbeek)"),
    ("etterbek", "one: Commune Etterbeek (Etterbeek)"),
    ("uckle", "one: Commune Uccle (Uccle)"),
    ("molenbeek", "one: Commune Molenbeek-Saint-Jean (Molenbeek-Saint-Jean)"),
    ("st josse", "one: Commune Saint-Josse-ten-Noode (Saint-Josse-ten-Noode)"),
    ("Brussel", "one: Commune Bruxelles (Bruxelles)"),
    ("Boitsfort", "one: Commune Watermael-Boitsfort (Watermael-Boitsfort)"),
    ("1080 Molenbeek", "one: Postcode Molenbeek-Saint-Jean (Molenbeek-Saint-Jean)"),
    ("Laken", "one: Postcode Laeken (Bruxelles)"),
    ("Haren", "one: Postcode Haren (Bruxelles)"),
    ("pentagone", "one: Postcode Bruxelles (Pentagone) (Bruxelles)"),
    ("Gare du Midi", "one: Station Gare du Midi (Saint-Gilles)"),
    ("gare midi", "one: Station Gare du Midi (Saint-Gilles)"),
    ("Zuidstation", "one: Station Gare du Midi (Saint-Gilles)"),
    ("Simonis", "one: Station Simonis (Koekelberg)"),
    ("marolles", "one: Quarter Marolles (Bruxelles)"),
    ("Marollen", "one: Quarter Marolles (Bruxelles)"),
    ("quartier Matonge", "one: Quarter Matonge (Ixelles)"),
    ("flagey", "one: Station Flagey (Ixelles)"),
    ("place Flagey", "one: Station Flagey (Ixelles)"),
    ("Brussels", "one: Commune Bruxelles (Bruxelles)"),
    ("1000 Brussels", "one: Postcode Bruxelles (Pentagone) (Bruxelles)"),
    ("anspach 1000", "one: Street Boulevard Anspach (Bruxelles)"),
    ("ch. de Mons", "one: Street Chaussée de Mons (Anderlecht)"),
    ("rue Brogniez 54, 1070", "one: Street Rue Brogniez (Anderlecht)"),
    ("Brogniezstraat 54 Anderlecht", "one: Street Rue Brogniez (Anderlecht)"),
    ("brogniezstr. 54", "many: Street Rue Brogniez (Anderlecht); Street Rue Brogniez (Bruxelles)"),
    (
        "chaussée d'Als",
        "many: Street Chaussée d'Alsemberg (Forest); Street Chaussée d'Alsemberg (Saint-Gilles); \
         Street Chaussée d'Alsemberg (Uccle)",
    ),
    ("chaussée d'Alsemberg 1011 Uccle", "one: Street Chaussée d'Alsemberg (Uccle)"),
    ("chee d’Alsemberg 1180", "one: Street Chaussée d'Alsemberg (Uccle)"),
    (
        "Ninoofse stwg 100",
        "many: Street Chaussée de Ninove (Anderlecht); \
         Street Chaussée de Ninove (Molenbeek-Saint-Jean)",
    ),
    ("rue de la loi 16 1049", "one: Street Rue de la Loi (Bruxelles)"),
    ("bd anspach", "one: Street Boulevard Anspach (Bruxelles)"),
    ("anspach", "one: Street Boulevard Anspach (Bruxelles)"),
    ("Nieuwstraat", "one: Street Rue Neuve (Bruxelles)"),
    ("rue de Namur", "one: Street Rue de Namur (Bruxelles)"),
    ("Porte de Namur", "one: Station Porte de Namur (Bruxelles)"),
    ("Namur", "outside: Namur"),
    ("Namen", "outside: Namen"),
    ("vilvorde", "outside: Vilvorde"),
    ("50.8466, 4.3517", "one: Coordinates 50.8466, 4.3517 (-)"),
    ("50.46,4.87", "outside: 50.4600, 4.8700"),
    ("rue", "none: La Roue; Rue au Bois"),
    ("ixelles xyz", "many: Commune Ixelles (Ixelles)"),
    ("je ne sais pas", "none: "),
    ("hello world", "none: "),
    ("chez moi", "none: "),
    ("", "none: "),
    ("   ", "none: "),
    ("-", "none: "),
    ("é", "none: "),
    ("\u{1b}[31m", "none: "),
    ("\u{202e}", "none: "),
];

#[test]
fn what_people_type_is_found() {
    for (query, expected) in QUERIES {
        assert_eq!(describe(&find(query)), expected, "{query:?}");
    }
}

#[test]
fn a_megabyte_of_anything_is_no_name() {
    for garbage in ["a", "rue ", "1", "é", "\u{0}"] {
        let query = garbage.repeat(1_000_000 / garbage.len());
        assert_eq!(find(&query), Found::None { nearest: Vec::new() });
    }
}

#[test]
fn every_name_finds_its_thing() {
    for commune in &gazetteer().communes {
        for name in commune.name.names.each() {
            let Found::One(origin) = find(name) else { panic!("{name}") };
            assert_eq!(origin.commune.as_ref(), Some(&commune.name), "{name}");
        }
    }
    for landmark in gazetteer().stations.iter().chain(&gazetteer().quarters) {
        for name in landmark.names.each() {
            let found = WITHOUT_STREETS.find(name);
            let is_found = matches!(found, Found::One(_) | Found::Many(_));
            assert!(is_found, "{name}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_gets_some_answer(query in any::<String>()) {
        WITHOUT_STREETS.find(&query);
    }
}
