//! What a list says that can be read and is still doubtful: `places check`.
//!
//! What somebody wrote is a warning; what time does by itself (a source that ages, a course that has ended),
//! and what nobody knows yet, is a remark: no list becomes unfit on a certain morning.

mod contact;
mod position;
mod rows;
mod same;
mod superseded;

use super::load::{STREETS, file_name, load, load_streets, names_of_region};
use super::street_index::StreetIndex;
use crate::domain::calendar::Date;
use crate::domain::gazetteer::Gazetteer;
use crate::domain::problem::Problem;
use crate::table::{Column, Faults, Row, read_table};

pub(super) use contact::digits as dialled;
pub(super) use same::alike;
pub use superseded::SUPERSEDED;

use superseded::Superseded;

/// What the rows of every list are looked at with.
struct Bench<'a> {
    known: &'a Gazetteer,
    streets: StreetIndex,
    superseded: Vec<Superseded>,
    today: Date,
}

/// Returns every fault of the files, and all that is doubtful in them.
pub fn inspect(files: &[(&str, &str)], today: Date) -> Vec<Problem> {
    let (_, mut problems) = load(files);
    let known = names_of_region(files);
    let file = |name: &str| files.iter().copied().find(|(path, _)| file_name(path) == name);
    let streets = file(STREETS).map(|(path, text)| load_streets(path, text, &known));
    let (streets, of_streets) = streets.unwrap_or_default();
    problems.extend(of_streets);
    let superseded = file(SUPERSEDED).map(|(path, text)| superseded::read(path, text));
    let (superseded, of_names) = superseded.unwrap_or_default();
    problems.extend(of_names);
    let streets = streets.as_ref().map(StreetIndex::new).unwrap_or_default();
    let bench = Bench { known: &known, streets, superseded, today };
    for (name, columns, look) in rows::LISTS {
        if let Some((path, text)) = file(name) {
            problems.extend(each_row(path, text, columns, |row, found| look(row, &bench, found)));
        }
    }
    if let Some((path, text)) = file(rows::PLACES) {
        let mut same = same::Seen::default();
        let columns = rows::LISTS[0].1;
        problems.extend(each_row(path, text, columns, |row, found| same.note(row, found)));
    }
    problems.sort_by_cached_key(place);
    problems
}

/// What problems are sorted by: a reader goes down one file after another.
fn place(problem: &Problem) -> (String, usize, usize, &'static str) {
    let at = problem.span.map_or((0, 0), |span| (span.line, span.column));
    (problem.file.clone(), at.0, at.1, problem.fault.code())
}

/// Looks at every row that is whole; what cannot be read is told elsewhere.
fn each_row<'a>(
    path: &'a str,
    text: &'a str,
    columns: &'static [Column],
    mut look: impl FnMut(&Row<'_, 'a>, &mut Faults<'a>),
) -> Vec<Problem> {
    let mut told = Faults::new(path, text);
    let mut found = Faults::new(path, text);
    read_table(columns, &mut told, |row, _| look(row, &mut found));
    found.into_problems()
}

#[cfg(test)]
mod tests;
