//! The nearest place for every row: what [`advise`] would put first for a report of that level, from the
//! postcode that somebody gave.
//!
//! "Nearest" is therefore not the least distance alone. [`advise`] takes the three places that suit best
//! (what they offer to that level, language, how sure and how old the entry is, and the way there) and
//! shows them from near to far; the first of them is meant. Distances are from the point of the postcode,
//! as the crow flies. The area with most to gain has no say: it only chooses trainings. A row does not say
//! whether somebody has a device, nor what they need: they are taken to have one and to need nothing
//! special, as `niveau near` does.
//!
//! A postcode is looked up once for each level, so that a million rows cost no more than a few hundred.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::advice::{PlaceSuggestion, Request, Wishes, advise};
use crate::domain::calendar::Date;
use crate::domain::framework::{LEVELS, Level};
use crate::domain::gazetteer::{Origin, Postcode};
use crate::domain::id::Lang;
use crate::domain::place::{Directory, is_stale};

/// The lowest postcode, and the one above the highest.
const POSTCODES: std::ops::Range<u32> = 1_000..10_000;

/// The levels, and none.
const CASES: usize = LEVELS + 1;

/// A place, in one language. Empty texts are not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Its name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Commune.
    pub commune: String,
    /// How far it is from the point of the postcode, in metres, as the crow flies.
    pub metres: Option<u32>,
    /// The year of the source.
    pub year: Option<i16>,
    /// Whether the source is older than twelve months: to be checked before going there.
    pub to_check: bool,
}

/// Where a postcode of the Region is, and what is nearest to it for each level.
struct Known {
    origin: Origin,
    nearest: [OnceLock<Option<Nearest>>; CASES],
}

/// Finds the nearest place for many rows, on any number of threads.
pub struct Advisor<'a> {
    directory: &'a Directory,
    language: Lang,
    today: Date,
    /// By postcode, from the lowest; nothing outside the Region.
    known: Vec<Option<Box<Known>>>,
    unknown: AtomicU64,
}

impl Advisor<'_> {
    /// Returns an advisor who speaks a language. `origin` says where a postcode is, and nothing where it is
    /// outside the Region; it is asked once for every postcode there could be.
    pub fn new(
        directory: &Directory,
        origin: impl Fn(Postcode) -> Option<Origin>,
        language: Lang,
        today: Date,
    ) -> Advisor<'_> {
        let known = |number: u32| {
            let origin = Postcode::parse(&number.to_string()).and_then(&origin)?;
            Some(Box::new(Known { origin, nearest: Default::default() }))
        };
        let known = POSTCODES.map(known).collect();
        Advisor { directory, language, today, known, unknown: AtomicU64::new(0) }
    }

    /// Returns the nearest place; nothing for a postcode that is empty or not of the Region.
    pub fn nearest(&self, postcode: &[u8], level: Option<Level>) -> Option<&Nearest> {
        let cell = postcode.trim_ascii();
        if cell.is_empty() {
            return None;
        }
        let Some(known) = number(cell).and_then(|at| self.known.get(at)?.as_deref()) else {
            self.unknown.fetch_add(1, Ordering::Relaxed);
            return None;
        };
        let case = level.map_or(LEVELS, Level::index);
        known.nearest[case].get_or_init(|| self.look_up(&known.origin, level)).as_ref()
    }

    /// Returns for how many rows a postcode was there but is not one of the Region.
    pub fn unknown(&self) -> u64 {
        self.unknown.load(Ordering::Relaxed)
    }

    fn look_up(&self, origin: &Origin, level: Option<Level>) -> Option<Nearest> {
        let request = Request {
            level,
            weakest_area: None,
            has_device: true,
            need: None,
            wishes: Wishes::default(),
            language: self.language,
            origin: Some(origin.clone()),
        };
        let advice = advise(&request, self.directory, self.today);
        let PlaceSuggestion { place, distance, .. } = advice.places.into_iter().next()?;
        let address = &place.address;
        let commune = address.commune.as_ref();
        let street = format!("{} {}", address.street.get(self.language), address.number);
        Some(Nearest {
            name: place.names.get(self.language).to_owned(),
            street: if address.has_street() { street.trim().to_owned() } else { String::new() },
            postcode: address.postcode.map_or(String::new(), |postcode| postcode.to_string()),
            commune: commune.map_or("", |commune| commune.names.get(self.language)).to_owned(),
            metres: distance.map(|distance| distance.metres),
            year: place.provenance.date.map(|date| date.year()),
            to_check: is_stale(place.provenance.date, self.today),
        })
    }
}

