//! Standard setting against published numbers and against its own laws.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;
use crate::domain::irt::{Parameters, tcc};

fn item(a: f64, b: f64, c: f64) -> Curve {
    Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test"))
}

fn judges(count: usize) -> Vec<Judge> {
    (0..count).map(|at| Judge { name: format!("j{at}"), languages: BTreeSet::new() }).collect()
}

fn panel(method: Method, items: &[Curve], values: &[[f64; CUTS]]) -> Panel {
    let opinion = |(judge, values): (usize, &[f64; CUTS])| Opinion { judge, values: *values };
    let opinions = values.iter().enumerate().map(opinion).collect();
    let round = Round { number: 1, opinions, items: items.to_vec() };
    Panel { method, judges: judges(values.len()), rounds: vec![round] }
}

/// Ten items from easy to hard, some with guessing.
fn items() -> Vec<Curve> {
    (0..10).map(|at| item(1.5, f64::from(at) * 0.4 - 1.8, 0.1 * f64::from(at % 3))).collect()
}

#[test]
fn the_cut_of_a_bookmark_is_the_mean_of_the_judges() {
    let values = [[-1.0, 0.0, 1.0], [-1.2, 0.2, 1.1], [-0.8, 0.1, 1.5]];
    let setting = set(&panel(Method::Bookmark, &items(), &values)).expect("cuts");
    for (found, expected) in setting.thetas().into_iter().zip([-1.0, 0.1, 1.2]) {
        assert!((found - expected).abs() < 1e-12, "{found}");
    }
    // Standard deviations 0.2, 0.1 and the square root of 0.07, over the root of 3.
    let expected = [0.115_470_053_84, 0.057_735_026_92, 0.152_752_523_17];
    for (found, expected) in setting.standard_errors().into_iter().zip(expected) {
        assert!((found - expected).abs() < 1e-10, "{found}");
    }
    assert!(setting.is_small() && setting.panel == 3 && setting.far.is_empty());
}

#[test]
fn the_error_of_a_sum_passes_through_the_slope() {
    let values = [[3.0, 5.0, 8.0], [4.0, 6.0, 8.5], [3.5, 5.5, 9.0]];
    let setting = set(&panel(Method::Angoff, &items(), &values)).expect("cuts");
    for (cut, sum) in setting.last().cuts.iter().zip([3.5, 5.5, 8.5]) {
        assert!((tcc(&items(), cut.theta) - sum).abs() < 1e-12);
        let step = 1e-5;
        let around = |by: f64| tcc(&items(), cut.theta + by);
        let slope = (around(step) - around(-step)) / (2.0 * step);
        let expected = 0.5 / 3.0_f64.sqrt() / slope;
        assert!((cut.standard_error - expected).abs() < 1e-8, "{cut:?}");
    }
}

#[test]
fn what_keeps_a_panel_from_setting_cuts_is_told() {
    let bookmark = |values: &[[f64; CUTS]]| set(&panel(Method::Bookmark, &items(), values)).err();
    let one = Some(vec![Obstacle::TooFewJudges { found: 1 }]);
    assert_eq!(bookmark(&[[0.0, 1.0, 2.0]]), one);
    assert_eq!(bookmark(&[]), Some(vec![Obstacle::TooFewJudges { found: 0 }]));
    let falling =
        Some(vec![Obstacle::NotIncreasing { cut: 1 }, Obstacle::NotIncreasing { cut: 2 }]);
    assert_eq!(bookmark(&[[1.0, 0.0, 0.0]; 2]), falling);
    let angoff = |values: &[[f64; CUTS]]| set(&panel(Method::Angoff, &items(), values)).err();
    let out = |cut, sum| Obstacle::OutOfReach {
        cut,
        sum,
        low: test_curve::bounds(&items()).0,
        high: 10.0,
    };
    assert_eq!(angoff(&[[0.5, 5.0, 10.0]; 2]), Some(vec![out(0, 0.5), out(2, 10.0)]));
}

#[test]
fn only_the_last_round_counts_and_the_others_are_kept() {
    let mut panel = panel(Method::Bookmark, &items(), &[[-2.0, 0.0, 3.0], [0.0, 1.0, 2.0]]);
    let mut last = panel.rounds[0].clone();
    (last.number, last.opinions[0].values) = (2, [-0.2, 0.9, 2.2]);
    panel.rounds.push(last);
    let setting = set(&panel).expect("cuts");
    assert_eq!(setting.rounds.len(), 2);
    assert!((setting.thetas()[0] - -0.1).abs() < 1e-12);
    assert!(setting.rounds[0].cuts[0].standard_error > setting.standard_errors()[0]);
}

fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 64,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1971),
        ..ProptestConfig::default()
    }
}

fn any_items() -> impl Strategy<Value = Vec<Curve>> {
    let one = (0.3..3.0, -3.0..3.0, 0.0..0.3).prop_map(|(a, b, c)| item(a, b, c));
    prop::collection::vec(one, 3..40)
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn the_inverse_of_the_test_curve_is_its_inverse(items in any_items(), theta in -4.0..4.0) {
        let sum = tcc(&items, theta);
        let found = tcc_inverse(&items, sum).expect("on the curve");
        // What a double can tell of the sum, divided by the slope, is what can be told of the ability.
        let precision = 1e-11 + 1e-13 * sum / test_curve::slope(&items, theta);
        prop_assert!((found - theta).abs() < precision, "{} {}", found, theta);
    }

    #[test]
    fn cuts_rise_with_the_sums_of_the_judges(
        items in any_items(),
        places in prop::collection::vec(prop::array::uniform3(0.02..0.9), 2..12),
        judge in any::<prop::sample::Index>(),
        more in 0.01..0.09,
    ) {
        let (low, high) = test_curve::bounds(&items);
        let sums = |places: &[[f64; CUTS]]| -> Vec<[f64; CUTS]> {
            let sorted = |place: &[f64; CUTS]| {
                let mut place = *place;
                place.sort_by(f64::total_cmp);
                place.map(|part| low + part * (high - low))
            };
            places.iter().map(sorted).collect()
        };
        let before = of_round(Method::Angoff, &panel(Method::Angoff, &items, &sums(&places)).rounds[0]);
        let mut raised = places.clone();
        for place in &mut raised[judge.index(places.len())] {
            *place += more;
        }
        let after = of_round(Method::Angoff, &panel(Method::Angoff, &items, &sums(&raised)).rounds[0]);
        let (before, after) = (before.expect("in reach"), after.expect("in reach"));
        for (before, after) in before.cuts.iter().zip(&after.cuts) {
            prop_assert!(after.theta > before.theta);
        }
    }
}
