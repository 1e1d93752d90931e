//! Session and words → [`Screen`]: plain data that any front-end can paint, and typed text → [`Reply`].
//!
//! No front-end owns a sentence or a rule: what is said, in which order, and what an answer may look
//! like is all here.

mod layout;
mod read;
#[cfg(test)]
pub(crate) mod samples;
mod screen;
mod typed;

pub use layout::{Line, Role, lines, question_lines, wrapped};
pub use read::{Read, read};
pub use screen::{Ask, Block, Candidate, Choice, Commands, Progress, Reply, Screen, Target};
