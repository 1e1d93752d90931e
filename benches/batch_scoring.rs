//! What it costs to score many persons under the second-order model, from credits in memory.
//!
//! `cargo bench --bench batch_scoring`; kept runs are in `RUNS.md`. Each row is one kind of file, scored
//! by one worker a core; `-- WORDS` measures those whose name holds the words. The sums of all results are printed, so that runs can be compared.

#![allow(clippy::print_stdout)]

#[allow(dead_code)] // the other benchmarks print more
mod figures;

use std::fs;
use std::hint::black_box;
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use figures::Figures;

use niveau::domain::cut::CutTable;
use niveau::domain::estimate::SecondOrder;
use niveau::domain::estimate::bulk::areas::{AreaScorer, PersonScore, Worker};
use niveau::domain::framework::{AREAS, Area};
use niveau::domain::irt::{Curve, Graded, Parameters};
use niveau::domain::random::draw;
use niveau::domain::responses::NOT_REACHED;

const RUNS: usize = 5;

/// A kind of file.
struct File {
    name: &'static str,
    items: Vec<(Area, Curve)>,
    persons: usize,
    /// The share of answers that are missing at random.
    missing: f64,
    /// How many items somebody is given, at least and at most; nothing when all are.
    given: Option<(usize, usize)>,
}

fn main() {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    println!("case\tpersons/s\tpersons/s of processor\tworkers\tremark");
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let is_wanted = |file: &File| wanted.as_ref().is_none_or(|wanted| file.name.contains(wanted));
    for file in files().into_iter().filter(is_wanted) {
        let credits = file.credits();
        for workers in [1, workers] {
            file.measure(&credits, workers);
        }
        if file.has_sums() {
            file.measure_sums(&credits, workers);
        }
        file.first_rows(&credits);
    }
}

fn files() -> Vec<File> {
    let file = |name, items, persons| File { name, items, persons, missing: 0.0, given: None };
    vec![
        file("60 items, equal a", items(60, |_| 1.5, 0.0), 1_000_000),
        file("60 items, 2PL", items(60, any_slope, 0.0), 1_000_000),
        file("60 items, 3PL", items(60, any_slope, 0.2), 1_000_000),
        File {
            missing: 0.005,
            ..file("60 items, 3PL, 0.5 % missing", items(60, any_slope, 0.2), 1_000_000)
        },
        File {
            missing: 0.1,
            ..file("60 items, 3PL, 10 % missing", items(60, any_slope, 0.2), 200_000)
        },
        file("60 items, a third graded", mixed(60), 300_000),
        File {
            given: Some((14, 44)),
            ..file("14 to 44 of 264 items", items(264, |_| 1.5, 0.125), 200_000)
        },
        file("264 items", items(264, any_slope, 0.125), 100_000),
    ]
}

impl File {
    fn scorer(&self) -> AreaScorer {
        AreaScorer::new(&self.items, &SecondOrder::default(), &CutTable::provisional())
    }

    fn has_sums(&self) -> bool {
        self.scorer().combinations().is_some()
    }

    /// Scores everybody, with the tables to be made.
    fn measure(&self, credits: &[u8], workers: usize) {
        self.run(self.name, workers, || {
            let scorer = self.scorer();
            self.by_all(&scorer, credits, workers, |worker, rows| {
                let mut sum = 0.0;
                worker.score_rows(rows, |score| sum += told(&score));
                sum
            })
        });
    }

    /// The same where sums say it all, and a result for each is kept.
    fn measure_sums(&self, credits: &[u8], workers: usize) {
        let scorer = self.scorer();
        let count = scorer.combinations().unwrap_or(0);
        let width = self.items.len();
        self.run(&format!("{}, kept by sums", self.name), workers, || {
            let kept: Vec<OnceLock<PersonScore>> = (0..count).map(|_| OnceLock::new()).collect();
            self.by_all(
                &scorer,
                credits,
                workers,
                each(width, |worker, row| {
                    let sums = worker.sufficient(row).expect("complete answers");
                    let kept = kept[sums.index as usize].get_or_init(|| worker.score(row));
                    kept.overall.theta + kept.person_fit_of(sums.surprise).unwrap_or(0.0)
                }),
            )
        });
        self.run(&format!("{}, sums alone", self.name), workers, || {
            self.by_all(
                &scorer,
                credits,
                workers,
                each(width, |worker, row| {
                    worker.sufficient(row).map_or(0.0, |sums| f64::from(sums.index) + sums.surprise)
                }),
            )
        });
    }

    /// Scores everybody by so many workers; returns the sum of what they tell, and how long they were
    /// on a processor.
    fn by_all(
        &self,
        scorer: &AreaScorer,
        credits: &[u8],
        workers: usize,
        score: impl Fn(&mut Worker, &[u8]) -> f64 + Sync,
    ) -> (f64, Duration) {
        let one = |credits: &[u8]| {
            let before = processor_time();
            let mut worker = scorer.worker();
            let sum = score(&mut worker, credits);
            (sum, processor_time().saturating_sub(before))
        };
        let share = self.persons.div_ceil(workers) * self.items.len();
        thread::scope(|scope| {
            let one = &one;
            let start = |part| scope.spawn(move || one(part));
            let parts: Vec<_> = credits.chunks(share).map(start).collect();
            let join = |part: thread::ScopedJoinHandle<_>| part.join().expect("no worker panics");
            let add = |all: (f64, Duration), one: (f64, Duration)| (all.0 + one.0, all.1 + one.1);
            parts.into_iter().map(join).fold((0.0, Duration::ZERO), add)
        })
    }

