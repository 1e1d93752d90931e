//! `recency`: when somebody last did something, on 2 to 4 points from the most recent. Self-report:
//! never right, never measured. It stands for one variable of a survey; the first point is coded 1.

use super::{Built, Kind, KindRow, Spec};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};

pub(super) const ROW: KindRow = KindRow {
    name: "recency",
    uses: &["options", "variable"],
    options: (2, 4),
    may_be_graded: false,
    build,
};

#[derive(Debug)]
struct Recency {
    points: Vec<ChoiceId>,
}

fn build(spec: &Spec) -> Built {
    Ok(Box::new(Recency { points: spec.options.clone() }))
}

impl Kind for Recency {
    fn name(&self) -> &'static str {
        "recency"
    }

    fn prompt(&self) -> Prompt {
        Prompt::One(self.points.clone())
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(1)),
            Answer::One(point) if self.points.contains(point) => Some(Credit::none(1)),
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        self.points.first().map_or(Answer::DontKnow, |point| Answer::One(point.clone()))
    }

    fn chance(&self) -> f64 {
        0.0
    }

    fn is_measured(&self) -> bool {
        false
    }
}
