//! Waiting longer after each refusal: whoever guesses words at a machine gets nowhere, whoever mistypes them
//! once hardly notices.

/// The first wait, in milliseconds.
const FIRST: u64 = 1_000;

/// The longest wait, in milliseconds.
const LONGEST: u64 = 60_000;

/// How often in a row something was refused, and until when nothing is tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackOff {
    refusals: u32,
    until: u64,
}

impl BackOff {
    /// Returns the milliseconds that are still to be waited at a moment, in milliseconds too.
    pub fn left(&self, now: u64) -> u64 {
        self.until.saturating_sub(now)
    }

    /// Notes that something was refused: 1 second is waited, then 2, 4 and so on, 60 at the most.
    pub fn refused(&mut self, now: u64) {
        let wait = FIRST.saturating_mul(1_u64.checked_shl(self.refusals).unwrap_or(u64::MAX));
        self.refusals = self.refusals.saturating_add(1);
        self.until = now.saturating_add(wait.min(LONGEST));
    }

    /// Notes that it was accepted.
    pub fn accepted(&mut self) {
        *self = BackOff::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_twice_the_one_before() {
        let mut back_off = BackOff::default();
        assert_eq!(back_off.left(5), 0);
        let mut now = 10;
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60, 60] {
            back_off.refused(now);
            assert_eq!(back_off.left(now), seconds * 1000);
            assert_eq!(back_off.left(now + 999), seconds * 1000 - 999);
            now += seconds * 1000;
            assert_eq!(back_off.left(now), 0);
        }
        back_off.accepted();
        back_off.refused(now);
        assert_eq!(back_off.left(now), 1000);
    }

    #[test]
    fn no_number_of_refusals_overflows() {
        let mut back_off = BackOff { refusals: u32::MAX - 1, until: 0 };
        for _ in 0..3 {
            back_off.refused(u64::MAX - 1);
        }
        assert_eq!(back_off.left(u64::MAX - 1), 1);
    }
}
