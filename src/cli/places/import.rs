//! `niveau places import`: lists in the formats of others, as our list of places.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::{counted, write};
use crate::cli::content::Places;
use crate::cli::error::{Error, Exit};
use crate::cli::{Streams, Voices};
use crate::domain::problem::{Fault, Problem};
use crate::domain::text::inert;
use crate::places::{self, Imported, Importing, LARGEST_IMPORT, Record};
use crate::world::{clock, files};

/// What somebody asked of `places import`.
pub struct Plan<'a> {
    /// The files.
    pub files: &'a [PathBuf],
    /// Their format; otherwise what each looks like.
    pub format: Option<&'a str>,
    /// Where rows come from that do not say so themselves.
    pub source: Option<&'a str>,
    /// A new file, or a folder for a new `epns.csv`; standard output otherwise.
    pub output: Option<&'a Path>,
}

/// Imports files: rows go to the output, what was refused is told.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let output = plan.output.map(write::list_path);
    if let Some(path) = &output {
        write::can_be_new(path)?;
    }
    let known = Places::embedded();
    let importing = Importing { format: plan.format, source: plan.source, ..with(&known) };
    let mut all = Imported::default();
    for path in plan.files {
        let imported = one(path, &importing, &all.rows)?;
        all.rows.extend(imported.rows);
        all.rejects.extend(imported.rejects);
        all.outside += imported.outside;
        all.is_osm |= imported.is_osm;
        for (name, count) in imported.left_out {
            *all.left_out.entry(name).or_default() += count;
        }
    }
    match output {
        Some(path) => write::new(&path, &places::write_places(&all.rows))?,
        None => streams.write(places::write_places(&all.rows).as_bytes())?,
    }
    tell(&all, streams, voices);
    Ok(if all.rejects.is_empty() { Exit::Success } else { Exit::Findings })
}

/// Reads a list of ours by whatever name, with the names of the Region that are known.
pub fn list(path: &Path, known: &Places) -> Result<Imported, Error> {
    one(path, &Importing { format: Some("csv"), ..with(known) }, &[])
}

fn with(known: &Places) -> Importing<'_> {
    Importing {
        known: known.gazetteer(),
        streets: known.streets(),
        format: None,
        source: None,
        today: clock::today(),
    }
}

fn one(path: &Path, importing: &Importing, others: &[Record]) -> Result<Imported, Error> {
    if path.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(Error::read(path, io::ErrorKind::InvalidInput.into()));
    }
    let limit = LARGEST_IMPORT as u64;
    let bytes = files::read_bounded(path, limit).map_err(|source| Error::read(path, source))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = inert(&name);
    let refused =
        |fault| Imported { rejects: vec![Problem::of_file(&name, fault)], ..Imported::default() };
    if bytes.len() as u64 > limit {
        return Ok(refused(Fault::FileTooLarge { bytes: bytes.len() as u64, limit }));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => places::import(&name, &text, importing, others),
        Err(_) => refused(Fault::NotUtf8),
    })
}

/// Says how many rows were taken, and what was not.
fn tell(all: &Imported, streams: &mut Streams, voices: &Voices) {
    let l10n = voices.interface();
    for problem in &all.rejects {
        streams.tell(problem, None, l10n);
    }
    let (rows, rejects) = (all.rows.len() as i64, all.rejects.len() as i64);
    streams.remark(&l10n.places_imported(rows, rejects, all.outside as i64));
    if !all.left_out.is_empty() {
        streams.remark(&l10n.places_left_out(most_frequent(&all.left_out)));
    }
    if all.is_osm {
        streams.remark(&l10n.places_odbl());
    }
}

/// Names no more than this: a file of a whole city has thousands of kinds of things.
const MOST_NAMED: usize = 40;

/// Returns what was left out, the most frequent first.
fn most_frequent(left_out: &BTreeMap<String, usize>) -> String {
    let mut named: Vec<_> = left_out.iter().collect();
    named.sort_by_key(|(name, count)| (Reverse(**count), (*name).clone()));
    let told = named.iter().take(MOST_NAMED).map(|(name, count)| (inert(name), **count));
    let more = if named.len() > MOST_NAMED { ", …" } else { "" };
    counted(told) + more
}
