//! How good an item would be now: one file and one row of [`CRITERIA`] for each criterion.
//!
//! A criterion ranks items for one ability, that of the area whose turn it is. More is better for all
//! of them; those that are small at their best are given with a minus. Values are those of catR 3.17.

mod distance;
mod divergence;
mod expected_information;
mod expected_variance;
mod information;
mod spread;
mod weighted_information;

use std::fmt;

use crate::domain::estimate::{Estimator, Map, NODES, Prior, Scored, node};
use crate::domain::irt::Curve;

/// How good an item would be now.
pub trait Criterion: Sync {
    /// Returns the stable name used in files.
    fn name(&self) -> &'static str;

    /// Returns how good an item of this curve would be; more is better.
    fn merit(&self, curve: &Curve, belief: &Belief) -> f64;

    /// Returns whether it is the information at the ability and nothing else: a pool has a table of
    /// that.
    fn is_information(&self) -> bool {
        false
    }
}

/// Every criterion, by name.
pub static CRITERIA: &[&dyn Criterion] = &[
    &information::Mfi,
    &distance::BOpt,
    &distance::ThOpt,
    &weighted_information::Mlwi,
    &weighted_information::Mpwi,
    &expected_information::Mei,
    &expected_information::MeiFisher,
    &expected_variance::Mepv,
    &divergence::Kl,
    &divergence::Klp,
    &spread::Gdi,
    &spread::Gdip,
];

/// Returns the criterion of that name.
pub fn criterion(name: &str) -> Option<&'static dyn Criterion> {
    CRITERIA.iter().copied().find(|criterion| criterion.name() == name)
}

impl fmt::Debug for dyn Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl PartialEq for dyn Criterion {
    fn eq(&self, other: &dyn Criterion) -> bool {
        self.name() == other.name()
    }
}

/// What is known of one ability before the next item.
#[derive(Clone, Debug)]
pub struct Belief {
    /// The ability for which items are ranked.
    pub theta: f64,
    /// The answers that speak of it alone.
    pub answers: Vec<Scored>,
    /// What is known without these answers, as a normal density.
    pub prior: Prior,
    /// Abilities, at equal steps.
    nodes: Vec<f64>,
    /// The likelihood of the answers at each node, times its share of the integral.
    likelihood: Vec<f64>,
    /// The same times the prior density.
    posterior: Vec<f64>,
}

/// Equally spaced abilities for integrals by the trapezoid rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nodes {
    /// The first.
    pub low: f64,
    /// The last.
    pub high: f64,
    /// How many; at least 2.
    pub count: usize,
}

impl Nodes {
    /// The 33 nodes from -4 to 4 that catR takes.
    pub const CATR: Nodes = Nodes { low: -4.0, high: 4.0, count: 33 };

    fn step(self) -> f64 {
        (self.high - self.low) / (self.count - 1) as f64
    }

    fn thetas(self) -> Vec<f64> {
        (0..self.count).map(|node| self.low + self.step() * node as f64).collect()
    }

    /// Returns the share of a node in an integral.
    fn share(self, node: usize) -> f64 {
        let is_end = node == 0 || node + 1 == self.count;
        if is_end { self.step() / 2.0 } else { self.step() }
    }
}

/// The square root of twice pi.
const ROOT_OF_TWO_PI: f64 = 2.506_628_274_631_000_5;

impl Belief {
    /// Returns what answers say of one ability under a normal prior.
    pub fn new(theta: f64, answers: Vec<Scored>, prior: Prior, nodes: Nodes) -> Belief {
        let thetas = nodes.thetas();
        let log = |theta: f64| -> f64 {
            answers.iter().map(|one| one.curve.log_probability(theta, one.credit)).sum()
        };
        let likelihood: Vec<f64> =
            thetas.iter().enumerate().map(|(at, &t)| nodes.share(at) * log(t).exp()).collect();
        let density = |theta: f64| {
            let distance = (theta - prior.mean()) / prior.deviation();
            (-distance * distance / 2.0).exp() / (prior.deviation() * ROOT_OF_TWO_PI)
        };
        let posterior = likelihood.iter().zip(&thetas).map(|(l, &t)| l * density(t)).collect();
        Belief { theta, answers, prior, nodes: thetas, likelihood, posterior }
    }

