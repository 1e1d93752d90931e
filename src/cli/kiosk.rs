//! `niveau kiosk`: visitors one after the other at a machine that they share, each from the choice of a
//! language to help nearby, and nothing left of anybody.
//!
//! Enter the terminal, serve, leave the terminal. [`serve`] knows neither terminal nor clock: both are
//! behind the [`Kiosk`] it is given, so that a test plays a whole day in no time.

mod calm;
pub mod command;
mod extras;
mod house;
mod listened;
mod staff_exit;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io;

use super::args::{self, Color};
use super::config::{self, Config};
use super::content::Places;
use super::error::{Error, Exit};
use super::read_aloud::ReadAloud;
use super::sitting::{Asking, asked_item, located};
use super::staff::{Door, Phrase};
use super::{Streams, Voices, bank, desk, place_files, quiz, streams};
use crate::domain::session::{Aim, Idle, Input, Session, Setup, Step};
use crate::front::kiosk::{Heard, Keys, Kiosk, Paper, Patience, Raw, Signals, Source, Theme};
use crate::view::{self, Reply, Scene, Screen, Voice};
use crate::world::clock;
use crate::world::confine::confine;
use crate::world::environment::Environment;
use extras::{with_bars, with_codes};
pub use house::{House, Unseen, Witness};
use listened::Listened;

/// How long the warning stands before everything is forgotten, in milliseconds: 30 seconds, where WCAG
/// 2.2.1 asks for 20.
const REACT: u64 = 30_000;

/// How long a goodbye stands, in milliseconds.
const FAREWELL: u64 = 20_000;

/// What somebody asked.
pub struct Plan {
    /// The form, or the bank's usual one.
    pub form: Option<String>,
    /// A bank by its folder or its name.
    pub bank: Option<std::path::PathBuf>,
    /// A folder of lists of places; otherwise the program's.
    pub places: Option<std::path::PathBuf>,
    /// The commune of the place, if the settings say it.
    pub commune: Option<String>,
    /// Seconds until somebody is asked whether they are there.
    pub idle: u64,
    /// How the screen looks.
    pub theme: Theme,
    /// The words with which staff leave, if there are any.
    pub phrase: Option<Phrase>,
    /// What reads aloud, if somebody set it up.
    pub read_aloud: Option<ReadAloud>,
    /// Whether every screen is read aloud unasked.
    pub speaks_first: bool,
}

/// How serving ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Staff wanted to leave.
    StaffExit,
    /// The terminal has hung up.
    HungUp,
    /// The program met one defect after the other.
    Defect,
}

/// After so many seconds without a key it asks, unless somebody said otherwise.
const USUAL_IDLE: u64 = 120;

/// Returns what was asked on the command line, and what the settings say.
pub fn plan(
    asked: args::Kiosk,
    settings: &Config,
    environment: &Environment,
    color: Color,
) -> Plan {
    Plan {
        phrase: settings.kiosk.staff_phrase.as_deref().and_then(Phrase::parse),
        read_aloud: command::voice(&asked, settings),
        speaks_first: asked.read_aloud.is_some(),
        form: asked.form.map(|form| form.to_string()),
        bank: asked.bank,
        places: place_files::configured_folder(asked.places.as_deref(), settings, environment),
        commune: settings.epn.commune.clone(),
        idle: asked.idle.map(u64::from).or(settings.kiosk.idle_seconds).unwrap_or(USUAL_IDLE),
        theme: match streams::is_coloured(environment, color) {
            true => theme(asked.theme, settings),
            false => Theme::Plain,
        },
    }
}

/// Returns the colours: what the command line says, else the settings.
fn theme(asked: Option<args::Theme>, settings: &Config) -> Theme {
    match (asked, settings.kiosk.theme) {
        (Some(args::Theme::Dark), _) | (None, Some(config::Theme::Dark) | None) => Theme::Dark,
        (Some(args::Theme::Light), _) | (None, Some(config::Theme::Light)) => Theme::Light,
        (Some(args::Theme::Contrast), _) | (None, Some(config::Theme::Contrast)) => Theme::Contrast,
        (Some(args::Theme::Plain), _) | (None, Some(config::Theme::Plain)) => Theme::Plain,
    }
}

