//! The rule of the Digital Skills Indicator 2.0: from coded survey answers to a level per area and one
//! over all areas. A person is assessed who used the internet in the last three months; a missing answer
//! counts as not done.
//!
//! Source: Eurostat, metadata of `isoc_sk_dskl_i21`; Vuorikari, Jerzak, Karpiński, Pokropek & Tudek 2022,
//! *Measuring Digital Skills across the EU*, doi:10.2760/897803.

use std::collections::BTreeMap;

use crate::domain::framework::AREAS;

/// The variable of the last use of the internet: 1 in the last three months.
pub const INTERNET: &str = "IU";

/// The variable that only some countries ask for.
pub const OPTIONAL: &str = "TICXND";

/// The variable of the last purchase: 1 in the last three months, 2 in the last twelve.
const PURCHASE: &str = "IBUY";

/// The highest code of [`PURCHASE`] that still counts: its period is twelve months.
const PURCHASED: u8 = 2;

/// An area of the indicator. Its areas bear the names of DigComp 2, not those of DigComp 3.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Information and data literacy.
    Information,
    /// Communication and collaboration.
    Communication,
    /// Digital content creation.
    Content,
    /// Safety: managing access to personal data.
    Safety,
    /// Problem solving.
    Problems,
}

impl Area {
    /// All areas, in order.
    pub const ALL: [Area; AREAS] =
        [Area::Information, Area::Communication, Area::Content, Area::Safety, Area::Problems];

    /// Returns the part of a Eurostat code that names it.
    pub fn code(self) -> &'static str {
        match self {
            Area::Information => "IL",
            Area::Communication => "CC",
            Area::Content => "DCC",
            Area::Safety => "SF",
            Area::Problems => "PS",
        }
    }

    /// Returns from how many activities on it is above basic.
    pub fn above_basic_from(self) -> usize {
        match self {
            Area::Information | Area::Communication => 2,
            Area::Content | Area::Safety | Area::Problems => 3,
        }
    }

    /// Returns the level of so many activities.
    pub fn level(self, done: usize) -> AreaLevel {
        match done {
            0 => AreaLevel::None,
            done if done < self.above_basic_from() => AreaLevel::Basic,
            _ => AreaLevel::AboveBasic,
        }
    }
}

/// The level of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AreaLevel {
    /// No activity.
    None,
    /// At least one.
    Basic,
    /// From [`Area::above_basic_from`] on.
    AboveBasic,
}

impl AreaLevel {
    /// Returns the stable word used in files.
    pub fn code(self) -> &'static str {
        match self {
            AreaLevel::None => "none",
            AreaLevel::Basic => "basic",
            AreaLevel::AboveBasic => "above_basic",
        }
    }
}

/// The level over all areas, from nothing known to the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overall {
    /// No internet in the last three months: could not be assessed.
    NotAssessed,
    /// Activities in one area or none.
    NoSkills,
    /// Activities in two areas.
    Limited,
    /// Activities in three areas.
    Narrow,
    /// Activities in four areas.
    Low,
    /// Activities in all areas.
    Basic,
    /// Above basic in all areas.
    AboveBasic,
}

impl Overall {
    /// All levels, the highest first, as tables give them.
    pub const ALL: [Overall; 7] = [
        Overall::AboveBasic,
        Overall::Basic,
        Overall::Low,
        Overall::Narrow,
        Overall::Limited,
        Overall::NoSkills,
        Overall::NotAssessed,
    ];

    /// Returns the end of the Eurostat code, behind `I_DSK2_`.
    pub fn code(self) -> &'static str {
        match self {
            Overall::AboveBasic => "AB",
            Overall::Basic => "B",
            Overall::Low => "LW",
            Overall::Narrow => "N",
            Overall::Limited => "LM",
            Overall::NoSkills => "X",
            Overall::NotAssessed => "NA",
        }
    }

    /// Returns the level of that code.
    pub fn from_code(code: &str) -> Option<Overall> {
        Overall::ALL.into_iter().find(|level| level.code() == code)
    }

    /// Returns whether there are activities in all areas: at least basic (`I_DSK2_BAB`).
    pub fn is_at_least_basic(self) -> bool {
        self >= Overall::Basic
    }
}

/// An activity: done when any of its variables says so.
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    /// Its area.
    pub area: Area,
    /// Its variables in the survey.
    pub variables: &'static [&'static str],
}

const fn activity(area: Area, variables: &'static [&'static str]) -> Activity {
    Activity { area, variables }
}

