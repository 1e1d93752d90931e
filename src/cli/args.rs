//! What can be typed on the command line, as values.
//!
//! No text for people is here: [`super::localise`] adds it in the language of the reader. That is why
//! nothing has a doc comment, which clap would take for English help.
#![allow(missing_docs)]

mod desk;
mod kiosk;
mod places;
mod score;
mod sheet;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, RangedU64ValueParser, TypedValueParser};
use clap::{Args as Arguments, Parser, Subcommand, ValueEnum, ValueHint};

use crate::domain::calendar::{Date, parse_date};
use crate::domain::cut::RESPONSE_PROBABILITY;
use crate::domain::framework::{Competence, Level};
use crate::domain::id::{FormId, ItemId, Lang, ModuleId};
use crate::domain::item::Equipment;
use crate::domain::opening::DateTime;
use crate::domain::place_words::{Audience, Need};
use crate::domain::simulate::{Point, Respondent};
use crate::domain::standard_setting::Method;
use crate::domain::summary::Smallest;
use crate::domain::text::is_unsafe;

pub use desk::{ANSWERS, Init};
pub use kiosk::{Kiosk, Theme};
pub use places::Places;
pub use score::{Score, ScoreFormat};
pub use sheet::{Printer, Sheet, SheetFormat};

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
    Kiosk(Kiosk),
    Init(Init),
    Explain {
        #[arg(value_name = "REPORT", value_hint = ValueHint::FilePath)]
        report: PathBuf,
    },
    Tour {
        #[arg(long, default_value_t = 1, value_parser = desk::step())]
        step: usize,
        #[arg(long)]
        plain: bool,
    },
    Practice(Practice),
    Near(Near),
    Sheet(Sheet),
    #[command(subcommand)]
    Places(Places),
    Score(Box<Score>),
    Why(Why),
    #[command(subcommand)]
    Bank(Bank),
    Calibrate(Calibrate),
    Cuts(Cuts),
    Simulate(Simulate),
    Dif(Dif),
    #[command(subcommand)]
    Summary(Summary),
    About {
        #[arg(long, value_hint = ValueHint::DirPath)]
        places: Option<PathBuf>,
    },
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
    #[arg(long, value_enum)]
    pub confidence: Option<Confidence>,
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub seed: Option<u64>,
    #[arg(long)]
    pub near: Option<String>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub places: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub journal: Option<PathBuf>,
    // A log says for itself what its sitting began with.
    #[arg(long, value_hint = ValueHint::FilePath, conflicts_with_all = ["journal", "form", "seed", "near", "confidence"])]
    pub resume: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    // None: text into a file, nothing on standard output.
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub why: Option<PathBuf>,
    // None of none: a program that comes with the machine.
    #[arg(long, num_args = 0..=1)]
    pub read_aloud: Option<Option<String>>,
    // A log, and why questions were asked, are of one person.
    #[arg(long, conflicts_with_all = ["journal", "resume", "why"], value_parser = desk::people())]
    pub people: Option<usize>,
    #[arg(long, conflicts_with_all = ["form", "resume"])]
    pub quick: bool,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub sheet: Option<PathBuf>,
    #[command(flatten)]
    pub printer: Printer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Confidence {
    Yes,
    No,
}

#[derive(Debug, Arguments)]
pub struct Practice {
    #[arg(long, value_parser = module)]
    pub module: Option<ModuleId>,
    // None of none: a program that comes with the machine.
    #[arg(long, num_args = 0..=1)]
    pub read_aloud: Option<Option<String>>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub places: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub seed: Option<u64>,
}

#[derive(Debug, Arguments)]
pub struct Why {
    #[arg(value_name = "JOURNAL", value_hint = ValueHint::FilePath)]
    pub log: PathBuf,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Arguments)]
pub struct Near {
    #[arg(required = true, value_name = "WHERE")]
    pub place: Vec<String>,
    #[arg(long, value_parser = level())]
    pub level: Option<Level>,
    #[arg(long, value_parser = need())]
    pub need: Option<Need>,
    #[arg(long, value_enum)]
    pub only: Option<Part>,
    #[arg(long, value_parser = audience())]
    pub audience: Option<Audience>,
    #[arg(long, value_parser = language())]
    pub help_in: Option<Lang>,
    #[arg(long)]
    pub free: bool,
    #[arg(long)]
    pub step_free: bool,
    #[arg(long)]
    pub home_visit: bool,
    #[arg(long, value_parser = when)]
    pub at: Option<When>,
    #[arg(long)]
    pub qr: bool,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub places: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub format: NearFormat,
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

/// What of the help nearby is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    Place,
    Training,
    Event,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum NearFormat {
    #[default]
    Text,
    Json,
    Geojson,
}

/// A day, or a moment of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Day(Date),
    Moment(DateTime),
}

