//! Whether postcode, commune, street and point of an entry belong together.

use super::Bench;
use crate::domain::gazetteer::{Nis, Point, Postcode, Street};
use crate::domain::problem::Fault;
use crate::table::{Faults, Row};

/// How far a point may lie beyond the end of its street, in metres: houses stand beside it, and its middle
/// is that of a box around it.
const BESIDE_M: f64 = 250.0;

/// Notes what does not belong together in an address.
pub(super) fn look(row: &Row<'_, '_>, bench: &Bench<'_>, found: &mut Faults<'_>) {
    let nis = Nis::parse(row.text("nis")).filter(|nis| bench.known.commune(*nis).is_some());
    let Some(nis) = nis else { return };
    postcode(row, nis, bench, found);
    let street = street(row, nis, bench, found);
    if let Some(point) = point(row) {
        distance(row, (nis, street, point), bench, found);
    }
}

fn commune_name(nis: Nis, bench: &Bench<'_>) -> String {
    let names = bench.known.commune(nis).map(|commune| &commune.name.names);
    names.map_or(String::new(), |names| match names.fr == names.nl {
        true => names.fr.clone(),
        false => format!("{} / {}", names.fr, names.nl),
    })
}

fn postcode(row: &Row<'_, '_>, nis: Nis, bench: &Bench<'_>, found: &mut Faults<'_>) {
    let text = row.text("postcode");
    let area = Postcode::parse(text).and_then(|postcode| bench.known.postcode(postcode));
    let is_other = area.is_some_and(|area| area.communes.iter().all(|commune| commune.nis != nis));
    if is_other && let Some(cell) = row.cell("postcode") {
        let (postcode, commune) = (text.to_owned(), commune_name(nis, bench));
        found.at(cell, Fault::PostcodeOfOtherCommune { postcode, commune });
    }
}

/// Returns the street of the row. A name that no street of the commune has is noted.
fn street<'a>(
    row: &Row<'_, '_>,
    nis: Nis,
    bench: &'a Bench<'_>,
    found: &mut Faults<'_>,
) -> Option<&'a Street> {
    let mut street = None;
    for column in ["street_fr", "street_nl"] {
        let name = row.text(column);
        if name.is_empty() || bench.streets.is_empty() {
            continue;
        }
        street = street.or(bench.streets.find(nis, name));
        if bench.streets.find(nis, name).is_none()
            && let Some(cell) = row.cell(column)
        {
            let (commune, nearest) = (commune_name(nis, bench), bench.streets.nearest(nis, name));
            let street = name.to_owned();
            found.at(cell, Fault::StreetUnknown { street, commune, nearest });
        }
    }
    street
}

fn point(row: &Row<'_, '_>) -> Option<Point> {
    Point::new(row.text("lat").parse().ok()?, row.text("lon").parse().ok()?)
}

/// Notes a point that lies off its street or, where the street is not known, off its commune.
fn distance(
    row: &Row<'_, '_>,
    (nis, street, point): (Nis, Option<&Street>, Point),
    bench: &Bench<'_>,
    found: &mut Faults<'_>,
) {
    let commune = || {
        let commune = bench.known.commune(nis)?;
        // A circle as large as the commune is rounder than any of the nineteen.
        let most = 2.0 * f64::from(commune.position.uncertainty_m) + 1_000.0;
        Some((commune.position.point, most, commune_name(nis, bench)))
    };
    let of_street = street.map(|street| {
        let from = street.names.each().next().unwrap_or_default().to_owned();
        (street.point, f64::from(street.length_m) / 2.0 + BESIDE_M, from)
    });
    let Some((middle, most, from)) = of_street.or_else(commune) else { return };
    let metres = middle.distance_m(point);
    if metres > most
        && let Some(cell) = row.cell("lat")
    {
        found.at(cell, Fault::PointFar { metres: metres.round() as usize, from });
    }
}
