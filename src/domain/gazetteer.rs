//! Where things are: points, communes, postcodes, quarters, stations and streets of the Region,
//! and the [`Origin`] that a person looks from. Every position says how sure it is; none is more
//! than a computed middle, so no distance made from them is exact.

use std::fmt;

use super::id::Lang;

/// Mean radius of the Earth in metres (IUGG 1980, R1).
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// The box that holds the Region, in degrees: south, north, west, east.
const REGION: (f64, f64, f64, f64) = (50.76, 50.92, 4.24, 4.49);

/// A point on the Earth, finite and within the degrees there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    lat: f64,
    lon: f64,
}

impl Point {
    /// Returns the point, if there is one.
    pub fn new(lat: f64, lon: f64) -> Option<Point> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon))
            .then_some(Point { lat, lon })
    }

    /// Returns the latitude in degrees.
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Returns the longitude in degrees.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Returns whether the point lies in the box around the Region.
    pub fn is_in_region(self) -> bool {
        let (south, north, west, east) = REGION;
        (south..=north).contains(&self.lat) && (west..=east).contains(&self.lon)
    }

    /// Returns the distance to another point in metres, as the crow flies (haversine).
    pub fn distance_m(self, other: Point) -> f64 {
        let (lat, other_lat) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = ((lat - other_lat) / 2.0).sin();
        let half_lon = ((self.lon - other.lon).to_radians() / 2.0).sin();
        let chord = half_lat * half_lat + lat.cos() * other_lat.cos() * half_lon * half_lon;
        2.0 * EARTH_RADIUS_M * chord.sqrt().min(1.0).asin()
    }

    /// Returns the direction in which another point lies, in degrees from north over east, 0 to 360:
    /// the azimuth at this end of the great circle (Snyder 1987, eq. 5-4b).
    pub fn bearing_degrees(self, other: Point) -> f64 {
        let (lat, other_lat) = (self.lat.to_radians(), other.lat.to_radians());
        let east = (other.lon - self.lon).to_radians();
        let y = other_lat.cos() * east.sin();
        let x = lat.cos() * other_lat.sin() - lat.sin() * other_lat.cos() * east.cos();
        y.atan2(x).to_degrees().rem_euclid(360.0)
    }
}

/// One of the eight directions of the compass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// North.
    North,
    /// North-east.
    NorthEast,
    /// East.
    East,
    /// South-east.
    SouthEast,
    /// South.
    South,
    /// South-west.
    SouthWest,
    /// West.
    West,
    /// North-west.
    NorthWest,
}

impl Direction {
    /// Every one there is, from north over east.
    pub const ALL: [Direction; 8] = [
        Direction::North,
        Direction::NorthEast,
        Direction::East,
        Direction::SouthEast,
        Direction::South,
        Direction::SouthWest,
        Direction::West,
        Direction::NorthWest,
    ];

    /// Returns the direction nearest to so many degrees from north over east.
    pub fn of(degrees: f64) -> Direction {
        let eighth = (degrees.rem_euclid(360.0) / 45.0).round() as usize % 8;
        Direction::ALL[eighth]
    }

    /// Returns the stable short word of files: `ne`.
    pub fn code(self) -> &'static str {
        match self {
            Direction::North => "n",
            Direction::NorthEast => "ne",
            Direction::East => "e",
            Direction::SouthEast => "se",
            Direction::South => "s",
            Direction::SouthWest => "sw",
            Direction::West => "w",
            Direction::NorthWest => "nw",
        }
    }
}

/// What a position was taken from, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Coordinates that somebody gave.
    Coordinates,
    /// A stop, a station or a square.
    Station,
    /// The middle of a street.
    Street,
    /// The middle of a quarter.
    Quarter,
    /// The point of a postcode.
    Postcode,
    /// The middle of a commune.
    Commune,
}

