//! `match`: give each of 2 to 4 options a target; right when every pair is.
//! Two options may share a target, unless there are exactly as many targets as options and each is used.

use std::collections::{BTreeMap, BTreeSet};

use super::{Built, Kind, KindRow, Spec, factorial, not_options, right_if};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};
use crate::domain::problem::Fault;

pub(super) const ROW: KindRow = KindRow {
    name: "match",
    uses: &["options", "targets", "pairs"],
    options: (2, 4),
    build,
};

/// The fewest and the most targets that fit a screen.
const TARGETS: std::ops::RangeInclusive<usize> = 2..=5;

#[derive(Debug)]
struct Match {
    options: Vec<ChoiceId>,
    targets: Vec<ChoiceId>,
    pairs: BTreeMap<ChoiceId, ChoiceId>,
}

fn build(spec: &Spec) -> Built {
    let pairs = spec.pairs.clone().unwrap_or_default();
    let mut faults = not_options("pairs", pairs.keys(), &spec.options);
    if spec.targets.len() < *TARGETS.start() {
        let (found, least) = (spec.targets.len(), *TARGETS.start());
        faults.push(("targets", Fault::TooFewOptions { found, least }));
    }
    if spec.targets.len() > *TARGETS.end() {
        let (found, most) = (spec.targets.len(), *TARGETS.end());
        faults.push(("targets", Fault::TooManyOptions { found, most }));
    }
    for option in &spec.options {
        if !pairs
            .get(option)
            .is_some_and(|target| spec.targets.contains(target))
        {
            faults.push((
                "pairs",
                Fault::PairsIncomplete {
                    option: option.to_string(),
                },
            ));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Box::new(Match {
        options: spec.options.clone(),
        targets: spec.targets.clone(),
        pairs,
    }))
}

impl Kind for Match {
    fn name(&self) -> &'static str {
        "match"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Match {
            options: self.options.clone(),
            targets: self.targets.clone(),
        }
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::NotRight),
            Answer::Pairs(given)
                if given.len() == self.options.len()
                    && self.options.iter().all(|id| given.contains_key(id))
                    && given.values().all(|id| self.targets.contains(id)) =>
            {
                right_if(*given == self.pairs)
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Pairs(self.pairs.clone())
    }

    /// 1/n! when each target is used once, 1/targets^options otherwise.
    fn chance(&self) -> f64 {
        let used: BTreeSet<_> = self.pairs.values().collect();
        let options = self.options.len();
        if used.len() == options && self.targets.len() == options {
            1.0 / factorial(options)
        } else {
            (self.targets.len() as f64).powi(-(options as i32))
        }
    }
}
