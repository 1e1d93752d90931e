//! `niveau places merge`: the lists of several associations as one directory, and where they clash.

use std::path::{Path, PathBuf};

use super::{import, write};
use crate::cli::content::Places;
use crate::cli::error::{Error, Exit};
use crate::cli::place_files::PlaceFiles;
use crate::cli::{Streams, Voices};
use crate::domain::text::inert;
use crate::l10n::L10n;
use crate::places::{self, Clash, MERGED, Record};

/// What somebody asked of `places merge`.
pub struct Plan<'a> {
    /// Folders of lists, or lists of places.
    pub inputs: &'a [PathBuf],
    /// The folder for the new lists.
    pub output: &'a Path,
}

/// What is merged.
enum Input {
    /// A folder of lists.
    Folder(Box<PlaceFiles>),
    /// The rows of one list of places.
    List(Vec<Record>),
}

impl Input {
    /// Reads a folder or a list. One that is faulty is told, and not used in part.
    fn read(
        path: &Path,
        known: &Places,
        streams: &mut Streams,
        voices: &Voices,
    ) -> Result<Input, Error> {
        if path.is_dir() {
            let files = PlaceFiles::chosen(Some(path))?;
            files.refuse(&files.problems, streams, voices)?;
            files.refuse(&places::load(&files.pairs()).1, streams, voices)?;
            return Ok(Input::Folder(Box::new(files)));
        }
        let imported = import::list(path, known)?;
        for problem in &imported.rejects {
            streams.tell(problem, None, voices.interface());
        }
        match imported.rejects.len() {
            0 => Ok(Input::List(imported.rows)),
            count => Err(Error::Places { count }),
        }
    }

    fn rows(&self, name: &str) -> Option<Vec<Record>> {
        match self {
            Input::Folder(files) => Some(places::read_list(name, files.own_text(name)?)),
            Input::List(rows) => (name == MERGED[0]).then(|| rows.clone()),
        }
    }
}

/// Merges lists. The clashes are the result on standard output; the lists go into the folder.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (known, mut inputs) = (Places::embedded(), Vec::new());
    for path in plan.inputs {
        let shown = inert(&path.display().to_string());
        inputs.push((shown, Input::read(path, &known, streams, voices)?));
    }
    let (mut written, mut clashes, mut renamed) = (Vec::new(), Vec::new(), Default::default());
    for name in MERGED {
        let lists: Vec<(String, Vec<Record>)> = inputs
            .iter()
            .filter_map(|(shown, input)| Some((shown.clone(), input.rows(name)?)))
            .collect();
        if lists.is_empty() {
            continue;
        }
        let mut merged = places::merge(name, &lists);
        if name == MERGED[0] {
            renamed = merged.renamed;
        }
        places::follow(&mut merged.rows, &renamed);
        written.push((plan.output.join(name), places::write_list(name, &merged.rows)));
        clashes.extend(merged.clashes.into_iter().map(|clash| (name, clash)));
    }
    for (path, _) in &written {
        write::can_be_new(path)?;
    }
    for (path, text) in &written {
        write::new(path, text)?;
    }
    let l10n = voices.interface();
    for (name, clash) in &clashes {
        tell(name, clash, streams, l10n)?;
    }
    let ties = clashes.iter().filter(|(_, clash)| clash.is_tie()).count();
    streams.remark(&l10n.places_merged(written.len() as i64, clashes.len() as i64, ties as i64));
    Ok(if clashes.is_empty() { Exit::Success } else { Exit::Findings })
}

fn tell(name: &str, clash: &Clash, streams: &mut Streams, l10n: &L10n) -> Result<(), Error> {
    let [id, other] = [&clash.id, &clash.other].map(|id| inert(id));
    let day = |date: &str| if date.is_empty() { l10n.places_no_date() } else { inert(date) };
    let (taken, left) = (inert(&clash.taken_from), inert(&clash.left_in));
    let [taken_date, left_date] = [&clash.dates[0], &clash.dates[1]].map(|date| day(date));
    let both = if id == other { id } else { format!("{id} = {other}") };
    streams.print(&format!("{name}: {both}"))?;
    streams.print(&format!("  {}", l10n.places_clash(taken, taken_date, left, left_date)))?;
    if clash.is_tie() {
        streams.print(&format!("  {}", l10n.places_tie()))?;
    }
    for (column, one, two) in &clash.differences {
        streams.print(&format!("  {column}: `{}` | `{}`", inert(one), inert(two)))?;
    }
    Ok(())
}
