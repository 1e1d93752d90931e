//! Every screen of a whole session, in every window that counts, in both languages: as it was proofread,
//! and with every word of it on one of its pages.
//!
//! `UPDATE=1 cargo test kiosk` rewrites the files; read the difference before you commit it.

use std::{env, fs};

use niveau::front::kiosk::{Event, Key};
use niveau::view::{Ask, Block, Screen};

use super::machine::{Next, Notes, Window, play};
use crate::common::repository;

pub const WINDOWS: [(u16, u16); 4] = [(40, 12), (56, 15), (80, 24), (200, 60)];

/// A window too small for any screen, beside each of those.
const TOO_SMALL: [(u16, u16); 4] = [(39, 12), (40, 11), (20, 8), (10, 5)];

/// Titles of the screens on which any key leads on.
const GOODBYES: [&str; 2] = ["Au revoir", "Tot ziens"];

/// What is asked after two minutes without a key.
const ANYBODY_THERE: &str = "Êtes-vous toujours là ?";

/// Walks through a session: every page of every screen is read before a key is pressed.
struct Walk<'a> {
    notes: &'a Notes,
    /// Which language is chosen first, as a key.
    language: char,
    /// Pages of the screen that is shown, so far.
    pages: Vec<String>,
    /// How many screens were looked at.
    looked: usize,
    /// Keys still to be pressed.
    keys: Vec<Key>,
    golden: String,
    windows: Windows,
    has_seen_words: bool,
    has_seen_stop: bool,
    has_waited: bool,
}

/// Which windows are looked at.
#[derive(Clone, Copy)]
enum Windows {
    /// Too small a one comes first, then this.
    First { small: (u16, u16), then: (u16, u16) },
    /// The small one is seen; this is next.
    Then((u16, u16)),
    /// This is the window, up to the end.
    Last,
}

impl Walk<'_> {
    fn next(&mut self, window: &Window) -> Next {
        match self.windows {
            Windows::First { small: (columns, rows), then } => {
                self.windows = Windows::Then(then);
                return Next::Event(Event::Resize(columns, rows));
            }
            Windows::Then((columns, rows)) => {
                self.windows = Windows::Last;
                self.keep(&window.text());
                return Next::Event(Event::Resize(columns, rows));
            }
            Windows::Last => {}
        }
        if let Some(key) = self.keys.pop() {
            return Next::Event(Event::Key(key));
        }
        let shown = self.notes.shown.borrow();
        let screen = shown.as_ref().expect("something is shown");
        if self.looked < self.notes.screens.get() {
            self.looked = self.notes.screens.get();
            self.pages.clear();
        }
        let text = window.text();
        let is_last = self.pages.last() == Some(&text);
        if !is_last {
            self.pages.push(text);
        }
        // Where any key leads on there is one page.
        let is_any_key = GOODBYES.contains(&screen.title.as_str()) || asks_if_there(screen);
        if !is_last && !is_any_key {
            return Next::Event(Event::Key(Key::PageDown));
        }
        let pages = std::mem::take(&mut self.pages);
        check(screen, &pages);
        pages.iter().for_each(|page| self.keep(page));
        if self.notes.visitors.get() > 0 {
            return Next::Event(Event::Closed);
        }
        if screen.progress.is_some() && !std::mem::replace(&mut self.has_waited, true) {
            return Next::Wait(120_000);
        }
        // The keys come from the end.
        self.keys = self.answer(screen).into_iter().rev().collect();
        self.keys.pop().map_or(Next::Wait(1_000), |key| Next::Event(Event::Key(key)))
    }

    fn keep(&mut self, page: &str) {
        self.golden += &format!("{page}\n\n{}\n", "~".repeat(40));
    }

    /// Returns what somebody presses on a screen.
    fn answer(&mut self, screen: &Screen) -> Vec<Key> {
        let typed = |text: &str| text.chars().map(Key::Char).chain([Key::Enter]).collect();
        if screen.progress.is_some() && !std::mem::replace(&mut self.has_seen_stop, true) {
            return vec![Key::Char('s')];
        }
        if !screen.commands.words.is_empty() && !std::mem::replace(&mut self.has_seen_words, true) {
            return vec![Key::Char('?')];
        }
        match &screen.ask {
            Ask::Nothing => Vec::new(),
            Ask::Enter { .. } => vec![Key::Enter],
            Ask::One { .. } if screen.commands == Default::default() => {
                vec![Key::Char(self.language), Key::Enter]
            }
            Ask::One { .. } | Ask::Candidates { .. } => typed("1"),
            Ask::Many { .. } | Ask::Check { .. } => typed("12"),
            Ask::Order { .. } | Ask::Match { .. } | Ask::Number { .. } => typed("n"),
            Ask::Where { .. } => typed("1080"),
        }
    }
}

