//! What calibration costs, on simulated answers of a matrix in memory.
//!
//! `cargo bench --bench calibration`; kept runs are in `RUNS.md`. With `-- --data FOLDER` the answers,
//! the true parameters and ours are written there, so that `peers/calibration.py FOLDER` can measure
//! other programs on the same data in the same run.

#![allow(clippy::print_stdout)]

#[allow(dead_code)]
mod figures;

use std::fs;
use std::path::{Path, PathBuf};

use figures::{Figures, head, millis};
use niveau::domain::calibrate::{
    Calibrated, ErrorMethod, ItemParameters, Model, Priors, Settings, calibrate,
};
use niveau::domain::random::Stream;
use niveau::domain::responses::{NOT_REACHED, Responses};

/// Items of every table.
const ITEMS: usize = 60;

/// Persons and how often each size is measured.
const SIZES: [(usize, usize); 3] = [(5_000, 15), (50_000, 9), (500_000, 5)];

const SEED: u64 = 2026;

fn main() {
    let folder = folder();
    let truth = truth();
    head();
    for (persons, runs) in SIZES {
        let answers = answers(&truth, persons);
        let fast =
            measured(&format!("2PL, {persons} × {ITEMS}"), runs, &answers, &bare(Model::TwoPl));
        tell(&fast, &truth);
        if let Some(folder) = &folder {
            write(folder, persons, &answers, &truth, &fast);
        }
        if persons > 50_000 {
            continue;
        }
        let settings = Settings::new(Model::TwoPl);
        measured("  with standard errors and item fit", runs, &answers, &settings);
        measured("  one common slope", runs, &answers, &bare(Model::Rasch));
        measured("  30 % not reached", runs, &with_holes(&answers), &bare(Model::TwoPl));
        let three = bare(Model::ThreePl).with_priors(Priors::USUAL);
        measured("  3PL with priors", runs.min(3), &answers, &three);
    }
}

/// Returns the folder after `--data`.
fn folder() -> Option<PathBuf> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--data");
    arguments.nth(1).map(PathBuf::from)
}

fn bare(model: Model) -> Settings {
    Settings { standard_errors: ErrorMethod::None, item_fit: false, ..Settings::new(model) }
}

/// ln a ~ N(0, 0.3²), b ~ N(0, 1.2²).
fn truth() -> Vec<ItemParameters> {
    let item = |place: usize| {
        let draws = Stream::new(SEED, place as u64);
        let (slope, difficulty) = ((0.3 * draws.normal(0)).exp(), 1.2 * draws.normal(1));
        ItemParameters { slope, intercepts: vec![-slope * difficulty], guessing: None }
    };
    (0..ITEMS).map(item).collect()
}

fn answers(truth: &[ItemParameters], persons: usize) -> Responses {
    let person = |person: usize| {
        let draws = Stream::new(SEED + 1, person as u64);
        let theta = draws.within(ITEMS as u64).normal(0);
        truth.iter().enumerate().map(move |(place, item)| {
            let chance = 1.0 / (1.0 + (-item.slope * theta - item.intercepts[0]).exp());
            u8::from(draws.uniform(place as u64) < chance)
        })
    };
    let names = (0..ITEMS).map(|item| format!("item {item}")).collect();
    Responses::new(names, (0..persons).flat_map(person).collect()).expect("whole rows")
}

fn with_holes(answers: &Responses) -> Responses {
    let hole = |(place, credit): (usize, &u8)| {
        let is_hole = Stream::new(SEED + 2, place as u64).uniform(0) < 0.3;
        if is_hole { NOT_REACHED } else { *credit }
    };
    let credits = answers.credits().iter().enumerate().map(hole).collect();
    Responses::new(answers.items().to_vec(), credits).expect("whole rows")
}

fn measured(name: &str, runs: usize, answers: &Responses, settings: &Settings) -> Calibrated {
    let run = || calibrate(answers, settings).expect("items that can be estimated");
    Figures::measure(runs, run).print(name);
    run()
}

/// Returns a and b of each item.
fn estimates(found: &Calibrated) -> Vec<(f64, f64)> {
    let items = found.items.iter().filter_map(|item| item.parameters.as_ref());
    items.map(|item| (item.slope, item.steps()[0])).collect()
}

fn tell(found: &Calibrated, truth: &[ItemParameters]) {
    let error = |part: fn(&(f64, f64)) -> f64| {
        let truth = truth.iter().map(|item| part(&(item.slope, item.steps()[0])));
        let squares =
            estimates(found).iter().zip(truth).map(|(a, b)| (part(a) - b).powi(2)).sum::<f64>();
        (squares / ITEMS as f64).sqrt()
    };
    let (a, b) = (error(|pair| pair.0), error(|pair| pair.1));
    let (logarithm, cycles) = (found.log_likelihood, found.cycles);
    println!("  log-likelihood {logarithm:.4}, {cycles} cycles, RMSE of a {a:.5}, of b {b:.5}");
}

/// Writes answers as one byte each, row after row, and a, b of the truth and ours with our time.
fn write(
    folder: &Path,
    persons: usize,
    answers: &Responses,
    truth: &[ItemParameters],
    found: &Calibrated,
) {
    let pairs = |pairs: Vec<(f64, f64)>| {
        pairs.iter().map(|(a, b)| format!("{a},{b}\n")).collect::<String>()
    };
    let truth = pairs(truth.iter().map(|item| (item.slope, item.steps()[0])).collect());
    let start = std::time::Instant::now();
    let again = calibrate(answers, &bare(Model::TwoPl));
    let time = millis(start.elapsed());
    assert!(again.is_ok_and(|again| again == *found), "two runs find the same");
    let ours = format!("{},{time}\n{}", found.log_likelihood, pairs(estimates(found)));
    for (name, text) in [
        (format!("{persons}.u8"), answers.credits().to_vec()),
        (format!("{persons}.truth.csv"), truth.into_bytes()),
        (format!("{persons}.niveau.csv"), ours.into_bytes()),
    ] {
        fs::write(folder.join(name), text).expect("a folder that can be written");
    }
}
