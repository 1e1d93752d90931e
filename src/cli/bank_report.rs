//! `niveau bank report RESPONSES…`: what answers say of the items of a bank.

use std::path::{Path, PathBuf};

use super::args::TableFormat;
use super::error::{Error, Exit};
use super::{Streams, Voices, bank, dif, responses};
use crate::batch::Reading;
use crate::domain::bank::Bank;
use crate::domain::id::ItemId;
use crate::domain::item_report::{Known, item_report};
use crate::export;
use crate::view;

/// What somebody asked.
pub struct Plan<'a> {
    /// Files of responses.
    pub files: &'a [PathBuf],
    /// The bank of the items; otherwise the program's.
    pub bank: Option<&'a Path>,
    /// Whether cells hold credits.
    pub is_scored: bool,
    /// How to write the report.
    pub format: TableFormat,
}

/// Reports on every item that has a column.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (bank, _) = bank::measuring(plan.bank, streams, voices)?;
    // Credits without a bank that was named may belong to other items too: those have no curve.
    let of_items = Some(&bank).filter(|_| plan.bank.is_some() || !plan.is_scored);
    let reading =
        Reading { cells: dif::cells(of_items, plan.is_scored), groups: &[], weight: None };
    let responses::Answers { sheet, hash } = responses::read(plan.files, reading, streams, voices)?;
    let l10n = voices.interface();
    responses::remark(sheet.refused, &sheet.ignored, streams, l10n);
    if sheet.responses.persons() == 0 {
        return Err(Error::NoRows);
    }
    let known: Vec<Known> = sheet.responses.items().iter().map(|name| known(name, &bank)).collect();
    let cuts = Some(bank.cuts.thetas());
    let report = item_report(&sheet.responses, sheet.choices.as_ref(), &known, cuts);
    let persons = sheet.responses.persons();
    match plan.format {
        TableFormat::Text => {
            for line in view::item_report::lines(&report, persons, l10n) {
                streams.print(&line)?;
            }
        }
        TableFormat::Json => {
            let document =
                export::item_report::json(&report, (persons, sheet.refused), &bank, &hash);
            streams.print(&format!("{document:#}"))?;
        }
        TableFormat::Csv => {
            export::item_report::csv(&report, &mut streams.results).map_err(Error::Output)?;
        }
    }
    let is_fine = sheet.problems.is_empty() && report.iter().all(|item| item.flags.is_empty());
    Ok(if is_fine { Exit::Success } else { Exit::Findings })
}

/// Returns what the bank knows of an item; of one that it does not have, nothing.
fn known(name: &str, bank: &Bank) -> Known {
    let item = ItemId::parse(name).and_then(|id| bank.item(&id));
    item.map(Known::of).unwrap_or_default()
}
