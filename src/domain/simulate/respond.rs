//! What a simulated person answers: by the item's curve, or by a script.

use super::person::Simulee;
use crate::domain::adapt::Candidate;
use crate::domain::irt::Curve;
use crate::domain::random::Stream;

/// How somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Respondent {
    /// As likely right as the item's curve says at the true ability of its area.
    Model,
    /// Always right.
    AllRight,
    /// Never right.
    AllWrong,
    /// Right for half of the most items that the form asks, then never again.
    RightThenWrong,
    /// Always "I don't know", which counts as not right.
    DontKnow,
}

impl Respondent {
    /// Every respondent with its word on the command line and in files.
    pub const WORDS: [(&'static str, Respondent); 5] = [
        ("model", Respondent::Model),
        ("all-right", Respondent::AllRight),
        ("all-wrong", Respondent::AllWrong),
        ("right-then-wrong", Respondent::RightThenWrong),
        ("dont-know", Respondent::DontKnow),
    ];

    /// Returns the stable word.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, one)| *one == self).map_or("", |(word, _)| word)
    }

    /// Returns the credit of an answer to the item at a place of the sitting, which has so many at
    /// most.
    ///
    /// The draw depends on the person and the item alone: the order of items changes no answer.
    pub fn credit(
        self,
        who: &Simulee,
        item: &Candidate,
        (at, of): (usize, usize),
        draw: Stream,
    ) -> u8 {
        let most = item.curve.most_credit();
        match self {
            Respondent::Model => by_curve(who.areas[item.area.index()], &item.curve, draw),
            Respondent::AllRight => most,
            Respondent::AllWrong | Respondent::DontKnow => 0,
            Respondent::RightThenWrong => {
                if at < of / 2 {
                    most
                } else {
                    0
                }
            }
        }
    }
}

/// Returns the credit below which lies a uniform draw, from the highest credit down: whoever is
/// more able never earns less on the same draw.
pub(super) fn by_curve(theta: f64, curve: &Curve, draw: Stream) -> u8 {
    let mut left = draw.uniform(0);
    for credit in (1..=curve.most_credit()).rev() {
        left -= curve.log_probability(theta, credit).exp();
        if left < 0.0 {
            return credit;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::framework::{AREAS, Area};
    use crate::domain::id::ItemId;
    use crate::domain::irt::Parameters;

    fn item() -> Candidate {
        Candidate {
            id: ItemId::parse("test-item").expect("an id of a test"),
            area: Area::new(2).expect("an area of a test"),
            curve: Curve::Binary(Parameters::new(1.5, 0.3, 0.2).expect("parameters of a test")),
            enemies: Vec::new(),
        }
    }

    /// Somebody who can do nothing but the item's area.
    fn who(theta: f64) -> Simulee {
        let mut areas = [-9.0; AREAS];
        areas[1] = theta;
        Simulee { overall: 0.0, areas }
    }

    #[test]
    fn answers_are_as_often_right_as_the_curve_says() {
        for theta in [-2.0, 0.0, 0.3, 1.5] {
            let draws = 0..20_000;
            let right = draws.filter(|number| {
                let draw = Stream::new(9, *number);
                Respondent::Model.credit(&who(theta), &item(), (0, 10), draw) == 1
            });
            let share = right.count() as f64 / 20_000.0;
            let expected = item().curve.expected_credit(theta);
            assert!((share - expected).abs() < 0.012, "{theta}: {share} {expected}");
        }
    }

    #[test]
    fn scripts_are_followed() {
        for (respondent, expected) in [
            (Respondent::AllRight, [1, 1, 1, 1, 1]),
            (Respondent::AllWrong, [0, 0, 0, 0, 0]),
            (Respondent::DontKnow, [0, 0, 0, 0, 0]),
            (Respondent::RightThenWrong, [1, 1, 0, 0, 0]),
        ] {
            for (at, expected) in expected.into_iter().enumerate() {
                let found = respondent.credit(&who(0.0), &item(), (at, 5), Stream::new(1, 1));
                assert_eq!(found, expected, "{respondent:?} at {at}");
            }
        }
        let words: BTreeSet<&str> = Respondent::WORDS.iter().map(|(_, one)| one.word()).collect();
        assert_eq!(words.len(), Respondent::WORDS.len());
    }
}
