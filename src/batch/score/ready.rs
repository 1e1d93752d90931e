//! Results that were written before, where few different ones are possible.
//!
//! A table with one place for each of many keys: what comes later to a place takes it. So its size has a
//! bound, and a result is the same whether it was found here or made anew.

use super::model::Standing;

/// How many results are kept.
const PLACES: usize = 1 << 15;

/// The longest text that is kept, in bytes.
const LONGEST: usize = 352;

/// Results as text.
#[derive(Default)]
pub struct Ready {
    /// The key of each place, plus 1; 0 where there is none yet. Empty until something is kept.
    keys: Vec<u32>,
    standings: Vec<Standing>,
    lengths: Vec<u16>,
    texts: Vec<u8>,
}

impl Ready {
    /// Returns the text and the standing of a key, if they are kept.
    #[inline]
    pub fn get(&self, key: u32) -> Option<(&[u8], Standing)> {
        let place = place(key);
        if *self.keys.get(place)? != key.checked_add(1)? {
            return None;
        }
        let from = place * LONGEST;
        Some((&self.texts[from..from + usize::from(self.lengths[place])], self.standings[place]))
    }

    /// Keeps a text and a standing.
    pub fn put(&mut self, key: u32, text: &[u8], standing: Standing) {
        if text.len() > LONGEST || key == u32::MAX {
            return;
        }
        if self.keys.is_empty() {
            self.keys = vec![0; PLACES];
            self.standings = vec![Standing::default(); PLACES];
            self.lengths = vec![0; PLACES];
            self.texts = vec![0; PLACES * LONGEST];
        }
        let place = place(key);
        self.keys[place] = key + 1;
        self.standings[place] = standing;
        self.lengths[place] = text.len() as u16;
        self.texts[place * LONGEST..][..text.len()].copy_from_slice(text);
    }
}

/// Returns the place of a key: neighbours far from each other (Knuth 1973, section 6.4).
fn place(key: u32) -> usize {
    (key.wrapping_mul(2_654_435_769) >> (u32::BITS - PLACES.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_or_nothing_does() {
        let mut ready = Ready::default();
        assert!(ready.get(7).is_none());
        for key in 0..100_000_u32 {
            let standing = Standing { categories: [key as u8; 6], ..Standing::default() };
            ready.put(key, key.to_string().as_bytes(), standing);
        }
        let found: Vec<u32> = (0..100_000).filter(|key| ready.get(*key).is_some()).collect();
        assert!(found.len() > PLACES / 2 && found.len() <= PLACES, "{}", found.len());
        for key in found {
            let (text, standing) = ready.get(key).expect("it was there");
            assert_eq!((text, standing.categories[0]), (key.to_string().as_bytes(), key as u8));
        }
        ready.put(3, &[b'x'; LONGEST + 1], Standing::default());
        ready.put(u32::MAX, b"x", Standing::default());
        assert!(ready.get(u32::MAX).is_none());
    }
}
