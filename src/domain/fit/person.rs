//! Person fit: how likely the answers are, beside how likely answers at that ability usually are.
//!
//! lz is the standardised log likelihood (Drasgow, Levine & Williams, *British Journal of
//! Mathematical and Statistical Psychology* 38, 1985; their polytomous form, of which right and not
//! right is a case). At an estimated ability it varies too little; lz* puts that right (Snijders,
//! *Psychometrika* 66, 2001; Magis, Raîche & Béland, *Journal of Educational and Behavioral
//! Statistics* 37, 2012; Sinharay, *Psychometrika* 81, 2016 for graded items). In an adaptive
//! test, where every chance is near 0.5, both are biased towards "as expected".

use crate::domain::estimate::{Estimator, Map, Ml, Prior, Scored, Wle, bias_of, information_of};
use crate::domain::framework::Area;

/// Variances of a log likelihood below this, or below this part of the whole, are rounding:
/// nothing was left to judge by.
const NOTHING_LEFT: f64 = 1e-9;

/// The estimate at which the answers are judged. EAP solves no equation that lz* could use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitAt {
    /// Maximum likelihood.
    Ml,
    /// Maximum a posteriori.
    Map,
    /// Weighted likelihood.
    Wle,
}

/// How the answers compare with what is expected; far below 0 is unexpected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonFit {
    /// The ability at which they were compared.
    pub theta: f64,
    /// lz.
    pub lz: f64,
    /// lz*, nearly N(0, 1) for those whom the model fits.
    pub lz_star: f64,
}

/// Returns how the answers fit one ability, or nothing where they cannot tell: no estimate, fewer
/// than two different items, or chances that leave nothing to compare.
pub fn person_fit(scored: &[Scored], at: FitAt, prior: Prior) -> Option<PersonFit> {
    let (theta, part) = Part::new(scored, at, prior)?;
    Some(PersonFit { theta, lz: part.surprise / part.variance.sqrt(), lz_star: part.star()? })
}

/// Returns lz* of answers in several areas, each compared at its own ability, or nothing where
/// they cannot tell.
///
/// Over one ability for all areas, somebody who is strong in one area and weak in another would
/// seem not to fit: 17 in 100 of those whom the second-order model itself made, for 5 expected.
pub fn person_fit_by_area(scored: &[Scored], at: FitAt, prior: Prior) -> Option<f64> {
    let mut whole = Part::default();
    for area in Area::all() {
        let answers: Vec<Scored> =
            scored.iter().copied().filter(|answer| answer.area == area).collect();
        if let Some((_, part)) = Part::new(&answers, at, prior) {
            whole.add(&part);
        }
    }
    whole.star()
}

/// What the answers to items of one ability give to the sums of lz and lz*.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::domain) struct Part {
    pub(in crate::domain) surprise: f64,
    pub(in crate::domain) variance: f64,
    /// The surprise, with what moved the estimate taken out.
    pub(in crate::domain) corrected: f64,
    /// Its variance.
    pub(in crate::domain) left: f64,
}

impl Part {
    /// Returns the ability and what the answers say at it.
    pub(in crate::domain) fn new(
        scored: &[Scored],
        at: FitAt,
        prior: Prior,
    ) -> Option<(f64, Part)> {
        let estimator: &dyn Estimator = match at {
            FitAt::Ml => &Ml,
            FitAt::Map => &Map,
            FitAt::Wle => &Wle,
        };
        let theta = estimator.estimate(scored, prior)?.theta;
        // What the estimating equation adds to the slope of the likelihood.
        let pull = match at {
            FitAt::Ml => 0.0,
            FitAt::Map => (prior.mean() - theta) / prior.deviation().powi(2),
            FitAt::Wle => bias_of(scored, theta) / (2.0 * information_of(scored, theta)),
        };
        Part::of(&Sums::new(&sorted(scored), theta), pull).map(|part| (theta, part))
    }

    /// Takes from the sums at an estimate what moved it; the pull is what the estimating equation
    /// adds to the slope of the likelihood. Nothing where the answers cannot tell.
    #[inline(always)]
    pub(in crate::domain) fn of(sums: &Sums, pull: f64) -> Option<Part> {
        let share = sums.covariance / sums.information;
        let part = Part {
            surprise: sums.surprise,
            variance: sums.variance,
            corrected: sums.surprise + share * pull,
            left: sums.variance - share * sums.covariance,
        };
        (part.corrected.is_finite() && part.left.is_finite()).then_some(part)
    }

