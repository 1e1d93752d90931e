//! A model of keyboard and reader: what a person at a kiosk means, told from keys and touches alone.
//!
//! The model knows screens and keys; where things stand it reads from the window, as a person does.

use std::collections::BTreeSet;

use niveau::domain::item::Answer;
use niveau::domain::session::Input;
use niveau::front::kiosk::{Event, Key};
use niveau::view::{Ask, Screen};

use super::machine::{Notes, Window};
use super::walk::Chance;

/// What somebody who looks at a screen has chosen, as a person would say it.
#[derive(Clone, Debug, Default)]
struct Held {
    one: Option<usize>,
    several: Vec<usize>,
    pairs: Vec<Option<usize>>,
    at: Option<usize>,
    text: String,
    dont_know: bool,
}

/// What a person expects of each screen.
#[derive(Default)]
pub struct Model {
    screen: Option<Screen>,
    screens: usize,
    held: Held,
    /// What should have been recorded since that was looked at.
    pub expected: Vec<Answer>,
}

/// The keys that mean a number, on every keyboard.
pub const ROW: [(char, usize); 30] = [
    ('1', 1),
    ('2', 2),
    ('3', 3),
    ('4', 4),
    ('5', 5),
    ('6', 6),
    ('7', 7),
    ('8', 8),
    ('9', 9),
    ('&', 1),
    ('é', 2),
    ('"', 3),
    ('\'', 4),
    ('(', 5),
    ('§', 6),
    ('-', 6),
    ('è', 7),
    ('!', 8),
    ('_', 8),
    ('ç', 9),
    ('a', 1),
    ('b', 2),
    ('c', 3),
    ('d', 4),
    ('e', 5),
    ('f', 6),
    ('g', 7),
    ('h', 8),
    ('i', 9),
    ('j', 10),
];

impl Model {
    /// Looks at what is shown; a new screen begins anew.
    pub fn look(&mut self, notes: &Notes) {
        if self.screens != notes.screens.get() {
            self.screens = notes.screens.get();
            self.screen = notes.shown.borrow().clone();
            let count = match self.screen.as_ref().map(|screen| &screen.ask) {
                Some(Ask::Match { options, .. }) => options.len(),
                _ => 0,
            };
            self.held = Held { pairs: vec![None; count], ..Held::default() };
        }
    }

    /// Returns whether something is pointed at.
    pub fn is_pointing(&self) -> bool {
        self.held.one.is_some()
    }

    fn is_question(&self) -> bool {
        self.screen.as_ref().is_some_and(|screen| screen.commands.dont_know.is_some())
    }

    /// Takes what somebody presses.
    pub fn hear(&mut self, event: Event) {
        let Some(screen) = self.screen.clone().filter(|_| self.is_question()) else { return };
        match event {
            Event::Key(Key::Enter) => self.send(&screen),
            Event::Key(Key::Char(' ')) => self.space(&screen.ask),
            Event::Key(Key::Char(sign)) => self.sign(sign, &screen.ask),
            Event::Key(Key::Backspace) => self.undo(&screen.ask),
            Event::Key(Key::Escape) => self.clear(),
            Event::Key(Key::Up) => self.arrow(false, &screen.ask),
            Event::Key(Key::Down) => self.arrow(true, &screen.ask),
            _ => {}
        }
    }

    fn clear(&mut self) {
        let count = self.held.pairs.len();
        self.held = Held { pairs: vec![None; count], ..Held::default() };
    }

    fn sign(&mut self, sign: char, ask: &Ask) {
        if let Ask::Number { .. } = ask {
            match sign {
                'n' => {
                    self.clear();
                    self.held.dont_know = true;
                }
                ',' => self.write(','),
                '-' if self.held.text.is_empty() => self.write('-'),
                '0' | 'à' => self.write('0'),
                _ => {
                    let row = ROW.iter().find(|row| row.0 == sign && !sign.is_ascii_lowercase());
                    row.into_iter().for_each(|row| self.write(char::from(b'0' + row.1 as u8)));
                }
            }
            return;
        }
        if matches!(sign, 'n' | 'N' | '0' | 'à') {
            self.clear();
            self.held.dont_know = true;
            return;
        }
        let Some(number) = ROW.iter().find(|row| row.0 == sign).map(|row| row.1) else { return };
        match ask {
            Ask::Match { options, targets, .. } => {
                if sign.is_ascii_lowercase() {
                    if number <= targets.len() {
                        self.pair(number - 1);
                    }
                } else if number <= options.len() {
                    self.held.at = Some(number - 1);
                }
            }
            _ => self.choose(number - 1, ask),
        }
    }

    fn write(&mut self, sign: char) {
        self.held.dont_know = false;
        self.held.text.push(sign);
    }

    fn pair(&mut self, target: usize) {
        let open = |held: &Held| held.pairs.iter().position(Option::is_none);
        if let Some(at) = self.held.at.or_else(|| open(&self.held)) {
            self.held.dont_know = false;
            self.held.pairs[at] = Some(target);
            self.held.at = open(&self.held);
        }
    }

    fn choose(&mut self, at: usize, ask: &Ask) {
        let count = count(ask);
        if at >= count {
            return;
        }
        self.held.dont_know = false;
        self.held.one = Some(at);
        if let Ask::Check { .. } = ask {
            let none = count - 1;
            self.held.several.retain(|one| (*one == none) == (at == none));
        }
        match self.held.several.iter().position(|one| *one == at) {
            Some(place) => {
                self.held.several.remove(place);
            }
            None => self.held.several.push(at),
        }
    }

