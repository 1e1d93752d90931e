//! A row of each file → the thing it describes. Faults of a row are noted and the row is left out.

use crate::domain::calendar::PartialDate;
use crate::domain::framework::{Area, Level};
use crate::domain::gazetteer::{
    Commune, CommuneName, Gazetteer, Landmark, Names, Nis, Point, Position, Postcode, PostcodeArea,
    Precision, Street,
};
use crate::domain::id::{HelplineId, Lang, PlaceId, TrainingId};
use crate::domain::nearest::nearest;
use crate::domain::place::{Address, Helpline, Place, Provenance, Training};
use crate::domain::place_words::{
    Audience, Channel, Confidence, Label, PlaceKind, Price, Service, Venue,
};
use crate::domain::problem::{Expected, Fault};
use crate::table::{Faults, Row};

/// What a stop and a square may be off by, in metres: ten spot checks gave 27 to 218.
const STATION_UNCERTAINTY_M: u32 = 150;

/// What a point copied from a quarter or a stop may be off by, in metres.
const NEIGHBOURHOOD_UNCERTAINTY_M: u32 = 500;

/// What the point of a postcode in a commune with several may be off by, in metres.
const POSTCODE_UNCERTAINTY_M: u32 = 1_500;

/// What a point at house level may be off by, in metres.
const ADDRESS_UNCERTAINTY_M: u32 = 30;

/// Reads a commune. Its point is the middle of its area until the postcodes are known.
pub fn commune(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<(Commune, Postcode)> {
    note_source(row, "nis", faults);
    let nis = row.read("nis", faults, Nis::parse, unknown_place);
    let postcodes = row.list("postcodes", faults, Postcode::parse, unknown_place);
    let main = row.read("main_postcode", faults, Postcode::parse, unknown_place);
    let point = point(row, faults);
    let uncertainty_m = radius(row, faults)?;
    let aliases = [row.text("aliases_fr"), row.text("aliases_nl")];
    let commune = Commune {
        name: CommuneName { nis: nis?, names: names(row, "name_fr", "name_nl", faults)? },
        aliases: aliases.iter().flat_map(|list| list.split(';')).filter_map(alias).collect(),
        postcodes,
        position: Position { point: point?, precision: Precision::Commune, uncertainty_m },
    };
    Some((commune, main?))
}

/// Reads an alias; one with a postcode behind it, `Laeken (1020)`, is a locality and not the commune.
fn alias(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && !text.contains('(')).then(|| text.to_owned())
}

/// Reads a postcode. The commune that gives the locality its name comes first.
pub fn postcode(
    row: &Row<'_, '_>,
    known: &Gazetteer,
    faults: &mut Faults<'_>,
) -> Option<PostcodeArea> {
    note_source(row, "postcode", faults);
    let postcode = row.read("postcode", faults, Postcode::parse, unknown_place);
    let mut communes =
        row.list("nis_list", faults, |text| commune_name(text, known), unknown_place);
    let locality = names(row, "locality_fr", "locality_nl", faults)?;
    let point = point(row, faults)?;
    communes.sort_by_key(|commune| commune.names.fr != locality.fr);
    let only = communes.first().and_then(|commune| known.commune(commune.nis));
    let uncertainty_m = match only {
        Some(commune) if commune.postcodes.len() == 1 => commune.position.uncertainty_m,
        Some(_) | None => POSTCODE_UNCERTAINTY_M,
    };
    let position = Position { point, precision: Precision::Postcode, uncertainty_m };
    Some(PostcodeArea { postcode: postcode?, locality, communes, position })
}

/// Reads a stop, a station or a square.
pub fn station(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Option<Landmark> {
    note_source(row, "id", faults);
    landmark(row, "nis", known, faults, Precision::Station, Some(STATION_UNCERTAINTY_M))
}

/// Reads a quarter.
pub fn quarter(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Option<Landmark> {
    note_source(row, "quarter_id", faults);
    let radius = radius(row, faults);
    landmark(row, "main_nis", known, faults, Precision::Quarter, radius)
}

fn landmark(
    row: &Row<'_, '_>,
    nis: &str,
    known: &Gazetteer,
    faults: &mut Faults<'_>,
    precision: Precision,
    uncertainty_m: Option<u32>,
) -> Option<Landmark> {
    let commune = row.read(nis, faults, |text| commune_name(text, known), unknown_place);
    let names = names(row, "name_fr", "name_nl", faults);
    let point = point(row, faults)?;
    let position = Position { point, precision, uncertainty_m: uncertainty_m? };
    Some(Landmark { names: names?, commune: commune?, position })
}

/// Reads a street.
pub fn street(row: &Row<'_, '_>, known: &Gazetteer, faults: &mut Faults<'_>) -> Option<Street> {
    let known_nis = |text: &str| Nis::parse(text).filter(|nis| known.commune(*nis).is_some());
    let commune = row.read("nis", faults, known_nis, unknown_place);
    let whole = |text: &str| text.parse().ok();
    let wrong = |_: &str| Fault::WrongType { expected: Expected::Integer };
    let length_m = row.read("length_m", faults, whole, wrong);
    let names = names(row, "name_fr", "name_nl", faults);
    let point = point(row, faults);
    Some(Street { names: names?, commune: commune?, point: point?, length_m: length_m? })
}

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
    let provenance = provenance(row, faults);
    Some(Place {
        id: id?,
        kind: kind?,
        names: names?,
        operator: row.string("operator"),
        address,
        phone: row.string("phone"),
        email: row.string("email"),
        website: row.string("website"),
        languages,
        services,
        label: label?,
        opening_hours: row.string("opening_hours"),
        hours_note: row.string("hours_note"),
        position,
        provenance: provenance?,
    })
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
    let audiences =
        words(row, "audience", faults, Audience::from_code, Audience::ALL, Audience::code);
    let price = word(row, "price", faults, Price::from_code, Price::ALL, Price::code);
    let venue = word(row, "location", faults, Venue::from_code, Venue::ALL, Venue::code);
    let areas = row.list("areas", faults, area, |_| out_of_range("1", "5"));
    let levels = words(row, "level", faults, level, &Level::ALL, level_word);
    let (languages, until) = (languages(row, faults), date(row, "until", faults));
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
        until,
        provenance: provenance?,
    })
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

