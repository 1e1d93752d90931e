//! One sitting, as a machine without input or output: [`Session::step`] says what to show,
//! [`Session::handle`] takes what came back, [`Session::deadline`] says when to look again.
//!
//! The log of inputs is the state; everything else is derived from it. Going back pops the log,
//! resuming replays it, a bug report is a log. The same inputs and the same seed give the same sitting.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::adapt::{self, Explained, Pool, Progress};
use super::bank::Form;
use super::gazetteer::Origin;
use super::id::{ItemId, Lang, ModuleId};
use super::item::{Answer, Equipment, Item, Response};
use super::report::{Report, Sitting, report};
use super::scoring::Plan;

mod forget;
mod input;
mod practice;
mod setup;
mod step;

pub use input::{Entry, Input, Rejected};
pub use setup::{Aim, Idle, Millis, Setup};
pub use step::{Question, Step};

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Language,
    Notice,
    Equipment,
    Practice,
    Asking(ItemId),
    Modules,
    Trying(ItemId),
    Explained(ItemId),
    Practised,
    Stopping(Box<Stage>),
    Results,
    WhereFrom,
    Nearby,
    Goodbye { left: bool },
}

impl Stage {
    fn is_after_results(&self) -> bool {
        matches!(self, Stage::Results | Stage::WhereFrom | Stage::Nearby | Stage::Practised)
    }
}

/// What the log amounts to.
#[derive(Clone, Debug, PartialEq)]
struct State {
    stage: Stage,
    language: Option<Lang>,
    equipment: Equipment,
    /// What is practised: a module, or all.
    module: Option<ModuleId>,
    responses: Vec<Response>,
    origin: Option<Origin>,
}

/// One sitting.
#[derive(Clone)]
pub struct Session<'a> {
    setup: Setup<'a>,
    log: Vec<Entry>,
    state: State,
    touched: Millis,
    asked_if_there: bool,
    /// What may be asked, by equipment: worked out when it is first needed.
    pools: [OnceCell<Arc<Pool>>; Equipment::ALL.len()],
}

impl<'a> Session<'a> {
    /// Begins a sitting.
    pub fn start(setup: Setup<'a>, now: Millis) -> Session<'a> {
        let state = first_state(&setup);
        Session {
            setup,
            log: Vec::new(),
            state,
            touched: now,
            asked_if_there: false,
            pools: Default::default(),
        }
    }

    /// Returns what to show now. Changes nothing; may be called at will.
    pub fn step(&self) -> Step<'_> {
        if self.asked_if_there {
            return Step::StillThere;
        }
        match &self.state.stage {
            Stage::Language => Step::Language,
            Stage::Notice if self.is_practice() => Step::PracticeNotice,
            Stage::Notice => self.notice(),
            Stage::Modules => Step::Modules(self.modules(self.state.equipment)),
            Stage::Trying(id) => self.tried(id),
            Stage::Explained(id) => self.explanation(id),
            Stage::Practised => Step::Practised { questions: self.state.responses.len() },
            Stage::Equipment => Step::Equipment,
            Stage::Practice => self.practice(),
            Stage::Asking(id) => self.question(id),
            Stage::Stopping(from) => Step::Stopping {
                answered: !self.state.responses.is_empty() && !self.is_practice(),
                is_done: self.is_done(from),
            },
            Stage::Results => Step::Results(Box::new(self.report())),
            Stage::WhereFrom => Step::WhereFrom,
            Stage::Nearby => {
                Step::Nearby { report: Box::new(self.report()), origin: self.state.origin.as_ref() }
            }
            Stage::Goodbye { left } => {
                let has_report = !left && !self.is_practice();
                Step::Goodbye { report: has_report.then(|| Box::new(self.report())) }
            }
        }
    }

    /// Takes what came back. A refused input leaves everything as it was.
    pub fn handle(&mut self, input: Input, now: Millis) -> Result<(), Rejected> {
        if input == Input::Tick {
            self.tick(now);
            return Ok(());
        }
        self.touched = now;
        if std::mem::take(&mut self.asked_if_there) {
            return Ok(());
        }
        match input {
            Input::Back => self.pop(),
            Input::Resume if matches!(self.state.stage, Stage::Stopping(_)) => self.pop(),
            input => {
                self.state = self.after(self.state.clone(), &input)?;
                self.log.push(Entry { input, at: now });
                Ok(())
            }
        }
    }

