//! Printing: the command that staff chose gets the sheet, and its answer is told. No shell, ever.

use std::path::Path;

use super::fault::SheetFault;
use crate::cli::args::{Printer, SheetFormat};
use crate::cli::config::Config;
use crate::cli::error::Error;
use crate::world::spool::{NotPrinted, spool};

/// Returns what prints, word by word: as asked for, or as the settings say; it must be known where a sheet
/// is to be printed.
pub fn printer(asked: &Printer, config: &Config) -> Result<Option<Vec<String>>, Error> {
    let typed = asked.print_with.as_deref();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    let command: Option<Vec<String>> = typed.map(words).or_else(|| config.print.clone());
    let command = command.filter(|words| !words.is_empty());
    let is_missing = command.is_none() && (asked.print || typed.is_some());
    if is_missing { Err(Error::Sheet(SheetFault::NoPrinter)) } else { Ok(command) }
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
