//! Where the rows of `niveau score` go: a new file or standard output, as text or as Parquet.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::batch::score::Done;
use crate::batch::score::cell::Column;
#[cfg(feature = "columnar")]
use crate::batch::score::columnar::ParquetOutput;
use crate::batch::score::format::{TEXTS, TextFormat, Wishes};
use crate::batch::score::job::Output;
use crate::cli::args::{self, ScoreFormat};
use crate::cli::error::Error;
use crate::cli::streams::Streams;
use crate::world::part::{PartFile, part_of};

/// A file that is being written, with the name it will have.
pub struct Named<T> {
    /// That name.
    pub path: PathBuf,
    /// The file.
    pub file: T,
}

/// Begins a file.
pub fn create(path: &Path) -> Result<Named<PartFile>, Error> {
    let file = PartFile::create(path).map_err(|source| match source.kind() {
        // Something else has the name of the part.
        ErrorKind::InvalidInput => Error::Exists { path: part_of(path) },
        _ => Error::create(path, source),
    })?;
    Ok(Named { path: path.to_owned(), file })
}

/// How rows are written.
pub struct Rows {
    /// The format of text; otherwise columns of values are written.
    format: Option<Box<dyn TextFormat>>,
    to: To,
}

/// Where rows go.
pub enum To {
    /// Standard output.
    Standard,
    /// A file of text, or one that has not begun.
    File(Named<PartFile>),
    /// A file of columns.
    #[cfg(feature = "columnar")]
    Parquet(Named<Box<ParquetOutput<PartFile>>>),
}

impl Rows {
    /// Begins the file.
    pub fn new(asked: &args::Score) -> Result<Rows, Error> {
        let wishes = Wishes { is_headless: asked.no_header, is_raw: asked.raw };
        let name = format(asked)?.name();
        let row = TEXTS.iter().find(|row| row.name == name);
        let file = asked.output.as_deref().filter(|path| *path != Path::new(super::STANDARD_INPUT));
        if row.is_none() && !cfg!(feature = "columnar") {
            return Err(Error::ScoreParquetFeature);
        }
        let to = match file {
            Some(path) => To::File(create(path)?),
            None if row.is_none() => return Err(Error::ScoreParquetOutput),
            None => To::Standard,
        };
        Ok(Rows { format: row.map(|row| (row.build)(wishes)), to })
    }

    /// Writes what stands before the first row; `facts` are for formats that have room for them.
    pub fn begin(
        self,
        columns: &[Column],
        facts: &[(&str, &str)],
        streams: &mut Streams,
    ) -> Result<Rows, Error> {
        let Rows { format, mut to } = self;
        let Some(text) = &format else {
            return Ok(Rows { format, to: columnar(to, columns, facts)? });
        };
        let mut head = Vec::new();
        text.head(columns, &mut head);
        to.write(&head, streams)?;
        Ok(Rows { format, to })
    }

    /// Returns what workers make, and where it goes.
    pub fn parts(&mut self) -> (Output<'_>, &mut To) {
        match &self.format {
            Some(format) => (Output::Text(&**format), &mut self.to),
            None => (Output::Table, &mut self.to),
        }
    }

    /// Completes the file.
    pub fn finish(self) -> Result<(), Error> {
        match self.to {
            To::Standard => Ok(()),
            To::File(Named { path, file }) => {
                file.complete().map_err(|source| Error::create(&path, source))
            }
            #[cfg(feature = "columnar")]
            To::Parquet(Named { path, file }) => {
                let file = file.finish().map_err(|fault| unwritten(&path, fault))?;
                file.complete().map_err(|source| Error::create(&path, source))
            }
        }
    }
}

impl To {
    /// Takes what came of a block.
    pub fn take(&mut self, done: &Done, streams: &mut Streams) -> Result<(), Error> {
        match self {
            To::Standard | To::File(_) => self.write(&done.text, streams),
            #[cfg(feature = "columnar")]
            To::Parquet(Named { path, file }) => {
                file.take(&done.table).map_err(|fault| unwritten(path, fault))
            }
        }
    }

    fn write(&mut self, bytes: &[u8], streams: &mut Streams) -> Result<(), Error> {
        match self {
            To::File(Named { path, file }) => {
                file.write_all(bytes).map_err(|source| Error::write(path, source))
            }
            _ => streams.write(bytes),
        }
    }
}

#[cfg(feature = "columnar")]
fn columnar(to: To, columns: &[Column], facts: &[(&str, &str)]) -> Result<To, Error> {
    let To::File(Named { path, file }) = to else { return Ok(to) };
    let file = ParquetOutput::new(file, columns, facts).map_err(|fault| unwritten(&path, fault))?;
    Ok(To::Parquet(Named { path, file: Box::new(file) }))
}

#[cfg(not(feature = "columnar"))]
fn columnar(_: To, _: &[Column], _: &[(&str, &str)]) -> Result<To, Error> {
    Err(Error::ScoreParquetFeature)
}

#[cfg(feature = "columnar")]
fn unwritten(path: &Path, fault: crate::batch::parquet::ParquetFault) -> Error {
    use crate::batch::parquet::ParquetFault;
    Error::write(
        path,
        match fault {
            ParquetFault::System(source) => source,
            other => std::io::Error::other(other.to_string()),
        },
    )
}

/// Endings of names that promise a format that is never written.
const NEVER: [&str; 6] = ["json", "xlsx", "xls", "ods", "tsv", "tab"];

/// Returns the format asked for, else the one of the file's ending, else comma-separated.
fn format(asked: &args::Score) -> Result<ScoreFormat, Error> {
    let Some(path) = asked.output.as_deref() else { return Ok(chosen(asked).unwrap_or_default()) };
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let ending = ending.to_ascii_lowercase();
    let promised = promised(&ending);
    let is_text = |format| matches!(format, ScoreFormat::Csv | ScoreFormat::CsvBe);
    let chosen = chosen(asked);
    let is_misleading = match (chosen, promised) {
        (None, None) => NEVER.contains(&ending.as_str()),
        (Some(one), Some(other)) => one != other && !(is_text(one) && is_text(other)),
        (Some(_), None) | (None, Some(_)) => false,
    };
    match is_misleading {
        true => Err(Error::ScoreEnding { path: path.to_owned() }),
        false => Ok(chosen.or(promised).unwrap_or_default()),
    }
}

fn chosen(asked: &args::Score) -> Option<ScoreFormat> {
    if asked.csv_be { Some(ScoreFormat::CsvBe) } else { asked.format }
}

/// Returns the format that the ending of a name promises.
fn promised(ending: &str) -> Option<ScoreFormat> {
    let is_own = |row: &&crate::batch::score::format::TextRow| row.endings.contains(&ending);
    let name = TEXTS.iter().find(is_own).map_or(ending, |row| row.name);
    ScoreFormat::ALL.into_iter().find(|format| format.name() == name)
}
