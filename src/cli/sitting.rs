//! A sitting in progress: screens out, replies in, until it is over; and its result as bytes.

use std::cell::Cell;
use std::io;

use super::Voices;
use super::content::Places;
use super::desk::Desk;
use super::error::Error;
use super::journal::Journal;
use super::origin::in_language;
use super::read_aloud::ReadAloud;
use crate::domain::calendar::Date;
use crate::domain::gazetteer::Origin;
use crate::domain::id::{ItemId, Lang};
use crate::domain::opening::Moment;
use crate::domain::report::Report;
use crate::domain::session::{Input, Session, Step};
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::export::{Format, Sheet};
use crate::front::Front;
use crate::l10n::L10n;
use crate::places::Found;
use crate::places::hours::Hours;
use crate::view::{self, Candidate, Kept, Line as TextLine, Reply, Scene, Screen, nearby, results};
use crate::world::clock;
use crate::world::clock::Stopwatch;

/// Columns of a result in a file: what a printer and a mail program bear.
const SHEET_COLUMNS: usize = 72;

/// Everything that a sitting in progress needs.
pub struct Sitting<'a> {
    /// The words of the bank.
    pub words: &'a BankWords,
    /// The words of the interface.
    pub voices: &'a Voices,
    /// Where help is.
    pub places: &'a Places,
    /// The day.
    pub today: Date,
    /// The time since this program began with it.
    pub clock: Stopwatch,
    /// The milliseconds that it had gone on before it was broken off.
    pub before: u64,
    /// The machine.
    pub session: Session<'a>,
    /// Where answers are kept, when somebody chose so.
    pub journal: Option<Journal>,
    /// Whether the result will be in a file.
    pub has_output: bool,
    /// Whether why each question was asked will be in a file.
    pub tells_why: bool,
    /// What reads the screens aloud, when somebody chose so.
    pub read_aloud: Option<ReadAloud>,
    /// Whether there will be a sheet to take home.
    pub paper: Cell<Paper>,
    /// What the place adds.
    pub desk: Desk,
}

/// Whether there will be a sheet to take home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Nothing prints it.
    None,
    /// Whoever wants it presses a key.
    Offered,
    /// It will be printed.
    Wanted,
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
    pub fn speak(&mut self, language: Option<Lang>) -> Result<(), Error> {
        match language.filter(|_| self.session.language() != language) {
            Some(language) if !self.session.log().is_empty() => {
                self.take(Input::Language(language))
            }
            _ => Ok(()),
        }
    }

    /// Shows a screen, and reads it aloud until the next key where somebody chose so.
    fn show(
        &self,
        front: &mut dyn Front,
        screen: Screen,
        item: Option<&ItemId>,
        scene: &Scene,
    ) -> Result<(Screen, Reply), Error> {
        let failed = if screen.is_result { Error::Output } else { Error::Terminal };
        let Some(voice) = &self.read_aloud else {
            let reply = front.show(&screen).map_err(failed)?;
            return Ok((screen, reply));
        };
        let language = self.session.language();
        let screen = voice.on(screen, language, scene.l10n);
        voice.say(&screen, language, item, scene.voices);
        let shown = front.show(&screen).map_err(failed);
        voice.hush();
        shown.map(|reply| (screen, reply))
    }

    /// Returns what was found so far.
    fn report(&self) -> Report {
        Report { assistance: self.desk.assistance, ..self.session.report() }
    }

    /// Returns what is to be shown now; a result says whether somebody helped.
    fn step(&self) -> Step<'_> {
        let mut step = self.session.step();
        if let Step::Results(report)
        | Step::Nearby { report, .. }
        | Step::Goodbye { report: Some(report) } = &mut step
        {
            report.assistance = self.desk.assistance;
        }
        step
    }

    fn kept(&self) -> Kept {
        match &self.journal {
            Some(_) => Kept::Answers,
            // Why each question was asked tells how each was answered.
            None if self.tells_why && !self.session.has_left() => Kept::Answers,
            None if self.has_output && !self.session.has_left() => Kept::Result,
            None => Kept::Nothing,
        }
    }
}

