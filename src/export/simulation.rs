//! A simulation as JSON and CSV, format 1: stable keys, no words of a language.
//!
//! A key or a column may be added within format 1; none is renamed, removed or given another meaning.
//! `docs/simulation.schema.json` is made from these structs; a test holds the two together.

use std::io::{self, Write};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::domain::adapt::Reason;
use crate::domain::bank::{Bank, Form};
use crate::domain::framework::{LEVELS, Level};
use crate::domain::item::Equipment;
use crate::domain::simulate::{
    Accuracy, AreaFound, Found, Need, Point, PointResult, Respondent, Simulation,
};

/// A simulation with what it was made of.
pub struct SimulationSheet<'a> {
    /// What came out.
    pub simulation: &'a Simulation,
    /// The bank.
    pub bank: &'a Bank,
    /// The form.
    pub form: &'a Form,
    /// What the simulated people use.
    pub equipment: Equipment,
    /// How they answer.
    pub respondent: Respondent,
    /// The correlation of every area with g, in people and in measuring alike.
    pub lambda: &'a [f64],
    /// Where chance came from.
    pub seed: u64,
}

/// Writes a simulation as JSON.
pub fn simulation_json(sheet: &SimulationSheet, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &SimulationDocument::of(sheet))?;
    writeln!(out)
}

/// Returns the JSON Schema of a simulation as it is written: every key is there, if only as null.
pub(super) fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<SimulationDocument>().to_value()
}

fn levels() -> [&'static str; LEVELS] {
    Level::ALL.map(Level::code)
}

/// What a form does to many simulated people. Shares are of those people, 0 to 1.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "niveau simulation, format 1", deny_unknown_fields)]
struct SimulationDocument {
    /// Always 1.
    #[schemars(extend("const" = 1))]
    format: u8,
    /// Id of the bank.
    bank: String,
    /// Version of the bank.
    version: String,
    /// SHA-256 of the bank's files.
    hash: String,
    /// Version of the cut scores.
    cut_version: String,
    /// The abilities from which Basic, Intermediate and Advanced are reported.
    cuts: Vec<f64>,
    /// Whether item parameters and cut scores are still provisional.
    provisional: bool,
    /// The form.
    form: String,
    /// What the simulated people use.
    #[schemars(extend("enum" = Equipment::ALL.map(Equipment::code)))]
    equipment: String,
    /// How they answer.
    #[schemars(extend("enum" = Respondent::WORDS.map(|(word, _)| word)))]
    respondent: String,
    /// The correlation of each area with the general ability, in people and in measuring alike.
    lambda: Vec<f64>,
    /// Where chance came from: the same seed gives the same file.
    seed: u64,
    /// One result for each true ability.
    points: Vec<PointDocument>,
    /// Every item that the form may ask.
    items: Vec<ItemDocument>,
    /// What the bank tells at each cut in each area.
    needs: Vec<NeedDocument>,
}

/// What came of the sittings of people with one true ability, or of the population.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PointDocument {
    /// The true overall ability; null for the population and for scripts.
    theta: Option<f64>,
    /// Whether these are people as the measuring model expects them.
    population: bool,
    /// How many people.
    simulees: usize,
    /// How many scored items were asked.
    length: LengthDocument,
    /// Why sittings ended.
    stops: Vec<StopDocument>,
    /// The overall ability.
    overall: FoundDocument,
    /// The five areas, in order.
    areas: Vec<AreaDocument>,
    /// The largest share of sittings that asked the same item.
    exposure_most: f64,
    /// The mean share over all items.
    exposure_mean: f64,
    /// How many items nobody was asked.
    items_unused: usize,
}

/// Numbers of scored items.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LengthDocument {
    mean: f64,
    standard_deviation: f64,
    least: usize,
    percentile_5: usize,
    median: usize,
    percentile_95: usize,
    most: usize,
}

/// Why sittings ended, and how many of them.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct StopDocument {
    /// The rule.
    reason: String,
    /// Its share.
    share: f64,
}

/// What was said about an ability.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FoundDocument {
    /// The share of people with a level; what follows is about them.
    measured: f64,
    /// The share in each level, lowest first.
    levels: Vec<f64>,
    /// The share for whom two levels or more were named.
    between: f64,
    /// The share of right levels that the posteriors promise.
    expected_accuracy: f64,
    /// The share for whom two such sittings would name the same level, as the posteriors promise.
    expected_consistency: f64,
    /// How near the truth; null where the truth is not known or nobody has a level.
    accuracy: Option<AccuracyDocument>,
}

