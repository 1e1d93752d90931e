//! A report → words: the level with how sure it is, strengths first, then what comes next.
//! Never a percentage, never a reproach, never a level that was not measured.

use super::screen::{Ask, Screen};
use super::{Block, Scene, activities};
use crate::domain::bank::Precision;
use crate::domain::fit::{Pattern, Remarks};
use crate::domain::framework::Area;
use crate::domain::report::{AreaReport, Assistance, Outcome, Report, Said};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// From this probability on a level is called fairly sure.
const FAIRLY_SURE: f64 = 0.8;

/// How many strengths and next steps are named: more is not read.
const NAMED: usize = 3;

/// Returns the screen of a result.
pub(super) fn results(report: &Report, scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    Screen {
        body: blocks(report, scene),
        ask: Ask::Enter { prompt: l10n.prompt_continue() },
        refused: l10n.refused_continue(),
        commands: scene.commands(),
        is_result: true,
        ..scene.blank(l10n.results_title())
    }
}

/// Returns a result with what follows it, as a page to keep that asks for nothing.
pub fn sheet(report: &Report, mut after: Vec<Block>, scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let mut body = blocks(report, scene);
    body.extend(report.profile.iter().flat_map(|profile| activities::published(profile, l10n)));
    body.push(Block::Heading(l10n.nearby_title()));
    body.append(&mut after);
    body.extend(remarks(&report.remarks, l10n));
    body.push(Block::Paragraph(l10n.results_date(l10n.date(scene.moment.today))));
    Screen { body, ..scene.blank(l10n.results_title()) }
}

/// What an animator may want to know of the answers: on the sheet that is kept, on no screen.
fn remarks(remarks: &Remarks, l10n: &L10n) -> Vec<Block> {
    let pattern = remarks.pattern.map(|pattern| match pattern {
        Pattern::AllDontKnow => l10n.remarks_all_dont_know(),
        Pattern::AllFirst => l10n.remarks_all_first(),
        Pattern::AllAtPlace(place) => l10n.remarks_all_at_place(place),
    });
    let unexpected = remarks.is_unexpected().then(|| l10n.remarks_unexpected());
    let said: Vec<String> = pattern.into_iter().chain(unexpected).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let said = format!("{} {}", said.join(" "), l10n.remarks_level_stays());
    vec![Block::Heading(l10n.remarks_title()), Block::Paragraph(said)]
}

/// Returns a result as blocks, for a screen or a sheet.
pub fn blocks(report: &Report, scene: &Scene) -> Vec<Block> {
    let mut blocks = found(report, scene);
    if let Some(assistance) = report.assistance {
        let said = assisted(assistance, scene.l10n);
        // What it was measured with stays last.
        blocks.insert(blocks.len().saturating_sub(1), Block::Paragraph(said));
    }
    blocks
}

/// Returns whether somebody helped.
pub(super) fn assisted(assistance: Assistance, l10n: &L10n) -> String {
    match assistance {
        Assistance::Alone => l10n.results_alone(),
        Assistance::WithHelp => l10n.results_with_help(),
    }
}

fn found(report: &Report, scene: &Scene) -> Vec<Block> {
    let l10n = scene.l10n;
    if let Some(profile) = &report.profile {
        let mut blocks = activities::blocks(profile, report, l10n);
        blocks.push(Block::Paragraph(stamp(report, l10n)));
        return blocks;
    }
    if report.precision == Precision::Nothing {
        return without_level(report, l10n);
    }
    let mut blocks = vec![Block::Paragraph(overall(report, l10n))];
    let strengths = report.strengths();
    if strengths.is_empty() {
        blocks.push(Block::Paragraph(l10n.results_tried()));
    }
    blocks.extend(named(l10n.results_strengths(), &strengths, l10n));
    if report.level().is_some() {
        blocks.extend(named(l10n.results_next(), &next_steps(report, &strengths), l10n));
    }
    blocks.extend(by_area(report, scene));
    let (exam, provisional) = not_exam(report, l10n);
    blocks.push(Block::Paragraph(format!("{exam} {provisional}").trim_end().to_owned()));
    blocks.push(Block::Paragraph(stamp(report, l10n)));
    blocks
}

/// Returns that it is no examination, and what is provisional in it; empty where nothing is.
pub(super) fn not_exam(report: &Report, l10n: &L10n) -> (String, String) {
    let provisional = match (report.provisional_cuts, report.stamp.provisional) {
        (true, _) => l10n.results_provisional(),
        (false, true) => l10n.results_provisional_measure(),
        (false, false) => String::new(),
    };
    (l10n.results_not_exam(), provisional)
}

/// Returns what may be said where the form gives no level, with that somebody helps.
fn without_level(report: &Report, l10n: &L10n) -> Vec<Block> {
    let known = recognised(report, l10n);
    let texts = [known, l10n.results_first_steps(), l10n.results_not_exam(), stamp(report, l10n)];
    texts.into_iter().map(Block::Paragraph).collect()
}

