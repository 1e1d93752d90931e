//! Doors, wishes and events, seen from a fixed moment. Places here are made from one of the
//! repository's, so that only what is tested differs.

use super::advice_tests::request;
use super::hours::Hours;
use crate::domain::advice::*;
use crate::domain::calendar::{PartialDate, parse_date};
use crate::domain::gazetteer::{Names, Point};
use crate::domain::id::{EventId, Lang, PlaceId};
use crate::domain::opening::{Doubt, Moment, Opening};
use crate::domain::place::{Directory, Event, Place, Provenance};
use crate::domain::place_words::{Audience, EventKind, Label, PlaceKind, Price, Service, StepFree};
use crate::places::fixtures::directory;

/// A Tuesday.
const NOW: &str = "2026-11-24T10:00";

/// Returns the advice of a list of places at a moment.
fn at(now: &str, asked: &Request, places: Vec<Place>) -> Advice {
    let now = now.parse().expect("a moment");
    let hours = Hours::at(now);
    let directory = Directory { places, ..Directory::default() };
    advise(asked, &directory, Moment { today: now.date(), openings: &hours })
}

/// Returns a computer room so many thousandths of a degree north of where the request looks from, of
/// which everything is known and fresh.
fn room(id: &str, north: f64, change: impl FnOnce(&mut Place)) -> Place {
    let asked = request("1070");
    let from = asked.origin.expect("an origin").position.point;
    let model = directory().places.iter().find(|place| place.id.as_str() == "anderlecht-maks");
    let mut place = model.expect("a place").clone();
    place.id = PlaceId::parse(id).expect("an id");
    place.kind = PlaceKind::Epn;
    place.languages = vec![Lang::Fr];
    place.services = vec![Service::FreeAccess, Service::HelpProcedures];
    place.label = Label::Unknown;
    place.opening_hours.clear();
    place.hours_note.clear();
    place.provenance.date = PartialDate::parse("2026-10");
    if let Some(position) = &mut place.position {
        position.point = Point::new(from.lat() + north / 1_000.0, from.lon()).expect("a point");
        position.uncertainty_m = 30;
    }
    change(&mut place);
    place
}

fn found(advice: &Advice) -> Vec<&str> {
    advice.places.iter().map(|found| found.place.id.as_str()).collect()
}

#[test]
fn the_first_of_four_is_left_out_when_its_door_stays_shut() {
    for (now, hours, is_there) in [
        (NOW, "Mo-Fr 09:00-17:00", true),
        (NOW, "", true),
        (NOW, "Jul Mo-Fr 09:00-17:00", false),
        ("2027-07-20T10:00", "Jul Mo-Fr 09:00-17:00", true),
    ] {
        let far = |id| room(id, 9.0, |place| place.opening_hours = "24/7".to_owned());
        let near = room("near", 1.0, |place| place.opening_hours = hours.to_owned());
        let places = vec![near, far("a"), far("b"), far("c")];
        let advice = at(now, &request("1070"), places);
        assert_eq!(found(&advice).contains(&"near"), is_there, "{now} {hours} {advice:?}");
    }
}

#[test]
fn doors_are_seen_from_the_moment() {
    for (now, hours, note, expected) in [
        (NOW, "Mo-Fr 09:00-17:00", "", "Open { until: Some(17:00:00) }"),
        ("2026-12-25T10:00", "Mo-Fr 09:00-17:00", "", "Unsure(PublicHoliday)"),
        (NOW, "Mo-Fr 09:00-17:00", "hours of the house", "Unsure(Note)"),
        (NOW, "", "", "Unknown"),
    ] {
        let place = room("near", 1.0, |place| {
            place.opening_hours = hours.to_owned();
            place.hours_note = note.to_owned();
        });
        let advice = at(now, &request("1070"), vec![place]);
        assert_eq!(format!("{:?}", advice.places[0].opening), expected);
    }
    // Without an hour nobody looks at doors.
    let place = room("near", 1.0, |place| place.opening_hours = "24/7".to_owned());
    let directory = Directory { places: vec![place], ..Directory::default() };
    let day = parse_date("2026-11-24").expect("a day");
    assert_eq!(advise(&request("1070"), &directory, day).places[0].opening, Opening::Unknown);
    assert_ne!(Opening::Unknown, Opening::Unsure(Doubt::Note));
}

