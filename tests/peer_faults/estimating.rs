//! Estimates, their errors, and what a report says of them.

use niveau::domain::estimate::{ESTIMATORS, Estimate, Prior, Scored, estimator, sum_scores};
use niveau::domain::fit::{FitAt, person_fit};
use niveau::domain::framework::Area;
use niveau::domain::id::{ChoiceId, Lang};
use niveau::domain::irt::{Curve, FourPl, Graded, Parameters};
use niveau::domain::item::{Answer, Credit, Equipment};
use niveau::domain::kind::{Spec, kind};
use niveau::domain::report::{Outcome, Report, Sitting, report};

use crate::oracle::{LSAT7, assert_near, curves, lsat7_items};
use crate::script::{form, model, own};

fn binary(a: f64, b: f64, c: f64) -> Curve {
    Curve::Binary(Parameters::new(a, b, c).expect("a valid item"))
}

fn sheet(curves: &[Curve], credit: impl Fn(usize) -> u8) -> Vec<Scored> {
    let area = Area::new(1).expect("area 1 exists");
    let answer = |(place, &curve)| Scored { area, curve, credit: credit(place) };
    curves.iter().enumerate().map(answer).collect()
}

fn estimate(name: &str, answers: &[Scored]) -> Option<Estimate> {
    estimator(name).expect("a known estimator").estimate(answers, Prior::STANDARD)
}

fn empty_report() -> Report {
    report(&Sitting {
        bank: &own().0,
        form: form("full"),
        language: Lang::Fr,
        equipment: Equipment::Computer,
        responses: &[],
        model: model(),
    })
}

/// A library ships "LSAT6" with 569 rows and "LSAT7" with 980, and generated data under real names.
#[test]
fn famous_data_sets_that_are_not_the_famous_data() {
    const COUNTS: [u32; 32] = [
        12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6,
        25, 7, 35, 18, 136, 32, 308,
    ];
    let mut likelihood = 0.0;
    let mut rows = 0;
    for (row, expected) in csv::Reader::from_reader(LSAT7.as_bytes()).into_records().zip(COUNTS) {
        let row = row.expect("the file is CSV");
        assert_eq!(row[1], format!("{rows:05b}"));
        assert_eq!(row[2].parse(), Ok(expected), "{}", &row[1]);
        let answers = sheet(&curves(&lsat7_items()), |place| row[1].as_bytes()[place] - b'0');
        likelihood += f64::from(expected) * marginal(&answers).ln();
        rows += 1;
    }
    assert_eq!((rows, COUNTS.iter().sum::<u32>()), (32, 1000));
    assert_near(likelihood, -2658.805, 1e-3, "log likelihood");
}

/// Returns the probability of a sheet over N(0, 1).
fn marginal(answers: &[Scored]) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for node in -60..=60_i32 {
        let theta = f64::from(node) / 10.0;
        let log = |answer: &Scored| answer.curve.log_probability(theta, answer.credit);
        let weight = (-theta * theta / 2.0).exp();
        sum += weight * answers.iter().map(log).sum::<f64>().exp();
        weights += weight;
    }
    sum / weights
}

/// The information of the three-parameter curve was used for a four-parameter one: 27 % too much.
#[test]
fn information_of_another_models_curve() {
    let lower = Parameters::new(1.0, 0.0, 0.2).expect("a valid item");
    let four = Curve::FourPl(FourPl::new(lower, 0.9).expect("an upper asymptote"));
    assert_near(four.information(0.0), 0.123_737_374, 1e-9, "four parameters");
    let graded = Curve::Graded(Graded::new(1.2, &[-1.0, 0.2, 1.1]).expect("a graded item"));
    for curve in [four, graded, binary(1.5, -0.3, 0.25), binary(0.8, 1.0, 0.0)] {
        for theta in [-3.0, -0.4, 0.0, 1.7] {
            let step = 1e-5;
            let (low, middle, high) = (
                curve.probabilities(theta - step),
                curve.probabilities(theta),
                curve.probabilities(theta + step),
            );
            let of_credit = |credit: usize| {
                let slope = (high[credit] - low[credit]) / (2.0 * step);
                slope * slope / middle[credit]
            };
            let expected: f64 = (0..=usize::from(curve.most_credit())).map(of_credit).sum();
            assert_near(curve.information(theta), expected, 1e-8, &format!("{curve:?}"));
        }
    }
}