    /// Adds what the answers in another area give.
    #[inline(always)]
    pub(in crate::domain) fn add(&mut self, other: &Part) {
        self.surprise += other.surprise;
        self.variance += other.variance;
        self.corrected += other.corrected;
        self.left += other.left;
    }

    /// Returns lz*, or nothing where no more is left than rounding.
    #[inline(always)]
    pub(in crate::domain) fn star(&self) -> Option<f64> {
        let tells = self.left > NOTHING_LEFT * self.variance.max(1.0);
        tells.then(|| self.corrected / self.left.sqrt())
    }
}

/// Returns lz at a known ability, or nothing where the items cannot tell.
pub fn likelihood_index(scored: &[Scored], theta: f64) -> Option<f64> {
    let sums = Sums::new(&sorted(scored), theta);
    (sums.variance > NOTHING_LEFT).then(|| sums.surprise / sums.variance.sqrt())
}

/// Sums over the answers, w being ln P of a credit and r its slope in ability.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::domain) struct Sums {
    /// ln L minus its expectation.
    pub(in crate::domain) surprise: f64,
    /// The variance of w.
    pub(in crate::domain) variance: f64,
    /// The covariance of w and r.
    pub(in crate::domain) covariance: f64,
    /// The variance of r.
    pub(in crate::domain) information: f64,
}

impl Sums {
    fn new(scored: &[Scored], theta: f64) -> Sums {
        let mut sums = Sums::default();
        for answer in scored {
            sums.add(answer, theta);
        }
        sums
    }

    fn add(&mut self, answer: &Scored, theta: f64) {
        let curve = &answer.curve;
        let credits = || {
            (0..=curve.most_credit()).map(|credit| {
                let log = curve.log_probability(theta, credit);
                (log.exp(), log, curve.log_slope(theta, credit))
            })
        };
        let expected: f64 = credits().map(|(probability, log, _)| weigh(probability, log)).sum();
        for (probability, log, slope) in credits() {
            let deviation = log - expected;
            self.variance += weigh(probability, deviation * deviation);
            self.covariance += weigh(probability, deviation * slope);
        }
        self.information += curve.information(theta);
        self.surprise += curve.log_probability(theta, answer.credit) - expected;
    }
}

/// Returns the answers in an order of their own, so that theirs changes no bit of a sum.
fn sorted(scored: &[Scored]) -> Vec<Scored> {
    let mut sorted = scored.to_vec();
    sorted.sort_unstable_by(|one, other| {
        one.curve.order(&other.curve).then(one.credit.cmp(&other.credit))
    });
    sorted
}

