//! From where the search ended to what is told about each item.

use super::answers::Tally;
use super::information::Spread;
use super::layout::Entry;
use super::marginal::Marginal;
use super::outcome::{Calibrated, Errors, Flag, ItemEstimate, Population};
use super::search::State;
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

/// The same of a slope so large.
const ENDLESS: f64 = 50.0;

/// What the parts of an outcome are made from.
pub(super) struct End<'a> {
    pub responses: &'a Responses,
    pub tally: &'a Tally,
    pub plan: &'a [Planned],
    pub settings: &'a Settings,
    pub marginal: Marginal<'a>,
    pub state: State,
}

impl End<'_> {
    /// Tells what was found.
    pub fn outcome(self) -> Calibrated {
        let End { marginal, state, .. } = &self;
        let layout = marginal.layout;
        let spread = self.spread();
        let (mean, deviation) = layout.population(&state.free);
        let error = |place: usize| Some(spread.as_ref()?.between(place, place)?.sqrt());
        let population_errors = layout.population.and_then(|at| error(at).zip(error(at + 1)));
        let reliability = reliability::reliability(marginal, &state.free);
        Calibrated {
            items: self.items(spread.as_ref()),
            log_likelihood: state.value.log_likelihood,
            penalised: state.value.penalised,
            gradient: state.value.gradient.iter().fold(0.0, |most, slope| slope.abs().max(most)),
            remaining: state.remaining,
            cycles: state.cycles,
            converged: state.remaining <= self.settings.tolerance,
            trace: state.trace.clone(),
            parameters: layout.size,
            persons: marginal.answers.persons(),
            patterns: marginal.answers.rows(),
            nodes: marginal.grid.count,
            grid_error: state.grid_error,
            population: Population { mean, deviation, errors: population_errors },
            marginal_reliability: reliability.marginal,
            empirical_reliability: reliability.empirical,
            standard_errors: self.settings.standard_errors,
        }
    }

    fn spread(&self) -> Option<Spread> {
        let End { marginal, state, .. } = self;
        let information = match self.settings.standard_errors {
            ErrorMethod::None => return None,
            ErrorMethod::Observed => match &state.information {
                Some(information) => information.clone(),
                None => marginal.observed_information(&state.free, &state.value),
            },
            ErrorMethod::CrossProduct => marginal.cross_product(&state.free),
        };
        Some(Spread::of(&information, marginal.layout.size))
    }

    fn items(&self, spread: Option<&Spread>) -> Vec<ItemEstimate> {
        let mut places = 0..;
        let fits = self
            .settings
            .item_fit
            .then(|| fit::item_fit(&self.marginal, self.plan, &self.state.free));
        let estimate = |(column, planned): (usize, &Planned)| {
            let place = planned.shape().and_then(|_| places.next());
            let mut item = self.item(column, planned, place, spread);
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
        spread: Option<&Spread>,
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
                item.errors = spread.and_then(|spread| errors(entries, &parameters, spread));
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

/// Returns standard errors, when the information tells all of the item but perhaps its guessing.
fn errors(entries: &[Entry], parameters: &ItemParameters, spread: &Spread) -> Option<Errors> {
    let between = |left: usize, right: usize| match (entries[left], entries[right]) {
        (Entry::Free(left), Entry::Free(right)) => spread.between(left, right),
        (Entry::Fixed(_), _) | (_, Entry::Fixed(_)) => Some(0.0),
    };
    let step_error = |(k, step): (usize, &f64)| {
        // b = -(d_k - d_(k-1))/a: slopes -b/a in a, -1/a in d_k, 1/a in d_(k-1).
        let mut slopes = vec![(0, -step), (k + 1, -1.0)];
        if k > 0 {
            slopes.push((k, 1.0));
        }
        let mut sum = 0.0;
        for (left, left_slope) in &slopes {
            for (right, right_slope) in &slopes {
                sum += left_slope * right_slope * between(*left, *right)?;
            }
        }
        Some(sum.sqrt() / parameters.slope.abs())
    };
    let most = parameters.most_credit();
    let intercepts = (1..=most).map(|k| between(k, k).map(f64::sqrt));
    let guessing =
        parameters.guessing.and_then(|c| Some(c * (1.0 - c) * between(most + 1, most + 1)?.sqrt()));
    Some(Errors {
        slope: between(0, 0)?.sqrt(),
        intercepts: intercepts.collect::<Option<_>>()?,
        steps: parameters.steps().iter().enumerate().map(step_error).collect::<Option<_>>()?,
        guessing,
    })
}

fn flags(parameters: &ItemParameters, errors: Option<&Errors>) -> Vec<Flag> {
    let is_far = parameters.steps().iter().any(|step| step.abs() > FAR);
    let is_flat =
        parameters.slope.abs() > ENDLESS || errors.is_some_and(|errors| errors.slope > FLAT);
    let told = [
        (is_far, Flag::FarDifficulty),
        (parameters.slope > STEEP, Flag::Steep),
        (parameters.slope <= 0.0, Flag::NotRising),
        (is_flat, Flag::Unbounded),
    ];
    told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).collect()
}
