//! `niveau tour`: ten minutes for a new animator, with screens of the program as they are today.
//!
//! It can be left at any stop and taken up there again; through a pipe all stops come one after the other.

use super::content::Places;
use super::error::{Error, Exit};
use super::{Streams, Voices, bank, fronts, guard};
use crate::domain::bank::Bank;
use crate::domain::estimate::SecondOrder;
use crate::domain::gazetteer::Postcode;
use crate::domain::id::Lang;
use crate::domain::item::{Answer, Equipment, Prompt};
use crate::domain::session::{Aim, Input, Session, Setup, Step};
use crate::domain::words::BankWords;
use crate::front::{Front, Kind};
use crate::view::tour::{Stop, screen};
use crate::view::{self, Ask, Commands, Kept, Reply, Scene, Screen, desk};
use crate::world::clock;

/// The form whose screens are shown: the quick one.
const FORM: &str = "quick";

/// The chance of those screens: the same tour on every PC.
const SEED: u64 = 7;

/// A place that everybody knows; it is in the lists of the program.
const POSTCODE: &str = "1060";

/// What was asked for.
pub struct Plan {
    /// How to show the tour; nothing where it is not a person who reads it.
    pub front: Option<Kind>,
    /// The stop to begin at, from 1.
    pub step: usize,
}

/// Shows the tour.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let shown = Shown::new(streams, voices)?;
    let l10n = voices.interface();
    let screens: Vec<Screen> = Stop::ALL
        .iter()
        .map(|stop| screen(*stop, shown.at(*stop, voices).as_ref(), l10n))
        .collect();
    match plan.front {
        Some(front) => {
            let _guard = guard(front)?;
            let left =
                fronts::with_front(front, streams, |front| walk(&screens, plan.step, front))?;
            streams.remark(&match left {
                Some(at) => l10n.tour_left(format!("niveau tour --step {}", at + 1)),
                None => l10n.tour_done("niveau quiz --quick"),
            });
        }
        None => {
            for page in &screens[plan.step - 1..] {
                let page =
                    Screen { ask: Ask::Nothing, commands: Commands::default(), ..page.clone() };
                fronts::with_front(Kind::Plain, streams, |front| front.show(&page))
                    .map_err(Error::Output)?;
            }
        }
    }
    Ok(Exit::Success)
}

/// Goes from stop to stop; returns where it was left, unless at the end.
fn walk(screens: &[Screen], step: usize, front: &mut dyn Front) -> Result<Option<usize>, Error> {
    let mut at = step - 1;
    while let Some(screen) = screens.get(at) {
        match front.show(screen).map_err(Error::Output)? {
            Reply::Input(Input::Back) => at = at.saturating_sub(1),
            Reply::Input(Input::Stop) | Reply::End => return Ok(Some(at)),
            Reply::Input(_) | Reply::Where(_) | Reply::Words | Reply::Print | Reply::Listen => {
                at += 1
            }
        }
    }
    Ok(None)
}

/// What the screens of the program are made of.
struct Shown {
    bank: Bank,
    words: BankWords,
    places: Places,
    model: SecondOrder,
    language: Lang,
}

impl Shown {
    fn new(streams: &mut Streams, voices: &Voices) -> Result<Shown, Error> {
        let (bank, words) = bank::usable(None, streams, voices)?;
        let model = bank.second_order();
        // The questions are in two languages; who reads English sees the French ones.
        let language = match voices.choice.interface {
            Lang::Nl => Lang::Nl,
            Lang::Fr | Lang::En => Lang::Fr,
        };
        Ok(Shown { bank, words, places: Places::embedded(), model, language })
    }

    /// Returns the screen of the program that a stop shows.
    fn at(&self, stop: Stop, voices: &Voices) -> Option<Screen> {
        match stop {
            Stop::What | Stop::Keys | Stop::Talk | Stop::Others | Stop::Yours => None,
            Stop::Beside => Some(desk::reminder(voices.interface())),
            Stop::Welcome => self.reached(voices, |step| matches!(step, Step::Notice { .. })),
            Stop::Question => self.reached(voices, is_choice),
            Stop::Result => self.reached(voices, |step| matches!(step, Step::Results(_))),
            Stop::Nearby => self.reached(voices, |step| matches!(step, Step::Nearby { .. })),
        }
    }

    /// Plays a sitting until a step, and returns its screen.
    fn reached(&self, voices: &Voices, is_wanted: fn(&Step) -> bool) -> Option<Screen> {
        let mut session = Session::start(self.setup()?, 0);
        let languages = voices.of_questions();
        let directory = self.places.lazy_directory();
        let scene = Scene {
            l10n: voices.speaking(Some(self.language)),
            voices: &languages,
            words: &self.words,
            directory: &directory,
            moment: clock::today().into(),
            kept: Kept::Nothing,
        };
        // Every step of a sitting takes one input; none has a hundred.
        for turn in 0..100 {
            let step = session.step();
            if is_wanted(&step) {
                return Some(view::screen(&step, &scene));
            }
            let input = input(&step, turn);
            drop(step);
            session.handle(input, 0).ok()?;
        }
        None
    }

    fn setup(&self) -> Option<Setup<'_>> {
        let form = self.bank.forms.iter().find(|form| form.id.as_str() == FORM)?;
        Some(Setup {
            bank: &self.bank,
            form,
            model: &self.model,
            aim: Aim::Measure,
            language: Some(self.language),
            origin: Postcode::parse(POSTCODE).and_then(|postcode| self.places.postcode(postcode)),
            seed: SEED,
            seen: Default::default(),
            idle: None,
        })
    }
}

fn is_choice(step: &Step) -> bool {
    let Step::Item(question) = step else { return false };
    question.item.is_scored() && matches!(question.item.kind.prompt(), Prompt::One(_))
}

/// Returns what the person of the tour does: now right, now "I don't know".
fn input(step: &Step, turn: usize) -> Input {
    match step {
        Step::Equipment => Input::Equipment(Equipment::Computer),
        Step::Item(_) if turn.is_multiple_of(3) => Input::Answer(Answer::DontKnow),
        Step::Item(question) => Input::Answer(question.item.kind.right_answer()),
        _ => Input::Continue,
    }
}
