//! What somebody asked for decides which kinds of places are suggested, held against the lists of
//! this repository.

use super::advice_tests::{ids, request, requests, today};
use crate::domain::advice::*;
use crate::domain::id::Lang;
use crate::domain::place_words::{Need, PlaceKind};
use crate::places::fixtures::directory;

/// The kinds that are made for using a computer.
const COMPUTER_ROOMS: [PlaceKind; 4] =
    [PlaceKind::Epn, PlaceKind::Digipunt, PlaceKind::Library, PlaceKind::MaisonDuNet];

#[test]
fn what_was_asked_for_decides_which_kinds_are_there() {
    let needs = Need::ALL.iter().copied().map(Some).chain([None]);
    for (request, need) in
        requests().into_iter().flat_map(|one| needs.clone().map(move |need| (one.clone(), need)))
    {
        let asked = Request { need, ..request };
        let home = asked.origin.as_ref().and_then(|origin| origin.commune.clone());
        let places = advise(&asked, directory(), today()).places;
        assert!(!places.is_empty(), "{asked:?}");
        for found in &places {
            let (id, place) = (&found.place.id, &found.place);
            let right = match place.kind {
                PlaceKind::WelfareCentre => {
                    need == Some(Need::Help) && place.address.commune == home
                }
                PlaceKind::SocialService => need == Some(Need::Help),
                PlaceKind::PublicWriter => need == Some(Need::Reading),
                PlaceKind::LiteracyCentre
                | PlaceKind::CommunityCentre
                | PlaceKind::MobileTeam
                | PlaceKind::Buddy => match need {
                    Some(need) => place.answers(need),
                    None => place.answers(Need::Help) || place.answers(Need::Learning),
                },
                PlaceKind::Epn
                | PlaceKind::Digipunt
                | PlaceKind::Library
                | PlaceKind::MaisonDuNet
                | PlaceKind::Permanence => need != Some(Need::Reading),
                PlaceKind::Network => false,
            };
            assert!(right && !place.services.is_empty(), "{id} {asked:?}");
        }
        if need == Some(Need::Access) {
            let kinds = places.iter().map(|found| found.place.kind);
            assert!(kinds.clone().all(|kind| COMPUTER_ROOMS.contains(&kind)), "{asked:?}");
            assert!(places[0].place.answers(Need::Access), "{asked:?}");
        }
    }
}

#[test]
fn who_asks_for_help_hears_of_the_welfare_centre_of_the_commune() {
    for (where_from, welfare_centre) in
        [("1082", "berchem-cpas"), ("1150", "wsp-cpas"), ("1170", "watermael-boitsfort-cpas")]
    {
        let asked = Request { need: Some(Need::Help), ..request(where_from) };
        assert!(ids(&asked).0.contains(&welfare_centre.to_owned()), "{:?}", ids(&asked));
        let (silent, _) = ids(&request(where_from));
        assert!(!silent.contains(&welfare_centre.to_owned()), "{silent:?}");
    }
}

#[test]
fn who_wants_to_read_and_write_is_sent_to_people_who_do_that() {
    for (language, where_from, first) in [
        (Lang::Fr, "1070", "anderlecht-lire-et-ecrire"),
        (Lang::Fr, "1080", "molenbeek-lire-et-ecrire"),
        (Lang::Nl, "1000", "bxl-ligo-brusselleer"),
    ] {
        let asked = Request { need: Some(Need::Reading), language, ..request(where_from) };
        let places = advise(&asked, directory(), today()).places;
        let found = places.iter().find(|found| found.place.id.as_str() == first);
        let reasons = found.map(|found| found.reasons.clone()).unwrap_or_default();
        assert!(reasons.contains(&Reason::ReadingAndWriting), "{first} {:?}", ids(&asked));
    }
}

#[test]
fn a_place_that_is_known_to_do_nothing_is_kept_and_not_suggested() {
    let idle: Vec<_> =
        directory().places.iter().filter(|place| place.services.is_empty()).collect();
    assert!(!idle.is_empty());
    for request in requests() {
        assert!(idle.iter().all(|place| !suits(place, &request)));
    }
}