#[derive(Debug, Arguments)]
pub struct Simulate {
    #[arg(long, value_parser = form)]
    pub form: Option<FormId>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long, default_value_t = 1000, value_parser = simulees())]
    pub simulees: usize,
    // Empty: the middles of the levels, and the population.
    #[arg(long, value_delimiter = ',', allow_hyphen_values = true, value_parser = point)]
    pub theta: Vec<Point>,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long, default_value = Equipment::Computer.code(), value_parser = equipment())]
    pub equipment: Equipment,
    #[arg(long, default_value = Respondent::Model.word(), value_parser = respondent())]
    pub respondent: Respondent,
    #[arg(long, value_enum, default_value_t)]
    pub model: Model,
    #[arg(long, value_enum, default_value_t)]
    pub format: TableFormat,
}

#[derive(Debug, Arguments)]
pub struct Dif {
    #[command(flatten)]
    pub answers: Answers,
    #[arg(long)]
    pub group: String,
    #[arg(long)]
    pub reference: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Summary {
    Merge {
        #[arg(id = "summaries", required = true, value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
        #[arg(id = "summary-output", long = "output", value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
        // None: by the ending of the file, else text.
        #[arg(id = "calibrate-format", long = "format", value_enum)]
        format: Option<TableFormat>,
        #[arg(id = "k", short = 'k', default_value = "5", value_parser = smallest)]
        smallest: Smallest,
    },
}

#[derive(Debug, Arguments)]
pub struct Answers {
    #[arg(required = true, value_hint = ValueHint::FilePath)]
    pub responses: Vec<PathBuf>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long)]
    pub scored: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: TableFormat,
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
        // Nothing after it: every lint is named.
        #[arg(long, value_name = "CODE", conflicts_with_all = ["dir", "json", "strict", "today"])]
        explain: Option<Option<String>>,
    },
    Facts {
        #[arg(long, value_hint = ValueHint::DirPath)]
        bank: Option<PathBuf>,
        #[arg(id = "to-check", long = "to-check")]
        to_check: bool,
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
    Report {
        #[command(flatten)]
        answers: Answers,
    },
    Stats {
        #[arg(long, value_hint = ValueHint::DirPath)]
        bank: Option<PathBuf>,
    },
    Paper {
        #[arg(long, value_parser = form)]
        form: Option<FormId>,
        #[arg(long, value_hint = ValueHint::DirPath)]
        bank: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
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
    #[arg(id = "calibrate-model", long = "model", value_enum)]
    pub model: Option<ItemModel>,
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
pub enum ItemModel {
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

#[derive(Debug, Arguments)]
pub struct Cuts {
    #[arg(value_name = "JUDGES", required_unless_present = "booklet", value_hint = ValueHint::FilePath)]
    pub judges: Option<PathBuf>,
    #[arg(long, required_unless_present = "booklet", value_parser = method())]
    pub method: Option<Method>,
    // The booklet is made before there are judgements.
    #[arg(long, conflicts_with_all = ["judges", "method", "cut-version", "output", "format"])]
    pub booklet: bool,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long, value_parser = chance, default_value = "0.6667")]
    pub rp: f64,
    #[arg(long, id = "cut-version", value_parser = version)]
    pub cut_version: Option<String>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub format: CutFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CutFormat {
    #[default]
    Text,
    Json,
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    #[default]
    Text,
    Csv,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Model {
    #[default]
    SecondOrder,
    OneDimensional,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Schema {
    Bank,
    Items,
    Words,
    Facts,
    Calibration,
    Glossary,
    Map,
    Calibrate,
    Report,
    Score,
    Simulation,
    Why,
    Summary,
    SummaryCounts,
}

/// The most people that are simulated at each point.
const MOST_SIMULEES: u64 = 1_000_000;

/// The largest ability that is simulated: the end of the grid on which abilities are summed.
const MOST_THETA: f64 = 6.0;

/// The point of everybody.
const POPULATION: &str = "population";

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

fn need() -> impl TypedValueParser<Value = Need> {
    PossibleValuesParser::new(Need::ALL.iter().map(|need| need.code()))
        .try_map(|code| Need::ALL.iter().copied().find(|need| need.code() == code).ok_or(UNFIT))
}

/// Reads whom it is for; people who help others look elsewhere.
fn audience() -> impl TypedValueParser<Value = Audience> {
    let known = || Audience::ALL.iter().copied().filter(|audience| !audience.is_helpers());
    PossibleValuesParser::new(known().map(Audience::code))
        .try_map(move |code| known().find(|audience| audience.code() == code).ok_or(UNFIT))
}

fn language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
        .try_map(|code| Lang::from_code(&code).ok_or(UNFIT))
}

/// Reads a day, `2026-12-24`, or a moment, `2026-12-24T14:00` or `2026-12-24 14:00`.
fn when(text: &str) -> Result<When, &'static str> {
    if let Some(day) = parse_date(text) {
        return Ok(When::Day(day));
    }
    let is_moment = text.len() == 16 && text.as_bytes()[10..].contains(&b':');
    text.parse().ok().filter(|_| is_moment).map(When::Moment).ok_or(UNFIT)
}

/// Returns how far from the top a search may end: above 0, and small enough to mean something.
fn tolerance(text: &str) -> Result<f64, &'static str> {
    let tolerance = text.parse().ok();
    tolerance.filter(|tolerance| *tolerance > 0.0 && *tolerance <= 1.0).ok_or(UNFIT)
}

fn method() -> impl TypedValueParser<Value = Method> {
    let known = Method::WORDS.map(|(word, _)| word);
    PossibleValuesParser::new(known)
        .try_map(|word| Method::WORDS.into_iter().find(|row| row.0 == word).ok_or(UNFIT))
        .map(|(_, method)| method)
}

/// The longest version of a cut table, in characters: every result names it.
const LONGEST_VERSION: usize = 40;

fn version(text: &str) -> Result<String, &'static str> {
    let is_short = text.chars().count() <= LONGEST_VERSION && !text.trim().is_empty();
    let is_plain = !text.chars().any(|character| character == '\n' || is_unsafe(character));
    if is_short && is_plain { Ok(text.to_owned()) } else { Err(UNFIT) }
}

