//! The program: arguments in, an exit code out. Everything else is in the library.

use std::process::ExitCode;

use niveau::world::memory::Memory;

#[global_allocator]
static MEMORY: Memory = Memory;

fn main() -> ExitCode {
    niveau::cli::run()
}
