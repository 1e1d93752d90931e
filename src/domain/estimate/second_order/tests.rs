//! What the second-order model must give, whatever the answers; `tests/second_order.rs` has the
//! independent computations.

use proptest::prelude::*;

use super::super::tests::{laws, mixed_items};
use super::super::{Eap, Estimator};
use super::*;
use crate::domain::cut::standing;
use crate::domain::framework::{Level, ProficiencyLevel};
use crate::domain::irt::{Curve, Parameters};

const MIXED: [f64; AREAS] = [0.9, 0.7, 0.85, 0.6, 0.8];

fn model(lambda: [f64; AREAS]) -> SecondOrder {
    SecondOrder::new(lambda).expect("lambdas of a test")
}

fn standard(scored: &[Scored]) -> Abilities {
    abilities(scored, &SecondOrder::default(), &CutTable::provisional())
}

/// Every estimate with its masses: the overall one, then the areas.
fn all(found: &Abilities) -> Vec<(Estimate, [f64; LEVELS])> {
    let areas = found.areas.iter().map(|area| (area.estimate, area.masses));
    [(found.overall.estimate, found.overall.masses)].into_iter().chain(areas).collect()
}

fn assert_sound(found: &Abilities) {
    for (estimate, masses) in all(found) {
        assert!(estimate.theta.abs() <= 6.0, "{estimate:?}");
        assert!(estimate.standard_error > 0.0 && estimate.standard_error < 2.0);
        assert!(masses.iter().all(|mass| (0.0..=1.0).contains(mass)), "{masses:?}");
        assert!((masses.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{masses:?}");
    }
}

/// Items of the six levels in turn, spread over the areas, with the chance of a choice of 4.
fn form(length: usize, right: impl Fn(usize) -> bool) -> Vec<Scored> {
    let item = |place: usize| {
        let level = ProficiencyLevel::new((place % 6) as u8 + 1).expect("1 to 6");
        Scored {
            area: Area::new((place % AREAS) as u8 + 1).expect("1 to 5"),
            curve: Curve::provisional(level, 0.25),
            credit: u8::from(right(place)),
        }
    };
    (0..length).map(item).collect()
}

fn change(answers: &mut [Scored], with: impl Fn(Parameters) -> Parameters) {
    for answer in answers {
        let Curve::Binary(item) = answer.curve else { continue };
        answer.curve = Curve::Binary(with(item));
    }
}

#[test]
fn lambda_lies_between_0_and_1() {
    for (lambda, valid) in
        [(0.0, true), (1.0, true), (-0.1, false), (1.01, false), (f64::NAN, false)]
    {
        let found = SecondOrder::new([0.5, 0.5, lambda, 0.5, 0.5]);
        assert_eq!(found.is_some(), valid, "{lambda}");
    }
    assert_eq!(SecondOrder::default().lambda(), [0.85; AREAS]);
    assert_eq!(model(MIXED).tables.len(), 5);
}

#[test]
fn nothing_answered_gives_the_prior() {
    let found = standard(&[]);
    // The variance of a mean of five abilities that correlate by lambda².
    let correlation = LAMBDA * LAMBDA;
    let variance: f64 = (1.0 + 4.0 * correlation) / 5.0;
    assert!(found.overall.estimate.theta.abs() < 1e-12);
    assert!((found.overall.estimate.standard_error - variance.sqrt()).abs() < 1e-6);
    for area in found.areas {
        assert!(area.estimate.theta.abs() < 1e-12);
        assert!((area.estimate.standard_error - 1.0).abs() < 1e-6);
        let expected = [0.1497, 0.4147, 0.3490, 0.0866];
        for (mass, expected) in area.masses.into_iter().zip(expected) {
            assert!((mass - expected).abs() < 1e-4, "{:?}", area.masses);
        }
    }
}

#[test]
fn all_right_is_advanced_and_all_wrong_is_first_steps() {
    let cuts = CutTable::provisional();
    for length in [15, 20, 30, 45] {
        for (right, level) in [(true, Level::Advanced), (false, Level::FirstSteps)] {
            let found = standard(&form(length, |_| right)).overall;
            let standing = standing(found.estimate, found.masses, &cuts);
            assert_eq!(standing.level, level, "{length}: {:?}", found.estimate);
            assert_eq!(found.answered, length);
        }
    }
}

/// The same where every third item gives points for its right parts.
#[test]
fn all_points_are_advanced_and_none_is_first_steps() {
    let cuts = CutTable::provisional();
    for length in [15, 30, 45] {
        for most in [2, 3, 5] {
            for (right, level) in [(true, Level::Advanced), (false, Level::FirstSteps)] {
                let mut answers = form(length, |_| right);
                for (place, answer) in answers.iter_mut().enumerate().step_by(3) {
                    let level = ProficiencyLevel::new((place % 6) as u8 + 1).expect("1 to 6");
                    answer.curve = Curve::provisional_graded(level, most).expect("a graded item");
                    answer.credit = if right { most } else { 0 };
                }
                let found = standard(&answers).overall;
                assert_eq!(standing(found.estimate, found.masses, &cuts).level, level, "{length}");
            }
        }
    }
}

#[test]
fn an_area_borrows_from_the_others() {
    let answers = form(30, |place| place % AREAS == 1);
    let only: Vec<Scored> = answers.iter().copied().filter(|s| s.area.index() == 1).collect();
    let (found, alone) = (standard(&answers), standard(&only));
    let (strong, weak) = (found.areas[1].estimate, found.areas[0].estimate);
    assert!(weak.theta < found.overall.estimate.theta);
    assert!(found.overall.estimate.theta < strong.theta);
    assert!(strong.theta < alone.areas[1].estimate.theta);
    let silent = alone.areas[0];
    assert_eq!(silent.answered, 0);
    assert!(silent.estimate.theta > 0.0 && silent.estimate.standard_error < 1.0);
    assert!(silent.estimate.standard_error > alone.areas[1].estimate.standard_error);
}

#[test]
fn one_ability_is_the_ordinary_eap() {
    for length in [1, 7, 30, 45] {
        let answers = form(length, |place| place % 3 != 1);
        let found = abilities(&answers, &model([1.0; AREAS]), &CutTable::provisional());
        let eap = Eap.estimate(&answers, Prior::STANDARD).expect("always there");
        for (estimate, _) in all(&found) {
            assert!((estimate.theta - eap.theta).abs() < 1e-12);
            assert!((estimate.standard_error - eap.standard_error).abs() < 1e-12);
        }
    }
}

/// The overall masses, widened to a cell where lambda is 1, stay near those of the areas.
#[test]
fn overall_masses_stay_near_at_lambda_1() {
    let answers = form(30, |place| place % 3 != 1);
    let found = abilities(&answers, &model([1.0; AREAS]), &CutTable::provisional());
    for (overall, area) in found.overall.masses.iter().zip(found.areas[0].masses) {
        assert!((overall - area).abs() < 0.02, "{overall} {area}");
    }
}

#[test]
fn long_forms_stay_finite() {
    for (a, c) in [(1.5, 0.0), (1.5, 0.125), (50.0, 0.0), (50.0, 0.25)] {
        let rules: [&dyn Fn(usize) -> bool; 5] = [
            &|_| true,
            &|_| false,
            &|place| place % 2 == 0,
            &|place| place % AREAS == 0,
            &|place| place % 7 < 3,
        ];
        for right in rules {
            let mut answers = form(2000, right);
            change(&mut answers, |item| Parameters { discrimination: a, guessing: c, ..item });
            for lambda in [0.0, 0.85, 0.999, 1.0] {
                let model = model([lambda; AREAS]);
                assert_sound(&abilities(&answers, &model, &CutTable::provisional()));
            }
        }
    }
}

#[test]
fn not_knowing_weighs_the_same_whatever_the_guessing() {
    let mut answers = form(20, |_| false);
    let guessed = standard(&answers);
    change(&mut answers, |item| Parameters { guessing: 0.0, ..item });
    for (one, other) in all(&guessed).iter().zip(all(&standard(&answers))) {
        assert!((one.0.theta - other.0.theta).abs() < 1e-12);
        assert!((one.0.standard_error - other.0.standard_error).abs() < 1e-12);
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_better_answer_never_lowers_anything(
        mut answers in mixed_items(1..30),
        choice in any::<prop::sample::Index>(),
        lambda in prop::array::uniform5(0.0..=1.0),
    ) {
        let (model, cuts) = (model(lambda), CutTable::provisional());
        let place = choice.index(answers.len());
        answers[place].credit = 0;
        let mut without = abilities(&answers, &model, &cuts);
        for credit in 1..=answers[place].curve.most_credit() {
            answers[place].credit = credit;
            let with = abilities(&answers, &model, &cuts);
            assert_sound(&with);
            for (with, without) in all(&with).into_iter().zip(all(&without)) {
                prop_assert!(with.0.theta >= without.0.theta - 1e-9);
                let level = |(estimate, masses)| standing(estimate, masses, &cuts).level;
                prop_assert!(level(with) >= level(without));
            }
            without = with;
        }
    }

    #[test]
    fn the_order_of_answers_changes_no_bit(
        (answers, shuffled) in mixed_items(0..30)
            .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle())),
    ) {
        prop_assert_eq!(standard(&answers), standard(&shuffled));
        let model = SecondOrder::default();
        let overall = overall_estimate(&answers, &model);
        prop_assert_eq!(overall, standard(&shuffled).overall.estimate);
    }
}
