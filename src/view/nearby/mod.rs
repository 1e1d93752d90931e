//! Advice → words: at most three places and three courses, each with its reason and how sure it is,
//! and always somebody to turn to who is not online.

mod event;
mod place;
mod training;
mod words;

pub(super) use place::address;
pub(super) use words::{kind, source_age, unless_said};

use super::screen::{Ask, Screen};
use super::{Block, Scene};
use crate::domain::advice::{Advice, Contact, Request, advise};
use crate::domain::gazetteer::{Gazetteer, Landmark, Origin};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// What of the advice is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Places.
    pub places: bool,
    /// Courses.
    pub trainings: bool,
    /// Events that are still to come.
    pub events: bool,
}

impl Parts {
    /// Everything.
    pub const ALL: Parts = Parts { places: true, trainings: true, events: true };
}

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
pub fn page(advice: &Advice, request: &Request, parts: Parts, scene: &Scene) -> Screen {
    Screen { body: said(advice, request, parts, scene), ..scene.blank(scene.l10n.nearby_title()) }
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

/// Returns several places as they are told to choose from: two that would read alike with the quarter that
/// each is nearest to.
pub fn origin_texts(origins: &[Origin], gazetteer: &Gazetteer, l10n: &L10n) -> Vec<String> {
    let texts: Vec<String> = origins.iter().map(|origin| origin_text(origin, l10n)).collect();
    let told = |(at, origin): (usize, &Origin)| {
        let text = texts[at].clone();
        let is_alone = texts.iter().filter(|other| **other == text).count() == 1;
        let distance = |quarter: &&Landmark| {
            quarter.position.point.distance_m(origin.position.point).round() as u64
        };
        match gazetteer.quarters.iter().min_by_key(distance) {
            Some(quarter) if !is_alone => {
                l10n.where_near(text, inert(quarter.names.get(l10n.lang)))
            }
            Some(_) | None => text,
        }
    };
    origins.iter().enumerate().map(told).collect()
}

/// Returns help nearby as blocks, for a screen or a sheet.
pub fn blocks(request: &Request, scene: &Scene) -> Vec<Block> {
    let advice = advise(request, scene.directory, scene.moment);
    said(&advice, request, Parts::ALL, scene)
}

fn said(advice: &Advice, request: &Request, parts: Parts, scene: &Scene) -> Vec<Block> {
    let l10n = scene.l10n;
    let mut blocks = vec![Block::Paragraph(from(request.origin.as_ref(), l10n))];
    if parts.places {
        blocks.extend(places(advice, request, scene));
    }
    if parts.trainings {
        blocks.extend(trainings(advice, parts.places, l10n));
    }
    if parts.events && !advice.events.is_empty() {
        blocks.push(Block::Heading(l10n.nearby_events()));
        let entry = |found| ("-".to_owned(), event::words(found, scene));
        blocks.extend(advice.events.iter().map(|found| Block::List(vec![entry(found)])));
    }
    blocks.push(Block::Heading(l10n.nearby_contact()));
    blocks.push(Block::Paragraph(contact(advice, l10n)));
    let line = |line| Block::Paragraph(words::line(line, scene.moment.today, l10n));
    blocks.extend(advice.lines.iter().map(line));
    blocks.extend(age(scene).map(Block::Paragraph));
    blocks.extend(regional_help(scene).map(Block::Paragraph));
    blocks
}

fn places(advice: &Advice, request: &Request, scene: &Scene) -> Vec<Block> {
    let l10n = scene.l10n;
    let mut blocks = vec![Block::Heading(l10n.nearby_places())];
    if advice.unmet.places {
        blocks.push(Block::Paragraph(l10n.nearby_unmet_place()));
    }
    for (at, suggestion) in place::alike_unsure(&advice.places).iter().enumerate() {
        let entry = (format!("{}.", at + 1), place::words(suggestion, request, scene));
        blocks.push(Block::List(vec![entry]));
    }
    blocks
}

/// Returns trainings in words, below the places or alone.
fn trainings(advice: &Advice, below_places: bool, l10n: &L10n) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(l10n.nearby_trainings())];
    if advice.trainings.is_empty() {
        blocks.push(Block::Paragraph(match below_places {
            true => l10n.nearby_no_training(),
            false => l10n.nearby_no_training_alone(),
        }));
    } else if advice.unmet.trainings {
        blocks.push(Block::Paragraph(l10n.nearby_unmet_training()));
    }
    for suggestion in &advice.trainings {
        blocks.push(Block::List(vec![("-".to_owned(), training::words(suggestion, l10n))]));
    }
    blocks
}

fn from(origin: Option<&Origin>, l10n: &L10n) -> String {
    match origin {
        Some(origin) => l10n.nearby_from(origin_text(origin, l10n)),
        None => l10n.nearby_anywhere(),
    }
}

pub(super) fn contact(advice: &Advice, l10n: &L10n) -> String {
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

/// Returns the one address for help in the whole Region, when the directory has one.
pub(super) fn regional_help(scene: &Scene) -> Option<String> {
    let help = scene.directory.about.help.as_ref()?;
    Some(scene.l10n.about_help(inert(help.words.get(scene.l10n.lang))))
}

/// Returns how old the list of places is.
pub(super) fn age(scene: &Scene) -> Option<String> {
    let dates = scene.directory.places.iter().filter_map(|place| place.provenance.date);
    let newest = dates.max()?;
    Some(scene.l10n.nearby_age(scene.l10n.partial_date(newest)))
}
