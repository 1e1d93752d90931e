//! What can be typed after `niveau score`.
#![allow(missing_docs)] // help is in locales/*/score.ftl

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, RangedU64ValueParser, TypedValueParser};
use clap::{Args as Arguments, ValueEnum, ValueHint};

use super::{UNFIT, form, smallest};
use crate::batch::import::Encoding;
use crate::domain::id::FormId;
use crate::domain::summary::Smallest;

#[derive(Debug, Arguments)]
pub struct Score {
    // None: standard input, unless a person types there.
    #[arg(id = "score-files", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,
    #[arg(id = "score-bank", long = "bank", value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(id = "score-form", long = "form", value_parser = form)]
    pub form: Option<FormId>,

    #[arg(long, value_hint = ValueHint::FilePath)]
    pub map: Option<PathBuf>,
    #[arg(id = "explain-columns", long = "explain-columns")]
    pub explain_columns: bool,
    #[arg(id = "score-strict", long = "strict")]
    pub strict: bool,
    #[arg(id = "score-id", long = "id", value_name = "COLUMN")]
    pub id: Option<String>,
    #[arg(id = "no-header", long = "no-header", requires = "columns")]
    pub no_header: bool,
    #[arg(long, value_delimiter = ',', requires = "no-header")]
    pub columns: Vec<String>,
    #[arg(long, value_parser = delimiter())]
    pub delimiter: Option<u8>,
    #[arg(long, value_parser = encoding())]
    pub encoding: Option<Encoding>,
    #[arg(id = "answers-numeric", long = "answers-numeric", conflicts_with = "score-scored")]
    pub answers_numeric: bool,
    #[arg(id = "score-scored", long = "scored")]
    pub scored: bool,

    #[arg(id = "score-output", long = "output", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    // None: by the ending of the file, else comma-separated.
    #[arg(id = "score-format", long = "format", value_enum)]
    pub format: Option<ScoreFormat>,
    #[arg(id = "csv-be", long = "csv-be", conflicts_with = "score-format")]
    pub csv_be: bool,
    #[arg(long)]
    pub raw: bool,
    #[arg(id = "keep-column", long = "keep-column", value_name = "COLUMN")]
    pub keep_column: Vec<String>,
    #[arg(long, value_name = "KEYFILE", value_hint = ValueHint::FilePath)]
    pub pseudonymise: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN")]
    pub advice: Option<String>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub places: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub rejects: Option<PathBuf>,
    #[arg(id = "fail-fast", long = "fail-fast")]
    pub fail_fast: bool,

    #[arg(long, value_hint = ValueHint::FilePath)]
    pub summary: Option<PathBuf>,
    #[arg(id = "summary-by", long = "by", value_name = "COLUMN", requires = "summary")]
    pub by: Option<String>,
    #[arg(id = "k", short = 'k', requires = "summary", default_value = "5", value_parser = smallest)]
    pub smallest: Smallest,
    #[arg(long, value_parser = jobs())]
    pub jobs: Option<usize>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    #[default]
    Csv,
    CsvBe,
    Ndjson,
    Parquet,
}

impl ScoreFormat {
    /// Every format.
    pub const ALL: [ScoreFormat; 4] =
        [ScoreFormat::Csv, ScoreFormat::CsvBe, ScoreFormat::Ndjson, ScoreFormat::Parquet];

    /// Returns its name, as a format of text has it.
    pub fn name(self) -> &'static str {
        match self {
            ScoreFormat::Csv => "csv",
            ScoreFormat::CsvBe => "csv-be",
            ScoreFormat::Ndjson => "ndjson",
            ScoreFormat::Parquet => "parquet",
        }
    }
}

/// The most workers: more than any machine here has cores.
const MOST_JOBS: u64 = 256;

/// What may stand between cells; a tab cannot be seen in a list of values.
const DELIMITERS: [(&str, u8); 4] = [(",", b','), (";", b';'), ("|", b'|'), ("tab", b'\t')];

fn delimiter() -> impl TypedValueParser<Value = u8> {
    PossibleValuesParser::new(DELIMITERS.map(|(word, _)| word)).try_map(|typed| {
        let found = DELIMITERS.into_iter().find(|(word, _)| *word == typed);
        found.map(|(_, byte)| byte).ok_or(UNFIT)
    })
}

fn encoding() -> impl TypedValueParser<Value = Encoding> {
    PossibleValuesParser::new(Encoding::WORDS.map(|(word, _)| word)).try_map(|typed| {
        let found = Encoding::WORDS.into_iter().find(|(word, _)| *word == typed);
        found.map(|(_, encoding)| encoding).ok_or(UNFIT)
    })
}

fn jobs() -> impl TypedValueParser<Value = usize> {
    RangedU64ValueParser::new().range(1..=MOST_JOBS)
}
