//! Where the directory has something for people and where it has nothing: communes by need and language.
//!
//! What counts is what can be found in that commune: a place that answers the need, or a course that is given
//! there and has not ended. A network and an online course are nowhere.

use super::calendar::Date;
use super::gazetteer::{CommuneName, Gazetteer};
use super::id::Lang;
use super::place::{Directory, Place, Provenance, Training, is_stale};
use super::place_words::{Audience, Need, PlaceKind};

/// The languages of the Region.
pub const LANGUAGES: [Lang; 2] = [Lang::Fr, Lang::Nl];

/// How many entries there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Known within twelve months.
    pub fresh: usize,
    /// Older, or without a date.
    pub old: usize,
}

impl Count {
    /// Returns whether there is nothing at all.
    pub fn is_gap(self) -> bool {
        self.fresh + self.old == 0
    }

    fn add(&mut self, provenance: &Provenance, today: Date) {
        let counted = match is_stale(provenance.known_on(), today) {
            true => &mut self.old,
            false => &mut self.fresh,
        };
        *counted += 1;
    }
}

/// What there is in one commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The commune.
    pub commune: CommuneName,
    /// By need, in the order of [`Need::ALL`], and by language, in that of [`LANGUAGES`].
    pub counts: [[Count; LANGUAGES.len()]; Need::ALL.len()],
}

impl Covered {
    /// Returns every cell: what is needed, the language, and how much there is.
    pub fn cells(&self) -> impl Iterator<Item = (Need, Lang, Count)> {
        let needs = Need::ALL.iter().zip(&self.counts);
        needs.flat_map(|(need, counts)| {
            LANGUAGES.into_iter().zip(counts).map(|(lang, count)| (*need, lang, *count))
        })
    }
}

/// Returns what there is in every commune, in the order of the gazetteer.
pub fn coverage(directory: &Directory, gazetteer: &Gazetteer, today: Date) -> Vec<Covered> {
    let communes = gazetteer.communes.iter().map(|commune| commune.name.clone());
    communes.map(|commune| one(commune, directory, today)).collect()
}

fn one(commune: CommuneName, directory: &Directory, today: Date) -> Covered {
    let mut counts = [[Count::default(); LANGUAGES.len()]; Need::ALL.len()];
    let is_here = |place: &&Place| {
        place.kind != PlaceKind::Network && place.address.commune.as_ref() == Some(&commune)
    };
    let given_here = |training: &&Training| {
        training.communes.contains(&commune)
            && !training.is_online_only()
            && !training.has_ended(today)
    };
    for (need, counts) in Need::ALL.iter().zip(&mut counts) {
        for (lang, count) in LANGUAGES.into_iter().zip(counts) {
            for place in directory.places.iter().filter(is_here) {
                if place.answers(*need) && place.languages.contains(&lang) {
                    count.add(&place.provenance, today);
                }
            }
            for training in directory.trainings.iter().filter(given_here) {
                if need_of(training) == *need && training.languages.contains(&lang) {
                    count.add(&training.provenance, today);
                }
            }
        }
    }
    Covered { commune, counts }
}

/// Returns what a training is: lessons in reading for who learns to read, a course otherwise.
fn need_of(training: &Training) -> Need {
    let learns_to_read = training.audiences.contains(&Audience::LiteracyLearners);
    if learns_to_read { Need::Reading } else { Need::Learning }
}