/// How near estimates and levels came to the truth.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AccuracyDocument {
    /// The mean of estimate minus truth.
    bias: f64,
    /// The root of the mean squared difference.
    rmse: f64,
    /// The mean standard error that was given.
    standard_error: f64,
    /// The share of truths within one standard error.
    coverage_68: f64,
    /// The share of truths within 1.96 standard errors.
    coverage_95: f64,
    /// The share whose level is the true one.
    right: f64,
    /// The share whose level is next to the true one.
    one_off: f64,
    /// The share whose level is further off.
    further_off: f64,
    /// The share for whom the true level is what was said, or one of those.
    said_right: f64,
    /// The marginal reliability; null at a single ability.
    reliability: Option<f64>,
}

/// An area.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AreaDocument {
    /// Its number.
    #[schemars(range(min = 1, max = 5))]
    area: u8,
    /// The share of people whose answers in the area say no more about it than those in the others.
    not_enough: f64,
    /// By how much the area's own answers reduce the squared error, on average; null where the form
    /// reports no areas.
    reduction_own: Option<f64>,
    /// By how much the answers in the other areas do.
    reduction_others: Option<f64>,
    /// By how much the overall ability does.
    reduction_total: Option<f64>,
    /// By how much all answers together do.
    reduction_together: Option<f64>,
    /// What was said to the others.
    found: FoundDocument,
}

/// How often an item was asked.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ItemDocument {
    /// The item.
    item: String,
    /// Its area.
    area: u8,
    /// The share of all sittings that asked it.
    exposure: f64,
}

/// What an area tells at a cut.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NeedDocument {
    /// The area.
    area: u8,
    /// The level below the cut.
    #[schemars(extend("enum" = levels()))]
    below: String,
    /// The level above the cut.
    #[schemars(extend("enum" = levels()))]
    above: String,
    /// The cut.
    cut: f64,
    /// The information at the cut that the form's share of the area gives.
    information: f64,
    /// The information that would be enough.
    wanted: f64,
    /// Whether it is too little.
    thin: bool,
    /// How many items tell much there.
    items: usize,
    /// The DigComp level of items that would help.
    level: u8,
}

impl SimulationDocument {
    fn of(sheet: &SimulationSheet) -> SimulationDocument {
        let SimulationSheet { simulation, bank, form, .. } = sheet;
        let item = |one: &crate::domain::simulate::ItemUse| ItemDocument {
            item: one.item.to_string(),
            area: one.area.number(),
            exposure: one.exposure,
        };
        SimulationDocument {
            format: 1,
            bank: bank.id.to_string(),
            version: bank.version.clone(),
            hash: bank.hash.clone(),
            cut_version: bank.cuts.version.clone(),
            cuts: bank.cuts.thetas().to_vec(),
            provisional: bank.cuts.provisional,
            form: form.id.to_string(),
            equipment: sheet.equipment.code().to_owned(),
            respondent: sheet.respondent.word().to_owned(),
            lambda: sheet.lambda.to_vec(),
            seed: sheet.seed,
            points: simulation.points.iter().map(PointDocument::of).collect(),
            items: simulation.items.iter().map(item).collect(),
            needs: simulation.needs.iter().map(NeedDocument::of).collect(),
        }
    }
}

impl PointDocument {
    fn of(result: &PointResult) -> PointDocument {
        let stop = |(reason, share): &(Reason, f64)| StopDocument {
            reason: reason.code().to_owned(),
            share: *share,
        };
        let length = &result.length;
        PointDocument {
            theta: theta(result.point),
            population: result.point == Some(Point::Population),
            simulees: result.simulees,
            length: LengthDocument {
                mean: length.mean,
                standard_deviation: length.deviation,
                least: length.least,
                percentile_5: length.percentile_5,
                median: length.median,
                percentile_95: length.percentile_95,
                most: length.most,
            },
            stops: result.stops.iter().map(stop).collect(),
            overall: FoundDocument::of(&result.overall),
            areas: result.areas.iter().map(AreaDocument::of).collect(),
            exposure_most: result.exposure.most,
            exposure_mean: result.exposure.mean,
            items_unused: result.exposure.unused,
        }
    }
}

fn theta(point: Option<Point>) -> Option<f64> {
    match point {
        Some(Point::At(theta)) => Some(theta),
        Some(Point::Population) | None => None,
    }
}

