//! One test binary: each theme is a module.

mod common;
mod own_bank;
