//! Eight numbers at neighbouring nodes, added and multiplied at once.
//!
//! Each operation is a loop of its own over one line, which compilers surely make a vector of; a loop
//! over many lines at once they may give up.

use std::ops::{Add, AddAssign, Div, Mul, Sub};

use super::super::super::grid::NODES;
use crate::domain::kernel;

/// How many nodes stand side by side, and how many such lines there are.
pub(super) const LINE: usize = kernel::LANES;
pub(super) const LINES: usize = NODES.div_ceil(LINE);

/// Numbers at neighbouring nodes.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Line(pub(super) [f64; LINE]);

/// A value at each node, 0 in the padding.
pub(super) type Lines = [Line; LINES];

impl Line {
    pub(super) const ZERO: Line = Line::all(0.0);

    #[inline(always)]
    pub(super) const fn all(value: f64) -> Line {
        Line([value; LINE])
    }

    /// Returns the larger of each two.
    #[inline(always)]
    pub(super) fn or_more(self, other: Line) -> Line {
        self.with(other, |one, other| if one > other { one } else { other })
    }

    /// Returns the square root of each, 0 for what is below 0.
    #[inline(always)]
    pub(super) fn root(mut self) -> Line {
        for value in &mut self.0 {
            *value = value.sqrt();
        }
        self
    }

    #[inline(always)]
    fn with(mut self, other: Line, operation: impl Fn(f64, f64) -> f64) -> Line {
        for lane in 0..LINE {
            self.0[lane] = operation(self.0[lane], other.0[lane]);
        }
        self
    }
}

impl Add for Line {
    type Output = Line;

    #[inline(always)]
    fn add(self, other: Line) -> Line {
        self.with(other, |one, other| one + other)
    }
}

impl AddAssign for Line {
    #[inline(always)]
    fn add_assign(&mut self, other: Line) {
        *self = *self + other;
    }
}

impl Sub for Line {
    type Output = Line;

    #[inline(always)]
    fn sub(self, other: Line) -> Line {
        self.with(other, |one, other| one - other)
    }
}

impl Mul for Line {
    type Output = Line;

    #[inline(always)]
    fn mul(self, other: Line) -> Line {
        self.with(other, |one, other| one * other)
    }
}

impl Div for Line {
    type Output = Line;

    #[inline(always)]
    fn div(self, other: Line) -> Line {
        self.with(other, |one, other| one / other)
    }
}

/// Returns the sum of each line.
///
/// It stays a call: woven into the loop before it, sums make compilers tear its lines apart.
#[inline(never)]
pub(super) fn totals<const COUNT: usize>(lines: &[Line; COUNT]) -> [f64; COUNT] {
    let mut totals = [0.0; COUNT];
    for (total, line) in totals.iter_mut().zip(lines) {
        *total = kernel::total(line.0);
    }
    totals
}

/// Puts a value at each node.
pub(super) fn lines(value: impl Fn(usize) -> f64) -> Lines {
    let mut lines = [Line::ZERO; LINES];
    for node in 0..NODES {
        lines[node / LINE].0[node % LINE] = value(node);
    }
    lines
}
