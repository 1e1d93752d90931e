//! One person's five areas put together: the posterior of g, and everything else as means over it.

use super::super::super::Estimate;
use super::super::super::grid::{self, CELL_DEVIATION, NODES, STEP};
use super::entry::{BELOW, Entry, LINE, LINES, Line, Lines, MEAN, Silent, VALUES, VARIANCE};
use crate::domain::cut::CUTS;
use crate::domain::framework::{AREAS, LEVELS};
use crate::domain::kernel::{self, Work};

/// A posterior of g whose sum is larger than this has lost nothing that matters.
const SAFE: f64 = 1e-250;

/// Lines of nodes whose shares are all smaller than this add nothing that could be seen.
const NEGLIGIBLE: f64 = 1e-15;

/// Reductions that differ by less than this are compared by the single estimators.
const TIE: f64 = 1e-9;

/// The areas of one person.
pub(super) struct Together<'a> {
    pub(super) entries: [&'a Entry; AREAS],
    pub(super) silent: &'a Silent,
    pub(super) cuts: [f64; CUTS],
}

/// What they say together.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) overall: Estimate,
    pub(super) overall_masses: [f64; LEVELS],
    pub(super) areas: [FoundArea; AREAS],
}

#[derive(Clone, Copy)]
pub(super) struct FoundArea {
    pub(super) estimate: Estimate,
    pub(super) masses: [f64; LEVELS],
    /// Whether the own answers reduce more than the others; nothing when that is too near to tell.
    pub(super) own_adds: Option<bool>,
}

impl FoundArea {
    const NONE: FoundArea = FoundArea {
        estimate: Estimate { theta: 0.0, standard_error: 1.0 },
        masses: [0.0; LEVELS],
        own_adds: None,
    };
}

impl Work for Together<'_> {
    /// Nothing where a product has left the range of a double.
    type Output = Option<Found>;

    #[inline(always)]
    fn run(self) -> Option<Found> {
        let mut general = [[0.0; LINE]; LINES];
        let others = self.products(&mut general);
        let mut sum = [0.0; LINE];
        for line in &general {
            for lane in 0..LINE {
                sum[lane] += line[lane];
            }
        }
        let sum = kernel::total(sum);
        let mut is_sure = sum > SAFE;
        for entry in self.entries {
            is_sure &= entry.is_sure;
        }
        if !is_sure {
            return None;
        }
        let whole = 1.0 / sum;
        let (mut first, mut last) = (LINES - 1, 0);
        for (line, shares) in general.iter_mut().enumerate() {
            let mut most = 0.0;
            for share in shares.iter_mut() {
                *share *= whole;
                most = if *share > most { *share } else { most };
            }
            if most > NEGLIGIBLE {
                first = first.min(line);
                last = line;
            }
        }
        let (overall, overall_masses) = self.overall(&general, first, last);
        let mut found = Found { overall, overall_masses, areas: [FoundArea::NONE; AREAS] };
        for area in 0..AREAS {
            let (entry, shares) = (self.entries[area], &general[first..=last]);
            found.areas[area] = area_of(shares, &entry.given[first..=last], entry, others[area]);
        }
        Some(found)
    }
}

