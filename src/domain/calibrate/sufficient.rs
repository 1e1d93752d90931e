//! The short way, where answers are complete and nobody guesses: a sum says it all.
//!
//! With P_k ∝ exp(k a theta + d_k) a person's answers enter the likelihood of theta only through
//! t = Σ a x (Birnbaum 1968): it is exp(t theta) times a function of theta that all persons share.
//! So the logarithm F(t) of the marginal likelihood, and its slope, which is the EAP, are two curves,
//! tabled once a pass; and how persons spread over the grid of abilities follows from how they spread
//! over t. Between tabled points a polynomial through six of them is exact to 1e-12 (Hildebrand,
//! *Introduction to Numerical Analysis*, 1974, chapter 3).

use rayon::prelude::*;

use super::answers::Answers;
use super::layout::Bend;
use super::marginal::{LANES, Marginal, chunk_rows};
use super::shape::Local;
use crate::domain::kernel::{self, Work};

/// The distance of tabled sums.
const STEP: f64 = 1.0 / 24.0;

/// The most tabled sums; a longer range takes the long way.
const MOST: usize = 6000;

/// Points of the polynomial.
const POINTS: usize = 6;

/// Returns whether all answers are there and no item can be guessed.
pub(super) fn applies(answers: &Answers) -> bool {
    let is_whole = |place: usize, states: usize| {
        states == answers.items[place].shape.categories && !answers.items[place].shape.guesses
    };
    answers.blocks.iter().all(|block| {
        block.items.clone().zip(&block.states).all(|(place, states)| is_whole(place, *states))
    })
}

/// The curves over t, at equally spaced points.
struct Curves {
    /// The t of the first point.
    first: f64,
    /// F at each point.
    logs: Vec<f64>,
    /// The EAP at each point.
    means: Vec<f64>,
    /// The posterior at each point, node after node.
    posteriors: Vec<f64>,
    /// Σ a x of each code of each block.
    sums: Vec<f64>,
    /// Where each block begins.
    offsets: Vec<usize>,
}

/// What the persons add up to.
struct Gathered {
    log_likelihood: f64,
    /// Persons at each point of t.
    persons: Vec<f64>,
    /// Sums of EAP by code of each block.
    means: Vec<f64>,
}

