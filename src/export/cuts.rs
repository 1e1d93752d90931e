//! Cut scores that a panel set: as the `cuts` of a bank, to paste or to keep, and as JSON with every round.

use serde_json::{Value, json};

use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::standard_setting::{Method, OPENED, RoundResult, Setting};

/// Cut scores with all that a cut table names.
pub struct CutSheet<'a> {
    /// What the panel set.
    pub setting: &'a Setting,
    /// The bank whose items were judged.
    pub bank: &'a Bank,
    /// The version of the new cut table.
    pub version: &'a str,
    /// Whether the cuts stay an expectation.
    pub provisional: bool,
    /// The probability at which somebody "can do" an item (bookmark).
    pub response_probability: f64,
    /// The day.
    pub set_on: Date,
    /// SHA-256 of the judges' file.
    pub data_hash: &'a str,
}

/// Returns the `cuts` of `bank.yaml`, with its line breaks.
pub fn cut_table(sheet: &CutSheet) -> String {
    let setting = sheet.setting;
    let numbers = |values: [f64; 3]| values.map(|value| format!("{value:.7}")).join(", ");
    // Every JSON text is a YAML text too, whatever it holds.
    let version = Value::from(sheet.version);
    let response_probability = match setting.method {
        Method::Bookmark => format!("  response_probability: {}\n", sheet.response_probability),
        Method::Angoff => String::new(),
    };
    format!(
        "# {} {}, {}\ncuts:\n  version: {version}\n  provisional: {}\n  thetas: [{}]\n  method: {}\n  \
         panel: {}\n  rounds: {}\n{response_probability}  standard_errors: [{}]\n  set_on: {}\n  \
         data_hash: {}\n",
        sheet.bank.id,
        Value::from(sheet.bank.version.as_str()),
        sheet.bank.hash,
        sheet.provisional,
        numbers(setting.thetas()),
        setting.method.word(),
        setting.panel,
        setting.last().number,
        numbers(setting.standard_errors()),
        sheet.set_on,
        sheet.data_hash,
    )
}

/// Returns cut scores as JSON, format 1.
pub fn cuts(sheet: &CutSheet) -> Value {
    let setting = sheet.setting;
    let is_bookmark = setting.method == Method::Bookmark;
    json!({
        "format": 1,
        "bank": {
            "id": sheet.bank.id.as_str(),
            "version": sheet.bank.version,
            "hash": sheet.bank.hash,
        },
        "version": sheet.version,
        "provisional": sheet.provisional,
        "method": setting.method.word(),
        "response_probability": is_bookmark.then_some(sheet.response_probability),
        "panel": setting.panel,
        "languages": setting.languages.iter().map(|language| language.code()).collect::<Vec<_>>(),
        "thetas": setting.thetas(),
        "standard_errors": setting.standard_errors(),
        "rounds": setting.rounds.iter().map(round).collect::<Vec<_>>(),
        "set_on": sheet.set_on.to_string(),
        "data_hash": sheet.data_hash,
    })
}

fn round(round: &RoundResult) -> Value {
    let cuts = round.cuts.iter().zip(OPENED).map(|(cut, level)| {
        json!({
            "cut": level.code(),
            "theta": cut.theta,
            "standard_error": cut.standard_error,
            "mean": cut.spread.mean,
            "median": cut.spread.median,
            "standard_deviation": cut.spread.deviation,
        })
    });
    json!({
        "round": round.number,
        "judges": round.judges,
        "cuts": cuts.collect::<Vec<_>>(),
    })
}
