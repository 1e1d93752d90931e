//! The way to the top of the penalised marginal log-likelihood.
//!
//! A few cycles of EM from anywhere, then Newton's method on the marginal log-likelihood itself with
//! the observed information, or, with many persons, a quasi-Newton method whose metric is the
//! information of a sample (Nocedal & Wright, *Numerical Optimization*, 2006, chapters 4, 6 and 7).
//! No step is taken that lowers what is maximised.

use super::LEAST_SHARE;
use super::marginal::{Marginal, Value};
use crate::domain::linear::{Cholesky, dot};

/// Newton's method is used while the information of all persons costs less than this.
const CHEAP_INFORMATION: f64 = 4e7;

/// The information of a sample may cost so much for each person there is, up to a most.
const SAMPLE_PER_PERSON: f64 = 4e3;
const MOST_SAMPLE: f64 = 2e8;

/// Rows of the smallest sample.
const LEAST_SAMPLE: f64 = 100.0;

/// Gradients kept by the quasi-Newton method.
const MEMORY: usize = 20;

/// Times a step is shortened before another way is tried.
const SHORTENINGS: usize = 12;

/// Sums over persons carry about this relative error.
const ROUNDING: f64 = 2e-14;

/// Where a search stands.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub free: Vec<f64>,
    pub value: Value,
    /// The penalised log-likelihood after each cycle, the start first.
    pub trace: Vec<f64>,
    /// How many cycles were taken, on coarser grids too.
    pub cycles: usize,
    /// By how much it may still rise, as far as is known.
    pub remaining: f64,
    /// How much a finer grid would change the log-likelihood.
    pub grid_error: f64,
    /// The observed information at the last step of Newton's method, if the end is there.
    pub information: Option<Vec<f64>>,
}

/// When a search ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub cycles: usize,
    pub tolerance: f64,
}

impl State {
    pub fn at(marginal: &Marginal, free: Vec<f64>) -> State {
        let value = marginal.at(&free);
        State {
            trace: vec![value.penalised],
            cycles: 0,
            free,
            value,
            remaining: f64::INFINITY,
            grid_error: f64::INFINITY,
            information: None,
        }
    }

    fn may_go_on(&self, limits: &Limits) -> bool {
        self.cycles < limits.cycles && self.remaining > limits.tolerance
    }

    /// Goes to a point unless it is lower; returns whether it went.
    fn accept(&mut self, free: Vec<f64>, value: Value) -> bool {
        let lowest = self.value.penalised - ROUNDING * self.value.penalised.abs();
        let is_higher = value.penalised >= lowest && value.gradient.iter().all(|g| g.is_finite());
        if is_higher {
            self.trace.push(value.penalised);
            self.cycles += 1;
            self.information = None;
            (self.free, self.value) = (free, value);
        }
        is_higher
    }
}

/// Climbs to the top by EM, then by Newton's or a quasi-Newton method.
pub(super) fn climb(marginal: &Marginal, state: &mut State, limits: &Limits) {
    if marginal.information_cost() <= CHEAP_INFORMATION {
        expectation_maximisation(marginal, state, limits, 4);
        newton(marginal, state, limits);
        return;
    }
    let cost_of_row = marginal.information_cost() / marginal.answers.rows() as f64;
    let cost = (SAMPLE_PER_PERSON * marginal.answers.rows() as f64).min(MOST_SAMPLE);
    let rows = cost.max(CHEAP_INFORMATION) / cost_of_row;
    let sample = marginal.answers.sample(rows.max(LEAST_SAMPLE) as usize);
    let held = state.free.clone();
    let small = Marginal { answers: &sample, hold: Some(&held), ..*marginal };
    let mut begun = State::at(&small, held.clone());
    expectation_maximisation(&small, &mut begun, limits, 4);
    let start = begun.free.clone();
    let value = marginal.at(&start);
    state.accept(start, value);
    let scale = marginal.answers.persons() / sample.persons();
    let metric = small.observed_information(&begun.free, &begun.value);
    match Cholesky::of(&metric, marginal.layout.size, LEAST_SHARE) {
        Some(metric) => quasi_newton(marginal, state, limits, &Metric { metric, scale }),
        None => expectation_maximisation(marginal, state, limits, 4),
    }
    if state.remaining > limits.tolerance {
        newton(marginal, state, limits);
    }
}

