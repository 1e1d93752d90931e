//! How strongly each area's ability follows the general one: lambda of the second-order model.
//!
//! The marginal likelihood of the model (de la Torre & Song, *Applied Psychological Measurement* 33,
//! 2009), given the items' curves: g ~ N(0, 1), theta_k | g ~ N(lambda_k g, 1 - lambda_k²). Given g
//! the areas are independent, so a person's likelihood is one sum over g of products of sums over
//! theta. The search runs in atanh lambda with the cross-product of persons' slopes (Berndt, Hall,
//! Hall & Hausman, *Annals of Economic and Social Measurement* 3, 1974).

mod persons;

use rayon::prelude::*;

use super::LEAST_SHARE;
use crate::domain::estimate::{NODES, node};
use crate::domain::framework::{AREAS, Area};
use crate::domain::irt::{Curve, MOST_CREDITS};
use crate::domain::kernel;
use crate::domain::linear::{Cholesky, dot};
use crate::domain::responses::Responses;
use persons::{Conditional, Persons, Sums};

/// The fewest persons who answered in an area and in another one.
pub const LEAST_LINKED: usize = 200;

/// With two areas only the product of their lambdas could be told.
pub const LEAST_AREAS: usize = 3;

/// More persons than this are sampled evenly: the standard error of lambda is then about 0.01.
const MOST_PERSONS: usize = 20_000;

/// Beyond this the conditional density is narrower than the cells of the grid.
const HIGHEST: f64 = 0.98;

/// Where the search begins.
const START: f64 = 0.8;

/// The search ends when the log-likelihood can rise by less than this.
const TOLERANCE: f64 = 1e-9;

const MOST_CYCLES: usize = 100;

/// Times a step is halved.
const SHORTENINGS: i32 = 20;

/// A step that promises no more may be lost in rounding.
const NEARLY: f64 = 1e-6;

/// The lambda of an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaLambda {
    /// The correlation of the area's ability with the general one.
    pub lambda: f64,
    /// Its standard error; none at a limit.
    pub standard_error: Option<f64>,
    /// Whether the search ended at 0 or at 0.98, beyond which the grid cannot look.
    pub at_limit: bool,
    /// Persons who answered in this area and in another one.
    pub linked: usize,
}

/// The lambdas of all areas that can be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambdas {
    /// By area; none where too few persons link it with others.
    pub areas: [Option<AreaLambda>; AREAS],
    /// Of the marginal likelihood of the persons used.
    pub log_likelihood: f64,
    /// Persons used: all who answered in two of these areas, or an even sample of 20,000.
    pub persons: usize,
    /// Whether the top was reached.
    pub converged: bool,
}

/// Why no lambda can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLambda {
    /// Areas and curves are not as many as columns.
    Columns,
    /// Fewer than three areas are linked by enough persons.
    FewAreas {
        /// How many are.
        linked: usize,
    },
}

/// Estimates lambda of each area, given an area and perhaps a curve for each column.
///
/// Columns without a curve play no part, nor do credits that a curve does not know.
///
/// # Errors
///
/// Says why not, when the data do not allow it.
pub fn second_order_lambda(
    responses: &Responses,
    areas: &[Area],
    curves: &[Option<Curve>],
) -> Result<Lambdas, NoLambda> {
    if areas.len() != responses.items().len() || curves.len() != areas.len() {
        return Err(NoLambda::Columns);
    }
    let linked = linked(responses, areas, curves);
    let used: Vec<Area> = Area::all().filter(|area| linked[area.index()] >= LEAST_LINKED).collect();
    if used.len() < LEAST_AREAS {
        return Err(NoLambda::FewAreas { linked: used.len() });
    }
    let evidence = Evidence::gather(responses, areas, curves, &used);
    let top = evidence.top();
    let mut found = [None; AREAS];
    for (place, area) in used.iter().enumerate() {
        found[area.index()] = Some(AreaLambda {
            lambda: top.at[place].tanh(),
            standard_error: top.errors[place],
            at_limit: top.at_limit[place],
            linked: linked[area.index()],
        });
    }
    Ok(Lambdas {
        areas: found,
        log_likelihood: top.sums.log_likelihood,
        persons: evidence.persons,
        converged: top.converged,
    })
}

