//! Published numbers and other engines' estimates.

use super::*;
use crate::domain::responses::Responses;

const LSAT7: &str = include_str!("../../../tests/oracle/lsat7.csv");

/// LSAT7 as patterns and how many persons gave each.
fn lsat7() -> (Responses, Vec<f64>) {
    let rows = LSAT7.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let (mut credits, mut weights) = (Vec::new(), Vec::new());
    for row in rows {
        credits.extend(row[1].bytes().map(|digit| digit - b'0'));
        weights.push(row[2].parse().expect("a count"));
    }
    let items = (1..=5).map(|item| format!("item {item}")).collect();
    (Responses::new(items, credits).expect("whole rows"), weights)
}

#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found}, not {expected}");
}

#[test]
fn lsat7_two_parameters() {
    let (responses, weights) = lsat7();
    let found = calibrate_weighted(&responses, Some(&weights), &Settings::new(Model::TwoPl));
    let found = found.expect("a calibration");
    assert!(found.converged);
    assert_near(found.log_likelihood, -2658.805, 1e-3);
    let slopes = [0.98755, 1.08084, 1.70748, 0.76499, 0.73567];
    let intercepts = [1.85586, 0.80797, 1.80521, 0.48600, 1.85446];
    let errors = [0.17719, 0.16876, 0.32108, 0.13412, 0.15113];
    for (place, item) in found.items.iter().enumerate() {
        let parameters = item.parameters.as_ref().expect("parameters");
        assert_near(parameters.slope, slopes[place], 1e-3);
        assert_near(parameters.intercepts[0], intercepts[place], 1e-3);
        let error = item.errors.as_ref().expect("errors").slope;
        assert_near(error / errors[place], 1.0, 0.02);
        let fit = item.fit.expect("complete rows");
        println!("{fit:?} {error}");
    }
    println!("{} {}", found.marginal_reliability, found.empirical_reliability);
}

#[test]
fn explore() {
    let (responses, weights) = lsat7();
    for (model, priors) in [
        (Model::Rasch, Priors::NONE),
        (Model::ThreePl, Priors { guessing: Priors::USUAL.guessing, ..Priors::NONE }),
        (Model::TwoPl, Priors { slope: Priors::USUAL.slope, ..Priors::NONE }),
        (Model::Gpcm, Priors::NONE),
        (Model::ThreePl, Priors::USUAL),
        (Model::ThreePl, Priors::NONE),
    ] {
        let found = calibrate_weighted(
            &responses,
            Some(&weights),
            &Settings::new(model).with_priors(priors),
        )
        .expect("x");
        println!(
            "{model:?} {priors:?} ll {} pen {} conv {} rem {} grad {} cycles {} nodes {}",
            found.log_likelihood,
            found.penalised,
            found.converged,
            found.remaining,
            found.gradient,
            found.cycles,
            found.nodes
        );
        for item in &found.items {
            println!(
                "   {:?} {:?} {:?}",
                item.parameters.as_ref(),
                item.parameters.as_ref().map(|p| p.steps()),
                item.flags
            );
        }
    }
}
