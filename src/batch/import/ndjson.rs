//! Lines of JSON objects → the same records as those of a table.

use csv::ByteRecord;

use super::open::Head;
use super::plan::Plan;
use crate::domain::problem::Fault;

/// Takes keys and first records from the first lines.
pub(super) fn look(head: &mut Head, text: &[u8]) {
    let _ = (head, text);
}

/// Turns a line into a record with one cell for each column of the plan.
pub fn record(line: &[u8], plan: &Plan, record: &mut ByteRecord) -> Result<(), Fault> {
    let _ = (line, plan, record);
    Ok(())
}
