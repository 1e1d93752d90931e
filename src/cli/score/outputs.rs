//! Where the results of `niveau score` go: rows and rejects, each file complete or not there.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::batch::MOST_FAULTS;
use crate::batch::score::Done;
use crate::batch::score::cell::Column;
use crate::batch::score::format::{TEXTS, TextFormat, Wishes};
use crate::batch::score::job::Output;
use crate::batch::score::reject::{Reject, Rejects};
use crate::cli::args::{self, ScoreFormat};
use crate::cli::error::Error;
use crate::cli::streams::Streams;
use crate::domain::problem::{Problem, Span};
use crate::l10n::L10n;
use crate::world::part::PartFile;

/// Where rows and rejects go.
pub struct Outputs {
    rows: Rows,
    file: Option<Named<PartFile>>,
    rejects: Option<Named<Rejects<PartFile>>>,
    has_begun: bool,
    told: usize,
}

/// A file that is being written, with the name it will have.
struct Named<T> {
    path: PathBuf,
    file: T,
}

/// How rows are written.
enum Rows {
    Text(Box<dyn TextFormat>),
}

impl Outputs {
    /// Begins every file, so that nothing is worked for in vain.
    pub fn new(asked: &args::Score) -> Result<Outputs, Error> {
        let wishes = Wishes { is_headless: asked.no_header, is_raw: asked.raw };
        let name = format(asked).name();
        let row = TEXTS.iter().find(|row| row.name == name).unwrap_or(&TEXTS[0]);
        let file = asked.output.as_deref().filter(|path| *path != Path::new(super::STANDARD_INPUT));
        let rejects = asked.rejects.as_deref().map(|path| {
            let Named { path, file } = create(path)?;
            let file = Rejects::new(file).map_err(|source| Error::write(&path, source))?;
            Ok(Named { path, file })
        });
        Ok(Outputs {
            rows: Rows::Text((row.build)(wishes)),
            file: file.map(create).transpose()?,
            rejects: rejects.transpose()?,
            has_begun: false,
            told: 0,
        })
    }

    /// Writes what stands before the first row, once.
    pub fn begin(&mut self, columns: &[Column], streams: &mut Streams) -> Result<(), Error> {
        if std::mem::replace(&mut self.has_begun, true) {
            return Ok(());
        }
        match &self.rows {
            Rows::Text(format) => {
                let mut head = Vec::new();
                format.head(columns, &mut head);
                write(&mut self.file, &head, streams)
            }
        }
    }
}

/// Where the results of a file go while workers use the format.
pub struct Taking<'o> {
    file: &'o mut Option<Named<PartFile>>,
    rejects: &'o mut Option<Named<Rejects<PartFile>>>,
    told: &'o mut usize,
}

impl Outputs {
    /// Returns the format for workers, and where what they made goes.
    pub fn parts(&mut self) -> (Output<'_>, Taking<'_>) {
        let Rows::Text(format) = &self.rows;
        let taking =
            Taking { file: &mut self.file, rejects: &mut self.rejects, told: &mut self.told };
        (Output::Text(&**format), taking)
    }

    /// Completes every file.
    pub fn finish(self, streams: &mut Streams) -> Result<(), Error> {
        streams.flush()?;
        if let Some(Named { path, file }) = self.file {
            file.complete().map_err(|source| Error::create(&path, source))?;
        }
        if let Some(Named { path, file }) = self.rejects {
            let complete = file.finish().and_then(PartFile::complete);
            complete.map_err(|source| Error::create(&path, source))?;
        }
        Ok(())
    }
}

impl Taking<'_> {
    /// Takes what came of a block of that file.
    pub fn take(
        &mut self,
        name: &str,
        done: &Done,
        streams: &mut Streams,
        l10n: &L10n,
    ) -> Result<(), Error> {
        write(self.file, &done.text, streams)?;
        for reject in &done.rejects {
            self.reject(name, reject, streams, l10n)?;
        }
        Ok(())
    }

    fn reject(
        &mut self,
        name: &str,
        reject: &Reject,
        streams: &mut Streams,
        l10n: &L10n,
    ) -> Result<(), Error> {
        if let Some(Named { path, file }) = self.rejects {
            let reason = l10n.problem(&reject.fault).message;
            file.push(name, reject, &reason).map_err(|source| Error::write(path, source))?;
        }
        *self.told += 1;
        if *self.told <= MOST_FAULTS {
            let line = usize::try_from(reject.line).unwrap_or(usize::MAX);
            let span = Span { line, column: reject.column.max(1), start: 0, end: 0 };
            let problem = Problem::at(name, span, reject.fault.clone());
            let text = streams.diagnostics(l10n).draw(&problem, None);
            streams.remark(text.trim_end_matches('\n'));
        }
        Ok(())
    }
}

fn create(path: &Path) -> Result<Named<PartFile>, Error> {
    let file = PartFile::create(path).map_err(|source| Error::create(path, source))?;
    Ok(Named { path: path.to_owned(), file })
}

fn write(
    file: &mut Option<Named<PartFile>>,
    bytes: &[u8],
    streams: &mut Streams,
) -> Result<(), Error> {
    match file {
        Some(Named { path, file }) => {
            file.write_all(bytes).map_err(|source| Error::write(path, source))
        }
        None => streams.write(bytes),
    }
}

/// Returns the format asked for, else the one of the file's ending, else comma-separated.
fn format(asked: &args::Score) -> ScoreFormat {
    if asked.csv_be {
        return ScoreFormat::CsvBe;
    }
    let by_ending = || {
        let ending = asked.output.as_deref()?.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "parquet" => Some(ScoreFormat::Parquet),
            "ndjson" | "jsonl" => Some(ScoreFormat::Ndjson),
            _ => None,
        }
    };
    asked.format.or_else(by_ending).unwrap_or(ScoreFormat::Csv)
}
