//! The natural logarithm, as a loop that compilers turn into vectors.
//!
//! Method: x = m 2ⁿ with m between 1/√2 and √2, and ln m = 2 artanh s with s = (m - 1)/(m + 1), by its
//! series (Cody & Waite, *Software Manual for the Elementary Functions*, 1980).

use std::f64::consts::{LN_2, SQRT_2};

/// 1/(2k + 1) from k = 10 down to 1: |s| is at most 0.172, so the next term is under 1e-17.
const SERIES: [f64; 10] = [
    1.0 / 21.0,
    1.0 / 19.0,
    1.0 / 17.0,
    1.0 / 15.0,
    1.0 / 13.0,
    1.0 / 11.0,
    1.0 / 9.0,
    1.0 / 7.0,
    1.0 / 5.0,
    1.0 / 3.0,
];

/// 1.5·2⁵²: what stands in its lowest bits is a whole number.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// Replaces each x by ln x, to 1e-15 of it or of 1; x at or below 1e-307, infinite or not a number is not
/// for this function.
#[inline(always)]
pub fn ln_f64(values: &mut [f64]) {
    for value in values {
        *value = ln_one(*value);
    }
}

#[inline(always)]
fn ln_one(x: f64) -> f64 {
    // The exponent as a number, by its bits: conversions of 64 bits are slow on older processors.
    let exponent = x.to_bits() >> 52;
    let whole = f64::from_bits(ROUNDER.to_bits() + exponent) - (ROUNDER + 1023.0);
    let part = f64::from_bits(x.to_bits() & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000);
    let above = part > SQRT_2;
    let (part, whole) = if above { (part / 2.0, whole + 1.0) } else { (part, whole) };
    let ratio = (part - 1.0) / (part + 1.0);
    let square = ratio * ratio;
    let series = SERIES.into_iter().fold(0.0, |series, next| series * square + next);
    whole * LN_2 + 2.0 * (ratio + ratio * (square * series))
}

#[cfg(test)]
mod tests {
    use super::super::Work;
    use super::super::tests::on_every_path;
    use super::*;

    #[derive(Clone)]
    struct Values(Vec<f64>);

    impl Work for Values {
        type Output = Vec<u64>;

        #[inline(always)]
        fn run(mut self) -> Vec<u64> {
            ln_f64(&mut self.0);
            self.0.into_iter().map(f64::to_bits).collect()
        }
    }

    #[test]
    fn the_loop_agrees_with_the_standard_library_on_every_path() {
        let wide = (-7000..=7000).map(|step| (f64::from(step) / 10.0).exp());
        let near = (-5000..=5000).map(|step| 1.0 + f64::from(step) / 1e4);
        let values: Vec<f64> = wide.chain(near).filter(|x| *x > 0.0).collect();
        let found = on_every_path(Values(values.clone()));
        for (x, bits) in values.into_iter().zip(found) {
            let error = f64::from_bits(bits) - x.ln();
            assert!(error.abs() < 1e-15 * x.ln().abs().max(1.0), "{x}: {error:e}");
        }
    }
}
