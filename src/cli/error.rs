//! What keeps a command from going on, in words, and the one table of exit codes.

use std::io;
use std::path::{Path, PathBuf};

use super::sheet::fault::SheetFault;
use crate::domain::calibrate::Refused;
use crate::domain::dif::FEWEST;
use crate::domain::summary::{Differs, LONGEST_GROUP, MOST_GROUPS, Refused as NotCounted};
use crate::l10n::L10n;
use crate::l10n::quoted::quoted;
use crate::world::files::MOST_FILES;

/// How a command ends. The numbers are documented in the README and never change their meaning;
/// where one fits they are those of `sysexits.h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// All is well.
    Success = 0,
    /// It was done, and something was found that somebody should look at.
    Findings = 1,
    /// The command line cannot be understood.
    Usage = 2,
    /// A file holds something that cannot be used.
    BadData = 65,
    /// A file is not there, or the input ended too early.
    NoInput = 66,
    /// A defect of the program.
    Internal = 70,
    /// A file cannot be made.
    CannotCreate = 73,
    /// Reading or writing failed.
    InputOutput = 74,
    /// The settings cannot be used: nothing is done until somebody has looked at them.
    Config = 78,
    /// 128 + SIGHUP.
    HungUp = 129,
    /// 128 + SIGINT: Ctrl-C.
    Interrupted = 130,
    /// 128 + SIGTERM.
    Terminated = 143,
}

impl Exit {
    /// Every way to end, in order.
    pub const ALL: [Exit; 12] = [
        Exit::Success,
        Exit::Findings,
        Exit::Usage,
        Exit::BadData,
        Exit::NoInput,
        Exit::Internal,
        Exit::CannotCreate,
        Exit::InputOutput,
        Exit::Config,
        Exit::HungUp,
        Exit::Interrupted,
        Exit::Terminated,
    ];

    /// Returns how a signal ends the program.
    pub fn of_signal(signal: i32) -> Exit {
        match signal {
            1 => Exit::HungUp,
            15 => Exit::Terminated,
            _ => Exit::Interrupted,
        }
    }
}

