//! Records → coded rows. A cell that was seen before costs a comparison.

use std::borrow::Cow;

use csv::ByteRecord;

use super::fold::fold;
use super::heading::Part;
use super::lexicon::{Said, unguarded};
use super::plan::{Feed, Plan, Target};
use super::synonyms;
use crate::batch::answers::{self, DONT_KNOW, is_not_reached};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Prompt};
use crate::domain::problem::Fault;
use crate::domain::responses::NOT_REACHED;

/// A survey item has at most so many options; see the kinds of item.
const MOST_CODES: usize = 8;

/// The codes of the slots of one item, in their order.
type Codes = [u8; MOST_CODES];

const NOTHING: Codes = [NOT_REACHED; MOST_CODES];

/// The highest code of a survey variable: they have one digit.
const MOST_CODE: u8 = 9;

/// Codes the records of one thread.
pub struct RowReader<'p> {
    plan: &'p Plan<'p>,
    /// The columns that count, with what they give.
    fed: Vec<(usize, Feed)>,
    cells: Vec<Memo<Value>>,
    /// For every target the marks of its parts, what its summary says, and rows of marks seen before.
    blocks: Vec<Block>,
}

/// What a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Codes(Codes),
    Mark(Mark),
}

/// What the column of one part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Empty,
    No,
    Yes,
    /// The option has this rank, or matches this target, or this option stands at the place; from 0.
    At(u8),
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
            cells: fed.iter().map(|_| Memo::default()).collect(),
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
            match (feed, value) {
                (Feed::Part(target, part), Value::Mark(mark)) => {
                    self.blocks[target].marks[part] = mark;
                    has_parts = true;
                }
                (Feed::Summary(target), Value::Codes(found)) => {
                    self.blocks[target].summary = Some(found)
                }
                (Feed::Variable(slot), Value::Codes(found)) => {
                    self.put(column, slot, found[0], codes)?;
                }
                (Feed::Whole(target), Value::Codes(found)) => {
                    self.put_all(column, target, &found, codes)?
                }
                _ => {}
            }
        }
        if has_parts {
            self.finish_blocks(codes)?;
        }
        Ok(())
    }

    /// Codes one cell of a column that feeds one slot; nothing when it cannot be read.
    pub(super) fn one(&mut self, column: usize, cell: &[u8]) -> Option<u8> {
        let at = self.fed.iter().position(|(of, _)| *of == column)?;
        match self.value(at, cell.trim_ascii()).ok()? {
            Value::Codes(codes) => Some(codes[0]),
            Value::Mark(_) => None,
        }
    }

    fn value(&mut self, at: usize, cell: &[u8]) -> Result<Value, Box<Fault>> {
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
    fn finish_blocks(&mut self, codes: &mut [u8]) -> Result<(), (usize, Fault)> {
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
                let chosen = parts.filter(|(_, mark)| matches!(mark, Mark::Yes | Mark::At(_)));
                let heading =
                    |(part, _): (&(Part, usize), _)| self.plan.columns[part.1].heading.clone();
                let fault = Fault::NotAnAnswer {
                    column: target.lexicon.item().id.to_string(),
                    found: chosen.map(heading).collect::<Vec<_>>().join(" + "),
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

impl Target<'_> {
    /// Returns the codes of what was said.
    fn codes(&self, said: &Said) -> Codes {
        let mut codes = NOTHING;
        let Said::Answer(answer) = said else { return codes };
        let item = self.lexicon.item();
        if !self.is_survey {
            let credit = item.kind.credit(answer).map_or(NOT_REACHED, |credit| credit.points());
            codes[0] = credit;
            return codes;
        }
        let options = self.lexicon.options();
        match answer {
            // The options of a recency stand in the order of their codes.
            Answer::One(chosen) => {
                let place = options.iter().position(|option| option == chosen);
                codes[0] = place.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(NOT_REACHED);
            }
            Answer::Many(chosen) => {
                for (code, option) in codes.iter_mut().zip(options) {
                    *code = u8::from(chosen.contains(option));
                }
            }
            // "I don't know" is missing in a survey.
            _ => {}
        }
        codes
    }

    /// Reads the cell of a part.
    fn mark(&self, part: usize, text: &str) -> Option<Mark> {
        let text = unguarded(text.trim());
        if is_not_reached(text.as_bytes()) {
            return Some(Mark::Empty);
        }
        let folded = fold(text);
        let at = |place: usize| u8::try_from(place).ok().map(Mark::At);
        let (part, _) = self.parts[part];
        match (part, self.lexicon.prompt()) {
            (Part::Option(_), Prompt::Match { .. }) => {
                if synonyms::is_not_answered(&folded) {
                    return Some(Mark::Empty);
                }
                self.lexicon.target(text).and_then(at)
            }
            (Part::Place(_), _) => self.lexicon.option(text).and_then(at),
            (Part::Option(_), Prompt::Order(options)) => {
                let rank: usize = folded.parse().ok()?;
                rank.checked_sub(1).filter(|rank| *rank < options.len()).and_then(at)
            }
            (Part::Option(option), _) if self.lexicon.is_text_of(option, &folded) => {
                Some(Mark::Yes)
            }
            (Part::DontKnow, _) if self.lexicon.is_dont_know(&folded) => Some(Mark::Yes),
            (Part::Option(_) | Part::DontKnow, _) => match synonyms::yes_or_no(&folded) {
                Some(true) => Some(Mark::Yes),
                Some(false) => Some(Mark::No),
                None if synonyms::is_not_answered(&folded) => Some(Mark::Empty),
                None => None,
            },
        }
    }

    /// Returns what the marks of a row amount to; nothing when they contradict each other.
    fn of_marks(&self, marks: &[Mark]) -> Option<Said> {
        let with = || self.parts.iter().map(|(part, _)| *part).zip(marks.iter().copied());
        if marks.iter().all(|mark| *mark == Mark::Empty) {
            return Some(Said::NotReached);
        }
        let options = self.lexicon.options();
        let chosen: Vec<ChoiceId> = with()
            .filter_map(|(part, mark)| match (part, mark) {
                (Part::Option(option), Mark::Yes) => Some(options[option].clone()),
                _ => None,
            })
            .collect();
        if with().any(|(part, mark)| part == Part::DontKnow && mark == Mark::Yes) {
            return chosen.is_empty().then_some(Said::Answer(Answer::DontKnow));
        }
        let answer = match self.lexicon.prompt() {
            Prompt::One(_) | Prompt::Rating(_) => match &chosen[..] {
                [] => return Some(Said::NotReached),
                [one] => Answer::One(one.clone()),
                _ => return None,
            },
            Prompt::Many(_) | Prompt::Check(_) => Answer::Many(chosen.into_iter().collect()),
            Prompt::Match { targets, .. } => {
                let pair = |(part, mark)| match (part, mark) {
                    (Part::Option(option), Mark::At(target)) => {
                        Some((options[option].clone(), targets[usize::from(target)].clone()))
                    }
                    _ => None,
                };
                Answer::Pairs(with().filter_map(pair).collect())
            }
            Prompt::Order(_) => {
                let mut order: Vec<(usize, usize)> = with()
                    .filter_map(|(part, mark)| match (part, mark) {
                        (Part::Place(place), Mark::At(option)) => {
                            Some((place, usize::from(option)))
                        }
                        (Part::Option(option), Mark::At(rank)) => Some((usize::from(rank), option)),
                        _ => None,
                    })
                    .collect();
                order.sort_unstable();
                Answer::Order(
                    order.into_iter().map(|(_, option)| options[option].clone()).collect(),
                )
            }
            Prompt::Number => return None,
        };
        self.lexicon.checked(answer)
    }
}

/// Reads the code of a survey variable.
fn variable(text: &str) -> Option<Codes> {
    let mut codes = NOTHING;
    let text = unguarded(text.trim());
    if is_not_reached(text.as_bytes()) || text == "." {
        return Some(codes);
    }
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    let folded = fold(text);
    codes[0] = match whole.parse::<u8>() {
        Ok(code) => Some(code).filter(|code| *code <= MOST_CODE)?,
        Err(_) if synonyms::is_not_answered(&folded) || synonyms::is_dont_know(&folded) => {
            NOT_REACHED
        }
        Err(_) => u8::from(synonyms::yes_or_no(&folded)?),
    };
    Some(codes)
}

/// Reads a credit, at most this one.
fn credit(text: &str, most: u8) -> Option<Codes> {
    let mut codes = NOTHING;
    let text = text.trim();
    if is_not_reached(text.as_bytes()) {
        return Some(codes);
    }
    let folded = fold(text);
    if text == DONT_KNOW || synonyms::is_dont_know(&folded) {
        codes[0] = 0;
        return Some(codes);
    }
    // A table program writes whole numbers beside empty cells as 1.0.
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    codes[0] = match whole.parse::<u8>() {
        Ok(credit) => Some(credit).filter(|credit| *credit <= most)?,
        Err(_) if synonyms::is_not_answered(&folded) => NOT_REACHED,
        Err(_) => return None,
    };
    Some(codes)
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
            Mark::At(place) => place.saturating_add(3),
        };
    }
    key
}

