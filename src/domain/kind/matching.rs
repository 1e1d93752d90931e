//! `match`: give each of 2 to 4 options a target; right when every pair is.
//! Two options may share a target, unless there are exactly as many targets as options and each is used.
//! Its parts: each option with its target; where each target is used once, the last one follows from the others.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Parts;
use super::{Built, Kind, KindRow, Spec, SpecFault, factorial, not_options};
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Credit, Prompt};
use crate::domain::problem::Fault;

pub(super) const ROW: KindRow = KindRow {
    name: "match",
    uses: &["options", "targets", "pairs"],
    options: (2, 4),
    may_be_graded: true,
    build,
};

/// The fewest and the most targets that fit a screen.
const TARGETS: std::ops::RangeInclusive<usize> = 2..=5;

#[derive(Debug)]
struct Match {
    options: Vec<ChoiceId>,
    targets: Vec<ChoiceId>,
    pairs: BTreeMap<ChoiceId, ChoiceId>,
    parts: Parts,
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
        if !pairs.get(option).is_some_and(|target| spec.targets.contains(target)) {
            faults.push(("pairs", Fault::PairsIncomplete { option: option.to_string() }));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let parts = parts(spec, &pairs).map_err(|fault| vec![fault])?;
    let (options, targets) = (spec.options.clone(), spec.targets.clone());
    Ok(Box::new(Match { options, targets, pairs, parts }))
}

fn parts(spec: &Spec, pairs: &BTreeMap<ChoiceId, ChoiceId>) -> Result<Parts, SpecFault> {
    let (options, targets) = (spec.options.len(), spec.targets.len());
    let all = if is_one_to_one(pairs, targets) { options - 1 } else { options };
    if !spec.graded {
        return Ok(Parts::whole(all));
    }
    let share = |target: &ChoiceId| pairs.values().filter(|used| *used == target).count();
    // Some are right by blind choice, some by giving every option the same target.
    let free = spec.targets.iter().map(share).max().unwrap_or(0).max(options / targets);
    Parts::graded(all, free)
}

/// Returns whether each target belongs to one option.
fn is_one_to_one(pairs: &BTreeMap<ChoiceId, ChoiceId>, targets: usize) -> bool {
    let used: BTreeSet<_> = pairs.values().collect();
    used.len() == pairs.len() && targets == pairs.len()
}

impl Match {
    fn right_parts(&self, given: &BTreeMap<ChoiceId, ChoiceId>) -> usize {
        let right =
            self.pairs.iter().filter(|(id, target)| given.get(*id) == Some(*target)).count();
        if !is_one_to_one(&self.pairs, self.targets.len()) {
            return right;
        }
        // All but one right cannot be without all right, unless a target is given twice.
        if right == self.options.len() { right - 1 } else { right.min(self.options.len() - 2) }
    }
}

impl Kind for Match {
    fn name(&self) -> &'static str {
        "match"
    }

    fn prompt(&self) -> Prompt {
        Prompt::Match { options: self.options.clone(), targets: self.targets.clone() }
    }

    fn credit(&self, answer: &Answer) -> Option<Credit> {
        match answer {
            Answer::DontKnow => Some(Credit::none(self.parts.most())),
            Answer::Pairs(given)
                if given.len() == self.options.len()
                    && self.options.iter().all(|id| given.contains_key(id))
                    && given.values().all(|id| self.targets.contains(id)) =>
            {
                Some(self.parts.credit(self.right_parts(given)))
            }
            _ => None,
        }
    }

    fn right_answer(&self) -> Answer {
        Answer::Pairs(self.pairs.clone())
    }

    fn most_points(&self) -> u8 {
        self.parts.most()
    }

    /// 1/n! when each target is used once, 1/targets^options otherwise.
    fn chance(&self) -> f64 {
        let options = self.options.len();
        if is_one_to_one(&self.pairs, self.targets.len()) {
            1.0 / factorial(options)
        } else {
            (self.targets.len() as f64).powi(-(options as i32))
        }
    }
}