/// What keeps a command from going on.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // each says what it is; the words are in locales/*/commands.ftl
pub enum Error {
    #[error("cannot read {path}: {source}")]
    Read { path: PathBuf, source: io::Error },
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: io::Error },
    #[error("{path} is already there")]
    Exists { path: PathBuf },
    #[error("the bank has {count} problems")]
    Bank { count: usize },
    #[error("the lists of places have {count} problems")]
    Places { count: usize },
    #[error("{path} has {count} problems")]
    Config { path: PathBuf, count: usize },
    #[error("no folder for settings is known")]
    NoSettings,
    #[error("nobody can be asked")]
    NobodyToAsk { options: Vec<String> },
    #[error("{path} holds no list of places")]
    NoPlaces { path: PathBuf },
    #[error("{path} has {count} problems")]
    Judgements { path: PathBuf, count: usize },
    #[error("no form {asked}")]
    Form { asked: String, forms: Vec<String>, nearest: Option<String> },
    #[error("the bank {bank} measures no ability")]
    NotMeasuring { bank: String },
    #[error("nothing to practise in {asked}")]
    Module { asked: String, modules: Vec<String>, nearest: Option<String> },
    #[error("no item {asked}")]
    Item { asked: String, nearest: Option<String> },
    #[error("no format {asked}")]
    Format { asked: String, formats: Vec<String> },
    #[error("{path} is being used")]
    Busy { path: PathBuf },
    #[error("{path}, line {line}: not an answer to what was asked")]
    JournalReplay { path: PathBuf, line: usize },
    #[error("{path} is no journal of format 1")]
    JournalFormat { path: PathBuf },
    #[error("{path}, line {line}: not a journal entry")]
    JournalLine { path: PathBuf, line: usize },
    #[error("{path} was begun with another bank")]
    JournalBank { path: PathBuf },
    #[error("the input ended")]
    InputEnded { kept: bool },
    #[error("{typed} was not found")]
    NotFound { typed: String, nearest: Vec<String> },
    #[error("{typed} may be several places")]
    Ambiguous { typed: String, candidates: Vec<String> },
    #[error("{typed} is outside the Region")]
    Outside { typed: String, nearest: Option<String> },
    #[error("the responses have {count} problems")]
    Responses { count: usize },
    #[error("only {found} persons")]
    FewPersons { found: usize, least: usize },
    #[error("no item is calibrated yet")]
    NoAnchors,
    #[error("nothing can be calibrated: {why:?}")]
    Calibration { column: Option<String>, why: Refused },
    #[error("no row of the responses can be used")]
    NoRows,
    #[error("the groups of {column} are too small")]
    SmallGroups { column: String },
    #[error("no lint {asked}")]
    Lint { asked: String, nearest: Option<String> },
    #[error("no group {asked}")]
    Group { asked: String, nearest: Option<String> },
    #[error("a column is not recognised")]
    ScoreStrict,
    #[error("{path} has no column {column}")]
    ScoreColumn { path: PathBuf, column: String },
    #[error("the key in {path} cannot be used")]
    ScoreKey { path: PathBuf },
    #[error("{path} cannot be used as a map")]
    ScoreMap { path: PathBuf },
    #[error("a Parquet file cannot come from standard input")]
    ScoreParquetInput,
    #[error("Parquet cannot be shown")]
    ScoreParquetOutput,
    #[error("made without Parquet")]
    ScoreParquetFeature,
    #[error("stopped at the first rejected row")]
    ScoreFailFast,
    #[error("no exact counts of {path}")]
    SummaryCounts { path: PathBuf, counts: PathBuf },
    #[error("{path} holds no exact counts")]
    SummaryUnreadable { path: PathBuf, is_other_format: bool },
    #[error("{path} is the same file as {first}")]
    SameFile { first: PathBuf, path: PathBuf },
    #[error("two columns would be called {column}")]
    ScoreTaken { column: String },
    #[error("the column {column} tells who somebody is")]
    ScorePersonal { column: String },
    #[error("{path} would not hold what its name says")]
    ScoreEnding { path: PathBuf },
    #[error("{path} and {first} do not go together: {why:?}")]
    SummaryDiffers { first: PathBuf, path: PathBuf, why: Differs },
    #[error("the values of {column} are no groups: {why:?}")]
    Groups { column: String, why: NotCounted },
    #[error("no sheet: {0:?}")]
    Sheet(SheetFault),
    #[error("cannot write the output: {0}")]
    Output(io::Error),
    #[error("the terminal no longer answers")]
    Terminal(io::Error),
    #[error("a kiosk needs a terminal")]
    NoWindow,
}

impl Error {
    /// Returns the fault of reading a file.
    pub fn read(path: &Path, source: io::Error) -> Error {
        Error::Read { path: path.to_owned(), source }
    }

    /// Returns the fault of making a file that must not be there yet.
    pub fn create(path: &Path, source: io::Error) -> Error {
        match source.kind() {
            io::ErrorKind::AlreadyExists => Error::Exists { path: path.to_owned() },
            io::ErrorKind::WouldBlock => Error::Busy { path: path.to_owned() },
            _ => Error::Write { path: path.to_owned(), source },
        }
    }

    /// Returns the fault of writing a file.
    pub fn write(path: &Path, source: io::Error) -> Error {
        Error::Write { path: path.to_owned(), source }
    }