/// Returns the product, 0 where the probability is: a logarithm may be huge there.
fn weigh(probability: f64, value: f64) -> f64 {
    if probability == 0.0 { 0.0 } else { probability * value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::irt::{Curve, Graded, Parameters};

    fn answer(a: f64, b: f64, c: f64, right: bool) -> Scored {
        let parameters = Parameters::new(a, b, c).expect("parameters of a test");
        let area = Area::new(1).expect("an area of a test");
        Scored { area, curve: Curve::Binary(parameters), credit: u8::from(right) }
    }

    fn ladder(right: impl Fn(usize) -> bool) -> Vec<Scored> {
        let item = |place: usize| answer(1.5, place as f64 / 4.0 - 2.0, 0.1, right(place));
        (0..17).map(item).collect()
    }

    #[test]
    fn answers_against_the_order_of_difficulty_do_not_fit() {
        for at in [FitAt::Ml, FitAt::Map, FitAt::Wle] {
            let found = |answers: &[Scored]| {
                person_fit(answers, at, Prior::STANDARD).expect("enough answers").lz_star
            };
            let as_expected = found(&ladder(|place| place < 9));
            let upside_down = found(&ladder(|place| place == 0 || place >= 6));
            assert!(as_expected > 0.0, "{at:?} {as_expected}");
            assert!(upside_down < -2.0, "{at:?} {upside_down}");
        }
    }

    #[test]
    fn what_cannot_tell_gives_nothing() {
        let one = [answer(1.2, 0.3, 0.2, true)];
        let equal = [answer(1.0, 0.0, 0.0, true), answer(1.0, 0.0, 0.0, false)];
        for answers in [&[][..], &one, &equal] {
            for at in [FitAt::Map, FitAt::Wle] {
                assert_eq!(person_fit(answers, at, Prior::STANDARD), None, "{answers:?}");
            }
        }
        assert_eq!(likelihood_index(&equal, 0.0), None);
        let all_right = ladder(|_| true);
        assert_eq!(person_fit(&all_right, FitAt::Ml, Prior::STANDARD), None);
        assert!(person_fit(&all_right, FitAt::Map, Prior::STANDARD).is_some());
    }

    #[test]
    fn one_step_of_points_fits_like_right_and_not_right() {
        let binary = ladder(|place| place % 3 == 0);
        let plain: Vec<Scored> = (0..17)
            .map(|place| answer(1.5, place as f64 / 4.0 - 2.0, 0.0, place % 3 == 0))
            .collect();
        let graded: Vec<Scored> = plain
            .iter()
            .enumerate()
            .map(|(place, answer)| {
                let curve = Graded::new(1.5, &[place as f64 / 4.0 - 2.0]).expect("one step");
                Scored { curve: Curve::Graded(curve), ..*answer }
            })
            .collect();
        let found = |answers: &[Scored]| person_fit(answers, FitAt::Wle, Prior::STANDARD);
        let (one, other) = (found(&plain).expect("fits"), found(&graded).expect("fits"));
        assert!((one.lz - other.lz).abs() < 1e-9 && (one.lz_star - other.lz_star).abs() < 1e-9);
        assert_ne!(found(&binary), found(&plain));
    }

    /// Among persons whom the model made, lz* is about N(0, 1), with graded items too.
    #[test]
    fn persons_of_the_model_fit_the_model() {
        let mut seed = 1_905_u64;
        let mut uniform = || {
            seed = seed.wrapping_add(1);
            crate::domain::random::draw(seed, 0, 1 << 30) as f64 / f64::from(1 << 30)
        };
        let curve = |place: usize| {
            let b = (place % 10) as f64 / 3.0 - 1.5;
            match place % 3 {
                0 => Curve::Graded(Graded::new(1.0, &[b - 0.5, b, b + 0.5]).expect("graded")),
                _ => Curve::Binary(Parameters::new(1.4, b, 0.0).expect("binary")),
            }
        };
        let (mut sum, mut square, mut low) = (0.0, 0.0, 0);
        let persons = 1000;
        for person in 0..persons {
            let theta = f64::from(person % 21) / 10.0 - 1.0;
            let answers: Vec<Scored> = (0..40)
                .map(|place| {
                    let (curve, mut drawn, mut credit) = (curve(place), uniform(), 0);
                    for probability in curve.probabilities(theta) {
                        if drawn < probability {
                            break;
                        }
                        drawn -= probability;
                        credit += 1;
                    }
                    let area = Area::new(1).expect("an area of a test");
                    Scored { area, curve, credit: credit.min(curve.most_credit()) }
                })
                .collect();
            let fit = person_fit(&answers, FitAt::Wle, Prior::STANDARD).expect("enough answers");
            sum += fit.lz_star;
            square += fit.lz_star * fit.lz_star;
            low += i32::from(fit.lz_star < -1.645);
        }
        let (mean, count) = (sum / f64::from(persons), f64::from(persons));
        let deviation = (square / count - mean * mean).sqrt();
        // With 40 items the mean is still about 0.1 above that of very long sheets.
        assert!(mean.abs() < 0.15, "{mean}");
        assert!((deviation - 1.0).abs() < 0.1, "{deviation}");
        assert!((0.03..0.075).contains(&(f64::from(low) / count)), "{low}");
    }

    #[test]
    fn long_sheets_stay_finite() {
        for pattern in 0..3 {
            for a in [1.5, 50.0] {
                let answers: Vec<Scored> = (0..2000)
                    .map(|place| {
                        let right = [true, false, place % 2 == 0][pattern];
                        answer(a, (place % 40) as f64 / 10.0 - 2.0, 0.25, right)
                    })
                    .collect();
                for at in [FitAt::Map, FitAt::Wle] {
                    if let Some(fit) = person_fit(&answers, at, Prior::STANDARD) {
                        assert!(fit.lz.is_finite() && fit.lz_star.is_finite(), "{pattern} {a}");
                    }
                }
            }
        }
    }
}
