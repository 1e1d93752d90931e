//! `niveau places check`: what is wrong and what is doubtful in lists of places.

use std::collections::BTreeMap;
use std::path::Path;

use super::counted;
use crate::cli::error::{Error, Exit};
use crate::cli::place_files::PlaceFiles;
use crate::cli::{Streams, Voices};
use crate::domain::calendar::Date;
use crate::domain::problem::{Problem, Severity};
use crate::l10n::diagnostic::JsonProblem;
use crate::places;
use crate::world::clock;

/// What somebody asked of `places check`.
pub struct Plan<'a> {
    /// A folder of lists; otherwise those that the program carries.
    pub folder: Option<&'a Path>,
    /// Whether to write one JSON object a fault.
    pub is_json: bool,
    /// Whether a warning counts.
    pub is_strict: bool,
    /// Whether each remark is told, not only how many there are of each kind.
    pub tells_remarks: bool,
    /// The day to check for.
    pub today: Option<Date>,
}

/// Checks lists of places. A file that the folder does not have is taken from the program.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let l10n = voices.interface();
    let files = PlaceFiles::chosen(plan.folder)?;
    let today = plan.today.unwrap_or_else(clock::today);
    let mut problems = files.problems.clone();
    if problems.is_empty() {
        problems = places::inspect(&files.pairs(), today);
    }
    let is_remark = |problem: &&Problem| problem.fault.severity() == Severity::Remark;
    for problem in
        problems.iter().filter(|one| plan.is_json || plan.tells_remarks || !is_remark(one))
    {
        if plan.is_json {
            streams.print(&JsonProblem::new(problem, l10n).line())?;
        } else {
            let text = streams.diagnostics(l10n).draw(problem, files.text(&problem.file));
            streams.print(text.trim_end_matches('\n'))?;
            streams.print("")?;
        }
    }
    let count = |severity| problems.iter().filter(|one| one.fault.severity() == severity).count();
    let [errors, warnings, remarks] =
        [Severity::Error, Severity::Warning, Severity::Remark].map(count);
    if errors + warnings == 0 {
        streams.remark(&l10n.places_sound(files.rows() as i64));
    } else {
        streams.remark(&l10n.check_faults(errors as i64, warnings as i64));
    }
    if remarks > 0 && !plan.tells_remarks && !plan.is_json {
        let mut of_kind: BTreeMap<&str, usize> = BTreeMap::new();
        for remark in problems.iter().filter(is_remark) {
            *of_kind.entry(remark.fault.code()).or_default() += 1;
        }
        streams.remark(&l10n.places_remarks(remarks as i64, counted(of_kind)));
    }
    let is_faulty = errors > 0 || (plan.is_strict && warnings > 0);
    Ok(if is_faulty { Exit::Findings } else { Exit::Success })
}
