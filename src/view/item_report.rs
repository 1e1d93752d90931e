//! What answers say of the items, as tables and sentences for whoever looks after the questions.

use super::aligned::{NOTHING, aligned};
use crate::domain::item_report::{FEWEST, Flag, ItemStatistics, OptionUse, SMALLEST};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Decimals of a correlation, a fit and an information.
const DECIMALS: usize = 2;

/// Returns the report, one thing a line.
pub fn lines(items: &[ItemStatistics], persons: usize, l10n: &L10n) -> Vec<String> {
    let mut lines = vec![
        l10n.item_report_title(),
        l10n.results_pair(l10n.item_report_persons(), persons.to_string()),
        String::new(),
    ];
    let mut rows = vec![heading(items, l10n)];
    rows.extend(items.iter().map(|item| row(item, has_information(items), l10n)));
    lines.extend(aligned(&rows));
    let uses: Vec<Vec<String>> = items
        .iter()
        .filter(|item| !item.options.is_empty())
        .map(|item| options(item, l10n))
        .collect();
    if !uses.is_empty() {
        lines.extend([String::new(), l10n.item_report_options()]);
        lines.extend(aligned(&uses));
    }
    let flagged: Vec<String> = items.iter().flat_map(|item| flags(item, l10n)).collect();
    lines.push(String::new());
    if flagged.is_empty() {
        lines.push(l10n.item_report_no_flags());
    } else {
        lines.push(l10n.item_report_flags());
        lines.extend(flagged.into_iter().map(|line| format!("  {line}")));
    }
    lines.extend([String::new(), l10n.item_report_hidden(SMALLEST.to_string())]);
    lines
}

fn has_information(items: &[ItemStatistics]) -> bool {
    items.iter().any(|item| item.information.is_some())
}

fn heading(items: &[ItemStatistics], l10n: &L10n) -> Vec<String> {
    let mut cells = vec![
        l10n.label_id(),
        l10n.item_report_answers(),
        l10n.item_report_not_reached(),
        l10n.item_report_right(),
        l10n.item_report_correlation(),
        l10n.item_report_dont_know(),
    ];
    if has_information(items) {
        cells.extend(["infit", "outfit"].map(str::to_owned));
        cells.extend([1, 2, 3].map(|cut: u8| l10n.item_report_information(cut.to_string())));
    }
    cells
}

fn row(item: &ItemStatistics, has_information: bool, l10n: &L10n) -> Vec<String> {
    let decimal = |value: Option<f64>| {
        value.map_or(NOTHING.to_owned(), |value| l10n.decimal(value, DECIMALS))
    };
    let mut cells = vec![
        inert(&item.name),
        item.answers.map_or(NOTHING.to_owned(), |count| count.to_string()),
        item.not_reached.to_string(),
        percent(item.p, l10n),
        decimal(item.rest_correlation),
        percent(item.dont_know, l10n),
    ];
    if has_information {
        cells.extend([decimal(item.infit), decimal(item.outfit)]);
        match item.information {
            Some(information) => cells.extend(information.map(|value| decimal(Some(value)))),
            None => cells.extend([NOTHING; 3].map(str::to_owned)),
        }
    }
    cells
}

fn percent(share: Option<f64>, l10n: &L10n) -> String {
    let shown = |share: f64| l10n.item_report_percent(l10n.decimal(100.0 * share, 0));
    share.map_or(NOTHING.to_owned(), shown)
}

/// Returns the name of an item and how its options were used; a star stands beside what is right.
fn options(item: &ItemStatistics, l10n: &L10n) -> Vec<String> {
    let shown = |option: &OptionUse| {
        let star = if option.is_key { "*" } else { "" };
        format!("{}{star} {:>5}", option.id, percent(option.share, l10n))
    };
    std::iter::once(inert(&item.name)).chain(item.options.iter().map(shown)).collect()
}

fn flags(item: &ItemStatistics, l10n: &L10n) -> Vec<String> {
    let name = || inert(&item.name);
    item.flags.iter().map(|flag| l10n.results_pair(name(), said(flag, l10n))).collect()
}

fn said(flag: &Flag, l10n: &L10n) -> String {
    match flag {
        Flag::TooFewAnswers => l10n.item_flag_too_few(FEWEST.to_string()),
        Flag::ExtremeP => l10n.item_flag_extreme(),
        Flag::LowCorrelation => l10n.item_flag_low_correlation(),
        Flag::RareDistractor(option) => l10n.item_flag_rare(option.clone()),
        Flag::StrongDistractor(option) => l10n.item_flag_strong(option.clone()),
        Flag::ManyDontKnow => l10n.item_flag_dont_know(),
        Flag::Infit => l10n.item_flag_infit(),
        Flag::Outfit => l10n.item_flag_outfit(),
    }
}
