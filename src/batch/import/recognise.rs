//! Headings and first rows → a plan: what each column is, in the order in which reasons count.
//!
//! What somebody asked for or mapped; the names and texts of items; what form tools add; the answers
//! themselves; what tells of persons. What is left is told as not recognised.

use std::collections::BTreeSet;

use super::Asked;
use super::deal::dealt_out;
use super::fold::fold;
use super::heading::{Named, Names, Part};
use super::known::{self, Quiz, quiz_number};
use super::lexicon::Lexicon;
use super::open::Head;
use super::personal::{has_names, personal_cells, personal_heading};
use super::plan::Plan;
use super::shape::Layout;
use super::synonyms;
use crate::batch::answers::is_not_reached;
use crate::domain::bank::Bank;
use crate::domain::column::{ColumnRole, Mapped, Personal, Why};
use crate::domain::id::ItemId;
use crate::domain::item::Item;
use crate::domain::problem::Fault;
use crate::domain::words::BankWords;

/// A column is recognised by its answers from so many answers on, of which so many differ.
const FEWEST_ANSWERS: usize = 5;
const FEWEST_DIFFERENT: usize = 2;

/// What a column gives, before slots are dealt out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    Nothing,
    Item(usize),
    Part(usize, Part),
    Variable(String),
}

/// What was found out about one column.
pub(super) struct Found {
    pub(super) gives: Gives,
    pub(super) role: ColumnRole,
    pub(super) why: Why,
}

impl Found {
    fn new(role: ColumnRole, why: Why) -> Found {
        Found { gives: Gives::Nothing, role, why }
    }
}

/// Everything that columns are recognised by.
struct Recogniser<'r, 'a> {
    head: &'r Head,
    bank: &'a Bank,
    asked: &'r Asked,
    lexicons: &'r [Lexicon<'a>],
    names: Names<'r>,
}

/// Decides what every column is.
pub(super) fn plan<'a>(
    head: &Head,
    bank: &'a Bank,
    words: &BankWords,
    asked: &Asked,
) -> Result<Plan<'a>, Vec<Fault>> {
    let lexicon = |item: &'a Item| Lexicon::new(item, words, &asked.mapping, asked.is_numeric);
    let lexicons: Vec<Lexicon<'a>> = bank.items.iter().map(lexicon).collect();
    let names = Names::new(bank, words, &lexicons);
    let recogniser = Recogniser { head, bank, asked, lexicons: &lexicons, names };
    let mut header = head.header.clone();
    let faults = recogniser.missing();
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut found: Vec<Found> = (0..header.len()).map(|at| recogniser.by_heading(at)).collect();
    recogniser.exact_first(&mut found);
    recogniser.by_quiz(&mut found);
    recogniser.by_answers(&mut found);
    let id = recogniser.id(&mut found);
    let personal = recogniser.personal(&mut found, id);
    recogniser.more_names(&mut header, &mut found);
    drop(recogniser);
    if found.iter().all(|found| found.gives == Gives::Nothing) {
        return Err(vec![Fault::NoItems]);
    }
    Ok(dealt_out(header, found, lexicons, bank, (id, personal, asked), head.notes.clone()))
}

