//! A real terminal around a program: what is typed, what is shown, and what is left behind.
//!
//! [`Pty`] tells what a person sees; [`raw`] tells every byte that was sent.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;
use termlens::Screen;

use crate::run::{LIMIT, PROGRAM, spaced};

/// Tells the exit code and the terminal's state after the child; Ctrl-C is for the child alone.
const AROUND: &str = r#"trap : INT; "$0" "$@"; echo "code=$?"; stty -a; echo [it is over]"#;

/// A terminal with a program in it.
pub struct Pty(pub termlens::Terminal, #[allow(dead_code)] TempDir);

impl Pty {
    /// Starts a program, with a shell around it that tells how it ended.
    pub fn of(words: &[&str], variables: &[(&str, &str)], (columns, rows): (u16, u16)) -> Pty {
        let folder = tempfile::tempdir().expect("room for a folder");
        let terminal = termlens::Terminal::builder()
            .size(columns, rows)
            .scrollback(2000)
            .scrollback_styles(true)
            .timeout(LIMIT)
            .env_clear()
            .envs(surroundings(variables))
            .current_dir(folder.path())
            .args(["-c", AROUND])
            .args(words)
            .spawn("sh");
        Pty(terminal.expect("a terminal"), folder)
    }

    /// Starts the program under test in a window of 80 by 40.
    pub fn niveau(words: &[&str], variables: &[(&str, &str)]) -> Pty {
        Pty::of(&[&[PROGRAM], words].concat(), variables, (80, 40))
    }

    #[track_caller]
    pub fn wait(&mut self, text: &str) -> Screen {
        self.wait_for(text, 1)
    }

    /// Waits until a text has come so many times.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str, times: usize) -> Screen {
        let come = |screen: &Screen| spaced(&screen.full_text()).matches(text).count() >= times;
        if let Err(error) = self.0.wait_until(come) {
            panic!("{text:?} did not come {times} times: {error}");
        }
        self.0.screen()
    }

    pub fn send(&mut self, keys: &str) -> &mut Pty {
        self.0.send_str(keys).expect("keys to go");
        self
    }

    /// Waits for the end; the cursor shows and the terminal echoes, whatever happened.
    #[track_caller]
    pub fn ends_with(&mut self, code: i32) -> String {
        let screen = self.wait("[it is over]");
        let text = spaced(&screen.full_text());
        assert!(text.contains(&format!("code={code}")), "{text}");
        let words: Vec<&str> = text.split([' ', '\n', ';']).collect();
        for flag in ["echo", "icanon", "isig", "icrnl"] {
            assert!(words.contains(&flag), "{flag}: {text}");
        }
        assert!(screen.cursor_visible(), "{text}");
        text
    }
}

/// What a program finds around it: a path, a terminal that can do something, and what is given.
fn surroundings(variables: &[(&str, &str)]) -> BTreeMap<String, String> {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut all: BTreeMap<String, String> =
        [("PATH".to_owned(), path), ("TERM".to_owned(), "xterm-256color".to_owned())].into();
    all.extend(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    all
}

/// Runs a program in a terminal and returns every byte it sent, and its exit code.
///
/// Each line is typed when the text before it has come once more.
#[track_caller]
pub fn raw(words: &[&str], variables: &[(&str, &str)], talk: &[(&str, &str)]) -> (Vec<u8>, u32) {
    let folder = tempfile::tempdir().expect("room for a folder");
    let size = PtySize { rows: 40, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(words[0]);
    command.args(&words[1..]);
    command.cwd(folder.path());
    command.env_clear();
    for (name, value) in surroundings(variables) {
        command.env(name, value);
    }
    let mut child = pair.slave.spawn_command(command).expect("the program");
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().expect("a terminal to read");
    let mut writer = pair.master.take_writer().expect("a terminal to write");
    let sent = Arc::new(Mutex::new(Vec::new()));
    let gathered = Arc::clone(&sent);
    let gathering = thread::spawn(move || {
        let mut piece = [0; 4096];
        // At the end of the program the reading fails or ends, depending on the system.
        while let Ok(length @ 1..) = reader.read(&mut piece) {
            gathered.lock().expect("one writer").extend_from_slice(&piece[..length]);
        }
    });
    let mut seen = 0;
    for (text, typed) in talk {
        seen = await_text(&sent, seen, text);
        writer.write_all(typed.as_bytes()).expect("keys to go");
    }
    let code = child.wait().expect("an end").exit_code();
    gathering.join().expect("the end of the terminal");
    let bytes = sent.lock().expect("one reader").clone();
    (bytes, code)
}

/// Waits for a text behind a place; returns the place behind it.
#[track_caller]
fn await_text(sent: &Mutex<Vec<u8>>, from: usize, text: &str) -> usize {
    let start = Instant::now();
    loop {
        let bytes = sent.lock().expect("one writer").clone();
        // The last character may not have come whole.
        let whole = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
        let shown = spaced(&String::from_utf8_lossy(&bytes[..whole]));
        if let Some(at) = shown[from..].find(text) {
            return from + at + text.len();
        }
        assert!(start.elapsed() < LIMIT, "{text:?} did not come:\n{shown}");
        thread::sleep(Duration::from_millis(5));
    }
}
