//! Five area abilities and the overall ability together, from all answers at once.
//!
//! The second-order model (de la Torre & Song, *Applied Psychological Measurement* 33, 2009): a
//! general ability g ~ N(0, 1), and area abilities that are independent given g,
//! theta_k | g ~ N(lambda_k g, 1 - lambda_k²). So each area borrows strength from the others, and
//! no answer is counted twice. Given g everything is a sum over one area's grid: exact on the
//! grid, without sampling. Turning an answer right never lowers an estimate, because the model is
//! totally positive in all its abilities as long as no lambda is negative.
//!
//! The overall ability is the mean of the five area abilities, not g: it is more precise, and
//! "the mean of the five areas" can be explained to anybody.

use std::fmt;

use super::evidence::Evidence;
use super::grid::{self, CELL_DEVIATION, NODES, OnGrid};
use super::{Estimate, Prior, Scored, normal};
use crate::domain::cut::{CUTS, CutTable};
use crate::domain::framework::{AREAS, Area, LEVELS};

/// The correlation of an area with g until a calibration gives a better one: an expectation.
/// Two areas then correlate by 0.85² = 0.72.
pub const LAMBDA: f64 = 0.85;

/// Sums below this may have lost terms that matter, and are made again in logarithms.
const UNDERFLOW: f64 = 1e-290;

/// The second-order model, with its densities prepared: build it once, use it for everybody.
#[derive(Clone)]
pub struct SecondOrder {
    lambda: [f64; AREAS],
    /// One table for each different lambda.
    densities: Vec<Density>,
    density_by_area: [usize; AREAS],
}

impl SecondOrder {
    /// Returns the model when every lambda lies between 0 and 1.
    pub fn new(lambda: [f64; AREAS]) -> Option<SecondOrder> {
        if !lambda.iter().all(|lambda| (0.0..=1.0).contains(lambda)) {
            return None;
        }
        let mut different: Vec<f64> = lambda.to_vec();
        different.sort_unstable_by(f64::total_cmp);
        different.dedup();
        let place = |lambda: f64| different.partition_point(|&lower| lower < lambda);
        Some(SecondOrder {
            lambda,
            density_by_area: lambda.map(place),
            densities: different.iter().copied().map(Density::prepare).collect(),
        })
    }

    /// Returns the correlation of each area with g.
    pub fn lambda(&self) -> [f64; AREAS] {
        self.lambda
    }

    fn density(&self, area: Area) -> &Density {
        &self.densities[self.density_by_area[area.index()]]
    }
}

impl Default for SecondOrder {
    fn default() -> SecondOrder {
        SecondOrder::new([LAMBDA; AREAS]).expect("the default lambda lies between 0 and 1")
    }
}

impl fmt::Debug for SecondOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecondOrder").field("lambda", &self.lambda).finish_non_exhaustive()
    }
}

/// What the answers say about somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Abilities {
    /// The mean of the five area abilities.
    pub overall: Ability,
    /// The areas, in order. An area without answers has what the others say about it.
    pub areas: [AreaAbility; AREAS],
}

/// The overall ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ability {
    /// The posterior mean and standard deviation.
    pub estimate: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub masses: [f64; LEVELS],
    /// How many answers there are in all areas.
    pub answered: usize,
}

/// The ability in one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaAbility {
    /// The area.
    pub area: Area,
    /// The posterior mean and standard deviation.
    pub estimate: Estimate,
    /// The probability of each level, lowest first; they sum to 1.
    pub masses: [f64; LEVELS],
    /// How many answers there are in this area.
    pub answered: usize,
}

/// Returns the overall and the area abilities. The order of the answers plays no part.
pub fn abilities(scored: &[Scored], model: &SecondOrder, cuts: &CutTable) -> Abilities {
    let areas = given_general(scored, model);
    let general = general_posterior(&areas);
    let overall = Overall::new(&areas);
    Abilities {
        overall: Ability {
            estimate: overall.estimate(&general),
            masses: overall.masses(&general, cuts.thetas()),
            answered: scored.len(),
        },
        areas: areas.each_ref().map(|area| area.ability(&general, cuts)),
    }
}

