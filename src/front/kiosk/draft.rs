//! What somebody has chosen or typed and not sent yet. Nothing is chosen beforehand, and only Enter sends:
//! a number that was typed can be seen, and changed, before it is an answer.
//!
//! What it means is [`crate::view::read`]'s to say, as in every front-end: this only writes what a person
//! would type on a line, `2`, `1 3` or `1b 2a`.

use zeroize::{Zeroize, Zeroizing};

use crate::view::{Ask, digit, letter, unshifted};

/// The most that can be typed, in characters.
const LONGEST: usize = 60;

/// What can be done on a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shape {
    #[default]
    Nothing,
    /// One of so many.
    One(usize),
    /// Any of so many.
    Several(usize),
    /// Any of so many, of which the last stands alone.
    Check(usize),
    /// So many, in order.
    Order(usize),
    /// For each of so many one of so many.
    Match(usize, usize),
    /// A number.
    Number,
    /// Words.
    Words,
}

impl Shape {
    /// Returns how many can be chosen among, or paired.
    fn count(self) -> Option<usize> {
        match self {
            Shape::One(count)
            | Shape::Several(count)
            | Shape::Check(count)
            | Shape::Order(count)
            | Shape::Match(count, _) => Some(count),
            Shape::Nothing | Shape::Number | Shape::Words => None,
        }
    }
}

/// What stands beside something that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// It can be chosen, alone.
    Open,
    /// It can be ticked, with others.
    Box,
    /// It is chosen.
    Chosen,
    /// It is ticked.
    Ticked,
    /// It has this place in the order, from 1.
    Place(usize),
    /// It goes with this letter.
    Letter(char),
}

/// What somebody has chosen or typed so far.
#[derive(Default)]
pub(super) struct Draft {
    shape: Shape,
    /// Places that are chosen: in order where that matters, otherwise ascending.
    chosen: Vec<usize>,
    /// For each option the place of its target.
    pairs: Vec<Option<usize>>,
    focus: Option<usize>,
    typed: Zeroizing<String>,
    last_digit: Option<usize>,
    dont_know: bool,
    is_secret: bool,
}

impl Draft {
    /// Returns an empty draft for what is asked.
    pub(super) fn of(ask: &Ask) -> Draft {
        let shape = match ask {
            Ask::Nothing | Ask::Enter { .. } => Shape::Nothing,
            Ask::One { choices, .. } => Shape::One(choices.len()),
            Ask::Candidates { candidates, .. } => Shape::One(candidates.len()),
            Ask::Many { options, .. } => Shape::Several(options.len()),
            Ask::Check { options, .. } => Shape::Check(options.len() + 1),
            Ask::Order { options, .. } => Shape::Order(options.len()),
            Ask::Match { options, targets, .. } => Shape::Match(options.len(), targets.len()),
            Ask::Number { .. } => Shape::Number,
            Ask::Where { .. } => Shape::Words,
        };
        let pairs = match shape {
            Shape::Match(options, _) => vec![None; options],
            _ => Vec::new(),
        };
        // Never grown, so that no piece of it is left elsewhere in memory.
        let typed = Zeroizing::new(String::with_capacity(4 * LONGEST));
        Draft { shape, pairs, typed, ..Draft::default() }
    }

    /// Returns a draft whose words nobody else may read.
    pub(super) fn secret(self) -> Draft {
        Draft { is_secret: true, ..self }
    }

    /// Returns what is shown of what was typed.
    pub(super) fn shown(&self) -> Zeroizing<String> {
        match self.is_secret {
            true => Zeroizing::new("•".repeat(self.typed.chars().count())),
            false => self.line(),
        }
    }

    /// Overwrites everything.
    pub(super) fn forget(&mut self) {
        self.chosen.zeroize();
        self.pairs.iter_mut().for_each(|pair| *pair = None);
        self.typed.zeroize();
        self.focus = None;
        self.last_digit = None;
        self.dont_know = false;
    }

    /// Returns whether nothing was chosen or typed.
    pub(super) fn is_empty(&self) -> bool {
        !self.dont_know
            && self.chosen.is_empty()
            && self.typed.is_empty()
            && self.pairs.iter().all(Option::is_none)
    }

