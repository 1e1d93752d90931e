//! Which cells of one table may be told: groups by categories, with the sums of rows and columns.
//!
//! A table whose sums are told is a network: rows and columns are nodes, cells are edges, and raising one
//! cell means lowering others along a way back. How far a hidden cell can rise is a maximum flow, and
//! bounds found so are exact, in whole numbers too (Cox 1995, "Network models for complementary cell
//! suppression", *JASA* 90; Fischetti & Salazar-González 1999, *Mathematical Programming* 84). So for
//! every small cell a cheapest way is looked for along which it can rise to k, and the cells of that way
//! are hidden as well. Which way is cheapest depends on places in the table, not on sizes: somebody who
//! knows this rule would learn from sizes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What hiding a cell costs a reader, by what it is: the lowest sum of the cells of a way is taken.
const LEVEL_COST: u32 = 3;
const NO_LEVEL_COST: u32 = 2;
/// A sum over all groups is hidden when nothing else helps.
const SUM_COST: u32 = 60;

/// A table of counts, the sums over all groups as its last row.
struct Table {
    cells: Vec<Vec<u64>>,
    /// How many columns, from the first, are levels.
    levels: usize,
    hidden: Vec<Vec<bool>>,
    /// Rows that are hidden whole, zeros too. In other rows zeros are told, so what is hidden holds one
    /// person at least.
    open: Vec<bool>,
    /// How far each cell was raised along the ways of one search.
    raised: Vec<Vec<i64>>,
    /// Cells on those ways.
    used: Vec<(usize, usize)>,
}

/// A cell that rises or falls: its row, its column, +1 or −1.
type Step = (usize, usize, i64);

/// A place in the network. Columns are few and come first: a search among equals ends sooner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Column(usize),
    Row(usize),
}

/// Returns which cells are hidden: everybody first, then each group. The sum of a row must be told, and be
/// at least k or nothing.
///
/// `levels` says how many columns, from the first, are levels.
pub(super) fn hidden(groups: &[Vec<u64>], all: &[u64], levels: usize, k: u64) -> Vec<Vec<bool>> {
    // Without groups everybody is one: the same cells twice.
    let groups = if groups.is_empty() { &[all.to_vec()] } else { groups };
    let is_alone = groups.len() == 1 && groups[0] == all;
    let mut table = Table::new(groups, all, levels);
    table.open_rows_of_one_level();
    let targets = table.targets(k);
    for (row, column, need) in targets {
        table.protect(row, column, need);
    }
    let mut hidden = table.hidden;
    hidden.rotate_right(1);
    if is_alone {
        // Either of the two could be read instead of the other.
        let either: Vec<bool> = (0..all.len()).map(|at| hidden[0][at] || hidden[1][at]).collect();
        hidden.fill(either);
    }
    hidden
}

impl Table {
    fn new(groups: &[Vec<u64>], all: &[u64], levels: usize) -> Table {
        let cells: Vec<Vec<u64>> = groups.iter().cloned().chain([all.to_vec()]).collect();
        let (rows, columns) = (cells.len(), all.len());
        Table {
            cells,
            levels,
            hidden: vec![vec![false; columns]; rows],
            open: vec![false; rows],
            raised: vec![vec![0; columns]; rows],
            used: Vec::new(),
        }
    }

    /// Returns the place of the sums.
    fn sums(&self) -> usize {
        self.cells.len() - 1
    }

    fn open(&mut self, row: usize) {
        self.open[row] = true;
        self.hidden[row].fill(true);
    }

    /// Hides rows in which everybody measured is of one level.
    fn open_rows_of_one_level(&mut self) {
        for row in 0..self.cells.len() {
            if self.only_level(row).is_some() {
                self.open(row);
            }
        }
    }

    /// Returns the level that everybody measured in a row has, if it is only one.
    fn only_level(&self, row: usize) -> Option<usize> {
        let mut filled = (0..self.levels).filter(|column| self.cells[row][*column] > 0);
        filled.next().filter(|_| filled.next().is_none())
    }

    /// Hides small cells; returns what must be able to rise, and by how much: small cells to k, and in a
    /// row of one level another level to k.
    fn targets(&mut self, k: u64) -> Vec<(usize, usize, i64)> {
        let mut targets = Vec::new();
        for row in 0..self.cells.len() {
            for column in 0..self.cells[row].len() {
                let count = self.cells[row][column];
                if (1..k).contains(&count) {
                    self.hidden[row][column] = true;
                    targets.push((row, column, (k - count) as i64));
                }
            }
            if let Some(only) = self.only_level(row) {
                targets.push((row, self.beside(only), k as i64));
            }
        }
        targets
    }

    /// Returns the level that people of a level could also have: one that somebody has somewhere, the
    /// nearest, the lower of two.
    fn beside(&self, level: usize) -> usize {
        let others = (0..self.levels).filter(|other| *other != level);
        let is_empty = |other: usize| self.cells[self.sums()][other] == 0;
        let best = others.min_by_key(|other| (is_empty(*other), other.abs_diff(level), *other));
        best.expect("a scale has two levels or more")
    }

