//! Simulated persons, from a seed: how a form does before anybody has sat it.

pub mod cat;
