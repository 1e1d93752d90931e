//! From answers to abilities, each with its standard error.
//!
//! One ability: [`Estimator`], one file and one row of [`ESTIMATORS`] each. Five areas and the
//! overall ability together: [`abilities`], the second-order model that reports are made of. Whole
//! tables of persons: [`bulk`], the same estimators at speed.

pub mod bulk;
mod eap;
mod evidence;
mod grid;
mod map;
mod ml;
mod ml_bounded;
mod normal;
mod number_right;
mod peak;
mod running;
mod second_order;
mod sum_score;
mod wle;

pub use eap::Eap;
pub use grid::{NODES, estimate as on_grid, theta as node};
pub use map::Map;
pub use ml::Ml;
pub use ml_bounded::MlBounded;
pub use normal::{cumulative as normal_cumulative, quantile};
pub use number_right::{NumberRight, numbers_right};
pub use peak::bisect;
pub use running::{Running, Tabulated};
pub use second_order::{
    Abilities, Ability, AreaAbility, LAMBDA, SecondOrder, abilities, overall_estimate,
};
pub use sum_score::{SumScore, sum_scores};
pub use wle::Wle;

use evidence::Evidence;

use super::framework::Area;
use super::irt::Curve;

/// An ability and its uncertainty, never one without the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The ability, in standard deviations from the middle of the scale.
    pub theta: f64,
    /// Its standard error: finite and above 0.
    pub standard_error: f64,
}

/// One answer that counts. Items that were not reached are left out; "I don't know" is not right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The area of the item.
    pub area: Area,
    /// The curve of the item.
    pub curve: Curve,
    /// What the answer earned, from 0 to what the curve gives at most.
    pub credit: u8,
}

/// What is known of an ability before any answer: a normal density.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    mean: f64,
    deviation: f64,
}

impl Prior {
    /// N(0, 1), which fixes the scale.
    pub const STANDARD: Prior = Prior { mean: 0.0, deviation: 1.0 };

    /// Returns the prior when its mean is on the grid, -6 to 6, and its standard deviation is
    /// finite and wide enough for the grid to tell, 0.06 or more.
    pub fn new(mean: f64, deviation: f64) -> Option<Prior> {
        let wide = deviation.is_finite() && deviation >= grid::CELL_DEVIATION;
        (mean.abs() <= grid::LIMIT && wide).then_some(Prior { mean, deviation })
    }

    /// Returns the mean.
    pub fn mean(self) -> f64 {
        self.mean
    }

    /// Returns the standard deviation.
    pub fn deviation(self) -> f64 {
        self.deviation
    }
}

/// A way to estimate one ability; the areas of the answers play no part.
pub trait Estimator: Sync {
    /// Returns the stable name used in files.
    fn name(&self) -> &'static str;

    /// Returns the estimate, or nothing where the answers alone cannot give one.
    fn estimate(&self, scored: &[Scored], prior: Prior) -> Option<Estimate>;
}

/// Every estimator, by name.
pub static ESTIMATORS: &[&dyn Estimator] = &[&Eap, &Map, &Wle, &Ml, &MlBounded];

/// Returns the estimator of that name.
pub fn estimator(name: &str) -> Option<&'static dyn Estimator> {
    ESTIMATORS.iter().copied().find(|estimator| estimator.name() == name)
}

/// Returns the Fisher information I of the items that were answered, at an ability.
pub fn information_of(scored: &[Scored], theta: f64) -> f64 {
    Evidence::gather(scored.iter()).information(theta)
}

/// Returns their J, which corrects the bias of a likelihood (Warm 1989), at an ability.
pub fn bias_of(scored: &[Scored], theta: f64) -> f64 {
    Evidence::gather(scored.iter()).bias(theta)
}