/// Reads a name in two languages, of which one may be missing.
fn names(row: &Row<'_, '_>, fr: &str, nl: &str, faults: &mut Faults<'_>) -> Option<Names> {
    let names = Names { fr: row.string(fr), nl: row.string(nl) };
    if names.each().next().is_some() {
        return Some(names);
    }
    // A column that must be filled has noted it already; here either one would do.
    let either = row.cell(fr).filter(|_| !row.must_be_filled(fr));
    if let Some(cell) = either {
        faults.at(cell, Fault::EmptyCell { column: fr.to_owned() });
    }
    None
}

/// Reads a point of the Region.
fn point(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Point> {
    let (lat, lon) = (row.number("lat", faults), row.number("lon", faults));
    let point = Point::new(lat?, lon?).filter(|point| point.is_in_region());
    if point.is_none()
        && let Some(cell) = row.cell("lat")
    {
        faults.at(cell, Fault::OutsideRegion);
    }
    point
}

/// Returns the radius of a circle of the same area, in metres.
fn radius(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<u32> {
    let area_km2 = row.number("area_km2", faults)?;
    // The whole Region has 162 km².
    if !(0.0..=200.0).contains(&area_km2) {
        if let Some(cell) = row.cell("area_km2") {
            faults.at(cell, out_of_range("0", "200"));
        }
        return None;
    }
    Some((area_km2 * 1e6 / std::f64::consts::PI).sqrt().round() as u32)
}

fn provenance(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Provenance> {
    let confidence =
        word(row, "confidence", faults, Confidence::from_code, Confidence::ALL, Confidence::code);
    let date = date(row, "source_date", faults);
    Some(Provenance { source: row.string("source"), date, confidence: confidence? })
}

fn date(row: &Row<'_, '_>, column: &str, faults: &mut Faults<'_>) -> Option<PartialDate> {
    let wrong = |_: &str| Fault::WrongType { expected: Expected::Date };
    row.read(column, faults, PartialDate::parse, wrong)
}

/// Reads languages. German is known in the lists but not spoken by the program: it is left out.
fn languages(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Vec<Lang> {
    let read = |code: &str| match code {
        "de" => Some(None),
        _ => Lang::from_code(code).map(Some),
    };
    let known = || Lang::ALL.into_iter().map(Lang::code).chain(["de"]);
    let found = row.list("languages", faults, read, |code| unknown_word(code, known()));
    found.into_iter().flatten().collect()
}

/// Notes a row without a source.
fn note_source(row: &Row<'_, '_>, id: &str, faults: &mut Faults<'_>) {
    if let Some(cell) = row.cell("source")
        && cell.text.trim().is_empty()
    {
        faults.at(cell, Fault::RowWithoutSource { id: row.string(id) });
    }
}

/// Reads a word of a closed list.
fn word<T: Copy>(
    row: &Row<'_, '_>,
    column: &str,
    faults: &mut Faults<'_>,
    read: impl Fn(&str) -> Option<T>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Option<T> {
    row.read(column, faults, read, |text| unknown_word(text, all.iter().map(|word| code(*word))))
}

/// Reads words of a closed list.
fn words<T: Copy>(
    row: &Row<'_, '_>,
    column: &str,
    faults: &mut Faults<'_>,
    read: impl Fn(&str) -> Option<T>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Vec<T> {
    row.list(column, faults, read, |text| unknown_word(text, all.iter().map(|word| code(*word))))
}

fn commune_name(nis: &str, known: &Gazetteer) -> Option<CommuneName> {
    Some(known.commune(Nis::parse(nis)?)?.name.clone())
}

fn known_postcode(text: &str, known: &Gazetteer) -> Option<Postcode> {
    Postcode::parse(text).filter(|postcode| known.postcode(*postcode).is_some())
}

fn unknown_word(word: &str, known: impl Iterator<Item = &'static str>) -> Fault {
    let known: Vec<String> = known.map(str::to_owned).collect();
    let nearest = nearest(word, known.iter().map(String::as_str));
    Fault::UnknownWord { word: word.to_owned(), known, nearest }
}

fn unknown_place(name: &str) -> Fault {
    Fault::UnknownPlace { name: name.to_owned() }
}

fn bad_id(id: &str) -> Fault {
    Fault::BadId { id: id.to_owned() }
}

fn out_of_range(low: &str, high: &str) -> Fault {
    Fault::OutOfRange { low: low.to_owned(), high: high.to_owned() }
}
