//! Files one after another into one sheet: headings checked, every sound row kept, every fault told.

use std::collections::BTreeSet;
use std::io::{self, Read};

use csv::ByteRecord;

use super::columns::{GroupColumn, ItemColumn, Meaning, Named, Reading, Role};
use super::import::{Asked, Encoding, Head, Layout, Refused, Row, Rows, encoding_of, open_table};
use super::{Group, MOST_FAULTS, Sheet, answers};
use crate::domain::choices::Choices;
use crate::domain::column::ImportNote;
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::responses::{NOT_REACHED, Responses};

/// Reads response files one after another.
pub struct Reader<'a> {
    reading: Reading<'a>,
    items: Vec<ItemColumn<'a>>,
    groups: Vec<GroupColumn>,
    weights: Vec<f64>,
    ignored: BTreeSet<String>,
    persons: usize,
    notes: Vec<ImportNote>,
    problems: Vec<Problem>,
    refused: usize,
}

/// A cell that was read, until the whole row is known to be sound.
#[derive(Clone, Copy)]
enum Cell {
    Item(usize, (u8, u8)),
    Group(usize, u16),
    Weight(f64),
}

/// What is known of the file that is being read.
struct File<'f> {
    name: &'f str,
    headings: Vec<String>,
    roles: Vec<Role>,
    faults: usize,
}

impl<'a> Reader<'a> {
    /// Returns a reader that has read nothing yet.
    pub fn new(reading: Reading<'a>) -> Reader<'a> {
        Reader {
            reading,
            items: Vec::new(),
            groups: Vec::new(),
            weights: Vec::new(),
            ignored: BTreeSet::new(),
            persons: 0,
            notes: Vec::new(),
            problems: Vec::new(),
            refused: 0,
        }
    }

    /// Reads one file to its end. Faults of the file are kept; only the system's refusal is an error.
    pub fn file(&mut self, name: &str, input: impl Read) -> io::Result<()> {
        let opened = match open_table(input, &Asked::default()) {
            Ok(opened) => opened,
            Err(Refused::System(source)) => return Err(source),
            Err(Refused::Fault(line, fault)) => {
                let span = line.map(|line| place(line, 0));
                self.problems.push(Problem { file: name.to_owned(), span, fault: *fault });
                return Ok(());
            }
        };
        let head = opened.head;
        let mut file = match self.heading(name, &head) {
            Ok(file) => file,
            Err(problem) => {
                self.problems.push(*problem);
                return Ok(());
            }
        };
        let mut table = Rows::new(opened.body, &head.shape, head.first_line);
        let mut cells = Vec::with_capacity(file.roles.len());
        loop {
            match table.next()? {
                Row::Cells(line, record) => self.row(&mut file, line, record, &mut cells),
                Row::Refused(line, fault) => {
                    self.tell(&mut file, line, 0, fault);
                    self.refused += 1;
                }
                Row::End => break,
            }
        }
        self.note(&head, encoding_of(table.get_ref()));
        self.items.iter_mut().for_each(|item| item.fill(self.persons));
        self.groups.iter_mut().for_each(|group| group.fill(self.persons));
        Ok(())
    }

    /// Keeps what somebody may want to know of a file, once for all files.
    fn note(&mut self, head: &Head, encoding: Encoding) {
        let late = (encoding == Encoding::Windows1252).then_some(ImportNote::Windows1252);
        for note in head.notes.iter().cloned().chain(late) {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }

    /// Decides what every column of a file is.
    fn heading<'f>(&mut self, name: &'f str, head: &Head) -> Result<File<'f>, Box<Problem>> {
        let line = head.heading_line;
        let fault = |column, fault| Box::new(Problem::at(name, place(line, column), fault));
        if head.shape.layout == Layout::Parquet {
            let found = "Parquet".to_owned();
            return Err(Box::new(Problem::of_file(name, Fault::ResponsesNotATable { found })));
        }
        let headings = head.header.clone();
        let mut seen = BTreeSet::new();
        for (at, text) in headings.iter().enumerate() {
            if !text.is_empty() && !seen.insert(text.as_str()) {
                return Err(fault(at, Fault::DuplicateColumn { column: text.clone() }));
            }
        }
        let wanted = self.reading.groups.iter().map(String::as_str).chain(self.reading.weight);
        for column in wanted {
            if !seen.contains(column) {
                return Err(fault(0, Fault::ColumnMissing { column: column.to_owned() }));
            }
        }
        let roles: Vec<Role> = headings.iter().map(|heading| self.role(heading)).collect();
        if !roles.iter().any(|role| matches!(role, Role::Item(_))) {
            return Err(fault(0, Fault::NoItems));
        }
        Ok(File { name, headings, roles, faults: 0 })
    }

