//! What answers say of the items: how many are right, who is right, what is chosen, and whether the curve
//! of the bank fits. Small cells are hidden where the report is made (`hide`), not where it is printed.
//!
//! An item that a person did not reach plays no part in anything but the number of those who did not.

mod counts;
mod fit;
mod hide;

use rayon::prelude::*;

use super::choices::{Choices, Chosen, options};
use super::cut::CUTS;
use super::irt::Curve;
use super::item::{Item, Prompt};
use super::responses::{NOT_REACHED, Responses};
use counts::Counts;
use fit::Abilities;

pub use hide::SMALLEST;

/// With fewer answers than this nothing else is said of an item but that there are too few.
pub const FEWEST: usize = 50;

/// Statistics of fewer persons than this are not even computed: they would say something of each of them.
const FEWEST_FOR_STATISTICS: usize = 10;

/// Bounds of what is usual; beyond them an item is flagged.
const LEAST_CORRELATION: f64 = 0.20;
const LEAST_USE: f64 = 0.05;
const USUAL_FIT: std::ops::RangeInclusive<f64> = 0.7..=1.3;
const USUAL_P: std::ops::RangeInclusive<f64> = 0.05..=0.95;
const MOST_DONT_KNOW: f64 = 0.25;
const LEAST_STRENGTH: f64 = 0.05;

/// The normal deviate of a one-sided test at 5 %.
const ONE_SIDED: f64 = 1.645;

/// Persons whose sums are made at a time: always the same ones together, so that the result does not
/// depend on the number of cores.
const CHUNK: usize = 4_096;

/// What is known of an item before any answer.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Its curve.
    pub curve: Option<Curve>,
    /// The options whose use is counted, with whether they are right.
    pub options: Vec<(String, bool)>,
    /// Whether more than one option may be chosen.
    pub is_many: bool,
}

impl Known {
    /// Returns what a bank knows of an item.
    pub fn of(item: &Item) -> Known {
        let prompt = item.kind.prompt();
        let right = Chosen::of(&item.kind.right_answer(), &prompt);
        let named = options(&prompt).iter().enumerate();
        Known {
            curve: Some(item.curve),
            options: named.map(|(at, id)| (id.to_string(), right.has(at))).collect(),
            is_many: matches!(prompt, Prompt::Many(_)),
        }
    }
}

/// What answers say of an item. What would tell of fewer than [`SMALLEST`] persons is nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemStatistics {
    /// Its name.
    pub name: String,
    /// How many reached it; hidden from 1 to 4.
    pub answers: Option<usize>,
    /// How many did not.
    pub not_reached: usize,
    /// The mean credit as a share of the most; of an item that is right or not, the share of right answers.
    pub p: Option<f64>,
    /// The correlation of the credit with the share of points earned in the other items reached.
    pub rest_correlation: Option<f64>,
    /// The share of "I don't know" among those who reached it; nothing when cells held credits.
    pub dont_know: Option<f64>,
    /// How options were used, when choices are known.
    pub options: Vec<OptionUse>,
    /// The mean square of residuals, weighted by information (Wright & Masters 1982); 1 is expected.
    pub infit: Option<f64>,
    /// The mean square of standardised residuals; 1 is expected.
    pub outfit: Option<f64>,
    /// The information of its curve at each cut.
    pub information: Option<[f64; CUTS]>,
    /// What somebody should look at.
    pub flags: Vec<Flag>,
}

/// How often an option was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionUse {
    /// Its id.
    pub id: String,
    /// Whether it is right.
    pub is_key: bool,
    /// How many chose it; nothing when hidden.
    pub count: Option<usize>,
    /// Of those who reached the item.
    pub share: Option<f64>,
    /// The correlation of choosing it with the share of points in the other items; nothing when hidden.
    pub rest_correlation: Option<f64>,
}

/// What somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Fewer than [`FEWEST`] answers: no other flag is raised.
    TooFewAnswers,
    /// Nearly everybody or nearly nobody is right.
    ExtremeP,
    /// Strong people are hardly more often right than weak ones.
    LowCorrelation,
    /// Fewer than one in twenty choose this wrong option.
    RareDistractor(String),
    /// Strong people choose this wrong option more often than weak ones.
    StrongDistractor(String),
    /// More than one in four say that they don't know.
    ManyDontKnow,
    /// Answers near the item's difficulty fit the curve too well or not well.
    Infit,
    /// Answers far from the item's difficulty fit the curve too well or not well.
    Outfit,
}

impl Flag {
    /// Returns the stable word used in files.
    pub fn code(&self) -> &'static str {
        match self {
            Flag::TooFewAnswers => "too_few_answers",
            Flag::ExtremeP => "extreme_p",
            Flag::LowCorrelation => "low_correlation",
            Flag::RareDistractor(_) => "rare_distractor",
            Flag::StrongDistractor(_) => "strong_distractor",
            Flag::ManyDontKnow => "many_dont_know",
            Flag::Infit => "infit",
            Flag::Outfit => "outfit",
        }
    }

    /// Returns the option that it is about.
    pub fn option(&self) -> Option<&str> {
        match self {
            Flag::RareDistractor(option) | Flag::StrongDistractor(option) => Some(option),
            Flag::TooFewAnswers
            | Flag::ExtremeP
            | Flag::LowCorrelation
            | Flag::ManyDontKnow
            | Flag::Infit
            | Flag::Outfit => None,
        }
    }
}

