//! S-X²: whether an item's answers at each sum score are those that the model expects.
//!
//! Sources: Orlando & Thissen, *Applied Psychological Measurement* 24, 2000; for graded items Kang
//! & Chen, *Journal of Educational Measurement* 45, 2008; the distribution of sum scores by Lord &
//! Wingersky, *Applied Psychological Measurement* 8, 1984. Only persons who reached every item that
//! plays a part count; neighbouring cells are joined until each expects one person.

use super::marginal::Marginal;
use super::outcome::Fit;
use super::settings::{Part, Planned};
use crate::domain::responses::NOT_REACHED;
use crate::domain::tests_of_fit::chi_square_tail;

/// The fewest persons expected in a cell.
const LEAST_EXPECTED: f64 = 1.0;

/// Persons by sum score and, of each item, by credit; only of complete rows.
struct Observed {
    /// By item: by sum score, persons by credit.
    cells: Vec<Vec<Vec<f64>>>,
}

/// Returns the fit of each column; none for anchors, items left out, or without complete rows.
pub(super) fn item_fit(marginal: &Marginal, plan: &[Planned], free: &[f64]) -> Vec<Option<Fit>> {
    let Some(observed) = observe(marginal) else { return vec![None; plan.len()] };
    let curves = Curves::new(marginal, free);
    let mut place = 0;
    let fit = |planned: &Planned| {
        let shape = planned.shape()?;
        let item = place;
        place += 1;
        let parameters = match planned.part {
            Part::Free(_) => shape.length(),
            Part::Fixed(_) => 0,
            Part::Left(_) => return None,
        };
        curves.fit(item, &observed.cells[item], parameters)
    };
    plan.iter().map(fit).collect()
}

fn observe(marginal: &Marginal) -> Option<Observed> {
    let answers = marginal.answers;
    let most: usize = answers.items.iter().map(|item| item.shape.categories - 1).sum();
    let cells = |item: &super::answers::Coded| vec![vec![0.0; item.shape.categories]; most + 1];
    let mut cells: Vec<_> = answers.items.iter().map(cells).collect();
    let mut has_complete = false;
    let mut credits = vec![0; answers.items.len()];
    for (row, weight) in answers.weights.iter().enumerate() {
        answers.credits(row, &mut credits);
        if credits.contains(&NOT_REACHED) {
            continue;
        }
        has_complete = true;
        let score: usize = credits.iter().map(|credit| usize::from(*credit)).sum();
        for (cells, credit) in cells.iter_mut().zip(&credits) {
            cells[score][usize::from(*credit)] += weight;
        }
    }
    has_complete.then_some(Observed { cells })
}

/// Probabilities of every category at every node, and the weights of the nodes.
struct Curves {
    weights: Vec<f64>,
    /// By item: category after category, at each node.
    chances: Vec<Vec<f64>>,
}

impl Curves {
    fn new(marginal: &Marginal, free: &[f64]) -> Curves {
        let nodes = &marginal.grid.nodes[..marginal.grid.count];
        let weights = &marginal.grid.log_weights[..marginal.grid.count];
        let items = marginal.layout.items.iter().enumerate();
        let chances = items.map(|(item, placed)| {
            let mut logs = vec![0.0; placed.shape.categories * nodes.len()];
            placed.shape.log_probabilities(&marginal.layout.local(item, free), nodes, &mut logs);
            logs.iter().map(|log| log.exp()).collect()
        });
        Curves {
            weights: weights.iter().map(|log| log.exp()).collect(),
            chances: chances.collect(),
        }
    }

    /// Returns the probability of each sum score of all items but one, at each node.
    fn scores_without(&self, left_out: usize) -> Vec<Vec<f64>> {
        let width = self.weights.len();
        let mut scores = vec![vec![1.0; width]];
        for (item, chances) in self.chances.iter().enumerate() {
            if item == left_out {
                continue;
            }
            let most = chances.len() / width - 1;
            let mut longer = vec![vec![0.0; width]; scores.len() + most];
            for (score, row) in scores.iter().enumerate() {
                for (credit, chances) in chances.chunks_exact(width).enumerate() {
                    let sums = longer[score + credit].iter_mut();
                    for ((sum, row), chance) in sums.zip(row).zip(chances) {
                        *sum += row * chance;
                    }
                }
            }
            scores = longer;
        }
        scores
    }

