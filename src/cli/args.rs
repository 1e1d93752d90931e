//! What can be typed on the command line, as values.
//!
//! No text for people is here: [`super::localise`] adds it in the language of the reader. That is why
//! nothing has a doc comment, which clap would take for English help.
#![allow(missing_docs)]

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args as Arguments, Parser, Subcommand, ValueEnum, ValueHint};

use crate::domain::calendar::{Date, parse_date};
use crate::domain::framework::{Competence, Level};
use crate::domain::id::{FormId, ItemId, Lang, ModuleId};

/// Places the options of every command after its own; `--help` and `--version` stand at 999.
const AFTER: usize = 900;

#[derive(Debug, Parser)]
#[command(name = "niveau", version)]
pub struct Args {
    #[arg(long, global = true, display_order = AFTER, value_parser = lang())]
    pub lang: Option<Lang>,
    #[arg(long, global = true, display_order = AFTER, value_enum, default_value_t)]
    pub color: Color,
    // None: the program decides, by what it is connected to.
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Quiz(Quiz),
    Near(Near),
    #[command(subcommand)]
    Bank(Bank),
    Calibrate(Calibrate),
    About,
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    Man,
}

#[derive(Debug, Arguments)]
pub struct Quiz {
    #[arg(long, value_parser = form)]
    pub form: Option<FormId>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub seed: Option<u64>,
    #[arg(long)]
    pub near: Option<String>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub journal: Option<PathBuf>,
    // A log says for itself what its sitting began with.
    #[arg(long, value_hint = ValueHint::FilePath, conflicts_with_all = ["journal", "form", "seed", "near"])]
    pub resume: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    // None: text into a file, nothing on standard output.
    #[arg(long, value_enum)]
    pub format: Option<Format>,
}

#[derive(Debug, Arguments)]
pub struct Near {
    #[arg(required = true, value_name = "WHERE")]
    pub place: Vec<String>,
    #[arg(long, value_parser = level())]
    pub level: Option<Level>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Subcommand)]
pub enum Bank {
    Check {
        #[arg(value_hint = ValueHint::DirPath)]
        dir: Option<PathBuf>,
        #[arg(long)]
        json: bool,
        #[arg(long)]
        strict: bool,
        #[arg(long, value_parser = date)]
        today: Option<Date>,
    },
    List {
        #[arg(long, value_hint = ValueHint::DirPath)]
        bank: Option<PathBuf>,
        #[arg(long, value_parser = module)]
        module: Option<ModuleId>,
        #[arg(long, value_parser = competence)]
        competence: Option<Competence>,
    },
    Show {
        #[arg(value_parser = item)]
        id: ItemId,
        #[arg(long, value_hint = ValueHint::DirPath)]
        bank: Option<PathBuf>,
    },
    Stats {
        #[arg(long, value_hint = ValueHint::DirPath)]
        bank: Option<PathBuf>,
    },
    Schema {
        #[arg(value_enum)]
        file: Schema,
    },
}

#[derive(Debug, Arguments)]
pub struct Calibrate {
    #[arg(required = true, value_hint = ValueHint::FilePath)]
    pub responses: Vec<PathBuf>,
    #[arg(id = "calibrate-bank", long = "bank", value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long, requires = "calibrate-bank")]
    pub scored: bool,
    #[arg(long, value_enum)]
    pub model: Option<Model>,
    #[arg(long, value_enum, value_delimiter = ',')]
    pub priors: Option<Vec<Parameter>>,
    #[arg(id = "no-priors", long = "no-priors", conflicts_with = "priors")]
    pub no_priors: bool,
    #[arg(long, requires = "calibrate-bank")]
    pub anchor: bool,
    #[arg(long)]
    pub weight: Option<String>,
    #[arg(long)]
    pub ignore: Vec<String>,
    #[arg(id = "maximum-cycles", long = "maximum-cycles",
        value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub maximum_cycles: Option<u32>,
    #[arg(long, value_parser = tolerance)]
    pub tolerance: Option<f64>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    // None: by the ending of the file, else text.
    #[arg(id = "calibrate-format", long = "format", value_enum)]
    pub format: Option<Table>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Model {
    Rasch,
    #[value(name = "2pl")]
    TwoPl,
    #[value(name = "3pl")]
    ThreePl,
    Gpcm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Parameter {
    A,
    C,
    D,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Table {
    Text,
    Json,
    Csv,
    Yaml,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Schema {
    Bank,
    Items,
    Words,
    Facts,
    Calibration,
    Calibrate,
    Report,
}

/// What clap is told when a value does not parse; `localise` says it in words.
const UNFIT: &str = "unfit";

fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
        .try_map(|code| Lang::from_code(&code).ok_or(UNFIT))
}

fn level() -> impl TypedValueParser<Value = Level> {
    PossibleValuesParser::new(Level::ALL.map(Level::code))
        .try_map(|code| Level::ALL.into_iter().find(|level| level.code() == code).ok_or(UNFIT))
}

/// Returns how far from the top a search may end: above 0, and small enough to mean something.
fn tolerance(text: &str) -> Result<f64, &'static str> {
    let tolerance = text.parse().ok();
    tolerance.filter(|tolerance| *tolerance > 0.0 && *tolerance <= 1.0).ok_or(UNFIT)
}

fn form(text: &str) -> Result<FormId, &'static str> {
    FormId::parse(text).ok_or(UNFIT)
}

fn item(text: &str) -> Result<ItemId, &'static str> {
    ItemId::parse(text).ok_or(UNFIT)
}

fn module(text: &str) -> Result<ModuleId, &'static str> {
    ModuleId::parse(text).ok_or(UNFIT)
}

fn competence(text: &str) -> Result<Competence, &'static str> {
    Competence::parse(text).ok_or(UNFIT)
}

fn date(text: &str) -> Result<Date, &'static str> {
    parse_date(text).ok_or(UNFIT)
}
