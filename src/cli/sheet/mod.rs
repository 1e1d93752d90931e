//! `niveau sheet REPORT`: the sheet to take home from a report that was kept; written, saved or printed.

pub mod fault;
mod print;

use std::io::{self, Read};
use std::path::Path;

use super::args::{self, SheetFormat};
use super::content::{self, Places, Usable};
use super::error::{Error, Exit};
use super::origin::chosen_origin;
use super::sitting::{Paper, Sitting};
use super::streams::front as front_of;
use super::{Streams, Voices, config, desk, place_files, quiz};
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::report::Report;
use crate::domain::words::BankWords;
use crate::export::{self, Codes, LARGEST, NotReport, read_report};
use crate::l10n::quoted::quoted;
use crate::view::sheet::{self, Sheet};
use crate::view::{Kept, Scene};
use crate::world::clock;
use crate::world::environment::Environment;
use crate::world::files;
use fault::SheetFault;

use print::print;
pub(super) use print::printer;

/// Stands for standard input and standard output.
const STANDARD: &str = "-";

/// How much of a hash tells two versions apart, as on the result.
const HASH: usize = 12;

/// What was asked besides the options of the sheet itself.
pub struct Plan<'a> {
    /// The options.
    pub asked: &'a args::Sheet,
    /// The language that was asked for; otherwise that of the report.
    pub language: Option<Lang>,
}

/// Writes, saves or prints a sheet.
pub fn run(
    plan: &Plan,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let asked = plan.asked;
    let config = config::chosen(asked.config.as_deref(), environment, streams, voices)?;
    let printer = printer(&asked.printer, &config)?;
    let spool = printer.filter(|_| asked.printer.print || asked.printer.print_with.is_some());
    let usual = if spool.is_some() { for_printers() } else { SheetFormat::Text };
    let format = asked.format.or(by_name(asked.to.as_deref())).unwrap_or(usual);
    if asked.bom && format != SheetFormat::Text {
        return Err(Error::Sheet(SheetFault::NotText));
    }
    let file = asked.to.as_deref().filter(|path| *path != Path::new(STANDARD));
    if let Some(path) = file {
        files::can_be_new(path).map_err(|source| Error::create(path, source))?;
    }
    let is_shown = file.is_none() && spool.is_none();
    if is_shown && format == SheetFormat::Pdf && environment.stdout_is_terminal {
        return Err(Error::Sheet(SheetFault::Terminal));
    }
    let kept = kept(&asked.report)?;
    let folder = place_files::configured_folder(asked.places.as_deref(), &config, environment);
    let places = Places::chosen(folder.as_deref(), streams, voices)?;
    let front = front_of(environment, false);
    let origin = match &asked.near {
        Some(typed) => Some(chosen_origin(typed, &places, front, streams, voices)?),
        None => desk::origin(config.epn.commune.as_deref(), &places, streams, voices),
    };
    remarks(&kept, origin.as_ref(), streams, voices);
    let language = plan.language.unwrap_or(kept.report.language);
    let sheet = made(&kept, origin.as_ref(), &places, voices, language, config.epn.name.as_deref());
    let codes = if asked.qr { Codes::Drawn } else { Codes::Left };
    let mut bytes = written(&sheet, &kept, format, codes)?;
    if asked.bom {
        bytes = for_notepad(&bytes);
    }
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

/// Returns the format that the name of a file says.
fn by_name(path: Option<&Path>) -> Option<SheetFormat> {
    let ending = path.and_then(Path::extension).and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("pdf") => Some(SheetFormat::Pdf),
        Some("html" | "htm") => Some(SheetFormat::Html),
        Some("txt") => Some(SheetFormat::Text),
        Some(_) | None => None,
    }
}

/// Returns a text as the Notepad of every Windows reads it: marked as UTF-8, with both signs at the end of a
/// line; before 2018 it knew no other end.
fn for_notepad(text: &[u8]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        bytes.extend(line.strip_suffix(b"\n").unwrap_or(line));
        bytes.extend(line.ends_with(b"\n").then_some(b"\r\n").into_iter().flatten());
    }
    bytes
}

/// Returns what printers get: a PDF where this program can make one.
pub(super) fn for_printers() -> SheetFormat {
    if cfg!(feature = "pdf") { SheetFormat::Pdf } else { SheetFormat::Text }
}

/// Saves and prints the sheet of a sitting that has just ended, where somebody wants it. Returns whether all
/// that should be on paper is; where it is not and nowhere saved, it is shown as text.
pub(super) fn hand_out(
    plan: &quiz::Plan,
    report: &Report,
    sitting: &Sitting,
    streams: &mut Streams,
) -> Result<bool, Error> {
    let spool = plan.printer.as_deref().filter(|_| sitting.paper.get() == Paper::Wanted);
    if spool.is_none() && plan.sheet.is_none() {
        return Ok(true);
    }
    let kept = export::Kept { report: report.clone(), date: sitting.today, seed: 0 };
    let (origin, place) = (sitting.session.origin(), sitting.desk.place.as_deref());
    let sheet = made(&kept, origin, sitting.places, sitting.voices, report.language, place);
    let file = plan.sheet.as_deref();
    if let Some(path) = file {
        let format = by_name(file).unwrap_or(SheetFormat::Text);
        let bytes = written(&sheet, &kept, format, Codes::Left)?;
        files::write_new(path, &bytes).map_err(|source| Error::create(path, source))?;
    }
    let Some(spool) = spool else { return Ok(true) };
    let l10n = sitting.voices.speaking(Some(report.language));
    let bytes = written(&sheet, &kept, for_printers(), Codes::Left)?;
    match print(spool, &bytes, for_printers(), file) {
        Ok(()) => {
            streams.remark(&l10n.sheet_printed());
            Ok(true)
        }
        Err(error) => {
            let (words, advice) = error.words(l10n);
            streams.remark(&super::fault(l10n, words));
            advice.iter().for_each(|advice| streams.remark(&super::help(l10n, advice)));
            if file.is_none() {
                streams.write(export::sheet_text(&sheet, Codes::Left).as_bytes())?;
            }
            Ok(false)
        }
    }
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
            let version = |version: &str, hash: &str| {
                let hash: String = hash.chars().take(HASH).collect();
                quoted(&format!("{version} ({hash})"))
            };
            let then = version(&stamp.version, &stamp.hash);
            let now = version(&bank.version, &bank.hash);
            streams.remark(&l10n.sheet_other_version(then, now));
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
    place: Option<&str>,
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
    let sitting = sheet::Sitting { report: &kept.report, date: kept.date, origin, stops, place };
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
