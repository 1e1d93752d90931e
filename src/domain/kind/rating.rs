//! `rating`: say how sure one feels, on 3 to 5 points. Self-report: never right, never measured.

use super::{Built, Kind, KindRow, Spec};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};

pub(super) const ROW: KindRow =
    KindRow { name: "rating", uses: &["options"], options: (3, 5), may_be_graded: false, build };

#[derive(Debug)]
struct Rating {
    points: Vec<ChoiceId>,
}

fn build(spec: &Spec) -> Built {
    Ok(Box::new(Rating { points: spec.options.clone() }))
}

impl Kind for Rating {
    fn name(&self) -> &'static str {
        "rating"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Rating(self.points.clone())
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(1)),
            Answer::Rating(point) if self.points.contains(point) => Some(Credit::none(1)),
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        self.points.last().map_or(Answer::DontKnow, |point| Answer::Rating(point.clone()))
    }

    fn chance(&self) -> f64 {
        0.0
    }

    fn is_measured(&self) -> bool {
        false
    }
}
