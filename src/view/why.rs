//! Why each item of a sitting was asked, in plain words: one paragraph a step.

use crate::domain::adapt::{Choice, Decision, Explained, Filter, Reason, Trace};
use crate::domain::bank::Bank;
use crate::domain::estimate::Abilities;
use crate::domain::item::{Answer, Response};
use crate::domain::report::{Report, measured_answer};
use crate::l10n::L10n;

/// Decimals of an ability.
const DECIMALS: usize = 2;

/// Returns the steps of a sitting, one thought a line.
pub fn lines(explained: &[Explained], report: &Report, bank: &Bank, l10n: &L10n) -> Vec<String> {
    let stamp = &report.stamp;
    let mut lines = vec![
        l10n.why_title(report.form.to_string()),
        l10n.why_stamp(stamp.bank.clone(), stamp.version.clone(), stamp.cut_version.clone()),
    ];
    if stamp.provisional {
        lines.push(l10n.why_provisional());
    }
    if explained.is_empty() {
        lines.push(l10n.why_fixed_order());
    }
    for (at, one) in explained.iter().enumerate() {
        lines.push(String::new());
        lines.extend(step(at + 1, one, bank, l10n));
    }
    lines
}

fn step(place: usize, one: &Explained, bank: &Bank, l10n: &L10n) -> Vec<String> {
    let trace = &one.trace;
    let mut lines = vec![match trace.item() {
        Some(item) => l10n.why_question(place.to_string(), item.to_string()),
        None => l10n.why_end(),
    }];
    let mut told: Vec<String> = Vec::new();
    if let Decision::Stop(reason) = trace.decision {
        told.push(stop(reason, l10n));
        told.push(l10n.why_level(ability(&one.before, bank, l10n)));
    } else {
        told.push(l10n.why_filters(filters(trace, l10n)));
        told.extend(area(trace, l10n));
        told.extend(trace.choice.map(|choice| ranked_by(choice, l10n)));
        let best: Vec<String> = trace.best.iter().map(|best| best.item.to_string()).collect();
        told.push(l10n.why_drawn(best.join(", ")));
        told.push(l10n.why_before(ability(&one.before, bank, l10n)));
        if let Some((response, abilities)) = &one.after {
            told.push(answer(response, bank, l10n));
            told.push(l10n.why_after(ability(abilities, bank, l10n)));
        }
    }
    lines.extend(told.into_iter().map(|line| format!("  {line}")));
    lines
}

/// Returns what the filters left, those that left everything not named.
fn filters(trace: &Trace, l10n: &L10n) -> String {
    let mut before = trace.offered;
    let mut told = vec![l10n.why_filter_bank(before.to_string())];
    for (filter, left) in &trace.filters {
        if *left < before {
            let left = left.to_string();
            told.push(match filter {
                Filter::Equipment => l10n.why_filter_equipment(left),
                Filter::Asked => l10n.why_filter_asked(left),
                Filter::Enemies => l10n.why_filter_enemies(left),
                Filter::Area => l10n.why_filter_area(left),
                Filter::Seen => l10n.why_filter_seen(left),
            });
        }
        before = *left;
    }
    told.join(", ")
}

fn area(trace: &Trace, l10n: &L10n) -> Option<String> {
    let (wanted, taken) = trace.area?;
    let name = format!("{taken}. {}", l10n.area(taken));
    Some(if wanted == taken {
        l10n.why_area(name)
    } else {
        l10n.why_area_empty(name, wanted.to_string())
    })
}

fn ranked_by(choice: Choice, l10n: &L10n) -> String {
    match choice {
        Choice::EasyStart => l10n.why_easy(),
        Choice::Criterion(name) => l10n.why_criterion(name),
    }
}

fn answer(response: &Response, bank: &Bank, l10n: &L10n) -> String {
    let measured = measured_answer(bank, response);
    match measured {
        _ if response.answer == Answer::DontKnow => l10n.why_answer_dont_know(),
        Some(one) if one.credit == one.curve.most_credit() => l10n.why_answer_right(),
        Some(one) if one.credit > 0 => {
            l10n.why_answer_points(one.credit.to_string(), one.curve.most_credit().to_string())
        }
        Some(_) | None => l10n.why_answer_not_right(),
    }
}

/// Returns the overall ability with its level and how likely that is.
fn ability(known: &Abilities, bank: &Bank, l10n: &L10n) -> String {
    let estimate = known.overall.estimate;
    let level = bank.cuts.level(estimate.theta);
    let likely = known.overall.masses[level.index()] * 100.0;
    let theta = l10n.decimal(estimate.theta, DECIMALS);
    let error = l10n.decimal(estimate.standard_error, DECIMALS);
    l10n.why_ability(l10n.level(level), l10n.decimal(likely, 0), theta, error)
}

fn stop(reason: Reason, l10n: &L10n) -> String {
    match reason {
        Reason::Maximum => l10n.why_stop_maximum(),
        Reason::Exhausted => l10n.why_stop_exhausted(),
        Reason::Minimum => l10n.why_stop_minimum(),
        Reason::Interval => l10n.why_stop_interval(),
        Reason::StandardError => l10n.why_stop_standard_error(),
        Reason::LeastInformation => l10n.why_stop_least_information(),
    }
}
