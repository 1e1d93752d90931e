//! What one worker does: a block to coded rows, coded rows to results, results to text.
//!
//! All rows of a block are read first, then those whose result is not there yet are scored one after the
//! other, then all are written: so what the next one needs comes from memory meanwhile.

use super::batch::{Batch, Texts};
use super::cell::Cell;
use super::format::TextFormat;
use super::input::Block;
use super::job::{Job, Output};
use super::model::{Key, ModelWorker, Standing};
use super::read::BlockReader;
use super::ready::{Ready, Written};
use super::reject::Reject;
use super::table::Table;
use super::turns::Work;
use super::{ADVICE, advice_cells};
use crate::domain::kernel;
use crate::domain::summary::{Refused, Summary};

/// How many rows ahead a result is fetched from memory.
const AHEAD: usize = 6;

/// What came of a block.
#[derive(Default)]
pub struct Done {
    /// Rows of text.
    pub text: Vec<u8>,
    /// Rows of values.
    pub table: Table,
    /// How many rows were scored.
    pub rows: u64,
    /// Rows that could not be.
    pub rejects: Vec<Reject>,
    /// What they are counted as.
    pub summary: Option<Summary>,
    /// Why a row could not be counted: its column does not sort people into groups.
    pub uncounted: Option<Refused>,
    /// How far the input was read when the block was taken, in bytes.
    pub read: u64,
}

/// One worker.
pub struct Worker<'a> {
    job: &'a Job<'a>,
    ready: &'a Ready,
    reader: BlockReader<'a>,
    model: Box<dyn ModelWorker + 'a>,
    batch: Batch,
    keys: Vec<Option<Key>>,
    fresh: Fresh,
    /// The stamp as text, with the end of the row.
    stamp: Vec<u8>,
}

/// Results that are new.
#[derive(Default)]
struct Fresh {
    codes: Vec<u8>,
    keys: Vec<Option<Key>>,
    texts: Vec<u8>,
    ends: Vec<usize>,
    standings: Vec<Standing>,
}

impl Work<Block> for Worker<'_> {
    type Done = Done;

    fn work(&mut self, block: &Block, done: &mut Done) {
        self.batch.clear(self.job.plan.width());
        self.reader.read(block, &mut self.batch);
        done.text.clear();
        (done.rows, done.read) = (self.batch.len() as u64, block.read);
        done.summary = self.job.summary.cloned();
        done.uncounted = None;
        match self.job.output {
            Output::Text(format) => self.text(format, done),
            Output::Table => self.table(done),
        }
        std::mem::swap(&mut done.rejects, &mut self.batch.rejects);
    }
}

impl<'a> Worker<'a> {
    /// Returns a worker; `ready` is shared by all.
    pub fn new(job: &'a Job<'a>, ready: &'a Ready) -> Worker<'a> {
        let mut stamp = Vec::new();
        if let Output::Text(format) = job.output {
            format.cells(job.columns, job.columns.len() - job.stamp.len(), job.stamp, &mut stamp);
            format.end(&mut stamp);
        }
        Worker {
            job,
            ready,
            reader: BlockReader::new(job),
            model: job.model.worker(),
            batch: Batch::default(),
            keys: Vec::new(),
            fresh: Fresh::default(),
            stamp,
        }
    }

    /// Returns the first column of the results and the one behind their last.
    fn results(&self) -> (usize, usize) {
        let advice = if self.job.advisor.is_some() { ADVICE.len() } else { 0 };
        let behind = self.job.columns.len() - self.job.stamp.len() - advice;
        (1 + self.job.carried.kept.len(), behind)
    }

    /// Scores and writes all rows as text.
    fn text(&mut self, format: &dyn TextFormat, done: &mut Done) {
        let known = self.find();
        self.score(format);
        let (job, (_, behind)) = (self.job, self.results());
        let (mut fresh, mut from) = (0, 0);
        let rows = self.keys.iter().zip(&known).zip(self.batch.carried(&job.carried));
        for (at, ((key, kept), texts)) in rows.enumerate() {
            if let Some(Some(ahead)) = known.get(at + AHEAD) {
                kernel::fetch(&*ahead.text);
            }
            carried(job, &texts, |place, cell| {
                format.cells(job.columns, place, &[cell], &mut done.text);
            });
            let (text, standing) = match kept {
                Some(kept) => (&*kept.text, kept.standing),
                None => {
                    let (end, standing) = (self.fresh.ends[fresh], self.fresh.standings[fresh]);
                    fresh += 1;
                    (&self.fresh.texts[std::mem::replace(&mut from, end)..end], standing)
                }
            };
            done.text.extend_from_slice(text);
            if let Some(key) = key {
                let cell = self.model.last_cell(&standing, *key);
                format.cells(job.columns, behind - 1, &[cell], &mut done.text);
            }
            if let Some(cells) = advice(job, &texts, standing) {
                format.cells(job.columns, behind, &cells, &mut done.text);
            }
            done.text.extend_from_slice(&self.stamp);
            count(job, &texts, standing, done);
        }
    }

    /// Finds the results that are there already; gathers the codes of the other rows.
    fn find(&mut self) -> Vec<Option<&'a Written>> {
        let model = &mut self.model;
        self.keys.clear();
        self.keys.extend(self.batch.rows().map(|codes| model.key(codes)));
        // Nothing but look: so several results come from memory at the same time.
        let found = |key: &Option<Key>| key.and_then(|key| self.ready.get(key.number));
        let known: Vec<Option<&Written>> = self.keys.iter().map(found).collect();
        self.fresh.clear();
        for ((codes, key), known) in self.batch.rows().zip(&self.keys).zip(&known) {
            if known.is_none() {
                self.fresh.codes.extend_from_slice(codes);
                self.fresh.keys.push(*key);
            }
        }
        known
    }

