//! The command line: what was typed, in the words of the reader.

pub mod args;
pub mod localise;
pub mod usage;