/// Shows screens and takes replies until the sitting is over.
pub fn converse(front: &mut dyn Front, sitting: &mut Sitting) -> Result<Option<Report>, Error> {
    let mut remark: Option<Asking> = None;
    loop {
        let language = sitting.session.language();
        let spoken = sitting.voices.speaking(language);
        // Only a desk asks, and only once: the step is not worked out twice for everybody else.
        let asks = sitting.desk.is_attended && matches!(sitting.session.step(), Step::Results(_));
        if asks && !sitting.desk.ask(front, spoken)? {
            return Ok(Some(sitting.report()));
        }
        let languages = sitting.desk.voices(sitting.voices);
        let directory = sitting.places.lazy_directory();
        let hours = Hours::at(clock::now());
        let scene = Scene {
            l10n: spoken,
            voices: &languages,
            words: sitting.words,
            directory: &directory,
            moment: Moment { today: sitting.today, openings: &hours },
            kept: sitting.kept(),
        };
        let step = sitting.step();
        let screen = match (&remark, &step) {
            (Some(Asking::Again(words)), Step::WhereFrom) => view::where_from(&scene, words, None),
            (Some(Asking::Which(found)), Step::WhereFrom) => {
                view::which(&scene, candidates(found, sitting.places, spoken))
            }
            (_, Step::Notice { .. } | Step::Results(_)) => {
                let screen = view::screen(&step, &scene);
                view::desk::signed(screen, sitting.desk.place.as_deref(), spoken)
            }
            _ => view::screen(&step, &scene),
        };
        let screen = match (sitting.paper.get(), &step) {
            (Paper::Offered, Step::Results(_) | Step::Nearby { .. }) => {
                view::offering_sheet(screen, spoken)
            }
            _ => screen,
        };
        let (screen, mut reply) = sitting.show(front, screen, asked_item(&step), &scene)?;
        let aside = match &reply {
            Reply::Words => Some(view::words(&screen, &scene)),
            Reply::Print => Some(view::sheet_wanted(&scene)),
            Reply::Input(_) | Reply::Where(_) | Reply::Listen | Reply::End => None,
        };
        if reply == Reply::Print {
            sitting.paper.set(Paper::Wanted);
        }
        if let Some(aside) = aside {
            // Back to the same screen, whole: it has been read once and is wanted again.
            (_, reply) = sitting.show(front, aside, None, &scene)?;
            if reply != Reply::End {
                continue;
            }
        }
        if reply == Reply::Listen {
            continue;
        }
        if let Step::Goodbye { report } = step {
            return Ok(report.map(|report| *report));
        }
        let reached = matches!(
            step,
            Step::Results(_)
                | Step::WhereFrom
                | Step::Nearby { .. }
                | Step::Stopping { is_done: true, .. }
        );
        drop(step);
        remark = None;
        match reply {
            Reply::Input(input) => sitting.take(input)?,
            Reply::Words | Reply::Print | Reply::Listen => {}
            // None of the places that were shown: the question again.
            Reply::Where(typed) if typed.is_empty() => {}
            Reply::Where(typed) => remark = locate(&typed, sitting)?,
            // Whoever practises may stop at any question.
            Reply::End if sitting.session.is_practice() => return Ok(None),
            Reply::End if reached => return Ok(Some(sitting.report())),
            Reply::End => return Err(Error::InputEnded { kept: sitting.journal.is_some() }),
        }
    }
}

/// Returns the item that a step asks.
pub(super) fn asked_item<'a>(step: &'a Step) -> Option<&'a ItemId> {
    match step {
        Step::Item(question) => Some(&question.item.id),
        _ => None,
    }
}

/// What is still to be asked about where a person starts from.
pub(super) enum Asking {
    /// The question again, after these words.
    Again(Vec<String>),
    /// Which of these is meant.
    Which(Vec<Origin>),
}

/// Looks up where a person starts from; returns what is still to be asked.
fn locate(typed: &str, sitting: &mut Sitting) -> Result<Option<Asking>, Error> {
    let l10n = sitting.voices.speaking(sitting.session.language());
    match located(typed, sitting.places, l10n) {
        Ok(origin) => sitting.take(Input::Origin(origin)).map(|()| None),
        Err(asking) => Ok(Some(asking)),
    }
}

/// Returns where a person starts from, or what is still to be asked.
pub(super) fn located(typed: &str, places: &Places, l10n: &L10n) -> Result<Origin, Asking> {
    let typed = inert(typed);
    match places.find(&typed) {
        Found::One(origin) => Ok(origin),
        Found::Many(origins) => Err(Asking::Which(origins)),
        Found::OutsideRegion { asked, nearest } => {
            let mut remark = vec![l10n.where_outside(asked)];
            let commune = nearest.map(|commune| commune.names.get(l10n.lang).to_owned());
            remark.extend(commune.map(|commune| l10n.where_outside_nearest(commune)));
            Err(Asking::Again(remark))
        }
        Found::None { nearest } => {
            let mut remark = vec![l10n.where_unknown(typed)];
            if !nearest.is_empty() {
                remark.push(l10n.where_nearest(in_language(&nearest, l10n).join(", ")));
            }
            Err(Asking::Again(remark))
        }
    }
}

/// Returns what to choose from, with "none of these" at the end.
pub(super) fn candidates(origins: &[Origin], places: &Places, l10n: &L10n) -> Vec<Candidate> {
    let texts = nearby::origin_texts(origins, places.gazetteer(), l10n);
    let candidate = |(text, one): (String, &Origin)| Candidate { text, origin: Some(one.clone()) };
    let none = Candidate { text: l10n.where_none(), origin: None };
    texts.into_iter().zip(origins).map(candidate).chain([none]).collect()
}

/// Returns a result in a format.
pub fn written(
    format: &dyn Format,
    report: &Report,
    sitting: &Sitting,
    seed: u64,
) -> io::Result<Vec<u8>> {
    let l10n = sitting.voices.speaking(Some(report.language));
    let languages = sitting.desk.voices(sitting.voices);
    let directory = sitting.places.lazy_directory();
    let scene = Scene {
        l10n,
        voices: &languages,
        words: sitting.words,
        directory: &directory,
        // Who reads the sheet reads it on another day.
        moment: sitting.today.into(),
        kept: Kept::Result,
    };
    let request = view::request(report, sitting.session.origin());
    let screen = results::sheet(report, nearby::blocks(&request, &scene), &scene);
    let screen = view::desk::signed(screen, sitting.desk.place.as_deref(), l10n);
    let text = |line: TextLine| line.text;
    let lines: Vec<_> = view::lines(&screen, SHEET_COLUMNS).into_iter().map(text).collect();
    let sheet = Sheet { report, date: sitting.today, seed, lines: &lines };
    let mut bytes = Vec::new();
    format.write(&sheet, &mut bytes)?;
    Ok(bytes)
}
