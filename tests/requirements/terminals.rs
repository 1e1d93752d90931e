//! R11, R44, R45, R46: screen readers, languages, colours, and a terminal left as it was found.

use std::thread;
use std::time::Duration;

use crate::run::{PROGRAM, Run, spaced};
use crate::script::{mixed, own, script};
use crate::terminal::{Pty, raw};

/// Environment variables with their values.
type Variables<'a> = &'a [(&'a str, &'a str)];

const FRENCH: (&str, &str) = ("LANG", "fr_BE.UTF-8");
const QUIZ: [&str; 6] = [PROGRAM, "quiz", "--form", "quick", "--seed", "1"];

/// Asserts that bytes are lines of text and nothing else.
#[track_caller]
fn assert_plain(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    assert!(!bytes.contains(&0x1b), "an escape byte: {text:?}");
    let lines = text.replace("\r\n", "\n");
    let strange = lines.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(strange, None, "{text:?}");
}

#[test]
fn r11_accessible_text_at_a_terminal_has_no_escape_and_no_redraw() {
    let accessible = ("ACCESSIBLE", "1");
    let dumb = ("TERM", "dumb");
    for (words, variables) in [
        (&["--plain"][..], &[FRENCH][..]),
        (&[], &[FRENCH, accessible]),
        (&[], &[FRENCH, dumb]),
        (&["--color", "always"], &[FRENCH, dumb]),
        (&["--plain"], &[FRENCH, ("NO_COLOR", "1")]),
    ] {
        let sitting = script("quick", 1, mixed);
        let mut talk = vec![(" :", "\r"), ("(1 à 3) :", "1\r")];
        let typed: Vec<String> =
            sitting.lines[2..].iter().map(|line| format!("{line}\r")).collect();
        // Every question ends with a prompt; a wrong turn would show up as a text that never comes.
        let awaited: Vec<&str> = sitting.items[2..]
            .iter()
            .map(|item| if item.is_some() { ") : " } else { " : " })
            .collect();
        talk.extend(awaited.iter().zip(&typed).map(|(text, typed)| (*text, typed.as_str())));
        let (bytes, code) = raw(&[&QUIZ[..], words].concat(), variables, &talk);
        assert_plain(&bytes);
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(code, 0, "{words:?} {variables:?}: {text}");
        options_stand_alone(&text.replace("\r\n", "\n"), &sitting.items);
    }
}

#[test]
fn r11_accessible_text_through_a_pipe_has_no_escape_and_no_redraw() {
    for (form, words) in [("quick", &["--plain"][..]), ("standard", &[]), ("full", &["--plain"])] {
        let sitting = script(form, 1, mixed);
        let ran = Run::new()
            .args(["quiz", "--form", form, "--seed", "1"])
            .args(words)
            .lang("fr")
            .env("TERM", "xterm-256color")
            .lines(&sitting.lines)
            .one_stream()
            .ends_with(0);
        assert_plain(ran.stdout.as_bytes());
        options_stand_alone(&ran.stdout, &sitting.items);
        assert_eq!(
            spaced(&ran.stdout).matches("\nRéponse : ").count(),
            sitting.items.iter().flatten().count() + 1,
            "every answer is said back, and what the person uses"
        );
    }
}

