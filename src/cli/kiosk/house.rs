//! What the visitors of a kiosk share: questions, words, places, the clock, the way out and the voice.

use std::cell::RefCell;

use super::super::Voices;
use super::super::content::Places;
use super::super::read_aloud::ReadAloud;
use super::super::staff::Door;
use crate::domain::bank::{Bank, Form};
use crate::domain::estimate::SecondOrder;
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::opening::{DateTime, Moment};
use crate::domain::session::{Idle, Input};
use crate::domain::words::BankWords;
use crate::places::hours::Hours;
use crate::view::{Kept, Scene, Screen, Voice};

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
    /// Where the place itself is, if the settings say so: offered to whoever is asked where they start from.
    pub here: Option<Origin>,
    /// How long nobody may touch anything.
    pub idle: Idle,
    /// The day and the hour.
    pub moment: fn() -> DateTime,
    /// Where chance comes from, for each visitor anew.
    pub seed: fn() -> u64,
    /// Told of what is shown and of what is taken.
    pub witness: &'a dyn Witness,
    /// The way out.
    pub door: &'a RefCell<Door>,
    /// What reads aloud, if somebody set it up.
    pub read_aloud: Option<&'a ReadAloud>,
    /// Whether every screen is read aloud unasked.
    pub speaks_first: bool,
}

impl House<'_> {
    /// Does something with the scene of this moment in somebody's language.
    pub(super) fn with_scene<T>(
        &self,
        language: Option<Lang>,
        work: impl FnOnce(&Scene) -> T,
    ) -> T {
        let languages = self.voices.of_questions();
        let directory = self.places.lazy_directory();
        let now = (self.moment)();
        let hours = Hours::at(now);
        work(&Scene {
            l10n: self.voices.speaking(language),
            voices: &languages,
            words: self.words,
            directory: &directory,
            moment: Moment { today: now.date(), openings: &hours },
            kept: Kept::Nothing,
        })
    }

    /// Returns whether a language can be listened to.
    pub(super) fn voice(&self, language: Option<Lang>) -> Voice {
        let speaks = |voice: &ReadAloud| voice.speaks(language.unwrap_or(Lang::Fr));
        if self.read_aloud.is_some_and(speaks) { Voice::Speaks } else { Voice::Silent }
    }
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
