//! A bank: items, the forms that select from them, and the cut scores. It comes from `bank::load`, which
//! makes none from files with an error.

use super::adapt::{Criterion, Stop};
use super::calibration::Calibration;
use super::cut::CutTable;
use super::estimate::{LAMBDA, SecondOrder};
use super::fact::Fact;
use super::framework::{AREAS, Area};
use super::id::{BankId, FormId, ItemId, Lang, ModuleId};
use super::item::{Equipment, Item};
use super::scoring::Scoring;

/// A bank of items.
#[derive(Debug)]
pub struct Bank {
    /// Its name.
    pub id: BankId,
    /// Its version, as its authors count.
    pub version: String,
    /// SHA-256 of all its files, as hexadecimal.
    pub hash: String,
    /// The framework it follows: `digcomp-3.0`, `dsi-2.0`.
    pub framework: String,
    /// The languages it exists in.
    pub languages: Vec<Lang>,
    /// The life areas its items come from.
    pub modules: Vec<ModuleId>,
    /// The selections it offers, the usual one first.
    pub forms: Vec<Form>,
    /// How answers are scored.
    pub scoring: Box<dyn Scoring>,
    /// The bounds between levels, for a bank that measures.
    pub cuts: CutTable,
    /// The facts its words rely on.
    pub facts: Vec<Fact>,
    /// What a calibration found; nothing until there has been one.
    pub calibration: Option<Calibration>,
    /// All items, in the order of the files.
    pub items: Vec<Item>,
}

impl Bank {
    /// Returns the item of that name.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        // A few hundred items: looking through them costs less than keeping an index.
        self.items.iter().find(|item| item.id == *id)
    }

    /// Returns the form of that name.
    pub fn form(&self, id: &FormId) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == *id)
    }

    /// Returns the form that a person with this equipment follows when that one was chosen: whoever has
    /// never used anything follows the one made for them, if there is one.
    pub fn form_for<'a>(&'a self, chosen: &'a Form, equipment: Equipment) -> &'a Form {
        let for_never_used = || self.forms.iter().find(|form| form.audience == Audience::NeverUsed);
        match equipment {
            Equipment::None => for_never_used().unwrap_or(chosen),
            Equipment::Computer | Equipment::PhoneOnly => chosen,
        }
    }

    /// Returns the scored items that a person with this equipment may be asked.
    pub fn scored_items(&self, equipment: Equipment) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.is_scored() && equipment.fits(item.device))
    }

    /// Returns whether the curve of an item is a finding rather than its author's expectation.
    pub fn is_calibrated(&self, id: &ItemId) -> bool {
        self.calibration.as_ref().is_some_and(|found| found.items.contains_key(id))
    }

    /// Returns the correlation of each area with the general ability: as calibrated, else expected.
    pub fn lambda(&self) -> [f64; AREAS] {
        let found = self.calibration.as_ref().map(|found| found.lambda).unwrap_or_default();
        found.map(|lambda| lambda.map_or(LAMBDA, |lambda| lambda.value))
    }

    /// Returns whether the correlation of every area has been calibrated.
    pub fn is_lambda_calibrated(&self) -> bool {
        self.calibration.as_ref().is_some_and(|found| found.lambda.iter().all(Option::is_some))
    }

    /// Returns the measuring model, with its tables: build it once for many persons.
    pub fn second_order(&self) -> SecondOrder {
        // The check of the files keeps every correlation between 0 and 1.
        SecondOrder::new(self.lambda()).unwrap_or_default()
    }

    /// Returns the item that lets a person try the keys, if the bank has one.
    pub fn practice_item(&self) -> Option<&Item> {
        self.items.iter().find(|item| item.practice)
    }

    /// Returns the self-report items, one an area at most, in area order.
    pub fn rating_items(&self, equipment: Equipment) -> impl Iterator<Item = &Item> {
        Area::all().filter_map(move |area| {
            self.items.iter().find(|item| {
                !item.practice
                    && !item.kind.is_measured()
                    && item.competence.area() == area
                    && equipment.fits(item.device)
            })
        })
    }
}

/// A selection of items with its rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Its name: `quick`, `standard`, `full`.
    pub id: FormId,
    /// How many scored items of each area it asks when it asks all; their shares hold at any length.
    pub blueprint: [usize; AREAS],
    /// What the best next item is.
    pub criterion: &'static dyn Criterion,
    /// When it is over.
    pub stop: Stop,
    /// Whether it also asks how sure the person feels, once an area.
    pub ratings: bool,
    /// The fewest scored answers for an overall level.
    pub minimum_answers: usize,
    /// The fewest scored answers in an area for a level of that area; 0 when areas get none.
    pub minimum_area_answers: usize,
    /// How precisely the overall level is said.
    pub precision: Precision,
    /// The only items that it may ask; when there are none, all of the bank.
    pub items: Vec<ItemId>,
    /// Who it is for.
    pub audience: Audience,
}

impl Form {
    /// Returns how many scored items its blueprint holds.
    pub fn items(&self) -> usize {
        self.blueprint.iter().sum()
    }

    /// Returns whether it may ask this item, as far as the item goes.
    pub fn may_ask(&self, item: &Item) -> bool {
        let is_named = self.items.is_empty() || self.items.contains(&item.id);
        is_named && self.blueprint[item.competence.area().index()] > 0
    }
}

/// Who a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever chooses it.
    Everybody,
    /// People who have never used a computer or a phone: they get it whatever was chosen.
    NeverUsed,
}

impl Audience {
    /// Every audience with its word in files.
    pub const WORDS: [(&'static str, Audience); 2] =
        [("everybody", Audience::Everybody), ("never_used", Audience::NeverUsed)];
}

/// How precisely a form says the overall level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Always a range of levels: too few items for one.
    Range,
    /// One level, or two when a cut score is straddled.
    Level,
    /// No level at all: the items are too few and too easy for one.
    Nothing,
}

impl Precision {
    /// Every precision with its word in files.
    pub const WORDS: [(&'static str, Precision); 3] =
        [("range", Precision::Range), ("level", Precision::Level), ("nothing", Precision::Nothing)];

    /// Returns the stable word used in files.
    pub fn word(self) -> &'static str {
        match self {
            Precision::Range => "range",
            Precision::Level => "level",
            Precision::Nothing => "nothing",
        }
    }
}
