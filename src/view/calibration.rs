//! What a calibration found, as lines and a table for whoever looks after the questions.

use unicode_width::UnicodeWidthStr;

use crate::domain::calibrate::{Errors, Flag, ItemEstimate, NotIdentified, Priors};
use crate::domain::calibration::{Account, Part, Scale, Uncertain, model_name};
use crate::domain::framework::{AREAS, Area};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Decimals of parameters and their standard errors.
const DECIMALS: usize = 4;

/// Decimals of a log-likelihood.
const LOG_DECIMALS: usize = 6;

/// Decimals of a reliability and a correlation.
const SHARE_DECIMALS: usize = 3;

/// What stands for what is not known.
const NOTHING: &str = "–";

/// Returns what was found, one thing a line.
pub fn lines(account: &Account, l10n: &L10n) -> Vec<String> {
    let mut lines = vec![l10n.calibrate_title(), String::new()];
    lines.extend(summary(account, l10n));
    if account.bank.is_some() {
        lines.push(String::new());
        lines.extend(aligned(&parts(account, l10n)));
    }
    lines.push(String::new());
    lines.extend(aligned(&table(account, l10n)));
    let flagged = flags(account, l10n);
    if !flagged.is_empty() {
        lines.push(String::new());
        lines.push(l10n.calibrate_flags());
        lines.extend(flagged);
    }
    lines
}

fn summary(account: &Account, l10n: &L10n) -> Vec<String> {
    let finding = account.finding;
    let pair = |label: String, value: String| l10n.results_pair(label, value);
    let log = |value: f64| l10n.decimal(value, LOG_DECIMALS);
    let ended = match finding.converged() {
        true => l10n.calibrate_ended(),
        false => l10n.calibrate_stopped(),
    };
    let scale = match finding.scale {
        Scale::New => l10n.calibrate_scale_new(),
        Scale::Anchored => l10n.calibrate_scale_anchored(),
    };
    let mut lines = vec![
        pair(l10n.label_persons(), plain(finding.persons, l10n)),
        pair(l10n.calibrate_items(), finding.items().len().to_string()),
        pair(l10n.calibrate_priors(), priors(&account.priors, l10n)),
        pair(l10n.calibrate_scale(), scale),
        pair(l10n.calibrate_log_likelihood(), log(finding.log_likelihood())),
    ];
    if account.priors != Priors::NONE {
        lines.push(pair(l10n.calibrate_penalised(), log(finding.penalised())));
    }
    lines.push(pair(l10n.calibrate_parameters(), finding.parameters().to_string()));
    lines.push(pair(l10n.calibrate_cycles(), format!("{}, {ended}", finding.cycles())));
    if let ([part], None) = (finding.parts.as_slice(), account.bank) {
        lines.push(pair(l10n.calibrate_reliability(), reliability(part, l10n)));
    }
    lines
}

/// Returns a count that may be a weight.
fn plain(value: f64, l10n: &L10n) -> String {
    let decimals = if value.fract() == 0.0 { 0 } else { 2 };
    l10n.decimal(value, decimals)
}

/// Returns a number, or what stands for one that is not known.
fn known(value: f64, decimals: usize, l10n: &L10n) -> String {
    if value.is_finite() { l10n.decimal(value, decimals) } else { NOTHING.to_owned() }
}

fn priors(priors: &Priors, l10n: &L10n) -> String {
    let Priors { slope, guessing, intercept } = priors;
    let number = |value: f64| l10n.decimal(value, 1);
    let pair = |one: f64, other: f64| format!("({}; {})", number(one), number(other));
    let slope = slope.map(|prior| format!("a lognormal{}", pair(prior.mean, prior.deviation)));
    let guessing = guessing.map(|prior| format!("c Beta{}", pair(prior.alpha, prior.beta)));
    let intercept = intercept.map(|prior| format!("d N{}", pair(prior.mean, prior.deviation)));
    let known: Vec<String> = [slope, guessing, intercept].into_iter().flatten().collect();
    if known.is_empty() { l10n.calibrate_priors_none() } else { known.join(", ") }
}

fn reliability(part: &Part, l10n: &L10n) -> String {
    let found = &part.found;
    let marginal = known(found.marginal_reliability, SHARE_DECIMALS, l10n);
    let empirical = known(found.empirical_reliability, SHARE_DECIMALS, l10n);
    l10n.calibrate_reliability_values(marginal, empirical)
}

/// Returns a row for each area.
fn parts(account: &Account, l10n: &L10n) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        l10n.calibrate_area(),
        l10n.label_persons(),
        l10n.calibrate_items(),
        l10n.calibrate_log_likelihood(),
        l10n.calibrate_mean(),
        l10n.calibrate_deviation(),
        l10n.calibrate_reliability(),
        "lambda".to_owned(),
    ]];
    for part in &account.finding.parts {
        let found = &part.found;
        let lambda = part.area.and_then(|area| account.finding.lambda[area.index() % AREAS]);
        rows.push(vec![
            part.area.map_or_else(|| NOTHING.to_owned(), |area| area.number().to_string()),
            plain(found.persons, l10n),
            found.items.len().to_string(),
            l10n.decimal(found.log_likelihood, LOG_DECIMALS),
            l10n.decimal(found.population.mean, SHARE_DECIMALS),
            l10n.decimal(found.population.deviation, SHARE_DECIMALS),
            known(found.marginal_reliability, SHARE_DECIMALS, l10n),
            lambda.map_or_else(|| NOTHING.to_owned(), |lambda| uncertain(lambda, l10n)),
        ]);
    }
    rows
}

