//! Sheets that may have been filled in without reading: always "I don't know", always one place.

use crate::domain::item::Answer;
use crate::domain::item::Prompt;

/// How many answers of a sort there must be before a pattern is worth a word.
const LEAST: usize = 5;

/// What a sheet looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Every answer is "I don't know".
    AllDontKnow,
    /// Every option chosen is the first one shown.
    AllFirst,
    /// Every option chosen stands at the same place, from 2.
    AllAtPlace(usize),
}

/// Returns the pattern of the answers that count, if they have one.
///
/// The place is that of a choice of one option; other answers have none and do not break it. With
/// keys at places of their own, five right answers in the same place are rare.
pub fn pattern<'a>(answers: impl Iterator<Item = (Prompt, &'a Answer)>) -> Option<Pattern> {
    let (mut total, mut unknown, mut places) = (0, 0, Vec::new());
    for (prompt, answer) in answers {
        total += 1;
        unknown += usize::from(*answer == Answer::DontKnow);
        if let (Prompt::One(options), Answer::One(chosen)) = (&prompt, answer) {
            places.extend(options.iter().position(|option| option == chosen));
        }
    }
    if unknown == total && total >= LEAST {
        return Some(Pattern::AllDontKnow);
    }
    let first = *places.first()?;
    let is_one_place = places.len() >= LEAST && places.iter().all(|place| *place == first);
    is_one_place.then_some(match first {
        0 => Pattern::AllFirst,
        place => Pattern::AllAtPlace(place + 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ChoiceId;

    fn ids() -> Vec<ChoiceId> {
        ["a", "b", "c"].map(|id| ChoiceId::parse(id).expect("a test id")).to_vec()
    }

    /// "a" to "c" choose, "-" does not know, "#" types a number.
    fn found(sheet: &str) -> Option<Pattern> {
        let answers: Vec<(Prompt, Answer)> = sheet
            .chars()
            .map(|c| match c {
                '-' => (Prompt::One(ids()), Answer::DontKnow),
                '#' => (Prompt::Number, Answer::Number(3.0)),
                _ => (Prompt::One(ids()), Answer::One(ids()[c as usize - 'a' as usize].clone())),
            })
            .collect();
        pattern(answers.iter().map(|(prompt, answer)| (prompt.clone(), answer)))
    }

    #[test]
    fn patterns_need_five_answers_of_their_sort() {
        for (sheet, expected) in [
            ("", None),
            ("----", None),
            ("-----", Some(Pattern::AllDontKnow)),
            ("----a", None),
            ("aaaa", None),
            ("aaaaa", Some(Pattern::AllFirst)),
            ("a-aaa#a-", Some(Pattern::AllFirst)),
            ("aaaab", None),
            ("bbbbb", Some(Pattern::AllAtPlace(2))),
            ("cc##ccc", Some(Pattern::AllAtPlace(3))),
            ("abcab", None),
            ("#####", None),
        ] {
            assert_eq!(found(sheet), expected, "{sheet}");
        }
    }
}
