//! From what a person typed to where they look from: a postcode, a commune, a quarter, a stop, a
//! street or coordinates, in French or Dutch, abbreviated or with typing mistakes.
//!
//! What stands there word for word comes first; only when that is nothing are slips allowed. The
//! cheapest answer is taken alone when nothing else comes near it, otherwise the person chooses.

use super::around::{Around, Town};
use super::coordinates::coordinates;
use super::decide::{decide, look_alikes};
use super::exact::{Said, with_whole_names};
use super::fold::{Role, fold};
use super::landmark_names::LandmarkNames;
use super::landmarks::Landmarks;
use super::likeness::Token;
use super::outside::institution;
use super::phrase::{Code, MOST_WORDS, Run, codes, runs, tokens};
use super::rank::ranked;
use super::score::{Hits, Query};
use super::streets::Streets;
use super::thing::Thing;
use crate::domain::gazetteer::{
    CommuneName, Gazetteer, Names, Nis, Origin, Point, Position, Postcode, PostcodeArea, Precision,
};
use crate::domain::text::inert;

/// What was found for a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// One thing.
    One(Origin),
    /// Several things, or one that is not sure: at most eight, the best first.
    Many(Vec<Origin>),
    /// Something outside the Region: a town, a postcode or a point, safe to be shown.
    OutsideRegion {
        /// What it is.
        asked: String,
        /// The commune of the Region that lies nearest, where that is known.
        nearest: Option<CommuneName>,
    },
    /// Nothing that is sure.
    None {
        /// At most three names that may be meant.
        nearest: Vec<Names>,
    },
}

/// The Region has the postcodes from 1000 to before this one.
const FIRST_OUTSIDE: u32 = 1300;

/// A longer query, in bytes, is no name.
const LONGEST: usize = 200;

/// The dearest answer that is taken without looking for slips.
const LITERAL: u16 = 20;

/// What a thing costs that lies in another commune than was said: a street, something that may lie on
/// the border, and anything when only "Bruxelles" was said, which may mean the Region.
const ELSEWHERE: (u16, u16, u16) = (110, 40, 16);

/// What a postcode and a commune cost that do not go together.
const AT_ODDS: u16 = 30;

/// What a thing costs in a commune that shares a postcode and does not give it its name.
const SHARED: u16 = 12;

/// What a street of the City costs that lies farther than this, in metres, from the postcode's point.
const FAR_FROM_POSTCODE: (u16, f64) = (24, 3_500.0);

/// The lists, ready to be searched.
pub struct Search<'a> {
    gazetteer: &'a Gazetteer,
    streets: Option<&'a Streets>,
    around: Option<&'a Around>,
    landmarks: Landmarks<'a>,
}

/// Words to look for, and the communes to look in (all, when there is none).
struct Attempt {
    tokens: u32,
    communes: Vec<Nis>,
    /// What the words cost that were taken for communes, and being elsewhere.
    cost: u16,
    is_city: bool,
}

/// Finds a postcode of the Region, which needs no other list.
pub fn find_postcode(gazetteer: &Gazetteer, postcode: Postcode) -> Option<Origin> {
    of_code(gazetteer.postcode(postcode), institution(postcode), gazetteer)
}

/// Returns where a postcode is: its area, or the commune of the institution that has it for its own.
fn of_code(
    area: Option<&PostcodeArea>,
    institution: Option<Nis>,
    gazetteer: &Gazetteer,
) -> Option<Origin> {
    let commune = || institution.and_then(|nis| gazetteer.commune(nis)).map(Thing::Commune);
    area.map(Thing::Locality).or_else(commune).map(|thing| thing.origin(gazetteer))
}

