//! What is told is audited as an attacker would: a linear program says how large each hidden cell can be.

use proptest::prelude::*;

use super::*;
use crate::domain::summary::SCALES;

/// Categories of the scales counted here.
const CATEGORIES: usize = 6;

/// Returns the largest value of one unknown, all of them from 0 up, that solves equations which have a
/// solution; infinite when there is none. Two phases of the simplex method by the rule of Bland 1977. The
/// matrices here are totally unimodular: every pivot is 1 or −1 and every number whole.
fn largest(equations: &[(Vec<usize>, Vec<usize>, f64)], unknowns: usize, of: usize) -> f64 {
    let rows = equations.len();
    let mut tableau = vec![vec![0.0; unknowns + 1]; rows];
    for (row, (plus, minus, sum)) in tableau.iter_mut().zip(equations) {
        let sign = if *sum < 0.0 { -1.0 } else { 1.0 };
        plus.iter().for_each(|at| row[*at] += sign);
        minus.iter().for_each(|at| row[*at] -= sign);
        row[unknowns] = sign * sum;
    }
    let mut basis: Vec<Option<usize>> = vec![None; rows];
    let none = (0..unknowns + 1).map(|at| -tableau.iter().map(|row| row[at]).sum::<f64>());
    let mut target: Vec<f64> = none.collect();
    improve(&mut tableau, &mut basis, &mut target);
    assert!(target[unknowns].abs() < 1e-6, "the true table solves them");
    // What is left without an unknown says 0 = 0, or an unknown can take its place.
    for row in 0..rows {
        let column = (0..unknowns).find(|at| tableau[row][*at].abs() > 1e-9);
        if let (None, Some(column)) = (basis[row], column) {
            pivot(&mut tableau, &mut basis, &mut target, row, column);
        }
    }
    let mut target = vec![0.0; unknowns + 1];
    target[of] = -1.0;
    for row in 0..rows {
        if basis[row] == Some(of) {
            (0..=unknowns).for_each(|at| target[at] += tableau[row][at]);
        }
    }
    if improve(&mut tableau, &mut basis, &mut target) { target[unknowns] } else { f64::INFINITY }
}

/// Raises the target as far as it goes; returns whether there is a bound.
fn improve(tableau: &mut [Vec<f64>], basis: &mut [Option<usize>], target: &mut [f64]) -> bool {
    let last = target.len() - 1;
    while let Some(column) = (0..last).find(|at| target[*at] < -1e-9) {
        let ratio = |row: &usize| tableau[*row][last] / tableau[*row][column];
        let rows = (0..tableau.len()).filter(|row| tableau[*row][column] > 1e-9);
        let order =
            |a: &usize, b: &usize| ratio(a).total_cmp(&ratio(b)).then(basis[*a].cmp(&basis[*b]));
        let Some(row) = rows.min_by(order) else { return false };
        pivot(tableau, basis, target, row, column);
    }
    true
}

fn pivot(
    tableau: &mut [Vec<f64>],
    basis: &mut [Option<usize>],
    target: &mut [f64],
    row: usize,
    column: usize,
) {
    let by = tableau[row][column];
    tableau[row].iter_mut().for_each(|value| *value /= by);
    let pivot_row = tableau[row].clone();
    let subtract = |from: &mut [f64]| {
        let times = from[column];
        from.iter_mut().zip(&pivot_row).for_each(|(value, other)| *value -= times * other);
    };
    let others = tableau.iter_mut().enumerate().filter(|(at, _)| *at != row);
    others.for_each(|(_, other)| subtract(other));
    subtract(target);
    basis[row] = Some(column);
}

/// An attacker of one scale: knows every sum, and that zeros are only hidden in rows hidden whole.
struct Attack<'a> {
    rows: &'a [PublishedRow],
    unknowns: Vec<(usize, usize)>,
    equations: Vec<(Vec<usize>, Vec<usize>, f64)>,
}

