//! Entries that are kept: by all threads the first that come, by each thread the last.
//!
//! What is common comes early and stays with all; what the store has no place for any more is kept by
//! the thread that met it until another pattern takes its place. Neither changes a bit of a result,
//! because an entry depends on its pattern alone.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::entry::Entry;
use super::layout::Pattern;
use crate::domain::framework::AREAS;
use crate::domain::kernel;

/// How many entries all threads keep together, of 2.4 kB each: with 12 items in each of five areas all but
/// one pattern in two thousand.
const MOST_SHARED: usize = 12_000;

/// How many places there are for each of them: with so many most stand in the first place that is looked at.
const PLACES_PER_ENTRY: usize = 2;

/// In how many neighbouring places an entry may stand.
const PROBES: usize = 4;

/// How many entries of an area a thread keeps for itself.
const OWN: usize = 32;

/// The entries of all threads.
pub(super) struct Store {
    slots: Vec<Slot>,
    /// How many entries there are, and how many there may be.
    kept: AtomicUsize,
    most: usize,
}

/// A place for an entry, in one line of the cache: it is fetched before it is looked at.
#[repr(align(64))]
pub(super) struct Slot(OnceLock<(Pattern, Box<Entry>)>);

/// Where an entry is, or may be put.
pub(super) enum Found<'s> {
    Known(&'s Entry),
    Free(&'s Slot),
    Full,
}

impl Store {
    /// Returns a store for so many different patterns at most.
    pub(super) fn new(patterns: usize) -> Store {
        let most = patterns.min(MOST_SHARED);
        let places = (PLACES_PER_ENTRY * most).max(PROBES);
        let slots = (0..places).map(|_| Slot(OnceLock::new())).collect();
        Store { slots, kept: AtomicUsize::new(0), most }
    }

    /// Fetches the first place where a pattern may stand.
    #[inline(always)]
    pub(super) fn fetch(&self, hash: u64) {
        kernel::fetch(&self.slots[self.first(hash)]);
    }

    #[inline(always)]
    fn first(&self, hash: u64) -> usize {
        let places = self.slots.len() - PROBES + 1;
        ((u128::from(hash) * places as u128) >> 64) as usize
    }

    #[inline(always)]
    pub(super) fn find(&self, pattern: &Pattern, hash: u64) -> Found<'_> {
        for slot in &self.slots[self.first(hash)..][..PROBES] {
            match slot.0.get() {
                Some((known, entry)) if known == pattern => return Found::Known(entry),
                Some(_) => {}
                None if self.kept.load(Ordering::Relaxed) < self.most => return Found::Free(slot),
                None => return Found::Full,
            }
        }
        Found::Full
    }
}

impl Store {
    /// Puts an entry into a place that was free, unless another thread was faster, with this pattern or another.
    pub(super) fn put(&self, slot: &Slot, pattern: Pattern, entry: Box<Entry>) {
        if slot.0.set((pattern, entry)).is_ok() {
            self.kept.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The entries of one thread.
pub(super) struct Own {
    patterns: Vec<Option<Pattern>>,
    entries: Vec<Entry>,
}

impl Own {
    pub(super) fn new() -> Own {
        Own { patterns: Vec::new(), entries: Vec::new() }
    }

    /// Returns the place where an entry is or is to be put, and whether it is there.
    #[inline(always)]
    pub(super) fn find(
        &mut self,
        pattern: Option<Pattern>,
        hash: u64,
        area: usize,
    ) -> (usize, bool) {
        if self.entries.is_empty() {
            self.entries.resize(AREAS * OWN, Entry::empty());
            self.patterns.resize(AREAS * OWN, None);
        }
        let place = area * OWN + (hash >> 32) as usize % OWN;
        let known = pattern.is_some() && self.patterns[place] == pattern;
        self.patterns[place] = pattern;
        (place, known)
    }

    #[inline(always)]
    pub(super) fn entry(&self, place: usize) -> &Entry {
        &self.entries[place]
    }

    #[inline(always)]
    pub(super) fn entry_mut(&mut self, place: usize) -> &mut Entry {
        &mut self.entries[place]
    }
}