    /// Prints a row: persons a second by the clock and by the time on a processor.
    fn run(&self, name: &str, workers: usize, mut run: impl FnMut() -> (f64, Duration)) {
        let (mut sum, mut on_processor) = (0.0, Vec::new());
        let clock = Figures::measure(RUNS, || {
            let (found, time) = run();
            sum = found;
            on_processor.push(time);
        });
        let processor = Figures::of(on_processor.into_iter()).median();
        let speed = |time: Duration| self.persons as f64 / time.as_secs_f64();
        let (clock, processor) = (speed(clock.median()), speed(processor));
        let mean = sum / self.persons as f64;
        println!("{name}\t{clock:.3e}\t{processor:.3e}\t{workers}\tmean {mean:.6}");
    }

    /// Says how long a small file waits.
    fn first_rows(&self, credits: &[u8]) {
        let before = Instant::now();
        let scorer = self.scorer();
        let tables = before.elapsed();
        let mut worker = scorer.worker();
        for row in credits.chunks_exact(self.items.len()).take(10) {
            black_box(worker.score(row));
        }
        println!("  tables {tables:.1?}, with ten rows {:.1?}", before.elapsed());
    }

    fn credits(&self) -> Vec<u8> {
        let mut credits = Vec::with_capacity(self.items.len() * self.persons);
        for person in 0..self.persons {
            let g = normal(1, person * 8);
            let theta: [f64; AREAS] = std::array::from_fn(|area| {
                0.85 * g + 0.2775_f64.sqrt() * normal(1, person * 8 + area + 1)
            });
            let given = self.given.map(|(least, most)| {
                let count = least + draw(6, person as u64, most - least + 1);
                count as f64 / self.items.len() as f64
            });
            for (area, curve) in &self.items {
                let place = credits.len();
                let missing = given.map_or(self.missing, |share| 1.0 - share);
                let is_missing = missing > 0.0 && uniform(5, place) < missing;
                let credit = credit(curve, theta[area.index()], uniform(4, place));
                credits.push(if is_missing { NOT_REACHED } else { credit });
            }
        }
        credits
    }
}

/// Does something for each row, and sums what comes of it.
fn each(
    width: usize,
    score: impl Fn(&mut Worker, &[u8]) -> f64 + Sync,
) -> impl Fn(&mut Worker, &[u8]) -> f64 + Sync {
    move |worker, rows| rows.chunks_exact(width).map(|row| score(worker, row)).sum()
}

/// Returns how long this thread has been on a processor, as Linux counts it.
fn processor_time() -> Duration {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split_whitespace().next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

/// Says that every part of a score is needed.
fn told(score: &PersonScore) -> f64 {
    let score = black_box(score);
    score.overall.theta + score.person_fit.unwrap_or(0.0)
}

fn credit(curve: &Curve, theta: f64, mut drawn: f64) -> u8 {
    for (credit, probability) in (0_u8..curve.most_credit()).zip(curve.probabilities(theta)) {
        if drawn < probability {
            return credit;
        }
        drawn -= probability;
    }
    curve.most_credit()
}

/// Items of the five areas in turn, with difficulties from -2 to 2.
fn items(count: usize, slope: impl Fn(usize) -> f64, guessing: f64) -> Vec<(Area, Curve)> {
    let item = |item: usize| {
        let parameters = Parameters::new(slope(item), 4.0 * uniform(2, item) - 2.0, guessing);
        (area(item), Curve::Binary(parameters.expect("parameters in their range")))
    };
    (0..count).map(item).collect()
}

fn mixed(count: usize) -> Vec<(Area, Curve)> {
    let mut items = items(count, any_slope, 0.2);
    for (place, (_, curve)) in items.iter_mut().enumerate().skip(place_of_first_graded()).step_by(3)
    {
        let middle = 3.0 * uniform(2, place) - 1.5;
        let graded = Graded::new(0.8, &[middle - 0.6, middle, middle + 0.6]);
        *curve = Curve::Graded(graded.expect("parameters in their range"));
    }
    items
}

fn place_of_first_graded() -> usize {
    1
}

fn area(item: usize) -> Area {
    Area::new((item % AREAS) as u8 + 1).expect("five areas")
}

fn any_slope(item: usize) -> f64 {
    0.8 + 1.2 * uniform(3, item)
}

fn uniform(seed: u64, place: usize) -> f64 {
    const FINE: usize = 1 << 30;
    draw(seed, place as u64, FINE) as f64 / FINE as f64
}

/// A standard normal number, as the sum of twelve uniform ones.
fn normal(seed: u64, place: usize) -> f64 {
    (0..12).map(|part| uniform(seed, place * 12 + part)).sum::<f64>() - 6.0
}
