//! Scores of many persons beside those of [`Running`] and of the measures beside it.

use proptest::prelude::*;

use super::super::super::Prior;
use super::super::super::tests::laws;
use super::*;
use crate::domain::fit::{FitAt, UNEXPECTED, person_fit_by_area};
use crate::domain::irt::{FourPl, Graded, MOST_STEPS, Parameters};

/// Some items, a model and the credits of some persons, row after row.
#[derive(Clone, Debug)]
struct Case {
    items: Vec<(Area, Curve)>,
    lambda: [f64; AREAS],
    credits: Vec<u8>,
}

impl Case {
    fn model(&self) -> SecondOrder {
        SecondOrder::new(self.lambda).expect("lambdas of a test")
    }

    fn scorer(&self) -> AreaScorer {
        AreaScorer::new(&self.items, &self.model(), &CutTable::provisional())
    }

    fn rows(&self) -> std::slice::ChunksExact<'_, u8> {
        self.credits.chunks_exact(self.items.len())
    }

    /// Scores everybody and compares with the single estimators.
    #[track_caller]
    fn assert_equal(&self) {
        let (model, scorer) = (self.model(), self.scorer());
        let mut worker = scorer.worker();
        let mut found = Vec::new();
        worker.score_rows(&self.credits, |score| found.push(score));
        assert_eq!(found.len(), self.rows().len());
        for (row, found) in self.rows().zip(found) {
            assert_person(&found, &self.items, row, &model);
            assert_eq!(worker.score(row), found);
        }
    }
}

fn near(found: f64, expected: f64, error: f64, what: &str) {
    assert!((found - expected).abs() < error, "{what}: {found} {expected}");
}

#[track_caller]
fn assert_person(
    found: &PersonScore,
    items: &[(Area, Curve)],
    credits: &[u8],
    model: &SecondOrder,
) {
    let cuts = CutTable::provisional();
    let given = items.iter().zip(credits).filter(|(_, credit)| **credit != NOT_REACHED);
    let scored: Vec<Scored> = given
        .map(|(&(area, curve), credit)| Scored {
            area,
            curve,
            credit: (*credit).min(curve.most_credit()),
        })
        .collect();
    let running = Running::gather(&scored, model);
    let pair = |found: (Estimate, [f64; LEVELS]), expected: (Estimate, [f64; LEVELS]), what| {
        near(found.0.theta, expected.0.theta, 1e-9, what);
        near(found.0.standard_error, expected.0.standard_error, 1e-9, what);
        for (found, expected) in found.1.into_iter().zip(expected.1) {
            near(found, expected, 1e-9, what);
        }
    };
    let overall = (running.overall(), running.overall_masses(&cuts));
    pair((found.overall, found.overall_masses), overall, "overall");
    for area in Area::all() {
        let own = &found.areas[area.index()];
        let expected = (running.area(area), running.area_masses(area, &cuts));
        pair((own.estimate, own.masses), expected, "area");
        let reduction = reduction(&running, area);
        // Rounding decides where both are the same.
        if (reduction.own - reduction.others).abs() > 1e-12 {
            assert_eq!(own.own_adds, reduction.own_adds(), "{area}: {reduction:?}");
        }
        assert_eq!(usize::from(own.answered), running.answered_by_area()[area.index()]);
    }
    assert_eq!(found.answered(), scored.len());
    let expected = person_fit_by_area(&scored, FitAt::Map, Prior::STANDARD);
    assert_eq!(found.person_fit.is_some(), expected.is_some(), "{found:?} {expected:?}");
    if let (Some(found), Some(expected)) = (found.person_fit, expected) {
        near(found, expected, 1e-6 * expected.abs().max(1.0), "person fit");
    }
}

fn area_of(number: u8) -> Area {
    Area::new(number).expect("an area of a test")
}

fn binary(a: f64, b: f64, c: f64) -> Curve {
    Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test"))
}

fn graded(a: f64, thresholds: &[f64]) -> Curve {
    Curve::Graded(Graded::new(a, thresholds).expect("a graded item"))
}

