//! Files with one row an answer → one record a person. The rows of a person stand together.
//!
//! An id that comes back after another is a fault. So that memory has a bound, only the last million of
//! ids are remembered, each as a number of 64 bits: two different ids are taken for one less than once in a
//! million files of a million persons each, and a row is refused then, never miscounted.

use std::collections::{HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};

use csv::ByteRecord;

use super::fold::fold;
use super::open::Head;
use super::plan::Plan;
use super::rows::{Row, Rows};
use super::shape::{Layout, LongColumns};
use crate::domain::nearest::nearest;
use crate::domain::problem::Fault;

/// Headings of a long file; folded.
const ID: &[&str] = &[
    "id",
    "person",
    "personne",
    "persoon",
    "identifiant",
    "respondent",
    "participant",
    "deelnemer",
    "key",
];
const ITEM: &[&str] =
    &["item", "item_id", "question", "question_id", "vraag", "code", "variable", "variabele"];
const ANSWER: &[&str] =
    &["answer", "response", "réponse", "reponse", "antwoord", "value", "valeur", "waarde"];

/// How many ids are remembered.
const REMEMBERED: usize = 1 << 20;

/// Cells with the columns that they belong to.
type Placed = Vec<(usize, Vec<u8>)>;

/// Recognises a long file by its headings; then its first rows become records of persons.
pub(super) fn look(head: &mut Head) {
    let find = |names: &[&str]| {
        let mut found =
            head.header.iter().enumerate().filter(|(_, name)| names.contains(&fold(name).as_str()));
        found.next().map(|(at, _)| at).filter(|_| found.next().is_none())
    };
    let (Some(id), Some(item), Some(answer)) = (find(ID), find(ITEM), find(ANSWER)) else { return };
    let columns = LongColumns { id, item, answer, width: head.header.len() };
    head.shape.layout = Layout::Long(columns);
    let rows = std::mem::take(&mut head.sample);
    let (fixed, mut header) = fixed(&columns, &head.header);
    let mut records: Vec<(Vec<u8>, Placed)> = Vec::new();
    for row in rows.iter().filter(|row| row.len() == columns.width) {
        let who = row[id].trim_ascii();
        if records.last().is_none_or(|(last, _)| last != who) {
            let cells = fixed.iter().enumerate().map(|(at, from)| (at, row[*from].to_vec()));
            records.push((who.to_vec(), cells.collect()));
        }
        let name = String::from_utf8_lossy(row[item].trim_ascii()).into_owned();
        let place = header.iter().skip(fixed.len()).position(|known| *known == name);
        let place = place.map_or(header.len(), |at| at + fixed.len());
        if place == header.len() {
            header.push(name);
        }
        if let Some((_, cells)) = records.last_mut() {
            cells.push((place, row[answer].to_vec()));
        }
    }
    let width = header.len();
    head.header = header;
    head.sample = records
        .into_iter()
        .map(|(_, cells)| {
            let mut row = vec![Vec::new(); width];
            cells.into_iter().for_each(|(at, cell)| row[at] = cell);
            ByteRecord::from(row)
        })
        .collect();
}

/// Returns the columns of the file that every record begins with, the id first, and their headings.
fn fixed(columns: &LongColumns, header: &[String]) -> (Vec<usize>, Vec<String>) {
    let others =
        (0..columns.width).filter(|at| ![columns.id, columns.item, columns.answer].contains(at));
    let fixed: Vec<usize> = std::iter::once(columns.id).chain(others).collect();
    let names = fixed.iter().map(|at| header.get(*at).cloned().unwrap_or_default()).collect();
    (fixed, names)
}

/// Reads persons one by one from the rows of a long file.
pub struct LongRows<'p, R> {
    rows: Rows<R>,
    plan: &'p Plan<'p>,
    columns: LongColumns,
    fixed: Vec<usize>,
    /// The first row of the next person, with its line.
    ahead: Option<(u64, ByteRecord)>,
    seen: HashSet<u64>,
    order: VecDeque<u64>,
    is_over: bool,
    is_too_long: Option<u64>,
    /// Faults of rows that belong to no record, to be told first.
    faults: VecDeque<(u64, Fault)>,
    /// Cells of the person that is being read, one a column of the plan.
    cells: Vec<Option<Vec<u8>>>,
}

/// What reading a person came to.
#[derive(Debug)]
pub enum Person {
    /// A record as the plan expects it, and the line of the person's first row.
    Record(u64),
    /// A row that cannot be part of a record: its line and its fault. Its person is told as this fault.
    Fault(u64, Fault),
    /// A row longer than is read: nothing after it can be.
    TooLong(u64),
    /// The end of the file.
    End,
}

