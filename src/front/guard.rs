//! The terminal as it was found, given back on every way out: return, error, panic and signal.
//!
//! The prompts hide the cursor and switch echo off while they wait for a key, and leave it so when
//! they are interrupted; hence this.

use std::io;
use std::thread;

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::{Handle, Signals};

use super::Kind;

const SHOW_CURSOR: &[u8] = b"\x1b[?25h";

/// A terminal as it was found.
#[derive(Clone, Debug)]
pub struct Terminal {
    found: Option<Termios>,
    kind: Kind,
}

impl Terminal {
    /// Remembers the terminal on standard input, if there is one.
    pub fn remember(kind: Kind) -> Terminal {
        Terminal { found: tcgetattr(rustix::stdio::stdin()).ok(), kind }
    }

    /// Gives the terminal back. May be called at any moment, from any thread, as often as wanted;
    /// takes no lock, and has nobody to tell if it fails.
    pub fn restore(&self) {
        let stdin = rustix::stdio::stdin();
        if let (Some(found), Ok(now)) = (&self.found, tcgetattr(stdin)) {
            // Setting a terminal from the background stops the program, so only where it matters.
            if now.local_modes != found.local_modes || now.input_modes != found.input_modes {
                let _ = tcsetattr(stdin, OptionalActions::Now, found);
            }
        }
        match self.kind {
            Kind::Line => {
                let _ = rustix::io::write(rustix::stdio::stderr(), SHOW_CURSOR);
            }
            // Nothing was hidden, and not one escape byte was promised.
            Kind::Plain => {}
        }
    }
}

/// Gives the terminal back when it goes, and before anything is said about a signal. Once it has
/// gone, signals are no longer heard: keep it until the end.
pub struct Guard {
    terminal: Terminal,
    signals: Handle,
}

impl Guard {
    /// Watches over a terminal. On SIGINT, SIGTERM and SIGHUP it is given back, then the signal's
    /// number is told, on a thread of its own.
    pub fn watch(
        terminal: Terminal,
        mut on_signal: impl FnMut(i32) + Send + 'static,
    ) -> io::Result<Guard> {
        let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
        let handle = signals.handle();
        let given_back = terminal.clone();
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                given_back.restore();
                on_signal(signal);
            }
        })?;
        Ok(Guard { terminal, signals: handle })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.signals.close();
        self.terminal.restore();
    }
}