/// Serves visitors until staff leave, the terminal goes or a signal ends it. From here on the program can
/// write no file, open no socket and start no program but the voice.
pub fn run(
    plan: &Plan,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    if !streams::is_window(environment) {
        return Err(Error::NoWindow);
    }
    // Before there is a second thread: not every kernel can hold those to it afterwards.
    confine(&plan.read_aloud.as_ref().map(ReadAloud::programs).unwrap_or_default());
    let (bank, words) = bank::usable(plan.bank.as_deref(), streams, voices)?;
    let places = Places::chosen(plan.places.as_deref(), streams, voices)?;
    let here = desk::origin(plan.commune.as_deref(), &places, streams, voices);
    let model = bank.second_order();
    let form = match &plan.form {
        Some(asked) => quiz::form(&bank, asked)?,
        None => &bank.forms[0],
    };
    let house = House {
        bank: &bank,
        form,
        model: &model,
        words: &words,
        voices,
        places: &places,
        here,
        idle: Idle { warn_after: plan.idle * 1000, forget_after: REACT },
        moment: clock::now,
        seed: clock::seed,
        witness: &Unseen,
        door: &RefCell::new(Door::new(plan.phrase.clone())),
        read_aloud: plan.read_aloud.as_ref(),
        speaks_first: plan.speaks_first,
    };
    streams.flush()?;
    open(plan.theme, environment.get("TERM"), &house)
}

/// Takes the terminal, serves, and gives it back.
fn open(theme: Theme, term: Option<&str>, house: &House) -> Result<Exit, Error> {
    let signals = Signals::hear().map_err(Error::Terminal)?;
    calm::keep_quiet();
    let raw = Raw::enter(term).map_err(Error::Terminal)?;
    let mut kiosk = Kiosk::new(raw.console(), Keys::until(&signals), theme);
    if let Some(speaker) = house.read_aloud.map(ReadAloud::speaker) {
        kiosk = kiosk.at_key(move || speaker.hush());
    }
    let served = serve(&mut kiosk, house);
    drop(raw);
    match (signals.ending(), served) {
        // A terminal that has gone can be neither read nor painted.
        (Some(signal), _) => Ok(Exit::of_signal(signal)),
        (None, Ok(Outcome::StaffExit)) => Ok(Exit::Success),
        (None, Ok(Outcome::HungUp)) => Ok(Exit::HungUp),
        (None, Ok(Outcome::Defect)) => Ok(Exit::Internal),
        (None, Err(error)) => Err(Error::Terminal(error)),
    }
}

/// Serves visitors one after the other. Between two of them everything is forgotten, also when the program
/// met a defect of its own.
pub fn serve<P: Paper, S: Source>(kiosk: &mut Kiosk<P, S>, house: &House) -> io::Result<Outcome> {
    let mut defects = 0;
    loop {
        kiosk.wipe()?;
        let mut visit = Visit::new(house, kiosk.now());
        let left = calm::guarded(|| visit.receive(kiosk));
        let (language, was_served) = (visit.session.language(), !visit.session.log().is_empty());
        house.read_aloud.iter().for_each(|voice| voice.hush());
        visit.forget();
        house.witness.forgot();
        let outcome = match left? {
            Some(outcome) => {
                defects = 0;
                outcome
            }
            None => {
                defects = if was_served { 1 } else { defects + 1 };
                kiosk.wipe()?;
                match defects >= calm::MOST {
                    true => Some(Outcome::Defect),
                    false => calm::begin_anew(kiosk, house, language)?,
                }
            }
        };
        if let Some(outcome) = outcome {
            kiosk.wipe()?;
            return Ok(outcome);
        }
    }
}

/// One visitor.
struct Visit<'a> {
    house: &'a House<'a>,
    session: Session<'a>,
    asking: Option<Asking>,
}

