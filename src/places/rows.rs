//! A row of each list of the gazetteer → the thing it describes; and how a cell of any list is read.
//! Faults of a row are noted and the row is left out.

use crate::domain::calendar::{Date, PartialDate, parse_date};
use crate::domain::gazetteer::{
    Commune, CommuneName, Gazetteer, Landmark, Names, Nis, Point, Position, Postcode, PostcodeArea,
    Precision, Street,
};
use crate::domain::id::Lang;
use crate::domain::nearest::nearest;
use crate::domain::place::Provenance;
use crate::domain::place_words::Confidence;
use crate::domain::problem::{Expected, Fault};
use crate::table::{Faults, Row};

/// The kind of a landmark where nothing stops.
const SQUARE: &str = "square";

/// What a stop and a square may be off by, in metres: ten spot checks gave 27 to 218.
const STATION_UNCERTAINTY_M: u32 = 150;

/// What the point of a postcode in a commune with several may be off by, in metres.
const POSTCODE_UNCERTAINTY_M: u32 = 1_500;

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
    let found =
        landmark(row, "nis", known, faults, Precision::Station, Some(STATION_UNCERTAINTY_M));
    Some(Landmark { is_stop: row.text("kind") != SQUARE, ..found? })
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
    Some(Landmark { names: names?, commune: commune?, position, is_stop: false })
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

/// Reads a name in two languages, of which one may be missing.
pub(super) fn names(
    row: &Row<'_, '_>,
    fr: &str,
    nl: &str,
    faults: &mut Faults<'_>,
) -> Option<Names> {
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
pub(super) fn point(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Point> {
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

pub(super) fn provenance(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Provenance> {
    let confidence =
        word(row, "confidence", faults, Confidence::from_code, Confidence::ALL, Confidence::code);
    let date = date(row, "source_date", faults);
    let checked_on = day(row, "checked_on", faults);
    let source = row.string("source");
    Some(Provenance { source, date, checked_on, confidence: confidence? })
}

pub(super) fn date(
    row: &Row<'_, '_>,
    column: &str,
    faults: &mut Faults<'_>,
) -> Option<PartialDate> {
    let wrong = |_: &str| Fault::WrongType { expected: Expected::Date };
    row.read(column, faults, PartialDate::parse, wrong)
}

/// Reads a whole day.
pub(super) fn day(row: &Row<'_, '_>, column: &str, faults: &mut Faults<'_>) -> Option<Date> {
    let wrong = |_: &str| Fault::WrongType { expected: Expected::Date };
    row.read(column, faults, parse_date, wrong)
}

/// Reads languages. German is known in the lists but not spoken by the program: it is left out.
pub(super) fn languages(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Vec<Lang> {
    let read = |code: &str| match code {
        "de" => Some(None),
        _ => Lang::from_code(code).map(Some),
    };
    let known = || Lang::ALL.into_iter().map(Lang::code).chain(["de"]);
    let found = row.list("languages", faults, read, |code| unknown_word(code, known()));
    found.into_iter().flatten().collect()
}

/// Notes a row without a source.
pub(super) fn note_source(row: &Row<'_, '_>, id: &str, faults: &mut Faults<'_>) {
    if let Some(cell) = row.cell("source")
        && cell.text.trim().is_empty()
    {
        faults.at(cell, Fault::RowWithoutSource { id: row.string(id) });
    }
}

/// Reads a word of a closed list.
pub(super) fn word<T: Copy>(
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
pub(super) fn words<T: Copy>(
    row: &Row<'_, '_>,
    column: &str,
    faults: &mut Faults<'_>,
    read: impl Fn(&str) -> Option<T>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Vec<T> {
    row.list(column, faults, read, |text| unknown_word(text, all.iter().map(|word| code(*word))))
}

pub(super) fn commune_name(nis: &str, known: &Gazetteer) -> Option<CommuneName> {
    Some(known.commune(Nis::parse(nis)?)?.name.clone())
}

pub(super) fn known_postcode(text: &str, known: &Gazetteer) -> Option<Postcode> {
    Postcode::parse(text).filter(|postcode| known.postcode(*postcode).is_some())
}

pub(super) fn unknown_word(word: &str, known: impl Iterator<Item = &'static str>) -> Fault {
    let known: Vec<String> = known.map(str::to_owned).collect();
    let nearest = nearest(word, known.iter().map(String::as_str));
    Fault::UnknownWord { word: word.to_owned(), known, nearest }
}

pub(super) fn unknown_place(name: &str) -> Fault {
    Fault::UnknownPlace { name: name.to_owned() }
}

pub(super) fn bad_id(id: &str) -> Fault {
    Fault::BadId { id: id.to_owned() }
}

pub(super) fn out_of_range(low: &str, high: &str) -> Fault {
    Fault::OutOfRange { low: low.to_owned(), high: high.to_owned() }
}
