//! The measuring core against other engines: catR on a bank of our own, mirt on LSAT7.
//! Where the data come from: `tests/oracle/README.md`.
//!
//! A tolerance looser than the printed digits says why, beside the number.

use niveau::domain::estimate::{Estimate, Prior, Scored, estimator};
use niveau::domain::framework::Area;
use niveau::domain::irt::{Curve, Parameters};
use serde_json::Value;

const OWNED_BANK: &str = include_str!("oracle/owned-bank.json");
pub const LSAT7: &str = include_str!("oracle/lsat7.csv");

/// Two-parameter estimates of LSAT7 by mirt, slopes and intercepts, to five digits.
pub const LSAT7_SLOPES: [f64; 5] = [0.98755, 1.08084, 1.70748, 0.76499, 0.73567];
pub const LSAT7_INTERCEPTS: [f64; 5] = [1.85586, 0.80797, 1.80521, 0.48600, 1.85446];

pub fn owned_bank() -> Value {
    serde_json::from_str(OWNED_BANK).expect("the file is JSON")
}

pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is not a number"))
}

pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap_or_else(|| panic!("{value} is not a list")).iter().map(number).collect()
}

pub fn items(bank: &Value) -> Vec<Parameters> {
    let rows = bank["bank"].as_array().expect("a list of items").iter().map(numbers);
    rows.map(|row| Parameters::new(row[0], row[1], row[2]).expect("a valid item")).collect()
}

pub fn lsat7_items() -> Vec<Parameters> {
    let item = |(&a, d): (&f64, f64)| Parameters::new(a, -d / a, 0.0).expect("a valid item");
    LSAT7_SLOPES.iter().zip(LSAT7_INTERCEPTS).map(item).collect()
}

pub fn curves(items: &[Parameters]) -> Vec<Curve> {
    items.iter().copied().map(Curve::Binary).collect()
}

pub fn answers(items: &[Parameters], right: impl Fn(usize) -> bool) -> Vec<Scored> {
    let area = Area::new(1).expect("area 1 exists");
    let answer = |(place, &parameters)| Scored {
        area,
        curve: Curve::Binary(parameters),
        credit: u8::from(right(place)),
    };
    items.iter().enumerate().map(answer).collect()
}

pub fn estimate(name: &str, answers: &[Scored]) -> Estimate {
    let estimator = estimator(name).expect("a known estimator");
    estimator.estimate(answers, Prior::STANDARD).expect("an estimate")
}

/// The same sum as EAP written out, with a weight of its own for the two end nodes.
///
/// catR sums by trapezoids, in which the ends count half, and we by rectangles. It shows in the
/// sixth digit where all answers are right or none is, and nowhere else.
fn eap(answers: &[Scored], end_weight: f64) -> Estimate {
    let (mut sum, mut mean, mut square) = (0.0, 0.0, 0.0);
    for node in -30..=30_i32 {
        let theta = f64::from(node) / 5.0;
        let log = |answer: &Scored| answer.curve.log_probability(theta, answer.credit);
        let density = (answers.iter().map(log).sum::<f64>() - theta * theta / 2.0).exp();
        let weight = if node.abs() == 30 { end_weight * density } else { density };
        sum += weight;
        mean += weight * theta;
        square += weight * theta * theta;
    }
    let theta = mean / sum;
    Estimate { theta, standard_error: (square / sum - theta * theta).sqrt() }
}

/// Compares an EAP with catR's, and ours with the same sum by rectangles.
#[track_caller]
fn assert_eap(answers: &[Scored], theta: f64, standard_error: f64) {
    let by_trapezoids = eap(answers, 0.5);
    assert_near(by_trapezoids.theta, theta, 1e-9, "theta by trapezoids");
    assert_near(by_trapezoids.standard_error, standard_error, 1e-9, "error by trapezoids");
    let (ours, by_rectangles) = (estimate("eap", answers), eap(answers, 1.0));
    assert_near(ours.theta, by_rectangles.theta, 1e-12, "theta by rectangles");
    assert_near(ours.standard_error, by_rectangles.standard_error, 1e-12, "error by rectangles");
    assert_near(ours.theta, theta, 1e-6, "theta");
    assert_near(ours.standard_error, standard_error, 3e-6, "error");
}

#[track_caller]
pub fn assert_near(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance, "{what}: {found}, not {expected}");
}

#[test]
fn curves_and_information_agree_with_catr() {
    let bank = owned_bank();
    let abilities = numbers(&bank["theta_grid"]);
    for (place, item) in items(&bank).iter().enumerate() {
        for (column, &theta) in abilities.iter().enumerate() {
            let expected = |key: &str| number(&bank[key][place][column]);
            let what = format!("item {place} at {theta}");
            let information = item.information(theta);
            assert_near(item.probability(theta), expected("P"), 1e-9, &what);
            assert_near(information, expected("info"), 1e-9, &what);
            let bend = item.second_derivative(theta) / item.derivative(theta);
            assert_near(information * bend, expected("J"), 1e-9, &what);
        }
    }
    for (column, &theta) in abilities.iter().enumerate() {
        let sum: f64 = items(&bank).iter().map(|item| item.information(theta)).sum();
        assert_near(sum, number(&bank["test_info"][column]), 1e-9, "test information");
    }
}

