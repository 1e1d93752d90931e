//! Cut scores: where one level ends and the next begins, and what may be said about a person.
//!
//! Cut scores hold for the areas and for the overall ability alike. A level is never given
//! without its probability, nor without its neighbour when both are plausible.

use super::calendar::Date;
use super::estimate::Estimate;
use super::framework::{LEVELS, Level, ProficiencyLevel};
use super::irt::Parameters;
use super::standard_setting::Method;

/// How many cuts separate the levels.
pub const CUTS: usize = LEVELS - 1;

/// The chance at which somebody "can do" an item, for [`bookmark`]: two out of three
/// (Lewis, Mitzel & Green 1996).
pub const RESPONSE_PROBABILITY: f64 = 2.0 / 3.0;

/// The DigComp levels whose mastery opens Basic, Intermediate and Advanced.
const OPENING_LEVELS: [u8; CUTS] = [1, 3, 5];

/// The cut scores of a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct CutTable {
    /// Names the table in every result.
    pub version: String,
    /// Whether the cuts are an expert's expectation rather than a finding.
    pub provisional: bool,
    /// How they were set, as far as the bank says.
    pub origin: Origin,
    thetas: [f64; CUTS],
}

/// How the cut scores of a bank were set; nothing of it changes a result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// How judges were asked.
    pub method: Option<Method>,
    /// How many judges there were in the last round.
    pub panel: Option<usize>,
    /// How many rounds there were.
    pub rounds: Option<usize>,
    /// The probability at which somebody "can do" an item (bookmark).
    pub response_probability: Option<f64>,
    /// The standard error of each cut.
    pub standard_errors: Option<[f64; CUTS]>,
    /// The day.
    pub set_on: Option<Date>,
    /// SHA-256 of the judges' file, as hexadecimal.
    pub data_hash: Option<String>,
}

impl CutTable {
    /// Returns the table when the cuts are finite and strictly increase.
    pub fn new(version: String, provisional: bool, thetas: [f64; CUTS]) -> Option<CutTable> {
        let finite = thetas.iter().all(|theta| theta.is_finite());
        let increasing = thetas.windows(2).all(|pair| pair[0] < pair[1]);
        let origin = Origin::default();
        (finite && increasing).then_some(CutTable { version, provisional, origin, thetas })
    }

    /// Returns the table that holds until items are calibrated: the bookmarks of provisional
    /// items of levels 1, 3 and 5, at [`RESPONSE_PROBABILITY`].
    pub fn provisional() -> CutTable {
        let thetas = OPENING_LEVELS.map(|level| {
            let level = ProficiencyLevel::new(level).expect("levels 1, 3 and 5 exist");
            bookmark(&Parameters::provisional(level, 0.0), RESPONSE_PROBABILITY)
        });
        let version = "provisional-1".to_owned();
        CutTable { version, provisional: true, origin: Origin::default(), thetas }
    }

    /// Returns the abilities from which Basic, Intermediate and Advanced are reported.
    pub fn thetas(&self) -> [f64; CUTS] {
        self.thetas
    }

    /// Returns the level that holds an ability; a cut belongs to the level above it.
    pub fn level(&self, theta: f64) -> Level {
        Level::ALL[self.thetas.iter().filter(|&&cut| cut <= theta).count()]
    }
}

/// Returns the ability at which an item is answered with that probability by knowing, not by
/// guessing: b + ln(RP/(1 - RP))/a.
///
/// Source: the bookmark procedure, Lewis, Mitzel & Green 1996; Mitzel, Lewis, Patz & Green 2001.
pub fn bookmark(parameters: &Parameters, response_probability: f64) -> f64 {
    let odds = response_probability / (1.0 - response_probability);
    parameters.difficulty + odds.ln() / parameters.discrimination
}

