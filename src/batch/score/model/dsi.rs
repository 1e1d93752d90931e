//! The Digital Skills Indicator: levels by rule from what people did ([`crate::domain::scoring::dsi`]).

use super::{Key, Model, ModelRow, ModelWorker, Setup, Standing};
use crate::batch::import::Slots;
use crate::batch::score::cell::{Cell, Column, Kind};
use crate::domain::framework::AREAS;
use crate::domain::responses::NOT_REACHED;
use crate::domain::scoring::Scoring;
use crate::domain::scoring::dsi::indicator::{Area, AreaLevel, Overall, Survey, area_of};

/// The row of this model.
pub(super) const ROW: ModelRow = ModelRow { name: "dsi", columns, build };

/// What stands for a level that is not known.
const NOT_MEASURED: &str = "not_measured";

/// The levels over all areas in the order of counts: the lowest first.
const OVERALL: [Overall; 7] = [
    Overall::NotAssessed,
    Overall::NoSkills,
    Overall::Limited,
    Overall::Narrow,
    Overall::Low,
    Overall::Basic,
    Overall::AboveBasic,
];

const LEVELS: [AreaLevel; 3] = [AreaLevel::None, AreaLevel::Basic, AreaLevel::AboveBasic];

struct Rule<'a> {
    scoring: &'a dyn Scoring,
    variables: &'a [String],
    /// The areas that the file has a column of.
    asked: Vec<Area>,
}

fn columns() -> Vec<Column> {
    let mut columns = vec![Column::new("level", Kind::Text)];
    for place in 1..=AREAS {
        columns.push(Column::new(format!("area_{place}_level"), Kind::Text));
        columns.push(Column::new(format!("area_{place}_done"), Kind::Count));
    }
    columns.push(Column::new("answered", Kind::Count));
    columns
}

fn build<'a>(setup: Setup<'a>) -> Box<dyn Model + 'a> {
    let Slots::Variables(variables) = setup.slots else {
        panic!("a bank that is scored by rule has variables for slots")
    };
    let asked = variables.iter().filter_map(|variable| area_of(variable)).collect();
    Box::new(Rule { scoring: &*setup.bank.scoring, variables, asked })
}

impl Model for Rule<'_> {
    fn worker(&self) -> Box<dyn ModelWorker + '_> {
        Box::new(RuleWorker { rule: self })
    }

    fn keys(&self) -> usize {
        0
    }
}

struct RuleWorker<'a> {
    rule: &'a Rule<'a>,
}

impl ModelWorker for RuleWorker<'_> {
    fn key(&mut self, _: &[u8]) -> Option<Key> {
        None
    }

    fn score(&mut self, codes: &[u8], take: &mut dyn FnMut(&[Cell<'static>], Standing)) {
        let mut cells = Vec::new();
        for row in codes.chunks_exact(self.rule.variables.len().max(1)) {
            cells.clear();
            let standing = self.rule.cells(row, &mut cells);
            take(&cells, standing);
        }
    }

    fn last_cell(&self, _: &Standing, _: Key) -> Cell<'static> {
        Cell::Nothing
    }
}

impl Rule<'_> {
    /// Adds the cells of a result.
    fn cells(&self, codes: &[u8], cells: &mut Vec<Cell<'static>>) -> Standing {
        let mut survey = Survey::default();
        let given = self.variables.iter().zip(codes).filter(|(_, code)| **code != NOT_REACHED);
        let mut answered = 0;
        for (variable, code) in given {
            survey.set(variable, *code);
            answered += 1;
        }
        let profile = self.scoring.profile_of_survey(&survey, &|area| self.asked.contains(&area));
        let profile = profile.expect("a bank with variables is scored by rule");
        let place = |level: Overall| OVERALL.iter().position(|one| *one == level);
        let overall = profile.overall.and_then(place);
        let mut standing = Standing::default();
        standing.categories[0] = overall.unwrap_or(OVERALL.len()) as u8;
        cells.push(Cell::Code(overall.map_or(NOT_MEASURED, |place| OVERALL[place].code())));
        for (place, area) in profile.areas.iter().enumerate() {
            let level = area.level.and_then(|level| LEVELS.iter().position(|one| *one == level));
            standing.categories[1 + place] = level.unwrap_or(LEVELS.len()) as u8;
            cells.push(Cell::Code(level.map_or(NOT_MEASURED, |place| LEVELS[place].code())));
            cells.push(area.level.map_or(Cell::Nothing, |_| Cell::Count(area.done as u64)));
        }
        cells.push(Cell::Count(answered));
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::summary::{Category, Measure};

    #[test]
    fn words_are_those_that_are_counted() {
        let measure = Measure::of(ROW.name).expect("it is counted");
        let codes = |categories: &[Category]| -> Vec<_> {
            categories.iter().map(|category| category.code()).collect()
        };
        let own = |levels: Vec<&'static str>| [levels, vec![NOT_MEASURED]].concat();
        assert_eq!(codes(measure.overall), own(OVERALL.iter().map(|one| one.code()).collect()));
        assert_eq!(codes(measure.area), own(LEVELS.iter().map(|one| one.code()).collect()));
    }
}
