//! The highest top: from which starts the search begins, and how fine its grid must be.

use super::answers::Answers;
use super::marginal::{Grid, Marginal, NODES};
use super::search::{Limits, State, climb, newton};
use super::settings::{ErrorMethod, Settings};
use super::start::Starts;

/// Climbs from one start, or from several where the likelihood may have more than one top, on a grid
/// that is refined until it no longer matters.
pub(super) fn top(answers: &Answers, starts: &Starts, settings: &Settings) -> (Grid, State) {
    let mut best = top_from(answers, starts, settings, starts.at(|_| START_SLOPE));
    if starts.is_suspect(&best.1.free) && answers.codes.len() <= MOST_CODES_AGAIN {
        let found = starts.slopes(&best.1.free);
        let others = [
            starts.at(|_| START_SLOPE / 2.0),
            starts.at(|_| START_SLOPE * 2.5),
            starts
                .at(|item| if found[item] > STEEP { START_SLOPE / 2.0 } else { START_SLOPE * 2.0 }),
        ];
        for other in others {
            let other = top_from(answers, starts, settings, other);
            if other.1.value.penalised > best.1.value.penalised + BETTER {
                best = other;
            }
        }
    }
    best
}

fn top_from(
    answers: &Answers,
    starts: &Starts,
    settings: &Settings,
    start: Vec<f64>,
) -> (Grid, State) {
    let limits = Limits { cycles: settings.maximum_cycles, tolerance: settings.tolerance };
    let mut grid = Grid::new(NODES);
    let marginal = Marginal::new(answers, starts.layout, &settings.priors, &grid);
    let mut state = State::at(&marginal, start);
    climb(&marginal, &mut state, &limits);
    loop {
        let finer = grid.finer();
        let marginal = Marginal::new(answers, starts.layout, &settings.priors, &finer);
        let again = State { cycles: state.cycles, ..State::at(&marginal, state.free.clone()) };
        state.grid_error = (again.value.penalised - state.value.penalised).abs();
        if state.grid_error <= GRID_ERROR || grid.count >= MOST_NODES {
            break;
        }
        state = again;
        climb(&marginal, &mut state, &limits);
        grid = finer;
    }
    let marginal = Marginal::new(answers, starts.layout, &settings.priors, &grid);
    if settings.standard_errors == ErrorMethod::Observed && state.information.is_none() {
        newton(&marginal, &mut state, &limits);
    }
    (grid, state)
}

/// Slopes at the usual start.
const START_SLOPE: f64 = 1.0;

/// A slope above this may be one of several tops.
pub(super) const STEEP: f64 = 3.5;

/// Larger tables than this are not searched from several starts.
const MOST_CODES_AGAIN: usize = 2_000_000;

/// A top counts as higher when it is by this much.
const BETTER: f64 = 1e-6;

/// A grid is fine enough when a finer one changes the log-likelihood by no more than this.
const GRID_ERROR: f64 = 1e-4;

/// The finest grid, for slopes that are steeper than any real item's.
const MOST_NODES: usize = 481;
