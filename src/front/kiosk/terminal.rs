//! The real terminal: bytes read from standard input with a limit of time, cells written to standard
//! output, raw mode while this lives.
//!
//! `crossterm` could read events too, but it opens a pair of sockets for that, and asks another program for
//! the size where the terminal does not tell it; a kiosk does neither.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::cursor::{Hide, MoveTo, SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::ResetColor;
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{Command, execute};
use ratatui::backend::CrosstermBackend;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};
use zeroize::Zeroize;

use super::event::{Event, Millis, Source};
use super::keyboard::Parser;
use super::signals::Signals;

/// How often the size of the window is looked at while nothing happens.
const LOOK: Duration = Duration::from_millis(500);

/// How long a sequence that was begun may take to arrive.
const WHOLE: Duration = Duration::from_millis(60);

/// The size of a window that does not tell it.
const USUAL: (u16, u16) = (80, 24);

/// The cells of standard output.
pub type Console = CrosstermBackend<Out>;

/// Standard output, as far as it is painted on: what was written is overwritten once it has gone. (The
/// buffers of the standard library keep it.)
#[derive(Default)]
pub struct Out {
    waiting: Vec<u8>,
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut from = 0;
        let mut written = Ok(());
        while from < self.waiting.len() && written.is_ok() {
            match rustix::io::write(rustix::stdio::stdout(), &self.waiting[from..]) {
                Ok(count) => from += count,
                Err(Errno::INTR) => {}
                // A terminal that is held (Ctrl-S at another keyboard) takes no more for a while.
                Err(Errno::AGAIN) => thread::sleep(Duration::from_millis(1)),
                Err(error) => written = Err(error.into()),
            }
        }
        self.waiting.zeroize();
        written
    }
}

/// Presses of buttons and turns of wheels, in the form that has no limit (1006); no moves.
struct Mouse(bool);

impl Command for Mouse {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str(if self.0 { "\x1b[?1000h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1000l" })
    }
}

/// A terminal that gives every byte as it is typed, and shows another screen; both end with it.
pub struct Raw {
    found: Option<Termios>,
}

impl Raw {
    /// Takes the terminal.
    pub fn enter() -> io::Result<Raw> {
        let found = tcgetattr(rustix::stdio::stdin()).ok();
        if let Some(found) = &found {
            let mut raw = found.clone();
            raw.make_raw();
            tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &raw)?;
        }
        let raw = Raw { found };
        execute!(
            io::stdout(),
            EnterAlternateScreen,
            EnableBracketedPaste,
            Mouse(true),
            SetCursorStyle::SteadyBlock,
            Hide
        )?;
        Ok(raw)
    }

    /// Returns what cells are written to.
    pub fn console(&self) -> Console {
        CrosstermBackend::new(Out::default())
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // There is nobody to tell when this fails.
        let _ = execute!(
            io::stdout(),
            ResetColor,
            Clear(ClearType::All),
            Clear(ClearType::Purge),
            MoveTo(0, 0),
            Mouse(false),
            DisableBracketedPaste,
            SetCursorStyle::DefaultUserShape,
            LeaveAlternateScreen,
            Show
        );
        if let Some(found) = &self.found {
            let _ = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, found);
        }
    }
}

/// The keys of standard input.
pub struct Keys {
    since: Instant,
    parser: Parser,
    waiting: VecDeque<Event>,
    size: (u16, u16),
    /// The number of the signal that ends the kiosk, 0 before.
    ended: Arc<AtomicUsize>,
}

impl Keys {
    /// Returns the keys of standard input, which end with a signal that ends the kiosk.
    pub fn until(signals: &Signals) -> Keys {
        Keys { ended: signals.last(), ..Keys::default() }
    }
}

impl Default for Keys {
    fn default() -> Keys {
        Keys {
            since: Instant::now(),
            parser: Parser::default(),
            waiting: VecDeque::new(),
            size: window(),
            ended: Arc::default(),
        }
    }
}

fn window() -> (u16, u16) {
    match tcgetwinsize(rustix::stdio::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
        _ => USUAL,
    }
}

/// What came of waiting for a byte.
enum Came {
    Bytes,
    Nothing,
    End,
}

impl Keys {
    /// Waits for bytes at most that long.
    fn wait(&mut self, most: Duration) -> io::Result<Came> {
        let stdin = rustix::stdio::stdin();
        let mut polled = [PollFd::new(&stdin, PollFlags::IN)];
        let most = Timespec::try_from(most).unwrap_or(Timespec { tv_sec: 1, tv_nsec: 0 });
        match poll(&mut polled, Some(&most)) {
            // A signal, such as that of a window of another size.
            Err(Errno::INTR) | Ok(0) => return Ok(Came::Nothing),
            Err(error) => return Err(error.into()),
            Ok(_) => {}
        }
        let mut bytes = [0; 1024];
        let read = rustix::io::read(stdin, &mut bytes);
        let came = match read {
            Err(Errno::INTR | Errno::AGAIN) => Came::Nothing,
            // The terminal has gone.
            Err(_) | Ok(0) => Came::End,
            Ok(count) => {
                let mut events = Vec::new();
                self.parser.take(&bytes[..count], &mut events);
                self.waiting.extend(events);
                Came::Bytes
            }
        };
        bytes.zeroize();
        Ok(came)
    }

    fn resized(&mut self) -> Option<Event> {
        let size = window();
        let before = std::mem::replace(&mut self.size, size);
        (size != before).then_some(Event::Resize(size.0, size.1))
    }
}

impl Source for Keys {
    fn now(&self) -> Millis {
        u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn next(&mut self, until: Option<Millis>) -> io::Result<Option<Event>> {
        loop {
            if self.ended.load(Ordering::SeqCst) != 0 {
                return Ok(Some(Event::Closed));
            }
            if let Some(event) = self.waiting.pop_front() {
                return Ok(Some(event));
            }
            if let Some(event) = self.resized() {
                return Ok(Some(event));
            }
            let left = until.map(|until| Duration::from_millis(until.saturating_sub(self.now())));
            if left == Some(Duration::ZERO) {
                return Ok(None);
            }
            let most = if self.parser.is_waiting() { WHOLE } else { LOOK };
            match self.wait(left.unwrap_or(most).min(most))? {
                Came::Bytes => {}
                Came::Nothing if self.parser.is_waiting() => {
                    let mut events = Vec::new();
                    self.parser.settle(&mut events);
                    self.waiting.extend(events);
                }
                Came::Nothing => {}
                Came::End => return Ok(Some(Event::Closed)),
            }
        }
    }

    fn size(&self) -> (u16, u16) {
        self.size
    }

    fn forget(&mut self) {
        self.parser.forget();
        self.waiting.clear();
    }
}
