//! The advice, held against the lists of this repository. It stands here because the domain does
//! not know where its lists come from.

use crate::domain::advice::*;
use crate::domain::calendar::Date;
use crate::domain::calendar::{PartialDate, parse_date};
use crate::domain::framework::Level;
use crate::domain::gazetteer::{Origin, Point, Position};
use crate::domain::id::{Lang, PlaceId};
use crate::domain::place::{Directory, Helpline, Place, Provenance};
use crate::domain::place_words::{Confidence, Label, Need, PlaceKind, Price, Venue};
use crate::places::fixtures::{directory, gazetteer};
use crate::places::{Found, Search};
use proptest::prelude::*;

const LEVELS: [Option<Level>; 5] = [
    None,
    Some(Level::FirstSteps),
    Some(Level::Basic),
    Some(Level::Intermediate),
    Some(Level::Advanced),
];

pub(super) fn today() -> Date {
    parse_date("2026-11-21").expect("a day")
}

fn origin(name: &str) -> Option<Origin> {
    match Search::new(gazetteer(), None, None).find(name) {
        Found::One(origin) => Some(origin),
        other => panic!("{name}: {other:?}"),
    }
}

pub(super) fn request(name: &str) -> Request {
    Request {
        level: None,
        weakest_area: None,
        has_device: true,
        need: None,
        wishes: Wishes::default(),
        language: Lang::Fr,
        origin: origin(name),
    }
}

