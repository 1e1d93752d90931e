//! What is settled before a sitting begins.

use std::collections::BTreeSet;

use crate::domain::bank::{Bank, Form};
use crate::domain::estimate::SecondOrder;
use crate::domain::gazetteer::Origin;
use crate::domain::id::{ItemId, Lang, ModuleId};

/// A moment, in milliseconds since the sitting began.
pub type Millis = u64;

/// What a sitting is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// To measure: a level at the end.
    Measure,
    /// To practise, within a module if one was named: an explanation after each question, no level.
    Practise(Option<ModuleId>),
}

/// What is settled before a sitting begins. Stages that it answers are passed over.
#[derive(Clone)]
pub struct Setup<'a> {
    /// The bank that is asked from.
    pub bank: &'a Bank,
    /// The form that is followed.
    pub form: &'a Form,
    /// The measuring model, with its tables.
    pub model: &'a SecondOrder,
    /// What it is for.
    pub aim: Aim,
    /// The language, when it is known.
    pub language: Option<Lang>,
    /// Where the person starts from, when it is known.
    pub origin: Option<Origin>,
    /// Where chance comes from.
    pub seed: u64,
    /// Items that the person has met before: left out while others remain.
    pub seen: BTreeSet<ItemId>,
    /// How long nobody may touch anything, where a machine is shared.
    pub idle: Option<Idle>,
}

/// How long nobody may touch anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Idle {
    /// Until the person is asked whether they are still there.
    pub warn_after: Millis,
    /// From then until everything is forgotten.
    pub forget_after: Millis,
}
