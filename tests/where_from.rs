//! Where people start from: a table of what they type, every street by both names and with a slip, and
//! what lies nearest, held against distances that are computed in another way.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use niveau::domain::gazetteer::{Gazetteer, Origin, Point, Position, Street};
use niveau::domain::place::Directory;
use niveau::places::{
    AROUND, Around, FILES, Found, LandmarkNames, STREETS, Search, Streets, load, load_streets,
};
use niveau::world::data;
use rayon::prelude::*;

/// The lists of this repository.
struct Lists {
    directory: Directory,
    gazetteer: Gazetteer,
    streets: Streets,
    around: Around,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let texts = FILES.map(text);
    let files: Vec<_> = FILES.into_iter().zip(texts.iter().map(String::as_str)).collect();
    let (directory, gazetteer) = load(&files).0.expect("the lists can be used");
    let streets = load_streets(STREETS, &text(STREETS), &gazetteer).0.expect("the streets too");
    let [border, towns] = AROUND.map(text);
    let around = Around::new((AROUND[0], border.leak()), (AROUND[1], towns.leak()));
    Lists { directory, gazetteer, streets, around }
});

fn text(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("places");
    fs::read_to_string(folder.join(name)).expect("a list")
}

fn search() -> Search<'static> {
    Search::new(&LISTS.gazetteer, Some(&LISTS.streets), Some(&LISTS.around))
}

/// Two names of one place, a square and its stop, lie no farther apart, in metres.
const SAME_M: f64 = 500.0;

/// What a row of the table expects.
enum Expected {
    /// One of the things of that name in that commune, first; all of them when there are several.
    Named(Vec<(String, String)>),
    At(Point),
    Outside(Option<String>),
    Nothing,
}

fn expected(cell: &str) -> Expected {
    let number = |text: &str| text.trim().parse().expect("a number");
    if let Some(point) = cell.strip_prefix("at ") {
        let (lat, lon) = point.split_once(',').expect("two numbers");
        return Expected::At(Point::new(number(lat), number(lon)).expect("a point"));
    }
    if let Some(nis) = cell.strip_prefix("outside ") {
        return Expected::Outside((nis != "-").then(|| nis.to_owned()));
    }
    if cell == "nothing" {
        return Expected::Nothing;
    }
    let named = |one: &str| {
        let (name, nis) = one.split_once('|').expect("a name and a commune");
        (name.to_owned(), nis.to_owned())
    };
    Expected::Named(cell.split(" + ").map(named).collect())
}

/// Every point of a thing of that French name in that commune.
fn points((name, nis): &(String, String)) -> Vec<Position> {
    let Lists { gazetteer, streets, .. } = &*LISTS;
    let mut points = Vec::new();
    for commune in &gazetteer.communes {
        if commune.name.names.fr == *name && commune.name.nis.to_string() == *nis {
            points.push(commune.position);
        }
    }
    for area in &gazetteer.postcodes {
        let is_there = area.communes.iter().any(|commune| commune.nis.to_string() == *nis);
        if area.locality.fr == *name && is_there {
            points.push(area.position);
        }
    }
    for landmark in gazetteer.stations.iter().chain(&gazetteer.quarters) {
        if landmark.names.fr == *name && landmark.commune.nis.to_string() == *nis {
            points.push(landmark.position);
        }
    }
    let streets = streets.iter().filter(|street| street.names.fr == *name);
    let streets = streets.filter(|street| street.commune.to_string() == *nis);
    points.extend(streets.map(|street| Position {
        point: street.point,
        precision: niveau::domain::gazetteer::Precision::Street,
        uncertainty_m: 0,
    }));
    assert!(!points.is_empty(), "nothing is called {name} in {nis}");
    points
}

fn is_there(origin: &Origin, named: &(String, String)) -> bool {
    let near = |position: &Position| origin.position.point.distance_m(position.point) <= SAME_M;
    points(named).iter().any(near)
}

fn is_right(found: &Found, expected: &Expected) -> bool {
    match (expected, found) {
        (Expected::Named(named), Found::One(origin)) => {
            named.len() == 1 && is_there(origin, &named[0])
        }
        (Expected::Named(named), Found::Many(origins)) => match &named[..] {
            [one] => is_there(&origins[0], one),
            several => several.iter().all(|one| origins.iter().any(|origin| is_there(origin, one))),
        },
        (Expected::At(point), Found::One(origin)) => {
            origin.position.point.distance_m(*point) < 10.0
        }
        (Expected::Outside(nis), Found::OutsideRegion { nearest: Some(nearest), .. }) => {
            nis.as_ref().is_none_or(|nis| *nis == nearest.nis.to_string())
        }
        (Expected::Nothing, Found::None { .. }) => true,
        _ => false,
    }
}

/// The least part of the table that is right, and the most that is wrong and shown as right.
const LEAST_RIGHT: f64 = 0.98;
const MOST_WRONG: f64 = 0.01;

