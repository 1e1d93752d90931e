//! What each credit of each item says at each ability: the logarithm of its probability at the nodes
//! of the grid, and the sign of its slope at the edges of the search for peaks.
//!
//! Items that share a curve share their rows: uncalibrated items have but a few.

use super::super::super::grid::{self, NODES};
use super::super::super::peak;
use super::linear;
use crate::domain::framework::Area;
use crate::domain::irt::Curve;

/// The nodes of the grid and padding.
pub(super) const WIDTH: usize = NODES.next_multiple_of(8);

/// The edges of the search for peaks, [`peak::CELL`] apart from -10 to 10, and padding.
pub(super) const EDGES: usize = 101;
pub(super) const EDGE_WIDTH: usize = 112;

/// One number for each node.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Row(pub(super) [f64; WIDTH]);

/// One number for each edge.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Slopes(pub(super) [f32; EDGE_WIDTH]);

/// What each credit of each item says.
pub(super) struct Rows {
    /// The first row of each item; those of its other credits follow.
    first: Vec<usize>,
    pub(super) curves: Vec<Curve>,
    logs: Vec<Row>,
    slopes: Vec<Slopes>,
    /// For each item, whether [`super::fit`] may trust its own formulas.
    pub(super) usual: Vec<bool>,
}

impl Rows {
    pub(super) fn new(items: &[(Area, Curve)]) -> Rows {
        let mut order: Vec<usize> = (0..items.len()).collect();
        order.sort_by(|one, other| items[*one].1.order(&items[*other].1));
        let curves: Vec<Curve> = items.iter().map(|(_, curve)| *curve).collect();
        let mut rows = Rows {
            first: vec![0; items.len()],
            usual: curves.iter().map(linear::is_usual).collect(),
            curves,
            logs: Vec::new(),
            slopes: Vec::new(),
        };
        let mut before: Option<(Curve, usize)> = None;
        for item in order {
            let curve = rows.curves[item];
            rows.first[item] = match before {
                Some((known, first)) if known.order(&curve).is_eq() => first,
                _ => rows.add(&curve),
            };
            before = Some((curve, rows.first[item]));
        }
        rows
    }

    fn add(&mut self, curve: &Curve) -> usize {
        let first = self.logs.len();
        for credit in 0..=curve.most_credit() {
            self.logs.push(Row(std::array::from_fn(|node| match node {
                0..NODES => curve.log_probability(grid::theta(node), credit),
                _ => 0.0,
            })));
            self.slopes.push(Slopes(std::array::from_fn(|edge| match edge {
                0..EDGES => curve.log_slope(edge_at(edge), credit) as f32,
                _ => 0.0,
            })));
        }
        first
    }

    /// Returns the logarithm of the probability of a credit at each node.
    #[inline(always)]
    pub(super) fn logs(&self, item: usize, credit: u8) -> &Row {
        &self.logs[self.first[item] + usize::from(credit)]
    }

    /// Returns its slope at each edge.
    #[inline(always)]
    pub(super) fn slopes(&self, item: usize, credit: u8) -> &Slopes {
        &self.slopes[self.first[item] + usize::from(credit)]
    }
}

/// Returns the ability at an edge.
pub(super) fn edge_at(edge: usize) -> f64 {
    peak::edge(peak::BOUND, EDGES as u32 - 1, edge as u32)
}
