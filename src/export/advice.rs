//! Advice as JSON, for a script: what was suggested, how far, why, and what to check first.

use serde_json::{Value, json};

use crate::domain::advice::{
    Advice, Check, Contact, EventSuggestion, PlaceSuggestion, Reason, TrainingSuggestion,
};
use crate::domain::gazetteer::{Direction, Distance, Names};
use crate::domain::id::{Lang, PlaceId};
use crate::domain::opening::{Doubt, Opening, Time};
use crate::domain::place::{Address, Helpline};
use crate::domain::place_words::{Audience, Price, Service, StepFree};

/// Returns advice as JSON, format 1.
pub fn advice(advice: &Advice) -> Value {
    json!({
        "format": 1,
        "places": advice.places.iter().map(place).collect::<Vec<_>>(),
        "trainings": advice.trainings.iter().map(training).collect::<Vec<_>>(),
        "events": advice.events.iter().map(event).collect::<Vec<_>>(),
        "unmet": {"places": advice.unmet.places, "trainings": advice.unmet.trainings},
        "contact": contact(&advice.contact),
        "lines": advice.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

fn line(line: &Helpline) -> Value {
    json!({
        "id": line.id.as_str(),
        "name": names(&line.names),
        "phone": line.contact,
        "purpose": names(&line.purposes),
        "source": line.provenance.source,
        "source_date": line.provenance.date.map(|date| date.to_string()),
        "checked_on": line.provenance.checked_on.map(|day| day.to_string()),
    })
}

/// Returns a suggested place.
pub(super) fn place(suggestion: &PlaceSuggestion) -> Value {
    let place = &suggestion.place;
    let address = &place.address;
    json!({
        "id": place.id.as_str(),
        "kind": place.kind.code(),
        "name": names(&place.names),
        "street": names(&address.street),
        "number": address.number,
        "postcode": postcode(address),
        "commune": address.commune.as_ref().map(|commune| names(&commune.names)),
        "phone": place.phone,
        "email": place.email,
        "website": place.website,
        "languages": codes(&place.languages, Lang::code),
        "services": codes(&place.services, Service::code),
        "audiences": codes(&place.audiences, Audience::code),
        "price": place.price.map(Price::code),
        "step_free": place.step_free.map(StepFree::code),
        "home_visit": place.home_visit,
        "label": place.label.code(),
        "opening_hours": place.sure_hours(),
        "open": opening(suggestion.opening),
        "distance": suggestion.distance.map(distance),
        "direction": suggestion.direction.map(Direction::code),
        "reasons": reasons(&suggestion.reasons),
        "check": check(&suggestion.check),
        "source": place.provenance.source,
        "source_date": place.provenance.date.map(|date| date.to_string()),
        "checked_on": place.provenance.checked_on.map(|day| day.to_string()),
    })
}

fn training(suggestion: &TrainingSuggestion) -> Value {
    let training = &suggestion.training;
    json!({
        "id": training.id.as_str(),
        "title": names(&training.titles),
        "summary": names(&training.summaries),
        "provider": training.provider,
        "address": training.contact,
        "website": training.website,
        "distance": suggestion.distance.map(distance),
        "reasons": reasons(&suggestion.reasons),
        "check": check(&suggestion.check),
        "source": training.provenance.source,
        "source_date": training.provenance.date.map(|date| date.to_string()),
        "checked_on": training.provenance.checked_on.map(|day| day.to_string()),
    })
}

fn event(suggestion: &EventSuggestion) -> Value {
    let event = &suggestion.event;
    json!({
        "id": event.id.as_str(),
        "kind": event.kind.code(),
        "title": names(&event.titles),
        "organiser": event.organiser,
        "place": event.place.as_ref().map(PlaceId::as_str),
        "street": names(&event.address.street),
        "number": event.address.number,
        "postcode": postcode(&event.address),
        "starts": event.starts.to_string(),
        "ends": event.ends.to_string(),
        "opening_hours": event.hours,
        "registration": names(&event.registration),
        "phone": event.phone,
        "website": event.website,
        "distance": suggestion.distance.map(distance),
        "check": check(&suggestion.check),
        "source": event.provenance.source,
        "source_date": event.provenance.date.map(|date| date.to_string()),
    })
}

fn names(names: &Names) -> Value {
    json!({"fr": names.fr, "nl": names.nl})
}

fn postcode(address: &Address) -> Option<String> {
    address.postcode.map(|postcode| postcode.to_string())
}

fn codes<T: Copy>(words: &[T], code: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    words.iter().map(|word| code(*word)).collect()
}

/// Returns when a place is open, seen from now.
fn opening(opening: Opening) -> Value {
    let time = |time: Time| time.strftime("%H:%M").to_string();
    match opening {
        Opening::Unknown => Value::Null,
        Opening::Unsure(Doubt::PublicHoliday) => json!({"unsure": "public_holiday"}),
        Opening::Unsure(Doubt::SchoolHolidays) => json!({"unsure": "school_holidays"}),
        Opening::Unsure(Doubt::Note) => json!({"unsure": "note"}),
        Opening::Open { until } => json!({"now": true, "until": until.map(time)}),
        Opening::Opens { day, from } => {
            json!({"now": false, "day": day.to_string(), "from": time(from)})
        }
        Opening::Closed => json!({"now": false}),
    }
}

fn distance(distance: Distance) -> Value {
    let Distance { metres, uncertainty_m, approximate } = distance;
    json!({"metres": metres, "uncertainty_metres": uncertainty_m, "approximate": approximate})
}

fn reasons(reasons: &[Reason]) -> Vec<Value> {
    reasons.iter().map(|one| reason(*one)).collect()
}

fn reason(reason: Reason) -> Value {
    match reason {
        Reason::Near { metres } => json!({"near": metres}),
        Reason::SameCommune => json!("same_commune"),
        Reason::FreeAccess => json!("free_access"),
        Reason::HelpWithProcedures => json!("help_with_procedures"),
        Reason::PeopleHelp => json!("people_help"),
        Reason::GivesCourses => json!("gives_courses"),
        Reason::ReadingAndWriting => json!("reading_and_writing"),
        Reason::TeachesWeakestArea(area) => json!({"teaches_weakest_area": area.number()}),
        Reason::FitsLevel(level) => json!({"fits_level": level.code()}),
        Reason::SpeaksLanguage(language) => json!({"speaks_language": language.code()}),
        Reason::Labelled { year } => json!({"labelled": year}),
        Reason::Free => json!("free"),
        Reason::Paid => json!("paid"),
        Reason::StepFree => json!("step_free"),
        Reason::ComesHome => json!("comes_home"),
        Reason::OnSite => json!("on_site"),
    }
}

fn check(check: &Check) -> Value {
    match check {
        Check::Fresh => json!("fresh"),
        Check::CallFirst { phone } => json!({"call_first": phone}),
        Check::CheckOnSite { website } => json!({"check_on_site": website}),
        Check::CheckWebsite { website } => json!({"check_website": website}),
        Check::AskCommune => json!("ask_commune"),
    }
}

fn contact(contact: &Contact) -> Value {
    match contact {
        Contact::Place(id) => json!({"place": id.as_str()}),
        Contact::CommuneCounter { commune } => {
            json!({"commune_counter": commune.as_ref().map(|commune| commune.nis.to_string())})
        }
    }
}
