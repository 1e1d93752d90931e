//! What one item comes to in a row: the codes of an answer, and the marks of its parts as an answer.

use super::fold::{fold, unguarded};
use super::heading::Part;
use super::lexicon::Said;
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
    /// "I don't know" at this part of a grid or an order.
    DontKnow,
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
        let (part, _) = self.parts[part];
        let is_grid = matches!(self.lexicon.prompt(), Prompt::Match { .. } | Prompt::Order(_));
        match part {
            Part::Option(_) | Part::Place(_) if is_grid => self.grid_mark(part, text, &folded),
            Part::Option(option) if self.lexicon.is_text_of(option, &folded) => Some(Mark::Yes),
            Part::DontKnow if self.lexicon.is_dont_know(&folded) => Some(Mark::Yes),
            Part::Option(_) | Part::Place(_) | Part::DontKnow => {
                match synonyms::yes_or_no(&folded) {
                    Some(true) => Some(Mark::Yes),
                    Some(false) => Some(Mark::No),
                    None if synonyms::is_not_answered(&folded) => Some(Mark::Empty),
                    None => None,
                }
            }
        }
    }

    /// Reads the cell of a row of a grid, or of a place or an option of an order.
    fn grid_mark(&self, part: Part, text: &str, folded: &str) -> Option<Mark> {
        if synonyms::is_not_answered(folded) {
            return Some(Mark::Empty);
        }
        let at = match (part, self.lexicon.prompt()) {
            (Part::Option(_), Prompt::Match { .. }) => self.lexicon.target(text),
            (Part::Option(_), Prompt::Order(options)) => {
                let rank = folded.parse::<usize>().ok().and_then(|rank| rank.checked_sub(1));
                rank.filter(|rank| *rank < options.len())
            }
            _ => self.lexicon.option(text),
        };
        match at {
            Some(at) => u8::try_from(at).ok().map(Mark::At),
            None => self.lexicon.is_dont_know(folded).then_some(Mark::DontKnow),
        }
    }

    /// Returns what the marks of a row amount to; nothing when they contradict each other.
    pub(super) fn of_marks(&self, marks: &[Mark]) -> Option<Said> {
        let with = || self.parts.iter().map(|(part, _)| *part).zip(marks.iter().copied());
        if marks.iter().all(|mark| *mark == Mark::Empty) {
            return Some(Said::NotReached);
        }
        let is_dont_know = |mark: &Mark| matches!(mark, Mark::Empty | Mark::DontKnow);
        if marks.iter().all(is_dont_know) {
            return Some(Said::Answer(Answer::DontKnow));
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
            Prompt::Match { .. } | Prompt::Order(_) => return self.of_grid(marks),
            Prompt::Number => return None,
        };
        self.lexicon.checked(answer)
    }

    /// Returns what the marks of a grid or an order amount to. Where somebody left a row empty or does not
    /// know it, the others count: the answer is the one with the least credit among all that it may be.
    fn of_grid(&self, marks: &[Mark]) -> Option<Said> {
        let (options, prompt) = (self.lexicon.options(), self.lexicon.prompt());
        let is_order = matches!(prompt, Prompt::Order(_));
        // For every option of a grid its target, for every place of an order its option.
        let mut rows: Vec<Option<usize>> = vec![None; options.len()];
        let mut has_column = vec![false; options.len()];
        for ((part, _), mark) in self.parts.iter().zip(marks) {
            let at = match mark {
                Mark::At(at) => Some(usize::from(*at)),
                _ => None,
            };
            let (row, value) = match *part {
                Part::Option(option) if is_order => match at {
                    Some(place) => (place, Some(option)),
                    None => {
                        has_column[option] = true;
                        continue;
                    }
                },
                Part::Option(row) | Part::Place(row) => (row, at),
                Part::DontKnow => continue,
            };
            if let Part::Option(option) | Part::Place(option) = *part
                && let Some(known) = has_column.get_mut(option)
            {
                *known = true;
            }
            let row = rows.get_mut(row)?;
            if value.is_some() && row.replace(value?).is_some() {
                return None;
            }
        }
        let is_part = rows.contains(&None);
        if is_part && has_column.contains(&false) {
            return None;
        }
        let item = self.lexicon.item();
        let choices = match prompt {
            Prompt::Match { targets, .. } => targets,
            _ => options,
        };
        let answers = completions(&rows, choices.len(), is_order).into_iter().map(|rows| {
            let named = rows.iter().map(|at| choices[*at].clone());
            match is_order {
                true => Answer::Order(named.collect()),
                false => Answer::Pairs(options.iter().cloned().zip(named).collect()),
            }
        });
        let credits = answers.filter_map(|answer| Some((item.kind.credit(&answer)?, answer)));
        let least = credits.min_by_key(|(credit, _)| credit.points());
        least.map(|(_, answer)| Said::Answer(answer))
    }
}

/// Returns all ways to fill the empty rows with so many choices, each once only where that is asked.
fn completions(rows: &[Option<usize>], choices: usize, is_once: bool) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for row in rows {
        let longer = |begun: Vec<usize>| {
            let may = move |choice: &usize| match row {
                Some(known) => choice == known,
                None => !is_once || !rows.contains(&Some(*choice)),
            };
            let is_free = {
                let begun = begun.clone();
                move |choice: &usize| !is_once || !begun.contains(choice)
            };
            (0..choices)
                .filter(may)
                .filter(is_free)
                .map(move |choice| begun.iter().copied().chain([choice]).collect::<Vec<usize>>())
        };
        all = all.into_iter().flat_map(longer).collect();
    }
    all
}
