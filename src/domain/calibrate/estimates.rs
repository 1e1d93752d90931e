//! From where the search ended to what is told about each item.

use super::answers::Tally;
use super::information::covariance_of;
use super::layout::{Entry, Layout};
use super::marginal::Marginal;
use super::outcome::{Calibrated, Errors, Flag, ItemEstimate, Population};
use super::search::{Limits, State};
use super::settings::{ErrorMethod, ItemParameters, Model, Part, Planned, Settings};
use super::shape::logistic;
use super::{fit, reliability};
use crate::domain::responses::Responses;

/// Beyond this a difficulty is told as far.
const FAR: f64 = 6.0;

/// Above this a slope is told as steep.
const STEEP: f64 = 5.0;

/// A slope whose standard error is so large has a likelihood that is flat for ever.
const FLAT: f64 = 100.0;

/// What the parts of an outcome are made from.
pub(super) struct End<'a> {
    pub responses: &'a Responses,
    pub tally: &'a Tally,
    pub plan: &'a [Planned],
    pub settings: &'a Settings,
    pub marginal: Marginal<'a>,
    pub state: State,
    pub limits: Limits,
}

impl End<'_> {
    /// Tells what was found.
    pub fn outcome(self) -> Calibrated {
        let End { marginal, state, .. } = &self;
        let layout = marginal.layout;
        let covariance = self.covariance();
        let (mean, deviation) = layout.population(&state.free);
        let error =
            |place: usize| covariance.as_ref().map(|it| it[place * (layout.size + 1)].sqrt());
        let population_errors = layout.population.and_then(|at| error(at).zip(error(at + 1)));
        let reliability = reliability::reliability(marginal, &state.free);
        Calibrated {
            items: self.items(covariance.as_deref()),
            log_likelihood: state.value.log_likelihood,
            penalised: state.value.penalised,
            gradient: state.value.gradient.iter().fold(0.0, |most, slope| slope.abs().max(most)),
            remaining: state.remaining,
            cycles: state.cycles,
            converged: state.remaining <= self.limits.tolerance,
            trace: state.trace.clone(),
            parameters: layout.size,
            persons: marginal.answers.persons(),
            patterns: marginal.answers.rows(),
            nodes: marginal.grid.count,
            population: Population { mean, deviation, errors: population_errors },
            marginal_reliability: reliability.marginal,
            empirical_reliability: reliability.empirical,
            standard_errors: self.settings.standard_errors,
        }
    }

    fn covariance(&self) -> Option<Vec<f64>> {
        let End { marginal, state, .. } = self;
        let information = match self.settings.standard_errors {
            ErrorMethod::None => return None,
            ErrorMethod::Observed => marginal.observed_information(&state.free, &state.value),
            ErrorMethod::CrossProduct => marginal.cross_product(&state.free),
        };
        covariance_of(&information, marginal.layout.size)
    }

    fn items(&self, covariance: Option<&[f64]>) -> Vec<ItemEstimate> {
        let mut places = 0..;
        let fits = self
            .settings
            .item_fit
            .then(|| fit::item_fit(self.responses, self.plan, &self.marginal, &self.state.free));
        let estimate = |(column, planned): (usize, &Planned)| {
            let place = planned.shape().and_then(|_| places.next());
            let mut item = self.item(column, planned, place, covariance);
            item.fit = fits.as_ref().and_then(|fits| fits[column]);
            item
        };
        self.plan.iter().enumerate().map(estimate).collect()
    }

    fn item(
        &self,
        column: usize,
        planned: &Planned,
        place: Option<usize>,
        covariance: Option<&[f64]>,
    ) -> ItemEstimate {
        let n = self.tally.answered(column);
        let mut item = ItemEstimate {
            name: self.responses.items()[column].clone(),
            model: planned.model,
            n,
            anchored: matches!(planned.part, Part::Fixed(_)),
            parameters: None,
            errors: None,
            fit: None,
            flags: Vec::new(),
        };
        match (&planned.part, place) {
            (Part::Left(why), _) => item.flags.push(Flag::NotIdentified(*why)),
            (Part::Fixed(anchor), _) => item.parameters = Some(anchor.clone()),
            (Part::Free(shape), Some(place)) => {
                let values = self.marginal.layout.reported(place, &self.state.free);
                let parameters = ItemParameters {
                    slope: values[0],
                    intercepts: values[1..shape.categories].to_vec(),
                    guessing: values.get(shape.categories).copied().map(logistic),
                };
                let entries = &self.marginal.layout.items[place].entries;
                item.errors = covariance.map(|covariance| {
                    errors(self.marginal.layout, entries, &parameters, covariance)
                });
                item.flags = flags(&parameters, item.errors.as_ref());
                item.parameters = Some(parameters);
                let wanted = answers_wanted(planned.model);
                if n < f64::from(wanted) {
                    item.flags.push(Flag::FewAnswers { wanted });
                }
            }
            (Part::Free(_), None) => {}
        }
        item
    }
}

/// How many answers a model wants of an item (frameworks: Rasch 100, 2PL 300, 3PL 1,000).
fn answers_wanted(model: Model) -> u32 {
    match model {
        Model::Rasch => 100,
        Model::TwoPl | Model::Gpcm => 300,
        Model::ThreePl => 1000,
    }
}

fn errors(
    layout: &Layout,
    entries: &[Entry],
    parameters: &ItemParameters,
    covariance: &[f64],
) -> Errors {
    let between = |left: usize, right: usize| match (entries[left], entries[right]) {
        (Entry::Free(left), Entry::Free(right)) => covariance[left * layout.size + right],
        (Entry::Fixed(_), _) | (_, Entry::Fixed(_)) => 0.0,
    };
    let steps = parameters.steps();
    let step_error = |(k, step): (usize, &f64)| {
        // b = -(d_k - d_(k-1))/a: slopes -b/a in a, -1/a in d_k, 1/a in d_(k-1).
        let mut slopes = vec![(0, -step), (k + 1, -1.0)];
        if k > 0 {
            slopes.push((k, 1.0));
        }
        let sum: f64 = slopes
            .iter()
            .flat_map(|(left, l)| slopes.iter().map(move |(right, r)| (left, right, l * r)))
            .map(|(left, right, product)| product * between(*left, *right))
            .sum();
        sum.sqrt() / parameters.slope.abs()
    };
    let most = parameters.most_credit();
    Errors {
        slope: between(0, 0).sqrt(),
        intercepts: (1..=most).map(|k| between(k, k).sqrt()).collect(),
        steps: steps.iter().enumerate().map(step_error).collect(),
        guessing: parameters.guessing.map(|c| c * (1.0 - c) * between(most + 1, most + 1).sqrt()),
    }
}

fn flags(parameters: &ItemParameters, errors: Option<&Errors>) -> Vec<Flag> {
    let is_far = parameters.steps().iter().any(|step| step.abs() > FAR);
    let is_flat = errors.is_some_and(|errors| errors.slope > FLAT);
    let told = [
        (is_far, Flag::FarDifficulty),
        (parameters.slope > STEEP, Flag::Steep),
        (parameters.slope <= 0.0, Flag::NotRising),
        (is_flat, Flag::Unbounded),
    ];
    told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).collect()
}