    /// Returns when [`Input::Tick`] is wanted, where a machine is shared.
    pub fn deadline(&self) -> Option<Millis> {
        let idle = self.setup.idle.filter(|_| self.has_begun())?;
        let forget = if self.asked_if_there { idle.forget_after } else { 0 };
        Some(self.touched + idle.warn_after + forget)
    }

    /// Returns everything that came in and was not taken back, in order.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Returns the language, once it is known.
    pub fn language(&self) -> Option<Lang> {
        self.state.language
    }

    /// Returns where the person starts from, if they said.
    pub fn origin(&self) -> Option<&Origin> {
        self.state.origin.as_ref()
    }

    /// Returns whether the sitting is over.
    pub fn is_over(&self) -> bool {
        matches!(self.state.stage, Stage::Goodbye { .. })
    }

    /// Returns whether the person stopped and wanted everything to be forgotten.
    pub fn has_left(&self) -> bool {
        self.state.stage == Stage::Goodbye { left: true }
    }

    /// Returns the answers so far.
    pub fn responses(&self) -> &[Response] {
        &self.state.responses
    }

    /// Returns what was found so far.
    pub fn report(&self) -> Report {
        report(&Sitting {
            bank: self.setup.bank,
            form: self.form(self.state.equipment),
            language: self.state.language.unwrap_or(Lang::Fr),
            equipment: self.state.equipment,
            responses: &self.state.responses,
            model: self.setup.model,
        })
    }

    /// Returns whether nothing is lost by stopping here.
    fn is_done(&self, from: &Stage) -> bool {
        from.is_after_results() || self.is_practice()
    }

    fn has_begun(&self) -> bool {
        !self.log.is_empty()
    }

