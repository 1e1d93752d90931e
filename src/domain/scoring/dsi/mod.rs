//! `dsi`: the Eurostat Digital Skills Indicator 2.0, from what a person says they did in three months.
//!
//! It is about activities and says nothing of ability. The rule is in [`indicator`], published results
//! in [`population`]; here is how a bank asks for it: everything once, in the order of the files, and
//! nothing more of whoever did not use the internet.

pub mod indicator;
pub mod population;
#[cfg(test)]
mod tests;

use super::{Plan, Scoring, ScoringRow, Spec};
use crate::domain::adapt::{self, Progress};
use crate::domain::bank::{Audience, Bank, Form, Precision};
use crate::domain::framework::AREAS;
use crate::domain::id::FormId;
use crate::domain::item::{Answer, Item, Prompt, Response};
pub use indicator::{ACTIVITIES, Area, AreaLevel, FactCheck, INTERNET, OPTIONAL, Overall, Survey};
pub use population::{Population, Region};

/// The row of this model.
pub static ROW: ScoringRow = ScoringRow {
    name: "dsi",
    framework: "dsi-2.0",
    is_measuring: false,
    kinds: &["recency", "checklist"],
    needs: &[],
    takes: &["merge_fact_check", "populations"],
    variables,
    more_variables: &[OPTIONAL],
    forms,
    build,
};

/// The only form: whoever leaves out a part has no indicator.
const FORM: &str = "whole";

fn variables() -> Vec<&'static str> {
    let activities = ACTIVITIES.iter().flat_map(|activity| activity.variables);
    let asked = activities.copied().filter(|variable| *variable != OPTIONAL);
    std::iter::once(INTERNET).chain(asked).collect()
}

fn forms() -> Vec<Form> {
    let form = |id| Form {
        id,
        blueprint: [0; AREAS],
        criterion: adapt::CRITERIA[0],
        stop: adapt::Stop::after(0),
        ratings: false,
        minimum_answers: 0,
        minimum_area_answers: 0,
        precision: Precision::Nothing,
        items: Vec::new(),
        audience: Audience::Everybody,
    };
    FormId::parse(FORM).map(form).into_iter().collect()
}

fn build(spec: Spec) -> Box<dyn Scoring> {
    Box::new(Dsi { fact_check: spec.fact_check, populations: spec.populations })
}

/// The indicator, as a bank asks for it.
#[derive(Debug)]
pub struct Dsi {
    fact_check: FactCheck,
    populations: Vec<Population>,
}

/// What the answers of a sitting amount to.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// How activities of checking facts were counted.
    pub fact_check: FactCheck,
    /// What is known about using the internet in the last three months.
    pub internet: Internet,
    /// The five areas, in order.
    pub areas: [AreaProfile; AREAS],
    /// The level over all areas; nothing as long as a part was not asked.
    pub overall: Option<Overall>,
    /// Published results to put beside it, as the bank gives them.
    pub populations: Vec<Population>,
}

/// Whether the internet was used in the last three months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Internet {
    /// Not asked yet, or the person does not know.
    NotAsked,
    /// It was.
    Used,
    /// It was not.
    NotUsed,
}

/// What is known about one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaProfile {
    /// The area.
    pub area: Area,
    /// How many of its activities were done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// The level; nothing as long as one of its questions was not asked.
    pub level: Option<AreaLevel>,
}

impl Profile {
    /// Returns in how many areas something was done.
    pub fn areas_with_activities(&self) -> usize {
        self.areas.iter().filter(|area| area.done > 0).count()
    }
}