/// Returns the overall ability alone.
pub fn overall_estimate(scored: &[Scored], model: &SecondOrder) -> Estimate {
    let areas = given_general(scored, model);
    Overall::new(&areas).estimate(&general_posterior(&areas))
}

/// Returns what the answers say about each area at each value of g.
fn given_general(scored: &[Scored], model: &SecondOrder) -> [GivenGeneral; AREAS] {
    let mut areas = Area::all();
    std::array::from_fn(|_| {
        let area = areas.next().expect("there are as many areas as AREAS");
        GivenGeneral::new(area, scored, model.density(area))
    })
}

/// Returns the posterior of g.
fn general_posterior(areas: &[GivenGeneral; AREAS]) -> OnGrid {
    let mut logs = grid::log_normal(Prior::STANDARD);
    for area in areas {
        for (log, likelihood) in logs.iter_mut().zip(&area.log_likelihood) {
            *log += likelihood;
        }
    }
    grid::normalise(&logs).0
}

/// The density of an area ability at each value of g, normalised on the grid.
#[derive(Clone)]
struct Density {
    weights: Vec<OnGrid>,
    logs: Vec<OnGrid>,
}

impl Density {
    fn prepare(lambda: f64) -> Density {
        let logs = |general| log_density(lambda, general);
        Density {
            weights: (0..NODES).map(|general| grid::normalise(&logs(general)).0).collect(),
            logs: (0..NODES).map(logs).collect(),
        }
    }
}

/// Returns the logarithm of N(lambda g, 1 - lambda²) at each node, normalised on the grid.
///
/// Where lambda is 1 the area ability is g. Between 0.99 and 1 the density is narrower than a
/// cell, and the result is as coarse as the grid.
fn log_density(lambda: f64, general: usize) -> OnGrid {
    let variance = (1.0 - lambda) * (1.0 + lambda);
    if variance == 0.0 {
        let certain = |node| {
            if node == general { 0.0 } else { f64::NEG_INFINITY }
        };
        return std::array::from_fn(certain);
    }
    let centre = lambda * grid::theta(general);
    let logs = std::array::from_fn(|node| {
        let distance = grid::theta(node) - centre;
        -distance * distance / (2.0 * variance)
    });
    let (_, log_sum) = grid::normalise(&logs);
    logs.map(|log| log - log_sum)
}

/// What the answers in one area say, at each value of g.
struct GivenGeneral {
    area: Area,
    answered: usize,
    /// The logarithm of the probability of the answers, up to a constant.
    log_likelihood: OnGrid,
    mean: OnGrid,
    variance: OnGrid,
    /// The posterior of the area ability, by value of g.
    posteriors: Vec<OnGrid>,
}

impl GivenGeneral {
    fn new(area: Area, scored: &[Scored], density: &Density) -> GivenGeneral {
        let answers = || scored.iter().filter(|scored| scored.area == area);
        let likelihood = Likelihood::new(&Evidence::gather(answers()));
        let mut given = GivenGeneral {
            area,
            answered: answers().count(),
            log_likelihood: [0.0; NODES],
            mean: [0.0; NODES],
            variance: [0.0; NODES],
            posteriors: Vec::with_capacity(NODES),
        };
        for (general, (weights, logs)) in density.weights.iter().zip(&density.logs).enumerate() {
            let (posterior, log_sum) = likelihood.combine(weights, logs);
            given.log_likelihood[general] = log_sum;
            (given.mean[general], given.variance[general]) = grid::moments(&posterior);
            given.posteriors.push(posterior);
        }
        given
    }

    fn ability(&self, general: &OnGrid, cuts: &CutTable) -> AreaAbility {
        let mut marginal = [0.0; NODES];
        for (posterior, share) in self.posteriors.iter().zip(general) {
            for (sum, weight) in marginal.iter_mut().zip(posterior) {
                *sum += share * weight;
            }
        }
        let (mean, variance) = grid::moments(&marginal);
        AreaAbility {
            area: self.area,
            estimate: grid::estimate(mean, variance),
            masses: grid::masses(&marginal, cuts.thetas()),
            answered: self.answered,
        }
    }
}