/// Asserts that every option of every item stands on a line of its own behind its number.
fn options_stand_alone(text: &str, items: &[Option<&'static niveau::domain::item::Item>]) {
    use niveau::domain::item::Prompt;
    let (_, words) = own();
    for item in items.iter().flatten() {
        let options = match item.kind.prompt() {
            Prompt::One(ids) | Prompt::Many(ids) | Prompt::Check(ids) => ids,
            Prompt::Order(ids) | Prompt::Rating(ids) => ids,
            Prompt::Match { options, .. } => options,
            Prompt::Number => continue,
        };
        let said = words.of(niveau::domain::id::Lang::Fr, &item.id).expect("words");
        for (place, id) in (1..).zip(options) {
            let first = said.options[&id].split_whitespace().next().expect("a word");
            let line = format!("{place}. {first}").replace('\'', "’");
            assert!(text.lines().any(|one| one.starts_with(&line)), "{}: {line}", item.id);
        }
    }
}

#[test]
fn r44_the_language_is_the_one_that_was_asked_for() {
    let (french, dutch, both) = ("Bienvenue", "Welkom", "Choisissez votre langue / Kies uw taal");
    let rows: [(&[&str], Variables, &str); 15] = [
        (&["--lang", "nl"], &[("LANG", "fr_BE.UTF-8")], dutch),
        (&["--lang", "fr"], &[("LANGUAGE", "nl"), ("LC_ALL", "nl_BE.UTF-8")], french),
        (&[], &[("LANGUAGE", "nl:fr"), ("LANG", "fr_BE.UTF-8")], dutch),
        (&[], &[("LANGUAGE", "de:fr"), ("LC_ALL", "nl_BE.UTF-8")], french),
        (&[], &[("LC_ALL", "nl_BE.UTF-8"), ("LANG", "fr_BE.UTF-8")], dutch),
        (&[], &[("LC_MESSAGES", "fr_BE.UTF-8"), ("LANG", "nl_BE.UTF-8")], french),
        (&[], &[("LANG", "nl_BE.UTF-8")], dutch),
        (&[], &[("LANG", "nl_BE@euro")], dutch),
        (&[], &[("LANG", "fr")], french),
        (&[], &[("LANG", "C")], both),
        (&[], &[("LANG", "C"), ("LANGUAGE", "nl")], both),
        (&[], &[("LANG", "xx_XX.UTF-8")], both),
        (&[], &[("LANG", "en_GB.UTF-8")], both),
        (&[], &[("LANG", "")], both),
        (&[], &[], both),
    ];
    for (words, variables, expected) in rows {
        let quiz = Run::new().args(["quiz"]).args(words);
        let ran = variables.iter().fold(quiz, |run, (name, value)| run.env(name, value)).run();
        assert!(ran.stderr.contains(expected), "{words:?} {variables:?}: {}", ran.stderr);
    }
    let chosen = Run::new().args(["quiz"]).lines(&["3", "2"]).ends_with(66);
    assert!(chosen.stderr.contains(dutch), "{}", chosen.stderr);
}

#[test]
fn r45_colour_through_a_pipe() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let path = folder.path().to_string_lossy().into_owned();
    // (styled, --color, variables)
    let rows: [(bool, &str, Variables); 10] = [
        (false, "auto", &[]),
        (false, "auto", &[("TERM", "xterm")]),
        (true, "always", &[("TERM", "xterm")]),
        (true, "always", &[("NO_COLOR", "1")]),
        (false, "always", &[("TERM", "dumb")]),
        (false, "never", &[("FORCE_COLOR", "1")]),
        (true, "auto", &[("FORCE_COLOR", "1"), ("NO_COLOR", "")]),
        (true, "auto", &[("CLICOLOR_FORCE", "1")]),
        (false, "auto", &[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]),
        (false, "auto", &[("FORCE_COLOR", "0")]),
    ];
    for (is_styled, color, variables) in rows {
        let check = Run::new().args(["bank", "check", &path, "--color", color]);
        let ran = variables.iter().fold(check, |run, (name, value)| run.env(name, value));
        let ran = ran.ends_with(1);
        assert!(!ran.stdout.is_empty());
        assert_eq!(ran.stdout.contains('\x1b'), is_styled, "{color} {variables:?}: {ran:?}");
    }
}

#[test]
fn r45_colour_at_a_terminal() {
    // `NO_COLOR=` is as if it were not set: https://no-color.org
    for (is_styled, words, variable) in [
        (true, &[][..], ("NO_COLOR", "")),
        (false, &[], ("NO_COLOR", "1")),
        (false, &["--color", "never"], ("NO_COLOR", "")),
        (true, &["--color", "always"], ("NO_COLOR", "1")),
        (false, &["--plain"], ("NO_COLOR", "")),
    ] {
        let mut pty = Pty::niveau(&[&["quiz"], words].concat(), &[FRENCH, variable]);
        let screen = pty.wait("commencer :");
        let cells = (0..screen.rows()).flat_map(|row| (0..80).map(move |column| (row, column)));
        let cells = cells.filter_map(|(row, column)| screen.cell(row, column));
        let plain = termlens::Style::default();
        let styled = cells.filter(|cell| *cell.style() != plain && !cell.contents().is_empty());
        assert_eq!(styled.count() > 0, is_styled, "{words:?} {variable:?}");
        pty.send("\x03");
        pty.ends_with(130);
    }
}

#[test]
fn r46_ctrl_c_leaves_a_sane_terminal() {
    for (words, steps) in [
        (&["quiz"][..], 0),
        (&["quiz"], 1),
        (&["quiz"], 2),
        (&["quiz"], 3),
        (&[], 2),
        (&["quiz", "--plain"], 0),
        (&["quiz", "--plain"], 2),
    ] {
        let mut pty = Pty::niveau(words, &[FRENCH]);
        let screens = ["commencer :", "(1 à 3) :", "semaine", "Question 1"];
        for text in &screens[..steps] {
            pty.wait(text);
            thread::sleep(Duration::from_millis(50));
            pty.send(if *text == "commencer :" { "\r" } else { "2\r" });
        }
        pty.wait(screens[steps]);
        // The prompt comes after the text; the key must meet it.
        thread::sleep(Duration::from_millis(100));
        pty.send("\x03");
        pty.ends_with(130);
    }
}
