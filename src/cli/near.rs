//! `niveau near WHERE`: help near a postcode, a commune, a quarter, a street or a stop.

use std::path::PathBuf;

use super::content::Places;
use super::error::{Error, Exit};
use super::{Streams, Voices};
use crate::domain::advice::{Request, advise};
use crate::domain::framework::Level;
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::place_words::Need;
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::export;
use crate::l10n::L10n;
use crate::places::Found;
use crate::view::{self, Kept, Scene, nearby};
use crate::world::clock;

/// What somebody asked.
pub struct Plan {
    /// Where to look from, in words.
    pub place: String,
    /// The level to look for, when it is known.
    pub level: Option<Level>,
    /// What is looked for, if it was said.
    pub need: Option<Need>,
    /// A folder of lists of places; otherwise the program's.
    pub places: Option<PathBuf>,
    /// The language of the words and of the help.
    pub language: Lang,
    /// Whether to write JSON.
    pub is_json: bool,
}

/// Columns of the answer.
const COLUMNS: usize = 80;

/// Writes what there is nearby.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let places = Places::chosen(plan.places.as_deref(), streams, voices)?;
    let l10n = voices.speaking(Some(plan.language));
    let request = Request {
        level: plan.level,
        weakest_area: None,
        has_device: true,
        need: plan.need,
        language: plan.language,
        origin: Some(one_origin(&plan.place, &places, l10n)?),
    };
    let directory = places.lazy_directory();
    let (languages, words) = (voices.of_questions(), BankWords::default());
    let today = clock::today();
    let scene = Scene {
        l10n,
        voices: &languages,
        words: &words,
        directory: &directory,
        today,
        kept: Kept::Nothing,
    };
    if plan.is_json {
        let advice = advise(&request, places.directory(), today);
        let document = export::advice(&advice);
        streams.print(&format!("{document:#}"))?;
        return Ok(Exit::Success);
    }
    let screen = nearby::page(&request, &scene);
    for line in view::lines(&screen, COLUMNS) {
        streams.print(&line.text)?;
    }
    Ok(Exit::Success)
}

/// Returns the one place that is meant, or why there is none. A script is never asked back.
pub fn one_origin(typed: &str, places: &Places, l10n: &L10n) -> Result<Origin, Error> {
    let typed = inert(typed.trim());
    match places.find(&typed) {
        Found::One(origin) => Ok(origin),
        Found::Many(origins) => {
            let candidates = origins.iter().map(|one| nearby::origin_text(one, l10n)).collect();
            Err(Error::Ambiguous { typed, candidates })
        }
        Found::OutsideRegion { asked } => Err(Error::Outside { typed: asked }),
        Found::None { nearest } => {
            let nearest = nearest.iter().map(|names| names.get(l10n.lang).to_owned()).collect();
            Err(Error::NotFound { typed, nearest })
        }
    }
}
