//! What a bank is made of, in numbers: for authors who look for what is wanting.
//!
//! Only scored items are counted, but for the kinds: practice and self-report measure nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::bank::Bank;
use super::framework::{
    Band, Competence, Framework, LearningOutcome, OutcomeType, ProficiencyLevel,
};
use super::id::{ItemId, ModuleId};
use super::item::{Answer, Device, Equipment, Item, Prompt, StimulusKind, Tag};

/// The numbers of a bank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// All items.
    pub items: usize,
    /// Items whose answers count.
    pub scored: usize,
    /// Scored items whose curve is a finding.
    pub calibrated: usize,
    /// Scored items whose curve is still an expectation, in the order of the files.
    pub provisional: Vec<ItemId>,
    /// All items by the word of their kind.
    pub by_kind: BTreeMap<&'static str, usize>,
    /// Scored items by competence; every competence is there.
    pub by_competence: BTreeMap<Competence, usize>,
    /// Scored items by the level of their author.
    pub by_level: BTreeMap<ProficiencyLevel, usize>,
    /// Scored items by life area; every module of the bank is there.
    pub by_module: BTreeMap<ModuleId, usize>,
    /// Those of them that people with only a phone are asked.
    pub phone_by_module: BTreeMap<ModuleId, usize>,
    /// Scored items whose text is itself a difficulty.
    pub heavy_reading: usize,
    /// Scored items by what is shown before the question.
    pub by_stimulus: BTreeMap<Option<StimulusKind>, usize>,
    /// Scored items by the device they are about.
    pub by_device: BTreeMap<Device, usize>,
    /// How often the right option of a choice stands at a place: (options, place from 1) → items.
    pub key_positions: BTreeMap<(usize, usize), usize>,
    /// Learning outcomes that scored items show, of all of each competence.
    pub outcomes_by_competence: BTreeMap<Competence, Coverage>,
    /// The same by band.
    pub outcomes_by_band: BTreeMap<Band, Coverage>,
    /// The same by type.
    pub outcomes_by_type: BTreeMap<OutcomeType, Coverage>,
    /// The same by competence and band, of what questions can show: knowledge and skills.
    pub shown: BTreeMap<(Competence, Band), Coverage>,
}

impl Statistics {
    /// Returns how much of the knowledge and the skills of a band scored items show.
    pub fn shown_of(&self, band: Band) -> Coverage {
        let cells = self.shown.iter().filter(|((_, of), _)| *of == band);
        cells.fold(Coverage::default(), |sum, (_, cell)| Coverage {
            covered: sum.covered + cell.covered,
            total: sum.total + cell.total,
        })
    }
}

/// How many there are, and how many of them items show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Shown by at least one scored item.
    pub covered: usize,
    /// All.
    pub total: usize,
}

/// Counts a bank.
pub fn statistics(bank: &Bank, framework: &Framework) -> Statistics {
    let mut counts = Statistics {
        items: bank.items.len(),
        by_competence: Competence::all().map(|competence| (competence, 0)).collect(),
        by_module: bank.modules.iter().map(|module| (module.clone(), 0)).collect(),
        ..Statistics::default()
    };
    for item in &bank.items {
        *counts.by_kind.entry(item.kind.name()).or_default() += 1;
        if item.is_scored() {
            count(item, &mut counts);
            match bank.is_calibrated(&item.id) {
                true => counts.calibrated += 1,
                false => counts.provisional.push(item.id.clone()),
            }
        }
    }
    let scored = bank.items.iter().filter(|item| item.is_scored());
    let shown: BTreeSet<&str> =
        scored.flat_map(|item| item.outcomes.iter().map(String::as_str)).collect();
    for (id, outcome) in &framework.outcomes {
        cover(outcome, shown.contains(id.as_str()), &mut counts);
    }
    counts
}

fn count(item: &Item, counts: &mut Statistics) {
    counts.scored += 1;
    *counts.by_competence.entry(item.competence).or_default() += 1;
    *counts.by_level.entry(item.level).or_default() += 1;
    *counts.by_module.entry(item.module.clone()).or_default() += 1;
    let fits_phone = usize::from(Equipment::PhoneOnly.fits(item.device));
    *counts.phone_by_module.entry(item.module.clone()).or_default() += fits_phone;
    counts.heavy_reading += usize::from(item.tags.contains(&Tag::HeavyReading));
    *counts.by_stimulus.entry(item.stimulus).or_default() += 1;
    *counts.by_device.entry(item.device).or_default() += 1;
    if let Some(position) = key_position(item) {
        *counts.key_positions.entry(position).or_default() += 1;
    }
}

/// Returns the number of options and the place of the one that is right, from 1.
fn key_position(item: &Item) -> Option<(usize, usize)> {
    let (Prompt::One(options), Answer::One(key)) = (item.kind.prompt(), item.kind.right_answer())
    else {
        return None;
    };
    let place = options.iter().position(|option| *option == key)?;
    Some((options.len(), place + 1))
}

fn cover(outcome: &LearningOutcome, is_covered: bool, counts: &mut Statistics) {
    let cells = [
        counts.outcomes_by_competence.entry(outcome.competence).or_default(),
        counts.outcomes_by_band.entry(outcome.band).or_default(),
        counts.outcomes_by_type.entry(outcome.kind).or_default(),
    ];
    let is_shown = matches!(outcome.kind, OutcomeType::Knowledge | OutcomeType::Skill);
    let place = (outcome.competence, outcome.band);
    let shown = is_shown.then(|| counts.shown.entry(place).or_default());
    for cell in cells.into_iter().chain(shown) {
        cell.total += 1;
        cell.covered += usize::from(is_covered);
    }
}
