//! `niveau kiosk --self-test`: what holds on this machine, in words. Everything that a kiosk gives up is given up
//! and then tried; nobody has to believe a kernel's version number.

use super::error::{Error, Exit};
use super::read_aloud::ReadAloud;
use super::{Streams, Voices};
use crate::domain::id::Lang;
use crate::l10n::L10n;
use crate::world::confine::{Promise, confine, try_everything};
use crate::world::speech::find;

/// What the settings and the command line say that a kiosk needs.
pub struct Checked<'a> {
    /// Whether keys come from a terminal, and one paints.
    pub is_window: bool,
    /// Whether staff have words of their own to leave with.
    pub has_phrase: bool,
    /// What reads aloud, if somebody set it up.
    pub read_aloud: Option<&'a ReadAloud>,
}

/// Programs that every system has and no staff would choose to speak with.
const OTHERS: [&str; 3] = ["true", "env", "hostname"];

/// Gives up what a kiosk gives up, tries all of it, and says what holds. This process can do little afterwards.
pub fn run(checked: &Checked, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let l10n = voices.interface();
    let programs = checked.read_aloud.map(ReadAloud::programs).unwrap_or_default();
    let other = OTHERS.iter().find_map(|name| find(name)).unwrap_or_default();
    confine(&programs);
    let mut found = vec![
        (l10n.self_test_window(), checked.is_window),
        (l10n.self_test_phrase(), checked.has_phrase),
    ];
    for language in [Lang::Fr, Lang::Nl] {
        let speaks = checked.read_aloud.map(|voice| voice.speaks(language));
        let name = voices.speaking(Some(language)).language_name();
        found.extend(speaks.map(|speaks| (l10n.self_test_voice(name), speaks)));
    }
    let tried = try_everything(&other);
    found.extend(tried.into_iter().map(|(promise, holds)| (words(promise, l10n), holds)));
    for (words, holds) in &found {
        let mark = if *holds { l10n.self_test_holds() } else { l10n.self_test_open() };
        streams.print(&l10n.results_pair(mark, words.clone()))?;
    }
    let all_hold = found.iter().all(|(_, holds)| *holds);
    let verdict = if all_hold { l10n.self_test_all() } else { l10n.self_test_not_all() };
    streams.print("")?;
    streams.print(&verdict)?;
    Ok(if all_hold { Exit::Success } else { Exit::Findings })
}

fn words(promise: Promise, l10n: &L10n) -> String {
    match promise {
        Promise::NoCoreDump => l10n.self_test_no_core_dump(),
        Promise::NoLook => l10n.self_test_no_look(),
        Promise::NoWriting => l10n.self_test_no_writing(),
        Promise::NoNetwork => l10n.self_test_no_network(),
        Promise::NoProgram => l10n.self_test_no_program(),
    }
}
