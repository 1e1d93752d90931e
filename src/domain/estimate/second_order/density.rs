//! The density of an area ability at each value of g, as tables for sums over either of the two.
//!
//! A sum over one grid for every node of the other is a matrix times a vector. The tables hold the
//! matrix in blocks of rows, so that the rows of a block are summed side by side in registers.

use super::super::grid::{self, NODES, OnGrid};

/// How many rows are summed side by side.
const LANES: usize = 8;

/// A matrix of [`NODES`] by [`NODES`], in blocks of rows; the rows past the last are 0.
#[derive(Clone)]
pub(in super::super) struct Matrix(Box<[[[f64; LANES]; NODES]]>);

impl Matrix {
    fn new(value: impl Fn(usize, usize) -> f64) -> Matrix {
        let block = |block: usize| {
            std::array::from_fn(|column| {
                std::array::from_fn(|lane| {
                    let row = block * LANES + lane;
                    if row < NODES { value(row, column) } else { 0.0 }
                })
            })
        };
        Matrix((0..NODES.div_ceil(LANES)).map(block).collect())
    }

    /// Returns the blocks of 8 rows, column by column.
    pub(in super::super) fn blocks(&self) -> &[[[f64; LANES]; NODES]] {
        &self.0
    }

    /// Returns the matrix times each of several vectors, which are given node by node.
    #[inline(always)]
    pub(super) fn times<const COUNT: usize>(
        &self,
        vectors: &[[f64; COUNT]; NODES],
    ) -> [OnGrid; COUNT] {
        let mut products = [[0.0; NODES]; COUNT];
        for (block, columns) in self.0.iter().enumerate() {
            let sums = rows_times(columns, vectors);
            let rows = block * LANES..NODES.min(block * LANES + LANES);
            for (product, sums) in products.iter_mut().zip(&sums) {
                for (sum, value) in product[rows.clone()].iter_mut().zip(sums) {
                    *sum = *value;
                }
            }
        }
        products
    }
}

/// Returns a block's rows times each vector.
#[inline(always)]
fn rows_times<const COUNT: usize>(
    columns: &[[f64; LANES]; NODES],
    vectors: &[[f64; COUNT]; NODES],
) -> [[f64; LANES]; COUNT] {
    let mut sums = [[0.0; LANES]; COUNT];
    for (column, values) in columns.iter().zip(vectors) {
        for (sums, value) in sums.iter_mut().zip(values) {
            for (sum, element) in sums.iter_mut().zip(column) {
                *sum += element * value;
            }
        }
    }
    sums
}

/// The density of an area ability at each value of g, normalised on the grid.
#[derive(Clone)]
pub(in super::super) struct Density {
    /// Rows are values of g, columns are area abilities.
    pub(in super::super) by_general: Matrix,
    /// Rows are area abilities, columns are values of g.
    pub(super) by_ability: Matrix,
    /// The logarithms, by value of g.
    pub(super) logs: Vec<OnGrid>,
}

impl Density {
    pub(super) fn prepare(lambda: f64) -> Density {
        let logs: Vec<OnGrid> = (0..NODES).map(|general| log_density(lambda, general)).collect();
        let weights: Vec<OnGrid> = logs.iter().map(|logs| grid::normalise(logs).0).collect();
        Density {
            by_general: Matrix::new(|general, ability| weights[general][ability]),
            by_ability: Matrix::new(|ability, general| weights[general][ability]),
            logs,
        }
    }
}

/// Returns the logarithm of N(lambda g, 1 - lambda²) at each node, normalised on the grid.
///
/// Where lambda is 1 the area ability is g. Between 0.99 and 1 the density is narrower than a
/// cell, and the result is as coarse as the grid.
fn log_density(lambda: f64, general: usize) -> OnGrid {
    let variance = (1.0 - lambda) * (1.0 + lambda);
    if variance == 0.0 {
        let certain = |node| {
            if node == general { 0.0 } else { f64::NEG_INFINITY }
        };
        return std::array::from_fn(certain);
    }
    let centre = lambda * grid::theta(general);
    let logs = std::array::from_fn(|node| {
        let distance = grid::theta(node) - centre;
        -distance * distance / (2.0 * variance)
    });
    let (_, log_sum) = grid::normalise(&logs);
    logs.map(|log| log - log_sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_times_vectors_is_the_plain_sum() {
        let value = |row: usize, column: usize| ((row * 7 + column * 3) % 11) as f64 - 4.5;
        let vectors: [[f64; 2]; NODES] = std::array::from_fn(|node| [node as f64, 1.0]);
        let found = Matrix::new(value).times(&vectors);
        for row in 0..NODES {
            for (which, products) in found.iter().enumerate() {
                let expected: f64 =
                    (0..NODES).map(|column| value(row, column) * vectors[column][which]).sum();
                assert!((products[row] - expected).abs() < 1e-9, "{row} {which}");
            }
        }
    }

    #[test]
    fn densities_sum_to_1_and_have_their_mean() {
        for lambda in [0.0, 0.5, 0.85, 1.0] {
            let density = Density::prepare(lambda);
            let moments = std::array::from_fn(|node| [1.0, grid::theta(node)]);
            let [sums, means] = density.by_general.times(&moments);
            for general in 10..NODES - 10 {
                assert!((sums[general] - 1.0).abs() < 1e-14, "{lambda} {general}");
                let expected = lambda * grid::theta(general);
                assert!((means[general] - expected).abs() < 1e-2, "{lambda} {general}");
            }
        }
    }
}
