//! `niveau explain REPORT`: how an animator can talk about a result that was kept.

use std::path::Path;

use super::error::{Error, Exit};
use super::{Streams, Voices, fronts, sheet};
use crate::domain::text::inert;
use crate::front::Kind;
use crate::view::talk;

/// Says how to talk about a result, in the language of the animator.
pub fn run(report: &Path, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let kept = sheet::kept(report)?;
    let file = inert(&report.display().to_string());
    let screen = talk::screen(&kept.report, kept.date, &file, voices.interface());
    fronts::with_front(Kind::Plain, streams, |front| front.show(&screen)).map_err(Error::Output)?;
    Ok(Exit::Success)
}
