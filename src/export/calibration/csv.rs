//! One row an item and step, with a heading that stays as it is.

use std::io;

use crate::domain::calibrate::{Errors, ItemEstimate};
use crate::domain::calibration::{Account, flag_name, model_name};
use crate::domain::framework::Area;

/// The columns.
const HEADING: [&str; 19] = [
    "item",
    "area",
    "model",
    "step",
    "n",
    "anchored",
    "a",
    "a_se",
    "b",
    "b_se",
    "c",
    "c_se",
    "d",
    "d_se",
    "chi_square",
    "degrees_of_freedom",
    "p_value",
    "flags",
    "log_likelihood",
];

/// Writes every item of a finding; the log-likelihood is that of the whole, on every row.
pub fn csv(account: &Account) -> io::Result<Vec<u8>> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADING)?;
    let whole = account.finding.log_likelihood().to_string();
    for (area, item) in account.finding.items() {
        let steps = item.parameters.as_ref().map_or(1, |found| found.most_credit());
        for step in 0..steps {
            let mut row = row(area, item, step);
            row.push(whole.clone());
            writer.write_record(&row)?;
        }
    }
    writer.into_inner().map_err(|failed| failed.into_error())
}

/// Returns the cells of one step; what is not known is empty.
fn row(area: Option<Area>, item: &ItemEstimate, step: usize) -> Vec<String> {
    let number = |value: Option<f64>| {
        value.filter(|value| value.is_finite()).map_or_else(String::new, |value| value.to_string())
    };
    let found = item.parameters.as_ref();
    let error = |of: fn(&Errors, usize) -> Option<f64>| {
        number(item.errors.as_ref().and_then(|errors| of(errors, step)))
    };
    let fit = item.fit;
    let flags: Vec<&str> = item.flags.iter().map(flag_name).collect();
    vec![
        item.name.clone(),
        area.map_or_else(String::new, |area| area.to_string()),
        model_name(item.model).to_owned(),
        (step + 1).to_string(),
        item.n.to_string(),
        item.anchored.to_string(),
        number(found.map(|found| found.slope)),
        error(|errors, _| Some(errors.slope)),
        number(found.and_then(|found| found.steps().get(step).copied())),
        error(|errors, step| errors.steps.get(step).copied()),
        number(found.and_then(|found| found.guessing)),
        error(|errors, _| errors.guessing),
        number(found.and_then(|found| found.intercepts.get(step).copied())),
        error(|errors, step| errors.intercepts.get(step).copied()),
        number(fit.map(|fit| fit.statistic)),
        fit.map_or_else(String::new, |fit| fit.degrees_of_freedom.to_string()),
        number(fit.map(|fit| fit.p_value)),
        flags.join(" "),
    ]
}
