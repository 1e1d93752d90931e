//! `niveau calibrate`: from answers to the parameters of items, and to the ledger of a bank.

use std::path::Path;

use super::args::{self, Table};
use super::error::{Error, Exit};
use super::responses::{self, Answers};
use super::{Streams, Voices};
use crate::batch::{Cells, Reading, Sheet};
use crate::domain::bank::Bank;
use crate::domain::calibrate::{Model, Priors};
use crate::domain::calibration::{Account, Finding, Hindered, Plan, find, model_name};
use crate::domain::id::ItemId;
use crate::domain::problem::{Problem, Severity};
use crate::domain::text::inert;
use crate::export::calibration as export;
use crate::l10n::L10n;
use crate::view::calibration as view;
use crate::world::{clock, files};

/// With fewer persons nothing is estimated: any number would be the prior or chance.
const LEAST_PERSONS: usize = 20;

/// Calibrates the items of response files.
pub fn run(asked: &args::Calibrate, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    if let Some(path) = asked.output.as_deref().filter(|path| *path != Path::new("-")) {
        files::can_be_new(path).map_err(|source| Error::create(path, source))?;
    }
    let bank = bank(asked, streams, voices)?;
    let Answers { sheet, hash } =
        responses::read(&asked.responses, reading(asked, bank.as_ref()), streams, voices)?;
    let is_error = |problem: &&Problem| problem.fault.severity() == Severity::Error;
    let errors = sheet.problems.iter().filter(is_error).count();
    if sheet.responses.items().is_empty() {
        return Err(Error::Responses { count: errors.max(1) });
    }
    let plan = plan(asked, bank.as_ref(), &sheet);
    refuse(&plan)?;
    let finding =
        find(&plan).map_err(|Hindered { column, why, .. }| Error::Calibration { column, why })?;
    let ignored = others(&sheet);
    let account = Account {
        finding: &finding,
        bank: bank.as_ref(),
        date: clock::today(),
        program: format!("niveau {}", env!("CARGO_PKG_VERSION")),
        data: hash,
        priors: plan.priors,
        rows: sheet.responses.persons() + sheet.refused,
        refused: sheet.refused,
        ignored: &ignored,
    };
    remark(&account, streams, voices.interface());
    give(asked, &account, streams, voices.interface())?;
    let is_whole = finding.converged() && errors == 0 && sheet.refused == 0;
    Ok(if is_whole { Exit::Success } else { Exit::Findings })
}

/// Returns the columns that are no items.
fn others(sheet: &Sheet) -> Vec<String> {
    let groups = sheet.groups.iter().map(|group| group.name.clone());
    sheet.ignored.iter().cloned().chain(groups).collect()
}

fn plan<'a>(asked: &args::Calibrate, bank: Option<&'a Bank>, sheet: &'a Sheet) -> Plan<'a> {
    Plan {
        responses: &sheet.responses,
        weights: sheet.weights.as_deref(),
        bank,
        is_anchored: asked.anchor,
        model: asked.model.map(model),
        priors: priors(asked),
        maximum_cycles: asked.maximum_cycles.map(|cycles| cycles as usize),
        tolerance: asked.tolerance,
    }
}

