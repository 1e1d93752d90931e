use proptest::prelude::*;

use super::super::tests::laws;
use super::super::{ESTIMATORS, Eap, Estimator, Map, Ml, MlBounded, Scored, Wle};
use super::*;
use crate::domain::framework::Area;
use crate::domain::irt::{FourPl, Graded, Parameters};

const METHODS: [Method; 5] = [
    Method::Eap(Prior::STANDARD),
    Method::Map(Prior::STANDARD),
    Method::Wle,
    Method::Ml,
    Method::MlBounded,
];

fn curve(a: f64, b: f64, c: f64) -> Curve {
    Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test"))
}

fn graded(a: f64, thresholds: &[f64]) -> Curve {
    Curve::Graded(Graded::new(a, thresholds).expect("parameters of a test"))
}

/// The single estimator on one row.
fn alone(curves: &[Curve], row: &[u8], method: Method) -> Option<Estimate> {
    let area = Area::new(1).expect("area 1 exists");
    let answered = curves.iter().zip(row).filter(|(_, credit)| **credit != NOT_REACHED);
    let scored: Vec<Scored> =
        answered.map(|(curve, &credit)| Scored { area, curve: *curve, credit }).collect();
    let (estimator, prior): (&dyn Estimator, Prior) = match method {
        Method::Eap(prior) => (&Eap, prior),
        Method::Map(prior) => (&Map, prior),
        Method::Wle => (&Wle, Prior::STANDARD),
        Method::Ml => (&Ml, Prior::STANDARD),
        Method::MlBounded => (&MlBounded, Prior::STANDARD),
    };
    estimator.estimate(&scored, prior)
}

/// Compares every row with the single estimator.
#[track_caller]
fn assert_as_alone(curves: &[Curve], rows: &[Vec<u8>], method: Method) {
    let found = Scorer::new(curves, method).score(&rows.concat()).expect("credits that exist");
    assert_eq!(found.len(), rows.len());
    let tolerance = if matches!(method, Method::Eap(_)) { 1e-9 } else { 1e-8 };
    for (row, found) in rows.iter().zip(found) {
        let expected = alone(curves, row, method);
        assert_eq!(
            found.is_some(),
            expected.is_some(),
            "{method:?} {row:?}: {found:?} {expected:?}"
        );
        let (Some(found), Some(expected)) = (found, expected) else { continue };
        let off = (found.theta - expected.theta).abs();
        assert!(off < tolerance, "{method:?} {row:?}: {found:?} {expected:?}");
        let off = (found.standard_error - expected.standard_error).abs();
        assert!(off < tolerance, "{method:?} {row:?}: {found:?} {expected:?}");
    }
}

/// Tables of answers: items, and rows that are right, not right or not reached.
fn tables(
    items: std::ops::Range<usize>,
    guessing: impl Strategy<Value = f64> + Clone,
) -> impl Strategy<Value = (Vec<Curve>, Vec<Vec<u8>>)> {
    let item = (0.2..4.0, -4.0..4.0, guessing).prop_map(|(a, b, c)| curve(a, b, c));
    prop::collection::vec(item, items).prop_flat_map(|curves| {
        let credit = prop_oneof![4 => Just(1_u8), 4 => Just(0), 1 => Just(NOT_REACHED)];
        let missing = prop::collection::vec(credit, curves.len());
        let complete = prop::collection::vec(0..=1_u8, curves.len());
        let extremes = [0, 1, NOT_REACHED].map(|credit| vec![credit; curves.len()]);
        let rows = (prop::collection::vec(missing, 4), prop::collection::vec(complete, 4));
        let rows = rows.prop_map(move |(one, other)| [one, other, extremes.to_vec()].concat());
        (Just(curves), rows)
    })
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn everybody_gets_what_they_would_get_alone(
        (curves, rows) in tables(1..70, prop_oneof![Just(0.0), 0.0..0.5]),
    ) {
        for method in METHODS {
            assert_as_alone(&curves, &rows, method);
        }
    }

    #[test]
    fn without_guessing_too((curves, rows) in tables(1..40, Just(0.0))) {
        for method in METHODS {
            assert_as_alone(&curves, &rows, method);
        }
    }

    #[test]
    fn with_any_prior(
        (curves, rows) in tables(1..40, prop_oneof![Just(0.0), 0.0..0.5]),
        mean in -3.0..3.0,
        deviation in 0.06..3.0,
    ) {
        let prior = Prior::new(mean, deviation).expect("a prior of a test");
        assert_as_alone(&curves, &rows, Method::Eap(prior));
        assert_as_alone(&curves, &rows, Method::Map(prior));
    }
}

