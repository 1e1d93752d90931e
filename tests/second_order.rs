//! The second-order model against two independent ways to compute it: a naive sum over three
//! grids, and abilities simulated without a grid.

use niveau::domain::cut::CutTable;
use niveau::domain::estimate::{LAMBDA, Scored, SecondOrder, abilities};
use niveau::domain::framework::{Area, Level, ProficiencyLevel};
use niveau::domain::irt::{Curve, Parameters};

const LAMBDAS: [f64; 5] = [0.9, 0.7, 0.85, 0.6, 0.8];
const NODES: usize = 61;

fn scored(area: u8, a: f64, b: f64, c: f64, right: bool) -> Scored {
    let area = Area::new(area).expect("an area of a test");
    let parameters = Parameters::new(a, b, c).expect("parameters of a test");
    Scored { area, curve: Curve::Binary(parameters), credit: u8::from(right) }
}

/// The three-parameter curve written out anew.
fn chance(answer: &Scored, theta: f64) -> f64 {
    let Curve::Binary(Parameters { discrimination: a, difficulty: b, guessing: c }) = answer.curve
    else {
        panic!("every item here is right or not");
    };
    let right = c + (1.0 - c) / (1.0 + (-a * (theta - b)).exp());
    if answer.credit > 0 { right } else { 1.0 - right }
}

fn node(place: usize) -> f64 {
    -6.0 + 0.2 * place as f64
}

/// The chance of the answers in an area, at each node.
fn likelihood(answers: &[Scored], area: u8) -> Vec<f64> {
    let own = || answers.iter().filter(|answer| answer.area.number() == area);
    (0..NODES).map(|place| own().map(|answer| chance(answer, node(place))).product()).collect()
}

/// The density of an area ability at a value of g, on the grid.
fn density(lambda: f64, g: f64) -> Vec<f64> {
    let spread = 2.0 * (1.0 - lambda * lambda);
    let at = |place| (-(node(place) - lambda * g).powi(2) / spread).exp();
    let sum: f64 = (0..NODES).map(at).sum();
    (0..NODES).map(|place| at(place) / sum).collect()
}

/// The mean and the variance of an area without answers, at a value of g.
fn silent(lambda: f64, g: f64) -> (f64, f64) {
    let weights = density(lambda, g);
    let mean: f64 = weights.iter().enumerate().map(|(place, w)| w * node(place)).sum();
    let spread = |(place, w): (usize, &f64)| w * (node(place) - mean).powi(2);
    (mean, weights.iter().enumerate().map(spread).sum())
}

/// Returns mean and standard deviation of the overall ability and of the first two areas, summed
/// over g and both areas; the other three have no answers.
fn naive(answers: &[Scored]) -> [(f64, f64); 3] {
    let (first, second) = (likelihood(answers, 1), likelihood(answers, 2));
    let mut sums = [0.0; 7];
    for g in (0..NODES).map(node) {
        let others = LAMBDAS[2..].iter().map(|&lambda| silent(lambda, g));
        let (mean, variance) = others.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let (one, two) = (density(LAMBDAS[0], g), density(LAMBDAS[1], g));
        for j in 0..NODES {
            for k in 0..NODES {
                let weight = (-g * g / 2.0).exp() * one[j] * first[j] * two[k] * second[k];
                let overall = (node(j) + node(k) + mean) / 5.0;
                let square = overall * overall + variance / 25.0;
                let (own, other) = (node(j), node(k));
                let terms = [1.0, overall, square, own, own * own, other, other * other];
                for (sum, term) in sums.iter_mut().zip(terms) {
                    *sum += weight * term;
                }
            }
        }
    }
    [1, 3, 5].map(|place| {
        let mean: f64 = sums[place] / sums[0];
        (mean, (sums[place + 1] / sums[0] - mean * mean).sqrt())
    })
}

