//! A profile of activities → words: what somebody does already, then what the European indicator calls
//! it, beside what was published of others. Never about ability, never a percentage on a screen.

use std::collections::BTreeSet;

use super::Block;
use crate::domain::report::Report;
use crate::domain::scoring::dsi::{AreaProfile, Internet, Overall, Population, Profile};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Decimals of a share in percent, as published.
const DECIMALS: usize = 2;

/// Returns a profile as blocks, for a screen or a sheet.
pub(super) fn blocks(profile: &Profile, report: &Report, l10n: &L10n) -> Vec<Block> {
    let mut blocks = match profile.internet {
        Internet::NotAsked => vec![Block::Paragraph(l10n.results_not_measured())],
        Internet::NotUsed => vec![Block::Paragraph(l10n.dsi_no_internet())],
        Internet::Used => done(profile, report, l10n),
    };
    blocks.extend(indicator(profile, l10n));
    if let Some(overall) = profile.overall {
        blocks.extend(others(profile, overall, l10n));
    }
    let about = [l10n.dsi_not_ability(), l10n.results_not_exam()].join(" ");
    blocks.push(Block::Paragraph(about));
    blocks
}

/// What was done comes first, the rest after it as something to come.
fn done(profile: &Profile, report: &Report, l10n: &L10n) -> Vec<Block> {
    let areas = profile.areas_with_activities();
    let mut told = match areas {
        0 => l10n.dsi_none_yet(),
        areas => l10n.dsi_areas(areas as i64, profile.areas.len().to_string()),
    };
    if report.not_reached > 0 {
        told = format!("{told} {}", l10n.dsi_not_all_asked());
    }
    let mut blocks = vec![Block::Paragraph(told)];
    let has_some = |area: &&AreaProfile| area.done > 0;
    let entry = |area: &AreaProfile| {
        let (done, of) = (area.done as i64, area.of.to_string());
        let text = l10n.results_pair(l10n.dsi_area_plain(area.area), l10n.dsi_done(done, of));
        ("-".to_owned(), text)
    };
    let already: Vec<_> = profile.areas.iter().filter(has_some).map(entry).collect();
    if !already.is_empty() {
        blocks.extend([Block::Heading(l10n.dsi_already()), Block::List(already)]);
    }
    let asked = profile.areas.iter().filter(|area| area.level.is_some());
    let not_yet: Vec<_> = asked
        .filter(|area| !has_some(area))
        .map(|area| ("-".to_owned(), l10n.dsi_area_plain(area.area)))
        .collect();
    if !not_yet.is_empty() {
        blocks.extend([Block::Heading(l10n.dsi_not_yet()), Block::List(not_yet)]);
    }
    blocks
}

/// The words of the indicator, said to be its words.
fn indicator(profile: &Profile, l10n: &L10n) -> Vec<Block> {
    let entry =
        |(label, level): (String, String)| ("-".to_owned(), l10n.results_pair(label, level));
    let overall = profile.overall.map(|level| (l10n.dsi_overall(), l10n.dsi_level(level)));
    let areas = profile
        .areas
        .iter()
        .filter_map(|area| Some((l10n.dsi_area(area.area), l10n.dsi_area_level(area.level?))));
    let entries: Vec<_> = overall.into_iter().chain(areas).map(entry).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(l10n.dsi_indicator()), Block::List(entries)]
}

/// How many others are in the same case, out of ten: in all areas, or not yet.
fn others(profile: &Profile, overall: Overall, l10n: &L10n) -> Vec<Block> {
    if profile.populations.is_empty() {
        return Vec::new();
    }
    let in_all = overall.is_at_least_basic();
    let mut told = vec![if in_all { l10n.dsi_in_all() } else { l10n.dsi_not_in_all() }];
    told.extend(profile.populations.iter().map(|population| {
        let at_least_basic = population.at_least_basic_of_ten();
        let people = if in_all { at_least_basic } else { 10 - at_least_basic };
        l10n.dsi_people(population.region, people)
    }));
    told.push(l10n.dsi_figures(years(profile)));
    vec![Block::Heading(l10n.dsi_others()), Block::Paragraph(told.join(" "))]
}

/// Returns the years of the published results, each once.
fn years(profile: &Profile) -> String {
    let years: BTreeSet<u16> = profile.populations.iter().map(|one| one.year).collect();
    years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Returns the published shares with their sources: on the sheet that is kept, on no screen.
pub(super) fn published(profile: &Profile, l10n: &L10n) -> Vec<Block> {
    if profile.populations.is_empty() {
        return Vec::new();
    }
    let row = |label: String, cell: &dyn Fn(&Population) -> String| -> Vec<String> {
        std::iter::once(label).chain(profile.populations.iter().map(cell)).collect()
    };
    let mut rows = vec![row(l10n.dsi_percent(), &|one| l10n.dsi_region(one.region))];
    rows.extend(
        Overall::ALL.map(|level| {
            row(l10n.dsi_level(level), &|one| l10n.decimal(one.share(level), DECIMALS))
        }),
    );
    let mut sources: Vec<String> =
        profile.populations.iter().map(|one| inert(&one.source)).collect();
    sources.dedup();
    vec![
        Block::Heading(l10n.dsi_published(years(profile))),
        Block::Table(rows),
        Block::Paragraph(format!("{}\n{}", l10n.dsi_source(), sources.join("\n"))),
    ]
}
