//! All that may be said about a sitting, as plain data. No level without its uncertainty, no level
//! below the minimum number of answers, never a name.

use super::bank::{Bank, Form, Precision};
use super::estimate::{Estimate, Prior, Running, Scored, SecondOrder};
use super::fit::{FitAt, LEAST_ANSWERS, Remarks, pattern, person_fit_by_area};
use super::framework::{AREAS, Area, Level, area_by_area};
use super::id::{ChoiceId, FormId, ItemId, Lang};
use super::item::{Answer, Equipment, Item, Prompt, Response};
pub use super::outcome::{Measured, Outcome, Said, said};
use super::outcome::{area_outcome, overall_outcome};
use super::scoring::Plan;
use super::scoring::dsi::Profile;

/// What a sitting shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What it was measured with.
    pub stamp: Stamp,
    /// Whether the cut scores are provisional.
    pub provisional_cuts: bool,
    /// The form that was followed.
    pub form: FormId,
    /// The language of the questions at the end.
    pub language: Lang,
    /// What the person uses.
    pub equipment: Equipment,
    /// Whether somebody helped; nothing where nobody was asked or said. It changes no level.
    pub assistance: Option<Assistance>,
    /// How precisely the form says the overall level.
    pub precision: Precision,
    /// How many items the form asks of this person at most.
    pub planned: usize,
    /// How many items that count were answered, "I don't know" included.
    pub answered: usize,
    /// How many of those were "I don't know".
    pub dont_know: usize,
    /// How many items are missing to the fewest that the form asks: dropped, never counted as not
    /// right.
    pub not_reached: usize,
    /// The level over all areas.
    pub overall: Outcome,
    /// Each area, in order.
    pub areas: [AreaReport; AREAS],
    /// What the answers say by rule, for a bank that is scored so; about activities, never a level above.
    pub profile: Option<Profile>,
    /// What an animator may want to know; never part of a level, never on a visitor's screen.
    pub remarks: Remarks,
}

/// Whether somebody helped with the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assistance {
    /// The person did it alone.
    Alone,
    /// Somebody read aloud, explained or held the mouse.
    WithHelp,
}

impl Assistance {
    /// Both.
    pub const ALL: [Assistance; 2] = [Assistance::Alone, Assistance::WithHelp];

    /// Returns the stable word of files.
    pub fn code(self) -> &'static str {
        match self {
            Assistance::Alone => "alone",
            Assistance::WithHelp => "with_help",
        }
    }
}

/// What every output names, so that it can be reproduced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stamp {
    pub bank: String,
    pub version: String,
    pub hash: String,
    pub cut_version: String,
    /// Whether anything it rests on is an expectation: a curve, a correlation or the cuts.
    pub provisional: bool,
}

/// What an area shows.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaReport {
    /// The area.
    pub area: Area,
    /// How many of its scored items were answered.
    pub answered: usize,
    /// How many of them were right.
    pub right: usize,
    /// Its ability, which borrows strength from the other areas; nothing when nothing was answered.
    pub estimate: Option<Estimate>,
    /// Its level, when the form reports levels of areas.
    pub outcome: Outcome,
    /// How sure the person feels, told apart from what was measured.
    pub confidence: Option<Confidence>,
}

/// A point on the scale of a self-report item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// The item that asked.
    pub item: ItemId,
    /// The point's id.
    pub point: ChoiceId,
    /// Its place, from 1.
    pub place: usize,
    /// How many points the scale has.
    pub of: usize,
}

impl Report {
    /// Returns the measured areas with at least one right answer, the strongest first.
    pub fn strengths(&self) -> Vec<Area> {
        let mut areas: Vec<_> = self.areas.iter().filter(|area| area.right > 0).collect();
        areas.sort_by(|a, b| theta(b).total_cmp(&theta(a)).then(a.area.cmp(&b.area)));
        areas.iter().map(|area| area.area).collect()
    }

    /// Returns the areas with an answer that was not right, the weakest first.
    pub fn next_steps(&self) -> Vec<Area> {
        let mut areas: Vec<_> =
            self.areas.iter().filter(|area| area.right < area.answered).collect();
        areas.sort_by(|a, b| theta(a).total_cmp(&theta(b)).then(a.area.cmp(&b.area)));
        areas.iter().map(|area| area.area).collect()
    }

    /// Returns the level over all areas, when there is one.
    pub fn level(&self) -> Option<Level> {
        self.overall.measured().map(|measured| measured.standing.level)
    }

    /// Returns the weakest area, when the sitting was measured.
    pub fn weakest_area(&self) -> Option<Area> {
        self.level().and_then(|_| self.next_steps().first().copied())
    }
}

fn theta(area: &AreaReport) -> f64 {
    area.estimate.map_or(0.0, |estimate| estimate.theta)
}

/// What a report is made from.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Sitting<'a> {
    pub bank: &'a Bank,
    pub form: &'a Form,
    pub language: Lang,
    pub equipment: Equipment,
    pub responses: &'a [Response],
    pub model: &'a SecondOrder,
}

