//! Cells that were seen before: what they came to, without reading them again.

/// How many cells of a column are remembered, a power of two.
const REMEMBERED: usize = 64;

/// The longest cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 512;

/// What cells came to: a few of them, each at the place that its bytes give, the last one stays.
pub struct Memo<V> {
    known: Vec<Option<(Box<[u8]>, V)>>,
}

impl<V> Default for Memo<V> {
    fn default() -> Memo<V> {
        Memo { known: Vec::new() }
    }
}

impl<V: Copy> Memo<V> {
    /// Returns what a cell came to.
    pub fn get(&self, cell: &[u8]) -> Option<V> {
        let (known, value) = self.known.get(place(cell))?.as_ref()?;
        (**known == *cell).then_some(*value)
    }

    /// Remembers what a cell came to.
    pub fn put(&mut self, cell: &[u8], value: V) {
        if cell.len() > LONGEST_REMEMBERED {
            return;
        }
        if self.known.is_empty() {
            self.known.resize_with(REMEMBERED, || None);
        }
        self.known[place(cell)] = Some((cell.into(), value));
    }
}

/// Returns the place of a cell, from its length and its first and last bytes (multiplicative hashing, Knuth
/// 1998, 6.4).
fn place(cell: &[u8]) -> usize {
    let word = |bytes: &[u8]| bytes.iter().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
    let first = word(&cell[..cell.len().min(8)]);
    let last = word(&cell[cell.len() - cell.len().min(8)..]);
    let mixed =
        (first ^ last.rotate_left(23) ^ cell.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 58) as usize
}

const _: () = assert!(REMEMBERED == 1 << (64 - 58));
