//! `niveau quiz`: one sitting, from the first screen to a level and a place nearby.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::config::Config;
use super::content::{self, Places};
use super::desk::{self, Desk};
use super::error::{Error, Exit};
use super::journal::{self, Header, Journal};
use super::read_aloud::ReadAloud;
use super::sitting::{Paper, Sitting, converse, written};
use super::{Streams, Voices, fronts, group};
use crate::domain::bank::{Audience, Bank, Form};
use crate::domain::estimate::SecondOrder;
use crate::domain::gazetteer::Origin;
use crate::domain::id::{FormId, Lang};
use crate::domain::nearest::nearest;
use crate::domain::replay::replay;
use crate::domain::report::Report;
use crate::domain::session::{Aim, Entry, Session, Setup};
use crate::domain::words::BankWords;
use crate::export::{self, Format};
use crate::front::Kind;
use crate::view;
use crate::world::clock::{self, Stopwatch};
use crate::world::files;

/// What somebody asked of a sitting.
#[derive(Clone)]
pub struct Plan {
    /// What the place has set.
    pub config: Config,
    /// Whether an animator is at the desk.
    pub is_attended: bool,
    /// How many people of a group sit one after the other.
    pub people: Option<usize>,
    /// The language of the questions, when it is known.
    pub language: Option<Lang>,
    /// The form, or the bank's usual one.
    pub form: Option<String>,
    /// A bank by its folder or its name.
    pub bank: Option<PathBuf>,
    /// How to show screens.
    pub front: Kind,
    /// Whether to ask how sure the person feels, whatever the form says.
    pub confidence: Option<bool>,
    /// Where chance comes from.
    pub seed: Option<u64>,
    /// Where the person starts from, in words.
    pub near: Option<String>,
    /// A folder of lists of places; otherwise the program's.
    pub places: Option<PathBuf>,
    /// A file for the log.
    pub journal: Option<PathBuf>,
    /// A log to go on with.
    pub resume: Option<PathBuf>,
    /// A file for the result.
    pub output: Option<PathBuf>,
    /// A file for the sheet to take home.
    pub sheet: Option<PathBuf>,
    /// Whether the sheet is printed without being asked for.
    pub prints: bool,
    /// What prints it, word by word.
    pub printer: Option<Vec<String>>,
    /// A file for why each question was asked.
    pub why: Option<PathBuf>,
    /// The format of that file, or of the result on standard output.
    pub format: Option<String>,
    /// The language that was asked for on the command line, for a sitting that is resumed.
    pub asked_language: Option<Lang>,
    /// What reads the screens aloud, when somebody chose so.
    pub read_aloud: Option<ReadAloud>,
}

/// Runs a sitting, or those of a group.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    format(plan.format.as_deref().unwrap_or("text"))?;
    let chosen = content::bank_of_log(plan.bank.as_deref(), plan.resume.as_deref());
    let (bank, words) = super::bank::usable(chosen.as_deref(), streams, voices)?;
    let places = Places::chosen(plan.places.as_deref(), streams, voices)?;
    let model = bank.second_order();
    let people = plan.people.unwrap_or(1);
    (1..=people).try_for_each(|person| match plan.people {
        Some(_) => check_output(&group::of_person(plan, person)),
        None => check_output(plan),
    })?;
    let origin = origin(plan, &places, streams, voices)?;
    if plan.is_attended {
        fronts::show_one(&view::desk::reminder(voices.interface()), plan.front, streams)?;
    }
    let mut content = Content { bank, words, places, model, origin, is_unprinted: false };
    let done = match plan.people {
        Some(people) => group::run(plan, people, &mut content, streams, voices),
        None => sit(plan, &mut content, streams, voices).map(|_| Exit::Success),
    };
    // Nobody is kept from the rest by a printer; whoever watches the exit code still learns of it.
    done.map(|exit| if content.is_unprinted { exit.max(Exit::Findings) } else { exit })
}

/// What every sitting is made of.
pub struct Content {
    /// The questions.
    pub bank: Bank,
    words: BankWords,
    places: Places,
    model: SecondOrder,
    /// Where somebody starts from who is not asked.
    origin: Option<Origin>,
    /// Whether a sheet was not printed that should have been.
    is_unprinted: bool,
}

