//! What is counted: the scales of a scoring model, and the categories that a person may be in on each.
//!
//! A category is a level, the lowest first, or the reason why there is none. Every person is in exactly
//! one category of every scale.

use crate::domain::framework::{AREAS, Area, Level};
use crate::domain::scoring::dsi::{AreaLevel, Overall};

/// How many scales there are: overall and the areas.
pub const SCALES: usize = 1 + AREAS;

/// What a person may be on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// A level of ability.
    Level(Level),
    /// A level of the Digital Skills Indicator over all areas.
    Indicator(Overall),
    /// A level of the Digital Skills Indicator in an area.
    AreaIndicator(AreaLevel),
    /// Too few answers.
    NotMeasured,
    /// Answers that say no more about the area than those in other areas.
    NotEnough,
}

impl Category {
    /// Returns the stable word used in files.
    pub fn code(self) -> &'static str {
        match self {
            Category::Level(level) => level.code(),
            Category::Indicator(level) => level.code(),
            Category::AreaIndicator(level) => level.code(),
            Category::NotMeasured => "not_measured",
            Category::NotEnough => "not_enough",
        }
    }

    /// Returns whether it says something of a person.
    pub fn is_level(self) -> bool {
        match self {
            Category::Level(_) | Category::Indicator(_) | Category::AreaIndicator(_) => true,
            Category::NotMeasured | Category::NotEnough => false,
        }
    }
}

/// A scale with its categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The area; nothing for the scale over all areas.
    pub area: Option<Area>,
    /// The categories: levels, the lowest first, then why there is none.
    pub categories: &'static [Category],
}

impl Scale {
    /// Returns the stable word used in files: `overall`, `area_1` to `area_5`.
    pub fn code(&self) -> String {
        self.area.map_or("overall".to_owned(), |area| format!("area_{area}"))
    }
}

/// One row: what is counted of the results of a scoring model.
#[derive(Debug, PartialEq, Eq)]
pub struct Measure {
    /// The scoring model, as a bank names it.
    pub scoring: &'static str,
    /// The categories over all areas.
    pub overall: &'static [Category],
    /// The categories of every area.
    pub area: &'static [Category],
}

const ABILITY: &[Category] = &[
    Category::Level(Level::FirstSteps),
    Category::Level(Level::Basic),
    Category::Level(Level::Intermediate),
    Category::Level(Level::Advanced),
    Category::NotMeasured,
    Category::NotEnough,
];

/// One row a scoring model.
pub static MEASURES: &[Measure] = &[
    Measure { scoring: "digcomp", overall: ABILITY, area: ABILITY },
    Measure {
        scoring: "dsi",
        overall: &[
            Category::Indicator(Overall::NotAssessed),
            Category::Indicator(Overall::NoSkills),
            Category::Indicator(Overall::Limited),
            Category::Indicator(Overall::Narrow),
            Category::Indicator(Overall::Low),
            Category::Indicator(Overall::Basic),
            Category::Indicator(Overall::AboveBasic),
            Category::NotMeasured,
        ],
        area: &[
            Category::AreaIndicator(AreaLevel::None),
            Category::AreaIndicator(AreaLevel::Basic),
            Category::AreaIndicator(AreaLevel::AboveBasic),
            Category::NotMeasured,
        ],
    },
];

impl Measure {
    /// Returns what is counted of the results of a scoring model.
    pub fn of(scoring: &str) -> Option<&'static Measure> {
        MEASURES.iter().find(|measure| measure.scoring == scoring)
    }

    /// Returns the scales: overall first, then the areas in order.
    pub fn scales(&self) -> Vec<Scale> {
        let overall = Scale { area: None, categories: self.overall };
        let area = |area| Scale { area: Some(area), categories: self.area };
        std::iter::once(overall).chain(Area::all().map(area)).collect()
    }

    /// Returns how many counts a group of persons has: all categories of all scales.
    pub(super) fn width(&self) -> usize {
        self.overall.len() + AREAS * self.area.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::SCORING;
    use std::collections::BTreeSet;

    #[test]
    fn every_scoring_model_can_be_counted() {
        assert_eq!(MEASURES.len(), SCORING.len());
        for row in SCORING {
            let measure = Measure::of(row.name).expect("a row");
            for scale in measure.scales() {
                let codes: BTreeSet<_> = scale.categories.iter().map(|one| one.code()).collect();
                assert_eq!(codes.len(), scale.categories.len(), "{}", row.name);
                let levels = scale.categories.iter().take_while(|one| one.is_level()).count();
                let rest = &scale.categories[levels..];
                assert!(levels > 1 && rest.iter().all(|one| !one.is_level()), "levels first");
            }
        }
    }

    /// The order of the categories is that of the levels.
    #[test]
    fn the_lowest_level_is_first() {
        let dsi = Measure::of("dsi").expect("a row");
        let mut overall = Overall::ALL.map(Category::Indicator).to_vec();
        overall.reverse();
        assert_eq!(dsi.overall[..overall.len()], overall);
        let digcomp = Measure::of("digcomp").expect("a row");
        assert_eq!(digcomp.area[..Level::ALL.len()], Level::ALL.map(Category::Level));
    }
}