/// The likelihood of an area's answers, with its largest value set to 1.
struct Likelihood {
    weights: OnGrid,
    logs: OnGrid,
}

impl Likelihood {
    fn new(evidence: &Evidence) -> Likelihood {
        let logs = grid::log_likelihood(evidence);
        let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let logs = logs.map(|log| log - largest);
        Likelihood { weights: logs.map(f64::exp), logs }
    }

    /// Returns the posterior under a density, and the logarithm of its sum before normalising.
    ///
    /// Products are quick, and enough unless the answers contradict g beyond the range of a
    /// double, as hundreds of steep items can.
    fn combine(&self, weights: &OnGrid, logs: &OnGrid) -> (OnGrid, f64) {
        let product: OnGrid = std::array::from_fn(|node| self.weights[node] * weights[node]);
        let sum: f64 = product.iter().sum();
        if sum < UNDERFLOW {
            return grid::normalise(&std::array::from_fn(|node| self.logs[node] + logs[node]));
        }
        let share = sum.recip();
        (product.map(|weight| weight * share), sum.ln())
    }
}

/// The mean of the area abilities, at each value of g.
struct Overall {
    mean: OnGrid,
    variance: OnGrid,
}

impl Overall {
    fn new(areas: &[GivenGeneral; AREAS]) -> Overall {
        let count = AREAS as f64;
        let sum = |part: &dyn Fn(&GivenGeneral) -> f64| areas.iter().map(part).sum::<f64>();
        let mean = std::array::from_fn(|node| sum(&|area| area.mean[node]) / count);
        // Areas whose lambda is 1 are all equal to g: their variances, given g, are all 0.
        let variance =
            std::array::from_fn(|node| sum(&|area| area.variance[node]) / (count * count));
        Overall { mean, variance }
    }

    fn estimate(&self, general: &OnGrid) -> Estimate {
        let mixed = |values: &dyn Fn(usize) -> f64| {
            general.iter().enumerate().map(|(node, share)| share * values(node)).sum::<f64>()
        };
        let mean = mixed(&|node| self.mean[node]);
        let variance = mixed(&|node| self.variance[node] + (self.mean[node] - mean).powi(2));
        grid::estimate(mean, variance)
    }

    /// Returns the probability of each level, taking the mean of the areas for normal given g.
    ///
    /// It is a mean of five independent abilities, each nearly normal already;
    /// `tests/second_order.rs` compares it with simulated abilities.
    fn masses(&self, general: &OnGrid, cuts: [f64; CUTS]) -> [f64; LEVELS] {
        grid::masses_below(cuts.map(|cut| {
            let below = |node| normal::cumulative((cut - self.mean[node]) / self.width(node));
            let shares = general.iter().enumerate();
            shares.map(|(node, share)| share * below(node)).sum()
        }))
    }