/// What may be said about an ability in levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The level that holds the estimate.
    pub level: Level,
    /// The probability that the ability is in that level.
    pub probability: f64,
    /// The lowest and the highest level within one standard error, when they differ.
    pub between: Option<(Level, Level)>,
    /// The probability of each level, lowest first.
    pub masses: [f64; LEVELS],
}

/// Returns what may be said about an estimate and the probabilities of the levels.
///
/// The level is the one that holds the estimate, not the most probable one, though the two are
/// nearly always the same: a right answer never lowers the estimate, hence never the level. One
/// standard error either way holds about two thirds of the probability; a cut inside it means
/// that both sides must be named.
pub fn standing(estimate: Estimate, masses: [f64; LEVELS], cuts: &CutTable) -> Standing {
    let level = cuts.level(estimate.theta);
    let low = cuts.level(estimate.theta - estimate.standard_error);
    let high = cuts.level(estimate.theta + estimate.standard_error);
    Standing {
        level,
        probability: masses[level.index()],
        between: (low != high).then_some((low, high)),
        masses,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Level::{Advanced, Basic, FirstSteps, Intermediate};

    #[test]
    fn cuts_increase_and_are_finite() {
        for (thetas, valid) in [
            ([-1.0, 0.0, 1.0], true),
            ([0.0, 0.0, 1.0], false),
            ([1.0, 0.0, -1.0], false),
            ([-1.0, f64::NAN, 1.0], false),
            ([-1.0, 0.0, f64::INFINITY], false),
        ] {
            let table = CutTable::new("test".to_owned(), false, thetas);
            assert_eq!(table.is_some(), valid, "{thetas:?}");
        }
    }

    #[test]
    fn provisional_cuts_are_bookmarks_of_levels_1_3_and_5() {
        let cuts = CutTable::provisional();
        assert!(cuts.provisional);
        for (cut, expected) in cuts.thetas().into_iter().zip([-1.0379, 0.1621, 1.3621]) {
            assert!((cut - expected).abs() < 5e-5, "{cut}");
        }
    }

    #[test]
    fn bookmarks_leave_guessing_out() {
        // Item 0 of tests/oracle/owned-bank.json, by catR; then the same with guessing.
        let ability = |c| {
            let item = Parameters::new(0.8, -2.5, c).expect("parameters of a test");
            bookmark(&item, 2.0 / 3.0)
        };
        assert!((ability(0.0) - -1.6335660243).abs() < 1e-9);
        assert_eq!(ability(0.0), ability(0.25));
    }

    #[test]
    fn levels_begin_at_their_cut() {
        let cuts = CutTable::new("test".to_owned(), false, [-1.0, 0.0, 1.5]).expect("increasing");
        for (theta, level) in [
            (-9.0, FirstSteps),
            (-1.0000001, FirstSteps),
            (-1.0, Basic),
            (0.0, Intermediate),
            (1.4999, Intermediate),
            (1.5, Advanced),
            (60.0, Advanced),
        ] {
            assert_eq!(cuts.level(theta), level, "{theta}");
        }
    }

    #[test]
    fn both_levels_are_named_when_a_cut_is_near() {
        let cuts = CutTable::new("test".to_owned(), false, [-1.0, 0.0, 1.5]).expect("increasing");
        let masses = [0.1, 0.2, 0.3, 0.4];
        for (theta, standard_error, level, between) in [
            (0.7, 0.5, Intermediate, None),
            (0.4, 0.5, Intermediate, Some((Basic, Intermediate))),
            (-0.1, 0.2, Basic, Some((Basic, Intermediate))),
            (-0.5, 0.8, Basic, Some((FirstSteps, Intermediate))),
            (3.0, 0.4, Advanced, None),
            (-2.0, 0.4, FirstSteps, None),
        ] {
            let standing = standing(Estimate { theta, standard_error }, masses, &cuts);
            assert_eq!(standing.level, level, "{theta}");
            assert_eq!(standing.between, between, "{theta}");
            assert_eq!(standing.probability, masses[level.index()]);
        }
    }
}
