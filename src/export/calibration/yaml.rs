//! `calibration.yaml`, format 1, as the bank reads it: numbers have all the digits they need.

use std::fmt::Write;

use crate::domain::calibration::{Account, Entry, Fit, Model, Uncertain};

/// Returns the file, and the names of the items that it leaves out: they cannot be scored.
pub fn yaml(account: &Account) -> (String, Vec<String>) {
    let entries = account.finding.entries(account.bank);
    let mut text = head(account);
    text += &lambda(account);
    text += "items:\n";
    for (name, entry) in &entries {
        text += &item(name, entry);
    }
    let is_there = |name: &str| entries.iter().any(|(known, _)| known == name);
    let items = account.finding.items();
    let names = items.iter().map(|(_, item)| item.name.as_str());
    (text, names.filter(|name| !is_there(name)).map(str::to_owned).collect())
}

fn head(account: &Account) -> String {
    let finding = account.finding;
    format!(
        "format: 1\ndate: {}\nmethod: {}\nprogram: {}\ndata: {}\npersons: {}\nlog_likelihood: {}\n\
         converged: {}\nscale: {}\n",
        account.date,
        quoted(&account.method()),
        quoted(&account.program),
        quoted(&account.data),
        finding.persons.round().max(1.0),
        finding.log_likelihood(),
        finding.converged(),
        finding.scale.word(),
    )
}

fn lambda(account: &Account) -> String {
    let known: Vec<(usize, Uncertain)> = account
        .finding
        .lambda
        .iter()
        .enumerate()
        .filter_map(|(at, lambda)| Some((at + 1, (*lambda)?)))
        .collect();
    if known.is_empty() {
        return String::new();
    }
    let line = |(area, lambda): &(usize, Uncertain)| {
        let error = sound(lambda.standard_error);
        let error = error.map_or_else(String::new, |error| format!(", standard_error: {error}"));
        format!("  \"{area}\": {{value: {}{error}}}\n", lambda.value)
    };
    known.iter().map(line).fold("lambda:\n".to_owned(), |text, line| text + &line)
}

fn item(name: &str, entry: &Entry) -> String {
    let mut text = format!("  {}:\n    model: {}\n", quoted(name), entry.model.name());
    let mut errors = Vec::new();
    let mut put = |key: &str, found: &Uncertain| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "    {key}: {}", found.value);
        errors.extend(sound(found.standard_error).map(|error| format!("{key}: {error}")));
    };
    match &entry.model {
        Model::TwoPl { discrimination, difficulty } => {
            put("a", discrimination);
            put("b", difficulty);
        }
        Model::ThreePl { discrimination, difficulty, guessing } => {
            put("a", discrimination);
            put("b", difficulty);
            put("c", guessing);
        }
        Model::Gpcm { discrimination, steps } => {
            put("a", discrimination);
            let values: Vec<String> = steps.iter().map(|step| step.value.to_string()).collect();
            let _ = writeln!(text, "    steps: [{}]", values.join(", "));
            let known: Option<Vec<f64>> =
                steps.iter().map(|step| sound(step.standard_error)).collect();
            errors.extend(known.map(|known| {
                let known: Vec<String> = known.iter().map(f64::to_string).collect();
                format!("steps: [{}]", known.join(", "))
            }));
        }
    }
    if !errors.is_empty() {
        let _ = writeln!(text, "    standard_errors: {{{}}}", errors.join(", "));
    }
    let _ = writeln!(text, "    n: {}", entry.answers);
    if let Some(fit) = entry.fit.filter(|fit| fit.degrees_of_freedom > 0) {
        text += &fitted(fit);
    }
    text
}

fn fitted(fit: Fit) -> String {
    let Fit { chi_square, degrees_of_freedom, p_value } = fit;
    format!(
        "    fit: {{chi_square: {chi_square}, degrees_of_freedom: {degrees_of_freedom}, \
         p_value: {p_value}}}\n"
    )
}

/// Returns a standard error that a reader can use.
fn sound(error: Option<f64>) -> Option<f64> {
    error.filter(|error| error.is_finite() && *error >= 0.0)
}

/// Returns a text between quotes, where a name such as `no` or `1e3` stays a text.
fn quoted(text: &str) -> String {
    // A JSON string is a YAML scalar between double quotes.
    serde_json::Value::from(text).to_string()
}
