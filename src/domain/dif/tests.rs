//! DIF against an independent computation, and on simulated data where the truth is known.

use super::*;
use crate::domain::random::draw;

const RESPONSES: &str = include_str!("../../../tests/oracle/dif-responses.csv");
const EXPECTED: &str = include_str!("../../../tests/oracle/dif.csv");

/// Returns the responses of the oracle, and the side of each person.
fn oracle() -> (Responses, Vec<Option<Side>>) {
    let mut lines = RESPONSES.lines();
    let names = lines.next().expect("a heading").split(',').skip(2).map(str::to_owned).collect();
    let (mut credits, mut sides) = (Vec::new(), Vec::new());
    for line in lines {
        let mut cells = line.split(',').skip(1);
        let is_focal = cells.next() == Some("focal");
        sides.push(Some(if is_focal { Side::Focal } else { Side::Reference }));
        credits.extend(cells.map(|cell| cell.parse().unwrap_or(NOT_REACHED)));
    }
    (Responses::new(names, credits).expect("whole rows"), sides)
}

#[test]
fn every_number_is_that_of_an_independent_computation() {
    let (responses, sides) = oracle();
    let analysis = analyse(&responses, &sides).expect("both groups are large");
    let purification = Purification { rounds: 2, settled: true, left_out: vec![3, 9] };
    assert_eq!(analysis.purification, purification);
    let rows: Vec<&str> = EXPECTED.lines().skip(1).collect();
    assert_eq!(rows.len(), analysis.items.len());
    for (row, item) in rows.into_iter().zip(&analysis.items) {
        let dif = item.found.as_ref().expect("all items can be compared");
        let (mantel, logistic) = (&dif.mantel_haenszel, dif.logistic.expect("a solution"));
        let (uniform, non_uniform) = (logistic.uniform, logistic.non_uniform);
        let found = [
            item.reference as f64,
            item.focal as f64,
            mantel.alpha,
            mantel.delta,
            mantel.standard_error,
            mantel.chi_square,
            mantel.p,
            uniform.chi_square,
            uniform.p,
            uniform.gain,
            non_uniform.chi_square,
            non_uniform.p,
            non_uniform.gain,
            logistic.p,
        ];
        let cells: Vec<&str> = row.split(',').skip(1).collect();
        let classes: Vec<&str> =
            cells.iter().copied().filter(|cell| "ABC".contains(cell)).collect();
        assert_eq!([mantel.class.letter(), logistic.class.letter()][..], classes, "{row}");
        let expected = cells.iter().filter_map(|cell| cell.parse::<f64>().ok());
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-7, "{row}: {found} for {expected}");
        }
    }
}

/// Where an item differs for the focal group.
#[derive(Clone, Copy)]
struct Planted {
    item: usize,
    /// How much harder it is.
    harder: f64,
    /// How steep it is there.
    slope: f64,
}

fn uniform(seed: u64, place: u64) -> f64 {
    (draw(seed, place, 1 << 40) as f64 + 0.5) / (1_u64 << 40) as f64
}

/// Returns answers of so many persons to 30 items of slope 1.2; half are focal, and weaker by 0.5.
fn simulate(seed: u64, persons: usize, planted: &[Planted]) -> (Responses, Vec<Option<Side>>) {
    const ITEMS: usize = 30;
    let (mut credits, mut sides) = (Vec::new(), Vec::new());
    for person in 0..persons {
        let place = (person * (ITEMS + 2)) as u64;
        let is_focal = person % 2 == 1;
        // Box & Muller 1958.
        let radius = (-2.0 * uniform(seed, place).ln()).sqrt();
        let normal = radius * (std::f64::consts::TAU * uniform(seed, place + 1)).cos();
        let theta = if is_focal { normal - 0.5 } else { normal };
        for item in 0..ITEMS {
            let here = planted.iter().find(|one| one.item == item && is_focal);
            let harder = here.map_or(0.0, |one| one.harder);
            let slope = here.map_or(1.2, |one| one.slope);
            let difficulty = -1.5 + 3.0 * item as f64 / (ITEMS - 1) as f64 + harder;
            let chance = 1.0 / (1.0 + (-slope * (theta - difficulty)).exp());
            credits.push(u8::from(uniform(seed, place + 2 + item as u64) < chance));
        }
        sides.push(Some(if is_focal { Side::Focal } else { Side::Reference }));
    }
    let names = (0..ITEMS).map(|item| format!("i{item}")).collect();
    (Responses::new(names, credits).expect("whole rows"), sides)
}

