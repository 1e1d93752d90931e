//! Which events are told, in which order: those that are still to come, the soonest first.

use super::{EventSuggestion, MOST, Reach, Request, check, distance, speaks};
use crate::domain::calendar::{Date, days_after};
use crate::domain::place::{Directory, Event};

/// How many days ahead an event is told: what is further away is forgotten by then.
const DAYS: i32 = 60;

/// Returns the next events.
pub(super) fn suggest(
    request: &Request,
    directory: &Directory,
    today: Date,
) -> Vec<EventSuggestion> {
    let last = days_after(today, DAYS);
    let fits = |event: &&Event| {
        !event.has_ended(today)
            && event.starts <= last
            && speaks(&event.languages, request.language)
            && request.wishes.event(event)
            && (event.levels.is_empty()
                || request.level.is_none_or(|one| event.levels.contains(&one)))
    };
    let mut found: Vec<EventSuggestion> = directory
        .events
        .iter()
        .filter(fits)
        .map(|event| suggestion(event, request, today))
        .collect();
    found.sort_by(|a, b| order(a, today).cmp(&order(b, today)));
    found.truncate(MOST);
    found
}

/// What events are compared by: the day, kilometres, id.
fn order(found: &EventSuggestion, today: Date) -> (Date, u32, &str) {
    let kilometres = found.distance.map_or(u32::MAX, |distance| distance.metres / 1_000);
    (found.event.starts.max(today), kilometres, found.event.id.as_str())
}

fn suggestion(event: &Event, request: &Request, today: Date) -> EventSuggestion {
    let reach = Reach {
        address: event.address.street.get(request.language),
        phone: &event.phone,
        website: &event.website,
    };
    EventSuggestion {
        event: event.clone(),
        distance: distance(request, event.position),
        check: check(&event.provenance, reach, today),
    }
}
