//! How far scores can be trusted: reliability, classification, and whether an area's own score says
//! more than the total.
//!
//! Every quantity is a share between 0 and 1. Abilities have a variance of 1 before any answer; the
//! overall ability has [`SecondOrder::overall_variance`](super::estimate::SecondOrder::overall_variance).

use super::cut::CutTable;
use super::estimate::{Estimate, NODES, Running, node, normal_cumulative};
use super::framework::{Area, LEVELS};
use super::irt::Curve;

/// By how much scores reduce the mean squared error about an area's true ability, as a share of its
/// variance before any answer (Haberman, *Journal of Educational and Behavioral Statistics* 33, 2008).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reduction {
    /// What the area's own answers alone reduce: the reliability of the area's own score.
    pub own: f64,
    /// What the answers in all the other areas reduce.
    pub others: f64,
    /// What the overall ability, which holds the area itself, reduces: its squared correlation with
    /// the area ability, times its reliability. The formula takes the overall ability for measured
    /// alike in all areas, and says too much of an area that was hardly asked about.
    pub total: f64,
    /// What all answers together reduce: the reliability of what is reported.
    pub together: f64,
}

impl Reduction {
    /// Returns whether the area's own answers say more about the area than all the other answers do.
    pub fn own_adds(self) -> bool {
        self.own > self.others
    }
}

/// Returns what the answers given reduce.
///
/// Haberman's quantities are means over everybody; here the variances that are left after these
/// very answers take the place of the means, so that the result holds for this person.
pub fn reduction(running: &Running, area: Area) -> Reduction {
    let model = running.model();
    let left = |estimate: Estimate| estimate.standard_error * estimate.standard_error;
    let variance = model.overall_variance();
    let slope = model.covariance_with_overall(area) / variance;
    Reduction {
        own: (1.0 - left(running.own(area))).max(0.0),
        others: (1.0 - left(running.from_others(area))).max(0.0),
        total: (slope * slope * (variance - left(running.overall()))).max(0.0),
        together: (1.0 - left(running.area(area))).max(0.0),
    }
}

/// Returns the marginal reliability of one ability under N(0, 1), from the information of the items:
/// the mean of I/(I + 1) (Green, Bock, Humphreys, Linn & Reckase 1984).
pub fn marginal(curves: &[Curve]) -> f64 {
    over_everybody(|theta| {
        let information = information(curves, theta);
        information / (information + 1.0)
    })
}

/// Returns the empirical reliability of EAP estimates: their variance over that variance plus the
/// mean of their squared standard errors; nothing when there are fewer than two.
pub fn empirical(estimates: &[Estimate]) -> Option<f64> {
    let count = estimates.len() as f64;
    if estimates.len() < 2 {
        return None;
    }
    let mean = estimates.iter().map(|estimate| estimate.theta).sum::<f64>() / count;
    let spread = estimates.iter().map(|estimate| (estimate.theta - mean).powi(2)).sum::<f64>();
    let error = estimates.iter().map(|estimate| estimate.standard_error.powi(2)).sum::<f64>();
    let variance = spread / (count - 1.0);
    Some(variance / (variance + error / count))
}

/// How often a form names the right level, and the same level twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Classification {
    /// The expected share of people whose level is named right.
    pub accuracy: f64,
    /// The expected share of people for whom two such forms name the same level.
    pub consistency: f64,
}

/// Returns the probability of each level from an estimate and its standard error alone, taking the
/// error for normal (Rudner 2001); the lowest level first, one level more than cuts.
///
/// The mass of a posterior is to be preferred where there is one.
pub fn shares(estimate: Estimate, cuts: &[f64]) -> Vec<f64> {
    let below = |cut: &f64| normal_cumulative((cut - estimate.theta) / estimate.standard_error);
    let until: Vec<f64> = cuts.iter().map(below).chain([1.0]).collect();
    let from = std::iter::once(0.0).chain(until.iter().copied());
    from.zip(&until).map(|(from, until)| until - from).collect()
}

