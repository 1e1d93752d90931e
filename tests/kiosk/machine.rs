//! A kiosk whose window can be read and whose keys are played: the one place that knows the interface.

use std::cell::{Cell, RefCell};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;
use std::sync::LazyLock;

use niveau::cli::Voices;
use niveau::cli::content::{Places, Usable, usable_bank};
use niveau::cli::kiosk::{House, Outcome, Witness, serve};
use niveau::cli::staff::Door;
use niveau::domain::bank::Bank;
use niveau::domain::estimate::SecondOrder;
use niveau::domain::gazetteer::Origin;
use niveau::domain::id::Lang;
use niveau::domain::opening::DateTime;
use niveau::domain::session::{Idle, Input};
use niveau::domain::words::BankWords;
use niveau::front::kiosk::{Event, Kiosk, Millis, Paper, Source, Theme};
use niveau::l10n::L10n;
use niveau::l10n::negotiate::Choice;
use niveau::view::Screen;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::Cell as Sign;
use ratatui::layout::{Position, Size};

/// The bank of the program, read once.
pub static CONTENT: LazyLock<(Bank, BankWords, SecondOrder)> = LazyLock::new(|| {
    let Ok(Usable::Bank(loaded)) = usable_bank(None, &L10n::new(Lang::En)) else {
        panic!("the bank of the program can be used");
    };
    let (bank, words) = *loaded;
    let model = bank.second_order();
    (bank, words, model)
});

/// The window: what is painted stays to be read.
#[derive(Clone)]
pub struct Window(pub Rc<RefCell<TestBackend>>, pub Rc<Cell<usize>>);

impl Window {
    pub fn new(columns: u16, rows: u16) -> Window {
        let backend = TestBackend::new(columns, rows);
        Window(Rc::new(RefCell::new(backend)), Rc::default())
    }

    /// Returns what can be read, row by row, without spaces at the ends.
    pub fn rows(&self) -> Vec<String> {
        let backend = self.0.borrow();
        let buffer = backend.buffer();
        let width = usize::from(buffer.area.width).max(1);
        let row = |cells: &[Sign]| cells.iter().map(Sign::symbol).collect::<String>();
        buffer.content.chunks(width).map(|cells| row(cells).trim_end().to_owned()).collect()
    }

    /// Returns what can be read, without blank rows at the end.
    pub fn text(&self) -> String {
        self.rows().join("\n").trim_end().to_owned()
    }

    /// Returns how often window and scrollback were cleared.
    pub fn wipes(&self) -> usize {
        self.1.get()
    }
}

