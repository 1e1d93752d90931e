//! The kiosk without a terminal: visitors played by a script, on a clock that only the script moves.

#[cfg(target_os = "linux")]
mod forgotten;
mod golden;
mod hardening;
mod machine;
mod memory;
mod model;
mod place;
mod promises;
mod real;
mod typing;
mod waiting;
mod walk;
mod week;
