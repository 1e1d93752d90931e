//! Whether answers fit the curves of the bank: residuals at each person's ability.
//!
//! Wright & Masters, *Rating Scale Analysis*, 1982. The ability is EAP from all items with a curve (Bock
//! & Mislevy 1982), the studied one too: with few items fits are therefore a little below 1.

use super::Known;
use crate::domain::estimate::{NODES, node as theta};
use crate::domain::irt::Curve;
use crate::domain::responses::NOT_REACHED;

/// Logarithms of the probabilities of every credit of every item, on the grid.
pub struct Abilities {
    /// For every item, for every credit; nothing for an item without a curve.
    tables: Vec<Option<Vec<[f64; NODES]>>>,
    prior: [f64; NODES],
    has_curves: bool,
}

impl Abilities {
    /// Prepares the tables.
    pub fn new(known: &[Known], most: &[u8]) -> Abilities {
        let table = |(known, most): (&Known, &u8)| {
            let curve = known.curve.filter(|curve| curve.most_credit() >= *most)?;
            let row =
                |credit| std::array::from_fn(|node| curve.log_probability(theta(node), credit));
            Some((0..=curve.most_credit()).map(row).collect())
        };
        let tables: Vec<_> = known.iter().zip(most).map(table).collect();
        let has_curves = tables.iter().any(Option::is_some);
        let prior = std::array::from_fn(|node| -theta(node) * theta(node) / 2.0);
        Abilities { tables, prior, has_curves }
    }

    /// Returns the posterior mean of a person's ability under N(0, 1), if any item has a curve.
    pub fn estimate(&self, credits: &[u8]) -> Option<f64> {
        if !self.has_curves {
            return None;
        }
        let mut logs = self.prior;
        for (credit, table) in credits.iter().zip(&self.tables) {
            if let Some(table) = table.as_ref().filter(|_| *credit != NOT_REACHED) {
                let row = &table[usize::from(*credit)];
                logs.iter_mut().zip(row).for_each(|(log, more)| *log += more);
            }
        }
        let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (mut sum, mut mean) = (0.0, 0.0);
        for (node, log) in logs.iter().enumerate() {
            let weight = (log - largest).exp();
            sum += weight;
            mean += weight * theta(node);
        }
        Some(mean / sum)
    }
}

/// Sums of residuals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fit {
    persons: f64,
    /// Squares of residuals.
    squares: f64,
    /// Their variances under the curve.
    variances: f64,
    /// Squares over variances.
    standardised: f64,
}

/// A variance below this says that the curve leaves nothing open: one strange answer would weigh more
/// than all others together.
const LEAST_VARIANCE: f64 = 1e-9;

impl Fit {
    /// Notes a person's credit.
    pub fn note(&mut self, curve: &Curve, theta: f64, credit: u8) {
        if credit > curve.most_credit() {
            return;
        }
        let (mut mean, mut square) = (0.0, 0.0);
        for credit in 1..=curve.most_credit() {
            let probability = curve.log_probability(theta, credit).exp();
            mean += f64::from(credit) * probability;
            square += f64::from(credit).powi(2) * probability;
        }
        let variance = (square - mean * mean).max(LEAST_VARIANCE);
        let residual = (f64::from(credit) - mean).powi(2);
        self.persons += 1.0;
        self.squares += residual;
        self.variances += variance;
        self.standardised += residual / variance;
    }

    /// Adds other persons.
    pub fn add(&mut self, other: &Fit) {
        self.persons += other.persons;
        self.squares += other.squares;
        self.variances += other.variances;
        self.standardised += other.standardised;
    }

    /// Returns the mean square weighted by information.
    pub fn infit(&self) -> Option<f64> {
        (self.persons > 0.0).then(|| self.squares / self.variances)
    }

    /// Returns the plain mean of squared standardised residuals.
    pub fn outfit(&self) -> Option<f64> {
        (self.persons > 0.0).then(|| self.standardised / self.persons)
    }
}
