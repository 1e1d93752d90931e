//! How reliable abilities estimated from these items are.

use super::marginal::{Marginal, Tables, posterior_of};
use crate::domain::kernel::{self, Work};

/// Reliabilities, between 0 and 1.
pub(super) struct Reliability {
    /// The mean over the population of I/(I + 1): what these items promise (Thissen, in Wainer et
    /// al., *Computerized Adaptive Testing*, 2000).
    pub marginal: f64,
    /// Variance of EAP (that of a sample, divisor n - 1) over itself and the mean posterior
    /// variance: what these persons got.
    pub empirical: f64,
}

/// Computes both, on the grid's scale, where the population is N(0, 1).
pub(super) fn reliability(marginal: &Marginal, free: &[f64]) -> Reliability {
    let weights = marginal.grid.log_weights.iter().map(|log| log.exp());
    let information = information(marginal, free);
    let shares = weights.zip(&information).map(|(weight, i)| weight * i / (i + 1.0));
    Reliability { marginal: shares.sum(), empirical: empirical(marginal, free) }
}

/// Returns the Fisher information of all items at each node: the expected square of the slope of
/// ln P in ability, whatever the model.
fn information(marginal: &Marginal, free: &[f64]) -> Vec<f64> {
    let width = marginal.grid.width();
    let mut sum = vec![0.0; width];
    for (item, placed) in marginal.layout.items.iter().enumerate() {
        let (shape, local) = (placed.shape, marginal.layout.local(item, free));
        let (categories, length) = (shape.categories, shape.length());
        let mut logs = vec![0.0; categories * width];
        let mut slopes = vec![0.0; categories * length * width];
        shape.log_probabilities(&local, &marginal.grid.nodes, &mut logs);
        shape.scores(&local, &marginal.grid.nodes, &mut slopes);
        for (node, sum) in sum.iter_mut().enumerate() {
            for category in 0..categories {
                // In ability ln P moves a times as fast as in the intercepts, each k times.
                let slope: f64 = (1..categories)
                    .map(|k| k as f64 * slopes[(category * length + k) * width + node])
                    .sum();
                let slope = local[0] * slope;
                *sum += logs[category * width + node].exp() * slope * slope;
            }
        }
    }
    sum
}

fn empirical(marginal: &Marginal, free: &[f64]) -> f64 {
    let tables = marginal.tables(free);
    let sums = kernel::run(Spread { marginal, tables: &tables });
    let [weight, mean, square, variance] = sums;
    let spread = (square - mean * mean / weight) / (weight - 1.0).max(1.0);
    let total = spread + variance / weight;
    if total > 0.0 { spread / total } else { 0.0 }
}

/// Sums over persons: 1, the EAP, its square, and the posterior variance.
struct Spread<'a> {
    marginal: &'a Marginal<'a>,
    tables: &'a Tables,
}

impl Work for Spread<'_> {
    type Output = [f64; 4];

    #[inline(always)]
    fn run(self) -> [f64; 4] {
        let (answers, grid) = (self.marginal.answers, self.marginal.grid);
        let Tables { all, offsets, width } = self.tables;
        let mut posterior = vec![0.0; *width];
        let mut starts = vec![0; offsets.len()];
        let mut sums = [0.0; 4];
        for (codes, weight) in answers.codes.chunks_exact(offsets.len()).zip(&answers.weights) {
            for ((start, offset), code) in starts.iter_mut().zip(offsets).zip(codes) {
                *start = offset + usize::from(*code) * width;
            }
            let total = posterior_of(all, &starts, &grid.log_weights, &mut posterior).1;
            let (mut mean, mut square) = (0.0, 0.0);
            for (share, theta) in posterior.iter().zip(&grid.nodes) {
                mean += share * theta;
                square += share * theta * theta;
            }
            let (mean, square) = (mean / total, square / total);
            for (sum, term) in sums.iter_mut().zip([1.0, mean, mean * mean, square - mean * mean]) {
                *sum += weight * term;
            }
        }
        sums
    }
}
