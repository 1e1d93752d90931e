//! Abilities under the second-order model, and the levels that may be said of them.
//!
//! The numbers are those of [`crate::domain::estimate::Running`], made by [`areas`] for many persons at
//! once; the rules are those of [`crate::domain::outcome`], as in the report of a sitting.

use super::{Key, Model, ModelRow, ModelWorker, Setup, Standing};
use crate::batch::import::Slots;
use crate::batch::score::cell::{Cell, Column, Kind};
use crate::domain::bank::{Bank, Form};
use crate::domain::estimate::bulk::areas::{AreaScorer, PersonScore, Worker};
use crate::domain::fit::{LEAST_ANSWERS, UNEXPECTED};
use crate::domain::framework::{AREAS, Area, Level};
use crate::domain::outcome::{Measured, Outcome, Said, area_rule, overall_rule};
use crate::domain::responses::NOT_REACHED;

/// The row of this model.
pub(super) const ROW: ModelRow = ModelRow { name: "digcomp", columns, build };

/// The categories of every scale, in order.
const CATEGORIES: [&str; 6] =
    ["first_steps", "basic", "intermediate", "advanced", "not_measured", "not_enough"];

/// What "reported" says of two levels: the lower one's place, then the higher one's.
const BETWEEN: [[&str; 4]; 4] = [
    ["first_steps", "first_steps-basic", "first_steps-intermediate", "first_steps-advanced"],
    ["", "basic", "basic-intermediate", "basic-advanced"],
    ["", "", "intermediate", "intermediate-advanced"],
    ["", "", "", "advanced"],
];

struct Measure<'a> {
    bank: &'a Bank,
    form: &'a Form,
    scorer: AreaScorer,
    /// How many items have a column.
    width: usize,
    expected: Expected,
}

/// Whether results rest on an expectation.
enum Expected {
    /// All of them: the cuts do, or how areas go together.
    Always,
    /// Those with an answer to one of these slots, whose items are not calibrated.
    With(Vec<usize>),
}

fn build<'a>(setup: Setup<'a>) -> Box<dyn Model + 'a> {
    let Setup { bank, form, slots } = setup;
    let Slots::Items(places) = slots else { panic!("a bank that measures has items for slots") };
    let items: Vec<_> = places.iter().map(|place| &bank.items[*place]).collect();
    let curves: Vec<_> = items.iter().map(|item| (item.competence.area(), item.curve)).collect();
    let uncalibrated =
        |(slot, _): &(usize, &&crate::domain::item::Item)| !bank.is_calibrated(&items[*slot].id);
    let expected = match bank.cuts.provisional || !bank.is_lambda_calibrated() {
        true => Expected::Always,
        false => {
            Expected::With(items.iter().enumerate().filter(uncalibrated).map(|at| at.0).collect())
        }
    };
    Box::new(Measure {
        bank,
        form,
        scorer: AreaScorer::new(&curves, &bank.second_order(), &bank.cuts),
        width: curves.len(),
        expected,
    })
}

fn columns() -> Vec<Column> {
    let measured = |before: &str| {
        [
            ("level", Kind::Text),
            ("theta", Kind::Number),
            ("se", Kind::Number),
            ("probability", Kind::Number),
        ]
        .map(|(name, kind)| Column::new(format!("{before}{name}"), kind))
    };
    let mut columns = measured("").to_vec();
    columns.insert(1, Column::new("reported", Kind::Text));
    columns.extend(Area::all().flat_map(|area| measured(&format!("area_{}_", area))));
    columns.push(Column::new("answered", Kind::Count));
    columns.push(Column::new("provisional", Kind::Flag));
    columns.push(Column::new("person_fit", Kind::Text));
    columns
}

impl Model for Measure<'_> {
    fn worker(&self) -> Box<dyn ModelWorker + '_> {
        Box::new(MeasureWorker { measure: self, worker: self.scorer.worker() })
    }

    fn keys(&self) -> usize {
        self.scorer.combinations().unwrap_or(0)
    }
}

struct MeasureWorker<'a> {
    measure: &'a Measure<'a>,
    worker: Worker<'a>,
}

