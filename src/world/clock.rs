//! The day and the moment, from the machine or from whoever wants them to stand still.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::domain::calendar::Date;
use crate::domain::opening::DateTime;

/// The environment variable that makes the clock stand still: `2026-11-24T10:00`, for tests and for
/// showing the program. What cannot be read as a moment is passed over.
pub const NOW: &str = "NIVEAU_NOW";

/// Returns the day where the machine stands.
pub fn today() -> Date {
    now().date()
}

/// Returns the moment where the machine stands, in local time.
pub fn now() -> DateTime {
    let given = std::env::var(NOW).ok().and_then(|text| text.parse().ok());
    given.unwrap_or_else(|| jiff::Zoned::now().datetime())
}

/// Returns a number that differs from one start to the next, for the choice among equal items.
pub fn seed() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::from(since.subsec_nanos()) ^ since.as_secs().rotate_left(32)
}

/// Milliseconds since a moment.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts counting.
    pub fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    /// Returns the milliseconds since the start.
    pub fn millis(self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
