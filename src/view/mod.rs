//! Session and words → [`Screen`]: plain data that any front-end can paint, and typed text → [`Reply`].
//!
//! No front-end owns a sentence or a rule: what is said, in which order, and what an answer may look
//! like is all here.

mod activities;
pub mod aligned;
mod ask;
mod bars;
pub mod booklet;
pub mod calibration;
pub mod columns;
pub mod coverage;
pub mod cuts;
pub mod desk;
pub mod dif;
pub mod item;
pub mod item_report;
mod kiosk;
mod layout;
pub mod nearby;
pub mod paper;
mod practice;
mod read;
pub mod results;
#[cfg(test)]
pub(crate) mod samples;
mod screen;
pub mod setup;
pub mod sheet;
pub mod simulation;
mod spoken;
mod stages;
pub mod statistics;
mod stimulus;
pub mod summary;
pub mod talk;
pub mod tour;
mod typed;
pub mod why;

pub use bars::level_bars;
pub use kiosk::{
    KioskWords, Pages, Remark, Voice, anybody_there, for_kiosk, kiosk_words, one_moment, staff,
};
pub use layout::{Line, Role, body_lines, lines, question_lines, stem_lines, wrapped};
pub use read::{Read, read};
pub use screen::{Ask, Block, Candidate, Choice, Commands, Progress, Reply, Screen, Target};
pub use spoken::{spoken, spoken_languages, with_voice};
pub use typed::{digit, letter, unshifted};

use std::ops::Deref;

use crate::domain::advice::{Request, Wishes};
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::item::Equipment;
use crate::domain::opening::Moment;
use crate::domain::place::Directory;
use crate::domain::report::Report;
use crate::domain::session::Step;
use crate::domain::words::BankWords;
use crate::l10n::L10n;

/// Everything besides the step that a screen is made from.
pub struct Scene<'a> {
    /// The words of the interface, in the reader's language.
    pub l10n: &'a L10n,
    /// The same words in every language of the bank, for a reader whose language is not known.
    pub voices: &'a [&'a L10n],
    /// The words of the bank.
    pub words: &'a BankWords,
    /// Places and trainings, read when they are first asked for.
    pub directory: &'a dyn Deref<Target = Directory>,
    /// The day, and when places are open around the moment.
    pub moment: Moment<'a>,
    /// What is kept in a file because somebody chose so.
    pub kept: Kept,
}

/// What is kept in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing: the usual way.
    Nothing,
    /// The result only.
    Result,
    /// Every answer, so that a sitting can be resumed.
    Answers,
}

impl Scene<'_> {
    /// Returns an empty screen with what all screens share.
    fn blank(&self, title: String) -> Screen {
        Screen {
            title,
            progress: None,
            body: Vec::new(),
            question: Vec::new(),
            ask: Ask::Nothing,
            commands: Commands::default(),
            refused: self.l10n.refused_continue(),
            more: self.l10n.session_more(),
            // Fluent drops a space at the end of a message.
            echo: format!("{} ", self.l10n.session_echo()),
            is_result: false,
        }
    }

    /// Returns the commands that are the same everywhere.
    fn commands(&self) -> Commands {
        let languages: Vec<Lang> = self.voices.iter().map(|voice| voice.lang).collect();
        let other = ask::other_language(&languages, self.l10n.lang);
        let name = |language: Lang| {
            self.voices
                .iter()
                .find(|voice| voice.lang == language)
                .map(|voice| voice.language_name())
        };
        stages::commands(self.l10n, other.and_then(|other| Some((other, name(other)?))))
    }
}

/// Returns the screen of a step.
pub fn screen(step: &Step, scene: &Scene) -> Screen {
    let screen = of_step(step, scene);
    match step {
        Step::Item(_) | Step::Explained { .. } | Step::Results(_) | Step::Nearby { .. } => {
            with_words(screen, scene)
        }
        // Few words, all of them plain.
        Step::Language
        | Step::Notice { .. }
        | Step::PracticeNotice
        | Step::Modules(_)
        | Step::Equipment
        | Step::Practised { .. }
        | Step::Stopping { .. }
        | Step::WhereFrom
        | Step::StillThere
        | Step::Goodbye { .. } => screen,
    }
}

/// Lets a person ask what the hard words of a screen mean, where there are some.
fn with_words(screen: Screen, scene: &Scene) -> Screen {
    let found = scene.words.glossary.found(scene.l10n.lang, &screen.text());
    if found.is_empty() {
        return screen;
    }
    let words = found.iter().map(|entry| (entry.word.clone(), entry.means.clone())).collect();
    let key = stages::hint(&[scene.l10n.command_words()]);
    let hint = stages::beside(&screen.commands.hint, &key);
    let commands = Commands { words, hint, ..screen.commands };
    Screen { commands, ..screen }
}

/// Returns the screen that says what the hard words of another screen mean.
pub fn words(screen: &Screen, scene: &Scene) -> Screen {
    stages::words(scene, &screen.commands.words)
}

/// Returns a screen where a sheet to take home can be asked for.
pub fn offering_sheet(screen: Screen, l10n: &L10n) -> Screen {
    stages::offering_sheet(screen, l10n)
}

/// Returns the screen that says when the sheet will be printed.
pub fn sheet_wanted(scene: &Scene) -> Screen {
    stages::sheet_wanted(scene)
}

fn of_step(step: &Step, scene: &Scene) -> Screen {
    match step {
        Step::Language => stages::language(scene, scene.voices),
        Step::Notice { questions, is_at_most } => stages::notice(scene, *questions, *is_at_most),
        Step::Equipment => stages::equipment(scene),
        Step::PracticeNotice => practice::notice(scene),
        Step::Modules(modules) => practice::modules(modules, scene),
        Step::Explained { item, answer, is_last } => {
            practice::explained(item, answer, *is_last, scene)
        }
        Step::Practised { questions } => practice::practised(*questions, scene),
        Step::Item(question) => ask::question(question, scene),
        Step::Stopping { answered, is_done } => stages::stopping(scene, *answered, *is_done),
        Step::Results(report) => results::results(report, scene),
        Step::WhereFrom => stages::where_from(scene, &[], None),
        Step::Nearby { report, origin } => nearby::nearby(&request(report, *origin), scene),
        Step::StillThere => stages::still_there(scene),
        Step::Goodbye { .. } => stages::goodbye(scene),
    }
}

/// Returns the screen that asks where a person starts from, with a remark on what was typed before; where
/// the place itself is known, Enter alone starts from there.
pub fn where_from(scene: &Scene, remark: &[String], here: Option<&Origin>) -> Screen {
    stages::where_from(scene, remark, here)
}

/// Returns the screen that asks which of several places is meant.
pub fn which(scene: &Scene, candidates: Vec<Candidate>) -> Screen {
    stages::candidates(scene, candidates)
}

/// Returns what a report asks of the places.
pub fn request(report: &Report, origin: Option<&Origin>) -> Request {
    Request {
        level: report.level(),
        weakest_area: report.weakest_area(),
        has_device: report.equipment != Equipment::None,
        need: None,
        wishes: Wishes::default(),
        language: report.language,
        origin: origin.cloned(),
    }
}
