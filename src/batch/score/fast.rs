//! Rows of one-character answers straight to codes: what most of a long file consists of.
//!
//! A row is looked at as cells of one character with a delimiter between them, all at once; a row with empty
//! cells goes cell by cell. Whatever looks otherwise (a longer answer, a cell too many) is left to the
//! reader of any record, which also knows what is wrong with it.

use std::ops::Range;

use memchr::memchr;

use super::choices::{Choices, Compare};
use crate::domain::kernel;
use crate::domain::responses::NOT_REACHED;

/// What a one-character cell of a column comes to.
pub type Table = [u8; 256];

/// What stands in a [`Table`] where the character is no answer.
pub const UNKNOWN: u8 = 254;

/// What a column is to this reader.
#[derive(Clone, Debug)]
pub enum FastColumn {
    /// Answers of one character, for a slot.
    Answers(usize, Box<Table>),
    /// Anything else.
    Other,
}

/// Columns that follow each other.
#[derive(Debug)]
enum Part {
    /// So many that are something else.
    Others(usize),
    /// Answers, each with its slot.
    Answers(Run),
}

/// Columns of answers that follow each other.
#[derive(Debug, Default)]
struct Run {
    cells: Vec<(usize, Box<Table>)>,
    /// What reads them at once, where that is possible.
    choices: Vec<Choices>,
}

/// Reads rows of one-character answers.
#[derive(Debug)]
pub struct FastRows {
    delimiter: u8,
    parts: Vec<Part>,
}

impl FastRows {
    /// Returns a reader of rows with these columns, or nothing when none of them holds answers.
    pub fn new(columns: Vec<FastColumn>, delimiter: u8) -> Option<FastRows> {
        let mut parts: Vec<Part> = Vec::new();
        for column in columns {
            match (column, parts.last_mut()) {
                (FastColumn::Answers(slot, table), Some(Part::Answers(run))) => {
                    run.cells.push((slot, table))
                }
                (FastColumn::Answers(slot, table), _) => {
                    let cells = vec![(slot, table)];
                    parts.push(Part::Answers(Run { cells, choices: Vec::new() }))
                }
                (FastColumn::Other, Some(Part::Others(count))) => *count += 1,
                (FastColumn::Other, _) => parts.push(Part::Others(1)),
            }
        }
        for part in &mut parts {
            if let Part::Answers(run) = part {
                run.choices = Choices::of(&run.cells);
            }
        }
        let has_answers = parts.iter().any(|part| matches!(part, Part::Answers(_)));
        has_answers.then_some(FastRows { delimiter, parts })
    }

    /// Reads a line without its end and without quotes; returns whether it is such a row. `others` gets the
    /// place of every other cell, in order.
    #[inline]
    pub fn read(&self, line: &[u8], codes: &mut [u8], others: &mut Vec<Range<usize>>) -> bool {
        others.clear();
        // The place after the delimiter of the last cell: one beyond the end when all cells are read.
        let mut at = 0;
        for part in &self.parts {
            let next = match part {
                Part::Others(count) => self.others(line, at, *count, others),
                Part::Answers(run) => self
                    .all_at_once(line, at, run, codes)
                    .or_else(|| self.each(line, at, &run.cells, codes)),
            };
            match next {
                Some(next) => at = next,
                None => return false,
            }
        }
        at == line.len() + 1
    }

    fn others(
        &self,
        line: &[u8],
        mut at: usize,
        count: usize,
        others: &mut Vec<Range<usize>>,
    ) -> Option<usize> {
        for _ in 0..count {
            let rest = line.get(at..)?;
            let length = memchr(self.delimiter, rest).unwrap_or(rest.len());
            others.push(at..at + length);
            at += length + 1;
        }
        Some(at)
    }

    /// Reads a run of cells of one character each.
    #[inline]
    fn all_at_once(&self, line: &[u8], at: usize, run: &Run, codes: &mut [u8]) -> Option<usize> {
        let end = at + 2 * run.cells.len() - 1;
        let cells = line.get(at..end)?;
        if line.get(end).is_some_and(|byte| *byte != self.delimiter) {
            return None;
        }
        let delimiter = self.delimiter;
        for choices in &run.choices {
            if kernel::run(Compare { choices, cells, delimiter, codes: &mut *codes }) {
                return Some(end + 1);
            }
        }
        let mut strange = 0;
        for pair in cells[..cells.len() - 1].as_chunks::<2>().0 {
            strange |= pair[1] ^ delimiter;
        }
        if strange != 0 {
            return None;
        }
        let mut is_known = true;
        for (cell, (slot, table)) in cells.iter().step_by(2).zip(&run.cells) {
            let code = table[usize::from(*cell)];
            is_known &= code != UNKNOWN;
            codes[*slot] = code;
        }
        is_known.then_some(end + 1)
    }

