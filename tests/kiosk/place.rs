//! What staff set up at a kiosk: where it stands, and how they leave it.
//!
//! `UPDATE=1 cargo test kiosk` rewrites `here.txt` and `staff.txt`; read the difference before you commit it.

use niveau::cli::content::Places;
use niveau::cli::staff::{Door, Phrase};
use niveau::domain::gazetteer::Origin;
use niveau::domain::session::Input;
use niveau::front::kiosk::{Event, Key};
use niveau::places::Found;
use niveau::view::{Ask, Screen};

use super::golden::{WINDOWS, compare};
use super::hardening::PHRASE;
use super::machine::{Next, Notes, Place, Window, play_behind};

const ENTER: Next = Next::Event(Event::Key(Key::Enter));
const KEY: fn(char) -> Next = |sign| Next::Event(Event::Key(Key::Char(sign)));

/// Returns where a kiosk stands.
fn here() -> Origin {
    match Places::embedded().find("Molenbeek-Saint-Jean") {
        Found::One(origin) => origin,
        _ => panic!("a commune"),
    }
}

/// Returns what somebody presses who wants to know quickly where help is.
fn hurries(screen: &Screen, language: char) -> Vec<Next> {
    match &screen.ask {
        Ask::One { .. } if screen.commands == Default::default() => vec![KEY(language), ENTER],
        Ask::One { choices, .. } if screen.commands.stop.is_none() => {
            // Yes, I want to see my result.
            let result = choices.iter().position(|one| one.input == Input::SeeResults);
            vec![KEY(if result.is_some() { '2' } else { '1' }), ENTER]
        }
        _ if screen.progress.as_ref().is_some_and(|progress| progress.done > 0) => vec![KEY('s')],
        Ask::One { .. } => vec![KEY('1'), ENTER],
        Ask::Nothing | Ask::Enter { .. } | Ask::Where { .. } | Ask::Candidates { .. } => {
            vec![ENTER]
        }
        Ask::Many { .. }
        | Ask::Check { .. }
        | Ask::Order { .. }
        | Ask::Match { .. }
        | Ask::Number { .. } => vec![KEY('n'), ENTER],
    }
}

/// Returns the question where somebody starts from, who then presses Enter alone; and what was recorded.
fn asked_where(language: char, (columns, rows): (u16, u16)) -> (String, Vec<Input>) {
    let (window, notes) = (Window::new(columns, rows), Notes::default());
    let (mut seen, mut pending) = (String::new(), Vec::new());
    let place = Place { here: Some(here()), ..Door::new(None).into() };
    play_behind(place, &window, &notes, "quick", |window| {
        if let Some(next) = pending.pop() {
            return next;
        }
        let shown = notes.shown.borrow();
        let screen = shown.as_ref().expect("something is shown");
        let is_where = matches!(screen.ask, Ask::Where { .. });
        if !seen.is_empty() && !is_where {
            return Next::Event(Event::Closed);
        }
        if is_where {
            seen += &format!("{}\n\n{}\n", window.text(), "~".repeat(40));
        }
        pending = hurries(screen, language);
        pending.reverse();
        pending.pop().expect("somebody presses a key")
    });
    (seen, notes.taken.take())
}

#[test]
fn enter_alone_starts_where_the_kiosk_stands() {
    let mut golden = String::new();
    for language in ['1', '2'] {
        for window in WINDOWS {
            let (seen, taken) = asked_where(language, window);
            golden += &seen;
            assert_eq!(taken.last(), Some(&Input::Origin(here())), "{window:?}");
        }
    }
    compare("here.txt", &golden);
}

/// Returns what staff see who press Ctrl-E after these keys, and after words that are not theirs.
fn asked_for_words(keys: &[Key], (columns, rows): (u16, u16)) -> String {
    let (window, notes) = (Window::new(columns, rows), Notes::default());
    let mut seen = String::new();
    let door = Door::new(Some(Phrase::of(PHRASE)));
    let key = |key: &Key| Next::Event(Event::Key(*key));
    let mut steps = keys.iter().map(key).chain([Next::Event(Event::Staff), KEY('x'), ENTER]);
    let asked = keys.len() + 1;
    let mut turn = 0;
    play_behind(door, &window, &notes, "standard", |window| {
        turn += 1;
        let next = steps.next();
        if turn == asked + 1 || next.is_none() {
            seen += &format!("{}\n\n{}\n", window.text(), "~".repeat(40));
        }
        next.unwrap_or(Next::Event(Event::Closed))
    });
    seen
}

#[test]
fn staff_are_asked_in_the_language_chosen_and_before_that_in_both() {
    let mut golden = String::new();
    for window in WINDOWS {
        for keys in [&[][..], &[Key::Char('1'), Key::Enter], &[Key::Char('2'), Key::Enter]] {
            golden += &asked_for_words(keys, window);
        }
    }
    compare("staff.txt", &golden);
}
