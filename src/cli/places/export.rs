//! `niveau places export`: the list of places in the formats of others.

use std::path::Path;

use super::{counted, write};
use crate::cli::content::Places;
use crate::cli::error::{Error, Exit};
use crate::cli::{Streams, Voices};
use crate::places::{self, Exporting, MERGED};

/// What somebody asked of `places export`.
pub struct Plan<'a> {
    /// A folder of lists; otherwise those of the program.
    pub folder: Option<&'a Path>,
    /// The format.
    pub format: &'a str,
    /// A new file; standard output otherwise.
    pub output: Option<&'a Path>,
}

/// Exports the list of places.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    if let Some(path) = plan.output {
        write::can_be_new(path)?;
    }
    let known = Places::chosen(plan.folder, streams, voices)?;
    let rows = places::read_list(MERGED[0], known.list(MERGED[0]));
    let exporting = Exporting { rows: &rows, directory: known.directory() };
    let formats = || places::export_formats().map(str::to_owned).collect();
    let exported = places::export(plan.format, &exporting)
        .ok_or_else(|| Error::Format { asked: plan.format.to_owned(), formats: formats() })?;
    match plan.output {
        Some(path) => write::new(path, &exported.text)?,
        None => streams.write(exported.text.as_bytes())?,
    }
    if !exported.left_out.is_empty() {
        let told = counted(exported.left_out);
        streams.remark(&voices.interface().places_not_exported(told));
    }
    Ok(Exit::Success)
}
