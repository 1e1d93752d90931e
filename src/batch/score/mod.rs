//! Files of answers → files of levels, one row a person, in the order of the input.
//!
//! [`input`] cuts a file into blocks of whole records, `turns` hands them to workers and takes what comes
//! of them in order. `work` is one worker: `read` makes codes of rows (mostly by `fast`, as `usual` sets it up), the [`model`] of the
//! bank makes results of codes, a [`mod@format`] text of results. A row with a fault becomes a [`reject`]; the
//! others are scored. Memory does not grow with the file, and the bytes do not depend on the number of workers.

mod batch;
pub mod blocks;
pub mod cell;
mod choices;
#[cfg(feature = "columnar")]
pub mod columnar;
mod decimal;
mod fast;
pub mod format;
mod hidden;
pub mod input;
pub mod job;
pub mod model;
mod read;
mod ready;
pub mod reject;
mod schema;
pub mod table;
mod turns;
mod usual;
mod work;

use cell::{Cell, Column, Kind};
use input::{Input, InputError};
use job::Job;
use model::model_row;
use ready::Ready;
pub use schema::schema;
pub use work::Done;
use work::Worker;

use crate::batch::advice::Nearest;
use crate::batch::import::Bytes;
use crate::domain::bank::Bank;
use crate::domain::report::Stamp;

/// The format of the columns: raised when one of them changes its meaning or goes.
pub const FORMAT: u64 = 1;

/// The columns of the place nearby.
const ADVICE: [(&str, Kind); 7] = [
    ("place_name", Kind::Text),
    ("place_street", Kind::Text),
    ("place_postcode", Kind::Text),
    ("place_commune", Kind::Text),
    ("place_distance_m", Kind::Count),
    ("place_year", Kind::Count),
    ("place_to_check", Kind::Flag),
];

/// The columns that say what a row was measured with.
const STAMP: [(&str, Kind); 5] = [
    ("bank", Kind::Text),
    ("bank_version", Kind::Text),
    ("bank_hash", Kind::Text),
    ("cut_version", Kind::Text),
    ("format", Kind::Count),
];

/// How many digits of the hash of a bank stand in a row: enough to tell its versions apart.
const HASH_DIGITS: usize = 12;

/// Returns the columns of the output: who it is, what is kept, the results, the place nearby, the stamp.
pub fn columns(bank: &Bank, kept: &[String], has_advice: bool) -> Vec<Column> {
    let mut columns = vec![Column::new("id", Kind::Text)];
    columns.extend(kept.iter().map(|name| Column::new(name, Kind::Text)));
    columns.extend((model_row(bank).columns)());
    columns.extend(ADVICE.iter().take(if has_advice { ADVICE.len() } else { 0 }).map(named));
    columns.extend(STAMP.iter().map(named));
    columns
}

fn named((name, kind): &(&str, Kind)) -> Column {
    Column::new(*name, *kind)
}

/// Returns what stands at the end of every row.
pub fn stamp_cells(stamp: &Stamp) -> Vec<Cell<'_>> {
    let hash = stamp.hash.get(..HASH_DIGITS).unwrap_or(&stamp.hash);
    let words: [&str; 4] = [&stamp.bank, &stamp.version, hash, &stamp.cut_version];
    let words = words.map(Cell::word);
    words.into_iter().chain([Cell::Count(FORMAT)]).collect()
}

/// Returns the same as names and what they are, with the whole hash, for formats that have room for it.
pub fn stamp_facts(stamp: &Stamp) -> [(&'static str, String); STAMP.len()] {
    let [bank, version, hash, cuts, format] = STAMP.map(|(name, _)| name);
    [
        (bank, stamp.bank.clone()),
        (version, stamp.version.clone()),
        (hash, stamp.hash.clone()),
        (cuts, stamp.cut_version.clone()),
        (format, FORMAT.to_string()),
    ]
}

fn advice_cells(nearest: Option<&Nearest>) -> [Cell<'_>; ADVICE.len()] {
    match nearest {
        None => [Cell::Nothing; ADVICE.len()],
        Some(place) => [
            text(&place.name),
            text(&place.street),
            text(&place.postcode),
            text(&place.commune),
            count(place.metres.map(u64::from)),
            count(place.year.and_then(|year| u64::try_from(year).ok())),
            Cell::Flag(place.to_check),
        ],
    }
}

fn text(text: &str) -> Cell<'_> {
    if text.is_empty() { Cell::Nothing } else { Cell::word(text) }
}

fn count(count: Option<u64>) -> Cell<'static> {
    count.map_or(Cell::Nothing, Cell::Count)
}

/// Scores a file with so many workers; `take` gets what came of each block, in order, and says whether more
/// is wanted. Gives the input back.
pub fn run<'p, R: Bytes + Send>(
    job: &Job,
    input: Input<'p, R>,
    jobs: usize,
    take: impl FnMut(&Done) -> Result<bool, InputError>,
) -> Result<Input<'p, R>, InputError> {
    let ready = Ready::new(job.model.keys());
    let workers = (0..jobs.max(1)).map(|_| Worker::new(job, &ready)).collect();
    turns::run(input, workers, take)
}
