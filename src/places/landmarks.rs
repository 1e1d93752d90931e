//! The names of everything but the streets, cut into words: communes, localities, stops and quarters,
//! and once more the communes and localities as words that say where to look.

use super::fold::{Role, role};
use super::index::Index;
use super::landmark_names::LandmarkNames;
use super::signs::{SHORT_COMMUNES, is_aside};
use super::thing::Thing;
use crate::domain::gazetteer::{Gazetteer, Landmark, Names, Nis};

/// What can be found besides streets.
pub(super) struct Landmarks<'a> {
    /// The things: communes and localities by the numbers in the index, then stops and quarters by those of
    /// their names.
    pub things: Vec<Thing<'a>>,
    /// How many of them are communes and localities.
    pub count_of_areas: usize,
    /// The names of communes and localities.
    pub index: Index,
    /// The names of stops and quarters.
    pub names: LandmarkNames,
    /// Where to look in.
    pub areas: Areas,
}

/// Communes and localities as places to look in.
#[derive(Default)]
pub(super) struct Areas {
    /// What the numbers in the index mean.
    pub areas: Vec<Area>,
    /// Their names, and words that are enough to say them.
    pub index: Index,
}

/// A commune or a locality as a place to look in.
pub(super) struct Area {
    pub communes: Vec<Nis>,
    /// The City, whose name is also said for the whole Region.
    pub is_city: bool,
}

/// The commune whose name is also said for the whole Region.
const CITY: &str = "21004";

impl<'a> Landmarks<'a> {
    /// Cuts the names of communes and localities into words; those of stops and quarters have been.
    pub fn new(gazetteer: &'a Gazetteer, names: LandmarkNames) -> Landmarks<'a> {
        let mut landmarks = Landmarks {
            things: Vec::new(),
            count_of_areas: gazetteer.communes.len() + gazetteer.postcodes.len(),
            index: Index::default(),
            names,
            areas: Areas::default(),
        };
        let mut plain = String::new();
        for commune in &gazetteer.communes {
            let names = commune.name.names.each().chain(commune.aliases.iter().map(String::as_str));
            let names: Vec<&str> = names.chain(short_names(&commune.name.names)).collect();
            landmarks.areas.push(&names, vec![commune.name.nis], &mut plain);
            let names: Vec<&str> =
                names.iter().flat_map(|name| std::iter::once(*name).chain(telling(name))).collect();
            landmarks.push(Thing::Commune(commune), names.into_iter(), &mut plain);
        }
        for area in &gazetteer.postcodes {
            // "Bruxelles (Pentagone)": what is in brackets is a name of its own.
            let names = area.locality.each().flat_map(|name| name.split(['(', ')']));
            let names: Vec<&str> = names.chain(short_names(&area.locality)).collect();
            let communes = area.communes.iter().map(|commune| commune.nis).collect();
            // The commune of that name is what is said, not the others that share its postcode.
            let is_commune =
                |name: &Names| gazetteer.communes.iter().any(|commune| commune.name.names == *name);
            if !is_commune(&area.locality) {
                landmarks.areas.push(&names, communes, &mut plain);
            }
            let names: Vec<&str> =
                names.iter().flat_map(|name| std::iter::once(*name).chain(telling(name))).collect();
            landmarks.push(Thing::Locality(area), names.into_iter(), &mut plain);
        }
        landmarks.things.extend(gazetteer.stations.iter().map(Thing::Station));
        landmarks.things.extend(gazetteer.quarters.iter().map(Thing::Quarter));
        landmarks
    }

    fn push<'n>(
        &mut self,
        thing: Thing<'a>,
        names: impl Iterator<Item = &'n str>,
        plain: &mut String,
    ) {
        let number = self.things.len() as u32;
        names.for_each(|name| self.index.push(number, name, plain));
        self.things.push(thing);
    }
}

impl LandmarkNames {
    /// Cuts the names of a gazetteer's stops and quarters into words.
    pub fn of(gazetteer: &Gazetteer) -> LandmarkNames {
        let stops = gazetteer.stations.iter().map(both_names);
        LandmarkNames::cut(stops, gazetteer.quarters.iter().map(both_names))
    }
}

impl Areas {
    fn push(&mut self, names: &[&str], communes: Vec<Nis>, plain: &mut String) {
        let number = self.areas.len() as u32;
        for name in names {
            self.index.push(number, name, plain);
            for word in telling(name) {
                self.index.push(number, word, plain);
            }
        }
        let is_city = communes.len() == 1
            && Nis::parse(CITY) == communes.first().copied()
            && names.iter().any(|name| name.starts_with("Bruxelles"));
        self.areas.push(Area { communes, is_city });
    }
}

fn both_names(landmark: &Landmark) -> [&str; 2] {
    [&landmark.names.fr, &landmark.names.nl]
}

/// Returns the abbreviations of a commune or a locality.
fn short_names(names: &Names) -> impl Iterator<Item = &str> {
    let known = SHORT_COMMUNES.into_iter().find(|(name, _)| *name == names.fr);
    known.into_iter().flat_map(|(_, short)| short.iter().map(|short| -> &str { short }))
}

/// Returns the words of a name of several that say which commune it is: `Boitsfort`, `Woluwe`; not the
/// saint's name, which is that of a hundred streets.
fn telling(name: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> = name.split(['-', ' ']).collect();
    let is_several = words.len() > 1;
    let telling = |at: usize, word: &str| {
        let follows_saint = at > 0 && is_saint(words[at - 1]);
        let lower = word.to_lowercase();
        is_several
            && word.len() > 4
            && !is_aside(&lower)
            && !follows_saint
            && !is_saint(word)
            && role(&lower) == Role::Proper
    };
    let kept: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| telling(*at, word))
        .map(|(_, word)| *word)
        .collect();
    kept.into_iter()
}

fn is_saint(word: &str) -> bool {
    matches!(word, "Saint" | "Sainte" | "Sint" | "Sint-" | "Neder" | "Over")
}
