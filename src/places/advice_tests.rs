//! The advice, held against the lists of this repository. It stands here because the domain does
//! not know where its lists come from.

use crate::domain::advice::*;
use crate::domain::calendar::Date;
use crate::domain::calendar::{PartialDate, parse_date};
use crate::domain::framework::Level;
use crate::domain::gazetteer::{Origin, Point, Position};
use crate::domain::id::{Lang, PlaceId};
use crate::domain::place::{Confidence, Directory, Label, Need, Place, PlaceKind, Provenance};
use crate::places::fixtures::{directory, gazetteer};
use crate::places::{Found, find_origin};
use proptest::prelude::*;

const LEVELS: [Option<Level>; 5] = [
    None,
    Some(Level::FirstSteps),
    Some(Level::Basic),
    Some(Level::Intermediate),
    Some(Level::Advanced),
];

fn today() -> Date {
    parse_date("2026-11-21").expect("a day")
}

fn origin(name: &str) -> Option<Origin> {
    match find_origin(gazetteer(), None, name) {
        Found::One(origin) => Some(origin),
        other => panic!("{name}: {other:?}"),
    }
}

fn request(name: &str) -> Request {
    Request {
        level: None,
        weakest_area: None,
        has_device: true,
        need: None,
        language: Lang::Fr,
        origin: origin(name),
    }
}

fn requests() -> Vec<Request> {
    let mut requests = Vec::new();
    for commune in &gazetteer().communes {
        for (level, language) in
            LEVELS.into_iter().flat_map(|level| Lang::ALL.map(|language| (level, language)))
        {
            for has_device in [true, false] {
                let asked = request(&commune.name.names.fr);
                requests.push(Request { level, language, has_device, ..asked });
            }
        }
    }
    requests
}

fn ids(request: &Request) -> (Vec<String>, Vec<String>) {
    let advice = advise(request, directory(), today());
    let places = advice.places.iter().map(|found| found.place.id.to_string());
    let trainings = advice.trainings.iter().map(|found| found.training.id.to_string());
    (places.collect(), trainings.collect())
}

#[test]
fn everybody_everywhere_is_sent_to_people_who_are_not_online() {
    for request in requests() {
        let advice = advise(&request, directory(), today());
        assert_eq!(advice.places.len(), MOST, "{request:?}");
        for found in &advice.places {
            assert_ne!(found.place.kind, PlaceKind::Network);
            assert!(found.reasons.contains(&Reason::OnSite) && found.distance.is_some());
            let date = found.place.provenance.date;
            assert!(date.is_none_or(|date| date.year() >= 2017), "{}", found.place.id);
        }
        match &advice.contact {
            Contact::Place(id) => {
                assert!(advice.places.iter().any(|found| found.place.id == *id));
            }
            Contact::CommuneCounter { commune } => assert!(commune.is_some()),
        }
    }
}

#[test]
fn nobody_who_starts_is_sent_online_only() {
    for request in requests().iter().filter(|request| people_first(request)) {
        let advice = advise(request, directory(), today());
        let online: Vec<bool> =
            advice.trainings.iter().map(|found| found.training.is_online_only()).collect();
        assert!(online.is_sorted() && online.first() != Some(&true), "{request:?}");
    }
}

#[test]
fn trainings_fit_and_run() {
    for request in requests() {
        for found in advise(&request, directory(), today()).trainings {
            let training = found.training;
            assert!(fitting_level(&training, request.level).is_some());
            assert!(training.languages.contains(&request.language));
            assert!(!training.has_ended(today()));
            assert_ne!(training.id.as_str(), "caban-pro");
            assert_ne!(training.id.as_str(), "febelfin-banque");
        }
    }
}

#[test]
fn without_a_device_places_with_computers_come_first() {
    for request in requests().iter().filter(|request| !request.has_device) {
        for found in advise(request, directory(), today()).places {
            assert!(found.reasons.contains(&Reason::FreeAccess), "{}", found.place.id);
        }
    }
}

#[test]
fn needs_change_the_first_place() {
    let marolles = request("marolles");
    for (need, first) in [
        (Some(Need::Access), "anderlecht-maks"),
        (Some(Need::Help), "bxl-maison-du-net-marolles"),
        (Some(Need::Learning), "bxl-maison-du-net-marolles"),
    ] {
        let asked = Request { need, ..marolles.clone() };
        assert_eq!(ids(&asked).0[0], first, "{need:?}");
    }
}

#[test]
fn the_order_is_fixed() {
    let mut turned = directory().clone();
    turned.places.reverse();
    turned.trainings.reverse();
    for request in requests() {
        let advice = advise(&request, directory(), today());
        assert_eq!(advice, advise(&request, &turned, today()));
    }
}

#[test]
fn the_label_decides_at_equal_distance() {
    let asked = request("1070");
    let place = |id: &str, label| {
        let found = directory().places.iter().find(|place| place.id.as_str() == "anderlecht-maks");
        let id = PlaceId::parse(id).expect("an id");
        Place { id, label, ..found.expect("there").clone() }
    };
    let (plain, labelled) = (place("a", Label::Unknown), place("b", Label::Yes));
    let two = Directory { places: vec![plain, labelled], ..Directory::default() };
    let advice = advise(&asked, &two, today());
    assert_eq!(advice.places[0].place.id.as_str(), "b");
    assert!(advice.places[0].reasons.contains(&Reason::Labelled { year: 2022 }));
}

#[test]
fn what_to_check_depends_on_age_phone_and_website() {
    let date = |text| PartialDate::parse(text);
    let call = Check::CallFirst { phone: "02".to_owned() };
    let site = |site: Option<&str>| Check::CheckOnSite { website: site.map(str::to_owned) };
    for (date, phone, website, expected) in [
        (date("2026-01"), "02", "w", Check::Fresh),
        (date("2025-11-20"), "02", "w", call.clone()),
        (None, "02", "", call),
        (date("2022"), "", "w", site(Some("w"))),
        (date("2022"), "", "", site(None)),
    ] {
        let provenance = Provenance { source: String::new(), date, confidence: Confidence::High };
        assert_eq!(check(&provenance, phone, website, today()), expected);
    }
}

#[test]
fn without_an_origin_there_is_advice_without_distances() {
    let asked = Request { origin: None, ..request("1000") };
    let advice = advise(&asked, directory(), today());
    assert_eq!(advice.places.len(), MOST);
    assert!(advice.places.iter().all(|found| found.distance.is_none()));
}

#[test]
fn in_twenty_years_the_counter_of_the_commune_is_left() {
    let then = parse_date("2046-11-21").expect("a day");
    let mut dated = directory().clone();
    dated.places.retain(|place| place.provenance.date.is_some());
    let advice = advise(&request("Jette"), &dated, then);
    assert_eq!(advice.places, []);
    assert!(matches!(advice.contact, Contact::CommuneCounter { commune: Some(_) }));
}

proptest! {
    #[test]
    fn a_place_nearer_by_never_ranks_lower(step in 0.0..0.1f64) {
        let asked = request("1070");
        let place = directory().places.iter().find(|place| place.position.is_some());
        let place = place.expect("one with a point");
        let from = asked.origin.as_ref().map(|origin| origin.position.point).expect("a point");
        let moved = |north: f64| {
            let point = Point::new(from.lat() + north, from.lon());
            let position = place.position.zip(point).map(|(old, point)| Position { point, ..old });
            Place { position, ..place.clone() }
        };
        let (near, far) = (moved(step), moved(step + 0.01));
        prop_assert!(place_rank(&near, &asked, today()) <= place_rank(&far, &asked, today()));
    }
}