    /// Reads a run of cells of one character or none.
    fn each(
        &self,
        line: &[u8],
        mut at: usize,
        run: &[(usize, Box<Table>)],
        codes: &mut [u8],
    ) -> Option<usize> {
        let ends = |at: usize| line.get(at).is_none_or(|byte| *byte == self.delimiter);
        for (slot, table) in run {
            if at > line.len() {
                return None;
            }
            if ends(at) {
                codes[*slot] = NOT_REACHED;
                at += 1;
                continue;
            }
            let code = table[usize::from(line[at])];
            if code == UNKNOWN || !ends(at + 1) {
                return None;
            }
            codes[*slot] = code;
            at += 2;
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::random::draw;

    /// Digits are credits from 0 to 2; the slots stand the other way round.
    fn rows(columns: &str) -> FastRows {
        let answers = columns.matches('a').count();
        let mut slot = answers;
        let table: Table = std::array::from_fn(|byte| match byte as u8 {
            digit @ b'0'..=b'2' => digit - b'0',
            _ => UNKNOWN,
        });
        let mut column = |kind: char| {
            if kind != 'a' {
                return FastColumn::Other;
            }
            slot -= 1;
            FastColumn::Answers(slot, Box::new(table))
        };
        FastRows::new(columns.chars().map(&mut column).collect(), b',').expect("answers")
    }

    #[test]
    fn rows_are_read_or_left() {
        for (columns, line, expected) in [
            ("oaaa", "p1,0,1,2", Some((vec![2, 1, 0], vec!["p1"]))),
            ("aaao", "0,1,2,p1", Some((vec![2, 1, 0], vec!["p1"]))),
            ("oaoa", "p1,0,x y,2", Some((vec![2, 0], vec!["p1", "x y"]))),
            ("oaaa", "p1,0,,2", Some((vec![2, NOT_REACHED, 0], vec!["p1"]))),
            ("oaaa", "p1,,,", Some((vec![NOT_REACHED; 3], vec!["p1"]))),
            ("oaaa", ",0,1,2", Some((vec![2, 1, 0], vec![""]))),
            ("aaa", "0,1,2", Some((vec![2, 1, 0], vec![]))),
            ("oaaa", "p1,0,1", None),
            ("oaaa", "p1,0,1,2,0", None),
            ("oaaa", "p1,0,1,2,", None),
            ("oaaa", "p1,0,13,2", None),
            ("oaaa", "p1,0,3,2", None),
            ("oaaa", "p1", None),
            ("aaao", "0,1,2", None),
            ("aoa", "0", None),
            ("aaa", "", None),
            ("a", "", Some((vec![NOT_REACHED], vec![]))),
        ] {
            let rows = rows(columns);
            let mut codes = vec![NOT_REACHED; columns.matches('a').count()];
            let mut others = Vec::new();
            let is_read = rows.read(line.as_bytes(), &mut codes, &mut others);
            assert_eq!(is_read, expected.is_some(), "{columns} {line}");
            if let Some((found, cells)) = expected {
                assert_eq!(codes, found, "{columns} {line}");
                let others: Vec<&str> = others.into_iter().map(|cell| &line[cell]).collect();
                assert_eq!(others, cells, "{columns} {line}");
            }
        }
        assert!(FastRows::new(vec![FastColumn::Other], b',').is_none());
    }

    #[test]
    fn at_once_or_one_by_one_the_codes_are_the_same() {
        let draw = |seed: u64, below: usize| draw(5, seed, below);
        for trial in 0..2_000_u64 {
            let count = 1 + draw(trial * 7, 70);
            let first = [b'0', b'1', b'a', b'A'][draw(trial * 7 + 1, 4)];
            let table = |slot: usize| -> Table {
                let (key, options) = (draw(trial * 977 + slot as u64, 3), 3 + slot % 4);
                std::array::from_fn(|byte| match byte.wrapping_sub(usize::from(first)) {
                    _ if byte == usize::from(b' ') => NOT_REACHED,
                    option if option == key => 1,
                    option if option < options => 0,
                    _ => UNKNOWN,
                })
            };
            let columns = (0..count).map(|slot| FastColumn::Answers(slot, Box::new(table(slot))));
            let rows = FastRows::new(columns.collect(), b',').expect("answers");
            let mut slow = FastRows::new(
                (0..count).map(|slot| FastColumn::Answers(slot, Box::new(table(slot)))).collect(),
                b',',
            )
            .expect("answers");
            for part in &mut slow.parts {
                if let Part::Answers(run) = part {
                    assert_eq!(run.choices.len(), 1);
                    run.choices.clear();
                }
            }
            let mut line: Vec<u8> = (0..count)
                .flat_map(|cell| [first + draw(trial * 131 + cell as u64, 3) as u8, b','])
                .collect();
            line.pop();
            if trial % 2 == 1 {
                let at = draw(trial * 7 + 2, line.len());
                line[at] = [b' ', b',', b'9', b'z', 0xff][draw(trial * 7 + 3, 5)];
            }
            let read = |rows: &FastRows| {
                let mut codes = vec![NOT_REACHED; count];
                let is_read = rows.read(&line, &mut codes, &mut Vec::new());
                is_read.then_some(codes)
            };
            assert_eq!(read(&rows), read(&slow), "{:?}", String::from_utf8_lossy(&line));
            assert!(trial % 2 == 1 || read(&rows).is_some());
        }
    }
}
