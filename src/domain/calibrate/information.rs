//! The observed information: how sharply the marginal log-likelihood bends.
//!
//! What complete data would tell, less what is missing because abilities are not seen (Louis,
//! *Journal of the Royal Statistical Society* B 44, 1982): for each person the covariance, over the
//! posterior of ability, of the slopes that the answers would have at a known ability.

use rayon::prelude::*;

use super::LEAST_SHARE;
use super::marginal::{Marginal, Tables, Value, posterior_of};
use crate::domain::kernel::{self, Work};
use crate::domain::linear::Cholesky;

/// Nodes whose posterior is below this share are left out of a covariance.
const LEAST: f64 = 1e-13;

/// Matrices of persons are gathered in so many parts at most.
const PARTS: usize = 8;

/// Columns of one update of a matrix.
const COLUMNS: usize = 4;

impl Marginal<'_> {
    /// Returns about how many multiplications the observed information takes.
    pub fn information_cost(&self) -> f64 {
        let length: usize = self.layout.items.iter().map(|item| item.shape.length()).sum();
        12.0 * self.answers.rows() as f64 * (length * length) as f64
    }

    /// Returns minus the curvature of the penalised log-likelihood, row after row.
    pub fn observed_information(&self, free: &[f64], value: &Value) -> Vec<f64> {
        let mut information = self.complete_information(free, value);
        let missing = self.covariance(free, Center::Person);
        information.iter_mut().zip(&missing).for_each(|(sum, missing)| *sum -= missing);
        information
    }

    /// Returns the cross-product of persons' gradients, less that of the priors, row after row.
    pub fn cross_product(&self, free: &[f64]) -> Vec<f64> {
        let mut priors = super::layout::Bend::zero(self.layout.size, self.layout.size);
        self.layout.add_priors(self.priors, free, &mut priors);
        let persons = self.covariance(free, Center::Gradient);
        persons.iter().zip(&priors.hessian).map(|(product, prior)| product - prior).collect()
    }

    fn covariance(&self, free: &[f64], center: Center) -> Vec<f64> {
        let tables = self.tables(free);
        let scores = Scores::new(self, free);
        let width = self.answers.blocks.len();
        let rows = self.answers.rows().div_ceil(PARTS).max(64);
        let codes = self.answers.codes.par_chunks(rows * width);
        let parts = codes.zip(self.answers.weights.par_chunks(rows)).map(|(codes, weights)| {
            kernel::run(Covariance {
                codes,
                weights,
                marginal: self,
                tables: &tables,
                scores: &scores,
                center,
            })
        });
        let parts: Vec<Vec<f64>> = parts.collect();
        let mut sum = vec![0.0; scores.width * scores.width];
        for part in parts {
            sum.iter_mut().zip(&part).for_each(|(sum, part)| *sum += part);
        }
        self.in_free_parameters(free, &sum, &scores)
    }

    /// Carries a matrix of items' own parameters over to the free ones.
    fn in_free_parameters(&self, free: &[f64], matrix: &[f64], scores: &Scores) -> Vec<f64> {
        let size = self.layout.size;
        let mut slopes = vec![Vec::new(); scores.width];
        for (item, placed) in self.layout.items.iter().enumerate() {
            for parameter in 0..placed.shape.length() {
                slopes[scores.places[item] + parameter] = self.layout.slopes(item, parameter, free);
            }
        }
        let mut sum = vec![0.0; size * size];
        for (row, row_slopes) in slopes.iter().enumerate() {
            for (column, column_slopes) in slopes.iter().enumerate() {
                // Only the lower half of the matrix was filled.
                let at = row.max(column) * scores.width + row.min(column);
                for (left, left_slope) in row_slopes {
                    for (right, right_slope) in column_slopes {
                        sum[left * size + right] += left_slope * right_slope * matrix[at];
                    }
                }
            }
        }
        sum
    }
}

/// What is gathered of each person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Center {
    /// The covariance of slopes around the person's mean.
    Person,
    /// The product of the person's mean slopes.
    Gradient,
}

/// Slopes of ln P by node: for each item, category after category, its own parameters.
struct Scores {
    by_node: Vec<f64>,
    /// Numbers of one node.
    stride: usize,
    /// Where an item's categories begin within a node.
    starts: Vec<usize>,
    /// Where an item's parameters begin among all items' own parameters.
    places: Vec<usize>,
    /// How many own parameters there are, a whole number of lanes.
    width: usize,
}

impl Scores {
    fn new(marginal: &Marginal, free: &[f64]) -> Scores {
        let nodes = &marginal.grid.nodes;
        let (mut starts, mut places, mut stride, mut width) = (Vec::new(), Vec::new(), 0, 0_usize);
        for placed in &marginal.layout.items {
            let (categories, length) = (placed.shape.categories, placed.shape.length());
            starts.push(stride);
            places.push(width);
            // One more category, for those who did not reach the item: all slopes are 0.
            stride += (categories + 1) * length;
            width += length;
        }
        let mut by_node = vec![0.0; stride * nodes.len()];
        for (item, placed) in marginal.layout.items.iter().enumerate() {
            let (categories, length) = (placed.shape.categories, placed.shape.length());
            let mut slopes = vec![0.0; categories * length * nodes.len()];
            placed.shape.scores(&marginal.layout.local(item, free), nodes, &mut slopes);
            for (row, slopes) in slopes.chunks_exact(nodes.len()).enumerate() {
                for (node, slope) in slopes.iter().enumerate() {
                    by_node[node * stride + starts[item] + row] = *slope;
                }
            }
        }
        Scores { by_node, stride, starts, places, width: width.next_multiple_of(8) }
    }
}

