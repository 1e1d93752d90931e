//! `order`: put 3 to 5 options in order; right when every one is in its place.
//! Its parts: every two options, of which the right one stands first.

use std::collections::BTreeSet;

use super::parts::Parts;
use super::{Built, Kind, KindRow, Spec, factorial, not_options};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};
use crate::domain::problem::Fault;

pub(super) const ROW: KindRow = KindRow {
    name: "order",
    uses: &["options", "sequence"],
    options: (3, 5),
    may_be_graded: true,
    build,
};

#[derive(Debug)]
struct Order {
    options: Vec<ChoiceId>,
    sequence: Vec<ChoiceId>,
    parts: Parts,
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
    let all = sequence.len() * (sequence.len() - 1) / 2;
    let parts = if spec.graded {
        // Half are right by blind choice; some are in the order shown.
        let free = in_order(&spec.options, &sequence).max(all / 2);
        Parts::graded(all, free).map_err(|fault| vec![fault])?
    } else {
        Parts::whole(all)
    };
    Ok(Box::new(Order { options: spec.options.clone(), sequence, parts }))
}

/// Returns how many pairs stand in an order as they do in the right one.
fn in_order(ids: &[ChoiceId], sequence: &[ChoiceId]) -> usize {
    let place = |id: &ChoiceId| sequence.iter().position(|known| known == id);
    let places: Vec<_> = ids.iter().map(place).collect();
    let after = |(at, first): (usize, &Option<usize>)| {
        places[at + 1..].iter().filter(|second| first < *second).count()
    };
    places.iter().enumerate().map(after).sum()
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
            Answer::DontKnow => Some(Credit::none(self.parts.most())),
            Answer::Order(ids) if is_arrangement(ids, &self.options) => {
                Some(self.parts.credit(in_order(ids, &self.sequence)))
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Order(self.sequence.clone())
    }

    fn most_points(&self) -> u8 {
        self.parts.most()
    }

    fn chance(&self) -> f64 {
        1.0 / factorial(self.options.len())
    }
}