impl<'a> Recogniser<'_, 'a> {
    /// Returns a fault for every column that was asked for and is not there. A name that a mapping file has
    /// may come later, where names do not all stand in the first rows.
    fn missing(&self) -> Vec<Fault> {
        let mapped = self.asked.mapping.columns.keys().filter(|_| !self.may_come_later());
        let asked = self.asked.id.iter().chain(&self.asked.keep).chain(mapped);
        let is_there =
            |name: &&String| self.head.header.iter().any(|heading| heading.trim() == name.trim());
        let missing: BTreeSet<&String> = asked.filter(|name| !is_there(name)).collect();
        missing.into_iter().map(|column| Fault::ColumnMissing { column: column.clone() }).collect()
    }

    /// Returns whether rows after the first ones may name what these do not.
    fn may_come_later(&self) -> bool {
        let layout = self.head.shape.layout;
        matches!(layout, Layout::Long(_) | Layout::Ndjson) && !self.head.is_whole
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.head.sample.iter().filter_map(move |record| record.get(column));
        cells.filter_map(|cell| std::str::from_utf8(cell).ok())
    }

    fn by_heading(&self, at: usize) -> Found {
        let heading = self.head.header[at].trim();
        if let Some(mapped) =
            self.asked.mapping.columns.iter().find(|(name, _)| name.trim() == heading)
        {
            return self.mapped(mapped.1);
        }
        let found = self.by_name(heading);
        let is = |name: &String| name.trim() == heading;
        // What somebody asks for besides leaves an answer what it is.
        if self.asked.id.as_ref().is_some_and(is) {
            return Found { role: ColumnRole::Id, why: Why::Asked, ..found };
        }
        let asked = [(&self.asked.keep, ColumnRole::Kept), (&self.asked.used, ColumnRole::Used)];
        match asked.into_iter().find(|(names, _)| names.iter().any(is)) {
            Some((_, role)) if found.gives == Gives::Nothing => Found::new(role, Why::Asked),
            _ => found,
        }
    }

    /// Decides by the heading alone.
    fn by_name(&self, heading: &str) -> Found {
        if let Some(variable) = self.variable(heading) {
            return Found {
                gives: Gives::Variable(variable.clone()),
                role: ColumnRole::Variable(variable),
                why: Why::Name,
            };
        }
        let is_tool = known::is_tool(heading);
        match self
            .names
            .find(heading)
            .filter(|(_, why)| !is_tool || matches!(why, Why::Name | Why::Spelling))
        {
            Some((Named::Item(item), why)) => self.item(item, why),
            Some((Named::Part(item, part), why)) => self.part(item, part, why),
            Some((Named::Beside(_), why)) => Found::new(ColumnRole::Ignored, why),
            Some((Named::OneOf(_), why)) => Found::new(ColumnRole::Unmapped, why),
            None if is_tool || heading.is_empty() => Found::new(ColumnRole::Ignored, Why::Tool),
            None => Found::new(ColumnRole::Unmapped, Why::Nothing),
        }
    }

    fn mapped(&self, mapped: &Mapped) -> Found {
        let at = |id: &ItemId| self.bank.items.iter().position(|item| item.id == *id);
        match mapped {
            Mapped::Item(id) => at(id).map(|item| self.item(item, Why::Mapping)),
            Mapped::Option(id, option) => at(id).and_then(|item| {
                let place = self.lexicons[item].options().iter().position(|one| one == option)?;
                Some(self.part(item, Part::Option(place), Why::Mapping))
            }),
            Mapped::Variable(name) => self.variable(name).map(|name| Found {
                gives: Gives::Variable(name.clone()),
                role: ColumnRole::Variable(name),
                why: Why::Mapping,
            }),
            Mapped::Id => Some(Found::new(ColumnRole::Id, Why::Mapping)),
            Mapped::Ignored => None,
        }
        .unwrap_or_else(|| Found::new(ColumnRole::Ignored, Why::Mapping))
    }

    /// Returns the survey variable of that name, in its own letters.
    fn variable(&self, name: &str) -> Option<String> {
        let known = self.bank.items.iter().flat_map(|item| item.variables.values());
        known.into_iter().find(|known| known.eq_ignore_ascii_case(name)).cloned()
    }

    fn item(&self, at: usize, why: Why) -> Found {
        let item = &self.bank.items[at];
        if !item.counts() {
            return Found::new(ColumnRole::Ignored, Why::NotScored);
        }
        Found { gives: Gives::Item(at), role: ColumnRole::Item(item.id.clone()), why }
    }

    fn part(&self, at: usize, part: Part, why: Why) -> Found {
        let item = &self.bank.items[at];
        if !item.counts() {
            return Found::new(ColumnRole::Ignored, Why::NotScored);
        }
        let id = item.id.clone();
        let role = match part {
            Part::Option(option) => {
                ColumnRole::Option(id, self.lexicons[at].options()[option].clone())
            }
            Part::Place(place) => ColumnRole::Place(id, place + 1),
            Part::DontKnow => ColumnRole::DontKnow(id),
        };
        Found { gives: Gives::Part(at, part), role, why }
    }

    /// Reads `Response 3` with the question that `Question 3` holds.
    fn by_quiz(&self, found: &mut [Found]) {
        let header = &self.head.header;
        for (one, heading) in found.iter_mut().zip(header) {
            let Some(number) = quiz_number(heading, Quiz::Response) else { continue };
            if one.gives != Gives::Nothing {
                continue;
            }
            // An answer of a quiz is none of the tool's own columns, whatever it is called.
            *one = Found::new(ColumnRole::Unmapped, Why::Nothing);
            let beside =
                header.iter().position(|other| quiz_number(other, Quiz::Question) == Some(number));
            let Some(beside) = beside else { continue };
            let texts: BTreeSet<String> =
                self.cells(beside).map(fold).filter(|text| !text.is_empty()).collect();
            let named =
                texts.first().filter(|_| texts.len() == 1).and_then(|text| self.names.find(text));
            if let Some((Named::Item(item), _)) = named {
                *one = self.item(item, Why::Beside(header[beside].clone()));
            }
        }
    }

    /// Recognises a column by the texts that were answered, where the heading leaves open which question it
    /// is: several have that text, or it is a numbered answer of a quiz of which nothing is named. Any other
    /// column may hold the same texts by chance: groups, days, names.
    fn by_answers(&self, found: &mut [Found]) {
        let taken: BTreeSet<usize> = found.iter().filter_map(|one| item_of(&one.gives)).collect();
        let is_named = |one: &Found| {
            one.gives != Gives::Nothing && !matches!(one.why, Why::Beside(_) | Why::Answers)
        };
        let is_unnamed = !found.iter().any(is_named);
        for (at, one) in found.iter_mut().enumerate() {
            if one.role != ColumnRole::Unmapped {
                continue;
            }
            let heading = self.head.header[at].trim();
            let among = match self.names.find(heading) {
                Some((Named::OneOf(items), _)) => items,
                _ if is_unnamed && quiz_number(heading, Quiz::Response).is_some() => {
                    (0..self.bank.items.len()).collect()
                }
                _ => continue,
            };
            let said = self.said(at);
            let different: BTreeSet<&String> = said.iter().collect();
            if said.len() < FEWEST_ANSWERS || different.len() < FEWEST_DIFFERENT {
                continue;
            }
            let says = |item: &usize| {
                different.iter().all(|text| self.lexicons[*item].is_said_by_texts(text))
            };
            let mut fitting =
                among.into_iter().filter(|item| self.bank.items[*item].counts()).filter(says);
            if let (Some(item), None) = (fitting.next(), fitting.next())
                && !taken.contains(&item)
            {
                *one = self.item(item, Why::Answers);
            }
        }
    }

    /// Leaves a column out that names an item behind a group, where another column is named after the item
    /// itself: `pretest-info-search` beside `info-search`.
    fn exact_first(&self, found: &mut [Found]) {
        let is_exact = |one: &&Found| matches!(one.why, Why::Name | Why::Spelling);
        let exact: BTreeSet<usize> =
            found.iter().filter(is_exact).filter_map(|one| item_of(&one.gives)).collect();
        for one in found.iter_mut().filter(|one| one.why == Why::Group) {
            if item_of(&one.gives).is_some_and(|item| exact.contains(&item)) {
                *one = Found::new(ColumnRole::Unmapped, Why::NameElsewhere);
            }
        }
    }

    /// Returns the cells of a column that answer something, folded.
    fn said(&self, column: usize) -> Vec<String> {
        let cells =
            self.cells(column).map(str::trim).filter(|cell| !is_not_reached(cell.as_bytes()));
        // What says so is the same for every item.
        let is_dont_know =
            |cell: &str| self.lexicons.first().is_some_and(|item| item.is_dont_know(cell));
        cells
            .map(fold)
            .filter(|cell| !synonyms::is_not_answered(cell) && !is_dont_know(cell))
            .collect()
    }

    /// Returns the column that says who a person is.
    fn id(&self, found: &mut [Found]) -> Option<usize> {
        if let Some(at) = found.iter().position(|one| one.role == ColumnRole::Id) {
            return Some(at);
        }
        let is_named =
            |at: usize| known::is_person(&self.head.header[at]) && has_names(self.cells(at));
        if let Layout::Long(_) = self.head.shape.layout {
            if is_named(0) {
                return None;
            }
            found[0] = Found::new(ColumnRole::Id, Why::Tool);
            return Some(0);
        }
        let is_free = |at: usize| {
            found[at].gives == Gives::Nothing && found[at].why != Why::Mapping && !is_named(at)
        };
        let at = known::id_column(&self.head.header, is_free)?;
        found[at] = Found::new(ColumnRole::Id, Why::Tool);
        Some(at)
    }

    /// Finds the columns that tell who somebody is; a personal id stays the id.
    fn personal(&self, found: &mut [Found], id: Option<usize>) -> Vec<(usize, Personal)> {
        let mut personal = Vec::new();
        for (at, one) in found.iter_mut().enumerate() {
            if one.gives != Gives::Nothing {
                continue;
            }
            let by_heading =
                personal_heading(&self.head.header[at]).map(|kind| (kind, Why::Heading));
            let is_person = known::is_person(&self.head.header[at]);
            let by_cells = || {
                let named = || (is_person && has_names(self.cells(at))).then_some(Personal::Name);
                let kind = personal_cells(self.cells(at)).or_else(named);
                kind.map(|kind| (kind, Why::Cells))
            };
            let Some((kind, why)) = by_heading.or_else(by_cells) else { continue };
            personal.push((at, kind));
            let is_open = matches!(one.role, ColumnRole::Unmapped | ColumnRole::Ignored);
            if Some(at) != id && is_open && one.why != Why::Mapping {
                *one = Found::new(ColumnRole::Personal(kind), why);
            }
        }
        personal
    }

    /// Adds the items that a long file or lines of JSON may name later.
    fn more_names(&self, header: &mut Vec<String>, found: &mut Vec<Found>) {
        if !matches!(self.head.shape.layout, Layout::Long(_) | Layout::Ndjson) {
            return;
        }
        for (name, mapped) in &self.asked.mapping.columns {
            if !header.iter().any(|known| known.trim() == name.trim()) {
                header.push(name.trim().to_owned());
                found.push(self.mapped(mapped));
            }
        }
        let taken: BTreeSet<usize> = found.iter().filter_map(|one| item_of(&one.gives)).collect();
        let items = self.bank.items.iter().enumerate();
        let later = items.filter(|(at, item)| item.counts() && !taken.contains(at));
        let names = later.map(|(_, item)| item.id.to_string());
        let variables = self.bank.items.iter().flat_map(|item| item.variables.values().cloned());
        for name in names.chain(variables) {
            if !header.contains(&name) {
                found.push(self.by_name(&name));
                header.push(name);
            }
        }
    }
}

fn item_of(gives: &Gives) -> Option<usize> {
    match gives {
        Gives::Item(item) | Gives::Part(item, _) => Some(*item),
        Gives::Nothing | Gives::Variable(_) => None,
    }
}
