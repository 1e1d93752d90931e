//! Calibration: items' parameters from many persons' answers, by marginal maximum likelihood.
//!
//! Abilities are N(0, 1), or free when anchors hold the scale, and are summed away on a grid
//! (Bock & Aitkin, *Psychometrika* 46, 1981), with priors on the parameters where wanted (Mislevy,
//! *Psychometrika* 51, 1986). What was not reached is missing by design. The optimum is really
//! reached: cycles never lower the penalised log-likelihood, and how far it is from the top is told.
//!
//! Results do not depend on the number of threads, not one bit.

mod answers;
mod areas;
mod estimates;
mod fit;
mod information;
mod layout;
mod marginal;
mod outcome;
mod reliability;
mod search;
mod settings;
mod shape;
mod start;
mod sufficient;
mod top;

use super::responses::Responses;
use answers::{Answers, Tally};
pub use areas::{AreaLambda, LEAST_AREAS, LEAST_LINKED, Lambdas, NoLambda, second_order_lambda};
use estimates::End;
use layout::Layout;
use marginal::Marginal;
pub use outcome::{Calibrated, Errors, Fit, Flag, ItemEstimate, NotIdentified, Population};
pub use settings::{
    Beta, ErrorMethod, ItemParameters, LogNormal, Model, Models, Normal, Priors, Refused, Settings,
};

/// A parameter with less than this share of its curvature of its own is flat.
const LEAST_SHARE: f64 = 1e-14;

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
    let starts = start::Starts { plan: &plan, layout: &layout, tally: &tally };
    let (grid, state) = top::top(&answers, &starts, settings);
    let marginal = Marginal::new(&answers, &layout, &settings.priors, &grid);
    let end = End { responses, tally: &tally, plan: &plan, settings, marginal, state };
    Ok(end.outcome())
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod naive;
#[cfg(test)]
mod tests;
