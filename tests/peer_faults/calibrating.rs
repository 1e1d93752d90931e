//! Calibration.

use niveau::domain::calibrate::{
    Calibrated, Flag, ItemParameters, Model, Models, Priors, Settings, calibrate,
    calibrate_weighted,
};
use niveau::domain::irt::Curve;
use niveau::domain::random::Stream;
use niveau::domain::responses::Responses;

const LSAT7: &str = include_str!("../oracle/lsat7.csv");

/// LSAT7 by pattern: credits and how many persons gave them.
fn lsat7() -> (Responses, Vec<f64>) {
    let rows = LSAT7.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let rows: Vec<(Vec<u8>, f64)> = rows
        .map(|row| (row[1].bytes().map(|digit| digit - b'0').collect(), number(row[2])))
        .collect();
    let names = (1..=5).map(|item| item.to_string()).collect();
    let credits = rows.iter().flat_map(|(credits, _)| credits.clone()).collect();
    let responses = Responses::new(names, credits).expect("whole rows");
    (responses, rows.into_iter().map(|(_, persons)| persons).collect())
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}

fn lsat7_by(settings: &Settings) -> Calibrated {
    let (responses, persons) = lsat7();
    calibrate_weighted(&responses, Some(&persons), settings).expect("a calibration")
}

fn parameters(found: &Calibrated) -> Vec<ItemParameters> {
    found.items.iter().filter_map(|item| item.parameters.clone()).collect()
}

/// Answers right or not to items with these slopes and intercepts.
fn simulated(items: &[(f64, f64)], persons: u64) -> Responses {
    let person = |person: u64| {
        let draws = Stream::new(7, person);
        let theta = draws.within(u64::MAX).normal(0);
        items.iter().zip(0..).map(move |((slope, intercept), place)| {
            u8::from(draws.uniform(place) < 1.0 / (1.0 + (-slope * theta - intercept).exp()))
        })
    };
    let names = (0..items.len()).map(|item| item.to_string()).collect();
    Responses::new(names, (0..persons).flat_map(person).collect()).expect("whole rows")
}

/// A data set under a famous name with other persons in it: tests of shapes and signs passed.
#[test]
fn famous_data_sets_are_wrong() {
    let (responses, persons) = lsat7();
    assert_eq!(persons.iter().sum::<f64>(), 1000.0);
    for (item, right) in [828.0, 658.0, 772.0, 606.0, 843.0].into_iter().enumerate() {
        let counted = responses.column(item).zip(&persons);
        assert_eq!(
            counted.map(|(credit, persons)| f64::from(credit) * persons).sum::<f64>(),
            right
        );
    }
    let found = lsat7_by(&Settings::new(Model::TwoPl));
    assert!((found.log_likelihood - -2658.805).abs() < 1e-3, "{}", found.log_likelihood);
}

/// A curve with guessing that falls to 0 far below, because its lower limit was left out.
#[test]
fn three_pl_misses_its_lower_limit() {
    let found = lsat7_by(&Settings::new(Model::ThreePl).with_priors(Priors::USUAL));
    for item in parameters(&found) {
        let guessing = item.guessing.expect("a three-parameter item");
        assert!((0.05..0.5).contains(&guessing));
        let curve = item.curve().expect("a rising curve");
        assert!((curve.expected_credit(-1e3) - guessing).abs() < 1e-12);
        assert!((curve.expected_credit(1e3) - 1.0).abs() < 1e-12);
    }
}

/// New three-parameter items that join fixed ones silently lose their guessing.
#[test]
fn fixed_calibration_makes_three_pl_two_pl() {
    let settings = Settings::new(Model::ThreePl).with_priors(Priors::USUAL);
    let free = parameters(&lsat7_by(&settings));
    let mut anchors: Vec<Option<ItemParameters>> = free.iter().cloned().map(Some).collect();
    anchors[4] = None;
    let found = lsat7_by(&Settings { anchors, ..settings });
    assert_eq!(found.items[4].model, Model::ThreePl);
    let joined = &parameters(&found)[4];
    let close = |one: f64, other: f64| assert!((one - other).abs() < 1e-6, "{one}, not {other}");
    close(joined.slope, free[4].slope);
    close(joined.intercepts[0], free[4].intercepts[0]);
    close(joined.guessing.expect("guessing"), free[4].guessing.expect("guessing"));
    assert_eq!(parameters(&found)[..4], free[..4]);
    let curve = free[0].curve().expect("a rising curve");
    let anchor = ItemParameters::from_curve(&curve, Model::ThreePl).expect("an anchor");
    assert!(anchor.guessing.is_some() && matches!(curve, Curve::Binary(_)));
}

/// Difficulties cut off at a bound, and slopes at another, without a word.
#[test]
fn estimates_are_clamped_silently() {
    let items = [(0.12, 1.6), (0.15, -2.0), (1.4, 0.2), (1.1, -0.5), (-0.6, 0.3), (1.3, 0.0)];
    let found = calibrate(&simulated(&items, 4000), &Settings::new(Model::TwoPl)).expect("sound");
    assert!(found.converged && found.gradient < 1e-6);
    for (place, rising, far) in
        [(0, true, true), (1, true, true), (2, true, false), (4, false, false)]
    {
        let item = &found.items[place];
        let parameters = item.parameters.as_ref().expect("parameters");
        assert_eq!(parameters.slope > 0.0, rising, "{item:?}");
        assert_eq!(parameters.steps()[0].abs() > 6.0, far, "{item:?}");
        assert_eq!(item.flags.contains(&Flag::FarDifficulty), far, "{item:?}");
        assert_eq!(item.flags.contains(&Flag::NotRising), !rising, "{item:?}");
    }
}

/// A search that stopped at its last cycle and looks like one that arrived.
#[test]
fn stopping_is_taken_for_arriving() {
    let usual = Settings::new(Model::TwoPl);
    let stopped = lsat7_by(&Settings { maximum_cycles: 2, ..usual.clone() });
    assert!(!stopped.converged);
    assert_eq!(stopped.cycles, 2);
    let arrived = lsat7_by(&usual);
    assert!(arrived.converged && arrived.cycles < 20);
    assert!(arrived.penalised > stopped.penalised);
}

/// An item that all or none have right gets a number that means nothing, or not a number at all.
#[test]
fn items_without_a_choice_become_numbers() {
    let answers = simulated(&[(1.0, 0.0), (1.2, 0.5), (0.9, -0.4)], 300);
    let rows = answers.rows().flat_map(|row| [row, &[0, 1]].concat()).collect();
    let names = (0..5).map(|item| item.to_string()).collect();
    let answers = Responses::new(names, rows).expect("whole rows");
    let each = vec![Model::Rasch, Model::Rasch, Model::TwoPl, Model::TwoPl, Model::TwoPl];
    let settings = Settings { models: Models::Each(each), ..Settings::new(Model::TwoPl) };
    let found = calibrate(&answers, &settings).expect("three items are sound");
    assert!(found.log_likelihood.is_finite());
    for item in &found.items[3..] {
        assert_eq!(item.parameters, None);
        assert!(matches!(item.flags[..], [Flag::NotIdentified(_)]), "{item:?}");
    }
}
