//! What is to be shown next.

use crate::domain::gazetteer::Origin;
use crate::domain::id::ModuleId;
use crate::domain::item::{Answer, Item};
use crate::domain::report::Report;

/// What to show.
#[derive(Debug)]
pub enum Step<'a> {
    /// Which language?
    Language,
    /// What this is, what is kept, that one may stop.
    Notice {
        /// How many questions there will be, or the most there can be.
        questions: usize,
        /// Whether there may be fewer.
        is_at_most: bool,
    },
    /// What does the person use?
    Equipment,
    /// What practice is, that one may stop.
    PracticeNotice,
    /// Which module to practise?
    Modules(Vec<&'a ModuleId>),
    /// A question.
    Item(Question<'a>),
    /// What is right, after an answer in practice.
    Explained {
        /// The item.
        item: &'a Item,
        /// What was answered.
        answer: &'a Answer,
        /// Whether another question follows.
        is_last: bool,
    },
    /// The end of practice.
    Practised {
        /// How many questions were looked at.
        questions: usize,
    },
    /// Really stop?
    Stopping {
        /// Whether there is anything to show.
        answered: bool,
        /// Whether the results were shown already.
        is_done: bool,
    },
    /// What was found.
    Results(Box<Report>),
    /// Where does the person start from?
    WhereFrom,
    /// Help nearby.
    Nearby {
        /// What was found.
        report: Box<Report>,
        /// Where the person starts from, if they said.
        origin: Option<&'a Origin>,
    },
    /// Is anybody there?
    StillThere,
    /// The end.
    Goodbye {
        /// What was found, unless the person left before.
        report: Option<Box<Report>>,
    },
}

/// A question to show.
#[derive(Debug)]
pub struct Question<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its place among the questions that count, from 1; 0 for practice.
    pub place: usize,
    /// How many questions there will be, or the most there can be.
    /// 0 where it is open.
    pub of: usize,
    /// Whether there may be fewer.
    pub is_at_most: bool,
}