fn asks_if_there(screen: &Screen) -> bool {
    screen.body.first() == Some(&Block::Heading(ANYBODY_THERE.to_owned()))
}

/// Returns a text without what only parts words.
fn solid(text: &str) -> String {
    let parts = |c: char| c.is_whitespace() || "│║┌─┐└┘╔═╗╚╝|▲▼".contains(c);
    text.chars().filter(|c| !parts(*c)).map(|c| if c == '\'' { '’' } else { c }).collect()
}

/// Every word of a screen stands on one of its pages, and what fits on one page stands there in one piece.
fn check(screen: &Screen, pages: &[String]) {
    let painted = solid(&pages.concat());
    let has_letters = pages.concat().contains('▀');
    for text in texts(screen) {
        let words = text.split_whitespace();
        let missing: Vec<&str> = words.filter(|word| !painted.contains(&solid(word))).collect();
        let is_headline = text == screen.title && has_letters;
        assert!(
            missing.is_empty() || is_headline,
            "{missing:?} of {text:?} in\n{}",
            pages.join("\n--\n")
        );
    }
}

fn texts(screen: &Screen) -> Vec<String> {
    let mut texts = match &screen.progress {
        Some(progress) => vec![progress.words.clone()],
        None => vec![screen.title.clone()],
    };
    screen.body.iter().chain(&screen.question).for_each(|block| collect(block, &mut texts));
    let options: Vec<&str> = match &screen.ask {
        Ask::Nothing | Ask::Enter { .. } | Ask::Number { .. } | Ask::Where { .. } => Vec::new(),
        Ask::One { choices, .. } => choices.iter().map(|one| one.text.as_str()).collect(),
        Ask::Many { options, .. } | Ask::Order { options, .. } => {
            options.iter().map(|one| one.text.as_str()).collect()
        }
        Ask::Check { options, none, .. } => {
            options.iter().map(|one| one.text.as_str()).chain([none.as_str()]).collect()
        }
        Ask::Match { options, targets, .. } => {
            options.iter().chain(targets).map(|one| one.text.as_str()).collect()
        }
        Ask::Candidates { candidates, .. } => {
            candidates.iter().map(|one| one.text.as_str()).collect()
        }
    };
    texts.extend(options.into_iter().map(str::to_owned));
    texts
}

fn collect(block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Heading(text) | Block::Paragraph(text) => texts.push(text.clone()),
        Block::Labelled(label, text) => texts.extend([label.clone(), text.clone()]),
        Block::List(entries) => texts.extend(entries.iter().map(|(_, text)| text.clone())),
        Block::Table(rows) => texts.extend(rows.iter().flatten().cloned()),
        Block::Bar { label, words, .. } => texts.extend([label.clone(), words.clone()]),
        Block::Code { .. } => {}
        Block::Quoted(blocks) => blocks.iter().for_each(|block| collect(block, texts)),
    }
}

fn session(language: char, then: (u16, u16), small: (u16, u16)) -> String {
    let (window, notes) = (Window::new(then.0, then.1), Notes::default());
    let mut walk = Walk {
        notes: &notes,
        language,
        pages: Vec::new(),
        looked: 0,
        keys: Vec::new(),
        golden: String::new(),
        windows: Windows::First { small, then },
        has_seen_words: false,
        has_seen_stop: false,
        has_waited: false,
    };
    play(&window, &notes, "standard", |window| walk.next(window));
    walk.golden
}

/// Holds what was seen against a file.
pub fn compare(name: &str, seen: &str) {
    let path = repository("tests/kiosk").join(name);
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, seen).expect("the folder can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        seen == expected,
        "{} differs; look at: UPDATE=1 cargo test kiosk\n{seen}",
        path.display()
    );
}

#[test]
fn every_screen_reads_as_it_was_proofread() {
    for (language, key) in [("fr", '1'), ("nl", '2')] {
        for ((columns, rows), small) in WINDOWS.into_iter().zip(TOO_SMALL) {
            let golden = session(key, (columns, rows), small);
            compare(&format!("{language}-{columns}x{rows}.txt"), &golden);
        }
    }
}
