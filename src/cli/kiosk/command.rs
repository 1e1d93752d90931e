//! `niveau kiosk` with what staff typed after it and what the settings say: to serve, to choose the words to leave
//! with, or to try what holds on this machine.

use super::super::args::{self, Color};
use super::super::config::{self, Config};
use super::super::error::{Error, Exit};
use super::super::read_aloud::ReadAloud;
use super::super::{Streams, Voices, self_test, staff, streams};
use super::{plan, run};
use crate::world::environment::Environment;
use crate::world::memory;

/// Does what was asked.
pub fn command(
    asked: args::Kiosk,
    environment: &Environment,
    color: Color,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    memory::forget_what_is_freed();
    if asked.set_phrase {
        return match environment.stdin_is_terminal && environment.stderr_is_terminal {
            true => staff::set(streams, voices),
            false => Err(Error::NoWindow),
        };
    }
    let settings = config::chosen(asked.config.as_deref(), environment, streams, voices)?;
    let is_test = asked.self_test;
    let plan = plan(asked, &settings, environment, color);
    if is_test {
        let checked = self_test::Checked {
            is_window: streams::is_window(environment),
            has_phrase: plan.phrase.is_some(),
            read_aloud: plan.read_aloud.as_ref(),
        };
        return self_test::run(&checked, streams, voices);
    }
    run(&plan, environment, streams, voices)
}

/// Returns what reads aloud: what the command line says, else the settings; nothing where nobody wants a voice.
pub(super) fn voice(asked: &args::Kiosk, settings: &Config) -> Option<ReadAloud> {
    let own = &settings.read_aloud;
    let is_wanted = asked.read_aloud.is_some() || own.fr.is_some() || own.nl.is_some();
    let chosen = || ReadAloud::chosen(asked.read_aloud.as_ref(), asked.bank.as_deref(), own);
    is_wanted.then(chosen)
}