/// Curves of every model; the steep ones are steeper than any that a calibration keeps.
fn curves() -> impl Strategy<Value = Curve> {
    let thresholds = prop::collection::vec(-4.0..4.0, 1..=MOST_STEPS);
    prop_oneof![
        3 => (0.2..4.0, -4.0..4.0).prop_map(|(a, b)| binary(a, b, 0.0)),
        3 => (0.2..4.0, -4.0..4.0, 0.0..0.5).prop_map(|(a, b, c)| binary(a, b, c)),
        1 => (4.0..50.0, -3.0..3.0, 0.0..0.3).prop_map(|(a, b, c)| binary(a, b, c)),
        1 => (0.3..4.0, -3.0..3.0, 0.0..0.4, 0.6..1.0).prop_map(|(a, b, c, d)| {
            let lower = Parameters::new(a, b, c).expect("parameters of a test");
            Curve::FourPl(FourPl::new(lower, d).expect("an upper asymptote above the lower"))
        }),
        2 => (0.2..3.0, thresholds).prop_map(|(a, thresholds)| graded(a, &thresholds)),
    ]
}

/// Curves whose sum of credits says it all.
fn equal_curves() -> impl Strategy<Value = Curve> {
    let thresholds = prop::collection::vec(-3.0..3.0, 1..=4);
    prop_oneof![
        2 => (-3.0..3.0).prop_map(|b| binary(1.5, b, 0.0)),
        1 => thresholds.prop_map(|thresholds| graded(1.5, &thresholds)),
    ]
}

fn lambdas() -> impl Strategy<Value = [f64; AREAS]> {
    prop_oneof![
        3 => Just([0.85; AREAS]),
        2 => prop::array::uniform5(0.0..=1.0),
        1 => Just([1.0; AREAS]),
        1 => Just([0.0; AREAS]),
        1 => Just([0.999, 1.0, 0.0, 0.5, 0.9]),
    ]
}

/// How somebody answers: at random, all right or all wrong; what was not reached comes on top.
fn cases(
    curves: impl Strategy<Value = Curve> + 'static,
    count: std::ops::RangeInclusive<usize>,
    missing: bool,
) -> impl Strategy<Value = Case> {
    let items = prop::collection::vec((1..=5_u8, curves), count);
    (items, lambdas(), 1..=5_u8, any::<u64>()).prop_map(move |(items, lambda, most, seed)| {
        let items: Vec<(Area, Curve)> =
            items.into_iter().map(|(area, curve)| (area_of(area.min(most)), curve)).collect();
        let mut credits = Vec::new();
        for person in 0..8 {
            for (place, (_, curve)) in items.iter().enumerate() {
                let draw =
                    |most| crate::domain::random::draw(seed, person << 32 | place as u64, most);
                let given = draw(usize::from(curve.most_credit()) + 1) as u8;
                credits.push(match person {
                    0 => 0,
                    1 => curve.most_credit(),
                    2 | 3 if missing && draw(17) < 8 => NOT_REACHED,
                    4 if missing => NOT_REACHED,
                    5 if missing && draw(97) < 5 => NOT_REACHED,
                    _ => given,
                });
            }
        }
        Case { items, lambda, credits }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..laws() })]

    #[test]
    fn short_sheets_are_scored_as_one_by_one(case in cases(curves(), 1..=12, true)) {
        case.assert_equal();
    }

    #[test]
    fn usual_sheets_are_scored_as_one_by_one(case in cases(curves(), 13..=80, true)) {
        case.assert_equal();
    }

    #[test]
    fn sums_of_credits_are_scored_as_one_by_one(case in cases(equal_curves(), 1..=60, true)) {
        case.assert_equal();
    }

    /// One score for each index, to the last bit, and the person fit of each person.
    #[test]
    fn the_same_sums_are_the_same_score(case in cases(equal_curves(), 1..=30, false)) {
        let scorer = case.scorer();
        let mut worker = scorer.worker();
        let Some(count) = scorer.combinations() else { return Ok(()) };
        let mut known = std::collections::BTreeMap::new();
        for row in case.rows() {
            // The same sums by the same points on other items.
            let mut other = row.to_vec();
            for area in Area::all() {
                let own = |item: &usize| case.items[*item].0 == area;
                let places: Vec<usize> = (0..row.len()).filter(own).collect();
                let mut left: usize = places.iter().map(|item| usize::from(row[*item])).sum();
                for item in places.into_iter().rev() {
                    let credit = left.min(usize::from(case.items[item].1.most_credit()));
                    (other[item], left) = (credit as u8, left - credit);
                }
            }
            for row in [row, &other] {
                let sums = worker.sufficient(row).expect("complete answers");
                prop_assert!((sums.index as usize) < count);
                let score = worker.score(row);
                let first = known.entry(sums.index).or_insert(score);
                prop_assert_eq!(first.person_fit_of(sums.surprise), score.person_fit);
                let edge = first.surprise_at(UNEXPECTED);
                prop_assert_eq!(edge.is_some(), score.person_fit.is_some());
                if let (Some(edge), Some(fit)) = (edge, score.person_fit) {
                    let is_near = (fit - UNEXPECTED).abs() < 1e-9;
                    prop_assert!(is_near || (sums.surprise > edge) == (fit < UNEXPECTED));
                }
                prop_assert_eq!(PersonScore { person_fit: score.person_fit, ..*first }, score);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..laws() })]

    #[test]
    fn long_sheets_are_scored_as_one_by_one(case in cases(curves(), 81..=300, true)) {
        case.assert_equal();
    }
}