    /// Returns how the program ends.
    pub fn exit(&self) -> Exit {
        match self {
            Error::Read { source, .. } if source.kind() == io::ErrorKind::NotFound => Exit::NoInput,
            // Ctrl-C reached the prompt before it reached the watch on signals.
            Error::Terminal(source) if source.kind() == io::ErrorKind::Interrupted => {
                Exit::Interrupted
            }
            Error::Read { .. } | Error::Output(_) | Error::Terminal(_) => Exit::InputOutput,
            Error::Write { .. } | Error::Exists { .. } | Error::Busy { .. } => Exit::CannotCreate,
            Error::NoPlaces { .. } => Exit::NoInput,
            Error::Config { .. } => Exit::Config,
            Error::NoSettings | Error::NobodyToAsk { .. } => Exit::Usage,
            Error::Bank { .. }
            | Error::Places { .. }
            | Error::Judgements { .. }
            | Error::JournalReplay { .. }
            | Error::JournalFormat { .. }
            | Error::JournalLine { .. }
            | Error::JournalBank { .. }
            | Error::Responses { .. }
            | Error::FewPersons { .. }
            | Error::NoAnchors
            | Error::Calibration { .. }
            | Error::NoRows
            | Error::ScoreStrict
            | Error::ScoreKey { .. }
            | Error::ScoreMap { .. }
            | Error::ScoreColumn { .. }
            | Error::ScoreParquetInput
            | Error::ScoreParquetFeature
            | Error::ScoreFailFast
            | Error::SummaryUnreadable { .. }
            | Error::ScoreTaken { .. }
            | Error::SummaryDiffers { .. }
            | Error::Groups { .. }
            | Error::SmallGroups { .. } => Exit::BadData,
            Error::ScoreParquetOutput | Error::SameFile { .. } => Exit::Usage,
            Error::ScorePersonal { .. } | Error::ScoreEnding { .. } => Exit::Usage,
            Error::SummaryCounts { .. } => Exit::NoInput,
            Error::Form { .. } | Error::Item { .. } | Error::Format { .. } => Exit::Usage,
            Error::Module { .. } | Error::Group { .. } | Error::Lint { .. } => Exit::Usage,
            Error::NotMeasuring { .. } | Error::NoWindow => Exit::Usage,
            Error::InputEnded { .. } => Exit::NoInput,
            Error::NotFound { .. } | Error::Ambiguous { .. } | Error::Outside { .. } => Exit::Usage,
            Error::Sheet(fault) => fault.exit(),
        }
    }

    /// Returns how the program ends without a word, where there is nothing to say: nobody reads any
    /// more, which is their right, or somebody pressed Ctrl-C.
    pub fn quiet_exit(&self) -> Option<Exit> {
        let (Error::Output(source) | Error::Terminal(source)) = self else { return None };
        match source.kind() {
            io::ErrorKind::BrokenPipe => Some(Exit::Success),
            io::ErrorKind::Interrupted => Some(Exit::Interrupted),
            _ => None,
        }
    }

