//! `niveau bank paper`: a form to print, and the animator's sheet from number right to level.

use std::path::Path;

use super::error::{Error, Exit};
use super::{Streams, Voices, quiz};
use crate::domain::id::FormId;
use crate::domain::paper::paper;
use crate::export;
use crate::view;

/// What somebody asked of `bank paper`.
pub struct Plan<'a> {
    /// The form whose blueprint is followed; otherwise the usual one of the bank.
    pub form: Option<FormId>,
    /// A bank of one's own.
    pub folder: Option<&'a Path>,
    /// Whether to write the items with their keys and the table as JSON.
    pub is_json: bool,
}

/// Prints a form with its table. Sheets are in a language of the questions: French unless one is asked for.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (bank, words) = super::bank::measuring(plan.folder, streams, voices)?;
    let form = match &plan.form {
        Some(asked) => quiz::form(&bank, asked.as_str())?,
        None => &bank.forms[0],
    };
    let l10n = voices.speaking(voices.choice.quiz);
    let paper = paper(&bank, form, &bank.second_order());
    if plan.is_json {
        streams.print(&format!("{:#}", export::paper(&paper, l10n.lang)))?;
        return Ok(Exit::Success);
    }
    for line in view::paper::sheets(&paper, &words, l10n) {
        streams.print(&line)?;
    }
    Ok(Exit::Success)
}
