//! A walk by chance through keys, touches, windows of every size, pastes and waiting: the kiosk lives, its
//! screen is never empty, and what is recorded is what [`Model`] says.

use niveau::domain::item::Answer;
use niveau::domain::session::Input;
use niveau::front::kiosk::{Event, Key, SMALLEST};

use super::machine::{Next, Notes, Window, play};
use super::memory;
use super::model::{Model, ROW};

/// Numbers that look like chance and are the same each time: SplitMix64 (Steele, Lea & Flood 2014).
pub struct Chance(u64);

impl Chance {
    /// Returns the chance of a seed.
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// Returns a number below another.
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    /// Returns one of several.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }
}

/// Keys that are no answer.
const KEYS: [Key; 16] = [
    Key::Char('n'),
    Key::Char('s'),
    Key::Char('r'),
    Key::Char('l'),
    Key::Char('?'),
    Key::Char('t'),
    Key::Char('v'),
    Key::Char(' '),
    Key::Char('0'),
    Key::Char('z'),
    Key::Backspace,
    Key::Escape,
    Key::PageUp,
    Key::PageDown,
    Key::Char(','),
    Key::Char('à'),
];

const SIZES: [(u16, u16); 8] =
    [(40, 12), (56, 15), (80, 24), (200, 60), (41, 13), (132, 43), (39, 12), (1, 1)];

/// Returns what happens next.
fn event(chance: &mut Chance, model: &mut Model, window: &Window) -> Next {
    let event = match chance.below(100) {
        0 => Event::Other,
        1 => {
            let (columns, rows) = chance.of(&SIZES);
            Event::Resize(columns, rows)
        }
        2 => Event::ScrollDown,
        3 => Event::ScrollUp,
        4..=50 => Event::Key(Key::Char(chance.of(&ROW).0)),
        51..=58 => match model.touch(chance, window) {
            Some(event) => return Next::Event(event),
            None => Event::Other,
        },
        59 | 60 if model.is_pointing() => Event::Key(chance.of(&[Key::Up, Key::Down])),
        61 => return Next::Wait(chance.below(130_000)),
        62..=70 => Event::Key(chance.of(&KEYS)),
        _ => Event::Key(Key::Enter),
    };
    if !is_too_small(window) {
        model.hear(event);
    }
    Next::Event(event)
}

fn is_too_small(window: &Window) -> bool {
    let area = *window.0.borrow().buffer().area();
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// What came of a walk.
#[derive(Default)]
pub struct Walked {
    /// How many answers were recorded.
    answers: usize,
    /// How much memory there was after every so many steps, in KiB.
    memory: Vec<u64>,
}

/// After so many steps memory is read.
const READ_EVERY: usize = 10_000;

/// What a visitor reads after a defect of the program.
const DEFECT: &str = "Un petit instant";

/// Walks so many steps at one kiosk; panics where something is not as it should be.
pub fn walk(seed: u64, steps: usize) -> Walked {
    let (window, notes) = (Window::new(80, 24), Notes::default());
    let (mut model, mut chance) = (Model::default(), Chance::new(seed));
    let (mut walked, mut step) = (Walked::default(), 0);
    play(&window, &notes, "standard", |window| {
        let text = window.text();
        assert!(!text.is_empty(), "an empty screen, step {step} of seed {seed}");
        assert!(!text.contains(DEFECT), "a defect, step {step} of seed {seed}");
        walked.answers += agree(&notes, &mut model, &format!("step {step} of seed {seed}"));
        model.look(&notes);
        if step == steps {
            return Next::Event(Event::Closed);
        }
        step += 1;
        if step.is_multiple_of(READ_EVERY) {
            walked.memory.extend(memory::own());
        }
        event(&mut chance, &mut model, window)
    });
    assert_eq!(step, steps, "the kiosk ended before");
    walked
}

/// Holds what was recorded since the last step against what the model expects; returns how many answers that
/// were.
fn agree(notes: &Notes, model: &mut Model, at: &str) -> usize {
    let taken = notes.taken.take();
    let answers = taken.into_iter().filter_map(|input| match input {
        Input::Answer(answer) => Some(answer),
        _ => None,
    });
    let answers: Vec<Answer> = answers.collect();
    assert_eq!(answers, std::mem::take(&mut model.expected), "{at}");
    answers.len()
}

#[test]
fn what_is_recorded_is_what_a_model_of_keyboard_and_reader_says() {
    let answers: usize = (0..4).map(|seed| walk(seed, 1_500).answers).sum();
    assert!(answers > 100, "only {answers} answers");
}

/// `cargo test --release --test all -- --ignored --nocapture a_million` (`benches/RUNS.md` keeps a run). Alone:
/// a test beside it would be measured with it.
#[test]
#[ignore = "takes minutes, and must be alone"]
fn a_million_events() {
    let Walked { answers, memory } = walk(100, 1_000_000);
    assert!(answers > 10_000, "only {answers} answers");
    memory::tell(&format!("{answers} answers; most {:?} KiB", memory::most()));
    memory::stays_flat(&memory);
}