    /// Returns the belief about an area from its posterior, which holds what the other areas say:
    /// what its own answers do not explain of it is the prior.
    pub(super) fn of_area(theta: f64, answers: Vec<Scored>, posterior: [f64; NODES]) -> Belief {
        let nodes: Vec<f64> = (0..NODES).map(node).collect();
        let log = |theta: f64| -> f64 {
            answers.iter().map(|one| one.curve.log_probability(theta, one.credit)).sum()
        };
        let logs: Vec<f64> = nodes.iter().map(|&theta| log(theta)).collect();
        let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let likelihood: Vec<f64> = logs.iter().map(|log| (log - largest).exp()).collect();
        let prior = normal_prior(&nodes, &likelihood, &posterior);
        let posterior = posterior.to_vec();
        Belief { theta, answers, prior, nodes, likelihood, posterior }
    }

    /// Returns the sum of a function of ability, weighted by the likelihood.
    fn by_likelihood(&self, value: impl Fn(f64) -> f64) -> f64 {
        self.nodes.iter().zip(&self.likelihood).map(|(&theta, weight)| weight * value(theta)).sum()
    }

    /// Returns the sum of a function of ability, weighted by the posterior.
    fn by_posterior(&self, value: impl Fn(f64) -> f64) -> f64 {
        self.nodes.iter().zip(&self.posterior).map(|(&theta, weight)| weight * value(theta)).sum()
    }

    /// Returns the MAP after one more answer.
    fn peak_after(&self, curve: &Curve, credit: u8) -> f64 {
        let mut answers = self.answers.clone();
        let area = answers.first().map_or_else(first_area, |one| one.area);
        answers.push(Scored { area, curve: *curve, credit });
        Map.estimate(&answers, self.prior).map_or(self.theta, |estimate| estimate.theta)
    }
}

/// The area of an answer plays no part in one ability.
fn first_area() -> crate::domain::framework::Area {
    crate::domain::framework::Area::new(1).expect("there is an area 1")
}

/// Returns the credits of a curve with their probabilities at an ability.
fn credits(curve: &Curve, theta: f64) -> impl Iterator<Item = (u8, f64)> {
    (0..=curve.most_credit())
        .map(move |credit| (credit, curve.log_probability(theta, credit).exp()))
}

/// Returns the normal density nearest to posterior over likelihood, by its moments.
fn normal_prior(nodes: &[f64], likelihood: &[f64], posterior: &[f64]) -> Prior {
    let weights = likelihood.iter().zip(posterior).map(|(likelihood, posterior)| {
        // Where the answers are impossible they say nothing about what was known before.
        if *likelihood > 1e-12 { posterior / likelihood } else { 0.0 }
    });
    let (mut sum, mut mean, mut square) = (0.0, 0.0, 0.0);
    for (weight, theta) in weights.zip(nodes) {
        sum += weight;
        mean += weight * theta;
        square += weight * theta * theta;
    }
    let mean = mean / sum;
    Prior::new(mean, (square / sum - mean * mean).max(0.0).sqrt()).unwrap_or(Prior::STANDARD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criteria_are_found_by_name() {
        for known in CRITERIA {
            assert_eq!(criterion(known.name()), Some(*known));
        }
        assert_eq!(criterion("random"), None);
    }

    #[test]
    fn what_the_answers_do_not_explain_is_the_prior() {
        let area = first_area();
        let parameters = crate::domain::irt::Parameters::new(1.2, 0.3, 0.1).expect("an item");
        let answers = vec![Scored { area, curve: Curve::Binary(parameters), credit: 1 }; 3];
        let prior = Prior::new(0.4, 0.7).expect("a prior");
        let nodes = Nodes { low: -6.0, high: 6.0, count: 61 };
        let whole = Belief::new(0.0, answers.clone(), prior, nodes);
        let posterior = std::array::from_fn(|at| whole.posterior[at]);
        let found = Belief::of_area(0.0, answers, posterior);
        assert!((found.prior.mean() - 0.4).abs() < 1e-6, "{:?}", found.prior);
        assert!((found.prior.deviation() - 0.7).abs() < 1e-6, "{:?}", found.prior);
    }
}
