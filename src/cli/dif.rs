//! `niveau dif RESPONSES…`: items that are harder for one group than for another of equal ability.

use std::path::{Path, PathBuf};

use super::args::TableFormat;
use super::error::{Error, Exit};
use super::{Streams, Voices, bank, responses};
use crate::batch::{Cells, Group, Reading};
use crate::domain::bank::Bank;
use crate::domain::dif::{Class, Comparison, Found, compare};
use crate::domain::nearest::nearest;
use crate::domain::text::inert;
use crate::export;
use crate::l10n::L10n;
use crate::view;

/// What somebody asked.
pub struct Plan<'a> {
    /// Files of responses.
    pub files: &'a [PathBuf],
    /// The column of the groups.
    pub group: &'a str,
    /// The group to compare with; otherwise the largest.
    pub reference: Option<&'a str>,
    /// The bank of the items; otherwise the program's, unless cells hold credits.
    pub bank: Option<&'a Path>,
    /// Whether cells hold credits.
    pub is_scored: bool,
    /// How to write what was found.
    pub format: TableFormat,
}

/// Compares the groups of a column.
pub fn run(plan: &Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let has_bank = plan.bank.is_some() || !plan.is_scored;
    let bank = match has_bank {
        true => Some(bank::measuring(plan.bank, streams, voices)?.0),
        false => None,
    };
    let groups = [plan.group.to_owned()];
    let reading =
        Reading { cells: cells(bank.as_ref(), plan.is_scored), groups: &groups, weight: None };
    let responses::Answers { sheet, hash } = responses::read(plan.files, reading, streams, voices)?;
    let l10n = voices.interface();
    responses::remark(sheet.refused, &sheet.ignored, streams, l10n);
    let group = match sheet.group(plan.group) {
        Some(group) if sheet.responses.persons() > 0 => group,
        _ => return Err(Error::NoRows),
    };
    let reference = reference(group, plan.reference)?;
    let name = &group.values[usize::from(reference)];
    let comparisons = compare(&sheet.responses, &group.codes, &group.values, reference);
    if comparisons.iter().all(|comparison| comparison.analysis.is_none()) {
        return Err(Error::SmallGroups { column: plan.group.to_owned() });
    }
    let found = Found {
        column: plan.group,
        reference: name,
        comparisons: &comparisons,
        items: sheet.responses.items(),
        hash: &hash,
    };
    write(plan.format, &found, streams, l10n)?;
    let is_sound = |comparison: &Comparison| {
        comparison.analysis.as_ref().is_some_and(|analysis| {
            let mut found = analysis.items.iter().filter_map(|item| item.found.as_ref().ok());
            found.all(|dif| dif.class() < Class::C)
        })
    };
    let is_fine = sheet.problems.is_empty() && comparisons.iter().all(is_sound);
    Ok(if is_fine { Exit::Success } else { Exit::Findings })
}

/// Returns what cells hold, with and without a bank.
pub fn cells(bank: Option<&Bank>, is_scored: bool) -> Cells<'_> {
    match bank {
        Some(bank) if !is_scored => Cells::Answers(bank),
        bank => Cells::Credits(bank),
    }
}

/// Returns the code of the group to compare with: the one that was named, or the largest; of equal ones
/// the first by name.
fn reference(group: &Group, asked: Option<&str>) -> Result<u16, Error> {
    let codes = || 0..group.values.len() as u16;
    let name = |code: &u16| group.values[usize::from(*code)].as_str();
    if let Some(asked) = asked {
        return codes().find(|code| name(code) == asked).ok_or_else(|| {
            let nearest = nearest(asked, group.values.iter().map(String::as_str));
            Error::Group { asked: asked.to_owned(), nearest: nearest.map(|name| inert(&name)) }
        });
    }
    let size = |code: &u16| group.codes.iter().filter(|one| *one == code).count();
    let largest = codes().max_by_key(|code| (size(code), std::cmp::Reverse(name(code))));
    largest.ok_or(Error::NoRows)
}

fn write(
    format: TableFormat,
    found: &Found,
    streams: &mut Streams,
    l10n: &L10n,
) -> Result<(), Error> {
    match format {
        TableFormat::Text => {
            for line in view::dif::lines(found, l10n) {
                streams.print(&line)?;
            }
            Ok(())
        }
        TableFormat::Json => streams.print(&format!("{:#}", export::dif::json(found))),
        TableFormat::Csv => export::dif::csv(found, &mut streams.results).map_err(Error::Output),
    }
}