impl Attack<'_> {
    fn on(rows: &[PublishedRow]) -> Attack<'_> {
        let cells = (0..rows.len()).flat_map(|row| (0..CATEGORIES).map(move |at| (row, at)));
        let unknowns = cells.filter(|(row, at)| rows[*row].counts[*at].is_none()).collect();
        let mut attack = Attack { rows, unknowns, equations: Vec::new() };
        for (at, row) in rows.iter().enumerate() {
            let persons = row.persons.expect("sums of rows are told") as f64;
            let cells: Vec<_> = (0..CATEGORIES).map(|column| (at, column)).collect();
            attack.equation(&cells, None, persons);
        }
        // Without groups there is nothing to add up.
        for column in (0..CATEGORIES).filter(|_| rows.len() > 1) {
            let cells: Vec<_> = (1..rows.len()).map(|row| (row, column)).collect();
            attack.equation(&cells, Some((0, column)), 0.0);
        }
        attack
    }

    /// The least that a hidden cell can hold.
    fn least(&self, row: usize) -> f64 {
        if self.rows[row].counts.iter().all(Option::is_none) { 0.0 } else { 1.0 }
    }

    fn equation(&mut self, plus: &[(usize, usize)], minus: Option<(usize, usize)>, sum: f64) {
        let mut equation = (Vec::new(), Vec::new(), sum);
        let cells = plus.iter().map(|cell| (*cell, 1.0)).chain(minus.map(|cell| (cell, -1.0)));
        for ((row, column), sign) in cells {
            let unknown = self.unknowns.iter().position(|one| *one == (row, column));
            match (self.rows[row].counts[column], unknown) {
                (Some(count), _) => equation.2 -= sign * count as f64,
                (None, Some(at)) => {
                    equation.2 -= sign * self.least(row);
                    if sign > 0.0 { equation.0.push(at) } else { equation.1.push(at) }
                }
                (None, None) => panic!("a hidden cell is an unknown"),
            }
        }
        self.equations.push(equation);
    }

    fn largest(&self, row: usize, column: usize) -> f64 {
        let at = self.unknowns.iter().position(|one| *one == (row, column));
        let at = at.expect("a hidden cell is an unknown");
        self.least(row) + largest(&self.equations, self.unknowns.len(), at)
    }
}

/// Returns a summary of groups, each with its counts on every scale.
fn summary(groups: &[Vec<[u64; CATEGORIES]>]) -> Summary {
    let measure = Measure::of("digcomp").expect("a row");
    let empty = Summary::new(measure, Stamp::default(), Some("place".to_owned()));
    let rows =
        groups.iter().enumerate().map(|(at, scales)| (Some(at.to_string()), scales.concat()));
    Summary::of_exact(empty, 0, rows.collect()).expect("sound counts")
}

/// Returns the true counts of the rows that are told, everybody first.
fn truth(summary: &Summary, published: &Published, scale: usize) -> Vec<Vec<u64>> {
    let part = |counts: &[u64]| counts[scale * CATEGORIES..][..CATEGORIES].to_vec();
    let exact = summary.exact();
    let mut all = vec![0; CATEGORIES];
    let mut others = all.clone();
    let add = |to: &mut Vec<u64>, counts: &[u64]| {
        to.iter_mut().zip(part(counts)).for_each(|(sum, count)| *sum += count);
    };
    let rows = &published.scales[scale].rows;
    for (name, counts) in &exact {
        add(&mut all, counts);
        let who = name.map_or(Who::NoValue, |name| Who::Value(name.to_owned()));
        if rows.iter().all(|row| row.who != who) {
            add(&mut others, counts);
        }
    }
    let row = |row: &PublishedRow| match &row.who {
        Who::All => all.clone(),
        Who::Others => others.clone(),
        Who::NoValue => part(exact.iter().find(|(name, _)| name.is_none()).expect("a row").1),
        Who::Value(value) => {
            part(exact.iter().find(|(name, _)| *name == Some(value)).expect("a row").1)
        }
    };
    rows.iter().map(row).collect()
}

