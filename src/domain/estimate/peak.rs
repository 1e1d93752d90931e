//! The highest peak of a function of ability, by its slope.
//!
//! Under guessing a likelihood may have several peaks, so that a search from one start may end
//! on the wrong one. Here every peak that the scan can tell apart is found, and the highest
//! wins: only the highest peak can promise that a right answer never lowers it.

/// Abilities are sought within this distance of 0. It is wider than the grid, because a
/// weighted likelihood for all answers right or none may peak beyond 6.
pub(super) const BOUND: f64 = 10.0;

/// The width of a cell of the scan: two peaks within one count as one.
pub(super) const CELL: f64 = 0.2;

/// The width at which a peak counts as found.
const PRECISION: f64 = 1e-13;

/// Returns the ability of the highest peak from -`bound` to `bound`, or the end towards which the
/// function rises.
pub(super) fn highest(bound: f64, slope: impl Fn(f64) -> f64, height: impl Fn(f64) -> f64) -> f64 {
    let cells = (2.0 * bound / CELL).round() as u32;
    let edge = |cell: u32| edge(bound, cells, cell);
    let mut best = (f64::NEG_INFINITY, bound);
    let mut consider = |theta: f64| {
        let candidate = (height(theta), theta);
        if candidate.0 >= best.0 {
            best = candidate;
        }
    };
    let mut before = slope(-bound);
    if before <= 0.0 {
        consider(-bound);
    }
    for cell in 1..=cells {
        let after = slope(edge(cell));
        if before > 0.0 && after <= 0.0 {
            consider(bisect(&slope, edge(cell - 1), edge(cell)));
        }
        before = after;
    }
    if before > 0.0 {
        consider(bound);
    }
    best.1
}

/// Returns the ability at the lower edge of a cell, which is the upper edge of the one before.
pub(super) fn edge(bound: f64, cells: u32, cell: u32) -> f64 {
    bound * (2.0 * f64::from(cell) / f64::from(cells) - 1.0)
}

/// Returns where a slope, positive at `low`, stops being so.
pub fn bisect(slope: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    while high - low > PRECISION {
        let middle = (low + high) / 2.0;
        // Far out two neighbouring numbers are further apart than that.
        if middle <= low || middle >= high {
            break;
        }
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
        assert!((highest(BOUND, slope, taller_right) - 3.0).abs() < 1e-12);
        assert!((highest(BOUND, slope, taller_left) - -2.0).abs() < 1e-12);
    }

    #[test]
    fn a_function_without_a_peak_ends_at_the_bound() {
        assert_eq!(highest(BOUND, |_| 1.0, |x| x), BOUND);
        assert_eq!(highest(BOUND, |_| -1.0, |x| -x), -BOUND);
    }
}