/// Returns 1/sqrt(I), above 0 even where the information leaves the range of a double.
fn standard_error(information: f64) -> f64 {
    information.sqrt().recip().max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::domain::irt::{Graded, MOST_STEPS, Parameters};

    pub(super) fn scored(area: u8, a: f64, b: f64, c: f64, right: bool) -> Scored {
        Scored {
            area: Area::new(area).expect("an area of a test"),
            curve: Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test")),
            credit: u8::from(right),
        }
    }

    /// The same 64 cases everywhere, and nothing written beside the sources.
    pub(super) fn laws() -> ProptestConfig {
        ProptestConfig {
            cases: 64,
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1905),
            ..ProptestConfig::default()
        }
    }

    pub(super) fn scored_items(
        count: std::ops::Range<usize>,
    ) -> impl Strategy<Value = Vec<Scored>> {
        let guessing = prop_oneof![Just(0.0), 0.0..0.5];
        let item = (1..=5u8, 0.2..4.0, -4.0..4.0, guessing, any::<bool>())
            .prop_map(|(area, a, b, c, right)| scored(area, a, b, c, right));
        prop::collection::vec(item, count)
    }

    /// The same with graded items among them.
    pub(super) fn mixed_items(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Scored>> {
        let graded = prop::collection::vec(graded_item(), count.clone());
        (scored_items(count), graded).prop_map(|(mut items, graded)| {
            for (item, graded) in items.iter_mut().zip(graded).step_by(3) {
                *item = graded;
            }
            items
        })
    }

    fn graded_item() -> impl Strategy<Value = Scored> {
        let thresholds = prop::collection::vec(-4.0..4.0, 1..=MOST_STEPS);
        let parts = (1..=5u8, 0.2..3.0, thresholds, any::<prop::sample::Index>());
        parts.prop_map(|(area, a, thresholds, credit)| Scored {
            area: Area::new(area).expect("an area of a test"),
            curve: Curve::Graded(Graded::new(a, &thresholds).expect("a graded item")),
            credit: credit.index(thresholds.len() + 1) as u8,
        })
    }

    fn theta(estimator: &dyn Estimator, answers: &[Scored]) -> Option<f64> {
        let estimate = estimator.estimate(answers, Prior::STANDARD)?;
        Some(estimate.theta)
    }

    #[test]
    fn estimators_are_found_by_name() {
        for known in ESTIMATORS {
            assert_eq!(estimator(known.name()).map(|found| found.name()), Some(known.name()));
        }
        assert!(estimator("sum_score").is_none());
    }

    #[test]
    fn priors_are_checked() {
        for (mean, deviation, valid) in [
            (0.0, 1.0, true),
            (-6.0, 0.06, true),
            (0.0, 0.05, false),
            (6.1, 1.0, false),
            (f64::NAN, 1.0, false),
            (0.0, f64::INFINITY, false),
        ] {
            assert_eq!(Prior::new(mean, deviation).is_some(), valid, "{mean} {deviation}");
        }
    }

    #[test]
    fn without_answers_the_prior_speaks_or_nobody_does() {
        let prior = Prior::new(-0.5, 0.8).expect("a prior of a test");
        for (estimator, expected) in [
            (&Eap as &dyn Estimator, Some(-0.5)),
            (&Map, Some(-0.5)),
            (&Wle, None),
            (&Ml, None),
            (&MlBounded, None),
        ] {
            let found = estimator.estimate(&[], prior);
            assert_eq!(found.is_some(), expected.is_some(), "{}", estimator.name());
            if let (Some(found), Some(expected)) = (found, expected) {
                assert!((found.theta - expected).abs() < 1e-7, "{}", estimator.name());
                assert!((found.standard_error - 0.8).abs() < 1e-7, "{}", estimator.name());
            }
        }
    }

    #[test]
    fn two_opposite_rasch_answers_meet_in_the_middle() {
        let answers = [scored(1, 1.0, -1.603, 0.0, true), scored(1, 1.0, 0.909, 0.0, false)];
        let found = theta(&Ml, &answers).expect("one right, one not");
        assert!((found - -0.347).abs() < 1e-12);
    }

    #[test]
    fn likelihood_has_no_peak_when_all_answers_agree() {
        for right in [true, false] {
            let answers = [scored(1, 1.0, -0.5, 0.0, right), scored(1, 1.4, 0.5, 0.0, right)];
            assert_eq!(theta(&Ml, &answers), None);
            assert_eq!(theta(&MlBounded, &answers), Some(if right { 6.0 } else { -6.0 }));
            assert!(theta(&Wle, &answers).is_some_and(|theta| theta.abs() < 5.0));
        }
    }

    /// Every estimator but the one that says "no peak" gives a finite number for every sheet.
    #[track_caller]
    fn assert_finite(answers: &[Scored]) {
        for estimator in ESTIMATORS {
            let name = estimator.name();
            let found = estimator.estimate(answers, Prior::STANDARD);
            assert!(found.is_some() || name == "ml", "{name}");
            let Some(Estimate { theta, standard_error }) = found else {
                continue;
            };
            assert!(theta.abs() <= peak::BOUND, "{name} {theta}");
            assert!(standard_error.is_finite() && standard_error > 0.0, "{name}");
        }
    }

    #[test]
    fn long_forms_stay_finite() {
        for (a, c) in [(1.5, 0.0), (1.5, 0.2), (50.0, 0.0), (50.0, 0.25)] {
            for pattern in 0..3 {
                let item = |place: usize| {
                    let right = [true, false, place.is_multiple_of(2)][pattern];
                    scored(1, a, (place % 40) as f64 / 10.0 - 2.0, c, right)
                };
                assert_finite(&(0..2000).map(item).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn long_graded_forms_stay_finite() {
        for a in [0.3, 1.5, 50.0] {
            for pattern in 0..3 {
                let item = |place: usize| {
                    let middle = (place % 40) as f64 / 10.0 - 2.0;
                    let curve = Graded::new(a, &[middle - 0.5, middle, middle + 0.5]);
                    Scored {
                        area: Area::new(1).expect("an area of a test"),
                        curve: Curve::Graded(curve.expect("a graded item")),
                        credit: [0, 3, (place % 4) as u8][pattern],
                    }
                };
                assert_finite(&(0..2000).map(item).collect::<Vec<_>>());
            }
        }
    }

    proptest! {
        #![proptest_config(laws())]

        #[test]
        fn a_better_answer_never_lowers_an_estimate(
            mut answers in mixed_items(1..20),
            choice in any::<prop::sample::Index>(),
        ) {
            let place = choice.index(answers.len());
            for estimator in [&Eap as &dyn Estimator, &Map] {
                answers[place].credit = 0;
                let mut before = theta(estimator, &answers);
                for credit in 1..=answers[place].curve.most_credit() {
                    answers[place].credit = credit;
                    let after = theta(estimator, &answers);
                    prop_assert!(after >= before.map(|theta| theta - 1e-9), "{}", credit);
                    before = after;
                }
            }
        }

        #[test]
        fn the_order_of_answers_changes_no_bit(
            (answers, shuffled) in mixed_items(0..20)
                .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle())),
        ) {
            for estimator in ESTIMATORS {
                prop_assert_eq!(theta(*estimator, &answers), theta(*estimator, &shuffled));
            }
        }
    }
}