    fn fit(&self, item: usize, cells: &[Vec<f64>], parameters: usize) -> Option<Fit> {
        let width = self.weights.len();
        let others = self.scores_without(item);
        let chances: Vec<&[f64]> = self.chances[item].chunks_exact(width).collect();
        let joint = |score: usize, credit: usize| -> f64 {
            let Some(others) = score.checked_sub(credit).and_then(|rest| others.get(rest)) else {
                return 0.0;
            };
            let terms = others.iter().zip(chances[credit]).zip(&self.weights);
            terms.map(|((other, chance), weight)| other * chance * weight).sum()
        };
        let categories = chances.len();
        // The lowest and the highest score leave no choice of credit.
        let mut rows: Vec<Row> = (1..cells.len() - 1)
            .map(|score| {
                let expected: Vec<f64> =
                    (0..categories).map(|credit| joint(score, credit)).collect();
                Row::new(&cells[score], &expected)
            })
            .collect();
        join_rows(&mut rows);
        let statistic: f64 = rows.iter().map(Row::statistic).sum();
        let free: usize = rows.iter().map(|row| row.cells.len().saturating_sub(1)).sum();
        let degrees_of_freedom = free.checked_sub(parameters).filter(|df| *df > 0)?;
        let p_value = chi_square_tail(statistic, degrees_of_freedom);
        Some(Fit { statistic, degrees_of_freedom, p_value })
    }
}

/// Persons observed and expected by credit, at one sum score or several.
struct Row {
    cells: Vec<(f64, f64)>,
}

impl Row {
    fn new(observed: &[f64], chances: &[f64]) -> Row {
        let (persons, chance): (f64, f64) = (observed.iter().sum(), chances.iter().sum());
        let expected = chances.iter().map(|part| persons * part / chance);
        Row { cells: observed.iter().copied().zip(expected).collect() }
    }

    fn is_thin(&self) -> bool {
        self.cells.iter().any(|(_, expected)| *expected < LEAST_EXPECTED)
    }

    fn add(&mut self, other: &Row) {
        for (sum, cell) in self.cells.iter_mut().zip(&other.cells) {
            *sum = (sum.0 + cell.0, sum.1 + cell.1);
        }
    }

    /// Joins neighbouring credits until each cell expects enough.
    fn join_cells(&mut self) {
        while self.cells.len() > 1
            && let Some(thin) = self.cells.iter().position(|cell| cell.1 < LEAST_EXPECTED)
        {
            let cell = self.cells.remove(thin);
            let neighbour = if thin == 0 { 0 } else { thin - 1 };
            let sum = &mut self.cells[neighbour];
            *sum = (sum.0 + cell.0, sum.1 + cell.1);
        }
    }

    fn statistic(&self) -> f64 {
        self.cells.iter().map(|(seen, expected)| (seen - expected).powi(2) / expected).sum()
    }
}

/// Joins sum scores from both ends towards the middle, then credits within what is left.
fn join_rows(rows: &mut Vec<Row>) {
    rows.retain(|row| row.cells.iter().all(|(_, expected)| expected.is_finite()));
    let binary = rows.first().is_none_or(|row| row.cells.len() == 2);
    while binary && rows.len() > 1 && rows[0].is_thin() {
        let row = rows.remove(0);
        rows[0].add(&row);
    }
    while binary && rows.len() > 1 && rows[rows.len() - 1].is_thin() {
        let Some(row) = rows.pop() else { return };
        let last = rows.len() - 1;
        rows[last].add(&row);
    }
    rows.iter_mut().for_each(Row::join_cells);
    rows.retain(|row| row.cells.len() > 1);
}