/// Checks every cell of what is told; returns how many are hidden.
fn audit(summary: &Summary, k: u64) -> usize {
    let published = summary.hide(Smallest::new(k).expect("an allowed number"));
    let is_small = |count: u64| (1..k).contains(&count);
    let mut hidden = 0;
    if is_small(summary.counted()) {
        let cells = published.scales.iter().flat_map(|scale| &scale.rows);
        let is_dark =
            |row: &PublishedRow| row.persons.is_none() && row.counts.iter().all(Option::is_none);
        assert!(published.counted.is_none() && cells.clone().all(is_dark), "few persons are told");
        return cells.map(|row| row.counts.len()).sum();
    }
    for (at, scale) in published.scales.iter().enumerate() {
        let truth = truth(summary, &published, at);
        let attack = Attack::on(&scale.rows);
        hidden += attack.unknowns.len();
        for (row, counts) in truth.iter().enumerate() {
            let told = &scale.rows[row];
            assert_eq!(told.persons, Some(counts.iter().sum()));
            assert!(told.persons.is_none_or(|persons| !is_small(persons)), "{published:?}");
            for (column, count) in counts.iter().enumerate() {
                match told.counts[column] {
                    Some(told) => assert!(told == *count && !is_small(told), "{truth:?}"),
                    None if is_small(*count) => {
                        let largest = attack.largest(row, column);
                        assert!(
                            largest >= k as f64,
                            "{largest} at {row}, {column}: {truth:?}\n{scale:?}"
                        );
                    }
                    None => {}
                }
            }
            audit_levels(&attack, row, counts, k);
        }
    }
    hidden
}

/// Where everybody measured is of one level, some could as well be of another.
fn audit_levels(attack: &Attack, row: usize, counts: &[u64], k: u64) {
    let told = &attack.rows[row];
    let levels: Vec<usize> = (0..4).filter(|column| counts[*column] > 0).collect();
    if let [only] = levels[..] {
        let is_open = |column: usize| {
            told.counts[column].is_none() && attack.largest(row, column) >= k as f64
        };
        let mut others = (0..4).filter(|column| *column != only);
        assert!(others.any(is_open), "all are told to be {only}: {told:?}");
    }
}

/// Shares persons out among categories by weights; all of them.
fn shared(persons: u64, weights: [u64; CATEGORIES]) -> [u64; CATEGORIES] {
    let sum: u64 = weights.iter().sum();
    let mut counts = weights.map(|weight| (persons * weight).checked_div(sum).unwrap_or(0));
    let given: u64 = counts.iter().sum();
    let first = weights.iter().position(|weight| *weight > 0).unwrap_or(4);
    counts[first] += persons - given;
    counts
}

