//! What somebody insists on. A wish leaves out what is not known to fit it; what is left out may
//! still be shown when nothing else is there, and then as such.

use crate::domain::id::Lang;
use crate::domain::place::{Event, Place, Training};
use crate::domain::place_words::{Audience, PlaceKind, Price, StepFree, Venue};

/// What somebody insists on; nothing by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// For whom it must be.
    pub audience: Option<Audience>,
    /// The language in which people must help there.
    pub language: Option<Lang>,
    /// Whether it must be known to cost nothing.
    pub is_free: bool,
    /// Whether somebody in a wheelchair must be able to come in.
    pub is_step_free: bool,
    /// Whether somebody must come to one's home.
    pub at_home: bool,
}

impl Wishes {
    /// Returns whether nothing is insisted on.
    pub fn is_empty(self) -> bool {
        self == Wishes::default()
    }

    pub(super) fn place(self, place: &Place) -> bool {
        let comes = match place.kind {
            PlaceKind::MobileTeam | PlaceKind::Buddy => place.home_visit != Some(false),
            PlaceKind::Epn
            | PlaceKind::MaisonDuNet
            | PlaceKind::Digipunt
            | PlaceKind::Library
            | PlaceKind::Permanence
            | PlaceKind::CommunityCentre
            | PlaceKind::LiteracyCentre
            | PlaceKind::PublicWriter
            | PlaceKind::WelfareCentre
            | PlaceKind::SocialService
            | PlaceKind::Network => place.home_visit == Some(true),
        };
        self.people(&place.audiences, &place.languages, place.price)
            && (!self.is_step_free || place.step_free == Some(StepFree::Yes))
            && (!self.at_home || comes)
    }

    /// Nothing is known of the doors of trainings: who needs one without a step asks there.
    pub(super) fn training(self, training: &Training) -> bool {
        self.people(&training.audiences, &training.languages, training.price)
            && !self.is_step_free
            && (!self.at_home || training.venue == Venue::Mobile)
    }

    pub(super) fn event(self, event: &Event) -> bool {
        self.people(&event.audiences, &event.languages, event.price)
            && !self.is_step_free
            && !self.at_home
    }

    fn people(self, audiences: &[Audience], languages: &[Lang], price: Option<Price>) -> bool {
        self.audience.is_none_or(|wanted| serves(audiences, wanted))
            && self.language.is_none_or(|wanted| languages.contains(&wanted))
            && (!self.is_free || matches!(price, Some(Price::Free | Price::MostlyFree)))
    }
}

/// Returns whether something for these people is for that one too. What no source restricts is for
/// everybody.
fn serves(audiences: &[Audience], wanted: Audience) -> bool {
    let includes = |audience: &Audience| match audience {
        Audience::All => true,
        Audience::Adults => wanted != Audience::YoungPeople,
        Audience::WomenJobseekers => {
            [Audience::Women, Audience::Jobseekers, Audience::WomenJobseekers].contains(&wanted)
        }
        other => *other == wanted,
    };
    audiences.is_empty() || audiences.iter().any(includes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_to_more_people_is_open_to_these() {
        use Audience::{Adults, All, Jobseekers, Seniors, Women, WomenJobseekers, YoungPeople};
        for (audiences, wanted, expected) in [
            (&[][..], Seniors, true),
            (&[All], YoungPeople, true),
            (&[Adults], Seniors, true),
            (&[Adults], YoungPeople, false),
            (&[Women, Seniors], Seniors, true),
            (&[Women], Seniors, false),
            (&[WomenJobseekers], Women, true),
            (&[WomenJobseekers], Jobseekers, true),
            (&[Jobseekers], WomenJobseekers, false),
        ] {
            assert_eq!(serves(audiences, wanted), expected, "{audiences:?} {wanted:?}");
        }
    }
}
