//! `niveau cuts`: from what judges say of items to the cut scores of a bank; and the booklet they leaf through.

use std::borrow::Cow;
use std::path::Path;

use super::args::{self, CutFormat};
use super::error::{Error, Exit};
use super::{Streams, Voices};
use crate::bank::{Judging, file_hash, judgements};
use crate::domain::problem::{Fault, Problem, Severity};
use crate::domain::standard_setting::{Setting, booklet, set};
use crate::domain::text::inert;
use crate::export::{self, CutSheet};
use crate::table::LARGEST;
use crate::view;
use crate::world::{clock, files};

/// Sets cut scores, or prints the booklet.
pub fn run(plan: &args::Cuts, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (Some(path), Some(method)) = (plan.judges.as_deref(), plan.method) else {
        return print_booklet(plan, streams, voices);
    };
    if let Some(output) = plan.output.as_deref() {
        files::can_be_new(output).map_err(|source| Error::create(output, source))?;
    }
    let (bank, _) = super::bank::measuring(plan.bank.as_deref(), streams, voices)?;
    let bytes =
        files::read_bounded(path, LARGEST as u64).map_err(|source| Error::read(path, source))?;
    let judging = Judging { bank: &bank, method, response_probability: plan.rp };
    let (setting, provisional) = cut_scores(path, &bytes, &judging, streams, voices)?;
    let set_on = clock::today();
    let version = plan.cut_version.clone();
    let version = version.unwrap_or_else(|| format!("{set_on}-{}", method.word()));
    let sheet = CutSheet {
        setting: &setting,
        bank: &bank,
        version: &version,
        provisional,
        response_probability: plan.rp,
        set_on,
        data_hash: &file_hash(&bytes),
    };
    if let Some(output) = plan.output.as_deref() {
        files::write_new(output, export::cut_table(&sheet).as_bytes())
            .map_err(|source| Error::create(output, source))?;
    }
    print(plan, &sheet, streams, voices)?;
    Ok(Exit::Success)
}

fn print_booklet(plan: &args::Cuts, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (bank, words) = super::bank::measuring(plan.bank.as_deref(), streams, voices)?;
    let l10n = voices.speaking(voices.choice.quiz);
    let pages = booklet(&bank, plan.rp);
    for line in view::booklet::lines(&pages, plan.rp, &words, l10n) {
        streams.print(&line)?;
    }
    Ok(Exit::Success)
}

/// Returns the cuts that the judges of a file set, and whether they stay provisional. What is to be said
/// of the file is said here.
fn cut_scores(
    path: &Path,
    bytes: &[u8],
    judging: &Judging,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(Setting, bool), Error> {
    let name = inert(&path.display().to_string());
    let text = text(bytes);
    let told = match &text {
        Ok(text) => {
            let (read, problems) = judgements(&name, text, judging);
            let set = read.as_ref().map(|read| set(&read.panel));
            match (read, set) {
                (Some(read), Some(Ok(setting))) => {
                    tell(&read.findings(&setting, judging), text, streams, voices);
                    return Ok((setting.clone(), read.is_provisional(&setting)));
                }
                (Some(read), Some(Err(obstacles))) => read.obstacles(&obstacles),
                _ => problems,
            }
        }
        Err(fault) => vec![Problem::of_file(&name, fault.clone())],
    };
    tell(&told, text.as_deref().unwrap_or_default(), streams, voices);
    let wrong = |problem: &&Problem| problem.fault.severity() == Severity::Error;
    Err(Error::Judgements { path: path.to_owned(), count: told.iter().filter(wrong).count() })
}

/// Returns the text of a file that is small enough.
fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    if bytes.len() > LARGEST {
        let (bytes, limit) = (bytes.len() as u64, LARGEST as u64);
        return Err(Fault::FileTooLarge { bytes, limit });
    }
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| Fault::NotUtf8)
}

fn tell(problems: &[Problem], text: &str, streams: &mut Streams, voices: &Voices) {
    for problem in problems {
        streams.tell(problem, Some(text), voices.interface());
        streams.remark("");
    }
}

fn print(
    plan: &args::Cuts,
    sheet: &CutSheet,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(), Error> {
    let l10n = voices.interface();
    let table = export::cut_table(sheet);
    match plan.format {
        CutFormat::Json => return streams.print(&format!("{:#}", export::cuts(sheet))),
        CutFormat::Yaml => return streams.print(table.trim_end()),
        CutFormat::Text => {}
    }
    for line in view::cuts::lines(sheet.setting, plan.rp, l10n) {
        streams.print(&line)?;
    }
    match plan.output.as_deref() {
        Some(path) => streams.print(&l10n.cuts_written(inert(&path.display().to_string()))),
        None => {
            streams.print(&l10n.cuts_paste())?;
            streams.print("")?;
            streams.print(table.trim_end())
        }
    }
}
