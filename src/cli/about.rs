//! `niveau about`: what this is, whose work it stands on, and which versions speak.

use std::path::Path;

use super::content::{self, Places, Usable};
use super::error::{Error, Exit};
use super::{Streams, Voices};
use crate::domain::calendar::PartialDate;
use crate::domain::id::Lang;
use crate::domain::text::inert;

/// The attribution that DigComp 3.0 asks for (frameworks are quoted in English, as published).
pub const DIGCOMP: &str = "DigComp 3.0 © European Union, 2025, CC BY 4.0 (Cosgrove & Cachia, doi:10.2760/0001149). \
     Translation/adaptation not endorsed by the European Commission.";

/// Columns of the text.
const COLUMNS: usize = 80;

/// Writes what the program is.
pub fn run(folder: Option<&Path>, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let l10n = voices.interface();
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let mut paragraphs = vec![
        l10n.about_what(),
        l10n.about_plan(),
        l10n.about_nothing(),
        l10n.about_version(version),
    ];
    if let Usable::Bank(found) = content::usable_bank(None, l10n)? {
        let bank = &found.0;
        let items = bank.items.iter().filter(|item| item.is_scored()).count().to_string();
        let (id, hash) = (bank.id.to_string(), bank.hash.clone());
        paragraphs.push(l10n.about_bank(id, bank.version.clone(), items, hash));
        paragraphs.push(l10n.about_cuts(bank.cuts.version.clone()));
    }
    let places = Places::chosen(folder, streams, voices)?;
    let directory = places.directory();
    let (found, trainings) = (directory.places.len(), directory.trainings.len());
    paragraphs.push(l10n.about_places(found.to_string(), trainings.to_string()));
    let about = &directory.about;
    if let Some(day) = about.snapshot {
        let title = inert(about.title.get(l10n.lang));
        paragraphs.push(l10n.about_snapshot(title, l10n.partial_date(PartialDate::of(day))));
    }
    if let Some(help) = &about.help {
        paragraphs.push(l10n.about_help(inert(help.words.get(l10n.lang))));
    }
    paragraphs.push(DIGCOMP.to_owned());
    // The attribution has said it in English already.
    if l10n.lang != Lang::En {
        paragraphs.push(l10n.about_digcomp());
    }
    paragraphs.extend([l10n.about_dutch(), l10n.about_data()]);
    for paragraph in paragraphs {
        for line in textwrap::wrap(&paragraph, COLUMNS) {
            streams.print(&line)?;
        }
        streams.print("")?;
    }
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_credits_digcomp_in_the_same_words() {
        assert!(include_str!("../../README.md").contains(DIGCOMP));
    }
}
