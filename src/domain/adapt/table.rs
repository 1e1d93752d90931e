//! The most informative of hundreds of items in less than a microsecond, with the same answer as a
//! search by the formula itself.
//!
//! Abilities are cut into cells. In each cell the items of an area stand in the order of the most
//! information that they can give there; a search goes down that list, computes each exactly, and ends
//! where no item further down can still be among the best.

use std::ops::Range;

use super::mask::Mask;
use crate::domain::framework::AREAS;
use crate::domain::irt::Curve;

/// Cells cover abilities from minus this to this; beyond, every item is computed.
const LIMIT: f64 = 6.0;

/// Cells for one unit of ability.
const CELLS_PER_UNIT: f64 = 8.0;

/// How many cells there are.
const CELLS: usize = 96;

/// An item with the most information that it can give in a cell.
#[derive(Clone, Copy, Debug)]
struct Bounded {
    most: f32,
    place: u32,
}

/// Items by cell and area, in the order of what they can give.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// How many items there are: one row of that length for each cell.
    items: usize,
    ordered: Vec<Bounded>,
}

/// An item with what it is worth; the better comes first, then the lower place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub(super) merit: f64,
    pub(super) place: usize,
}

impl Ranked {
    /// Returns an item with its worth; what is not a number is worth less than anything.
    pub(super) fn new(merit: f64, place: usize) -> Ranked {
        Ranked { merit: if merit.is_nan() { f64::NEG_INFINITY } else { merit }, place }
    }

    fn precedes(&self, other: &Ranked) -> bool {
        self.merit > other.merit || (self.merit == other.merit && self.place < other.place)
    }
}

/// Keeps the best few of what it is shown.
pub(super) struct Best {
    kept: Vec<Ranked>,
    most: usize,
}

impl Best {
    pub(super) fn new(most: usize) -> Best {
        Best { kept: Vec::with_capacity(most + 1), most }
    }

    pub(super) fn consider(&mut self, one: Ranked) {
        if self.is_full() && !self.kept.last().is_some_and(|last| one.precedes(last)) {
            return;
        }
        let at = self.kept.partition_point(|kept| kept.precedes(&one));
        self.kept.insert(at, one);
        self.kept.truncate(self.most);
    }

    /// Returns whether what is worth less than this cannot come in any more.
    fn is_beyond(&self, most: f64) -> bool {
        self.is_full() && self.kept.last().is_some_and(|last| most < last.merit)
    }

    fn is_full(&self) -> bool {
        self.kept.len() == self.most
    }

    pub(super) fn into_ranking(self) -> Vec<Ranked> {
        self.kept
    }
}

impl Table {
    /// Prepares the table of items that are sorted by area.
    pub(super) fn prepare(curves: &[Curve], areas: &[Range<usize>; AREAS]) -> Table {
        let items = curves.len();
        let mut ordered = Vec::with_capacity(CELLS * items);
        let mut at_low: Vec<f64> = information(curves, -LIMIT);
        for cell in 0..CELLS {
            let low = cell as f64 / CELLS_PER_UNIT - LIMIT;
            let middle = information(curves, low + 0.5 / CELLS_PER_UNIT);
            let at_high = information(curves, low + 1.0 / CELLS_PER_UNIT);
            let row = ordered.len();
            for place in 0..items {
                let most = most_in_cell(at_low[place], middle[place], at_high[place]);
                ordered.push(Bounded { most, place: place as u32 });
            }
            for area in areas {
                let row = &mut ordered[row + area.start..row + area.end];
                row.sort_unstable_by(|one, other| {
                    other.most.total_cmp(&one.most).then(one.place.cmp(&other.place))
                });
            }
            at_low = at_high;
        }
        Table { items, ordered }
    }

    /// Returns the best few open items of an area at an ability, by their exact information.
    pub(super) fn best(
        &self,
        curves: &[Curve],
        open: &Mask,
        area: Range<usize>,
        (most, theta): (usize, f64),
    ) -> Vec<Ranked> {
        let mut best = Best::new(most);
        let exact = |place: usize| Ranked::new(curves[place].information(theta), place);
        let cell = (theta + LIMIT) * CELLS_PER_UNIT;
        if !(0.0..CELLS as f64).contains(&cell) {
            area.filter(|place| open.contains(*place))
                .for_each(|place| best.consider(exact(place)));
            return best.into_ranking();
        }
        let row = cell as usize * self.items;
        for one in &self.ordered[row + area.start..row + area.end] {
            if best.is_beyond(f64::from(one.most)) {
                break;
            }
            let place = one.place as usize;
            if open.contains(place) {
                best.consider(exact(place));
            }
        }
        best.into_ranking()
    }
}

fn information(curves: &[Curve], theta: f64) -> Vec<f64> {
    curves.iter().map(|curve| curve.information(theta)).collect()
}

/// Returns a bound of the information in a cell from its ends and its middle.
///
/// Between two of those points a smooth curve rises above both by an eighth of its second difference
/// at most; the whole of it is allowed for, because the difference is itself only measured.
fn most_in_cell(low: f64, middle: f64, high: f64) -> f32 {
    let bend = (low - 2.0 * middle + high).abs();
    let most = low.max(middle).max(high) + bend;
    // The next number up: rounding to single precision must not take the bound below the value.
    (most as f32).next_up()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::domain::irt::Parameters;

    fn laws() -> ProptestConfig {
        ProptestConfig {
            cases: 64,
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1989),
            ..ProptestConfig::default()
        }
    }

    fn curve() -> impl Strategy<Value = Curve> {
        // Coarse steps make items that tie.
        let item = (1..=24_i32, -40..=40_i32, 0..=2_i32);
        item.prop_map(|(a, b, c)| {
            let (a, b, c) = (f64::from(a) / 4.0, f64::from(b) / 10.0, f64::from(c) / 5.0);
            Curve::Binary(Parameters::new(a, b, c).expect("an item"))
        })
    }

    proptest! {
        #![proptest_config(laws())]

        #[test]
        fn the_table_finds_what_the_formula_finds(
            curves in prop::collection::vec(curve(), 1..120),
            closed in prop::collection::vec(any::<prop::sample::Index>(), 0..20),
            thetas in prop::collection::vec(-6.5..6.5_f64, 40),
            most in 1..7_usize,
        ) {
            let mut areas: [Range<usize>; AREAS] = Default::default();
            areas[0] = 0..curves.len();
            let table = Table::prepare(&curves, &areas);
            let mut open = Mask::all(curves.len());
            closed.iter().for_each(|place| open.remove(place.index(curves.len())));
            for theta in thetas {
                let of = |place: usize| Ranked::new(curves[place].information(theta), place);
                let mut all: Vec<Ranked> =
                    (0..curves.len()).filter(|place| open.contains(*place)).map(of).collect();
                all.sort_by(|a, b| b.merit.total_cmp(&a.merit).then(a.place.cmp(&b.place)));
                all.truncate(most);
                let found = table.best(&curves, &open, areas[0].clone(), (most, theta));
                prop_assert_eq!(found, all, "at {}", theta);
            }
        }
    }

    #[test]
    fn what_is_not_a_number_comes_last() {
        let mut best = Best::new(2);
        for (place, merit) in [(0, f64::NAN), (1, -1.0), (2, f64::NAN), (3, -2.0)] {
            best.consider(Ranked::new(merit, place));
        }
        let places: Vec<usize> = best.into_ranking().iter().map(|one| one.place).collect();
        assert_eq!(places, [1, 3]);
    }
}
