//! The only layer that touches the machine: what is embedded, files, the clock, the environment, printing.

pub mod clock;
pub mod data;
pub mod environment;
pub mod files;
pub mod part;
pub mod spool;
