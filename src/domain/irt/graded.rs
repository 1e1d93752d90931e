//! The generalised partial credit model, for answers that earn 0, 1 … points.
//!
//! Source: Muraki, *Applied Psychological Measurement* 16, 1992. The probability of k points is
//! proportional to exp of the sum of a(theta - b_v) over v = 1 … k. Write m for the most points,
//! E for the expected points. Everything else follows from P_k' = a P_k (k - E): information
//! is sum P_k'²/P_k = a² Var(k) (Muraki, *Applied Psychological Measurement* 17, 1993).

use std::cmp::Ordering;

use super::{MOST_LOGITS, PROVISIONAL_STEP, Parameters};

/// The most points that a graded item can give.
pub const MOST_STEPS: usize = 8;

/// How many different credits there can be, 0 included.
pub const MOST_CREDITS: usize = MOST_STEPS + 1;

/// The parameters of a graded item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Graded {
    discrimination: f64,
    /// Those past the last step are 0.
    thresholds: [f64; MOST_STEPS],
    steps: u8,
}

impl Graded {
    /// Returns the parameters when they are finite, a > 0 and there are 1 to 8 steps.
    ///
    /// Thresholds may stand in any order: where they fall, the credits between are never the
    /// likeliest ones.
    pub fn new(discrimination: f64, thresholds: &[f64]) -> Option<Graded> {
        let finite = discrimination.is_finite() && thresholds.iter().all(|b| b.is_finite());
        let fits = (1..=MOST_STEPS).contains(&thresholds.len());
        if !finite || discrimination <= 0.0 || !fits {
            return None;
        }
        let mut padded = [0.0; MOST_STEPS];
        padded[..thresholds.len()].copy_from_slice(thresholds);
        Some(Graded { discrimination, thresholds: padded, steps: thresholds.len() as u8 })
    }

    /// Returns the curve of a graded item that nobody has calibrated, from that of the same item
    /// if it were right or not.
    ///
    /// Its thresholds stand one DigComp level apart around the difficulty, and a = 2 a₁/(m + 1)
    /// with a₁ that of the binary curve: the highest information of two to five steps is then
    /// within a tenth of that of the binary curve without guessing, whatever the number of steps.
    /// Guessing is left out: points are counted from what blind choice gives on average.
    pub fn provisional(binary: &Parameters, most: u8) -> Option<Graded> {
        let steps = f64::from(most);
        let threshold = |step: u8| {
            binary.difficulty + PROVISIONAL_STEP * (f64::from(step) - (steps + 1.0) / 2.0)
        };
        let thresholds: Vec<f64> = (1..=most).map(threshold).collect();
        Graded::new(2.0 * binary.discrimination / (steps + 1.0), &thresholds)
    }

    /// Returns how steeply the expected points rise (a).
    pub fn discrimination(&self) -> f64 {
        self.discrimination
    }

    /// Returns b_1 … b_m: where k - 1 and k points are equally likely.
    pub fn thresholds(&self) -> &[f64] {
        &self.thresholds[..usize::from(self.steps)]
    }

    /// Returns the most points.
    pub fn most_credit(&self) -> u8 {
        self.steps
    }

    /// Returns the probability of each credit; 0 past the highest.
    pub fn probabilities(&self, theta: f64) -> [f64; MOST_CREDITS] {
        let (logs, log_sum) = self.relative(theta);
        let mut probabilities = [0.0; MOST_CREDITS];
        for (probability, log) in probabilities.iter_mut().zip(&logs[..=usize::from(self.steps)]) {
            *probability = (log - log_sum).exp();
        }
        probabilities
    }

    /// Returns the expected points.
    pub fn expected_credit(&self, theta: f64) -> f64 {
        let credits = self.probabilities(theta).into_iter().enumerate();
        credits.map(|(credit, probability)| credit as f64 * probability).sum()
    }

    /// Returns the logarithm of the probability of a credit; finite for every finite ability.
    /// A credit past the highest counts as the highest.
    pub fn log_probability(&self, theta: f64, credit: u8) -> f64 {
        let (logs, log_sum) = self.relative(theta);
        logs[usize::from(credit.min(self.steps))] - log_sum
    }

