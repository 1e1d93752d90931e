//! A report as JSON, format 1 → the report again: what `quiz --output` wrote can be shown on another day.
//!
//! Such a file may come from anywhere: it is bounded, every value is checked once, and a fault says where
//! it is. Keys that are not known are left alone, because a later program may add some.

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use crate::domain::bank::Precision;
use crate::domain::calendar::{Date, parse_date};
use crate::domain::cut::Standing;
use crate::domain::estimate::Estimate;
use crate::domain::fit::{Pattern, Remarks};
use crate::domain::framework::{AREAS, Area, LEVELS, Level};
use crate::domain::id::{ChoiceId, FormId, ItemId, Lang};
use crate::domain::item::Equipment;
use crate::domain::outcome::{Measured, Outcome, Said};
use crate::domain::report::{AreaReport, Assistance, Confidence, Report, Stamp};

/// The largest report that is read, in bytes; one takes some four thousand.
pub const LARGEST: u64 = 1024 * 1024;

/// The most items that a sitting may have counted: a larger number is a damaged file.
const MOST_ITEMS: usize = 10_000;

/// A report as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What was found.
    pub report: Report,
    /// The day of the sitting.
    pub date: Date,
    /// Where chance came from.
    pub seed: u64,
}

/// Why a file is no report that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReport {
    /// It has more bytes than [`LARGEST`].
    TooLong,
    /// It is no JSON, or a key is missing or of another type, at this line and column, from 1.
    Broken {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is of another format; nothing where it does not say which.
    OtherFormat(Option<String>),
    /// It tells what somebody did, not how well: there is no level to show.
    Activities,
    /// This key has a value that cannot be.
    Value(&'static str),
}

#[derive(Deserialize)]
struct Raw {
    date: String,
    measured_with: RawStamp,
    form: String,
    language: String,
    equipment: String,
    // Reports of the first version did not say these three.
    precision: Option<String>,
    provisional_cuts: Option<bool>,
    assistance: Option<String>,
    planned: usize,
    answered: usize,
    dont_know: usize,
    not_reached: usize,
    overall: Option<RawMeasured>,
    areas: Vec<RawArea>,
    activities: Option<Value>,
    remarks: RawRemarks,
}

#[derive(Deserialize)]
struct RawStamp {
    bank: String,
    version: String,
    hash: String,
    cut_version: String,
    provisional: bool,
    seed: u64,
}

#[derive(Deserialize)]
struct RawMeasured {
    theta: f64,
    standard_error: f64,
    level: String,
    probability: f64,
    lowest: String,
    highest: String,
    levels: RawLevels,
}

#[derive(Deserialize)]
struct RawLevels {
    first_steps: f64,
    basic: f64,
    intermediate: f64,
    advanced: f64,
}

#[derive(Deserialize)]
struct RawArea {
    area: u8,
    answered: usize,
    right: usize,
    estimate: Option<RawEstimate>,
    outcome: String,
    level: Option<RawMeasured>,
    confidence: Option<RawConfidence>,
}

#[derive(Deserialize)]
struct RawEstimate {
    theta: f64,
    standard_error: f64,
}

#[derive(Deserialize)]
struct RawConfidence {
    item: String,
    point: String,
    place: usize,
    of: usize,
}

#[derive(Deserialize)]
struct RawRemarks {
    person_fit: Option<f64>,
    pattern: Option<String>,
    place: Option<usize>,
}

/// Returns the report that a file holds, or why there is none.
pub fn read_report(bytes: &[u8]) -> Result<Kept, NotReport> {
    if bytes.len() as u64 > LARGEST {
        return Err(NotReport::TooLong);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let tree: Value = serde_json::from_slice(bytes).map_err(|fault| broken(&fault))?;
    match tree.get("format").map(Value::as_u64) {
        Some(Some(1)) => {}
        // Other documents of this program have a format of their own; a report has a stamp.
        found => return Err(NotReport::OtherFormat(found.flatten().map(|one| one.to_string()))),
    }
    let raw: Raw = serde_json::from_slice(bytes).map_err(|fault| broken(&fault))?;
    checked(raw)
}

fn broken(fault: &serde_json::Error) -> NotReport {
    match fault.classify() {
        Category::Io | Category::Syntax | Category::Data | Category::Eof => {
            NotReport::Broken { line: fault.line().max(1), column: fault.column().max(1) }
        }
    }
}

fn checked(raw: Raw) -> Result<Kept, NotReport> {
    if raw.activities.is_some() {
        return Err(NotReport::Activities);
    }
    let counts = [raw.planned, raw.answered, raw.dont_know, raw.not_reached];
    if raw.dont_know > raw.answered || counts.iter().any(|count| *count > MOST_ITEMS) {
        return Err(NotReport::Value("answered"));
    }
    let precision = match &raw.precision {
        None => Precision::Level,
        Some(word) => known(&Precision::WORDS, word).ok_or(NotReport::Value("precision"))?,
    };
    let stamp = raw.measured_with;
    let report = Report {
        provisional_cuts: raw.provisional_cuts.unwrap_or(stamp.provisional),
        form: FormId::parse(&raw.form).ok_or(NotReport::Value("form"))?,
        language: language(&raw.language).ok_or(NotReport::Value("language"))?,
        equipment: equipment(&raw.equipment).ok_or(NotReport::Value("equipment"))?,
        assistance: assistance(raw.assistance.as_deref())?,
        precision,
        planned: raw.planned,
        answered: raw.answered,
        dont_know: raw.dont_know,
        not_reached: raw.not_reached,
        overall: match raw.overall {
            Some(found) => Outcome::Measured(measured(found, "overall")?),
            None => Outcome::NotMeasured,
        },
        areas: areas(raw.areas)?,
        profile: None,
        remarks: remarks(raw.remarks)?,
        stamp: Stamp {
            bank: stamp.bank,
            version: stamp.version,
            hash: stamp.hash,
            cut_version: stamp.cut_version,
            provisional: stamp.provisional,
        },
    };
    let date = parse_date(&raw.date).ok_or(NotReport::Value("date"))?;
    Ok(Kept { report, date, seed: stamp.seed })
}

/// Returns the five areas; each stands once, in order.
fn areas(raw: Vec<RawArea>) -> Result<[AreaReport; AREAS], NotReport> {
    if !raw.iter().map(|one| one.area).eq(Area::all().map(Area::number)) {
        return Err(NotReport::Value("areas"));
    }
    let areas: Result<Vec<_>, _> =
        raw.into_iter().zip(Area::all()).map(|(one, area)| area_report(one, area)).collect();
    areas?.try_into().map_err(|_| NotReport::Value("areas"))
}

fn area_report(raw: RawArea, area: Area) -> Result<AreaReport, NotReport> {
    if raw.right > raw.answered || raw.answered > MOST_ITEMS {
        return Err(NotReport::Value("areas.right"));
    }
    let outcome = match (raw.outcome.as_str(), raw.level) {
        ("measured", Some(found)) => Outcome::Measured(measured(found, "areas.level")?),
        ("not_measured", None) => Outcome::NotMeasured,
        ("not_enough", None) => Outcome::NotEnough,
        _ => return Err(NotReport::Value("areas.outcome")),
    };
    let confidence = raw.confidence.map(|said| confidence(said).ok_or(()));
    let estimate = raw.estimate.map(|RawEstimate { theta, standard_error }| {
        let is_sound = theta.is_finite() && standard_error > 0.0 && standard_error.is_finite();
        is_sound
            .then_some(Estimate { theta, standard_error })
            .ok_or(NotReport::Value("areas.estimate"))
    });
    Ok(AreaReport {
        area,
        answered: raw.answered,
        right: raw.right,
        estimate: estimate.transpose()?,
        outcome,
        confidence: confidence.transpose().map_err(|()| NotReport::Value("areas.confidence"))?,
    })
}

fn confidence(raw: RawConfidence) -> Option<Confidence> {
    let is_on_scale = (1..=raw.of).contains(&raw.place) && raw.of <= MOST_ITEMS;
    let (item, point) = (ItemId::parse(&raw.item)?, ChoiceId::parse(&raw.point)?);
    is_on_scale.then_some(Confidence { item, point, place: raw.place, of: raw.of })
}

fn measured(raw: RawMeasured, key: &'static str) -> Result<Measured, NotReport> {
    let wrong = || NotReport::Value(key);
    let find = |code: &str| level(code).ok_or(NotReport::Value(key));
    let (at, low, high) = (find(&raw.level)?, find(&raw.lowest)?, find(&raw.highest)?);
    let RawLevels { first_steps, basic, intermediate, advanced } = raw.levels;
    let masses: [f64; LEVELS] = [first_steps, basic, intermediate, advanced];
    let are_chances = masses.iter().chain([&raw.probability]).all(|one| (0.0..=1.0).contains(one));
    let is_sound = raw.theta.is_finite() && raw.standard_error > 0.0 && are_chances;
    if !is_sound || low > at || at > high {
        return Err(wrong());
    }
    let said = if low == high { Said::Level(low) } else { Said::Between(low, high) };
    let between = (low != high).then_some((low, high));
    Ok(Measured {
        estimate: Estimate { theta: raw.theta, standard_error: raw.standard_error },
        standing: Standing { level: at, probability: raw.probability, between, masses },
        said,
    })
}

fn remarks(raw: RawRemarks) -> Result<Remarks, NotReport> {
    let pattern = match (raw.pattern.as_deref(), raw.place) {
        (None, _) => None,
        (Some("all_dont_know"), _) => Some(Pattern::AllDontKnow),
        (Some("all_first"), _) => Some(Pattern::AllFirst),
        (Some("all_at_place"), Some(place)) => Some(Pattern::AllAtPlace(place)),
        (Some(_), _) => return Err(NotReport::Value("remarks.pattern")),
    };
    Ok(Remarks { person_fit: raw.person_fit, pattern })
}

fn known<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

fn level(code: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.code() == code)
}

fn assistance(code: Option<&str>) -> Result<Option<Assistance>, NotReport> {
    let find = |code: &str| Assistance::ALL.into_iter().find(|one| one.code() == code);
    let read = code.map(|code| find(code).ok_or(NotReport::Value("assistance")));
    read.transpose()
}

/// Returns the language of the questions: there are two.
fn language(code: &str) -> Option<Lang> {
    Lang::from_code(code).filter(|language| matches!(language, Lang::Fr | Lang::Nl))
}

fn equipment(code: &str) -> Option<Equipment> {
    Equipment::ALL.into_iter().find(|equipment| equipment.code() == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Sheet, format};

    /// A report as the program writes it, which a golden file holds.
    const WRITTEN: &str = include_str!("../../tests/cases/report-full-json.fr.txt");

    fn with(key: &str, value: &str) -> Result<Kept, NotReport> {
        let at = WRITTEN.find(&format!("\"{key}\":")).expect("a key of a report");
        let end = at + WRITTEN[at..].find(['\n']).expect("a line");
        let comma = if WRITTEN[..end].ends_with(',') { "," } else { "" };
        let changed = format!("{}\"{key}\": {value}{comma}{}", &WRITTEN[..at], &WRITTEN[end..]);
        read_report(changed.as_bytes())
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        let nl = include_str!("../../tests/cases/report-standard-json.nl.txt");
        for text in [WRITTEN, nl] {
            let Kept { report, date, seed } = read_report(text.as_bytes()).expect("a report");
            let mut bytes = Vec::new();
            let sheet = Sheet { report: &report, date, seed, lines: &[] };
            format("json").expect("a format").write(&sheet, &mut bytes).expect("memory");
            assert_eq!(String::from_utf8(bytes).expect("text"), text);
        }
    }

    #[test]
    fn a_fault_says_where_it_is() {
        let line = WRITTEN.lines().position(|line| line.contains("\"theta\"")).expect("an ability");
        for (key, value, fault) in [
            ("format", "2", NotReport::OtherFormat(Some("2".to_owned()))),
            ("format", "\"one\"", NotReport::OtherFormat(None)),
            ("date", "\"24/11/2026\"", NotReport::Value("date")),
            ("language", "\"en\"", NotReport::Value("language")),
            ("form", "\"a form\"", NotReport::Value("form")),
            ("equipment", "\"pen\"", NotReport::Value("equipment")),
            ("precision", "\"exact\"", NotReport::Value("precision")),
            ("dont_know", "9999", NotReport::Value("answered")),
            ("planned", "99999999", NotReport::Value("answered")),
            ("theta", "\"high\"", NotReport::Broken { line: line + 1, column: 19 }),
            ("probability", "1.5", NotReport::Value("overall")),
            ("standard_error", "0", NotReport::Value("overall")),
            ("lowest", "\"advanced\"", NotReport::Value("overall")),
            ("area", "3", NotReport::Value("areas")),
            ("right", "4000", NotReport::Value("areas.right")),
            ("outcome", "\"lost\"", NotReport::Value("areas.outcome")),
            ("activities", "{}", NotReport::Activities),
            ("pattern", "\"zigzag\"", NotReport::Value("remarks.pattern")),
        ] {
            assert_eq!(with(key, value), Err(fault), "{key}: {value}");
        }
        assert_eq!(read_report(b"{"), Err(NotReport::Broken { line: 1, column: 1 }));
        assert_eq!(read_report(b"[]"), Err(NotReport::OtherFormat(None)));
        assert_eq!(read_report(b""), Err(NotReport::Broken { line: 1, column: 1 }));
        let deep = "[".repeat(100_000);
        assert!(matches!(read_report(deep.as_bytes()), Err(NotReport::Broken { line: 1, .. })));
        let long = vec![b' '; LARGEST as usize + 1];
        assert_eq!(read_report(&long), Err(NotReport::TooLong));
    }

    #[test]
    fn a_report_of_the_first_version_and_one_of_a_later_are_read() {
        let first: Vec<&str> = WRITTEN
            .lines()
            .filter(|line| {
                !line.contains("\"precision\"") && !line.contains("\"provisional_cuts\"")
            })
            .collect();
        let kept = read_report(first.join("\n").as_bytes()).expect("a report");
        assert_eq!(kept.report.precision, Precision::Level);
        assert!(kept.report.provisional_cuts);
        assert!(with("seed", "7,\n\"a key of tomorrow\": []").is_ok());
    }
}
