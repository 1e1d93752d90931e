//! Which files have rows of one-character answers, and where in such a row the other cells are.

use std::ops::Range;

use super::fast::{FastColumn, FastRows, UNKNOWN};
use super::job::Job;
use crate::batch::import::Coded;
use crate::domain::responses::NOT_REACHED;

/// Reads usual rows, and knows where in them the carried columns are.
pub(super) struct Fast {
    pub(super) rows: FastRows,
    /// The place of each column among those that hold no answers.
    pub(super) others: Vec<usize>,
    pub(super) ranges: Vec<Range<usize>>,
}

impl Fast {
    /// Returns whether the cells that hold no answers are text: the others are ASCII.
    #[inline]
    pub(super) fn are_text(&self, line: &[u8]) -> bool {
        let is_text = |cell: &Range<usize>| {
            let cell = &line[cell.clone()];
            cell.is_ascii() || std::str::from_utf8(cell).is_ok()
        };
        self.ranges.iter().all(is_text)
    }

    /// Returns a reader of usual rows, where usual rows are possible.
    pub(super) fn new(job: &Job) -> Option<Fast> {
        let delimiter = job.delimiter?;
        let count = job.plan.columns().len();
        let mut columns = Vec::with_capacity(count);
        let mut others = Vec::with_capacity(count);
        let mut other = 0;
        for column in 0..count {
            others.push(other);
            match job.plan.one_byte(column) {
                Some(one) if one.empty == NOT_REACHED => {
                    let code = |coded: &Coded| match coded {
                        Coded::Code(code) => *code,
                        Coded::Unknown => UNKNOWN,
                    };
                    let table = Box::new(std::array::from_fn(|byte| code(&one.codes[byte])));
                    columns.push(FastColumn::Answers(one.slot, table));
                }
                // Only the reader of any record knows what several columns of one item say.
                _ if !job.plan.feeds(column).is_empty() => return None,
                _ => {
                    columns.push(FastColumn::Other);
                    other += 1;
                }
            }
        }
        let carried = &job.carried;
        let places = [carried.id, carried.by, carried.postcode];
        let mut carried = carried.kept.iter().copied().chain(places.into_iter().flatten());
        if carried.any(|column| matches!(columns[column], FastColumn::Answers(..))) {
            return None;
        }
        let rows = FastRows::new(columns, delimiter)?;
        Some(Fast { rows, others, ranges: Vec::new() })
    }
}
