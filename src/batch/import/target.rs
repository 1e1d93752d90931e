//! What one item comes to in a row: the codes of an answer, and the marks of its parts as an answer.

use super::fold::fold;
use super::heading::Part;
use super::lexicon::{Said, unguarded};
use super::plan::Target;
use super::synonyms;
use crate::batch::answers::is_not_reached;
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Prompt};
use crate::domain::responses::NOT_REACHED;

/// A survey item has at most so many options; see the kinds of item.
pub(super) const MOST_CODES: usize = 8;

/// The codes of the slots of one item, in their order.
pub(super) type Codes = [u8; MOST_CODES];

pub(super) const NOTHING: Codes = [NOT_REACHED; MOST_CODES];

/// What the column of one part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Empty,
    No,
    Yes,
    /// The option has this rank, or matches this target, or this option stands at the place; from 0.
    At(u8),
}

impl Target<'_> {
    /// Returns the codes of what was said.
    pub(super) fn codes(&self, said: &Said) -> Codes {
        let mut codes = NOTHING;
        let Said::Answer(answer) = said else { return codes };
        let item = self.lexicon.item();
        if !self.is_survey {
            let credit = item.kind.credit(answer).map_or(NOT_REACHED, |credit| credit.points());
            codes[0] = credit;
            return codes;
        }
        let options = self.lexicon.options();
        match answer {
            // The options of a recency stand in the order of their codes.
            Answer::One(chosen) => {
                let place = options.iter().position(|option| option == chosen);
                codes[0] = place.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(NOT_REACHED);
            }
            Answer::Many(chosen) => {
                for (code, option) in codes.iter_mut().zip(options) {
                    *code = u8::from(chosen.contains(option));
                }
            }
            // "I don't know" is missing in a survey.
            _ => {}
        }
        codes
    }

    /// Reads the cell of a part.
    pub(super) fn mark(&self, part: usize, text: &str) -> Option<Mark> {
        let text = unguarded(text.trim());
        if is_not_reached(text.as_bytes()) {
            return Some(Mark::Empty);
        }
        let folded = fold(text);
        let at = |place: usize| u8::try_from(place).ok().map(Mark::At);
        let (part, _) = self.parts[part];
        match (part, self.lexicon.prompt()) {
            (Part::Option(_), Prompt::Match { .. }) => {
                if synonyms::is_not_answered(&folded) {
                    return Some(Mark::Empty);
                }
                self.lexicon.target(text).and_then(at)
            }
            (Part::Place(_), _) => self.lexicon.option(text).and_then(at),
            (Part::Option(_), Prompt::Order(options)) => {
                let rank: usize = folded.parse().ok()?;
                rank.checked_sub(1).filter(|rank| *rank < options.len()).and_then(at)
            }
            (Part::Option(option), _) if self.lexicon.is_text_of(option, &folded) => {
                Some(Mark::Yes)
            }
            (Part::DontKnow, _) if self.lexicon.is_dont_know(&folded) => Some(Mark::Yes),
            (Part::Option(_) | Part::DontKnow, _) => match synonyms::yes_or_no(&folded) {
                Some(true) => Some(Mark::Yes),
                Some(false) => Some(Mark::No),
                None if synonyms::is_not_answered(&folded) => Some(Mark::Empty),
                None => None,
            },
        }
    }

    /// Returns what the marks of a row amount to; nothing when they contradict each other.
    pub(super) fn of_marks(&self, marks: &[Mark]) -> Option<Said> {
        let with = || self.parts.iter().map(|(part, _)| *part).zip(marks.iter().copied());
        if marks.iter().all(|mark| *mark == Mark::Empty) {
            return Some(Said::NotReached);
        }
        let options = self.lexicon.options();
        let chosen: Vec<ChoiceId> = with()
            .filter_map(|(part, mark)| match (part, mark) {
                (Part::Option(option), Mark::Yes) => Some(options[option].clone()),
                _ => None,
            })
            .collect();
        if with().any(|(part, mark)| part == Part::DontKnow && mark == Mark::Yes) {
            return chosen.is_empty().then_some(Said::Answer(Answer::DontKnow));
        }
        let answer = match self.lexicon.prompt() {
            Prompt::One(_) | Prompt::Rating(_) => match &chosen[..] {
                [] => return Some(Said::NotReached),
                [one] => Answer::One(one.clone()),
                _ => return None,
            },
            Prompt::Many(_) | Prompt::Check(_) => Answer::Many(chosen.into_iter().collect()),
            Prompt::Match { targets, .. } => {
                let pair = |(part, mark)| match (part, mark) {
                    (Part::Option(option), Mark::At(target)) => {
                        Some((options[option].clone(), targets[usize::from(target)].clone()))
                    }
                    _ => None,
                };
                Answer::Pairs(with().filter_map(pair).collect())
            }
            Prompt::Order(_) => {
                let mut order: Vec<(usize, usize)> = with()
                    .filter_map(|(part, mark)| match (part, mark) {
                        (Part::Place(place), Mark::At(option)) => {
                            Some((place, usize::from(option)))
                        }
                        (Part::Option(option), Mark::At(rank)) => Some((usize::from(rank), option)),
                        _ => None,
                    })
                    .collect();
                order.sort_unstable();
                Answer::Order(
                    order.into_iter().map(|(_, option)| options[option].clone()).collect(),
                )
            }
            Prompt::Number => return None,
        };
        self.lexicon.checked(answer)
    }
}
