//! Cells that were seen before: what they came to, without reading them again.

/// So many places there are for cells with the same hash, and so many different hashes.
const WAYS: usize = 4;
const SETS: usize = 16;

/// The longest cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 512;

/// What cells came to: a few of them, each among the places that its bytes give; when these are full the
/// newest takes the place of one of them, in turn.
pub struct Memo<V> {
    known: Vec<Option<(Box<[u8]>, V)>>,
    turn: usize,
}

impl<V> Default for Memo<V> {
    fn default() -> Memo<V> {
        Memo { known: Vec::new(), turn: 0 }
    }
}

impl<V: Copy> Memo<V> {
    /// Returns what a cell came to.
    #[inline]
    pub fn get(&self, cell: &[u8]) -> Option<V> {
        let from = set(cell) * WAYS;
        let known = self.known.get(from..from + WAYS)?;
        let same = |(known, _): &&(Box<[u8]>, V)| **known == *cell;
        known.iter().flatten().find(same).map(|(_, value)| *value)
    }

    /// Remembers what a cell came to.
    pub fn put(&mut self, cell: &[u8], value: V) {
        if cell.len() > LONGEST_REMEMBERED {
            return;
        }
        if self.known.is_empty() {
            self.known.resize_with(SETS * WAYS, || None);
        }
        let from = set(cell) * WAYS;
        let places = &mut self.known[from..from + WAYS];
        let free = places.iter().position(Option::is_none);
        let place = free.unwrap_or_else(|| {
            self.turn += 1;
            self.turn % WAYS
        });
        places[place] = Some((cell.into(), value));
    }
}

/// Returns the places of a cell, from its length and its first and last bytes (multiplicative hashing, Knuth
/// 1998, 6.4).
#[inline]
fn set(cell: &[u8]) -> usize {
    let word = match (cell.first_chunk::<8>(), cell.last_chunk::<8>()) {
        (Some(first), Some(last)) => {
            u64::from_le_bytes(*first) ^ u64::from_le_bytes(*last).rotate_left(23)
        }
        _ => cell.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    let mixed = (word ^ cell.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (u64::BITS - SETS.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_cells_stay_and_many_do_no_harm() {
        let mut memo = Memo::default();
        let cells: Vec<String> =
            (0..6).map(|cell| format!("une réponse assez longue {cell}")).collect();
        for round in 0..3 {
            for (value, cell) in cells.iter().enumerate() {
                let known = memo.get(cell.as_bytes());
                assert_eq!(known, (round > 0).then_some(value), "{cell}");
                if known.is_none() {
                    memo.put(cell.as_bytes(), value);
                }
            }
        }
        for value in 0..10_000 {
            let cell = value.to_string();
            assert!(memo.get(cell.as_bytes()).is_none());
            memo.put(cell.as_bytes(), value);
            assert_eq!(memo.get(cell.as_bytes()), Some(value));
        }
        memo.put(&[b'x'; LONGEST_REMEMBERED + 1], 1);
        assert_eq!(memo.get(&[b'x'; LONGEST_REMEMBERED + 1]), None);
    }
}
