//! One question: its place in the framework, its kind with the key inside, and the shapes of
//! what is asked ([`Prompt`]) and what comes back ([`Answer`]). Its words are in [`super::words`].

use std::collections::{BTreeMap, BTreeSet};

use super::framework::{Competence, ProficiencyLevel};
use super::id::{ChoiceId, FactId, ItemId, ModuleId};
use super::irt::Curve;
use super::kind::Kind;

/// One item of a bank.
#[derive(Debug)]
pub struct Item {
    /// Its name.
    pub id: ItemId,
    /// The competence it shows.
    pub competence: Competence,
    /// The level its author wrote it for.
    pub level: ProficiencyLevel,
    /// How it is asked and scored; holds the key.
    pub kind: Box<dyn Kind>,
    /// How likely each credit is at an ability.
    pub curve: Curve,
    /// The life area it comes from.
    pub module: ModuleId,
    /// What a person must have used to be asked this.
    pub device: Device,
    /// The DigComp learning outcomes it shows.
    pub outcomes: Vec<String>,
    /// The shape of what is shown before the question.
    pub stimulus: Option<StimulusKind>,
    /// The facts its words rely on.
    pub facts: Vec<FactId>,
    /// The items that give it away or that it gives away: never asked in the same sitting.
    pub enemies: BTreeSet<ItemId>,
    /// The variables of a survey that its options stand for; empty unless a survey is what it is from.
    pub variables: BTreeMap<ChoiceId, String>,
    /// What else is known about it.
    pub tags: BTreeSet<Tag>,
    /// Whether it only lets a person try the keys.
    pub practice: bool,
}

impl Item {
    /// Returns whether answers to it count in the measured score.
    pub fn is_scored(&self) -> bool {
        !self.practice && self.kind.is_measured()
    }

    /// Returns whether answers to it count in what is reported, measured or by rule.
    pub fn counts(&self) -> bool {
        self.is_scored() || !self.variables.is_empty()
    }
}

/// What a person must have used to be asked an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Device {
    /// Any device, or none.
    Any,
    /// A computer.
    Computer,
    /// A phone.
    Phone,
}

impl Device {
    /// Every device with its word in files.
    pub const WORDS: [(&'static str, Device); 3] =
        [("any", Device::Any), ("computer", Device::Computer), ("phone", Device::Phone)];

    /// Returns its word in files.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, device)| *device == self).map_or("", |(word, _)| word)
    }
}

/// What a person says they use. It decides which items fit, never how they are scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Equipment {
    /// A computer, with or without a phone.
    Computer,
    /// A phone or tablet only.
    PhoneOnly,
    /// Neither.
    None,
}

impl Equipment {
    /// All answers, in the order they are offered.
    pub const ALL: [Equipment; 3] = [Equipment::Computer, Equipment::PhoneOnly, Equipment::None];

    /// Returns the stable word used in files.
    pub fn code(self) -> &'static str {
        match self {
            Equipment::Computer => "computer",
            Equipment::PhoneOnly => "phone_only",
            Equipment::None => "none",
        }
    }

    /// Returns whether an item for this device may be asked.
    ///
    /// A person who uses a computer is asked items about phones too: nearly everybody has one, and
    /// "I don't know" is always there.
    pub fn fits(self, device: Device) -> bool {
        match (self, device) {
            (_, Device::Any) | (Equipment::Computer, _) => true,
            (Equipment::PhoneOnly, Device::Phone) => true,
            (Equipment::PhoneOnly, Device::Computer) => false,
            (Equipment::None, Device::Computer | Device::Phone) => false,
        }
    }
}

/// What else is known about an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// It is about a public service: its words must name a way that is not online.
    PublicService,
    /// Its text is itself a difficulty.
    HeavyReading,
}

impl Tag {
    /// Every tag with its word in files.
    pub const WORDS: [(&'static str, Tag); 2] =
        [("public_service", Tag::PublicService), ("heavy_reading", Tag::HeavyReading)];
}

/// The shape of what is shown before a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StimulusKind {
    /// An e-mail.
    Email,
    /// Text messages from one sender.
    Sms,
    /// A web page with its address.
    Web,
    /// The results of a search.
    Search,
    /// Files and folders.
    Files,
    /// A window that asks something.
    Dialog,
    /// A table.
    Table,
    /// Plain text.
    Text,
}

impl StimulusKind {
    /// Every shape with its word in files.
    pub const WORDS: [(&'static str, StimulusKind); 8] = [
        ("email", StimulusKind::Email),
        ("sms", StimulusKind::Sms),
        ("web", StimulusKind::Web),
        ("search", StimulusKind::Search),
        ("files", StimulusKind::Files),
        ("dialog", StimulusKind::Dialog),
        ("table", StimulusKind::Table),
        ("text", StimulusKind::Text),
    ];

    /// Returns its word in files.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }
}

/// How an item is asked. Closed: every front-end can do all of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Choose one.
    One(Vec<ChoiceId>),
    /// Choose all that fit.
    Many(Vec<ChoiceId>),
    /// Say which hold: several, one, or none of them.
    Check(Vec<ChoiceId>),
    /// Put all in order.
    Order(Vec<ChoiceId>),
    /// Give each option a target.
    Match {
        /// What is matched, in the order shown.
        options: Vec<ChoiceId>,
        /// What it is matched to, in the order shown.
        targets: Vec<ChoiceId>,
    },
    /// Type a number.
    Number,
    /// Say how sure one feels, from low to high.
    Rating(Vec<ChoiceId>),
}

/// What was given.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// One option.
    One(ChoiceId),
    /// A set of options; empty only where none may hold.
    Many(BTreeSet<ChoiceId>),
    /// Options in order.
    Order(Vec<ChoiceId>),
    /// A target for each option.
    Pairs(BTreeMap<ChoiceId, ChoiceId>),
    /// A number.
    Number(f64),
    /// A point of a scale.
    Rating(ChoiceId),
    /// "I don't know": a status of its own, scored as not right, never worse than a wrong answer.
    DontKnow,
}

/// What an answer earns: so many points of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Credit {
    points: u8,
    most: u8,
}

impl Credit {
    /// Returns a credit; what is above the most that the item gives counts as the most.
    pub fn new(points: u8, most: u8) -> Credit {
        Credit { points: points.min(most), most }
    }

    /// Returns what "I don't know" earns, and an answer without anything right.
    pub fn none(most: u8) -> Credit {
        Credit::new(0, most)
    }

    /// Returns the points, from 0.
    pub fn points(self) -> u8 {
        self.points
    }

    /// Returns the most points that the item gives.
    pub fn most(self) -> u8 {
        self.most
    }

    /// Returns whether all is right.
    pub fn is_full(self) -> bool {
        self.points == self.most && self.most > 0
    }
}

/// An answer to an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The item that was shown.
    pub item: ItemId,
    /// What was given.
    pub answer: Answer,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_only_people_are_never_asked_about_a_computer() {
        assert!(!Equipment::PhoneOnly.fits(Device::Computer));
        assert!(Equipment::PhoneOnly.fits(Device::Phone));
        assert!(Equipment::PhoneOnly.fits(Device::Any));
        assert!(!Equipment::None.fits(Device::Phone));
        assert!(Equipment::Computer.fits(Device::Computer));
    }
}