impl ModelWorker for MeasureWorker<'_> {
    fn key(&mut self, codes: &[u8]) -> Option<Key> {
        let sums = self.worker.sufficient(codes)?;
        Some(Key { number: sums.index, surprise: sums.surprise })
    }

    fn score(&mut self, codes: &[u8], take: &mut dyn FnMut(&[Cell<'static>], Standing)) {
        let (measure, mut cells) = (self.measure, Vec::new());
        let mut rows = codes.chunks_exact(measure.width.max(1));
        self.worker.score_rows(codes, |found| {
            cells.clear();
            let row = rows.next().unwrap_or_default();
            let standing = measure.cells(&found, row, &mut cells);
            take(&cells, standing);
        });
    }

    fn last_cell(&self, standing: &Standing, key: Key) -> Cell<'static> {
        fit(standing.limit.map(|limit| key.surprise > limit))
    }
}

impl Measure<'_> {
    /// Adds the cells of a result.
    fn cells(&self, found: &PersonScore, codes: &[u8], cells: &mut Vec<Cell<'static>>) -> Standing {
        let answered = found.answered();
        let overall = self.overall(found, answered);
        let categories = [category(&overall); 1 + AREAS];
        let mut standing = Standing { categories, ..Standing::default() };
        push(cells, &overall, true);
        for (place, area) in found.areas.iter().enumerate() {
            let own = || (area.estimate, area.masses);
            let answered = usize::from(area.answered);
            let (form, cuts) = (self.form, &self.bank.cuts);
            let outcome = area_rule(form, cuts, answered, || area.own_adds, own);
            standing.categories[1 + place] = category(&outcome);
            push(cells, &outcome, false);
        }
        standing.level = overall.measured().map(|measured| measured.standing.level);
        cells.push(Cell::Count(answered as u64));
        cells.push(Cell::Flag(self.is_expected(codes)));
        let can_tell = answered >= self.form.minimum_answers.max(LEAST_ANSWERS);
        standing.limit = found.surprise_at(UNEXPECTED).filter(|_| can_tell);
        cells.push(fit(found.person_fit.filter(|_| can_tell).map(|fit| fit < UNEXPECTED)));
        standing
    }

    fn overall(&self, found: &PersonScore, answered: usize) -> Outcome {
        let own = || (found.overall, found.overall_masses);
        overall_rule(self.form, &self.bank.cuts, answered, own)
    }

    fn is_expected(&self, codes: &[u8]) -> bool {
        match &self.expected {
            Expected::Always => true,
            Expected::With(slots) => slots.iter().any(|slot| codes[*slot] != NOT_REACHED),
        }
    }
}

/// Returns the flag of answers that are unlike those to be expected, as an animator would be told of it.
fn fit(is_unexpected: Option<bool>) -> Cell<'static> {
    match is_unexpected {
        None => Cell::Nothing,
        Some(true) => Cell::Code("unexpected"),
        Some(false) => Cell::Code("expected"),
    }
}

fn category(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Measured(measured) => measured.standing.level.index() as u8,
        Outcome::NotMeasured => Level::ALL.len() as u8,
        Outcome::NotEnough => Level::ALL.len() as u8 + 1,
    }
}

fn push(cells: &mut Vec<Cell<'static>>, outcome: &Outcome, is_overall: bool) {
    cells.push(Cell::Code(CATEGORIES[usize::from(category(outcome))]));
    let measured = outcome.measured();
    if is_overall {
        cells.push(measured.map_or(Cell::Nothing, |measured| Cell::Code(reported(measured))));
    }
    let number = |number: fn(&Measured) -> f64| {
        measured.map_or(Cell::Nothing, |it| Cell::Number(number(it)))
    };
    cells.push(number(|measured| measured.estimate.theta));
    cells.push(number(|measured| measured.estimate.standard_error));
    cells.push(number(|measured| measured.standing.probability));
}

fn reported(measured: &Measured) -> &'static str {
    match measured.said {
        Said::Level(level) => BETWEEN[level.index()][level.index()],
        Said::Between(low, high) => BETWEEN[low.index()][high.index()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::summary::Measure;

    #[test]
    fn words_are_those_of_levels_and_outcomes() {
        for level in Level::ALL {
            assert_eq!(CATEGORIES[level.index()], level.code());
            for high in &Level::ALL[level.index()..] {
                let both = format!("{}-{}", level.code(), high.code());
                let expected = if level == *high { level.code() } else { &both };
                assert_eq!(BETWEEN[level.index()][high.index()], expected);
            }
        }
        let measure = Measure::of(ROW.name).expect("it is counted");
        for scale in measure.scales() {
            assert_eq!(
                scale.categories.iter().map(|one| one.code()).collect::<Vec<_>>(),
                CATEGORIES
            );
        }
        for outcome in [Outcome::NotMeasured, Outcome::NotEnough] {
            assert_eq!(CATEGORIES[usize::from(category(&outcome))], outcome.code());
        }
    }
}
