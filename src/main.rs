//! The program: arguments in, an exit code out. Everything else is in the library.

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// What is given back is overwritten first: answers and addresses pass through many short-lived texts, in
/// this program and in its libraries, and a machine that many share must keep none.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    niveau::cli::run()
}