#[test]
fn what_people_type_is_found() {
    let table = include_str!("places/queries.tsv");
    let search = search();
    let (mut rows, mut misses, mut wrong) = (0, Vec::new(), 0);
    for line in table.lines().skip(1) {
        let mut cells = line.split('\t');
        let (query, cell) =
            (cells.next().expect("a query"), cells.next().expect("what is expected"));
        let found = search.find(query);
        rows += 1;
        if !is_right(&found, &expected(cell)) {
            wrong += usize::from(matches!(found, Found::One(_)));
            misses.push(format!("{query:?} is not {cell}: {found:?}"));
        }
    }
    assert!(rows >= 300, "{rows}");
    let part = |count: usize| count as f64 / rows as f64;
    assert!(part(misses.len()) <= 1.0 - LEAST_RIGHT, "{}", misses.join("\n"));
    assert!(part(wrong) <= MOST_WRONG, "{}", misses.join("\n"));
}

/// Returns whether a street is found: alone, or among those to choose from.
fn finds(search: &Search<'_>, query: &str, street: &Street) -> (bool, bool) {
    let is_it = |origin: &Origin| {
        let commune = origin.commune.as_ref().map(|commune| commune.nis);
        origin.label == street.names && commune == Some(street.commune)
    };
    // A stop or a square of that very name is the same place.
    let is_near = |origin: &Origin| origin.position.point.distance_m(street.point) <= SAME_M;
    match search.find(query) {
        Found::One(origin) => (is_it(&origin) || is_near(&origin), true),
        Found::Many(origins) => (origins.iter().any(|one| is_it(one) || is_near(one)), false),
        Found::OutsideRegion { .. } | Found::None { .. } => (false, false),
    }
}

#[test]
fn every_street_finds_itself() {
    let search = search();
    let streets: Vec<Street> = LISTS.streets.iter().collect();
    let lost: Vec<String> = streets
        .par_iter()
        .flat_map_iter(|street| {
            let commune = LISTS.gazetteer.commune(street.commune).expect("a known commune");
            let [fr, nl] = [&street.names.fr, &street.names.nl];
            let names = &commune.name.names;
            // With the commune in one language, with the postcode in the other.
            let narrower = match street.length_m % 2 {
                0 => format!("{fr} {}", names.fr),
                _ => format!("{} {nl} 12", commune.postcodes[0]),
            };
            [fr.clone(), nl.clone(), narrower]
                .into_iter()
                .filter(|query| !finds(&search, query, street).0)
        })
        .collect();
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.join("\n"));
}

/// The least part of mistyped streets that is found, alone or to choose from, and the most that leads
/// somewhere else without a question.
const LEAST_MISTYPED: f64 = 0.97;
const MOST_MISLED: f64 = 0.01;

#[test]
fn a_street_with_one_slip_is_found() {
    let search = search();
    // Every tenth: the others cost time and say the same.
    let streets: Vec<Street> = LISTS.streets.iter().step_by(10).collect();
    let (found, misled): (Vec<bool>, Vec<bool>) = streets
        .par_iter()
        .enumerate()
        .map(|(at, street)| {
            let names = &LISTS.gazetteer.commune(street.commune).expect("known").name.names;
            let (name, commune) = match at % 2 {
                0 => (&street.names.fr, &names.fr),
                _ => (&street.names.nl, &names.nl),
            };
            let query = format!("{}, {commune}", with_slip(name, at as u64));
            let (is_found, is_alone) = finds(&search, &query, street);
            (is_found, is_alone && !is_found)
        })
        .unzip();
    let part = |rows: &[bool]| rows.iter().filter(|row| **row).count() as f64 / rows.len() as f64;
    assert!(part(&found) >= LEAST_MISTYPED, "found {}", part(&found));
    assert!(part(&misled) <= MOST_MISLED, "misled {}", part(&misled));
}

/// Numbers by chance that are the same every time (SplitMix64: Steele, Lea & Flood 2014).
fn chance(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Leaves a letter out, adds one, changes one or swaps two.
fn with_slip(name: &str, seed: u64) -> String {
    let mut state = seed;
    let mut letters: Vec<char> = name.chars().collect();
    let places: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].is_alphabetic()).collect();
    let at = places[chance(&mut state) as usize % places.len()];
    let letter = char::from(b'a' + (chance(&mut state) % 26) as u8);
    match chance(&mut state) % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letter),
        2 => letters[at] = letter,
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters.push(letter),
    }
    letters.into_iter().collect()
}

/// Returns the distance on the sphere by the special case of Vincenty's formula (1975) for equal axes,
/// which is exact for near and for opposite points; the program uses the haversine.
fn great_circle_m(from: Point, to: Point) -> f64 {
    let (a, b) = (from.lat().to_radians(), to.lat().to_radians());
    let along = (to.lon() - from.lon()).to_radians();
    let east = b.cos() * along.sin();
    let north = a.cos() * b.sin() - a.sin() * b.cos() * along.cos();
    let down = a.sin() * b.sin() + a.cos() * b.cos() * along.cos();
    6_371_008.8 * east.hypot(north).atan2(down)
}

