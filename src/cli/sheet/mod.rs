//! `niveau sheet REPORT`: the sheet to take home from a report that was kept; written, saved or printed.

pub mod fault;
mod print;

use std::io::{self, Read};
use std::path::Path;

use super::args::{self, SheetFormat};
use super::content::{self, Places, Usable};
use super::error::{Error, Exit};
use super::origin::chosen_origin;
use super::streams::front as front_of;
use super::{Streams, Voices};
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::words::BankWords;
use crate::export::{self, Codes, LARGEST, NotReport, read_report};
use crate::l10n::quoted::quoted;
use crate::view::sheet::{self, Sheet};
use crate::view::{Kept, Scene};
use crate::world::clock;
use crate::world::environment::Environment;
use crate::world::files;
use fault::SheetFault;

pub(super) use print::{command, print};

/// Stands for standard input and standard output.
const STANDARD: &str = "-";

/// What was asked besides the options of the sheet itself.
pub struct Plan<'a> {
    /// The options.
    pub asked: &'a args::Sheet,
    /// The language that was asked for; otherwise that of the report.
    pub language: Option<Lang>,
    /// A folder of lists of places.
    pub places: Option<&'a Path>,
}

/// Writes, saves or prints a sheet.
pub fn run(
    plan: &Plan,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let asked = plan.asked;
    let format = format(asked);
    let spool = asked.print.then(|| command(&asked.printer)).transpose()?;
    let file = asked.to.as_deref().filter(|path| *path != Path::new(STANDARD));
    if let Some(path) = file {
        files::can_be_new(path).map_err(|source| Error::create(path, source))?;
    }
    let is_shown = file.is_none() && spool.is_none();
    if is_shown && format == SheetFormat::Pdf && environment.stdout_is_terminal {
        return Err(Error::Sheet(SheetFault::Terminal));
    }
    let kept = kept(&asked.report)?;
    let places = Places::chosen(plan.places, streams, voices)?;
    let front = front_of(environment, false);
    let near = asked.near.as_deref();
    let origin = near.map(|typed| chosen_origin(typed, &places, front, streams, voices));
    let origin = origin.transpose()?;
    remarks(&kept, origin.as_ref(), streams, voices);
    let language = plan.language.unwrap_or(kept.report.language);
    let sheet = made(&kept, origin.as_ref(), &places, voices, language);
    let codes = if asked.qr { Codes::Drawn } else { Codes::Left };
    let bytes = written(&sheet, &kept, format, codes)?;
    if let Some(path) = file {
        files::write_new(path, &bytes).map_err(|source| Error::create(path, source))?;
    }
    match spool {
        Some(spool) => {
            print(&spool, &bytes, format, file)?;
            streams.remark(&voices.interface().sheet_printed());
        }
        None if file.is_none() => streams.write(&bytes)?,
        None => {}
    }
    Ok(Exit::Success)
}

/// Returns the format that was asked for, or that the name of the file says; a printer gets a PDF.
fn format(asked: &args::Sheet) -> SheetFormat {
    let ending = asked.to.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    let by_name = match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("pdf") => Some(SheetFormat::Pdf),
        Some("html" | "htm") => Some(SheetFormat::Html),
        Some("txt") => Some(SheetFormat::Text),
        Some(_) | None => None,
    };
    asked.format.or(by_name).unwrap_or(if asked.print { for_printers() } else { SheetFormat::Text })
}

/// Returns what printers get: a PDF where this program can make one.
pub(super) fn for_printers() -> SheetFormat {
    if cfg!(feature = "pdf") { SheetFormat::Pdf } else { SheetFormat::Text }
}

/// Reads a report.
pub(super) fn kept(path: &Path) -> Result<export::Kept, Error> {
    let bytes = if path == Path::new(STANDARD) {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes);
        read.map(|_| bytes)
    } else {
        files::read_bounded(path, LARGEST)
    };
    let bytes = bytes.map_err(|source| Error::read(path, source))?;
    read_report(&bytes).map_err(|why: NotReport| Error::Sheet(SheetFault::report(path, why)))
}

/// Tells what somebody who makes a sheet may want to know of it.
fn remarks(kept: &export::Kept, origin: Option<&Origin>, streams: &mut Streams, voices: &Voices) {
    let l10n = voices.interface();
    if origin.is_none() {
        streams.remark(&l10n.sheet_without_start());
    }
    let stamp = &kept.report.stamp;
    let name = Path::new(&stamp.bank);
    let Some(name) = content::embedded_bank(Some(name)).map(Path::new) else { return };
    if let Ok(Usable::Bank(present)) = content::usable_bank(Some(name), l10n) {
        let bank = &present.0;
        if bank.hash != stamp.hash {
            let then = quoted(&stamp.version);
            streams.remark(&l10n.sheet_other_version(then, bank.version.clone()));
        }
    }
}

/// Returns the sheet of a report.
pub(super) fn made(
    kept: &export::Kept,
    origin: Option<&Origin>,
    places: &Places,
    voices: &Voices,
    language: Lang,
) -> Sheet {
    let (languages, directory) = (voices.of_questions(), places.lazy_directory());
    let scene = Scene {
        l10n: voices.speaking(Some(language)),
        voices: &languages,
        words: &BankWords::default(),
        directory: &directory,
        // Who reads the sheet reads it on another day.
        moment: clock::today().into(),
        kept: Kept::Result,
    };
    let stops = &places.gazetteer().stations;
    let sitting = sheet::Sitting { report: &kept.report, date: kept.date, origin, stops };
    sheet::sheet(&sitting, &scene)
}

/// Returns the bytes of a sheet.
pub(super) fn written(
    sheet: &Sheet,
    kept: &export::Kept,
    format: SheetFormat,
    codes: Codes,
) -> Result<Vec<u8>, Error> {
    match format {
        SheetFormat::Text => Ok(export::sheet_text(sheet, codes).into_bytes()),
        SheetFormat::Html => Ok(export::sheet_html(sheet).into_bytes()),
        SheetFormat::Pdf => pdf(sheet, kept),
    }
}

#[cfg(feature = "pdf")]
fn pdf(sheet: &Sheet, kept: &export::Kept) -> Result<Vec<u8>, Error> {
    export::sheet_pdf(sheet, kept.date).map_err(|why| Error::Sheet(SheetFault::Pdf(why)))
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &Sheet, _: &export::Kept) -> Result<Vec<u8>, Error> {
    Err(Error::Sheet(SheetFault::NoPdf))
}
