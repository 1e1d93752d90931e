//! `niveau bank check --explain`: what a remark on wording means, why it is made, and what to write instead.

use super::error::{Error, Exit};
use super::{Streams, Voices};
use crate::bank;
use crate::domain::nearest::nearest;
use crate::domain::text::inert;

/// Explains one remark, or names them all with a line each.
pub fn run(code: Option<&str>, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let l10n = voices.interface();
    let Some(code) = code else {
        for code in bank::lints() {
            streams.print(&format!("{code}\t{}", l10n.lint(code).title))?;
        }
        return Ok(Exit::Success);
    };
    if !bank::lints().any(|known| known == code) {
        return Err(Error::Lint { asked: inert(code), nearest: nearest(code, bank::lints()) });
    }
    let words = l10n.lint(code);
    streams.print(&l10n.results_pair(code, words.title))?;
    streams.print(&l10n.lint_reason(words.reason))?;
    streams.print(&l10n.lint_example(words.example))?;
    Ok(Exit::Success)
}