/// Takes some cycles of EM (Bock & Aitkin 1981).
fn expectation_maximisation(
    marginal: &Marginal,
    state: &mut State,
    limits: &Limits,
    cycles: usize,
) {
    for _ in 0..cycles {
        if !state.may_go_on(limits) {
            return;
        }
        let free = maximised(marginal, &state.free, &state.value);
        let value = marginal.at(&free);
        if !state.accept(free, value) {
            return;
        }
    }
}

/// Newton steps on the expected log-likelihood: the M-step.
const MAXIMISATIONS: usize = 3;

/// Returns the parameters under which the counts are likeliest, or some that are likelier.
fn maximised(marginal: &Marginal, free: &[f64], value: &Value) -> Vec<f64> {
    let size = marginal.layout.size;
    let mut best = free.to_vec();
    let counts = marginal.counts(free, value);
    let expected = |free: &[f64]| {
        let mut bend = marginal.expected(free, &counts, size);
        marginal.add_priors(free, &mut bend);
        bend
    };
    let mut at = expected(&best);
    let mut damping = 0.0;
    for _ in 0..MAXIMISATIONS {
        let information: Vec<f64> = at.hessian.iter().map(|bend| -bend).collect();
        let mut is_higher = false;
        for _ in 0..SHORTENINGS {
            if let Some(factor) = damped(&information, &information, damping, size) {
                let next = moved(&best, &factor.solve(&at.gradient), 1.0);
                let there =
                    if marginal.layout.is_possible(&next) { Some(expected(&next)) } else { None };
                if let Some(there) = there
                    && there.value >= at.value
                {
                    (best, at, is_higher) = (next, there, true);
                    break;
                }
            }
            damping = (damping * 4.0_f64).max(1e-2);
        }
        if !is_higher {
            break;
        }
        damping = if damping > 1e-2 { damping / 4.0 } else { 0.0 };
    }
    best
}

/// Factors information + damping · |diagonal of the scale|, when that is positive definite.
fn damped(information: &[f64], scale: &[f64], damping: f64, size: usize) -> Option<Cholesky> {
    let mut matrix = information.to_vec();
    for place in 0..size {
        let at = place * size + place;
        matrix[at] += damping * scale[at].abs().max(1e-3);
    }
    Cholesky::of(&matrix, size, LEAST_SHARE)
}

fn moved(from: &[f64], step: &[f64], share: f64) -> Vec<f64> {
    from.iter().zip(step).map(|(from, step)| from + share * step).collect()
}

/// With so little damping a step still tells how far the top is.
const LITTLE_DAMPING: f64 = 4e-3;

/// Newton's method doubles the digits with each step, so that a search may as well end here.
const ENOUGH: f64 = 1e-14;

/// Newton's method on the marginal log-likelihood, damped where it bends the wrong way
/// (Levenberg–Marquardt).
pub(super) fn newton(marginal: &Marginal, state: &mut State, limits: &Limits) {
    let mut damping = 0.0_f64;
    let mut small_gains = 0;
    while state.cycles < limits.cycles {
        let information = marginal.observed_information(&state.free, &state.value);
        let complete = marginal.complete_information(&state.free, &state.value);
        let Some(step) = damped_step(marginal, state, &information, &complete, &mut damping) else {
            return;
        };
        let noise = ROUNDING * state.value.penalised.abs();
        small_gains = if step.gained <= noise.max(1e-12) { small_gains + 1 } else { 0 };
        if damping <= LITTLE_DAMPING {
            // The information has hardly changed over a short step.
            let left = step.factor.solve(&state.value.gradient);
            let left = dot(&state.value.gradient, &left).abs() / 2.0;
            state.remaining = if step.promised <= SHORT { left } else { step.promised / 2.0 };
        }
        damping = next_damping(damping, step.gained / step.promised);
        if state.remaining <= limits.tolerance.min(ENOUGH) || small_gains > 2 {
            state.information = (step.promised <= UNCHANGED).then_some(information);
            return;
        }
    }
}

/// A step that was taken.
struct Step {
    factor: Cholesky,
    promised: f64,
    gained: f64,
}

