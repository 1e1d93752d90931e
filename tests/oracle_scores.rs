//! Numbers about whole tests against other engines: sums of points, the test characteristic curve
//! and its inverse, test information, reliability.

use niveau::domain::estimate::{Prior, sum_scores};
use niveau::domain::irt::{tcc, tcc_inverse};

use crate::oracle::{LSAT7, assert_near, curves, items, lsat7_items, number, numbers, owned_bank};

#[test]
fn sum_scores_agree_with_lord_and_wingersky() {
    let bank = owned_bank();
    let found = sum_scores(&curves(&items(&bank)[..12]), Prior::STANDARD);
    let rows = bank["sumscore"].as_array().expect("a list of scores");
    assert_eq!(found.len(), rows.len());
    for (found, row) in found.iter().zip(rows) {
        let what = format!("score {}", found.score);
        assert_eq!(found.score as f64, number(&row["score"]));
        assert_near(found.probability, number(&row["p"]), 1e-12, &what);
        assert_near(found.estimate.theta, number(&row["eap"]), 1e-10, &what);
        assert_near(found.estimate.standard_error, number(&row["sd"]), 1e-10, &what);
    }
}

#[test]
fn expected_scores_and_angoff_cuts_agree() {
    let bank = owned_bank();
    let items = curves(&items(&bank));
    let abilities = numbers(&bank["theta_grid"]);
    for (theta, expected) in abilities.into_iter().zip(numbers(&bank["tcc"])) {
        assert_near(tcc(&items, theta), expected, 1e-9, "expected score");
    }
    let sums = [12.0, 15.0, 18.0, 21.0, 24.0];
    for (sum, expected) in sums.into_iter().zip(numbers(&bank["angoff_theta"])) {
        let found = tcc_inverse(&items, sum).expect("a sum in reach");
        assert_near(found, expected, 1e-10, "ability at a sum");
    }
}

/// The published digits are three for abilities and frequencies, six for information.
#[test]
fn lsat7_as_a_test_agrees_with_mirt() {
    let items = lsat7_items();
    let scores = sum_scores(&curves(&items), Prior::STANDARD);
    let expected = [
        (-1.870, 0.693, 10.090),
        (-1.432, 0.684, 44.659),
        (-0.949, 0.694, 109.773),
        (-0.413, 0.721, 207.738),
        (0.152, 0.759, 319.186),
        (0.727, 0.801, 308.554),
    ];
    for (found, (theta, standard_error, frequency)) in scores.iter().zip(expected) {
        let what = format!("score {}", found.score);
        assert_near(found.estimate.theta, theta, 5.1e-4, &what);
        assert_near(found.estimate.standard_error, standard_error, 5.1e-4, &what);
        // The slopes have five digits, which is worth 0.002 of 1,000 persons.
        assert_near(1000.0 * found.probability, frequency, 2e-3, &what);
    }
    let information = [0.569051, 1.081522, 1.460828, 0.918058, 0.402370, 0.168926, 0.071427];
    for (theta, expected) in (-3..=3).zip(information) {
        let sum: f64 = items.iter().map(|item| item.information(f64::from(theta))).sum();
        assert_near(sum, expected, 5e-6, "test information");
    }
}

/// Marginal reliability as mirt defines it (Green et al. 1984 with test information), and the
/// empirical one from estimates: variance of EAP / (variance of EAP + mean of SE²).
#[test]
fn lsat7_reliabilities_agree_with_mirt() {
    let items = lsat7_items();
    let (mut sum, mut weights) = (0.0, 0.0);
    for node in -3000..=3000 {
        let theta = f64::from(node) / 500.0;
        let information: f64 = items.iter().map(|item| item.information(theta)).sum();
        let weight = (-theta * theta / 2.0).exp();
        sum += weight * information / (information + 1.0);
        weights += weight;
    }
    assert_near(sum / weights, 0.441819, 2e-5, "marginal reliability");
    let (mut persons, mut mean, mut square, mut error) = (0.0, 0.0, 0.0, 0.0);
    for row in csv::Reader::from_reader(LSAT7.as_bytes()).into_records() {
        let row = row.expect("the file is CSV");
        let column = |at: usize| row[at].parse::<f64>().expect("a number");
        let answers = crate::oracle::answers(&items, |place| row[1].as_bytes()[place] == b'1');
        let eap = crate::oracle::estimate("eap", &answers);
        persons += column(2);
        mean += column(2) * eap.theta;
        square += column(2) * eap.theta * eap.theta;
        error += column(2) * eap.standard_error * eap.standard_error;
    }
    let variance = (square - mean * mean / persons) / (persons - 1.0);
    assert_near(variance / (variance + error / persons), 0.452305, 2e-5, "empirical reliability");
}
