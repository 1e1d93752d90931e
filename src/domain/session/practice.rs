//! Practice: the same questions, each with its explanation, from easy to hard. Nothing is measured.

use super::{Aim, Question, Rejected, Session, Stage, State, Step};
use crate::domain::id::{ItemId, ModuleId};
use crate::domain::item::{Answer, Equipment, Item};
use crate::domain::random::Stream;

impl Session<'_> {
    /// Returns whether this is practice.
    pub fn is_practice(&self) -> bool {
        matches!(self.setup.aim, Aim::Practise(_))
    }

    /// Returns the modules with something to practise, in the order of the bank.
    pub(super) fn modules(&self, equipment: Equipment) -> Vec<&ModuleId> {
        let bank = self.setup.bank;
        let has_items =
            |module: &&ModuleId| bank.scored_items(equipment).any(|item| item.module == **module);
        bank.modules.iter().filter(has_items).collect()
    }

    /// Returns where practice begins: with the module that was named, else with the choice of one.
    pub(super) fn begin_practice(&self, state: State) -> State {
        match &self.setup.aim {
            Aim::Practise(Some(module)) => {
                self.try_next(State { module: Some(module.clone()), ..state })
            }
            Aim::Practise(None) | Aim::Measure => State { stage: Stage::Modules, ..state },
        }
    }

    pub(super) fn practise(
        &self,
        state: State,
        module: Option<&ModuleId>,
    ) -> Result<State, Rejected> {
        let known = self.modules(state.equipment);
        if module.is_some_and(|module| !known.contains(&module)) {
            return Err(Rejected::DoesNotFit);
        }
        Ok(self.try_next(State { module: module.cloned(), ..state }))
    }

    pub(super) fn try_out(
        &self,
        state: State,
        id: ItemId,
        answer: &Answer,
    ) -> Result<State, Rejected> {
        let stage = Stage::Explained(id.clone());
        Ok(State { stage, ..self.with_answer(state, id, answer)? })
    }

    /// Returns the next question, or the end when there is none.
    pub(super) fn try_next(&self, state: State) -> State {
        let items = self.to_practise(&state);
        let stage = items
            .get(state.responses.len())
            .map_or(Stage::Practised, |item| Stage::Trying(item.id.clone()));
        State { stage, ..state }
    }

    pub(super) fn tried(&self, id: &ItemId) -> Step<'_> {
        let item = self.practised(id);
        let place = self.state.responses.len() + 1;
        // How many there are would only discourage.
        Step::Item(Question { item, place, of: 0, is_at_most: false })
    }

    pub(super) fn explanation(&self, id: &ItemId) -> Step<'_> {
        let item = self.practised(id);
        let last = self.state.responses.last();
        let answer = last.map_or(&Answer::DontKnow, |response| &response.answer);
        let is_last = self.state.responses.len() == self.to_practise(&self.state).len();
        Step::Explained { item, answer, is_last }
    }

    fn practised(&self, id: &ItemId) -> &Item {
        self.setup.bank.item(id).expect("only items of the bank are asked")
    }

    /// Returns what is practised, from easy to hard; chance mixes the items of one level.
    fn to_practise(&self, state: &State) -> Vec<&Item> {
        let stream = Stream::new(self.setup.seed, 0);
        let fits = |item: &&Item| state.module.as_ref().is_none_or(|module| item.module == *module);
        let items = self.setup.bank.scored_items(state.equipment).filter(fits);
        let mut drawn: Vec<(f64, &Item)> =
            items.zip(0..).map(|(item, place)| (stream.uniform(place), item)).collect();
        let level = |item: &Item| item.level.number();
        drawn.sort_by(|(one, first), (other, second)| {
            level(first).cmp(&level(second)).then(one.total_cmp(other))
        });
        drawn.into_iter().map(|(_, item)| item).collect()
    }
}