    /// Returns what a column is; a new one begins with everybody so far missing.
    fn role(&mut self, heading: &str) -> Role {
        match self.reading.named(heading) {
            Named::Weight => Role::Weight,
            Named::Ignored => {
                self.ignore(heading);
                Role::Ignored
            }
            Named::Item(meaning) => {
                let known = self.items.iter().position(|item| item.name == heading);
                Role::Item(known.unwrap_or_else(|| {
                    self.items.push(ItemColumn::new(heading, meaning, self.persons));
                    self.items.len() - 1
                }))
            }
            Named::Group => {
                let known = self.groups.iter().position(|one| one.group.name == heading);
                let is_wanted = self.reading.groups.iter().any(|group| group == heading);
                Role::Group(known.unwrap_or_else(|| {
                    self.groups.push(GroupColumn::new(heading, is_wanted, self.persons));
                    self.groups.len() - 1
                }))
            }
        }
    }

    fn ignore(&mut self, heading: &str) {
        if !heading.is_empty() {
            self.ignored.insert(heading.to_owned());
        }
    }

    /// Reads a row; it is kept when every cell of it is sound.
    fn row(&mut self, file: &mut File, line: u64, record: &ByteRecord, cells: &mut Vec<Cell>) {
        if record.len() != file.roles.len() {
            // A quote that swallowed the next lines is the likelier slip.
            let is_swallowed = record.iter().any(|cell| cell.contains(&b'\n'));
            let ragged = Fault::RaggedRow { found: record.len(), expected: file.roles.len() };
            self.tell(file, line, 0, if is_swallowed { Fault::UnclosedQuote } else { ragged });
            self.refused += 1;
            return;
        }
        cells.clear();
        let mut is_sound = true;
        for (at, bytes) in record.iter().enumerate() {
            match self.cell(file.roles[at], bytes) {
                Ok(Some(cell)) => cells.push(cell),
                Ok(None) => {}
                Err(()) => is_sound &= self.give_up(file, line, at, bytes),
            }
        }
        if is_sound {
            self.keep(cells);
        } else {
            self.refused += 1;
        }
    }

    fn cell(&mut self, role: Role, bytes: &[u8]) -> Result<Option<Cell>, ()> {
        match role {
            Role::Item(at) if self.items[at].is_demoted => Ok(None),
            Role::Item(at) => {
                let read = self.items[at].read(bytes).ok_or(())?;
                Ok(Some(Cell::Item(at, read)))
            }
            Role::Group(at) if self.groups[at].is_dropped => Ok(None),
            Role::Group(at) => {
                let code = self.groups[at].read(bytes).ok_or(())?;
                Ok(Some(Cell::Group(at, code)))
            }
            Role::Weight => Ok(Some(Cell::Weight(weight(bytes).ok_or(())?))),
            Role::Ignored => Ok(None),
        }
    }

