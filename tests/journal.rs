//! A sitting that is broken off at any moment goes on where it was, and ends as if nothing had been.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::run::{LIMIT, PROGRAM, Ran, Run, flat};
use crate::script::{Script, mixed, own, script};

/// A folder with the journal and the report of a sitting.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().expect("room for a folder"))
    }

    fn journal(&self) -> PathBuf {
        self.0.path().join("journal")
    }

    fn report(&self) -> Value {
        let text = fs::read_to_string(self.0.path().join("report.json")).expect("a report");
        let mut report: Value = serde_json::from_str(&text).expect("JSON");
        report["date"] = Value::Null;
        report
    }

    /// Returns the words that begin a sitting, or go on with one. A result is only asked for by whoever
    /// plays to the end: one that is killed after its last line may still have written it.
    fn words(&self, option: &str) -> Vec<String> {
        let path = |name: &str| self.0.path().join(name).to_string_lossy().into_owned();
        let mut words: Vec<String> =
            ["quiz", "--plain", "--format", "json"].map(str::to_owned).into();
        if option == "--journal" {
            words.extend(["--form", "quick", "--seed", "3", "--lang", "fr"].map(str::to_owned));
        }
        words.extend([option.to_owned(), path("journal")]);
        words
    }

    #[track_caller]
    fn ends_with(&self, code: i32, option: &str, lines: &[String]) -> Ran {
        let mut words = self.words(option);
        let report = self.0.path().join("report.json");
        words.extend(["--output".to_owned(), report.to_string_lossy().into_owned()]);
        Run::new().args(words).lang("fr").lines(lines).ends_with(code)
    }
}

fn lines(journal: &Path) -> usize {
    fs::read(journal).map_or(0, |bytes| bytes.iter().filter(|byte| **byte == b'\n').count())
}

/// Starts a sitting, types one line, and kills the program when the journal holds that line.
///
/// Returns what had been shown before the line was typed.
fn killed_after_one_line(desk: &Desk, option: &str, line: &str) -> String {
    let before = lines(&desk.journal()).max(1);
    let mut child: Child = Command::new(PROGRAM)
        .args(desk.words(option))
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(format!("{line}\n").as_bytes()).expect("a pipe");
    let start = Instant::now();
    while lines(&desk.journal()) <= before {
        assert!(start.elapsed() < LIMIT, "{line:?} was not written down");
        thread::sleep(Duration::from_millis(2));
    }
    // SIGKILL: the program hears nothing of it.
    child.kill().expect("a running program");
    let output = child.wait_with_output().expect("the end");
    String::from_utf8(output.stderr).expect("text")
}

fn uninterrupted(script: &Script) -> (Desk, Ran) {
    let desk = Desk::new();
    let ran = desk.ends_with(0, "--journal", &script.lines);
    (desk, ran)
}

#[test]
fn killed_after_every_input_it_goes_on_at_the_same_item_to_the_same_result() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let desk = Desk::new();
    for (at, line) in script.lines.iter().enumerate() {
        let option = if at == 0 { "--journal" } else { "--resume" };
        let shown = flat(&killed_after_one_line(&desk, option, line));
        if let Some(item) = script.items[at] {
            let words = own().1.of(niveau::domain::id::Lang::Fr, &item.id).expect("words");
            assert!(shown.contains(&flat(&words.stem).replace('\'', "’")), "{}: {shown}", item.id);
        }
    }
    let ran = desk.ends_with(0, "--resume", &[]);
    assert!(ran.stderr.contains("Au revoir"), "{}", ran.stderr);
    let without_time = |desk: &Desk| {
        let text = fs::read_to_string(desk.journal()).expect("a journal");
        let line = |line: &str| serde_json::from_str::<Value>(line).expect("JSON")["input"].clone();
        text.lines().map(line).collect::<Vec<_>>()
    };
    assert_eq!(without_time(&desk), without_time(&whole));
    assert_eq!(desk.report(), whole.report());
}