/// Returns what the answers say of every item, in the order of the columns.
///
/// `known` has one entry a column. Abilities are EAP under N(0, 1) from all items with a curve.
pub fn item_report(
    responses: &Responses,
    choices: Option<&Choices>,
    known: &[Known],
    cuts: Option<[f64; CUTS]>,
) -> Vec<ItemStatistics> {
    let width = responses.items().len();
    let most = most_points(responses, known);
    let abilities = Abilities::new(known, &most);
    let size = CHUNK * width.max(1);
    let chosen = choices.map_or(&[][..], Choices::codes);
    let parts: Vec<Vec<Counts>> = responses
        .credits()
        .par_chunks(size)
        .enumerate()
        .map(|(at, credits)| {
            let chosen = chosen.get(at * size..).unwrap_or_default();
            counts::count(credits, chosen, &most, known, &abilities)
        })
        .collect();
    let mut totals: Vec<Counts> =
        known.iter().zip(&most).map(|(known, most)| Counts::new(known, *most)).collect();
    for part in &parts {
        totals.iter_mut().zip(part).for_each(|(total, part)| total.add(part));
    }
    let rows = responses.items().iter().zip(&totals).zip(known);
    rows.map(|((name, counts), known)| {
        let persons = responses.persons();
        describe(name, persons, counts, known, cuts, choices.is_some())
    })
    .collect()
}

/// Returns the most credit of each item: what its curve gives, or else what anybody earned, 1 at least.
fn most_points(responses: &Responses, known: &[Known]) -> Vec<u8> {
    let mut most: Vec<u8> =
        known.iter().map(|one| one.curve.map_or(1, |curve| curve.most_credit())).collect();
    for row in responses.rows() {
        for (most, credit) in most.iter_mut().zip(row) {
            if *credit != NOT_REACHED && *credit > *most {
                *most = *credit;
            }
        }
    }
    most
}

fn describe(
    name: &str,
    persons: usize,
    counts: &Counts,
    known: &Known,
    cuts: Option<[f64; CUTS]>,
    has_choices: bool,
) -> ItemStatistics {
    let answers = counts.answers();
    let shown = hide::shown(counts, known);
    let is_enough = answers >= FEWEST_FOR_STATISTICS;
    let information =
        known.curve.zip(cuts).map(|(curve, cuts)| cuts.map(|cut| curve.information(cut)));
    let mut found = ItemStatistics {
        name: name.to_owned(),
        answers: (answers == 0 || answers >= SMALLEST).then_some(answers),
        not_reached: persons - answers,
        p: counts.mean_credit().filter(|_| shown.credits && is_enough),
        rest_correlation: counts.rest_correlation().filter(|_| is_enough),
        dont_know: counts.dont_know_share().filter(|_| has_choices && shown.dont_know && is_enough),
        options: if has_choices { option_uses(counts, known, &shown.options) } else { Vec::new() },
        infit: counts.fit.infit().filter(|_| is_enough),
        outfit: counts.fit.outfit().filter(|_| is_enough),
        information,
        flags: Vec::new(),
    };
    found.flags = flags(&found, counts, known, has_choices);
    found
}

fn option_uses(counts: &Counts, known: &Known, shown: &[bool]) -> Vec<OptionUse> {
    let answers = counts.answers();
    let row = |(at, (id, is_key)): (usize, &(String, bool))| {
        let count = Some(counts.options[at].count).filter(|_| shown[at]);
        OptionUse {
            id: id.clone(),
            is_key: *is_key,
            count,
            share: count.filter(|_| answers > 0).map(|count| count as f64 / answers as f64),
            rest_correlation: count.and_then(|_| counts.option_correlation(at)),
        }
    };
    known.options.iter().enumerate().map(row).collect()
}

fn flags(found: &ItemStatistics, counts: &Counts, known: &Known, has_choices: bool) -> Vec<Flag> {
    let answers = counts.answers();
    if answers < FEWEST {
        return vec![Flag::TooFewAnswers];
    }
    let mut flags = Vec::new();
    // By what is true, not by what is shown: a flag is wider than any cell.
    let is_outside = |value: Option<f64>, usual: &std::ops::RangeInclusive<f64>| {
        value.is_some_and(|value| !usual.contains(&value))
    };
    let mut raise = |condition: bool, flag: Flag| {
        if condition {
            flags.push(flag);
        }
    };
    raise(is_outside(counts.mean_credit(), &USUAL_P), Flag::ExtremeP);
    raise(found.rest_correlation.is_some_and(|r| r < LEAST_CORRELATION), Flag::LowCorrelation);
    for (at, (id, is_key)) in known.options.iter().enumerate() {
        if *is_key || !has_choices {
            continue;
        }
        let share = counts.options[at].count as f64 / answers as f64;
        raise(share < LEAST_USE, Flag::RareDistractor(id.clone()));
        let strength = found.options[at].rest_correlation;
        let is_sure = |r: f64| r > LEAST_STRENGTH.max(ONE_SIDED / (answers as f64).sqrt());
        raise(strength.is_some_and(is_sure), Flag::StrongDistractor(id.clone()));
    }
    let many = counts.dont_know_share().is_some_and(|share| share > MOST_DONT_KNOW);
    raise(has_choices && many, Flag::ManyDontKnow);
    raise(is_outside(found.infit, &USUAL_FIT), Flag::Infit);
    raise(is_outside(found.outfit, &USUAL_FIT), Flag::Outfit);
    flags
}

#[cfg(test)]
mod tests;