impl Together<'_> {
    /// Finds the posterior of g, up to a constant, and the variance that the answers in the other
    /// areas leave to each area.
    #[inline(always)]
    fn products(&self, general: &mut Lines) -> [f64; AREAS] {
        let mut sums = [[[0.0; LINE]; 3]; AREAS];
        for (line, general) in general.iter_mut().enumerate() {
            let [a, b, c, d, e] = self.entries;
            let mut others = [[0.0; LINE]; AREAS];
            for lane in 0..LINE {
                let (a, b) = (a.likelihood[line][lane], b.likelihood[line][lane]);
                let (c, d) = (c.likelihood[line][lane], d.likelihood[line][lane]);
                let e = e.likelihood[line][lane];
                let prior = self.silent.general[line][lane];
                let until_1 = prior * a;
                let until_2 = until_1 * b;
                let until_3 = until_2 * c;
                let until_4 = until_3 * d;
                let from_4 = d * e;
                let from_3 = c * from_4;
                let others_1 = prior * (b * from_3);
                general[lane] = until_4 * e;
                others[0][lane] = others_1;
                others[1][lane] = until_1 * from_3;
                others[2][lane] = until_2 * from_4;
                others[3][lane] = until_3 * e;
                others[4][lane] = until_4;
            }
            for area in 0..AREAS {
                let [mean, second] = &self.silent.areas[area];
                let [sum, first_moment, second_moment] = &mut sums[area];
                for lane in 0..LINE {
                    let weight = others[area][lane];
                    sum[lane] += weight;
                    first_moment[lane] += weight * mean[line][lane];
                    second_moment[lane] += weight * second[line][lane];
                }
            }
        }
        let mut variances = [0.0; AREAS];
        for (variance, [sum, first, second]) in variances.iter_mut().zip(sums) {
            let whole = 1.0 / kernel::total(sum);
            let mean = kernel::total(first) * whole;
            *variance = kernel::total(second) * whole - mean * mean;
        }
        variances
    }

    /// Returns the mean of the areas and its levels, as
    /// [`Overall`](super::super::super::second_order::Overall) does.
    #[inline(always)]
    fn overall(&self, general: &Lines, first: usize, last: usize) -> (Estimate, [f64; LEVELS]) {
        // The means with a neighbour on each side.
        let mut means = [0.0; NODES.next_multiple_of(LINE) + 2];
        for line in first.saturating_sub(1)..=(last + 1).min(LINES - 1) {
            for lane in 0..LINE {
                let mut sum = 0.0;
                for entry in self.entries {
                    sum += entry.given[line][MEAN][lane];
                }
                means[line * LINE + lane + 1] = sum / AREAS as f64;
            }
        }
        means[0] = 2.0 * means[1] - means[2];
        means[NODES + 1] = 2.0 * means[NODES] - means[NODES - 1];
        let [mut sum, mut square] = [[0.0; LINE]; 2];
        let mut below = [[0.0; LINE]; CUTS];
        for line in first..=last {
            let around = &means[line * LINE..][..LINE + 2];
            let mut widths = [0.0; LINE];
            for lane in 0..LINE {
                let mut all = 0.0;
                for entry in self.entries {
                    all += entry.given[line][VARIANCE][lane];
                }
                let variance = all / (AREAS * AREAS) as f64;
                let (share, mean) = (general[line][lane], around[lane + 1]);
                sum[lane] += share * mean;
                square[lane] += share * (variance + mean * mean);
                let between = (around[lane + 2] - around[lane]) / 2.0 / STEP * CELL_DEVIATION;
                widths[lane] = widest(variance.sqrt(), between);
            }
            for (below, cut) in below.iter_mut().zip(self.cuts) {
                let mut values = [0.0; LINE];
                for lane in 0..LINE {
                    values[lane] = (cut - around[lane + 1]) / widths[lane];
                }
                kernel::cumulative_f64(&mut values);
                for lane in 0..LINE {
                    below[lane] += general[line][lane] * values[lane];
                }
            }
        }
        let mean = kernel::total(sum);
        let variance = (kernel::total(square) - mean * mean).max(0.0);
        let mut until = [0.0; CUTS];
        for (until, below) in until.iter_mut().zip(below) {
            *until = kernel::total(below);
        }
        (grid::estimate(mean, variance), grid::masses_below(until))
    }
}

/// Returns what the posterior of g makes of an area.
#[inline(always)]
fn area_of(general: &[Line], given: &[[Line; VALUES]], entry: &Entry, others: f64) -> FoundArea {
    let mut sums = [[0.0; LINE]; VALUES];
    for (shares, given) in general.iter().zip(given) {
        for lane in 0..LINE {
            let (share, mean) = (shares[lane], given[MEAN][lane]);
            sums[MEAN][lane] += share * mean;
            sums[VARIANCE][lane] += share * (given[VARIANCE][lane] + mean * mean);
            for cut in BELOW..VALUES {
                sums[cut][lane] += share * given[cut][lane];
            }
        }
    }
    let (mean, square) = (kernel::total(sums[MEAN]), kernel::total(sums[VARIANCE]));
    let mut below = [0.0; CUTS];
    for (below, sum) in below.iter_mut().zip(&sums[BELOW..]) {
        *below = kernel::total(*sum);
    }
    let (own, others) = (reduction(entry.own_variance), reduction(others));
    FoundArea {
        estimate: grid::estimate(mean, (square - mean * mean).max(0.0)),
        masses: grid::masses_below(below),
        own_adds: ((own - others).abs() > TIE).then_some(own > others),
    }
}

/// Returns the largest of a width, the width between two values of g and the width of five cells' mean.
#[inline(always)]
fn widest(width: f64, between: f64) -> f64 {
    // 1/sqrt(5), for five areas.
    const CELL: f64 = CELL_DEVIATION * 0.447_213_595_499_957_94;
    let width = if width > CELL { width } else { CELL };
    if width > between { width } else { between }
}

/// Returns by how much of the variance before any answer a variance is less.
#[inline(always)]
fn reduction(variance: f64) -> f64 {
    (1.0 - variance.max(CELL_DEVIATION * CELL_DEVIATION)).max(0.0)
}
