//! The kiosk in a real terminal: what keys send there, what cannot leave it, and what is left behind on
//! the screen.

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
    pty.0.resize(56, 15).expect("another size");
    pty.wait("2. Nederlands");
    pty.send("\x05").ends_with(0);
}
