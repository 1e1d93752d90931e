//! Coverage of the lists of the program: every commune, and the same sums as a count by hand.

use super::fixtures::{directory, gazetteer};
use crate::domain::calendar::parse_date;
use crate::domain::coverage::coverage;
use crate::domain::id::Lang;
use crate::domain::place_words::{Need, PlaceKind};

#[test]
fn every_commune_is_there_and_every_place_is_counted() {
    let today = parse_date("2026-11-22").expect("a day");
    let all = coverage(directory(), gazetteer(), today);
    assert_eq!(all.len(), 19);
    let counted: usize = all
        .iter()
        .flat_map(|covered| covered.cells())
        .filter(|(need, lang, _)| *need == Need::Access && *lang == Lang::Fr)
        .map(|(_, _, count)| count.fresh + count.old)
        .sum();
    let places = directory().places.iter().filter(|place| {
        place.kind != PlaceKind::Network
            && place.address.commune.is_some()
            && place.answers(Need::Access)
            && place.languages.contains(&Lang::Fr)
    });
    assert_eq!(counted, places.count());
    let later = coverage(directory(), gazetteer(), parse_date("2046-11-22").expect("a day"));
    let fresh = |all: &[crate::domain::coverage::Covered]| -> usize {
        all.iter().flat_map(|covered| covered.cells()).map(|(_, _, count)| count.fresh).sum()
    };
    assert!(fresh(&all) > 0 && fresh(&later) == 0);
}
