//! `niveau kiosk --set-phrase`: asks for the words twice, without showing them, and prints the line for the
//! settings.

use zeroize::Zeroizing;

use super::super::error::{Error, Exit};
use super::super::{Streams, Voices, guard};
use super::{LEAST, Phrase};
use crate::front::{Kind, secret};

/// How often the words may be mistyped.
const TRIES: usize = 3;

/// Asks for the words, and prints their hash as a line of `config.toml`.
pub fn set(streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let l10n = voices.interface();
    let _guard = guard(Kind::Line)?;
    for _ in 0..TRIES {
        let Some(words) = ask(&l10n.staff_new())? else { break };
        if words.trim().chars().count() < LEAST {
            streams.remark(&l10n.staff_short(LEAST as i64));
            continue;
        }
        let Some(again) = ask(&l10n.staff_again())? else { break };
        if *words != *again {
            streams.remark(&l10n.staff_differ());
            continue;
        }
        let phrase = Phrase::of(words.trim());
        streams.remark(&l10n.staff_where());
        streams.print(&format!("staff_phrase = \"{}\"", phrase.as_str()))?;
        return Ok(Exit::Success);
    }
    streams.remark(&l10n.staff_unchanged());
    Ok(Exit::Findings)
}

fn ask(prompt: &str) -> Result<Option<Zeroizing<String>>, Error> {
    let typed = secret(&format!("{prompt} ")).map_err(Error::Terminal)?;
    Ok(typed.map(Zeroizing::new))
}