    /// Returns whether letters are typed here and not taken for commands.
    pub(super) fn takes_words(&self) -> bool {
        self.shape == Shape::Words
    }

    /// Returns whether a number is typed here.
    pub(super) fn takes_number(&self) -> bool {
        self.shape == Shape::Number
    }

    /// Returns whether "I don't know" is chosen.
    pub(super) fn is_dont_know(&self) -> bool {
        self.dont_know
    }

    /// Returns where the arrows stand.
    pub(super) fn focus(&self) -> Option<usize> {
        self.focus
    }

    /// Chooses "I don't know", alone.
    pub(super) fn choose_dont_know(&mut self) {
        self.forget();
        self.dont_know = true;
    }

    /// Returns what stands beside what can be chosen at a place.
    pub(super) fn mark(&self, at: usize) -> Mark {
        let is_chosen = self.chosen.contains(&at);
        match self.shape {
            Shape::Order(_) => {
                let place = self.chosen.iter().position(|one| *one == at);
                place.map_or(Mark::Box, |place| Mark::Place(place + 1))
            }
            Shape::Match(..) => {
                let target = self.pairs.get(at).copied().flatten();
                target.map_or(Mark::Box, |target| Mark::Letter(letter_at(target)))
            }
            Shape::Several(_) | Shape::Check(_) if is_chosen => Mark::Ticked,
            Shape::Several(_) | Shape::Check(_) => Mark::Box,
            Shape::One(_) | Shape::Nothing | Shape::Number | Shape::Words if is_chosen => {
                Mark::Chosen
            }
            Shape::One(_) | Shape::Nothing | Shape::Number | Shape::Words => Mark::Open,
        }
    }

    /// Takes a sign; returns whether it means something here.
    pub(super) fn sign(&mut self, sign: char) -> bool {
        let before = self.last_digit.take();
        match self.shape {
            Shape::Nothing => false,
            Shape::Number => self.figure(sign),
            Shape::Words => self.write(sign),
            Shape::Match(options, targets) => match digit(sign) {
                Some(number) if (1..=options).contains(&number) => {
                    self.focus = Some(number - 1);
                    true
                }
                _ => letter(sign).filter(|at| *at < targets).is_some_and(|at| self.pair(at)),
            },
            Shape::One(count) => self.number(sign, before, count),
            Shape::Several(_) | Shape::Check(_) | Shape::Order(_) => {
                let at = match digit(sign) {
                    Some(number) => number.checked_sub(1),
                    None => letter(sign),
                };
                at.is_some_and(|at| self.choose(at))
            }
        }
    }

    /// Reads one digit or letter, or a second digit where there are more than nine.
    fn number(&mut self, sign: char, before: Option<usize>, count: usize) -> bool {
        let at = match (digit(sign), before) {
            (Some(units), Some(tens)) if (1..=count).contains(&(10 * tens + units)) => {
                Some(10 * tens + units - 1)
            }
            (Some(number), _) => {
                self.last_digit = Some(number).filter(|number| (1..10).contains(number));
                number.checked_sub(1)
            }
            (None, _) => letter(sign),
        };
        at.is_some_and(|at| self.choose(at))
    }

    /// Takes a sign of a number, on any keyboard. A minus only stands at the beginning; later it is the 6 of
    /// a French keyboard without shift.
    fn figure(&mut self, sign: char) -> bool {
        let sign = match sign {
            ',' | '.' => sign,
            '-' if self.typed.is_empty() => sign,
            _ => match digit(sign).and_then(|digit| char::from_digit(digit as u32, 10)) {
                Some(figure) => figure,
                None => return false,
            },
        };
        self.dont_know = false;
        self.write(sign)
    }

    fn write(&mut self, sign: char) -> bool {
        let fits = self.typed.chars().count() < LONGEST && !sign.is_control();
        if fits {
            self.typed.push(sign);
        }
        fits
    }