/// A form of so many items with a pattern of persons that all differ.
fn many(items: usize, persons: usize) -> Case {
    let item = |place: usize| {
        let (a, b) = (0.8 + (place % 7) as f64 / 5.0, (place % 11) as f64 / 3.0 - 1.7);
        (area_of((place % AREAS) as u8 + 1), binary(a, b, 0.2))
    };
    let credit = |place: usize| {
        let draw = crate::domain::random::draw(7, place as u64, 64);
        if draw == 63 { NOT_REACHED } else { (draw % 2) as u8 }
    };
    Case {
        items: (0..items).map(item).collect(),
        lambda: [0.85; AREAS],
        credits: (0..items * persons).map(credit).collect(),
    }
}

/// More patterns than the store keeps, in two orders and by two workers.
#[test]
fn neither_order_nor_what_is_kept_changes_a_bit() {
    let case = many(60, 4000);
    let (scorer, other) = (case.scorer(), case.scorer());
    let (mut first, mut second) = (scorer.worker(), scorer.worker());
    let found: Vec<PersonScore> = case.rows().map(|row| first.score(row)).collect();
    let mut backwards = other.worker();
    for (place, row) in case.rows().enumerate().rev() {
        assert_eq!(backwards.score(row), found[place], "{place}");
    }
    for (place, row) in case.rows().enumerate() {
        assert_eq!(second.score(row), found[place], "{place}");
    }
}

#[test]
fn credits_that_do_not_exist_count_as_the_highest() {
    let case = Case {
        items: vec![(area_of(1), binary(1.0, 0.0, 0.2)), (area_of(2), graded(1.0, &[0.0, 1.0]))],
        lambda: [0.85; AREAS],
        credits: Vec::new(),
    };
    let scorer = case.scorer();
    let mut worker = scorer.worker();
    assert_eq!(worker.score(&[7, 254]), worker.score(&[1, 2]));
    assert_eq!(worker.sufficient(&[1, 1]), None);
}

#[test]
fn sums_are_known_only_of_complete_answers_to_equal_items() {
    let equal =
        |place: usize| (area_of((place % 5) as u8 + 1), binary(1.5, place as f64 / 9.0, 0.0));
    let mut items: Vec<_> = (0..20).map(equal).collect();
    let sums = |items: &[(Area, Curve)], credits: &[u8]| {
        let (model, cuts) = (SecondOrder::default(), CutTable::provisional());
        let scorer = AreaScorer::new(items, &model, &cuts);
        (scorer.combinations(), scorer.worker().sufficient(credits).map(|sums| sums.index))
    };
    assert_eq!(sums(&items, &[0; 20]), (Some(3125), Some(0)));
    assert_eq!(sums(&items, &[1; 20]), (Some(3125), Some(3124)));
    let mut credits = [1; 20];
    credits[19] = NOT_REACHED;
    assert_eq!(sums(&items, &credits), (Some(3125), None));
    credits[19] = 2;
    assert_eq!(sums(&items, &credits), (Some(3125), None));
    items[3].1 = binary(1.5, 0.0, 0.2);
    assert_eq!(sums(&items, &[1; 20]), (None, None));
    items[3].1 = binary(1.4, 0.0, 0.0);
    assert_eq!(sums(&items, &[1; 20]), (None, None));
}
