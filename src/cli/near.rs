//! `niveau near WHERE`: help near a postcode, a commune, a quarter, a street or a stop.

use std::path::Path;

use super::args::{Near, NearFormat, Part, When};
use super::content::Places;
use super::error::{Error, Exit};
use super::origin::chosen_origin;
use super::streams::front as front_of;
use super::{Streams, Voices};
use crate::domain::advice::{Advice, Request, Wishes, advise};
use crate::domain::opening::{DateTime, Moment, Time};
use crate::domain::place_link::link;
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::export;
use crate::front;
use crate::l10n::L10n;
use crate::places::hours::Hours;
use crate::view::{self, Kept, Scene, nearby};
use crate::world::clock;
use crate::world::environment::Environment;

/// Columns of the answer where nobody knows how wide the window is.
const COLUMNS: usize = 80;

/// Lines longer than this are hard to read.
const WIDEST: usize = 100;

/// Writes what there is nearby.
pub fn run(
    asked: &Near,
    folder: Option<&Path>,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let places = Places::chosen(folder, streams, voices)?;
    let language = voices.choice.interface;
    let l10n = voices.speaking(Some(language));
    let front = front_of(environment, false);
    let typed = asked.place.join(" ");
    let origin = chosen_origin(&typed, &places, front, streams, voices)?;
    let request = Request {
        level: asked.level,
        weakest_area: None,
        has_device: true,
        need: asked.need,
        wishes: wishes(asked),
        language,
        origin: Some(origin),
    };
    let now = now(asked.at);
    let hours = Hours::at(now);
    let moment = match asked.at {
        // Of a day alone nobody knows the hour.
        Some(When::Day(day)) => day.into(),
        Some(When::Moment(_)) | None => Moment { today: now.date(), openings: &hours },
    };
    let advice = advise(&request, places.directory(), moment);
    let format = if asked.json { NearFormat::Json } else { asked.format };
    match format {
        NearFormat::Json => streams.print(&format!("{:#}", export::advice(&advice)))?,
        NearFormat::Geojson => streams.print(&format!("{:#}", export::advice_geojson(&advice)))?,
        NearFormat::Text => {
            let (languages, directory) = (voices.of_questions(), places.lazy_directory());
            let scene = Scene {
                l10n,
                voices: &languages,
                words: &BankWords::default(),
                directory: &directory,
                moment,
                kept: Kept::Nothing,
            };
            let columns = columns(environment);
            let screen = nearby::page(&advice, &request, parts(asked.only), &scene);
            for line in view::lines(&screen, columns) {
                streams.print(&line.text)?;
            }
            if asked.qr {
                codes(&advice, columns, streams, l10n)?;
            }
        }
    }
    Ok(Exit::Success)
}

fn wishes(asked: &Near) -> Wishes {
    Wishes {
        audience: asked.audience,
        language: asked.help_in,
        is_free: asked.free,
        is_step_free: asked.step_free,
        at_home: asked.home_visit,
    }
}

fn now(at: Option<When>) -> DateTime {
    match at {
        Some(When::Moment(moment)) => moment,
        Some(When::Day(day)) => day.to_datetime(Time::midnight()),
        None => clock::now(),
    }
}

fn parts(only: Option<Part>) -> nearby::Parts {
    let is = |part| only.is_none_or(|only| only == part);
    nearby::Parts {
        places: is(Part::Place),
        trainings: is(Part::Training),
        events: is(Part::Event),
    }
}

fn columns(environment: &Environment) -> usize {
    let window = environment.stdout_is_terminal.then(front::result_columns).flatten();
    window.unwrap_or(COLUMNS).min(WIDEST)
}

/// Writes a code to scan for every place whose page or point is known, where it fits.
fn codes(advice: &Advice, columns: usize, streams: &mut Streams, l10n: &L10n) -> Result<(), Error> {
    for suggestion in &advice.places {
        let place = &suggestion.place;
        let Some(link) = link(place) else { continue };
        let name = inert(place.names.get(l10n.lang));
        let code = export::qr(&link, columns);
        streams.print("")?;
        match code {
            Some(rows) => {
                streams.print(&l10n.nearby_code(&name))?;
                for row in rows {
                    let row = streams.result_styles.code.apply_to(row).to_string();
                    streams.print(&row)?;
                }
            }
            None => streams.print(&l10n.nearby_code_too_wide(&name))?,
        }
        streams.print(&link)?;
    }
    Ok(())
}
