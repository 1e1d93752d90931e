//! The kiosk: a whole window, large and calm, for somebody alone at a machine that many share.
//!
//! It paints the same [`Screen`]s as the other front-ends, and what is chosen or typed goes through the
//! same [`crate::view::read`]. It writes nothing, opens nothing and starts nothing: events and the time
//! come from a [`Source`], cells go to a [`Paper`], and both are handed in.
//!
//! A choice is seen before it counts: keys and touches mark, and only Enter sends.

mod body;
mod canvas;
mod choices;
mod draft;
mod event;
mod footer;
mod headline;
mod keyboard;
mod layout;
mod row;
mod signals;
mod terminal;
mod theme;

use std::io;

pub use canvas::Paper;
pub use event::{Event, Key, Millis, Source};
pub use layout::{SMALLEST, Size};
pub use signals::Signals;
pub use terminal::{Console, Keys, Raw};
pub use theme::Theme;

use crate::view::{KioskWords, Read, Reply, Screen, read};
use canvas::Canvas;
use draft::Draft;
use layout::{Laid, Shown, lay};
use row::{Command, Target};

/// What came of showing a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// Something that the session or the caller understands.
    Reply(Reply),
    /// What stands here is to be read aloud.
    Listen,
    /// Somebody touched something, where that is all that was asked.
    Anything,
    /// Nobody touched anything for as long as there was patience.
    Nobody,
    /// Staff may want to leave: what they know is not for this layer to say.
    Staff,
    /// The terminal has hung up.
    Closed,
}

/// How a screen waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// After so many milliseconds in which nothing was touched, nobody is there; never without.
    pub until: Option<Millis>,
    /// Whether any key is an answer.
    pub any_key: bool,
    /// Whether there is patience for ever until something is touched.
    pub from_touch: bool,
}

/// A kiosk.
pub struct Kiosk<P: Paper, S: Source> {
    canvas: Canvas<P>,
    source: S,
    theme: Theme,
    size: Size,
    draft: Draft,
    page: usize,
    is_refused: bool,
    /// Whether anything was touched since the last wipe.
    is_touched: bool,
    /// Done at every key and touch: a voice falls silent.
    at_key: Option<Box<dyn Fn()>>,
}

impl<P: Paper, S: Source> Kiosk<P, S> {
    /// Returns a kiosk that paints on this and hears from that.
    pub fn new(paper: P, source: S, theme: Theme) -> Kiosk<P, S> {
        let (columns, rows) = source.size();
        Kiosk {
            canvas: Canvas::new(paper, columns, rows),
            source,
            theme,
            size: Size::default(),
            draft: Draft::default(),
            page: 0,
            is_refused: false,
            is_touched: false,
            at_key: None,
        }
    }

    /// Does this at every key and every touch, before anything comes of it.
    pub fn at_key(self, heard: impl Fn() + 'static) -> Kiosk<P, S> {
        Kiosk { at_key: Some(Box::new(heard)), ..self }
    }

    /// Returns the moment.
    pub fn now(&self) -> Millis {
        self.source.now()
    }

    /// Returns what is painted on.
    pub fn paper(&self) -> &P {
        &self.canvas.paper
    }

    /// Forgets everything: what was typed, every cell, the window and what has scrolled out of it.
    pub fn wipe(&mut self) -> io::Result<()> {
        self.clear_draft();
        self.draft = Draft::default();
        self.source.forget();
        self.size = Size::default();
        self.is_touched = false;
        self.canvas.wipe()
    }

    /// Shows a screen until something comes of it.
    pub fn show(
        &mut self,
        screen: &Screen,
        words: &KioskWords,
        patience: Patience,
    ) -> io::Result<Heard> {
        self.begin(Draft::of(&screen.ask));
        self.go_on(screen, words, patience)
    }

