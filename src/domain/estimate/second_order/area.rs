//! What the answers in one area say, at each value of g.

use super::super::grid::{self, NODES, OnGrid};
use super::density::Density;
use crate::domain::kernel::{self, Work};

/// Sums below this may have lost terms that matter, and are made again in logarithms.
const UNDERFLOW: f64 = 1e-290;

/// An area's likelihood, and its ability given g.
#[derive(Clone)]
pub(in super::super) struct GivenGeneral {
    /// The logarithm of the likelihood at each area ability, up to a constant.
    logs: OnGrid,
    /// The likelihood at each area ability, with its largest value set to 1.
    likelihood: OnGrid,
    /// The probability of the answers at each value of g, up to the same constant: at most 1.
    sums: OnGrid,
    pub(in super::super) mean: OnGrid,
    pub(in super::super) variance: OnGrid,
}

impl GivenGeneral {
    /// Returns an area without answers.
    pub(super) fn silent(density: &Density) -> GivenGeneral {
        GivenGeneral::new([0.0; NODES], density)
    }

    /// Returns an area from the logarithm of its likelihood.
    pub(in super::super) fn new(logs: OnGrid, density: &Density) -> GivenGeneral {
        let (likelihood, [sums, firsts, seconds]) = kernel::run(Weighed { logs: &logs, density });
        let mut given = GivenGeneral {
            logs,
            likelihood,
            sums,
            mean: std::array::from_fn(|general| firsts[general] / sums[general]),
            variance: [0.0; NODES],
        };
        given.variance = std::array::from_fn(|general| {
            let mean = given.mean[general];
            (seconds[general] / sums[general] - mean * mean).max(0.0)
        });
        given.mend(density);
        given
    }

    /// Makes again what is below the range of a double: products are quick, and enough unless the
    /// answers contradict g beyond that range, as hundreds of steep items can.
    fn mend(&mut self, density: &Density) {
        for general in 0..NODES {
            if self.sums[general] < UNDERFLOW {
                let (posterior, _) = self.posterior(general, density);
                (self.mean[general], self.variance[general]) = grid::moments(&posterior);
            }
        }
    }

    /// Returns the logarithm of the likelihood at each area ability, up to a constant.
    pub(in super::super) fn logs(&self) -> &OnGrid {
        &self.logs
    }

    /// Returns the probability of the answers at each value of g, at most 1 and up to a constant.
    pub(in super::super) fn sums(&self) -> &OnGrid {
        &self.sums
    }

    /// Returns the logarithm of [`GivenGeneral::sums`], however small they are.
    pub(in super::super) fn log_sum(&self, general: usize, density: &Density) -> f64 {
        let sum = self.sums[general];
        if sum < UNDERFLOW { self.posterior(general, density).1 } else { sum.ln() }
    }

    /// Returns mean and variance under a posterior of g.
    pub(in super::super) fn moments(&self, general: &OnGrid) -> (f64, f64) {
        super::overall::mixed(general, &self.mean, &self.variance)
    }

    /// Returns the posterior of the area ability under a posterior of g.
    pub(in super::super) fn marginal(&self, general: &OnGrid, density: &Density) -> OnGrid {
        let shares = std::array::from_fn(|node| {
            let sum = self.sums[node];
            [if sum < UNDERFLOW { 0.0 } else { general[node] / sum }]
        });
        let mut marginal = kernel::run(Mixed { given: self, shares: &shares, density });
        for (node, share) in general.iter().enumerate() {
            if self.sums[node] < UNDERFLOW && *share > 0.0 {
                let (posterior, _) = self.posterior(node, density);
                for (sum, weight) in marginal.iter_mut().zip(posterior) {
                    *sum += share * weight;
                }
            }
        }
        marginal
    }

    /// Returns the posterior of the area ability at a value of g, and the logarithm of its sum
    /// before normalising, by way of logarithms.
    fn posterior(&self, general: usize, density: &Density) -> (OnGrid, f64) {
        let largest = self.logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let logs = &density.logs[general];
        grid::normalise(&std::array::from_fn(|node| self.logs[node] - largest + logs[node]))
    }
}

/// The sums of the likelihood and of its moments over the area ability, at each value of g.
struct Weighed<'a> {
    logs: &'a OnGrid,
    density: &'a Density,
}

impl Work for Weighed<'_> {
    type Output = (OnGrid, [OnGrid; 3]);

    #[inline(always)]
    fn run(self) -> (OnGrid, [OnGrid; 3]) {
        let largest = self.logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut likelihood = self.logs.map(|log| log - largest);
        kernel::exp_f64(&mut likelihood);
        let moments = std::array::from_fn(|node| {
            let (weight, theta) = (likelihood[node], grid::theta(node));
            [weight, weight * theta, weight * theta * theta]
        });
        (likelihood, self.density.by_general.times(&moments))
    }
}

/// The posterior of the area ability, mixed over g.
struct Mixed<'a> {
    given: &'a GivenGeneral,
    shares: &'a [[f64; 1]; NODES],
    density: &'a Density,
}

impl Work for Mixed<'_> {
    type Output = OnGrid;

    #[inline(always)]
    fn run(self) -> OnGrid {
        let [mixed] = self.density.by_ability.times(self.shares);
        std::array::from_fn(|node| mixed[node] * self.given.likelihood[node])
    }
}
