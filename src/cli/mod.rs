//! The command line and the composition root: the only layer that sees all others.
//!
//! What was typed becomes what it means, one file a command; every way to end is in [`error::Exit`].

mod about;
pub mod args;
mod bank;
mod bank_report;
mod calibrate;
mod complete;
pub mod config;
pub mod content;
mod cuts;
mod desk;
mod dif;
pub mod error;
mod explain;
mod fronts;
mod group;
mod init;
mod journal;
pub mod kiosk;
pub mod localise;
mod near;
mod origin;
mod paper;
mod place_files;
mod places;
mod practice;
mod quiz;
pub mod read_aloud;
mod responses;
mod score;
pub mod self_test;
pub mod sheet;
mod simulate;
mod sitting;
pub mod staff;
mod streams;
pub mod summary;
mod talk;
mod tour;
pub mod usage;
mod why;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use crate::domain::id::Lang;
use crate::domain::problem::Severity;
use crate::front::{Guard, Kind, Terminal};
use crate::l10n::L10n;
use crate::l10n::negotiate::Choice;
use crate::world::environment::Environment;
use crate::world::memory;
use crate::world::speech::Speaker;
use args::{Args, Command, Format};
use error::{Error, Exit};
use read_aloud::ReadAloud;
use streams::Streams;

/// The words of every language, made when they are first spoken.
pub struct Voices {
    choice: Choice,
    voices: [std::cell::OnceCell<L10n>; Lang::ALL.len()],
}

impl Voices {
    /// Returns voices that begin in these languages.
    pub fn new(choice: Choice) -> Voices {
        Voices { choice, voices: Default::default() }
    }

    /// Returns the voice of a language, or of the first language of the questions.
    pub fn speaking(&self, language: Option<Lang>) -> &L10n {
        let language = language.unwrap_or(Lang::Fr);
        let at = Lang::ALL.iter().position(|one| *one == language).unwrap_or(0);
        self.voices[at].get_or_init(|| L10n::new(language))
    }

    /// Returns the voice for help, messages and errors.
    pub fn interface(&self) -> &L10n {
        self.speaking(Some(self.choice.interface))
    }

    /// Returns the voices that questions may be asked in.
    pub fn of_questions(&self) -> [&L10n; 2] {
        [Lang::Fr, Lang::Nl].map(|language| self.speaking(Some(language)))
    }
}

/// Runs the program.
pub fn run() -> ExitCode {
    let environment = Environment::read();
    let typed: Vec<OsString> = std::env::args_os().collect();
    let variable = |name: &str| environment.get(name).map(str::to_owned);
    let choice = localise::early_language(&typed, variable);
    let voices = Voices::new(choice);
    #[cfg(feature = "columnar")]
    keep_quiet_of_damaged_files();
    // After a panic the voices are only asked for two sentences that were there from the start.
    let exit = catch_unwind(AssertUnwindSafe(|| told(&typed, &environment, &voices)));
    let exit = exit.unwrap_or_else(|_| {
        let l10n = voices.interface();
        let mut streams = Streams::open(&environment, args::Color::Never);
        streams.remark(&fault(l10n, l10n.error_internal()));
        streams.remark(&help(l10n, &l10n.error_internal_help()));
        Exit::Internal
    });
    ExitCode::from(exit as u8)
}

/// Keeps the message of a panic that is caught as the fault of a file off standard error: the fault is told.
/// Every other panic is told as before.
#[cfg(feature = "columnar")]
fn keep_quiet_of_damaged_files() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !crate::batch::parquet::is_expected(info.location()) {
            usual(info);
        }
    }));
}

/// Does what was typed; returns how the program ends.
fn told(typed: &[OsString], environment: &Environment, voices: &Voices) -> Exit {
    let args = match parse(typed, voices) {
        Ok(args) => args,
        Err(told) => return told,
    };
    let mut streams = Streams::open(environment, args.color);
    let done = dispatch(args, environment, &mut streams, voices)
        .and_then(|exit| streams.flush().map(|()| exit));
    done.unwrap_or_else(|error| report(&error, &mut streams, voices))
}

