//! From the number right in all areas together to the overall ability, under the second-order model.
//!
//! The number right of an area at each ability of that area: the recursion of Lord & Wingersky
//! (*Applied Psychological Measurement* 8, 1984). Given g the areas are independent, so that the number
//! right in all of them is a convolution, in which each term carries the first two moments of the sum of
//! the abilities: means and standard errors are exact on the grid, as they are for answers one by one.
//! Only which answers were right is given up, as EAP of a sum score gives it up (Thissen, Pommerich,
//! Billeaud & Williams, *Applied Psychological Measurement* 19, 1995).

use super::grid::{self, NODES, OnGrid};
use super::second_order::{Overall, SecondOrder};
use super::{Estimate, Prior};
use crate::domain::cut::CutTable;
use crate::domain::framework::{AREAS, Area, LEVELS};
use crate::domain::irt::Curve;

/// What a number right says about the overall ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberRight {
    /// How many were right; points, where items earn more than one.
    pub right: usize,
    /// How likely that number is under the model, before anything is answered; all sum to 1.
    pub probability: f64,
    /// The posterior mean and standard deviation of the overall ability.
    pub estimate: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub masses: [f64; LEVELS],
}

/// The probability of a number right, and that times the first two moments of the sum of abilities.
type Term = [f64; 3];

/// Returns what each number right says, from 0 to all: every item answered, "I don't know" as not right.
///
/// It is meant for forms: with several hundred steep items some numbers become so unlikely that no double
/// holds it; these say what the number below them says.
pub fn numbers_right(
    items: &[(Area, Curve)],
    model: &SecondOrder,
    cuts: &CutTable,
) -> Vec<NumberRight> {
    let (general, _) = grid::normalise(&grid::log_normal(Prior::STANDARD));
    let of_area = |area: Area| -> Vec<Vec<f64>> {
        let curves = items.iter().filter(|(of, _)| *of == area).map(|(_, curve)| curve);
        let curves: Vec<&Curve> = curves.collect();
        (0..NODES).map(|node| sums(&curves, grid::theta(node))).collect()
    };
    let areas: Vec<Vec<Vec<f64>>> = Area::all().map(of_area).collect();
    let given: Vec<Vec<Term>> =
        (0..NODES).map(|node| given_general(&areas, &model.lambda(), node)).collect();
    let mut rows: Vec<NumberRight> = Vec::new();
    let of_total =
        |right: usize| -> [Term; NODES] { std::array::from_fn(|node| given[node][right]) };
    for right in 0..given[0].len() {
        let row = row(right, &general, &of_total(right), cuts)
            .or_else(|| rows.last().map(|below| NumberRight { right, probability: 0.0, ..*below }));
        rows.extend(row);
    }
    rows
}

/// Returns the probability of each sum of credits at an ability (Lord & Wingersky 1984).
fn sums(curves: &[&Curve], theta: f64) -> Vec<f64> {
    let mut sums = vec![1.0];
    for curve in curves {
        let credits = (0..=curve.most_credit()).map(|credit| curve.log_probability(theta, credit));
        let credits: Vec<f64> = credits.map(f64::exp).collect();
        let mut longer = vec![0.0; sums.len() + credits.len() - 1];
        for (sum, before) in sums.iter().enumerate() {
            for (credit, probability) in credits.iter().enumerate() {
                longer[sum + credit] += before * probability;
            }
        }
        sums = longer;
    }
    sums
}

/// Returns the terms of every total at a value of g.
fn given_general(areas: &[Vec<Vec<f64>>], lambda: &[f64; AREAS], general: usize) -> Vec<Term> {
    let mut total = vec![[1.0, 0.0, 0.0]];
    for (area, lambda) in areas.iter().zip(lambda) {
        let weights = density(*lambda, general);
        let mut terms = vec![[0.0; 3]; area[0].len()];
        for (node, (sums, weight)) in area.iter().zip(weights).enumerate() {
            let theta = grid::theta(node);
            for (term, sum) in terms.iter_mut().zip(sums) {
                let joint = sum * weight;
                term[0] += joint;
                term[1] += joint * theta;
                term[2] += joint * theta * theta;
            }
        }
        total = convolved(&total, &terms);
    }
    total
}

/// Returns the density of an area ability at a value of g, as weights that sum to 1.
fn density(lambda: f64, general: usize) -> OnGrid {
    let deviation = ((1.0 - lambda) * (1.0 + lambda)).sqrt();
    if deviation == 0.0 {
        return std::array::from_fn(|node| if node == general { 1.0 } else { 0.0 });
    }
    let prior = Prior { mean: lambda * grid::theta(general), deviation };
    grid::normalise(&grid::log_normal(prior)).0
}

