//! Comma-separated text → rows, or the faults: the heading checked once, the rows handed on one by one.
//! What a column means is not known here.

pub mod cells;

use std::collections::BTreeMap;

use self::cells::{Cell, Scanner, unsafe_character};
use crate::domain::nearest::nearest;
use crate::domain::problem::{Expected, Fault, Problem, Severity, Span};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// After so many faults in one file nobody reads on.
const MOST_FAULTS: usize = 1_000;

/// A column of a file.
pub struct Column {
    /// Its name in the heading.
    pub name: &'static str,
    /// What must be there.
    pub need: Need,
}

/// What a column must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The column, and something in every cell.
    Filled,
    /// The column.
    Present,
    /// Nothing: the column may be missing.
    Optional,
}

/// The faults of one file.
pub struct Faults<'a> {
    file: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl<'a> Faults<'a> {
    /// Starts without a fault.
    pub fn new(file: &'a str, text: &'a str) -> Faults<'a> {
        Faults { file, text, problems: Vec::new() }
    }

    /// Notes a fault of the whole file.
    pub fn of_file(&mut self, fault: Fault) {
        self.problems.push(Problem::of_file(self.file, fault));
    }

    /// Notes a fault at a cell.
    pub fn at(&mut self, cell: &Cell<'_>, fault: Fault) {
        self.at_span(cell.span(self.text), fault);
    }

    fn at_span(&mut self, span: Span, fault: Fault) {
        // One cell can hold a million wrong words: the bound holds within a row too.
        if self.problems.len() <= MOST_FAULTS {
            self.problems.push(Problem::at(self.file, span, fault));
        }
    }

    /// Returns the file's name with a line: how a fault points to another row.
    pub fn line_of(&self, line: usize) -> String {
        format!("{}:{line}", self.file)
    }

    /// Returns whether something was found that makes the file unusable.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.fault.severity() == Severity::Error)
    }

    /// Returns the faults in the order of the text.
    pub fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.span.map(|span| (span.line, span.start)));
        self.problems
    }
}

/// A row with the columns it stands under.
pub struct Row<'r, 'a> {
    columns: &'static [Column],
    places: &'r [Option<usize>],
    cells: &'r [Cell<'a>],
}

impl<'r, 'a> Row<'r, 'a> {
    /// Returns the cell under a column, if the column is there.
    pub fn cell(&self, column: &str) -> Option<&'r Cell<'a>> {
        let index = self.columns.iter().position(|known| known.name == column)?;
        self.cells.get((*self.places.get(index)?)?)
    }

    /// Returns the text under a column, without blanks around it; empty when there is none.
    pub fn text(&self, column: &str) -> &'r str {
        self.cell(column).map_or("", |cell| cell.text.trim())
    }

    /// Returns whether an empty cell under that column is a fault already.
    pub fn must_be_filled(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known.name == column && known.need == Need::Filled)
    }

    /// Returns an owned text.
    pub fn string(&self, column: &str) -> String {
        self.text(column).to_owned()
    }

    /// Reads a cell that may be empty; what cannot be read is a fault.
    pub fn read<T>(
        &self,
        column: &str,
        faults: &mut Faults<'_>,
        read: impl Fn(&str) -> Option<T>,
        fault: impl Fn(&str) -> Fault,
    ) -> Option<T> {
        let cell = self.cell(column)?;
        let text = cell.text.trim();
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            faults.at(cell, fault(text));
        }
        value
    }

    /// Reads a number.
    pub fn number(&self, column: &str, faults: &mut Faults<'_>) -> Option<f64> {
        let finite = |text: &str| text.parse().ok().filter(|number: &f64| number.is_finite());
        self.read(column, faults, finite, |_| Fault::WrongType { expected: Expected::Number })
    }

    /// Reads a list joined by semicolons; what cannot be read is a fault.
    pub fn list<T>(
        &self,
        column: &str,
        faults: &mut Faults<'_>,
        read: impl Fn(&str) -> Option<T>,
        fault: impl Fn(&str) -> Fault,
    ) -> Vec<T> {
        let Some(cell) = self.cell(column) else {
            return Vec::new();
        };
        let mut values = Vec::new();
        for word in cell.text.split(';').map(str::trim).filter(|word| !word.is_empty()) {
            match read(word) {
                Some(value) => values.push(value),
                None => faults.at(cell, fault(word)),
            }
        }
        values
    }

    /// Notes the faults that any cell can have.
    fn check(&self, faults: &mut Faults<'_>) {
        for cell in self.cells {
            if cell.unclosed {
                faults.at(cell, Fault::UnclosedQuote);
            } else if let Some(character) = unsafe_character(&cell.text) {
                faults.at(cell, control_character(character));
            }
        }
        for (column, place) in self.columns.iter().zip(self.places) {
            if column.need == Need::Filled
                && let Some(cell) = place.and_then(|place| self.cells.get(place))
                && cell.text.trim().is_empty()
            {
                faults.at(cell, Fault::EmptyCell { column: column.name.to_owned() });
            }
        }
    }
}

