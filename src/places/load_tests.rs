//! Faults of place files: each with its code, line and column.

use super::load::{file_name, load};
use crate::domain::problem::Problem;
use crate::places::fixtures::{self, TEXTS};

#[test]
fn the_files_of_the_repository_have_no_fault() {
    let problems: Vec<_> = fixtures::problems().collect();
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(fixtures::directory().places.len(), 127);
    assert_eq!(fixtures::streets().len(), 5_736);
}

#[test]
fn the_city_of_brussels_is_at_its_main_postcode() {
    let gazetteer = fixtures::gazetteer();
    for commune in &gazetteer.communes {
        let main = gazetteer.postcode(commune.postcodes[0]).expect("known");
        let same = commune.position.point == main.position.point;
        assert_eq!(same, commune.postcodes.len() > 1, "{}", commune.name.names.fr);
    }
}

/// Loads the files with one replaced; returns code, line and column of every fault.
fn faults(name: &str, text: &str) -> Vec<(&'static str, usize, usize)> {
    let files = TEXTS.map(|(path, own)| (path, if file_name(path) == name { text } else { own }));
    let (_, problems) = load(&files);
    problems.iter().map(place_of).collect()
}

fn place_of(problem: &Problem) -> (&'static str, usize, usize) {
    let (line, column) = problem.span.map_or((0, 0), |span| (span.line, span.column));
    (problem.fault.code(), line, column)
}

const HELPLINES: &str =
    "id,name_fr,name_nl,contact,type,when,purpose_fr,purpose_nl,source,source_date,confidence";

#[test]
fn faults_of_a_row_are_all_found() {
    for (row, expected) in [
        ("a,A,A,1,phone,,p,d,s,2022,high", vec![]),
        ("a,A,,1,phone,,p,,s,,high", vec![]),
        ("a,A,A,1,phone", vec![("ragged-row", 2, 1)]),
        ("a,A,A,1,phone,,p,d,s,2022,high,x,y", vec![("ragged-row", 2, 1)]),
        ("A_b,A,A,1,phone,,p,d,s,2022,high", vec![("bad-id", 2, 1)]),
        (",A,A,1,phone,,p,d,s,2022,high", vec![("empty-cell", 2, 1)]),
        ("a,,,1,fax,,p,d,s,2022,high", vec![("empty-cell", 2, 3), ("unknown-word", 2, 7)]),
        (
            "a,é,A,1,phone,,p,d,,2022-13,high",
            vec![("row-without-source", 2, 20), ("wrong-type", 2, 21)],
        ),
        (
            "a,\u{1b}[2J,A,1,phone,,p,\u{202e}d,s,2022,high",
            vec![("control-character", 2, 3), ("control-character", 2, 21)],
        ),
        (
            "a,\"A\nB\",A,1,phone,,p,d,s,2022,sure",
            vec![("control-character", 2, 3), ("unknown-word", 3, 26)],
        ),
        ("a,\"A,A,1,phone,,p,d,s,2022,high", vec![("unclosed-quote", 2, 1)]),
        (
            "a,A,A,1,phone,,p,d,s,2022,high\r\n\r\na,A,A,1,phone,,p,d,s,2022,high",
            vec![("duplicate-id", 4, 1)],
        ),
    ] {
        let text = format!("{HELPLINES}\n{row}\n");
        assert_eq!(faults("helplines.csv", &text), expected, "{row}");
    }
}

#[test]
fn faults_of_a_heading_are_all_found() {
    let text = HELPLINES.replace("contact", "contakt").replace("when", "id");
    assert_eq!(
        faults("helplines.csv", &text),
        [
            ("column-missing", 1, 1),
            ("column-missing", 1, 1),
            ("unknown-column", 1, 20),
            ("duplicate-key", 1, 33),
        ]
    );
    let missing = faults("helplines.csv", "");
    assert!(missing.len() >= 10 && missing.iter().all(|fault| fault.0 == "column-missing"));
    let large = "x".repeat(2 * 1024 * 1024 + 1);
    assert_eq!(faults("helplines.csv", &large), [("file-too-large", 0, 0)]);
}

#[test]
fn faults_of_places_on_the_map_are_found() {
    let heading = "quarter_id,kind,name_fr,name_nl,lat,lon,main_nis,area_km2,source";
    for (row, expected) in [
        ("1,x,A,B,50.85,4.35,21004,1,s", vec![]),
        ("1,x,A,B,50.46,4.87,21004,1,s", vec![("outside-region", 2, 9)]),
        ("1,x,A,B,fifty,4.35,21004,1,s", vec![("wrong-type", 2, 9)]),
        ("1,x,A,B,50.85,inf,21004,1,s", vec![("wrong-type", 2, 15)]),
        ("1,x,A,B,50.85,4.35,92094,1,s", vec![("unknown-place", 2, 20)]),
        ("1,x,A,B,50.85,4.35,21004,-1,s", vec![("out-of-range", 2, 26)]),
        (
            "1,x,A,,,4.35,2100x,1,s",
            vec![("empty-cell", 2, 7), ("empty-cell", 2, 8), ("unknown-place", 2, 14)],
        ),
    ] {
        assert_eq!(faults("quarters.csv", &format!("{heading}\n{row}")), expected, "{row}");
    }
}

