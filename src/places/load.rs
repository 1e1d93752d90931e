//! The place files together: all of them are read, and all faults of all of them are returned.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::columns;
use super::entries;
use super::fold::fold;
use super::rows;
use crate::domain::gazetteer::{Commune, Gazetteer, Position, Postcode, Precision, Street};
use crate::domain::place::{About, Directory};
use crate::domain::problem::{Fault, Problem, Severity};
use crate::table::{Column, Faults, Row, read_table};

/// The files that [`load`] needs, by the last part of their path.
pub const FILES: [&str; 8] = [
    "communes.csv",
    "postcodes.csv",
    "stations.csv",
    "quarters.csv",
    "epns.csv",
    "trainings.csv",
    "helplines.csv",
    "events.csv",
];

/// The file that [`load_streets`] reads.
pub const STREETS: &str = "streets.csv";

/// The streets, ready to be searched.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Streets {
    pub(super) streets: Vec<Street>,
    /// The folded names of each street, French then Dutch.
    pub(super) keys: Vec<[String; 2]>,
}

impl Streets {
    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.streets.len()
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.streets.is_empty()
    }
}

/// Reads the directory and the gazetteer. There is a result when nothing worse than a warning was
/// found. Files with other names are left alone.
pub fn load(files: &[(&str, &str)]) -> (Option<(Directory, Gazetteer)>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut known = communes_and_postcodes(files, &mut problems);
    let sound = is_usable(&problems);
    let mut others = Vec::new();
    let stations = table(files, FILES[2], "id", columns::STATIONS, &mut others, |row, faults| {
        rows::station(row, &known, faults)
    });
    let quarters =
        table(files, FILES[3], "quarter_id", columns::QUARTERS, &mut others, |row, faults| {
            rows::quarter(row, &known, faults)
        });
    let directory = directory(files, &known, &mut others);
    problems.extend(keep(others, sound));
    (known.stations, known.quarters) = (stations, quarters);
    (is_usable(&problems).then_some((directory, known)), problems)
}

/// Reads what every other list points to.
fn communes_and_postcodes(files: &[(&str, &str)], problems: &mut Vec<Problem>) -> Gazetteer {
    let communes = table(files, FILES[0], "nis", columns::COMMUNES, problems, rows::commune);
    let sound = is_usable(problems);
    let main: Vec<Postcode> = communes.iter().map(|(_, postcode)| *postcode).collect();
    let communes = communes.into_iter().map(|(commune, _)| commune).collect();
    let mut known = Gazetteer { communes, ..Gazetteer::default() };
    let mut others = Vec::new();
    known.postcodes =
        table(files, FILES[1], "postcode", columns::POSTCODES, &mut others, |row, faults| {
            rows::postcode(row, &known, faults)
        });
    problems.extend(keep(others, sound));
    place_communes(&mut known, &main);
    known
}

fn is_usable(problems: &[Problem]) -> bool {
    problems.iter().all(|problem| problem.fault.severity() == Severity::Warning)
}

/// Keeps the faults of lists that point to others. When it is those others that are faulty, a place
/// unknown to them is no fault of the row: one fault there would be repeated by every row here.
fn keep(problems: Vec<Problem>, sound: bool) -> impl Iterator<Item = Problem> {
    let unknown = |problem: &Problem| matches!(problem.fault, Fault::UnknownPlace { .. });
    problems.into_iter().filter(move |problem| sound || !unknown(problem))
}

fn directory(files: &[(&str, &str)], known: &Gazetteer, problems: &mut Vec<Problem>) -> Directory {
    let places = table(files, FILES[4], "id", columns::PLACES, problems, |row, faults| {
        entries::place(row, known, faults)
    });
    let sound = is_usable(problems);
    let mut of_events = Vec::new();
    let events = table(files, FILES[7], "id", columns::EVENTS, &mut of_events, |row, faults| {
        entries::event(row, known, &places, faults)
    });
    let keep = |problem: &Problem| sound || !matches!(problem.fault, Fault::UnknownEntry { .. });
    problems.extend(of_events.into_iter().filter(keep));
    Directory {
        about: About::default(),
        places,
        events,
        trainings: table(files, FILES[5], "id", columns::TRAININGS, problems, |row, faults| {
            entries::training(row, known, faults)
        }),
        helplines: table(files, FILES[6], "id", columns::HELPLINES, problems, |row, faults| {
            entries::helpline(row, known, faults)
        }),
    }
}