/// Returns how much was recognised. A strength in a whole area would be too much to say of one answer.
pub(super) fn recognised(report: &Report, l10n: &L10n) -> String {
    let things: usize = report.areas.iter().map(|area| area.right).sum();
    match things {
        0 => l10n.results_tried(),
        _ => l10n.results_recognised(things as i64),
    }
}

fn overall(report: &Report, l10n: &L10n) -> String {
    let (level, about) = level_words(report, l10n);
    format!("{level} {about}")
}

/// Returns the level in one sentence, or that there is none yet, and what that means.
pub(super) fn level_words(report: &Report, l10n: &L10n) -> (String, String) {
    let Outcome::Measured(measured) = &report.overall else {
        return (l10n.results_not_measured(), l10n.results_not_measured_next());
    };
    match measured.said {
        Said::Level(level) => {
            let sure = measured.standing.probability >= FAIRLY_SURE;
            let sure = if sure { l10n.results_sure() } else { l10n.results_likely() };
            let meaning = l10n.level_plain(level);
            (l10n.results_level(l10n.level(level)), format!("{meaning} {sure}"))
        }
        Said::Between(low, high) => {
            let between = l10n.results_between(l10n.level(low), l10n.level(high));
            let meaning = l10n.level_plain(measured.standing.level);
            let is_short = report.precision == Precision::Range;
            let note = if is_short { format!(" {}", l10n.results_range()) } else { String::new() };
            (between, format!("{meaning}{note}"))
        }
    }
}

fn named(heading: String, areas: &[Area], l10n: &L10n) -> Vec<Block> {
    if areas.is_empty() {
        return Vec::new();
    }
    let entry = |area: String| ("-".to_owned(), area);
    let entries = named_areas(areas, l10n).into_iter().map(entry).collect();
    vec![Block::Heading(heading), Block::List(entries)]
}

/// Returns the first areas in plain words.
pub(super) fn named_areas(areas: &[Area], l10n: &L10n) -> Vec<String> {
    areas.iter().take(NAMED).map(|area| l10n.area_plain(*area)).collect()
}

/// Returns what to learn next: what was not just named as a strength, unless that is all there is.
pub(super) fn next_steps(report: &Report, strengths: &[Area]) -> Vec<Area> {
    let all = report.next_steps();
    let named = &strengths[..strengths.len().min(NAMED)];
    let others: Vec<Area> = all.iter().copied().filter(|area| !named.contains(area)).collect();
    if others.is_empty() { all } else { others }
}

/// Areas get a line each where the form reports levels of areas. How sure the person felt before the
/// questions stands beside what was measured; the two are never mixed.
fn by_area(report: &Report, scene: &Scene) -> Vec<Block> {
    let l10n = scene.l10n;
    let has_levels = report.areas.iter().any(|area| matches!(area.outcome, Outcome::Measured(_)));
    let line = |area: &AreaReport| {
        let name = capital(&l10n.area_plain(area.area));
        let level = has_levels.then(|| area_level(area, l10n));
        let text = match (level, confidence(area, scene)) {
            (None, None) => return None,
            (Some(text), None) | (None, Some(text)) => l10n.results_pair(name, text),
            (Some(level), Some(said)) => {
                let level = l10n.results_pair(l10n.results_measured(), level);
                let said = l10n.results_pair(l10n.results_said(), said);
                format!("{name}\n{level}\n{said}")
            }
        };
        Some(("-".to_owned(), text))
    };
    let lines: Vec<_> = report.areas.iter().filter_map(line).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let heading = if has_levels { l10n.results_areas() } else { l10n.results_confidence() };
    vec![Block::Heading(heading), Block::List(lines)]
}

fn area_level(area: &AreaReport, l10n: &L10n) -> String {
    match &area.outcome {
        Outcome::NotMeasured => l10n.results_area_not_measured(),
        Outcome::NotEnough => l10n.results_area_not_enough(),
        Outcome::Measured(measured) => match measured.said {
            Said::Level(level) => l10n.results_area_level(l10n.level(level)),
            Said::Between(low, high) => {
                l10n.results_area_between(l10n.level(low), l10n.level(high))
            }
        },
    }
}

/// Returns how sure the person said they feel in an area.
fn confidence(area: &AreaReport, scene: &Scene) -> Option<String> {
    let said = area.confidence.as_ref()?;
    let words = scene.words.of(scene.l10n.lang, &said.item)?;
    words.options.get(&said.point).map(|text| inert(text))
}

pub(super) fn stamp(report: &Report, l10n: &L10n) -> String {
    let stamp = &report.stamp;
    let hash = stamp.hash.chars().take(12).collect::<String>();
    l10n.results_stamp(stamp.bank.clone(), stamp.version.clone(), hash, stamp.cut_version.clone())
}

/// Returns a text with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), letters.as_str()))
}
