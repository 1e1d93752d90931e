//! `niveau places coverage`: which commune has what, in which language, and where there is nothing.

use std::path::Path;

use crate::cli::args::TableFormat;
use crate::cli::content::Places;
use crate::cli::error::{Error, Exit};
use crate::cli::{Streams, Voices};
use crate::domain::calendar::Date;
use crate::domain::coverage::coverage;
use crate::export;
use crate::view;
use crate::world::clock;

/// Columns of the text.
const COLUMNS: usize = 56;

/// Writes the coverage of a folder of lists, or of the program's.
pub fn run(
    folder: Option<&Path>,
    format: TableFormat,
    today: Option<Date>,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let places = Places::chosen(folder, streams, voices)?;
    let today = today.unwrap_or_else(clock::today);
    let all = coverage(places.directory(), places.gazetteer(), today);
    match format {
        TableFormat::Text => {
            for line in view::coverage::lines(&all, voices.interface(), COLUMNS) {
                streams.print(&line)?;
            }
        }
        TableFormat::Csv => {
            export::coverage::csv(&all, &mut streams.results).map_err(Error::Output)?;
        }
        TableFormat::Json => {
            let document = export::coverage::json(&all, places.directory(), today);
            streams.print(&format!("{document:#}"))?;
        }
    }
    Ok(Exit::Success)
}
