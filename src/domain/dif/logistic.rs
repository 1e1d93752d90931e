//! Logistic regression (Swaminathan & Rogers 1990): the log odds of a right answer on the matching score,
//! on the group, and on both together.
//!
//! Every set of items that people reached has an intercept of its own. Three models are fitted: the score
//! alone, with the group (uniform DIF), with their product too (non-uniform DIF). Twice the gain in
//! log-likelihood is χ² with 1 degree of freedom for each step.

use std::collections::BTreeMap;

use super::{Class, FEWEST, SIGNIFICANCE, Stratum};
use crate::domain::linear::Cholesky;
use crate::domain::tests_of_fit::chi_square_tail;

/// More sets of items than this have no intercept of their own: only the largest sets are used.
const MOST_SETS: usize = 20;

/// Steps of Newton's method; a problem with a solution takes fewer than ten.
const MOST_STEPS: usize = 50;

/// Log odds beyond this are not found in data but in a likelihood without a maximum (separation).
const MOST_LOGITS: f64 = 30.0;

/// The fit is done when a step gains less than this much log-likelihood for each person.
const ENOUGH: f64 = 1e-14;

/// Less than this share of an entry is nothing: its term is a combination of the others.
const LEAST_SHARE: f64 = 1e-12;

/// Gains in R² from which a significant difference is moderate and large (Jodoin & Gierl 2001).
const MODERATE: f64 = 0.035;
const LARGE: f64 = 0.070;

/// One step from a model to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// χ² with 1 degree of freedom: twice the gain in log-likelihood.
    pub chi_square: f64,
    /// The probability of such a χ² when the step adds nothing.
    pub p: f64,
    /// The gain in R² (Nagelkerke 1991).
    pub gain: f64,
}

/// What logistic regression says of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Logistic {
    /// The group beside the score: harder for one group at every score.
    pub uniform: Test,
    /// The product of both: how much harder depends on the score.
    pub non_uniform: Test,
    /// The probability of both gains together, χ² with 2 degrees of freedom.
    pub p: f64,
    /// The class of Jodoin & Gierl (2001) for both gains together.
    pub class: Class,
}

/// Persons with one score and one group.
struct Cell {
    set: usize,
    score: f64,
    /// 1 in the focal group, 0 in the reference group.
    focal: f64,
    persons: f64,
    right: f64,
}

/// Returns what the strata say; nothing when a model has no finite solution or persons are too few.
pub fn test(strata: &[Stratum]) -> Option<Logistic> {
    let (cells, sets) = cells(strata)?;
    let persons: f64 = cells.iter().map(|cell| cell.persons).sum();
    let right: f64 = cells.iter().map(|cell| cell.right).sum();
    let share = right / persons;
    let none = right * share.ln() + (persons - right) * (1.0 - share).ln();
    let score = fit(&cells, sets, 1, persons)?;
    let uniform = fit(&cells, sets, 2, persons)?;
    let both = fit(&cells, sets, 3, persons)?;
    // R² of Cox & Snell over the most that it can be (Nagelkerke 1991).
    let explained = |log: f64| {
        (1.0 - (2.0 * (none - log) / persons).exp()) / (1.0 - (2.0 * none / persons).exp())
    };
    let test = |from: f64, to: f64| {
        let chi_square = (2.0 * (to - from)).max(0.0);
        Test {
            chi_square,
            p: chi_square_tail(chi_square, 1),
            gain: explained(to) - explained(from),
        }
    };
    let p = chi_square_tail((2.0 * (both - score)).max(0.0), 2);
    let class = class(explained(both) - explained(score), p);
    Some(Logistic { uniform: test(score, uniform), non_uniform: test(uniform, both), p, class })
}

fn class(gain: f64, p: f64) -> Class {
    match gain {
        _ if p >= SIGNIFICANCE => Class::A,
        gain if gain < MODERATE => Class::A,
        gain if gain < LARGE => Class::B,
        _ => Class::C,
    }
}

