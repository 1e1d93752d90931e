//! The kiosk in a real terminal on a real kernel: nothing that a visitor does ends it, nothing is written,
//! opened or started.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use niveau::cli::staff::Phrase;

use super::hardening::PHRASE;
use crate::run::{PROGRAM, Run};
use crate::terminal::Pty;

/// A kiosk with words to leave with, and what it can be found by.
pub struct Served {
    pub terminal: Pty,
    settings: PathBuf,
    _folder: tempfile::TempDir,
}

impl Served {
    fn start(before: &[&str]) -> Served {
        Served::with(before, &[])
    }

    /// The same with words before the program, and after the command.
    pub fn with(before: &[&str], after: &[&str]) -> Served {
        let folder = tempfile::tempdir().expect("room");
        let settings = folder.path().join("config.toml");
        let phrase = Phrase::of(PHRASE);
        fs::write(&settings, format!("[kiosk]\nstaff_phrase = \"{}\"\n", phrase.as_str()))
            .expect("room");
        let path = settings.display().to_string();
        let words = [before, &[PROGRAM, "kiosk", "--config", &path], after].concat();
        let mut terminal = Pty::of(&words, &[], (80, 24));
        terminal.wait("Kies uw taal");
        Served { terminal, settings, _folder: folder }
    }

    /// Returns the number of its process.
    pub fn process(&self) -> Option<u32> {
        let settings = self.settings.to_string_lossy();
        let mut processes = fs::read_dir("/proc").expect("processes").flatten();
        processes.find_map(|entry| {
            let number = entry.file_name().to_str()?.parse().ok()?;
            let words = fs::read_to_string(entry.path().join("cmdline")).ok()?;
            (words.starts_with(PROGRAM) && words.contains(&*settings)).then_some(number)
        })
    }

    /// Sends a signal by its name.
    fn signal(&self, name: &str) {
        let process = self.process().expect("it runs").to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &process]).status();
        assert!(sent.expect("a program to send signals").success(), "{name}");
    }

    pub fn leave(&mut self) {
        self.terminal.send("\x05");
        // In French or in Dutch.
        self.terminal.wait("person");
        self.terminal.send(PHRASE).send("\r");
        self.terminal.ends_with(0);
    }
}

#[test]
fn no_key_and_no_signal_of_a_visitor_ends_or_halts_it() {
    let mut kiosk = Served::start(&[]);
    kiosk.terminal.send("2\r").wait("Hoogstens 14 vragen");
    kiosk.terminal.send("\x03\x1a\x1c\x04\x1b\x1b[15~\x1b[24~\x00\x11\x13");
    for name in ["INT", "QUIT", "TSTP", "TTIN", "TTOU", "USR1", "USR2"] {
        kiosk.signal(name);
    }
    let paste = format!("\x1b[200~{}\x1b[201~", "1\r2\r\x03".repeat(2_500));
    kiosk.terminal.send(&paste);
    // Without the marks of a paste, and without an end.
    kiosk.terminal.send(&"\u{e9}\u{1}\x1b[<0;1\x7f".repeat(1_000)).send("\x1b[200~abc");
    sleep(Duration::from_millis(300));
    let status = fs::read_to_string(format!("/proc/{}/status", kiosk.process().expect("it runs")));
    assert!(status.expect("its status").contains("State:\tS"), "asleep until the next key");
    kiosk.leave();
}

#[test]
fn it_ends_in_order_with_its_terminal_and_with_its_supervisor() {
    let mut kiosk = Served::start(&[]);
    kiosk.signal("TERM");
    kiosk.terminal.ends_with(143);
    let Served { terminal, settings, _folder } = Served::start(&[]);
    drop(terminal);
    let begun = Instant::now();
    let gone = Served { terminal: Pty::of(&["true"], &[], (80, 24)), settings, _folder };
    while gone.process().is_some() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it outlives its terminal");
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn the_self_test_tries_what_is_promised() {
    let kernel = fs::read_to_string("/proc/self/status").expect("a status");
    let ran = Run::new().args(["kiosk", "--self-test", "--lang", "fr"]).run();
    assert_eq!(ran.code, 1, "there is no terminal and there are no words to leave with");
    assert!(ran.stdout.contains("Pas tenu : Un terminal"), "{}", ran.stdout);
    assert!(ran.stdout.contains("Tenu : Après une panne"), "{}", ran.stdout);
    if kernel.contains("Seccomp:") {
        for promise in ["Aucun autre", "Aucun fichier", "Aucune connexion", "Aucun programme"] {
            assert!(ran.stdout.contains(&format!("\nTenu : {promise}")), "{}", ran.stdout);
        }
    }
}

/// Needs `strace`; the kernel's own list of what was asked of it.
#[test]
#[ignore = "needs strace, and the right to use it"]
fn a_whole_visit_opens_no_socket_writes_no_file_and_starts_no_program() {
    let folder = tempfile::tempdir().expect("room");
    let calls = folder.path().join("calls");
    let mut kiosk = Served::start(&["strace", "-f", "-o", &calls.display().to_string()]);
    for (seen, keys) in [
        ("Kies uw taal", "1\r"),
        ("14 questions au plus", "\r"),
        ("Votre matériel", "1\r"),
        ("pour essayer", "2\r"),
        ("Question 1", "n\r"),
        ("Question 2", "1\r"),
        ("Question 3", "s"),
        ("Voulez-vous vraiment", "3\r"),
        ("Merci", "\r"),
        ("Kies uw taal", ""),
    ] {
        kiosk.terminal.wait(seen);
        kiosk.terminal.send(keys);
    }
    kiosk.leave();
    let mut text = String::new();
    let mut file = File::open(&calls).expect("what strace wrote");
    file.seek(SeekFrom::Start(0)).expect("a file");
    file.read_to_string(&mut text).expect("text");
    told(&text, &folder.path().join("calls"));
}

fn told(calls: &str, of: &Path) {
    let start = calls.rfind("seccomp(SECCOMP_SET_MODE_FILTER").expect("it gave things up");
    let forbidden = [
        "socket(", "connect(", "bind(", "execve(", "fork(", "O_WRONLY", "O_RDWR", "O_CREAT",
        "unlink",
    ];
    let after = calls[start..].lines().filter(|line| !line.contains("--- SIG"));
    let broken: Vec<&str> =
        after.filter(|line| forbidden.iter().any(|word| line.contains(word))).collect();
    assert!(broken.is_empty(), "{}: {broken:#?}", of.display());
    assert!(calls[start..].lines().count() > 100, "a whole visit was seen");
}