    /// Hides what it takes to let a cell rise by so much. Where the cells of its row are too small for
    /// that, the row is hidden whole, then the sums, then all: as every row holds k or more persons, that
    /// is always enough.
    fn protect(&mut self, row: usize, column: usize, need: i64) {
        if self.can_rise(row, column, need) {
            return;
        }
        self.open(row);
        if self.can_rise(row, column, need) {
            return;
        }
        self.open(self.sums());
        if self.can_rise(row, column, need) {
            return;
        }
        (0..self.cells.len()).for_each(|row| self.open(row));
    }

    /// Returns whether a cell can rise by so much, and hides the cells of the ways that show it: one way
    /// if there is one, else several.
    fn can_rise(&mut self, row: usize, column: usize, need: i64) -> bool {
        let mut left = need;
        let mut step = need;
        while left > 0 {
            match self.way(row, column, step) {
                Some(way) => {
                    let flow = self.room(&way).min(left);
                    self.push(&way, flow);
                    left -= flow;
                }
                None if step > 1 => step = 1,
                None => break,
            }
        }
        for (row, column) in std::mem::take(&mut self.used) {
            self.raised[row][column] = 0;
            self.hidden[row][column] |= left <= 0;
        }
        left <= 0
    }

    /// Returns the cheapest way back from a cell that rises by so much (Dijkstra 1959): cells that rise or
    /// fall, with +1 or −1.
    fn way(&self, row: usize, column: usize, step: i64) -> Option<Vec<Step>> {
        let (start, end) = match row == self.sums() {
            true => (Node::Row(row), Node::Column(column)),
            false => (Node::Column(column), Node::Row(row)),
        };
        let mut best = vec![u32::MAX; self.cells.len() + self.cells[0].len()];
        let mut before: Vec<Option<(Node, Step)>> = vec![None; best.len()];
        let mut heap = BinaryHeap::from([(Reverse(0), Reverse(start))]);
        best[self.number(start)] = 0;
        'search: while let Some((Reverse(cost), Reverse(node))) = heap.pop() {
            if node == end {
                break;
            }
            if cost > best[self.number(node)] {
                continue;
            }
            for (next, cell) in self.edges(node) {
                let total = cost + self.cost(cell.0, cell.1);
                let is_better =
                    total < best[self.number(next)] && (cell.0, cell.1) != (row, column);
                if !is_better || !self.has_room(cell, step) {
                    continue;
                }
                best[self.number(next)] = total;
                before[self.number(next)] = Some((node, cell));
                if next == end && total == cost {
                    break 'search;
                }
                heap.push((Reverse(total), Reverse(next)));
            }
        }
        self.walked(&before, start, end)
    }

    /// Returns the cells of the way that a search found, if it found one.
    fn walked(&self, before: &[Option<(Node, Step)>], start: Node, end: Node) -> Option<Vec<Step>> {
        let mut way = Vec::new();
        let mut node = end;
        while node != start {
            let (from, cell) = before[self.number(node)]?;
            way.push(cell);
            node = from;
        }
        Some(way)
    }

    fn number(&self, node: Node) -> usize {
        match node {
            Node::Row(row) => row,
            Node::Column(column) => self.cells.len() + column,
        }
    }

    /// Returns where one can go from a node, and by which cell: from a row a cell rises, from a column it
    /// falls, and for sums it is the other way round.
    fn edges(&self, node: Node) -> impl Iterator<Item = (Node, Step)> {
        let sums = self.sums();
        let sign = move |row: usize| if row == sums { -1 } else { 1 };
        let count = match node {
            Node::Row(row) => self.cells[row].len(),
            Node::Column(_) => self.cells.len(),
        };
        (0..count).map(move |at| match node {
            Node::Row(row) => (Node::Column(at), (row, at, sign(row))),
            Node::Column(column) => (Node::Row(at), (at, column, -sign(at))),
        })
    }

    /// Returns whether a cell may rise or fall by a step: zeros of rows that are not open are told.
    fn has_room(&self, (row, column, sign): Step, step: i64) -> bool {
        let may_move = self.open[row] || self.cells[row][column] > 0;
        may_move && (sign > 0 || self.slack(row, column) >= step)
    }

    /// Returns how far a cell can fall.
    fn slack(&self, row: usize, column: usize) -> i64 {
        let least = if self.open[row] { 0 } else { 1 };
        self.cells[row][column] as i64 + self.raised[row][column] - least
    }

    fn cost(&self, row: usize, column: usize) -> u32 {
        if self.hidden[row][column] || self.raised[row][column] != 0 {
            0
        } else if row == self.sums() {
            SUM_COST
        } else if column < self.levels {
            LEVEL_COST
        } else {
            NO_LEVEL_COST
        }
    }

    /// Returns how far a way can be raised.
    fn room(&self, way: &[Step]) -> i64 {
        let falls = way.iter().filter(|cell| cell.2 < 0);
        falls.map(|cell| self.slack(cell.0, cell.1)).min().unwrap_or(i64::MAX)
    }

    fn push(&mut self, way: &[Step], flow: i64) {
        for (row, column, sign) in way {
            self.raised[*row][*column] += sign * flow;
            self.used.push((*row, *column));
        }
    }
}
