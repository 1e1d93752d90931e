//! The ability behind a number of points, whichever answers gave them: what a paper form needs.
//!
//! The probability of each sum at an ability is built up item by item (Lord & Wingersky, *Applied
//! Psychological Measurement* 8, 1984); its posterior mean is the estimate (EAP by sum score,
//! Thissen, Pommerich, Billeaud & Williams, *Applied Psychological Measurement* 19, 1995). It
//! knows less than the answers themselves do: items that tell more weigh no more.

use super::grid::{self, NODES, OnGrid};
use super::{Estimate, Prior};
use crate::domain::cut::CutTable;
use crate::domain::framework::LEVELS;
use crate::domain::irt::Curve;

/// Sums whose probability is below this may have lost terms that matter, and are made again in
/// logarithms.
const UNDERFLOW: f64 = 1e-290;

/// What a number of points says.
#[derive(Clone, Debug, PartialEq)]
pub struct SumScore {
    /// The number of points.
    pub score: usize,
    /// How likely it is before anything is answered, under the prior; all of a test sum to 1.
    pub probability: f64,
    /// The posterior mean and standard deviation.
    pub estimate: Estimate,
    posterior: OnGrid,
}

impl SumScore {
    /// Returns the probability of each level, lowest first; they sum to 1.
    pub fn masses(&self, cuts: &CutTable) -> [f64; LEVELS] {
        grid::masses(&self.posterior, cuts.thetas())
    }
}

/// Returns what each number of points says, from 0 to all of them.
pub fn sum_scores(curves: &[Curve], prior: Prior) -> Vec<SumScore> {
    let (weights, _) = grid::normalise(&grid::log_normal(prior));
    let likelihoods: Vec<Vec<f64>> =
        (0..NODES).map(|node| likelihoods(curves, grid::theta(node))).collect();
    let joint = |score: usize| -> OnGrid {
        std::array::from_fn(|node| weights[node] * likelihoods[node][score])
    };
    let joints: Vec<OnGrid> = (0..=most_points(curves)).map(joint).collect();
    if joints.iter().all(|joint| joint.iter().sum::<f64>() >= UNDERFLOW) {
        let logs = joints.iter().map(|joint| joint.map(f64::ln));
        return logs.enumerate().map(|(score, logs)| sum_score(score, &logs)).collect();
    }
    in_logarithms(curves, prior)
}

fn sum_score(score: usize, logs: &OnGrid) -> SumScore {
    let (posterior, log_sum) = grid::normalise(logs);
    let (mean, variance) = grid::moments(&posterior);
    let estimate = grid::estimate(mean, variance);
    SumScore { score, probability: log_sum.exp(), estimate, posterior }
}

/// Returns all points of a test.
fn most_points(curves: &[Curve]) -> usize {
    curves.iter().map(|curve| usize::from(curve.most_credit())).sum()
}

/// Returns the probability of each sum at an ability.
fn likelihoods(curves: &[Curve], theta: f64) -> Vec<f64> {
    let mut sums = vec![0.0; most_points(curves) + 1];
    sums[0] = 1.0;
    let mut reached = 0;
    for curve in curves {
        let most = usize::from(curve.most_credit());
        let probabilities = curve.probabilities(theta);
        reached += most;
        for score in (0..=reached).rev() {
            let credits = 0..=most.min(score);
            sums[score] = credits.map(|k| sums[score - k] * probabilities[k]).sum();
        }
    }
    sums
}

/// Does the same for tests so long that the probability of some sums is no longer a double.
fn in_logarithms(curves: &[Curve], prior: Prior) -> Vec<SumScore> {
    let density = grid::log_normal(prior);
    let (_, log_sum) = grid::normalise(&density);
    let likelihoods: Vec<Vec<f64>> =
        (0..NODES).map(|node| log_likelihoods(curves, grid::theta(node))).collect();
    let joint = |score: usize| -> OnGrid {
        std::array::from_fn(|node| density[node] - log_sum + likelihoods[node][score])
    };
    (0..=most_points(curves)).map(|score| sum_score(score, &joint(score))).collect()
}

/// Returns the logarithm of the probability of each sum at an ability.
fn log_likelihoods(curves: &[Curve], theta: f64) -> Vec<f64> {
    let mut sums = vec![f64::NEG_INFINITY; most_points(curves) + 1];
    sums[0] = 0.0;
    let mut reached = 0;
    for curve in curves {
        let most = usize::from(curve.most_credit());
        let logs: Vec<f64> =
            (0..=curve.most_credit()).map(|credit| curve.log_probability(theta, credit)).collect();
        reached += most;
        for score in (0..=reached).rev() {
            let credits = 0..=most.min(score);
            let terms = credits.map(|k| sums[score - k] + logs[k]);
            sums[score] = terms.fold(f64::NEG_INFINITY, log_add);
        }
    }
    sums
}

