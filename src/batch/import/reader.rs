//! Records → coded rows. A cell that was seen before costs a comparison.

use std::borrow::Cow;

use csv::ByteRecord;

use super::heading::Part;
use super::memo::Memo;
use super::numbers::{MOST_CODE, credit, variable};
use super::plan::{Feed, Plan, Target};
use super::raw::Raw;
use super::target::{Codes, Mark, NOTHING};
use crate::batch::answers;
use crate::domain::problem::Fault;
use crate::domain::responses::NOT_REACHED;

/// Codes the records of one thread.
pub struct RowReader<'p> {
    pub(super) plan: &'p Plan<'p>,
    /// The columns that count, with what they give.
    pub(super) fed: Vec<(usize, Feed)>,
    pub(super) raw: Raw,
    /// For each of them the only slot that it feeds, when no other column does.
    alone: Vec<Option<usize>>,
    cells: Vec<Memo<Value>>,
    /// For every target the marks of its parts, what its summary says, and rows of marks seen before.
    blocks: Vec<Block>,
}

/// What a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Codes(Codes),
    Mark(Mark),
}

#[derive(Default)]
struct Block {
    marks: Vec<Mark>,
    summary: Option<Codes>,
    known: Memo<Option<Codes>>,
}

impl<'p> RowReader<'p> {
    /// Returns a reader that has seen nothing yet.
    pub(super) fn new(plan: &'p Plan<'p>) -> RowReader<'p> {
        let fed = plan.feeds.iter().copied().enumerate().filter(|(_, feed)| *feed != Feed::None);
        let fed: Vec<(usize, Feed)> = fed.collect();
        let block = |target: &Target| Block {
            marks: vec![Mark::Empty; target.parts.len()],
            ..Block::default()
        };
        RowReader {
            plan,
            raw: Raw::default(),
            cells: fed.iter().map(|_| Memo::default()).collect(),
            alone: alone(plan, &fed),
            fed,
            blocks: plan.targets.iter().map(block).collect(),
        }
    }

    /// Codes a record into one byte a slot, or tells the column, from 0, and its fault. A fault that is the
    /// row's own has column 0.
    pub fn row(&mut self, record: &ByteRecord, codes: &mut [u8]) -> Result<(), (usize, Fault)> {
        let expected = self.plan.columns.len();
        if record.len() != expected {
            // A quote that swallowed the next lines is the likelier slip.
            let is_swallowed = record.iter().any(|cell| cell.contains(&b'\n'));
            let ragged = Fault::RaggedRow { found: record.len(), expected };
            return Err((0, if is_swallowed { Fault::UnclosedQuote } else { ragged }));
        }
        codes.fill(NOT_REACHED);
        let mut has_parts = false;
        for at in 0..self.fed.len() {
            let (column, feed) = self.fed[at];
            let value =
                self.value(at, record[column].trim_ascii()).map_err(|fault| (column, *fault))?;
            has_parts |= self.take(column, feed, value, codes)?;
        }
        if has_parts {
            self.finish_blocks(&|column| Cow::Borrowed(&record[column]), codes)?;
        }
        Ok(())
    }

    /// Returns the slot that a column that counts has to itself, if it has one.
    #[inline]
    pub(super) fn slot(&self, at: usize) -> Option<usize> {
        self.alone[at]
    }

    /// Takes what a cell came to; returns whether it is a part of an answer.
    pub(super) fn take(
        &mut self,
        column: usize,
        feed: Feed,
        value: Value,
        codes: &mut [u8],
    ) -> Result<bool, (usize, Fault)> {
        match (feed, value) {
            (Feed::Part(target, part), Value::Mark(mark)) => {
                self.blocks[target].marks[part] = mark;
                return Ok(true);
            }
            (Feed::Summary(target), Value::Codes(found)) => {
                self.blocks[target].summary = Some(found);
            }
            (Feed::Variable(slot), Value::Codes(found)) => {
                self.put(column, slot, found[0], codes)?;
            }
            (Feed::Whole(target), Value::Codes(found)) => {
                self.put_all(column, target, &found, codes)?;
            }
            _ => {}
        }
        Ok(false)
    }

    /// Codes one cell of a column that feeds one slot; nothing when it cannot be read.
    pub(super) fn one(&mut self, column: usize, cell: &[u8]) -> Option<u8> {
        let at = self.fed.iter().position(|(of, _)| *of == column)?;
        match self.value(at, cell.trim_ascii()).ok()? {
            Value::Codes(codes) => Some(codes[0]),
            Value::Mark(_) => None,
        }
    }

    pub(super) fn value(&mut self, at: usize, cell: &[u8]) -> Result<Value, Box<Fault>> {
        if let Some(value) = self.cells[at].get(cell) {
            return Ok(value);
        }
        let (column, feed) = self.fed[at];
        let value = self.parse(column, feed, cell)?;
        self.cells[at].put(cell, value);
        Ok(value)
    }

    fn parse(&self, column: usize, feed: Feed, cell: &[u8]) -> Result<Value, Box<Fault>> {
        let found = || shown(cell);
        let heading = || self.plan.columns[column].heading.clone();
        let text = std::str::from_utf8(cell);
        match feed {
            Feed::None => Ok(Value::Mark(Mark::Empty)),
            Feed::Variable(_) => {
                variable(text.unwrap_or("\0")).map(Value::Codes).ok_or_else(|| {
                    let most = usize::from(MOST_CODE);
                    Box::new(Fault::NotACode { column: heading(), found: found(), most })
                })
            }
            Feed::Whole(target) | Feed::Summary(target) if self.plan.is_scored => {
                let most = self.plan.targets[target].lexicon.item().curve.most_credit();
                credit(text.unwrap_or("\0"), most).map(Value::Codes).ok_or_else(|| {
                    let most = usize::from(most);
                    Box::new(Fault::NotACredit { column: heading(), found: found(), most })
                })
            }
            Feed::Whole(target) | Feed::Summary(target) => {
                let target = &self.plan.targets[target];
                let said = text.ok().and_then(|text| target.lexicon.read(text));
                said.map(|(said, _)| Value::Codes(target.codes(&said))).ok_or_else(|| {
                    let example = answers::example(target.lexicon.prompt());
                    Box::new(Fault::NotAnAnswer { column: heading(), found: found(), example })
                })
            }
            Feed::Part(target, part) => {
                let mark = text.ok().and_then(|text| self.plan.targets[target].mark(part, text));
                mark.map(Value::Mark)
                    .ok_or_else(|| Box::new(Fault::NotAMark { column: heading(), found: found() }))
            }
        }
    }

    fn put_all(
        &self,
        column: usize,
        target: usize,
        found: &Codes,
        codes: &mut [u8],
    ) -> Result<(), (usize, Fault)> {
        let slots = &self.plan.targets[target].slots;
        slots.iter().zip(found).try_for_each(|(slot, code)| self.put(column, *slot, *code, codes))
    }

    /// Puts a code into its slot, unless another column said something else.
    fn put(
        &self,
        column: usize,
        slot: usize,
        code: u8,
        codes: &mut [u8],
    ) -> Result<(), (usize, Fault)> {
        if code == NOT_REACHED || codes[slot] == code {
            return Ok(());
        }
        if codes[slot] == NOT_REACHED {
            codes[slot] = code;
            return Ok(());
        }
        let heading = |at: usize| self.plan.columns[at].heading.clone();
        let other = (0..column).find(|at| self.plan.fed[*at].contains(&slot)).unwrap_or(column);
        Err((column, Fault::AnswersDiffer { column: heading(column), other: heading(other) }))
    }

    /// Makes answers of the marks; where they say nothing, the summary beside them counts.
    pub(super) fn finish_blocks<'r>(
        &mut self,
        cell: &dyn Fn(usize) -> Cow<'r, [u8]>,
        codes: &mut [u8],
    ) -> Result<(), (usize, Fault)> {
        for at in 0..self.blocks.len() {
            let target = &self.plan.targets[at];
            let Some((_, column)) = target.parts.first() else { continue };
            let block = &mut self.blocks[at];
            let key = key(&block.marks);
            let key = &key[..block.marks.len().min(key.len())];
            let known = block.known.get(key).unwrap_or_else(|| {
                let codes = target.of_marks(&block.marks).map(|said| target.codes(&said));
                block.known.put(key, codes);
                codes
            });
            let summary = block.summary.take();
            let Some(found) = known else {
                let parts = target.parts.iter().zip(&block.marks);
                let said = |((_, column), mark): (&(Part, usize), &Mark)| match mark {
                    Mark::Yes => Some(self.plan.columns[*column].heading.clone()),
                    Mark::At(_) => Some(shown(cell(*column).trim_ascii())),
                    Mark::Empty | Mark::No | Mark::DontKnow => None,
                };
                let fault = Fault::NotAnAnswer {
                    column: target.lexicon.item().id.to_string(),
                    found: parts.filter_map(said).collect::<Vec<_>>().join(" + "),
                    example: answers::example(target.lexicon.prompt()),
                };
                return Err((*column, fault));
            };
            let found = if found == NOTHING { summary.unwrap_or(found) } else { found };
            self.put_all(*column, at, &found, codes)?;
        }
        Ok(())
    }
}