impl FoundDocument {
    fn of(found: &Found) -> FoundDocument {
        FoundDocument {
            measured: found.measured,
            levels: found.levels.to_vec(),
            between: found.between,
            expected_accuracy: found.promised.accuracy,
            expected_consistency: found.promised.consistency,
            accuracy: found.accuracy.as_ref().map(AccuracyDocument::of),
        }
    }
}

impl AccuracyDocument {
    fn of(accuracy: &Accuracy) -> AccuracyDocument {
        AccuracyDocument {
            bias: accuracy.bias,
            rmse: accuracy.rmse,
            standard_error: accuracy.standard_error,
            coverage_68: accuracy.coverage_68,
            coverage_95: accuracy.coverage_95,
            right: accuracy.right,
            one_off: accuracy.one_off,
            further_off: accuracy.further_off,
            said_right: accuracy.said_right,
            reliability: accuracy.reliability,
        }
    }
}

impl AreaDocument {
    fn of(area: &AreaFound) -> AreaDocument {
        AreaDocument {
            area: area.area.number(),
            not_enough: area.not_enough,
            reduction_own: area.reduction.map(|one| one.own),
            reduction_others: area.reduction.map(|one| one.others),
            reduction_total: area.reduction.map(|one| one.total),
            reduction_together: area.reduction.map(|one| one.together),
            found: FoundDocument::of(&area.found),
        }
    }
}

impl NeedDocument {
    fn of(need: &Need) -> NeedDocument {
        NeedDocument {
            area: need.area.number(),
            below: need.below.code().to_owned(),
            above: need.above.code().to_owned(),
            cut: need.cut,
            information: need.information,
            wanted: need.wanted,
            thin: need.is_thin(),
            items: need.items,
            level: need.level.number(),
        }
    }
}

/// The columns of the CSV, in order.
const COLUMNS: [&str; 30] = [
    "format",
    "point",
    "scale",
    "simulees",
    "length_mean",
    "length_sd",
    "length_p5",
    "length_median",
    "length_p95",
    "measured",
    "not_enough",
    "between",
    "first_steps",
    "basic",
    "intermediate",
    "advanced",
    "expected_accuracy",
    "expected_consistency",
    "bias",
    "rmse",
    "standard_error",
    "coverage_68",
    "coverage_95",
    "right",
    "one_off",
    "further_off",
    "said_right",
    "reliability",
    "exposure_most",
    "items_unused",
];

/// Writes a simulation as CSV: for each point one row for the overall ability and one an area.
pub fn simulation_csv(sheet: &SimulationSheet, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join(","))?;
    for result in &sheet.simulation.points {
        let rows = result.areas.iter();
        let rows = rows.map(|area| (area.area.to_string(), &area.found, Some(area.not_enough)));
        let overall = ("overall".to_owned(), &result.overall, None);
        for (scale, found, not_enough) in std::iter::once(overall).chain(rows) {
            writeln!(out, "{}", row(result, scale, found, not_enough).join(","))?;
        }
    }
    Ok(())
}

fn row(result: &PointResult, scale: String, found: &Found, not_enough: Option<f64>) -> Vec<String> {
    let point = match result.point {
        Some(Point::At(theta)) => theta.to_string(),
        Some(Point::Population) => "population".to_owned(),
        None => "script".to_owned(),
    };
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.6}"));
    let length = &result.length;
    let mut cells = vec!["1".to_owned(), point, scale, result.simulees.to_string()];
    cells.extend([length.mean, length.deviation].map(|value| number(Some(value))));
    let lengths = [length.percentile_5, length.median, length.percentile_95];
    cells.extend(lengths.map(|length| length.to_string()));
    cells.extend([Some(found.measured), not_enough].map(number));
    // Shares of nobody are empty, not 0.
    let of_somebody = |value: f64| (found.measured > 0.0).then_some(value);
    let promised = [found.promised.accuracy, found.promised.consistency];
    let said = std::iter::once(found.between).chain(found.levels).chain(promised);
    cells.extend(said.map(|value| number(of_somebody(value))));
    let near = |value: &dyn Fn(&Accuracy) -> f64| number(found.accuracy.as_ref().map(value));
    cells.extend([
        near(&|one| one.bias),
        near(&|one| one.rmse),
        near(&|one| one.standard_error),
        near(&|one| one.coverage_68),
        near(&|one| one.coverage_95),
        near(&|one| one.right),
        near(&|one| one.one_off),
        near(&|one| one.further_off),
        near(&|one| one.said_right),
        number(found.accuracy.and_then(|one| one.reliability)),
        number(Some(result.exposure.most)),
        result.exposure.unused.to_string(),
    ]);
    cells
}