/// The posterior mean was reported with 1/sqrt(I), which knows no prior.
#[test]
fn posterior_mean_with_the_error_of_the_likelihood() {
    let answers = sheet(&[binary(1.2, 0.5, 0.0), binary(0.9, -0.5, 0.2)], |place| place as u8);
    let found = estimate("eap", &answers).expect("always there");
    let (mut sum, mut mean, mut square) = (0.0, 0.0, 0.0);
    for node in -600..=600_i32 {
        let theta = f64::from(node) / 100.0;
        let log = |answer: &Scored| answer.curve.log_probability(theta, answer.credit);
        let weight = (answers.iter().map(log).sum::<f64>() - theta * theta / 2.0).exp();
        sum += weight;
        mean += weight * theta;
        square += weight * theta * theta;
    }
    let deviation = (square / sum - (mean / sum).powi(2)).sqrt();
    assert_near(found.standard_error, deviation, 1e-6, "posterior standard deviation");
    let information: f64 = answers.iter().map(|a| a.curve.information(found.theta)).sum();
    assert!(found.standard_error < information.sqrt().recip());
}

/// Products of probabilities underflow to 0/0 on long sheets.
#[test]
fn products_of_likelihoods_on_a_long_sheet() {
    let items: Vec<Curve> = (0..2000)
        .map(|place| {
            let b = (place % 40) as f64 / 10.0 - 2.0;
            match place % 3 {
                0 => Curve::Graded(Graded::new(1.1, &[b - 0.5, b, b + 0.5]).expect("graded")),
                1 => binary(1.5, b, 0.25),
                _ => binary(1.5, b, 0.0),
            }
        })
        .collect();
    let sheets: [&dyn Fn(usize) -> u8; 4] =
        [&|_| 0, &|place| items[place].most_credit(), &|place| (place % 2) as u8, &|_| 1];
    for credit in sheets {
        let answers = sheet(&items, credit);
        for known in ESTIMATORS {
            let Some(found) = known.estimate(&answers, Prior::STANDARD) else {
                assert_eq!(known.name(), "ml");
                continue;
            };
            assert!(found.theta.is_finite(), "{}", known.name());
            assert!(found.standard_error.is_finite() && found.standard_error > 0.0);
        }
        if let Some(fit) = person_fit(&answers, FitAt::Map, Prior::STANDARD) {
            assert!(fit.lz.is_finite() && fit.lz_star.is_finite());
        }
    }
}

/// A prior that moves to the last estimate makes the score depend on the order of the answers.
#[test]
fn prior_centred_on_the_last_estimate() {
    let items: Vec<Curve> =
        (0..12).map(|place| binary(1.0 + place as f64 / 10.0, place as f64 / 4.0, 0.1)).collect();
    let answers = sheet(&items, |place| (place % 3 == 0).into());
    let mut backwards = answers.clone();
    backwards.reverse();
    for known in ESTIMATORS {
        let found = known.estimate(&answers, Prior::STANDARD);
        assert_eq!(found, known.estimate(&backwards, Prior::STANDARD), "{}", known.name());
    }
}

/// A correction for the width of a cell, larger than the variance itself, left a negative under
/// the root.
#[test]
fn negative_variance_under_the_root() {
    for count in [1, 30, 1000] {
        for a in [0.2, 4.0, 50.0, 500.0] {
            let items = vec![binary(a, 0.1, 0.0); count];
            for known in ESTIMATORS {
                let answers = sheet(&items, |place| (place % 2) as u8);
                if let Some(found) = known.estimate(&answers, Prior::STANDARD) {
                    let error = found.standard_error;
                    assert!(error.is_finite() && error > 0.0, "{} {a} {count}", known.name());
                }
            }
        }
    }
}

