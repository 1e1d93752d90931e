//! `single`: choose one of 2 to 6; one is right.

use super::{Built, Kind, KindRow, Spec, not_options, right_if};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};

pub(super) const ROW: KindRow = KindRow {
    name: "single",
    uses: &["options", "key"],
    options: (2, 6),
    may_be_graded: false,
    build,
};

#[derive(Debug)]
struct Single {
    options: Vec<ChoiceId>,
    key: ChoiceId,
}

fn build(spec: &Spec) -> Built {
    let Some(key) = spec.key.clone() else {
        return Err(Vec::new());
    };
    let faults = not_options("key", [&key], &spec.options);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Box::new(Single { options: spec.options.clone(), key }))
}

impl Kind for Single {
    fn name(&self) -> &'static str {
        "single"
    }

    fn prompt(&self) -> Prompt {
        Prompt::One(self.options.clone())
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(1)),
            Answer::One(id) if self.options.contains(id) => right_if(*id == self.key),
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::One(self.key.clone())
    }

    fn chance(&self) -> f64 {
        1.0 / self.options.len() as f64
    }
}
