//! `niveau`: the map of the code. Read this, then [`domain::session`], [`front`] (its `plain` first) and
//! [`cli`] (its `quiz` first): that is one whole path.
//!
//! The layers, from the middle outwards. Each may name only those of its last column; `tests/arrows.rs`
//! holds that, and the README has the table with what each may not use.
//!
//! | layer | what it owns | names |
//! |---|---|---|
//! | [`domain`] | items, sessions, measuring, advice; no input, no output, no clock, no words | – |
//! | [`table`] | comma-separated text → rows whose cells know their place, or the faults | domain |
//! | `yaml` | YAML text → a tree that knows its places, of the right shape, or the faults | domain |
//! | [`bank`] | text of question files and of judges → a bank, a panel, or every fault | domain, table, yaml |
//! | [`places`] | text of place lists → a directory and a gazetteer, or every fault; search by name | domain, table, yaml |
//! | [`l10n`] | values → words in French, Dutch and English | domain |
//! | [`view`] | a step of a session and words → a screen, as plain data | domain, l10n |
//! | [`front`] | a screen → a terminal or a pipe; what is typed → a reply | domain, view |
//! | [`export`] | a finished session → text or JSON; the sheet to take home → text, HTML, PDF | domain, l10n, view |
//! | [`batch`] | rows of response files → credits of many persons | domain, l10n, export |
//! | [`world`] | the machine: embedded files, files, clock, environment | domain |
//! | [`cli`] | the command line, the exit codes, and where all of it meets | all |
//!
//! The way of one answer: [`domain::session::Session::step`] says that an item is to be shown; [`view::screen`]
//! lays it out in somebody's language; a [`front::Front`] paints it, reads a line and makes a
//! [`view::Reply`] of it; [`cli`] hands that to [`domain::session::Session::handle`] and, if somebody
//! asked for a journal, to the disk. The session gives the answer to the item's
//! [`domain::kind::Kind`], which knows the key, and [`domain::adapt::next`] chooses what comes then, from
//! the abilities that [`domain::estimate::abilities`] finds in all answers so far. At the end
//! [`domain::report::report`] says what may be said, and [`domain::advice::advise`] where to go next.
//!
//! The log of inputs is the state of a session; everything else is derived from it, every time.

pub mod bank;
pub mod batch;
pub mod cli;
pub mod domain;
pub mod export;
pub mod front;
pub mod l10n;
pub mod places;
pub mod table;
pub mod view;
pub mod world;
mod yaml;