/// A skipped question was the text "#ABAND#", which somebody could type.
#[test]
fn not_knowing_as_a_text_that_could_be_typed() {
    let id = |text: &str| ChoiceId::parse(text).expect("an id");
    let options = ["dont-know", "skip", "aband"].map(id).to_vec();
    let spec = Spec { options, key: Some(id("dont-know")), ..Spec::default() };
    let row = kind("single").expect("a kind");
    let item = (row.build)(&spec).expect("a sound item");
    assert_eq!(item.credit(&Answer::One(id("dont-know"))), Some(Credit::new(1, 1)));
    assert_eq!(item.credit(&Answer::DontKnow), Some(Credit::none(1)));
}

/// A goal counted as reached on a subject that nobody had asked about.
#[test]
fn goal_reached_on_an_unassessed_subject() {
    let report = empty_report();
    assert_eq!(report.overall, Outcome::NotMeasured);
    assert!(report.areas.iter().all(|area| area.outcome == Outcome::NotMeasured));
    assert!(report.areas.iter().all(|area| area.estimate.is_none()));
    assert_eq!((report.level(), report.weakest_area()), (None, None));
    assert!(report.strengths().is_empty() && report.next_steps().is_empty());
    assert_eq!((report.remarks.person_fit, report.remarks.pattern), (None, None));
}

/// A robust estimator gave 2.01 where the likelihood says 0.64, with NaN for its error.
#[test]
fn robust_estimator_far_from_the_likelihood() {
    let items: Vec<Curve> = (0..30).map(|p| binary(1.2, p as f64 / 7.5 - 2.0, 0.0)).collect();
    // One slip on the easiest item.
    let answers = sheet(&items, |place| u8::from((1..20).contains(&place)));
    let likelihood = estimate("ml", &answers).expect("some right, some not").theta;
    for known in ESTIMATORS {
        let found = known.estimate(&answers, Prior::STANDARD).expect("some right, some not");
        assert!((found.theta - likelihood).abs() < 0.35, "{}: {}", known.name(), found.theta);
        assert!(found.standard_error.is_finite(), "{}", known.name());
    }
}

/// The difficulty of a question was read from the digits of its name.
#[test]
fn difficulty_read_from_a_name() {
    for item in own().0.items.iter().filter(|item| item.is_scored()) {
        let expected = match item.kind.most_points() {
            1 => Curve::provisional(item.level, item.kind.chance()),
            most => Curve::provisional_graded(item.level, most).expect("a curve for its points"),
        };
        assert_eq!(item.curve, expected, "{}", item.id);
    }
}

/// A percentile and an average of a group came from constants in the code.
#[test]
fn made_up_norms() {
    let schema = niveau::export::schema().to_string().to_lowercase();
    for word in ["percentile", "average", "cohort", "norm", "rank"] {
        assert!(!schema.contains(word), "{word}");
    }
}

/// A three-parameter curve left out the lower asymptote.
#[test]
fn guessing_left_out_of_the_curve() {
    for c in [0.0, 0.05, 0.25, 0.5] {
        for theta in [-40.0, -1e6, -f64::MAX] {
            assert_near(binary(1.3, 0.2, c).expected_credit(theta), c, 1e-15, "far below");
        }
        assert_near(binary(1.3, 0.2, c).expected_credit(40.0), 1.0, 1e-15, "far above");
    }
}

/// A report was computed anew with the difficulty of today, not with that which had been used.
#[test]
fn report_without_what_it_was_measured_with() {
    let report = empty_report();
    assert_eq!(report.stamp.hash, own().0.hash);
    assert_eq!(report.stamp.version, own().0.version);
    assert_eq!(report.stamp.cut_version, own().0.cuts.version);
    assert!(!report.stamp.hash.is_empty());
}

/// A table of sums for paper forms, when the probability of some sums is no longer a number.
#[test]
fn sums_of_a_long_paper_form() {
    let items = vec![binary(2.0, 0.0, 0.9); 400];
    for score in sum_scores(&items, Prior::STANDARD) {
        assert!(score.estimate.theta.is_finite() && score.estimate.standard_error > 0.0);
        assert!((0.0..=1.0).contains(&score.probability), "{}", score.score);
    }
}