#[test]
fn killed_in_a_terminal_it_goes_on() {
    use crate::terminal::Pty;
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let desk = Desk::new();
    let words: Vec<String> =
        desk.words("--journal").into_iter().filter(|word| word != "--plain").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut pty = Pty::niveau(&words, &[]);
    for (line, text) in
        script.lines[..4].iter().zip(["commencer :", "(1 à 3)", "semaine", "Question 1 sur"])
    {
        pty.wait(text);
        pty.send(line).send("\r");
    }
    pty.wait("Question 2 sur");
    pty.0.signal(termlens::Signal::Kill).expect("the shell");
    drop(pty);
    assert_eq!(lines(&desk.journal()), 5);
    let ran = desk.ends_with(0, "--resume", &script.lines[4..]);
    assert!(ran.stderr.starts_with("Question 2 sur 6 au plus\n"), "{}", ran.stderr);
    assert_eq!(desk.report(), whole.report());
}

#[test]
fn a_last_line_that_was_cut_off_is_dropped() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let sound = fs::read_to_string(whole.journal()).expect("a journal");
    let begun: String = sound.lines().take(6).map(|line| format!("{line}\n")).collect();
    let next = sound.lines().nth(6).expect("a seventh line");
    let half = next.len() / 2;
    for torn in ["{", &next[..half], next, "\u{0}\u{0}\u{0}"] {
        let desk = Desk::new();
        fs::write(desk.journal(), format!("{begun}{torn}")).expect("room for a journal");
        let ran = desk.ends_with(0, "--resume", &script.lines[5..]);
        assert!(ran.stderr.starts_with("Question 3 sur 6 au plus\n"), "{torn}: {}", ran.stderr);
        assert_eq!(desk.report(), whole.report());
        assert_eq!(lines(&desk.journal()), sound.lines().count());
    }
    // Cut inside a character: still a last line that is dropped.
    let desk = Desk::new();
    fs::write(desk.journal(), [begun.as_bytes(), b"{\"at\":1,\"\xc3"].concat()).expect("room");
    desk.ends_with(0, "--resume", &script.lines[5..]);
}

#[test]
fn a_line_that_cannot_be_read_is_told_with_its_number() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let sound = fs::read_to_string(whole.journal()).expect("a journal");
    let lines: Vec<&str> = sound.lines().collect();
    for (number, bad) in [
        (3, "nonsense"),
        (3, ""),
        (4, r#"{"at":1,"input":"dance"}"#),
        (4, r#"{"at":1,"input":"continue","more":1}"#),
        (5, r#"{"at":1,"input":{"answer":{"one":"no-such-option"}}}"#),
        (6, r#"{"at":1,"input":{"equipment":"computer"}}"#),
    ] {
        let desk = Desk::new();
        let mut changed = lines.clone();
        changed[number - 1] = bad;
        fs::write(desk.journal(), changed.join("\n") + "\n").expect("room for a journal");
        let before = fs::read(desk.journal()).expect("a journal");
        let ran = desk.ends_with(65, "--resume", &script.lines);
        let path = desk.journal().to_string_lossy().into_owned();
        let place = format!("« {path} », ligne {number} ");
        assert!(ran.stderr.contains(&place), "{bad}: {}", ran.stderr);
        assert_eq!(fs::read(desk.journal()).expect("a journal"), before, "it was touched");
    }
}

#[test]
fn a_line_that_is_no_text_is_told_with_its_number() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let sound = fs::read(whole.journal()).expect("a journal");
    let lines: Vec<&[u8]> = sound.split_inclusive(|byte| *byte == b'\n').collect();
    let desk = Desk::new();
    let changed = [&lines[..3].concat()[..], b"\xff\xfe\n", &lines[4..].concat()].concat();
    fs::write(desk.journal(), changed).expect("room for a journal");
    let ran = desk.ends_with(65, "--resume", &script.lines);
    assert!(ran.stderr.contains("ligne 4 "), "{}", ran.stderr);
}

#[test]
fn other_questions_are_refused() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let sound = fs::read_to_string(whole.journal()).expect("a journal");
    let hash = &own().0.hash;
    for (from, to) in [(hash.as_str(), "0".repeat(64)), ("\"digcomp\"", "\"dsi\"".to_owned())] {
        let desk = Desk::new();
        fs::write(desk.journal(), sound.replacen(from, &to, 1)).expect("room for a journal");
        let ran = desk.ends_with(65, "--resume", &script.lines);
        assert!(ran.stderr.contains("a été commencé avec d’autres questions"), "{}", ran.stderr);
    }
    let unknown = Desk::new();
    let other = sound.replacen("\"quick\"", "\"other\"", 1);
    fs::write(unknown.journal(), other).expect("room for a journal");
    let ran = Run::new().args(unknown.words("--resume")).run();
    assert!([2, 65].contains(&ran.code), "{ran:?}");
}

#[test]
fn a_journal_that_is_there_is_never_written_over() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    let before = fs::read(whole.journal()).expect("a journal");
    fs::remove_file(whole.0.path().join("report.json")).expect("a report");
    let ran = whole.ends_with(73, "--journal", &script.lines);
    let path = whole.journal().to_string_lossy().into_owned();
    assert!(ran.stderr.contains(&format!("« {path} » existe déjà")), "{}", ran.stderr);
    assert_eq!(fs::read(whole.journal()).expect("a journal"), before);
}