/// A point with how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// The point.
    pub point: Point,
    /// What it was taken from.
    pub precision: Precision,
    /// How far off it may reasonably be, in metres.
    pub uncertainty_m: u32,
}

/// A name in the two languages of the Region. At least one of them is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Names {
    /// French, empty when the thing has no French name.
    pub fr: String,
    /// Dutch, empty when the thing has no Dutch name.
    pub nl: String,
}

impl Names {
    /// Returns the name in a language, or in the other one when it has none there.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Fr | Lang::En => (&self.fr, &self.nl),
            Lang::Nl => (&self.nl, &self.fr),
        };
        if first.is_empty() { second } else { first }
    }

    /// Returns the names that are filled.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        [self.fr.as_str(), self.nl.as_str()].into_iter().filter(|name| !name.is_empty())
    }
}

/// The number of a commune at the statistical office (NIS / INS code), five digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nis(u32);

impl Nis {
    /// Reads five digits.
    pub fn parse(text: &str) -> Option<Nis> {
        digits(text, 5).map(Nis)
    }
}

impl fmt::Display for Nis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

/// A Belgian postcode, 1000 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(u32);

impl Postcode {
    /// Reads four digits.
    pub fn parse(text: &str) -> Option<Postcode> {
        digits(text, 4).filter(|number| *number >= 1000).map(Postcode)
    }

    /// Returns the number.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Reads exactly so many digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A commune, as other things point to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommuneName {
    /// Its number.
    pub nis: Nis,
    /// Its name.
    pub names: Names,
}

/// One of the 19 communes.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// Its number and name.
    pub name: CommuneName,
    /// Other names that people use for it, in either language.
    pub aliases: Vec<String>,
    /// Its postcodes.
    pub postcodes: Vec<Postcode>,
    /// Where it is. A commune with several postcodes is at its main one: the middle of the City of
    /// Brussels falls far north of its centre.
    pub position: Position,
}

/// A postcode with its locality.
#[derive(Clone, Debug, PartialEq)]
pub struct PostcodeArea {
    /// The postcode.
    pub postcode: Postcode,
    /// What is there.
    pub locality: Names,
    /// The communes that share it; the one that gives the locality its name comes first.
    pub communes: Vec<CommuneName>,
    /// Where it is.
    pub position: Position,
}

/// A street, or the part of it that lies in one commune.
#[derive(Clone, Debug, PartialEq)]
pub struct Street {
    /// Its name.
    pub names: Names,
    /// The commune.
    pub commune: Nis,
    /// A point on it, near its middle.
    pub point: Point,
    /// Its length in metres.
    pub length_m: u32,
}

/// A quarter, a stop, a station or a square.
#[derive(Clone, Debug, PartialEq)]
pub struct Landmark {
    /// Its name.
    pub names: Names,
    /// The commune it lies in, or mostly lies in.
    pub commune: CommuneName,
    /// Where it is.
    pub position: Position,
    /// Whether trains, metros or trams stop there; a square and a quarter are no stop.
    pub is_stop: bool,
}

/// Everything that has a name and a position, without the streets (they are many and come apart).
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Gazetteer {
    /// The communes, by number.
    pub communes: Vec<Commune>,
    /// The postcodes, in order.
    pub postcodes: Vec<PostcodeArea>,
    /// Stops, stations and squares. Line numbers are not kept: those of the trams are out of date.
    pub stations: Vec<Landmark>,
    /// Quarters.
    pub quarters: Vec<Landmark>,
}

impl Gazetteer {
    /// Returns the commune of that number.
    pub fn commune(&self, nis: Nis) -> Option<&Commune> {
        self.communes.iter().find(|commune| commune.name.nis == nis)
    }

    /// Returns the postcode with its locality.
    pub fn postcode(&self, postcode: Postcode) -> Option<&PostcodeArea> {
        self.postcodes.iter().find(|area| area.postcode == postcode)
    }
}

