//! Published results of the indicator, to put beside one person's: shares of everybody of 16 to 74.
//! The figures stand in the bank, with their source; a check holds them to it.

use super::indicator::Overall;
use crate::domain::id::FactId;

/// The shares of a published table may be off by this much in all, in percent: they are rounded.
pub const TOLERANCE: f64 = 0.1;

/// Where a result was published for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// The Brussels-Capital Region (NUTS BE1).
    Brussels,
    /// Belgium.
    Belgium,
}

impl Region {
    /// Every region with its word in files.
    pub const WORDS: [(&'static str, Region); 2] =
        [("brussels", Region::Brussels), ("belgium", Region::Belgium)];

    /// Returns its word in files.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, region)| *region == self).map_or("", |(word, _)| word)
    }
}

/// A published result.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// Where.
    pub region: Region,
    /// The year of the survey.
    pub year: u16,
    /// The fact that says where it was read.
    pub fact: FactId,
    /// The address where it was read.
    pub source: String,
    /// The share of each level in percent, in the order of [`Overall::ALL`].
    shares: [f64; Overall::ALL.len()],
}

impl Population {
    /// Returns the result when its shares are those of everybody: none below 0, together 100.
    pub fn new(
        region: Region,
        year: u16,
        (fact, source): (FactId, String),
        shares: [f64; Overall::ALL.len()],
    ) -> Option<Population> {
        let is_share = |share: &f64| (0.0..=100.0).contains(share);
        let is_whole = (shares.iter().sum::<f64>() - 100.0).abs() <= TOLERANCE;
        (is_whole && shares.iter().all(is_share)).then_some(Population {
            region,
            year,
            fact,
            source,
            shares,
        })
    }

    /// Returns the share of a level, in percent.
    pub fn share(&self, level: Overall) -> f64 {
        let at = Overall::ALL.iter().position(|one| *one == level);
        at.map_or(0.0, |at| self.shares[at])
    }

    /// Returns of ten people how many have activities in all areas, rounded.
    pub fn at_least_basic_of_ten(&self) -> usize {
        let at_least_basic = |level: &&Overall| level.is_at_least_basic();
        let share: f64 =
            Overall::ALL.iter().filter(at_least_basic).map(|level| self.share(*level)).sum();
        (share / 10.0).round() as usize
    }
}
