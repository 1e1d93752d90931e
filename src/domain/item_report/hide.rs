//! Which cells may be told: none of 1 to 4 persons, nor another from which one could be derived.
//!
//! The cells of an item (its options and "I don't know", or its credits and "I don't know") add up to the
//! number of answers, which is told. So beside the small cells another one is hidden, and more until the
//! hidden ones hold [`LEAST_HIDDEN`] persons. Which ones goes by a fixed order, wrong options first,
//! never by size: somebody who knows this rule would learn from that. Hidden cells look alike. A cell of
//! nobody is told, it is nobody's answer; so is how many did not reach an item, which is no answer.

use super::Known;
use super::counts::Counts;

/// The smallest cell that is told.
pub const SMALLEST: usize = 5;

/// So many persons are in hidden cells together at least, where there are so many.
const LEAST_HIDDEN: usize = 2 * SMALLEST;

/// What may be told of an item.
pub struct Shown {
    /// The mean credit.
    pub credits: bool,
    /// "I don't know".
    pub dont_know: bool,
    /// Each option.
    pub options: Vec<bool>,
}

/// Returns what may be told of an item.
pub fn shown(counts: &Counts, known: &Known) -> Shown {
    let uses: Vec<usize> = counts.options.iter().map(|option| option.count).collect();
    if known.is_many || known.options.is_empty() {
        let mut cells = counts.credits.clone();
        cells.push(counts.dont_know);
        let shown = tell(&cells);
        let (dont_know, credits) = shown.split_last().expect("it was pushed above");
        // Options that go together add up to nothing: each is told or not by itself.
        let answered = counts.answers() - counts.dont_know;
        let is_small = |count: usize| (1..SMALLEST).contains(&count);
        let option = |count: &usize| !is_small(*count) && !is_small(answered - count) && *dont_know;
        let options = uses.iter().map(option).collect();
        return Shown { credits: credits.iter().all(|one| *one), dont_know: *dont_know, options };
    }
    // In the order in which they may be given up: the wrong ones, "I don't know", the right ones.
    let is_key = |at: &usize| known.options[*at].1;
    let places = || 0..uses.len();
    let wrong: Vec<usize> = places().filter(|at| !is_key(at)).collect();
    let right: Vec<usize> = places().filter(is_key).collect();
    let count = |at: &usize| uses[*at];
    let mut cells: Vec<usize> = wrong.iter().map(count).collect();
    cells.push(counts.dont_know);
    cells.extend(right.iter().map(count));
    let shown = tell(&cells);
    let mut options = vec![false; uses.len()];
    wrong.iter().zip(&shown).for_each(|(at, one)| options[*at] = *one);
    right.iter().zip(&shown[wrong.len() + 1..]).for_each(|(at, one)| options[*at] = *one);
    // The share of right answers is the use of the options that are right.
    let credits = right.iter().all(|at| options[*at]);
    Shown { credits, dont_know: shown[wrong.len()], options }
}

/// Returns which cells of a table with a known sum may be told; the first ones are given up first.
fn tell(cells: &[usize]) -> Vec<bool> {
    let mut told: Vec<bool> = cells.iter().map(|count| !(1..SMALLEST).contains(count)).collect();
    let small = cells.iter().zip(&told).filter(|(_, is_told)| !**is_told);
    let mut hidden: usize = small.map(|(cell, _)| cell).sum();
    if hidden == 0 {
        return told;
    }
    let mut beside = 0;
    for (cell, is_told) in cells.iter().zip(&mut told) {
        let is_enough = beside > 0 && hidden >= LEAST_HIDDEN;
        if *is_told && *cell > 0 && !is_enough {
            *is_told = false;
            hidden += cell;
            beside += 1;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_cells_and_what_gives_them_away_are_hidden() {
        for (cells, expected) in [
            (vec![40, 30, 20, 10], "1111"),
            (vec![40, 30, 20, 0], "1111"),
            // Alone it would be the rest of the sum.
            (vec![40, 30, 20, 3], "0110"),
            (vec![3, 30, 20, 40], "0011"),
            (vec![0, 3, 30, 40], "1001"),
            // Five and three are too few to hide among.
            (vec![5, 3, 30, 40], "0001"),
            (vec![4, 4, 4, 40], "0000"),
            (vec![2, 300], "00"),
            (vec![3], "0"),
            (vec![0, 0], "11"),
        ] {
            let told: String =
                tell(&cells).iter().map(|one| if *one { '1' } else { '0' }).collect();
            assert_eq!(told, expected, "{cells:?}");
        }
    }

    /// Whoever knows the rule, the sum and what is told still has several tables that fit.
    #[test]
    fn no_small_cell_can_be_derived() {
        let few = [0, 2, 4, 5, 7];
        for a in 0..12 {
            for b in 0..12 {
                for c in 0..12 {
                    assert_several_fit(&[a, b, c]);
                    if [a, b, c].iter().all(|cell| few.contains(cell)) {
                        few.iter().for_each(|d| assert_several_fit(&[a, b, c, *d]));
                    }
                }
            }
        }
    }

    fn assert_several_fit(cells: &[usize]) {
        let told = tell(cells);
        let hidden: Vec<usize> = (0..cells.len()).filter(|at| !told[*at]).collect();
        // A single cell is the sum itself, and all others are known to be nobody's.
        if hidden.len() < 2 {
            let filled = cells.iter().filter(|cell| **cell > 0).count();
            return assert!(hidden.is_empty() || filled == 1, "{cells:?}");
        }
        let sum: usize = hidden.iter().map(|at| cells[*at]).sum();
        let mut fitting = vec![std::collections::BTreeSet::new(); cells.len()];
        let mut tried = cells.to_vec();
        fill(&hidden, sum, &mut tried, &mut |other| {
            if tell(other) == told {
                hidden.iter().for_each(|at| {
                    fitting[*at].insert(other[*at]);
                });
            }
        });
        for at in hidden.into_iter().filter(|at| cells[*at] < SMALLEST) {
            // Of fewer answers than that not even their number is told.
            let is_open = fitting[at].len() > 1 || cells.iter().sum::<usize>() < SMALLEST;
            assert!(is_open, "{cells:?}: cell {at} can only be {:?}", fitting[at]);
        }
    }

    /// Tries every way to share a sum among the hidden cells, each with one person at least.
    fn fill(hidden: &[usize], sum: usize, cells: &mut Vec<usize>, each: &mut dyn FnMut(&[usize])) {
        match hidden {
            [] => {}
            [last] => {
                cells[*last] = sum;
                each(cells);
            }
            [first, rest @ ..] => {
                for count in 1..sum.saturating_sub(rest.len() - 1) {
                    cells[*first] = count;
                    fill(rest, sum - count, cells, each);
                }
            }
        }
    }
}