/// Where a person looks from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// Where it is.
    pub position: Position,
    /// What it is called.
    pub label: Names,
    /// Its commune, if it is known.
    pub commune: Option<CommuneName>,
    /// Its postcode, if the person gave one or the commune has only one.
    pub postcode: Option<Postcode>,
}

/// How far something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Distance {
    /// As the crow flies, in metres.
    pub metres: u32,
    /// How far off that may reasonably be, in metres: both ends together.
    pub uncertainty_m: u32,
    /// Whether words must say "about".
    pub approximate: bool,
}

/// Above this, in metres, a distance is called approximate: two or three minutes on foot.
const APPROXIMATE_M: u32 = 200;

impl Distance {
    /// Returns how far two positions are apart.
    pub fn between(from: Position, to: Position) -> Distance {
        let uncertainty_m = from.uncertainty_m.saturating_add(to.uncertainty_m);
        Distance {
            metres: from.point.distance_m(to.point).round() as u32,
            uncertainty_m,
            approximate: uncertainty_m > APPROXIMATE_M,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).expect("a point")
    }

    #[test]
    fn distances_agree_with_known_ones() {
        // One degree of a meridian on that sphere is R * pi / 180.
        let degree = point(50.0, 4.0).distance_m(point(51.0, 4.0));
        assert!((degree - 111_195.08).abs() < 0.1, "{degree}");
        assert!((point(0.0, 0.0).distance_m(point(0.0, 180.0)) - 20_015_114.4).abs() < 1.0);
    }

    #[test]
    fn directions_are_those_of_the_compass() {
        let midi = point(50.8357, 4.3364);
        // Stations of the Region, seen from the South station.
        for (lat, lon, degrees, code) in [
            (50.8600, 4.3610, 32.5, "ne"),
            (50.8357, 4.4000, 90.0, "e"),
            (50.8000, 4.3364, 180.0, "s"),
            (50.8357, 4.3000, 270.0, "w"),
            (50.9000, 4.3364, 0.0, "n"),
        ] {
            let bearing = midi.bearing_degrees(point(lat, lon));
            assert!((bearing - degrees).abs() < 0.2, "{lat} {lon} {bearing}");
            assert_eq!(Direction::of(bearing).code(), code);
        }
        for (degrees, code) in
            [(22.4, "n"), (22.6, "ne"), (337.4, "nw"), (337.6, "n"), (360.0, "n")]
        {
            assert_eq!(Direction::of(degrees).code(), code, "{degrees}");
        }
    }

    #[test]
    fn only_real_points_are_points() {
        for (lat, lon) in [(91.0, 0.0), (0.0, 181.0), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Point::new(lat, lon), None);
        }
        assert!(point(50.85, 4.35).is_in_region());
        assert!(!point(50.46, 4.87).is_in_region());
    }

    #[test]
    fn numbers_have_a_fixed_length() {
        assert_eq!(Postcode::parse("1080").map(|code| code.to_string()).as_deref(), Some("1080"));
        for bad in ["", "0999", "108", "10800", "+080", "1O80"] {
            assert_eq!(Postcode::parse(bad), None, "{bad}");
        }
        assert_eq!(Nis::parse("21004").map(|nis| nis.to_string()).as_deref(), Some("21004"));
        assert_eq!(Nis::parse("2100"), None);
    }

    proptest! {
        #[test]
        fn distance_is_a_metric(
            a in (-90.0..90.0f64, -180.0..180.0f64),
            b in (-90.0..90.0f64, -180.0..180.0f64),
            c in (-90.0..90.0f64, -180.0..180.0f64),
        ) {
            let (a, b, c) = (point(a.0, a.1), point(b.0, b.1), point(c.0, c.1));
            prop_assert_eq!(a.distance_m(b), b.distance_m(a));
            prop_assert_eq!(a.distance_m(a), 0.0);
            prop_assert!(a.distance_m(c) <= a.distance_m(b) + b.distance_m(c) + 0.01);
        }
    }
}
