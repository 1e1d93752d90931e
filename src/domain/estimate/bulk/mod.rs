//! Many persons at once: the estimates of [`super::ESTIMATORS`] from whole tables of answers.
//!
//! What depends on the items alone is put in tables once: for five items at a time, what each of
//! their answer patterns says at each ability. A person then costs a few rows of these tables.
//! The results are those of the single estimators: EAP to 1e-9, the others to 1e-8 (tested), and the
//! same bits whatever the number of threads.

pub mod areas;
mod codes;
mod curves;
mod linear;
mod peaks;
mod posterior;

use rayon::prelude::*;

use super::{Estimate, Prior};
use crate::domain::irt::Curve;
use crate::domain::kernel;
use crate::domain::responses::{NOT_REACHED, Responses};
use linear::Linear;
use peaks::{Peaks, Target};
use posterior::Posterior;

/// How many persons one task scores: enough to forget what a task costs, few enough that all
/// cores end together.
const BLOCK: usize = 1024;

/// What is estimated; the single estimators say by which formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    /// Expected a posteriori, see [`super::Eap`].
    Eap(Prior),
    /// Maximum a posteriori, see [`super::Map`].
    Map(Prior),
    /// Weighted likelihood, see [`super::Wle`].
    Wle,
    /// Maximum likelihood, see [`super::Ml`].
    Ml,
    /// Maximum likelihood within -6 to 6, see [`super::MlBounded`].
    MlBounded,
}

impl Method {
    /// Returns the method of that name in files; a prior is for EAP and MAP alone.
    pub fn named(name: &str, prior: Prior) -> Option<Method> {
        Some(match name {
            "eap" => Method::Eap(prior),
            "map" => Method::Map(prior),
            "wle" => Method::Wle,
            "ml" => Method::Ml,
            "ml_bounded" => Method::MlBounded,
            _ => return None,
        })
    }
}

/// Why a table of answers cannot be scored with these curves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// There is not one curve for each column.
    Items {
        /// How many curves there are.
        curves: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// A credit is more than its item gives.
    Credit {
        /// The row of the first such person, from 0.
        person: usize,
        /// The column of the first such item, from 0.
        item: usize,
        /// The credit.
        credit: u8,
    },
}

/// Scores every person; where the answers alone give no estimate, there is none.
///
/// The curves are those of the columns, in their order.
pub fn score(
    responses: &Responses,
    curves: &[Curve],
    method: Method,
) -> Result<Vec<Option<Estimate>>, Misfit> {
    let columns = responses.items().len();
    if columns != curves.len() {
        return Err(Misfit::Items { curves: curves.len(), columns });
    }
    Scorer::new(curves, method).score(responses.credits())
}

/// The tables of some items and a method, for any number of persons.
pub struct Scorer {
    most: Vec<u8>,
    way: Way,
}

/// How persons are scored.
enum Way {
    /// By the posterior at every node.
    Posterior(Box<Posterior>),
    /// By the weighted number of right answers where all are there, by the posterior elsewhere.
    Linear(Box<Linear>, Box<Posterior>),
    /// By the highest peak.
    Peaks(Box<Peaks>),
}

impl Scorer {
    /// Makes the tables: a quarter of a millisecond for 60 items, at most some 5 MB.
    pub fn new(curves: &[Curve], method: Method) -> Scorer {
        let way = match method {
            Method::Eap(prior) => {
                let posterior = Box::new(Posterior::new(curves, prior));
                match Linear::new(curves, prior) {
                    Some(linear) => Way::Linear(Box::new(linear), posterior),
                    None => Way::Posterior(posterior),
                }
            }
            Method::Map(prior) => {
                Way::Peaks(Box::new(Peaks::new(curves, Target::Posterior(prior))))
            }
            Method::Wle => Way::Peaks(Box::new(Peaks::new(curves, Target::Weighted))),
            Method::Ml => Way::Peaks(Box::new(Peaks::new(curves, Target::Likelihood))),
            Method::MlBounded => Way::Peaks(Box::new(Peaks::new(curves, Target::Bounded))),
        };
        Scorer { most: curves.iter().map(Curve::most_credit).collect(), way }
    }

    /// Scores whole rows of credits, one a person, on every core.
    ///
    /// Panics when the last row is not whole.
    pub fn score(&self, credits: &[u8]) -> Result<Vec<Option<Estimate>>, Misfit> {
        let items = self.most.len();
        if items == 0 {
            return Ok(Vec::new());
        }
        assert!(credits.len().is_multiple_of(items), "every person has a credit for every item");
        let mut found = vec![None; credits.len() / items];
        let blocks = credits.par_chunks(BLOCK * items).zip(found.par_chunks_mut(BLOCK));
        let misfit = blocks
            .enumerate()
            .filter_map(|(place, (credits, found))| {
                self.score_block(credits, found).err().map(|person| place * BLOCK + person)
            })
            .min();
        match misfit {
            None => Ok(found),
            Some(person) => Err(self.misfit(credits, person)),
        }
    }

    /// Scores rows on this core; gives the first row with a credit that does not exist.
    fn score_block(&self, credits: &[u8], found: &mut [Option<Estimate>]) -> Result<(), usize> {
        match &self.way {
            Way::Posterior(posterior) => {
                kernel::run(posterior::Block { posterior, linear: None, credits, found })
            }
            Way::Linear(linear, posterior) => {
                let linear = Some(&**linear);
                kernel::run(posterior::Block { posterior, linear, credits, found })
            }
            Way::Peaks(peaks) => kernel::run(peaks::Block { peaks, credits, found }),
        }
    }

    fn misfit(&self, credits: &[u8], person: usize) -> Misfit {
        let row = &credits[person * self.most.len()..][..self.most.len()];
        let known = |(credit, most): (&u8, &u8)| credit <= most || *credit == NOT_REACHED;
        let item = row.iter().zip(&self.most).position(|pair| !known(pair)).unwrap_or(0);
        Misfit::Credit { person, item, credit: row[item] }
    }
}

#[cfg(test)]
mod tests;
