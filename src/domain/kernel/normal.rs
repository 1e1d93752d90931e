//! The cumulative of the standard normal density, as a loop that compilers turn into vectors.
//!
//! Source: Hart, *Computer Approximations*, 1968, algorithm 5666, as given by West, "Better
//! approximations to cumulative normal functions", *Wilmott* 2005, for double precision. Beyond
//! seven standard deviations West takes a continued fraction for the tail; the quotient is as good
//! as that where only the absolute error counts, because the tail is under 1e-12 there.

use super::exponential::exp_one_f64;

/// Coefficients of the numerator, highest power first.
pub const NUMERATOR: [f64; 7] = [
    3.526_249_659_989_11e-2,
    0.700_383_064_443_688,
    6.373_962_203_531_65,
    33.912_866_078_383,
    112.079_291_497_871,
    221.213_596_169_931,
    220.206_867_912_376,
];

/// Coefficients of the denominator, highest power first.
pub const DENOMINATOR: [f64; 8] = [
    8.838_834_764_831_84e-2,
    1.755_667_163_182_64,
    16.064_177_579_207,
    86.780_732_202_946_1,
    296.564_248_779_674,
    637.333_633_378_831,
    793.826_512_519_948,
    440.413_735_824_752,
];

/// The square root of twice pi.
pub const ROOT_OF_TWO_PI: f64 = 2.506_628_274_631;

/// Past so many standard deviations the tail is smaller than any normal double.
const FARTHEST: f64 = 37.0;

/// Replaces each x by the probability below it under N(0, 1), to 1e-14; what is not a number counts
/// as far above.
#[inline(always)]
pub fn cumulative_f64(values: &mut [f64]) {
    for value in values {
        *value = cumulative_one(*value);
    }
}

#[inline(always)]
fn cumulative_one(x: f64) -> f64 {
    let far = x.abs();
    let distance = if far < FARTHEST { far } else { FARTHEST };
    let density = exp_one_f64(-distance * distance / 2.0);
    let numerator = NUMERATOR.into_iter().fold(0.0, |sum, next| sum * distance + next);
    let denominator = DENOMINATOR.into_iter().fold(0.0, |sum, next| sum * distance + next);
    let tail = density * numerator / denominator;
    if x <= 0.0 { tail } else { 1.0 - tail }
}

#[cfg(test)]
mod tests {
    use super::super::Work;
    use super::super::tests::on_every_path;
    use super::*;
    use crate::domain::estimate::normal_cumulative;

    #[derive(Clone)]
    struct Values(Vec<f64>);

    impl Work for Values {
        type Output = Vec<u64>;

        #[inline(always)]
        fn run(mut self) -> Vec<u64> {
            cumulative_f64(&mut self.0);
            self.0.into_iter().map(f64::to_bits).collect()
        }
    }

    #[test]
    fn the_loop_is_the_function_on_every_path() {
        let steps = (-45_000..=45_000).map(|step| f64::from(step) / 1000.0 + 1e-4);
        let mut values: Vec<f64> = steps.collect();
        values.extend([0.0, -0.0, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300]);
        let found = on_every_path(Values(values.clone()));
        for (x, bits) in values.into_iter().zip(found) {
            let error = f64::from_bits(bits) - normal_cumulative(x);
            assert!(error.abs() < 1e-14, "{x}: {error:e}");
        }
    }
}
