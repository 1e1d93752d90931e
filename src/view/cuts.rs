//! Cut scores that a panel set, as lines: each round with its cuts, the last one counting.

use super::Block;
use super::paper::page;
use crate::domain::standard_setting::{Method, OPENED, Setting};
use crate::l10n::L10n;

/// Returns what a panel set.
pub fn lines(setting: &Setting, response_probability: f64, l10n: &L10n) -> Vec<String> {
    let languages: Vec<&str> = setting.languages.iter().map(|language| language.code()).collect();
    let languages = match languages.as_slice() {
        [] => "–".to_owned(),
        known => known.join(", "),
    };
    let round = setting.last().number.to_string();
    let mut body = vec![Block::Paragraph(l10n.cuts_panel(setting.panel as i64, round, languages))];
    match setting.method {
        Method::Bookmark => {
            let chance = l10n.decimal(response_probability, 4);
            body.push(Block::Paragraph(l10n.cuts_response_probability(chance)));
        }
        Method::Angoff => body.push(Block::Paragraph(l10n.cuts_sums())),
    }
    body.push(Block::Table(table(setting, l10n)));
    let mut lines = page(l10n.cuts_title(setting.method.word()), body);
    lines.pop();
    lines
}

fn table(setting: &Setting, l10n: &L10n) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        l10n.cuts_round(),
        l10n.cuts_judges(),
        l10n.cuts_cut(),
        l10n.cuts_theta(),
        l10n.cuts_standard_error(),
        l10n.cuts_mean(),
        l10n.cuts_median(),
        l10n.cuts_deviation(),
    ]];
    for round in &setting.rounds {
        for (cut, level) in round.cuts.iter().zip(OPENED) {
            let number = |value: f64| l10n.decimal(value, 3);
            rows.push(vec![
                round.number.to_string(),
                round.judges.to_string(),
                l10n.level(level),
                number(cut.theta),
                number(cut.standard_error),
                number(cut.spread.mean),
                number(cut.spread.median),
                number(cut.spread.deviation),
            ]);
        }
    }
    rows
}
