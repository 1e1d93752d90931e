//! A set of places in a pool, as bits: filters are intersections, and cost nanoseconds.

/// A set of places below a fixed number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mask(Vec<u64>);

/// Bits in a word.
const BITS: usize = u64::BITS as usize;

impl Mask {
    /// Returns the set of no place.
    pub(super) fn none(places: usize) -> Mask {
        Mask(vec![0; places.div_ceil(BITS)])
    }

    /// Returns the set of all places.
    pub(super) fn all(places: usize) -> Mask {
        let mut mask = Mask(vec![u64::MAX; places.div_ceil(BITS)]);
        if let Some(last) = mask.0.last_mut().filter(|_| !places.is_multiple_of(BITS)) {
            *last = (1 << (places % BITS)) - 1;
        }
        mask
    }

    /// Puts a place in.
    pub(super) fn insert(&mut self, place: usize) {
        self.0[place / BITS] |= 1 << (place % BITS);
    }

    /// Takes a place out.
    pub(super) fn remove(&mut self, place: usize) {
        self.0[place / BITS] &= !(1 << (place % BITS));
    }

    /// Takes out every place of another set.
    pub(super) fn subtract(&mut self, other: &Mask) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, theirs)| *own &= !theirs);
    }

    /// Keeps only the places of another set.
    pub(super) fn intersect(&mut self, other: &Mask) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, theirs)| *own &= theirs);
    }

    /// Returns whether the two have a place in common.
    pub(super) fn meets(&self, other: &Mask) -> bool {
        self.0.iter().zip(&other.0).any(|(own, theirs)| own & theirs != 0)
    }

    /// Returns whether a place is in it.
    pub(super) fn contains(&self, place: usize) -> bool {
        self.0[place / BITS] >> (place % BITS) & 1 == 1
    }

    /// Returns how many places are in it.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_in_and_out() {
        for places in [0, 1, 63, 64, 65, 300] {
            let all = Mask::all(places);
            assert!((0..places).all(|place| all.contains(place)));
            assert_eq!(all.count(), places);
            let mut third = Mask::none(places);
            (0..places).step_by(3).for_each(|place| third.insert(place));
            let mut rest = all.clone();
            rest.subtract(&third);
            assert!(!rest.meets(&third));
            assert!((0..places).all(|place| rest.contains(place) == (place % 3 != 0)));
            rest.intersect(&third);
            assert_eq!(rest, Mask::none(places));
        }
    }
}
