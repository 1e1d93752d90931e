//! Waiting for a key without taking it: whoever reads next still gets it.

use std::io;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

/// Waits until something is typed on the terminal of standard input. The key is neither shown nor taken.
///
/// # Errors
///
/// Fails where standard input is no terminal.
pub(super) fn for_a_key() -> io::Result<()> {
    let stdin = rustix::stdio::stdin();
    let found = tcgetattr(stdin)?;
    let mut keys = found.clone();
    // By the line, the first key would only be there with Enter.
    keys.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO);
    tcsetattr(stdin, OptionalActions::Now, &keys)?;
    let waited = loop {
        match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], None) {
            Err(rustix::io::Errno::INTR) => {}
            other => break other,
        }
    };
    tcsetattr(stdin, OptionalActions::Now, &found)?;
    waited?;
    Ok(())
}
