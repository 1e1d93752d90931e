//! Answers as evidence about one ability: the likelihood, its slope and its information.
//!
//! Answers are sorted and counted first. So the same answers in any order give the same bits,
//! and uncalibrated items, which share their parameters, cost one evaluation a kind.

use std::cmp::Ordering;

use super::Scored;
use crate::domain::irt::{Model, Parameters};

/// Answers to items with the same parameters.
struct Group {
    parameters: Parameters,
    right: bool,
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
                    parameters: group[0].parameters,
                    right: group[0].right,
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
    pub(super) fn log_likelihood(&self, model: &dyn Model, theta: f64) -> f64 {
        self.sum(|group| model.log_probability(&group.parameters, theta, group.right))
    }

    /// Returns the slope of the logarithm of the likelihood.
    pub(super) fn log_slope(&self, model: &dyn Model, theta: f64) -> f64 {
        self.sum(|group| model.log_slope(&group.parameters, theta, group.right))
    }

    /// Returns the Fisher information I.
    pub(super) fn information(&self, model: &dyn Model, theta: f64) -> f64 {
        self.sum(|group| model.information(&group.parameters, theta))
    }

    /// Returns J, the sum of P'P''/(PQ), which corrects the bias of the likelihood (Warm 1989).
    pub(super) fn bias(&self, model: &dyn Model, theta: f64) -> f64 {
        self.sum(|group| {
            let derivative = model.derivative(&group.parameters, theta);
            if derivative == 0.0 {
                return 0.0;
            }
            let bend = model.second_derivative(&group.parameters, theta) / derivative;
            model.information(&group.parameters, theta) * bend
        })
    }

    fn sum(&self, term: impl Fn(&Group) -> f64) -> f64 {
        self.0.iter().map(|group| group.count * term(group)).sum()
    }
}

fn order(one: &Scored, other: &Scored) -> Ordering {
    let (left, right) = (&one.parameters, &other.parameters);
    (left.difficulty.total_cmp(&right.difficulty))
        .then(left.discrimination.total_cmp(&right.discrimination))
        .then(left.guessing.total_cmp(&right.guessing))
        .then(one.right.cmp(&other.right))
}