/// Returns the terms of the sum of two independent parts: moments multiply like powers of a sum.
fn convolved(left: &[Term], right: &[Term]) -> Vec<Term> {
    let mut both = vec![[0.0; 3]; left.len() + right.len() - 1];
    for (sum, a) in left.iter().enumerate() {
        for (more, b) in right.iter().enumerate() {
            let term = &mut both[sum + more];
            term[0] += a[0] * b[0];
            term[1] += a[1] * b[0] + a[0] * b[1];
            term[2] += a[2] * b[0] + 2.0 * a[1] * b[1] + a[0] * b[2];
        }
    }
    both
}

/// Returns what one number right says, or nothing where it is too unlikely for a double.
fn row(
    right: usize,
    general: &OnGrid,
    terms: &[Term; NODES],
    cuts: &CutTable,
) -> Option<NumberRight> {
    let joint: OnGrid = std::array::from_fn(|node| general[node] * terms[node][0]);
    let probability: f64 = joint.iter().sum();
    if !probability.is_normal() {
        return None;
    }
    let count = AREAS as f64;
    let (mut mean, mut variance) = ([0.0; NODES], [0.0; NODES]);
    for (node, term) in terms.iter().enumerate().filter(|(_, term)| term[0].is_normal()) {
        let sum = term[1] / term[0];
        mean[node] = sum / count;
        variance[node] = (term[2] / term[0] - sum * sum).max(0.0) / (count * count);
    }
    let posterior = joint.map(|share| share / probability);
    let overall = Overall::given(mean, variance);
    Some(NumberRight {
        right,
        probability,
        estimate: overall.estimate(&posterior),
        masses: overall.masses(&posterior, cuts.thetas()),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{laws, scored_items};
    use super::super::{Scored, abilities};
    use super::*;
    use crate::domain::framework::ProficiencyLevel;

    fn provisional(length: usize) -> Vec<(Area, Curve)> {
        let item = |place: usize| {
            let level = ProficiencyLevel::new((place % 6) as u8 + 1).expect("1 to 6");
            let area = Area::new((place % AREAS) as u8 + 1).expect("1 to 5");
            (area, Curve::provisional(level, 0.25))
        };
        (0..length).map(item).collect()
    }

    fn table(items: &[(Area, Curve)], model: &SecondOrder) -> Vec<NumberRight> {
        numbers_right(items, model, &CutTable::provisional())
    }

    /// The probability of a pattern of answers under the model, from the curves alone.
    fn chance(answers: &[Scored], model: &SecondOrder) -> f64 {
        let (general, _) = grid::normalise(&grid::log_normal(Prior::STANDARD));
        let given = |node: usize| -> f64 {
            let of_area = |area: Area| -> f64 {
                let weights = density(model.lambda()[area.index()], node);
                let likelihood = |node: usize| {
                    let of_area = answers.iter().filter(|answer| answer.area == area);
                    let theta = grid::theta(node);
                    of_area.map(|answer| answer.curve.log_probability(theta, answer.credit)).sum()
                };
                (0..NODES).map(|node| weights[node] * f64::exp(likelihood(node))).sum()
            };
            Area::all().map(of_area).product()
        };
        (0..NODES).map(|node| general[node] * given(node)).sum()
    }

    /// Every pattern of answers, scored one by one and mixed by its chance: mean, variance and levels
    /// of each number right.
    fn brute_force(items: &[(Area, Curve)], model: &SecondOrder) -> Vec<NumberRight> {
        let cuts = CutTable::provisional();
        let empty = (0.0, 0.0, 0.0, [0.0; LEVELS]);
        let mut sums = vec![empty; items.len() + 1];
        for pattern in 0..1_u32 << items.len() {
            let answer = |(place, (area, curve)): (usize, &(Area, Curve))| Scored {
                area: *area,
                curve: *curve,
                credit: u8::from(pattern >> place & 1 == 1),
            };
            let answers: Vec<Scored> = items.iter().enumerate().map(answer).collect();
            let found = abilities(&answers, model, &cuts).overall;
            let Estimate { theta, standard_error } = found.estimate;
            let chance = chance(&answers, model);
            let sum = &mut sums[pattern.count_ones() as usize];
            sum.0 += chance;
            sum.1 += chance * theta;
            sum.2 += chance * (standard_error * standard_error + theta * theta);
            for (mass, of_pattern) in sum.3.iter_mut().zip(found.masses) {
                *mass += chance * of_pattern;
            }
        }
        let row = |(right, (probability, mean, square, masses)): (
            usize,
            (f64, f64, f64, [f64; LEVELS]),
        )| {
            let theta = mean / probability;
            let standard_error = (square / probability - theta * theta).sqrt();
            let masses = masses.map(|mass| mass / probability);
            NumberRight { right, probability, estimate: Estimate { theta, standard_error }, masses }
        };
        sums.into_iter().enumerate().map(row).collect()
    }

    #[test]
    fn the_table_is_the_mixture_of_all_answer_patterns() {
        for (length, lambda) in [(1, [0.85; AREAS]), (7, [0.9, 0.7, 0.85, 0.6, 0.8])] {
            let model = SecondOrder::new(lambda).expect("lambdas of a test");
            let items = provisional(length);
            for (found, expected) in table(&items, &model).iter().zip(brute_force(&items, &model)) {
                let near = |found: f64, expected: f64, by: f64| {
                    assert!((found - expected).abs() < by, "{length}: {found}, not {expected}");
                };
                near(found.probability, expected.probability, 1e-12);
                near(found.estimate.theta, expected.estimate.theta, 1e-10);
                near(found.estimate.standard_error, expected.estimate.standard_error, 1e-9);
                // Given g, the mean of five abilities is taken for normal: for each pattern in one
                // sum, for each number right in the other.
                for (found, expected) in found.masses.into_iter().zip(expected.masses) {
                    near(found, expected, 1e-3);
                }
            }
        }
    }

    #[test]
    fn the_number_right_of_equal_items_says_what_the_answers_say() {
        let (area, curve) = (Area::new(2).expect("1 to 5"), provisional(3)[2].1);
        let model = SecondOrder::default();
        for row in table(&[(area, curve); 6], &model) {
            let answer = |place| Scored { area, curve, credit: u8::from(place < row.right) };
            let answers: Vec<Scored> = (0..6).map(answer).collect();
            let found = abilities(&answers, &model, &CutTable::provisional()).overall;
            assert!((found.estimate.theta - row.estimate.theta).abs() < 1e-12);
            assert!((found.estimate.standard_error - row.estimate.standard_error).abs() < 1e-12);
        }
    }

    #[test]
    fn every_form_length_gives_a_sound_table() {
        for length in [0, 6, 14, 44, 300] {
            let rows = table(&provisional(length), &SecondOrder::default());
            assert_eq!(rows.len(), length + 1);
            let total: f64 = rows.iter().map(|row| row.probability).sum();
            assert!((total - 1.0).abs() < 1e-9, "{length}: {total}");
            assert!(rows.iter().all(|row| row.estimate.standard_error < 1.0));
        }
    }

    #[test]
    fn one_ability_is_the_plain_sum_score() {
        let model = SecondOrder::new([1.0; AREAS]).expect("lambdas of a test");
        let curves: Vec<Curve> = provisional(12).into_iter().map(|(_, curve)| curve).collect();
        let references: Vec<&Curve> = curves.iter().collect();
        let (weights, _) = grid::normalise(&grid::log_normal(Prior::STANDARD));
        for row in table(&provisional(12), &model) {
            let joint: OnGrid = std::array::from_fn(|node| {
                weights[node] * sums(&references, grid::theta(node))[row.right]
            });
            let total: f64 = joint.iter().sum();
            let (mean, variance) = grid::moments(&joint.map(|share| share / total));
            assert!((row.probability - total).abs() < 1e-12);
            assert!((row.estimate.theta - mean).abs() < 1e-12);
            assert!((row.estimate.standard_error - variance.sqrt()).abs() < 1e-9);
        }
    }

    proptest! {
        #![proptest_config(laws())]

        #[test]
        fn more_right_says_more(answers in scored_items(1..15), lambda in 0.0..=1.0) {
            let items: Vec<_> = answers.iter().map(|answer| (answer.area, answer.curve)).collect();
            let model = SecondOrder::new([lambda; AREAS]).expect("lambdas of a test");
            let rows = table(&items, &model);
            let total: f64 = rows.iter().map(|row| row.probability).sum();
            prop_assert!((total - 1.0).abs() < 1e-9);
            for pair in rows.windows(2) {
                prop_assert!(pair[1].estimate.theta >= pair[0].estimate.theta - 1e-9);
            }
            for row in rows {
                prop_assert!((row.masses.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                prop_assert!(row.masses.iter().all(|mass| (0.0..=1.0).contains(mass)));
            }
        }
    }
}
