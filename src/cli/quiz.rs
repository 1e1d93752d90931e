//! `niveau quiz`: one sitting, from the first screen to a level and a place nearby.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use super::content::Places;
use super::error::{Error, Exit};
use super::journal::{self, Header, Journal};
use super::{Streams, Voices};
use crate::domain::bank::{Bank, Form};
use crate::domain::calendar::Date;
use crate::domain::estimate::SecondOrder;
use crate::domain::gazetteer::Origin;
use crate::domain::id::{FormId, Lang};
use crate::domain::nearest::nearest;
use crate::domain::replay::replay;
use crate::domain::report::Report;
use crate::domain::session::{Entry, Input, Session, Setup, Step};
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::export::{self, Format, Sheet};
use crate::front::{Front, Kind, Line, Plain};
use crate::l10n::L10n;
use crate::places::Found;
use crate::view::{self, Candidate, Kept, Line as TextLine, Reply, Scene, nearby, results};
use crate::world::clock::{self, Stopwatch};
use crate::world::files;

/// What somebody asked of a sitting.
pub struct Plan {
    /// The language of the questions, when it is known.
    pub language: Option<Lang>,
    /// The form, or the bank's usual one.
    pub form: Option<String>,
    /// A bank of one's own.
    pub bank: Option<PathBuf>,
    /// How to show screens.
    pub front: Kind,
    /// Where chance comes from.
    pub seed: Option<u64>,
    /// Where the person starts from, in words.
    pub near: Option<String>,
    /// A file for the log.
    pub journal: Option<PathBuf>,
    /// A log to go on with.
    pub resume: Option<PathBuf>,
    /// A file for the result.
    pub output: Option<PathBuf>,
    /// The format of that file, or of the result on standard output.
    pub format: Option<String>,
    /// The language that was asked for on the command line, for a sitting that is resumed.
    pub asked_language: Option<Lang>,
}

/// Columns of a result in a file: what a printer and a mail program bear.
const SHEET_COLUMNS: usize = 72;

/// Runs a sitting.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let today = clock::today();
    let format = format(plan.format.as_deref().unwrap_or("text"))?;
    let (bank, words) = super::bank::usable(plan.bank.as_deref(), streams, voices)?;
    let places = Places::embedded();
    let model = SecondOrder::default();
    check_output(plan)?;
    let begun = begin(plan, &bank, &places, voices)?;
    let form = form(&bank, begun.header.form.as_str())?;
    let setup = Setup {
        bank: &bank,
        form,
        model: &model,
        language: begun.header.language.as_deref().and_then(Lang::from_code),
        origin: begun.header.origin(),
        seed: begun.header.seed,
        idle: None,
    };
    let mut sitting = Sitting {
        words: &words,
        voices,
        places: &places,
        today,
        clock: Stopwatch::start(),
        before: begun.entries.last().map_or(0, |entry| entry.at),
        session: resumed(setup, &begun)?,
        journal: begun.journal,
    };
    sitting.speak(plan.asked_language)?;
    match show(plan, streams, &mut sitting)? {
        Some(report) => give(plan, streams, format, &report, &sitting, begun.header.seed)?,
        None if plan.output.is_some() => {
            streams
                .remark(&sitting.voices.speaking(sitting.session.language()).error_not_reached());
        }
        None => {}
    }
    Ok(Exit::Success)
}

/// Refuses an output that cannot be written, before anybody has answered a question.
fn check_output(plan: &Plan) -> Result<(), Error> {
    let Some(path) = plan.output.as_deref().filter(|path| *path != Path::new("-")) else {
        return Ok(());
    };
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let is_journal = plan.journal.as_deref().is_some_and(|log| absolute(log) == absolute(path));
    if is_journal {
        return Err(Error::Exists { path: path.to_owned() });
    }
    files::can_be_new(path).map_err(|source| Error::create(path, source))
}

/// What a sitting starts from: a new one, or one that was broken off.
struct Begun {
    header: Header,
    entries: Vec<Entry>,
    journal: Option<Journal>,
    path: PathBuf,
}

