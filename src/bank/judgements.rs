//! A judges' file: its rows → a panel, or every fault of it; and what the cuts that came of it leave to say.
//!
//! Every round must be whole in itself, since a sum with a hole is the sum of another test. Nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::bank::Bank;
use crate::domain::cut::CUTS;
use crate::domain::framework::Level;
use crate::domain::id::{ItemId, Lang};
use crate::domain::irt::Curve;
use crate::domain::item::Item;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Expected, Fault, Problem, Span};
use crate::domain::standard_setting::{
    Judge, LEAST_JUDGES, LEAST_PANEL, Method, OPENED, Obstacle, Opinion, Panel, Round, Setting,
    booklet, location,
};
use crate::table::{Column, Faults, Need, Row, read_table};
use crate::yaml::unknown_word;

/// The columns of an Angoff file.
const ANGOFF: &[Column] = &[
    Column { name: "judge", need: Need::Filled },
    Column { name: "item", need: Need::Filled },
    Column { name: "cut", need: Need::Filled },
    Column { name: "probability", need: Need::Filled },
    Column { name: "round", need: Need::Optional },
    Column { name: "lang", need: Need::Optional },
];

/// The columns of a bookmark file.
const BOOKMARK: &[Column] = &[
    Column { name: "judge", need: Need::Filled },
    Column { name: "cut", need: Need::Filled },
    Column { name: "item", need: Need::Filled },
    Column { name: "round", need: Need::Optional },
    Column { name: "lang", need: Need::Optional },
];

/// Panels meet two or three times; a larger number is another column.
const MOST_ROUNDS: usize = 9;

/// More holes than this are not told: nobody reads on.
const MOST_HOLES: usize = 1_000;

/// A mean of judges who all name the same item may miss its location by this much.
const ROUNDING: f64 = 1e-9;

/// What stands for an item where none can be named.
const NO_ITEM: &str = "–";

/// A judges' file that can be used.
#[derive(Debug)]
pub struct Judgements {
    /// What the judges said.
    pub panel: Panel,
    file: String,
    /// Where each judge is first met in each round: by judge and number of the round.
    places: BTreeMap<(usize, usize), Span>,
    /// Where each judge is first met for each cut in the last round.
    of_cut: BTreeMap<(usize, usize), Span>,
    /// How many items were judged in the last round, and how many of them nobody has calibrated.
    judged: usize,
    uncalibrated: usize,
}

/// How a judges' file is to be read.
#[derive(Clone, Copy)]
pub struct Judging<'a> {
    /// The bank whose items were judged.
    pub bank: &'a Bank,
    /// How judges were asked.
    pub method: Method,
    /// The probability at which somebody "can do" an item (bookmark).
    pub response_probability: f64,
}

/// One row of the file.
struct Judgement<'a> {
    judge: usize,
    cut: usize,
    item: &'a Item,
    /// The probability of a right answer (Angoff); 0 for a bookmark.
    probability: f64,
    span: Span,
}

/// What was read so far.
#[derive(Default)]
struct Reading<'a> {
    judges: Vec<Judge>,
    names: BTreeMap<String, usize>,
    rounds: BTreeMap<usize, Vec<Judgement<'a>>>,
    /// Where each judgement stands first: round, judge, cut, and item for Angoff.
    seen: BTreeMap<(usize, usize, usize, Option<&'a ItemId>), usize>,
}

/// Returns what the judges said, or every fault of the file.
pub fn judgements(file: &str, text: &str, judging: &Judging) -> (Option<Judgements>, Vec<Problem>) {
    let mut faults = Faults::new(file, text);
    let mut reading = Reading::default();
    let columns = match judging.method {
        Method::Bookmark => BOOKMARK,
        Method::Angoff => ANGOFF,
    };
    read_table(columns, &mut faults, |row, faults| reading.read(row, judging, text, faults));
    if faults.has_errors() {
        return (None, faults.into_problems());
    }
    let mut problems = faults.into_problems();
    problems.extend(reading.missing(file, judging.method));
    if reading.rounds.is_empty() {
        let fault = Fault::TooFewJudges { found: 0, least: LEAST_JUDGES };
        problems.push(Problem::of_file(file, fault));
    }
    (problems.is_empty().then(|| reading.finish(file, judging)), problems)
}

