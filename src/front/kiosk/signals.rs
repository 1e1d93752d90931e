//! Signals at a kiosk: what would stop a program at a desk is only noted, and what ends it ends it in order,
//! with the screen wiped and the terminal given back.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU, SIGUSR1, SIGUSR2,
};
use signal_hook::{SigId, flag, low_level};

/// What a visitor, or whoever shares the machine, may not end or halt a kiosk with.
const NOTED: [i32; 7] = [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGUSR1, SIGUSR2];

/// What ends it: the supervisor, and a terminal that has gone.
const ENDING: [i32; 2] = [SIGTERM, SIGHUP];

/// The signals of a kiosk, heard while this lives.
#[derive(Debug, Default)]
pub struct Signals {
    last: Arc<AtomicUsize>,
    heard: Vec<SigId>,
}

impl Signals {
    /// Begins to hear.
    pub fn hear() -> io::Result<Signals> {
        let mut signals = Signals::default();
        let noted = Arc::new(AtomicBool::new(false));
        for signal in NOTED {
            signals.heard.push(flag::register(signal, Arc::clone(&noted))?);
        }
        for signal in ENDING {
            let number = signal.unsigned_abs() as usize;
            let last = Arc::clone(&signals.last);
            signals.heard.push(flag::register_usize(signal, last, number)?);
        }
        Ok(signals)
    }

    /// Returns the number of the signal that ends the kiosk, once one has come.
    pub fn ending(&self) -> Option<i32> {
        match self.last.load(Ordering::SeqCst) {
            0 => None,
            number => i32::try_from(number).ok(),
        }
    }

    /// Returns what [`Signals::ending`] looks at.
    pub(super) fn last(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.last)
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        for signal in self.heard.drain(..) {
            low_level::unregister(signal);
        }
    }
}
