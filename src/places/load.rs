//! The place files together: all of them are read, and all faults of all of them are returned.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::about::{ABOUT, load_about};
use super::columns;
use super::entries;
use super::rows;
use super::streets::Streets;
use crate::domain::gazetteer::{Commune, Gazetteer, Position, Postcode, Precision};
use crate::domain::place::{About, Directory};
use crate::domain::problem::{Fault, Problem, Severity};
use crate::table::{Column, Faults, Row, read_table};

/// The files that [`load`] needs, by the last part of their path.
pub const FILES: [&str; 9] = [
    "communes.csv",
    "postcodes.csv",
    "stations.csv",
    "quarters.csv",
    "epns.csv",
    "trainings.csv",
    "helplines.csv",
    "events.csv",
    ABOUT,
];

/// The file that [`load_streets`] reads.
pub const STREETS: &str = "streets.csv";

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

/// Reads the communes and postcodes, as far as they can be read.
pub(super) fn names_of_region(files: &[(&str, &str)]) -> Gazetteer {
    communes_and_postcodes(files, &mut Vec::new())
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
    problems.iter().all(|problem| problem.fault.severity() != Severity::Error)
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
        about: about(files, problems),
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

/// Reads what the directory says of itself.
fn about(files: &[(&str, &str)], problems: &mut Vec<Problem>) -> About {
    let Some((path, text)) = files.iter().find(|(path, _)| file_name(path) == ABOUT) else {
        problems.push(Problem::of_file(ABOUT, Fault::FileMissing));
        return About::default();
    };
    let (about, found) = load_about(path, text);
    problems.extend(found);
    about.unwrap_or_default()
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

pub(super) fn file_name(path: &str) -> &str {
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
    let (mut found, mut plain) = (Streets::default(), String::new());
    read_table(columns::STREETS, &mut faults, |row, faults| {
        if let Some(street) = rows::street(row, gazetteer, faults) {
            found.push(street, &mut plain);
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
