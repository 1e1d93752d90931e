//! What this program gives up for good before a visitor comes: to write files, to open sockets, to start
//! programs, to leave its memory on the disk or to a debugger. The kernel holds it to that, where it can;
//! [`try_everything`] tries each, and says what was refused.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod paths;

use std::env;
use std::fs::File;
use std::net::{TcpListener, UdpSocket};
use std::path::Path;
use std::process::{Command, Stdio};

/// Something that is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// A program that ends badly leaves no copy of its memory on the disk.
    NoCoreDump,
    /// Another program of the same user cannot look into the memory.
    NoLook,
    /// No file is made or changed.
    NoWriting,
    /// No connection to another machine is made or taken.
    NoNetwork,
    /// No program is started but those that staff chose.
    NoProgram,
}

impl Promise {
    /// Every one.
    pub const ALL: [Promise; 5] = [
        Promise::NoCoreDump,
        Promise::NoLook,
        Promise::NoWriting,
        Promise::NoNetwork,
        Promise::NoProgram,
    ];
}

/// Gives everything up but to start these programs, for this thread and those that it starts from now on; so
/// call it while there is one. What a kernel cannot hold is left as it was: ask [`try_everything`].
pub fn confine(programs: &[&Path]) {
    #[cfg(unix)]
    no_core_dump();
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
        // The paths first: afterwards it is too late to open any.
        let _ = paths::forbid(programs);
        let _ = calls::forbid(!programs.is_empty());
    }
    #[cfg(not(target_os = "linux"))]
    let _ = programs;
}

#[cfg(unix)]
fn no_core_dump() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

/// Tries everything that was given up, and returns for each whether it was refused. `is_other` is a program
/// that nobody chose.
pub fn try_everything(is_other: &Path) -> Vec<(Promise, bool)> {
    let holds = |promise| match promise {
        Promise::NoCoreDump => has_no_core_dump(),
        Promise::NoLook => has_no_look(),
        Promise::NoWriting => !can_write(),
        Promise::NoNetwork => !can_connect(),
        Promise::NoProgram => !can_start(is_other),
    };
    Promise::ALL.map(|promise| (promise, holds(promise))).to_vec()
}

#[cfg(unix)]
fn has_no_core_dump() -> bool {
    rustix::process::getrlimit(rustix::process::Resource::Core).current == Some(0)
}

#[cfg(not(unix))]
fn has_no_core_dump() -> bool {
    false
}

#[cfg(target_os = "linux")]
fn has_no_look() -> bool {
    use rustix::process::{DumpableBehavior, dumpable_behavior};
    dumpable_behavior() == Ok(DumpableBehavior::NotDumpable)
}

#[cfg(not(target_os = "linux"))]
fn has_no_look() -> bool {
    false
}

/// Tries to make a file where everybody may.
fn can_write() -> bool {
    let path = env::temp_dir().join(format!("niveau-self-test-{}", std::process::id()));
    let is_made = File::create_new(&path).is_ok();
    if is_made {
        let _ = std::fs::remove_file(&path);
    }
    is_made
}

/// Tries to listen on this machine: nothing is sent.
fn can_connect() -> bool {
    UdpSocket::bind("127.0.0.1:0").is_ok() || TcpListener::bind("127.0.0.1:0").is_ok()
}

fn can_start(program: &Path) -> bool {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return false };
    let _ = child.kill();
    let _ = child.wait();
    true
}