fn begin(plan: &Plan, bank: &Bank, places: &Places, voices: &Voices) -> Result<Begun, Error> {
    if let Some(path) = &plan.resume {
        let (header, entries) = journal::read(path)?;
        if header.bank != bank.id.as_str() || header.hash != bank.hash {
            return Err(Error::JournalBank { path: path.clone() });
        }
        let journal = Some(Journal::go_on(path)?);
        return Ok(Begun { header, entries, journal, path: path.clone() });
    }
    let origin = match &plan.near {
        Some(typed) => Some(super::near::one_origin(typed, places, voices.interface())?),
        None => None,
    };
    let asked = plan.form.clone().unwrap_or_else(|| bank.forms[0].id.to_string());
    form(bank, &asked)?;
    let seed = plan.seed.unwrap_or_else(clock::seed);
    let header = Header::new(bank, &asked, seed, (plan.language, origin.as_ref()));
    let journal = match &plan.journal {
        Some(path) => Some(Journal::create(path, &header)?),
        None => None,
    };
    let path = plan.journal.clone().unwrap_or_default();
    Ok(Begun { header, entries: Vec::new(), journal, path })
}

fn form<'a>(bank: &'a Bank, asked: &str) -> Result<&'a Form, Error> {
    let names = || bank.forms.iter().map(|form| form.id.as_str());
    FormId::parse(asked).and_then(|id| bank.form(&id)).ok_or_else(|| Error::Form {
        asked: asked.to_owned(),
        forms: names().map(str::to_owned).collect(),
        nearest: nearest(asked, names()),
    })
}

fn format(asked: &str) -> Result<&'static dyn Format, Error> {
    export::format(asked).ok_or_else(|| Error::Format {
        asked: asked.to_owned(),
        formats: export::FORMATS.iter().map(|format| format.name().to_owned()).collect(),
    })
}

/// Returns the sitting as it was when it was broken off.
fn resumed<'a>(setup: Setup<'a>, begun: &Begun) -> Result<Session<'a>, Error> {
    replay(setup, &begun.entries)
        .map_err(|stopped| Error::JournalReplay { path: begun.path.clone(), line: stopped.at + 2 })
}

/// Everything that a sitting in progress needs.
struct Sitting<'a> {
    words: &'a BankWords,
    voices: &'a Voices,
    places: &'a Places,
    today: Date,
    clock: Stopwatch,
    before: u64,
    session: Session<'a>,
    journal: Option<Journal>,
}

impl Sitting<'_> {
    fn now(&self) -> u64 {
        self.before + self.clock.millis()
    }

    /// Takes an input, and keeps it where that was chosen. A refused input changes nothing.
    fn take(&mut self, input: Input) -> Result<(), Error> {
        let now = self.now();
        if self.session.handle(input.clone(), now).is_err() {
            return Ok(());
        }
        if self.session.has_left() {
            // "Erase my answers" erases them.
            return self.journal.take().map_or(Ok(()), Journal::erase);
        }
        match &mut self.journal {
            Some(journal) => journal.write(&input, now),
            None => Ok(()),
        }
    }

    /// Goes on in the language that was asked for on the command line.
    fn speak(&mut self, language: Option<Lang>) -> Result<(), Error> {
        match language.filter(|_| self.session.language() != language) {
            Some(language) if !self.session.log().is_empty() => {
                self.take(Input::Language(language))
            }
            _ => Ok(()),
        }
    }

    fn kept(&self, plan: &Plan) -> Kept {
        match (&self.journal, &plan.output) {
            (Some(_), _) => Kept::Answers,
            (None, Some(path)) if path != Path::new("-") && !self.session.has_left() => {
                Kept::Result
            }
            (None, _) => Kept::Nothing,
        }
    }
}

/// Shows the sitting on the front-end of the plan; returns what was found, if it went that far.
fn show(
    plan: &Plan,
    streams: &mut Streams,
    sitting: &mut Sitting,
) -> Result<Option<Report>, Error> {
    match plan.front {
        Kind::Plain => {
            let input: Box<dyn BufRead> = Box::new(io::stdin().lock());
            let front = Plain::new(input, &mut streams.results, &mut streams.conversation);
            let mut front = if streams.is_typed { front } else { front.piped() };
            converse(&mut front, plan, sitting)
        }
        Kind::Line => {
            let conversation = streams.conversation_styles.clone();
            let results = streams.result_styles.clone();
            converse(&mut Line::new(conversation, results), plan, sitting)
        }
    }
}

