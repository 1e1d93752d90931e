//! What a cell of a response file may hold, and the form in which answers are written down.
//!
//! [`WrittenAnswer`] is the one form of an answer outside the program: the journal writes it as JSON,
//! a cell holds it in short, and both are read by [`WrittenAnswer::read`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Prompt};

/// An answer as it is written down: `{"one":"b"}`, `{"many":["a","c"]}`, `"dont_know"`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // the shapes are those of [`Answer`]
pub enum WrittenAnswer {
    One(String),
    Many(Vec<String>),
    Order(Vec<String>),
    Pairs(BTreeMap<String, String>),
    Number(f64),
    Rating(String),
    DontKnow,
}

/// The cell of somebody who chose "I don't know".
pub const DONT_KNOW: &str = "dont_know";

/// The cells of an item that was not reached, beside the empty one.
const NOT_REACHED: [&[u8]; 4] = [b"", b"NA", b"N/A", b"-"];

/// Returns whether a cell says that its item was not reached.
pub fn is_not_reached(cell: &[u8]) -> bool {
    NOT_REACHED.contains(&cell)
}

impl WrittenAnswer {
    /// Returns an answer as it is written down.
    pub fn of(answer: &Answer) -> WrittenAnswer {
        let text = ToString::to_string;
        match answer {
            Answer::One(id) => WrittenAnswer::One(id.to_string()),
            Answer::Many(ids) => WrittenAnswer::Many(ids.iter().map(text).collect()),
            Answer::Order(ids) => WrittenAnswer::Order(ids.iter().map(text).collect()),
            Answer::Pairs(pairs) => {
                WrittenAnswer::Pairs(pairs.iter().map(|(a, b)| (text(a), text(b))).collect())
            }
            Answer::Number(number) => WrittenAnswer::Number(*number),
            Answer::Rating(id) => WrittenAnswer::Rating(id.to_string()),
            Answer::DontKnow => WrittenAnswer::DontKnow,
        }
    }

    /// Returns the answer, if its ids are ids.
    pub fn read(self) -> Option<Answer> {
        let id = |text: &String| ChoiceId::parse(text);
        Some(match self {
            WrittenAnswer::One(text) => Answer::One(id(&text)?),
            WrittenAnswer::Many(texts) => {
                Answer::Many(texts.iter().map(id).collect::<Option<_>>()?)
            }
            WrittenAnswer::Order(texts) => {
                Answer::Order(texts.iter().map(id).collect::<Option<_>>()?)
            }
            WrittenAnswer::Pairs(pairs) => {
                let pair = |(a, b): (&String, &String)| Some((id(a)?, id(b)?));
                Answer::Pairs(pairs.iter().map(pair).collect::<Option<_>>()?)
            }
            WrittenAnswer::Number(number) => Answer::Number(number),
            WrittenAnswer::Rating(text) => Answer::Rating(id(&text)?),
            WrittenAnswer::DontKnow => Answer::DontKnow,
        })
    }
}

/// Reads a cell that says something: the short form that its prompt asks for, or the JSON of a journal.
pub fn read_cell(cell: &str, prompt: &Prompt) -> Option<Answer> {
    let written = match cell {
        DONT_KNOW => WrittenAnswer::DontKnow,
        json if json.starts_with(['{', '"']) => serde_json::from_str(json).ok()?,
        short => read_short(short, prompt)?,
    };
    written.read()
}

fn read_short(cell: &str, prompt: &Prompt) -> Option<WrittenAnswer> {
    Some(match prompt {
        Prompt::One(_) => WrittenAnswer::One(cell.to_owned()),
        Prompt::Rating(_) => WrittenAnswer::Rating(cell.to_owned()),
        // Nothing at all cannot stand in a cell in short: an empty cell was not reached.
        Prompt::Many(_) | Prompt::Check(_) => WrittenAnswer::Many(words(cell).collect()),
        Prompt::Order(_) => WrittenAnswer::Order(words(cell).collect()),
        Prompt::Match { .. } => {
            let pairs: Option<Vec<(String, String)>> =
                words(cell).map(|word| pair(&word)).collect();
            let pairs = pairs?;
            let count = pairs.len();
            let pairs: BTreeMap<_, _> = pairs.into_iter().collect();
            // An option that stands twice has two targets: that is no answer.
            if pairs.len() != count {
                return None;
            }
            WrittenAnswer::Pairs(pairs)
        }
        // People here write 12,5 where programs write 12.5.
        Prompt::Number => WrittenAnswer::Number(cell.replacen(',', ".", 1).parse().ok()?),
    })
}

