//! Printing: the command that staff chose gets the sheet, and its answer is told. No shell, ever.

use std::path::Path;

use super::fault::SheetFault;
use crate::cli::args::{Printer, SheetFormat};
use crate::cli::error::Error;
use crate::world::spool::{NotPrinted, spool};

/// Returns the command that prints, word by word.
pub fn command(printer: &Printer) -> Result<Vec<String>, Error> {
    let words = printer.print_with.as_deref().unwrap_or_default().split_whitespace();
    let command: Vec<String> = words.map(str::to_owned).collect();
    if command.is_empty() { Err(Error::Sheet(SheetFault::NoPrinter)) } else { Ok(command) }
}

/// Prints; a fault names the file where the sheet is all the same.
pub fn print(
    command: &[String],
    bytes: &[u8],
    format: SheetFormat,
    saved: Option<&Path>,
) -> Result<(), Error> {
    let ending = match format {
        SheetFormat::Text => ".txt",
        SheetFormat::Html => ".html",
        SheetFormat::Pdf => ".pdf",
    };
    spool(command, bytes, ending).map_err(|why: NotPrinted| {
        let program = command.first().cloned().unwrap_or_default();
        Error::Sheet(SheetFault::NotPrinted { program, why, saved: saved.map(Path::to_owned) })
    })
}
