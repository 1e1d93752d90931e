//! Rows that could not be scored: where each stood, why, and what it was.

use std::io::{self, Write};

use crate::domain::problem::Fault;

/// A row that could not be scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Reject {
    /// The line at which it began, from 1; the number of the record where there are no lines.
    pub line: u64,
    /// The column of the fault, counted in cells from 1; 0 where it is the whole row.
    pub column: usize,
    /// Why.
    pub fault: Fault,
    /// The row as it was, without the end of its line.
    pub row: Vec<u8>,
}

/// The heading of a file of rejects.
const HEADING: [&str; 6] = ["file", "line", "column", "code", "reason", "row"];

/// Writes rejects as comma-separated text.
pub struct Rejects<W: Write> {
    rows: csv::Writer<W>,
}

impl<W: Write> Rejects<W> {
    /// Begins a file of rejects.
    pub fn new(output: W) -> io::Result<Rejects<W>> {
        let mut rows = csv::Writer::from_writer(output);
        rows.write_record(HEADING)?;
        Ok(Rejects { rows })
    }

    /// Adds a row of that file, with the reason in words.
    pub fn push(&mut self, file: &str, reject: &Reject, reason: &str) -> io::Result<()> {
        let (line, column) = (reject.line.to_string(), reject.column.to_string());
        let cells = [file, &line, &column, reject.fault.code(), reason].map(str::as_bytes);
        self.rows.write_record(cells.into_iter().chain([reject.row.as_slice()]))?;
        Ok(())
    }

    /// Hands everything on; returns where it went.
    pub fn finish(self) -> io::Result<W> {
        self.rows.into_inner().map_err(|failed| failed.into_error())
    }
}