/// Returns the answers that are measured, in order. Self-report and practice are left out.
pub fn scored(bank: &Bank, responses: &[Response]) -> Vec<Scored> {
    responses.iter().filter_map(|response| measured_answer(bank, response)).collect()
}

/// Returns an answer as it is measured; nothing for self-report and practice.
pub fn measured_answer(bank: &Bank, response: &Response) -> Option<Scored> {
    let item = bank.item(&response.item).filter(|item| item.is_scored())?;
    let credit = item.kind.credit(&response.answer)?;
    Some(Scored { area: item.competence.area(), curve: item.curve, credit: credit.points() })
}

/// Returns what a sitting shows.
pub fn report(sitting: &Sitting) -> Report {
    let Sitting { bank, form, equipment, responses, .. } = *sitting;
    let answers = scored(bank, responses);
    let known = Running::gather(&answers, sitting.model);
    let (least, planned) = bank.scoring.length(&Plan { bank, form, equipment, responses });
    let counts = |response: &&Response| bank.item(&response.item).is_some_and(Item::counts);
    let counted: Vec<&Response> = responses.iter().filter(counts).collect();
    Report {
        stamp: stamp_of(sitting),
        provisional_cuts: bank.scoring.is_measuring() && bank.cuts.provisional,
        form: form.id.clone(),
        assistance: None,
        precision: form.precision,
        language: sitting.language,
        equipment,
        planned,
        answered: counted.len(),
        dont_know: counted.iter().filter(|one| one.answer == Answer::DontKnow).count(),
        not_reached: least.saturating_sub(responses.len()),
        overall: match bank.scoring.is_measuring() {
            true => overall_outcome(form, &bank.cuts, &known),
            false => Outcome::NotMeasured,
        },
        areas: area_by_area(|area| area_report(sitting, &answers, &known, area)),
        profile: bank.scoring.profile(bank, responses),
        remarks: remarks(sitting, &answers),
    }
}

/// Returns what stands out; a fit is only told of a sitting with enough answers for a level.
fn remarks(sitting: &Sitting, answers: &[Scored]) -> Remarks {
    let can_tell = answers.len() >= sitting.form.minimum_answers.max(LEAST_ANSWERS);
    let fit = || person_fit_by_area(answers, FitAt::Map, Prior::STANDARD);
    let given = sitting.responses.iter().filter_map(|response| {
        let item = sitting.bank.item(&response.item).filter(|item| item.is_scored())?;
        Some((item.kind.prompt(), &response.answer))
    });
    Remarks { person_fit: can_tell.then(fit).flatten(), pattern: pattern(given) }
}

/// Returns what every output of a bank names. It is provisional while the curve of any scored item is an
/// expectation, or how an area goes together with the others, or the cuts.
pub fn stamp(bank: &Bank) -> Stamp {
    let scored = bank.items.iter().filter(|item| item.is_scored());
    Stamp {
        bank: bank.id.to_string(),
        version: bank.version.clone(),
        hash: bank.hash.clone(),
        cut_version: bank.scoring.cut_version(bank),
        provisional: bank.scoring.is_measuring() && is_expected(bank, scored),
    }
}

/// Returns the stamp of a sitting: of the items only those that were answered count.
fn stamp_of(sitting: &Sitting) -> Stamp {
    let bank = sitting.bank;
    let whole = stamp(bank);
    let answered = sitting.responses.iter().filter_map(|response| bank.item(&response.item));
    let mut scored = answered.filter(|item| item.is_scored()).peekable();
    match scored.peek() {
        Some(_) => Stamp { provisional: is_expected(bank, scored), ..whole },
        None => whole,
    }
}

/// Returns whether a measure with these items rests on an expectation.
fn is_expected<'a>(bank: &Bank, mut items: impl Iterator<Item = &'a Item>) -> bool {
    bank.cuts.provisional
        || !bank.is_lambda_calibrated()
        || items.any(|item| !bank.is_calibrated(&item.id))
}

fn area_report(sitting: &Sitting, answers: &[Scored], known: &Running, area: Area) -> AreaReport {
    let in_area = || answers.iter().filter(|answer| answer.area == area);
    let answered = in_area().count();
    AreaReport {
        area,
        answered,
        right: in_area().filter(|answer| answer.credit == answer.curve.most_credit()).count(),
        estimate: (answered > 0).then(|| known.area(area)),
        outcome: area_outcome(sitting.form, &sitting.bank.cuts, known, area),
        confidence: confidence(sitting, area),
    }
}

fn confidence(sitting: &Sitting, area: Area) -> Option<Confidence> {
    sitting.responses.iter().find_map(|response| {
        let item = sitting.bank.item(&response.item)?;
        let Prompt::Rating(points) = item.kind.prompt() else {
            return None;
        };
        let Answer::Rating(point) = &response.answer else {
            return None;
        };
        let place = points.iter().position(|id| id == point)? + 1;
        (item.competence.area() == area && !item.practice).then(|| Confidence {
            item: item.id.clone(),
            point: point.clone(),
            place,
            of: points.len(),
        })
    })
}
