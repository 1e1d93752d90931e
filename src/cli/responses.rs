//! Response files of the command line: read one after another, with every fault told.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::{Streams, Voices};
use crate::batch::digest::Fingerprint;
use crate::batch::{Reader, Reading, Sheet};
use crate::domain::text::inert;
use crate::l10n::L10n;
use crate::l10n::quoted::quoted;

/// What stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// What was read.
pub struct Answers {
    /// The persons and their credits.
    pub sheet: Sheet,
    /// SHA-256 of the files, one after another.
    pub hash: String,
}

/// Reads response files; their faults are told on standard error, and sound rows are kept.
pub fn read(
    paths: &[PathBuf],
    reading: Reading,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Answers, Error> {
    let mut reader = Reader::new(reading);
    let mut fingerprint = Fingerprint::default();
    for path in paths {
        let input = open(path).map_err(|source| Error::read(path, source))?;
        let name = inert(&path.display().to_string());
        let done = reader.file(&name, fingerprint.reading(input));
        done.map_err(|source| Error::read(path, source))?;
    }
    let sheet = reader.finish();
    let l10n = voices.interface();
    for note in &sheet.notes {
        streams.remark(&l10n.import_note(note));
    }
    for problem in &sheet.problems {
        streams.tell(problem, None, l10n);
    }
    Ok(Answers { sheet, hash: fingerprint.finish() })
}

/// Says what was left aside: rows with a fault, and columns that are neither items nor groups.
pub fn remark(refused: usize, ignored: &[String], streams: &mut Streams, l10n: &L10n) {
    if refused > 0 {
        streams.remark(&l10n.responses_refused(refused.to_string()));
    }
    if !ignored.is_empty() {
        let names: Vec<String> = ignored.iter().map(|name| quoted(name)).collect();
        streams.remark(&l10n.responses_ignored(names.join(", ")));
    }
}

/// Opens a file, or standard input.
pub fn open(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    if path == Path::new(STANDARD_INPUT) {
        return Ok(Box::new(io::stdin()));
    }
    // Opening a folder succeeds on some systems, and fails without a reason when it is read.
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok(Box::new(File::open(path)?))
}
