//! A naive sum that shares no code with the search: what ends and errors are held to.

use super::tests::{assert_near, item, parameters, simulated, table};
use super::*;
use crate::domain::linear::Cholesky;
use crate::domain::responses::NOT_REACHED;

/// The marginal log-likelihood as its definition says it, person by person.
fn naive(responses: &Responses, items: &[ItemParameters], mean: f64, deviation: f64) -> f64 {
    let nodes: Vec<f64> = (-240..=240).map(|node| f64::from(node) / 40.0).collect();
    let weights: Vec<f64> = nodes.iter().map(|z| (-z * z / 2.0).exp()).collect();
    let total: f64 = weights.iter().sum();
    let chance = |item: &ItemParameters, theta: f64, credit: usize| -> f64 {
        let logit = |k: usize| match k {
            0 => 0.0,
            k => k as f64 * item.slope * theta + item.intercepts[k - 1],
        };
        let sum: f64 = (0..=item.most_credit()).map(|k| logit(k).exp()).sum();
        let known = logit(credit).exp() / sum;
        let c = item.guessing.unwrap_or(0.0);
        if credit == 0 { (1.0 - c) * known } else { c + (1.0 - c) * known }
    };
    let chance = |item: &ItemParameters, theta: f64, credit: u8| match credit {
        NOT_REACHED => 1.0,
        credit if item.most_credit() > 1 => {
            chance(&ItemParameters { guessing: None, ..item.clone() }, theta, usize::from(credit))
        }
        credit => chance(item, theta, usize::from(credit)),
    };
    let person = |row: &[u8]| -> f64 {
        let at = |z: f64| -> f64 {
            let answers = items.iter().zip(row);
            answers.map(|(item, credit)| chance(item, mean + deviation * z, *credit)).product()
        };
        nodes.iter().zip(&weights).map(|(z, weight)| at(*z) * weight / total).sum()
    };
    responses.rows().map(|row| person(row).ln()).sum()
}

/// Every model at once, with missing answers: the value is that of the naive sum, and no step from
/// the end, in any parameter, leads up.
#[test]
fn the_end_is_a_top_of_the_naive_sum() {
    let truth = [
        item(1.2, &[0.3], None),
        item(0.8, &[-1.0], None),
        item(1.8, &[0.5], Some(0.2)),
        item(0.9, &[0.6, 0.2], None),
        item(0.7, &[0.5, 0.9, -0.4], None),
    ];
    let mut credits = simulated(400, &truth, 5).credits().to_vec();
    credits.iter_mut().step_by(7).for_each(|credit| *credit = NOT_REACHED);
    let responses = table(5, credits);
    let models = [Model::Rasch, Model::Rasch, Model::ThreePl, Model::Gpcm, Model::Gpcm];
    let each = Models::Each(models.to_vec());
    let settings = Settings { models: each, ..Settings::new(Model::TwoPl) };
    let anchored = Settings {
        anchors: vec![None, None, None, Some(truth[3].clone()), Some(truth[4].clone())],
        estimate_population: true,
        ..settings.clone()
    };
    for settings in [settings, anchored] {
        let priors = Priors { guessing: Priors::USUAL.guessing, ..Priors::NONE };
        let found = calibrate(&responses, &settings.clone().with_priors(priors)).expect("sound");
        assert!(found.converged);
        let ends = parameters(&found);
        let Population { mean, deviation, .. } = found.population;
        assert_near(found.log_likelihood, naive(&responses, &ends, mean, deviation), 1e-4);
        assert_eq!(ends[0].slope, ends[1].slope);
        let c = |items: &[ItemParameters]| items[2].guessing.expect("guessing");
        let penalised = |items: &[ItemParameters], mean: f64, deviation: f64| {
            let prior = 4.0 * c(items).ln() + 16.0 * (1.0 - c(items)).ln();
            naive(&responses, items, mean, deviation) + prior
        };
        let top = penalised(&ends, mean, deviation);
        for step in [-1e-2, 1e-2] {
            for at in 0..5 {
                if found.items[at].anchored {
                    continue;
                }
                let mut moved = ends.clone();
                moved[at].intercepts[0] += step;
                assert!(penalised(&moved, mean, deviation) < top, "intercept of {at}");
                let mut moved = ends.clone();
                moved[at].slope += step;
                if at < 2 {
                    moved[1 - at].slope += step;
                }
                assert!(penalised(&moved, mean, deviation) < top, "slope of {at}");
            }
            let mut moved = ends.clone();
            moved[2].guessing = Some(c(&ends) + step);
            assert!(penalised(&moved, mean, deviation) < top, "guessing");
            if settings.estimate_population {
                assert!(penalised(&ends, mean + step, deviation) < top, "mean");
                assert!(penalised(&ends, mean, deviation + step) < top, "deviation");
            }
        }
    }
}

/// Standard errors from differences of the search's own slopes would share its faults; these are
/// from second differences of the naive sum.
#[test]
fn errors_are_those_of_the_naive_curvature() {
    let truth = [item(1.0, &[0.0], None), item(1.4, &[0.8], None), item(0.8, &[-0.7], None)];
    let responses = simulated(500, &truth, 11);
    let found = calibrate(&responses, &Settings::new(Model::TwoPl)).expect("a calibration");
    let ends = parameters(&found);
    let at = |moves: &[(usize, f64)]| {
        let mut items = ends.clone();
        for (place, step) in moves {
            match place % 2 {
                0 => items[place / 2].slope += step,
                _ => items[place / 2].intercepts[0] += step,
            }
        }
        naive(&responses, &items, 0.0, 1.0)
    };
    let h = 1e-3;
    let mut information = vec![0.0; 36];
    for row in 0..6 {
        for column in 0..6 {
            let corner = |a: f64, b: f64| at(&[(row, a * h), (column, b * h)]);
            let bend =
                corner(1.0, 1.0) - corner(1.0, -1.0) - corner(-1.0, 1.0) + corner(-1.0, -1.0);
            information[row * 6 + column] = -bend / (4.0 * h * h);
        }
    }
    let covariance = Cholesky::of(&information, 6, LEAST_SHARE).expect("a top").inverse();
    for (place, item) in found.items.iter().enumerate() {
        let errors = item.errors.as_ref().expect("errors");
        let error = |at: usize| covariance[at * 7].sqrt();
        assert_near(errors.slope / error(2 * place), 1.0, 1e-3);
        assert_near(errors.intercepts[0] / error(2 * place + 1), 1.0, 1e-3);
    }
    let by_product =
        Settings { standard_errors: ErrorMethod::CrossProduct, ..Settings::new(Model::TwoPl) };
    let other = calibrate(&responses, &by_product).expect("a calibration");
    for (one, other) in found.items.iter().zip(&other.items) {
        let slope = |item: &ItemEstimate| item.errors.as_ref().expect("errors").slope;
        assert_near(slope(one) / slope(other), 1.0, 0.3);
    }
}
