//! What people need of the program, one test or more for each need, named after its number.
//!
//! R01–R05: answers and levels. R09–R10: scripts. R11, R44–R46: terminals. R12–R16: words and trust.

mod answers;
mod exits;
mod levels;
mod pipes;
mod quiet;
mod terminals;
mod trust;
mod words;
