//! What scoring costs: whole tables of answers by each method, adaptive tests simulated, and one step of
//! such a test.
//!
//! `cargo bench --bench scoring`; kept runs are in `RUNS.md`. With `-- --data FOLDER` it also writes the
//! items, the answers and its own estimates there, for `peers/run.sh`.

#![allow(clippy::print_stdout)]

mod figures;

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Duration;

use figures::Figures;
use niveau::domain::estimate::bulk::{Method, Scorer};
use niveau::domain::estimate::{Estimate, Prior};
use niveau::domain::irt::{Curve, Parameters};
use niveau::domain::random::draw;
use niveau::domain::responses::NOT_REACHED;
use niveau::domain::simulate::cat::{Engine, Rules, Settings, simulate_cat};

const ITEMS: usize = 60;
const PERSONS: usize = 1_000_000;
/// The other methods are measured on the first of them, as the peers are.
const FEWER: usize = 100_000;
const SIMULEES: usize = 200_000;
const RUNS: usize = 7;

/// The rules of the adaptive test: catR's usual ones.
const RULES: Rules = Rules {
    prior: Prior::STANDARD,
    standard_error: 0.35,
    most_items: 20,
    fewest_items: 0,
    randomesque: 1,
};

fn main() {
    let folder = std::env::args().skip_while(|argument| argument != "--data").nth(1);
    let folder = folder.map(PathBuf::from);
    if let Some(folder) = &folder {
        fs::create_dir_all(folder).expect("a folder that can be made");
    }
    let keep = |name: &str, bytes: &[u8]| {
        if let Some(folder) = &folder {
            fs::write(folder.join(name), bytes).expect("a folder that can be written to");
        }
    };
    let abilities: Vec<f64> = (0..PERSONS).map(|person| normal(3, person)).collect();
    keep("abilities.f64", &bytes(&abilities));
    for (name, guessing, missing) in
        [("complete", 0.0, 0.0), ("missing", 0.0, 0.1), ("guessing", 0.2, 0.0)]
    {
        let items = items(ITEMS, guessing);
        let table = answers(&items, &abilities, missing);
        keep(&format!("{name}.csv"), csv(&items).as_bytes());
        keep(&format!("{name}.u8"), &table);
        keep(&format!("{name}.eap"), &bytes(&score(name, &items, &table)));
    }
    let bank = items(120, 0.0);
    keep("bank.csv", csv(&bank).as_bytes());
    simulate(&bank, &abilities[..SIMULEES]);
    step(&items(300, 0.0));
}

/// Prints a row: what is done, by what, how fast by the clock and on a processor, how right.
fn row(work: &str, speed: Speed, unit: &str, remark: &str) {
    let Speed { clock, processor } = speed;
    println!("{work}\tniveau\t{clock:.4e}\t{processor:.4e}\t{unit}\t{remark}");
}

/// So many a second, by the clock and by the time that all threads together were on a processor: the
/// latter does not depend on what else the machine does.
struct Speed {
    clock: f64,
    processor: f64,
}

impl Speed {
    /// Measures what does so many at once; medians of some runs.
    fn measure<T>(count: usize, mut run: impl FnMut() -> T) -> Speed {
        let mut on_processor = Vec::new();
        let clock = Figures::measure(RUNS, || {
            let before = processor_time();
            black_box(run());
            on_processor.push(processor_time().saturating_sub(before));
        });
        let processor = Figures::of(on_processor.into_iter()).median().as_secs_f64();
        let clock = clock.median().as_secs_f64();
        Speed { clock: count as f64 / clock, processor: count as f64 / processor }
    }

    /// Turns so many a second into so many microseconds for one.
    fn micros(self) -> Speed {
        Speed { clock: 1e6 / self.clock, processor: 1e6 / self.processor }
    }
}

/// Returns how long all threads together have been on a processor, as Linux counts it.
fn processor_time() -> Duration {
    let tasks = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let read = |task: fs::DirEntry| fs::read_to_string(task.path().join("schedstat")).ok();
    let nanoseconds = tasks.filter_map(read).filter_map(|text| {
        let first = text.split_whitespace().next()?;
        first.parse::<u64>().ok()
    });
    Duration::from_nanos(nanoseconds.sum())
}

