//! Nothing of a visitor is in the memory of a kiosk, on its screen or above it once they have gone, whichever
//! way they went: the number and the choice that they answered, and the words that they typed and perhaps
//! never sent.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

use super::promises::Served;
use crate::faults::{Files, change};
use crate::run::spaced;

/// An answer that stands in no file.
const NUMBER: &str = "271828182845";

/// The choice that is answered; the bank knows it too, so that only how often it is there can be compared.
const CHOICE: &str = "zqxjkvbwpmh";

/// No place sounds like it.
const TYPED: &str = "qwxzbrtk";

/// Two questions: a number, and one of three.
const BANK: &str = r#"=== bank.yaml
format: 1
id: small
version: "1"
framework: digcomp-3.0
languages: [fr, nl]
modules: [search, bank]
cuts: {version: "1", provisional: true, thetas: [-1, 0, 1]}
forms:
  - id: quick
    blueprint: {"1": 2}
    ratings: false
    minimum_answers: 1
    minimum_area_answers: 0
    precision: range
=== items/1.yaml
format: 1
items:
  - {id: first, competence: "1.1", level: 2, kind: number, module: search, device: any, outcomes: [LO1.1.02], range: [0, 1000000000000]}
  - {id: second, competence: "1.1", level: 2, kind: single, module: search, device: any, outcomes: [LO1.1.02], options: [a, zqxjkvbwpmh, c], key: a}
=== fr/1.yaml
format: 1
items:
  first: {stem: "Combien ?", unit: euros}
  second: {stem: "Que faites-vous ?", options: {a: Un, zqxjkvbwpmh: Deux, c: Trois}}
=== nl/1.yaml
format: 1
items:
  first: {stem: "Hoeveel?", unit: euro}
  second: {stem: "Wat doet u?", options: {a: Een, zqxjkvbwpmh: Twee, c: Drie}}
--- expects
"#;

/// Writes the bank into a folder.
fn write_bank(folder: &Path) {
    let mut files = Files::new();
    change(&mut files, BANK);
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("room");
        fs::write(path, bytes).expect("room");
    }
}

/// How often something of a visitor stands in memory.
#[derive(Debug, PartialEq)]
struct Found {
    /// The number, as digits and as the bytes of a float.
    number: (usize, usize),
    choice: usize,
    typed: usize,
}

/// Searches the memory that a process can write to, if that may be read: only root looks into a process
/// that lets nobody look.
fn search(process: u32) -> Option<Found> {
    let memory = File::open(format!("/proc/{process}/mem")).ok()?;
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).ok()?;
    let parse = |number: &str| u64::from_str_radix(number, 16).ok();
    let float = NUMBER.parse::<f64>().expect("a number").to_ne_bytes();
    let mut found = Found { number: (0, 0), choice: 0, typed: 0 };
    for range in maps.lines().filter(|line| line.contains(" rw")) {
        let (from, to) = range.split(' ').next()?.split_once('-')?;
        let (from, to) = (parse(from)?, parse(to)?);
        let mut bytes = vec![0; usize::try_from(to - from).ok()?];
        // Some pages cannot be read, such as those of the kernel.
        if memory.read_exact_at(&mut bytes, from).is_ok() {
            let count = |what: &[u8]| memchr::memmem::find_iter(&bytes, what).count();
            found.number.0 += count(NUMBER.as_bytes());
            found.number.1 += count(&float);
            found.choice += count(CHOICE.as_bytes());
            found.typed += count(TYPED.as_bytes());
        }
    }
    Some(found)
}

/// How a visitor goes, who has answered both questions.
enum Way {
    /// To the end: words for a place, help nearby, goodbye.
    Finishes,
    /// Stops and has everything erased, before the last question.
    Stops,
    /// Types words for a place and walks away.
    WalksAway,
}

/// A kiosk with somebody in front of it.
struct Visit {
    served: Served,
    process: u32,
    /// What stood in memory before anybody came.
    before: Found,
    _bank: tempfile::TempDir,
}