#[test]
fn half_a_point_is_a_fault() {
    let heading = "id,type,name_fr,name_nl,operator,street_fr,street_nl,number,postcode,nis,phone,email,\
                   website,languages,services,labelled,opening_hours,hours_note,lat,lon,\
                   coord_precision,source,source_date,confidence";
    for (point, expected) in [
        (",,", vec![]),
        ("50.85,4.35,address", vec![]),
        ("50.85,4.35,street_midpoint(90m)", vec![]),
        ("50.85,,address", vec![("empty-cell", 2, 59)]),
        ("50.85,4.35,", vec![("empty-cell", 2, 64)]),
        ("50.85,4.35,street_midpoint(m)", vec![("unknown-word", 2, 64)]),
    ] {
        let row = format!("a,EPN,A,,,,,,1000,21004,,,,fr;de,training,unknown,,,{point},s,,high");
        assert_eq!(faults("epns.csv", &format!("{heading}\n{row}")), expected, "{point}");
    }
}

#[test]
fn columns_that_came_later_are_read_and_may_be_missing() {
    let heading = "id,type,name_fr,name_nl,operator,street_fr,street_nl,number,postcode,nis,phone,email,\
                   website,languages,services,labelled,opening_hours,hours_note,lat,lon,\
                   coord_precision,source,source_date,confidence,operator_kind,audiences,price,\
                   step_free,home_visit,label_source,label_date,checked_on";
    let wrong = ["unknown-word", "unknown-word", "unknown-word", "unknown-word", "wrong-type"];
    for (label, later, expected) in [
        ("unknown", ",,,,,,,", &[][..]),
        ("yes", "asbl,seniors;women,free,partly,yes,s,2023-03,2026-11-01", &[]),
        ("no", "vzw,,cheap,half,maybe,,,2026", &wrong),
        ("yes", ",,,,,,2023,", &["label-without-source"]),
        ("yes", ",,,,,s,,", &["label-without-source"]),
    ] {
        let row = format!(
            "a,EPN,A,,,,,,1000,21004,,,,fr;de,training,{label},,,,,,s,2026-01,high,{later}"
        );
        let found = faults("epns.csv", &format!("{heading}\n{row}"));
        let codes: Vec<_> = found.iter().map(|fault| fault.0).collect();
        assert_eq!(codes, expected, "{later} {found:?}");
    }
}

#[test]
fn an_event_has_days_and_may_point_to_a_place() {
    let heading = include_str!("../../places/events.csv").lines().next().expect("a heading");
    for (place, days, hours, expected) in [
        ("anderlecht-maks", "2026-12-01,", "Tu 14:00-16:00", vec![]),
        ("", "2026-12-01,2026-12-31", "", vec![]),
        ("anderlecht-mask", "2026-12-01,", "", vec!["unknown-entry"]),
        ("", "2026-12,", "", vec!["wrong-type"]),
        ("", ",2026-12-01", "", vec!["empty-cell"]),
        ("", "2026-12-31,2026-12-01", "", vec!["ends-before-start"]),
    ] {
        let row = format!(
            "a,workshop,A,B,o,{place},,,,1070,,,21001,{days},{hours},fr,,,,,,,,,,,,,s,2026,,high,"
        );
        let found = faults("events.csv", &format!("{heading}\n{row}"));
        let codes: Vec<_> = found.iter().map(|fault| fault.0).collect();
        assert_eq!(codes, expected, "{place} {days} {found:?}");
    }
}

#[test]
fn a_missing_list_of_communes_is_one_fault() {
    let (found, problems) = load(&TEXTS[1..]);
    assert_eq!(found, None);
    // Rows elsewhere that point to a commune keep quiet.
    let codes: Vec<_> = problems.iter().map(place_of).collect();
    assert_eq!(codes, [("file-missing", 0, 0)]);
}

#[test]
fn endless_faults_end() {
    let text = format!("{HELPLINES}\n{}", "x\n".repeat(100_000));
    let found = faults("helplines.csv", &text);
    assert_eq!((found.len(), found[1_000].0), (1_001, "too-many-faults"));
    let words = "x;".repeat(100_000);
    let row = format!("a,A,,EPN,,,,,,21004,,,,{words},training,yes,,,,,,s,,high");
    let heading = "id,name_fr,name_nl,type,operator,street_fr,street_nl,number,postcode,nis,phone,email,\
                   website,languages,services,labelled,opening_hours,hours_note,lat,lon,\
                   coord_precision,source,source_date,confidence";
    assert_eq!(faults("epns.csv", &format!("{heading}\n{row}")).len(), 1_001);
}