impl<'a> Search<'a> {
    /// Makes the lists ready. Without streets only the rest is found, and without what lies around
    /// towns outside are not known.
    pub fn new(
        gazetteer: &'a Gazetteer,
        streets: Option<&'a Streets>,
        around: Option<&'a Around>,
    ) -> Search<'a> {
        Search::of_names(LandmarkNames::of(gazetteer), gazetteer, streets, around)
    }

    /// The same, where the names of the gazetteer's stops and quarters have been cut into words.
    pub fn of_names(
        names: LandmarkNames,
        gazetteer: &'a Gazetteer,
        streets: Option<&'a Streets>,
        around: Option<&'a Around>,
    ) -> Search<'a> {
        Search { gazetteer, streets, around, landmarks: Landmarks::new(gazetteer, names) }
    }

    /// Finds where a person looks from.
    pub fn find(&self, query: &str) -> Found {
        if let Some(point) = coordinates(query) {
            return self.at_point(point);
        }
        let nothing = Found::None { nearest: Vec::new() };
        if query.len() > LONGEST {
            return nothing;
        }
        let words = tokens(query);
        if words.is_empty() || words.len() > MOST_WORDS {
            return nothing;
        }
        let codes = codes(&words, self.gazetteer);
        let says_nothing = |word: &Token| word.role == Role::Number || word.text.len() < 2;
        if codes.is_empty() && words.iter().all(says_nothing) {
            return nothing;
        }
        if let Some(found) = self.code_alone(&words, &codes) {
            return found;
        }
        if let Some(town) = self.town_of_code(&words, &codes) {
            return self.outside(town, &words);
        }
        let code = codes.first().filter(|code| !code.communes().is_empty());
        let attempts = attempts(&words, code, &runs(&words, &self.landmarks));
        let found = self.find_words(&words, code, &attempts).unwrap_or_else(|| {
            let far = codes.iter().find(|code| is_outside(code.postcode));
            let far = far.and_then(|code| self.around?.of_postcode(code.postcode));
            match (far, code.and_then(|code| code.area)) {
                (Some(town), _) => self.outside(town, &words),
                (None, Some(area)) => Found::One(Thing::Locality(area).origin(self.gazetteer)),
                (None, None) => Found::None { nearest: look_alikes(&self.landmarks, query) },
            }
        });
        let Some(streets) = self.streets else { return found };
        let said = attempts.iter().map(|one| Said { tokens: one.tokens, communes: &one.communes });
        with_whole_names(found, &words, said, streets, self.gazetteer)
    }

    fn at_point(&self, point: Point) -> Found {
        let label = format!("{:.4}, {:.4}", point.lat(), point.lon());
        let is_inside = match self.around {
            Some(around) => around.is_inside(point),
            None => point.is_in_region(),
        };
        if !is_inside {
            return Found::OutsideRegion { asked: label, nearest: self.nearest_commune(point) };
        }
        Found::One(Origin {
            position: Position { point, precision: Precision::Coordinates, uncertainty_m: 0 },
            label: Names { fr: label.clone(), nl: label },
            commune: None,
            postcode: None,
        })
    }

    /// Returns the commune whose nearest street, or else whose middle, lies nearest to a point.
    fn nearest_commune(&self, point: Point) -> Option<CommuneName> {
        let by_street = self.streets.and_then(|streets| streets.nearest(point));
        let by_street = by_street.and_then(|(nis, _)| self.gazetteer.commune(nis));
        let middles = self.gazetteer.communes.iter();
        let distance = |commune: &&crate::domain::gazetteer::Commune| {
            commune.position.point.distance_m(point).round() as u64
        };
        by_street.or_else(|| middles.min_by_key(distance)).map(|commune| commune.name.clone())
    }

    fn outside(&self, town: &Town, words: &[Token]) -> Found {
        let typed: String = words.iter().map(|word| word.text.as_str()).collect();
        let is_typed = |name: &&str| typed.contains(&fold(name).replace(' ', ""));
        let name = town.names.each().find(is_typed).unwrap_or(&town.names.fr);
        Found::OutsideRegion { asked: inert(name), nearest: self.nearest_commune(town.point) }
    }

    /// Finds a postcode that stands alone.
    fn code_alone(&self, words: &[Token], codes: &[Code<'_>]) -> Option<Found> {
        let [code] = codes else { return None };
        let query = Query::new(words, all(words) & !(1 << code.at), false);
        if query.says_something() {
            return None;
        }
        let town = || self.around?.of_postcode(code.postcode);
        Some(match of_code(code.area, code.institution, self.gazetteer) {
            Some(origin) => Found::One(origin),
            // What is free among the codes of the Region is nowhere.
            None if !is_outside(code.postcode) => Found::None { nearest: Vec::new() },
            None => Found::OutsideRegion {
                asked: code.postcode.to_string(),
                nearest: town().and_then(|town| self.nearest_commune(town.point)),
            },
        })
    }

    /// Returns the town outside that is named with its own postcode.
    fn town_of_code(&self, words: &[Token], codes: &[Code<'_>]) -> Option<&'a Town> {
        // The towns need not be read for codes that none of them has.
        let outside = || codes.iter().filter(|code| is_outside(code.postcode));
        outside().next()?;
        let town = self.around?.mentioned(words, 3)?;
        outside().any(|code| town.postcodes.contains(&code.postcode)).then_some(town)
    }

    /// Finds a name, first as it stands, then with slips.
    fn find_words(
        &self,
        words: &[Token],
        code: Option<&Code<'_>>,
        attempts: &[Attempt],
    ) -> Option<Found> {
        if let Some(found) = self.area_alone(words, code, attempts) {
            return Some(found);
        }
        let literal = self.things(words, attempts, code, false);
        let is_street = Query::new(words, all(words), false).says_street();
        let may_be_town = code.is_none() && !is_street;
        let town = |with_slips| match may_be_town {
            true => self.around?.named(words, with_slips),
            false => None,
        };
        let found = |things| decide(things, words, code, self.gazetteer);
        let least = literal.iter().min_by_key(|(cost, thing)| (*cost, thing.order()));
        if let Some((_, thing)) = least.filter(|(cost, _)| *cost <= LITERAL) {
            // A stop just over the border bears the name of the commune there. The towns need not be
            // read for one on this side.
            let town = (may_be_town && !self.is_inside(thing)).then(|| town(false)).flatten();
            return town.map_or_else(|| found(literal), |town| Some(self.outside(town, words)));
        }
        if let Some(town) = town(false) {
            return Some(self.outside(town, words));
        }
        let likely = self.things(words, attempts, code, true);
        let least = likely.iter().map(|(cost, _)| *cost).min();
        match (least, town(true)) {
            (None | Some(41..), Some(town)) => Some(self.outside(town, words)),
            (None, None) if code.is_none() => {
                let town = self.around.and_then(|around| around.mentioned(words, 4));
                town.map(|town| self.outside(town, words))
            }
            _ => found(likely),
        }
    }

    /// Finds a postcode with nothing but the commune beside it.
    fn area_alone(
        &self,
        words: &[Token],
        code: Option<&Code<'_>>,
        attempts: &[Attempt],
    ) -> Option<Found> {
        let code = code?;
        let rest = |attempt: &&Attempt| !Query::new(words, attempt.tokens, false).says_something();
        let attempt = attempts.iter().filter(rest).min_by_key(|attempt| attempt.cost)?;
        let of_code = of_code(code.area, code.institution, self.gazetteer)?;
        if attempt.cost < AT_ODDS || attempt.is_city {
            return Some(Found::One(of_code));
        }
        let known = code.communes();
        let others = attempt.communes.iter().filter(|nis| !known.contains(nis));
        let others = others.filter_map(|nis| self.gazetteer.commune(*nis));
        let others = others.map(|commune| Thing::Commune(commune).origin(self.gazetteer));
        let mut origins = vec![of_code];
        origins.extend(others);
        Some(if origins.len() == 1 { Found::One(origins.remove(0)) } else { Found::Many(origins) })
    }

    fn is_inside(&self, thing: &Thing<'_>) -> bool {
        self.around.is_none_or(|around| around.is_inside(thing.position().point))
    }

    /// Returns the things that some attempt finds, each with the least that it costs.
    fn things(
        &self,
        words: &[Token],
        attempts: &[Attempt],
        code: Option<&Code<'_>>,
        with_slips: bool,
    ) -> Vec<(u16, Thing<'a>)> {
        let areas = Hits::of(words, &self.landmarks.index, with_slips);
        let landmarks = Hits::of(words, &self.landmarks.names.0, with_slips);
        let streets = self.streets.map(|streets| Hits::of(words, &streets.index, with_slips));
        let mut things: Vec<(u16, Thing<'a>)> = Vec::new();
        for attempt in attempts {
            let query = Query::new(words, attempt.tokens, with_slips);
            let is_whole = attempt.tokens == all(words);
            if !query.names_something() && !is_whole {
                continue;
            }
            let extra = |thing: &Thing<'_>| attempt.cost + elsewhere(thing, attempt, code);
            let hits = (&areas, &landmarks, streets.as_ref());
            things.extend(ranked(hits, &query, &self.landmarks, self.streets, extra));
        }
        things
    }
}

fn is_outside(postcode: Postcode) -> bool {
    postcode.number() >= FIRST_OUTSIDE
}

/// Returns all words, one bit each.
fn all(words: &[Token]) -> u32 {
    (1 << words.len()) - 1
}

/// Returns what to look for: all words, and what is left when some of them say the commune.
fn attempts(words: &[Token], code: Option<&Code<'_>>, runs: &[Run]) -> Vec<Attempt> {
    let known = code.map(Code::communes).unwrap_or_default();
    let tokens = all(words) & !code.map_or(0, |code| 1 << code.at);
    let mut attempts = vec![Attempt { tokens, communes: known, cost: 0, is_city: false }];
    let mut from = 0;
    // "1050 Ixelles - Elsene": two runs at most.
    for _ in 0..2 {
        let until = attempts.len();
        for at in from..until {
            let left = attempts[at].tokens;
            for run in runs.iter().filter(|run| run.tokens & !left == 0) {
                let narrower = narrowed(&attempts[at], run);
                let is_known = |other: &Attempt| {
                    other.tokens == narrower.tokens && other.communes == narrower.communes
                };
                if !attempts.iter().any(is_known) {
                    attempts.push(narrower);
                }
            }
        }
        from = until;
    }
    attempts
}

/// Returns what is left to look for when a run says the commune.
fn narrowed(attempt: &Attempt, run: &Run) -> Attempt {
    let tokens = attempt.tokens & !run.tokens;
    let cost = attempt.cost + run.cost;
    if attempt.communes.is_empty() {
        return Attempt { tokens, communes: run.communes.clone(), cost, is_city: run.is_city };
    }
    let (communes, is_city) = (attempt.communes.clone(), attempt.is_city);
    // "1070 Bruxelles" is Anderlecht.
    if run.is_city {
        return Attempt { tokens, communes, cost, is_city };
    }
    let both: Vec<Nis> =
        communes.iter().copied().filter(|nis| run.communes.contains(nis)).collect();
    match both.is_empty() {
        false => Attempt { tokens, communes: both, cost, is_city: false },
        true if is_city => Attempt { tokens, communes: run.communes.clone(), cost, is_city: false },
        true => {
            let communes = communes.into_iter().chain(run.communes.iter().copied()).collect();
            Attempt { tokens, communes, cost: cost + AT_ODDS, is_city }
        }
    }
}

/// Returns what it costs a thing to lie in another commune than was said, or far from the postcode.
fn elsewhere(thing: &Thing<'_>, attempt: &Attempt, code: Option<&Code<'_>>) -> u16 {
    if !attempt.communes.is_empty() && !thing.is_in(&attempt.communes) {
        return match thing {
            _ if attempt.is_city => ELSEWHERE.2,
            Thing::Station(_) | Thing::Quarter(_) => ELSEWHERE.1,
            Thing::Commune(_) | Thing::Locality(_) | Thing::Street(_) => ELSEWHERE.0,
        };
    }
    let area = code.and_then(|code| code.area);
    // Of communes that share a postcode the first gives it its name.
    let shares = |area: &PostcodeArea| {
        let first = area.communes.first().map(|commune| commune.nis);
        area.communes.len() > 1 && attempt.communes.len() > 1 && thing.nis() != first
    };
    if area.is_some_and(shares) {
        return SHARED;
    }
    let is_far = |point: Point| point.distance_m(thing.position().point) > FAR_FROM_POSTCODE.1;
    if area.is_some_and(|area| is_far(area.position.point)) { FAR_FROM_POSTCODE.0 } else { 0 }
}
