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
use super::rows::{LONGEST_ROW, Row, Rows};
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

/// How much of a row that is too long is kept to show it, in bytes.
const SHOWN: usize = 1 << 10;

/// Cells with the columns that they belong to.
type Placed = Vec<(usize, Vec<u8>)>;

/// Recognises a long file by its headings, none of which names what is answered; then its first rows become
/// records of persons.
pub(super) fn look(head: &mut Head, is_name: &dyn Fn(&str) -> bool) {
    let find = |names: &[&str]| {
        let mut found =
            head.header.iter().enumerate().filter(|(_, name)| names.contains(&fold(name).as_str()));
        found.next().map(|(at, _)| at).filter(|_| found.next().is_none())
    };
    let (Some(id), Some(item), Some(answer)) = (find(ID), find(ITEM), find(ANSWER)) else { return };
    let columns = LongColumns { id, item, answer, width: head.header.len() };
    let mut others = (0..columns.width).filter(|at| ![id, item, answer].contains(at));
    let mut cells = head.sample.iter().filter_map(|row| std::str::from_utf8(row.get(item)?).ok());
    // Beside other columns the three headings may be those of anything: then a cell must name an item.
    let is_long = match others.clone().count() {
        0 => true,
        _ => head.sample.is_empty() || cells.any(|cell| is_name(cell.trim())),
    };
    if !is_long || others.any(|at| is_name(&head.header[at])) {
        return;
    }
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
    ids: Ids,
    person: Gathered<'p>,
}

/// What reading a person came to.
#[derive(Debug)]
pub enum Person {
    /// A record as the plan expects it, and the line of the person's first row.
    Record(u64),
    /// A person without a record, or a row that belongs to none.
    Refused(Refused),
    /// The end of the file.
    End,
}

/// Rows that make no record.
#[derive(Debug)]
pub struct Refused {
    /// The line of the first of them.
    pub line: u64,
    /// Why.
    pub fault: Fault,
    /// How they were written, without the end of the last one: whole rows, at most [`LONGEST_ROW`] together.
    pub text: Vec<u8>,
}

impl<'p, R: Read> LongRows<'p, R> {
    /// Reads the rows of a long file.
    pub fn new(rows: Rows<R>, columns: LongColumns, plan: &'p Plan<'p>) -> LongRows<'p, R> {
        let person = Gathered {
            plan,
            columns,
            fixed: fixed(&columns, &[]).0,
            cells: vec![None; plan.columns().len()],
            who: None,
            line: 0,
            fault: None,
            text: Vec::new(),
        };
        LongRows { rows, ids: Ids::default(), person }
    }

    /// Reads the next person. A person of whom one row has a fault has no record; a line that is no row and
    /// does not say whose it is, is told when it is met.
    pub fn next(&mut self, record: &mut ByteRecord) -> io::Result<Person> {
        let empty = ByteRecord::new();
        loop {
            let (line, fault) = match self.rows.next()? {
                Row::Cells(line, _) => (line, None),
                Row::Refused(line, fault) => (line, Some(fault)),
                Row::End => return Ok(self.person.finish(record).unwrap_or(Person::End)),
            };
            let (row, text) = self.rows.last();
            let text = if fault.is_some() { &text[..text.len().min(SHOWN)] } else { text };
            let id = self.person.columns.id;
            let who = match &fault {
                None => row.get(id),
                Some(_) => plain_cell(text, self.rows.delimiter(), id),
            };
            let (row, who) = match (who, fault) {
                (None, Some(fault)) => {
                    let text = text.to_vec();
                    return Ok(Person::Refused(Refused { line, fault, text }));
                }
                (who, Some(fault)) => (Err(fault), who),
                (who, None) => (Ok(row), who),
            };
            let who = who.unwrap_or_default().trim_ascii();
            if self.person.who.as_deref() == Some(who) {
                self.person.add(row, text);
                continue;
            }
            let done = self.person.finish(record);
            let is_new = self.ids.is_new(who);
            self.person.begin(line, who, row.as_ref().unwrap_or(&&empty), is_new);
            self.person.add(row, text);
            if let Some(done) = done {
                return Ok(done);
            }
        }
    }
}