#[test]
fn what_is_insisted_on_leaves_out_the_rest_or_is_said_to_be_missing() {
    let free = Wishes { is_free: true, ..Wishes::default() };
    let step_free = Wishes { is_step_free: true, ..Wishes::default() };
    let at_home = Wishes { at_home: true, ..Wishes::default() };
    let dutch = Wishes { language: Some(Lang::Nl), ..Wishes::default() };
    let seniors = Wishes { audience: Some(Audience::Seniors), ..Wishes::default() };
    let change = |place: &mut Place, wishes: Wishes| match wishes {
        _ if wishes == free => place.price = Some(Price::Free),
        _ if wishes == step_free => place.step_free = Some(StepFree::Yes),
        _ if wishes == at_home => place.home_visit = Some(true),
        _ if wishes == dutch => place.languages.push(Lang::Nl),
        _ => place.audiences = vec![Audience::Seniors],
    };
    for wishes in [free, step_free, at_home, dutch, seniors] {
        let asked = Request { wishes, ..request("1070") };
        let other = || {
            room("other", 1.0, |place| {
                place.price = Some(Price::SmallFee);
                place.step_free = Some(StepFree::Partly);
                place.audiences = vec![Audience::YoungPeople];
            })
        };
        let fitting = room("fitting", 20.0, |place| change(place, wishes));
        let advice = at(NOW, &asked, vec![other(), fitting]);
        assert_eq!((found(&advice), advice.unmet.places), (vec!["fitting"], false), "{wishes:?}");
        let advice = at(NOW, &asked, vec![other()]);
        assert_eq!((found(&advice), advice.unmet.places), (vec!["other"], true), "{wishes:?}");
    }
}

#[test]
fn free_and_fresh_come_before_paid_and_outdated() {
    let fee = |place: &mut Place| place.price = Some(Price::SmallFee);
    let old = |place: &mut Place| place.provenance.date = PartialDate::parse("2021-10");
    let nameless = |place: &mut Place| place.provenance.source.clear();
    let rooms = |change: fn(&mut Place)| {
        let far = |id| room(id, 8.0, |place| place.price = Some(Price::Free));
        vec![room("near", 1.0, change), far("a"), far("b"), far("c")]
    };
    // Seven hundred metres more to walk: a small fee is worth less than that, a source more.
    for (change, is_there) in [(fee as fn(&mut Place), true), (old, false), (nameless, false)] {
        let mut places = rooms(change);
        // One of the own commune is always kept: these are of nowhere.
        places.iter_mut().for_each(|place| place.address.commune = None);
        let advice = at(NOW, &request("1070"), places);
        assert_eq!(found(&advice).contains(&"near"), is_there, "{advice:?}");
    }
}

#[test]
fn a_direction_is_said_where_it_is_sure() {
    for (north, uncertainty_m, expected) in
        [(5.0, 30, Some("n")), (-5.0, 30, Some("s")), (5.0, 400, None), (0.0, 30, None)]
    {
        let place = room("near", north, |place| {
            place.position = place.position.map(|mut position| {
                position.uncertainty_m = uncertainty_m;
                position
            });
        });
        let mut asked = request("1070");
        if let Some(origin) = &mut asked.origin {
            origin.position.uncertainty_m = 30;
        }
        let advice = at(NOW, &asked, vec![place]);
        assert_eq!(advice.places[0].direction.map(|direction| direction.code()), expected);
    }
}

fn event(id: &str, starts: &str, ends: &str) -> Event {
    let model = room("near", 1.0, |_| {});
    Event {
        id: EventId::parse(id).expect("an id"),
        kind: EventKind::Workshop,
        titles: Names { fr: "Atelier".to_owned(), nl: String::new() },
        organiser: String::new(),
        place: None,
        address: model.address,
        position: model.position,
        starts: parse_date(starts).expect("a day"),
        ends: parse_date(ends).expect("a day"),
        hours: String::new(),
        languages: vec![Lang::Fr],
        audiences: Vec::new(),
        price: None,
        services: Vec::new(),
        areas: Vec::new(),
        levels: Vec::new(),
        registration: Names { fr: String::new(), nl: String::new() },
        phone: String::new(),
        website: String::new(),
        provenance: Provenance { date: PartialDate::parse("2026-11"), ..model.provenance },
    }
}

#[test]
fn only_events_that_are_still_to_come_are_told() {
    let events = vec![
        event("past", "2026-11-20", "2026-11-23"),
        event("last-day", "2026-11-20", "2026-11-24"),
        event("tomorrow", "2026-11-25", "2026-11-25"),
        event("soon", "2026-12-10", "2026-12-10"),
        event("later", "2026-12-11", "2026-12-12"),
        event("next-year", "2027-03-01", "2027-03-01"),
    ];
    let directory = Directory { events, ..Directory::default() };
    let told = |day: &str, asked: &Request| -> Vec<String> {
        let advice = advise(asked, &directory, parse_date(day).expect("a day"));
        advice.events.iter().map(|found| found.event.id.to_string()).collect()
    };
    let asked = request("1070");
    assert_eq!(told("2026-11-24", &asked), ["last-day", "tomorrow", "soon"]);
    assert_eq!(told("2026-12-12", &asked), ["later"]);
    assert_eq!(told("2026-12-13", &asked), [""; 0]);
    let dutch = Request { language: Lang::Nl, ..asked };
    assert_eq!(told("2026-11-24", &dutch), [""; 0]);
}