    /// Asks for words that nobody else may read: each sign is shown as a dot.
    pub fn show_secret(
        &mut self,
        screen: &Screen,
        words: &KioskWords,
        patience: Patience,
    ) -> io::Result<Heard> {
        self.begin(Draft::of(&screen.ask).secret());
        self.go_on(screen, words, patience)
    }

    /// Begins a screen anew, with nothing chosen and at its first page.
    fn begin(&mut self, draft: Draft) {
        self.draft = draft;
        self.page = 0;
        self.is_refused = false;
    }

    /// Goes on with a screen that somebody listens to: what was chosen stays chosen.
    pub fn go_on(
        &mut self,
        screen: &Screen,
        words: &KioskWords,
        patience: Patience,
    ) -> io::Result<Heard> {
        let heard = self.attend(screen, words, patience);
        if !matches!(heard, Ok(Heard::Listen)) {
            self.draft.forget();
        }
        heard
    }

    fn attend(
        &mut self,
        screen: &Screen,
        words: &KioskWords,
        patience: Patience,
    ) -> io::Result<Heard> {
        let mut since = self.source.now();
        loop {
            let laid = self.paint(screen, words)?;
            let is_waiting = self.is_touched || !patience.from_touch;
            let until = patience.until.filter(|_| is_waiting).map(|patience| since + patience);
            let Some(event) = self.source.next(until)? else { return Ok(Heard::Nobody) };
            match event {
                Event::Closed => return Ok(Heard::Closed),
                Event::Resize(columns, rows) => {
                    self.canvas.resize(columns, rows)?;
                    continue;
                }
                Event::Staff
                | Event::Key(_)
                | Event::Touch(..)
                | Event::ScrollUp
                | Event::ScrollDown
                | Event::Other => {}
            }
            since = self.source.now();
            self.is_touched = true;
            self.at_key.iter().for_each(|heard| heard());
            if event == Event::Staff {
                return Ok(Heard::Staff);
            }
            if patience.any_key {
                return Ok(Heard::Anything);
            }
            // What cannot be seen cannot be meant.
            if layout::is_too_small(self.canvas.size()) {
                continue;
            }
            if let Some(heard) = self.hear(event, screen, &laid) {
                return Ok(heard);
            }
        }
    }

    fn paint(&mut self, screen: &Screen, words: &KioskWords) -> io::Result<Laid> {
        let (columns, rows) = self.canvas.size();
        let shown = Shown {
            screen,
            words,
            draft: &self.draft,
            is_refused: self.is_refused,
            size: self.size,
            page: self.page,
        };
        let laid = lay(&shown, columns, rows);
        self.page = laid.page;
        self.canvas.paint(&laid.rows, laid.cursor, self.theme)?;
        Ok(laid)
    }

    fn hear(&mut self, event: Event, screen: &Screen, laid: &Laid) -> Option<Heard> {
        match event {
            Event::Key(key) => self.key(key, screen, laid),
            Event::Touch(column, row) => {
                let target = self.canvas.target(column, row)?;
                self.touched(target, screen, laid)
            }
            Event::ScrollUp => self.turn(false, laid),
            Event::ScrollDown => self.turn(true, laid),
            Event::Resize(..) | Event::Other | Event::Staff | Event::Closed => None,
        }
    }

    fn key(&mut self, key: Key, screen: &Screen, laid: &Laid) -> Option<Heard> {
        self.is_refused = false;
        match key {
            Key::Enter => self.command(Command::Accept, screen, laid),
            Key::Char(' ') => {
                if !self.draft.space() && self.draft.is_empty() {
                    return self.turn(true, laid);
                }
                None
            }
            Key::Char(sign) => self.sign(sign, screen, laid),
            Key::Backspace => {
                self.draft.undo();
                None
            }
            Key::Escape if self.draft.is_empty() => self.command(Command::Back, screen, laid),
            Key::Escape => {
                self.draft.forget();
                None
            }
            Key::Up | Key::Left => self.step(false, laid),
            Key::Down | Key::Right => self.step(true, laid),
            Key::PageUp => self.turn(false, laid),
            Key::PageDown => self.turn(true, laid),
        }
    }

