//! `niveau summary merge`, and how a summary is written: what may be told into a file, and beside it the
//! exact counts, which only their owner can read, so that summaries can be added up later.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use super::args::TableFormat;
use super::error::{Error, Exit};
use super::{Streams, Voices};
use crate::domain::summary::{Differs, Published, Refused, Smallest, Summary};
use crate::domain::text::inert;
use crate::export::summary::{NotCounts, counts, read_counts, summary_csv, summary_json};
use crate::l10n::L10n;
use crate::view;
use crate::world::files;

/// What the name of the exact counts ends with.
const COUNTS: &str = "counts";

/// The most bytes of exact counts: a thousand groups take about one MiB.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What somebody asked to add up.
pub struct Merge<'a> {
    /// Published files, whose exact counts lie beside them, or exact counts.
    pub files: &'a [PathBuf],
    /// Where to write; standard output otherwise.
    pub output: Option<&'a Path>,
    /// How to write; otherwise by the ending of the file, and as text on standard output.
    pub format: Option<TableFormat>,
    /// The smallest number that is told.
    pub smallest: Smallest,
}

/// Adds up summaries.
pub fn merge(plan: &Merge, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    if let Some(output) = plan.output {
        can_be_written(output)?;
    }
    let summary = sum(plan.files)?;
    match plan.output {
        Some(output) => {
            let format = plan.format.unwrap_or_else(|| format_of(output));
            keep(output, &summary, plan.smallest, format, streams, voices)?;
        }
        None => {
            let format = plan.format.unwrap_or_default();
            let told = summary.hide(plan.smallest);
            streams.write(&bytes(&told, format, voices.interface()).map_err(Error::Output)?)?;
        }
    }
    Ok(Exit::Success)
}

/// Writes a summary into a new file, as JSON where its name ends so and as CSV otherwise, and the exact
/// counts beside it.
pub fn write(
    path: &Path,
    summary: &Summary,
    smallest: Smallest,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(), Error> {
    keep(path, summary, smallest, format_of(path), streams, voices)
}

/// Returns whether a summary and its exact counts can be new files there, before anybody has worked.
pub fn can_be_written(path: &Path) -> Result<(), Error> {
    [path, &beside(path)]
        .into_iter()
        .try_for_each(|path| files::can_be_new(path).map_err(|source| Error::create(path, source)))
}

/// Returns the file of the exact counts of a summary.
fn beside(path: &Path) -> PathBuf {
    path.with_added_extension(COUNTS)
}

fn format_of(path: &Path) -> TableFormat {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some(ending) if ending.eq_ignore_ascii_case("json") => TableFormat::Json,
        Some(ending) if ending.eq_ignore_ascii_case("txt") => TableFormat::Text,
        Some(_) | None => TableFormat::Csv,
    }
}

/// The exact counts come first: without them what is published could never be added to anything.
fn keep(
    path: &Path,
    summary: &Summary,
    smallest: Smallest,
    format: TableFormat,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(), Error> {
    let l10n = voices.interface();
    let exact_path = beside(path);
    let failed = |path: &Path, source| Error::create(path, source);
    let exact = counts(summary).map_err(|error| failed(&exact_path, io::Error::from(error)))?;
    let told = bytes(&summary.hide(smallest), format, l10n).map_err(|error| failed(path, error))?;
    files::write_new(&exact_path, exact.as_bytes()).map_err(|error| failed(&exact_path, error))?;
    files::write_new(path, &told).map_err(|error| failed(path, error))?;
    streams.remark(&l10n.summary_counts_kept(inert(&exact_path.display().to_string())));
    Ok(())
}

/// Returns what may be told as the bytes of a file.
fn bytes(told: &Published, format: TableFormat, l10n: &L10n) -> io::Result<Vec<u8>> {
    match format {
        TableFormat::Json => Ok(summary_json(told)?.into_bytes()),
        TableFormat::Csv => {
            let mut bytes = Vec::new();
            summary_csv(told, &mut bytes)?;
            Ok(bytes)
        }
        TableFormat::Text => {
            let lines = view::summary::lines(told, l10n);
            Ok(lines.iter().flat_map(|line| format!("{line}\n").into_bytes()).collect())
        }
    }
}

/// Returns the sum of all files.
fn sum(paths: &[PathBuf]) -> Result<Summary, Error> {
    let (first, rest) = paths.split_first().expect("the command line asks for one file at least");
    let mut sum = read(first)?;
    let mut counted = HashMap::from([(file(first), first)]);
    for path in rest {
        if let Some(first) = counted.insert(file(path), path) {
            return Err(Error::SummaryTwice { first: first.clone(), path: path.clone() });
        }
        sum.merge(&read(path)?).map_err(|why| differs(first, path, &sum, why))?;
    }
    Ok(sum)
}

/// Returns the one file whose counts a path stands for, whichever way it is written. What is in it says
/// nothing: two small groups may have the same counts.
fn file(path: &Path) -> PathBuf {
    let exact = exact(path).unwrap_or_else(|| path.to_owned());
    exact.canonicalize().unwrap_or(exact)
}

fn differs(first: &Path, path: &Path, sum: &Summary, why: Differs) -> Error {
    match why {
        Differs::TooManyGroups => {
            let column = sum.by().unwrap_or_default().to_owned();
            Error::Groups { column, why: Refused::TooManyGroups }
        }
        Differs::Bank | Differs::Cuts | Differs::Column | Differs::TooManyPersons => {
            Error::SummaryDiffers { first: first.to_owned(), path: path.to_owned(), why }
        }
    }
}

/// Reads the exact counts that lie beside a file, or that it is itself.
fn read(path: &Path) -> Result<Summary, Error> {
    if let Some(exact) = exact(path) {
        return read_exact(&exact);
    }
    match read_exact(path) {
        Err(Error::SummaryUnreadable { is_other_format: _, path }) if !is_exact(&path) => {
            let counts = beside(&path);
            Err(Error::SummaryCounts { path, counts })
        }
        read => read,
    }
}

/// Returns the exact counts that lie beside a file, if they do.
fn exact(path: &Path) -> Option<PathBuf> {
    Some(beside(path)).filter(|exact| !is_exact(path) && exact.is_file())
}

fn is_exact(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == COUNTS)
}

fn read_exact(path: &Path) -> Result<Summary, Error> {
    // Opening a folder succeeds on some systems, and fails without a reason when it is read.
    if path.is_dir() {
        return Err(Error::read(path, io::ErrorKind::IsADirectory.into()));
    }
    let bytes = files::read_bounded(path, LARGEST).map_err(|source| Error::read(path, source))?;
    let unreadable =
        |is_other_format| Error::SummaryUnreadable { path: path.to_owned(), is_other_format };
    if bytes.len() as u64 > LARGEST {
        return Err(unreadable(false));
    }
    read_counts(&bytes).map_err(|why| match why {
        NotCounts::Unreadable => unreadable(false),
        NotCounts::Format => unreadable(true),
    })
}
