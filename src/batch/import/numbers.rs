//! Cells that hold a code or a credit already, and cells that go to an output as they are.

use std::borrow::Cow;

use super::fold::{fold, unguarded};
use super::synonyms;
use super::target::{Codes, NOTHING};
use crate::batch::answers::{DONT_KNOW, is_not_reached};
use crate::domain::responses::NOT_REACHED;

/// The highest code of a survey variable: they have one digit.
pub(super) const MOST_CODE: u8 = 9;

/// Reads the code of a survey variable.
pub(super) fn variable(text: &str) -> Option<Codes> {
    let mut codes = NOTHING;
    let text = unguarded(text.trim());
    if is_not_reached(text.as_bytes()) || text == "." {
        return Some(codes);
    }
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    let folded = fold(text);
    codes[0] = match whole.parse::<u8>() {
        Ok(code) => Some(code).filter(|code| *code <= MOST_CODE)?,
        Err(_) if synonyms::is_not_answered(&folded) || synonyms::is_dont_know(&folded) => {
            NOT_REACHED
        }
        Err(_) => u8::from(synonyms::yes_or_no(&folded)?),
    };
    Some(codes)
}

/// Reads a credit, at most this one.
pub(super) fn credit(text: &str, most: u8) -> Option<Codes> {
    let mut codes = NOTHING;
    let text = text.trim();
    if is_not_reached(text.as_bytes()) {
        return Some(codes);
    }
    let folded = fold(text);
    if text == DONT_KNOW || synonyms::is_dont_know(&folded) {
        codes[0] = 0;
        return Some(codes);
    }
    // A table program writes whole numbers beside empty cells as 1.0.
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    codes[0] = match whole.parse::<u8>() {
        Ok(credit) => Some(credit).filter(|credit| *credit <= most)?,
        Err(_) if synonyms::is_not_answered(&folded) => NOT_REACHED,
        Err(_) => return None,
    };
    Some(codes)
}

/// Returns the text of a cell that goes to an output: without blanks around it, and without the `'` that
/// keeps a spreadsheet from taking it for a formula.
pub fn carry(cell: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(cell.trim_ascii()) {
        Cow::Borrowed(text) => Cow::Borrowed(unguarded(text)),
        Cow::Owned(text) => Cow::Owned(unguarded(&text).to_owned()),
    }
}
