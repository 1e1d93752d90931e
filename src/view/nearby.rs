//! Advice → words: at most three places and three courses, each with its reason and how sure it is,
//! and always somebody to turn to who is not online.

use super::screen::{Ask, Screen};
use super::{Block, Scene};
use crate::domain::advice::{
    Advice, Check, Contact, PlaceSuggestion, Reason, Request, TrainingSuggestion, advise,
};
use crate::domain::gazetteer::{Distance, Origin, Precision};
use crate::domain::id::Lang;
use crate::domain::place::{Place, PlaceKind, Provenance};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Up to this distance, in metres, a walk is said in minutes: that is what a person needs to know.
const WALK_M: u32 = 1_500;

/// How many reasons are said for one suggestion.
const REASONS: usize = 3;

/// Returns the screen of help nearby.
pub(super) fn nearby(request: &Request, scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    Screen {
        body: blocks(request, scene),
        ask: Ask::Enter { prompt: l10n.prompt_continue() },
        refused: l10n.refused_continue(),
        commands: scene.commands(),
        is_result: true,
        ..scene.blank(l10n.nearby_title())
    }
}

/// Returns help nearby as a page that asks for nothing.
pub fn page(request: &Request, scene: &Scene) -> Screen {
    Screen { body: blocks(request, scene), ..scene.blank(scene.l10n.nearby_title()) }
}

/// Returns where somebody starts from, in words that tell places of one name apart.
pub fn origin_text(origin: &Origin, l10n: &L10n) -> String {
    let label = inert(origin.label.get(l10n.lang));
    match &origin.commune {
        // A name that holds its commune's needs no more: `Bruxelles (Pentagone)`.
        Some(commune) if !label.contains(commune.names.get(l10n.lang)) => {
            format!("{label} ({})", inert(commune.names.get(l10n.lang)))
        }
        _ => label,
    }
}

/// Returns help nearby as blocks, for a screen, a sheet or a command.
pub fn blocks(request: &Request, scene: &Scene) -> Vec<Block> {
    let l10n = scene.l10n;
    let advice = advise(request, scene.directory, scene.today);
    let mut blocks = vec![Block::Paragraph(from(request.origin.as_ref(), l10n))];
    blocks.push(Block::Heading(l10n.nearby_places()));
    for (at, suggestion) in advice.places.iter().enumerate() {
        blocks.push(Block::List(vec![(format!("{}.", at + 1), place(suggestion, request, l10n))]));
    }
    blocks.push(Block::Heading(l10n.nearby_trainings()));
    if advice.trainings.is_empty() {
        blocks.push(Block::Paragraph(l10n.nearby_no_training()));
    }
    for suggestion in &advice.trainings {
        blocks.push(Block::List(vec![("-".to_owned(), training(suggestion, l10n))]));
    }
    blocks.push(Block::Heading(l10n.nearby_contact()));
    blocks.push(Block::Paragraph(contact(&advice, l10n)));
    blocks.extend(age(scene).map(Block::Paragraph));
    blocks
}

fn from(origin: Option<&Origin>, l10n: &L10n) -> String {
    match origin {
        Some(origin) => l10n.nearby_from(origin_text(origin, l10n)),
        None => l10n.nearby_anywhere(),
    }
}

fn place(suggestion: &PlaceSuggestion, request: &Request, l10n: &L10n) -> String {
    let place = &suggestion.place;
    let mut lines = vec![
        format!("{} – {}", inert(place.names.get(l10n.lang)), kind(place.kind, l10n)),
        address(place, l10n),
    ];
    lines.extend(suggestion.distance.and_then(|distance| far(distance, request, l10n)));
    if !place.phone.is_empty() {
        lines.push(l10n.nearby_phone(inert(&place.phone)));
    }
    if !place.opening_hours.is_empty() {
        lines.push(l10n.nearby_hours(l10n.opening_hours(&inert(&place.opening_hours))));
    }
    lines.push(sentence(&reasons(&suggestion.reasons, l10n)));
    lines.extend(check(&suggestion.check, &place.provenance, l10n));
    lines.join("\n")
}

fn address(place: &Place, l10n: &L10n) -> String {
    let address = &place.address;
    let street = inert(address.street.get(l10n.lang));
    let postcode = address.postcode.map(|postcode| postcode.to_string()).unwrap_or_default();
    let commune = address.commune.as_ref().map(|commune| inert(commune.names.get(l10n.lang)));
    let town = format!("{postcode} {}", commune.unwrap_or_default());
    let town = town.trim().to_owned();
    if address.has_street() {
        format!("{} {}, {town}", street, inert(&address.number)).replace(" ,", ",")
    } else {
        format!("{town} – {}", l10n.nearby_address_unknown())
    }
}