/// Some rows: adds up their covariances or products.
struct Covariance<'a> {
    codes: &'a [u8],
    weights: &'a [f64],
    marginal: &'a Marginal<'a>,
    tables: &'a Tables,
    scores: &'a Scores,
    center: Center,
}

impl Work for Covariance<'_> {
    type Output = Vec<f64>;

    #[inline(always)]
    fn run(self) -> Vec<f64> {
        let (scores, tables) = (self.scores, self.tables);
        let blocks = &self.marginal.answers.blocks;
        let size = scores.width;
        let mut sum = vec![0.0; size * size];
        let mut posterior = vec![0.0; tables.width];
        let mut starts = vec![0; blocks.len()];
        let mut chosen = vec![(0, 0, 0); scores.starts.len()];
        let mut columns: Vec<f64> = Vec::new();
        let mut mean = vec![0.0; size];
        for (codes, weight) in self.codes.chunks_exact(blocks.len()).zip(self.weights) {
            for ((start, offset), code) in starts.iter_mut().zip(&tables.offsets).zip(codes) {
                *start = offset + usize::from(*code) * tables.width;
            }
            let log_weights = &self.marginal.grid.log_weights;
            let total = posterior_of(&tables.all, &starts, log_weights, &mut posterior).1;
            self.choose(codes, &mut chosen);
            columns.clear();
            mean.fill(0.0);
            for (node, share) in posterior.iter().enumerate() {
                let share = share / total;
                if share < LEAST {
                    continue;
                }
                let start = columns.len();
                columns.resize(start + size, 0.0);
                let node = &scores.by_node[node * scores.stride..(node + 1) * scores.stride];
                for (from, place, length) in &chosen {
                    columns[start + place..start + place + length]
                        .copy_from_slice(&node[*from..from + length]);
                }
                for (mean, slope) in mean.iter_mut().zip(&columns[start..]) {
                    *mean += share * slope;
                }
                columns.push(share);
            }
            match self.center {
                Center::Person => centre(&mut columns, &mean, *weight, size),
                Center::Gradient => {
                    columns.clear();
                    columns.extend(mean.iter().map(|slope| slope * weight.sqrt()));
                }
            }
            add_products(&columns, size, &mut sum);
        }
        sum
    }
}

impl Covariance<'_> {
    /// Finds each item's slopes: where they begin, where they go, how many there are.
    #[inline(always)]
    fn choose(&self, codes: &[u8], chosen: &mut [(usize, usize, usize)]) {
        for (block, code) in self.marginal.answers.blocks.iter().zip(codes) {
            let mut code = usize::from(*code);
            for (item, states) in block.items.clone().zip(&block.states) {
                let (digit, rest) = (code % states, code / states);
                code = rest;
                let length = self.marginal.layout.items[item].shape.length();
                let from = self.scores.starts[item] + digit * length;
                chosen[item] = (from, self.scores.places[item], length);
            }
        }
    }
}

/// Takes the mean from each column and scales it by the root of its share and the weight.
#[inline(always)]
fn centre(columns: &mut Vec<f64>, mean: &[f64], weight: f64, size: usize) {
    let count = columns.len() / (size + 1);
    for column in 0..count {
        let from = column * (size + 1);
        let scale = (columns[from + size] * weight).sqrt();
        for place in 0..size {
            columns[column * size + place] = (columns[from + place] - mean[place]) * scale;
        }
    }
    columns.truncate(count * size);
}

/// Adds the products of each column with itself to the lower half of a matrix.
#[inline(always)]
fn add_products(columns: &[f64], size: usize, sum: &mut [f64]) {
    let mut groups = columns.chunks_exact(size * COLUMNS);
    for group in &mut groups {
        let (one, rest) = group.split_at(size);
        let (two, rest) = rest.split_at(size);
        let (three, four) = rest.split_at(size);
        for row in 0..size {
            let end = (row + 1).next_multiple_of(8);
            let (a, b, c, d) = (one[row], two[row], three[row], four[row]);
            let sums = &mut sum[row * size..row * size + end];
            let parts = one[..end].iter().zip(&two[..end]).zip(&three[..end]).zip(&four[..end]);
            for (sum, (((one, two), three), four)) in sums.iter_mut().zip(parts) {
                *sum += (a * one + b * two) + (c * three + d * four);
            }
        }
    }
    for column in groups.remainder().chunks_exact(size) {
        for row in 0..size {
            let end = (row + 1).next_multiple_of(8);
            let factor = column[row];
            let sums = &mut sum[row * size..row * size + end];
            sums.iter_mut().zip(&column[..end]).for_each(|(sum, value)| *sum += factor * value);
        }
    }
}

/// The covariance of estimates, as far as the information tells it.
pub(super) struct Spread {
    covariance: Vec<f64>,
    size: usize,
    flat: Vec<usize>,
}

impl Spread {
    /// Inverts an information; parameters in which it does not bend are left out.
    pub fn of(information: &[f64], size: usize) -> Spread {
        let (factor, flat) = Cholesky::without_flat(information, size, LEAST_SHARE);
        Spread { covariance: factor.inverse(), size, flat }
    }

    /// Returns the covariance of two parameters, when both can be told.
    pub fn between(&self, left: usize, right: usize) -> Option<f64> {
        let is_told = !self.flat.contains(&left) && !self.flat.contains(&right);
        is_told.then(|| self.covariance[left * self.size + right])
    }
}
