//! The kiosk without a terminal: visitors played by a script, on a clock that only the script moves.

mod golden;
mod hardening;
mod machine;
mod promises;
mod real;
mod typing;
mod waiting;
mod walk;