/// Returns which areas a row has answers in.
fn answered(row: &[u8], areas: &[Area], curves: &[Option<Curve>]) -> [bool; AREAS] {
    let mut has = [false; AREAS];
    for ((credit, area), curve) in row.iter().zip(areas).zip(curves) {
        has[area.index()] |= curve.is_some_and(|curve| *credit <= curve.most_credit());
    }
    has
}

fn linked(responses: &Responses, areas: &[Area], curves: &[Option<Curve>]) -> [usize; AREAS] {
    let mut linked = [0; AREAS];
    for row in responses.rows() {
        let has = answered(row, areas, curves);
        if has.iter().filter(|has| **has).count() > 1 {
            linked.iter_mut().zip(has).for_each(|(sum, has)| *sum += usize::from(has));
        }
    }
    linked
}

/// Likelihoods of each area's answers over theta, person by person, each scaled by its highest.
struct Evidence {
    areas: usize,
    persons: usize,
    /// Person after person, area after area.
    likelihoods: Vec<f64>,
    /// The logarithms of the scales, summed.
    log_scale: f64,
}

/// Where the search ended, in atanh lambda.
struct Top {
    at: Vec<f64>,
    sums: Sums,
    errors: Vec<Option<f64>>,
    at_limit: Vec<bool>,
    converged: bool,
}

impl Evidence {
    fn gather(
        responses: &Responses,
        areas: &[Area],
        curves: &[Option<Curve>],
        used: &[Area],
    ) -> Evidence {
        let log = |curve: &Curve, credit: usize| -> Vec<f64> {
            let credit = u8::try_from(credit).unwrap_or(u8::MAX);
            (0..NODES).map(|at| curve.log_probability(node(at), credit)).collect()
        };
        let table = |curve: &Curve| -> Vec<Vec<f64>> {
            (0..=usize::from(curve.most_credit()).min(MOST_CREDITS))
                .map(|k| log(curve, k))
                .collect()
        };
        let tables: Vec<_> = curves.iter().map(|curve| curve.as_ref().map(table)).collect();
        let is_linked = |row: &&[u8]| {
            let has = answered(row, areas, curves);
            used.iter().filter(|area| has[area.index()]).count() > 1
        };
        let rows: Vec<&[u8]> = responses.rows().filter(is_linked).collect();
        let step = rows.len().div_ceil(MOST_PERSONS).max(1);
        let rows: Vec<&[u8]> = rows.into_iter().step_by(step).collect();
        let persons = rows.par_iter().map(|row| {
            let mut likelihoods = vec![0.0; used.len() * NODES];
            for ((credit, area), table) in row.iter().zip(areas).zip(&tables) {
                let log = table.as_ref().and_then(|table| table.get(usize::from(*credit)));
                let place = used.iter().position(|used| used == area);
                let (Some(log), Some(place)) = (log, place) else { continue };
                let sums = &mut likelihoods[place * NODES..(place + 1) * NODES];
                sums.iter_mut().zip(log).for_each(|(sum, log)| *sum += log);
            }
            let mut log_scale = 0.0;
            for area in likelihoods.chunks_exact_mut(NODES) {
                let most = area.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                area.iter_mut().for_each(|log| *log = (*log - most).exp());
                log_scale += most;
            }
            (likelihoods, log_scale)
        });
        let persons: Vec<(Vec<f64>, f64)> = persons.collect();
        Evidence {
            areas: used.len(),
            persons: persons.len(),
            log_scale: persons.iter().map(|(_, log_scale)| log_scale).sum(),
            likelihoods: persons.into_iter().flat_map(|(likelihoods, _)| likelihoods).collect(),
        }
    }

    fn top(&self) -> Top {
        let limit = HIGHEST.atanh();
        let mut at = vec![START.atanh(); self.areas];
        let mut sums = self.at(&at);
        let mut converged = false;
        for _ in 0..MOST_CYCLES {
            // A lambda at its limit stays there while the slope leads beyond.
            let leads_out = |(at, slope): (&f64, &f64)| {
                *at <= 0.0 && *slope <= 0.0 || *at >= limit && *slope >= 0.0
            };
            let held: Vec<bool> = at.iter().zip(&sums.gradient).map(leads_out).collect();
            let Some(step) = step(&sums, &held) else { break };
            let promised = dot(&step, &sums.gradient);
            if promised / 2.0 <= TOLERANCE {
                converged = true;
                break;
            }
            let Some(next) = self.higher(&at, &step, sums.log_likelihood) else {
                converged = promised <= NEARLY;
                break;
            };
            (at, sums) = next;
        }
        let at_limit: Vec<bool> = at.iter().map(|at| *at <= 0.0 || *at >= limit).collect();
        let errors = self.errors(&at, &at_limit);
        Top { at, sums, errors, at_limit, converged }
    }

