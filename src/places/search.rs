//! From what a person typed to where they look from: a postcode, a commune, a quarter, a stop, a
//! street or coordinates, in French or Dutch, abbreviated or with a typing mistake.
//!
//! What is the same word for word comes first, then what begins alike, then what is nearly alike.
//! Among equals a commune comes before a stop, a stop before a quarter, a quarter before a street.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::fold::{fold, is_generic};
use super::load::Streets;
use super::outside::{institution, town_outside};
use super::thing::{Thing, is_same_place};
use crate::domain::gazetteer::{
    Gazetteer, Names, Nis, Origin, Point, Position, Postcode, PostcodeArea, Precision,
};

/// What was found for a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// One thing.
    One(Origin),
    /// Several things: at most eight, the best first.
    Many(Vec<Origin>),
    /// Something outside the Region: a town, a postcode or a point, safe to be shown.
    OutsideRegion {
        /// What it is.
        asked: String,
    },
    /// Nothing that is sure.
    None {
        /// At most three names that may be meant.
        nearest: Vec<Names>,
    },
}

/// A longer query, in bytes, is no name.
const LONGEST: usize = 200;

/// More candidates are not read.
const MOST: usize = 8;

/// Below this likeness (Jaro–Winkler) a name is no help to somebody who mistyped another one.
const LIKE: f64 = 0.8;

/// A folded name and the thing that bears it.
type Entry<'a> = (Cow<'a, str>, Thing<'a>);

/// Words to look for, and the communes to look in (all, when there is none).
struct Attempt<'a> {
    words: &'a [&'a str],
    communes: Vec<Nis>,
}

/// Finds where a person looks from.
pub fn find_origin(gazetteer: &Gazetteer, streets: Option<&Streets>, query: &str) -> Found {
    if query.len() > LONGEST {
        return Found::None { nearest: Vec::new() };
    }
    if let Some((lat, lon)) = coordinates(query) {
        return at_coordinates(lat, lon);
    }
    let folded = fold(query);
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    if let [word] | ["b" | "be", word] = words[..]
        && word.len() == 4
        && word.bytes().all(|b| b.is_ascii_digit())
    {
        return at_postcode(gazetteer, word);
    }
    let area = take_postcode(&mut words, gazetteer);
    let entries = entries(gazetteer, streets);
    let found = find_name(&words, area, gazetteer, &entries);
    match (found, area) {
        (Some(found), _) => found,
        (None, Some(area)) => Found::One(Thing::Locality(area).origin(gazetteer)),
        (None, None) => Found::None { nearest: look_alikes(gazetteer, query) },
    }
}

/// Reads `50.85, 4.35`.
fn coordinates(query: &str) -> Option<(f64, f64)> {
    let (lat, lon) = query.trim().split_once([',', ';', ' '])?;
    let number = |text: &str| text.trim().parse().ok().filter(|number: &f64| number.is_finite());
    query.contains('.').then(|| number(lat).zip(number(lon))).flatten()
}

fn at_coordinates(lat: f64, lon: f64) -> Found {
    let label = format!("{lat:.4}, {lon:.4}");
    match Point::new(lat, lon).filter(|point| point.is_in_region()) {
        Some(point) => Found::One(Origin {
            position: Position { point, precision: Precision::Coordinates, uncertainty_m: 0 },
            label: Names { fr: label.clone(), nl: label },
            commune: None,
            postcode: None,
        }),
        None => Found::OutsideRegion { asked: label },
    }
}

/// Finds a postcode that stands alone.
fn at_postcode(gazetteer: &Gazetteer, digits: &str) -> Found {
    let nothing = Found::None { nearest: Vec::new() };
    let Some(postcode) = Postcode::parse(digits) else {
        return nothing;
    };
    if let Some(area) = gazetteer.postcode(postcode) {
        return Found::One(Thing::Locality(area).origin(gazetteer));
    }
    let owner = institution(postcode).and_then(|nis| gazetteer.commune(nis));
    match owner {
        Some(commune) => Found::One(Thing::Commune(commune).origin(gazetteer)),
        // The Region has 1000 to 1299; what is free there is nowhere.
        None if postcode.number() < 1300 => nothing,
        None => Found::OutsideRegion { asked: postcode.to_string() },
    }
}

/// Takes a known postcode out of the words: `rue X 12, 1080`, `B-1080 Molenbeek`.
fn take_postcode<'g>(words: &mut Vec<&str>, gazetteer: &'g Gazetteer) -> Option<&'g PostcodeArea> {
    let known = |word: &&str| gazetteer.postcode(Postcode::parse(word)?);
    let index = words.iter().rposition(|word| known(word).is_some())?;
    let area = known(&words[index]);
    words.remove(index);
    if index > 0 && matches!(words[index - 1], "b" | "be") {
        words.remove(index - 1);
    }
    area
}

