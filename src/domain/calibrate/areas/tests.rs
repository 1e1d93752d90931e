//! Lambdas of simulated persons, and data that do not tell.

use super::*;
use crate::domain::irt::Parameters;
use crate::domain::random::Stream;
use crate::domain::responses::NOT_REACHED;

/// Persons of the second-order model, each area with as many items, from seeds.
fn simulated(
    lambda: [f64; AREAS],
    persons: usize,
    items: usize,
) -> (Responses, Vec<Area>, Vec<Option<Curve>>) {
    let curve = |place: usize| {
        let difficulty = (place % items) as f64 / items as f64 * 3.0 - 1.5;
        Curve::Binary(Parameters::new(1.8, difficulty, 0.0).expect("parameters"))
    };
    let columns = AREAS * items;
    let curves: Vec<Curve> = (0..columns).map(curve).collect();
    let mut credits = Vec::new();
    for person in 0..persons {
        let (abilities, answers) = (Stream::new(1, person as u64), Stream::new(2, person as u64));
        let own = |(area, lambda): (usize, f64)| {
            lambda * abilities.normal(0)
                + (1.0 - lambda * lambda).sqrt() * abilities.normal(area as u64 + 1)
        };
        let theta: Vec<f64> = lambda.into_iter().enumerate().map(own).collect();
        for (place, curve) in curves.iter().enumerate() {
            let chance = curve.expected_credit(theta[place / items]);
            credits.push(u8::from(answers.uniform(place as u64) < chance));
        }
    }
    let names = (0..columns).map(|place| place.to_string()).collect();
    let areas = Area::all().flat_map(|area| std::iter::repeat_n(area, items)).collect();
    let responses = Responses::new(names, credits).expect("whole rows");
    (responses, areas, curves.into_iter().map(Some).collect())
}

#[test]
fn lambda_is_recovered() {
    let truth = [0.9, 0.8, 0.7, 0.85, 0.5];
    let (responses, areas, curves) = simulated(truth, 1000, 8);
    let found = second_order_lambda(&responses, &areas, &curves).expect("enough persons");
    assert!(found.converged);
    assert_eq!(found.persons, 1000);
    for (area, truth) in found.areas.iter().zip(truth) {
        let area = area.expect("every area is linked");
        let error = area.standard_error.expect("an error");
        assert!((0.005..0.1).contains(&error), "{error}");
        assert!((area.lambda - truth).abs() < 3.0 * error, "{area:?}, not {truth}");
    }
}

#[test]
fn what_the_data_do_not_tell_is_not_told() {
    let (responses, areas, curves) = simulated([0.8; AREAS], 250, 2);
    let few = |kept: usize| {
        let without = |(place, curve): (usize, &Option<Curve>)| curve.filter(|_| place / 2 < kept);
        let curves: Vec<_> = curves.iter().enumerate().map(without).collect();
        second_order_lambda(&responses, &areas, &curves)
    };
    assert_eq!(few(2), Err(NoLambda::FewAreas { linked: 2 }));
    let three = few(3).expect("three areas");
    assert_eq!(three.areas.map(|area| area.is_some()), [true, true, true, false, false]);
    assert_eq!(second_order_lambda(&responses, &areas[1..], &curves), Err(NoLambda::Columns));
    let one_area = |row: &[u8]| {
        let kept = |(place, credit): (usize, &u8)| if place < 2 { *credit } else { NOT_REACHED };
        row.iter().enumerate().map(kept).collect::<Vec<_>>()
    };
    let credits = responses.rows().flat_map(one_area).collect();
    let alone = Responses::new(responses.items().to_vec(), credits).expect("whole rows");
    let told = second_order_lambda(&alone, &areas, &curves);
    assert_eq!(told, Err(NoLambda::FewAreas { linked: 0 }));
}