    /// Returns the slope of [`Graded::log_probability`], a(k - E).
    pub fn log_slope(&self, theta: f64, credit: u8) -> f64 {
        let credit = f64::from(credit.min(self.steps));
        // Summed by differences, so that nothing is lost where E is nearly k.
        let difference = |(other, probability)| probability * (credit - other as f64);
        let credits = self.probabilities(theta).into_iter().enumerate();
        self.discrimination * credits.map(difference).sum::<f64>()
    }

    /// Returns the Fisher information, a² Var(k).
    pub fn information(&self, theta: f64) -> f64 {
        // In two factors, because a² alone may leave the range of a double.
        self.discrimination * (self.discrimination * self.central_moment(theta, 2))
    }

    /// Returns J = sum P_k' P_k''/P_k, which is a³ times the third central moment of k.
    pub fn bias(&self, theta: f64) -> f64 {
        let a = self.discrimination;
        a * (a * (a * self.central_moment(theta, 3)))
    }

    fn central_moment(&self, theta: f64, power: i32) -> f64 {
        let probabilities = self.probabilities(theta);
        let credits = || probabilities.iter().enumerate();
        let mean: f64 = credits().map(|(credit, probability)| credit as f64 * probability).sum();
        credits()
            .map(|(credit, probability)| probability * (credit as f64 - mean).powi(power))
            .sum()
    }

    /// Returns the logarithm of each credit's weight beside the heaviest one, and that of their sum.
    fn relative(&self, theta: f64) -> ([f64; MOST_CREDITS], f64) {
        let mut logs = [0.0; MOST_CREDITS];
        for (step, threshold) in self.thresholds().iter().enumerate() {
            let logit = self.discrimination * (theta - threshold);
            logs[step + 1] = logs[step] + logit.clamp(-MOST_LOGITS, MOST_LOGITS);
        }
        let known = &mut logs[..=usize::from(self.steps)];
        let (mut heaviest, mut most) = (0, known[0]);
        for (credit, log) in known.iter().enumerate() {
            if *log > most {
                (heaviest, most) = (credit, *log);
            }
        }
        known.iter_mut().for_each(|log| *log -= most);
        let others = known.iter().enumerate().filter(|(credit, _)| *credit != heaviest);
        // Without the heaviest the sum keeps its digits where one credit is nearly certain.
        let rest: f64 = others.map(|(_, log)| log.exp()).sum();
        (logs, rest.ln_1p())
    }

