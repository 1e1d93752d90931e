//! Coordinates in the forms that people copy: two numbers with a point or a comma, with letters or
//! minutes and seconds, a `geo:` link, and the addresses of maps.

use crate::domain::gazetteer::Point;

/// What surely is no pair of coordinates is not read to its end.
const LONGEST: usize = 2_000;

/// The box that holds Belgium, in degrees: south, north, west, east.
const BELGIUM: (f64, f64, f64, f64) = (49.4, 51.6, 2.5, 6.5);

/// Signs in addresses of maps before a latitude and, after `,` or `/`, a longitude; the point that
/// somebody marked comes before the middle of the map.
const MARKS: [&str; 13] = [
    "mlat=",
    "!3d",
    "geo:",
    "query=",
    "destination=",
    "daddr=",
    "center=",
    "q=",
    "ll=",
    "loc:",
    "lat=",
    "@",
    "#map=",
];

/// Returns the point of a text that is nothing but coordinates or the address of a map.
pub(super) fn coordinates(text: &str) -> Option<Point> {
    let text = text.trim();
    if text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (lat, lon) = match is_address(text) {
        true => of_address(text)?,
        false => of_words(text)?,
    };
    // Some programs write the longitude first.
    let is_swapped = is_in_belgium(lon, lat) && !is_in_belgium(lat, lon);
    if is_swapped { Point::new(lon, lat) } else { Point::new(lat, lon) }
}

fn is_in_belgium(lat: f64, lon: f64) -> bool {
    let (south, north, west, east) = BELGIUM;
    (south..=north).contains(&lat) && (west..=east).contains(&lon)
}

fn is_address(text: &str) -> bool {
    text.contains("://")
        || text.starts_with("geo:")
        || text.starts_with('@')
        || text.contains("/maps")
        || text.contains("#map=")
}

fn of_address(text: &str) -> Option<(f64, f64)> {
    let text = text.replace("%2C", ",").replace("%2c", ",");
    MARKS.into_iter().find_map(|mark| {
        let rest = text.split_once(mark)?.1;
        // The first number of a map's address is how near it is.
        let rest = if mark == "#map=" { rest.split_once('/')?.1 } else { rest };
        let (lat, rest) = leading_number(rest)?;
        let rest = rest.trim_start_matches(['&', ',', '/', '!', '+', ' ']);
        let rest = ["mlon=", "lon=", "4d"]
            .into_iter()
            .find_map(|mark| rest.strip_prefix(mark))
            .unwrap_or(rest);
        Some((lat, leading_number(rest)?.0))
    })
}

/// Returns the number at the start, with what follows it.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let end =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'))).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    Some((number.parse().ok()?, rest))
}

/// Reads two numbers, each with an optional letter of the sky before or behind it.
fn of_words(text: &str) -> Option<(f64, f64)> {
    let text = text.to_lowercase().replace("latitude", "").replace("longitude", "");
    let text = text.replace("lat", "").replace("lon", "").replace("lng", "");
    let text = text.trim_matches(['(', ')', '[', ']', ' ', '.', ';', ',']);
    let allowed = |c: char| {
        c.is_ascii_digit()
            || matches!(
                c,
                '.' | ','
                    | ';'
                    | ' '
                    | '-'
                    | '+'
                    | ':'
                    | '='
                    | '°'
                    | '\''
                    | '"'
                    | '′'
                    | '″'
                    | '’'
                    | '”'
            )
            || matches!(c, 'n' | 's' | 'e' | 'o' | 'w')
    };
    if !text.chars().all(allowed) {
        return None;
    }
    if text.contains('°') { of_degrees(text) } else { of_decimals(text) }
}

