//! The terminal as it was found, given back on every way out: return, error, panic and signal.
//!
//! The prompts hide the cursor and switch echo off while they wait for a key, and leave it so when
//! they are interrupted; hence this.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use rustix::termios::{OptionalActions, Termios, isatty, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::{SigId, flag, low_level};

use super::Kind;

/// The signals that end a sitting.
const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];

/// Whether the line that was cut short has been ended: Ctrl-C at a prompt is seen by the prompt and
/// by the watch alike, and whichever comes first ends it.
static IS_ENDED: AtomicBool = AtomicBool::new(false);

/// How often, every ten milliseconds, the terminal is given back after a signal.
const SETTLING: usize = 5;

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

    /// Gives the terminal back until it stays so: a prompt that was just about to wait for a key may
    /// switch echo off once more after the first time, and nobody would switch it on again.
    fn settle(&self) {
        for _ in 0..SETTLING {
            thread::sleep(Duration::from_millis(10));
            self.restore();
        }
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

/// Ends the line on which somebody was asked something, so that the shell's next prompt begins its own.
/// Only the first call does anything: the program is about to end.
pub(super) fn end_line() {
    let stderr = rustix::stdio::stderr();
    if isatty(stderr) && !IS_ENDED.swap(true, Ordering::SeqCst) {
        let _ = rustix::io::write(stderr, b"\n");
    }
}

/// Gives the terminal back when it goes, and before anything is said about a signal. Once it has
/// gone, signals are no longer heard: keep it until the end.
pub struct Guard {
    terminal: Terminal,
    heard: Vec<SigId>,
}

impl Guard {
    /// Watches over a terminal. On SIGINT, SIGTERM and SIGHUP it is given back and the line ended, then
    /// the signal's number is told, on a thread of its own.
    ///
    /// A pipe wakes that thread: the iterator of `signal_hook` would open a pair of sockets, and
    /// this program has promised to open none.
    pub fn watch(
        terminal: Terminal,
        mut on_signal: impl FnMut(i32) + Send + 'static,
    ) -> io::Result<Guard> {
        let given_back = terminal.clone();
        let mut guard = Guard { terminal, heard: Vec::new() };
        let (mut woken, wake) = io::pipe()?;
        let last = Arc::new(AtomicUsize::new(0));
        for signal in SIGNALS {
            // The number first: it must be there when the thread wakes.
            let number = signal.unsigned_abs() as usize;
            guard.heard.push(flag::register_usize(signal, Arc::clone(&last), number)?);
            guard.heard.push(low_level::pipe::register(signal, wake.try_clone()?)?);
        }
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            // Reading fails when the guard has gone, and all writing ends of the pipe with it.
            while woken.read_exact(&mut [0]).is_ok() {
                given_back.restore();
                end_line();
                given_back.settle();
                on_signal(last.load(Ordering::SeqCst) as i32);
            }
        })?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        for signal in self.heard.drain(..) {
            low_level::unregister(signal);
        }
        self.terminal.restore();
    }
}