/// Returns for each column that counts the slot that it alone feeds.
fn alone(plan: &Plan, fed: &[(usize, Feed)]) -> Vec<Option<usize>> {
    let mut sharing = vec![0_usize; plan.width()];
    plan.fed.iter().flatten().for_each(|slot| sharing[*slot] += 1);
    let slot = |(column, feed): &(usize, Feed)| match (plan.feeds(*column), feed) {
        (&[slot], Feed::Whole(_) | Feed::Variable(_)) if sharing[slot] == 1 => Some(slot),
        _ => None,
    };
    fed.iter().map(slot).collect()
}

/// The longest part of a cell that is shown, in characters.
const LONGEST_SHOWN: usize = 120;

fn shown(cell: &[u8]) -> String {
    String::from_utf8_lossy(&cell[..cell.len().min(4 * LONGEST_SHOWN)])
        .chars()
        .take(LONGEST_SHOWN)
        .collect()
}

/// Marks as bytes, to remember what they came to; more parts than this are not remembered apart.
fn key(marks: &[Mark]) -> [u8; 32] {
    let mut key = [0; 32];
    for (byte, mark) in key.iter_mut().zip(marks) {
        *byte = match mark {
            Mark::Empty => 0,
            Mark::No => 1,
            Mark::Yes => 2,
            Mark::DontKnow => 3,
            Mark::At(place) => place.saturating_add(4),
        };
    }
    key
}
