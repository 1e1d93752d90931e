//! What a format holds comes back equal: of the rows of the program, and of rows of every shape.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::calendar::parse_date;
use crate::domain::place::Place;
use crate::places::fixtures::{self, TEXTS};
use crate::places::import::{Imported, Importing, import, mednum_words};
use crate::places::load::{file_name, load};
use crate::places::read_list;

fn importing() -> Importing<'static> {
    Importing {
        known: fixtures::gazetteer(),
        streets: fixtures::streets(),
        format: None,
        source: None,
        today: parse_date("2026-11-22").expect("a day"),
    }
}

/// Returns the places that rows are, or what is wrong with them.
fn directory_of(rows: &[Record]) -> Directory {
    let text = write_places(rows);
    let files = TEXTS
        .map(|(path, own)| (path, if file_name(path) == "epns.csv" { text.as_str() } else { own }));
    let files: Vec<_> =
        files.into_iter().filter(|(path, _)| !path.ends_with("events.csv")).collect();
    let mut files = files;
    let events = include_str!("../../../places/events.csv").lines().next().unwrap_or_default();
    files.push(("places/events.csv", events));
    let (found, problems) = load(&files);
    found.unwrap_or_else(|| panic!("{problems:#?}\n{text}")).0
}

fn there_and_back(format: &str, rows: &[Record]) -> (Exported, Imported) {
    let directory = directory_of(rows);
    let exported = export(format, &Exporting { rows, directory: &directory }).expect("a format");
    let imported = import("file", &exported.text, &importing(), &[]);
    (exported, imported)
}

fn by_id(directory: &Directory) -> BTreeMap<&str, &Place> {
    directory.places.iter().map(|place| (place.id.as_str(), place)).collect()
}

fn own_rows() -> Vec<Record> {
    let (_, text) = TEXTS.iter().find(|(path, _)| path.ends_with("epns.csv")).expect("the list");
    read_list("epns.csv", text)
}

#[test]
fn the_rows_of_the_program_come_back_equal() {
    let rows = own_rows();
    for format in ["geojson", "csv"] {
        let (exported, imported) = there_and_back(format, &rows);
        assert!(imported.rejects.is_empty() && imported.outside == 0, "{imported:#?}");
        assert!(exported.left_out.is_empty() && imported.left_out.is_empty(), "{imported:?}");
        let back = directory_of(&imported.rows);
        assert_eq!(by_id(&back), by_id(fixtures::directory()), "{format}");
    }
}

#[test]
fn geojson_is_what_the_standard_says() {
    let (exported, _) = there_and_back("geojson", &own_rows());
    let json: serde_json::Value = serde_json::from_str(&exported.text).expect("JSON");
    assert_eq!(json["type"], "FeatureCollection");
    let features = json["features"].as_array().expect("a list");
    assert_eq!(features.len(), own_rows().len());
    for feature in features {
        assert_eq!(feature["type"], "Feature");
        let Some(numbers) = feature["geometry"]["coordinates"].as_array() else {
            assert!(feature["geometry"].is_null());
            continue;
        };
        let [lon, lat] = &numbers[..] else { panic!("{feature}") };
        let (lon, lat) = (lon.as_f64().expect("a number"), lat.as_f64().expect("a number"));
        assert!((4.2..4.5).contains(&lon) && (50.7..51.0).contains(&lat), "{feature}");
        assert!(feature["properties"]["uncertainty_m"].is_u64(), "{feature}");
    }
}

