//! The marginal reliability of a fixed set of items, a paper form for instance, under the
//! second-order model.

use rayon::prelude::*;

use super::person::{Point, simulee};
use super::respond::by_curve;
use crate::domain::estimate::{Running, Scored, SecondOrder, Tabulated};
use crate::domain::framework::{AREAS, Area, area_by_area};
use crate::domain::irt::Curve;
use crate::domain::random::Stream;

/// Marginal reliabilities: 1 minus the mean posterior variance over the variance before any answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Of the overall ability.
    pub overall: f64,
    /// Of each area, as it is reported: with what the other areas say.
    pub areas: [f64; AREAS],
}

/// Returns the reliability of items that everybody answers, as so many simulated people find it; 0
/// without people. With 1,000 people its own standard error is about 0.002.
pub fn reliability(
    items: &[(Area, Curve)],
    model: &SecondOrder,
    people: usize,
    seed: u64,
) -> Reliability {
    let answers: Vec<Vec<Tabulated>> = items.iter().map(|item| tabulated(*item)).collect();
    // Collected in order: the sum is the same on any number of cores.
    let left: Vec<[f64; AREAS + 1]> = (0..people as u64)
        .into_par_iter()
        .map(|number| {
            let stream = Stream::new(seed, number);
            let who = simulee(Point::Population, model, stream);
            let mut running = Running::new(model);
            for (place, ((area, curve), answers)) in items.iter().zip(&answers).enumerate() {
                let draw = stream.within(place as u64);
                let credit = by_curve(who.areas[area.index()], curve, draw);
                running.push_tabulated(&answers[usize::from(credit)]);
            }
            variances(&running)
        })
        .collect();
    let mean = |at: usize| left.iter().map(|one| one[at]).sum::<f64>() / people.max(1) as f64;
    let share = |at: usize, variance: f64| {
        if people == 0 { 0.0 } else { 1.0 - mean(at) / variance }
    };
    Reliability {
        overall: share(AREAS, model.overall_variance()),
        areas: area_by_area(|area| share(area.index(), 1.0)),
    }
}

/// Returns every answer to an item, by credit.
fn tabulated((area, curve): (Area, Curve)) -> Vec<Tabulated> {
    let answer = |credit| Tabulated::new(&Scored { area, curve, credit });
    (0..=curve.most_credit()).map(answer).collect()
}

/// Returns the posterior variances of the areas, in order, then of the overall ability.
fn variances(running: &Running) -> [f64; AREAS + 1] {
    let mut areas = Area::all();
    std::array::from_fn(|_| {
        let estimate = areas.next().map_or_else(|| running.overall(), |area| running.area(area));
        estimate.standard_error * estimate.standard_error
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::irt::Parameters;
    use crate::domain::reliability::marginal;

    fn items(areas: &[u8], count: usize) -> Vec<(Area, Curve)> {
        let one = |number: u8| {
            (0..count).map(move |place| {
                let parameters = Parameters::new(1.5, (place % 6) as f64 * 0.6 - 1.5, 0.0);
                let curve = Curve::Binary(parameters.expect("parameters of a test"));
                (Area::new(number).expect("1 to 5"), curve)
            })
        };
        areas.iter().copied().flat_map(one).collect()
    }

    /// With one ability it is the ordinary marginal reliability, which information gives nearly.
    #[test]
    fn one_ability_has_the_reliability_of_its_information() {
        let model = SecondOrder::new([1.0; AREAS]).expect("lambdas of a test");
        let items = items(&[1, 2, 3, 4, 5], 6);
        let found = reliability(&items, &model, 1500, 1);
        let curves: Vec<Curve> = items.iter().map(|item| item.1).collect();
        assert!((found.overall - marginal(&curves)).abs() < 0.01, "{found:?}");
        assert!(found.areas.iter().all(|area| (area - found.overall).abs() < 1e-9));
    }

    #[test]
    fn an_area_without_items_borrows_its_reliability() {
        let model = SecondOrder::default();
        let found = reliability(&items(&[2, 3, 4, 5], 6), &model, 800, 1);
        let [silent, asked @ ..] = found.areas;
        assert!(silent > 0.4 && asked.iter().all(|area| *area > silent + 0.1), "{found:?}");
        let nobody = reliability(&items(&[1], 3), &model, 0, 1);
        assert_eq!(nobody, Reliability { overall: 0.0, areas: [0.0; AREAS] });
        let nothing = reliability(&[], &model, 10, 1);
        assert!(nothing.overall.abs() < 1e-6, "{nothing:?}");
    }
}
