//! What the second-order model costs, one answer at a time and all at once, and how many simulated people
//! a second take each form.
//!
//! `cargo bench --bench simulation`; kept runs are in `RUNS.md`.

#![allow(clippy::print_stdout)]

mod figures;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use figures::{Figures, head};
use niveau::bank::{BankFile, framework, load};
use niveau::domain::bank::Bank;
use niveau::domain::calendar::Date;
use niveau::domain::cut::CutTable;
use niveau::domain::estimate::{Running, Scored, SecondOrder, Tabulated, abilities};
use niveau::domain::framework::{Area, ProficiencyLevel};
use niveau::domain::irt::Curve;
use niveau::domain::item::Equipment;
use niveau::domain::simulate::{Plan, Respondent, simulate, usual_points};

/// Runs of what is quick; each does it [`BATCH`] times, so that a millisecond is a microsecond each.
const RUNS: usize = 200;
const BATCH: usize = 1000;

/// People at each of the five usual points.
const SIMULEES: usize = 10_000;

fn main() {
    head();
    println!("(times of {BATCH}: read milliseconds as microseconds for one)");
    second_order();
    println!("\nform        people     seconds   people a second   questions");
    let bank = bank();
    ["quick", "standard", "full"].into_iter().for_each(|form| forms(&bank, form));
}

/// Answers to so many items of all levels and areas, right and not right in turn.
fn answers(count: usize) -> Vec<Scored> {
    let answer = |place: usize| Scored {
        area: Area::new((place % 5) as u8 + 1).expect("1 to 5"),
        curve: Curve::provisional(
            ProficiencyLevel::new((place % 6) as u8 + 1).expect("1 to 6"),
            0.25,
        ),
        credit: (place % 2) as u8,
    };
    (0..count).map(answer).collect()
}

fn batch<T>(name: &str, mut run: impl FnMut() -> T) {
    let all = Figures::measure(RUNS, || {
        for _ in 0..BATCH {
            black_box(run());
        }
    });
    all.print(name);
}

fn second_order() {
    let (model, cuts) = (SecondOrder::default(), CutTable::provisional());
    let given = answers(13);
    let prepared: Vec<Tabulated> = given.iter().map(Tabulated::new).collect();
    let before = Running::gather(&given[..12], &model);
    let push = |add: &dyn Fn(&mut Running)| {
        let mut running = before.clone();
        add(&mut running);
        running
    };
    batch("copy the state", || before.clone());
    batch("copy, push a prepared answer", || push(&|state| state.push_tabulated(&prepared[12])));
    batch("copy, push an answer", || push(&|state| state.push(&given[12])));
    batch("overall ability", || black_box(&before).overall());
    batch("overall probabilities of levels", || black_box(&before).overall_masses(&cuts));
    batch("an area's ability", || black_box(&before).area(given[3].area));
    batch("an area's probabilities of levels", || {
        black_box(&before).area_masses(given[3].area, &cuts)
    });
    for count in [13, 44] {
        let given = answers(count);
        batch(&format!("all abilities and levels of {count} answers"), || {
            abilities(black_box(&given), &model, &cuts)
        });
    }
}

fn forms(bank: &Bank, name: &str) {
    let form = bank.forms.iter().find(|form| form.id.as_str() == name).expect("a form");
    let points = usual_points(&bank.cuts);
    let model = SecondOrder::default();
    let plan = Plan {
        bank,
        form,
        equipment: Equipment::Computer,
        model: &model,
        respondent: Respondent::Model,
        points: &points,
        simulees: SIMULEES,
        seed: 1,
    };
    let start = Instant::now();
    let found = simulate(&plan, |_, _| ());
    let seconds = start.elapsed().as_secs_f64();
    let people = (points.len() * SIMULEES) as f64;
    let questions: f64 = found.points.iter().map(|one| one.length.mean).sum();
    let mean = questions / points.len() as f64;
    println!("{name:10} {people:8} {seconds:11.2} {:17.0} {mean:11.1}", people / seconds);
}

/// Reads the bank of this repository.
fn bank() -> Bank {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions");
    let mut files = Vec::new();
    read(&folder.join("digcomp"), "", &mut files);
    let table = folder.join("framework/digcomp-3.0-learning-outcomes.csv");
    let table = fs::read_to_string(table).expect("the learning outcomes");
    let outcomes = framework("learning-outcomes.csv", &table).unwrap_or_default();
    let loaded = load(&files, &outcomes, Date::constant(2026, 11, 22));
    loaded.bank.expect("the bank is sound").0
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<BankFile>) {
    for entry in fs::read_dir(folder).expect("a folder of the bank") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if entry.path().is_dir() {
            read(&entry.path(), &path, files);
        } else if name.ends_with(".yaml") {
            let bytes = fs::read(entry.path()).expect("a file of the bank");
            files.push(BankFile { name: path.clone(), path, bytes: bytes.into() });
        }
    }
}