    /// Returns what happened, and what to do where that can be said.
    pub fn words(&self, l10n: &L10n) -> (String, Option<String>) {
        let shown = |path: &Path| quoted(&path.display().to_string());
        let typed_words = |typed: &String| quoted(typed);
        let reason = |source: &io::Error| reason(source, l10n);
        let listed = |names: &[String]| {
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            l10n.list(&names)
        };
        let nearest = |names: &[String]| match names {
            [] => l10n.error_where_help(),
            names => l10n.error_where_nearest(names.join(", ")),
        };
        match self {
            Error::Read { path, source } => {
                (l10n.error_read(shown(path), reason(source)), Some(l10n.error_read_help()))
            }
            Error::Write { path, source } => {
                (l10n.error_write(shown(path), reason(source)), Some(l10n.error_write_help()))
            }
            Error::Exists { path } => {
                (l10n.error_exists(shown(path)), Some(l10n.error_exists_help()))
            }
            Error::Bank { count } => (l10n.error_bank(*count as i64), Some(l10n.error_bank_help())),
            Error::Places { count } => {
                (l10n.error_places(*count as i64), Some(l10n.error_places_help()))
            }
            Error::Config { path, count } => {
                (l10n.error_config(*count as i64, shown(path)), Some(l10n.error_config_help()))
            }
            Error::NoSettings => (l10n.error_no_settings(), Some(l10n.error_no_settings_help())),
            Error::NobodyToAsk { options } => {
                (l10n.error_nobody_to_ask(), Some(l10n.error_nobody_to_ask_help(listed(options))))
            }
            Error::NoPlaces { path } => {
                (l10n.error_no_places(shown(path)), Some(l10n.error_no_places_help()))
            }
            Error::Judgements { path, count } => {
                let help = l10n.error_judgements_help();
                (l10n.error_judgements(*count as i64, shown(path)), Some(help))
            }
            Error::Form { asked, forms, nearest } => {
                let help = nearest.clone().map(|name| l10n.error_nearest(name));
                (l10n.error_form(typed_words(asked), listed(forms)), help)
            }
            Error::NotMeasuring { bank } => {
                let help = l10n.error_not_measuring_help();
                (l10n.error_not_measuring(typed_words(bank)), Some(help))
            }
            Error::Module { asked, modules, nearest } => {
                let help = nearest.clone().map(|name| l10n.error_nearest(name));
                (l10n.error_module(typed_words(asked), listed(modules)), help)
            }
            Error::Item { asked, nearest } => {
                let help = nearest.clone().map(|name| l10n.error_nearest(name));
                (l10n.error_item(typed_words(asked)), help)
            }
            Error::Format { asked, formats } => {
                (l10n.error_format(typed_words(asked), listed(formats)), None)
            }
            Error::Busy { path } => (l10n.error_busy(shown(path)), Some(l10n.error_busy_help())),
            Error::JournalReplay { path, line } => {
                let help = l10n.error_journal_line_help();
                (l10n.error_journal_replay(shown(path), line.to_string()), Some(help))
            }
            Error::JournalFormat { path } => {
                (l10n.error_journal_format(shown(path)), Some(l10n.error_journal_bank_help()))
            }
            Error::JournalLine { path, line } => {
                let help = l10n.error_journal_line_help();
                (l10n.error_journal_line(shown(path), line.to_string()), Some(help))
            }
            Error::JournalBank { path } => {
                (l10n.error_journal_bank(shown(path)), Some(l10n.error_journal_bank_help()))
            }
            Error::InputEnded { kept: true } => (l10n.error_input_ended_kept(), None),
            Error::InputEnded { kept: false } => (l10n.error_input_ended(), None),
            Error::NotFound { typed, nearest: names } => {
                (l10n.error_where(typed_words(typed)), Some(nearest(names)))
            }
            Error::Ambiguous { typed, candidates } => {
                let help = l10n.error_where_many_help(candidates.join(" · "));
                (l10n.error_where_many(typed_words(typed)), Some(help))
            }
            Error::Outside { typed, nearest } => {
                let help = match nearest {
                    Some(commune) => l10n.error_where_outside_nearest(quoted(commune)),
                    None => l10n.error_where_outside_help(),
                };
                (l10n.error_where_outside(typed_words(typed)), Some(help))
            }
            Error::Responses { count } => {
                (l10n.error_responses(*count as i64), Some(l10n.error_responses_help()))
            }
            Error::FewPersons { found, least } => (
                l10n.error_few_persons(found.to_string(), least.to_string()),
                Some(l10n.error_few_persons_help()),
            ),
            Error::NoAnchors => (l10n.error_no_anchors(), Some(l10n.error_no_anchors_help())),
            Error::Calibration { column, why } => {
                calibration(column.as_deref().unwrap_or_default(), why, l10n)
            }
            Error::NoRows => (l10n.error_no_rows(), Some(l10n.error_no_rows_help())),
            Error::SmallGroups { column } => {
                let most = FEWEST.to_string();
                (
                    l10n.error_small_groups(quoted(column), most),
                    Some(l10n.error_small_groups_help()),
                )
            }
            Error::Lint { asked, nearest } => {
                let help = nearest.clone().map(|name| l10n.error_nearest(name));
                (l10n.error_lint(typed_words(asked)), help.or(Some(l10n.error_lint_help())))
            }
            Error::Group { asked, nearest } => {
                let help = nearest.clone().map(|name| l10n.error_nearest(name));
                (l10n.error_group(typed_words(asked)), help)
            }
            Error::ScoreStrict => (l10n.error_score_strict(), Some(l10n.score_unmapped_help())),
            Error::ScoreColumn { path, column } => {
                let help = l10n.error_score_column_help();
                (l10n.error_score_column(shown(path), typed_words(column)), Some(help))
            }
            Error::ScoreKey { path } => {
                (l10n.error_score_key(shown(path)), Some(l10n.error_score_key_help()))
            }
            Error::ScoreMap { path } => {
                (l10n.error_score_map(shown(path)), Some(l10n.error_score_map_help()))
            }
            Error::ScoreParquetInput => {
                let help = l10n.error_score_parquet_input_help();
                (l10n.error_score_parquet_input(), Some(help))
            }
            Error::ScoreParquetOutput => {
                let help = l10n.error_score_parquet_output_help();
                (l10n.error_score_parquet_output(), Some(help))
            }
            Error::ScoreParquetFeature => {
                let help = l10n.error_score_parquet_feature_help();
                (l10n.error_score_parquet_feature(), Some(help))
            }
            Error::ScoreFailFast => {
                (l10n.error_score_fail_fast(), Some(l10n.error_score_fail_fast_help()))
            }
            Error::SummaryCounts { path, counts } => {
                let help = l10n.error_summary_counts_help();
                (l10n.error_summary_counts(shown(path), shown(counts)), Some(help))
            }
            Error::SummaryUnreadable { path, is_other_format } => {
                let words = match is_other_format {
                    true => l10n.error_summary_format(shown(path)),
                    false => l10n.error_summary_unreadable(shown(path)),
                };
                (words, Some(l10n.error_summary_unreadable_help()))
            }
            Error::SameFile { first, path } => {
                let words = l10n.error_same_file(shown(path), shown(first));
                (words, Some(l10n.error_same_file_help()))
            }
            Error::ScoreTaken { column } => {
                (l10n.error_score_taken(quoted(column)), Some(l10n.error_score_taken_help()))
            }
            Error::ScorePersonal { column } => {
                (l10n.error_score_personal(quoted(column)), Some(l10n.error_score_personal_help()))
            }
            Error::ScoreEnding { path } => {
                (l10n.error_score_ending(shown(path)), Some(l10n.error_score_ending_help()))
            }
            Error::SummaryDiffers { first, path, why } => {
                differs((shown(first), shown(path)), *why, l10n)
            }
            Error::Groups { column, why } => {
                let words = match why {
                    NotCounted::TooManyGroups => {
                        l10n.error_groups_many(quoted(column), MOST_GROUPS.to_string())
                    }
                    NotCounted::LongGroup => {
                        l10n.error_groups_long(quoted(column), LONGEST_GROUP.to_string())
                    }
                };
                (words, Some(l10n.error_groups_help()))
            }
            Error::Sheet(fault) => {
                let (words, help) = fault.words(l10n);
                (words, Some(help))
            }
            Error::Output(source) => {
                (l10n.error_output(reason(source)), Some(l10n.error_output_help()))
            }
            Error::Terminal(_) => (l10n.error_terminal(), None),
            Error::NoWindow => (l10n.error_no_window(), Some(l10n.error_no_window_help())),
        }
    }
}

