//! A level as a bar of four steps with its words, overall and area by area where that was measured.

use super::Block;
use crate::domain::framework::Level;
use crate::domain::report::{Outcome, Report, Said};
use crate::l10n::L10n;

/// Returns what was measured as bars: overall first, then by area, strongest first.
pub fn level_bars(report: &Report, l10n: &L10n) -> Vec<Block> {
    let mut bars: Vec<Block> = bar(l10n.kiosk_level(), &report.overall, l10n).into_iter().collect();
    let mut areas: Vec<(usize, Block)> = report
        .areas
        .iter()
        .filter_map(|area| {
            let block = bar(l10n.area_plain(area.area), &area.outcome, l10n)?;
            Some((steps(&area.outcome)?, block))
        })
        .collect();
    areas.sort_by_key(|(steps, _)| std::cmp::Reverse(*steps));
    bars.extend(areas.into_iter().map(|(_, block)| block));
    bars
}

fn bar(label: String, outcome: &Outcome, l10n: &L10n) -> Option<Block> {
    let words = match outcome {
        Outcome::NotMeasured | Outcome::NotEnough => return None,
        Outcome::Measured(measured) => match measured.said {
            Said::Level(level) => l10n.results_area_level(l10n.level(level)),
            Said::Between(low, high) => {
                l10n.results_area_between(l10n.level(low), l10n.level(high))
            }
        },
    };
    Some(Block::Bar { label, words, done: steps(outcome)?, of: Level::ALL.len() })
}

/// Returns how many steps are sure: the lowest level is one of them, so that no bar is empty.
fn steps(outcome: &Outcome) -> Option<usize> {
    let Outcome::Measured(measured) = outcome else { return None };
    let level = match measured.said {
        Said::Level(level) | Said::Between(level, _) => level,
    };
    Level::ALL.iter().position(|one| *one == level).map(|at| at + 1)
}