/// Every activity, with [`OPTIONAL`] on its own.
pub static ACTIVITIES: &[Activity] = &[
    activity(Area::Information, &["IUIF"]),
    activity(Area::Information, &["IHIF"]),
    activity(Area::Information, &["IUNW1"]),
    activity(Area::Information, &["TICCSFOI", "TICIDIS", "TICNIDIS"]),
    activity(Area::Information, &[OPTIONAL]),
    activity(Area::Communication, &["IUEM"]),
    activity(Area::Communication, &["IUPH1"]),
    activity(Area::Communication, &["IUCHAT1"]),
    activity(Area::Communication, &["IUSNET"]),
    activity(Area::Communication, &["IUPOL2"]),
    activity(Area::Communication, &["IUVOTE"]),
    activity(Area::Content, &["CWRD1"]),
    activity(Area::Content, &["CXLS1"]),
    activity(Area::Content, &["CEPVA1"]),
    activity(Area::Content, &["CXFER1"]),
    activity(Area::Content, &["CPRES2"]),
    activity(Area::Content, &["CXLSADV1"]),
    activity(Area::Content, &["CPRG2"]),
    activity(Area::Safety, &["MAPS_CWSC"]),
    activity(Area::Safety, &["MAPS_RPS"]),
    activity(Area::Safety, &["MAPS_RRGL"]),
    activity(Area::Safety, &["MAPS_LAP"]),
    activity(Area::Safety, &["MAPS_RAAD"]),
    activity(Area::Safety, &["PCOOK1"]),
    activity(Area::Problems, &["CINSAPP1"]),
    activity(Area::Problems, &["CCONF1"]),
    activity(Area::Problems, &[PURCHASE]),
    activity(Area::Problems, &["IUSELL"]),
    activity(Area::Problems, &["IUOLC", "IUOLM"]),
    activity(Area::Problems, &["IUBK"]),
    activity(Area::Problems, &["IUJOB"]),
];

/// How "did not check because already knew" ([`OPTIONAL`]) counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactCheck {
    /// As an activity of its own: 31 in all, as the authors of the indicator compute it.
    #[default]
    Separate,
    /// As one with checking facts: 30 in all, as the published tables describe it.
    Merged,
}

/// Coded answers by variable: 1 is yes; for recencies 1 is the last three months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    codes: BTreeMap<String, u8>,
}

impl Survey {
    /// Puts in a code; the last one counts.
    pub fn set(&mut self, variable: &str, code: u8) {
        self.codes.insert(variable.to_owned(), code);
    }

    /// Returns the code of a variable, if it was asked for.
    pub fn code(&self, variable: &str) -> Option<u8> {
        self.codes.get(variable).copied()
    }

    /// Returns whether the internet was used in the last three months.
    pub fn used_internet(&self) -> bool {
        self.codes.get(INTERNET) == Some(&1)
    }

    fn is_done(&self, variable: &str) -> bool {
        let highest = if variable == PURCHASE { PURCHASED } else { 1 };
        self.codes.get(variable).is_some_and(|code| (1..=highest).contains(code))
    }
}

/// What the rule finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// The five areas, in order.
    pub areas: [ScoredArea; AREAS],
    /// The level over all areas.
    pub overall: Overall,
}

/// What the rule finds in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoredArea {
    /// The area.
    pub area: Area,
    /// How many activities were done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// The level.
    pub level: AreaLevel,
}

/// Returns what the answers amount to.
pub fn score(survey: &Survey, fact_check: FactCheck) -> Scored {
    let areas = Area::ALL.map(|area| scored_area(survey, fact_check, area));
    let levels = areas.map(|found| found.level);
    let overall = match survey.used_internet() {
        true => overall(&levels),
        false => Overall::NotAssessed,
    };
    Scored { areas, overall }
}

/// Returns the level over all areas of somebody who used the internet.
pub fn overall(levels: &[AreaLevel; AREAS]) -> Overall {
    match levels.iter().filter(|level| **level == AreaLevel::None).count() {
        0 if levels.iter().all(|level| *level == AreaLevel::AboveBasic) => Overall::AboveBasic,
        0 => Overall::Basic,
        1 => Overall::Low,
        2 => Overall::Narrow,
        3 => Overall::Limited,
        _ => Overall::NoSkills,
    }
}

/// Returns the area that a variable counts in.
pub fn area_of(variable: &str) -> Option<Area> {
    let activity = ACTIVITIES.iter().find(|activity| activity.variables.contains(&variable));
    activity.map(|activity| activity.area)
}

fn scored_area(survey: &Survey, fact_check: FactCheck, area: Area) -> ScoredArea {
    let in_area = ACTIVITIES.iter().filter(|activity| activity.area == area);
    let counted: Vec<Vec<&str>> = match fact_check {
        FactCheck::Separate => in_area.map(|activity| activity.variables.to_vec()).collect(),
        FactCheck::Merged => merged(in_area),
    };
    let is_done =
        |variables: &&Vec<&str>| variables.iter().any(|variable| survey.is_done(variable));
    let done = counted.iter().filter(is_done).count();
    ScoredArea { area, done, of: counted.len(), level: area.level(done) }
}

/// Puts [`OPTIONAL`] to the activity before it.
fn merged(activities: impl Iterator<Item = &'static Activity>) -> Vec<Vec<&'static str>> {
    let mut counted: Vec<Vec<&str>> = Vec::new();
    for activity in activities {
        match counted.last_mut().filter(|_| activity.variables.contains(&OPTIONAL)) {
            Some(before) => before.extend(activity.variables),
            None => counted.push(activity.variables.to_vec()),
        }
    }
    counted
}
