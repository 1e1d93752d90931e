//! One person's five areas put together: the posterior of g, and everything else as means over it.

use super::super::super::Estimate;
use super::super::super::grid::{self, CELL_DEVIATION, NODES, STEP};
use super::entry::{self, Entry, Given, Silent};
use super::line::{LINE, LINES, Line, Lines, totals};
use crate::domain::cut::CUTS;
use crate::domain::framework::{AREAS, LEVELS};
use crate::domain::kernel::{self, Work};

/// A posterior of g whose sum is larger than this has lost nothing that matters.
const SAFE: f64 = 1e-250;

/// Lines of nodes whose shares are all smaller than this add nothing that could be seen.
const NEGLIGIBLE: f64 = 1e-15;

/// Lines that weigh less than this change no probability that could be seen.
const BARELY: f64 = 1e-11;

/// So many standard deviations away the cumulative is 0 or 1 but for 2e-11.
const CERTAIN: f64 = 6.6;

/// Reductions that differ by less than this are compared by the single estimators.
const TIE: f64 = 1e-9;

/// The width of the mean of five areas that are each as wide as a cell: 1/sqrt(5) of it.
const CELL: f64 = CELL_DEVIATION * 0.447_213_595_499_957_9;

/// The areas of one person.
pub(super) struct Together<'a> {
    pub(super) entries: [&'a Entry; AREAS],
    pub(super) silent: &'a Silent,
    pub(super) cuts: [f64; CUTS],
    /// Where it is put: so it is not moved from call to call.
    pub(super) found: &'a mut Found,
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

impl Found {
    pub(super) const NONE: Found = Found {
        overall: Estimate { theta: 0.0, standard_error: 1.0 },
        overall_masses: [0.0; LEVELS],
        areas: [FoundArea::NONE; AREAS],
    };
}

impl FoundArea {
    const NONE: FoundArea = FoundArea {
        estimate: Estimate { theta: 0.0, standard_error: 1.0 },
        masses: [0.0; LEVELS],
        own_adds: None,
    };
}

impl Work for Together<'_> {
    /// Whether it was found: not where a product has left the range of a double.
    type Output = bool;

    #[inline(always)]
    fn run(self) -> bool {
        let mut general = [Line::ZERO; LINES];
        let (sum, others) = self.products(&mut general);
        let mut is_sure = sum > SAFE;
        for entry in self.entries {
            is_sure &= entry.is_sure;
        }
        if !is_sure {
            return false;
        }
        let whole = Line::all(1.0 / sum);
        let (mut first, mut last) = (LINES - 1, 0);
        for shares in &mut general {
            *shares = *shares * whole;
        }
        let weights = totals(&general);
        for (line, weight) in weights.iter().enumerate() {
            if *weight > NEGLIGIBLE {
                first = first.min(line);
                last = line;
            }
        }
        let (overall, overall_masses) = self.overall(&general, &weights, first, last);
        (self.found.overall, self.found.overall_masses) = (overall, overall_masses);
        let lines = first..=last;
        let areas = self.found.areas.iter_mut();
        for (area, (entry, others)) in areas.zip(self.entries.iter().zip(others)) {
            let given = &entry.given[lines.clone()];
            *area = area_of(&general[lines.clone()], given, entry, others);
        }
        true
    }
}

