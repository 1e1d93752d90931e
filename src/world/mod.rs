//! The only layer that touches the machine: what is embedded, files, the clock, the environment,
//! programs that speak and print, memory that is given back.

pub mod clock;
pub mod confine;
pub mod data;
pub mod environment;
pub mod files;
pub mod memory;
pub mod part;
pub mod speech;
pub mod spool;
