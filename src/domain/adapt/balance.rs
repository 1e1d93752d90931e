//! Which area comes next: the one furthest below its share of the blueprint.
//!
//! Source: Kingsbury & Zara, *Applied Measurement in Education* 2, 1989 (constrained adaptive
//! testing). Shares are subtracted, never multiplied: an area above its share just waits.

use crate::domain::bank::{Bank, Form};
use crate::domain::framework::{AREAS, Area};
use crate::domain::item::Equipment;

/// Returns how many scored items of each area a form of fixed length asks of a person with this
/// equipment.
///
/// Where an area has too few items that fit, the others give what they can spare, in area order, so
/// that a person without a computer gets a test as long as anybody's.
pub fn quotas(bank: &Bank, form: &Form, equipment: Equipment) -> [usize; AREAS] {
    let mut available = [0; AREAS];
    for item in bank.scored_items(equipment) {
        available[item.competence.area().index()] += 1;
    }
    let mut quotas = [0; AREAS];
    for area in 0..AREAS {
        quotas[area] = form.blueprint[area].min(available[area]);
    }
    let mut missing = form.items() - quotas.iter().sum::<usize>();
    while missing > 0 {
        let Some(area) =
            (0..AREAS).filter(|a| quotas[*a] < available[*a]).min_by_key(|a| quotas[*a])
        else {
            break;
        };
        quotas[area] += 1;
        missing -= 1;
    }
    quotas
}

/// Shares closer than this are equal: they are sums of a few fractions.
const SAME: f64 = 1e-12;

/// Returns the areas of a blueprint, the one furthest below its share first; of equals the lowest
/// number first.
pub(super) fn order(blueprint: &[usize; AREAS], asked: &[usize; AREAS]) -> Vec<Area> {
    let share =
        |count: usize, of: &[usize; AREAS]| count as f64 / of.iter().sum::<usize>().max(1) as f64;
    let behind = |area: &Area| {
        let at = area.index();
        share(blueprint[at], blueprint) - share(asked[at], asked)
    };
    let mut areas: Vec<Area> = Area::all().filter(|area| blueprint[area.index()] > 0).collect();
    // A stable sort keeps the lowest number first among equals.
    areas.sort_by(|one, other| {
        let (one, other) = (behind(one), behind(other));
        if (one - other).abs() < SAME { std::cmp::Ordering::Equal } else { other.total_cmp(&one) }
    });
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_furthest_below_its_share_comes_first() {
        for (blueprint, asked, expected) in [
            ([1, 1, 1, 1, 1], [0, 0, 0, 0, 0], "12345"),
            ([1, 1, 1, 1, 1], [1, 0, 0, 0, 0], "23451"),
            ([3, 3, 2, 4, 2], [0, 0, 0, 0, 0], "41235"),
            ([3, 3, 2, 4, 2], [1, 1, 0, 1, 0], "35412"),
            ([0, 2, 0, 2, 0], [0, 2, 0, 1, 0], "42"),
            ([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], ""),
        ] {
            let found: String = order(&blueprint, &asked).iter().map(Area::to_string).collect();
            assert_eq!(found, expected, "{blueprint:?} {asked:?}");
        }
    }

    /// Two areas above their quotas: a product of two negatives would make one of them the best.
    #[test]
    fn over_filled_areas_wait() {
        let found = order(&[2, 2, 2, 2, 2], &[9, 9, 2, 1, 2]);
        assert_eq!(found.first().map(|area| area.number()), Some(4));
        assert_eq!(found.last().map(|area| area.number()), Some(2));
    }
}
