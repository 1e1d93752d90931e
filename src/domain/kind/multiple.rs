//! `multiple`: choose all that fit among 3 to 6; right when it is exactly the set of keys.
//! Its parts: each option rightly chosen or rightly left.

use std::collections::BTreeSet;

use super::parts::Parts;
use super::{Built, Kind, KindRow, Spec, not_options};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};
use crate::domain::problem::Fault;

pub(super) const ROW: KindRow = KindRow {
    name: "multiple",
    uses: &["options", "keys"],
    options: (3, 6),
    may_be_graded: true,
    build,
};

#[derive(Debug)]
struct Multiple {
    options: Vec<ChoiceId>,
    keys: BTreeSet<ChoiceId>,
    parts: Parts,
}

fn build(spec: &Spec) -> Built {
    let keys: BTreeSet<ChoiceId> = spec.keys.iter().flatten().cloned().collect();
    let mut faults = not_options("keys", &keys, &spec.options);
    if keys.is_empty() {
        let (kind, key) = ("multiple".to_owned(), "keys".to_owned());
        faults.push(("keys", Fault::NoKey { kind, key }));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let all = spec.options.len();
    let parts = if spec.graded {
        // Half are right by blind choice; all keys are by choosing everything.
        Parts::graded(all, keys.len().max(all / 2)).map_err(|fault| vec![fault])?
    } else {
        Parts::whole(all)
    };
    Ok(Box::new(Multiple { options: spec.options.clone(), keys, parts }))
}

impl Kind for Multiple {
    fn name(&self) -> &'static str {
        "multiple"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Many(self.options.clone())
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(self.parts.most())),
            Answer::Many(chosen)
                if !chosen.is_empty() && chosen.iter().all(|id| self.options.contains(id)) =>
            {
                let is_right = |id: &&ChoiceId| chosen.contains(*id) == self.keys.contains(*id);
                Some(self.parts.credit(self.options.iter().filter(is_right).count()))
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Many(self.keys.clone())
    }

    fn most_points(&self) -> u8 {
        self.parts.most()
    }

    /// One of the 2^k − 1 sets that are not empty.
    fn chance(&self) -> f64 {
        1.0 / (2f64.powi(self.options.len() as i32) - 1.0)
    }
}
