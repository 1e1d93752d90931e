//! `niveau`: the map of the code. (Layers are described in the README.)

pub mod domain;
pub mod front;
pub mod view;