/// Returns the expected classification of a form of fixed items over N(0, 1), from its information
/// (Rudner, *Practical Assessment, Research & Evaluation* 10(13), 2005).
pub fn classification(curves: &[Curve], cuts: &CutTable) -> Classification {
    let shares_at = |theta: f64| {
        let standard_error = information(curves, theta).sqrt().recip();
        shares(Estimate { theta, standard_error }, &cuts.thetas())
    };
    Classification {
        accuracy: over_everybody(|theta| shares_at(theta)[cuts.level(theta).index()]),
        consistency: over_everybody(|theta| agreement(&shares_at(theta))),
    }
}

/// Returns the expected classification of people from the probabilities of their levels and the
/// place of the level that was named: what a posterior promises. Nothing without people.
pub fn promised<'a>(
    people: impl IntoIterator<Item = (&'a [f64; LEVELS], usize)>,
) -> Option<Classification> {
    let (mut count, mut accuracy, mut consistency) = (0.0, 0.0, 0.0);
    for (masses, named) in people {
        count += 1.0;
        accuracy += masses[named];
        consistency += agreement(masses);
    }
    (count > 0.0)
        .then(|| Classification { accuracy: accuracy / count, consistency: consistency / count })
}

/// Returns how likely two independent draws from the same levels agree.
fn agreement(masses: &[f64]) -> f64 {
    masses.iter().map(|mass| mass * mass).sum()
}

fn information(curves: &[Curve], theta: f64) -> f64 {
    curves.iter().map(|curve| curve.information(theta)).sum()
}

