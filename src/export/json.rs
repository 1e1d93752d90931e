//! JSON, report format 1: stable keys, no words of a language, never a name.
//!
//! A key may be added within format 1; none is renamed, removed or given another meaning.
//! `docs/report.schema.json` is made from these structs; a test holds the two together.

use std::io::{self, Write};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::activities::ActivitiesDocument;
use super::{Format, Sheet};
use crate::domain::bank::Precision;
use crate::domain::estimate::Estimate;
use crate::domain::fit::{Pattern, Remarks};
use crate::domain::framework::{LEVELS, Level};
use crate::domain::item::Equipment;
use crate::domain::report::{AreaReport, Assistance, Measured, Outcome, Report, Said};

pub(super) struct Json;

impl Format for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn write(&self, sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
        let document = ReportDocument::of(sheet);
        serde_json::to_writer_pretty(&mut *out, &document)?;
        writeln!(out)
    }
}

/// Returns the JSON Schema of a report as it is written: every key is there, if only as null.
pub(super) fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<ReportDocument>().to_value()
}

fn levels() -> [&'static str; LEVELS] {
    Level::ALL.map(Level::code)
}

/// The result of one sitting: a self-assessment, not a certificate.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "niveau report, format 1", deny_unknown_fields)]
struct ReportDocument {
    /// Always 1.
    #[schemars(extend("const" = 1))]
    format: u8,
    /// The day of the sitting, `2026-11-21`.
    date: String,
    /// What it was measured with; the same stamp and answers give the same result.
    measured_with: StampDocument,
    /// The form that was followed.
    form: String,
    /// The language of the questions at the end.
    #[schemars(extend("enum" = ["fr", "nl"]))]
    language: String,
    /// What the person uses.
    #[schemars(extend("enum" = Equipment::ALL.map(Equipment::code)))]
    equipment: String,
    /// How precisely the form says the level over all areas: always two levels, one where no cut is
    /// straddled, or none.
    #[schemars(extend("enum" = Precision::WORDS.map(|(word, _)| word)))]
    precision: String,
    /// Whether the cut scores between levels are provisional.
    provisional_cuts: bool,
    /// Whether somebody helped with the questions; null where that was not asked or not said.
    #[schemars(extend("enum" = [Assistance::Alone.code(), Assistance::WithHelp.code(), null]))]
    assistance: Option<String>,
    /// How many items the form asks of this person at most, self-report included.
    planned: usize,
    /// How many items that count were answered, "I don't know" included.
    answered: usize,
    /// How many of those were "I don't know".
    dont_know: usize,
    /// How many items are missing to the fewest that the form asks; they are dropped, not counted as
    /// not right.
    not_reached: usize,
    /// The level over all areas; null when there are too few answers.
    overall: Option<MeasuredDocument>,
    /// The five DigComp areas, in order.
    areas: Vec<AreaDocument>,
    /// What somebody did, for a bank that is scored by rule; null where abilities are measured.
    activities: Option<ActivitiesDocument>,
    /// What an animator may want to know about the answers; never part of a level.
    remarks: RemarksDocument,
}

/// What a result was measured with.
#[derive(Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct StampDocument {
    /// Id of the bank.
    bank: String,
    /// Version of the bank.
    version: String,
    /// SHA-256 of the bank's files.
    hash: String,
    /// Version of the cut scores.
    cut_version: String,
    /// Whether anything it rests on is provisional: the parameters of an item that was answered, the
    /// correlation of an area with the others, or the cut scores.
    provisional: bool,
    /// Where chance came from.
    seed: u64,
}

/// A measured ability.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MeasuredDocument {
    /// The ability (EAP), in standard deviations of the scale of the bank.
    theta: f64,
    /// Its standard error (posterior standard deviation).
    standard_error: f64,
    /// The level that holds the ability.
    #[schemars(extend("enum" = levels()))]
    level: String,
    /// The probability of that level.
    #[schemars(range(min = 0, max = 1))]
    probability: f64,
    /// The lowest level that was told to the person.
    #[schemars(extend("enum" = levels()))]
    lowest: String,
    /// The highest level that was told to the person; differs from the lowest when a cut is straddled.
    #[schemars(extend("enum" = levels()))]
    highest: String,
    /// The probability of each level.
    levels: LevelsDocument,
}

/// The probability of each level; they sum to 1.
#[derive(Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct LevelsDocument {
    /// Below DigComp Basic; a level of this program, not of DigComp.
    first_steps: f64,
    /// DigComp Basic (1 and 2).
    basic: f64,
    /// DigComp Intermediate (3 and 4).
    intermediate: f64,
    /// DigComp Advanced (5 and 6).
    advanced: f64,
}

/// A DigComp area.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AreaDocument {
    /// Its number.
    #[schemars(range(min = 1, max = 5))]
    area: u8,
    /// How many of its scored items were answered.
    answered: usize,
    /// How many of them were right.
    right: usize,
    /// Its ability, which borrows strength from the other areas; null when nothing was answered.
    estimate: Option<EstimateDocument>,
    /// Whether it has a level, and if not, why: the form reports none or there are too few answers,
    /// or its own answers say no more about it than the total does.
    #[schemars(extend("enum" = ["measured", "not_measured", "not_enough"]))]
    outcome: String,
    /// Its level; null unless it was measured.
    level: Option<MeasuredDocument>,
    /// How sure the person feels: self-report, never mixed into what was measured.
    confidence: Option<ConfidenceDocument>,
}

