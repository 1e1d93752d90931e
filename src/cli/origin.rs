//! Where a person looks from, out of words on the command line: found, chosen among several at a
//! terminal, or told why not.

use super::content::Places;
use super::error::Error;
use super::sitting::candidates;
use super::{Streams, Voices, guard};
use crate::domain::gazetteer::{Names, Origin};
use crate::domain::session::Input;
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::front::{Front, Kind, Line};
use crate::l10n::L10n;
use crate::places::Found;
use crate::view::{self, Kept, Reply, Scene, nearby};
use crate::world::clock;

/// Returns the one place that is meant, or why there is none. A script is never asked back.
pub fn one_origin(typed: &str, places: &Places, l10n: &L10n) -> Result<Origin, Error> {
    let typed = inert(typed.trim());
    settled(places.find(&typed), typed, places, l10n)
}

/// Returns the one place that is meant; at a terminal a person chooses among several.
pub fn chosen_origin(
    typed: &str,
    places: &Places,
    front: Kind,
    streams: &Streams,
    voices: &Voices,
) -> Result<Origin, Error> {
    let typed = inert(typed.trim());
    let l10n = voices.speaking(Some(voices.choice.interface));
    match (places.find(&typed), front) {
        (Found::Many(origins), Kind::Line) => {
            let chosen = choose(&origins, places, streams, voices, l10n)?;
            chosen.ok_or(Error::NotFound { typed, nearest: Vec::new() })
        }
        (found, _) => settled(found, typed, places, l10n),
    }
}

fn settled(found: Found, typed: String, places: &Places, l10n: &L10n) -> Result<Origin, Error> {
    match found {
        Found::One(origin) => Ok(origin),
        Found::Many(origins) => {
            let candidates = nearby::origin_texts(&origins, places.gazetteer(), l10n);
            Err(Error::Ambiguous { typed, candidates })
        }
        Found::OutsideRegion { asked, nearest } => {
            let nearest = nearest.map(|commune| commune.names.get(l10n.lang).to_owned());
            Err(Error::Outside { typed: asked, nearest })
        }
        Found::None { nearest } => {
            Err(Error::NotFound { typed, nearest: in_language(&nearest, l10n) })
        }
    }
}

/// Returns names in the reader's language, each once: a stop and a quarter may share one of theirs.
pub fn in_language(names: &[Names], l10n: &L10n) -> Vec<String> {
    let mut own: Vec<String> = Vec::new();
    for name in names.iter().map(|names| names.get(l10n.lang)) {
        if !own.iter().any(|known| known == name) {
            own.push(name.to_owned());
        }
    }
    own
}

/// Lets a person look through several places by typing; returns nothing for none of them.
fn choose(
    origins: &[Origin],
    places: &Places,
    streams: &Streams,
    voices: &Voices,
    l10n: &L10n,
) -> Result<Option<Origin>, Error> {
    let _guard = guard(Kind::Line)?;
    let (languages, directory) = (voices.of_questions(), places.lazy_directory());
    let scene = Scene {
        l10n,
        voices: &languages,
        words: &BankWords::default(),
        directory: &directory,
        moment: clock::today().into(),
        kept: Kept::Nothing,
    };
    let screen = view::which(&scene, candidates(origins, places, l10n));
    // Nothing goes on here that could be left or gone back in.
    let screen = view::Screen { commands: view::Commands::default(), ..screen };
    let (conversation, results) = (&streams.conversation_styles, &streams.result_styles);
    let mut front = Line::new(conversation.clone(), results.clone()).looking_through();
    match front.show(&screen).map_err(Error::Terminal)? {
        Reply::Input(Input::Origin(origin)) => Ok(Some(origin)),
        Reply::Input(_) | Reply::Where(_) | Reply::Words | Reply::Print | Reply::Listen => Ok(None),
        Reply::End => Err(Error::InputEnded { kept: false }),
    }
}
