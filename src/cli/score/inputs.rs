//! Files of answers of the command line: opened, and what their columns are.

use std::io::Read;
use std::path::Path;

use crate::bank::{self, BankFile, LARGEST_FILE};
use crate::batch::import::long::LongRows;
use crate::batch::import::{
    Asked, Body, Encoding, Head, Layout, Opened, Plan, Refused, Rows, is_name, open, undecoded,
};
use crate::batch::score::blocks::{Blocks, Dialect};
use crate::batch::score::input::{self, ColumnSource, InputError};
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::responses::{self, STANDARD_INPUT};
use crate::cli::{Streams, Voices};
use crate::domain::bank::Bank;
use crate::domain::column::Mapping;
use crate::domain::problem::{Fault, Problem, Span};
use crate::domain::text::inert;
use crate::domain::words::BankWords;
#[cfg(feature = "columnar")]
use crate::l10n::quoted::quoted;
use crate::world::files;

/// The bytes of a file, for any thread.
pub type Source = Box<dyn Read + Send>;

/// The rest of a file in blocks.
pub type FileInput<'p> = input::Input<'p, Body<Source>>;

/// A file of answers whose beginning was read.
pub struct Input {
    head: Head,
    body: Rest,
    size: Option<u64>,
}

/// What comes after the beginning of a file.
enum Rest {
    Text(Box<Body<Source>>),
    #[cfg_attr(not(feature = "columnar"), expect(dead_code, reason = "Parquet alone comes so"))]
    Columns(Box<dyn ColumnSource>),
}

/// Returns the name of a file as its reader would write it.
pub fn name(path: &Path) -> String {
    inert(&path.display().to_string())
}

/// Returns what was asked about how files are read.
pub fn asked(
    asked: &args::Score,
    bank: &Bank,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Asked, Error> {
    let mapping = match asked.map.as_deref() {
        Some(path) => mapping(path, bank, streams, voices)?,
        None => Mapping::default(),
    };
    Ok(Asked {
        delimiter: asked.delimiter,
        encoding: asked.encoding,
        columns: asked.no_header.then(|| asked.columns.clone()),
        id: asked.id.clone(),
        keep: asked.keep_column.clone(),
        used: asked.by.iter().chain(&asked.advice).cloned().collect(),
        is_strict: asked.strict,
        mapping,
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
        let refused = |line, fault: Fault, streams: &mut Streams| {
            refuse(path, line, vec![fault], streams, voices)
        };
        let source = responses::open(path).map_err(|source| Error::read(path, source))?;
        let (head, body) = match open(source, asked, &|name| is_name(name, bank, asked)) {
            Ok(Opened { head, .. }) if head.shape.layout == Layout::Parquet => {
                columnar(path, streams, voices)?
            }
            Ok(Opened { head, body }) => (head, Rest::Text(Box::new(body))),
            Err(Refused::System(source)) => return Err(Error::read(path, source)),
            Err(Refused::Fault(line, fault)) => return Err(refused(line, *fault, streams)),
        };
        let plan = Plan::new(&head, bank, words, asked)
            .map_err(|faults| refuse(path, None, faults, streams, voices))?;
        Ok((plan, Input { head, body, size: size(path) }))
    }

    /// Returns how many bytes the file has, if that is known.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// Returns the encoding that its beginning shows.
    pub fn encoding(&self) -> Encoding {
        self.head.shape.encoding
    }

    /// Returns how text is cut into records: the byte between cells, unless a line is an object, and the
    /// byte that ends a line.
    pub fn dialect(&self) -> Dialect {
        let shape = &self.head.shape;
        let delimiter = (shape.layout != Layout::Ndjson).then_some(shape.delimiter);
        Dialect { delimiter, line_end: shape.line_end.byte() }
    }

    /// Returns the rest of the file in blocks.
    pub fn blocks<'p>(self, plan: &'p Plan<'p>) -> FileInput<'p> {
        let (dialect, line) = (self.dialect(), self.head.first_line);
        match (self.body, self.head.shape.layout) {
            (Rest::Columns(columns), _) => input::Input::Columns(columns),
            (Rest::Text(body), Layout::Long(columns)) => {
                let rows = Rows::new(*body, &self.head.shape, line);
                let persons = input::Persons::new(LongRows::new(rows, columns, plan));
                input::Input::Long(Box::new(persons))
            }
            (Rest::Text(body), Layout::Wide | Layout::Ndjson | Layout::Parquet) => {
                let blocks = Blocks::new(undecoded(*body), dialect, line);
                input::Input::Text(blocks.of_cells(plan.columns().len()))
            }
        }
    }
}

/// Opens a Parquet file.
#[cfg(feature = "columnar")]
fn columnar(path: &Path, streams: &mut Streams, voices: &Voices) -> Result<(Head, Rest), Error> {
    use std::fs::File;

    use crate::batch::score::columnar::{ParquetColumns, head};
    if path == Path::new(STANDARD_INPUT) {
        return Err(Error::ScoreParquetInput);
    }
    let open = || File::open(path).map_err(InputError::System);
    let both = open().and_then(head).and_then(|head| Ok((head, ParquetColumns::open(open()?)?)));
    let (found, columns) = both.map_err(|error| read(path, error, streams, voices))?;
    if !found.unread.is_empty() {
        let names: Vec<String> = found.unread.iter().map(|name| quoted(name)).collect();
        streams.remark(&voices.interface().responses_ignored(names.join(", ")));
    }
    Ok((Head::of_columns(found.names, found.sample), Rest::Columns(Box::new(columns))))
}

/// Says that this program does not know Parquet.
#[cfg(not(feature = "columnar"))]
fn columnar(_: &Path, _: &mut Streams, _: &Voices) -> Result<(Head, Rest), Error> {
    Err(Error::ScoreParquetFeature)
}

/// Returns why a file could not be read on; a fault of the file is told.
pub fn read(path: &Path, error: InputError, streams: &mut Streams, voices: &Voices) -> Error {
    match error {
        InputError::System(source) => Error::read(path, source),
        InputError::Fault(fault) => refuse(path, None, vec![*fault], streams, voices),
    }
}

/// Returns how many bytes a file has; nothing of what is no ordinary file.
fn size(path: &Path) -> Option<u64> {
    let is_named = path != Path::new(STANDARD_INPUT);
    let about = is_named.then(|| path.metadata().ok()).flatten();
    about.filter(|about| about.is_file()).map(|about| about.len())
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
        streams.tell(&problem, None, voices.interface());
    }
    Error::Responses { count }
}

/// Reads a mapping file; its faults are told.
fn mapping(
    path: &Path,
    bank: &Bank,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Mapping, Error> {
    let bytes = files::read_bounded(path, LARGEST_FILE as u64)
        .map_err(|source| Error::read(path, source))?;
    let name = name(path);
    let file = BankFile { path: name.clone(), name, bytes: bytes.into() };
    let read = bank::mapping(&file, bank);
    for problem in &read.problems {
        let source = read.sources.get(&problem.file).map(String::as_str);
        streams.tell(problem, source, voices.interface());
    }
    read.mapping.ok_or_else(|| Error::ScoreMap { path: path.to_owned() })
}
