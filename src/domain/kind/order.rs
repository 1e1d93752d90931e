//! `order`: put 3 to 5 options in order; right when every one is in its place.

use std::collections::BTreeSet;

use super::{Built, Kind, KindRow, Spec, factorial, not_options, right_if};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};
use crate::domain::problem::Fault;

pub(super) const ROW: KindRow = KindRow {
    name: "order",
    uses: &["options", "sequence"],
    options: (3, 5),
    build,
};

#[derive(Debug)]
struct Order {
    options: Vec<ChoiceId>,
    sequence: Vec<ChoiceId>,
}

fn build(spec: &Spec) -> Built {
    let sequence = spec.sequence.clone().unwrap_or_default();
    let mut faults = not_options("sequence", &sequence, &spec.options);
    if !is_arrangement(&sequence, &spec.options) {
        faults.push(("sequence", Fault::SequenceIncomplete));
    } else if sequence == spec.options {
        faults.push(("sequence", Fault::OrderAlreadySolved));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Box::new(Order {
        options: spec.options.clone(),
        sequence,
    }))
}

/// Returns whether the ids are every option exactly once.
fn is_arrangement(ids: &[ChoiceId], options: &[ChoiceId]) -> bool {
    let distinct: BTreeSet<_> = ids.iter().collect();
    ids.len() == options.len() && distinct == options.iter().collect()
}

impl Kind for Order {
    fn name(&self) -> &'static str {
        "order"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Order(self.options.clone())
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::NotRight),
            Answer::Order(ids) if is_arrangement(ids, &self.options) => {
                right_if(*ids == self.sequence)
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Order(self.sequence.clone())
    }

    fn chance(&self) -> f64 {
        1.0 / factorial(self.options.len())
    }
}