impl Together<'_> {
    /// Finds the posterior of g, up to a constant, with its sum, and the variance that the answers in
    /// the other areas leave to each area.
    #[inline(always)]
    fn products(&self, general: &mut Lines) -> (f64, [f64; AREAS]) {
        let mut sums = [Line::ZERO; 3 * AREAS + 1];
        let [a, b, c, d, e] = self.entries;
        for line in 0..LINES {
            let (a, b, c) = (a.likelihood[line], b.likelihood[line], c.likelihood[line]);
            let (d, e) = (d.likelihood[line], e.likelihood[line]);
            let prior = self.silent.general[line];
            let until_1 = prior * a;
            let until_2 = until_1 * b;
            let until_3 = until_2 * c;
            let until_4 = until_3 * d;
            let from_4 = d * e;
            let from_3 = c * from_4;
            let from_2 = prior * (b * from_3);
            let others = [from_2, until_1 * from_3, until_2 * from_4, until_3 * e, until_4];
            general[line] = until_4 * e;
            sums[3 * AREAS] += general[line];
            for area in 0..AREAS {
                let [mean, second] = &self.silent.areas[area];
                sums[3 * area] += others[area];
                sums[3 * area + 1] += others[area] * mean[line];
                sums[3 * area + 2] += others[area] * second[line];
            }
        }
        let sums = totals(&sums);
        let mut variances = [0.0; AREAS];
        for (area, variance) in variances.iter_mut().enumerate() {
            let whole = 1.0 / sums[3 * area];
            let mean = sums[3 * area + 1] * whole;
            *variance = sums[3 * area + 2] * whole - mean * mean;
        }
        (sums[3 * AREAS], variances)
    }

    /// Returns the mean of the areas and its levels, as
    /// [`Overall`](super::super::super::second_order::Overall) does.
    #[inline(always)]
    fn overall(
        &self,
        general: &Lines,
        weights: &[f64; LINES],
        first: usize,
        last: usize,
    ) -> (Estimate, [f64; LEVELS]) {
        let means = self.means(first, last);
        let mut sums = [Line::ZERO; 2 + CUTS];
        for line in first..=last {
            let (before, mean) = (line_at(&means, line * LINE), line_at(&means, line * LINE + 1));
            let after = line_at(&means, line * LINE + 2);
            let variance =
                self.sum_of(|entry| entry.given[line].variance) / Line::all((AREAS * AREAS) as f64);
            let share = general[line];
            sums[0] += share * mean;
            sums[1] += share * (variance + mean * mean);
            let between = (after - before) * Line::all(CELL_DEVIATION / (2.0 * STEP));
            let width = variance.root().or_more(Line::all(CELL)).or_more(between);
            if weights[line] < BARELY {
                continue;
            }
            let narrow = Line::all(1.0) / width;
            for (below, cut) in sums[2..].iter_mut().zip(self.cuts) {
                *below += share * cumulative((Line::all(cut) - mean) * narrow);
            }
        }
        let [mean, square, below @ ..] = totals(&sums);
        let variance = (square - mean * mean).max(0.0);
        (grid::estimate(mean, variance), grid::masses_below(below))
    }

    /// Returns the mean of the areas at each node of some lines, with a neighbour on each side.
    #[inline(always)]
    fn means(&self, first: usize, last: usize) -> [f64; LINES * LINE + 2] {
        let mut means = [0.0; LINES * LINE + 2];
        for line in first.saturating_sub(1)..=(last + 1).min(LINES - 1) {
            let mean = self.sum_of(|entry| entry.given[line].mean) / Line::all(AREAS as f64);
            means[line * LINE + 1..][..LINE].copy_from_slice(&mean.0);
        }
        // At the ends of the grid the step to the only neighbour counts twice.
        means[0] = 2.0 * means[1] - means[2];
        means[NODES + 1] = 2.0 * means[NODES] - means[NODES - 1];
        means
    }

    #[inline(always)]
    fn sum_of(&self, value: impl Fn(&Entry) -> Line) -> Line {
        let [a, b, c, d, e] = self.entries;
        (value(a) + value(b)) + (value(c) + (value(d) + value(e)))
    }
}

/// Returns what the posterior of g makes of an area.
#[inline(always)]
fn area_of(general: &[Line], given: &[Given], entry: &Entry, others: f64) -> FoundArea {
    let mut sums = [Line::ZERO; 2 + CUTS];
    for (share, given) in general.iter().zip(given) {
        sums[0] += *share * given.mean;
        sums[1] += *share * (given.variance + given.mean * given.mean);
        for cut in 0..CUTS {
            sums[2 + cut] += *share * given.below(cut);
        }
    }
    let [mean, square, mut below @ ..] = totals(&sums);
    for below in &mut below {
        *below = entry::probability(*below);
    }
    let (own, others) = (reduction(entry.own_variance), reduction(others));
    FoundArea {
        estimate: grid::estimate(mean, (square - mean * mean).max(0.0)),
        masses: grid::masses_below(below),
        own_adds: ((own - others).abs() > TIE).then_some(own > others),
    }
}

/// Returns the cumulative of the standard normal density.
#[inline(always)]
fn cumulative(mut values: Line) -> Line {
    let mut near = 0;
    for value in values.0 {
        near |= u8::from(value.abs() < CERTAIN);
    }
    if near == 0 {
        for value in &mut values.0 {
            *value = if *value > 0.0 { 1.0 } else { 0.0 };
        }
    } else {
        kernel::cumulative_f64(&mut values.0);
    }
    values
}

/// Returns the line that begins at a place.
#[inline(always)]
fn line_at(values: &[f64; LINES * LINE + 2], place: usize) -> Line {
    let mut line = Line::ZERO;
    line.0.copy_from_slice(&values[place..][..LINE]);
    line
}

/// Returns by how much of the variance before any answer a variance is less.
#[inline(always)]
fn reduction(variance: f64) -> f64 {
    (1.0 - variance.max(CELL_DEVIATION * CELL_DEVIATION)).max(0.0)
}
