//! Person fit against PerFit (through the values of LSAT6), catR and mirt, and what else is
//! published of LSAT6.

use niveau::domain::estimate::{Prior, Scored};
use niveau::domain::fit::{FitAt, likelihood_index, person_fit};
use niveau::domain::irt::{Parameters, tcc_inverse};

use crate::oracle::{
    LSAT7, answers, assert_near, curves, estimate, items, lsat7_items, number, numbers, owned_bank,
};

/// LSAT6 under two parameters, slopes and intercepts: from the published counts of the 32 patterns
/// (Bock & Lieberman 1970) by an EM of its own in Python, 61 nodes, to 1e-10; logLik -2466.6534.
const LSAT6: [(f64, f64); 5] = [
    (0.825_659_544, 2.773_234_405),
    (0.722_744_204, 0.990_201_198),
    (0.890_874_533, 0.249_147_523),
    (0.688_367_980, 1.284_756_926),
    (0.656_855_954, 2.053_270_447),
];

fn lsat6() -> Vec<Parameters> {
    LSAT6.map(|(a, d)| Parameters::new(a, -d / a, 0.0).expect("a valid item")).to_vec()
}

fn pattern(items: &[Parameters], pattern: &str) -> Vec<Scored> {
    answers(items, |place| pattern.as_bytes()[place] == b'1')
}

/// Bookmarks at 2/3, Angoff cuts and an EAP are published with seven digits or more: they say that
/// the parameters above are those meant.
#[test]
fn lsat6_is_the_published_scale() {
    let bookmarks = [-2.5193038, -0.4110085, 0.4983864, -0.8594382, -2.0706569];
    for (item, expected) in lsat6().iter().zip(bookmarks) {
        assert_near(niveau::domain::cut::bookmark(item, 2.0 / 3.0), expected, 4e-7, "bookmark");
    }
    for (sum, expected) in [
        (2.5, -1.9662244),
        (3.0, -1.3133261),
        (3.5, -0.6247697),
        (4.0, 0.1707728),
        (4.5, 1.2932172),
    ] {
        let found = tcc_inverse(&curves(&lsat6()), sum).expect("a sum in reach");
        assert_near(found, expected, 1e-6, "ability at a sum");
    }
    let found = estimate("eap", &pattern(&lsat6(), "11110"));
    assert_near(found.theta, 0.17201943, 1e-7, "EAP of 11110");
}

/// Rows of theta, lz and lz* at ML, MAP and WLE.
#[test]
fn person_fit_agrees_on_lsat6() {
    for (sheet, rows) in [
        (
            "11110",
            [
                (0.473273, -1.001153, -1.918973),
                (0.138975, -0.895120, -1.779516),
                (0.094259, -0.884381, -1.764075),
            ],
        ),
        (
            "01111",
            [
                (0.072012, -1.503285, -2.449673),
                (0.022473, -1.491699, -2.424550),
                (-0.199010, -1.455127, -2.326747),
            ],
        ),
        (
            "00100",
            [
                (-3.781676, -1.998128, -3.231904),
                (-1.331014, -3.523955, -3.126713),
                (-3.518799, -1.988610, -3.046488),
            ],
        ),
        (
            "10011",
            [
                (-1.419690, 1.065411, 1.108703),
                (-0.506192, 0.394577, 1.110411),
                (-1.453190, 1.075920, 1.107498),
            ],
        ),
    ] {
        for (at, (theta, lz, lz_star)) in [FitAt::Ml, FitAt::Map, FitAt::Wle].into_iter().zip(rows)
        {
            let what = format!("{sheet} {at:?}");
            let found = person_fit(&pattern(&lsat6(), sheet), at, Prior::STANDARD);
            let found = found.expect("answers that tell");
            assert_near(found.theta, theta, 2e-6, &what);
            assert_near(found.lz, lz, 2e-6, &what);
            assert_near(found.lz_star, lz_star, 2e-6, &what);
        }
    }
}

#[test]
fn person_fit_agrees_with_catr() {
    let bank = owned_bank();
    let given = numbers(&bank["x12"]);
    let answers = answers(&items(&bank)[..12], |place| given[place] == 1.0);
    for (at, key) in [(FitAt::Ml, "ML"), (FitAt::Map, "BM"), (FitAt::Wle, "WL")] {
        let found = person_fit(&answers, at, Prior::STANDARD).expect("answers that tell");
        assert_near(found.lz, number(&bank["personfit"][key][0]), 1e-8, key);
        assert_near(found.lz_star, number(&bank["personfit"][key][1]), 1e-8, key);
    }
}

#[test]
fn the_likelihood_index_agrees_with_mirt_on_lsat7() {
    let mut compared = 0;
    for row in csv::Reader::from_reader(LSAT7.as_bytes()).into_records() {
        let row = row.expect("the file is CSV");
        let answers = pattern(&lsat7_items(), &row[1]);
        let expected: f64 = row[9].parse().expect("a number");
        let found = likelihood_index(&answers, estimate("eap", &answers).theta);
        assert_near(found.expect("items that tell"), expected, 2e-5, &row[1]);
        compared += 1;
    }
    assert_eq!(compared, 32);
}