/// Returns the text of a cell that goes to an output: without blanks around it, and without the `'` that
/// keeps a spreadsheet from taking it for a formula.
pub fn carry(cell: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(cell.trim_ascii()) {
        Cow::Borrowed(text) => Cow::Borrowed(unguarded(text)),
        Cow::Owned(text) => Cow::Owned(unguarded(&text).to_owned()),
    }
}

/// How many cells of a column are remembered, a power of two.
const REMEMBERED: usize = 64;

/// The longest cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 512;

/// What cells came to: a few of them, each at the place that its bytes give, the last one stays.
struct Memo<V> {
    known: Vec<Option<(Box<[u8]>, V)>>,
}

impl<V> Default for Memo<V> {
    fn default() -> Memo<V> {
        Memo { known: Vec::new() }
    }
}

impl<V: Copy> Memo<V> {
    fn get(&self, cell: &[u8]) -> Option<V> {
        let (known, value) = self.known.get(place(cell))?.as_ref()?;
        (**known == *cell).then_some(*value)
    }

    fn put(&mut self, cell: &[u8], value: V) {
        if cell.len() > LONGEST_REMEMBERED {
            return;
        }
        if self.known.is_empty() {
            self.known.resize_with(REMEMBERED, || None);
        }
        self.known[place(cell)] = Some((cell.into(), value));
    }
}

/// Returns the place of a cell, from its length and its first and last bytes (multiplicative hashing, Knuth
/// 1998, 6.4).
fn place(cell: &[u8]) -> usize {
    let word = |bytes: &[u8]| bytes.iter().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
    let first = word(&cell[..cell.len().min(8)]);
    let last = word(&cell[cell.len() - cell.len().min(8)..]);
    let mixed =
        (first ^ last.rotate_left(23) ^ cell.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 58) as usize
}

const _: () = assert!(REMEMBERED == 1 << (64 - 58));