pub(super) fn requests() -> Vec<Request> {
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

pub(super) fn ids(request: &Request) -> (Vec<String>, Vec<String>) {
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
            let on_site = [Reason::OnSite, Reason::GivesCourses];
            let said = found.reasons.iter().filter(|reason| on_site.contains(reason)).count();
            assert!(said == 1 && found.distance.is_some(), "{}", found.place.id);
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
        (Some(Need::Access), "saint-gilles-biblio"),
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
fn what_to_check_can_be_done_with_what_is_known() {
    let date = |text| PartialDate::parse(text);
    let call = Check::CallFirst { phone: "02".to_owned() };
    let site = |site: Option<&str>| Check::CheckOnSite { website: site.map(str::to_owned) };
    for (date, address, phone, website, expected) in [
        (date("2026-01"), "s", "02", "w", Check::Fresh),
        (date("2025-11-20"), "s", "02", "w", call.clone()),
        (None, "", "02", "", call),
        (date("2022"), "s", "", "w", site(Some("w"))),
        (date("2022"), "s", "", "", site(None)),
        (date("2022"), "", "", "w", Check::CheckWebsite { website: "w".to_owned() }),
        (date("2022"), "", "", "", Check::AskCommune),
    ] {
        let provenance = Provenance {
            source: String::new(),
            date,
            checked_on: None,
            confidence: Confidence::High,
        };
        assert_eq!(check(&provenance, Reach { address, phone, website }, today()), expected);
    }
}

#[test]
fn nobody_is_sent_to_look_where_there_is_no_address() {
    for request in requests() {
        let advice = advise(&request, directory(), today());
        for found in &advice.places {
            let known = found.place.address.has_street();
            assert!(known || !matches!(found.check, Check::CheckOnSite { .. }), "{request:?}");
            let near = found.reasons.iter().any(|reason| matches!(reason, Reason::Near { .. }));
            let metres = found.distance.map_or(0, |distance| distance.metres);
            assert!(!near || (known && metres <= 800), "{}", found.place.id);
        }
        for found in &advice.trainings {
            let (training, online) = (&found.training, found.training.is_online_only());
            let on_site = matches!(found.check, Check::CheckOnSite { .. });
            assert!(!on_site || (!online && !training.contact.is_empty()), "{}", training.id);
            assert!(!online || !training.website.is_empty(), "{}", training.id);
        }
    }
}

#[test]
fn the_nearest_comes_first_and_the_own_commune_is_there() {
    for request in requests() {
        let home = request.origin.as_ref().and_then(|origin| origin.commune.clone());
        let suits = |place: &Place| {
            let dated = place.provenance.date.is_none_or(|date| date.year() >= 2017);
            let computers =
                |place: &Place| place.services.iter().any(|s| s.gives_computers_to_all());
            let may_be_there = dated && suits(place, &request);
            may_be_there
                && (request.has_device || computers(place))
                && place.address.commune == home
        };
        let places = advise(&request, directory(), today()).places;
        let own = places.iter().any(|found| found.place.address.commune == home);
        assert_eq!(own, directory().places.iter().any(suits), "{request:?}");
        let metres = places.iter().map(|found| found.distance.map(|distance| distance.metres));
        assert!(metres.is_sorted(), "{request:?}");
    }
}

#[test]
fn a_stale_place_elsewhere_is_no_human_contact() {
    for request in requests() {
        let home = request.origin.as_ref().and_then(|origin| origin.commune.clone());
        let advice = advise(&request, directory(), today());
        if let Contact::Place(id) = &advice.contact {
            let found = advice.places.iter().find(|found| found.place.id == *id);
            let found = found.expect("the contact is one of the places");
            let fresh = found.check == Check::Fresh;
            assert!(fresh || found.place.address.commune == home, "{id} {request:?}");
        }
    }
    let fresh = parse_date("2023-01-01").expect("a day");
    let asked = Request { language: Lang::Nl, ..request("1060") };
    let contact = advise(&asked, directory(), fresh).contact;
    assert_eq!(contact, Contact::Place(PlaceId::parse("anderlecht-maks").expect("an id")));
}

#[test]
fn near_is_a_short_way_that_is_sure() {
    let maks = directory().places.iter().find(|place| place.id.as_str() == "anderlecht-maks");
    let maks = maks.expect("there");
    let asked = request("1070");
    let from = asked.origin.as_ref().expect("an origin").position;
    // One metre is 9e-6 degrees of latitude.
    for (metres, uncertainty_m, near) in
        [(790.0, 0, true), (810.0, 0, false), (500.0, 490, true), (500.0, 510, false)]
    {
        let origin_at = Position { uncertainty_m: 0, ..from };
        let point = Point::new(from.point.lat() + metres * 9e-6, from.point.lon());
        let position = Position { point: point.expect("a point"), uncertainty_m, ..from };
        let place = Place { position: Some(position), ..maks.clone() };
        let origin = Origin { position: origin_at, ..asked.origin.clone().expect("an origin") };
        let asked = Request { origin: Some(origin), ..asked.clone() };
        let one = Directory { places: vec![place], ..Directory::default() };
        let reasons = advise(&asked, &one, today()).places[0].reasons.clone();
        let found = reasons.iter().any(|reason| matches!(reason, Reason::Near { .. }));
        assert_eq!(found, near, "{metres} ± {uncertainty_m}");
        assert_eq!(reasons.contains(&Reason::SameCommune), !near);
    }
}

#[test]
fn a_fee_is_said_and_a_lower_level_is_not() {
    let mut paid = 0;
    for request in requests() {
        for found in advise(&request, directory(), today()).trainings {
            let price = found.training.price;
            let fee = matches!(price, Some(Price::SmallFee | Price::EnrolmentFee));
            assert_eq!(found.reasons.contains(&Reason::Paid), fee, "{}", found.training.id);
            paid += usize::from(fee);
            if found.training.venue == Venue::Online {
                assert!(!found.reasons.contains(&Reason::OnSite));
            }
            for reason in found.reasons {
                if let Reason::FitsLevel(level) = reason {
                    assert!(Some(level) >= request.level, "{}", found.training.id);
                }
            }
        }
    }
    assert!(paid > 0);
}

#[test]
fn a_number_of_one_commune_is_for_its_people() {
    let home = |name| origin(name).and_then(|origin| origin.commune);
    for (id, shown) in [
        ("handicontact", vec!["Bruxelles"]),
        ("ixelles-info", vec!["Ixelles"]),
        ("card-stop", vec!["Bruxelles", "Ixelles", "Jette"]),
        ("docstop", vec!["Bruxelles", "Ixelles", "Jette"]),
    ] {
        let line = directory().helplines.iter().find(|line| line.id.as_str() == id);
        let line = line.expect("there");
        for commune in ["Bruxelles", "Ixelles", "Jette"] {
            let found = line.can_be_shown(home(commune).as_ref());
            assert_eq!(found, shown.contains(&commune), "{id} {commune}");
        }
        assert_eq!(line.can_be_shown(None), shown.len() == 3);
        let provenance = Provenance { confidence: Confidence::Low, ..line.provenance.clone() };
        let unsure = Helpline { provenance, ..line.clone() };
        assert!(!unsure.can_be_shown(home("Bruxelles").as_ref()), "{id}");
    }
}

#[test]
fn the_numbers_of_a_commune_are_told_to_its_people() {
    for (name, expected) in [
        ("Ixelles", &["ixelles-info"][..]),
        ("Bruxelles", &["handicontact", "bruxelles-info"]),
        // The only number known of Jette is of 2012.
        ("Jette", &[]),
        ("Forest", &[]),
    ] {
        let told = advise(&request(name), directory(), today()).lines;
        let told: Vec<_> = told.iter().map(|line| line.id.as_str()).collect();
        assert_eq!(told, expected, "{name}");
    }
    let nowhere = Request { origin: None, ..request("Ixelles") };
    assert_eq!(advise(&nowhere, directory(), today()).lines, []);
}

#[test]
fn hours_that_may_be_wrong_are_not_shown() {
    let maks = directory().places.iter().find(|place| place.id.as_str() == "anderlecht-maks");
    let maks = maks.expect("there");
    assert!(!maks.opening_hours.is_empty());
    assert_eq!(maks.sure_hours(), None);
    let sure = Place { hours_note: String::new(), ..maks.clone() };
    assert_eq!(sure.sure_hours(), Some("Mo-Fr 09:00-17:00"));
}

#[test]
fn summaries_are_one_short_sentence() {
    for training in &directory().trainings {
        for (summary, most) in [(&training.summaries.fr, 12), (&training.summaries.nl, 15)] {
            let words = summary.split_whitespace().filter(|word| *word != ":").count();
            assert!((1..=most).contains(&words), "{}: {words} words", training.id);
            assert!(summary.ends_with('.') && summary.matches('.').count() == 1, "{}", training.id);
        }
    }
}

#[test]
fn without_an_origin_there_is_advice_without_distances() {
    let asked = Request { origin: None, ..request("1000") };
    let advice = advise(&asked, directory(), today());
    assert_eq!(advice.places.len(), MOST);
    assert!(advice.places.iter().all(|found| found.distance.is_none()));
    assert_eq!(advice.contact, Contact::CommuneCounter { commune: None });
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
        let moment = today().into();
        prop_assert!(place_rank(&near, &asked, &moment) <= place_rank(&far, &asked, &moment));
    }
}
