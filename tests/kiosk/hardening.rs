//! What a kiosk bears: a defect of its own in front of a visitor, and somebody who guesses the words of the staff.

use niveau::cli::kiosk::Outcome;
use niveau::cli::staff::{Door, Phrase};
use niveau::front::kiosk::{Event, Key};

use super::machine::{Next, Notes, Step, Window, does, play_behind, play_with_defects, sees};

const KEY: fn(char) -> Next = |sign| Next::Event(Event::Key(Key::Char(sign)));
const ENTER: Next = Next::Event(Event::Key(Key::Enter));
const STAFF: Next = Next::Event(Event::Staff);

/// `acht kleine vissen`, as `niveau kiosk --set-phrase` gives it.
pub const PHRASE: &str = "acht kleine vissen";

fn types<'a>(text: &str) -> impl Iterator<Item = Step<'a>> {
    text.chars().map(|sign| does(KEY(sign))).collect::<Vec<_>>().into_iter()
}

/// Plays steps one after the other, then closes the terminal.
fn plays(door: Door, steps: Vec<Step>) -> (Outcome, Notes, Window) {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let mut steps = steps.into_iter();
    let outcome = play_behind(door, &window, &notes, "standard", |window| match steps.next() {
        Some(step) => step(window),
        None => Next::Event(Event::Closed),
    });
    (outcome, notes, window)
}

#[test]
fn after_a_defect_a_calm_sentence_and_a_fresh_session() {
    let seen = std::cell::RefCell::new(Vec::new());
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let mut turn = 0;
    let outcome = play_with_defects(Door::new(None), &window, &notes, "standard", |window| {
        turn += 1;
        seen.borrow_mut().push(window.text());
        match turn {
            1 => KEY('1'),
            2 | 3 => ENTER,
            4 => panic!("a defect that tells an answer"),
            5 => ENTER,
            _ => Next::Event(Event::Closed),
        }
    });
    assert_eq!(outcome, Outcome::HungUp);
    assert_eq!(notes.visitors.get(), 2, "forgotten after the defect and at the end");
    let seen = seen.into_inner();
    let words = ["Un petit instant", "Vos réponses sont effacées", "Een ogenblik"];
    for text in words {
        assert!(seen[4].contains(text), "no {text:?} in\n{}", seen[4]);
    }
    assert!(!seen[4].contains("defect"), "{}", seen[4]);
    assert_eq!(seen[5], seen[0], "the choice of a language again");
}

#[test]
fn one_defect_after_the_other_ends_it() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let outcome =
        play_with_defects(Door::new(None), &window, &notes, "standard", |_| panic!("again"));
    assert_eq!(outcome, Outcome::Defect);
    assert_eq!(window.text(), "");
}

#[test]
fn only_the_words_of_the_staff_lead_out() {
    let door = Door::new(Some(Phrase::of(PHRASE)));
    let mut steps: Vec<Step> = vec![does(KEY('2')), does(ENTER), does(ENTER)];
    steps.push(does(STAFF));
    steps.push(sees("Voor het personeel", KEY('x')));
    steps.push(sees("•", ENTER));
    steps.push(sees("Wacht 1 seconde", Next::Wait(1_000)));
    steps.extend(types(PHRASE));
    steps.push(Box::new(|window| {
        assert!(!window.text().contains("vissen"), "{}", window.text());
        assert!(window.text().contains(&"•".repeat(PHRASE.len())), "{}", window.text());
        ENTER
    }));
    let (outcome, notes, window) = plays(door, steps);
    assert_eq!(outcome, Outcome::StaffExit);
    assert_eq!(notes.visitors.get(), 1);
    assert_eq!(window.text(), "");
}

#[test]
fn who_does_not_know_the_words_is_back_at_the_same_question() {
    let door = || Door::new(Some(Phrase::of(PHRASE)));
    let begin = || vec![does(KEY('2')), does(ENTER), does(ENTER)];
    let back: [Vec<Step>; 2] = [
        vec![does(STAFF), sees("Voor het personeel", Next::Wait(30_000))],
        vec![does(STAFF), does(ENTER)],
    ];
    for way in back {
        let mut steps: Vec<Step> = begin();
        steps.extend(way);
        steps.push(sees("Uw toestel", Next::Event(Event::Closed)));
        let (outcome, ..) = plays(door(), steps);
        assert_eq!(outcome, Outcome::HungUp);
    }
}

#[test]
fn without_words_staff_leave_before_anybody_has_begun() {
    let (outcome, ..) = plays(Door::new(None), vec![does(STAFF)]);
    assert_eq!(outcome, Outcome::StaffExit);
    let begun = vec![does(KEY('1')), does(ENTER), does(STAFF), sees("pas un examen", STAFF)];
    let (outcome, ..) = plays(Door::new(None), begun);
    assert_eq!(outcome, Outcome::HungUp);
}
