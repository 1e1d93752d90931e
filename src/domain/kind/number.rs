//! `number`: type a number; right when it lies in the range, bounds included.

use super::{Built, Kind, KindRow, Spec, right_if};
use crate::domain::item::{Answer, Credit, Prompt};
use crate::domain::problem::Fault;

pub(super) const ROW: KindRow =
    KindRow { name: "number", uses: &["range"], options: (0, 0), may_be_graded: false, build };

#[derive(Debug)]
struct Number {
    low: f64,
    high: f64,
}

fn build(spec: &Spec) -> Built {
    match spec.range {
        Some((low, high)) if low.is_finite() && high.is_finite() && low <= high => {
            Ok(Box::new(Number { low, high }))
        }
        _ => Err(vec![("range", Fault::RangeEmpty)]),
    }
}

impl Kind for Number {
    fn name(&self) -> &'static str {
        "number"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Number
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(1)),
            Answer::Number(number) if number.is_finite() => {
                right_if((self.low..=self.high).contains(number))
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Number(self.low)
    }

    fn right_range(&self) -> Option<(f64, f64)> {
        Some((self.low, self.high))
    }

    /// A blind guess of a free number is as good as never right.
    fn chance(&self) -> f64 {
        0.0
    }
}