/// Returns ln(exp(one) + exp(other)); either may be minus infinity.
fn log_add(one: f64, other: f64) -> f64 {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    if low == f64::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::scored;
    use super::super::{Eap, Estimator};
    use super::*;
    use crate::domain::irt::{Graded, Parameters};

    fn item(a: f64, b: f64, c: f64) -> Curve {
        Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test"))
    }

    fn items(count: usize, c: f64) -> Vec<Curve> {
        (0..count).map(|place| item(1.5, (place % 9) as f64 / 2.0 - 2.0, c)).collect()
    }

    #[track_caller]
    fn assert_sound(scores: &[SumScore]) {
        let sum: f64 = scores.iter().map(|score| score.probability).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        let cuts = CutTable::provisional();
        for (place, score) in scores.iter().enumerate() {
            let Estimate { theta, standard_error } = score.estimate;
            assert_eq!(score.score, place);
            assert!((0.0..=1.0 + 1e-9).contains(&score.probability), "{place}");
            assert!(theta.is_finite() && standard_error.is_finite() && standard_error > 0.0);
            assert!((score.masses(&cuts).iter().sum::<f64>() - 1.0).abs() < 1e-12, "{place}");
        }
    }

    #[test]
    fn without_items_only_the_prior_speaks() {
        let scores = sum_scores(&[], Prior::STANDARD);
        assert_eq!(scores.len(), 1);
        assert_sound(&scores);
        assert!(scores[0].estimate.theta.abs() < 1e-12);
    }

    /// Where all items are alike the sum says all that the answers say.
    #[test]
    fn equal_items_give_the_ordinary_eap() {
        let scores = sum_scores(&[item(1.3, 0.4, 0.0); 9], Prior::STANDARD);
        assert_sound(&scores);
        for score in scores {
            let answers: Vec<_> =
                (0..9).map(|place| scored(1, 1.3, 0.4, 0.0, place < score.score)).collect();
            let eap = Eap.estimate(&answers, Prior::STANDARD).expect("always there");
            assert!((score.estimate.theta - eap.theta).abs() < 1e-12);
            assert!((score.estimate.standard_error - eap.standard_error).abs() < 1e-12);
        }
    }

    #[test]
    fn more_points_never_lower_the_ability() {
        let scores = sum_scores(&items(44, 0.125), Prior::STANDARD);
        assert_sound(&scores);
        assert!(scores.windows(2).all(|pair| pair[0].estimate.theta < pair[1].estimate.theta));
    }

    #[test]
    fn logarithms_agree_with_the_plain_recursion() {
        let prior = Prior::new(0.3, 1.2).expect("a prior of a test");
        let plain = sum_scores(&items(30, 0.2), prior);
        for (one, other) in plain.iter().zip(in_logarithms(&items(30, 0.2), prior)) {
            assert!((one.probability / other.probability - 1.0).abs() < 1e-9);
            assert!((one.estimate.theta - other.estimate.theta).abs() < 1e-9);
            assert!((one.estimate.standard_error - other.estimate.standard_error).abs() < 1e-9);
        }
    }

    #[test]
    fn graded_items_give_their_points() {
        let graded = |thresholds| Graded::new(0.9, thresholds).expect("a graded item");
        let curves = [Curve::Graded(graded(&[-0.5, 0.4, 1.0])), item(1.2, 0.0, 0.2)];
        let scores = sum_scores(&curves, Prior::STANDARD);
        assert_eq!(scores.len(), 5);
        assert_sound(&scores);
        // One point comes from either item; both ways, weighed by how likely they are.
        let joint = |node: usize| {
            let [one, other] = curves.map(|curve| curve.probabilities(grid::theta(node)));
            one[0] * other[1] + one[1] * other[0]
        };
        let (weights, _) = grid::normalise(&grid::log_normal(Prior::STANDARD));
        let expected: f64 = (0..NODES).map(|node| weights[node] * joint(node)).sum();
        assert!((scores[1].probability - expected).abs() < 1e-14);
        for (one, other) in scores.iter().zip(in_logarithms(&curves, Prior::STANDARD)) {
            assert!((one.estimate.theta - other.estimate.theta).abs() < 1e-12);
        }
    }

    #[test]
    fn long_tests_stay_finite_where_sums_are_no_longer_a_double() {
        for (count, c) in [(400, 0.9), (2000, 0.0)] {
            assert_sound(&sum_scores(&items(count, c), Prior::STANDARD));
        }
    }
}
