//! A report → how to talk about it: what to say first, how sure it is, what not to conclude, what to offer.
//! For an animator, in whole sentences; nothing of it is for a visitor's screen.

use super::Block;
use super::screen::Screen;
use crate::domain::bank::Precision;
use crate::domain::calendar::Date;
use crate::domain::fit::Pattern;
use crate::domain::framework::Level;
use crate::domain::report::{Assistance, Measured, Outcome, Report, Said};
use crate::l10n::L10n;

/// From this probability on a level is called fairly sure, as on the result.
const FAIRLY_SURE: f64 = 0.8;

/// Returns how to talk about a result of a day, which lies in a file.
pub fn screen(report: &Report, date: Date, file: &str, l10n: &L10n) -> Screen {
    let parts = [
        (l10n.talk_first(), first(report, l10n)),
        (l10n.talk_sure(), sure(report, l10n)),
        (l10n.talk_not(), not_to_conclude(report, l10n)),
        (l10n.talk_offer(), offer(report, file, l10n)),
    ];
    let entry = |text: String| ("-".to_owned(), text);
    let blocks = |(heading, texts): (String, Vec<String>)| {
        [Block::Heading(heading), Block::List(texts.into_iter().map(entry).collect())]
    };
    let mut body = vec![Block::Paragraph(l10n.results_date(l10n.date(date)))];
    body.extend(parts.into_iter().flat_map(blocks));
    Screen::page(l10n.talk_title(), body)
}

fn first(report: &Report, l10n: &L10n) -> Vec<String> {
    let strength = match report.strengths().first() {
        Some(area) => l10n.talk_strength(l10n.area_plain(*area)),
        None => l10n.talk_tried(),
    };
    let level = match &report.overall {
        Outcome::Measured(measured) => said(measured, l10n),
        Outcome::NotMeasured | Outcome::NotEnough => l10n.talk_no_level(),
    };
    vec![strength, level, l10n.talk_ask()]
}

fn said(measured: &Measured, l10n: &L10n) -> String {
    let level = match measured.said {
        Said::Level(level) => l10n.results_level(l10n.level(level)),
        Said::Between(low, high) => l10n.results_between(l10n.level(low), l10n.level(high)),
    };
    format!("{level} {}", l10n.level_plain(measured.standing.level))
}

/// Returns how sure the level is, and under which circumstances it was found.
fn sure(report: &Report, l10n: &L10n) -> Vec<String> {
    let mut texts = Vec::new();
    if let Outcome::Measured(measured) = &report.overall {
        texts.push(match measured.said {
            Said::Between(..) if report.precision == Precision::Range => l10n.talk_range(),
            Said::Between(..) => l10n.talk_between(),
            Said::Level(_) if measured.standing.probability >= FAIRLY_SURE => l10n.talk_fairly(),
            Said::Level(_) => l10n.talk_likely(),
        });
    }
    texts.push(match report.assistance {
        Some(Assistance::Alone) => l10n.talk_alone(),
        Some(Assistance::WithHelp) => l10n.talk_with_help(),
        None => l10n.talk_help_unknown(),
    });
    if report.dont_know * 2 > report.answered {
        texts.push(l10n.talk_dont_know());
    }
    texts.extend(report.remarks.pattern.map(|pattern| match pattern {
        Pattern::AllDontKnow => l10n.remarks_all_dont_know(),
        Pattern::AllFirst => l10n.remarks_all_first(),
        Pattern::AllAtPlace(place) => l10n.remarks_all_at_place(place),
    }));
    texts.extend(report.remarks.is_unexpected().then(|| l10n.remarks_unexpected()));
    texts.extend(report.stamp.provisional.then(|| l10n.talk_provisional()));
    texts
}

fn not_to_conclude(report: &Report, l10n: &L10n) -> Vec<String> {
    let has_areas = report.areas.iter().any(|area| matches!(area.outcome, Outcome::Measured(_)));
    let areas = (!has_areas).then(|| l10n.talk_no_areas());
    let always = [l10n.talk_no_exam(), l10n.talk_no_right(), l10n.talk_no_reading()];
    always.into_iter().chain(areas).collect()
}

/// Returns one next step, a way that is not online, and what to type.
fn offer(report: &Report, file: &str, l10n: &L10n) -> Vec<String> {
    let step = report.next_steps().first().map(|area| l10n.talk_step(l10n.area_plain(*area)));
    let need = match report.level() {
        Some(Level::FirstSteps) | None => "help",
        Some(Level::Basic | Level::Intermediate | Level::Advanced) => "course",
    };
    let level = report.level().map(|level| format!(" --level {}", level.code()));
    let near = format!("niveau near 1060{} --need {need}", level.unwrap_or_default());
    let texts =
        [l10n.talk_person(), l10n.talk_near(near), l10n.talk_sheet(format!("niveau sheet {file}"))];
    step.into_iter().chain(texts).collect()
}