/// Returns where the person starts from, as far as the command line or the settings say.
fn origin(
    plan: &Plan,
    places: &Places,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Option<Origin>, Error> {
    match &plan.near {
        Some(typed) => super::origin::one_origin(typed, places, voices.interface()).map(Some),
        // A log says for itself what its sitting began with.
        None if plan.resume.is_some() => Ok(None),
        None => Ok(desk::origin(plan.config.epn.commune.as_deref(), places, streams, voices)),
    }
}

/// Runs one sitting; returns what was found, if it went that far.
pub(super) fn sit(
    plan: &Plan,
    content: &mut Content,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Option<Report>, Error> {
    let format = format(plan.format.as_deref().unwrap_or("text"))?;
    let begun = begin(plan, &content.bank, content.origin.as_ref())?;
    adjust(&mut content.bank, &begun.header);
    let setup = setup(&content.bank, &content.model, &begun.header)?;
    let mut sitting = Sitting {
        words: &content.words,
        voices,
        places: &content.places,
        today: clock::today(),
        clock: Stopwatch::start(),
        before: begun.entries.last().map_or(0, |entry| entry.at),
        session: resumed(setup, &begun)?,
        journal: begun.journal,
        has_output: plan.output.as_deref().is_some_and(|path| path != Path::new("-")),
        tells_why: plan.why.is_some(),
        read_aloud: plan.read_aloud.clone(),
        paper: paper(plan, &content.bank).into(),
        desk: Desk::of(&plan.config, plan.is_attended),
    };
    sitting.speak(plan.asked_language)?;
    let report = show(plan.front, streams, &mut sitting)?;
    match &report {
        Some(report) => {
            give(plan, streams, format, report, &sitting, begun.header.seed)?;
            tell_why(plan, &sitting.session, &content.bank, begun.header.seed)?;
            let printed = super::sheet::hand_out(plan, report, &sitting, streams)?;
            content.is_unprinted |= !printed;
        }
        None if plan.output.is_some() || plan.why.is_some() => {
            streams
                .remark(&sitting.voices.speaking(sitting.session.language()).error_not_reached());
        }
        None => {}
    }
    Ok(report)
}

/// Returns whether there is a sheet to take home. What somebody does is no level: it has none.
fn paper(plan: &Plan, bank: &Bank) -> Paper {
    match (&plan.printer, plan.prints) {
        _ if !bank.scoring.is_measuring() => Paper::None,
        (Some(_), true) => Paper::Wanted,
        (Some(_), false) => Paper::Offered,
        (None, _) => Paper::None,
    }
}

/// Lets every form ask how sure the person feels, or none, where a sitting began with that wish.
pub fn adjust(bank: &mut Bank, header: &Header) {
    if let Some(ratings) = header.confidence {
        // Whoever has never used a device has nothing yet to feel sure about.
        let forms = bank.forms.iter_mut().filter(|form| form.audience == Audience::Everybody);
        forms.for_each(|form| form.ratings = ratings);
    }
}

/// Returns the start of the sitting that a log began with.
pub fn setup<'a>(
    bank: &'a Bank,
    model: &'a SecondOrder,
    header: &Header,
) -> Result<Setup<'a>, Error> {
    Ok(Setup {
        bank,
        form: form(bank, header.form.as_str())?,
        model,
        aim: Aim::Measure,
        language: header.language.as_deref().and_then(Lang::from_code),
        origin: header.origin(),
        seed: header.seed,
        seen: BTreeSet::new(),
        idle: None,
    })
}

/// Refuses files that cannot be written, before anybody has answered a question.
fn check_output(plan: &Plan) -> Result<(), Error> {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let result = plan.output.as_deref().filter(|path| *path != Path::new("-"));
    let files = [result, plan.why.as_deref(), plan.sheet.as_deref()];
    let files: Vec<&Path> = files.into_iter().flatten().collect();
    for (at, path) in files.iter().enumerate() {
        let others = plan.journal.as_deref().into_iter().chain(files[..at].iter().copied());
        if others.into_iter().any(|other| absolute(other) == absolute(path)) {
            return Err(Error::Exists { path: path.to_path_buf() });
        }
        files::can_be_new(path).map_err(|source| Error::create(path, source))?;
    }
    Ok(())
}

/// Writes why each question was asked to the file that somebody chose.
fn tell_why(plan: &Plan, session: &Session, bank: &Bank, seed: u64) -> Result<(), Error> {
    let Some(path) = plan.why.as_deref() else { return Ok(()) };
    let lines = super::why::lines(session, bank, seed)?;
    files::write_new(path, lines.as_bytes()).map_err(|source| Error::create(path, source))
}

/// What a sitting starts from: a new one, or one that was broken off.
struct Begun {
    header: Header,
    entries: Vec<Entry>,
    journal: Option<Journal>,
    path: PathBuf,
}

fn begin(plan: &Plan, bank: &Bank, origin: Option<&Origin>) -> Result<Begun, Error> {
    if let Some(path) = &plan.resume {
        let (header, entries) = journal::read(path)?;
        if header.bank != bank.id.as_str() || header.hash != bank.hash {
            return Err(Error::JournalBank { path: path.clone() });
        }
        let journal = Some(Journal::go_on(path)?);
        return Ok(Begun { header, entries, journal, path: path.clone() });
    }
    let is_about_measuring =
        plan.confidence.is_some() || plan.why.is_some() || plan.sheet.is_some() || plan.prints;
    if is_about_measuring && !bank.scoring.is_measuring() {
        return Err(Error::NotMeasuring { bank: bank.id.to_string() });
    }
    let asked = plan.form.clone().unwrap_or_else(|| bank.forms[0].id.to_string());
    form(bank, &asked)?;
    let seed = plan.seed.unwrap_or_else(clock::seed);
    let start = (plan.language, origin);
    let mut header = Header::new(bank, &asked, seed, start);
    header.confidence = plan.confidence;
    let journal = match &plan.journal {
        Some(path) => Some(Journal::create(path, &header)?),
        None => None,
    };
    let path = plan.journal.clone().unwrap_or_default();
    Ok(Begun { header, entries: Vec::new(), journal, path })
}

/// Returns the form of that name, or those that there are.
pub(super) fn form<'a>(bank: &'a Bank, asked: &str) -> Result<&'a Form, Error> {
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

/// Shows the sitting on a front-end; returns what was found, if it went that far.
pub(super) fn show(
    front: Kind,
    streams: &mut Streams,
    sitting: &mut Sitting,
) -> Result<Option<Report>, Error> {
    let speaker = sitting.read_aloud.as_ref().map(ReadAloud::speaker);
    fronts::with_voice(front, speaker, streams, |front| converse(front, sitting))
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
