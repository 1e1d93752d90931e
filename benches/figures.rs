//! Figures of repeated measurements, for both benchmarks: plain `std::time`, and the order statistics
//! that survive a machine that does other things too.

use std::time::{Duration, Instant};

/// Measured times, sorted.
pub struct Figures(Vec<Duration>);

impl Figures {
    /// Measures something so many times; what it returns is kept until after the clock has stopped.
    pub fn measure<T>(runs: usize, mut run: impl FnMut() -> T) -> Figures {
        Figures::of((0..runs).map(|_| {
            let start = Instant::now();
            let made = run();
            let time = start.elapsed();
            drop(made);
            time
        }))
    }

    /// Returns the figures of times that were measured elsewhere.
    pub fn of(times: impl Iterator<Item = Duration>) -> Figures {
        let mut times: Vec<_> = times.collect();
        times.sort_unstable();
        assert!(!times.is_empty(), "nothing was measured");
        Figures(times)
    }

    /// Returns the time that this share of the runs stayed at or under, by nearest rank.
    pub fn at(&self, share: f64) -> Duration {
        let rank = (self.0.len() as f64 * share).ceil() as usize;
        self.0[rank.clamp(1, self.0.len()) - 1]
    }

    /// Returns the middle one.
    pub fn median(&self) -> Duration {
        self.at(0.5)
    }

    /// Prints a row of a table.
    pub fn print(&self, name: &str) {
        let [least, middle, most] = [self.0[0], self.median(), self.at(0.95)].map(millis);
        println!("{name:44} {least:9.3} {middle:9.3} {most:9.3}  {:5}", self.0.len());
    }
}

/// Prints the head of a table of figures in milliseconds.
pub fn head() {
    println!("{:44} {:>9} {:>9} {:>9}  {:>5}", "ms", "min", "median", "p95", "runs");
}

/// Returns a time in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
