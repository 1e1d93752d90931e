//! Advice → words: at most three places and three courses, each with its reason and how sure it is,
//! and always somebody to turn to who is not online.

use super::screen::{Ask, Screen};
use super::{Block, Scene};
use crate::domain::advice::{
    Advice, Check, Contact, PlaceSuggestion, Reason, Request, TrainingSuggestion, advise,
};
use crate::domain::gazetteer::{Distance, Origin, Precision};
use crate::domain::id::Lang;
use crate::domain::place::{Place, Provenance, Training};
use crate::domain::place_words::{PlaceKind, Venue};
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
    let places = alike_unsure(&advice.places);
    for (at, suggestion) in places.iter().enumerate() {
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

/// Returns the places with one uncertainty for all whose distance is told: each rounded to its own,
/// the nearer of two could read as the farther.
fn alike_unsure(places: &[PlaceSuggestion]) -> Vec<PlaceSuggestion> {
    let mut places = places.to_vec();
    places
        .iter_mut()
        .filter(|place| is_at_home_somewhere(place))
        .for_each(|one| one.distance = None);
    let told = places.iter().filter_map(|place| place.distance);
    let widest = told.map(|distance| distance.uncertainty_m).max().unwrap_or(0);
    for distance in places.iter_mut().filter_map(|place| place.distance.as_mut()) {
        distance.uncertainty_m = widest;
    }
    places
}

/// Returns whether a place is in the same commune at a distance less sure than itself: the commune
/// says as much.
fn is_at_home_somewhere(suggestion: &PlaceSuggestion) -> bool {
    suggestion.reasons.contains(&Reason::SameCommune)
        && suggestion.distance.is_some_and(|distance| distance.uncertainty_m > distance.metres)
}

fn place(suggestion: &PlaceSuggestion, request: &Request, l10n: &L10n) -> String {
    let place = &suggestion.place;
    let name = inert(place.names.get(l10n.lang));
    let mut lines = vec![unless_said(name, &kind(place.kind, l10n)), address(place, l10n)];
    lines.extend(suggestion.distance.map(|distance| far(distance, request, l10n)));
    if !place.phone.is_empty() {
        lines.push(l10n.nearby_phone(inert(&place.phone)));
    }
    if let Some(hours) = place.sure_hours() {
        lines.push(l10n.nearby_hours(l10n.opening_hours(&inert(hours))));
    }
    lines.push(sentence(&reasons(&suggestion.reasons, l10n)));
    lines.extend(check(&suggestion.check, &place.provenance, l10n));
    lines.extend(website(&place.website));
    lines.join("\n")
}

/// Returns a name with something behind it that the name does not say already.
fn unless_said(name: String, more: &str) -> String {
    if name.to_lowercase().contains(&more.to_lowercase()) {
        name
    } else {
        format!("{name} – {more}")
    }
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

/// Returns how far a place is, with where that is counted from: a straight line is no way on foot.
fn far(distance: Distance, request: &Request, l10n: &L10n) -> String {
    let from = request.origin.as_ref().map(|origin| origin.position.precision);
    let from_a_point = match from {
        None | Some(Precision::Coordinates | Precision::Station | Precision::Street) => true,
        Some(Precision::Quarter | Precision::Postcode | Precision::Commune) => false,
    };
    if from_a_point && distance.metres <= WALK_M && distance.uncertainty_m <= WALK_M / 2 {
        return l10n.walk(distance);
    }
    let from = match from.filter(|_| distance.approximate) {
        None | Some(Precision::Coordinates | Precision::Station) => l10n.precision_point(),
        Some(Precision::Street) => l10n.precision_street(),
        Some(Precision::Quarter) => l10n.precision_quarter(),
        Some(Precision::Postcode) => l10n.precision_postcode(),
        Some(Precision::Commune) => l10n.precision_commune(),
    };
    format!("{} ({from})", l10n.distance(distance))
}

fn training(suggestion: &TrainingSuggestion, l10n: &L10n) -> String {
    let training = &suggestion.training;
    let mut lines = vec![training_name(training, l10n)];
    lines.push(full_stop(inert(training.summary(l10n.lang))));
    lines.extend(training_place(training, l10n));
    lines.push(sentence(&reasons(&suggestion.reasons, l10n)));
    lines.extend(check(&suggestion.check, &training.provenance, l10n));
    lines.extend(website(&training.website));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Returns the title, that it is online, and who gives it unless the title says so.
fn training_name(training: &Training, l10n: &L10n) -> String {
    let mut name = inert(training.titles.get(l10n.lang));
    if training.is_online_only() {
        name += &format!(" ({})", l10n.venue_online());
    }
    unless_said(name, &inert(&training.provider))
}

/// Returns where a training is given, or that this must be asked; nothing when one need not go there.
fn training_place(training: &Training, l10n: &L10n) -> Option<String> {
    match training.venue {
        Venue::Online | Venue::Mobile => return None,
        Venue::Onsite | Venue::OnsiteMany | Venue::OnsiteAndOnline => {}
    }
    if !training.contact.is_empty() {
        return Some(inert(&training.contact));
    }
    let communes: Vec<_> =
        training.communes.iter().map(|commune| inert(commune.names.get(l10n.lang))).collect();
    Some(match &communes[..] {
        [] => sentence(&[l10n.nearby_place_unknown()]),
        communes => format!("{} – {}", l10n.list(communes), l10n.nearby_place_unknown()),
    })
}

fn kind(kind: PlaceKind, l10n: &L10n) -> String {
    match kind {
        PlaceKind::Epn => l10n.kind_epn(),
        PlaceKind::MaisonDuNet => l10n.kind_maison_du_net(),
        PlaceKind::Digipunt => l10n.kind_digipunt(),
        PlaceKind::Library => l10n.kind_library(),
        PlaceKind::Permanence => l10n.kind_permanence(),
        PlaceKind::CommunityCentre => l10n.kind_community_centre(),
        PlaceKind::LiteracyCentre => l10n.kind_literacy_centre(),
        PlaceKind::PublicWriter => l10n.kind_public_writer(),
        PlaceKind::WelfareCentre => l10n.kind_welfare_centre(),
        PlaceKind::SocialService => l10n.kind_social_service(),
        PlaceKind::MobileTeam => l10n.kind_mobile_team(),
        PlaceKind::Buddy => l10n.kind_buddy(),
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
        Reason::ReadingAndWriting => l10n.reason_reading(),
        Reason::TeachesWeakestArea(area) => l10n.reason_area(l10n.area_plain(area)),
        Reason::FitsLevel(level) => l10n.reason_level(l10n.level(level)),
        Reason::SpeaksLanguage(Lang::Fr) => l10n.reason_language_fr(),
        Reason::SpeaksLanguage(Lang::Nl) => l10n.reason_language_nl(),
        Reason::SpeaksLanguage(Lang::En) => l10n.reason_language_en(),
        Reason::Labelled { year } => l10n.reason_labelled(year.to_string()),
        Reason::Free => l10n.reason_free(),
        Reason::Paid => l10n.reason_paid(),
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

/// Returns a text with a full stop after it.
fn full_stop(text: String) -> String {
    if text.is_empty() || text.ends_with(['.', '!', '?']) { text } else { text + "." }
}

/// Returns what to do before going there, and how old the information is.
fn check(check: &Check, provenance: &Provenance, l10n: &L10n) -> Option<String> {
    let todo = match check {
        Check::Fresh => return None,
        Check::CallFirst { phone } => l10n.check_call(inert(phone)),
        Check::CheckOnSite { website: Some(_) } => l10n.check_on_site_or_website(),
        Check::CheckOnSite { website: None } => l10n.check_on_site(),
        Check::CheckWebsite { .. } => l10n.check_website(),
        Check::AskCommune => l10n.check_commune(),
    };
    let source = match provenance.date {
        Some(date) => l10n.check_source(date.year().to_string()),
        None => l10n.check_undated(),
    };
    Some(format!("{source} {todo}"))
}

/// Returns a web address for a line of its own, without a full stop: people copy it letter by letter.
fn website(website: &str) -> Option<String> {
    (!website.is_empty()).then(|| inert(website))
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