/// Returns the parts between blanks, `;`, `,` or `|`.
fn words(cell: &str) -> impl Iterator<Item = String> + '_ {
    let is_between = |character: char| character.is_whitespace() || ";,|".contains(character);
    cell.split(is_between).filter(|word| !word.is_empty()).map(str::to_owned)
}

fn pair(word: &str) -> Option<(String, String)> {
    let (option, target) = word.split_once(['=', ':'])?;
    Some((option.to_owned(), target.to_owned()))
}

/// Returns a cell that would have been an answer to a prompt, to show how it is written.
pub fn example(prompt: &Prompt) -> String {
    let joined =
        |ids: &[ChoiceId]| ids.iter().take(3).map(ChoiceId::as_str).collect::<Vec<_>>().join(" ");
    match prompt {
        Prompt::One(options) | Prompt::Rating(options) => joined(&options[..options.len().min(1)]),
        Prompt::Many(options) | Prompt::Check(options) => joined(&options[..options.len().min(2)]),
        Prompt::Order(options) => {
            options.iter().map(ChoiceId::as_str).collect::<Vec<_>>().join(" ")
        }
        Prompt::Match { options, targets } => {
            let pairs = options.iter().zip(targets.iter().cycle());
            pairs.map(|(option, target)| format!("{option}={target}")).collect::<Vec<_>>().join(" ")
        }
        Prompt::Number => "12.5".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ChoiceId {
        ChoiceId::parse(text).expect("a test id")
    }

    fn ids(text: &str) -> Vec<ChoiceId> {
        text.split_whitespace().map(id).collect()
    }

    fn prompts() -> [Prompt; 7] {
        [
            Prompt::One(ids("a b c")),
            Prompt::Many(ids("a b c")),
            Prompt::Order(ids("a b c")),
            Prompt::Match { options: ids("a b"), targets: ids("x y") },
            Prompt::Number,
            Prompt::Rating(ids("low high")),
            Prompt::Check(ids("a b c")),
        ]
    }

    #[test]
    fn cells_are_read_as_their_prompt_asks() {
        let [one, many, order, matching, number, rating, check] = &prompts();
        let pairs = || Some(Answer::Pairs([(id("a"), id("y")), (id("b"), id("x"))].into()));
        let set = |text| Some(Answer::Many(ids(text).into_iter().collect()));
        for (cell, prompt, expected) in [
            ("b", one, Some(Answer::One(id("b")))),
            ("dont_know", one, Some(Answer::DontKnow)),
            (r#""dont_know""#, one, Some(Answer::DontKnow)),
            (r#"{"one":"b"}"#, one, Some(Answer::One(id("b")))),
            ("B!", one, None),
            ("a b", one, None),
            ("a c", many, set("a c")),
            ("c;a;", many, set("a c")),
            ("a, c", many, set("a c")),
            (r#"{"many":["a","c"]}"#, many, set("a c")),
            ("c a b", order, Some(Answer::Order(ids("c a b")))),
            ("c|a|b", order, Some(Answer::Order(ids("c a b")))),
            ("a=y b=x", matching, pairs()),
            ("a:y;b:x", matching, pairs()),
            ("a=y a=x", matching, None),
            ("a", matching, None),
            ("12,5", number, Some(Answer::Number(12.5))),
            ("-3", number, Some(Answer::Number(-3.0))),
            ("1.234,5", number, None),
            ("low", rating, Some(Answer::Rating(id("low")))),
            ("a c", check, set("a c")),
            (r#"{"many":[]}"#, check, set("")),
            (r#"{"two":"b"}"#, one, None),
        ] {
            assert_eq!(read_cell(cell, prompt), expected, "{cell}");
        }
    }

    #[test]
    fn an_example_is_an_answer_to_its_prompt() {
        for prompt in &prompts() {
            assert!(read_cell(&example(prompt), prompt).is_some(), "{prompt:?}");
        }
        for cell in ["", "NA", "-", "N/A"] {
            assert!(is_not_reached(cell.as_bytes()));
        }
        assert!(!is_not_reached(b"na-1"));
    }
}
