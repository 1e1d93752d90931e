//! The way out of a kiosk: Ctrl-E asks for the words of the staff. Who does not know them is back where they were.

use std::io;

use super::super::Voices;
use super::super::staff::{Door, Tried};
use crate::domain::id::Lang;
use crate::front::kiosk::{Heard, Kiosk, Paper, Patience, Source};
use crate::view::{self, KioskWords, Remark, Reply};

/// How long the question stands, in milliseconds: visitors come here by mistake.
const PATIENCE: u64 = 30_000;

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// These were the words.
    Leave,
    /// They were not, or nobody typed any.
    Stay,
    /// The terminal has hung up.
    Closed,
}

/// Asks for the words until they are given, or nobody tries any more.
pub(super) fn ask<P: Paper, S: Source>(
    kiosk: &mut Kiosk<P, S>,
    door: &mut Door,
    voices: &Voices,
    (language, words): (Option<Lang>, &KioskWords),
) -> io::Result<Asked> {
    // Before a language is chosen nobody knows which one staff read.
    let both = voices.of_questions();
    let chosen = [voices.speaking(language)];
    let spoken = if language.is_some() { &chosen[..] } else { &both };
    let mut remark = None;
    loop {
        let wait = door.wait(kiosk.now());
        let said = match wait {
            0 => remark.take(),
            seconds => Some(Remark::Wait(seconds)),
        };
        let screen = view::staff(spoken, said);
        let patience = Patience { until: Some(PATIENCE), any_key: false, from_touch: false };
        match kiosk.show_secret(&screen, words, patience)? {
            Heard::Closed => return Ok(Asked::Closed),
            Heard::Reply(Reply::Where(typed)) => match door.open(typed, kiosk.now()) {
                Tried::Open => return Ok(Asked::Leave),
                Tried::Closed => remark = Some(Remark::Closed),
                Tried::Wait(_) => {}
            },
            Heard::Listen | Heard::Staff | Heard::Anything => {}
            Heard::Nobody | Heard::Reply(_) => return Ok(Asked::Stay),
        }
    }
}