/// Returns every name there is.
fn entries<'a>(gazetteer: &'a Gazetteer, streets: Option<&'a Streets>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for commune in &gazetteer.communes {
        let names = commune.name.names.each().chain(commune.aliases.iter().map(String::as_str));
        entries.extend(names.map(|name| (fold(name).into(), Thing::Commune(commune))));
    }
    for area in &gazetteer.postcodes {
        // "Bruxelles (Pentagone)": what is in brackets is a name of its own.
        let names = area.locality.each().flat_map(|name| name.split(['(', ')']));
        entries.extend(names.map(|name| (fold(name).into(), Thing::Locality(area))));
    }
    for station in &gazetteer.stations {
        entries
            .extend(station.names.each().map(|name| (fold(name).into(), Thing::Station(station))));
    }
    for quarter in &gazetteer.quarters {
        for name in quarter.names.each() {
            entries.push((fold(name).into(), Thing::Quarter(quarter)));
            // "Flagey - Malibran" is looked for by either name.
            let parts = name.split(" - ").filter(|part| *part != name);
            entries.extend(parts.map(|part| (fold(part).into(), Thing::Quarter(quarter))));
        }
    }
    if let Some(streets) = streets {
        for (street, keys) in streets.streets.iter().zip(&streets.keys) {
            entries.extend(keys.iter().map(|key| (key.as_str().into(), Thing::Street(street))));
        }
    }
    entries.retain(|(key, _)| !key.is_empty());
    entries
}

/// Finds a name, first as it stands, then in what begins alike, then in what is nearly alike.
fn find_name(
    words: &[&str],
    area: Option<&PostcodeArea>,
    gazetteer: &Gazetteer,
    entries: &[Entry<'_>],
) -> Option<Found> {
    let bare: Vec<&str> = without_numbers(words);
    let attempts = attempts(words, &bare, area, entries);
    let exact = |attempt: &Attempt<'_>| settle(attempt, same(attempt, entries), gazetteer);
    if let Some(found) = attempts.iter().find_map(exact) {
        return Some(found);
    }
    if let Some(town) = town_outside(&words.join(" ")).filter(|_| area.is_none()) {
        return Some(Found::OutsideRegion { asked: town.to_owned() });
    }
    let beginning = |attempt: &Attempt<'_>| choose(attempt, alike(attempt, entries), gazetteer);
    let mistyped = |attempt: &Attempt<'_>| settle(attempt, nearly(attempt, entries), gazetteer);
    attempts.iter().find_map(beginning).or_else(|| attempts.iter().find_map(mistyped))
}

/// Returns the words without house numbers, unless nothing else is there.
fn without_numbers<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let number = |word: &&&str| word.starts_with(|c: char| c.is_ascii_digit());
    words.iter().filter(|word| !number(word)).copied().collect()
}

/// Returns what to look for, the most literal first.
fn attempts<'a>(
    words: &'a [&'a str],
    bare: &'a [&'a str],
    area: Option<&PostcodeArea>,
    entries: &[Entry<'_>],
) -> Vec<Attempt<'a>> {
    let communes: Vec<Nis> =
        area.into_iter().flat_map(|area| area.communes.iter().map(|name| name.nis)).collect();
    let mut attempts = vec![
        Attempt { words, communes: communes.clone() },
        Attempt { words: bare, communes: communes.clone() },
    ];
    // "rue X 12 Molenbeek": the last words may name a commune to look in.
    for split in (1..bare.len()).rev().take(4) {
        let (rest, tail) = bare.split_at(split);
        let named = same(&Attempt { words: tail, communes: Vec::new() }, entries);
        let communes: Vec<Nis> = named.iter().flat_map(Thing::whole_communes).collect();
        if !communes.is_empty() {
            attempts.push(Attempt { words: rest, communes });
        }
    }
    // "quartier Matonge", "station Flagey"
    if let [first, rest @ ..] = bare
        && is_generic(first)
    {
        attempts.push(Attempt { words: rest, communes: communes.clone() });
    }
    // A postcode may be mistaken: the name alone.
    if area.is_some() {
        attempts.push(Attempt { words: bare, communes: Vec::new() });
    }
    attempts.retain(|attempt| !attempt.words.iter().all(|word| is_generic(word)));
    attempts
}

