//! `niveau practice`: questions with an explanation after each, and no level.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::content::Places;
use super::desk::Desk;
use super::error::{Error, Exit};
use super::read_aloud::ReadAloud;
use super::sitting::{Paper, Sitting};
use super::{Streams, Voices, bank, quiz};
use crate::domain::bank::Bank;
use crate::domain::id::{Lang, ModuleId};
use crate::domain::nearest::nearest;
use crate::domain::session::{Aim, Session, Setup};
use crate::front::Kind;
use crate::world::clock::{self, Stopwatch};

/// What somebody asked.
pub struct Plan {
    /// The language of the questions, when it is known.
    pub language: Option<Lang>,
    /// The only module, if one was named.
    pub module: Option<ModuleId>,
    /// A folder of lists of places; otherwise the program's.
    pub places: Option<PathBuf>,
    /// The folder of another bank.
    pub bank: Option<PathBuf>,
    /// How to show screens.
    pub front: Kind,
    /// What reads the screens aloud, when somebody chose so.
    pub read_aloud: Option<ReadAloud>,
    /// Where chance comes from.
    pub seed: Option<u64>,
}

/// Lets somebody practise. Nothing is measured and nothing is kept.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (bank, words) = bank::measuring(plan.bank.as_deref(), streams, voices)?;
    check(&bank, plan.module.as_ref())?;
    let places = Places::chosen(plan.places.as_deref(), streams, voices)?;
    let model = bank.second_order();
    let setup = Setup {
        bank: &bank,
        form: &bank.forms[0],
        model: &model,
        aim: Aim::Practise(plan.module.clone()),
        language: plan.language,
        origin: None,
        seed: plan.seed.unwrap_or_else(clock::seed),
        seen: BTreeSet::new(),
        idle: None,
    };
    let mut sitting = Sitting {
        words: &words,
        voices,
        places: &places,
        today: clock::today(),
        clock: Stopwatch::start(),
        before: 0,
        session: Session::start(setup, 0),
        journal: None,
        has_output: false,
        tells_why: false,
        read_aloud: plan.read_aloud.clone(),
        paper: Paper::None.into(),
        desk: Desk::default(),
    };
    quiz::show(plan.front, streams, &mut sitting)?;
    Ok(Exit::Success)
}

/// Refuses a module in which there is nothing to practise.
fn check(bank: &Bank, asked: Option<&ModuleId>) -> Result<(), Error> {
    let scored = || bank.items.iter().filter(|item| item.is_scored());
    let Some(asked) = asked.filter(|asked| !scored().any(|item| item.module == **asked)) else {
        return Ok(());
    };
    let known: BTreeSet<&str> = scored().map(|item| item.module.as_str()).collect();
    Err(Error::Module {
        asked: asked.to_string(),
        nearest: nearest(asked.as_str(), known.iter().copied()),
        modules: known.into_iter().map(str::to_owned).collect(),
    })
}
