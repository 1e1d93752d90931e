//! Graded items and estimators beside the usual ones, against other engines: catR on items of our
//! own, values that test suites of other programs pin, and closed forms.

use niveau::domain::estimate::{Estimate, Prior, Scored, estimator};
use niveau::domain::framework::Area;
use niveau::domain::irt::{Curve, FourPl, Graded, Parameters};
use serde_json::Value;

use crate::oracle::{assert_near, curves, items, number, numbers, owned_bank};

pub fn answers_to(curves: &[Curve], credits: &[u8]) -> Vec<Scored> {
    let area = Area::new(1).expect("area 1 exists");
    let answers = curves.iter().zip(credits);
    answers.map(|(&curve, &credit)| Scored { area, curve, credit }).collect()
}

fn estimate(name: &str, answers: &[Scored]) -> Estimate {
    let estimator = estimator(name).expect("a known estimator");
    estimator.estimate(answers, Prior::STANDARD).expect("an estimate")
}

/// The graded items of the file; a short one is filled up with "NA".
fn graded_items(bank: &Value) -> Vec<Curve> {
    let row = |row: &Value| {
        let row: Vec<f64> =
            row.as_array().expect("a row").iter().filter_map(Value::as_f64).collect();
        Curve::Graded(Graded::new(row[0], &row[1..]).expect("a graded item"))
    };
    bank["gpcm"]["params"].as_array().expect("rows").iter().map(row).collect()
}

fn binary(rows: &[(f64, f64, f64)]) -> Vec<Curve> {
    let item = |&(a, b, c): &(f64, f64, f64)| Parameters::new(a, b, c).expect("a valid item");
    rows.iter().map(|row| Curve::Binary(item(row))).collect()
}

#[test]
fn graded_curves_and_information_agree_with_catr() {
    let bank = owned_bank();
    let graded = &bank["gpcm"];
    for (row, theta) in numbers(&graded["theta"]).into_iter().enumerate() {
        for (place, curve) in graded_items(&bank).iter().enumerate() {
            let what = format!("item {place} at {theta}");
            let expected = graded["P"][row][place].as_array().expect("probabilities");
            let expected = expected.iter().filter_map(Value::as_f64);
            for (found, expected) in curve.probabilities(theta).into_iter().zip(expected) {
                assert_near(found, expected, 1e-11, &what);
            }
            let information = number(&graded["info"][row][place]);
            assert_near(curve.information(theta), information, 1e-11, &what);
        }
    }
}

#[test]
fn graded_estimates_agree_with_catr() {
    let bank = owned_bank();
    let expected = &bank["gpcm"];
    let credits: Vec<u8> = numbers(&expected["x"]).into_iter().map(|x| x as u8).collect();
    let answers = answers_to(&graded_items(&bank), &credits);
    // The file's ML, MAP and WLE were found with the default tolerance of R's uniroot, 1.2e-4; the
    // roots beside them come from a bisection of the same equations to 1e-15 in Python.
    for (name, key, theta, standard_error) in [
        ("ml", "ML", 1.174_715_405_802_174, 0.732_874_013_377_534),
        ("ml_bounded", "ML", 1.174_715_405_802_174, 0.732_874_013_377_534),
        ("map", "BM", 0.793_864_463_908_521, 0.551_215_069_390_97),
        ("wle", "WL", 1.027_918_477_734_682, 0.700_473_797_181_823),
    ] {
        let (found, file) = (estimate(name, &answers), &expected["est"][key]);
        assert_near(found.theta, theta, 1e-9, name);
        assert_near(found.standard_error, standard_error, 1e-9, name);
        assert_near(found.theta, number(&file[0]), 1.2e-4, name);
        assert_near(found.standard_error, number(&file[1]), 1.2e-4, name);
    }
    let found = estimate("eap", &answers);
    assert_near(found.theta, number(&expected["EAP61"][0]), 1e-9, "eap");
    assert_near(found.standard_error, number(&expected["EAP61"][1]), 1e-9, "eap");
}

/// Items and estimates that the tests of other programs pin. Theirs are found with tolerances of
/// 2e-5 and wider; the digits here are those of a bisection to 1e-15 in Python, and the published
/// ones stand beside them.
#[test]
fn estimates_agree_with_the_values_of_other_programs() {
    // The first three items of the table "tcals" of catR.
    let tcals = binary(&[(2.225, -1.885, 0.21), (1.174, -2.411, 0.212), (2.104, -2.439, 0.192)]);
    let four = |(a, b, c, d)| {
        let lower = Parameters::new(a, b, c).expect("a valid item");
        Curve::FourPl(FourPl::new(lower, d).expect("an upper asymptote"))
    };
    let four =
        [(1.32, -0.63, 0.17, 0.87), (1.07, 0.18, 0.1, 0.93), (0.84, -0.84, 0.19, 1.0)].map(four);
    for (curves, credits, rows) in [
        (
            &tcals[..],
            [1, 0, 1],
            [
                ("ml", -1.642_307_043_449, -1.642_307),
                ("map", -0.816_979_267_031, -0.816_98),
                ("wle", -1.832_741_861_046, -1.832_74),
                ("eap", -0.684_519_281_541, -0.684_45),
            ],
        ),
        (
            &four[..],
            [0, 1, 0],
            [
                ("ml", -1.793_082_510_363, -1.793_097),
                ("map", -0.474_175_361_922, -0.474_175),
                ("wle", -1.118_841_397_154, -1.118_852),
                ("eap", -0.456_700_893_413, -0.456_701),
            ],
        ),
    ] {
        let answers = answers_to(curves, &credits);
        for (name, root, published) in rows {
            let found = estimate(name, &answers).theta;
            assert_near(found, root, 1e-10, name);
            // The widest: an EAP over -4 to 4 only.
            assert_near(found, published, 7e-5, name);
        }
    }
}

/// Two items of one slope, one right: the ability is in the middle of the two difficulties.
#[test]
fn opposite_rasch_answers_meet_in_the_middle() {
    let answers = answers_to(&binary(&[(1.0, -1.603, 0.0), (1.0, 0.909, 0.0)]), &[1, 0]);
    for name in ["ml", "ml_bounded"] {
        assert_near(estimate(name, &answers).theta, -0.347, 1e-12, name);
    }
}

#[test]
fn bounded_likelihood_ends_at_the_bound_as_catr_does() {
    let bank = owned_bank();
    let items = curves(&items(&bank)[..12]);
    for (key, credit) in [("all0", 0), ("all1", 1)] {
        let found = estimate("ml_bounded", &answers_to(&items, &[credit; 12]));
        assert_eq!(found.theta, number(&bank["extreme"][key]["ML"]), "{key}");
        assert!(found.standard_error.is_finite() && found.standard_error <= 6.0, "{key}");
    }
}
