//! Selection against catR 3.17 on a bank of our own: every criterion, and two whole adaptive tests.

use std::collections::BTreeSet;

use niveau::domain::adapt::{
    Belief, CRITERIA, Candidate, Decision, Given, Nodes, Pool, Rules, Standing, Stop, criterion,
};
use niveau::domain::cut::CutTable;
use niveau::domain::estimate::{Estimate, NODES, Prior, Scored, estimator};
use niveau::domain::framework::{AREAS, Area};
use niveau::domain::id::ItemId;
use niveau::domain::irt::{Curve, Parameters};
use serde_json::Value;

const OWNED_BANK: &str = include_str!("oracle/owned-bank.json");

/// Names of the file and ours.
const NAMES: [(&str, &str); 12] = [
    ("MFI", "mfi"),
    ("bOpt", "bopt"),
    ("thOpt", "thopt"),
    ("MLWI", "mlwi"),
    ("MPWI", "mpwi"),
    ("MEI", "mei"),
    ("MEI_Fisher", "mei_fisher"),
    ("MEPV", "mepv"),
    ("KL", "kl"),
    ("KLP", "klp"),
    ("GDI", "gdi"),
    ("GDIP", "gdip"),
];

fn owned_bank() -> Value {
    serde_json::from_str(OWNED_BANK).expect("the file is JSON")
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap_or_else(|| panic!("{value} is not a list"));
    list.iter().map(|one| one.as_f64().expect("a number")).collect()
}

fn curves(bank: &Value) -> Vec<Curve> {
    let rows = bank["bank"].as_array().expect("a list of items").iter().map(numbers);
    let item = |row: Vec<f64>| Parameters::new(row[0], row[1], row[2]).expect("a valid item");
    rows.map(|row| Curve::Binary(item(row))).collect()
}

fn one_area() -> Area {
    Area::new(1).expect("area 1 exists")
}

/// What is known after items 0 to 11, at the file's MAP.
fn belief(bank: &Value, curves: &[Curve]) -> Belief {
    let answer = |(curve, right): (&Curve, f64)| Scored {
        area: one_area(),
        curve: *curve,
        credit: u8::from(right == 1.0),
    };
    let answers = curves.iter().zip(numbers(&bank["x12"])).map(answer).collect();
    let theta = bank["next_item_theta"].as_f64().expect("a number");
    Belief::new(theta, answers, Prior::STANDARD, Nodes::CATR)
}

/// Returns the items not yet asked, the best first; of equals the lowest number first.
fn ranking(name: &str, belief: &Belief, curves: &[Curve]) -> Vec<(usize, f64)> {
    let criterion = criterion(name).expect("a known criterion");
    let merit = |place: usize| (place, criterion.merit(&curves[place], belief));
    let mut ranking: Vec<_> = (belief.answers.len()..curves.len()).map(merit).collect();
    ranking.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    ranking
}

#[track_caller]
fn assert_near(found: f64, expected: f64, what: &str) {
    // Relative: the integrals under a likelihood are of the order of 1e-6 themselves.
    assert!((found - expected).abs() <= 1e-6 * expected.abs(), "{what}: {found}, not {expected}");
}

#[test]
fn every_criterion_chooses_as_catr_does() {
    let bank = owned_bank();
    let curves = curves(&bank);
    let belief = belief(&bank, &curves);
    assert_eq!(NAMES.len(), CRITERIA.len(), "every criterion stands in the table");
    for (theirs, ours) in NAMES {
        let expected = numbers(&bank["next_item"][theirs]);
        let (place, merit) = ranking(ours, &belief, &curves)[0];
        assert_eq!(place, expected[0] as usize, "{theirs}");
        assert_near(merit.abs(), expected[1], theirs);
    }
}

#[test]
fn the_five_most_informative_are_those_of_catr() {
    let bank = owned_bank();
    let curves = curves(&bank);
    let found = ranking("mfi", &belief(&bank, &curves), &curves);
    let (places, values) = (&bank["mfi_top5"]["item0"], &bank["mfi_top5"]["info"]);
    for (at, (place, value)) in numbers(places).into_iter().zip(numbers(values)).enumerate() {
        assert_eq!(found[at].0, place as usize);
        assert_near(found[at].1, value, "information");
    }
}

/// Plays a test of the file and compares every item and every estimate.
fn play(trace: &str, area: impl Fn(usize) -> Area, blueprint: [usize; AREAS]) {
    let bank = owned_bank();
    let curves = curves(&bank);
    let id = |place: usize| ItemId::parse(&format!("item-{place:02}")).expect("an id");
    let candidates = curves.iter().enumerate().map(|(place, curve)| Candidate {
        id: id(place),
        area: area(place),
        curve: *curve,
        enemies: Vec::new(),
    });
    let mfi = criterion("mfi").expect("a known criterion");
    let rules = Rules::plain(blueprint, mfi, Stop::after(15), &CutTable::provisional());
    let pool = Pool::from_candidates(candidates.collect(), rules, &BTreeSet::new());
    let eap = estimator("eap").expect("a known estimator");
    let responses = numbers(&bank["cat_resp"]);
    let (mut given, mut scored) = (Vec::new(), Vec::new());
    for step in bank[trace].as_array().expect("a list of steps").iter().map(numbers) {
        let known = eap.estimate(&scored, Prior::STANDARD).expect("always there");
        let next = pool.decide(&standing(known, &given), 0);
        let Decision::Ask(at) = next else { panic!("{trace}: {next:?} after {}", given.len()) };
        let place = step[0] as usize;
        assert_eq!(pool.candidates()[at].id, id(place), "{trace}: item {}", given.len());
        let credit = u8::from(responses[place] == 1.0);
        assert_eq!(f64::from(credit), step[1]);
        given.push(Given { item: at, credit });
        scored.push(Scored { area: one_area(), curve: curves[place], credit });
        let known = eap.estimate(&scored, Prior::STANDARD).expect("always there");
        assert!((known.theta - step[2]).abs() < 1e-6, "{trace}: {known:?} {step:?}");
        assert!((known.standard_error - step[3]).abs() < 1e-6, "{trace}: {known:?} {step:?}");
    }
    assert_eq!(given.len(), 15);
    let known = eap.estimate(&scored, Prior::STANDARD).expect("always there");
    assert!(matches!(pool.decide(&standing(known, &given), 0), Decision::Stop(_)));
}

fn standing(known: Estimate, answers: &[Given]) -> Standing<'_> {
    Standing { overall: known, areas: [known; AREAS], answers, posterior: &|_| [0.0; NODES] }
}

#[test]
fn a_whole_adaptive_test_asks_what_catr_asks() {
    play("cat_mfi_eap", |_| one_area(), [1, 0, 0, 0, 0]);
}

#[test]
fn a_balanced_adaptive_test_asks_what_catr_asks() {
    let area = |place: usize| Area::new((place % AREAS) as u8 + 1).expect("five areas");
    play("cat_mfi_eap_cb", area, [1; AREAS]);
}
