//! `niveau why JOURNAL`: why each question of a sitting was asked, by replaying its log.

use std::path::PathBuf;

use super::error::{Error, Exit};
use super::{Streams, Voices, bank, journal, quiz};
use crate::domain::bank::Bank;
use crate::domain::replay::replay;
use crate::domain::session::Session;
use crate::export;
use crate::view::why;

/// What somebody asked.
pub struct Plan {
    /// The log of the sitting.
    pub journal: PathBuf,
    /// The folder of another bank.
    pub bank: Option<PathBuf>,
    /// Whether to write JSON lines.
    pub is_json: bool,
}

/// Writes why each question was asked. The log stays as it is.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (mut bank, _) = bank::usable(plan.bank.as_deref(), streams, voices)?;
    let path = &plan.journal;
    let (header, entries) = journal::look(path)?;
    if header.bank != bank.id.as_str() || header.hash != bank.hash {
        return Err(Error::JournalBank { path: path.clone() });
    }
    quiz::adjust(&mut bank, &header);
    let model = bank.second_order();
    let setup = quiz::setup(&bank, &model, &header)?;
    let session = replay(setup, &entries)
        .map_err(|stopped| Error::JournalReplay { path: path.clone(), line: stopped.at + 2 })?;
    if plan.is_json {
        streams.write(lines(&session, &bank, header.seed)?.as_bytes())?;
    } else {
        for line in why::lines(&session.explained(), &session.report(), &bank, voices.interface()) {
            streams.print(&line)?;
        }
    }
    Ok(Exit::Success)
}

/// Returns why each question of a sitting was asked, as JSON lines.
pub fn lines(session: &Session, bank: &Bank, seed: u64) -> Result<String, Error> {
    let lines = export::why(&session.explained(), &session.report(), bank, seed);
    let lines = lines.map_err(|error| Error::Output(error.into()))?;
    Ok(lines.iter().map(|line| format!("{line}\n")).collect())
}