/// Returns the cell at a place of a line, as long as no quote stands before its end.
fn plain_cell(line: &[u8], delimiter: u8, place: usize) -> Option<&[u8]> {
    let mut cells = line.split(|byte| *byte == delimiter);
    let is_plain = |cell: &&[u8]| !cell.contains(&b'"');
    let before = cells.by_ref().take(place).filter(is_plain).count();
    cells.next().filter(|cell| before == place && is_plain(cell))
}

/// What is known so far of the person whose rows are being read.
struct Gathered<'p> {
    plan: &'p Plan<'p>,
    columns: LongColumns,
    fixed: Vec<usize>,
    /// The id; nothing before the first person.
    who: Option<Vec<u8>>,
    /// The line of the first row.
    line: u64,
    /// Why there will be no record.
    fault: Option<Fault>,
    /// The rows as they were written, as far as they are kept.
    text: Vec<u8>,
    /// Cells, one a column of the plan.
    cells: Vec<Option<Vec<u8>>>,
}

impl Gathered<'_> {
    /// Begins another person.
    fn begin(&mut self, line: u64, who: &[u8], row: &ByteRecord, is_new: bool) {
        self.text.clear();
        self.cells.iter_mut().for_each(|cell| *cell = None);
        for (at, from) in self.fixed.iter().enumerate() {
            self.cells[at] = row.get(*from).map(<[u8]>::to_vec);
        }
        let again = || Fault::PersonAgain { id: String::from_utf8_lossy(who).into_owned() };
        (self.line, self.fault) = (line, (!is_new).then(again));
        self.who = Some(who.to_vec());
    }

    /// Adds a row, or a line that is none.
    fn add(&mut self, row: Result<&ByteRecord, Fault>, text: &[u8]) {
        if self.fault.is_none() {
            self.fault = row.and_then(|row| self.put(row)).err();
        }
        if self.text.len() + text.len() < LONGEST_ROW as usize {
            if !self.text.is_empty() {
                self.text.push(b'\n');
            }
            self.text.extend_from_slice(text);
        }
    }

    /// Puts the answer of a row into its column.
    fn put(&mut self, row: &ByteRecord) -> Result<(), Fault> {
        let (found, expected) = (row.len(), self.columns.width);
        if found != expected {
            return Err(Fault::RaggedRow { found, expected });
        }
        let name = String::from_utf8_lossy(row[self.columns.item].trim_ascii()).into_owned();
        let place = match self.plan.place(&name) {
            Ok(Some(place)) if place >= self.fixed.len() => place,
            Ok(None) => return Ok(()),
            Ok(Some(_)) | Err(_) => {
                let known = self.plan.columns().iter().map(|column| column.heading.as_str());
                return Err(Fault::UnknownItem { nearest: nearest(&name, known), id: name });
            }
        };
        let cell = row[self.columns.answer].trim_ascii().to_vec();
        match self.cells[place].replace(cell) {
            None => Ok(()),
            Some(before) if Some(&before) == self.cells[place].as_ref() => Ok(()),
            Some(_) => Err(Fault::AnswersDiffer { other: name.clone(), column: name }),
        }
    }

    /// Makes a record of the person, if there is one.
    fn finish(&mut self, record: &mut ByteRecord) -> Option<Person> {
        self.who.take()?;
        let line = self.line;
        if let Some(fault) = self.fault.take() {
            let text = std::mem::take(&mut self.text);
            return Some(Person::Refused(Refused { line, fault, text }));
        }
        record.clear();
        for cell in &self.cells {
            record.push_field(cell.as_deref().unwrap_or_default());
        }
        Some(Person::Record(line))
    }
}

/// The ids of the last persons.
#[derive(Default)]
struct Ids {
    seen: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Ids {
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