/// Reads a probability; 0.6667 stands for what it rounds, 2/3.
fn chance(text: &str) -> Result<f64, &'static str> {
    let chance: f64 = text.parse().map_err(|_| UNFIT)?;
    if !(chance > 0.0 && chance < 1.0) {
        return Err(UNFIT);
    }
    let is_two_thirds = (chance - RESPONSE_PROBABILITY).abs() < TWO_THIRDS_ROUNDED;
    Ok(if is_two_thirds { RESPONSE_PROBABILITY } else { chance })
}

/// How far from 2/3 a decimal of four digits can be.
const TWO_THIRDS_ROUNDED: f64 = 0.5e-4;

fn equipment() -> impl TypedValueParser<Value = Equipment> {
    PossibleValuesParser::new(Equipment::ALL.map(Equipment::code)).try_map(|code| {
        Equipment::ALL.into_iter().find(|equipment| equipment.code() == code).ok_or(UNFIT)
    })
}

fn respondent() -> impl TypedValueParser<Value = Respondent> {
    PossibleValuesParser::new(Respondent::WORDS.map(|(word, _)| word)).try_map(|typed| {
        let mut words = Respondent::WORDS.into_iter();
        words.find(|(word, _)| *word == typed).map(|(_, respondent)| respondent).ok_or(UNFIT)
    })
}

fn simulees() -> impl TypedValueParser<Value = usize> {
    RangedU64ValueParser::new().range(1..=MOST_SIMULEES)
}

fn point(text: &str) -> Result<Point, &'static str> {
    if text == POPULATION {
        return Ok(Point::Population);
    }
    let theta = text.parse().ok().filter(|theta: &f64| theta.abs() <= MOST_THETA);
    theta.map(Point::At).ok_or(UNFIT)
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

/// Reads the smallest number of persons that is told.
pub fn smallest(text: &str) -> Result<Smallest, &'static str> {
    text.parse().ok().and_then(Smallest::new).ok_or(UNFIT)
}

fn date(text: &str) -> Result<Date, &'static str> {
    parse_date(text).ok_or(UNFIT)
}
