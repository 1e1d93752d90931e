//! Standard setting: what judges say of items → cut scores, each with its standard error.
//!
//! Bookmark (Lewis, Mitzel & Green 1996; Mitzel, Lewis, Patz & Green 2001): a judge names the last item of an
//! ordered booklet that a person just at a level would know; the cut of the judge is the location of that item.
//! Modified Angoff (Angoff 1971): a judge gives, item by item, the probability of a right answer of such a
//! person; their sum is an expected number right, and the test characteristic curve turns it into an ability.
//! The cut of a panel is the mean of its judges, whose standard error is the one that is reported; the median
//! stands beside it, because some panels prefer it (Cizek & Bunch 2007, chapters 6 and 10).

mod booklet;
mod spread;
mod test_curve;

pub use booklet::{Booklet, booklet, location};

use std::collections::BTreeSet;

pub use self::spread::Spread;
use self::spread::far;
use super::cut::CUTS;
use super::framework::Level;
use super::id::Lang;
use super::irt::{Curve, tcc_inverse};

/// A panel with fewer judges gives cuts that stay provisional (Livingston & Zieky 1982; 10 to 15 are usual).
pub const LEAST_PANEL: usize = 10;

/// The fewest judges from whom a spread can be found at all.
pub const LEAST_JUDGES: usize = 2;

/// The levels that the three cuts open, lowest first.
pub const OPENED: [Level; CUTS] = [Level::Basic, Level::Intermediate, Level::Advanced];

/// How judges are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The last item that a person just at the level would know.
    Bookmark,
    /// The probability of a right answer of such a person, item by item.
    Angoff,
}

impl Method {
    /// Every method with its word in files.
    pub const WORDS: [(&'static str, Method); 2] =
        [("bookmark", Method::Bookmark), ("angoff", Method::Angoff)];

    /// Returns its word in files.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, method)| *method == self).map_or("", |(word, _)| word)
    }
}

/// A judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judge {
    /// The name or number in the file.
    pub name: String,
    /// The languages in which the judge read the items, as far as the file says.
    pub languages: BTreeSet<Lang>,
}

/// What one judge said in one round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opinion {
    /// Which judge, from 0.
    pub judge: usize,
    /// For each cut: the ability of the bookmark, or the expected number right (Angoff).
    pub values: [f64; CUTS],
}

/// One round of judging. Judges usually discuss between rounds, and the last one counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its number in the file.
    pub number: usize,
    /// One opinion a judge.
    pub opinions: Vec<Opinion>,
    /// The items that were judged.
    pub items: Vec<Curve>,
}

/// Everything that judges said; rounds in order, each whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// How they were asked.
    pub method: Method,
    /// All judges of all rounds.
    pub judges: Vec<Judge>,
    /// The rounds, the last one last.
    pub rounds: Vec<Round>,
}

/// Cut scores as a panel set them.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// How judges were asked.
    pub method: Method,
    /// What came of each round; the last one counts, and there is always one.
    pub rounds: Vec<RoundResult>,
    /// How many judges gave an opinion in the last round.
    pub panel: usize,
    /// The languages of those judges.
    pub languages: BTreeSet<Lang>,
    /// Judges of the last round far from the others: judge and cut, both from 0.
    pub far: Vec<(usize, usize)>,
}

/// What came of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundResult {
    /// Its number in the file.
    pub number: usize,
    /// How many judges there were.
    pub judges: usize,
    /// The cuts, lowest first.
    pub cuts: [Cut; CUTS],
}

/// One cut score with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// The judges' values: abilities (bookmark) or expected numbers right (Angoff).
    pub spread: Spread,
    /// The cut score.
    pub theta: f64,
    /// Its standard error, over panels like this one: finite, 0 when all judges agree.
    pub standard_error: f64,
}

/// What keeps a panel from setting cuts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Obstacle {
    /// Fewer than [`LEAST_JUDGES`] in a round.
    TooFewJudges {
        /// How many there are.
        found: usize,
    },
    /// No ability has that expected number right: guessing alone gives more, or all items are too few.
    OutOfReach {
        /// Which cut, from 0.
        cut: usize,
        /// The mean of the judges' sums.
        sum: f64,
        /// What guessing alone gives.
        low: f64,
        /// How many items there are.
        high: f64,
    },
    /// A cut that is not above the one before it.
    NotIncreasing {
        /// Which cut, from 1.
        cut: usize,
    },
}