impl Backend for Window {
    type Error = std::convert::Infallible;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Sign)>>(
        &mut self,
        cells: I,
    ) -> Result<(), Self::Error> {
        self.0.borrow_mut().draw(cells)
    }

    fn hide_cursor(&mut self) -> Result<(), Self::Error> {
        self.0.borrow_mut().hide_cursor()
    }

    fn show_cursor(&mut self) -> Result<(), Self::Error> {
        self.0.borrow_mut().show_cursor()
    }

    fn get_cursor_position(&mut self) -> Result<Position, Self::Error> {
        self.0.borrow_mut().get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, at: P) -> Result<(), Self::Error> {
        self.0.borrow_mut().set_cursor_position(at)
    }

    fn clear(&mut self) -> Result<(), Self::Error> {
        self.0.borrow_mut().clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), Self::Error> {
        self.0.borrow_mut().clear_region(region)
    }

    fn size(&self) -> Result<Size, Self::Error> {
        self.0.borrow().size()
    }

    fn window_size(&mut self) -> Result<WindowSize, Self::Error> {
        self.0.borrow_mut().window_size()
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

impl Paper for Window {
    fn resize_to(&mut self, columns: u16, rows: u16) {
        self.0.borrow_mut().resize(columns, rows);
    }

    fn wipe(&mut self) -> io::Result<()> {
        self.1.set(self.1.get() + 1);
        Backend::clear(self).map_err(io::Error::other)
    }
}

/// What happens next, decided by somebody who sees the window.
pub enum Next {
    /// This.
    Event(Event),
    /// Nothing, for so many milliseconds.
    Wait(Millis),
}

/// Keys that a player presses, and the clock.
pub struct Played<P: FnMut(&Window) -> Next> {
    window: Window,
    clock: Rc<Cell<Millis>>,
    player: P,
}

impl<P: FnMut(&Window) -> Next> Source for Played<P> {
    fn now(&self) -> Millis {
        self.clock.get()
    }

    fn next(&mut self, until: Option<Millis>) -> io::Result<Option<Event>> {
        loop {
            match (self.player)(&self.window) {
                Next::Event(event) => return Ok(Some(event)),
                Next::Wait(millis) => {
                    let then = self.clock.get() + millis;
                    self.clock.set(until.map_or(then, |until| then.min(until)));
                    if until.is_some_and(|until| until <= then) {
                        return Ok(None);
                    }
                }
            }
        }
    }

    fn size(&self) -> (u16, u16) {
        let size = self.window.size().expect("a window in memory");
        (size.width, size.height)
    }

    fn forget(&mut self) {}
}

/// What a kiosk was seen to do.
#[derive(Default)]
pub struct Notes {
    pub shown: RefCell<Option<Screen>>,
    pub screens: Cell<usize>,
    pub taken: RefCell<Vec<Input>>,
    pub visitors: Cell<usize>,
}

impl Witness for Notes {
    fn shown(&self, screen: &Screen) {
        *self.shown.borrow_mut() = Some(screen.clone());
        self.screens.set(self.screens.get() + 1);
    }

    fn took(&self, input: &Input) {
        self.taken.borrow_mut().push(input.clone());
    }

    fn forgot(&self) {
        self.visitors.set(self.visitors.get() + 1);
    }
}

fn moment() -> DateTime {
    "2026-11-24T10:00".parse().expect("a moment")
}

/// What staff set up at a kiosk.
pub struct Place {
    /// The way out.
    pub door: Door,
    /// Where it stands.
    pub here: Option<Origin>,
}

impl From<Door> for Place {
    fn from(door: Door) -> Place {
        Place { door, here: None }
    }
}

/// Serves visitors who are played until the player closes the terminal.
pub fn play(
    window: &Window,
    notes: &Notes,
    form: &str,
    player: impl FnMut(&Window) -> Next,
) -> Outcome {
    play_behind(Door::new(None), window, notes, form, player)
}

/// The same at a place with its own door. A kiosk bears a panic, also that of a player who does not see
/// what they should: it ends the play here, and the test.
pub fn play_behind(
    place: impl Into<Place>,
    window: &Window,
    notes: &Notes,
    form: &str,
    mut player: impl FnMut(&Window) -> Next,
) -> Outcome {
    let mut failed = None;
    let outcome = play_with_defects(place, window, notes, form, |window| {
        catch_unwind(AssertUnwindSafe(|| player(window))).unwrap_or_else(|payload| {
            failed = Some(payload);
            Next::Event(Event::Closed)
        })
    });
    if let Some(payload) = failed {
        resume_unwind(payload);
    }
    outcome
}

/// The same where a panic of the player stands for a defect of the program.
pub fn play_with_defects(
    place: impl Into<Place>,
    window: &Window,
    notes: &Notes,
    form: &str,
    player: impl FnMut(&Window) -> Next,
) -> Outcome {
    let Place { door, here } = place.into();
    let (bank, words, model) = &*CONTENT;
    let voices = Voices::new(Choice { interface: Lang::Fr, quiz: None });
    let places = Places::embedded();
    let form = bank.forms.iter().find(|one| one.id.as_str() == form).expect("a form");
    let house = House {
        bank,
        form,
        model,
        words,
        voices: &voices,
        places: &places,
        here,
        idle: Idle { warn_after: 120_000, forget_after: 30_000 },
        moment,
        seed: || 7,
        witness: notes,
        door: &door.into(),
        read_aloud: None,
        speaks_first: false,
    };
    let played = Played { window: window.clone(), clock: Rc::default(), player };
    let mut kiosk = Kiosk::new(window.clone(), played, Theme::Plain);
    serve(&mut kiosk, &house).expect("a window in memory")
}

/// What somebody does when the window is as it should be.
pub type Step<'a> = Box<dyn FnOnce(&Window) -> Next + 'a>;

/// Returns a step that happens whatever the window shows.
pub fn does<'a>(next: Next) -> Step<'a> {
    Box::new(move |_| next)
}

/// Returns a step that happens where the window shows a text.
pub fn sees<'a>(text: &'a str, next: Next) -> Step<'a> {
    Box::new(move |window| {
        assert!(window.text().contains(text), "no {text:?} in\n{}", window.text());
        next
    })
}
