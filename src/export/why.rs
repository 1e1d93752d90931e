//! Why each item was asked, as JSON lines: one object a step, each complete in itself.
//!
//! A key may be added within format 1; none is renamed, removed or given another meaning.
//! `docs/why.schema.json` is made from these structs; a test holds the two together.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::json::{LevelsDocument, StampDocument};
use crate::domain::adapt::{Choice, Decision, Explained, Reason, Trace, Verdict};
use crate::domain::bank::Bank;
use crate::domain::estimate::{Abilities, Estimate};
use crate::domain::framework::LEVELS;
use crate::domain::item::{Answer, Response};
use crate::domain::report::{Report, measured_answer};

/// Returns one line for each step of a sitting, without its end.
pub fn why(
    explained: &[Explained],
    report: &Report,
    bank: &Bank,
    seed: u64,
) -> serde_json::Result<Vec<String>> {
    let step = |(at, one): (usize, &Explained)| {
        serde_json::to_string(&StepDocument {
            format: 1,
            measured_with: StampDocument::of(report, seed),
            form: report.form.to_string(),
            step: at + 1,
            ..StepDocument::of(one, bank)
        })
    };
    explained.iter().enumerate().map(step).collect()
}

/// Returns the JSON Schema of a line: every key is there, if only as null.
pub(super) fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<StepDocument>().to_value()
}

/// One step of a sitting: what was known, what could be asked, what was chosen and why.
#[derive(Default, Serialize, JsonSchema)]
#[schemars(title = "niveau why, format 1", deny_unknown_fields)]
struct StepDocument {
    /// Always 1.
    #[schemars(extend("const" = 1))]
    format: u8,
    /// What it was measured with; the same stamp and answers give the same steps.
    measured_with: StampDocument,
    /// The form that was followed.
    form: String,
    /// The number of the step, from 1.
    step: usize,
    /// How many scored items the bank has.
    offered: usize,
    /// How many items each filter left, in the order of the filters.
    filters: Vec<FilterDocument>,
    /// The stop rule that decided; null when none did.
    rule: Option<RuleDocument>,
    /// The area whose turn it was; null at the end.
    area: Option<AreaTurnDocument>,
    /// What the items were ranked by: `easy_start` or the name of a criterion; null at the end.
    criterion: Option<String>,
    /// The best items, the best first; one of them was drawn.
    best: Vec<MeritDocument>,
    /// The item that was asked, or that comes next; null at the end.
    item: Option<String>,
    /// The abilities before the item.
    before: AbilitiesDocument,
    /// What was answered; null when there is no answer yet.
    answer: Option<AnswerDocument>,
    /// The abilities after the answer; null when there is no answer yet.
    after: Option<AbilitiesDocument>,
}

/// What a filter left.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FilterDocument {
    /// What it looks at.
    #[schemars(extend("enum" = ["equipment", "asked", "enemies", "area", "seen"]))]
    name: String,
    /// How many items it left.
    left: usize,
}

/// What a stop rule said.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RuleDocument {
    /// The rule.
    #[schemars(extend("enum" = Reason::ALL.map(Reason::code)))]
    name: String,
    /// Whether the test goes on or is over.
    #[schemars(extend("enum" = ["go_on", "stop"]))]
    verdict: String,
}

/// The area whose turn it was.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AreaTurnDocument {
    /// The area furthest below its share.
    #[schemars(range(min = 1, max = 5))]
    wanted: u8,
    /// The area that was taken: another one when the first had no item left.
    #[schemars(range(min = 1, max = 5))]
    taken: u8,
}

/// One of the best items.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MeritDocument {
    /// The item.
    item: String,
    /// How good it is; more is better.
    merit: f64,
}

/// What was answered.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AnswerDocument {
    /// What it earned, from 0.
    credit: u8,
    /// The most that can be earned.
    most: u8,
    /// Whether it was "I don't know".
    dont_know: bool,
}

/// What was known of somebody.
#[derive(Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AbilitiesDocument {
    /// The overall ability.
    overall: AbilityDocument,
    /// The five areas, in order.
    areas: Vec<AbilityDocument>,
}

/// An ability, its uncertainty and what it means in levels.
#[derive(Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AbilityDocument {
    /// The ability (EAP).
    theta: f64,
    /// Its standard error.
    standard_error: f64,
    /// The probability of each level.
    levels: LevelsDocument,
}

impl StepDocument {
    fn of(one: &Explained, bank: &Bank) -> StepDocument {
        let trace = &one.trace;
        let answered = one.after.as_ref();
        let filters = trace.filters.iter();
        StepDocument {
            offered: trace.offered,
            filters: filters
                .map(|(filter, left)| FilterDocument {
                    name: filter.code().to_owned(),
                    left: *left,
                })
                .collect(),
            rule: rule(trace),
            area: trace.area.map(|(wanted, taken)| AreaTurnDocument {
                wanted: wanted.number(),
                taken: taken.number(),
            }),
            criterion: trace.choice.map(|choice| criterion(choice).to_owned()),
            best: trace
                .best
                .iter()
                .map(|best| MeritDocument { item: best.item.to_string(), merit: best.merit })
                .collect(),
            item: trace.item().map(ToString::to_string),
            before: AbilitiesDocument::of(&one.before),
            answer: answered.and_then(|(response, _)| AnswerDocument::of(response, bank)),
            after: answered.map(|(_, abilities)| AbilitiesDocument::of(abilities)),
            ..StepDocument::default()
        }
    }
}

fn rule(trace: &Trace) -> Option<RuleDocument> {
    let (reason, verdict) = trace.rule?;
    let verdict = match (verdict, trace.decision) {
        (Verdict::Stop, _) | (_, Decision::Stop(_)) => "stop",
        (Verdict::GoOn | Verdict::Pass, Decision::Ask(_)) => "go_on",
    };
    Some(RuleDocument { name: reason.code().to_owned(), verdict: verdict.to_owned() })
}

fn criterion(choice: Choice) -> &'static str {
    match choice {
        Choice::EasyStart => "easy_start",
        Choice::Criterion(name) => name,
    }
}

impl AnswerDocument {
    fn of(response: &Response, bank: &Bank) -> Option<AnswerDocument> {
        let measured = measured_answer(bank, response)?;
        Some(AnswerDocument {
            credit: measured.credit,
            most: measured.curve.most_credit(),
            dont_know: response.answer == Answer::DontKnow,
        })
    }
}

impl AbilitiesDocument {
    fn of(known: &Abilities) -> AbilitiesDocument {
        let areas = known.areas.iter();
        AbilitiesDocument {
            overall: AbilityDocument::of(known.overall.estimate, &known.overall.masses),
            areas: areas.map(|area| AbilityDocument::of(area.estimate, &area.masses)).collect(),
        }
    }
}

impl AbilityDocument {
    fn of(estimate: Estimate, masses: &[f64; LEVELS]) -> AbilityDocument {
        let Estimate { theta, standard_error } = estimate;
        AbilityDocument { theta, standard_error, levels: LevelsDocument::of(masses) }
    }
}