/// Returns the things of exactly that name; blanks do not count.
fn same<'a>(attempt: &Attempt<'_>, entries: &[Entry<'a>]) -> Vec<Thing<'a>> {
    let wanted: Vec<u8> = attempt.words.concat().into_bytes();
    let bears = |key: &str| key.bytes().filter(|b| *b != b' ').eq(wanted.iter().copied());
    let found = entries.iter().filter(|(key, thing)| attempt.is_in(thing) && bears(key));
    found.map(|(_, thing)| *thing).collect()
}

/// Returns the things whose words contain those wanted, in their order; the last may be begun only.
fn alike<'a>(attempt: &Attempt<'_>, entries: &[Entry<'a>]) -> Vec<Thing<'a>> {
    let Some((last, rest)) = attempt.words.split_last() else {
        return Vec::new();
    };
    if last.chars().count() < 3 {
        return Vec::new();
    }
    let contains = |key: &str| {
        let mut words = key.split(' ');
        rest.iter().all(|wanted| words.any(|word| word == *wanted))
            && words.any(|word| word.starts_with(last))
    };
    let found = entries.iter().filter(|(key, thing)| attempt.is_in(thing) && contains(key));
    found.map(|(_, thing)| *thing).collect()
}

/// Returns the things whose name is least mistyped, if it is not mistyped too much.
fn nearly<'a>(attempt: &Attempt<'_>, entries: &[Entry<'a>]) -> Vec<Thing<'a>> {
    let wanted = attempt.words.join(" ");
    let length = wanted.chars().count();
    let mut best = (allowed_mistakes(length) + 1, Vec::new());
    for (key, thing) in entries.iter().filter(|(_, thing)| attempt.is_in(thing)) {
        if key.chars().count().abs_diff(length) > best.0 {
            continue;
        }
        let mistakes = strsim::osa_distance(&wanted, key);
        if mistakes < best.0 {
            best = (mistakes, vec![*thing]);
        } else if mistakes == best.0 && mistakes <= allowed_mistakes(length) {
            best.1.push(*thing);
        }
    }
    best.1
}

/// Returns how many letters may be wrong, missing, too many or swapped in a name of that length.
/// Short names are too close to each other for any.
fn allowed_mistakes(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        9..=15 => 2,
        _ => 3,
    }
}

/// Settles on things of one name: a commune or a locality wins; what lies together is one, and so is
/// the only one of which this is the whole name.
fn settle(attempt: &Attempt<'_>, things: Vec<Thing<'_>>, gazetteer: &Gazetteer) -> Option<Found> {
    let best = things.iter().map(Thing::order).min()?;
    let only_best = best <= Thing::LOCALITY;
    let kept = things.into_iter().filter(|thing| !only_best || thing.order() == best).collect();
    let mut kept = apart(kept, gazetteer);
    let wanted = attempt.words.concat();
    let is_whole = |(thing, _): &(Thing<'_>, Origin)| thing.is_called(&wanted);
    if kept.iter().filter(|one| is_whole(one)).count() == 1 {
        kept.retain(is_whole);
    }
    let mut origins: Vec<Origin> = kept.into_iter().map(|(_, origin)| origin).take(MOST).collect();
    Some(if origins.len() == 1 { Found::One(origins.remove(0)) } else { Found::Many(origins) })
}

/// Lets a person choose among things that begin alike. A lone street from one word is proposed, not
/// taken, unless the commune was said too.
fn choose(attempt: &Attempt<'_>, things: Vec<Thing<'_>>, gazetteer: &Gazetteer) -> Option<Found> {
    let is_bare = attempt.words.len() == 1 && attempt.communes.is_empty();
    let kept = apart(things, gazetteer).into_iter();
    let mut origins: Vec<Origin> = kept.map(|(_, origin)| origin).take(MOST).collect();
    match origins.len() {
        0 => None,
        1 if is_bare && origins[0].position.precision == Precision::Street => {
            Some(Found::None { nearest: vec![origins.remove(0).label] })
        }
        1 => Some(Found::One(origins.remove(0))),
        _ => Some(Found::Many(origins)),
    }
}

/// Returns things with their origins in a fixed order, those that lie together once.
fn apart<'a>(mut things: Vec<Thing<'a>>, gazetteer: &Gazetteer) -> Vec<(Thing<'a>, Origin)> {
    let rank = |thing: &Thing<'_>| (thing.order(), thing.names().fr.chars().count());
    things.sort_by_cached_key(|thing| (rank(thing), thing.names().clone(), thing.nis()));
    let mut kept: Vec<(Thing<'a>, Origin)> = Vec::new();
    for thing in things {
        let origin = thing.origin(gazetteer);
        if !kept.iter().any(|(other, known)| is_same_place((other, known), (&thing, &origin))) {
            kept.push((thing, origin));
        }
    }
    kept
}

/// Returns names that look like what was typed.
fn look_alikes(gazetteer: &Gazetteer, query: &str) -> Vec<Names> {
    let wanted = fold(query);
    if wanted.chars().count() < 3 {
        return Vec::new();
    }
    let mut likely: Vec<(Reverse<u32>, u8, &Names)> = Vec::new();
    for (key, thing) in entries(gazetteer, None) {
        let likeness = strsim::jaro_winkler(&wanted, &key);
        if likeness >= LIKE {
            likely.push((Reverse((likeness * 1e6) as u32), thing.order(), thing.names()));
        }
    }
    likely.sort();
    let mut names: Vec<Names> = Vec::new();
    for (_, _, name) in likely {
        if names.len() < 3 && !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

impl Attempt<'_> {
    /// Returns whether a thing lies in the communes to look in.
    fn is_in(&self, thing: &Thing<'_>) -> bool {
        self.communes.is_empty()
            || match thing {
                Thing::Locality(area) => {
                    area.communes.iter().any(|commune| self.communes.contains(&commune.nis))
                }
                Thing::Commune(_) | Thing::Station(_) | Thing::Quarter(_) | Thing::Street(_) => {
                    thing.nis().is_some_and(|nis| self.communes.contains(&nis))
                }
            }
    }
}