/// Reads one file: its rows, its duplicate ids, and that it is there at all.
fn table<T>(
    files: &[(&str, &str)],
    name: &str,
    id: &str,
    columns: &'static [Column],
    problems: &mut Vec<Problem>,
    read: impl Fn(&Row<'_, '_>, &mut Faults<'_>) -> Option<T>,
) -> Vec<T> {
    let Some((path, text)) = files.iter().find(|(path, _)| file_name(path) == name) else {
        problems.push(Problem::of_file(name, Fault::FileMissing));
        return Vec::new();
    };
    let mut faults = Faults::new(path, text);
    let mut lines = BTreeMap::new();
    let mut things = Vec::new();
    read_table(columns, &mut faults, |row, faults| {
        note_duplicate(row, id, &mut lines, faults);
        things.extend(read(row, faults));
    });
    problems.extend(faults.into_problems());
    things
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

fn note_duplicate<'a>(
    row: &Row<'_, 'a>,
    id: &str,
    lines: &mut BTreeMap<Cow<'a, str>, usize>,
    faults: &mut Faults<'_>,
) {
    let Some(cell) = row.cell(id).filter(|cell| !cell.text.is_empty()) else {
        return;
    };
    match lines.get(&cell.text) {
        Some(line) => {
            let first = faults.line_of(*line);
            faults.at(cell, Fault::DuplicateId { id: cell.text.to_string(), first });
        }
        None => {
            lines.insert(cell.text.clone(), cell.line());
        }
    }
}

/// Puts a commune with several postcodes at its main one: the middle of the City of Brussels falls
/// far north of its centre.
fn place_communes(gazetteer: &mut Gazetteer, main: &[Postcode]) {
    let points: Vec<_> = main.iter().map(|code| gazetteer.postcode(*code)).collect();
    let points: Vec<_> = points.into_iter().map(|area| area.map(|area| area.position)).collect();
    for (commune, position) in gazetteer.communes.iter_mut().zip(points) {
        place_commune(commune, position);
    }
}

fn place_commune(commune: &mut Commune, main: Option<Position>) {
    if let (Some(main), 2..) = (main, commune.postcodes.len()) {
        let uncertainty_m = commune.position.uncertainty_m;
        commune.position =
            Position { point: main.point, precision: Precision::Commune, uncertainty_m };
    }
}

/// Reads the streets, apart from the rest because they are many and only a search needs them.
pub fn load_streets(
    path: &str,
    text: &str,
    gazetteer: &Gazetteer,
) -> (Option<Streets>, Vec<Problem>) {
    let mut faults = Faults::new(path, text);
    let mut found = Streets::default();
    read_table(columns::STREETS, &mut faults, |row, faults| {
        if let Some(street) = rows::street(row, gazetteer, faults) {
            found.keys.push([fold(&street.names.fr), fold(&street.names.nl)]);
            found.streets.push(street);
        }
    });
    let usable = !faults.has_errors();
    (usable.then_some(found), faults.into_problems())
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let files =
            TEXTS.map(|(path, own)| (path, if file_name(path) == name { text } else { own }));
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
            let row =
                format!("a,EPN,A,,,,,,1000,21004,,,,fr;de,training,unknown,,,{point},s,,high");
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

    #[test]
    #[ignore = "a measure: cargo test --release --lib -- --ignored"]
    fn loading_takes_a_few_milliseconds() {
        let gazetteer = fixtures::gazetteer();
        let best = |run: &dyn Fn() -> bool| {
            let runs = (0..20).map(|_| {
                let start = std::time::Instant::now();
                assert!(run());
                start.elapsed()
            });
            runs.min().expect("twenty runs")
        };
        let lists = best(&|| load(&TEXTS).0.is_some());
        let text = fixtures::STREETS_TEXT;
        let read = best(&|| load_streets("streets.csv", text, gazetteer).0.is_some());
        assert!(lists.as_millis() < 5 && read.as_millis() < 10, "{lists:?} {read:?}");
    }
}