impl<'p, R: Read> LongRows<'p, R> {
    /// Reads the rows of a long file.
    pub fn new(rows: Rows<R>, columns: LongColumns, plan: &'p Plan<'p>) -> LongRows<'p, R> {
        let (fixed, _) = fixed(&columns, &[]);
        LongRows {
            rows,
            plan,
            columns,
            fixed,
            ahead: None,
            seen: HashSet::new(),
            order: VecDeque::new(),
            is_over: false,
            is_too_long: None,
            faults: VecDeque::new(),
            cells: vec![None; plan.columns().len()],
        }
    }

    /// Reads the next person. A person of whom one row has a fault has no record.
    pub fn next(&mut self, record: &mut ByteRecord) -> io::Result<Person> {
        loop {
            if let Some((line, fault)) = self.faults.pop_front() {
                return Ok(Person::Fault(line, fault));
            }
            if self.ahead.is_none() {
                self.step()?;
            }
            let Some((line, first)) = self.ahead.take() else {
                if !self.faults.is_empty() {
                    continue;
                }
                return Ok(match self.is_too_long.take() {
                    Some(line) => Person::TooLong(line),
                    None => Person::End,
                });
            };
            if self.person(line, first, record)? {
                return Ok(Person::Record(line));
            }
        }
    }

    /// Reads the next sound row into `ahead`.
    fn step(&mut self) -> io::Result<()> {
        while self.ahead.is_none() && !self.is_over {
            match self.rows.next()? {
                Row::Cells(line, row) if row.len() == self.columns.width => {
                    self.ahead = Some((line, row.clone()));
                }
                Row::Cells(line, row) => {
                    let fault = Fault::RaggedRow { found: row.len(), expected: self.columns.width };
                    self.faults.push_back((line, fault));
                    return Ok(());
                }
                Row::TooLong(line) => {
                    self.is_too_long = Some(line);
                    self.is_over = true;
                }
                Row::End => self.is_over = true,
            }
        }
        Ok(())
    }

    /// Reads all rows of a person; returns whether they make a record.
    fn person(
        &mut self,
        line: u64,
        first: ByteRecord,
        record: &mut ByteRecord,
    ) -> io::Result<bool> {
        let who = first[self.columns.id].trim_ascii().to_vec();
        self.cells.iter_mut().for_each(|cell| *cell = None);
        for (at, from) in self.fixed.iter().enumerate() {
            self.cells[at] = Some(first[*from].to_vec());
        }
        let mut fault = if self.is_new(&who) {
            self.put(&first).err()
        } else {
            Some(Fault::PersonAgain { id: String::from_utf8_lossy(&who).into_owned() })
        };
        loop {
            let before = self.faults.len();
            self.step()?;
            if self.faults.len() > before {
                continue;
            }
            let Some((_, row)) =
                self.ahead.take_if(|(_, row)| row[self.columns.id].trim_ascii() == who)
            else {
                break;
            };
            if fault.is_none() {
                fault = self.put(&row).err();
            }
        }
        record.clear();
        for cell in &self.cells {
            record.push_field(cell.as_deref().unwrap_or_default());
        }
        let is_sound = fault.is_none();
        self.faults.extend(fault.map(|fault| (line, fault)));
        Ok(is_sound)
    }

    /// Puts the answer of a row into its column.
    fn put(&mut self, row: &ByteRecord) -> Result<(), Fault> {
        let name = String::from_utf8_lossy(row[self.columns.item].trim_ascii()).into_owned();
        let Some(place) = self.plan.place(&name).filter(|at| *at >= self.fixed.len()) else {
            let known = self.plan.columns().iter().map(|column| column.heading.as_str());
            return Err(Fault::UnknownItem { nearest: nearest(&name, known), id: name });
        };
        let cell = row[self.columns.answer].trim_ascii().to_vec();
        match self.cells[place].replace(cell) {
            None => Ok(()),
            Some(before) if Some(&before) == self.cells[place].as_ref() => Ok(()),
            Some(_) => Err(Fault::AnswersDiffer { other: name.clone(), column: name }),
        }
    }

    /// Remembers an id; returns whether it was not among the last ones.
    fn is_new(&mut self, who: &[u8]) -> bool {
        let mut hasher = DefaultHasher::new();
        who.hash(&mut hasher);
        let number = hasher.finish();
        if !self.seen.insert(number) {
            return false;
        }
        self.order.push_back(number);
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.seen.remove(&oldest);
        }
        true
    }
}
