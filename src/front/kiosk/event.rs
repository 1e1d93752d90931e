//! What happens at the machine, and where it comes from: keys, touches, a window of another size.
//!
//! The source also owns the clock, so that a test drives hours of waiting in no time.

use std::io;

/// A moment, in milliseconds since the kiosk began.
pub type Millis = u64;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key.
    Key(Key),
    /// A finger or a mouse button, at a column and a row from 0.
    Touch(u16, u16),
    /// The wheel of a mouse, up.
    ScrollUp,
    /// The wheel of a mouse, down.
    ScrollDown,
    /// The window now has so many columns and rows.
    Resize(u16, u16),
    /// Something that somebody did and that means nothing: a paste, a chord, a key without meaning.
    Other,
    /// The chord by which staff say that they want to leave, Ctrl-E.
    Staff,
    /// Nothing more will come: the terminal has hung up.
    Closed,
}

/// A key that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A sign; those of the keypad too.
    Char(char),
    /// Enter, of the keypad too.
    Enter,
    /// Backspace or Delete.
    Backspace,
    /// Escape.
    Escape,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// A page up.
    PageUp,
    /// A page down; Tab too.
    PageDown,
}

/// Where events and the time come from.
pub trait Source {
    /// Returns the moment.
    fn now(&self) -> Millis;

    /// Waits for something to happen until that moment; for ever without one. Returns nothing when
    /// that moment has come.
    fn next(&mut self, until: Option<Millis>) -> io::Result<Option<Event>>;

    /// Returns how many columns and rows the window has.
    fn size(&self) -> (u16, u16);

    /// Forgets what was typed and not taken yet.
    fn forget(&mut self);
}
