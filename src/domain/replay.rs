//! Plays a log of inputs through a session: resuming, scripts, simulation and most tests are this.

use super::session::{Entry, Rejected, Session, Setup};

/// Where a replay stopped, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// The place of the entry that was refused, from 0.
    pub at: usize,
    /// Why.
    pub why: Rejected,
}

/// Returns the session that the inputs lead to; the same inputs always lead to the same session.
pub fn replay<'a>(setup: Setup<'a>, entries: &[Entry]) -> Result<Session<'a>, Stopped> {
    let mut session = Session::start(setup, 0);
    for (at, entry) in entries.iter().enumerate() {
        session.handle(entry.input.clone(), entry.at).map_err(|why| Stopped { at, why })?;
    }
    Ok(session)
}