    /// Returns the standard deviation at a value of g, never less than the grid can tell: the
    /// width of five cells' mean, or of the step to the next value of g where lambda is near 1.
    fn width(&self, node: usize) -> f64 {
        let (before, after) = (node.saturating_sub(1), (node + 1).min(NODES - 1));
        let step = (self.mean[after] - self.mean[before]) / (after - before) as f64;
        let cell = CELL_DEVIATION / (AREAS as f64).sqrt();
        let between = step / grid::STEP * CELL_DEVIATION;
        self.variance[node].sqrt().max(cell).max(between)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{laws, scored_items};
    use super::super::{Eap, Estimator};
    use super::*;
    use crate::domain::cut::standing;
    use crate::domain::framework::{Level, ProficiencyLevel};
    use crate::domain::irt::{Curve, Parameters};

    const MIXED: [f64; AREAS] = [0.9, 0.7, 0.85, 0.6, 0.8];

    fn model(lambda: [f64; AREAS]) -> SecondOrder {
        SecondOrder::new(lambda).expect("lambdas of a test")
    }

    fn standard(scored: &[Scored]) -> Abilities {
        abilities(scored, &SecondOrder::default(), &CutTable::provisional())
    }

    /// Every estimate with its masses: the overall one, then the areas.
    fn all(found: &Abilities) -> Vec<(Estimate, [f64; LEVELS])> {
        let areas = found.areas.iter().map(|area| (area.estimate, area.masses));
        [(found.overall.estimate, found.overall.masses)].into_iter().chain(areas).collect()
    }

    fn assert_sound(found: &Abilities) {
        for (estimate, masses) in all(found) {
            assert!(estimate.theta.abs() <= 6.0, "{estimate:?}");
            assert!(estimate.standard_error > 0.0 && estimate.standard_error < 2.0);
            assert!(masses.iter().all(|mass| (0.0..=1.0).contains(mass)), "{masses:?}");
            assert!((masses.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{masses:?}");
        }
    }

    /// Items of the six levels in turn, spread over the areas, with the chance of a choice of 4.
    fn form(length: usize, right: impl Fn(usize) -> bool) -> Vec<Scored> {
        let item = |place: usize| {
            let level = ProficiencyLevel::new((place % 6) as u8 + 1).expect("1 to 6");
            Scored {
                area: Area::new((place % AREAS) as u8 + 1).expect("1 to 5"),
                curve: Curve::provisional(level, 0.25),
                credit: u8::from(right(place)),
            }
        };
        (0..length).map(item).collect()
    }

    fn change(answers: &mut [Scored], with: impl Fn(Parameters) -> Parameters) {
        for answer in answers {
            let Curve::Binary(item) = answer.curve;
            answer.curve = Curve::Binary(with(item));
        }
    }

    #[test]
    fn lambda_lies_between_0_and_1() {
        for (lambda, valid) in
            [(0.0, true), (1.0, true), (-0.1, false), (1.01, false), (f64::NAN, false)]
        {
            let found = SecondOrder::new([0.5, 0.5, lambda, 0.5, 0.5]);
            assert_eq!(found.is_some(), valid, "{lambda}");
        }
        assert_eq!(SecondOrder::default().lambda(), [0.85; AREAS]);
        assert_eq!(model(MIXED).densities.len(), 5);
    }

    #[test]
    fn nothing_answered_gives_the_prior() {
        let found = standard(&[]);
        // The variance of a mean of five abilities that correlate by lambda².
        let correlation = LAMBDA * LAMBDA;
        let variance: f64 = (1.0 + 4.0 * correlation) / 5.0;
        assert!(found.overall.estimate.theta.abs() < 1e-12);
        assert!((found.overall.estimate.standard_error - variance.sqrt()).abs() < 1e-6);
        for area in found.areas {
            assert!(area.estimate.theta.abs() < 1e-12);
            assert!((area.estimate.standard_error - 1.0).abs() < 1e-6);
            let expected = [0.1497, 0.4147, 0.3490, 0.0866];
            for (mass, expected) in area.masses.into_iter().zip(expected) {
                assert!((mass - expected).abs() < 1e-4, "{:?}", area.masses);
            }
        }
    }

    #[test]
    fn all_right_is_advanced_and_all_wrong_is_first_steps() {
        let cuts = CutTable::provisional();
        for length in [15, 20, 30, 45] {
            for (right, level) in [(true, Level::Advanced), (false, Level::FirstSteps)] {
                let found = standard(&form(length, |_| right)).overall;
                let standing = standing(found.estimate, found.masses, &cuts);
                assert_eq!(standing.level, level, "{length}: {:?}", found.estimate);
                assert_eq!(found.answered, length);
            }
        }
    }

    #[test]
    fn an_area_borrows_from_the_others() {
        let answers = form(30, |place| place % AREAS == 1);
        let only: Vec<Scored> = answers.iter().copied().filter(|s| s.area.index() == 1).collect();
        let (found, alone) = (standard(&answers), standard(&only));
        let (strong, weak) = (found.areas[1].estimate, found.areas[0].estimate);
        assert!(weak.theta < found.overall.estimate.theta);
        assert!(found.overall.estimate.theta < strong.theta);
        assert!(strong.theta < alone.areas[1].estimate.theta);
        let silent = alone.areas[0];
        assert_eq!(silent.answered, 0);
        assert!(silent.estimate.theta > 0.0 && silent.estimate.standard_error < 1.0);
        assert!(silent.estimate.standard_error > alone.areas[1].estimate.standard_error);
    }

    #[test]
    fn one_ability_is_the_ordinary_eap() {
        for length in [1, 7, 30, 45] {
            let answers = form(length, |place| place % 3 != 1);
            let found = abilities(&answers, &model([1.0; AREAS]), &CutTable::provisional());
            let eap = Eap.estimate(&answers, Prior::STANDARD).expect("always there");
            for (estimate, _) in all(&found) {
                assert!((estimate.theta - eap.theta).abs() < 1e-12);
                assert!((estimate.standard_error - eap.standard_error).abs() < 1e-12);
            }
        }
    }

    /// The overall masses, widened to a cell where lambda is 1, stay near those of the areas.
    #[test]
    fn overall_masses_stay_near_at_lambda_1() {
        let answers = form(30, |place| place % 3 != 1);
        let found = abilities(&answers, &model([1.0; AREAS]), &CutTable::provisional());
        for (overall, area) in found.overall.masses.iter().zip(found.areas[0].masses) {
            assert!((overall - area).abs() < 0.02, "{overall} {area}");
        }
    }

    #[test]
    fn long_forms_stay_finite() {
        for (a, c) in [(1.5, 0.0), (1.5, 0.125), (50.0, 0.0), (50.0, 0.25)] {
            let rules: [&dyn Fn(usize) -> bool; 5] = [
                &|_| true,
                &|_| false,
                &|place| place % 2 == 0,
                &|place| place % AREAS == 0,
                &|place| place % 7 < 3,
            ];
            for right in rules {
                let mut answers = form(2000, right);
                change(&mut answers, |item| Parameters { discrimination: a, guessing: c, ..item });
                for lambda in [0.0, 0.85, 0.999, 1.0] {
                    let model = model([lambda; AREAS]);
                    assert_sound(&abilities(&answers, &model, &CutTable::provisional()));
                }
            }
        }
    }

    #[test]
    fn not_knowing_weighs_the_same_whatever_the_guessing() {
        let mut answers = form(20, |_| false);
        let guessed = standard(&answers);
        change(&mut answers, |item| Parameters { guessing: 0.0, ..item });
        for (one, other) in all(&guessed).iter().zip(all(&standard(&answers))) {
            assert!((one.0.theta - other.0.theta).abs() < 1e-12);
            assert!((one.0.standard_error - other.0.standard_error).abs() < 1e-12);
        }
    }

    proptest! {
        #![proptest_config(laws())]

        #[test]
        fn a_right_answer_never_lowers_anything(
            mut answers in scored_items(1..30),
            choice in any::<prop::sample::Index>(),
            lambda in prop::array::uniform5(0.0..=1.0),
        ) {
            let (model, cuts) = (model(lambda), CutTable::provisional());
            let place = choice.index(answers.len());
            answers[place].credit = 0;
            let without = abilities(&answers, &model, &cuts);
            answers[place].credit = 1;
            let with = abilities(&answers, &model, &cuts);
            assert_sound(&with);
            for (with, without) in all(&with).into_iter().zip(all(&without)) {
                prop_assert!(with.0.theta >= without.0.theta - 1e-9);
                let level = |(estimate, masses)| standing(estimate, masses, &cuts).level;
                prop_assert!(level(with) >= level(without));
            }
        }

        #[test]
        fn the_order_of_answers_changes_no_bit(
            (answers, shuffled) in scored_items(0..30)
                .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle())),
        ) {
            prop_assert_eq!(standard(&answers), standard(&shuffled));
            let model = SecondOrder::default();
            let overall = overall_estimate(&answers, &model);
            prop_assert_eq!(overall, standard(&shuffled).overall.estimate);
        }
    }
}
