//! stub
use crate::domain::column::{Column, ImportNote};
use crate::l10n::L10n;
pub fn lines(_: &[Column], _: &L10n) -> Vec<String> {
    Vec::new()
}
pub fn note(note: &ImportNote, _: &L10n) -> String {
    format!("{note:?}")
}