#[test]
fn every_estimator_has_a_method() {
    for estimator in ESTIMATORS {
        assert!(Method::named(estimator.name(), Prior::STANDARD).is_some(), "{}", estimator.name());
    }
    assert_eq!(Method::named("mean", Prior::STANDARD), None);
}

#[test]
fn graded_and_four_parameter_items_are_scored_too() {
    let four = FourPl::new(Parameters::new(1.3, 0.2, 0.1).expect("parameters of a test"), 0.9);
    let curves = [
        graded(1.2, &[-1.0, 0.2, 1.1]),
        curve(1.4, -0.4, 0.2),
        graded(0.8, &[-0.5, 0.6]),
        Curve::FourPl(four.expect("parameters of a test")),
        graded(1.5, &[-1.3, -0.1, 0.9]),
    ];
    let rows: Vec<Vec<u8>> =
        [[2, 1, 1, 0, 3], [0, 0, 0, 0, 0], [3, 1, 2, 1, 3], [255, 0, 2, 1, 255]]
            .map(Vec::from)
            .to_vec();
    for method in METHODS {
        assert_as_alone(&curves, &rows, method);
    }
}

#[test]
fn long_sheets_are_scored_too() {
    for (a, c) in [(1.5, 0.0), (1.5, 0.2), (50.0, 0.0), (50.0, 0.25)] {
        let curves: Vec<Curve> =
            (0..2000).map(|item| curve(a, f64::from(item % 40) / 10.0 - 2.0, c)).collect();
        let mut rows: Vec<Vec<u8>> = [0, 1, NOT_REACHED].map(|x| vec![x; 2000]).to_vec();
        rows.push((0..2000).map(|item| u8::from(item % 2 == 0)).collect());
        rows.push((0..2000).map(|item| u8::from(item % 40 < 23)).collect());
        for method in METHODS {
            assert_as_alone(&curves, &rows, method);
        }
    }
}

#[test]
fn threads_and_neighbours_change_no_bit() {
    let curves: Vec<Curve> =
        (0..23).map(|item| curve(1.2, f64::from(item) / 5.0 - 2.0, 0.2)).collect();
    let rows: Vec<Vec<u8>> = (0..3000_u32)
        .map(|row| (0..23).map(|item| u8::from((row * 7919 + item * 104_729) % 97 < 50)).collect())
        .collect();
    for method in METHODS {
        let scorer = Scorer::new(&curves, method);
        let score = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("threads of a test").install(|| scorer.score(&rows.concat()))
        };
        let expected = score(1).expect("credits that exist");
        assert_eq!(score(3).as_ref(), Ok(&expected));
        for person in [0, 1023, 1024, 2999] {
            assert_eq!(scorer.score(&rows[person]), Ok(vec![expected[person]]));
        }
    }
}

#[test]
fn what_does_not_fit_is_named() {
    let curves = [curve(1.0, 0.0, 0.0), graded(1.0, &[0.0, 1.0])];
    let table = |credits: Vec<u8>| {
        Responses::new(vec!["a".to_owned(), "b".to_owned()], credits).expect("whole rows")
    };
    for method in METHODS {
        let few = score(&table(Vec::new()), &curves[..1], method);
        assert_eq!(few, Err(Misfit::Items { curves: 1, columns: 2 }));
        let credits = table(vec![0, 2, 1, 3, 2, 0]);
        let wrong = Misfit::Credit { person: 1, item: 1, credit: 3 };
        assert_eq!(score(&credits, &curves, method), Err(wrong));
        assert_eq!(score(&table(Vec::new()), &curves, method), Ok(Vec::new()));
    }
}
