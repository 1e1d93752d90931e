//! Advice as JSON, for a script: what was suggested, how far, why, and what to check first.

use serde_json::{Value, json};

use crate::domain::advice::{Advice, Check, Contact, Reason};
use crate::domain::gazetteer::Distance;

/// Returns advice as JSON, format 1.
pub fn advice(advice: &Advice) -> Value {
    let places: Vec<_> = advice
        .places
        .iter()
        .map(|suggestion| {
            let place = &suggestion.place;
            let address = &place.address;
            json!({
                "id": place.id.as_str(),
                "kind": place.kind.code(),
                "name": {"fr": place.names.fr, "nl": place.names.nl},
                "street": {"fr": address.street.fr, "nl": address.street.nl},
                "number": address.number,
                "postcode": address.postcode.map(|postcode| postcode.to_string()),
                "phone": place.phone,
                "website": place.website,
                "distance": suggestion.distance.map(distance),
                "reasons": reasons(&suggestion.reasons),
                "check": check(&suggestion.check),
                "source": place.provenance.source,
                "source_date": place.provenance.date.map(|date| date.to_string()),
            })
        })
        .collect();
    let trainings: Vec<_> = advice
        .trainings
        .iter()
        .map(|suggestion| {
            let training = &suggestion.training;
            json!({
                "id": training.id.as_str(),
                "title": {"fr": training.titles.fr, "nl": training.titles.nl},
                "summary": {"fr": training.summaries.fr, "nl": training.summaries.nl},
                "provider": training.provider,
                "address": training.contact,
                "website": training.website,
                "distance": suggestion.distance.map(distance),
                "reasons": reasons(&suggestion.reasons),
                "check": check(&suggestion.check),
                "source": training.provenance.source,
                "source_date": training.provenance.date.map(|date| date.to_string()),
            })
        })
        .collect();
    json!({
        "format": 1,
        "places": places,
        "trainings": trainings,
        "contact": contact(&advice.contact),
    })
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
