//! The part of a JSON report about activities: the Digital Skills Indicator of one person, beside
//! published results. It says nothing of ability, nor what was answered to which question.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::scoring::dsi::{
    Area, AreaLevel, AreaProfile, FactCheck, Internet, Overall, Population, Profile, ROW, Region,
};

/// What somebody did in the last three months (Eurostat Digital Skills Indicator 2.0): about activities,
/// not about ability.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ActivitiesDocument {
    /// The indicator.
    #[schemars(extend("const" = ROW.framework))]
    indicator: String,
    /// Whether "did not check because already knew" counted on its own or together with checking.
    #[schemars(extend("enum" = ["separate", "merged"]))]
    fact_check: String,
    /// Whether the internet was used in the last three months; otherwise nobody is assessed.
    #[schemars(extend("enum" = ["not_asked", "used", "not_used"]))]
    internet: String,
    /// The level over all areas, as the Eurostat codes `I_DSK2_…` end; null when not all was asked.
    #[schemars(extend("enum" = overall_codes()))]
    overall: Option<String>,
    /// The five areas of the indicator, in order; they are not those of DigComp 3.0.
    areas: Vec<AreaDocument>,
    /// Published results, for comparison.
    published: Vec<PublishedDocument>,
}

/// An area of the indicator.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AreaDocument {
    /// Its Eurostat code.
    #[schemars(extend("enum" = Area::ALL.map(Area::code)))]
    area: String,
    /// How many of its activities were done.
    done: usize,
    /// How many there are.
    of: usize,
    /// Its level; null when not all of it was asked.
    #[schemars(extend("enum" = area_levels()))]
    level: Option<String>,
}

/// A published result.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PublishedDocument {
    /// Where.
    #[schemars(extend("enum" = Region::WORDS.map(|(word, _)| word)))]
    region: String,
    /// The year of the survey.
    year: u16,
    /// The address where it was read.
    source: String,
    /// The share of each level, in percent of everybody of 16 to 74.
    shares: BTreeMap<String, f64>,
}

fn overall_codes() -> Vec<Option<&'static str>> {
    Overall::ALL.into_iter().map(|level| Some(level.code())).chain([None]).collect()
}

fn area_levels() -> Vec<Option<&'static str>> {
    let levels = [AreaLevel::None, AreaLevel::Basic, AreaLevel::AboveBasic];
    levels.into_iter().map(|level| Some(level.code())).chain([None]).collect()
}

impl ActivitiesDocument {
    pub(super) fn of(profile: &Profile) -> ActivitiesDocument {
        let fact_check = match profile.fact_check {
            FactCheck::Separate => "separate",
            FactCheck::Merged => "merged",
        };
        let internet = match profile.internet {
            Internet::NotAsked => "not_asked",
            Internet::Used => "used",
            Internet::NotUsed => "not_used",
        };
        ActivitiesDocument {
            indicator: ROW.framework.to_owned(),
            fact_check: fact_check.to_owned(),
            internet: internet.to_owned(),
            overall: profile.overall.map(|level| level.code().to_owned()),
            areas: profile.areas.iter().map(AreaDocument::of).collect(),
            published: profile.populations.iter().map(PublishedDocument::of).collect(),
        }
    }
}

impl AreaDocument {
    fn of(area: &AreaProfile) -> AreaDocument {
        AreaDocument {
            area: area.area.code().to_owned(),
            done: area.done,
            of: area.of,
            level: area.level.map(|level| level.code().to_owned()),
        }
    }
}

impl PublishedDocument {
    fn of(population: &Population) -> PublishedDocument {
        let share = |level: Overall| (level.code().to_owned(), population.share(level));
        PublishedDocument {
            region: population.region.word().to_owned(),
            year: population.year,
            source: population.source.clone(),
            shares: Overall::ALL.into_iter().map(share).collect(),
        }
    }
}