/// Returns the mean of a value over N(0, 1).
fn over_everybody(value: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for theta in (0..NODES).map(node) {
        let weight = (-theta * theta / 2.0).exp();
        sum += weight * value(theta);
        total += weight;
    }
    sum / total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::estimate::{Eap, Estimator, Prior, Scored, SecondOrder};
    use crate::domain::irt::Parameters;

    /// LSAT7 by mirt 1.47: slopes and intercepts of its two-parameter solution.
    const LSAT7: [(f64, f64); 5] = [
        (0.98755, 1.85586),
        (1.08084, 0.80797),
        (1.70748, 1.80521),
        (0.76499, 0.48600),
        (0.73567, 1.85446),
    ];

    /// How many people gave each pattern, 00000 to 11111.
    const COUNTS: [usize; 32] = [
        12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6,
        25, 7, 35, 18, 136, 32, 308,
    ];

    fn area(number: u8) -> Area {
        Area::new(number).expect("an area of a test")
    }

    fn curve(a: f64, b: f64) -> Curve {
        Curve::Binary(Parameters::new(a, b, 0.0).expect("parameters of a test"))
    }

    fn lsat7() -> Vec<Curve> {
        LSAT7.map(|(a, d)| curve(a, -d / a)).to_vec()
    }

    #[test]
    fn reliability_of_lsat7_is_the_published_one() {
        assert!((marginal(&lsat7()) - 0.441819).abs() < 1e-5, "{}", marginal(&lsat7()));
        let mut estimates = Vec::new();
        for (pattern, count) in COUNTS.into_iter().enumerate() {
            let answers = lsat7().into_iter().enumerate().map(|(place, curve)| {
                let credit = (pattern >> (4 - place) & 1) as u8;
                Scored { area: area(1), curve, credit }
            });
            let answers: Vec<Scored> = answers.collect();
            let found = Eap.estimate(&answers, Prior::STANDARD).expect("always there");
            estimates.extend(std::iter::repeat_n(found, count));
        }
        let found = empirical(&estimates).expect("a thousand people");
        assert!((found - 0.452305).abs() < 1e-5, "{found}");
        assert_eq!(empirical(&estimates[..1]), None);
    }

    /// The numbers of Rudner's formula for one estimate.
    #[test]
    fn shares_of_levels_are_those_of_a_normal_error() {
        let found = shares(Estimate { theta: -0.5, standard_error: 0.6 }, &[-1.5, -0.5, 0.5, 1.5]);
        let expected = [0.04779035, 0.45220965, 0.45220965, 0.04736129, 0.00042906];
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-8, "{found} {expected}");
        }
    }

    #[test]
    fn more_items_name_levels_better() {
        let cuts = CutTable::provisional();
        let form = |count: usize| -> Vec<Curve> {
            (0..count).map(|place| curve(1.5, (place % 6) as f64 * 0.6 - 1.5)).collect()
        };
        let mut before = Classification { accuracy: 0.0, consistency: 0.0 };
        for count in [0, 6, 12, 48, 240] {
            let found = classification(&form(count), &cuts);
            assert!(found.accuracy > before.accuracy, "{count}");
            assert!(found.consistency > before.consistency || count == 6, "{count}");
            assert!(found.accuracy <= 1.0 && found.consistency <= 1.0);
            before = found;
        }
        assert!(before.accuracy > 0.9, "{before:?}");
    }

    #[test]
    fn what_posteriors_promise_is_a_mean() {
        let people = [([0.1, 0.9, 0.0, 0.0], 1), ([0.0, 0.5, 0.5, 0.0], 2)];
        let found = promised(people.iter().map(|(masses, named)| (masses, *named)));
        let found = found.expect("two people");
        assert!((found.accuracy - 0.7).abs() < 1e-12);
        assert!((found.consistency - (0.82 + 0.5) / 2.0).abs() < 1e-12);
        assert_eq!(promised([]), None);
    }

    /// Answers of ten well placed items in each of some areas, right in turn.
    fn answers(areas: &[u8], count: usize) -> Vec<Scored> {
        let one = |number: u8| {
            (0..count).map(move |place| Scored {
                area: area(number),
                curve: curve(1.5, (place % 3) as f64 * 0.6 - 0.6),
                credit: (place % 2) as u8,
            })
        };
        areas.iter().copied().flat_map(one).collect()
    }

    #[test]
    fn an_area_adds_something_when_its_own_answers_are_many() {
        let model = SecondOrder::default();
        for (areas, count, adds) in [
            (&[1, 2, 3, 4, 5][..], 0, false),
            (&[1, 2, 3, 4, 5], 1, false),
            (&[1, 2, 3, 4, 5], 8, true),
            (&[1], 3, true),
            (&[2, 3, 4, 5], 16, false),
        ] {
            let running = Running::gather(&answers(areas, count), &model);
            let found = reduction(&running, area(1));
            assert_eq!(found.own_adds(), adds, "{areas:?} {count}: {found:?}");
            let Reduction { own, others, total, together } = found;
            assert!([own, others, total, together].iter().all(|share| (0.0..1.0).contains(share)));
            // All answers together say at least as much as any part of them.
            assert!(together >= own.max(others) - 1e-9, "{areas:?} {count}: {found:?}");
            let is_alike = areas.len() == 5;
            assert!(together >= total - 1e-9 || !is_alike, "{areas:?} {count}: {found:?}");
        }
    }

    /// The reduction by others of an area without answers is all there is.
    #[test]
    fn a_silent_area_is_what_the_others_say() {
        let model = SecondOrder::default();
        let running = Running::gather(&answers(&[2, 3, 4, 5], 6), &model);
        let found = reduction(&running, area(1));
        assert!(found.own < 1e-6, "{found:?}");
        assert!((found.others - found.together).abs() < 1e-9, "{found:?}");
    }

    /// Where all areas are one ability, no area has anything of its own to say.
    #[test]
    fn one_ability_has_no_areas() {
        let model = SecondOrder::new([1.0; 5]).expect("lambdas of a test");
        let running = Running::gather(&answers(&[1, 2, 3, 4, 5], 16), &model);
        for number in 1..=5 {
            assert!(!reduction(&running, area(number)).own_adds(), "{number}");
        }
    }
}
