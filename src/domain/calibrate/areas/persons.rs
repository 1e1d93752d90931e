//! What some persons' answers say about lambda: sums over g and, within, over each area's theta.

use crate::domain::estimate::{NODES, node};
use crate::domain::kernel::Work;

/// Sums over persons at some lambdas.
pub(super) struct Sums {
    pub log_likelihood: f64,
    /// In lambda.
    pub gradient: Vec<f64>,
    /// Of persons' slopes, row after row.
    pub products: Vec<f64>,
}

impl Sums {
    pub fn zero(areas: usize) -> Sums {
        Sums { log_likelihood: 0.0, gradient: vec![0.0; areas], products: vec![0.0; areas * areas] }
    }

    pub fn add(&mut self, other: &Sums) {
        self.log_likelihood += other.log_likelihood;
        self.gradient.iter_mut().zip(&other.gradient).for_each(|(sum, part)| *sum += part);
        self.products.iter_mut().zip(&other.products).for_each(|(sum, part)| *sum += part);
    }

    fn add_person(&mut self, slopes: &[f64]) {
        let size = slopes.len();
        for (row, slope) in slopes.iter().enumerate() {
            self.gradient[row] += slope;
            for (column, other) in slopes.iter().enumerate() {
                self.products[row * size + column] += slope * other;
            }
        }
    }
}

/// The density of theta given g, and its slope in lambda: theta after theta, over all g.
pub(super) struct Conditional {
    density: Vec<f64>,
    slope: Vec<f64>,
}

impl Conditional {
    pub fn new(lambda: f64) -> Conditional {
        let variance = 1.0 - lambda * lambda;
        let mut conditional =
            Conditional { density: vec![0.0; NODES * NODES], slope: vec![0.0; NODES * NODES] };
        for g in 0..NODES {
            let away = |theta: usize| node(theta) - lambda * node(g);
            let log = |theta: usize| -away(theta).powi(2) / (2.0 * variance);
            let most = (0..NODES).map(log).fold(f64::NEG_INFINITY, f64::max);
            let weights: Vec<f64> = (0..NODES).map(|theta| (log(theta) - most).exp()).collect();
            let total: f64 = weights.iter().sum();
            let bend = |theta: usize| {
                let u = away(theta);
                u * node(g) / variance - u * u * lambda / (variance * variance)
            };
            let mean: f64 = (0..NODES).map(|theta| weights[theta] / total * bend(theta)).sum();
            for (theta, weight) in weights.iter().enumerate() {
                let share = weight / total;
                conditional.density[theta * NODES + g] = share;
                conditional.slope[theta * NODES + g] = share * (bend(theta) - mean);
            }
        }
        conditional
    }

    /// Adds the logarithm of what an area's answers say about each g; writes its slope in lambda.
    #[inline(always)]
    fn add_to(&self, likelihood: &[f64], log_g: &mut [f64], ratios: &mut [f64]) {
        let (mut sum, mut slope) = ([0.0; NODES], [0.0; NODES]);
        let rows = self.density.chunks_exact(NODES).zip(self.slope.chunks_exact(NODES));
        for (likelihood, (density, bends)) in likelihood.iter().zip(rows) {
            let sums = sum.iter_mut().zip(&mut slope);
            for ((sum, slope), (density, bend)) in sums.zip(density.iter().zip(bends)) {
                *sum += likelihood * density;
                *slope += likelihood * bend;
            }
        }
        for ((log, ratio), (sum, slope)) in log_g.iter_mut().zip(ratios).zip(sum.iter().zip(slope))
        {
            let sum = sum.max(f64::MIN_POSITIVE);
            *log += sum.ln();
            *ratio = slope / sum;
        }
    }
}

/// Some persons.
pub(super) struct Persons<'a> {
    pub persons: &'a [f64],
    /// Numbers of one person.
    pub width: usize,
    pub densities: &'a [Conditional],
}

impl Work for Persons<'_> {
    type Output = Sums;

    #[inline(always)]
    fn run(self) -> Sums {
        let areas = self.densities.len();
        let mut sums = Sums::zero(areas);
        let weights: Vec<f64> = (0..NODES).map(|g| (-node(g).powi(2) / 2.0).exp()).collect();
        let total: f64 = weights.iter().sum();
        let mut ratios = vec![0.0; areas * NODES];
        let mut slopes = vec![0.0; areas];
        for person in self.persons.chunks_exact(self.width) {
            let mut log_g: Vec<f64> = weights.iter().map(|weight| (weight / total).ln()).collect();
            let by_area = person.chunks_exact(NODES).zip(self.densities);
            for ((likelihood, density), ratios) in by_area.zip(ratios.chunks_exact_mut(NODES)) {
                density.add_to(likelihood, &mut log_g, ratios);
            }
            let most = log_g.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            log_g.iter_mut().for_each(|log| *log = (*log - most).exp());
            let total: f64 = log_g.iter().sum();
            sums.log_likelihood += most + total.ln();
            for (slope, ratios) in slopes.iter_mut().zip(ratios.chunks_exact(NODES)) {
                let terms = ratios.iter().zip(&log_g);
                *slope = terms.map(|(ratio, share)| ratio * share).sum::<f64>() / total;
            }
            sums.add_person(&slopes);
        }
        sums
    }
}