/// Returns the bank that the items come from, if one was named.
fn bank(
    asked: &args::Calibrate,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Option<Bank>, Error> {
    let Some(folder) = asked.bank.as_deref() else { return Ok(None) };
    super::bank::measuring(Some(folder), streams, voices).map(|(bank, _)| Some(bank))
}

fn reading<'a>(asked: &'a args::Calibrate, bank: Option<&'a Bank>) -> Reading<'a> {
    let cells = match bank {
        Some(bank) if !asked.scored => Cells::Answers(bank),
        _ => Cells::Credits(bank),
    };
    Reading { cells, groups: &asked.ignore, weight: asked.weight.as_deref() }
}

fn model(model: args::ItemModel) -> Model {
    match model {
        args::ItemModel::Rasch => Model::Rasch,
        args::ItemModel::TwoPl => Model::TwoPl,
        args::ItemModel::ThreePl => Model::ThreePl,
        args::ItemModel::Gpcm => Model::Gpcm,
    }
}

/// Returns the priors: those that were named, else all with a bank, because a pilot is small, and none
/// without one, because the result is compared with that of other programs. What the model has not gets none.
fn priors(asked: &args::Calibrate) -> Priors {
    use args::Parameter::{A, C, D};
    let is_pilot = asked.bank.is_some() && !asked.no_priors;
    let usual = if is_pilot { vec![A, C, D] } else { Vec::new() };
    let named = asked.priors.as_ref().unwrap_or(&usual);
    let guesses = asked.model == Some(args::ItemModel::ThreePl);
    Priors {
        slope: Priors::USUAL.slope.filter(|_| named.contains(&A)),
        guessing: Priors::USUAL.guessing.filter(|_| named.contains(&C) && guesses),
        intercept: Priors::USUAL.intercept.filter(|_| named.contains(&D)),
    }
}

/// Refuses what cannot lead to anything.
fn refuse(plan: &Plan) -> Result<(), Error> {
    let found = match plan.weights {
        Some(weights) => weights.iter().sum::<f64>() as usize,
        None => plan.responses.persons(),
    };
    if found < LEAST_PERSONS {
        return Err(Error::FewPersons { found, least: LEAST_PERSONS });
    }
    let is_known =
        |bank: &Bank, name: &String| ItemId::parse(name).is_some_and(|id| bank.is_calibrated(&id));
    let known = |bank: &Bank| plan.responses.items().iter().any(|name| is_known(bank, name));
    match plan.bank {
        Some(bank) if plan.is_anchored && !known(bank) => Err(Error::NoAnchors),
        _ => Ok(()),
    }
}

/// Says what somebody should know who reads the numbers.
fn remark(account: &Account, streams: &mut Streams, l10n: &L10n) {
    let finding = account.finding;
    responses::remark(account.refused, account.ignored, streams, l10n);
    let items = finding.items();
    let graded = items.iter().filter(|(_, item)| item.model == Model::Gpcm);
    let graded: Vec<&String> = graded.map(|(_, item)| &item.name).collect();
    if !graded.is_empty() {
        streams.remark(&l10n.calibrate_graded(listed(graded.into_iter())));
    }
    if let Some((model, wanted)) = too_few(finding) {
        let (persons, model) = (finding.persons.round().to_string(), model_name(model));
        streams.remark(&l10n.calibrate_few(persons, model, wanted.to_string()));
    }
    let guesses = items.iter().any(|(_, item)| item.model == Model::ThreePl && !item.anchored);
    if guesses && account.priors.guessing.is_none() {
        streams.remark(&l10n.calibrate_guessing());
    }
    let unanchored: Vec<String> = finding.unanchored().map(|area| area.to_string()).collect();
    if !unanchored.is_empty() {
        streams.remark(&l10n.calibrate_unanchored(unanchored.join(", ")));
    }
    if !finding.converged() {
        streams.remark(&l10n.calibrate_not_converged());
    }
}

/// Returns names from a file, to be shown.
fn listed<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(|name| inert(name)).collect::<Vec<_>>().join(", ")
}

/// Returns the model that wants more persons than there are, and how many it wants: rules of thumb of the
/// field, to within half a logit for the Rasch model.
fn too_few(finding: &Finding) -> Option<(Model, u32)> {
    let wanted = |model: Model| match model {
        Model::Rasch => 100,
        Model::TwoPl | Model::Gpcm => 300,
        Model::ThreePl => 1_000,
    };
    let items = finding.items();
    let new = items.iter().rev().filter(|(_, item)| !item.anchored);
    let models = new.map(|(_, item)| item.model);
    let most = models.max_by_key(|model| wanted(*model))?;
    (finding.persons < f64::from(wanted(most))).then_some((most, wanted(most)))
}

/// Gives what was found to the file that somebody chose, whole or not at all, or to standard output.
fn give(
    asked: &args::Calibrate,
    account: &Account,
    streams: &mut Streams,
    l10n: &L10n,
) -> Result<(), Error> {
    let (bytes, left_out) = written(format(asked), account, l10n)?;
    if !left_out.is_empty() {
        streams.remark(&l10n.calibrate_left_out(listed(left_out.iter())));
    }
    match asked.output.as_deref() {
        Some(path) if path != Path::new("-") => {
            files::write_new(path, &bytes).map_err(|source| Error::create(path, source))?;
            let log = l10n.decimal(account.finding.log_likelihood(), 6);
            streams.remark(&l10n.calibrate_written(inert(&path.display().to_string()), log));
            Ok(())
        }
        _ => streams.write(&bytes),
    }
}

/// Returns the format that was named, else that of the ending of the file, else text.
fn format(asked: &args::Calibrate) -> Table {
    let ending = asked.output.as_deref().and_then(Path::extension).and_then(|end| end.to_str());
    asked.format.unwrap_or(match ending {
        Some("yaml" | "yml") => Table::Yaml,
        Some("json") => Table::Json,
        Some("csv") => Table::Csv,
        _ => Table::Text,
    })
}

/// Returns the bytes of a format, and the items that it leaves out.
fn written(format: Table, account: &Account, l10n: &L10n) -> Result<(Vec<u8>, Vec<String>), Error> {
    Ok(match format {
        Table::Text => ((view::lines(account, l10n).join("\n") + "\n").into_bytes(), Vec::new()),
        Table::Csv => (export::csv(account).map_err(Error::Output)?, Vec::new()),
        Table::Json => {
            let json = export::json(account).map_err(|failed| Error::Output(failed.into()))?;
            (format!("{json:#}\n").into_bytes(), Vec::new())
        }
        Table::Yaml => {
            let (text, left_out) = export::yaml(account);
            (text.into_bytes(), left_out)
        }
    })
}
