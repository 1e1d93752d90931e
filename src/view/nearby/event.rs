//! An event that is still to come → words: when, what, where, how to enrol.

use super::place::address;
use super::words::{check, sentence, unless_said, website};
use crate::domain::advice::EventSuggestion;
use crate::domain::place::Event;
use crate::domain::text::inert;
use crate::l10n::L10n;
use crate::view::Scene;

/// Returns everything that is said of an event, line by line.
pub(super) fn words(suggestion: &EventSuggestion, scene: &Scene) -> String {
    let (l10n, event) = (scene.l10n, &suggestion.event);
    let title = unless_said(inert(event.titles.get(l10n.lang)), &inert(&event.organiser));
    let mut lines = vec![title, sentence(&[days(event, l10n)])];
    if !event.hours.is_empty() {
        lines.push(l10n.opening_hours(&inert(&event.hours)));
    }
    lines.push(place(event, scene));
    lines.extend(suggestion.distance.map(|distance| l10n.distance(distance)));
    lines.push(inert(event.registration.get(l10n.lang)));
    if !event.phone.is_empty() {
        lines.push(l10n.nearby_phone(inert(&event.phone)));
    }
    lines.extend(check(&suggestion.check, &event.provenance, l10n));
    lines.extend(website(&event.website));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn days(event: &Event, l10n: &L10n) -> String {
    let day = |date| format!("{} {}", l10n.weekday(date), l10n.date(date));
    if event.starts == event.ends {
        day(event.starts)
    } else {
        l10n.nearby_event_days(day(event.starts), day(event.ends))
    }
}

/// Returns where it happens: the place of the directory by its name, or an address.
fn place(event: &Event, scene: &Scene) -> String {
    let known = event.place.as_ref();
    let found = scene.directory.places.iter().find(|place| Some(&place.id) == known);
    match found.filter(|_| !event.address.has_street()) {
        Some(place) => {
            let name = inert(place.names.get(scene.l10n.lang));
            format!("{name}, {}", address(&place.address, scene.l10n))
        }
        None => address(&event.address, scene.l10n),
    }
}