    /// Chooses what stands at a place, or takes it back where several can be chosen.
    pub(super) fn choose(&mut self, at: usize) -> bool {
        let Some(count) = self.shape.count() else { return false };
        if at >= count {
            return false;
        }
        self.dont_know = false;
        self.focus = Some(at);
        match self.shape {
            Shape::One(_) => self.chosen = vec![at],
            Shape::Match(..) => {}
            Shape::Check(_) => {
                let none = count - 1;
                if at == none {
                    self.chosen.retain(|one| *one == none);
                } else {
                    self.chosen.retain(|one| *one != none);
                }
                self.toggle(at);
            }
            _ => self.toggle(at),
        }
        true
    }

    fn toggle(&mut self, at: usize) {
        if let Some(place) = self.chosen.iter().position(|one| *one == at) {
            self.chosen.remove(place);
        } else {
            self.chosen.push(at);
        }
        if !matches!(self.shape, Shape::Order(_)) {
            self.chosen.sort_unstable();
        }
    }

    /// Gives the option in focus, or the first that has none, a target.
    pub(super) fn pair(&mut self, target: usize) -> bool {
        let first_open = self.pairs.iter().position(Option::is_none);
        let Some(at) = self.focus.or(first_open).filter(|at| *at < self.pairs.len()) else {
            return false;
        };
        self.dont_know = false;
        self.pairs[at] = Some(target);
        self.focus = self.pairs.iter().position(Option::is_none);
        true
    }

    /// Moves to what stands before or after; where one alone is chosen, that is to choose it. Returns
    /// whether there is somewhere to go.
    pub(super) fn step(&mut self, is_down: bool) -> bool {
        let Some(count) = self.shape.count() else { return false };
        let next = match (self.focus, is_down) {
            (None, true) => Some(0),
            (None, false) => None,
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        let Some(next) = next.filter(|next| *next < count) else { return false };
        self.focus = Some(next);
        self.last_digit = None;
        if matches!(self.shape, Shape::One(_)) {
            self.dont_know = false;
            self.chosen = vec![next];
        }
        true
    }

    /// Ticks or unticks what is in focus; a space where something is typed.
    pub(super) fn space(&mut self) -> bool {
        self.last_digit = None;
        match (self.shape, self.focus) {
            (Shape::Words, _) => self.write(' '),
            // `1 200` is 1200.
            (Shape::Number, _) => true,
            (Shape::Several(_) | Shape::Check(_) | Shape::Order(_), Some(at)) => self.choose(at),
            _ => false,
        }
    }

    /// Takes the last thing back; returns whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let was_empty = self.is_empty();
        match self.shape {
            Shape::Number | Shape::Words => {
                self.dont_know = false;
                self.typed.pop();
            }
            Shape::Order(_) => {
                self.dont_know = false;
                self.chosen.pop();
            }
            Shape::Match(..) => {
                self.dont_know = false;
                let last = self.pairs.iter().rposition(Option::is_some);
                last.into_iter().for_each(|at| self.pairs[at] = None);
                self.focus = last;
            }
            _ => self.forget(),
        }
        !was_empty
    }

    /// Returns what a person would type on a line for this.
    pub(super) fn line(&self) -> Zeroizing<String> {
        let numbers = |chosen: &[usize]| {
            let numbers = chosen.iter().map(|at| (at + 1).to_string());
            numbers.collect::<Vec<_>>().join(" ")
        };
        Zeroizing::new(match self.shape {
            Shape::Nothing => String::new(),
            _ if self.dont_know => "n".to_owned(),
            Shape::One(_) | Shape::Several(_) | Shape::Check(_) | Shape::Order(_) => {
                numbers(&self.chosen)
            }
            Shape::Match(..) => {
                let pairs = self.pairs.iter().enumerate();
                let pair = |(at, target): (usize, &Option<usize>)| {
                    target.map(|target| format!("{}{}", at + 1, letter_at(target)))
                };
                pairs.filter_map(pair).collect::<Vec<_>>().join(" ")
            }
            Shape::Number => self.typed.to_string(),
            // A postcode on the row of digits without shift.
            Shape::Words => match unshifted(&self.typed) {
                Some(digits) if digits.len() == 4 => digits,
                _ => self.typed.to_string(),
            },
        })
    }
}

fn letter_at(place: usize) -> char {
    char::from(b'a' + place.min(25) as u8)
}
