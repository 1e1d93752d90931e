//! R01: the number that is typed, or the block that is touched, is the answer that is recorded, with every
//! key that may stand for it; Enter alone never answers.

use niveau::domain::item::Equipment;
use niveau::domain::session::Input;
use niveau::front::kiosk::{Event, Key};

use super::machine::{Next, Notes, Window, play};

/// Plays events on the screen that asks what somebody uses; returns what was recorded.
fn chosen(window: (u16, u16), events: &[Event]) -> Option<Equipment> {
    let (window, notes) = (Window::new(window.0, window.1), Notes::default());
    let mut all = events.iter().copied();
    let mut has_begun = false;
    play(&window, &notes, "standard", |window| {
        Next::Event(match before(window, &mut has_begun) {
            Some(key) => Event::Key(key),
            None => all.next().unwrap_or(Event::Closed),
        })
    });
    let taken = notes.taken.borrow();
    taken.iter().find_map(|input| match input {
        Input::Equipment(equipment) => Some(*equipment),
        _ => None,
    })
}

/// Returns the key that leads on to the question about what somebody uses.
fn before(window: &Window, has_begun: &mut bool) -> Option<Key> {
    let text = window.text();
    if text.contains("Kies uw taal") {
        return Some(if text.contains('►') { Key::Enter } else { Key::Char('1') });
    }
    *has_begun |= text.contains("Qu’utilisez");
    (!*has_begun).then_some(Key::Enter)
}

fn typed(keys: &[Key]) -> Option<Equipment> {
    let events: Vec<Event> = keys.iter().map(|key| Event::Key(*key)).collect();
    let all = [(40, 12), (80, 24), (200, 60)].map(|window| chosen(window, &events));
    assert!(all.iter().all(|one| *one == all[0]), "{keys:?}: {all:?}");
    all[0]
}

#[test]
fn the_number_typed_is_the_answer_recorded() {
    use Key::{Backspace, Char, Down, Enter, Escape, Up};
    let rows: &[(Option<Equipment>, &[&[Key]])] = &[
        (
            Some(Equipment::Computer),
            &[&[Char('1'), Enter], &[Char('&'), Enter], &[Char('a'), Enter]],
        ),
        (
            Some(Equipment::PhoneOnly),
            &[
                &[Char('2'), Enter],
                &[Char('é'), Enter],
                &[Char('B'), Enter],
                &[Down, Down, Enter],
                // What was typed last counts, and can be seen.
                &[Char('1'), Char('2'), Enter],
                &[Char('3'), Up, Enter],
                &[Char('1'), Backspace, Char('2'), Enter],
            ],
        ),
        (
            Some(Equipment::None),
            &[
                &[Char('3'), Enter],
                &[Char('"'), Enter],
                &[Char('c'), Enter],
                &[Down, Down, Down, Enter],
            ],
        ),
        (
            None,
            &[
                &[Enter],
                &[Enter, Enter, Char(' '), Enter],
                &[Char('2')],
                &[Char('4'), Enter],
                &[Char('\''), Enter],
                &[Char('0'), Enter],
                &[Char('2'), Backspace, Enter],
                &[Char('2'), Escape, Enter],
            ],
        ),
    ];
    for (expected, all) in rows {
        for keys in *all {
            assert_eq!(typed(keys), *expected, "{keys:?}");
        }
    }
}

/// Returns where a text stands, column and row.
fn place_of(window: &Window, text: &str) -> (u16, u16) {
    let rows = window.rows();
    let found = rows.iter().enumerate().find_map(|(row, line)| {
        let at = line.find(text)?;
        Some((line[..at].chars().count(), row))
    });
    let (column, row) = found.unwrap_or_else(|| panic!("no {text:?} in\n{}", window.text()));
    (column as u16, row as u16)
}

#[test]
fn the_block_touched_is_the_answer_recorded() {
    let rows = [
        ("Un ordinateur", Equipment::Computer),
        ("Seulement un GSM", Equipment::PhoneOnly),
        ("Aucun de ces", Equipment::None),
    ];
    for window in [(40, 12), (56, 15), (80, 24), (200, 60)] {
        for (text, expected) in rows {
            let (window, notes) = (Window::new(window.0, window.1), Notes::default());
            let (mut turn, mut has_begun) = (0, false);
            play(&window, &notes, "standard", |window| {
                if let Some(key) = before(window, &mut has_begun) {
                    return Next::Event(Event::Key(key));
                }
                turn += 1;
                Next::Event(match turn {
                    1 => {
                        let (column, row) = place_of(window, text);
                        Event::Touch(column, row)
                    }
                    2 => {
                        assert!(!notes.taken.borrow().iter().any(is_equipment), "sent too soon");
                        let (column, row) = place_of(window, "OK");
                        Event::Touch(column, row)
                    }
                    _ => Event::Closed,
                })
            });
            let taken = notes.taken.borrow();
            assert!(taken.contains(&Input::Equipment(expected)), "{text}: {taken:?}");
        }
    }
}

fn is_equipment(input: &Input) -> bool {
    matches!(input, Input::Equipment(_))
}

#[test]
fn what_cannot_be_seen_was_not_meant() {
    let (two, enter) = (Event::Key(Key::Char('2')), Event::Key(Key::Enter));
    let (small, large) = (Event::Resize(30, 8), Event::Resize(80, 24));
    for blind in [&[two, enter][..], &[two], &[enter, Event::Touch(3, 4)]] {
        let events = [&[small], blind, &[large, enter]].concat();
        assert_eq!(chosen((80, 24), &events), None, "{blind:?}");
    }
    assert_eq!(chosen((80, 24), &[small, large, two, enter]), Some(Equipment::PhoneOnly));
}