impl Marginal<'_> {
    /// Returns the log-likelihood and its slopes, when the sums do not range too far.
    pub(super) fn at_sums(&self, free: &[f64]) -> Option<Bend> {
        let items = 0..self.layout.items.len();
        let locals: Vec<Vec<f64>> = items.map(|item| self.layout.local(item, free)).collect();
        let tabled = self.tabled(&locals)?;
        let (curves, chances) = (tabled.0, tabled.1);
        let gathered = gather(self.answers, &curves);
        let nodes = persons_at_nodes(&curves, &gathered.persons, self.grid.width());
        let mut sum = Bend::zero(self.layout.size, 0);
        let eap_sums = self.eap_sums(&curves, &gathered.means);
        for (item, local) in locals.iter().enumerate() {
            let totals = &self.answers.totals[item];
            let given = local[1..].iter().zip(&totals[1..]);
            let value = given.map(|(intercept, total)| intercept * total).sum();
            let mut gradient = vec![0.0; local.len()];
            gradient[0] = eap_sums[item];
            for (k, chances) in chances[item].chunks_exact(nodes.len()).enumerate() {
                let (mut expected, mut with_theta) = (0.0, 0.0);
                for ((chance, persons), theta) in chances.iter().zip(&nodes).zip(&self.grid.nodes) {
                    expected += chance * persons;
                    with_theta += chance * persons * theta;
                }
                gradient[k + 1] = totals[k + 1] - expected;
                gradient[0] -= (k + 1) as f64 * with_theta;
            }
            let local = Local { value, gradient, hessian: Vec::new() };
            self.layout.add(item, free, &local, &mut sum);
        }
        sum.value += gathered.log_likelihood;
        Some(sum)
    }

    /// Tables the curves; also each item's chances of credits above 0 at each node.
    fn tabled(&self, locals: &[Vec<f64>]) -> Option<(Curves, Vec<Vec<f64>>)> {
        let width = self.grid.width();
        let (mut low, mut high) = (0.0, 0.0);
        for local in locals {
            let most = local[0] * (local.len() - 1) as f64;
            (low, high) = (low + most.min(0.0), high + most.max(0.0));
        }
        let points = ((high - low) / STEP).ceil() + POINTS as f64;
        if points > MOST as f64 {
            return None;
        }
        let items = locals.iter().zip(&self.layout.items).map(|(local, placed)| {
            let mut logs = vec![0.0; placed.shape.categories * width];
            placed.shape.log_probabilities(local, &self.grid.nodes, &mut logs);
            let none = logs[..width].to_vec();
            let mut chances = logs.split_off(width);
            chances.iter_mut().for_each(|log| *log = log.exp());
            (none, chances)
        });
        let items: Vec<(Vec<f64>, Vec<f64>)> = items.collect();
        let mut base = self.grid.log_weights.clone();
        for (none, _) in &items {
            base.iter_mut().zip(none).for_each(|(sum, log)| *sum += log);
        }
        let (sums, offsets) = code_sums(self.answers, locals);
        let first = low - (POINTS / 2 - 1) as f64 * STEP;
        let curves = kernel::run(Table {
            first,
            points: points as usize,
            nodes: &self.grid.nodes,
            base: &base,
        });
        let curves = Curves { sums, offsets, ..curves };
        Some((curves, items.into_iter().map(|(_, chances)| chances).collect()))
    }

    /// Returns, for each item, the sum of credit times EAP over persons.
    fn eap_sums(&self, curves: &Curves, by_code: &[f64]) -> Vec<f64> {
        let mut found = Vec::with_capacity(self.layout.items.len());
        for (block, offset) in self.answers.blocks.iter().zip(&curves.offsets) {
            let by_code = &by_code[*offset..offset + block.codes()];
            let mut stride = 1;
            for states in &block.states {
                let credit = |code: usize| (code / stride % states) as f64;
                found.push(by_code.iter().enumerate().map(|(code, sum)| credit(code) * sum).sum());
                stride *= states;
            }
        }
        found
    }
}

/// Returns Σ a x of each code of each block, and where each block begins.
fn code_sums(answers: &Answers, locals: &[Vec<f64>]) -> (Vec<f64>, Vec<usize>) {
    let (mut sums, mut offsets) = (Vec::new(), Vec::new());
    for block in &answers.blocks {
        offsets.push(sums.len());
        let mut table = vec![0.0];
        for (item, states) in block.items.clone().zip(&block.states) {
            let slope = locals[item][0];
            let rows = (0..*states)
                .flat_map(|credit| table.iter().map(move |sum| sum + credit as f64 * slope));
            table = rows.collect();
        }
        sums.extend(table);
    }
    (sums, offsets)
}

/// Tables F, the EAP and the posterior over t.
struct Table<'a> {
    first: f64,
    points: usize,
    nodes: &'a [f64],
    base: &'a [f64],
}

impl Work for Table<'_> {
    type Output = Curves;

    #[inline(always)]
    fn run(self) -> Curves {
        let Table { first, points, nodes, base } = self;
        let width = nodes.len();
        let mut posteriors = vec![0.0; points * width];
        let (mut logs, mut means) = (Vec::with_capacity(points), Vec::with_capacity(points));
        for (point, posterior) in posteriors.chunks_exact_mut(width).enumerate() {
            let t = first + point as f64 * STEP;
            let mut most = [f64::NEG_INFINITY; LANES];
            for ((out, nodes), base) in posterior
                .chunks_exact_mut(LANES)
                .zip(nodes.chunks_exact(LANES))
                .zip(base.chunks_exact(LANES))
            {
                for (((out, node), base), most) in
                    out.iter_mut().zip(nodes).zip(base).zip(&mut most)
                {
                    *out = t * node + base;
                    *most = if *out > *most { *out } else { *most };
                }
            }
            let most = most.into_iter().fold(f64::NEG_INFINITY, f64::max);
            posterior.iter_mut().for_each(|value| *value -= most);
            kernel::exp_f64(posterior);
            let (mut sums, mut firsts) = ([0.0; LANES], [0.0; LANES]);
            for (lane, nodes) in posterior.chunks_exact(LANES).zip(nodes.chunks_exact(LANES)) {
                for (((sum, first), value), node) in
                    sums.iter_mut().zip(&mut firsts).zip(lane).zip(nodes)
                {
                    *sum += value;
                    *first += value * node;
                }
            }
            let (sum, mean): (f64, f64) = (sums.iter().sum(), firsts.iter().sum());
            posterior.iter_mut().for_each(|value| *value /= sum);
            logs.push(most + sum.ln());
            means.push(mean / sum);
        }
        Curves { first, logs, means, posteriors, sums: Vec::new(), offsets: Vec::new() }
    }
}