/// Reads the command line; help, version and usage errors are said here.
fn parse(typed: &[OsString], voices: &Voices) -> Result<Args, Exit> {
    let mut command = localise::command_for(typed, voices.interface());
    let parsed = command
        .try_get_matches_from_mut(typed)
        .and_then(|matches| Args::from_arg_matches(&matches));
    parsed.map_err(|error| {
        let words = usage::usage_error(&error, &typed[typed.len().min(1)..], voices.interface());
        let mut streams = Streams::open(&Environment::default(), args::Color::Never);
        match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                let told = streams.print(words.trim_end()).and_then(|()| streams.flush());
                told.map_or_else(|error| report(&error, &mut streams, voices), |()| Exit::Success)
            }
            _ => {
                streams.remark(words.trim_end());
                Exit::Usage
            }
        }
    })
}

fn dispatch(
    args: Args,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    match args.command {
        None if environment.stdin_is_terminal && environment.stderr_is_terminal => {
            sit(&no_options(), args.lang, environment, streams, voices)
        }
        None => {
            let help = localise::command(voices.interface()).render_help().to_string();
            streams.remark(help.trim_end());
            Ok(Exit::Usage)
        }
        Some(Command::Quiz(quiz)) => sit(&quiz, args.lang, environment, streams, voices),
        Some(Command::Kiosk(asked)) => {
            kiosk::command::command(asked, environment, args.color, streams, voices)
        }
        Some(Command::Init(asked)) => init::run(setup(asked, environment), streams, voices),
        Some(Command::Explain { report }) => talk::run(&report, streams, voices),
        Some(Command::Tour { step, plain }) => {
            let is_read = environment.stdin_is_terminal && environment.stderr_is_terminal;
            let front = is_read.then(|| streams::front(environment, plain));
            tour::run(&tour::Plan { front, step }, streams, voices)
        }
        Some(Command::Practice(asked)) => practise(asked, environment, streams, voices),
        Some(Command::Near(near)) => {
            let folder =
                place_files::chosen_folder(near.places.as_deref(), environment, streams, voices)?;
            near::run(&near, folder.as_deref(), environment, streams, voices)
        }
        Some(Command::Sheet(asked)) => {
            let plan = sheet::Plan { asked: &asked, language: args.lang };
            sheet::run(&plan, environment, streams, voices)
        }
        Some(Command::Places(command)) => places::run(command, environment, streams, voices),
        Some(Command::Score(asked)) => score::run(&asked, environment, streams, voices),
        Some(Command::Why(why)) => {
            let is_json = why.format == Format::Json;
            let plan = why::Plan { journal: why.log, bank: why.bank, is_json };
            why::run(&plan, streams, voices)
        }
        Some(Command::Bank(command)) => bank_command(command, streams, voices),
        Some(Command::Calibrate(calibrate)) => calibrate::run(&calibrate, streams, voices),
        Some(Command::Cuts(cuts)) => cuts::run(&cuts, streams, voices),
        Some(Command::Simulate(asked)) => simulate::run(&asked, environment, streams, voices),
        Some(Command::Dif(asked)) => {
            let answers = &asked.answers;
            let plan = dif::Plan {
                files: &answers.responses,
                group: &asked.group,
                reference: asked.reference.as_deref(),
                bank: answers.bank.as_deref(),
                is_scored: answers.scored,
                format: answers.format,
            };
            dif::run(&plan, streams, voices)
        }
        Some(Command::Summary(args::Summary::Merge { files, output, format, smallest })) => {
            let plan =
                summary::Merge { files: &files, output: output.as_deref(), format, smallest };
            summary::merge(&plan, streams, voices)
        }
        Some(Command::About { places }) => {
            let folder =
                place_files::chosen_folder(places.as_deref(), environment, streams, voices)?;
            about::run(folder.as_deref(), streams, voices)
        }
        Some(Command::Completions { shell }) => complete::completions(shell, streams, voices),
        Some(Command::Man) => complete::man(streams, voices),
    }
}