impl Setting {
    /// Returns the round that counts.
    pub fn last(&self) -> &RoundResult {
        self.rounds.last().expect("a setting is only made from a round")
    }

    /// Returns the cut scores, lowest first.
    pub fn thetas(&self) -> [f64; CUTS] {
        self.last().cuts.map(|cut| cut.theta)
    }

    /// Returns their standard errors.
    pub fn standard_errors(&self) -> [f64; CUTS] {
        self.last().cuts.map(|cut| cut.standard_error)
    }

    /// Returns whether too few judges sat together for the cuts to be more than provisional.
    pub fn is_small(&self) -> bool {
        self.panel < LEAST_PANEL
    }
}

/// Returns the cuts that a panel sets, or all that keeps it from setting any.
pub fn set(panel: &Panel) -> Result<Setting, Vec<Obstacle>> {
    let results: Vec<_> = panel.rounds.iter().map(|round| of_round(panel.method, round)).collect();
    let Some((last, result)) = panel.rounds.last().zip(results.last()) else {
        return Err(vec![Obstacle::TooFewJudges { found: 0 }]);
    };
    let mut obstacles = result.as_ref().err().cloned().unwrap_or_default();
    if let Ok(result) = result {
        let falls = |cut: &usize| result.cuts[*cut].theta <= result.cuts[cut - 1].theta;
        obstacles.extend((1..CUTS).filter(falls).map(|cut| Obstacle::NotIncreasing { cut }));
    }
    if !obstacles.is_empty() {
        return Err(obstacles);
    }
    let judges = last.opinions.iter().map(|opinion| &panel.judges[opinion.judge]);
    Ok(Setting {
        method: panel.method,
        // An earlier round that gives no cut is history, not an obstacle.
        rounds: results.into_iter().filter_map(Result::ok).collect(),
        panel: last.opinions.len(),
        languages: judges.flat_map(|judge| judge.languages.iter().copied()).collect(),
        far: far_judges(last),
    })
}

fn of_round(method: Method, round: &Round) -> Result<RoundResult, Vec<Obstacle>> {
    let found = round.opinions.len();
    if found < LEAST_JUDGES {
        return Err(vec![Obstacle::TooFewJudges { found }]);
    }
    let cuts: [Result<Cut, Obstacle>; CUTS] =
        std::array::from_fn(|cut| one_cut(method, round, cut));
    let obstacles: Vec<_> = cuts.iter().filter_map(|cut| cut.err()).collect();
    match cuts {
        [Ok(first), Ok(second), Ok(third)] => {
            Ok(RoundResult { number: round.number, judges: found, cuts: [first, second, third] })
        }
        _ => Err(obstacles),
    }
}

/// Returns one cut: the mean of the judges with its standard error, on the scale of ability.
fn one_cut(method: Method, round: &Round, cut: usize) -> Result<Cut, Obstacle> {
    let spread = Spread::of(&values(round, cut));
    let (theta, slope) = match method {
        Method::Bookmark => (spread.mean, 1.0),
        Method::Angoff => {
            let (low, high) = test_curve::bounds(&round.items);
            let sum = spread.mean;
            let theta = tcc_inverse(&round.items, sum).ok_or(Obstacle::OutOfReach {
                cut,
                sum,
                low,
                high,
            })?;
            (theta, test_curve::slope(&round.items, theta))
        }
    };
    // The error of a sum becomes one of an ability through the slope there (delta method).
    let standard_error = spread.standard_error() / slope;
    if !(theta.is_finite() && standard_error.is_finite()) {
        let (low, high) = test_curve::bounds(&round.items);
        return Err(Obstacle::OutOfReach { cut, sum: spread.mean, low, high });
    }
    Ok(Cut { spread, theta, standard_error })
}

fn values(round: &Round, cut: usize) -> Vec<f64> {
    round.opinions.iter().map(|opinion| opinion.values[cut]).collect()
}

fn far_judges(round: &Round) -> Vec<(usize, usize)> {
    let of_cut = |cut: usize| far(&values(round, cut)).into_iter().map(move |place| (place, cut));
    let mut found: Vec<_> = (0..CUTS).flat_map(of_cut).collect();
    found.sort_unstable();
    found.into_iter().map(|(place, cut)| (round.opinions[place].judge, cut)).collect()
}

#[cfg(test)]
mod tests;
