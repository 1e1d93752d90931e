//! What `niveau score` says on standard error: columns that play no part, and what was done.

use super::Totals;
use super::inputs::FileInput;
use crate::batch::import::{Encoding, Plan, encoding_of};
use crate::batch::score::input::Input;
use crate::cli::Streams;
use crate::cli::args;
use crate::domain::column::ImportNote;
use crate::front::RowWords;
use crate::l10n::L10n;
use crate::l10n::quoted::quoted;

/// Returns how progress is said.
pub fn progress<'a>(l10n: &'a L10n) -> Box<RowWords<'a>> {
    Box::new(|rows, speed, left| {
        let (rows, speed) = (l10n.whole(rows), l10n.whole(speed));
        match left {
            None => l10n.score_progress(rows, speed),
            Some(left) => {
                l10n.score_progress_left(rows, speed, format!("{}:{:02}", left / 60, left % 60))
            }
        }
    })
}

/// Says which columns play no part, and which tell of persons.
pub fn columns(plan: &Plan, asked: &args::Score, streams: &mut Streams, l10n: &L10n) {
    for note in plan.notes() {
        streams.remark(&crate::view::columns::note(note, l10n));
    }
    let named =
        |names: &[&str]| names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
    let id = plan.id().map(|at| plan.columns()[at].heading.as_str());
    // Of an id that tells of a person there is a note.
    let is_kept =
        |name: &&str| id == Some(*name) || asked.keep_column.iter().any(|kept| kept == name);
    let personal: Vec<&str> =
        plan.personal().into_iter().map(|(name, _)| name).filter(|name| !is_kept(name)).collect();
    if !personal.is_empty() {
        streams.remark(&l10n.score_personal(named(&personal)));
    }
    let unmapped = plan.unmapped();
    if !unmapped.is_empty() {
        streams.remark(&l10n.score_unmapped(named(&unmapped)));
        streams.remark(&super::super::help(l10n, &l10n.score_unmapped_help()));
    }
}

/// Says which names came later than the first rows and were not read.
pub fn late(plan: &Plan, streams: &mut Streams, l10n: &L10n) {
    let names: Vec<String> = plan.late().iter().map(|name| quoted(name)).collect();
    if !names.is_empty() {
        streams.remark(&l10n.score_late(names.join(", ")));
    }
}

/// Says that a text was Windows-1252 where that showed only later than at its beginning.
pub fn encoding(read: &FileInput, known: Encoding, streams: &mut Streams, l10n: &L10n) {
    let Input::Text(blocks) = read else { return };
    let found = encoding_of(blocks.input());
    if found == Encoding::Windows1252 && known != found {
        streams.remark(&crate::view::columns::note(&ImportNote::Windows1252, l10n));
    }
}

/// Says how much was done.
pub fn totals(totals: &Totals, asked: &args::Score, streams: &mut Streams, l10n: &L10n) {
    streams.remark(&l10n.score_done(totals.rows as i64, totals.rejects as i64));
    match &asked.rejects {
        Some(path) if totals.rejects > 0 => {
            streams.remark(&l10n.score_rejects_written(quoted(&path.display().to_string())));
        }
        None if totals.rejects > 0 => {
            streams.remark(&super::super::help(l10n, &l10n.score_rejects_help()));
        }
        _ => {}
    }
}