/// Groups of all sizes whose persons are spread widely, or nearly all alike.
fn groups() -> impl Strategy<Value = Vec<Vec<[u64; CATEGORIES]>>> {
    let weight = prop_oneof![3 => Just(0_u64), 3 => 1..10_u64, 1 => 50..100_u64];
    let scales = prop::collection::vec(prop::array::uniform6(weight), SCALES);
    let persons = prop_oneof![1..12_u64, 5..60_u64, 40..400_u64];
    let group = (persons, scales).prop_map(|(persons, scales)| {
        scales.into_iter().map(|weights| shared(persons, weights)).collect()
    });
    prop::collection::vec(group, 1..7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_small_cell_can_be_derived(groups in groups(), k in 3..=20_u64) {
        audit(&summary(&groups), k);
    }

    /// Counts that are large or nobody's, on two levels or more, are all told.
    #[test]
    fn what_is_large_is_told(
        groups in prop::collection::vec(prop::array::uniform6(prop_oneof![1 => Just(0_u64), 4 => 20..500_u64]), 1..7),
    ) {
        let two = |counts: &[u64; 6]| [counts[0].max(20), counts[1].max(20), counts[2], counts[3], counts[4], counts[5]];
        let groups: Vec<_> = groups.iter().map(|counts| vec![two(counts); SCALES]).collect();
        prop_assert_eq!(audit(&summary(&groups), 20), 0);
    }
}

/// One small cell in a large table costs four cells of its own scale, and nothing elsewhere.
#[test]
fn one_small_cell_hides_little() {
    let large = [50, 60, 70, 80, 90, 50];
    let mut groups = vec![vec![large; SCALES]; 12];
    groups[4][2] = [3, 107, 70, 80, 90, 50];
    let summary = summary(&groups);
    assert_eq!(audit(&summary, 5), 4);
    let published = summary.hide(Smallest::USUAL);
    let hidden = |scale: &PublishedScale| scale.rows.iter().any(|row| row.counts.contains(&None));
    assert_eq!(published.scales.iter().filter(|scale| hidden(scale)).count(), 1);
}

/// Returns what is told of one table: a row for everybody and one for each group.
fn told(groups: &[[u64; CATEGORIES]], k: u64) -> Vec<String> {
    let groups: Vec<_> = groups.iter().map(|counts| vec![*counts; SCALES]).collect();
    let summary = summary(&groups);
    audit(&summary, k);
    let published = summary.hide(Smallest::new(k).expect("an allowed number"));
    let row = |row: &PublishedRow| {
        let who = match &row.who {
            Who::All => "all".to_owned(),
            Who::Value(value) => value.clone(),
            Who::NoValue => "none".to_owned(),
            Who::Others => "others".to_owned(),
        };
        let count = |count: &Option<u64>| count.map_or("?".to_owned(), |count| count.to_string());
        let counts: Vec<String> = row.counts.iter().map(count).collect();
        format!("{who}: {} = {}", counts.join(" "), count(&row.persons))
    };
    published.scales[0].rows.iter().map(row).collect()
}

#[test]
fn tables_are_told_as_far_as_they_may_be() {
    for (groups, expected) in [
        // Nothing is small; zeros are told.
        (vec![[10, 20, 0, 0, 5, 0]], vec!["all: 10 20 0 0 5 0 = 35", "0: 10 20 0 0 5 0 = 35"]),
        // Alone it would be the rest of the sum.
        (vec![[40, 30, 20, 3, 0, 0]], vec!["all: ? 30 20 ? 0 0 = 93", "0: ? 30 20 ? 0 0 = 93"]),
        // Few persons: not even their number.
        (vec![[2, 1, 0, 0, 0, 0]], vec!["all: ? ? ? ? ? ? = ?"]),
        // Everybody on one level: zeros would say so.
        (vec![[30, 0, 0, 0, 0, 0]], vec!["all: ? ? ? ? ? ? = 30", "0: ? ? ? ? ? ? = 30"]),
        // Nobody was measured: that says nothing of anybody.
        (vec![[0, 0, 0, 0, 30, 0]], vec!["all: 0 0 0 0 30 0 = 30", "0: 0 0 0 0 30 0 = 30"]),
        // Small groups go together, and are everybody here.
        (vec![[2, 1, 0, 0, 0, 0], [4, 0, 0, 0, 0, 0]], vec!["all: ? ? 0 0 0 0 = 7"]),
        // A small group takes the smallest other one with it.
        (
            vec![[9, 9, 0, 0, 0, 0], [2, 1, 0, 0, 0, 0], [30, 30, 0, 0, 0, 0]],
            vec!["all: 41 40 0 0 0 0 = 81", "2: 30 30 0 0 0 0 = 60", "others: 11 10 0 0 0 0 = 21"],
        ),
        // Two groups: a rectangle.
        (
            vec![[3, 30, 20, 10, 0, 0], [40, 30, 20, 10, 0, 0]],
            vec!["all: 43 60 40 20 0 0 = 163", "0: ? ? 20 10 0 0 = 63", "1: ? ? 20 10 0 0 = 100"],
        ),
        // A level that hardly anybody has is hidden in the sums too.
        (
            vec![[30, 30, 20, 2, 0, 0], [40, 30, 20, 0, 0, 0]],
            vec!["all: ? 60 40 ? 0 0 = 172", "0: ? 30 20 ? 0 0 = 82", "1: 40 30 20 0 0 0 = 90"],
        ),
    ] {
        assert_eq!(told(&groups, 5), expected, "{groups:?}");
    }
}

#[test]
fn only_some_numbers_are_allowed() {
    for (number, is_allowed) in
        [(0, false), (1, false), (2, false), (3, true), (5, true), (20, true), (21, false)]
    {
        assert_eq!(Smallest::new(number).is_some(), is_allowed, "{number}");
    }
    assert_eq!(Smallest::new(Smallest::USUAL.number()), Some(Smallest::USUAL));
}

#[test]
fn percentages_need_a_base() {
    let row = |persons, count| PublishedRow { who: Who::All, persons, counts: vec![count] };
    for (persons, count, expected) in [
        (Some(19), Some(5), None),
        (Some(20), Some(5), Some(250)),
        (Some(20), None, None),
        (None, None, None),
        (Some(30), Some(20), Some(667)),
        (Some(2_000), Some(1), Some(1)),
        (Some(2_001), Some(1), Some(0)),
        (Some(super::super::MOST_PERSONS), Some(super::super::MOST_PERSONS), Some(1_000)),
    ] {
        assert_eq!(row(persons, count).permille(0), expected, "{count:?} of {persons:?}");
    }
}