/// Returns how far a place is, with where that is counted from when it is not exact.
fn far(distance: Distance, request: &Request, l10n: &L10n) -> Option<String> {
    if distance.metres <= WALK_M && distance.uncertainty_m <= WALK_M / 2 {
        return Some(l10n.walk(distance));
    }
    let words = l10n.distance(distance);
    let from = request.origin.as_ref().and_then(|origin| match origin.position.precision {
        Precision::Coordinates | Precision::Station => None,
        Precision::Street => Some(l10n.precision_street()),
        Precision::Quarter => Some(l10n.precision_quarter()),
        Precision::Postcode => Some(l10n.precision_postcode()),
        Precision::Commune => Some(l10n.precision_commune()),
    });
    Some(match from {
        Some(from) if distance.approximate => format!("{words} ({from})"),
        _ => words,
    })
}

fn training(suggestion: &TrainingSuggestion, l10n: &L10n) -> String {
    let training = &suggestion.training;
    let title = inert(training.titles.get(l10n.lang));
    let online = training.is_online_only().then(|| format!(" ({})", l10n.venue_online()));
    let online = online.unwrap_or_default();
    let mut lines = vec![format!("{title}{online} – {}", inert(&training.provider))];
    lines.push(sentence(&reasons(&suggestion.reasons, l10n)));
    lines.extend(check(&suggestion.check, &training.provenance, l10n));
    lines.join("\n")
}

fn kind(kind: PlaceKind, l10n: &L10n) -> String {
    match kind {
        PlaceKind::Epn => l10n.kind_epn(),
        PlaceKind::MaisonDuNet => l10n.kind_maison_du_net(),
        PlaceKind::Digipunt => l10n.kind_digipunt(),
        PlaceKind::Library => l10n.kind_library(),
        PlaceKind::Permanence => l10n.kind_permanence(),
        PlaceKind::Network => l10n.kind_network(),
    }
}

fn reasons(reasons: &[Reason], l10n: &L10n) -> Vec<String> {
    reasons.iter().map(|reason| self::reason(*reason, l10n)).collect()
}

fn reason(reason: Reason, l10n: &L10n) -> String {
    match reason {
        Reason::Near { .. } => l10n.reason_near(),
        Reason::SameCommune => l10n.reason_same_commune(),
        Reason::FreeAccess => l10n.reason_free_access(),
        Reason::HelpWithProcedures => l10n.reason_procedures(),
        Reason::PeopleHelp => l10n.reason_people(),
        Reason::GivesCourses => l10n.reason_courses(),
        Reason::TeachesWeakestArea(area) => l10n.reason_area(l10n.area_plain(area)),
        Reason::FitsLevel(level) => l10n.reason_level(l10n.level(level)),
        Reason::SpeaksLanguage(Lang::Fr) => l10n.reason_language_fr(),
        Reason::SpeaksLanguage(Lang::Nl) => l10n.reason_language_nl(),
        Reason::SpeaksLanguage(Lang::En) => l10n.reason_language_en(),
        Reason::Labelled { year } => l10n.reason_labelled(year.to_string()),
        Reason::Free => l10n.reason_free(),
        Reason::OnSite => l10n.reason_on_site(),
    }
}

/// Returns the first reasons as one sentence: more is not read.
fn sentence(reasons: &[String]) -> String {
    let joined = reasons[..reasons.len().min(REASONS)].join(", ");
    let mut letters = joined.chars();
    match letters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    }
}

/// Returns what to do before going there, and how old the information is.
fn check(check: &Check, provenance: &Provenance, l10n: &L10n) -> Option<String> {
    let todo = match check {
        Check::Fresh => return None,
        Check::CallFirst { phone } => l10n.check_call(inert(phone)),
        Check::CheckOnSite { website: Some(website) } => l10n.check_website(inert(website)),
        Check::CheckOnSite { website: None } => l10n.check_on_site(),
    };
    let source = match provenance.date {
        Some(date) => l10n.check_source(date.year().to_string()),
        None => l10n.check_undated(),
    };
    Some(format!("{source} {todo}"))
}

fn contact(advice: &Advice, l10n: &L10n) -> String {
    match &advice.contact {
        Contact::Place(id) => {
            let chosen = advice.places.iter().find(|suggestion| suggestion.place.id == *id);
            let words = chosen.map(|chosen| inert(chosen.place.names.get(l10n.lang)));
            l10n.nearby_contact_place(words.unwrap_or_default())
        }
        Contact::CommuneCounter { commune: Some(commune) } => {
            l10n.nearby_contact_commune(inert(commune.names.get(l10n.lang)))
        }
        Contact::CommuneCounter { commune: None } => l10n.nearby_contact_own_commune(),
    }
}

/// Returns how old the list of places is.
fn age(scene: &Scene) -> Option<String> {
    let dates = scene.directory.places.iter().filter_map(|place| place.provenance.date);
    let newest = dates.max()?;
    Some(scene.l10n.nearby_age(scene.l10n.partial_date(newest)))
}