impl Scoring for Dsi {
    fn row(&self) -> &'static ScoringRow {
        &ROW
    }

    /// The question about the internet comes first, then the others in the order of the files.
    fn next<'a>(&self, progress: &Progress<'a>) -> Option<&'a Item> {
        let asked = |item: &&Item| !is_answered(item, progress.responses);
        let filter = progress.bank.items.iter().find(|item| is_filter(item));
        if let Some(filter) = filter.filter(asked) {
            return Some(filter);
        }
        match internet(progress.bank, progress.responses) {
            Internet::Used => questions(progress.bank).find(asked),
            Internet::NotAsked | Internet::NotUsed => None,
        }
    }

    fn length(&self, plan: &Plan) -> (usize, usize) {
        let all = questions(plan.bank).count();
        match internet(plan.bank, plan.responses) {
            Internet::NotAsked if plan.responses.is_empty() => (all.min(1), all),
            Internet::Used => (all, all),
            Internet::NotAsked | Internet::NotUsed => (1, 1),
        }
    }

    /// The bounds are part of the indicator.
    fn cut_version(&self, _: &Bank) -> String {
        ROW.framework.to_owned()
    }

    fn profile(&self, bank: &Bank, responses: &[Response]) -> Option<Profile> {
        let is_asked = |area: Area| {
            let missing = |item: &Item| !is_answered(item, responses) && asks_of(item, area);
            !questions(bank).any(missing)
        };
        let internet = internet(bank, responses);
        Some(self.tell(&survey(bank, responses), internet, is_asked))
    }

    /// A missing answer counts as not done, as in the published tables.
    fn profile_of_survey(
        &self,
        survey: &Survey,
        is_asked: &dyn Fn(Area) -> bool,
    ) -> Option<Profile> {
        let internet = match (survey.code(INTERNET), survey.used_internet()) {
            (None, _) => Internet::NotAsked,
            (Some(_), true) => Internet::Used,
            (Some(_), false) => Internet::NotUsed,
        };
        Some(self.tell(survey, internet, is_asked))
    }
}

impl Dsi {
    fn tell(
        &self,
        survey: &Survey,
        internet: Internet,
        is_asked: impl Fn(Area) -> bool,
    ) -> Profile {
        let result = indicator::score(survey, self.fact_check);
        let is_told = |area: Area| internet == Internet::Used && is_asked(area);
        let areas = result.areas.map(|found| AreaProfile {
            area: found.area,
            done: found.done,
            of: found.of,
            level: is_told(found.area).then_some(found.level),
        });
        let is_whole = areas.iter().all(|area| area.level.is_some());
        let is_known = is_whole || internet == Internet::NotUsed;
        Profile {
            fact_check: self.fact_check,
            internet,
            areas,
            overall: is_known.then_some(result.overall),
            populations: self.populations.clone(),
        }
    }
}

/// Returns the questions of a bank: all that ask for a variable.
fn questions(bank: &Bank) -> impl Iterator<Item = &Item> {
    bank.items.iter().filter(|item| !item.variables.is_empty())
}

fn is_answered(item: &Item, responses: &[Response]) -> bool {
    responses.iter().any(|response| response.item == item.id)
}

fn is_filter(item: &Item) -> bool {
    item.variables.values().any(|variable| variable == INTERNET)
}

/// Returns whether an item asks for an activity of an area.
fn asks_of(item: &Item, area: Area) -> bool {
    item.variables.values().any(|variable| indicator::area_of(variable) == Some(area))
}

fn internet(bank: &Bank, responses: &[Response]) -> Internet {
    let filter = bank.items.iter().find(|item| is_filter(item));
    let is_known = |response: &Response| {
        filter.is_some_and(|item| response.item == item.id) && response.answer != Answer::DontKnow
    };
    match responses.iter().any(is_known) {
        false => Internet::NotAsked,
        true if survey(bank, responses).used_internet() => Internet::Used,
        true => Internet::NotUsed,
    }
}

/// Returns the answers as the survey codes them. "I don't know" and what was not reached are missing.
fn survey(bank: &Bank, responses: &[Response]) -> Survey {
    let mut survey = Survey::default();
    for response in responses {
        let Some(item) = bank.item(&response.item) else { continue };
        match (&response.answer, item.kind.prompt()) {
            // The options of a recency stand in the order of their codes.
            (Answer::One(chosen), Prompt::One(options)) => {
                let code = options.iter().position(|option| option == chosen).map(|at| at + 1);
                let code = code.and_then(|code| u8::try_from(code).ok());
                if let Some((variable, code)) = item.variables.get(chosen).zip(code) {
                    survey.set(variable, code);
                }
            }
            (Answer::Many(chosen), Prompt::Check(options)) => {
                for option in options {
                    if let Some(variable) = item.variables.get(&option) {
                        survey.set(variable, u8::from(chosen.contains(&option)));
                    }
                }
            }
            _ => {}
        }
    }
    survey
}
