//! The real program, run once: `Run::new().args(["about"]).lang("nl").run()`.
//!
//! Nothing of the caller's environment gets through but PATH, and the working folder is empty unless a
//! test names one. Whoever hangs is ended after [`LIMIT`] and fails the test.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use niveau::world::clock;
use tempfile::TempDir;

/// When every test takes place: doors open and close, and sources grow old, by the clock.
pub const NOW: &str = "2026-11-24T10:00";

/// The longest that anything may take.
pub const LIMIT: Duration = Duration::from_secs(20);

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_niveau");

/// A way to start the program.
#[must_use]
pub struct Run {
    words: Vec<String>,
    environment: BTreeMap<String, String>,
    folder: Option<PathBuf>,
    stdin: Typed,
    stdout: Option<Stdio>,
    is_one_stream: bool,
}

enum Typed {
    Bytes(Vec<u8>),
    Nothing(Stdio),
}

/// What came of it.
#[derive(Debug)]
pub struct Ran {
    /// Standard output; with [`Run::one_stream`] standard error too, in the order written.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The exit code; 128 + n after signal n.
    pub code: i32,
}

impl Run {
    /// Returns the program without a word, with an empty standard input, on a Tuesday at ten.
    pub fn new() -> Run {
        let path = std::env::var("PATH").unwrap_or_default();
        Run {
            words: Vec::new(),
            environment: [("PATH", path.as_str()), (clock::NOW, NOW)]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
            folder: None,
            stdin: Typed::Bytes(Vec::new()),
            stdout: None,
            is_one_stream: false,
        }
    }

    /// Adds words to the command line.
    pub fn args<T: AsRef<str>>(mut self, words: impl IntoIterator<Item = T>) -> Run {
        self.words.extend(words.into_iter().map(|word| word.as_ref().to_owned()));
        self
    }

    /// Adds an option with the path of a file.
    pub fn file(self, option: &str, path: &Path) -> Run {
        self.args([option, &path.to_string_lossy()])
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: &str) -> Run {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Sets the language of the locale.
    pub fn lang(self, language: &str) -> Run {
        self.env("LANG", &format!("{language}_BE.UTF-8"))
    }

    /// Sets what comes through standard input.
    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Run {
        self.stdin = Typed::Bytes(bytes.into());
        self
    }

    /// Sets lines that come through standard input.
    pub fn lines<T: AsRef<str>>(self, lines: &[T]) -> Run {
        let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
        self.stdin(lines.join("\n") + "\n")
    }

    /// Sets the working folder and the home.
    pub fn folder(mut self, folder: &Path) -> Run {
        self.folder = Some(folder.to_owned());
        self
    }

    /// Sends standard output somewhere else.
    pub fn stdout(mut self, stdout: impl Into<Stdio>) -> Run {
        self.stdout = Some(stdout.into());
        self
    }

    /// Puts standard error into standard output, as a person would see them.
    pub fn one_stream(mut self) -> Run {
        self.is_one_stream = true;
        self
    }

    /// Takes standard input from somewhere else.
    pub fn stdin_from(mut self, stdin: impl Into<Stdio>) -> Run {
        self.stdin = Typed::Nothing(stdin.into());
        self
    }

    /// Runs the program to its end.
    #[track_caller]
    pub fn run(self) -> Ran {
        let words = self.words.join(" ");
        self.run_within(LIMIT).unwrap_or_else(|| {
            panic!("`niveau {words}` did not end within {LIMIT:?}, {}", Location::caller())
        })
    }

    /// Runs the program and expects an exit code.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Ran {
        let words = self.words.join(" ");
        let ran = self.run();
        let Ran { stdout, stderr, code: found } = &ran;
        assert_eq!(*found, code, "`niveau {words}`\n--- stdout\n{stdout}\n--- stderr\n{stderr}");
        ran
    }

    fn run_within(mut self, limit: Duration) -> Option<Ran> {
        let own = tempfile::tempdir().expect("room for a folder");
        let (mut command, stdout) = self.command(&own);
        let mut child = command.spawn().expect("the program");
        drop(command);
        let stdout = stdout.map(gather);
        let stderr = child.stderr.take().map(gather);
        let typing = match (self.stdin, child.stdin.take()) {
            // Whoever does not read everything closes the pipe: no fault.
            (Typed::Bytes(bytes), Some(mut stdin)) => {
                Some(thread::spawn(move || drop(stdin.write_all(&bytes))))
            }
            _ => None,
        };
        let code = wait(&mut child, limit)?;
        let text = |gathering: Option<JoinHandle<Vec<u8>>>| {
            let bytes = gathering.map(|gathering| gathering.join().expect("a pipe"));
            String::from_utf8(bytes.unwrap_or_default()).expect("the program only writes text")
        };
        let ran = Ran { stdout: text(stdout), stderr: text(stderr), code };
        if let Some(typing) = typing {
            typing.join().expect("the typing ends with the program");
        }
        Some(ran)
    }

    /// Returns the command, and the pipe that its standard output can be read from.
    fn command(&mut self, own: &TempDir) -> (Command, Option<io::PipeReader>) {
        let folder = self.folder.as_deref().unwrap_or(own.path());
        let mut command = Command::new(PROGRAM);
        command.args(&self.words).env_clear().envs(&self.environment).current_dir(folder);
        if !self.environment.contains_key("HOME") {
            command.env("HOME", folder);
        }
        match std::mem::replace(&mut self.stdin, Typed::Nothing(Stdio::null())) {
            Typed::Nothing(stdin) => command.stdin(stdin),
            typed => {
                self.stdin = typed;
                command.stdin(Stdio::piped())
            }
        };
        let Some(stdout) = self.stdout.take() else {
            let (reader, writer) = io::pipe().expect("a pipe");
            if self.is_one_stream {
                command.stderr(writer.try_clone().expect("the same pipe"));
            } else {
                command.stderr(Stdio::piped());
            }
            command.stdout(writer);
            return (command, Some(reader));
        };
        command.stdout(stdout).stderr(Stdio::piped());
        (command, None)
    }
}

fn gather(mut pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a pipe that can be read");
        bytes
    })
}

/// Waits for the end, and ends what does not end; returns the exit code.
pub fn wait(child: &mut Child, limit: Duration) -> Option<i32> {
    use std::os::unix::process::ExitStatusExt;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return status.code().or_else(|| Some(128 + status.signal()?));
        }
        if start.elapsed() > limit {
            child.kill().expect("a child that can be ended");
            child.wait().expect("an ended child");
            return None;
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Returns a text with every space that may not be broken as an ordinary one.
pub fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// Returns a text without its line breaks.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the device that is always full.
pub fn full() -> File {
    File::options().write(true).open("/dev/full").expect("/dev/full")
}

/// Returns a pipe that nobody reads.
pub fn closed_pipe() -> io::PipeWriter {
    io::pipe().expect("a pipe").1
}