/// Measures every method on one table; returns the abilities by EAP.
fn score(name: &str, items: &[Parameters], table: &[u8]) -> Vec<f64> {
    let curves: Vec<Curve> = items.iter().map(|item| Curve::Binary(*item)).collect();
    let mut found = Vec::new();
    for (word, method, persons) in [
        ("EAP", Method::Eap(Prior::STANDARD), PERSONS),
        ("MAP", Method::Map(Prior::STANDARD), FEWER),
        ("WLE", Method::Wle, FEWER),
        ("ML", Method::Ml, FEWER),
    ] {
        let credits = &table[..persons * ITEMS];
        let run = || Scorer::new(&curves, method).score(credits).expect("credits that exist");
        row(&format!("{word} {name} {persons}"), Speed::measure(persons, run), "persons/s", "");
        if word == "EAP" {
            let theta = |found: &Option<Estimate>| found.map_or(f64::NAN, |found| found.theta);
            found = run().iter().map(theta).collect();
        }
    }
    found
}

fn simulate(items: &[Parameters], abilities: &[f64]) {
    let bank: Vec<Curve> = items.iter().map(|item| Curve::Binary(*item)).collect();
    let settings = Settings { bank: &bank, rules: RULES, abilities, seed: 11 };
    let speed = Speed::measure(abilities.len(), || simulate_cat(&settings));
    let outcomes = simulate_cat(&settings);
    let mean = |sum: f64| sum / outcomes.len() as f64;
    let length = mean(outcomes.iter().map(|outcome| outcome.items as f64).sum());
    let errors = outcomes.iter().map(|outcome| outcome.estimate.theta - outcome.truth);
    let bias = mean(errors.clone().sum());
    let square = mean(errors.map(|error| error * error).sum()).sqrt();
    let remark = format!("{length:.2} items, bias {bias:.4}, RMSE {square:.4}");
    row("adaptive tests, bank of 120", speed, "simulees/s", &remark);
}

/// Measures one step of a test, in microseconds, over ten steps after the first ten.
fn step(items: &[Parameters]) {
    let bank: Vec<Curve> = items.iter().map(|item| Curve::Binary(*item)).collect();
    let engine = Engine::new(&bank);
    let begun = |test: usize| {
        let mut begun = engine.start(&RULES);
        for step in 0..10 {
            let item = begun.best(|_| true).expect("items are left");
            begun.answer(item, draw(test as u64, step, 2) as u8);
        }
        begun
    };
    let mut tests: Vec<_> = (0..5000).map(begun).collect();
    // Long enough for Linux to count: it does so every few milliseconds.
    const ROUNDS: usize = 40;
    let count = tests.len() * ROUNDS;
    let select = Speed::measure(count, || {
        for _ in 0..ROUNDS {
            tests.iter().for_each(|test| drop(black_box(black_box(test).best(|_| true))));
        }
    });
    row("next item of 300: select", select.micros(), "µs", "");
    let mut round = 0;
    let steps = Speed::measure(count, || {
        for _ in 0..ROUNDS {
            round += 1;
            for (place, test) in tests.iter_mut().enumerate() {
                let item = test.best(|_| true).expect("items are left");
                test.answer(item, draw(place as u64, 99 + round, 2) as u8);
            }
        }
    });
    row("next item of 300: estimate and select", steps.micros(), "µs", "");
}

/// Items with discriminations from 0.6 to 2 and difficulties from -2.5 to 2.5, without a pattern.
fn items(count: usize, guessing: f64) -> Vec<Parameters> {
    let item = |item: usize| {
        let (a, b) = (0.6 + 1.4 * uniform(1, item), 5.0 * uniform(2, item) - 2.5);
        Parameters::new(a, b, guessing).expect("parameters in their range")
    };
    (0..count).map(item).collect()
}

fn answers(items: &[Parameters], abilities: &[f64], missing: f64) -> Vec<u8> {
    let mut table = Vec::with_capacity(items.len() * abilities.len());
    for &theta in abilities {
        for item in items {
            let place = table.len();
            let is_missing = missing > 0.0 && uniform(5, place) < missing;
            let right = u8::from(uniform(4, place) < item.probability(theta));
            table.push(if is_missing { NOT_REACHED } else { right });
        }
    }
    table
}

fn uniform(seed: u64, place: usize) -> f64 {
    const FINE: usize = 1 << 30;
    draw(seed, place as u64, FINE) as f64 / FINE as f64
}

/// A standard normal number, as the sum of twelve uniform ones.
fn normal(seed: u64, place: usize) -> f64 {
    (0..12).map(|part| uniform(seed, place * 12 + part)).sum::<f64>() - 6.0
}

fn csv(items: &[Parameters]) -> String {
    let mut text = "a,b,c\n".to_owned();
    for item in items {
        let Parameters { discrimination: a, difficulty: b, guessing: c } = item;
        writeln!(text, "{a},{b},{c}").expect("a string takes all");
    }
    text
}

fn bytes(numbers: &[f64]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}
