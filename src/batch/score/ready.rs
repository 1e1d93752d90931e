//! Results that were written before, where few different ones are possible: shared by all workers.
//!
//! A key has one place, and whoever comes first to it stays. So a result is the same whether it was found
//! here or made anew, and what is kept has a bound.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::model::Standing;

/// The most places: 6 MB, and every combination of sums of 60 items in five areas has one of its own.
const MOST_PLACES: usize = 1 << 19;

/// What the texts may hold together, in bytes.
const MOST_BYTES: usize = 32 << 20;

/// A result as text.
pub struct Written {
    key: u32,
    /// What else is made of it.
    pub standing: Standing,
    /// The text.
    pub text: Box<[u8]>,
}

/// Results as text, by key.
pub struct Ready {
    places: Vec<OnceLock<Box<Written>>>,
    bytes: AtomicUsize,
}

impl Ready {
    /// Returns room for results whose keys are below that number; none where there are no keys.
    pub fn new(keys: usize) -> Ready {
        let places = (0..keys.min(MOST_PLACES)).map(|_| OnceLock::new()).collect();
        Ready { places, bytes: AtomicUsize::new(0) }
    }

    /// Returns the result of a key, if it is kept.
    #[inline]
    pub fn get(&self, key: u32) -> Option<&Written> {
        self.place(key)?.get().map(|written| &**written).filter(|written| written.key == key)
    }

    /// Keeps a text and a standing, as long as there is room.
    pub fn put(&self, key: u32, text: &[u8], standing: Standing) {
        let size = text.len() + size_of::<Written>();
        let Some(place) = self.place(key).filter(|place| place.get().is_none()) else { return };
        if self.bytes.fetch_add(size, Ordering::Relaxed) + size <= MOST_BYTES {
            let _ = place.set(Box::new(Written { key, standing, text: text.into() }));
        }
    }

    #[inline]
    fn place(&self, key: u32) -> Option<&OnceLock<Box<Written>>> {
        // More keys than places share them.
        let places = self.places.len();
        let at = key as usize;
        self.places.get(if at < places { at } else { at.checked_rem(places)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_or_nothing_does() {
        let ready = Ready::new(4_000_000);
        for key in 0..1_000_000_u32 {
            let standing = Standing { categories: [key as u8; 6], ..Standing::default() };
            ready.put(key, key.to_string().as_bytes(), standing);
        }
        let found: Vec<u32> = (0..1_000_000).filter(|key| ready.get(*key).is_some()).collect();
        assert!(found.len() > 100_000 && found.len() < MOST_PLACES, "{}", found.len());
        for key in found {
            let written = ready.get(key).expect("it was there");
            assert_eq!(&*written.text, key.to_string().as_bytes());
            assert_eq!(written.standing.categories[0], key as u8);
        }
        let none = Ready::new(0);
        none.put(3, b"x", Standing::default());
        assert!(none.get(3).is_none());
    }
}
