//! Differences between groups, as a table and sentences for whoever looks after the questions.

use super::aligned::{NOTHING, aligned};
use crate::domain::dif::{Analysis, Class, Comparison, Dif, FEWEST, Found, ItemDif, Unclear};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Decimals of a difference and of a gain.
const DECIMALS: usize = 2;

/// Decimals of a probability and of a gain in R².
const FINE_DECIMALS: usize = 3;

/// Returns what was found between the groups of a column, one thing a line.
pub fn lines(found: &Found, l10n: &L10n) -> Vec<String> {
    let mut lines = vec![l10n.dif_title(inert(found.column))];
    for comparison in found.comparisons {
        let groups = (inert(found.reference), inert(&comparison.focal));
        lines.push(String::new());
        match &comparison.analysis {
            None => lines.push(l10n.dif_refused(groups.0, groups.1, FEWEST.to_string())),
            Some(analysis) => {
                lines.extend(compared(comparison, groups, analysis, found.items, l10n));
            }
        }
    }
    lines
}

fn compared(
    comparison: &Comparison,
    (reference, focal): (String, String),
    analysis: &Analysis,
    items: &[String],
    l10n: &L10n,
) -> Vec<String> {
    let count = |count: usize| count.to_string();
    let (of_reference, of_focal) = comparison.persons;
    let mut lines = vec![
        l10n.dif_groups(reference.clone(), count(of_reference), focal.clone(), count(of_focal)),
        String::new(),
    ];
    let mut rows = vec![heading(&reference, &focal, l10n)];
    rows.extend(analysis.items.iter().map(|item| row(item, items, l10n)));
    lines.extend(aligned(&rows));
    let notable: Vec<String> =
        analysis.items.iter().filter_map(|item| sentence(item, items, &focal, l10n)).collect();
    lines.push(String::new());
    if notable.is_empty() {
        lines.push(l10n.dif_none());
    } else {
        lines.push(l10n.dif_look());
        lines.extend(notable.into_iter().map(|line| format!("  {line}")));
    }
    lines.push(String::new());
    lines.push(matching(analysis, items, l10n));
    lines.push(l10n.dif_chance());
    lines
}

fn heading(reference: &str, focal: &str, l10n: &L10n) -> Vec<String> {
    vec![
        l10n.label_id(),
        reference.to_owned(),
        focal.to_owned(),
        "Δ".to_owned(),
        "±".to_owned(),
        "p".to_owned(),
        l10n.dif_class(),
        "ΔR²".to_owned(),
        l10n.dif_p_uniform(),
        l10n.dif_p_crossing(),
        l10n.dif_class(),
    ]
}

fn row(item: &ItemDif, items: &[String], l10n: &L10n) -> Vec<String> {
    let decimal = |value: f64| l10n.decimal(value, DECIMALS);
    let fine = |value: f64| l10n.decimal(value, FINE_DECIMALS);
    let name = inert(&items[item.item]);
    let Dif { mantel_haenszel: mantel, logistic } = match &item.found {
        Ok(dif) => dif,
        Err(why) => return vec![name, unclear(*why, l10n)],
    };
    let mut cells = vec![
        name,
        item.reference.to_string(),
        item.focal.to_string(),
        decimal(mantel.delta),
        decimal(mantel.standard_error),
        probability(mantel.p, l10n),
        mantel.class.letter().to_owned(),
    ];
    cells.extend(match logistic {
        Some(found) => [
            fine(found.uniform.gain + found.non_uniform.gain),
            probability(found.uniform.p, l10n),
            probability(found.non_uniform.p, l10n),
            found.class.letter().to_owned(),
        ],
        None => [NOTHING; 4].map(str::to_owned),
    });
    cells
}

/// Returns a probability; one that is nearly nothing is never called nothing.
fn probability(p: f64, l10n: &L10n) -> String {
    let least = 10_f64.powi(-(FINE_DECIMALS as i32));
    match p < least {
        true => format!("<{}", l10n.decimal(least, FINE_DECIMALS)),
        false => l10n.decimal(p, FINE_DECIMALS),
    }
}

fn unclear(why: Unclear, l10n: &L10n) -> String {
    match why {
        Unclear::TooFew => l10n.dif_too_few(),
        Unclear::Graded => l10n.dif_graded(),
        Unclear::AllAlike => l10n.dif_all_alike(),
    }
}

/// Returns a sentence about an item that differs.
fn sentence(item: &ItemDif, items: &[String], focal: &str, l10n: &L10n) -> Option<String> {
    let dif = item.found.as_ref().ok().filter(|dif| dif.class() > Class::A)?;
    let (name, letter) = (inert(&items[item.item]), dif.class().letter().to_owned());
    let focal = focal.to_owned();
    let mantel = &dif.mantel_haenszel;
    Some(match mantel.class {
        Class::A => l10n.dif_crossing(name, letter),
        Class::B | Class::C if mantel.delta < 0.0 => l10n.dif_harder(name, focal, letter),
        Class::B | Class::C => l10n.dif_easier(name, focal, letter),
    })
}

fn matching(analysis: &Analysis, items: &[String], l10n: &L10n) -> String {
    let left_out = &analysis.purification.left_out;
    let names: Vec<String> = left_out.iter().map(|item| inert(&items[*item])).collect();
    let rounds = analysis.purification.rounds.to_string();
    match (analysis.purification.settled, names.as_slice()) {
        (true, []) => l10n.dif_matched_on_all(),
        (true, names) => l10n.dif_matched_without(l10n.list(names)),
        (false, names) => l10n.dif_not_settled(rounds, l10n.list(names)),
    }
}
