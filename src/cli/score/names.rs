//! Names that a run of `niveau score` may not use twice: of files, and of columns.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::STANDARD_INPUT;
use crate::batch::score::cell::Column;
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::summary;
use crate::world::files;
use crate::world::part::part_of;

/// Returns whether every file has one part to play, before anything is read or written.
pub fn check(asked: &args::Score, inputs: &[PathBuf]) -> Result<(), Error> {
    let rows = asked.output.iter().filter(|path| !is_standard(path));
    let rejects = asked.rejects.iter();
    let parts = rows.clone().chain(rejects.clone()).map(|path| part_of(path));
    let counts = asked.summary.iter().map(|path| summary::beside(path));
    let read = [&asked.map, &asked.pseudonymise].into_iter().flatten();
    let named = inputs.iter().filter(|path| !is_standard(path)).chain(read);
    let written = rows.chain(rejects).chain(&asked.summary);
    let all = named.chain(written).cloned().chain(parts).chain(counts);
    let mut known: HashMap<PathBuf, PathBuf> = HashMap::new();
    for path in all {
        if let Some(first) = known.insert(files::identity(&path), path.clone()) {
            return Err(Error::SameFile { first, path });
        }
    }
    Ok(())
}

fn is_standard(path: &Path) -> bool {
    path == Path::new(STANDARD_INPUT)
}

/// Returns whether every column of the results has a name of its own.
pub fn of_columns(columns: &[Column]) -> Result<(), Error> {
    let mut names = HashSet::new();
    match columns.iter().find(|column| !names.insert(&column.name)) {
        Some(column) => Err(Error::ScoreTaken { column: column.name.clone() }),
        None => Ok(()),
    }
}
