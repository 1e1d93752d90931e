//! How much each area goes together with the others: λ of the second-order model, from answers.
//!
//! With the items fixed, λ maximises the marginal likelihood of the second-order model (de la Torre &
//! Song 2009), by Newton steps whose matrix is the cross-product of the persons' gradients (Berndt, Hall,
//! Hall & Hausman 1974); that matrix gives the standard errors too. The search goes over ln(λ / (1 - λ)).

use std::collections::HashMap;

use rayon::prelude::*;

use super::Uncertain;
use crate::domain::estimate::LAMBDA;
use crate::domain::framework::AREAS;
use crate::domain::irt::Curve;
use crate::domain::responses::{NOT_REACHED, Responses};

/// Nodes of the grid of g and of every area, equally spaced from -[`LIMIT`] to [`LIMIT`].
const NODES: usize = 61;
const LIMIT: f64 = 6.0;

/// With fewer areas only products of two λ can be told.
const FEWEST_AREAS: usize = 3;

/// Above this the density of an area at a value of g is narrower than a cell of the grid.
const HIGHEST: f64 = 0.99;

/// A standard error of λ above this says that the answers do not tell it.
const LARGEST_ERROR: f64 = 0.15;

/// The most steps, and the step of ln(λ / (1 - λ)) under which the search has ended.
const MOST_STEPS: usize = 100;
const SMALLEST_STEP: f64 = 1e-6;

/// Halvings of a step that does not rise, before the search gives up.
const MOST_HALVINGS: usize = 30;

/// The largest step at once.
const LARGEST_STEP: f64 = 1.0;

type OnGrid = [f64; NODES];

/// An item: the area it loads on and its curve; nothing where it has none.
pub type Loading = Option<(usize, Curve)>;

/// Returns λ of each area where the answers tell it.
///
/// `items` stands in the order of the columns; `weights` holds one number a person.
pub fn lambda(
    responses: &Responses,
    weights: Option<&[f64]>,
    items: &[Loading],
) -> [Option<Uncertain>; AREAS] {
    let evidence = Evidence::gather(responses, weights, items);
    let used: Vec<usize> = (0..AREAS).filter(|area| evidence.areas[*area].len() > 1).collect();
    if used.len() < FEWEST_AREAS {
        return [None; AREAS];
    }
    let Some((found, slopes)) = climb(&evidence, &used) else { return [None; AREAS] };
    let errors = inverse_diagonal(&slopes.information(&used));
    let mut lambda = [None; AREAS];
    for (place, area) in used.iter().enumerate() {
        let value = share(found[*area]);
        let error = errors.as_ref().map(|errors| errors[place].sqrt() * value * (1.0 - value));
        lambda[*area] = error
            .filter(|error| value < HIGHEST && *error < LARGEST_ERROR)
            .map(|error| Uncertain { value, standard_error: Some(error) });
    }
    lambda
}