/// Returns the place of a postcode among [`POSTCODES`]: four digits, with or without the country before
/// them and the commune behind, as `1080`, `B-1080`, `BE 1080` or `1080 Molenbeek`; `1080.0` as a table
/// program writes it beside empty cells.
fn number(cell: &[u8]) -> Option<usize> {
    let digits = match cell.strip_prefix(b"BE").or_else(|| cell.strip_prefix(b"B")) {
        Some(rest) => {
            let rest = rest.trim_ascii_start();
            rest.strip_prefix(b"-").unwrap_or(rest).trim_ascii_start()
        }
        None => cell,
    };
    let (digits, rest) = digits.split_at_checked(4)?;
    let is_end = matches!(rest, [] | [b' ' | b'\t' | b',' | b'-' | b'(', ..])
        && !rest.iter().any(u8::is_ascii_digit);
    let is_end = is_end || matches!(rest, b".0" | b",0");
    let digits = digits.iter().all(u8::is_ascii_digit).then_some(digits).filter(|_| is_end)?;
    let number = std::str::from_utf8(digits).ok().and_then(Postcode::parse)?.number();
    usize::try_from(number - POSTCODES.start).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::parse_date;
    use crate::domain::framework::Area;
    use crate::domain::gazetteer::Gazetteer;
    use crate::places::find_postcode;
    use crate::places::fixtures::{directory, gazetteer};

    fn today() -> Date {
        parse_date("2026-11-21").expect("a day")
    }

    fn origin(postcode: Postcode) -> Option<Origin> {
        find_postcode(gazetteer(), postcode)
    }

    const CASES_OF_LEVEL: [Option<Level>; CASES] = [
        Some(Level::FirstSteps),
        Some(Level::Basic),
        Some(Level::Intermediate),
        Some(Level::Advanced),
        None,
    ];

    /// Every postcode, level and language gives what advice puts first, whatever area is the weakest.
    #[test]
    fn the_nearest_place_is_what_advice_puts_first() {
        let Gazetteer { postcodes, .. } = gazetteer();
        for language in [Lang::Fr, Lang::Nl] {
            let advisor = Advisor::new(directory(), origin, language, today());
            for (area, level) in
                postcodes.iter().flat_map(|area| CASES_OF_LEVEL.map(|level| (area, level)))
            {
                let postcode = area.postcode.to_string();
                let found = advisor.nearest(postcode.as_bytes(), level).expect("a place");
                for weakest_area in [None, Area::new(1), Area::new(5)] {
                    let request = Request {
                        level,
                        weakest_area,
                        has_device: true,
                        need: None,
                        wishes: Wishes::default(),
                        language,
                        origin: origin(area.postcode),
                    };
                    let advice = advise(&request, directory(), today());
                    let first = &advice.places[0];
                    assert_eq!(found.name, first.place.names.get(language), "{postcode}");
                    assert_eq!(found.metres, first.distance.map(|distance| distance.metres));
                    assert_eq!(found.to_check, is_stale(first.place.provenance.date, today()));
                }
            }
            assert_eq!(advisor.unknown(), 0);
        }
    }

    #[test]
    fn only_postcodes_of_the_region_are_known() {
        let advisor = Advisor::new(directory(), origin, Lang::Fr, today());
        let usual = advisor.nearest(b"1080", None).expect("a place");
        for (cell, is_known) in [
            ("1080", true),
            (" 1080 ", true),
            ("B-1080", true),
            ("BE 1080", true),
            ("B1080", true),
            // Of the European Parliament: the commune.
            ("1047", true),
            ("5000", false),
            ("9999", false),
            ("0999", false),
            ("10800", false),
            ("75011", false),
            ("1080 Molenbeek", true),
            ("1080, Sint-Jans-Molenbeek", true),
            ("B - 1080 Molenbeek", true),
            ("1080.0", true),
            ("1080,0", true),
            ("-1080", false),
            ("1080.5", false),
            ("1080 1000", false),
            ("1080Molenbeek", false),
            ("Molenbeek 1080", false),
            ("Namur", false),
            ("\u{ff11}080", false),
        ] {
            let before = advisor.unknown();
            let found = advisor.nearest(cell.as_bytes(), None);
            assert_eq!(found.is_some(), is_known, "{cell}");
            assert_eq!(advisor.unknown() - before, u64::from(!is_known), "{cell}");
            // The same one, not another of the same words.
            assert!(
                !cell.contains("1080") || !is_known || std::ptr::eq(found.expect("one"), usual)
            );
        }
        let before = advisor.unknown();
        assert!(advisor.nearest(b"", None).is_none() && advisor.nearest(b"  ", None).is_none());
        assert!(advisor.nearest(b"\xff\xfe", None).is_none());
        assert_eq!(advisor.unknown() - before, 1);
    }

    #[test]
    fn words_are_of_the_language() {
        let told = |language| {
            let advisor = Advisor::new(directory(), origin, language, today());
            advisor.nearest(b"1080", Some(Level::Basic)).expect("a place").commune.clone()
        };
        assert_eq!([Lang::Fr, Lang::Nl].map(told), ["Molenbeek-Saint-Jean", "Sint-Jans-Molenbeek"]);
    }
}