fn control_character(character: char) -> Fault {
    Fault::ControlCharacter { character: format!("U+{:04X}", u32::from(character)) }
}

/// Reads a table and hands on its rows; a row that has not one cell a column is a fault.
pub fn read_table<'a>(
    columns: &'static [Column],
    faults: &mut Faults<'a>,
    mut each: impl FnMut(&Row<'_, 'a>, &mut Faults<'a>),
) {
    let text = faults.text;
    if text.len() > LARGEST {
        let (bytes, limit) = (text.len() as u64, LARGEST as u64);
        return faults.of_file(Fault::FileTooLarge { bytes, limit });
    }
    let mut scanner = Scanner::new(text);
    let mut cells = Vec::new();
    scanner.read(&mut cells);
    let places = check_heading(columns, &cells, faults);
    let width = cells.len();
    while scanner.read(&mut cells) {
        if faults.problems.len() >= MOST_FAULTS {
            return faults.at(&cells[0], Fault::TooManyFaults { limit: MOST_FAULTS });
        }
        let row = Row { columns, places: &places, cells: &cells };
        if cells.len() == width {
            row.check(faults);
            each(&row, faults);
        } else {
            let span = cells[0].span_to(&cells[cells.len() - 1], text);
            let unclosed = cells.iter().any(|cell| cell.unclosed);
            let ragged = Fault::RaggedRow { found: cells.len(), expected: width };
            faults.at_span(span, if unclosed { Fault::UnclosedQuote } else { ragged });
        }
    }
}

/// Returns for every column where it stands in the heading.
fn check_heading(
    columns: &[Column],
    heading: &[Cell<'_>],
    faults: &mut Faults<'_>,
) -> Vec<Option<usize>> {
    let mut seen = BTreeMap::new();
    for (index, cell) in heading.iter().enumerate() {
        let name = cell.text.trim();
        if let Some(character) = unsafe_character(name) {
            faults.at(cell, control_character(character));
        } else if !columns.iter().any(|column| column.name == name) {
            let nearest = nearest(name, columns.iter().map(|column| column.name));
            faults.at(cell, Fault::UnknownColumn { column: name.to_owned(), nearest });
        } else if seen.insert(name, index).is_some() {
            faults.at(cell, Fault::DuplicateKey { key: name.to_owned() });
        }
    }
    let whole = heading.first().zip(heading.last());
    let span = whole.map(|(first, last)| first.span_to(last, faults.text));
    for column in columns {
        if column.need != Need::Optional && !seen.contains_key(column.name) {
            let fault = Fault::ColumnMissing { column: column.name.to_owned() };
            match span {
                Some(span) => faults.at_span(span, fault),
                None => faults.of_file(fault),
            }
        }
    }
    columns.iter().map(|column| seen.get(column.name).copied()).collect()
}