/// Returns 1/(1 + exp(-x)).
fn share(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn theta(node: usize) -> f64 {
    2.0 * LIMIT * node as f64 / (NODES - 1) as f64 - LIMIT
}

/// What the answers say about each area, patterns of an area being kept once.
struct Evidence {
    /// The likelihood of each pattern of an area, its largest value being 1.
    areas: [Vec<OnGrid>; AREAS],
    /// For every different person the pattern of each area, and how often there is one.
    persons: Vec<([usize; AREAS], f64)>,
}

impl Evidence {
    fn gather(responses: &Responses, weights: Option<&[f64]>, items: &[Loading]) -> Evidence {
        let mut places: [HashMap<Vec<u8>, usize>; AREAS] = Default::default();
        let mut counts: HashMap<[usize; AREAS], usize> = HashMap::new();
        let mut persons: Vec<([usize; AREAS], f64)> = Vec::new();
        let columns: [Vec<usize>; AREAS] = std::array::from_fn(|area| {
            let is_of = |item: &usize| matches!(items.get(*item), Some(Some((of, _))) if *of == area);
            (0..responses.items().len()).filter(is_of).collect()
        });
        for (row, credits) in responses.rows().enumerate() {
            let weight = weights.and_then(|weights| weights.get(row)).copied().unwrap_or(1.0);
            let person = std::array::from_fn(|area| {
                let pattern: Vec<u8> = columns[area].iter().map(|item| credits[*item]).collect();
                let next = places[area].len();
                *places[area].entry(pattern).or_insert(next)
            });
            let at = *counts.entry(person).or_insert_with(|| {
                persons.push((person, 0.0));
                persons.len() - 1
            });
            persons[at].1 += weight;
        }
        let mut area = 0;
        let areas = places.map(|places| {
            let mut patterns: Vec<(Vec<u8>, usize)> = places.into_iter().collect();
            patterns.sort_unstable_by_key(|(_, place)| *place);
            let columns = &columns[area];
            area += 1;
            let of = |(pattern, _): &(Vec<u8>, usize)| likelihood(pattern, columns, items);
            patterns.par_iter().map(of).collect()
        });
        Evidence { areas, persons }
    }
}

/// Returns the likelihood of a pattern at each node, its largest value being 1.
fn likelihood(pattern: &[u8], columns: &[usize], items: &[Loading]) -> OnGrid {
    let mut logs = [0.0; NODES];
    for (credit, item) in pattern.iter().zip(columns) {
        let Some((_, curve)) = &items[*item] else { continue };
        if *credit != NOT_REACHED {
            for (node, log) in logs.iter_mut().enumerate() {
                *log += curve.log_probability(theta(node), *credit);
            }
        }
    }
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    logs.map(|log| (log - largest).exp())
}

/// The log-likelihood at one place, and every person's slopes there.
struct Slopes {
    log_likelihood: f64,
    /// Slopes in ln(λ / (1 - λ)) of each different person, with how often there is one.
    persons: Vec<([f64; AREAS], f64)>,
}

impl Slopes {
    fn gradient(&self, area: usize) -> f64 {
        self.persons.iter().map(|(slopes, weight)| weight * slopes[area]).sum()
    }

    /// Returns the cross-product of the gradients.
    fn information(&self, used: &[usize]) -> Vec<Vec<f64>> {
        let cell = |one: usize, other: usize| {
            let product = |(slopes, weight): &([f64; AREAS], f64)| {
                weight * slopes[one] * slopes[other]
            };
            self.persons.iter().map(product).sum()
        };
        used.iter().map(|one| used.iter().map(|other| cell(*one, *other)).collect()).collect()
    }
}

/// Returns the log-likelihood and its slopes; `at` holds ln(λ / (1 - λ)) of each area.
fn slopes(evidence: &Evidence, at: [f64; AREAS]) -> Slopes {
    // By pattern: the likelihood given each g, and its slope.
    let given: [Vec<(OnGrid, OnGrid)>; AREAS] = std::array::from_fn(|area| {
        let density = Density::at(share(at[area]));
        evidence.areas[area].par_iter().map(|likelihood| density.apply(likelihood)).collect()
    });
    let prior: OnGrid = std::array::from_fn(|node| (-theta(node) * theta(node) / 2.0).exp());
    let total: f64 = prior.iter().sum();
    let prior = prior.map(|weight| weight / total);
    let person = |(patterns, weight): &([usize; AREAS], f64)| {
        let of = |area: usize| &given[area][patterns[area]];
        let mut posterior = prior;
        for area in 0..AREAS {
            for (weight, likelihood) in posterior.iter_mut().zip(&of(area).0) {
                *weight *= likelihood;
            }
        }
        let sum: f64 = posterior.iter().sum();
        let slopes = std::array::from_fn(|area| {
            let (likelihood, slope) = of(area);
            let term = |node: usize| match likelihood[node] > 0.0 {
                true => posterior[node] / sum * slope[node] / likelihood[node],
                false => 0.0,
            };
            (0..NODES).map(term).sum()
        });
        (sum.ln(), (slopes, *weight))
    };
    let found: Vec<(f64, ([f64; AREAS], f64))> = evidence.persons.par_iter().map(person).collect();
    Slopes {
        log_likelihood: found.iter().map(|(log, (_, weight))| weight * log).sum(),
        persons: found.into_iter().map(|(_, person)| person).collect(),
    }
}

/// N(θ; λ g, 1 - λ²) by θ and then g, and its slope in ln(λ / (1 - λ)).
struct Density {
    weights: Vec<OnGrid>,
    slopes: Vec<OnGrid>,
}

impl Density {
    fn at(lambda: f64) -> Density {
        let variance = 1.0 - lambda * lambda;
        let scale = 2.0 * LIMIT / (NODES - 1) as f64 / (std::f64::consts::TAU * variance).sqrt();
        let distance = |g: usize, node: usize| theta(node) - lambda * theta(g);
        let weight = |g, node| scale * (-distance(g, node).powi(2) / (2.0 * variance)).exp();
        // d/dλ ln N = λ/v + x g/v - λ x²/v², with v = 1 - λ² and x = θ - λ g.
        let slope = |g: usize, node: usize| {
            let x = distance(g, node);
            let of_log = (lambda + x * theta(g)) / variance - lambda * (x / variance).powi(2);
            weight(g, node) * of_log * lambda * (1.0 - lambda)
        };
        Density {
            weights: (0..NODES).map(|node| std::array::from_fn(|g| weight(g, node))).collect(),
            slopes: (0..NODES).map(|node| std::array::from_fn(|g| slope(g, node))).collect(),
        }
    }

    /// Returns the likelihood given each g, and its slope.
    fn apply(&self, likelihood: &OnGrid) -> (OnGrid, OnGrid) {
        let (mut sums, mut slopes) = ([0.0; NODES], [0.0; NODES]);
        // Node by node, so that the processor works on several values of g at once.
        for (node, value) in likelihood.iter().enumerate() {
            let rows = self.weights[node].iter().zip(&self.slopes[node]);
            for ((sum, slope), (weight, of_weight)) in sums.iter_mut().zip(&mut slopes).zip(rows) {
                *sum += weight * value;
                *slope += of_weight * value;
            }
        }
        (sums, slopes)
    }
}

/// Returns the top, and the slopes there; nothing when it was not reached.
fn climb(evidence: &Evidence, used: &[usize]) -> Option<([f64; AREAS], Slopes)> {
    let mut at = [(LAMBDA / (1.0 - LAMBDA)).ln(); AREAS];
    let mut here = slopes(evidence, at);
    for _ in 0..MOST_STEPS {
        let gradient: Vec<f64> = used.iter().map(|area| here.gradient(*area)).collect();
        let mut step = solve(here.information(used), gradient)?;
        let longest = step.iter().fold(0.0_f64, |longest, step| longest.max(step.abs()));
        if longest < SMALLEST_STEP {
            return Some((at, here));
        }
        let scale = (LARGEST_STEP / longest).min(1.0);
        step.iter_mut().for_each(|step| *step *= scale);
        let mut is_higher = false;
        for _ in 0..MOST_HALVINGS {
            let mut next = at;
            used.iter().zip(&step).for_each(|(area, step)| next[*area] += step);
            let there = slopes(evidence, next);
            if there.log_likelihood >= here.log_likelihood {
                (at, here, is_higher) = (next, there, true);
                break;
            }
            step.iter_mut().for_each(|step| *step /= 2.0);
        }
        if !is_higher || at.iter().any(|value| share(*value) > HIGHEST) {
            // At the top to the last digit, or past the end of what the grid can tell.
            return Some((at, here));
        }
    }
    None
}

/// Returns the solution of a small symmetric system, by Gaussian elimination with pivots.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let size = right.len();
    for column in 0..size {
        let pivot = (column..size)
            .max_by(|one, other| matrix[*one][column].abs().total_cmp(&matrix[*other][column].abs()))?;
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        let head = matrix[column][column];
        if head.is_nan() || head.abs() < f64::MIN_POSITIVE {
            return None;
        }
        for row in column + 1..size {
            let factor = matrix[row][column] / head;
            for place in column..size {
                let above = matrix[column][place];
                matrix[row][place] -= factor * above;
            }
            right[row] -= factor * right[column];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|place| matrix[row][place] * right[place]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    Some(right)
}

/// Returns the diagonal of the inverse, when there is one and it is that of a covariance.
fn inverse_diagonal(matrix: &[Vec<f64>]) -> Option<Vec<f64>> {
    let unit = |at: usize| (0..matrix.len()).map(|row| f64::from(u8::from(row == at))).collect();
    let of = |at: usize| Some(solve(matrix.to_vec(), unit(at))?[at]).filter(|value| *value > 0.0);
    (0..matrix.len()).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::irt::Parameters;
    use crate::domain::random::draw;

    const ITEMS: usize = 9;

    fn item(at: usize) -> Loading {
        let (a, b) = (0.9 + 0.15 * (at % 7) as f64, 0.4 * (at % 9) as f64 - 1.6);
        let parameters = Parameters::new(a, b, 0.1).expect("parameters of a test");
        Some((at % AREAS, Curve::Binary(parameters)))
    }

    /// Numbers between 0 and 1, the same everywhere.
    fn uniform(counter: &mut u64) -> f64 {
        *counter += 1;
        const PARTS: usize = 1 << 52;
        (draw(11, *counter, PARTS) as f64 + 0.5) / PARTS as f64
    }

    /// N(0, 1), by Box & Muller (1958).
    fn normal(counter: &mut u64) -> f64 {
        let radius = (-2.0 * uniform(counter).ln()).sqrt();
        radius * (std::f64::consts::TAU * uniform(counter)).cos()
    }

    fn simulated(lambda: [f64; AREAS], persons: usize, items: &[Loading]) -> Responses {
        let mut counter = 0;
        let mut credits = Vec::new();
        for _ in 0..persons {
            let general = normal(&mut counter);
            let ability = lambda.map(|lambda| {
                lambda * general + (1.0 - lambda * lambda).sqrt() * normal(&mut counter)
            });
            for (area, curve) in items.iter().flatten() {
                let is_reached = uniform(&mut counter) < 0.9;
                let is_right = uniform(&mut counter) < curve.expected_credit(ability[*area]);
                credits.push(if is_reached { u8::from(is_right) } else { NOT_REACHED });
            }
        }
        let names = (0..items.len()).map(|at| at.to_string()).collect();
        Responses::new(names, credits).expect("whole rows")
    }

    #[test]
    fn lambda_is_recovered_within_its_error() {
        let items: Vec<Loading> = (0..AREAS * ITEMS).map(item).collect();
        let truth = [0.9, 0.7, 0.85, 0.6, 0.8];
        let table = simulated(truth, 1_500, &items);
        let found = lambda(&table, None, &items);
        for (truth, found) in truth.into_iter().zip(found) {
            let Uncertain { value, standard_error } = found.expect("enough answers");
            let error = standard_error.expect("an error");
            assert!(error < 0.06, "{error}");
            assert!((value - truth).abs() < 3.5 * error, "{value} ± {error} for {truth}");
        }
        let doubled = lambda(&table, Some(&[2.0; 1_500]), &items).map(|found| found.expect("it"));
        for (once, twice) in found.into_iter().flatten().zip(doubled) {
            let errors = once.standard_error.zip(twice.standard_error).expect("errors");
            assert!((once.value - twice.value).abs() < 1e-6);
            assert!((errors.0 / errors.1 - 2_f64.sqrt()).abs() < 1e-4);
        }
    }

    #[test]
    fn what_the_answers_do_not_tell_is_not_told() {
        let items: Vec<Loading> = (0..AREAS * ITEMS).map(item).collect();
        let of_two = |at: usize| item(at).filter(|(area, _)| *area < 2);
        let two: Vec<Loading> = (0..AREAS * ITEMS).map(of_two).collect();
        let table = simulated([0.8; AREAS], 400, &items);
        assert_eq!(lambda(&table, None, &two), [None; AREAS]);
        let few = simulated([0.8; AREAS], 12, &items);
        assert!(lambda(&few, None, &items).iter().all(Option::is_none));
    }
}