#[test]
fn estimates_agree_with_catr() {
    let bank = owned_bank();
    let pattern = numbers(&bank["x12"]);
    let answers = answers(&items(&bank)[..12], |place| pattern[place] == 1.0);
    for (name, key) in [("ml", "ML"), ("map", "BM"), ("wle", "WL"), ("eap", "EAP61")] {
        let found = estimate(name, &answers);
        assert_near(found.theta, number(&bank["est"][key][0]), 1e-9, name);
        assert_near(found.standard_error, number(&bank["est"][key][1]), 1e-9, name);
    }
}

#[test]
fn estimates_agree_with_catr_when_all_or_none_are_right() {
    let bank = owned_bank();
    // The file's MAP and WLE here were found with the default tolerance of R's uniroot, 1.2e-4;
    // the roots beside them come from a bisection of the same equations to 1e-15 in Python.
    for (key, right, map, wle) in [
        ("all0", false, -2.380_127_809_144_99, -4.127_417_622_581_729),
        ("all1", true, 2.167_038_113_723_82, 3.323_946_018_012_349),
    ] {
        let extreme = &bank["extreme"][key];
        let answers = answers(&items(&bank)[..12], |_| right);
        assert_eap(&answers, number(&extreme["EAP61"][0]), number(&extreme["EAP61"][1]));
        // The lowest and the highest sum score mean the same, and that table sums by rectangles.
        let score = &bank["sumscore"][if right { 12 } else { 0 }];
        let eap = estimate("eap", &answers);
        assert_near(eap.theta, number(&score["eap"]), 1e-9, key);
        assert_near(eap.standard_error, number(&score["sd"]), 1e-9, key);
        for (name, file, root) in [("map", "BM", map), ("wle", "WL", wle)] {
            let found = estimate(name, &answers).theta;
            assert_near(found, root, 1e-9, name);
            assert_near(found, number(&extreme[file]), 1.2e-4, name);
        }
    }
}

#[test]
fn estimates_agree_step_by_step_with_catr_adaptive_tests() {
    let bank = owned_bank();
    let items = items(&bank);
    for trace in ["cat_mfi_eap", "cat_mfi_eap_cb"] {
        let mut given = Vec::new();
        for step in bank[trace].as_array().expect("a list of steps").iter().map(numbers) {
            let right = step[1] == 1.0;
            given.extend(answers(&[items[step[0] as usize]], |_| right));
            assert_eap(&given, step[2], step[3]);
        }
        assert_eq!(given.len(), 15);
    }
}

#[test]
fn bookmarks_agree() {
    let bank = owned_bank();
    let expected = numbers(&bank["bookmark_rp67"]);
    for (item, expected) in items(&bank).iter().zip(expected) {
        // The file keeps guessing out of the probability, (RP - c)/(1 - RP); ours is its 2PL part.
        let odds = (2.0 / 3.0 - item.guessing) / (1.0 - 2.0 / 3.0);
        let probability = odds / (1.0 + odds);
        assert_near(niveau::domain::cut::bookmark(item, probability), expected, 1e-9, "bookmark");
    }
}

#[test]
fn lsat7_is_the_published_data() {
    let rows = csv::Reader::from_reader(LSAT7.as_bytes()).into_records().flatten();
    let mut persons = 0;
    let mut right = [0; 5];
    for row in rows {
        let count: u32 = row[2].parse().expect("a count");
        persons += count;
        for (sum, answer) in right.iter_mut().zip(row[1].chars()) {
            *sum += if answer == '1' { count } else { 0 };
        }
    }
    assert_eq!(persons, 1000);
    assert_eq!(right, [828, 658, 772, 606, 843]);
}

#[test]
fn estimates_agree_with_mirt_on_lsat7() {
    let items = lsat7_items();
    let mut compared = 0;
    for row in csv::Reader::from_reader(LSAT7.as_bytes()).into_records() {
        let row = row.expect("the file is CSV");
        let answers = answers(&items, |place| row[1].as_bytes()[place] == b'1');
        let expected = |column: usize| row[column].parse::<f64>().expect("a number");
        let eap = estimate("eap", &answers);
        assert_near(eap.theta, expected(3), 1e-5, &row[1]);
        assert_near(eap.standard_error, expected(4), 1e-5, &row[1]);
        let map = estimate("map", &answers);
        assert_near(map.theta, expected(5), 1e-5, &row[1]);
        // mirt takes this standard error from a forward difference of step 1e-4 (R's nlm), which
        // is the curvature at theta + 1e-4: 1.3e-5 off where the curvature changes most.
        assert_near(map.standard_error, expected(6), 2e-5, &row[1]);
        let at = |theta| -> f64 {
            let information = items.iter().map(|item| item.information(theta));
            (1.0 + information.sum::<f64>()).sqrt().recip()
        };
        assert_near(at(map.theta + 1e-4), expected(6), 5e-6, &row[1]);
        assert_near(estimate("wle", &answers).theta, expected(7), 1e-5, &row[1]);
        let ml = estimator("ml").and_then(|ml| ml.estimate(&answers, Prior::STANDARD));
        if expected(8).is_finite() {
            let ml = ml.expect("the file has a finite estimate");
            assert_near(ml.theta, expected(8), 1e-5, &row[1]);
        } else {
            assert_eq!(ml, None, "{}", &row[1]);
        }
        compared += 1;
    }
    assert_eq!(compared, 32);
}
