//! `niveau completions SHELL` and `niveau man`, from the same declaration as the command line.

use clap_complete::Shell;

use super::error::{Error, Exit};
use super::{Streams, Voices, localise};
use crate::l10n::L10n;

/// Writes the completions of a shell.
pub fn completions(shell: Shell, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let mut command = localise::command(voices.interface());
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "niveau", &mut script);
    streams.write(&script)?;
    Ok(Exit::Success)
}

/// Writes the man page: the program, then each command.
pub fn man(streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let mut command = localise::command(voices.interface());
    command.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page).map_err(Error::Output)?;
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        let name = format!("niveau {}", inner.get_name());
        let man = clap_mangen::Man::new(inner.clone().name(name));
        man.render_name_section(&mut page).map_err(Error::Output)?;
        man.render_synopsis_section(&mut page).map_err(Error::Output)?;
        man.render_options_section(&mut page).map_err(Error::Output)?;
    }
    streams.write(in_words(&page, voices.interface()).as_bytes())?;
    Ok(Exit::Success)
}

/// Returns a page with its headings in words; `clap_mangen` writes them in English only.
fn in_words(page: &[u8], l10n: &L10n) -> String {
    let headings = [
        ("NAME", l10n.man_name()),
        ("SYNOPSIS", l10n.man_synopsis()),
        ("DESCRIPTION", l10n.man_description()),
    ];
    let page = String::from_utf8_lossy(page).into_owned();
    headings.iter().fold(page, |page, (english, words)| {
        page.replace(&format!(".SH {english}\n"), &format!(".SH {words}\n"))
    })
}
