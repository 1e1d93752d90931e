//! Nobody is there: the warning, the time to react, and nothing left. The clock is the script's.

use niveau::cli::kiosk::Outcome;
use niveau::front::kiosk::{Event, Key};

use super::machine::{Next, Notes, Step, Window, does, play, sees};

const KEY: fn(char) -> Next = |sign| Next::Event(Event::Key(Key::Char(sign)));
const ENTER: Next = Next::Event(Event::Key(Key::Enter));
const WARNING: &str = "Êtes-vous toujours là";

/// Plays steps one after the other; what a step returns happens.
fn steps(notes: &Notes, window: &Window, steps: Vec<Step>) -> Outcome {
    let mut steps = steps.into_iter();
    play(window, notes, "standard", |window| match steps.next() {
        Some(step) => step(window),
        None => Next::Event(Event::Closed),
    })
}

fn misses<'a>(text: &'a str, next: Next) -> Step<'a> {
    Box::new(move |window| {
        assert!(!window.text().contains(text), "{text:?} in\n{}", window.text());
        next
    })
}

#[test]
fn a_warning_after_two_minutes_then_everything_is_forgotten() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let outcome = steps(
        &notes,
        &window,
        vec![
            does(KEY('1')),
            does(ENTER),
            does(Next::Wait(119_999)),
            misses(WARNING, Next::Wait(1)),
            sees(WARNING, Next::Wait(29_999)),
            sees("Bent u er nog", Next::Wait(1)),
            sees("Kies uw taal", Next::Event(Event::Closed)),
        ],
    );
    assert_eq!(outcome, Outcome::HungUp);
    assert_eq!(notes.visitors.get(), 2);
    // Before each visitor, and at the end.
    assert_eq!(window.wipes(), 3);
    assert_eq!(window.text(), "");
}

#[test]
fn any_key_extends_as_often_as_one_wants() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let mut play = vec![does(KEY('1')), does(ENTER)];
    for turn in 0..12 {
        play.push(misses(WARNING, Next::Wait(120_000)));
        let any = match turn % 4 {
            0 => Next::Event(Event::Other),
            1 => Next::Event(Event::Touch(70, 3)),
            2 => KEY('x'),
            _ => ENTER,
        };
        play.push(sees(WARNING, any));
    }
    play.push(sees("14 questions", Next::Event(Event::Closed)));
    steps(&notes, &window, play);
    assert_eq!(notes.visitors.get(), 1);
}

#[test]
fn typing_without_sending_is_being_there() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let mut play = vec![does(KEY('1')), does(ENTER), does(ENTER)];
    for _ in 0..10 {
        play.push(misses(WARNING, Next::Wait(119_000)));
        play.push(sees("Un ordinateur", KEY('2')));
    }
    play.push(sees("║ ► 2.", Next::Event(Event::Closed)));
    steps(&notes, &window, play);
}

#[test]
fn the_warning_stands_still() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let first = std::cell::RefCell::new(String::new());
    let keep = |window: &Window| {
        *first.borrow_mut() = window.text();
        Next::Event(Event::Resize(80, 24))
    };
    let same = |window: &Window| {
        assert_eq!(window.text(), *first.borrow());
        Next::Wait(10_000)
    };
    let play: Vec<Step> = vec![
        does(KEY('1')),
        does(ENTER),
        does(Next::Wait(120_000)),
        Box::new(keep),
        Box::new(same),
        Box::new(same),
        Box::new(same),
        sees("Kies uw taal", Next::Event(Event::Closed)),
    ];
    steps(&notes, &window, play);
}

#[test]
fn what_is_played_with_before_a_language_is_forgotten_too() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let play = vec![
        // Nobody has touched anything: nothing happens, however long.
        does(Next::Wait(100_000_000)),
        sees("Choisissez", KEY('2')),
        sees("► 2.", Next::Wait(120_000)),
        misses("►", Next::Event(Event::Closed)),
    ];
    steps(&notes, &window, play);
    assert_eq!(notes.visitors.get(), 2);
}

#[test]
fn who_stops_leaves_nothing() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let play = vec![
        does(KEY('1')),
        does(ENTER),
        does(ENTER),
        does(KEY('1')),
        does(ENTER),
        does(KEY('s')),
        sees("Oui, effacez mes réponses", KEY('2')),
        does(ENTER),
        sees("Rien n’a été gardé", ENTER),
        sees("Kies uw taal", Next::Event(Event::Staff)),
    ];
    assert_eq!(steps(&notes, &window, play), Outcome::StaffExit);
    assert_eq!(window.text(), "");
}

#[test]
fn a_goodbye_nobody_reads_ends_by_itself() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let play = vec![
        does(KEY('1')),
        does(ENTER),
        does(KEY('s')),
        does(KEY('2')),
        does(ENTER),
        sees("Rien n’a été gardé", Next::Wait(20_000)),
        sees("Kies uw taal", Next::Event(Event::Closed)),
    ];
    steps(&notes, &window, play);
}
