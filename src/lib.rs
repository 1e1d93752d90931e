//! `niveau`: the map of the code. (Layers are described in the README.)

pub mod cli;
pub mod domain;
pub mod l10n;
pub mod view;
