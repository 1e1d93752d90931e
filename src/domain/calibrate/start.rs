//! Where the search begins: slopes of 1, and intercepts that give the observed shares.

use super::answers::Tally;
use super::layout::{Entry, Layout};
use super::settings::Planned;

/// The guessing parameter at the start.
const GUESSING: f64 = 0.2;

/// Shares are kept this far from 0 and 1 at the start.
const LEAST_SHARE: f64 = 1e-4;

/// A logistic curve of slope a, averaged over N(0, 1), has about 1/√(1 + a²/2.89) of its slope
/// (1.7² = 2.89; Haley 1952).
const SPREAD: f64 = 2.89;

/// Returns a point from which every search may begin.
pub(super) fn start(plan: &[Planned], layout: &Layout, tally: &Tally, slope: f64) -> Vec<f64> {
    let mut free = vec![0.0; layout.size];
    let columns = plan.iter().enumerate().filter(|(_, planned)| planned.shape().is_some());
    for ((column, _), placed) in columns.zip(&layout.items) {
        let most = placed.shape.categories - 1;
        // A graded item of the same quality has a slope that is smaller by its number of steps.
        let slope = slope / (most as f64).sqrt();
        let total = tally.answered(column).max(1e-300);
        let share = |credit: usize| tally.of(column, credit) / total;
        let stretch = (1.0 + slope * slope / SPREAD).sqrt();
        let mut intercept = 0.0;
        for (parameter, entry) in placed.entries.iter().enumerate() {
            let Entry::Free(place) = entry else { continue };
            free[*place] = if parameter == 0 {
                slope
            } else if parameter > most {
                (GUESSING / (1.0 - GUESSING)).ln()
            } else {
                let guessed = if placed.shape.guesses { GUESSING } else { 0.0 };
                let upper = ((share(parameter) - guessed) / (1.0 - guessed)).max(LEAST_SHARE);
                let lower = (share(parameter - 1) / (1.0 - guessed)).max(LEAST_SHARE);
                intercept += stretch * (upper / lower).ln();
                intercept
            };
        }
    }
    if let Some(population) = layout.population {
        free[population + 1] = 1.0;
    }
    free
}