/// Returns the cells of the largest sets with standardised scores, and how many sets those are.
fn cells(strata: &[Stratum]) -> Option<(Vec<Cell>, usize)> {
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for one in strata {
        *sizes.entry(one.set).or_default() += one.reference.persons() + one.focal.persons();
    }
    let mut largest: Vec<(usize, usize)> = sizes.into_iter().collect();
    largest.sort_by_key(|(set, size)| (std::cmp::Reverse(*size), *set));
    largest.truncate(MOST_SETS);
    let mut cells = Vec::new();
    for one in strata {
        let Some(set) = largest.iter().position(|(set, _)| *set == one.set) else { continue };
        for (focal, answers) in [(0.0, one.reference), (1.0, one.focal)] {
            let (persons, right) = (answers.persons() as f64, answers.right as f64);
            cells.push(Cell { set, score: one.score as f64, focal, persons, right });
        }
    }
    let is_varied = standardise(&mut cells);
    let enough = |focal: f64| {
        let of_group = cells.iter().filter(|cell| cell.focal == focal);
        of_group.map(|cell| cell.persons).sum::<f64>() > FEWEST as f64
    };
    (enough(0.0) && enough(1.0) && is_varied).then_some((cells, largest.len()))
}

/// Gives the scores mean 0 and standard deviation 1; returns whether they differ at all.
fn standardise(cells: &mut [Cell]) -> bool {
    let persons: f64 = cells.iter().map(|cell| cell.persons).sum();
    let mean = cells.iter().map(|cell| cell.persons * cell.score).sum::<f64>() / persons;
    let square = |cell: &Cell| cell.persons * (cell.score - mean).powi(2);
    let deviation = (cells.iter().map(square).sum::<f64>() / persons).sqrt();
    cells.iter_mut().for_each(|cell| cell.score = (cell.score - mean) / deviation);
    deviation > 0.0
}

/// Returns the highest log-likelihood of a model with the first so many of: score, group, product.
fn fit(cells: &[Cell], sets: usize, terms: usize, persons: f64) -> Option<f64> {
    let mut coefficients = vec![0.0; sets + terms];
    let mut log = log_likelihood(cells, sets, &coefficients);
    for _ in 0..MOST_STEPS {
        let step = newton_step(cells, sets, &coefficients)?;
        let mut part = 1.0;
        let gained = loop {
            let tried: Vec<f64> =
                coefficients.iter().zip(&step).map(|(at, step)| at + part * step).collect();
            let log_there = log_likelihood(cells, sets, &tried);
            if log_there >= log {
                coefficients = tried;
                break log_there - log;
            }
            part /= 2.0;
            if part < 1e-10 {
                break 0.0;
            }
        };
        log += gained;
        if coefficients.iter().any(|coefficient| coefficient.abs() > MOST_LOGITS) {
            return None;
        }
        if gained <= ENOUGH * persons {
            return Some(log);
        }
    }
    None
}

/// Returns the terms of a cell, in the order of the coefficients after the intercepts.
fn terms(cell: &Cell) -> [f64; 3] {
    [cell.score, cell.focal, cell.score * cell.focal]
}

fn logit(cell: &Cell, sets: usize, coefficients: &[f64]) -> f64 {
    let slopes = coefficients[sets..].iter().zip(terms(cell));
    coefficients[cell.set] + slopes.map(|(slope, term)| slope * term).sum::<f64>()
}

fn log_likelihood(cells: &[Cell], sets: usize, coefficients: &[f64]) -> f64 {
    let of_cell = |cell: &Cell| {
        let logit = logit(cell, sets, coefficients);
        // ln(1 + exp(x)) without overflow.
        cell.right * logit - cell.persons * (logit.max(0.0) + (-logit.abs()).exp().ln_1p())
    };
    cells.iter().map(of_cell).sum()
}

/// Returns the step of Newton's method, or nothing where the information is singular.
fn newton_step(cells: &[Cell], sets: usize, coefficients: &[f64]) -> Option<Vec<f64>> {
    let size = coefficients.len();
    let mut gradient = vec![0.0; size];
    let mut information = vec![0.0; size * size];
    for cell in cells {
        let probability = 1.0 / (1.0 + (-logit(cell, sets, coefficients)).exp());
        let residual = cell.right - cell.persons * probability;
        let weight = cell.persons * probability * (1.0 - probability);
        let row = terms(cell);
        let row: Vec<(usize, f64)> =
            std::iter::once((cell.set, 1.0)).chain((sets..size).zip(row)).collect();
        for (at, one) in &row {
            gradient[*at] += residual * one;
            for (beside, other) in &row {
                information[at * size + beside] += weight * one * other;
            }
        }
    }
    Cholesky::of(&information, size, LEAST_SHARE).map(|factor| factor.solve(&gradient))
}