    /// Deals with a cell that cannot be read; returns whether the row is sound all the same.
    fn give_up(&mut self, file: &mut File, line: u64, at: usize, bytes: &[u8]) -> bool {
        let found = String::from_utf8_lossy(bytes.trim_ascii()).into_owned();
        let column = file.headings[at].clone();
        match file.roles[at] {
            Role::Item(item) if self.reading.may_demote() => {
                let held_credits = self.items[item].credits.iter().any(is_credit);
                self.items[item].demote();
                self.ignore(&column);
                if held_credits {
                    self.tell(file, line, at, Fault::ColumnNotCredits { column, found });
                }
                true
            }
            Role::Group(group) if !self.groups[group].is_wanted => {
                self.groups[group].drop_values();
                self.ignore(&column);
                true
            }
            Role::Item(item) => {
                let fault = match &self.items[item].meaning {
                    Meaning::Answers { prompt, .. } => {
                        Fault::NotAnAnswer { column, found, example: answers::example(prompt) }
                    }
                    Meaning::Credits { most } => {
                        Fault::NotACredit { column, found, most: usize::from(*most) }
                    }
                };
                self.tell(file, line, at, fault);
                false
            }
            Role::Weight => {
                self.tell(file, line, at, Fault::NotAWeight { column, found });
                false
            }
            Role::Group(_) | Role::Ignored => {
                self.tell(file, line, at, Fault::ResponsesEncoding);
                false
            }
        }
    }

    /// Adds a sound row.
    fn keep(&mut self, cells: &[Cell]) {
        for cell in cells {
            match *cell {
                Cell::Item(at, read) => self.items[at].push(read),
                Cell::Group(at, code) => self.groups[at].group.codes.push(code),
                Cell::Weight(weight) => self.weights.push(weight),
            }
        }
        self.persons += 1;
    }

    fn tell(&mut self, file: &mut File, line: u64, column: usize, fault: Fault) {
        file.faults += 1;
        if file.faults <= MOST_FAULTS {
            self.problems.push(Problem::at(file.name, place(line, column), fault));
        }
    }

    /// Returns everything that was read.
    pub fn finish(mut self) -> Sheet {
        let is_item = |item: &ItemColumn| {
            !item.is_demoted && (!self.reading.may_demote() || item.credits.iter().any(is_credit))
        };
        let (items, others): (Vec<_>, Vec<_>) = self.items.drain(..).partition(is_item);
        self.ignored.extend(others.into_iter().map(|item| item.name));
        let names = items.iter().map(|item| item.name.clone()).collect();
        let keeps = items.iter().any(|item| matches!(item.meaning, Meaning::Answers { .. }));
        let chosen: Vec<&[u8]> = items.iter().map(|item| item.chosen.as_slice()).collect();
        let codes = keeps.then(|| by_rows(&chosen));
        let columns: Vec<&[u8]> = items.iter().map(|item| item.credits.as_slice()).collect();
        let responses = Responses::new(names, by_rows(&columns));
        let kept = self.groups.into_iter().filter(|group| !group.is_dropped);
        Sheet {
            responses: responses.expect("every column has a cell for each person"),
            choices: codes.and_then(|codes| Choices::new(items.len(), codes)),
            groups: kept.map(|column| column.group).collect::<Vec<Group>>(),
            weights: self.reading.weight.map(|_| self.weights),
            ignored: self.ignored.into_iter().collect(),
            notes: self.notes,
            problems: self.problems,
            refused: self.refused,
        }
    }
}

fn is_credit(credit: &u8) -> bool {
    *credit != NOT_REACHED
}

/// Returns the place of a cell. Its column is that of the cell, not of a character: quotes and line
/// breaks inside cells are gone when the fault is seen.
fn place(line: u64, column: usize) -> Span {
    let line = usize::try_from(line).unwrap_or(usize::MAX);
    Span { line, column: column + 1, start: 0, end: 0 }
}

/// Returns a weight: a finite number from 0 up.
fn weight(bytes: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(bytes.trim_ascii()).ok()?;
    let number: f64 = text.replacen(',', ".", 1).parse().ok()?;
    (number.is_finite() && number >= 0.0).then_some(number)
}

/// Persons that are turned from columns into rows at a time: their cells fit a first cache.
const BLOCK: usize = 256;

/// Returns columns of one length as rows, one after another.
fn by_rows(columns: &[&[u8]]) -> Vec<u8> {
    let width = columns.len();
    let persons = columns.first().map_or(0, |column| column.len());
    let mut rows = vec![0; persons * width];
    for (block, chunk) in rows.chunks_mut((BLOCK * width).max(1)).enumerate() {
        for (at, column) in columns.iter().enumerate() {
            let cells = &column[block * BLOCK..];
            for (row, cell) in chunk.chunks_exact_mut(width).zip(cells) {
                row[at] = *cell;
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests;
