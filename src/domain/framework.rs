//! DigComp 3.0 as values: 5 areas, 21 competences, proficiency levels 1 to 8, learning outcomes,
//! and the four levels that this program reports. Names are words and live in `l10n`.
//!
//! Source: Cosgrove & Cachia, *DigComp 3.0*, 2025, doi:10.2760/0001149 (CC BY 4.0).

use std::collections::BTreeMap;
use std::fmt;

/// One of the five DigComp competence areas, numbered 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area(u8);

/// How many competence areas DigComp has.
pub const AREAS: usize = 5;

/// How many competences each area has, in area order (DigComp 3.0, section 2).
const COMPETENCES_BY_AREA: [u8; AREAS] = [3, 6, 4, 4, 4];

impl Area {
    /// Returns the area of that number, 1 to 5.
    pub fn new(number: u8) -> Option<Area> {
        (1..=AREAS as u8).contains(&number).then_some(Area(number))
    }

    /// Returns all areas in order.
    pub fn all() -> impl Iterator<Item = Area> {
        (1..=AREAS as u8).map(Area)
    }

    /// Returns the number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Returns the place in an array by area, 0 to 4.
    pub fn index(self) -> usize {
        usize::from(self.0) - 1
    }
}

/// Returns one value for each area, in order.
pub fn area_by_area<T>(mut value: impl FnMut(Area) -> T) -> [T; AREAS] {
    let mut areas = Area::all();
    std::array::from_fn(|_| value(areas.next().expect("there are as many areas as AREAS")))
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// One of the 21 competences, written `1.1` to `5.4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Competence {
    area: Area,
    number: u8,
}

impl Competence {
    /// Reads a code such as `4.2`.
    pub fn parse(code: &str) -> Option<Competence> {
        let (area, number) = code.split_once('.')?;
        if area.len() != 1 || number.len() != 1 {
            return None;
        }
        let area = Area::new(area.parse().ok()?)?;
        let number = number.parse().ok()?;
        (1..=COMPETENCES_BY_AREA[area.index()])
            .contains(&number)
            .then_some(Competence { area, number })
    }

    /// Returns all competences in order.
    pub fn all() -> impl Iterator<Item = Competence> {
        Area::all().flat_map(|area| {
            (1..=COMPETENCES_BY_AREA[area.index()]).map(move |number| Competence { area, number })
        })
    }

    /// Returns the area it belongs to.
    pub fn area(self) -> Area {
        self.area
    }

    /// Returns its number within the area, from 1.
    pub fn number(self) -> u8 {
        self.number
    }
}

impl fmt::Display for Competence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.area, self.number)
    }
}

/// A DigComp proficiency level that an item may be written for, 1 to 6.
///
/// DigComp goes to 8, but multiple choice cannot show "highly advanced" (7 and 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProficiencyLevel(u8);

impl ProficiencyLevel {
    /// Returns the level of that number, 1 to 6.
    pub fn new(number: u8) -> Option<ProficiencyLevel> {
        (1..=6).contains(&number).then_some(ProficiencyLevel(number))
    }

    /// Returns the number, 1 to 6.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// A level that is reported to a person.
///
/// [`Level::FirstSteps`] is ours: DigComp has no level below Basic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Below DigComp Basic.
    FirstSteps,
    /// DigComp levels 1 and 2.
    Basic,
    /// DigComp levels 3 and 4.
    Intermediate,
    /// DigComp levels 5 and 6.
    Advanced,
}

/// How many levels are reported.
pub const LEVELS: usize = 4;

impl Level {
    /// All reported levels, lowest first.
    pub const ALL: [Level; LEVELS] =
        [Level::FirstSteps, Level::Basic, Level::Intermediate, Level::Advanced];

    /// Returns the place from the lowest, 0 to 3.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Returns the stable word used in files: `first_steps`, `basic`, `intermediate`, `advanced`.
    pub fn code(self) -> &'static str {
        match self {
            Level::FirstSteps => "first_steps",
            Level::Basic => "basic",
            Level::Intermediate => "intermediate",
            Level::Advanced => "advanced",
        }
    }
}

/// The band of a learning outcome in DigComp 3.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Levels 1 and 2.
    Basic,
    /// Levels 3 and 4.
    Intermediate,
    /// Levels 5 and 6.
    Advanced,
    /// Levels 7 and 8.
    HighlyAdvanced,
}

/// Whether a learning outcome is knowledge, a skill or an attitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeType {
    /// To know.
    Knowledge,
    /// To be able to.
    Skill,
    /// To be disposed to.
    Attitude,
}

/// One of the 523 learning outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningOutcome {
    /// The competence it belongs to.
    pub competence: Competence,
    /// Its band.
    pub band: Band,
    /// Its type.
    pub kind: OutcomeType,
}

/// The learning outcomes by id (`LO1.1.01`).
#[derive(Clone, Debug, Default)]
pub struct Framework {
    /// Every learning outcome that items may name.
    pub outcomes: BTreeMap<String, LearningOutcome>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digcomp_has_21_competences() {
        assert_eq!(Competence::all().count(), 21);
        for competence in Competence::all() {
            assert_eq!(Competence::parse(&competence.to_string()), Some(competence));
        }
        for bad in ["", "1", "1.4", "0.1", "6.1", "1.1.1", "01.1", "1.01", "a.b", "2.0"] {
            assert_eq!(Competence::parse(bad), None, "{bad}");
        }
    }
}