/// Shows screens and takes replies until the sitting is over.
fn converse(
    front: &mut dyn Front,
    plan: &Plan,
    sitting: &mut Sitting,
) -> Result<Option<Report>, Error> {
    let mut remark: Option<Asking> = None;
    loop {
        let language = sitting.session.language();
        let spoken = sitting.voices.speaking(language);
        let languages = sitting.voices.of_questions();
        let directory = sitting.places.lazy_directory();
        let scene = Scene {
            l10n: spoken,
            voices: &languages,
            words: sitting.words,
            directory: &directory,
            today: sitting.today,
            kept: sitting.kept(plan),
        };
        let step = sitting.session.step();
        let screen = match (&remark, &step) {
            (Some(Asking::Again(words)), Step::WhereFrom) => view::where_again(&scene, words),
            (Some(Asking::Which(found)), Step::WhereFrom) => {
                view::which(&scene, candidates(found, spoken))
            }
            _ => view::screen(&step, &scene),
        };
        let failed = if screen.is_result { Error::Output } else { Error::Terminal };
        let reply = front.show(&screen).map_err(failed)?;
        if let Step::Goodbye { report } = step {
            return Ok(report.map(|report| *report));
        }
        let reached = matches!(step, Step::Results(_) | Step::WhereFrom | Step::Nearby { .. });
        drop(step);
        remark = None;
        match reply {
            Reply::Input(input) => sitting.take(input)?,
            Reply::Where(typed) => remark = locate(&typed, sitting)?,
            Reply::End if reached => return Ok(Some(sitting.session.report())),
            Reply::End => return Err(Error::InputEnded { kept: sitting.journal.is_some() }),
        }
    }
}

/// What is still to be asked about where a person starts from.
enum Asking {
    Again(Vec<String>),
    Which(Vec<Origin>),
}

/// Looks up where a person starts from; returns what is still to be asked.
fn locate(typed: &str, sitting: &mut Sitting) -> Result<Option<Asking>, Error> {
    let l10n = sitting.voices.speaking(sitting.session.language());
    let typed = inert(typed);
    match sitting.places.find(&typed) {
        Found::One(origin) => {
            sitting.take(Input::Origin(origin))?;
            Ok(None)
        }
        Found::Many(origins) => Ok(Some(Asking::Which(origins))),
        Found::OutsideRegion { asked } => Ok(Some(Asking::Again(vec![l10n.where_outside(asked)]))),
        Found::None { nearest } => {
            let mut remark = vec![l10n.where_unknown(typed)];
            if !nearest.is_empty() {
                let names: Vec<_> = nearest.iter().map(|names| names.get(l10n.lang)).collect();
                remark.push(l10n.where_nearest(names.join(", ")));
            }
            Ok(Some(Asking::Again(remark)))
        }
    }
}

fn candidates(origins: &[Origin], l10n: &L10n) -> Vec<Candidate> {
    let text = |origin: &Origin| nearby::origin_text(origin, l10n);
    origins.iter().map(|one| Candidate { text: text(one), origin: one.clone() }).collect()
}

/// Gives the result to the file that somebody chose, whole or not at all, or to standard output.
fn give(
    plan: &Plan,
    streams: &mut Streams,
    format: &dyn Format,
    report: &Report,
    sitting: &Sitting,
    seed: u64,
) -> Result<(), Error> {
    match plan.output.as_deref() {
        Some(path) if path != Path::new("-") => {
            let bytes = written(format, report, sitting, seed)
                .map_err(|source| Error::write(path, source))?;
            files::write_new(path, &bytes).map_err(|source| Error::create(path, source))
        }
        None if plan.format.is_none() => Ok(()),
        _ => streams.write(&written(format, report, sitting, seed).map_err(Error::Output)?),
    }
}

/// Returns a result in a format.
fn written(
    format: &dyn Format,
    report: &Report,
    sitting: &Sitting,
    seed: u64,
) -> io::Result<Vec<u8>> {
    let l10n = sitting.voices.speaking(Some(report.language));
    let languages = sitting.voices.of_questions();
    let directory = sitting.places.lazy_directory();
    let scene = Scene {
        l10n,
        voices: &languages,
        words: sitting.words,
        directory: &directory,
        today: sitting.today,
        kept: Kept::Result,
    };
    let request = view::request(report, sitting.session.origin());
    let screen = results::sheet(report, nearby::blocks(&request, &scene), &scene);
    let text = |line: TextLine| line.text;
    let lines: Vec<_> = view::lines(&screen, SHEET_COLUMNS).into_iter().map(text).collect();
    let sheet = Sheet { report, date: sitting.today, seed, lines: &lines };
    let mut bytes = Vec::new();
    format.write(&sheet, &mut bytes)?;
    Ok(bytes)
}
