//! R03, R04: a level that rises with knowledge, over our own bank.

use niveau::domain::framework::Level;
use niveau::domain::id::Lang;
use niveau::domain::item::{Answer, Equipment, Response};
use niveau::domain::report::{Measured, Outcome, Report, Said, Sitting, report};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::script::{dont_know, form, model, not_right, own, right, script};

/// Rounding of the last digits may differ with the order of a sum.
const ROUNDING: f64 = 1e-12;

fn report_of(responses: &[Response]) -> Report {
    report(&Sitting {
        bank: &own().0,
        form: form("full"),
        language: Lang::Fr,
        equipment: Equipment::Computer,
        responses,
        model: model(),
    })
}

/// Some items of our own bank, in any order, each right, not right or not known.
fn responses() -> impl Strategy<Value = Vec<Response>> {
    let items = own().0.items.iter().filter(|item| !item.practice).collect::<Vec<_>>();
    let all = items.len();
    prop::sample::subsequence(items, 1..=all.min(50)).prop_shuffle().prop_flat_map(|items| {
        let answer = prop::collection::vec(0..3_usize, items.len());
        answer.prop_map(move |kinds| {
            let response = |(item, kind): (&&'static niveau::domain::item::Item, usize)| Response {
                item: item.id.clone(),
                answer: [right(item), not_right(item), Answer::DontKnow][kind].clone(),
            };
            items.iter().zip(kinds).map(response).collect()
        })
    })
}

/// Returns every ability and level of a report; more is better.
fn standings(report: &Report) -> Vec<Option<(f64, [Level; 3])>> {
    let of = |outcome: &Outcome| match outcome {
        Outcome::NotMeasured | Outcome::NotEnough => None,
        Outcome::Measured(Measured { estimate, standing, said }) => {
            let (low, high) = match *said {
                Said::Level(level) => (level, level),
                Said::Between(low, high) => (low, high),
            };
            Some((estimate.theta, [standing.level, low, high]))
        }
    };
    let areas = report.areas.iter().map(|area| of(&area.outcome));
    std::iter::once(of(&report.overall)).chain(areas).collect()
}

/// Asserts that nothing in the second report is lower; what is said may only rise too.
///
/// How many answers there are decides whether something is measured. Whether they tell enough about
/// an area depends on what they are, so an area may have a level in one report alone.
fn assert_not_lower(before: &Report, after: &Report) -> Result<(), TestCaseError> {
    let is_measured = |outcome: &Outcome| *outcome != Outcome::NotMeasured;
    prop_assert_eq!(is_measured(&before.overall), is_measured(&after.overall));
    for (before, after) in before.areas.iter().zip(&after.areas) {
        prop_assert_eq!(is_measured(&before.outcome), is_measured(&after.outcome));
    }
    for (before, after) in standings(before).into_iter().zip(standings(after)) {
        let (Some(before), Some(after)) = (before, after) else { continue };
        prop_assert!(after.0 >= before.0 - ROUNDING, "{:?} {:?}", before, after);
        prop_assert!(after.1[0] >= before.1[0], "{:?} {:?}", before, after);
    }
    for (before, after) in before.areas.iter().zip(&after.areas) {
        let theta = |estimate: Option<niveau::domain::estimate::Estimate>| {
            estimate.map_or(0.0, |estimate| estimate.theta)
        };
        prop_assert!(theta(after.estimate) >= theta(before.estimate) - ROUNDING);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn r03_a_right_answer_never_lowers_anything(responses in responses(), at: prop::sample::Index) {
        let at = at.index(responses.len());
        let item = own().0.item(&responses[at].item).expect("an item of our own bank");
        let with = |answer: Answer| {
            let mut changed = responses.clone();
            changed[at].answer = answer;
            report_of(&changed)
        };
        let right = with(right(item));
        if item.is_scored() {
            assert_not_lower(&with(not_right(item)), &right)?;
            assert_not_lower(&with(Answer::DontKnow), &right)?;
        }
    }

    #[test]
    fn r03_the_order_of_answers_changes_nothing(
        (responses, shuffled) in responses().prop_flat_map(|responses| {
            (Just(responses.clone()), Just(responses).prop_shuffle())
        })
    ) {
        let (one, other) = (report_of(&responses), report_of(&shuffled));
        assert_not_lower(&one, &other)?;
        assert_not_lower(&other, &one)?;
        let levels = |report: &Report| standings(report).iter().map(|s| s.map(|s| s.1)).collect::<Vec<_>>();
        prop_assert_eq!(levels(&one), levels(&other));
        let counts = |report: &Report| (report.answered, report.dont_know, report.not_reached);
        prop_assert_eq!(counts(&one), counts(&other));
        prop_assert_eq!(one.strengths(), other.strengths());
        prop_assert_eq!(one.next_steps(), other.next_steps());
    }

    #[test]
    fn r04_i_dont_know_counts_like_an_answer_that_is_not_right(responses in responses()) {
        let unknown: Vec<Response> = responses
            .iter()
            .map(|response| {
                let item = own().0.item(&response.item).expect("an item of our own bank");
                let answer = if response.answer == right(item) || !item.is_scored() {
                    response.answer.clone()
                } else if response.answer == Answer::DontKnow {
                    not_right(item)
                } else {
                    Answer::DontKnow
                };
                Response { answer, ..response.clone() }
            })
            .collect();
        let (one, other) = (report_of(&responses), report_of(&unknown));
        prop_assert_eq!(standings(&one), standings(&other));
        prop_assert_eq!(one.strengths(), other.strengths());
    }
}

#[test]
fn r03_all_right_ends_at_the_top_and_nothing_right_at_the_bottom() {
    for form in ["standard", "full"] {
        for seed in 0..6 {
            let said = |rule: fn(&niveau::domain::item::Item) -> Answer| {
                let report = script(form, seed, rule).report;
                let Outcome::Measured(measured) = report.overall else {
                    panic!("{form}: not measured")
                };
                (measured.standing.level, measured.said)
            };
            let (level, words) = said(right);
            assert_eq!(level, Level::Advanced, "{form}, seed {seed}: {words:?}");
            for rule in [not_right, dont_know] {
                let (level, words) = said(rule);
                assert_eq!(level, Level::FirstSteps, "{form}, seed {seed}: {words:?}");
            }
        }
    }
}
