//! A week at the kiosk, day and night, on a clock that only the script moves: a thousand visitors who take their
//! time, and finish, stop or walk away. Nobody leaves anything in memory.

use std::cell::RefCell;

use niveau::front::kiosk::{Event, Key, Millis};
use niveau::view::{Ask, Screen};

use super::machine::{Next, Notes, Window, play};
use super::memory;
use super::walk::Chance;

/// A week, in milliseconds.
const WEEK: Millis = 7 * 24 * 60 * 60 * 1000;

/// How long the kiosk waits for a sign, and then for a yes: as `play` sets it up.
const IDLE: [Millis; 2] = [120_000, 30_000];

/// How a visit ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Finishes,
    /// Stops after so many screens.
    Stops(u64),
    /// Walks away after so many screens.
    Leaves(u64),
}

impl Way {
    fn of(chance: &mut Chance) -> Way {
        match chance.below(10) {
            0 | 1 => Way::Stops(2 + chance.below(14)),
            2 | 3 => Way::Leaves(1 + chance.below(18)),
            _ => Way::Finishes,
        }
    }
}

/// One visitor after the other.
struct Visitors<'a> {
    notes: &'a Notes,
    chance: Chance,
    clock: Millis,
    way: Way,
    /// How many screens the kiosk had shown when this visitor came.
    came: usize,
    /// How many were there before.
    before: usize,
    /// What happens next, from the end.
    pending: Vec<Next>,
    ended: [usize; 3],
    memory: Vec<u64>,
}

impl Visitors<'_> {
    fn next(&mut self) -> Next {
        if self.notes.visitors.get() > self.before {
            self.is_gone();
        }
        if self.clock >= WEEK {
            return Next::Event(Event::Closed);
        }
        if self.pending.is_empty() {
            let shown = self.notes.shown.borrow();
            self.pending = self.acts(shown.as_ref().expect("something is shown"));
            self.pending.reverse();
        }
        let next = self.pending.pop().expect("somebody always does something");
        if let Next::Wait(time) = next {
            self.clock += time;
        }
        next
    }

    /// Counts a visitor who has gone; somebody else comes.
    fn is_gone(&mut self) {
        let at = match self.way {
            Way::Finishes => 0,
            Way::Stops(_) => 1,
            Way::Leaves(_) => 2,
        };
        self.ended[at] += 1;
        self.before = self.notes.visitors.get();
        self.came = self.notes.screens.get();
        self.notes.taken.borrow_mut().clear();
        self.pending.clear();
        self.way = Way::of(&mut self.chance);
        self.memory.extend(memory::own());
    }

    /// Returns what somebody does in front of a screen.
    fn acts(&mut self, screen: &Screen) -> Vec<Next> {
        let seen = (self.notes.screens.get() - self.came) as u64;
        let key = |sign| Next::Event(Event::Key(Key::Char(sign)));
        let enter = Next::Event(Event::Key(Key::Enter));
        match self.way {
            Way::Leaves(after) if seen > after => return IDLE.map(Next::Wait).into(),
            Way::Stops(after) if seen > after => return self.stops(screen),
            Way::Finishes | Way::Stops(_) | Way::Leaves(_) => {}
        }
        let thinks = Next::Wait(5_000 + self.chance.below(35_000));
        let words = match self.chance.below(12) {
            0 if !screen.commands.words.is_empty() => Some('?'),
            1 => Some('t'),
            2 if screen.commands.back.is_some() => Some('r'),
            _ => None,
        };
        let typed = match (&screen.ask, words) {
            (Ask::Where { .. }, _) => self.chance.of(&["", "1080", "rue haute", "zzzz"]),
            (_, Some(command)) => return vec![thinks, key(command)],
            (Ask::Nothing | Ask::Enter { .. }, None) => "",
            (Ask::One { .. } | Ask::Candidates { .. }, None) => self.chance.of(&["1", "2", "n1"]),
            (Ask::Many { .. } | Ask::Check { .. }, None) => self.chance.of(&["1", "12", "n"]),
            (Ask::Order { .. } | Ask::Match { .. } | Ask::Number { .. }, None) => "n",
        };
        let mut acts = vec![thinks];
        acts.extend(typed.chars().map(key));
        acts.push(enter);
        acts
    }

    /// Stops for good: `s`, then the last that can be chosen, then Enter.
    fn stops(&self, screen: &Screen) -> Vec<Next> {
        let key = |key| Next::Event(Event::Key(key));
        let last = match &screen.ask {
            Ask::One { choices, .. } => char::from_digit(choices.len() as u32, 10),
            _ => None,
        };
        let is_asked = screen.commands.stop.is_none() && last.is_some();
        let keys = match (is_asked, last, &screen.commands.stop) {
            (true, Some(last), _) => vec![Key::Char(last), Key::Enter],
            (_, _, Some(_)) if matches!(screen.ask, Ask::Where { .. }) => vec![Key::Enter],
            (_, _, Some(_)) => vec![Key::Char('s')],
            _ => vec![Key::Enter],
        };
        [Next::Wait(4_000)].into_iter().chain(keys.into_iter().map(key)).collect()
    }
}

/// `cargo test --release --test all -- --ignored --nocapture a_week` (`benches/RUNS.md` keeps a run). Alone: a
/// test beside it would be measured with it.
#[test]
#[ignore = "takes a while, and must be alone"]
fn a_week_of_visitors_leaves_nothing_in_memory() {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let visitors = RefCell::new(Visitors {
        notes: &notes,
        chance: Chance::new(11),
        clock: 0,
        way: Way::Finishes,
        came: 0,
        before: 0,
        pending: Vec::new(),
        ended: [0; 3],
        memory: Vec::new(),
    });
    play(&window, &notes, "standard", |_| visitors.borrow_mut().next());
    let Visitors { clock, ended, memory, .. } = visitors.into_inner();
    assert!(clock >= WEEK);
    assert!(ended.iter().all(|count| *count >= 100), "finished, stopped, left: {ended:?}");
    memory::tell(&format!("finished, stopped, left: {ended:?}; most {:?} KiB", memory::most()));
    memory::stays_flat(&memory);
}