impl<'a> Reading<'a> {
    fn read(&mut self, row: &Row, judging: &Judging<'a>, text: &str, faults: &mut Faults) {
        let judge = row.text("judge").to_owned();
        let codes = OPENED.map(Level::code);
        let cut = row.read(
            "cut",
            faults,
            |word| codes.iter().position(|code| *code == word),
            |word| unknown_word(word, &codes),
        );
        let item = row.read(
            "item",
            faults,
            |id| scored(judging.bank, id),
            |id| {
                let known = judging.bank.items.iter().filter(|item| item.is_scored());
                let nearest = nearest(id, known.map(|item| item.id.as_str()));
                Fault::UnknownItem { id: id.to_owned(), nearest }
            },
        );
        let probability = match judging.method {
            Method::Bookmark => Some(0.0),
            Method::Angoff => probability(row, faults),
        };
        let round = round(row, faults);
        let language = row.read("lang", faults, Lang::from_code, |word| {
            unknown_word(word, &Lang::ALL.map(Lang::code))
        });
        let (Some(cut), Some(item), Some(probability), Some(round)) =
            (cut, item, probability, round)
        else {
            return;
        };
        if judge.is_empty() {
            return;
        }
        let judge = self.judge(judge, language);
        let Some(cell) = row.cell("judge") else { return };
        let of_item = (judging.method == Method::Angoff).then_some(&item.id);
        if let Some(line) = self.seen.insert((round, judge, cut, of_item), cell.line()) {
            let (judge, first) = (self.judges[judge].name.clone(), faults.line_of(line));
            return faults.at(cell, Fault::DuplicateJudgement { judge, first });
        }
        let span = cell.span(text);
        let judgement = Judgement { judge, cut, item, probability, span };
        self.rounds.entry(round).or_default().push(judgement);
    }

    /// Returns the place of a judge, who may be new.
    fn judge(&mut self, name: String, language: Option<Lang>) -> usize {
        let place = *self.names.entry(name.clone()).or_insert(self.judges.len());
        if place == self.judges.len() {
            self.judges.push(Judge { name, languages: BTreeSet::new() });
        }
        self.judges[place].languages.extend(language);
        place
    }

    /// Returns a fault for every judge and cut of a round with a hole.
    fn missing(&self, file: &str, method: Method) -> Vec<Problem> {
        let rounds = self.rounds.iter();
        let holes = rounds.flat_map(|(_, all)| self.holes(file, method, all));
        holes.take(MOST_HOLES).collect()
    }

    fn holes(&self, file: &str, method: Method, all: &[Judgement]) -> Vec<Problem> {
        let items: BTreeSet<&ItemId> = all.iter().map(|one| &one.item.id).collect();
        let expected = if method == Method::Angoff { items.len() } else { 1 };
        let mut first: BTreeMap<usize, Span> = BTreeMap::new();
        let mut given: BTreeMap<(usize, usize), BTreeSet<&ItemId>> = BTreeMap::new();
        for one in all {
            first.entry(one.judge).or_insert(one.span);
            given.entry((one.judge, one.cut)).or_default().insert(&one.item.id);
        }
        let none = BTreeSet::new();
        let hole = |(judge, cut, span): (usize, usize, Span)| {
            let given = given.get(&(judge, cut)).unwrap_or(&none);
            let left_out = items.difference(given).next().filter(|_| method == Method::Angoff);
            let fault = Fault::JudgementsMissing {
                judge: self.judges[judge].name.clone(),
                cut: OPENED[cut].code().to_owned(),
                item: left_out.map_or(NO_ITEM.to_owned(), |id| id.to_string()),
            };
            (given.len() < expected).then(|| Problem::at(file, span, fault))
        };
        let each = first.iter();
        each.flat_map(|(judge, span)| (0..CUTS).map(move |cut| (*judge, cut, *span)))
            .filter_map(hole)
            .collect()
    }