/// Whether the answers hang together. It says nothing of why they would not.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RemarksDocument {
    /// How the answers compare with what the ability leads one to expect (lz*, area by area);
    /// null when they cannot tell.
    person_fit: Option<f64>,
    /// Whether that is unusually low.
    unexpected: bool,
    /// What the sheet looks like: always "I don't know", always the first option, always one place.
    #[schemars(extend("enum" = ["all_dont_know", "all_first", "all_at_place", null]))]
    pattern: Option<String>,
    /// That place, from 2, for `all_at_place`.
    place: Option<usize>,
}

/// An ability with its uncertainty.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct EstimateDocument {
    /// The ability (EAP).
    theta: f64,
    /// Its standard error.
    standard_error: f64,
}

/// A point of a self-report scale.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ConfidenceDocument {
    /// The item that asked.
    item: String,
    /// The id of the point.
    point: String,
    /// Its place from the lowest, from 1.
    place: usize,
    /// How many points the scale has.
    of: usize,
}

impl ReportDocument {
    fn of(sheet: &Sheet) -> ReportDocument {
        let report = sheet.report;
        ReportDocument {
            format: 1,
            date: sheet.date.to_string(),
            measured_with: StampDocument::of(report, sheet.seed),
            form: report.form.to_string(),
            language: report.language.code().to_owned(),
            equipment: report.equipment.code().to_owned(),
            precision: report.precision.word().to_owned(),
            provisional_cuts: report.provisional_cuts,
            assistance: report.assistance.map(|one| one.code().to_owned()),
            planned: report.planned,
            answered: report.answered,
            dont_know: report.dont_know,
            not_reached: report.not_reached,
            overall: measured(&report.overall),
            areas: report.areas.iter().map(AreaDocument::of).collect(),
            activities: report.profile.as_ref().map(ActivitiesDocument::of),
            remarks: RemarksDocument::of(&report.remarks),
        }
    }
}

impl StampDocument {
    pub(super) fn of(report: &Report, seed: u64) -> StampDocument {
        let stamp = &report.stamp;
        StampDocument {
            bank: stamp.bank.clone(),
            version: stamp.version.clone(),
            hash: stamp.hash.clone(),
            cut_version: stamp.cut_version.clone(),
            provisional: stamp.provisional,
            seed,
        }
    }
}

impl LevelsDocument {
    pub(super) fn of(masses: &[f64; LEVELS]) -> LevelsDocument {
        let mass = |level: Level| masses[level.index()];
        LevelsDocument {
            first_steps: mass(Level::FirstSteps),
            basic: mass(Level::Basic),
            intermediate: mass(Level::Intermediate),
            advanced: mass(Level::Advanced),
        }
    }
}

impl AreaDocument {
    fn of(area: &AreaReport) -> AreaDocument {
        AreaDocument {
            area: area.area.number(),
            answered: area.answered,
            right: area.right,
            estimate: area.estimate.map(EstimateDocument::of),
            outcome: area.outcome.code().to_owned(),
            level: measured(&area.outcome),
            confidence: area.confidence.as_ref().map(|said| ConfidenceDocument {
                item: said.item.to_string(),
                point: said.point.to_string(),
                place: said.place,
                of: said.of,
            }),
        }
    }
}

impl RemarksDocument {
    fn of(remarks: &Remarks) -> RemarksDocument {
        let (pattern, place) = match remarks.pattern {
            None => (None, None),
            Some(Pattern::AllDontKnow) => (Some("all_dont_know"), None),
            Some(Pattern::AllFirst) => (Some("all_first"), None),
            Some(Pattern::AllAtPlace(place)) => (Some("all_at_place"), Some(place)),
        };
        RemarksDocument {
            person_fit: remarks.person_fit,
            unexpected: remarks.is_unexpected(),
            pattern: pattern.map(str::to_owned),
            place,
        }
    }
}

impl EstimateDocument {
    fn of(estimate: Estimate) -> EstimateDocument {
        let Estimate { theta, standard_error } = estimate;
        EstimateDocument { theta, standard_error }
    }
}

fn measured(outcome: &Outcome) -> Option<MeasuredDocument> {
    outcome.measured().map(MeasuredDocument::of)
}

impl MeasuredDocument {
    fn of(measured: &Measured) -> MeasuredDocument {
        let (lowest, highest) = match measured.said {
            Said::Level(level) => (level, level),
            Said::Between(low, high) => (low, high),
        };
        MeasuredDocument {
            theta: measured.estimate.theta,
            standard_error: measured.estimate.standard_error,
            level: measured.standing.level.code().to_owned(),
            probability: measured.standing.probability,
            lowest: lowest.code().to_owned(),
            highest: highest.code().to_owned(),
            levels: LevelsDocument::of(&measured.standing.masses),
        }
    }
}
