//! Answers as evidence about one ability: the likelihood, its slope and its information.
//!
//! Answers are sorted and counted first. So the same answers in any order give the same bits,
//! and uncalibrated items, which share their curves, cost one evaluation a kind.

use std::cmp::Ordering;

use super::Scored;
use crate::domain::irt::Curve;

/// Answers of one credit to items with the same curve.
struct Group {
    curve: Curve,
    credit: u8,
    count: f64,
}

/// Answers, ready to be summed at any ability.
pub(super) struct Evidence(Vec<Group>);

impl Evidence {
    /// Gathers answers, whatever their areas.
    pub(super) fn gather<'a>(scored: impl Iterator<Item = &'a Scored>) -> Evidence {
        let mut answers: Vec<&Scored> = scored.collect();
        answers.sort_unstable_by(|one, other| order(one, other));
        let groups = answers.chunk_by(|one, other| order(one, other) == Ordering::Equal);
        Evidence(
            groups
                .map(|group| Group {
                    curve: group[0].curve,
                    credit: group[0].credit,
                    count: group.len() as f64,
                })
                .collect(),
        )
    }

    /// Returns whether there is no answer.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the logarithm of the likelihood.
    pub(super) fn log_likelihood(&self, theta: f64) -> f64 {
        self.sum(|group| group.curve.log_probability(theta, group.credit))
    }

    /// Returns the slope of the logarithm of the likelihood.
    pub(super) fn log_slope(&self, theta: f64) -> f64 {
        self.sum(|group| group.curve.log_slope(theta, group.credit))
    }

    /// Returns the Fisher information I.
    pub(super) fn information(&self, theta: f64) -> f64 {
        self.sum(|group| group.curve.information(theta))
    }

    /// Returns J, the sum of P'P''/(PQ), which corrects the bias of the likelihood (Warm 1989).
    pub(super) fn bias(&self, theta: f64) -> f64 {
        self.sum(|group| group.curve.bias(theta))
    }

    fn sum(&self, term: impl Fn(&Group) -> f64) -> f64 {
        self.0.iter().map(|group| group.count * term(group)).sum()
    }
}

fn order(one: &Scored, other: &Scored) -> Ordering {
    one.curve.order(&other.curve).then(one.credit.cmp(&other.credit))
}