fn bank_command(
    command: args::Bank,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    match command {
        args::Bank::Check { explain: Some(code), .. } => {
            explain::run(code.as_deref(), streams, voices)
        }
        args::Bank::Facts { bank, to_check } => {
            let shown = if to_check { bank::Shown::ToCheck } else { bank::Shown::All };
            bank::facts(bank.as_deref(), shown, streams, voices)
        }
        args::Bank::Check { dir, json, strict, today, explain: None } => {
            let plan =
                bank::Check { folder: dir.as_deref(), is_json: json, is_strict: strict, today };
            bank::check(&plan, streams, voices)
        }
        args::Bank::List { bank, module, competence } => {
            bank::list(bank.as_deref(), module.as_ref(), competence, streams, voices)
        }
        args::Bank::Show { id, bank } => bank::show(&id, bank.as_deref(), streams, voices),
        args::Bank::Report { answers } => {
            let plan = bank_report::Plan {
                files: &answers.responses,
                bank: answers.bank.as_deref(),
                is_scored: answers.scored,
                format: answers.format,
            };
            bank_report::run(&plan, streams, voices)
        }
        args::Bank::Stats { bank } => bank::stats(bank.as_deref(), streams, voices),
        args::Bank::Paper { form, bank, format } => {
            let is_json = format == Format::Json;
            let plan = paper::Plan { form, folder: bank.as_deref(), is_json };
            paper::run(&plan, streams, voices)
        }
        args::Bank::Schema { file } => bank::schema(schema_name(file), streams),
    }
}

fn schema_name(file: args::Schema) -> &'static str {
    match file {
        args::Schema::Bank => "bank",
        args::Schema::Items => "items",
        args::Schema::Words => "words",
        args::Schema::Facts => "facts",
        args::Schema::Calibration => "calibration",
        args::Schema::Glossary => "glossary",
        args::Schema::Map => "map",
        args::Schema::Calibrate => "calibrate",
        args::Schema::Report => "report",
        args::Schema::Score => "score",
        args::Schema::Simulation => "simulation",
        args::Schema::Why => "why",
        args::Schema::Summary => "summary",
        args::Schema::SummaryCounts => "summary-counts",
    }
}

/// The form of three minutes.
const QUICK: &str = "quick";

/// Returns the quiz of somebody who only typed `niveau`.
fn no_options() -> args::Quiz {
    args::Quiz {
        form: None,
        bank: None,
        confidence: None,
        plain: false,
        seed: None,
        near: None,
        places: None,
        journal: None,
        resume: None,
        output: None,
        format: None,
        why: None,
        read_aloud: None,
        people: None,
        config: None,
        quick: false,
        sheet: None,
        printer: args::Printer::default(),
    }
}

/// Returns the set-up that was asked for. Only a person at a terminal is asked.
fn setup(asked: args::Init, environment: &Environment) -> init::Plan {
    let can_ask = environment.stdin_is_terminal && environment.stderr_is_terminal;
    init::Plan {
        front: can_ask.then(|| streams::front(environment, asked.plain)),
        path: config::path(asked.config.as_deref(), environment),
        answers: config::Answers {
            name: asked.name,
            commune: asked.commune,
            languages: asked.languages,
            print: asked.print_command.as_deref().map(init::words_of),
            opening_hours: asked.opening_hours,
        },
    }
}

