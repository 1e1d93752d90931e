//! Laws that every calibration keeps.

use proptest::prelude::*;

use super::tests::{assert_near, item, parameters, simulated, table};
use super::*;
use crate::domain::responses::NOT_REACHED;

fn config() -> ProptestConfig {
    ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() }
}

/// Answers to four to seven items of up to 150 persons, some not reached.
fn answers() -> impl Strategy<Value = Responses> {
    let one = (0.5..2.0_f64, -1.2..1.2_f64);
    let items = prop::collection::vec(one, 4..8);
    (items, 60..150_usize, any::<u64>(), 0..5_usize).prop_map(|(items, persons, seed, holes)| {
        let truth: Vec<_> = items.iter().map(|(a, d)| item(*a, &[*d], None)).collect();
        let mut credits = simulated(persons, &truth, seed).credits().to_vec();
        let step = 11;
        credits.iter_mut().step_by(step).take(holes * 10).for_each(|credit| *credit = NOT_REACHED);
        table(items.len(), credits)
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let model = prop::sample::select(vec![Model::Rasch, Model::TwoPl, Model::ThreePl, Model::Gpcm]);
    let priors = prop::sample::select(vec![Priors::NONE, Priors::USUAL]);
    (model, priors).prop_map(|(model, priors)| Settings {
        maximum_cycles: 100,
        ..Settings::new(model).with_priors(priors)
    })
}

fn penalised(responses: &Responses, settings: &Settings) -> Calibrated {
    calibrate(responses, settings).expect("items that can be estimated")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_penalised_log_likelihood_never_falls(answers in answers(), settings in settings()) {
        let found = penalised(&answers, &settings);
        let rounding = 1e-13 * found.penalised.abs();
        for pair in found.trace.windows(2) {
            prop_assert!(pair[1] >= pair[0] - rounding, "{:?}", found.trace);
        }
        prop_assert!(found.log_likelihood.is_finite() && found.cycles >= found.trace.len() - 1);
        for item in &found.items {
            let Some(parameters) = &item.parameters else { continue };
            prop_assert!(parameters.slope.is_finite() && parameters.intercepts[0].is_finite());
            let errors = item.errors.as_ref().map_or(0.0, |errors| errors.slope);
            prop_assert!(errors >= 0.0);
        }
    }

    /// With priors, which make one top of what may be several.
    #[test]
    fn order_changes_nothing(answers in answers(), turn in 1..60_usize) {
        let settings = Settings::new(Model::TwoPl).with_priors(Priors::USUAL);
        let columns = answers.items().len();
        let mut rows: Vec<&[u8]> = answers.rows().collect();
        rows.rotate_left(turn);
        let persons = table(columns, rows.concat());
        let turned = rows.iter().flat_map(|row| row.iter().rev().copied());
        let items = table(columns, turned.collect());
        let found = parameters(&penalised(&answers, &settings));
        let by_persons = parameters(&penalised(&persons, &settings));
        let mut by_items = parameters(&penalised(&items, &settings));
        by_items.reverse();
        for other in [by_persons, by_items] {
            for (one, other) in found.iter().zip(&other) {
                assert_near(one.slope, other.slope, 1e-9);
                assert_near(one.intercepts[0], other.intercepts[0], 1e-9);
            }
        }
    }

    #[test]
    fn what_nobody_reached_changes_nothing(answers in answers(), settings in settings()) {
        let columns = answers.items().len() + 2;
        let rows = answers.rows().flat_map(|row| [&[NOT_REACHED], row, &[NOT_REACHED]].concat());
        let wider = penalised(&table(columns, rows.collect()), &settings);
        let found = penalised(&answers, &settings);
        prop_assert_eq!(parameters(&wider), parameters(&found));
        prop_assert_eq!(wider.log_likelihood, found.log_likelihood);
    }

    /// A weight is as many rows.
    #[test]
    fn weights_are_persons(answers in answers()) {
        let settings = Settings::new(Model::TwoPl).with_priors(Priors::USUAL);
        let weights: Vec<f64> = (0..answers.persons()).map(|row| (row % 3) as f64).collect();
        let rows = answers.rows().zip(&weights);
        let written = rows.flat_map(|(row, weight)| row.repeat(*weight as usize)).collect();
        let written = penalised(&table(answers.items().len(), written), &settings);
        let weighted = calibrate_weighted(&answers, Some(&weights), &settings).expect("sound");
        for (one, other) in parameters(&written).iter().zip(&parameters(&weighted)) {
            assert_near(one.slope, other.slope, 1e-9);
        }
    }
}

/// Enough persons for the quasi-Newton method, complete and not, in pools of one, two and five threads: the same bits.
#[test]
fn threads_change_no_bit() {
    let truth: Vec<_> = (0..20)
        .map(|i| item(0.6 + f64::from(i % 7) / 5.0, &[f64::from(i % 11 - 5) / 3.0], None))
        .collect();
    let complete = simulated(3_000, &truth, 21);
    let mut credits = complete.credits().to_vec();
    credits.iter_mut().step_by(9).for_each(|credit| *credit = NOT_REACHED);
    for responses in [complete, table(20, credits)] {
        let run = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("a pool").install(|| penalised(&responses, &Settings::new(Model::TwoPl)))
        };
        let one = run(1);
        assert!(one.converged);
        assert!([2, 5].into_iter().all(|threads| run(threads) == one));
    }
}
