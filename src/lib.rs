//! `niveau`: the map of the code. (Layers are described in the README.)

pub mod bank;
pub mod domain;