#[test]
fn the_french_standard_holds_what_it_demands() {
    let rows = own_rows();
    let (exported, imported) = there_and_back("mednum", &rows);
    let mut reader = csv::Reader::from_reader(exported.text.as_bytes());
    let heading: Vec<String> =
        reader.headers().expect("a heading").iter().map(str::to_owned).collect();
    assert_eq!(heading, mednum::FIELDS);
    let mut written = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let cell = |name: &str| {
            heading
                .iter()
                .position(|own| own == name)
                .and_then(|at| row.get(at))
                .unwrap_or_default()
        };
        written += 1;
        for field in ["id", "nom", "commune", "code_postal", "adresse", "date_maj", "services"] {
            assert!(!cell(field).is_empty(), "{field} {row:?}");
        }
        assert!(parse_date(cell("date_maj")).is_some(), "{row:?}");
        let phone = cell("telephone");
        assert!(
            phone.is_empty() || phone.chars().all(|c| c.is_ascii_digit() || c == '+'),
            "{phone}"
        );
        let known: Vec<&str> = mednum_words("services").iter().map(|(word, _)| *word).collect();
        assert!(cell("services").split('|').all(|word| known.contains(&word)), "{row:?}");
    }
    let left: usize = exported.left_out.values().sum();
    assert!(written > 10 && written + left == rows.len(), "{written} {:?}", exported.left_out);
    // What came through once comes through again just so, but for a fee that does not say how much.
    assert_eq!((imported.rejects.len(), imported.rows.len()), (0, written));
    let (again, _) = there_and_back("mednum", &imported.rows);
    assert_eq!(again.text, exported.text.replace(",Payant,", ",,"));
}

fn any_row() -> impl Strategy<Value = Record> {
    let of = |choices: &'static [&'static str]| prop::sample::select(choices);
    let what = (
        of(&["EPN", "library", "mobile_team", "buddy", "welfare_centre"]),
        "[A-Za-zé=+@,;\" -]{1,12}",
    );
    let place = (
        of(&[
            "",
            "1070,21001,Rue Brogniez,Brogniezstraat,54",
            "1000,21004,,,",
            "1140,21006,Rue de Paris,Parijsstraat,4A",
        ]),
        of(&["", "50.84012,4.33477,street_midpoint(888m)", "50.8466,4.3517,address"]),
    );
    let words = (
        of(&["", "fr", "nl;fr", "en"]),
        of(&["", "free_access;wifi", "print_scan;eid_reader;guidance", "literacy"]),
        of(&["", "seniors;women", "all"]),
        of(&["", "free", "small_fee", "free_for_jobseekers"]),
        of(&["", "yes", "partly", "no"]),
        of(&["", "yes", "no"]),
    );
    let said = (
        of(&["2026", "2025-06", "2024-02-29", ""]),
        of(&["", "2026-10-01"]),
        of(&["high", "medium", "low"]),
        of(&["unknown", "no", "yes"]),
    );
    (what, place, words, said).prop_map(|((kind, name), (address, point), words, said)| {
        let mut row = Record::default();
        row.set("type", kind);
        row.set("name_fr", &format!("x{name}"));
        for (column, text) in ["postcode", "nis", "street_fr", "street_nl", "number"]
            .into_iter()
            .zip(address.split(','))
        {
            row.set(column, text);
        }
        if address.is_empty() {
            row.set("nis", "21001");
        }
        for (column, text) in ["lat", "lon", "coord_precision"].into_iter().zip(point.split(',')) {
            row.set(column, text);
        }
        let (languages, services, audiences, price, step_free, home_visit) = words;
        let (date, checked, confidence, labelled) = said;
        for (column, text) in [
            ("languages", languages),
            ("services", services),
            ("audiences", audiences),
            ("price", price),
            ("step_free", step_free),
            ("home_visit", home_visit),
            ("source_date", date),
            ("checked_on", checked),
            ("confidence", confidence),
            ("labelled", labelled),
            ("source", "https://a.example/?a=1,\"b\""),
        ] {
            row.set(column, text);
        }
        row
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn rows_of_every_shape_come_back_equal(mut rows in prop::collection::vec(any_row(), 1..4)) {
        for (at, row) in rows.iter_mut().enumerate() {
            row.set("id", &format!("row-{at}"));
        }
        let expected = directory_of(&rows);
        for format in ["geojson", "csv"] {
            let (_, imported) = there_and_back(format, &rows);
            prop_assert!(imported.rejects.is_empty(), "{:?}", imported.rejects);
            let back = directory_of(&imported.rows);
            prop_assert_eq!(by_id(&back), by_id(&expected), "{}", format);
        }
    }
}