/// Returns why nothing could be calibrated, and what to do.
fn calibration(column: &str, why: &Refused, l10n: &L10n) -> (String, Option<String>) {
    let column = quoted(column);
    match why {
        Refused::NoItems | Refused::NobodyAnswered | Refused::NothingToEstimate => {
            (l10n.error_nothing_to_estimate(), Some(l10n.error_nothing_to_estimate_help()))
        }
        Refused::Credit { credit, most, .. } => (
            l10n.error_credit(column.clone(), credit.to_string(), most.to_string()),
            Some(l10n.error_credit_help(column)),
        ),
        Refused::Weights { .. } | Refused::Weight { .. } => {
            (l10n.error_weights(), Some(l10n.error_weights_help()))
        }
        Refused::Anchor { .. } | Refused::Anchors { .. } | Refused::Models { .. } => {
            (l10n.error_anchor(column), None)
        }
        Refused::PopulationWithoutAnchors => {
            (l10n.error_no_anchors(), Some(l10n.error_no_anchors_help()))
        }
    }
}

/// Returns why two summaries cannot be added, and what to do.
fn differs((first, path): (String, String), why: Differs, l10n: &L10n) -> (String, Option<String>) {
    let words = match why {
        Differs::Bank => l10n.error_summary_bank(path, first),
        Differs::Cuts => l10n.error_summary_cuts(path, first),
        Differs::Column => l10n.error_summary_column(path, first),
        Differs::TooManyGroups | Differs::TooManyPersons => {
            return (l10n.error_summary_persons(path), Some(l10n.error_summary_persons_help()));
        }
    };
    (words, Some(l10n.error_summary_differs_help()))
}

/// Returns why the system refused, in words; its own words where it says something rare.
pub fn reason(source: &io::Error, l10n: &L10n) -> String {
    use io::ErrorKind as Kind;
    match source.kind() {
        Kind::NotFound => l10n.reason_not_found(),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => l10n.reason_no_access(),
        Kind::IsADirectory => l10n.reason_is_folder(),
        Kind::NotADirectory => l10n.reason_no_folder(),
        Kind::StorageFull | Kind::QuotaExceeded => l10n.reason_full(),
        Kind::InvalidInput => l10n.reason_no_file(),
        Kind::FileTooLarge => l10n.reason_too_many(MOST_FILES.to_string()),
        _ => {
            let text = source.to_string();
            text.split_once(" (os error").map_or(text.clone(), |(words, _)| words.to_owned())
        }
    }
}