#[test]
fn a_journal_that_is_not_there_or_holds_nothing_is_told() {
    let desk = Desk::new();
    desk.ends_with(66, "--resume", &[]);
    fs::write(desk.journal(), "").expect("room for a journal");
    desk.ends_with(65, "--resume", &[]);
    for header in ["not a header\n", "{\"format\":2}\n", "\u{feff}\n", "\0\0\0\n"] {
        fs::write(desk.journal(), header).expect("room for a journal");
        let ran = desk.ends_with(65, "--resume", &[]);
        assert!(ran.stderr.contains("n’est pas un journal"), "{}", ran.stderr);
    }
    fs::write(desk.journal(), vec![b'x'; 5_000_000]).expect("room for a journal");
    desk.ends_with(65, "--resume", &[]);
}

#[test]
fn going_back_and_changing_the_language_are_replayed() {
    let script = script("quick", 3, mixed);
    let (whole, _) = uninterrupted(&script);
    // Back over one question, another answer, back again; then on as planned.
    let detour = ["n", "n", "r", "r", "l", "s", "1", "l", "n", "r"].map(str::to_owned);
    let lines = [&script.lines[..4], &detour, &script.lines[4..]].concat();
    for cut in 4..14 {
        let desk = Desk::new();
        desk.ends_with(66, "--journal", &lines[..cut]);
        let ran = desk.ends_with(0, "--resume", &lines[cut..]);
        assert_eq!(desk.report(), whole.report(), "{cut}: {}", ran.stderr);
    }
}

#[test]
fn leaving_takes_the_journal_away() {
    let script = script("quick", 3, mixed);
    let desk = Desk::new();
    let lines = [&script.lines[..5], &["s".to_owned(), "3".to_owned()]].concat();
    desk.ends_with(0, "--journal", &lines);
    let left = fs::read_dir(desk.0.path()).expect("the folder").count();
    assert_eq!(left, 0, "they asked for everything to be forgotten");
}

#[test]
fn whoever_keeps_answers_is_told_so() {
    let script = script("quick", 3, mixed);
    let (_, ran) = uninterrupted(&script);
    let shown = flat(&ran.stderr);
    assert!(shown.contains("Vos réponses sont gardées dans un fichier"), "{shown}");
    assert!(shown.contains("Vos réponses restent dans le fichier choisi"), "{shown}");
    assert!(
        !shown.contains("Rien n’est gardé") && !shown.contains("Rien n’a été gardé"),
        "{shown}"
    );
    let desk = Desk::new();
    let ran = desk.ends_with(66, "--journal", &script.lines[..3]);
    assert!(ran.stderr.contains("continuez avec --resume"), "{}", ran.stderr);
}