fn gather(answers: &Answers, curves: &Curves) -> Gathered {
    let width = answers.blocks.len();
    let chunk = chunk_rows(answers.rows());
    let chunks = answers.codes.par_chunks(chunk * width).zip(answers.weights.par_chunks(chunk));
    let parts = chunks.map(|(codes, weights)| kernel::run(Gather { codes, weights, curves }));
    let parts: Vec<Gathered> = parts.collect();
    let mut sum = Gathered {
        log_likelihood: 0.0,
        persons: vec![0.0; curves.logs.len()],
        means: vec![0.0; curves.sums.len()],
    };
    for part in parts {
        sum.log_likelihood += part.log_likelihood;
        sum.persons.iter_mut().zip(&part.persons).for_each(|(sum, part)| *sum += part);
        sum.means.iter_mut().zip(&part.means).for_each(|(sum, part)| *sum += part);
    }
    sum
}

/// Finds t of each row of a chunk, and what the curves say there.
struct Gather<'a> {
    codes: &'a [u8],
    weights: &'a [f64],
    curves: &'a Curves,
}

impl Work for Gather<'_> {
    type Output = Gathered;

    #[inline(always)]
    fn run(self) -> Gathered {
        let Curves { first, logs, means, sums, offsets, .. } = self.curves;
        let mut persons = vec![0.0; logs.len()];
        let mut mean_sums = vec![0.0; sums.len()];
        let mut log_likelihood = 0.0;
        let last = (logs.len() - POINTS) as f64;
        for (codes, weight) in self.codes.chunks_exact(offsets.len()).zip(self.weights) {
            let mut t = 0.0;
            for (offset, code) in offsets.iter().zip(codes) {
                t += sums[offset + usize::from(*code)];
            }
            let place = (t - first) / STEP - (POINTS / 2 - 1) as f64;
            // A sum at the end of the range may fall beyond it by the last digit.
            let start = place.floor().max(0.0).min(last);
            let shares = polynomial(place - start);
            let start = start as usize;
            let (mut log, mut mean) = (0.0, 0.0);
            let at = start..start + POINTS;
            let tabled = logs[at.clone()].iter().zip(&means[at.clone()]);
            for ((share, (point_log, point_mean)), persons) in
                shares.iter().zip(tabled).zip(&mut persons[at])
            {
                log += share * point_log;
                mean += share * point_mean;
                *persons += share * weight;
            }
            log_likelihood += weight * log;
            mean *= weight;
            for (offset, code) in offsets.iter().zip(codes) {
                mean_sums[offset + usize::from(*code)] += mean;
            }
        }
        Gathered { log_likelihood, persons, means: mean_sums }
    }
}

/// Returns how much each of six points at -2, -1 … 3 counts at a place between 0 and 1 (Lagrange).
#[inline(always)]
fn polynomial(u: f64) -> [f64; POINTS] {
    let [a, b, c, d, e, f] = [u + 2.0, u + 1.0, u, u - 1.0, u - 2.0, u - 3.0];
    let (ab, ef, cd) = (a * b, e * f, c * d);
    [
        -b * cd * ef / 120.0,
        a * cd * ef / 24.0,
        -ab * d * ef / 12.0,
        ab * c * ef / 12.0,
        -ab * cd * f / 24.0,
        ab * cd * e / 120.0,
    ]
}

/// Returns how many persons are expected at each node of ability.
fn persons_at_nodes(curves: &Curves, persons: &[f64], width: usize) -> Vec<f64> {
    let mut nodes = vec![0.0; width];
    for (posterior, persons) in curves.posteriors.chunks_exact(width).zip(persons) {
        for (node, share) in nodes.iter_mut().zip(posterior) {
            *node += share * persons;
        }
    }
    nodes
}