fn uncertain(found: Uncertain, l10n: &L10n) -> String {
    let value = l10n.decimal(found.value, SHARE_DECIMALS);
    match found.standard_error {
        Some(error) => format!("{value} ± {}", l10n.decimal(error, SHARE_DECIMALS)),
        None => value,
    }
}

/// Returns the heading and a row for each item and step.
fn table(account: &Account, l10n: &L10n) -> Vec<Vec<String>> {
    let items = account.finding.items();
    let guesses = items.iter().any(|(_, item)| guessing(item).is_some());
    let mut heading = vec![l10n.label_id(), l10n.calibrate_model(), "n".to_owned()];
    let parameters = ["a", "b", "c", "d"].into_iter().filter(|name| guesses || *name != "c");
    heading.extend(parameters.flat_map(|name| [name.to_owned(), "±".to_owned()]));
    heading.extend(["S-X²", "p"].map(str::to_owned));
    let rows = items.iter().flat_map(|(area, item)| item_rows(*area, item, guesses, l10n));
    std::iter::once(heading).chain(rows).collect()
}

fn guessing(item: &ItemEstimate) -> Option<f64> {
    item.parameters.as_ref().and_then(|found| found.guessing)
}

/// Returns a row for each step; what belongs to the whole item stands on the first.
fn item_rows(
    area: Option<Area>,
    item: &ItemEstimate,
    guesses: bool,
    l10n: &L10n,
) -> Vec<Vec<String>> {
    let number = |value: Option<f64>| known(value.unwrap_or(f64::NAN), DECIMALS, l10n);
    let (found, errors) = (item.parameters.as_ref(), item.errors.as_ref());
    let error = |of: fn(&Errors, usize) -> Option<f64>, step| errors.and_then(|all| of(all, step));
    let steps = found.map(|found| found.steps()).unwrap_or_default();
    let row = |step: usize| {
        let first = |cell: String| if step == 0 { cell } else { String::new() };
        let name = inert(&item.name);
        let name = area.map_or(name.clone(), |area| format!("{area}  {name}"));
        let slope = (found.map(|found| found.slope), error(|all, _| Some(all.slope), step));
        let guessing = (guessing(item), error(|all, _| all.guessing, step));
        let mut cells =
            vec![first(name), first(model_name(item.model).to_owned()), first(plain(item.n, l10n))];
        cells.extend([first(number(slope.0)), first(number(slope.1))]);
        cells.push(number(steps.get(step).copied()));
        cells.push(number(error(|all, step| all.steps.get(step).copied(), step)));
        if guesses {
            cells.extend([first(number(guessing.0)), first(number(guessing.1))]);
        }
        cells.push(number(found.and_then(|found| found.intercepts.get(step).copied())));
        cells.push(number(error(|all, step| all.intercepts.get(step).copied(), step)));
        cells.push(first(number(item.fit.map(|fit| fit.statistic))));
        cells.push(first(number(item.fit.map(|fit| fit.p_value))));
        cells
    };
    (0..steps.len().max(1)).map(row).collect()
}

/// Returns the doubts about each item, in words.
fn flags(account: &Account, l10n: &L10n) -> Vec<String> {
    let items = account.finding.items();
    let doubtful = items.iter().filter(|(_, item)| !item.flags.is_empty());
    doubtful
        .map(|(_, item)| {
            let said: Vec<String> = item.flags.iter().map(|flag| said(flag, l10n)).collect();
            l10n.results_pair(format!("- {}", inert(&item.name)), said.join(", "))
        })
        .collect()
}

fn said(flag: &Flag, l10n: &L10n) -> String {
    match flag {
        Flag::FarDifficulty => l10n.flag_far_difficulty(),
        Flag::Steep => l10n.flag_steep(),
        Flag::NotRising => l10n.flag_not_rising(),
        Flag::Unbounded => l10n.flag_unbounded(),
        Flag::FewAnswers { wanted } => l10n.flag_few_answers(wanted.to_string()),
        Flag::NotIdentified(NotIdentified::NobodyAnswered) => l10n.flag_nobody_answered(),
        Flag::NotIdentified(NotIdentified::AllRight) => l10n.flag_all_right(),
        Flag::NotIdentified(NotIdentified::NoneRight) => l10n.flag_none_right(),
        Flag::NotIdentified(NotIdentified::CreditNeverGiven { credit }) => {
            l10n.flag_credit_never_given(credit.to_string())
        }
    }
}

/// Returns rows as lines: the first column to the left, numbers to the right.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let gap = " ".repeat(width.saturating_sub(cell.width()));
            if column == 0 { format!("{cell}{gap}") } else { format!("{gap}{cell}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