    fn finish(self, file: &str, judging: &Judging) -> Judgements {
        let last = self.rounds.keys().last().copied().unwrap_or(0);
        let (mut places, mut of_cut) = (BTreeMap::new(), BTreeMap::new());
        for (number, judgements) in &self.rounds {
            for one in judgements {
                places.entry((one.judge, *number)).or_insert(one.span);
                if *number == last {
                    of_cut.entry((one.judge, one.cut)).or_insert(one.span);
                }
            }
        }
        let judged: BTreeMap<&ItemId, &Item> = self
            .rounds
            .values()
            .next_back()
            .into_iter()
            .flatten()
            .map(|one| (&one.item.id, one.item))
            .collect();
        let uncalibrated = judged.values().filter(|item| is_expectation(item)).count();
        let judged = judged.len();
        let rounds = self.rounds.iter().map(|(number, all)| round_of(*number, all, judging));
        let panel = Panel { method: judging.method, rounds: rounds.collect(), judges: self.judges };
        Judgements { panel, file: file.to_owned(), places, of_cut, judged, uncalibrated }
    }
}

fn scored<'a>(bank: &'a Bank, id: &str) -> Option<&'a Item> {
    ItemId::parse(id).and_then(|id| bank.item(&id)).filter(|item| item.is_scored())
}

/// Returns whether an item still has the curve that its author's level gives it.
fn is_expectation(item: &Item) -> bool {
    item.curve == Curve::provisional(item.level, item.kind.chance())
}

fn probability(row: &Row, faults: &mut Faults) -> Option<f64> {
    let given = row.number("probability", faults)?;
    if (0.0..=1.0).contains(&given) {
        return Some(given);
    }
    if let Some(cell) = row.cell("probability") {
        let (low, high) = ("0".to_owned(), "1".to_owned());
        faults.at(cell, Fault::OutOfRange { low, high });
    }
    None
}

/// Returns the number of the round; 1 where nothing is written.
fn round(row: &Row, faults: &mut Faults) -> Option<usize> {
    let Some(cell) = row.cell("round").filter(|cell| !cell.text.trim().is_empty()) else {
        return Some(1);
    };
    let fault = match cell.text.trim().parse::<usize>() {
        Ok(number) if (1..=MOST_ROUNDS).contains(&number) => return Some(number),
        Ok(_) => Fault::OutOfRange { low: "1".to_owned(), high: MOST_ROUNDS.to_string() },
        Err(_) => Fault::WrongType { expected: Expected::Integer },
    };
    faults.at(cell, fault);
    None
}

fn round_of(number: usize, judgements: &[Judgement], judging: &Judging) -> Round {
    let mut opinions: BTreeMap<usize, [f64; CUTS]> = BTreeMap::new();
    let mut items: BTreeMap<&ItemId, &Item> = BTreeMap::new();
    for one in judgements {
        let value = match judging.method {
            Method::Bookmark => location(one.item, judging.response_probability),
            Method::Angoff => one.probability,
        };
        opinions.entry(one.judge).or_default()[one.cut] += value;
        items.insert(&one.item.id, one.item);
    }
    let opinion = |(judge, values)| Opinion { judge, values };
    Round {
        number,
        opinions: opinions.into_iter().map(opinion).collect(),
        items: items.into_values().map(|item| item.curve).collect(),
    }
}

impl Judgements {
    /// Returns what keeps the judges from setting cuts, as faults of their file.
    pub fn obstacles(&self, obstacles: &[Obstacle]) -> Vec<Problem> {
        let code = |cut: usize| OPENED[cut].code().to_owned();
        let fault = |obstacle: &Obstacle| match *obstacle {
            Obstacle::TooFewJudges { found } => Fault::TooFewJudges { found, least: LEAST_JUDGES },
            Obstacle::OutOfReach { cut, sum, low, high } => Fault::CutOutOfReach {
                cut: code(cut),
                sum: format!("{sum:.2}"),
                range: format!("{low:.2} – {high:.2}"),
            },
            Obstacle::NotIncreasing { cut } => {
                Fault::JudgedCutsNotIncreasing { lower: code(cut - 1), higher: code(cut) }
            }
        };
        obstacles.iter().map(|obstacle| Problem::of_file(&self.file, fault(obstacle))).collect()
    }