/// Distances that differ by less, in metres, are equal: rounding.
const ROUNDING_M: f64 = 1e-3;

#[test]
fn what_is_nearest_is_what_a_great_circle_says() {
    let mut state = 6;
    let mut between = |low: f64, high: f64| {
        let part = (chance(&mut state) >> 11) as f64 / (1u64 << 53) as f64;
        low + part * (high - low)
    };
    let streets: Vec<Street> = LISTS.streets.iter().collect();
    let places = &LISTS.directory.places;
    let places: Vec<Point> =
        places.iter().filter_map(|place| Some(place.position?.point)).collect();
    assert!(places.len() > 60 && streets.len() > 5_000);
    let points: Vec<Point> = (0..10_000)
        .map(|_| Point::new(between(50.70, 50.98), between(4.15, 4.58)).expect("a point"))
        .collect();
    points.par_iter().for_each(|from| {
        let least = |points: &mut dyn Iterator<Item = Point>| {
            points.map(|point| great_circle_m(*from, point)).fold(f64::INFINITY, f64::min)
        };
        let mut order = places.clone();
        order.sort_by(|one, other| from.distance_m(*one).total_cmp(&from.distance_m(*other)));
        let rank = |pair: &[Point]| {
            great_circle_m(*from, pair[0]) <= great_circle_m(*from, pair[1]) + ROUNDING_M
        };
        assert!(order.windows(2).all(rank), "{from:?}");
        assert!(
            (from.distance_m(order[0]) - least(&mut places.iter().copied())).abs() < ROUNDING_M
        );
    });
    points.par_iter().step_by(20).for_each(|from| {
        let (nis, metres) = LISTS.streets.nearest(*from).expect("streets");
        let distance = |street: &Street| great_circle_m(*from, street.point);
        let nearest = streets.iter().map(distance).fold(f64::INFINITY, f64::min);
        assert!((metres - nearest).abs() < ROUNDING_M, "{from:?}");
        let there = |street: &&Street| distance(street) < nearest + ROUNDING_M;
        assert!(streets.iter().filter(there).any(|street| street.commune == nis), "{from:?}");
    });
}

#[test]
fn the_packed_streets_are_those_of_the_list() {
    let packed = Streets::packed(data::STREETS).expect("packed streets");
    assert_eq!(packed.len(), LISTS.streets.len());
    assert!(packed.iter().eq(LISTS.streets.iter()));
    let around = Some(&LISTS.around);
    let of_packed = Search::new(&LISTS.gazetteer, Some(&packed), around);
    for query in ["rue Haute", "brogniezstr. 54", "chausée d'alsemberg", "hoogstat", "ixelles"] {
        assert_eq!(of_packed.find(query), search().find(query), "{query}");
    }
}

#[test]
fn the_packed_names_of_stops_and_quarters_are_those_of_the_lists() {
    let packed = LandmarkNames::packed(data::LANDMARKS).expect("packed names");
    assert!(packed == LandmarkNames::of(&LISTS.gazetteer));
    let (streets, around) = (Some(&LISTS.streets), Some(&LISTS.around));
    let of_packed = Search::of_names(packed, &LISTS.gazetteer, streets, around);
    for query in ["gare du midi", "zuidstation", "flagey", "malibran", "gar du mudi", "ixelles"] {
        assert_eq!(of_packed.find(query), search().find(query), "{query}");
    }
}

#[test]
fn other_bytes_are_no_packed_streets() {
    for bytes in [&b""[..], b"\0\0\0", b"\xff\xff\xff\xff\xff\xff\xff\xff", &data::STREETS[..5_000]]
    {
        assert!(Streets::packed(bytes.to_vec().leak()).is_none());
        assert!(LandmarkNames::packed(bytes.to_vec().leak()).is_none());
    }
}

#[test]
fn the_border_parts_what_lies_in_the_region() {
    let search = search();
    let outside = |lat: f64, lon: f64| {
        matches!(
            search.find(&format!("{lat}, {lon}")),
            Found::OutsideRegion { nearest: Some(_), .. }
        )
    };
    for landmark in &LISTS.gazetteer.quarters {
        let point = landmark.position.point;
        assert!(!outside(point.lat(), point.lon()), "{}", landmark.names.fr);
    }
    // Zaventem, Wemmel, Dilbeek, Drogenbos, the royal park of Tervuren, the middle of Leuven.
    for (lat, lon) in [
        (50.8836, 4.4720),
        (50.9080, 4.3066),
        (50.8480, 4.2600),
        (50.7874, 4.3147),
        (50.8235, 4.5140),
        (50.8798, 4.7005),
    ] {
        assert!(outside(lat, lon), "{lat}, {lon}");
    }
}