/// Takes a step with as little damping as leads up; none when nothing does.
fn damped_step(
    marginal: &Marginal,
    state: &mut State,
    information: &[f64],
    scale: &[f64],
    damping: &mut f64,
) -> Option<Step> {
    for _ in 0..MOST_DAMPINGS {
        if let Some(factor) = damped(information, scale, *damping, marginal.layout.size) {
            let step = factor.solve(&state.value.gradient);
            let promised = dot(&state.value.gradient, &step).abs();
            if let Some(gained) = step_to(marginal, state, &step) {
                return Some(Step { factor, promised, gained });
            }
        }
        *damping = (*damping * 4.0).max(1e-3);
    }
    None
}

/// Times that damping grows before a search gives up.
const MOST_DAMPINGS: usize = 30;

/// After a step that promised no more than this, the information is still that of the end.
const UNCHANGED: f64 = 1e-10;

/// After a step that promised no more than this, the same information tells what is left.
const SHORT: f64 = 1e-5;

/// Goes a step, when it is possible and does not lead down; returns what it gained.
fn step_to(marginal: &Marginal, state: &mut State, step: &[f64]) -> Option<f64> {
    let next = moved(&state.free, step, 1.0);
    if !marginal.layout.is_possible(&next) {
        return None;
    }
    let before = state.value.penalised;
    let value = marginal.at(&next);
    state.accept(next, value).then_some(state.value.penalised - before)
}

fn next_damping(damping: f64, kept: f64) -> f64 {
    match kept {
        kept if kept < 0.25 && damping > 0.0 => damping * 4.0,
        kept if kept > 0.4 && damping < 4e-3 => 0.0,
        kept if kept > 0.4 => damping / 8.0,
        _ => damping,
    }
}

/// The information of a sample, for as many times as many persons.
pub(super) struct Metric {
    pub metric: Cholesky,
    pub scale: f64,
}

impl Metric {
    fn solve(&self, gradient: &[f64]) -> Vec<f64> {
        self.metric.solve(gradient).iter().map(|step| step / self.scale).collect()
    }
}

/// A step that was taken and how the gradient changed over it.
struct Change {
    step: Vec<f64>,
    fall: Vec<f64>,
    product: f64,
}

/// The limited-memory BFGS method, begun with a metric.
fn quasi_newton(marginal: &Marginal, state: &mut State, limits: &Limits, metric: &Metric) {
    let mut changes: Vec<Change> = Vec::new();
    state.remaining = f64::INFINITY;
    while state.cycles < limits.cycles {
        let step = direction(&state.value.gradient, &changes, metric);
        let promised = dot(&state.value.gradient, &step);
        state.remaining = promised.abs() / 2.0;
        if state.remaining <= limits.tolerance {
            return;
        }
        let (free, gradient) = (state.free.clone(), state.value.gradient.clone());
        let mut share = 1.0;
        let mut is_higher = false;
        for _ in 0..SHORTENINGS {
            let next = moved(&free, &step, share);
            if marginal.layout.is_possible(&next) {
                let value = marginal.at(&next);
                if state.accept(next, value) {
                    is_higher = true;
                    break;
                }
            }
            share /= 3.0;
        }
        if !is_higher && changes.is_empty() {
            return;
        }
        if !is_higher {
            changes.clear();
            continue;
        }
        let step: Vec<f64> = state.free.iter().zip(&free).map(|(to, from)| to - from).collect();
        let fall: Vec<f64> =
            gradient.iter().zip(&state.value.gradient).map(|(from, to)| from - to).collect();
        let product = dot(&step, &fall);
        if product > 1e-12 * dot(&fall, &fall).sqrt() * dot(&step, &step).sqrt() {
            changes.push(Change { step, fall, product });
        }
        if changes.len() > MEMORY {
            changes.remove(0);
        }
    }
}

/// Returns the way up, by the two loops of the method.
fn direction(gradient: &[f64], changes: &[Change], metric: &Metric) -> Vec<f64> {
    let mut way = gradient.to_vec();
    let mut factors = Vec::with_capacity(changes.len());
    for change in changes.iter().rev() {
        let factor = dot(&change.step, &way) / change.product;
        way.iter_mut().zip(&change.fall).for_each(|(way, fall)| *way -= factor * fall);
        factors.push(factor);
    }
    let mut way = metric.solve(&way);
    for (change, factor) in changes.iter().zip(factors.iter().rev()) {
        let back = factor - dot(&change.fall, &way) / change.product;
        way.iter_mut().zip(&change.step).for_each(|(way, step)| *way += back * step);
    }
    way
}