    /// Returns what somebody should look at although cuts were set, by line.
    pub fn findings(&self, setting: &Setting, judging: &Judging) -> Vec<Problem> {
        let mut problems = self.of_judges(setting);
        problems.sort_by_key(|problem| problem.span.map(|span| (span.line, span.start)));
        if setting.is_small() {
            let fault = Fault::PanelSmall { found: setting.panel, least: LEAST_PANEL };
            problems.push(Problem::of_file(&self.file, fault));
        }
        let languages = judging.bank.languages.iter();
        let missing: Vec<String> = languages
            .filter(|language| !setting.languages.contains(language))
            .map(|language| language.code().to_owned())
            .collect();
        if !missing.is_empty() {
            problems.push(Problem::of_file(&self.file, Fault::PanelOneLanguage { missing }));
        }
        if self.uncalibrated > 0 {
            let fault = Fault::ItemsUncalibrated { found: self.uncalibrated, of: self.judged };
            problems.push(Problem::of_file(&self.file, fault));
        }
        problems.extend(self.outside(setting, judging));
        problems
    }

    /// Returns whether the cuts are still an expectation: few judges, or items that nobody has calibrated.
    pub fn is_provisional(&self, setting: &Setting) -> bool {
        setting.is_small() || self.uncalibrated > 0
    }

    fn of_judges(&self, setting: &Setting) -> Vec<Problem> {
        let mut problems = Vec::new();
        let name = |judge: usize| self.panel.judges[judge].name.clone();
        let code = |cut: usize| OPENED[cut].code().to_owned();
        for &(judge, cut) in &setting.far {
            let fault = Fault::JudgeFar { judge: name(judge), cut: code(cut) };
            problems.push(self.at(self.of_cut.get(&(judge, cut)), fault));
        }
        let Some(last) = self.panel.rounds.last() else { return problems };
        for Opinion { judge, values } in &last.opinions {
            for cut in (1..CUTS).filter(|cut| values[*cut] <= values[cut - 1]) {
                let (judge, lower, higher) = (*judge, code(cut - 1), code(cut));
                let fault = Fault::JudgeNotIncreasing { judge: name(judge), lower, higher };
                problems.push(self.at(self.of_cut.get(&(judge, cut)), fault));
            }
        }
        let here: BTreeSet<usize> = last.opinions.iter().map(|opinion| opinion.judge).collect();
        for judge in (0..self.panel.judges.len()).filter(|judge| !here.contains(judge)) {
            let fault = Fault::JudgeLeft { judge: name(judge), round: last.number };
            let place = self.places.range((judge, 0)..=(judge, MOST_ROUNDS)).next();
            problems.push(self.at(place.map(|(_, span)| span), fault));
        }
        problems
    }

    /// Returns a finding for every cut where the bank has no item to measure with.
    fn outside(&self, setting: &Setting, judging: &Judging) -> Vec<Problem> {
        let pages = booklet(judging.bank, judging.response_probability);
        let Some(((low, _), (high, _))) = pages.first().zip(pages.last()) else {
            return Vec::new();
        };
        let items = *low - ROUNDING..=*high + ROUNDING;
        let is_outside = |cut: &usize| !items.contains(&setting.thetas()[*cut]);
        let fault = |cut: usize| Fault::CutOutsideItems {
            cut: OPENED[cut].code().to_owned(),
            theta: format!("{:.2}", setting.thetas()[cut]),
            range: format!("{low:.2} – {high:.2}"),
        };
        let outside = (0..CUTS).filter(is_outside);
        outside.map(|cut| Problem::of_file(&self.file, fault(cut))).collect()
    }

    fn at(&self, place: Option<&Span>, fault: Fault) -> Problem {
        match place {
            Some(span) => Problem::at(&self.file, *span, fault),
            None => Problem::of_file(&self.file, fault),
        }
    }
}