    /// Goes a step, or as much of it as leads up, within the limits.
    fn higher(&self, at: &[f64], step: &[f64], log_likelihood: f64) -> Option<(Vec<f64>, Sums)> {
        let moved = |share: f64| {
            let to = |(at, step): (&f64, &f64)| (at + share * step).clamp(0.0, HIGHEST.atanh());
            let there: Vec<f64> = at.iter().zip(step).map(to).collect();
            let sums = self.at(&there);
            (there, sums)
        };
        let shares = (0..SHORTENINGS).map(|times| 0.5_f64.powi(times));
        shares.map(moved).find(|(_, sums)| sums.log_likelihood > log_likelihood)
    }

    /// Standard errors of lambda from the observed information, by differences of the slopes.
    fn errors(&self, at: &[f64], at_limit: &[bool]) -> Vec<Option<f64>> {
        let size = at.len();
        let mut information = vec![0.0; size * size];
        for row in 0..size {
            let moved = |step: f64| {
                let mut there = at.to_vec();
                there[row] += step;
                self.at(&there).gradient
            };
            let (low, high) = (moved(-DIFFERENCE), moved(DIFFERENCE));
            for column in 0..size {
                let bend = (low[column] - high[column]) / (2.0 * DIFFERENCE);
                information[row * size + column] += bend / 2.0;
                information[column * size + row] += bend / 2.0;
            }
        }
        hold(&mut information, at_limit);
        let Some(factor) = Cholesky::of(&information, size, LEAST_SHARE) else {
            return vec![None; size];
        };
        let covariance = factor.inverse();
        let error = |place: usize| {
            let of_lambda = 1.0 - at[place].tanh().powi(2);
            (!at_limit[place]).then(|| of_lambda * covariance[place * (size + 1)].sqrt())
        };
        (0..size).map(error).collect()
    }

    fn at(&self, at: &[f64]) -> Sums {
        let densities: Vec<Conditional> = at.iter().map(|at| Conditional::new(at.tanh())).collect();
        let width = self.areas * NODES;
        let chunks = self.likelihoods.par_chunks(width * 256);
        let parts =
            chunks.map(|persons| kernel::run(Persons { persons, width, densities: &densities }));
        let parts: Vec<Sums> = parts.collect();
        let mut sum = Sums { log_likelihood: self.log_scale, ..Sums::zero(self.areas) };
        parts.iter().for_each(|part| sum.add(part));
        // From slopes in lambda to slopes in atanh lambda.
        let slopes: Vec<f64> = at.iter().map(|at| 1.0 - at.tanh().powi(2)).collect();
        for row in 0..self.areas {
            sum.gradient[row] *= slopes[row];
            for column in 0..self.areas {
                sum.products[row * self.areas + column] *= slopes[row] * slopes[column];
            }
        }
        sum
    }
}

/// The step of differences in atanh lambda.
const DIFFERENCE: f64 = 1e-4;

/// Takes parameters out of a matrix.
fn hold(matrix: &mut [f64], held: &[bool]) {
    let size = held.len();
    for place in (0..size).filter(|place| held[*place]) {
        for other in 0..size {
            matrix[place * size + other] = 0.0;
            matrix[other * size + place] = 0.0;
        }
        matrix[place * (size + 1)] = 1.0;
    }
}

fn step(sums: &Sums, fixed: &[bool]) -> Option<Vec<f64>> {
    let mut products = sums.products.clone();
    hold(&mut products, fixed);
    let mut gradient = sums.gradient.clone();
    gradient.iter_mut().zip(fixed).filter(|(_, fixed)| **fixed).for_each(|(slope, _)| *slope = 0.0);
    Cholesky::of(&products, fixed.len(), LEAST_SHARE).map(|factor| factor.solve(&gradient))
}

#[cfg(test)]
mod tests;
