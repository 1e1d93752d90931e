//! `niveau kiosk`: visitors one after the other at a machine that they share, each from the choice of a
//! language to help nearby, and nothing left of anybody.
//!
//! Enter the terminal, serve, leave the terminal. [`serve`] knows neither terminal nor clock: both are
//! behind the [`Kiosk`] it is given, so that a test plays a whole day in no time.

use std::collections::BTreeSet;
use std::io;

use super::args::{self, Color};
use super::content::Places;
use super::error::{Error, Exit};
use super::sitting::{Asking, located};
use super::{Streams, Voices, bank, place_files, quiz, streams};
use crate::domain::advice::advise;
use crate::domain::bank::{Bank, Form};
use crate::domain::estimate::SecondOrder;
use crate::domain::opening::{DateTime, Moment};
use crate::domain::report::Report;
use crate::domain::session::{Aim, Idle, Input, Session, Setup, Step};
use crate::domain::words::BankWords;
use crate::export;
use crate::front::kiosk::{Heard, Keys, Kiosk, Paper, Patience, Raw, Source, Theme};
use crate::places::hours::Hours;
use crate::view::{self, Kept, Reply, Scene, Screen, Voice};
use crate::world::clock;
use crate::world::environment::Environment;

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
    /// Seconds until somebody is asked whether they are there.
    pub idle: u16,
    /// How the screen looks.
    pub theme: Theme,
}

/// Everything that visitors share.
pub struct House<'a> {
    /// What is asked.
    pub bank: &'a Bank,
    /// The form that is followed.
    pub form: &'a Form,
    /// The measuring model, with its tables.
    pub model: &'a SecondOrder,
    /// The words of the bank.
    pub words: &'a BankWords,
    /// The words of the interface.
    pub voices: &'a Voices,
    /// Where help is.
    pub places: &'a Places,
    /// How long nobody may touch anything.
    pub idle: Idle,
    /// The day and the hour.
    pub moment: fn() -> DateTime,
    /// Where chance comes from, for each visitor anew.
    pub seed: fn() -> u64,
    /// Told of what is shown and of what is taken.
    pub witness: &'a dyn Witness,
}

/// Somebody who looks on: a test, or a voice that reads aloud.
pub trait Witness {
    /// A screen is about to be shown.
    fn shown(&self, _screen: &Screen) {}

    /// A session took an input.
    fn took(&self, _input: &Input) {}

    /// Everything of a visitor was forgotten.
    fn forgot(&self) {}
}

/// Nobody looks on.
pub struct Unseen;

impl Witness for Unseen {}

/// How serving ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Staff wanted to leave.
    StaffExit,
    /// The terminal has hung up.
    HungUp,
}

/// Returns what was asked on the command line.
pub fn plan(asked: args::Kiosk, environment: &Environment, color: Color) -> Plan {
    Plan {
        form: asked.form.map(|form| form.to_string()),
        bank: asked.bank,
        places: place_files::chosen_folder(asked.places.as_deref(), environment),
        idle: asked.idle,
        theme: match asked.theme {
            _ if !streams::is_coloured(environment, color) => Theme::Plain,
            args::Theme::Dark => Theme::Dark,
            args::Theme::Light => Theme::Light,
            args::Theme::Contrast => Theme::Contrast,
            args::Theme::Plain => Theme::Plain,
        },
    }
}

/// Serves visitors until staff leave or the terminal goes.
pub fn run(
    plan: &Plan,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    if !streams::is_window(environment) {
        return Err(Error::NoWindow);
    }
    let (bank, words) = bank::usable(plan.bank.as_deref(), streams, voices)?;
    let places = Places::chosen(plan.places.as_deref(), streams, voices)?;
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
        idle: Idle { warn_after: u64::from(plan.idle) * 1000, forget_after: REACT },
        moment: clock::now,
        seed: clock::seed,
        witness: &Unseen,
    };
    streams.flush()?;
    let raw = Raw::enter(environment.get("TERM")).map_err(Error::Terminal)?;
    let mut kiosk = Kiosk::new(raw.console(), Keys::default(), plan.theme);
    let served = serve(&mut kiosk, &house);
    drop(raw);
    match served.map_err(Error::Terminal)? {
        Outcome::StaffExit => Ok(Exit::Success),
        Outcome::HungUp => Ok(Exit::HungUp),
    }
}