/// Runs a sitting, with the terminal given back on every way out.
fn sit(
    quiz: &args::Quiz,
    asked_language: Option<Lang>,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    memory::forget_what_is_freed();
    let config = config::chosen(quiz.config.as_deref(), environment, streams, voices)?;
    let front = streams::front(environment, quiz.plain);
    let asked = quiz.read_aloud.as_ref();
    let read_aloud =
        asked.map(|_| ReadAloud::chosen(asked, quiz.bank.as_deref(), &config.read_aloud));
    let _guard = guard_speaking(front, read_aloud.as_ref().map(ReadAloud::speaker))?;
    let asked_language = asked_language.filter(|language| *language != Lang::En);
    let is_at_terminal = environment.stdin_is_terminal && environment.stderr_is_terminal;
    let is_attended = is_at_terminal && config != config::Config::default();
    let places = place_files::configured_folder(quiz.places.as_deref(), &config, environment);
    let printer = sheet::printer(&quiz.printer, &config)?;
    let plan = quiz::Plan {
        language: desk::language(&config, asked_language, voices.choice.quiz, is_attended),
        people: quiz.people,
        is_attended,
        config,
        places,
        form: match quiz.quick {
            true => Some(QUICK.to_owned()),
            false => quiz.form.as_ref().map(ToString::to_string),
        },
        bank: quiz.bank.clone(),
        front,
        confidence: quiz.confidence.map(|asked| asked == args::Confidence::Yes),
        seed: quiz.seed,
        near: quiz.near.clone(),
        journal: quiz.journal.clone(),
        resume: quiz.resume.clone(),
        output: quiz.output.clone(),
        sheet: quiz.sheet.clone(),
        prints: quiz.printer.print,
        printer,
        why: quiz.why.clone(),
        format: quiz.format.map(|format| match format {
            Format::Text => "text".to_owned(),
            Format::Json => "json".to_owned(),
        }),
        asked_language,
        read_aloud,
    };
    quiz::run(&plan, streams, voices)
}

/// Lets somebody practise, with the terminal given back on every way out.
fn practise(
    asked: args::Practice,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    memory::forget_what_is_freed();
    let front = streams::front(environment, asked.plain);
    let config = config::chosen(None, environment, streams, voices)?;
    let wish = asked.read_aloud.as_ref();
    let read_aloud =
        wish.map(|_| ReadAloud::chosen(wish, asked.bank.as_deref(), &config.read_aloud));
    let _guard = guard_speaking(front, read_aloud.as_ref().map(ReadAloud::speaker))?;
    let plan = practice::Plan {
        read_aloud,
        language: voices.choice.quiz,
        module: asked.module,
        places: place_files::configured_folder(asked.places.as_deref(), &config, environment),
        bank: asked.bank,
        front,
        seed: asked.seed,
    };
    practice::run(&plan, streams, voices)
}

/// Watches over the terminal: it is given back on return, error, panic and signal.
fn guard(front: Kind) -> Result<Guard, Error> {
    guard_speaking(front, None)
}

/// Watches over the terminal, and over a voice: at a signal nothing speaks any more.
fn guard_speaking(front: Kind, speaker: Option<Speaker>) -> Result<Guard, Error> {
    let terminal = Terminal::remember(front);
    let at_panic = terminal.clone();
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        at_panic.restore();
        usual(info);
    }));
    let leave = move |signal: i32| {
        speaker.iter().for_each(Speaker::hush);
        std::process::exit(i32::from(Exit::of_signal(signal) as u8))
    };
    Guard::watch(terminal, leave).map_err(Error::Terminal)
}

/// Says what kept a command from going on; returns how the program ends.
fn report(error: &Error, streams: &mut Streams, voices: &Voices) -> Exit {
    if let Some(exit) = error.quiet_exit() {
        return exit;
    }
    let l10n = voices.interface();
    let (words, advice) = error.words(l10n);
    streams.remark(&fault(l10n, words));
    if let Some(words) = advice {
        streams.remark(&help(l10n, &words));
    }
    error.exit()
}

/// Returns what happened.
fn fault(l10n: &L10n, words: String) -> String {
    l10n.results_pair(l10n.severity(Severity::Error), words)
}

/// Returns what to do, as a line below what happened.
fn help(l10n: &L10n, words: &str) -> String {
    format!("  {}", l10n.results_pair(l10n.problem_help(), words))
}
