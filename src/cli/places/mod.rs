//! `niveau places …`: keep, check and exchange the lists of places.

mod check;

use super::args;
use super::error::{Error, Exit};
use super::{Streams, Voices};

/// Does what was asked of the lists of places.
pub fn run(command: args::Places, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
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
    }
}