/// Serves visitors one after the other. Between two of them everything is forgotten.
pub fn serve<P: Paper, S: Source>(kiosk: &mut Kiosk<P, S>, house: &House) -> io::Result<Outcome>
where
    P::Error: Send + Sync + 'static,
{
    loop {
        kiosk.wipe()?;
        let mut visit = Visit::new(house, kiosk.now());
        let left = visit.receive(kiosk);
        visit.forget();
        house.witness.forgot();
        if let Some(outcome) = left? {
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
    ) -> io::Result<Option<Outcome>>
    where
        P::Error: Send + Sync + 'static,
    {
        loop {
            let heard = self.show(kiosk)?;
            let is_over = self.session.is_over();
            match heard {
                Heard::Closed => return Ok(Some(Outcome::HungUp)),
                Heard::Staff if self.session.log().is_empty() => {
                    return Ok(Some(Outcome::StaffExit));
                }
                Heard::Staff | Heard::Listen => {}
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

    /// Shows what is to be shown now.
    fn show<P: Paper, S: Source>(&self, kiosk: &mut Kiosk<P, S>) -> io::Result<Heard>
    where
        P::Error: Send + Sync + 'static,
    {
        let house = self.house;
        let languages = house.voices.of_questions();
        let directory = house.places.lazy_directory();
        let now = (house.moment)();
        let hours = Hours::at(now);
        let scene = Scene {
            l10n: house.voices.speaking(self.session.language()),
            voices: &languages,
            words: house.words,
            directory: &directory,
            moment: Moment { today: now.date(), openings: &hours },
            kept: Kept::Nothing,
        };
        let step = self.session.step();
        let screen = self.screen(&step, &scene);
        let words = view::kiosk_words(&scene, Voice::Silent, self.session.language().is_some());
        let patience = self.patience(&step);
        house.witness.shown(&screen);
        let heard = kiosk.show(&screen, &words, patience)?;
        if heard != Heard::Reply(Reply::Words) {
            return Ok(heard);
        }
        let help = view::for_kiosk(view::words(&screen, &scene), &scene);
        house.witness.shown(&help);
        let heard = kiosk.show(&help, &words, patience)?;
        // Enter leads back to the same screen; whatever ends a visit ends it here too.
        Ok(match heard {
            Heard::Reply(_) => Heard::Listen,
            other => other,
        })
    }

    fn screen(&self, step: &Step, scene: &Scene) -> Screen {
        let screen = match (&self.asking, step) {
            (Some(Asking::Again(words)), Step::WhereFrom) => view::where_again(scene, words),
            (Some(Asking::Which(found)), Step::WhereFrom) => {
                view::which(scene, super::sitting::candidates(found, self.house.places, scene.l10n))
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
            Reply::Words | Reply::End => {}
        }
    }

    fn take(&mut self, input: Input, now: u64) {
        if self.session.handle(input.clone(), now).is_ok() {
            self.house.witness.took(&input);
        }
    }
}

/// Adds bars to a result, beside the words that stand there.
fn with_bars(screen: Screen, report: &Report, scene: &Scene) -> Screen {
    let mut body = view::level_bars(report, scene.l10n);
    body.extend(screen.body);
    Screen { body, ..screen }
}

/// Columns of a code at most: half a line.
const CODE_COLUMNS: usize = 40;

/// Adds to each place a code that leads to its page, where one is known.
fn with_codes(screen: Screen, request: &crate::domain::advice::Request, scene: &Scene) -> Screen {
    let advice = advise(request, scene.directory, scene.moment);
    let mut links = advice.places.iter().map(|suggestion| export::link(&suggestion.place));
    let mut body = Vec::new();
    for block in screen.body {
        let is_place = matches!(&block, view::Block::List(entries)
            if entries.first().is_some_and(|(mark, _)| mark != "-"));
        body.push(block);
        if let Some(link) = is_place.then(|| links.next()).flatten().flatten() {
            body.extend(export::qr(&link, CODE_COLUMNS).map(view::Block::Code));
        }
    }
    Screen { body, ..screen }
}
