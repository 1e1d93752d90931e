//! `checklist`: which of 1 to 5 activities did somebody do; several, or none. Self-report: never right,
//! never measured. Each option stands for a variable of a survey.

use super::{Built, Kind, KindRow, Spec, survey_faults};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};

pub(super) const ROW: KindRow = KindRow {
    name: "checklist",
    uses: &["options", "variables"],
    // "None of these" takes a row too, and somebody must be able to keep them all in mind.
    options: (1, 5),
    may_be_graded: false,
    build,
};

#[derive(Debug)]
struct Checklist {
    options: Vec<ChoiceId>,
}

fn build(spec: &Spec) -> Built {
    let faults = survey_faults(spec);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Box::new(Checklist { options: spec.options.clone() }))
}

impl Kind for Checklist {
    fn name(&self) -> &'static str {
        "checklist"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Check(self.options.clone())
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(1)),
            Answer::Many(chosen) if chosen.iter().all(|id| self.options.contains(id)) => {
                Some(Credit::none(1))
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Many(self.options.iter().cloned().collect())
    }

    fn chance(&self) -> f64 {
        0.0
    }

    fn is_measured(&self) -> bool {
        false
    }
}
