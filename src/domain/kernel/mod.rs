//! Loops over many numbers, compiled for the widest vectors of the processor that runs them.
//!
//! [`exp`](self::exp_f64) and sums are plain safe loops. [`run`] compiles whatever [`Work`] it is
//! given three times, for AVX-512, for AVX2 and for any processor, and takes the widest that is
//! there: no build flag is needed. All three give the same bits, because nothing here multiplies
//! and adds in one rounding and every sum has an order of its own, whatever the width.
//!
//! This file and the allocator hold the only `unsafe` of the program: here, the calls of functions that
//! need an instruction set, behind the question whether the processor has it, and what fetches ahead.

#![allow(unsafe_code)]

mod exponential;
mod logarithm;
mod normal;
mod sums;

pub use exponential::{LEAST_F32, LEAST_F64, exp_f32, exp_f64};
pub use logarithm::ln_f64;
pub use normal::{DENOMINATOR, NUMERATOR, ROOT_OF_TWO_PI, cumulative_f64};
pub use sums::{
    LANES, Moments, add_to, dot, matrix_vector, moments, posterior_moments, sum_rows, total,
};

/// Loops that [`run`] compiles for several instruction sets.
///
/// An implementation marks `run` and every function of its own that it calls in there with
/// `#[inline(always)]`; what is not inlined is compiled for any processor, right but slow. The
/// functions of this module are inlined.
pub trait Work {
    /// What the loops find.
    type Output;

    /// Runs the loops.
    fn run(self) -> Self::Output;
}

/// Instruction sets, the narrowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Path {
    Baseline,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

/// Runs the work with the widest vectors of this processor.
///
/// The choice costs a nanosecond or two: give it a whole block of persons rather than one sum.
#[inline]
pub fn run<W: Work>(work: W) -> W::Output {
    run_on(widest(), work)
}

/// Returns the widest path; the standard library asks the processor once and remembers.
#[inline]
fn widest() -> Path {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma") {
        let wider = std::is_x86_feature_detected!("avx512f")
            && std::is_x86_feature_detected!("avx512bw")
            && std::is_x86_feature_detected!("avx512dq")
            && std::is_x86_feature_detected!("avx512vl");
        return if wider { Path::Avx512 } else { Path::Avx2 };
    }
    Path::Baseline
}

/// Runs the work on a path that the processor has.
#[inline]
fn run_on<W: Work>(path: Path, work: W) -> W::Output {
    match path {
        Path::Baseline => work.run(),
        // SAFETY: `widest` names a path only when the processor has its instruction sets.
        #[cfg(target_arch = "x86_64")]
        Path::Avx2 => unsafe { run_avx2(work) },
        // SAFETY: as above.
        #[cfg(target_arch = "x86_64")]
        Path::Avx512 => unsafe { run_avx512(work) },
    }
}

/// Tells the processor that these values will soon be read, so that it fetches them from memory while
/// it does something else. Nothing else comes of it.
#[inline(always)]
pub fn fetch<T: ?Sized>(values: &T) {
    #[cfg(target_arch = "x86_64")]
    for line in (0..size_of_val(values)).step_by(64) {
        let place = std::ptr::from_ref(values).cast::<i8>().wrapping_add(line);
        // SAFETY: fetching ahead reads nothing, and no address makes it fail.
        unsafe { std::arch::x86_64::_mm_prefetch::<{ std::arch::x86_64::_MM_HINT_T0 }>(place) };
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = values;
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
fn run_avx2<W: Work>(work: W) -> W::Output {
    work.run()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl,avx2,fma")]
fn run_avx512<W: Work>(work: W) -> W::Output {
    work.run()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs the work on every path that this processor has, and expects the same bits of all.
    #[track_caller]
    pub(super) fn on_every_path<W: Work<Output = Vec<u64>> + Clone>(work: W) -> Vec<u64> {
        let expected = run_on(Path::Baseline, work.clone());
        let mut paths = vec![widest()];
        #[cfg(target_arch = "x86_64")]
        if std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma") {
            paths.push(Path::Avx2);
        }
        for path in paths {
            assert_eq!(run_on(path, work.clone()), expected, "{path:?}");
        }
        expected
    }
}
