//! `niveau`: the map of the code. (Layers are described in the README.)

pub mod bank;
pub mod cli;
pub mod domain;
pub mod export;
pub mod front;
pub mod l10n;
pub mod places;
pub mod view;
pub mod world;
