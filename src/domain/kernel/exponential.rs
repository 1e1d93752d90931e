//! e to the power of x, for x at or below 0, as a loop that compilers turn into vectors.
//!
//! Method: x = n ln 2 + r with |r| ≤ ln 2 / 2, then the Taylor series of exp(r), then the exponent n
//! put in by its bits (Cody & Waite, *Software Manual for the Elementary Functions*, 1980). The
//! standard library's function is a call for each number, about ten times as slow.

/// Below this an f32 is taken for it: exp(-80) is 2e-35 of the highest weight, and a little lower
/// begin the numbers that processors handle slowly.
pub const LEAST_F32: f32 = -80.0;

/// Below this an f64 is taken for it: exp(-700) is 1e-304.
pub const LEAST_F64: f64 = -700.0;

/// Adding and taking away 1.5·2⁵² rounds an f64 to a whole number, which stands in its lowest bits.
const ROUNDER_F64: f64 = 6_755_399_441_055_744.0;

/// The same for an f32: 1.5·2²³.
const ROUNDER_F32: f32 = 12_582_912.0;

/// ln 2 in two parts; the higher has so few bits that its product with n is exact.
const LN_2_HIGH_F64: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW_F64: f64 = 1.908_214_929_270_587_7e-10;
const LN_2_HIGH_F32: f32 = 0.693_359_4;
const LN_2_LOW_F32: f32 = -2.121_944_4e-4;

/// 1/k! of the even k from 12 down to 2 and of the odd ones from 11 down to 3, two series side by
/// side, so that one need not wait for the other. The next term is under 2e-16 of the whole.
const EVEN_F64: [f64; 6] =
    [1.0 / 479_001_600.0, 1.0 / 3_628_800.0, 1.0 / 40_320.0, 1.0 / 720.0, 1.0 / 24.0, 1.0 / 2.0];
const ODD_F64: [f64; 5] =
    [1.0 / 39_916_800.0, 1.0 / 362_880.0, 1.0 / 5_040.0, 1.0 / 120.0, 1.0 / 6.0];

/// The same from k = 6 down to 2 and from 7 down to 3. The next term is under 6e-9 of the whole.
const EVEN_F32: [f32; 3] = [1.0 / 720.0, 1.0 / 24.0, 1.0 / 2.0];
const ODD_F32: [f32; 3] = [1.0 / 5_040.0, 1.0 / 120.0, 1.0 / 6.0];

/// Replaces each x by exp(x), to 4e-16 of it; x above 0 is not for this function, below
/// [`LEAST_F64`] or not a number counts as that.
#[inline(always)]
pub fn exp_f64(values: &mut [f64]) {
    for value in values {
        *value = exp_one_f64(*value);
    }
}

/// Replaces each x by exp(x), to 2e-7 of it; x above 0 is not for this function, below
/// [`LEAST_F32`] or not a number counts as that.
#[inline(always)]
pub fn exp_f32(values: &mut [f32]) {
    for value in values {
        *value = exp_one_f32(*value);
    }
}

#[inline(always)]
pub(super) fn exp_one_f64(x: f64) -> f64 {
    let x = if x > LEAST_F64 { x } else { LEAST_F64 };
    let rounded = x * std::f64::consts::LOG2_E + ROUNDER_F64;
    let n = rounded - ROUNDER_F64;
    let r = (x - n * LN_2_HIGH_F64) - n * LN_2_LOW_F64;
    let square = r * r;
    let even = EVEN_F64.into_iter().fold(0.0, |series, next| series * square + next);
    let odd = ODD_F64.into_iter().fold(0.0, |series, next| series * square + next);
    let power = f64::from_bits((rounded.to_bits() << 52).wrapping_add(1023 << 52));
    (1.0 + (r + square * (even + r * odd))) * power
}

#[inline(always)]
fn exp_one_f32(x: f32) -> f32 {
    let x = if x > LEAST_F32 { x } else { LEAST_F32 };
    let rounded = x * std::f32::consts::LOG2_E + ROUNDER_F32;
    let n = rounded - ROUNDER_F32;
    let r = (x - n * LN_2_HIGH_F32) - n * LN_2_LOW_F32;
    let square = r * r;
    let even = EVEN_F32.into_iter().fold(0.0, |series, next| series * square + next);
    let odd = ODD_F32.into_iter().fold(0.0, |series, next| series * square + next);
    let power = f32::from_bits((rounded.to_bits() << 23).wrapping_add(127 << 23));
    (1.0 + (r + square * (even + r * odd))) * power
}

#[cfg(test)]
mod tests {
    use super::super::Work;
    use super::super::tests::on_every_path;
    use super::*;

    #[derive(Clone)]
    struct Doubles(Vec<f64>);

    impl Work for Doubles {
        type Output = Vec<u64>;

        #[inline(always)]
        fn run(mut self) -> Vec<u64> {
            exp_f64(&mut self.0);
            self.0.into_iter().map(f64::to_bits).collect()
        }
    }

    #[derive(Clone)]
    struct Singles(Vec<f32>);

    impl Work for Singles {
        type Output = Vec<u64>;

        #[inline(always)]
        fn run(mut self) -> Vec<u64> {
            exp_f32(&mut self.0);
            self.0.into_iter().map(|value| u64::from(value.to_bits())).collect()
        }
    }

    /// Steps that are no round numbers, from 0 down to an end that is one.
    fn downwards(end: f64, steps: u32) -> impl Iterator<Item = f64> {
        (0..=steps).map(move |step| end * (f64::from(step) / f64::from(steps)).powi(2))
    }

    #[test]
    fn doubles_agree_with_the_standard_library_on_every_path() {
        let values: Vec<f64> = downwards(LEAST_F64, 100_003).collect();
        let found = on_every_path(Doubles(values.clone()));
        for (x, bits) in values.into_iter().zip(found) {
            let error = f64::from_bits(bits) / x.exp() - 1.0;
            assert!(error.abs() < 4e-16, "{x}: {error:e}");
        }
    }

    #[test]
    fn singles_agree_with_the_standard_library_on_every_path() {
        let values: Vec<f32> = downwards(-80.0, 100_003).map(|x| x as f32).collect();
        let found = on_every_path(Singles(values.clone()));
        for (x, bits) in values.into_iter().zip(found) {
            let error = f64::from(f32::from_bits(bits as u32)) / f64::from(x).exp() - 1.0;
            assert!(error.abs() < 2e-7, "{x}: {error:e}");
        }
    }

    #[test]
    fn what_is_too_low_is_the_least() {
        let least = [(-700.0_f64).exp(), 1.0];
        for (x, expected) in [(0.0, 1.0), (-0.0, 1.0), (-701.0, least[0]), (f64::MIN, least[0])] {
            assert!((exp_one_f64(x) / expected - 1.0).abs() < 4e-16, "{x}");
        }
        for x in [f64::NEG_INFINITY, f64::NAN] {
            assert_eq!(exp_one_f64(x), exp_one_f64(LEAST_F64));
        }
        for x in [-81.0, f32::MIN, f32::NEG_INFINITY, f32::NAN] {
            assert_eq!(exp_one_f32(x), exp_one_f32(LEAST_F32));
        }
        assert!(exp_one_f32(LEAST_F32) >= f32::MIN_POSITIVE);
    }
}
