use proptest::prelude::*;

use super::super::tests::laws;
use super::super::{Eap, Estimator, Map, Ml, Scored, Wle};
use super::*;
use crate::domain::framework::Area;
use crate::domain::irt::Parameters;

const METHODS: [Method; 4] =
    [Method::Eap(Prior::STANDARD), Method::Map(Prior::STANDARD), Method::Wle, Method::Ml];

fn curve(a: f64, b: f64, c: f64) -> Curve {
    Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test"))
}

/// The single estimator on one row.
fn alone(curves: &[Curve], row: &[u8], method: Method) -> Option<Estimate> {
    let area = Area::new(1).expect("area 1 exists");
    let answered = curves.iter().zip(row).filter(|(_, credit)| **credit != NOT_REACHED);
    let scored: Vec<Scored> =
        answered.map(|(curve, &credit)| Scored { area, curve: curve.clone(), credit }).collect();
    let (estimator, prior): (&dyn Estimator, Prior) = match method {
        Method::Eap(prior) => (&Eap, prior),
        Method::Map(prior) => (&Map, prior),
        Method::Wle => (&Wle, Prior::STANDARD),
        Method::Ml => (&Ml, Prior::STANDARD),
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