    fn undo(&mut self, ask: &Ask) {
        match ask {
            Ask::Number { .. } => {
                self.held.text.pop();
                self.held.dont_know = false;
            }
            Ask::Order { .. } => {
                self.held.several.pop();
                self.held.dont_know = false;
            }
            Ask::Match { .. } => {
                let last = self.held.pairs.iter().rposition(Option::is_some);
                last.into_iter().for_each(|at| self.held.pairs[at] = None);
                self.held.at = last;
                self.held.dont_know = false;
            }
            _ => self.clear(),
        }
    }

    /// Moves from what is pointed at to what stands before or after it.
    fn arrow(&mut self, is_down: bool, ask: &Ask) {
        let Some(at) = self.held.one else { return };
        let next = if is_down { Some(at + 1) } else { at.checked_sub(1) };
        self.held.one = next.filter(|next| *next < count(ask)).or(self.held.one);
    }

    /// Ticks or unticks what is pointed at.
    fn space(&mut self, ask: &Ask) {
        let is_ticked = matches!(ask, Ask::Many { .. } | Ask::Check { .. } | Ask::Order { .. });
        if let Some(at) = self.held.one.filter(|_| is_ticked) {
            self.choose(at, ask);
        }
    }

    /// Returns a place to touch that a person can see, and takes note of what it means.
    pub fn touch(&mut self, chance: &mut Chance, window: &Window) -> Option<Event> {
        let screen = self.screen.clone().filter(|_| self.is_question())?;
        let texts: Vec<&str> = match &screen.ask {
            Ask::One { choices, .. } => choices.iter().map(|one| one.text.as_str()).collect(),
            Ask::Many { options, .. } | Ask::Check { options, .. } | Ask::Order { options, .. } => {
                options.iter().map(|one| one.text.as_str()).collect()
            }
            Ask::Match { targets, .. } => targets.iter().map(|one| one.text.as_str()).collect(),
            _ => return None,
        };
        let at = chance.below(texts.len() as u64) as usize;
        let is_match = matches!(screen.ask, Ask::Match { .. });
        let letter = char::from(b'a' + at as u8).to_string();
        let name = if is_match { letter } else { (at + 1).to_string() };
        let (column, row) = only_place(window, &name, texts[at])?;
        if is_match {
            self.pair(at);
        } else {
            self.choose(at, &screen.ask);
        }
        Some(Event::Touch(column, row))
    }

    fn send(&mut self, screen: &Screen) {
        let held = &self.held;
        let answer = match &screen.ask {
            _ if held.dont_know => Some(Answer::DontKnow),
            Ask::One { choices, .. } => held.one.and_then(|at| match &choices[at].input {
                Input::Answer(answer) => Some(answer.clone()),
                _ => None,
            }),
            Ask::Many { options, .. } => {
                let ids: BTreeSet<_> =
                    held.several.iter().map(|at| options[*at].id.clone()).collect();
                (!ids.is_empty()).then_some(Answer::Many(ids))
            }
            Ask::Check { options, .. } => {
                let ids = held.several.iter().filter_map(|at| options.get(*at));
                let ids: BTreeSet<_> = ids.map(|option| option.id.clone()).collect();
                (!held.several.is_empty()).then_some(Answer::Many(ids))
            }
            Ask::Order { options, .. } => {
                let ids: Vec<_> = held.several.iter().map(|at| options[*at].id.clone()).collect();
                (ids.len() == options.len()).then_some(Answer::Order(ids))
            }
            Ask::Match { options, targets, .. } => {
                let pair = |(at, target): (usize, &Option<usize>)| {
                    Some((options[at].id.clone(), targets[(*target)?].id.clone()))
                };
                held.pairs.iter().enumerate().map(pair).collect::<Option<_>>().map(Answer::Pairs)
            }
            Ask::Number { .. } => number(&held.text),
            _ => None,
        };
        self.expected.extend(answer);
    }
}

/// Returns how many there are to choose from.
fn count(ask: &Ask) -> usize {
    match ask {
        Ask::One { choices, .. } => choices.len(),
        Ask::Many { options, .. } | Ask::Order { options, .. } => options.len(),
        Ask::Check { options, .. } => options.len() + 1,
        _ => 0,
    }
}

/// Reads the numbers that the walk types: digits and at most one comma between them.
fn number(text: &str) -> Option<Answer> {
    // Alone it is the 6 of a French keyboard without shift, and the screen says so.
    if text == "-" {
        return Some(Answer::Number(6.0));
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_short = text.len() <= 15 && digits > 0 && text.matches(',').count() <= 1;
    // `5,` is a number too, `1,000` is one and no thousand.
    let number = text.replace(',', ".").parse().ok();
    number.filter(|_| is_short).map(Answer::Number)
}

/// Returns where a text begins behind its number, if that is in one place only: a list that is read has
/// numbers too.
fn only_place(window: &Window, name: &str, text: &str) -> Option<(u16, u16)> {
    let text = text.replace('\'', "’");
    let is_frame = |c: char| " │║►".contains(c);
    let rows = window.rows();
    let mut found = rows.iter().enumerate().filter_map(|(row, line)| {
        let shown = line.trim_matches(is_frame);
        let marked = shown.strip_prefix('[').and_then(|rest| rest.get(3..)).unwrap_or(shown);
        let begins = marked.strip_prefix(name)?.strip_prefix(". ")?.trim_end();
        let column = line.chars().take_while(|c| is_frame(*c)).count();
        (!begins.is_empty() && text.starts_with(begins)).then_some((column as u16, row as u16))
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
