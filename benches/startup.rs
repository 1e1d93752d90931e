//! How soon the first screen is there, and how much memory a sitting takes, measured from outside on
//! the program as it is shipped. Targets: a median of 30 ms, and 20 MB at the highest. On a busy
//! machine the program waits for its turn: the time on a processor, told beside, bears that better.
//!
//! `cargo bench --bench startup`; kept runs are in `RUNS.md`.

#![allow(clippy::print_stdout)]

mod figures;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use figures::{Figures, head, millis};

const PROGRAM: &str = env!("CARGO_BIN_EXE_niveau");

/// Runs a language through a pipe, and in a terminal, where setting one up is part of the time.
const PIPED_RUNS: usize = 200;
const TERMINAL_RUNS: usize = 40;

/// Targets, told beside the figures.
const MOST_MILLIS: f64 = 30.0;
const MOST_KIB: u64 = 20_000_000 / 1024;

/// Far longer than a first screen takes; what has not come by then does not belong to it.
const SETTLED: Duration = Duration::from_millis(500);

/// A sitting that takes longer hangs.
const LONGEST: Duration = Duration::from_secs(30);

fn main() {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load average {}", load.trim());
    head();
    for language in ["fr", "nl"] {
        let (times, busy, memory) = first_screens(language);
        times.print(&format!("first screen, {language}, through a pipe"));
        busy.print("  of which on a processor");
        verdict("median within 30 ms", millis(times.median()) <= MOST_MILLIS);
        terminal(language).print(&format!("first screen, {language}, in a terminal"));
        print_memory(&format!("first screen, {language}"), memory);
        print_memory(&format!("whole sitting, full, {language}"), whole_sitting(language));
    }
}

fn verdict(target: &str, held: bool) {
    println!("{:44} {}", format!("  {target}"), if held { "held" } else { "MISSED" });
}

fn print_memory(name: &str, kib: u64) {
    println!("{:44} {kib:9} KiB", format!("{name}, most memory"));
    verdict("at most 20 MB", kib <= MOST_KIB);
}

fn quiz(language: &str) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(["quiz", "--plain", "--lang", language, "--seed", "1"]).stdin(Stdio::piped());
    command
}

/// Returns the times until the first screen stood there, its prompt included, how much of them the
/// program ran rather than waited for its turn, and the most memory that it had taken by then.
fn first_screens(language: &str) -> (Figures, Figures, u64) {
    let length = first_screen_length(language);
    let mut most = 0;
    let mut busy = Vec::new();
    let times = Figures::of((0..PIPED_RUNS).map(|_| {
        let mut screen = vec![0; length];
        let start = Instant::now();
        let mut child = begin(language);
        let conversation = child.stderr.as_mut().expect("a pipe");
        conversation.read_exact(&mut screen).expect("a whole first screen");
        let time = start.elapsed();
        most = most.max(peak_kib(&child));
        busy.push(time_run(&child));
        end(child);
        time
    }));
    (times, Figures::of(busy.into_iter()), most)
}

/// Returns how many bytes come before the program waits for somebody.
fn first_screen_length(language: &str) -> usize {
    let mut child = begin(language);
    let mut conversation = child.stderr.take().expect("a pipe");
    sleep(SETTLED);
    end(child);
    let mut screen = Vec::new();
    conversation.read_to_end(&mut screen).expect("what a pipe still holds");
    assert!(screen.len() > 100, "no first screen: {}", String::from_utf8_lossy(&screen));
    screen.len()
}

fn begin(language: &str) -> Child {
    let mut command = quiz(language);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts")
}

fn end(mut child: Child) {
    child.kill().expect("it runs");
    child.wait().expect("it ended");
}

/// Returns the most memory that a process ever had in use, in KiB.
fn peak_kib(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a running one");
    line.trim().trim_end_matches("kB").trim().parse().expect("a number")
}

/// Returns how long the first thread of a process has been on a processor.
fn time_run(child: &Child) -> Duration {
    let told = fs::read_to_string(format!("/proc/{}/schedstat", child.id())).expect("Linux");
    let nanoseconds = told.split(' ').next().and_then(|number| number.parse().ok());
    Duration::from_nanos(nanoseconds.expect("a number"))
}

/// Returns the times until the first screen stood in a terminal of 80 columns and 24 rows.
fn terminal(language: &str) -> Figures {
    let prompt = if language == "fr" { "pour commencer" } else { "om te beginnen" };
    Figures::measure(TERMINAL_RUNS, || {
        let builder = termlens::Terminal::builder().size(80, 24).env("TERM", "xterm-256color");
        let mut terminal = builder
            .args(["quiz", "--lang", language])
            .timeout(LONGEST)
            .spawn(PROGRAM)
            .expect("a terminal");
        terminal.wait_until(|screen| screen.full_text().contains(prompt)).expect("a first screen");
        terminal
    })
}

/// Returns the most memory of a sitting of the longest form, up to the places nearby.
fn whole_sitting(language: &str) -> u64 {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| File::create(folder.path().join(name)).expect("a file");
    let mut command = quiz(language);
    command.args(["--form", "full"]).stdout(file("results")).stderr(file("conversation"));
    let mut child = command.spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    answer(&mut input);
    let come = |name: &str| fs::metadata(folder.path().join(name)).map_or(0, |file| file.len());
    let start = Instant::now();
    let mut before = 0;
    // Over when results are there and nothing has been added for a while.
    loop {
        sleep(SETTLED);
        let now = come("results") + come("conversation");
        if come("results") > 0 && now == before {
            break;
        }
        assert!(start.elapsed() < LONGEST, "the sitting hangs");
        before = now;
    }
    let peak = peak_kib(&child);
    drop(input);
    let status = child.wait().expect("it ends with its input");
    assert!(status.success(), "{status}");
    peak
}

/// Starts, says what is used, answers "I don't know" to everything, asks for places near 1000. A
/// result that is not left by "n" refuses what is too much of it.
fn answer(input: &mut ChildStdin) {
    let typed = format!("\n1\n{}\n1000\n", "n\n".repeat(64));
    input.write_all(typed.as_bytes()).expect("somebody reads");
}
