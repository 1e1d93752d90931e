//! The highest peak of a function of ability, by its slope.
//!
//! Under guessing a likelihood may have several peaks, so that a search from one start may end
//! on the wrong one. Here every peak that the scan can tell apart is found, and the highest
//! wins: only the highest peak can promise that a right answer never lowers it.

/// Abilities are sought within this distance of 0. It is wider than the grid, because a
/// weighted likelihood for all answers right or none may peak beyond 6.
pub(super) const BOUND: f64 = 10.0;

/// How many cells the scan has: two peaks within a cell of 0.2 count as one.
pub(super) const CELLS: u32 = 100;

/// The width at which a peak counts as found.
const PRECISION: f64 = 1e-13;

/// Returns the ability of the highest peak, or the bound towards which the function rises.
pub(super) fn highest(slope: impl Fn(f64) -> f64, height: impl Fn(f64) -> f64) -> f64 {
    let mut best = (f64::NEG_INFINITY, BOUND);
    let mut consider = |theta: f64| {
        let candidate = (height(theta), theta);
        if candidate.0 >= best.0 {
            best = candidate;
        }
    };
    let mut before = slope(-BOUND);
    if before <= 0.0 {
        consider(-BOUND);
    }
    for cell in 1..=CELLS {
        let after = slope(edge(cell));
        if before > 0.0 && after <= 0.0 {
            consider(bisect(&slope, edge(cell - 1), edge(cell)));
        }
        before = after;
    }
    if before > 0.0 {
        consider(BOUND);
    }
    best.1
}

/// Returns the ability at the lower edge of a cell, and at the upper edge of the one before.
pub(super) fn edge(cell: u32) -> f64 {
    BOUND * (2.0 * f64::from(cell) / f64::from(CELLS) - 1.0)
}

/// Returns where the slope, positive at `low`, stops being so.
fn bisect(slope: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    while high - low > PRECISION {
        let middle = (low + high) / 2.0;
        if slope(middle) > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_peak_wins() {
        // Two hills at -2 and 3; the height tells which is the taller.
        let slope = |x: f64| -(x + 2.0) * (x - 0.5) * (x - 3.0);
        let taller_right = |x: f64| -((x - 3.0) * (x - 3.0));
        let taller_left = |x: f64| -((x + 2.0) * (x + 2.0));
        assert!((highest(slope, taller_right) - 3.0).abs() < 1e-12);
        assert!((highest(slope, taller_left) - -2.0).abs() < 1e-12);
    }

    #[test]
    fn a_function_without_a_peak_ends_at_the_bound() {
        assert_eq!(highest(|_| 1.0, |x| x), BOUND);
        assert_eq!(highest(|_| -1.0, |x| -x), -BOUND);
    }
}