    /// Makes the others.
    fn score(&mut self, format: &dyn TextFormat) {
        let (from, _) = self.results();
        let Fresh { codes, keys, texts, ends, standings } = &mut self.fresh;
        let columns = self.job.columns;
        let ready = self.ready;
        let mut keys = keys.iter();
        self.model.score(codes, &mut |cells, standing| {
            let start = texts.len();
            match keys.next().copied().flatten() {
                Some(key) => {
                    format.cells(columns, from, &cells[..cells.len() - 1], texts);
                    ready.put(key.number, &texts[start..], standing);
                }
                None => format.cells(columns, from, cells, texts),
            }
            ends.push(texts.len());
            standings.push(standing);
        });
    }

    /// Scores and writes all rows as values.
    fn table(&mut self, done: &mut Done) {
        done.table.clear(self.job.columns);
        let (job, (from, behind)) = (self.job, self.results());
        let stamp = job.columns.len() - job.stamp.len();
        let mut rows = self.batch.carried(&job.carried);
        self.model.score(&self.batch.codes, &mut |cells, standing| {
            let Some(texts) = rows.next() else { return };
            carried(job, &texts, |place, cell| done.table.cells(place, &[cell]));
            done.table.cells(from, cells);
            if let Some(cells) = advice(job, &texts, standing) {
                done.table.cells(behind, &cells);
            }
            done.table.cells(stamp, job.stamp);
            done.table.rows += 1;
            count(job, &texts, standing, done);
        });
    }
}

impl Fresh {
    fn clear(&mut self) {
        self.codes.clear();
        self.keys.clear();
        self.texts.clear();
        self.ends.clear();
        self.standings.clear();
    }
}

/// Gives who it is and the columns that are kept, by their places in the output.
fn carried(job: &Job, texts: &Texts, mut put: impl FnMut(usize, Cell)) {
    let id = texts.get(0);
    match job.pseudonyms {
        // Nobody in particular: one pseudonym for all of them would make them one person.
        Some(pseudonyms) if !id.is_empty() => put(0, Cell::Text(&pseudonyms.of(id))),
        _ => put(0, Cell::Text(id)),
    }
    for place in 1..=job.carried.kept.len() {
        let text = texts.get(place);
        put(place, if text.is_empty() { Cell::Nothing } else { Cell::Text(text) });
    }
}

/// Returns the cells of the place nearby, when one is wanted.
fn advice<'j>(job: &'j Job, texts: &Texts, standing: Standing) -> Option<[Cell<'j>; ADVICE.len()]> {
    let place = 1 + job.carried.kept.len() + job.carried.by.iter().len();
    let postcode = texts.get(job.carried.postcode.map(|_| place)?);
    Some(advice_cells(job.advisor?.nearest(postcode, standing.level)))
}

/// Counts a row, when a summary is wanted.
fn count(job: &Job, texts: &Texts, standing: Standing, done: &mut Done) {
    let Some(summary) = &mut done.summary else { return };
    let group = job.carried.by.map(|_| texts.get(1 + job.carried.kept.len()));
    let group = group.map(String::from_utf8_lossy);
    let counted = summary.add(group.as_deref(), &standing.categories.map(usize::from));
    done.uncounted = done.uncounted.or(counted.err());
}
