//! A row of each list of the directory → the place, training, event or helpline that it describes.
//! Faults of a row are noted and the row is left out.

use super::rows::{
    bad_id, commune_name, date, day, known_postcode, languages, names, note_source, out_of_range,
    point, provenance, unknown_place, unknown_word, word, words,
};
use crate::domain::calendar::Date;
use crate::domain::framework::{Area, Level};
use crate::domain::gazetteer::{CommuneName, Gazetteer, Names, Position, Postcode, Precision};
use crate::domain::id::{EventId, HelplineId, PlaceId, TrainingId};
use crate::domain::nearest::nearest;
use crate::domain::place::{Address, Event, Helpline, Place, Training};
use crate::domain::place_words::{
    Audience, Channel, EventKind, Label, OperatorKind, PlaceKind, Price, Service, StepFree, Venue,
};
use crate::domain::problem::Fault;
use crate::table::{Faults, Row};

/// What a point at house level may be off by, in metres.
const ADDRESS_UNCERTAINTY_M: u32 = 30;

/// What a point copied from a quarter or a stop may be off by, in metres.
const NEIGHBOURHOOD_UNCERTAINTY_M: u32 = 500;

/// Reads a place.
pub fn place(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Option<Place> {
    note_source(row, "id", faults);
    let id = row.read("id", faults, PlaceId::parse, bad_id);
    let kind = word(row, "type", faults, PlaceKind::from_code, PlaceKind::ALL, PlaceKind::code);
    let names = names(row, "name_fr", "name_nl", faults);
    let services = words(row, "services", faults, Service::from_code, Service::ALL, Service::code);
    let label = word(row, "labelled", faults, Label::from_code, Label::ALL, Label::code);
    let address = address(row, known, faults);
    let position = place_position(row, &address, known, faults);
    let languages = languages(row, faults);
    let visitors = visitors(row, faults);
    let operator_kind = word(
        row,
        "operator_kind",
        faults,
        OperatorKind::from_code,
        OperatorKind::ALL,
        OperatorKind::code,
    );
    let label_date = date(row, "label_date", faults);
    if label == Some(Label::Yes) {
        note_label(row, faults);
    }
    let provenance = provenance(row, faults);
    Some(Place {
        id: id?,
        kind: kind?,
        names: names?,
        operator: row.string("operator"),
        operator_kind,
        address,
        phone: row.string("phone"),
        email: row.string("email"),
        website: row.string("website"),
        languages,
        services,
        audiences: visitors.audiences,
        price: visitors.price,
        step_free: visitors.step_free,
        home_visit: visitors.home_visit,
        label: label?,
        label_source: row.string("label_source"),
        label_date,
        opening_hours: row.string("opening_hours"),
        hours_note: row.string("hours_note"),
        position,
        provenance: provenance?,
    })
}

/// Notes a label that nobody can look up: it is told to visitors with its year.
fn note_label(row: &Row<'_, '_>, faults: &mut Faults<'_>) {
    for column in ["label_source", "label_date"] {
        if row.text(column).is_empty()
            && let Some(cell) = row.cell(column).or_else(|| row.cell("labelled"))
        {
            let (id, column) = (row.string("id"), column.to_owned());
            faults.at(cell, Fault::LabelWithoutSource { id, column });
        }
    }
}

/// Who may come to a place, and on what terms.
struct Visitors {
    audiences: Vec<Audience>,
    price: Option<Price>,
    step_free: Option<StepFree>,
    home_visit: Option<bool>,
}

fn visitors(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Visitors {
    let yes_or_no = |text: &str| match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let neither = |text: &str| unknown_word(text, ["yes", "no"].into_iter());
    Visitors {
        audiences: audiences(row, "audiences", faults),
        price: price(row, faults),
        step_free: word(
            row,
            "step_free",
            faults,
            StepFree::from_code,
            StepFree::ALL,
            StepFree::code,
        ),
        home_visit: row.read("home_visit", faults, yes_or_no, neither),
    }
}

fn audiences(row: &Row<'_, '_>, column: &str, faults: &mut Faults<'_>) -> Vec<Audience> {
    words(row, column, faults, Audience::from_code, Audience::ALL, Audience::code)
}

fn price(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Price> {
    word(row, "price", faults, Price::from_code, Price::ALL, Price::code)
}

fn areas(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Vec<Area> {
    row.list("areas", faults, area, |_| out_of_range("1", "5"))
}

fn levels(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Vec<Level> {
    words(row, "level", faults, level, &Level::ALL, level_word)
}

fn address(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Address {
    Address {
        street: Names { fr: row.string("street_fr"), nl: row.string("street_nl") },
        number: row.string("number"),
        postcode: row.read("postcode", faults, |text| known_postcode(text, known), unknown_place),
        commune: row.read("nis", faults, |text| commune_name(text, known), unknown_place),
    }
}

/// Returns where a place is: its own point, or that of its postcode, or that of its commune.
fn place_position(
    row: &Row<'_, '_>,
    address: &Address,
    known: &Gazetteer,
    faults: &mut Faults<'_>,
) -> Option<Position> {
    let has_point = !(row.text("lat").is_empty() && row.text("lon").is_empty());
    if has_point {
        for column in ["lat", "lon", "coord_precision"] {
            note_empty(row, column, faults);
        }
        let point = point(row, faults);
        let (precision, uncertainty_m) = precision(row, faults)?;
        return Some(Position { point: point?, precision, uncertainty_m });
    }
    let commune = || known.commune(address.commune.as_ref()?.nis).map(|found| found.position);
    let area = address.postcode.and_then(|postcode| known.postcode(postcode));
    area.map(|area| area.position).or_else(commune)
}

/// Reads how sure a point is: `address`, `street_midpoint(884m)` or `neighbourhood(…)`.
fn precision(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<(Precision, u32)> {
    let read = |text: &str| {
        let (method, detail) = text.strip_suffix(')').unwrap_or(text).split_once('(').unzip();
        match (method.unwrap_or(text), detail) {
            ("address", None) => Some((Precision::Coordinates, ADDRESS_UNCERTAINTY_M)),
            ("neighbourhood", Some(_)) => Some((Precision::Quarter, NEIGHBOURHOOD_UNCERTAINTY_M)),
            ("street_midpoint", Some(length)) => {
                let length: u32 = length.strip_suffix('m')?.parse().ok()?;
                Some((Precision::Street, length / 2))
            }
            _ => None,
        }
    };
    let known = ["address", "street_midpoint", "neighbourhood"];
    let fault = |text: &str| unknown_word(text, known.into_iter());
    row.read("coord_precision", faults, read, fault)
}

/// Notes a cell that must be filled because another one is.
fn note_empty(row: &Row<'_, '_>, column: &str, faults: &mut Faults<'_>) {
    if let Some(cell) = row.cell(column).filter(|cell| cell.text.trim().is_empty()) {
        faults.at(cell, Fault::EmptyCell { column: column.to_owned() });
    }
}

/// Reads a training.
pub fn training(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Option<Training> {
    note_source(row, "id", faults);
    let id = row.read("id", faults, TrainingId::parse, bad_id);
    let titles = names(row, "title_fr", "title_nl", faults);
    let summaries = names(row, "summary_fr", "summary_nl", faults);
    let communes = row.list("nis", faults, |text| commune_name(text, known), unknown_place);
    let postcodes = row.list("postcode", faults, |text| known_postcode(text, known), unknown_place);
    let audiences = audiences(row, "audience", faults);
    let price = price(row, faults);
    let venue = word(row, "location", faults, Venue::from_code, Venue::ALL, Venue::code);
    let (areas, levels) = (areas(row, faults), levels(row, faults));
    let (from, until) = (date(row, "from", faults), date(row, "until", faults));
    let languages = languages(row, faults);
    let provenance = provenance(row, faults);
    Some(Training {
        id: id?,
        titles: titles?,
        provider: row.string("provider"),
        description: row.string("description"),
        summaries: summaries?,
        areas,
        levels,
        languages,
        audiences,
        price,
        venue: venue?,
        positions: positions(&postcodes, &communes, known),
        postcodes,
        communes,
        contact: row.string("contact"),
        website: row.string("website"),
        from,
        until,
        schedule: texts(row, "schedule_fr", "schedule_nl"),
        provenance: provenance?,
    })
}

/// Returns texts in two languages, of which none need be there.
fn texts(row: &Row<'_, '_>, fr: &str, nl: &str) -> Names {
    Names { fr: row.string(fr), nl: row.string(nl) }
}

/// Returns the points of the postcodes, or else of the communes.
fn positions(postcodes: &[Postcode], communes: &[CommuneName], known: &Gazetteer) -> Vec<Position> {
    if postcodes.is_empty() {
        let communes = communes.iter().filter_map(|commune| known.commune(commune.nis));
        communes.map(|commune| commune.position).collect()
    } else {
        let areas = postcodes.iter().filter_map(|postcode| known.postcode(*postcode));
        areas.map(|area| area.position).collect()
    }
}

fn area(text: &str) -> Option<Area> {
    Area::new(text.parse().ok()?)
}

/// Reads the level of a training; `starter` is the word of that list for the first level.
fn level(word: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level_word(*level) == word)
}

fn level_word(level: Level) -> &'static str {
    match level {
        Level::FirstSteps => "starter",
        Level::Basic | Level::Intermediate | Level::Advanced => level.code(),
    }
}

/// Reads an event. One of a place of the directory is where that place is.
pub fn event(
    row: &Row<'_, '_>,
    known: &Gazetteer,
    places: &[Place],
    faults: &mut Faults<'_>,
) -> Option<Event> {
    note_source(row, "id", faults);
    let id = row.read("id", faults, EventId::parse, bad_id);
    let kind = word(row, "kind", faults, EventKind::from_code, EventKind::ALL, EventKind::code);
    let titles = names(row, "title_fr", "title_nl", faults);
    let find = |id: &str| places.iter().find(|place| place.id.as_str() == id);
    let unknown = |id: &str| {
        let nearest = nearest(id, places.iter().map(|place| place.id.as_str()));
        Fault::UnknownEntry { id: id.to_owned(), nearest }
    };
    let place = row.read("place", faults, find, unknown);
    let address = address(row, known, faults);
    let own = place_position(row, &address, known, faults);
    let has_address = address.postcode.is_some() || !row.text("lat").is_empty();
    let of_place = place.and_then(|place| place.position).filter(|_| !has_address);
    let days = days(row, faults);
    let services = words(row, "services", faults, Service::from_code, Service::ALL, Service::code);
    let (areas, levels) = (areas(row, faults), levels(row, faults));
    let (audiences, price) = (audiences(row, "audiences", faults), price(row, faults));
    let languages = languages(row, faults);
    let provenance = provenance(row, faults);
    let (starts, ends) = days?;
    Some(Event {
        id: id?,
        kind: kind?,
        titles: titles?,
        organiser: row.string("organiser"),
        place: place.map(|place| place.id.clone()),
        address,
        position: of_place.or(own),
        starts,
        ends,
        hours: row.string("hours"),
        languages,
        audiences,
        price,
        services,
        areas,
        levels,
        registration: texts(row, "registration_fr", "registration_nl"),
        phone: row.string("phone"),
        website: row.string("website"),
        provenance: provenance?,
    })
}

/// Reads the first and the last day; an event that ends before it starts is a fault.
fn days(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<(Date, Date)> {
    let starts = day(row, "starts", faults);
    let ends = day(row, "ends", faults).or(starts);
    let (starts, ends) = (starts?, ends?);
    if ends < starts
        && let Some(cell) = row.cell("ends")
    {
        faults.at(cell, Fault::EndsBeforeStart { starts: starts.to_string() });
        return None;
    }
    Some((starts, ends))
}

/// Reads a helpline.
pub fn helpline(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Option<Helpline> {
    note_source(row, "id", faults);
    let id = row.read("id", faults, HelplineId::parse, bad_id);
    let channel = word(row, "type", faults, Channel::from_code, Channel::ALL, Channel::code);
    let names = names(row, "name_fr", "name_nl", faults);
    let purposes = self::names(row, "purpose_fr", "purpose_nl", faults);
    let commune = row.read("nis", faults, |text| commune_name(text, known), unknown_place);
    let provenance = provenance(row, faults);
    Some(Helpline {
        id: id?,
        names: names?,
        contact: row.string("contact"),
        channel: channel?,
        hours: row.string("when"),
        purposes: purposes?,
        commune,
        provenance: provenance?,
    })
}
