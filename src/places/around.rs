//! What lies around the Region: its border, and the towns that people name who live outside it, so that
//! a name there is not taken for a street here and the nearest commune can be told.

use std::sync::OnceLock;

use super::columns;
use super::fold::{Role, fold};
use super::likeness::Token;
use super::signs::{Class, is_aside};
use crate::domain::gazetteer::{Names, Point, Postcode};
use crate::domain::problem::{Expected, Fault, Problem};
use crate::table::{Column, Faults, Row, read_table};

/// The files that [`Around::new`] takes: the border and the towns.
pub const AROUND: [&str; 2] = ["border.csv", "around.csv"];

/// The border of the Region and the towns of the other two.
///
/// Most people name something inside: then neither is read.
#[derive(Clone, Debug, Default)]
pub struct Around {
    texts: [(&'static str, &'static str); 2],
    border: OnceLock<Vec<Point>>,
    towns: OnceLock<Vec<Town>>,
}

/// A town outside the Region.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Town {
    pub names: Names,
    /// All names in their folded form, without blanks.
    pub keys: Vec<String>,
    pub postcodes: Vec<Postcode>,
    pub point: Point,
}

/// Returns every fault of the lists of the border and of the towns; both are given with their names.
pub fn around_problems(border: (&str, &str), towns: (&str, &str)) -> Vec<Problem> {
    let (_, mut problems) = read(border, columns::BORDER, point);
    problems.extend(read(towns, columns::AROUND, town).1);
    problems
}

/// Reads a list, given with its name.
fn read<T>(
    (name, text): (&str, &str),
    columns: &'static [Column],
    of_row: impl Fn(&Row<'_, '_>, &mut Faults<'_>) -> Option<T>,
) -> (Vec<T>, Vec<Problem>) {
    let (mut faults, mut found) = (Faults::new(name, text), Vec::new());
    read_table(columns, &mut faults, |row, faults| found.extend(of_row(row, faults)));
    (found, faults.into_problems())
}

fn town(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Town> {
    let unknown = |text: &str| Fault::UnknownPlace { name: text.to_owned() };
    let postcodes = row.list("postcodes", faults, Postcode::parse, unknown);
    let names = Names { fr: row.string("name_fr"), nl: row.string("name_nl") };
    let others = row.text("aliases").split(';').filter(|name| !name.is_empty());
    let keys = names.each().chain(others).map(key).collect();
    Some(Town { keys, postcodes, point: point(row, faults)?, names })
}

fn point(row: &Row<'_, '_>, faults: &mut Faults<'_>) -> Option<Point> {
    let (lat, lon) = (row.number("lat", faults)?, row.number("lon", faults)?);
    let point = Point::new(lat, lon);
    if let (None, Some(cell)) = (point, row.cell("lat")) {
        faults.at(cell, Fault::WrongType { expected: Expected::Number });
    }
    point
}

fn key(name: &str) -> String {
    fold(name).replace(' ', "")
}

impl Around {
    /// Takes the lists of the border and of the towns, to be read when they are needed; both are given with
    /// their names. What is at fault in them [`around_problems`] tells; here it is left out.
    pub fn new(
        border: (&'static str, &'static str),
        towns: (&'static str, &'static str),
    ) -> Around {
        Around { texts: [border, towns], ..Around::default() }
    }

    /// Returns the corners of the border, in order.
    fn border(&self) -> &[Point] {
        self.border.get_or_init(|| read(self.texts[0], columns::BORDER, point).0)
    }

    fn towns(&self) -> &[Town] {
        self.towns.get_or_init(|| read(self.texts[1], columns::AROUND, town).0)
    }

    /// Returns whether a point lies in the Region: a line from it to the east crosses the border an odd
    /// number of times. Without a border, whether it lies in the box around it.
    pub(super) fn is_inside(&self, point: Point) -> bool {
        let border = self.border();
        if border.len() < 3 {
            return point.is_in_region();
        }
        let starts = border.last().into_iter().chain(border);
        let crossings = starts.zip(border).filter(|(from, to)| {
            let is_beside = (from.lat() > point.lat()) != (to.lat() > point.lat());
            let along = (point.lat() - from.lat()) / (to.lat() - from.lat());
            is_beside && point.lon() < from.lon() + along * (to.lon() - from.lon())
        });
        crossings.count() % 2 == 1
    }

    /// Returns the town of a postcode.
    pub(super) fn of_postcode(&self, postcode: Postcode) -> Option<&Town> {
        self.towns().iter().find(|town| town.postcodes.contains(&postcode))
    }

    /// Returns the town that all words name, those left out that say what is there.
    pub(super) fn named(&self, words: &[Token], with_slips: bool) -> Option<&Town> {
        let kept: Vec<&Token> = words.iter().filter(|word| is_told(word)).collect();
        let wanted: String = kept.iter().map(|word| word.written_out()).collect();
        self.called(&wanted, with_slips)
    }

    /// Returns the town that some of the words name, the longest name first.
    pub(super) fn mentioned(&self, words: &[Token], shortest: usize) -> Option<&Town> {
        let ends =
            |start: usize| (start + 1..=words.len().min(start + 4)).map(move |end| (start, end));
        let mut runs: Vec<(usize, usize)> = (0..words.len()).flat_map(ends).collect();
        runs.sort_by_key(|(start, end)| std::cmp::Reverse(end - start));
        runs.into_iter().find_map(|(start, end)| {
            let wanted: String = words[start..end].iter().map(Token::written_out).collect();
            self.called(&wanted, false).filter(|_| wanted.len() >= shortest)
        })
    }

    fn called(&self, wanted: &str, with_slips: bool) -> Option<&Town> {
        let is_long = wanted.len() > 5;
        let is_it = |key: &String| {
            key == wanted
                || (with_slips
                    && is_long
                    && key.len().abs_diff(wanted.len()) < 2
                    && strsim::osa_distance(key, wanted) == 1)
        };
        if wanted.is_empty() {
            return None;
        }
        self.towns().iter().find(|town| town.keys.iter().any(is_it))
    }
}

/// Returns whether a word belongs to a town's name.
fn is_told(word: &Token) -> bool {
    match word.role {
        Role::Small
        | Role::Number
        | Role::Generic(Class::Stop | Class::Commune | Class::Quarter) => false,
        Role::Generic(_) => true,
        Role::Proper => !is_aside(&word.text),
    }
}
