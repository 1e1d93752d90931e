//! Calibration: items' parameters from many persons' answers, by marginal maximum likelihood.
//!
//! Abilities are N(0, 1), or free when anchors hold the scale, and are summed away on a grid
//! (Bock & Aitkin, *Psychometrika* 46, 1981), with priors on the parameters where wanted (Mislevy,
//! *Psychometrika* 51, 1986). What was not reached is missing by design. The optimum is really
//! reached: cycles never lower the penalised log-likelihood, and how far it is from the top is told.
//!
//! Results do not depend on the number of threads, not one bit.

mod answers;
mod estimates;
mod fit;
mod information;
mod layout;
mod linear;
mod marginal;
mod outcome;
mod reliability;
mod search;
mod settings;
mod shape;
mod start;
mod sufficient;

use super::responses::Responses;
use answers::{Answers, Tally};
use estimates::End;
use layout::Layout;
use marginal::{Grid, Marginal, NODES};
pub use outcome::{Calibrated, Errors, Fit, Flag, ItemEstimate, NotIdentified, Population};
use search::{Limits, State};
pub use settings::{
    Beta, ErrorMethod, ItemParameters, LogNormal, Model, Models, Normal, Priors, Refused, Settings,
};

/// Returns the items' parameters, one row a person.
///
/// # Errors
///
/// Says what is wrong with the table or the settings, when nothing can be estimated.
pub fn calibrate(responses: &Responses, settings: &Settings) -> Result<Calibrated, Refused> {
    calibrate_weighted(responses, None, settings)
}

/// Returns the items' parameters; a row counts as many times as its weight says.
///
/// # Errors
///
/// As [`calibrate`]; also when a weight is missing, negative or not finite.
pub fn calibrate_weighted(
    responses: &Responses,
    weights: Option<&[f64]>,
    settings: &Settings,
) -> Result<Calibrated, Refused> {
    let tally = Tally::count(responses, weights)?;
    let plan = settings.plan(responses, &tally)?;
    let answers = Answers::code(responses, weights, &tally, &plan);
    if answers.rows() == 0 {
        return Err(Refused::NobodyAnswered);
    }
    let layout = Layout::new(&plan, settings.estimate_population);
    let limits = Limits { cycles: settings.maximum_cycles, tolerance: settings.tolerance };
    let mut grid = Grid::new(NODES);
    let start = start::start(&plan, &layout, &tally, 1.0);
    let mut state = State::at(&Marginal::new(&answers, &layout, &settings.priors, &grid), start);
    search::climb(&Marginal::new(&answers, &layout, &settings.priors, &grid), &mut state, &limits);
    while grid.count < MOST_NODES {
        let finer = grid.finer();
        let marginal = Marginal::new(&answers, &layout, &settings.priors, &finer);
        let again = marginal.at(&state.free);
        if (again.penalised - state.value.penalised).abs() <= GRID_ERROR {
            break;
        }
        state = State { cycles: state.cycles, ..State::at(&marginal, state.free) };
        search::climb(&marginal, &mut state, &limits);
        grid = finer;
    }
    let marginal = Marginal::new(&answers, &layout, &settings.priors, &grid);
    let end = End { responses, tally: &tally, plan: &plan, settings, marginal, state, limits };
    Ok(end.outcome())
}

/// A grid is fine enough when a finer one changes the log-likelihood by no more than this.
const GRID_ERROR: f64 = 1e-4;

/// The finest grid, for slopes that are steeper than any real item's.
const MOST_NODES: usize = 1921;

#[cfg(test)]
mod tests;