impl<'a> Visit<'a> {
    fn new(house: &'a House<'a>, now: u64) -> Visit<'a> {
        let setup = Setup {
            bank: house.bank,
            form: house.form,
            model: house.model,
            aim: Aim::Measure,
            language: None,
            origin: None,
            seed: (house.seed)(),
            seen: BTreeSet::new(),
            idle: Some(house.idle),
        };
        Visit { house, session: Session::start(setup, now), asking: None }
    }

    /// Overwrites what was answered.
    fn forget(mut self) {
        self.asking = None;
        self.session.forget();
    }

    /// Shows screens until the visitor is done or gone; returns how serving ends, if it does.
    fn receive<P: Paper, S: Source>(
        &mut self,
        kiosk: &mut Kiosk<P, S>,
    ) -> io::Result<Option<Outcome>> {
        loop {
            let heard = self.show(kiosk)?;
            let is_over = self.session.is_over();
            match heard {
                Heard::Closed => return Ok(Some(Outcome::HungUp)),
                Heard::Staff => {
                    if let Some(outcome) = self.leave(kiosk)? {
                        return Ok(Some(outcome));
                    }
                }
                Heard::Listen => {}
                Heard::Anything | Heard::Nobody if is_over => return Ok(None),
                // Somebody played with the keys and went away.
                Heard::Nobody if self.session.log().is_empty() => return Ok(None),
                Heard::Nobody => {
                    self.session.handle(Input::Tick, kiosk.now()).ok();
                    if self.session.log().is_empty() {
                        return Ok(None);
                    }
                }
                Heard::Anything => {
                    // Taken for "I am there", whatever it is.
                    self.session.handle(Input::Continue, kiosk.now()).ok();
                }
                Heard::Reply(reply) => self.reply(reply, kiosk.now()),
            }
        }
    }

    /// Lets staff leave: with their words from any screen, and where there are none only before anybody has
    /// begun.
    fn leave<P: Paper, S: Source>(&self, kiosk: &mut Kiosk<P, S>) -> io::Result<Option<Outcome>> {
        let mut door = self.house.door.borrow_mut();
        if !door.has_lock() {
            return Ok(self.session.log().is_empty().then_some(Outcome::StaffExit));
        }
        let language = self.session.language();
        let words = |scene: &Scene| view::kiosk_words(scene, Voice::Silent, language.is_some());
        let words = self.house.with_scene(language, words);
        Ok(match staff_exit::ask(kiosk, &mut door, self.house.voices, (language, &words))? {
            staff_exit::Asked::Leave => Some(Outcome::StaffExit),
            staff_exit::Asked::Closed => Some(Outcome::HungUp),
            staff_exit::Asked::Stay => None,
        })
    }

    /// Shows what is to be shown now.
    fn show<P: Paper, S: Source>(&self, kiosk: &mut Kiosk<P, S>) -> io::Result<Heard> {
        self.house.with_scene(self.session.language(), |scene| self.show_in(scene, kiosk))
    }

    fn show_in<P: Paper, S: Source>(
        &self,
        scene: &Scene,
        kiosk: &mut Kiosk<P, S>,
    ) -> io::Result<Heard> {
        let step = self.session.step();
        let language = self.session.language();
        let screen = self.screen(&step, scene);
        let heard = Listened {
            house: self.house,
            language,
            item: asked_item(&step),
            words: view::kiosk_words(scene, self.house.voice(language), language.is_some()),
            patience: self.patience(&step),
        };
        let said = heard.show(kiosk, screen.clone(), scene)?;
        if said != Heard::Reply(Reply::Words) {
            return Ok(said);
        }
        let help = view::for_kiosk(view::words(&screen, scene), scene);
        // Enter leads back to the same screen; whatever ends a visit ends it here too.
        Ok(match (Listened { item: None, ..heard }).show(kiosk, help, scene)? {
            Heard::Reply(_) => Heard::Listen,
            other => other,
        })
    }

    fn screen(&self, step: &Step, scene: &Scene) -> Screen {
        let screen = match (&self.asking, step) {
            (Some(Asking::Which(found)), Step::WhereFrom) => {
                view::which(scene, super::sitting::candidates(found, self.house.places, scene.l10n))
            }
            (asking, Step::WhereFrom) => {
                let remark = match asking {
                    Some(Asking::Again(words)) => &words[..],
                    Some(Asking::Which(_)) | None => &[],
                };
                view::where_from(scene, remark, self.house.here.as_ref())
            }
            (_, Step::StillThere) => view::anybody_there(scene),
            (_, Step::Nearby { report, origin }) => {
                let request = view::request(report, *origin);
                with_codes(view::screen(step, scene), &request, scene)
            }
            (_, Step::Results(report)) => with_bars(view::screen(step, scene), report, scene),
            _ => view::screen(step, scene),
        };
        view::for_kiosk(screen, scene)
    }

    fn patience(&self, step: &Step) -> Patience {
        let Idle { warn_after, forget_after } = self.house.idle;
        let (until, any_key) = match step {
            Step::StillThere => (forget_after, true),
            Step::Goodbye { .. } => (FAREWELL, true),
            _ => (warn_after, false),
        };
        // Before anybody has begun there is nothing to forget but what was played with.
        let from_touch = matches!(step, Step::Language);
        Patience { until: Some(until), any_key, from_touch }
    }

    fn reply(&mut self, reply: Reply, now: u64) {
        self.asking = None;
        match reply {
            Reply::Input(input) => self.take(input, now),
            Reply::Where(typed) if typed.is_empty() => {}
            Reply::Where(typed) => {
                let l10n = self.house.voices.speaking(self.session.language());
                match located(&typed, self.house.places, l10n) {
                    Ok(origin) => self.take(Input::Origin(origin), now),
                    Err(asking) => self.asking = Some(asking),
                }
            }
            Reply::Words | Reply::Print | Reply::Listen | Reply::End => {}
        }
    }

    fn take(&mut self, input: Input, now: u64) {
        if self.session.handle(input.clone(), now).is_ok() {
            self.house.witness.took(&input);
        }
    }
}
