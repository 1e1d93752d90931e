//! R05, R15: told what is kept, which is nothing; nothing written, nothing sent, nothing started.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::common::repository;
use crate::run::{PROGRAM, Run};
use crate::script::{mixed, script};

const QUIZ: [&str; 7] = ["quiz", "--plain", "--form", "quick", "--seed", "1", "--lang"];

#[test]
fn r05_the_first_screen_says_what_is_kept_in_forty_words() {
    for (lang, kept, error) in [
        ("fr", "Rien n’est gardé. Rien n’est envoyé à personne.", "\nerreur"),
        ("nl", "Er wordt niets bewaard. Er wordt niets doorgestuurd.", "\nprobleem"),
    ] {
        let ran = Run::new().args(QUIZ).args([lang]).ends_with(66);
        let screen = ran.stderr.split(error).next().expect("the first screen");
        let words = screen.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        assert!(words.count() <= 40, "{screen}");
        assert!(screen.contains(kept), "{screen}");
        assert!(!screen.contains("Question 1"), "{screen}");
    }
}

#[test]
fn r05_a_sitting_writes_no_file() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let lines = script("quick", 1, mixed).lines;
    let path = folder.path().to_string_lossy().into_owned();
    let mut quiz = Run::new().args(QUIZ).args(["fr"]).folder(folder.path()).lines(&lines);
    for name in
        ["HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"]
    {
        quiz = quiz.env(name, &path);
    }
    quiz.ends_with(0);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

/// Returns every system call of a sitting about files, processes and the network, if that can be known
/// here.
fn calls() -> Option<String> {
    let folder = tempfile::tempdir().expect("room for a folder");
    let trace = folder.path().join("trace");
    let mut strace = Command::new("strace")
        .args(["-f", "-e", "trace=network,process,%file", "-o"])
        .arg(&trace)
        .arg(PROGRAM)
        .args(QUIZ)
        .arg("fr")
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let lines = script("quick", 1, mixed).lines.join("\n") + "\n";
    let typed = strace.stdin.take().map(|mut stdin| stdin.write_all(lines.as_bytes()));
    let ended = strace.wait().expect("strace");
    let is_known = ended.success() && typed.is_some_and(|typed| typed.is_ok());
    is_known.then(|| fs::read_to_string(trace).expect("a trace"))
}

#[test]
fn r05_r15_a_sitting_opens_no_file_to_write_and_no_socket_and_starts_nothing() {
    let Some(calls) = calls() else {
        let note = b"skipped: no strace here, or it may not trace\n";
        std::io::stderr().write_all(note).expect("standard error");
        return;
    };
    assert!(calls.contains("execve("), "{calls}");
    assert_eq!(calls.matches("execve(").count(), 1, "a program was started: {calls}");
    for line in calls.lines() {
        // Signals wake their thread through a pair of sockets that never leave the process.
        let is_network =
            ["socket(", "connect(", "bind(", "listen("].iter().any(|one| line.contains(one));
        assert!(!is_network, "{line}");
        assert!(!line.contains("socketpair(") || line.contains("AF_UNIX"), "{line}");
        assert!(!line.contains("sendto(") || line.contains("NULL, 0"), "{line}");
        let is_thread = line.contains("CLONE_THREAD") || line.contains("resumed");
        let starts =
            ["clone(", "clone3(", "fork(", "vfork("].iter().any(|call| line.contains(call));
        assert!(!starts || is_thread, "{line}");
        let is_device =
            ["/dev/null", "/dev/tty", "/dev/pts"].iter().any(|name| line.contains(name));
        for change in ["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "unlink", "rename"] {
            assert!(!line.contains(change) || is_device, "{line}");
        }
    }
}

/// Returns every source file.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// What tries, for the self-test of a kiosk, everything that a kiosk denies itself.
const TRIES: &str = "world/confine/mod.rs";

/// The voice and the printer that staff configured: they alone start programs.
const STARTS_PROGRAMS: [&str; 2] = ["world/speech.rs", "world/spool.rs"];

/// That no layer names `std::net` is held by the arrows; a child process has one more way in.
#[test]
fn r15_no_source_names_a_socket_or_a_child() {
    let mut found = Vec::new();
    sources(&repository("src"), &mut found);
    assert!(found.len() > 80, "{}", found.len());
    for path in found.iter().filter(|path| !path.ends_with(TRIES)) {
        let text = fs::read_to_string(path).expect("a source");
        let sockets = ["std::net", "TcpStream", "UdpSocket", "UnixStream"];
        let children = ["process::Command", "process::Child", "Stdio"];
        let may_start = STARTS_PROGRAMS.iter().any(|file| path.ends_with(file));
        let children = children.iter().filter(|_| !may_start);
        for word in sockets.iter().chain(children) {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
    let lock = fs::read_to_string(repository("Cargo.lock")).expect("Cargo.lock");
    for name in ["reqwest", "ureq", "hyper", "curl", "rustls", "native-tls", "tokio", "openssl"] {
        assert!(!lock.contains(&format!("name = \"{name}\"")), "{name}");
    }
}