    fn practice(&self) -> Step<'_> {
        match self.setup.bank.practice_item() {
            Some(item) => self.asked(item, 0),
            None => self.notice(),
        }
    }

    fn notice(&self) -> Step<'_> {
        let (least, questions) = self.length();
        Step::Notice { questions, is_at_most: least < questions }
    }

    fn asked<'b>(&self, item: &'b Item, place: usize) -> Step<'b> {
        let (least, of) = self.length();
        Step::Item(Question { item, place, of, is_at_most: least < of })
    }

    fn question(&self, id: &ItemId) -> Step<'_> {
        let item = self.setup.bank.item(id).expect("only items of the bank are asked");
        self.asked(item, self.state.responses.len() + 1)
    }

    /// Returns how many questions there will be, at least and at most.
    fn length(&self) -> (usize, usize) {
        let State { equipment, ref responses, .. } = self.state;
        let (bank, form) = (self.setup.bank, self.form(equipment));
        bank.scoring.length(&Plan { bank, form, equipment, responses })
    }

    /// Asks whether anybody is there, and a while later forgets everything.
    fn tick(&mut self, now: Millis) {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        if self.asked_if_there {
            let seen = BTreeSet::new();
            let setup = Setup { language: None, origin: None, seen, ..self.setup.clone() };
            *self = Session::start(setup, now);
        } else {
            self.asked_if_there = true;
        }
    }

    /// Takes the last input back; a choice of language stays.
    fn pop(&mut self) -> Result<(), Rejected> {
        let last = self.log.iter().rposition(|entry| !matches!(entry.input, Input::Language(_)));
        let last = last.filter(|_| !self.is_over()).ok_or(Rejected::NothingBefore)?;
        self.log.remove(last);
        let first = first_state(&self.setup);
        self.state = self.log.iter().fold(first, |state, entry| {
            self.after(state, &entry.input).expect("what was taken once is taken again")
        });
        Ok(())
    }

    /// Returns the state after an input.
    fn after(&self, state: State, input: &Input) -> Result<State, Rejected> {
        match (state.stage.clone(), input) {
            (Stage::Goodbye { .. }, _) => Err(Rejected::NotNow),
            (stage, Input::Language(language)) => {
                if !self.setup.bank.languages.contains(language) {
                    return Err(Rejected::NoSuchLanguage);
                }
                let stage = if stage == Stage::Language { Stage::Notice } else { stage };
                Ok(State { language: Some(*language), stage, ..state })
            }
            (Stage::Notice, Input::Continue) => Ok(State { stage: Stage::Equipment, ..state }),
            (Stage::Equipment, Input::Equipment(equipment)) => {
                let state = State { equipment: *equipment, ..state };
                if self.is_practice() {
                    return Ok(self.begin_practice(state));
                }
                match self.setup.bank.practice_item() {
                    Some(_) => Ok(State { stage: Stage::Practice, ..state }),
                    None => Ok(self.ask_next(state)),
                }
            }
            (Stage::Practice, Input::Answer(answer)) => {
                let item = self.setup.bank.practice_item();
                let fits = item.and_then(|item| item.kind.credit(answer)).is_some();
                if fits { Ok(self.ask_next(state)) } else { Err(Rejected::DoesNotFit) }
            }
            (Stage::Asking(id), Input::Answer(answer)) => self.answered(state, id, answer),
            (Stage::Modules, Input::Module(module)) => self.practise(state, module.as_ref()),
            (Stage::Trying(id), Input::Answer(answer)) => self.try_out(state, id, answer),
            (Stage::Explained(_), Input::Continue) => Ok(self.try_next(state)),
            (Stage::Stopping(from), Input::SeeResults)
                if !state.responses.is_empty() && !self.is_done(&from) =>
            {
                Ok(State { stage: Stage::Results, ..state })
            }
            (Stage::Stopping(from), Input::Leave) if self.is_done(&from) => {
                Ok(State { stage: Stage::Goodbye { left: false }, ..state })
            }
            (Stage::Stopping(_), Input::Leave) => {
                let stage = Stage::Goodbye { left: true };
                Ok(State { stage, responses: Vec::new(), ..state })
            }
            (Stage::Stopping(_), _) => Err(Rejected::NotNow),
            (Stage::Results, Input::Continue) => {
                let known = state.origin.is_some();
                let stage = if known { Stage::Nearby } else { Stage::WhereFrom };
                Ok(State { stage, ..state })
            }
            (Stage::WhereFrom, Input::Origin(origin)) => {
                Ok(State { stage: Stage::Nearby, origin: Some(origin.clone()), ..state })
            }
            (Stage::WhereFrom, Input::Continue) => Ok(State { stage: Stage::Nearby, ..state }),
            (Stage::Nearby | Stage::Practised, Input::Continue) => {
                Ok(State { stage: Stage::Goodbye { left: false }, ..state })
            }
            (stage, Input::Stop) => Ok(State { stage: Stage::Stopping(Box::new(stage)), ..state }),
            _ => Err(Rejected::NotNow),
        }
    }

    fn answered(&self, state: State, id: ItemId, answer: &Answer) -> Result<State, Rejected> {
        Ok(self.ask_next(self.with_answer(state, id, answer)?))
    }

    /// Adds an answer, if its shape fits the item.
    fn with_answer(
        &self,
        mut state: State,
        id: ItemId,
        answer: &Answer,
    ) -> Result<State, Rejected> {
        let item = self.setup.bank.item(&id).ok_or(Rejected::NotNow)?;
        item.kind.credit(answer).ok_or(Rejected::DoesNotFit)?;
        state.responses.push(Response { item: id, answer: answer.clone() });
        Ok(state)
    }

    /// Returns why each item was chosen, and at last why there was no other or which comes next; nothing
    /// where every question is asked in a fixed order.
    pub fn explained(&self) -> Vec<Explained> {
        if !self.setup.bank.scoring.is_measuring() {
            return Vec::new();
        }
        adapt::explain(&self.progress(self.state.equipment, &self.state.responses))
    }

    fn progress<'b>(&'b self, equipment: Equipment, responses: &'b [Response]) -> Progress<'b> {
        Progress {
            bank: self.setup.bank,
            form: self.form(equipment),
            pool: self.pool(equipment),
            equipment,
            responses,
            seed: self.setup.seed,
            model: self.setup.model,
        }
    }

    /// Returns the form that is followed by whoever uses this.
    fn form(&self, equipment: Equipment) -> &'a Form {
        let Setup { bank, form, .. } = self.setup;
        bank.form_for(form, equipment)
    }

    fn pool(&self, equipment: Equipment) -> &Pool {
        let Setup { bank, seen, .. } = &self.setup;
        let form = self.form(equipment);
        let at = Equipment::ALL.iter().position(|one| *one == equipment).unwrap_or_default();
        self.pools[at].get_or_init(|| Arc::new(Pool::new(bank, form, equipment, seen)))
    }

    fn ask_next(&self, state: State) -> State {
        let progress = self.progress(state.equipment, &state.responses);
        let next = progress.bank.scoring.next(&progress);
        let stage = next.map_or(Stage::Results, |item| Stage::Asking(item.id.clone()));
        State { stage, ..state }
    }
}

fn first_state(setup: &Setup) -> State {
    State {
        stage: if setup.language.is_some() { Stage::Notice } else { Stage::Language },
        language: setup.language,
        equipment: Equipment::Computer,
        module: None,
        responses: Vec::new(),
        origin: setup.origin.clone(),
    }
}
