//! What many persons chose, beside what it earned ([`super::responses`]): one byte a cell.

use super::id::ChoiceId;
use super::item::{Answer, Prompt};

/// What somebody chose at an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Options, one bit each: bit 0 is the first option of the prompt.
    Options(u8),
    /// An answer that is no set of options: an order, pairs or a number.
    Other,
    /// "I don't know".
    DontKnow,
    /// The item was not reached.
    NotReached,
}

/// Options have a bit each up to this one; the codes above stand for the rest.
const MOST_OPTIONS: usize = 7;

const OTHER: u8 = 253;
const DONT_KNOW: u8 = 254;
const NOT_REACHED: u8 = super::responses::NOT_REACHED;

impl Chosen {
    /// Returns what an answer chose among the options of its prompt.
    pub fn of(answer: &Answer, prompt: &Prompt) -> Chosen {
        let options = options(prompt);
        let bit = |id: &ChoiceId| {
            options.iter().take(MOST_OPTIONS).position(|option| option == id).map(|at| 1_u8 << at)
        };
        let chosen = match answer {
            Answer::DontKnow => return Chosen::DontKnow,
            Answer::One(id) | Answer::Rating(id) => bit(id),
            Answer::Many(ids) => ids.iter().map(bit).try_fold(0, |all, one| Some(all | one?)),
            Answer::Order(_) | Answer::Pairs(_) | Answer::Number(_) => None,
        };
        chosen.map_or(Chosen::Other, Chosen::Options)
    }

    /// Returns the byte that stands for it.
    pub fn code(self) -> u8 {
        match self {
            Chosen::Options(bits) => bits,
            Chosen::Other => OTHER,
            Chosen::DontKnow => DONT_KNOW,
            Chosen::NotReached => NOT_REACHED,
        }
    }

    /// Returns what a byte stands for.
    pub fn from_code(code: u8) -> Chosen {
        match code {
            OTHER => Chosen::Other,
            DONT_KNOW => Chosen::DontKnow,
            NOT_REACHED => Chosen::NotReached,
            bits => Chosen::Options(bits),
        }
    }

    /// Returns whether that option, from 0, was chosen.
    pub fn has(self, option: usize) -> bool {
        matches!(self, Chosen::Options(bits) if option < MOST_OPTIONS && bits >> option & 1 == 1)
    }
}

/// Returns the options whose use can be counted: those of a choice of one, of many, or of a scale.
pub fn options(prompt: &Prompt) -> &[ChoiceId] {
    match prompt {
        Prompt::One(options)
        | Prompt::Many(options)
        | Prompt::Check(options)
        | Prompt::Rating(options) => options,
        Prompt::Order(_) | Prompt::Match { .. } | Prompt::Number => &[],
    }
}

/// What every person chose, in the same rows and columns as their credits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    items: usize,
    codes: Vec<u8>,
}

impl Choices {
    /// Returns the table when the codes fill whole rows.
    pub fn new(items: usize, codes: Vec<u8>) -> Option<Choices> {
        let is_whole =
            if items == 0 { codes.is_empty() } else { codes.len().is_multiple_of(items) };
        is_whole.then_some(Choices { items, codes })
    }

    /// Returns all codes, row after row; see [`Chosen::from_code`].
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// Returns what was chosen at an item, one a person.
    pub fn column(&self, item: usize) -> impl Iterator<Item = Chosen> + '_ {
        let rows = self.codes.chunks_exact(self.items.max(1));
        rows.map(move |row| Chosen::from_code(row[item]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kind::tests::{id, ids};

    #[test]
    fn a_choice_keeps_its_options() {
        let (one, many) = (Prompt::One(ids("a b c")), Prompt::Many(ids("a b c d e f")));
        for (answer, prompt, expected) in [
            (Answer::One(id("c")), &one, Chosen::Options(0b100)),
            (Answer::One(id("zz")), &one, Chosen::Other),
            (Answer::Many(ids("a f").into_iter().collect()), &many, Chosen::Options(0b10_0001)),
            (Answer::Order(ids("b a")), &one, Chosen::Other),
            (Answer::Number(3.0), &Prompt::Number, Chosen::Other),
            (Answer::DontKnow, &many, Chosen::DontKnow),
        ] {
            let chosen = Chosen::of(&answer, prompt);
            assert_eq!(chosen, expected, "{answer:?}");
            assert_eq!(Chosen::from_code(chosen.code()), chosen);
        }
        assert_eq!(Chosen::from_code(NOT_REACHED), Chosen::NotReached);
        assert!(Chosen::Options(0b100).has(2) && !Chosen::Options(0b100).has(0));
        assert!(!Chosen::DontKnow.has(1) && !Chosen::Other.has(0));
    }

    #[test]
    fn choices_stand_in_whole_rows() {
        assert!(Choices::new(2, vec![1, 2, 4]).is_none());
        let choices = Choices::new(2, vec![1, 254, 2, 255]).expect("two rows of two");
        let second: Vec<_> = choices.column(1).collect();
        assert_eq!(second, [Chosen::DontKnow, Chosen::NotReached]);
    }
}
