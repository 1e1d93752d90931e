//! The kiosk in a real terminal: what keys send there, what cannot leave it, and what is left behind on
//! the screen and in memory.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};

use crate::run::spaced;
use crate::terminal::Pty;

/// Chords that end other programs, a paste and bytes that no key sends.
const ROUGH: &str = "\x03\x1a\x1c\x04\x1b[200~2\r2\r\x1b[201~\x1b[99;99;99Z\x1b]0;x\x07";

#[test]
fn a_visit_in_dutch_leaves_nothing_on_the_screen() {
    let mut pty = Pty::niveau(&["kiosk", "--form", "quick"], &[]);
    pty.wait("Kies uw taal");
    pty.send("é").wait("► 2. Nederlands");
    pty.send("\r").wait("geen examen");
    pty.send(ROUGH);
    pty.send("\r").wait("Wat gebruikt u gewoonlijk");
    pty.send("\x1b[<0;20;12M").wait("► ");
    pty.send("\r").wait("Een vraag om te proberen");
    pty.send("s").wait("Wilt u echt stoppen");
    pty.send("2").wait("► 2.");
    pty.send("\r").wait("Er is niets bewaard");
    pty.send("\r").wait("Kies uw taal");
    // Only staff leave, and only where nobody has begun.
    pty.send("\x05");
    let text = pty.ends_with(0);
    for gone in ["geen examen", "gewoonlijk", "proberen", "niets bewaard", "Nederlands"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
}

#[test]
fn a_window_without_room_says_so_and_comes_back() {
    let mut pty = Pty::niveau(&["kiosk"], &[("NO_COLOR", "1")]);
    pty.wait("Kies uw taal");
    pty.0.resize(30, 8).expect("another size");
    pty.wait("groter.");
    pty.send("2\r");
    pty.0.resize(56, 15).expect("another size");
    let screen = pty.wait("2. Nederlands");
    // What could not be seen was not meant.
    assert!(!spaced(&screen.text()).contains("►"), "{}", screen.text());
    pty.send("\x05").ends_with(0);
}

/// Something that stands nowhere in the program.
const TYPED: &str = "zqxjkvbwpmh";

#[test]
fn nothing_of_what_was_typed_stays_in_memory() {
    // A number of seconds that tells this program from all others.
    let mut pty = Pty::niveau(&["kiosk", "--form", "quick", "--idle", "577"], &[]);
    pty.wait("Kies uw taal");
    pty.send("1").wait("► 1.");
    pty.send("\r").wait("pas un examen");
    pty.send("\r").wait("Qu’utilisez-vous");
    pty.send("1").wait("► 1.");
    pty.send("\r").wait("pour essayer");
    pty.send("n").wait("Votre réponse (1 à 3) : Je ne sais pas");
    pty.send("\r");
    for question in 1..=6 {
        let here = format!("Question {question} sur");
        let next = |text: &str| text.contains(&here) || text.contains("Votre niveau");
        pty.0.wait_until(|screen| next(&screen.text())).expect("a question or a result");
        if pty.0.screen().text().contains("Votre niveau") {
            break;
        }
        pty.send("n").wait(": Je ne sais pas");
        pty.send("\r");
    }
    pty.wait("Votre niveau");
    pty.send("\r").wait("D’où partez-vous");
    for letter in TYPED.chars() {
        pty.send(&letter.to_string());
    }
    pty.wait(TYPED);
    pty.send("\r").wait("Nous ne trouvons pas");
    let process = process_with("577").expect("a kiosk that runs");
    assert!(found(process, TYPED) > 0, "the search finds what is there");
    pty.send("\x1b[<0;1;1M");
    pty.send("s\r").wait("Voulez-vous vraiment");
    pty.send("2").wait("► 2.");
    pty.send("\r").wait("Merci d’avoir pris le temps");
    pty.send("\r").wait("Kies uw taal");
    assert_eq!(found(process, TYPED), 0);
    pty.send("\x05").ends_with(0);
}

/// Returns the process of ours that was started with this word.
fn process_with(word: &str) -> Option<u32> {
    let processes = fs::read_dir("/proc").ok()?.flatten();
    processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).find(|id| {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let words: Vec<&[u8]> = line.split(|byte| *byte == 0).collect();
        words.first().is_some_and(|first| first.ends_with(b"niveau"))
            && words.contains(&word.as_bytes())
    })
}

/// Returns how often a text stands in the memory that a process can write to.
fn found(process: u32, text: &str) -> usize {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("a child of ours");
    let mut memory = File::open(format!("/proc/{process}/mem")).expect("a child of ours");
    let mut count = 0;
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let range = line.split(' ').next().unwrap_or_default();
        let ends = range.split('-').map(|end| u64::from_str_radix(end, 16).unwrap_or(0));
        let [from, to] = ends.collect::<Vec<_>>()[..] else { continue };
        let mut bytes = vec![0; (to - from) as usize];
        // Some pages cannot be read, such as those of the kernel.
        if memory.seek(SeekFrom::Start(from)).is_ok() && memory.read_exact(&mut bytes).is_ok() {
            count += memchr::memmem::find_iter(&bytes, text).count();
        }
    }
    count
}