#[test]
fn sums_agree_with_a_naive_triple_sum() {
    let answers = [
        scored(1, 1.3, -0.4, 0.2, true),
        scored(1, 0.9, 0.8, 0.0, true),
        scored(2, 1.7, -1.1, 0.1, false),
        scored(2, 1.1, 0.3, 0.25, true),
        scored(2, 2.0, 0.9, 0.0, false),
    ];
    let model = SecondOrder::new(LAMBDAS).expect("lambdas of a test");
    let found = abilities(&answers, &model, &CutTable::provisional());
    let estimates = [found.overall.estimate, found.areas[0].estimate, found.areas[1].estimate];
    for (estimate, (mean, deviation)) in estimates.into_iter().zip(naive(&answers)) {
        assert!((estimate.theta - mean).abs() < 1e-12, "{estimate:?} {mean}");
        assert!((estimate.standard_error - deviation).abs() < 1e-12, "{estimate:?} {deviation}");
    }
}

/// SplitMix64 (Steele, Lea & Flood 2014), for draws that are the same everywhere.
struct Draws(u64);

impl Draws {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Two normal draws (Box & Muller 1958).
    fn pair(&mut self) -> [f64; 2] {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        let (sine, cosine) = (std::f64::consts::TAU * self.uniform()).sin_cos();
        [radius * sine, radius * cosine]
    }

    /// The five abilities of a person.
    fn person(&mut self) -> [f64; 5] {
        let ([g, a], [b, c], [d, e]) = (self.pair(), self.pair(), self.pair());
        let residual = (1.0 - LAMBDA * LAMBDA).sqrt();
        [a, b, c, d, e].map(|own| LAMBDA * g + residual * own)
    }
}

/// Eight answers, uneven over areas and levels.
fn sitting() -> Vec<Scored> {
    let answer = |place: u8| {
        let level = ProficiencyLevel::new(place * 5 % 6 + 1).expect("1 to 6");
        Scored {
            area: Area::new(place % 5 + 1).expect("1 to 5"),
            curve: Curve::provisional(level, 0.25),
            credit: u8::from(place % 5 != 2),
        }
    };
    (0..8).map(answer).collect()
}

/// Abilities drawn from the prior and weighted by the likelihood know of no grid and of no
/// normal mixture. Agreement within four standard errors of the simulation.
#[test]
fn sums_agree_with_simulated_abilities() {
    let (answers, cuts, mut draws) = (sitting(), CutTable::provisional(), Draws(2025));
    let mut persons = Vec::with_capacity(200_000);
    for _ in 0..200_000 {
        let thetas = draws.person();
        let chances = answers.iter().map(|answer| chance(answer, thetas[answer.area.index()]));
        let weight: f64 = chances.product();
        persons.push((weight, thetas.iter().sum::<f64>() / 5.0, thetas[2]));
    }
    let total: f64 = persons.iter().map(|person| person.0).sum();
    let check = |what: &str, value: &dyn Fn(f64, f64) -> f64, found: f64| {
        let mean = persons.iter().map(|&(w, all, area)| w * value(all, area)).sum::<f64>() / total;
        let spread = |&(w, all, area): &(f64, f64, f64)| (w * (value(all, area) - mean)).powi(2);
        let error = persons.iter().map(spread).sum::<f64>().sqrt() / total;
        assert!((found - mean).abs() < 4.0 * error, "{what}: {found}, not {mean} +- {error}");
        assert!(error < 0.005, "{what}: too few draws to tell");
    };
    let found = abilities(&answers, &SecondOrder::default(), &cuts);
    let (overall, area) = (found.overall, found.areas[2]);
    let centre = overall.estimate.theta;
    check("overall", &|all, _| all, centre);
    let variance = overall.estimate.standard_error.powi(2);
    check("variance", &|all, _| (all - centre).powi(2), variance);
    check("area", &|_, area| area, area.estimate.theta);
    for level in Level::ALL {
        let within = |theta| f64::from(u8::from(cuts.level(theta) == level));
        check("overall level", &|all, _| within(all), overall.masses[level.index()]);
        check("area level", &|_, area| within(area), area.masses[level.index()]);
    }
}
