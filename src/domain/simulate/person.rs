//! A simulated person: five area abilities whose mean is the true overall ability.

use crate::domain::estimate::SecondOrder;
use crate::domain::framework::{AREAS, Area};
use crate::domain::random::Stream;

/// Whose abilities are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Point {
    /// People with this overall ability.
    At(f64),
    /// People as the measuring model expects them before any answer.
    Population,
}

/// Somebody's true abilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulee {
    /// The mean of the area abilities.
    pub overall: f64,
    /// The ability in each area, in order.
    pub areas: [f64; AREAS],
}

/// Returns the person of a stream.
///
/// A person of the population has g ~ N(0, 1) and area abilities λg + √(1 - λ²)·N(0, 1). Given the
/// overall ability, that person is moved onto it along the regression of each area on the mean,
/// which leaves what is free given the mean as it was (Matheron's rule: Journel & Huijbregts 1978).
/// With one λ for all areas that is θ + e − mean(e), where e ~ N(0, 1 − λ²).
pub fn simulee(point: Point, model: &SecondOrder, stream: Stream) -> Simulee {
    let general = stream.normal(0);
    let mut lambda = model.lambda().into_iter();
    let mut areas = std::array::from_fn(|area| {
        let lambda = lambda.next().unwrap_or(0.0);
        lambda * general + (1.0 - lambda * lambda).sqrt() * stream.normal(area as u64 + 1)
    });
    if let Point::At(theta) = point {
        let missing = (theta - mean(&areas)) / model.overall_variance();
        for (ability, area) in areas.iter_mut().zip(Area::all()) {
            *ability += missing * model.covariance_with_overall(area);
        }
    }
    Simulee { overall: mean(&areas), areas }
}

fn mean(areas: &[f64; AREAS]) -> f64 {
    areas.iter().sum::<f64>() / AREAS as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIXED: [f64; AREAS] = [0.9, 0.7, 0.85, 0.6, 0.8];
    const MANY: u64 = 40_000;

    fn people(point: Point, model: &SecondOrder) -> Vec<Simulee> {
        (0..MANY).map(|number| simulee(point, model, Stream::new(3, number))).collect()
    }

    fn covariance(people: &[Simulee], one: usize, other: usize) -> f64 {
        let mean = |at: usize| people.iter().map(|who| who.areas[at]).sum::<f64>() / MANY as f64;
        let (left, right) = (mean(one), mean(other));
        let terms = people.iter().map(|who| (who.areas[one] - left) * (who.areas[other] - right));
        terms.sum::<f64>() / MANY as f64
    }

    #[test]
    fn people_have_the_covariances_of_the_model() {
        let model = SecondOrder::new(MIXED).expect("lambdas of a test");
        let people = people(Point::Population, &model);
        for (one, lambda) in MIXED.iter().enumerate() {
            for (other, with) in MIXED.iter().enumerate().take(one + 1) {
                let expected = if one == other { 1.0 } else { lambda * with };
                let found = covariance(&people, one, other);
                assert!((found - expected).abs() < 0.03, "{one} {other}: {found}");
            }
        }
        let spread: f64 = people.iter().map(|who| who.overall * who.overall).sum();
        assert!((spread / MANY as f64 - model.overall_variance()).abs() < 0.03);
    }

    /// The conditional covariance of a normal density, written out.
    #[test]
    fn people_at_an_ability_have_it_exactly_and_spread_as_they_must() {
        let model = SecondOrder::new(MIXED).expect("lambdas of a test");
        let people = people(Point::At(-0.7), &model);
        assert!(people.iter().all(|who| (who.overall + 0.7).abs() < 1e-12));
        let with: Vec<f64> = Area::all().map(|area| model.covariance_with_overall(area)).collect();
        for one in 0..AREAS {
            for other in 0..=one {
                let prior = if one == other { 1.0 } else { MIXED[one] * MIXED[other] };
                let expected = prior - with[one] * with[other] / model.overall_variance();
                let found = covariance(&people, one, other);
                assert!((found - expected).abs() < 0.02, "{one} {other}: {found} {expected}");
            }
        }
    }

    #[test]
    fn one_ability_is_the_same_in_all_areas() {
        let model = SecondOrder::new([1.0; AREAS]).expect("lambdas of a test");
        for point in [Point::Population, Point::At(1.2)] {
            let who = simulee(point, &model, Stream::new(1, 1));
            assert!(who.areas.iter().all(|ability| (ability - who.overall).abs() < 1e-12));
        }
    }
}