    pub(super) fn order(&self, other: &Graded) -> Ordering {
        let pairs = self.thresholds().iter().zip(other.thresholds());
        (self.steps.cmp(&other.steps))
            .then(self.discrimination.total_cmp(&other.discrimination))
            .then(
                pairs
                    .map(|(one, other)| one.total_cmp(other))
                    .fold(Ordering::Equal, Ordering::then),
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::framework::ProficiencyLevel;

    fn graded(a: f64, thresholds: &[f64]) -> Graded {
        Graded::new(a, thresholds).expect("parameters of a test")
    }

    #[test]
    fn parameters_are_checked() {
        for (a, thresholds, valid) in [
            (1.0, &[0.0][..], true),
            (0.3, &[2.0, -1.0, 0.5], true),
            (1.0, &[0.0; 8], true),
            (1.0, &[0.0; 9], false),
            (1.0, &[], false),
            (0.0, &[0.0], false),
            (f64::NAN, &[0.0], false),
            (f64::INFINITY, &[0.0], false),
            (1.0, &[0.0, f64::NAN], false),
        ] {
            assert_eq!(Graded::new(a, thresholds).is_some(), valid, "{a} {thresholds:?}");
        }
    }

    #[test]
    fn one_step_is_the_two_parameter_model() {
        let (one, binary) = (graded(1.7, &[0.4]), Parameters::new(1.7, 0.4, 0.0).expect("valid"));
        for theta in [-50.0, -2.0, 0.4, 1.0, 50.0] {
            assert!((one.expected_credit(theta) - binary.probability(theta)).abs() < 1e-15);
            assert!((one.information(theta) - binary.information(theta)).abs() < 1e-15);
            for credit in [0, 1] {
                let right = credit == 1;
                let (found, expected) =
                    (one.log_probability(theta, credit), binary.log_probability(theta, right));
                assert!((found - expected).abs() < 1e-12, "{theta}");
                let (found, expected) =
                    (one.log_slope(theta, credit), binary.log_slope(theta, right));
                assert!((found - expected).abs() < 1e-12, "{theta}");
            }
        }
    }

    /// Slopes by central differences, information by the identity that defines it.
    #[test]
    fn slopes_and_information_are_those_of_the_curves() {
        let step = 1e-5;
        for item in
            [graded(1.2, &[-1.0, 0.2, 1.1]), graded(0.6, &[0.5; 8]), graded(2.0, &[1.0, -1.0])]
        {
            for theta in [-3.0, -0.4, 0.0, 1.3, 4.0] {
                let (mut information, mut bias) = (0.0, 0.0);
                for credit in 0..=item.most_credit() {
                    let at = |theta: f64| item.probabilities(theta)[usize::from(credit)];
                    let slope = (at(theta + step) - at(theta - step)) / (2.0 * step);
                    let bend = (at(theta + 1e-3) - 2.0 * at(theta) + at(theta - 1e-3)) / 1e-6;
                    information += slope * slope / at(theta);
                    bias += slope * bend / at(theta);
                    let found = item.log_slope(theta, credit);
                    assert!((found - slope / at(theta)).abs() < 1e-7, "{theta} {credit}");
                }
                assert!((item.information(theta) - information).abs() < 1e-8, "{theta}");
                assert!((item.bias(theta) - bias).abs() < 1e-5, "{theta}");
            }
        }
    }

    #[test]
    fn logarithms_stay_finite_and_sum_to_1() {
        for a in [0.01, 1.5, 50.0, 1e300] {
            for thresholds in [&[0.5][..], &[-1.0, 0.2, 1.1], &[3.0, -3.0], &[0.0; 8]] {
                let item = graded(a, thresholds);
                for theta in [-f64::MAX, -1e9, -6.0, 0.2, 0.5, 6.0, 1e9, f64::MAX] {
                    assert!((item.probabilities(theta).iter().sum::<f64>() - 1.0).abs() < 1e-12);
                    for credit in 0..=item.most_credit() {
                        let log = item.log_probability(theta, credit);
                        assert!(log.is_finite() && log <= 0.0, "{a} {thresholds:?} {theta}");
                        assert!(item.log_slope(theta, credit).is_finite());
                    }
                    let information = item.information(theta);
                    assert!(information >= 0.0 && information.is_finite() || a > 1e100);
                    assert!(!information.is_nan());
                }
            }
        }
    }

    #[test]
    fn provisional_items_inform_as_much_as_binary_ones() {
        let level = ProficiencyLevel::new(4).expect("a level of a test");
        let binary = Parameters::provisional(level, 0.0);
        let highest = |information: &dyn Fn(f64) -> f64| {
            (-300..=300).map(|at| information(f64::from(at) / 50.0)).fold(0.0, f64::max)
        };
        let single = highest(&|theta| binary.information(theta));
        for most in 1..=8 {
            let item = Graded::provisional(&binary, most).expect("1 to 8 steps");
            let middle: f64 = item.thresholds().iter().sum::<f64>() / f64::from(most);
            assert!((middle - binary.difficulty).abs() < 1e-12, "{most}");
            let ratio = highest(&|theta| item.information(theta)) / single;
            let least = if most <= 5 { 0.9 } else { 0.75 };
            assert!((least..1.1).contains(&ratio), "{most}: {ratio}");
        }
        assert_eq!(Graded::provisional(&binary, 0), None);
        assert_eq!(Graded::provisional(&binary, 9), None);
    }
}