/// Reads `50.8466, 4.3528`, `50,8466 4,3528` and `N 50.8466 E 4.3528`.
fn of_decimals(text: &str) -> Option<(f64, f64)> {
    let is_comma = !text.contains('.');
    let is_break = |c: char| match c {
        // A comma between two digits is one of decimals when no full stop is.
        ',' => !is_comma,
        '.' | '-' | '+' => false,
        c => !c.is_ascii_digit(),
    };
    let pieces = text.split(is_break).map(|piece| piece.trim_matches(','));
    let numbers: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    let [lat, lon] = numbers[..] else { return None };
    // Whole numbers are house numbers and postcodes.
    let is_fine = |number: &str| number.contains(['.', ',']);
    let number = |number: &str| number.replace(',', ".").parse().ok();
    (is_fine(lat) || is_fine(lon)).then(|| number(lat).zip(number(lon)))?
}

/// Reads `50°50'47.8"N 4°21'10"E` and `50.8466° N, 4.3528° E`.
fn of_degrees(text: &str) -> Option<(f64, f64)> {
    let text = text.replace(',', if text.contains('.') { " " } else { "." });
    let marked: Vec<&str> = text.split_inclusive(['n', 's', 'e', 'o', 'w']).collect();
    let halves: Vec<&str> = match marked[..] {
        [first, second, ..] if first.contains('°') && second.contains('°') => vec![first, second],
        _ => text.splitn(2, "° ").collect(),
    };
    let [lat, lon] = halves[..] else { return None };
    Some((angle(lat)?, angle(lon)?))
}

/// Reads degrees with minutes and seconds.
fn angle(text: &str) -> Option<f64> {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')));
    let numbers: Vec<f64> =
        pieces.filter_map(|piece| piece.trim_end_matches('.').parse().ok()).collect();
    let (degrees, rest) = numbers.split_first()?;
    let parts = rest.iter().zip([60.0, 3_600.0]).map(|(part, of)| part / of);
    (rest.len() < 3).then(|| degrees + parts.sum::<f64>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_copy_is_a_point() {
        for text in [
            "50.8466, 4.3528",
            "50.8466,4.3528",
            "50.8466 4.3528",
            "50.8466;4.3528",
            "(50.8466, 4.3528)",
            "50,8466 4,3528",
            "50,8466, 4,3528",
            "50,8466; 4,3528",
            "4.3528, 50.8466",
            "N 50.8466 E 4.3528",
            "50.8466N, 4.3528E",
            "50.8466° N, 4.3528° E",
            "50,8466° N 4,3528° E",
            "50°50'47.76\"N 4°21'10.08\"E",
            "50° 50′ 47.76″ N, 4° 21′ 10.08″ E",
            "lat: 50.8466, lon: 4.3528",
            "lat=50.8466 lng=4.3528",
            "geo:50.8466,4.3528",
            "geo:50.8466,4.3528?z=17",
            "https://www.openstreetmap.org/#map=17/50.8466/4.3528",
            "https://www.openstreetmap.org/?mlat=50.8466&mlon=4.3528#map=17/50.9/4.4",
            "https://www.google.com/maps/@50.8466,4.3528,15z",
            "https://www.google.be/maps/place/X/@50.9,4.4,17z/data=!3m1!4b1!3d50.8466!4d4.3528",
            "https://maps.google.com/?q=50.8466,4.3528",
            "https://www.google.com/maps/search/?api=1&query=50.8466%2C4.3528",
            "https://maps.apple.com/?ll=50.8466,4.3528",
            "@50.8466,4.3528,15z",
        ] {
            let point = coordinates(text).unwrap_or_else(|| panic!("{text}"));
            let is_near =
                (point.lat() - 50.8466).abs() < 1e-6 && (point.lon() - 4.3528).abs() < 1e-6;
            assert!(is_near, "{text}: {point:?}");
        }
    }

    #[test]
    fn what_is_an_address_is_no_point() {
        for text in [
            "",
            "1080",
            "50",
            "rue Haute 120, 1000",
            "1000 120",
            "50.8466",
            "1, 2",
            "50.8466, x",
            "Altitude 100",
            "https://example.org/50",
            "91.5, 200.5",
            "12,14",
            "nan, inf",
        ] {
            assert_eq!(coordinates(text), None, "{text}");
        }
    }
}