impl Visit {
    /// Begins a visit, if memory may be read.
    fn begin() -> Option<Visit> {
        let folder = tempfile::tempdir().expect("room");
        write_bank(folder.path());
        let bank = folder.path().display().to_string();
        let mut served = Served::with(&[], &["--bank", &bank, "--idle", "30"]);
        let process = served.process().expect("it runs");
        let Some(before) = search(process) else {
            served.leave();
            return None;
        };
        assert_eq!((before.number, before.typed), ((0, 0), 0), "something like it is always there");
        Some(Visit { served, process, before, _bank: folder })
    }

    fn found(&self) -> Found {
        search(self.process).expect("it could be read before")
    }

    fn does(&mut self, steps: &[(&str, &str)]) {
        for (seen, keys) in steps {
            self.served.terminal.wait(seen);
            self.served.terminal.send(keys);
        }
    }

    /// Answers a question, whichever comes.
    fn answer(&mut self, place: usize) {
        self.served.terminal.wait(&format!("Question {place} sur"));
        let is_number = spaced(&self.served.terminal.0.screen().text()).contains("Combien");
        let keys = if is_number { NUMBER } else { "2" };
        self.served.terminal.send(keys);
        self.served.terminal.wait(if is_number { NUMBER } else { "► 2." });
        if is_number {
            assert!(self.found().number.0 > 0, "the search finds what is typed");
        }
        self.served.terminal.send("\r");
    }

    fn goes(&mut self, way: &Way) {
        self.does(&[("Kies uw taal", "1\r"), ("pas un examen", "\r"), ("Votre matériel", "1\r")]);
        self.answer(1);
        if let Way::Stops = way {
            self.does(&[("Question 2 sur", "s"), ("vraiment", "3\r"), ("Merci", "\r")]);
            return;
        }
        self.answer(2);
        self.served.terminal.wait("Votre résultat");
        let found = self.found();
        assert!(found.number.1 > 0 && found.choice > self.before.choice, "{found:?}");
        self.does(&[("Votre résultat", "\r"), ("D’où partez-vous", TYPED), (TYPED, "")]);
        assert!(self.found().typed > 0, "the search finds what is typed");
        match way {
            Way::Finishes => self.finishes(),
            Way::Stops => {}
            Way::WalksAway => {
                let begun = Instant::now();
                self.waits("toujours là", begun);
                self.waits("Kies uw taal", begun);
            }
        }
    }

    /// Goes on to the goodbye, through as many pages as help nearby takes.
    fn finishes(&mut self) {
        self.does(&[("", "\r"), ("ne trouvons pas", "\r"), ("aide près de chez vous", "")]);
        let is_over = |text: &str| text.contains("Merci d’avoir pris le temps");
        for _ in 0..20 {
            let before = self.served.terminal.0.screen().text();
            if is_over(&spaced(&before)) {
                break;
            }
            self.served.terminal.send("\r");
            let changed = |screen: &termlens::Screen| screen.text() != before;
            self.served.terminal.0.wait_until(changed).expect("another page");
        }
        self.does(&[("Merci d’avoir pris le temps", "\r")]);
    }

    /// Waits for a text for longer than other tests do.
    fn waits(&mut self, text: &str, begun: Instant) {
        while !spaced(&self.served.terminal.0.screen().text()).contains(text) {
            assert!(begun.elapsed() < Duration::from_secs(90), "{text}");
            std::thread::sleep(Duration::from_millis(250));
        }
    }
}

/// Lets a visitor go, and searches where they were.
fn nothing_is_left_of_one_who(way: &Way) {
    let Some(mut visit) = Visit::begin() else { return };
    visit.goes(way);
    let screen = visit.served.terminal.wait("Kies uw taal");
    let seen = spaced(&screen.full_text());
    assert!(!seen.contains(NUMBER) && !seen.contains(TYPED), "on screen or scrolled out: {seen}");
    assert_eq!(visit.found(), visit.before);
    visit.served.leave();
}

#[test]
fn nothing_is_in_memory_after_a_visitor_who_finishes() {
    nothing_is_left_of_one_who(&Way::Finishes);
}

#[test]
fn nothing_is_in_memory_after_a_visitor_who_stops() {
    nothing_is_left_of_one_who(&Way::Stops);
}

/// `cargo test --test all -- --ignored walks_away`
#[test]
#[ignore = "takes the minute that the kiosk waits"]
fn nothing_is_in_memory_after_a_visitor_who_walks_away() {
    nothing_is_left_of_one_who(&Way::WalksAway);
}
