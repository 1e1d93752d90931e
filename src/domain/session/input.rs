//! What comes back from a person, and why it may be refused.

use super::Millis;
use crate::domain::gazetteer::Origin;
use crate::domain::id::{Lang, ModuleId};
use crate::domain::item::{Answer, Equipment};

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// This language, from now on. Answers stay.
    Language(Lang),
    /// On to the next screen.
    Continue,
    /// What the person uses.
    Equipment(Equipment),
    /// To practise this module, or all of them.
    Module(Option<ModuleId>),
    /// An answer to the item shown.
    Answer(Answer),
    /// Back to what was shown before.
    Back,
    /// The person wants to stop: asked once.
    Stop,
    /// No, go on after all.
    Resume,
    /// Stop, and show what there is.
    SeeResults,
    /// Stop: before the results, and forget; after them, that was all.
    Leave,
    /// Where the person starts from.
    Origin(Origin),
    /// Time has passed.
    Tick,
}

/// Why an input was refused. The sitting is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// It has no meaning here.
    NotNow,
    /// The answer's shape does not fit the item.
    DoesNotFit,
    /// There is nothing to go back to.
    NothingBefore,
    /// The bank does not exist in that language.
    NoSuchLanguage,
}

/// An input with the moment it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What came.
    pub input: Input,
    /// When.
    pub at: Millis,
}