    /// Letters from l on are commands everywhere but where words are typed; so are `?` and its key without
    /// shift, `,`, but where numbers are typed.
    fn sign(&mut self, sign: char, screen: &Screen, laid: &Laid) -> Option<Heard> {
        if self.draft.takes_words() {
            self.draft.sign(sign);
            return None;
        }
        let command = match sign.to_ascii_lowercase() {
            'r' | '<' => Command::Back,
            'n' => Command::DontKnow,
            'v' => Command::Listen,
            '?' => Command::Words,
            ',' if !self.draft.takes_number() => Command::Words,
            't' | '+' | '=' => Command::Size,
            's' => Command::Stop,
            'l' => Command::Language,
            _ => {
                let is_zero = matches!(sign, '0' | 'à' | 'À') && !self.draft.takes_number();
                if !self.draft.sign(sign) && is_zero {
                    return self.command(Command::DontKnow, screen, laid);
                }
                self.follow(laid);
                return None;
            }
        };
        self.command(command, screen, laid)
    }

    fn touched(&mut self, target: Target, screen: &Screen, laid: &Laid) -> Option<Heard> {
        self.is_refused = false;
        match target {
            Target::Option(at) => {
                self.draft.choose(at);
                None
            }
            Target::Pair(at) => {
                self.draft.pair(at);
                None
            }
            Target::Sign(sign) => {
                self.draft.sign(sign);
                None
            }
            Target::Undo => {
                self.draft.undo();
                None
            }
            Target::Command(command) => self.command(command, screen, laid),
            Target::NextPage => self.turn(true, laid),
            Target::PreviousPage => self.turn(false, laid),
        }
    }

    fn command(&mut self, command: Command, screen: &Screen, laid: &Laid) -> Option<Heard> {
        match command {
            Command::Accept => return self.accept(screen, laid),
            Command::DontKnow if screen.commands.dont_know.is_some() => {
                self.draft.choose_dont_know();
            }
            Command::Size => {
                self.size = self.size.next();
                self.page = 0;
            }
            Command::Listen => return Some(Heard::Listen),
            Command::DontKnow
            | Command::Back
            | Command::Words
            | Command::Stop
            | Command::Language => {}
        }
        footer::reply(screen, command).map(Heard::Reply)
    }

    /// Sends what is chosen or typed; without anything, turns the page.
    fn accept(&mut self, screen: &Screen, laid: &Laid) -> Option<Heard> {
        if self.draft.is_empty() && laid.has_next() {
            return self.turn(true, laid);
        }
        match read(screen, &self.draft.line()) {
            Read::Taken { reply, .. } => Some(Heard::Reply(reply)),
            Read::Refused => {
                self.is_refused = true;
                None
            }
        }
    }

    /// Moves the pointer, or turns the page where there is nothing to point at.
    fn step(&mut self, is_down: bool, laid: &Laid) -> Option<Heard> {
        let first = laid.page_of(0);
        // Who reads on a page before the choices goes on reading.
        let is_before = first.is_some_and(|first| laid.page < first);
        if (is_down && is_before && self.draft.focus().is_none()) || !self.draft.step(is_down) {
            return self.turn(is_down, laid);
        }
        self.follow(laid);
        None
    }

    /// Goes to the page of what is pointed at.
    fn follow(&mut self, laid: &Laid) {
        if let Some(page) = self.draft.focus().and_then(|at| laid.page_of(at)) {
            self.page = page;
        }
    }

    fn turn(&mut self, is_down: bool, laid: &Laid) -> Option<Heard> {
        if is_down {
            self.page = (laid.page + 1).min(laid.pages.len() - 1);
        } else {
            self.page = laid.page.saturating_sub(1);
        }
        None
    }

    fn clear_draft(&mut self) {
        self.draft.forget();
        self.page = 0;
        self.is_refused = false;
    }
}
