//! What of a row that could not be read is not shown: the cells that tell who somebody is.
//!
//! Where a row cannot be told apart into its cells, nothing of it is shown.

use csv::ByteRecord;

use super::job::Job;

/// The columns that are not shown.
pub(super) struct Hidden {
    columns: Vec<usize>,
}

impl Hidden {
    /// Returns what is hidden, if anything is: personal columns that are not kept, and ids that get a
    /// pseudonym.
    pub(super) fn of(job: &Job) -> Option<Hidden> {
        let is_written =
            |column: &usize| job.carried.kept.contains(column) || job.carried.id == Some(*column);
        let personal = job.plan.personal_columns().filter(|column| !is_written(column));
        let id = job.carried.id.filter(|_| job.pseudonyms.is_some());
        let columns: Vec<usize> = personal.chain(id).collect();
        (!columns.is_empty()).then_some(Hidden { columns })
    }

    /// Returns the row of a record as text, without these cells; ids are replaced.
    pub(super) fn row(&self, record: &ByteRecord, job: &Job) -> Vec<u8> {
        let cell = |(column, cell): (usize, &[u8])| -> Vec<u8> {
            match job.pseudonyms {
                _ if !self.columns.contains(&column) => cell.to_vec(),
                Some(pseudonyms) if job.carried.id == Some(column) && !cell.is_empty() => {
                    pseudonyms.of(crate::batch::import::carry(cell).as_bytes()).to_vec()
                }
                _ => Vec::new(),
            }
        };
        let cells: ByteRecord = record.iter().enumerate().map(cell).collect();
        joined(&cells, job.delimiter.unwrap_or(b','))
    }
}

/// Returns a record as a line of text without its end.
pub(super) fn joined(record: &ByteRecord, delimiter: u8) -> Vec<u8> {
    let mut rows = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let is_written = rows.write_byte_record(record).is_ok();
    let mut line = rows.into_inner().unwrap_or_default();
    if !is_written || line.pop().is_none() {
        line.clear();
    }
    line
}
