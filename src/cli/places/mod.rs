//! `niveau places …`: keep, check and exchange the lists of places.

mod check;
mod coverage;
mod export;
mod import;
mod merge;
mod write;

use std::fmt::Display;

use super::error::{Error, Exit};
use super::{Streams, Voices};
use super::{args, place_files};
use crate::world::environment::Environment;

/// Does what was asked of the lists of places.
pub fn run(
    command: args::Places,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    match command {
        args::Places::Check { dir, json, strict, remarks, today } => {
            let plan = check::Plan {
                folder: dir.as_deref(),
                is_json: json,
                is_strict: strict,
                tells_remarks: remarks,
                today,
            };
            check::run(&plan, streams, voices)
        }
        args::Places::Import { files, from, source, output } => {
            let plan = import::Plan {
                files: &files,
                format: from.as_deref(),
                source: source.as_deref(),
                output: output.as_deref(),
            };
            import::run(&plan, streams, voices)
        }
        args::Places::Coverage { places, format, today } => {
            let folder =
                place_files::chosen_folder(places.as_deref(), environment, streams, voices)?;
            coverage::run(folder.as_deref(), format, today, streams, voices)
        }
        args::Places::Export { places, format, output } => {
            let folder =
                place_files::chosen_folder(places.as_deref(), environment, streams, voices)?;
            let plan = export::Plan {
                folder: folder.as_deref(),
                format: &format,
                output: output.as_deref(),
            };
            export::run(&plan, streams, voices)
        }
        args::Places::Merge { inputs, output } => {
            merge::run(&merge::Plan { inputs: &inputs, output: &output }, streams, voices)
        }
    }
}

/// Returns names with how many there are of each, in one line.
fn counted<N: Display>(counts: impl IntoIterator<Item = (N, usize)>) -> String {
    let told: Vec<_> = counts.into_iter().map(|(name, count)| format!("{name} {count}")).collect();
    told.join(", ")
}