#[test]
fn sound_items_are_flagged_about_as_often_as_chance_says() {
    let (mut mantel, mut regression, mut large, mut all) = (0, 0, 0, 0);
    for seed in 0..12 {
        let (responses, sides) = simulate(seed, 1_200, &[]);
        let analysis = analyse(&responses, &sides).expect("both groups are large");
        for dif in analysis.items.iter().filter_map(|item| item.found.as_ref().ok()) {
            all += 1;
            mantel += usize::from(dif.mantel_haenszel.p < SIGNIFICANCE);
            regression += usize::from(dif.logistic.is_some_and(|one| one.p < SIGNIFICANCE));
            large += usize::from(dif.class() == Class::C);
        }
    }
    // Of 360 items 18 are expected, with a standard deviation of 4.1: 6 to 30 are within three.
    assert_eq!((all, large), (360, 0));
    assert!((6..=30).contains(&mantel), "{mantel}");
    assert!((6..=30).contains(&regression), "{regression}");
}

#[test]
fn planted_items_are_found_and_no_other_is_large() {
    let planted = [
        Planted { item: 5, harder: 1.0, slope: 1.2 },
        Planted { item: 12, harder: -1.0, slope: 1.2 },
        Planted { item: 20, harder: 1.0, slope: 1.2 },
        Planted { item: 16, harder: 0.0, slope: 0.2 },
    ];
    let (responses, sides) = simulate(99, 3_000, &planted);
    let analysis = analyse(&responses, &sides).expect("both groups are large");
    assert!(analysis.purification.settled);
    let of = |item: usize| analysis.items[item].found.as_ref().expect("it can be compared");
    for (item, is_harder) in [(5, true), (12, false), (20, true)] {
        let mantel = of(item).mantel_haenszel;
        assert_eq!((mantel.class, mantel.delta < 0.0), (Class::C, is_harder), "{item}: {mantel:?}");
    }
    // A difference of 1 in difficulty times slope 1.2 is 2.35 · 1.2 = 2.8 on the delta scale.
    assert!((of(5).mantel_haenszel.delta + 2.82).abs() < 0.6, "{:?}", of(5).mantel_haenszel);
    let crossing = of(16).logistic.expect("a solution").non_uniform;
    assert!(crossing.p < 1e-6, "{crossing:?}");
    let large = analysis
        .items
        .iter()
        .filter(|item| item.found.as_ref().is_ok_and(|dif| dif.mantel_haenszel.class == Class::C));
    assert_eq!(large.map(|item| item.item).collect::<Vec<_>>(), [5, 12, 20]);
}

#[test]
fn nothing_is_said_of_small_groups() {
    for (persons, expected) in [(200, false), (201, false), (202, true)] {
        let (responses, sides) = simulate(3, persons, &[]);
        assert_eq!(analyse(&responses, &sides).is_some(), expected, "{persons}");
    }
    // Of an item that few reached nothing is said either.
    let (responses, sides) = simulate(3, 1_000, &[]);
    let mut credits = responses.credits().to_vec();
    (150..1_000).for_each(|person| credits[person * 30 + 7] = NOT_REACHED);
    let responses = Responses::new(responses.items().to_vec(), credits).expect("whole rows");
    let analysis = analyse(&responses, &sides).expect("both groups are large");
    assert_eq!(analysis.items[7].found, Err(Unclear::TooFew));
    assert!(analysis.items[8].found.is_ok());
}

#[test]
fn an_item_without_variation_or_with_steps_is_told() {
    let (responses, sides) = simulate(4, 800, &[]);
    let mut credits = responses.credits().to_vec();
    for row in credits.chunks_exact_mut(30) {
        row[0] = 1;
        row[1] *= 2;
    }
    let responses = Responses::new(responses.items().to_vec(), credits).expect("whole rows");
    let analysis = analyse(&responses, &sides).expect("both groups are large");
    assert_eq!(analysis.items[0].found, Err(Unclear::AllAlike));
    assert_eq!(analysis.items[1].found, Err(Unclear::Graded));
}

#[test]
fn a_likelihood_without_a_maximum_gives_no_regression() {
    let answers = |right, wrong| strata::Answers { right, wrong };
    // Everybody of the focal group is right, at every score: the group's slope has no bound.
    let strata: Vec<Stratum> = (0..5)
        .map(|score| Stratum { set: 0, score, reference: answers(20, 30), focal: answers(50, 0) })
        .collect();
    assert_eq!(logistic::test(&strata), None);
    assert_eq!(mantel_haenszel::test(&strata), None);
}

#[test]
fn the_order_of_persons_and_items_changes_nothing() {
    let (responses, sides) = oracle();
    let width = responses.items().len();
    let credits = responses.credits().iter().rev().copied().collect();
    let names = responses.items().iter().rev().cloned().collect();
    let turned = Responses::new(names, credits).expect("whole rows");
    let turned_sides: Vec<_> = sides.iter().rev().copied().collect();
    let one = analyse(&responses, &sides).expect("both groups are large");
    let other = analyse(&turned, &turned_sides).expect("both groups are large");
    for (at, item) in one.items.iter().enumerate() {
        let same = &other.items[width - 1 - at];
        let delta = |item: &ItemDif| item.found.clone().map(|dif| dif.mantel_haenszel.delta);
        let (one, other) = (delta(item).expect("found"), delta(same).expect("found"));
        assert!((one - other).abs() < 1e-9, "{at}");
    }
}
